/* rules.json: each rule names a condition that is there, and says in every language what it
 * means. */
#include <criterion/criterion.h>
#include <jansson.h>
#include <string.h>

#include "judge/condition.h"

static const char *const texts[] = { "title", "meaning", "why", "example" };

Test (rules, conditions_are_known)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const TqRules *rules = tq_packs_rules (packs);

    cr_assert_gt (tq_rules_count (rules), 0);
    for (guint i = 0; i < tq_rules_count (rules); i++) {
        const TqRule *rule = tq_rules_get (rules, i);

        cr_expect_not_null (tq_condition_find (rule->condition), "%s: no condition %s", rule->id,
                            rule->condition);
        cr_expect_eq (tq_rules_find (rules, rule->id), rule, "%s stands twice", rule->id);
        cr_expect (rule->confidence > 0 && rule->confidence <= 1, "%s: confidence %g", rule->id,
                   rule->confidence);
    }
    cr_expect_null (tq_condition_find ("no-such-condition"));
}

/* The file itself: tq_rules_text() would show another language where one is missing. */
Test (rules, every_text_in_every_language)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    json_t *file = json_load_file (TQ_RULES_FILE, 0, NULL), *rule;
    size_t index;

    cr_assert_not_null (file, "%s", TQ_RULES_FILE);
    cr_assert_eq (json_array_size (json_object_get (file, "rules")),
                  tq_rules_count (tq_packs_rules (packs)));
    json_array_foreach (json_object_get (file, "rules"), index, rule) {
        const char *id = json_string_value (json_object_get (rule, "id"));

        for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
            for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++) {
                const char *tag = tq_packs_lang_tag (packs, lang);
                const char *text = json_string_value (json_object_get (
                    json_object_get (json_object_get (rule, "text"), texts[t]), tag));

                cr_expect (text != NULL && text[0] != '\0', "%s: no %s in %s", id, texts[t], tag);
                if (text != NULL && strcmp (texts[t], "why") == 0)
                    cr_expect (strstr (text, "{a}") != NULL && strstr (text, "{b}") != NULL,
                               "%s: why in %s names not both", id, tag);
            }
    }
    json_decref (file);
}

#include "pack/rules.h"

#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

struct TqRules {
    json_t *json; /* owns every string */
    GArray *rows; /* of TqRule */
    char **tags;  /* of languages; language n is at n - 1 */
};

/* Index of @text in the names that @name_of gives, or @n. */
static guint
find_name (const char *text, const char *(*name_of) (guint), guint n)
{
    guint i = 0;

    while (i < n && (text == NULL || strcmp (name_of (i), text) != 0))
        i++;
    return i;
}

static const char *
kind_name (guint i)
{
    return tq_claim_kind_name (i);
}

static const char *
verdict_name (guint i)
{
    return tq_verdict_name (i);
}

static const char *
severity_name (guint i)
{
    return tq_severity_name (i);
}

static gboolean
parse_row (TqRules *rules, const char *name, gsize index, const json_t *row, GError **error)
{
    TqRule rule = { .id = json_string_value (json_object_get (row, "id")),
                    .condition = json_string_value (json_object_get (row, "condition")) };

    rule.kind = find_name (json_string_value (json_object_get (row, "kind")), kind_name, 3);
    rule.verdict = find_name (json_string_value (json_object_get (row, "verdict")), verdict_name,
                              TQ_N_VERDICTS);
    rule.severity =
        find_name (json_string_value (json_object_get (row, "severity")), severity_name, 3);
    rule.confidence = json_number_value (json_object_get (row, "confidence"));
    rule.least = json_number_value (json_object_get (row, "least"));
    if (rule.id == NULL || rule.condition == NULL || rule.kind == 3 ||
        (guint) rule.verdict == TQ_N_VERDICTS || rule.severity == 3 || rule.confidence <= 0 ||
        rule.confidence > 1 || !json_is_object (json_object_get (row, "text"))) {
        g_set_error (
            error, TQ_ERROR, TQ_ERROR_PACK,
            "%s: rule %" G_GSIZE_FORMAT
            " (%s): id, kind, condition, verdict, severity, confidence and text are needed",
            name, index + 1, rule.id != NULL ? rule.id : "no id");
        return FALSE;
    }
    g_array_append_val (rules->rows, rule);
    return TRUE;
}

TqRules *
tq_rules_parse (const char *name, GBytes *bytes, const char *const *tags, GError **error)
{
    TqRules *rules = g_new0 (TqRules, 1);
    json_error_t reason;
    gsize n_bytes, index;
    const char *text = g_bytes_get_data (bytes, &n_bytes);
    json_t *row;

    rules->rows = g_array_new (FALSE, TRUE, sizeof (TqRule));
    rules->tags = g_strdupv ((char **) tags);
    rules->json = json_loadb (text, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    if (rules->json == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s:%d:%d: %s", name, reason.line,
                     reason.column, reason.text);
        tq_rules_free (rules);
        return NULL;
    }
    json_array_foreach (json_object_get (rules->json, "rules"), index, row) {
        if (!parse_row (rules, name, index, row, error)) {
            tq_rules_free (rules);
            return NULL;
        }
    }
    return rules;
}

void
tq_rules_free (TqRules *rules)
{
    if (rules == NULL)
        return;
    json_decref (rules->json);
    g_array_unref (rules->rows);
    g_strfreev (rules->tags);
    g_free (rules);
}

guint
tq_rules_count (const TqRules *rules)
{
    return rules->rows->len;
}

const TqRule *
tq_rules_get (const TqRules *rules, guint index)
{
    return &g_array_index (rules->rows, TqRule, index);
}

const TqRule *
tq_rules_find (const TqRules *rules, const char *id)
{
    for (guint i = 0; i < rules->rows->len; i++)
        if (strcmp (tq_rules_get (rules, i)->id, id) == 0)
            return tq_rules_get (rules, i);
    return NULL;
}

guint
tq_rules_index (const TqRules *rules, const TqRule *rule)
{
    return (guint) (rule - tq_rules_get (rules, 0));
}

const char *
tq_rules_text (const TqRules *rules, guint index, const char *what, TqLang lang)
{
    const json_t *row = json_array_get (json_object_get (rules->json, "rules"), index);
    const json_t *texts = json_object_get (json_object_get (row, "text"), what);
    const char *tag =
        lang != 0 && lang <= g_strv_length (rules->tags) ? rules->tags[lang - 1] : "en";
    const char *text = json_string_value (json_object_get (texts, tag));

    if (text == NULL)
        text = json_string_value (json_object_get (texts, "en"));
    return text != NULL ? text : "";
}

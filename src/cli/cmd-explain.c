#include "cli/cmd.h"

#include <string.h>

#include "pack/pack.h"
#include "pack/rules.h"

static void
explain (const TqRules *rules, guint index, TqLang lang)
{
    const TqRule *rule = tq_rules_get (rules, index);

    g_print ("%s: %s\n\n  %s\n\n  %s\n\n  %s (%s)\n", rule->id,
             tq_rules_text (rules, index, "title", lang),
             tq_rules_text (rules, index, "meaning", lang),
             tq_rules_text (rules, index, "example", lang), tq_verdict_name (rule->verdict),
             tq_severity_name (rule->severity));
}

static void
list_rules (const TqRules *rules, TqLang lang)
{
    for (guint i = 0; i < tq_rules_count (rules); i++)
        g_print ("%-26s %s\n", tq_rules_get (rules, i)->id,
                 tq_rules_text (rules, i, "title", lang));
}

/* A rule by its id, or every rule that gives a verdict. Returns how many were found. */
static guint
explain_named (const TqRules *rules, const char *name, TqLang lang)
{
    guint n = 0;

    for (guint i = 0; i < tq_rules_count (rules); i++) {
        const TqRule *rule = tq_rules_get (rules, i);

        if (strcmp (rule->id, name) != 0 && strcmp (tq_verdict_name (rule->verdict), name) != 0)
            continue;
        if (n++ > 0)
            g_print ("\n");
        explain (rules, i, lang);
    }
    return n;
}

int
tq_cmd_explain (int argc, char **argv)
{
    TqCommonOptions common = { 0 };
    TqOptions options = { 0 };
    const GOptionEntry entries[] = { TQ_COMMON_OPTIONS (common), G_OPTION_ENTRY_NULL };
    g_autoptr (TqPacks) packs = NULL;
    int status = TQ_EXIT_OK;

    if (!tq_cmd_parse (&argc, &argv, entries, "[RULE…]",
                       "Says what a rule means; without a rule lists them all."))
        return TQ_EXIT_USAGE;
    packs = tq_cmd_open (&common, &options);
    tq_common_options_clear (&common);
    if (packs == NULL)
        return TQ_EXIT_USAGE;
    if (argc < 2)
        list_rules (tq_packs_rules (packs), options.interface);
    for (int i = 1; i < argc; i++) {
        if (explain_named (tq_packs_rules (packs), argv[i], options.interface) > 0)
            continue;
        tq_cmd_error ("explain: there is no rule or verdict \"%s\"; tanaqud explain lists them",
                      argv[i]);
        status = TQ_EXIT_USAGE;
    }
    return status;
}

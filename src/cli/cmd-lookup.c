#include "cli/cmd.h"

#include <string.h>

#include "pack/folding.h"
#include "pack/lexicon.h"
#include "pack/pack.h"

static const char *const part_names[] = { "unknown", "noun", "verb",         "adjective",
                                          "adverb",  "name", "function word" };

static const char *const form_names[] = {
    "conjunction", "preposition", "article",  "future",     "pronoun",
    "dual",        "plural",      "feminine", "construct",  "accusative",
    "past",        "present",     "passive",  "participle", "masdar",
};

static void
print_forms (guint16 forms)
{
    for (guint bit = 0; bit < G_N_ELEMENTS (form_names); bit++)
        if (forms & (1 << bit))
            g_print (" +%s", form_names[bit]);
}

/* What it means, what is opposite, where it is from: a line each, if there is anything to say. */
static void
print_meaning (const TqLexicon *lexicon, const char *tag, TqLexeme lexeme)
{
    guint n;
    const TqConcept *concepts = tq_lexicon_concepts (lexicon, lexeme, &n);
    g_autoptr (GPtrArray) opposites = tq_lexicon_list_opposites (lexicon, lexeme);
    g_autofree char *sources = tq_lexicon_sources (lexicon, tag, lexeme);

    for (guint i = 0; i < n; i++)
        g_print ("%s%u %s", i == 0 ? "        means " : ", ", concepts[i],
                 tq_lexicon_label (lexicon, concepts[i]));
    g_print ("%s", n > 0 ? "\n" : "");
    for (guint i = 0; i < opposites->len; i++)
        g_print ("%s%s", i == 0 ? "        opposite " : ", ",
                 (const char *) g_ptr_array_index (opposites, i));
    g_print ("%s", opposites->len > 0 ? "\n" : "");
    if (sources[0] != '\0')
        g_print ("        from %s\n", sources);
}

static void
print_reading (const TqLexicon *lexicon, const char *tag, const char *folded,
               const TqAnalysis *reading)
{

    if (reading->lexeme == 0) {
        g_print ("    unknown, stem %.*s", reading->stem_end - reading->stem_start,
                 folded + reading->stem_start);
    } else {
        g_print ("    %s, %s", tq_lexicon_lemma (lexicon, reading->lexeme),
                 part_names[reading->pos]);
    }
    print_forms (reading->form);
    g_print ("%s%s\n", tq_lexicon_is_person (lexicon, reading->lexeme) ? "; person" : "",
             tq_lexicon_is_event (lexicon, reading->lexeme) ? "; event" : "");
    print_meaning (lexicon, tag, reading->lexeme);
}

/* What one language makes of the word; nothing if it does not know it. Returns whether it does, and
 * its likeliest lexeme. */
static gboolean
look_up (const TqLexicon *lexicon, const char *tag, const char *folded, TqLexeme *ret_lexeme)
{
    TqAnalysis readings[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (lexicon, tag, folded, strlen (folded), FALSE, readings,
                                  TQ_MAX_ANALYSES);
    TqTermKind kind;
    const char *country = tq_lexicon_country (lexicon, tag, folded, strlen (folded), &kind);

    if (readings[0].lexeme == 0 && country == NULL)
        return FALSE;
    g_print ("  %s\n", tag);
    if (country != NULL)
        g_print ("    country %s\n", country);
    for (guint i = 0; i < n && readings[0].lexeme != 0; i++)
        print_reading (lexicon, tag, folded, &readings[i]);
    *ret_lexeme = readings[0].lexeme;
    return TRUE;
}

/* How each word stands to the one before it. */
static void
print_relation (const TqLexicon *lexicon, TqLexeme before, TqLexeme lexeme)
{
    if (before == 0 || lexeme == 0)
        return;
    g_print ("  to the word before: similarity %.2f%s%s\n",
             tq_lexicon_similarity (lexicon, before, lexeme),
             tq_lexicon_same (lexicon, before, lexeme) ? ", same concept" : "",
             tq_lexicon_opposite (lexicon, before, lexeme) ? ", opposite" : "");
}

int
tq_cmd_lookup (int argc, char **argv)
{
    TqCommonOptions common = { 0 };
    TqOptions options = { 0 };
    const GOptionEntry entries[] = { TQ_COMMON_OPTIONS (common), G_OPTION_ENTRY_NULL };
    g_autoptr (TqPacks) packs = NULL;
    TqLexeme before = 0;

    if (!tq_cmd_parse (&argc, &argv, entries, "WORD…",
                       "Says what the lexicon knows of words: lemmas, forms, concepts, how "
                       "neighbours relate."))
        return TQ_EXIT_USAGE;
    packs = tq_cmd_open (&common, &options);
    tq_common_options_clear (&common);
    if (packs == NULL)
        return TQ_EXIT_USAGE;
    for (int i = 1; i < argc; i++) {
        const TqLexicon *lexicon = tq_packs_lexicon (packs);
        TqLexeme lexeme = 0;
        gboolean is_known = FALSE;
        const TqPack *pack;

        if (!g_utf8_validate (argv[i], -1, NULL)) {
            g_printerr ("tanaqud: lookup: word %d is no UTF-8\n", i);
            return TQ_EXIT_USAGE;
        }
        g_print ("%s\n", argv[i]);
        for (TqLang lang = 1; (pack = tq_packs_get (packs, lang)) != NULL; lang++) {
            g_autofree char *folded = tq_fold (pack->folding, argv[i], strlen (argv[i]), NULL);
            TqLexeme found = 0;

            if (look_up (lexicon, pack->tag, folded, &found)) {
                is_known = TRUE;
                lexeme = lexeme != 0 ? lexeme : found;
            }
        }
        if (!is_known)
            g_print ("  unknown in every language\n");
        print_relation (lexicon, before, lexeme);
        before = lexeme;
    }
    return TQ_EXIT_OK;
}

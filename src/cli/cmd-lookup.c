#include "cli/cmd.h"

#include <string.h>

#include "pack/pack.h"
#include "read/read.h"
#include "text/known-name.h"
#include "text/normalise.h"

static const char *const part_names[] = { "unknown", "noun", "verb", "adjective", "adverb", "name", "function word" };

static const char *const form_names[] = {
    "conjunction", "preposition", "article", "future",  "pronoun", "dual",       "plural", "feminine",
    "construct",   "accusative",  "past",    "present", "passive", "participle", "masdar",
};

static void
print_forms (guint16 forms)
{
    for (guint bit = 0; bit < G_N_ELEMENTS (form_names); bit++)
        if (forms & (1 << bit))
            g_print (" +%s", form_names[bit]);
}

/* A line of texts, each once; none if there are none. */
static void
print_list (const char *title, GPtrArray *texts)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < texts->len; i++)
        if (g_hash_table_add (seen, g_ptr_array_index (texts, i)))
            g_print ("%s%s", i == 0 ? title : ", ", (const char *) g_ptr_array_index (texts, i));
    g_print ("%s", texts->len > 0 ? "\n" : "");
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
        g_print ("%s%s (%u)", i == 0 ? "        means " : ", ", tq_lexicon_label (lexicon, concepts[i]), concepts[i]);
    g_print ("%s", n > 0 ? "\n" : "");
    print_list ("        opposite ", opposites);
    if (sources[0] != '\0')
        g_print ("        from %s\n", sources);
}

static void
print_reading (const TqLexicon *lexicon, const char *tag, const char *folded, const TqAnalysis *reading)
{
    if (reading->lexeme == 0) {
        g_print ("    unknown, stem %.*s", reading->stem_end - reading->stem_start, folded + reading->stem_start);
    } else {
        g_print ("    %s, %s", tq_lexicon_lemma (lexicon, reading->lexeme), part_names[reading->pos]);
    }
    print_forms (reading->form);
    g_print ("%s%s\n", tq_lexicon_is_person (lexicon, reading->lexeme) ? "; person" : "",
             tq_lexicon_is_event (lexicon, reading->lexeme) ? "; event" : "");
    print_meaning (lexicon, tag, reading->lexeme);
}

/* What has been asked for, as the languages read it. */
typedef struct {
    const TqPacks *packs;
    TqWorker *worker;
    GArray *sentences; /* of TqSentence: of the text in hand */
    const char *text;
} Inquiry;

/* ---- words of the tables: names, and what signals something ------------------------------------------------------- */

static const char *
kind_of_name (const TqKnownName *name)
{
    if (name->kind == TQ_TERM_PLACE)
        return "country";
    if (name->kind == TQ_TERM_DEMONYM)
        return "people of";
    return name->code[0] == '=' ? "capital of" : "institution";
}

/* A country, a people, a capital, an institution: the whole text. */
static void
print_known_name (const TqSentence *sentence)
{
    TqKnownName name;

    if (tq_known_name (sentence, 0, sentence->n_tokens, &name) == sentence->n_tokens)
        g_print ("    %s %s\n", kind_of_name (&name), name.code + (name.code[0] == '='));
}

/* The next row of the cue tables from the @i-th match on that matches the whole text, or NULL. */
static const TqCue *
next_cue (const TqSentence *sentence, guint *i)
{
    for (; *i < sentence->n_cues; (*i)++) {
        const TqCueMatch *match = &sentence->cues[*i];

        if (match->first == 0 && match->n_tokens == sentence->n_tokens)
            return match->cue;
    }
    return NULL;
}

static void
print_cues (const TqSentence *sentence)
{
    const TqCue *cue;

    for (guint i = 0; (cue = next_cue (sentence, &i)) != NULL; i++)
        g_print ("    signals %s%s%s, from %s:%u\n", tq_cue_class_name (cue->cue_class), cue->value[0] != '\0' ? " " : "", cue->value, cue->file, cue->line);
}

/* ---- readings ------------------------------------------------------------------------------------------------------ */

static TqLexeme
print_readings (const TqLexicon *lexicon, const char *tag, const char *folded, gboolean has_ta_marbuta)
{
    TqAnalysis readings[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (lexicon, tag, folded, strlen (folded), has_ta_marbuta, readings, TQ_MAX_ANALYSES);

    for (guint i = 0; i < n && readings[0].lexeme != 0; i++)
        print_reading (lexicon, tag, folded, &readings[i]);
    return readings[0].lexeme;
}

/* What one language makes of the text; nothing if it does not know it. The heading is printed first, and only then. */
static gboolean
look_up (Inquiry *inquiry, const TqPack *pack, TqLexeme *ret_lexeme)
{
    g_autoptr (TqDocument) document = tq_read_plain (inquiry->packs, "word", "word", inquiry->text, strlen (inquiry->text), pack->tag, NULL, NULL, NULL, NULL, NULL);
    g_autofree char *folded = tq_fold (pack->folding, inquiry->text, strlen (inquiry->text), NULL);
    TqAnalysis reading = { 0 };
    const TqSentence *sentence;
    TqKnownName name;
    guint first_cue = 0;

    if (document == NULL)
        return FALSE;
    tq_segment_document (inquiry->worker, document, inquiry->sentences);
    if (inquiry->sentences->len != 1)
        return FALSE;
    sentence = &g_array_index (inquiry->sentences, TqSentence, 0);
    tq_lexicon_analyse (pack->lexicon, pack->tag, folded, strlen (folded), FALSE, &reading, 1);
    if (reading.lexeme == 0 && next_cue (sentence, &first_cue) == NULL && tq_known_name (sentence, 0, sentence->n_tokens, &name) != sentence->n_tokens)
        return FALSE;
    g_print ("  %s\n", pack->tag);
    print_known_name (sentence);
    print_cues (sentence);
    *ret_lexeme = print_readings (pack->lexicon, pack->tag, folded, (sentence->tokens[0].flags & TQ_TOKEN_TA_MARBUTA) != 0);
    return TRUE;
}

static gboolean
look_up_everywhere (Inquiry *inquiry, TqLexeme *ret_lexeme)
{
    gboolean is_known = FALSE;
    const TqPack *pack;

    for (TqLang lang = 1; (pack = tq_packs_get (inquiry->packs, lang)) != NULL; lang++) {
        TqLexeme found = 0;

        if (!look_up (inquiry, pack, &found))
            continue;
        is_known = TRUE;
        *ret_lexeme = *ret_lexeme != 0 ? *ret_lexeme : found;
    }
    return is_known;
}

/* ---- the words of the command line ----------------------------------------------------------------------------------- */

#define MAX_SKELETON 128

typedef struct {
    TqLexeme lexeme;
    char skeleton[MAX_SKELETON];
} Answer;

/* How each word stands to the one before it. */
static void
print_relation (const Inquiry *inquiry, const Answer *before, const Answer *answer)
{
    const TqLexicon *lexicon = tq_packs_lexicon (inquiry->packs);

    if (before->skeleton[0] != '\0' && tq_name_same (tq_packs_names (inquiry->packs), before->skeleton, answer->skeleton))
        g_print ("  to the word before: as a name, the same\n");
    if (before->lexeme == 0 || answer->lexeme == 0)
        return;
    g_print ("  to the word before: similarity %.2f%s%s\n", tq_lexicon_similarity (lexicon, before->lexeme, answer->lexeme),
             tq_lexicon_same (lexicon, before->lexeme, answer->lexeme) ? ", same concept" : "",
             tq_lexicon_opposite (lexicon, before->lexeme, answer->lexeme) ? ", opposite" : "");
}

#define BETWEEN_WORDS " \t\n'"

/* A phrase that nothing knows as a whole is asked for word by word. */
static void
print_words (Inquiry *inquiry)
{
    g_auto (GStrv) words = g_strsplit_set (inquiry->text, BETWEEN_WORDS, -1);
    Inquiry each = *inquiry;

    for (guint i = 0; words[i] != NULL; i++) {
        TqLexeme lexeme = 0;

        if (words[i][0] == '\0')
            continue;
        each.text = words[i];
        g_print ("  of it %s\n", words[i]);
        if (!look_up_everywhere (&each, &lexeme))
            g_print ("  unknown in every language\n");
    }
}

static void
print_answer (Inquiry *inquiry, Answer *ret)
{
    guint line;

    g_print ("%s\n", inquiry->text);
    *ret = (Answer) { 0 };
    tq_name_skeleton (tq_packs_names (inquiry->packs), inquiry->text, strlen (inquiry->text), ret->skeleton, sizeof ret->skeleton);
    line = tq_name_given (tq_packs_names (inquiry->packs), ret->skeleton);
    if (line != 0)
        g_print ("  given name, from common/given-names.tsv:%u\n", line);
    if (look_up_everywhere (inquiry, &ret->lexeme) || line != 0)
        return;
    g_print ("  unknown in every language\n");
    if (strpbrk (inquiry->text, BETWEEN_WORDS) != NULL)
        print_words (inquiry);
}

int
tq_cmd_lookup (int argc, char **argv)
{
    TqCommonOptions common = { 0 };
    TqOptions options = { 0 };
    const GOptionEntry entries[] = { TQ_COMMON_OPTIONS (common), G_OPTION_ENTRY_NULL };
    g_autoptr (TqPacks) packs = NULL;
    g_autoptr (TqAtoms) atoms = tq_atoms_new ();
    g_autoptr (TqWorker) worker = NULL;
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    Answer before = { 0 };

    if (!tq_cmd_parse (&argc, &argv, entries, "WORD…",
                       "Says what the lexicon knows of words, names and phrases (one argument): lemmas, forms, concepts, opposites, sources, and how\n"
                       "neighbours relate. Lemmas are shown as they are compared: without capitals, accents and vowel marks, ة as ه, أ as ا."))
        return TQ_EXIT_USAGE;
    packs = tq_cmd_open (&common, &options);
    tq_common_options_clear (&common);
    if (packs == NULL)
        return TQ_EXIT_USAGE;
    worker = tq_worker_new (packs, atoms);
    for (int i = 1; i < argc; i++) {
        Inquiry inquiry = { packs, worker, sentences, argv[i] };
        Answer answer;

        if (!g_utf8_validate (argv[i], -1, NULL)) {
            g_printerr ("tanaqud: lookup: word %d is no UTF-8\n", i);
            return TQ_EXIT_USAGE;
        }
        print_answer (&inquiry, &answer);
        print_relation (&inquiry, &before, &answer);
        before = answer;
    }
    return TQ_EXIT_OK;
}

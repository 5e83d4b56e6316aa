/* lexicon.c - how much of the content words of articles the lexicon explains, and how fast it is
 * asked, and how much of it is touched
 *
 * usage: lexicon [--missing N] PATH…
 * A content word is a word token that no table calls a function word, number, stop word or country,
 * and that bears no capital (names; at the head of a sentence, too, so that nothing is counted by
 * guess). Arabic has no capitals: there, names count as words that are not explained. It is
 * explained if at least one of its readings has a concept. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tanaqud/tanaqud.h>

#include "extract/phrase.h"
#include "pack/lexicon-private.h"
#include "read/read.h"
#include "text/segment.h"

#define MAX_LANGS 16
#define N_LOOK_UPS 5000000

typedef struct {
    guint n;
    guint n_explained;
    GHashTable *missing; /* folded form → how often */
} Count;

static gboolean
is_content (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    const char *folded = tq_sentence_folded (sentence, token);

    return t->kind == TQ_TOKEN_WORD && !(t->flags & TQ_TOKEN_CAPITAL) &&
           g_utf8_strlen (folded, -1) >= 2 &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
           !g_hash_table_contains (sentence->pack->stopwords, folded);
}

static gboolean
is_country (const TqSentence *sentence, const char *folded, const TqAnalysis *readings, guint n)
{
    const TqPack *pack = sentence->pack;
    gboolean is_one =
        tq_lexicon_country (pack->lexicon, pack->tag, folded, strlen (folded), NULL) != NULL;

    for (guint i = 0; i < n && !is_one; i++)
        is_one = readings[i].stem_end > readings[i].stem_start &&
                 tq_lexicon_country (pack->lexicon, pack->tag, folded + readings[i].stem_start,
                                     readings[i].stem_end - readings[i].stem_start, NULL) != NULL;
    return is_one;
}

static void
count_token (Count *count, const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);
    gboolean is_explained = FALSE;
    guint n, n_concepts;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    if (is_country (sentence, folded, readings, n))
        return;
    for (guint i = 0; i < n && !is_explained; i++)
        is_explained =
            tq_lexicon_concepts (sentence->pack->lexicon, readings[i].lexeme, &n_concepts) != NULL;
    count->n++;
    count->n_explained += is_explained;
    if (!is_explained)
        g_hash_table_insert (
            count->missing, g_strdup (folded),
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (count->missing, folded)) +
                              1));
}

static int
most_frequent_first (gconstpointer a, gconstpointer b, gpointer data)
{
    guint x = GPOINTER_TO_UINT (g_hash_table_lookup (data, *(char *const *) a)),
          y = GPOINTER_TO_UINT (g_hash_table_lookup (data, *(char *const *) b));

    return x != y ? (x > y ? -1 : 1) : strcmp (*(char *const *) a, *(char *const *) b);
}

static void
print_count (const char *tag, const Count *count, guint n_shown)
{
    guint n;
    g_autofree gpointer *words = g_hash_table_get_keys_as_array (count->missing, &n);

    g_qsort_with_data (words, (gint) n, sizeof *words, most_frequent_first, count->missing);
    printf ("%s %u of %u content words explained, %.4f\n", tag, count->n_explained, count->n,
            count->n > 0 ? (double) count->n_explained / count->n : 0);
    for (guint i = 0; i < MIN (n, n_shown); i++)
        printf ("  %s %u\n", (char *) words[i],
                GPOINTER_TO_UINT (g_hash_table_lookup (count->missing, words[i])));
}

static void
count_documents (const TqPacks *packs, const GPtrArray *documents, Count *counts)
{
    g_autoptr (TqAtoms) atoms = tq_atoms_new ();
    g_autoptr (TqWorker) worker = tq_worker_new (packs, atoms);
    g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (TqSentence));

    for (guint d = 0; d < documents->len; d++) {
        tq_segment_document (worker, g_ptr_array_index (documents, d), sentences);
        for (guint s = 0; s < sentences->len; s++) {
            const TqSentence *sentence = &g_array_index (sentences, TqSentence, s);

            for (guint t = 0; t < sentence->n_tokens; t++)
                if (is_content (sentence, t))
                    count_token (&counts[sentence->pack->lang], sentence, t);
        }
    }
}

/* ---- speed ----------------------------------------------------------------------------------- */

static double
cpu_seconds (void)
{
    return (double) clock () / CLOCKS_PER_SEC;
}

/* Look-ups of forms that are spread over the whole table, the file's pages being in memory. */
static void
time_look_ups (const TqLexicon *lexicon)
{
    const guint32 n_forms = lexicon->header->sections[TQ_SECTION_FORMS].n;
    g_autoptr (GPtrArray) words = g_ptr_array_new ();
    const char *langs[MAX_LANGS] = { NULL };
    guint n_found = 0;
    double start;

    for (guint i = 0; i < MIN (MAX_LANGS, lexicon->header->sections[TQ_SECTION_LANGS].n); i++)
        langs[i] = tq_lexicon_text (
            lexicon, *(const guint32 *) tq_lexicon_record (lexicon, TQ_SECTION_LANGS, i));

    for (guint32 i = 0; words->len < 65536 && i < n_forms; i += 1 + n_forms / 131072) {
        const TqFormRecord *form = tq_lexicon_record (lexicon, TQ_SECTION_FORMS, i);

        g_ptr_array_add (words, (gpointer) form);
    }
    start = cpu_seconds ();
    for (guint i = 0; i < N_LOOK_UPS; i++) {
        const TqFormRecord *form = g_ptr_array_index (words, i % words->len);
        const char *word = tq_lexicon_text (lexicon, tq_form_text (form));

        n_found += tq_lexicon_find_form (lexicon, langs[tq_form_lang (form)], word,
                                         strlen (word)) != NULL;
    }
    printf ("look-ups %.1f million/s (%u found)\n", N_LOOK_UPS / 1e6 / (cpu_seconds () - start),
            n_found);
}

/* Resident pages of the mapped file, as the kernel counts them: it brings in sixteen pages around
 * each one that is touched. */
static void
print_memory (void)
{
    g_autofree char *maps = NULL, *path = tq_lexicon_find (NULL);
    const char *mapping;
    gulong kilobytes = 0;

    if (path == NULL || !g_file_get_contents ("/proc/self/smaps", &maps, NULL, NULL) ||
        (mapping = strstr (maps, path)) == NULL)
        return;
    mapping = strstr (mapping, "\nRss:");
    if (mapping != NULL)
        kilobytes = strtoul (mapping + strlen ("\nRss:"), NULL, 10);
    printf ("memory of the lexicon after these articles %.1f MiB\n", (double) kilobytes / 1024);
}

static void
time_opening (void)
{
    g_autofree char *path = tq_lexicon_find (NULL);
    double start = cpu_seconds ();

    for (guint i = 0; path != NULL && i < 100; i++)
        tq_lexicon_close (tq_lexicon_open (path, NULL));
    printf ("opening %.3f ms\n", (cpu_seconds () - start) * 10);
}

int
main (int argc, char **argv)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, &error);
    g_autoptr (TqResult) result = tq_result_new ();
    const TqReadOptions options = { 0 };
    Count counts[MAX_LANGS] = { 0 };
    guint n_shown = argc > 2 && strcmp (argv[1], "--missing") == 0 ? (guint) atoi (argv[2]) : 0;

    if (packs == NULL) {
        fprintf (stderr, "%s\n", error->message);
        return 1;
    }
    for (guint i = 0; i < MAX_LANGS; i++)
        counts[i].missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (int i = n_shown > 0 ? 3 : 1; i < argc; i++)
        if (!tq_read_path (packs, argv[i], &options, result, &error)) {
            fprintf (stderr, "%s\n", error->message);
            g_clear_error (&error);
        }
    count_documents (packs, result->documents, counts);
    for (TqLang lang = 1; tq_packs_get (packs, lang) != NULL; lang++)
        print_count (tq_packs_get (packs, lang)->tag, &counts[lang], n_shown);
    if (!tq_lexicon_is_empty (tq_packs_lexicon (packs))) {
        print_memory ();
        time_opening ();
        time_look_ups (tq_packs_lexicon (packs));
    }
    return 0;
}

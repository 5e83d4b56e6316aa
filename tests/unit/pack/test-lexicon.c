/* The lexicon against lists of words: tests/spec/ar/forms.tsv, tests/spec/common/concepts.tsv,
 * kinds.tsv and opposites.tsv. Shares are bars; both halves of a list, and the rows that miss, are
 * printed. */
#include "support/fixture.h"

#include <stdlib.h>

#include "pack/folding.h"
#include "pack/lexicon-private.h"
#include "pack/table.h"

typedef struct {
    Fixture fixture;
    const TqLexicon *lexicon;
    TqTable *table;
} Lists;

static Lists
open_list (const char *name, const char *const *columns)
{
    g_autofree char *path = g_build_filename (TQ_SOURCE_ROOT, "tests/spec", name, NULL),
                    *text = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    Lists lists = { .fixture = fixture_new () };
    gsize n;

    lists.lexicon = tq_packs_lexicon (lists.fixture.packs);
    cr_assert (g_file_get_contents (path, &text, &n, NULL), "%s", path);
    bytes = g_bytes_new (text, n);
    lists.table = tq_table_parse (name, bytes, columns, &error);
    cr_assert_not_null (lists.table, "%s", error != NULL ? error->message : "");
    return lists;
}

static void
close_list (Lists *lists)
{
    tq_table_free (lists->table);
    fixture_free (&lists->fixture);
}

static char *
fold_word (const Lists *lists, const char *lang, const char *word)
{
    const TqPack *pack =
        tq_packs_get (lists->fixture.packs, tq_packs_lang (lists->fixture.packs, lang));

    cr_assert_not_null (pack, "%s", lang);
    return tq_fold (pack->folding, word, strlen (word), NULL);
}

/* ---- shares ---------------------------------------------------------------------------------- */

typedef struct {
    guint n[2]; /* halves a and b */
    guint n_right[2];
    GString *missed;
} Share;

static void
count (Share *share, const Lists *lists, guint row, gboolean is_right)
{
    guint half = tq_table_get (lists->table, row, 0)[0] == 'b';

    share->n[half]++;
    share->n_right[half] += is_right;
    if (!is_right)
        g_string_append_printf (share->missed, " %u", tq_table_line (lists->table, row));
}

static void
check (Share *share, const char *what, double bar)
{
    guint n = share->n[0] + share->n[1], n_right = share->n_right[0] + share->n_right[1];
    g_autofree char *missed = g_string_free (share->missed, FALSE);

    g_printerr ("%s: %u of %u (%.3f), half a %u of %u, half b %u of %u; lines missed:%s\n", what,
                n_right, n, (double) n_right / MAX (n, 1), share->n_right[0], share->n[0],
                share->n_right[1], share->n[1], missed);
    cr_assert (n > 0 && n_right >= bar * n, "%s: %u of %u", what, n_right, n);
}

/* ---- forms ----------------------------------------------------------------------------------- */

#define FORM_BAR 0.95

static gboolean
has_lemma (const Lists *lists, const char *form, const char *lemmas)
{
    g_autofree char *folded = fold_word (lists, "ar", form);
    g_auto (GStrv) wanted = g_strsplit (lemmas, "|", -1);
    TqAnalysis readings[2];
    guint n = tq_lexicon_analyse (lists->lexicon, "ar", folded, strlen (folded),
                                  g_str_has_suffix (form, "ة"), readings, 2);

    for (guint r = 0; r < n; r++) {
        for (guint w = 0; wanted[w] != NULL; w++) {
            g_autofree char *lemma = fold_word (lists, "ar", wanted[w]);

            if (strcmp (lemma, tq_lexicon_lemma (lists->lexicon, readings[r].lexeme)) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

static void
check_forms (const char *prefix)
{
    static const char *const columns[] = { "half", "class", "form", "lemma", NULL };
    Lists lists = open_list ("ar/forms.tsv", columns);
    Share share = { .missed = g_string_new (NULL) };

    for (guint row = 0; row < tq_table_n_rows (lists.table); row++)
        if (g_str_has_prefix (tq_table_get (lists.table, row, 1), prefix))
            count (&share, &lists, row,
                   has_lemma (&lists, tq_table_get (lists.table, row, 2),
                              tq_table_get (lists.table, row, 3)));
    check (&share, prefix, FORM_BAR);
    close_list (&lists);
}

Test (lexicon, forms_of_nouns_lead_to_their_lemma)
{
    check_forms ("noun.");
}

Test (lexicon, forms_of_verbs_lead_to_their_lemma)
{
    check_forms ("verb.");
}

/* ---- pairs ----------------------------------------------------------------------------------- */

typedef gboolean (*Relation) (const TqLexicon *lexicon, TqLexeme a, TqLexeme b);

/* The likeliest lexeme of a word that is of part of speech @letter; 0 if it is none. */
static TqLexeme
lexeme_of (const Lists *lists, const char *lang, const char *letter, const char *word)
{
    g_autofree char *folded = fold_word (lists, lang, word);
    TqPos pos = letter[0] == 'n' ? TQ_POS_NOUN : letter[0] == 'v' ? TQ_POS_VERB : TQ_POS_ADJECTIVE;
    TqAnalysis readings[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (lists->lexicon, lang, folded, strlen (folded),
                                  g_str_has_suffix (word, "ة"), readings, TQ_MAX_ANALYSES);

    for (guint i = 0; i < n; i++)
        if (readings[i].pos == pos)
            return readings[i].lexeme;
    return 0;
}

static void
check_pairs (const char *file, const char *verdict, Relation relation, gboolean wanted, double bar)
{
    static const char *const columns[] = { "half",   "verdict", "lang_a", "pos_a", "a",
                                           "lang_b", "pos_b",   "b",      NULL };
    Lists lists = open_list (file, columns);
    Share share = { .missed = g_string_new (NULL) };

    for (guint row = 0; row < tq_table_n_rows (lists.table); row++) {
        const char *cells[8];
        TqLexeme a, b;

        for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
            cells[i] = tq_table_get (lists.table, row, i);
        if (strcmp (cells[1], verdict) != 0)
            continue;
        a = lexeme_of (&lists, cells[2], cells[3], cells[4]);
        b = lexeme_of (&lists, cells[5], cells[6], cells[7]);
        count (&share, &lists, row,
               relation (lists.lexicon, a, b) == wanted &&
                   relation (lists.lexicon, b, a) == wanted);
    }
    check (&share, verdict, bar);
    close_list (&lists);
}

Test (lexicon, words_of_one_meaning_share_a_concept)
{
    check_pairs ("common/concepts.tsv", "same", tq_lexicon_same, TRUE, 0.90);
}

Test (lexicon, words_of_other_meanings_do_not_link)
{
    check_pairs ("common/concepts.tsv", "other", tq_lexicon_same, FALSE, 0.98);
}

Test (lexicon, opposites_are_found)
{
    check_pairs ("common/opposites.tsv", "opposite", tq_lexicon_opposite, TRUE, 0.90);
}

Test (lexicon, neighbours_are_no_opposites)
{
    check_pairs ("common/opposites.tsv", "near", tq_lexicon_opposite, FALSE, 0.97);
}

/* Rows do not say which is the narrower: no two words are kinds of each other. */
static gboolean
is_kind (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    return tq_lexicon_is_a (lexicon, a, b) != tq_lexicon_is_a (lexicon, b, a);
}

Test (lexicon, kinds_are_found)
{
    check_pairs ("common/kinds.tsv", "kind", is_kind, TRUE, 0.90);
}

Test (lexicon, other_things_are_no_kinds)
{
    check_pairs ("common/kinds.tsv", "other", is_kind, FALSE, 1);
}

/* ---- a first look at a meaning --------------------------------------------------------------- */

typedef struct {
    guint n_same;
    guint n_opposite;
} Related;

/* What the bits rule out must not be so. */
static void
check_pair (const TqLexicon *lexicon, TqLexeme a, TqLexeme b, Related *related)
{
    TqMeaning x = { 0, 0, 0 }, y = { 0, 0, 0 };

    tq_lexicon_add_meaning (lexicon, a, &x);
    tq_lexicon_add_meaning (lexicon, b, &y);
    if (a != b && tq_lexicon_same (lexicon, a, b)) {
        cr_expect (x.concepts & y.concepts, "%u and %u share a concept", a, b);
        related->n_same++;
    }
    if (tq_lexicon_opposite (lexicon, a, b)) {
        cr_expect (x.opposites & y.self, "%u is opposite to %u", a, b);
        related->n_opposite++;
    }
}

static void
check_opposed (const TqLexicon *lexicon, TqLexeme lexeme, Related *related)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    for (guint i = 0; i < record->n_opposed; i++) {
        const guint32 *opposed = tq_lexicon_record (
            lexicon, TQ_SECTION_MEANINGS, record->first_meaning + record->n_meanings + i);

        check_pair (lexicon, lexeme, *opposed, related);
    }
}

/* @last: the last lexeme met of each concept */
static void
check_concept (const TqLexicon *lexicon, TqLexeme lexeme, TqConcept number, TqLexeme *last,
               Related *related)
{
    const TqConceptRecord *concept = tq_lexicon_concept (lexicon, number);

    check_pair (lexicon, lexeme, last[number], related);
    for (guint i = 0; i < concept->n_opposites; i++)
        check_pair (lexicon, lexeme,
                    last[*(const guint32 *) tq_lexicon_record (lexicon, TQ_SECTION_OPPOSITES,
                                                               concept->first_opposite + i)],
                    related);
    last[number] = lexeme;
}

Test (lexicon, a_first_look_overlooks_nothing, .timeout = 60)
{
    Fixture fixture = fixture_new ();
    const TqLexicon *lexicon = tq_packs_lexicon (fixture.packs);
    g_autofree TqLexeme *last = g_new0 (TqLexeme, lexicon->header->sections[TQ_SECTION_CONCEPTS].n);
    TqMeaning none = { 0, 0, 0 };
    Related related = { 0, 0 };

    for (TqLexeme lexeme = 1; lexeme < lexicon->header->sections[TQ_SECTION_LEXEMES].n; lexeme++) {
        guint n;
        const TqConcept *concepts = tq_lexicon_concepts (lexicon, lexeme, &n);

        check_opposed (lexicon, lexeme, &related);
        for (guint i = 0; i < n; i++)
            check_concept (lexicon, lexeme, concepts[i], last, &related);
    }
    cr_expect_gt (related.n_same, 10000, "%u", related.n_same);
    cr_expect_gt (related.n_opposite, 1000, "%u", related.n_opposite);
    tq_lexicon_add_meaning (lexicon, 0, &none);
    cr_expect_eq (none.concepts | none.self | none.opposites, 0);
    fixture_free (&fixture);
}

#include <criterion/criterion.h>
#include <tanaqud/error.h>

#include "base/atom.h"
#include "pack/cue.h"

#define HEAD "id\tclass\tpattern\tclitics\tvalue\texample\tcounterexample\n"

static char *
fold (gconstpointer data G_GNUC_UNUSED, const char *text)
{
    return g_utf8_strdown (text, -1);
}

static GPtrArray *
parse (const char *text, GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
    g_autoptr (GPtrArray) cues = tq_cues_new ();

    return tq_cue_table_add ("xx/cues.tsv", bytes, fold, NULL, cues, error)
               ? g_steal_pointer (&cues)
               : NULL;
}

Test (cue, wrong_rows_name_file_and_line)
{
    static const struct {
        const char *row;
        const char *message;
    } rows[] = {
        { "a\thedge.odd\tx\n", "xx/cues.tsv:2: there is no class \"hedge.odd\"" },
        { "a\thedge.about\t-\n", "xx/cues.tsv:2: id and pattern must not be empty" },
        { "a\thedge.about\tx\tq\n", "xx/cues.tsv:2: clitics are letters of \"pas\"" },
        { "a\thedge.about\t~ x\n", "xx/cues.tsv:2: a gap stands between two words, and with no \">\"" },
        { "a\thedge.about\tx ~\n", "xx/cues.tsv:2: a gap stands between two words, and with no \">\"" },
        { "a\thedge.about\tx ~ y > z\n", "xx/cues.tsv:2: a gap stands between two words, and with no \">\"" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GError) error = NULL;
        g_autofree char *text = g_strconcat (HEAD, rows[i].row, NULL);
        g_autoptr (GPtrArray) cues = parse (text, &error);

        cr_assert_null (cues, "row %u", i);
        cr_assert_str_eq (error->message, rows[i].message, "row %u", i);
    }
}

Test (cue, trie_follows_words_alternatives_and_gaps)
{
    g_autoptr (GPtrArray) cues = parse (HEAD "a\thedge.more\tMore than\n"
                                             "b\thedge.about\tabout|around\t-\t0.1\n"
                                             "c\thedge.between\tbetween # and\n"
                                             "d\tspeech.verb\tsaid * that\n",
                                        NULL);
    g_autoptr (TqAtoms) symbols = tq_atoms_new ();
    TqCueTrie *trie = tq_cue_trie_new (cues, TQ_CUES_ALL, symbols);
    guint n;
    guint32 more = tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "more", -1));
    guint32 than = tq_cue_trie_step (trie, more, tq_atom_find (symbols, "than", -1));

    tq_cue_trie_rows (trie, more, &n);
    cr_assert_eq (n, 0, "a prefix is no match");
    cr_assert_eq (tq_cue_trie_rows (trie, than, &n)[0], 0);
    cr_assert_eq (n, 1);
    cr_assert_eq (tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "than", -1)), TQ_NONE);
    cr_assert (trie->nodes[more].symbols & TQ_CUE_SYMBOL_BIT (tq_atom_find (symbols, "than", -1)));
    cr_assert_eq (trie->nodes[than].symbols, 0, "an end has no way on");
    tq_cues_place (cues);
    cr_assert_lt (((TqCue *) g_ptr_array_index (cues, 0))->place,
                  ((TqCue *) g_ptr_array_index (cues, 1))->place);
    cr_assert_eq (
        tq_cue_trie_rows (trie, tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "around", -1)),
                          &n)[0],
        1);
    cr_assert_float_eq (((TqCue *) g_ptr_array_index (cues, 1))->number, 0.1, 1e-12);
    cr_assert_neq (tq_cue_trie_step_number (
                       trie, tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "between", -1))),
                   TQ_NONE);
    cr_assert_neq (tq_cue_trie_step_any (
                       trie, tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "said", -1))),
                   TQ_NONE);
    cr_assert_eq (((TqCue *) g_ptr_array_index (cues, 0))->group,
                  ((TqCue *) g_ptr_array_index (cues, 1))->group);
    cr_assert_neq (((TqCue *) g_ptr_array_index (cues, 0))->group,
                   ((TqCue *) g_ptr_array_index (cues, 3))->group);
    tq_cue_trie_free (trie);
}

Test (cue, a_gap_is_one_step)
{
    g_autoptr (GPtrArray) cues = parse (HEAD "a\tspeech.verb\tsaid ~ that\n", NULL);
    g_autoptr (TqAtoms) symbols = tq_atoms_new ();
    TqCueTrie *trie = tq_cue_trie_new (cues, TQ_CUES_ALL, symbols);
    guint32 gap = tq_cue_trie_step_gap (
        trie, tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "said", -1)));
    guint n;

    tq_cue_trie_rows (trie, gap, &n);
    cr_expect_eq (n, 0, "the gap ends nothing");
    tq_cue_trie_rows (trie, tq_cue_trie_step (trie, gap, tq_atom_find (symbols, "that", -1)), &n);
    cr_expect_eq (n, 1);
    tq_cue_trie_free (trie);
}

/* A group is in a set as a whole, so that what hides what is the same in each. */
Test (cue, sets_are_of_groups)
{
    g_autoptr (GPtrArray) cues = parse (HEAD "a\thedge.about\tabout\n"
                                             "b\thedge.lookalike\tabout time\n"
                                             "c\tspeech.verb\tsaid\n"
                                             "d\tfigure.total\ttotal\n",
                                        NULL);
    static const gboolean has[TQ_N_CUE_SETS][3] = { { TRUE, TRUE, TRUE },
                                                    { TRUE, TRUE, FALSE },
                                                    { TRUE, FALSE, FALSE } };
    g_autoptr (TqAtoms) symbols = tq_atoms_new ();

    for (TqCueSet set = 0; set < TQ_N_CUE_SETS; set++) {
        TqCueTrie *trie = tq_cue_trie_new (cues, set, symbols);
        guint32 about = tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "about", -1));

        cr_expect_eq (about != TQ_NONE, has[set][0], "set %d", set);
        cr_expect (tq_cue_trie_step (trie, about, tq_atom_find (symbols, "time", -1)) != TQ_NONE,
                   "set %d: what hides is there", set);
        cr_expect_eq (tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "said", -1)) != TQ_NONE,
                      has[set][1], "set %d", set);
        cr_expect_eq (tq_cue_trie_step (trie, 0, tq_atom_find (symbols, "total", -1)) != TQ_NONE,
                      has[set][2], "set %d", set);
        tq_cue_trie_free (trie);
    }
}

#include <criterion/criterion.h>
#include <string.h>

#include "pack/date-trie.h"

static char *
keep (gconstpointer data G_GNUC_UNUSED, const char *text)
{
    return g_strdup (text);
}

static TqDateTable *
table_of (const char *rows)
{
    g_autofree char *text = g_strconcat ("pattern\tmeans\texample\n", rows, NULL);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    TqDateTable *table = tq_date_table_new ();

    cr_assert (tq_date_table_add (table, "x/dates.tsv", bytes, keep, NULL, &error), "%s",
               error != NULL ? error->message : "");
    tq_date_table_prepare (table);
    return table;
}

/* The only node behind a word, or TQ_NONE. */
static guint32
behind (const TqDateTable *table, guint32 node, const char *word)
{
    const TqDateTrie *trie = tq_date_table_trie (table);
    const TqDateWordWay *way =
        tq_date_trie_word (trie, &trie->nodes[node], tq_date_table_literal (table, word));

    return way != NULL ? way->node : G_MAXUINT32;
}

Test (date_trie, shared_beginnings)
{
    TqDateTable *table =
        table_of ("in the? <m>\tmonth\t-\nin <y>\tyear\t-\non|at <d> <end>\tcalendar-day\t-\n");
    const TqDateTrie *trie = tq_date_table_trie (table);
    guint32 in = behind (table, 0, "in"), the = behind (table, in, "the");
    const TqDateNode *month =
        &trie->nodes[tq_date_trie_slot (trie, &trie->nodes[in], TQ_SLOT_MONTH)];

    cr_assert_eq (trie->nodes[in].slots, 1u << TQ_SLOT_MONTH | 1u << TQ_SLOT_YEAR);
    cr_assert_eq (trie->nodes[the].slots, 1u << TQ_SLOT_MONTH);
    cr_assert_eq (behind (table, 0, "on"), behind (table, 0, "at"));
    cr_assert_eq (behind (table, 0, "the"), G_MAXUINT32);
    cr_assert_eq (month->n_ends, 1);
    cr_assert_eq (trie->ends[month->first_end].place, 1,
                  "with the optional word comes before without it");
    tq_date_table_free (table);
}

Test (date_trie, conditions_take_nothing)
{
    TqDateTable *table = table_of ("in <n> <p> !of\toffset:1\t-\n");
    const TqDateTrie *trie = tq_date_table_trie (table);
    guint32 number =
        tq_date_trie_slot (trie, &trie->nodes[behind (table, 0, "in")], TQ_SLOT_NUMBER);
    const TqDateNode *period =
        &trie->nodes[tq_date_trie_slot (trie, &trie->nodes[number], TQ_SLOT_PERIOD)];

    cr_assert_eq (period->n_ends, 0);
    cr_assert_eq (period->n_words, 0);
    cr_assert_eq (period->n_conditions, 1);
    cr_assert_eq (trie->nodes[trie->conditions[period->first_condition].node].n_ends, 1);
    tq_date_table_free (table);
}

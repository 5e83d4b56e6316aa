#include "pack/date-trie.h"

#include <string.h>

#include "pack/table.h"

static const char *const slot_names[] = {
#define TQ_SLOT_NAME(symbol, name) [TQ_SLOT_##symbol] = name,
    TQ_DATE_SLOTS (TQ_SLOT_NAME)
#undef TQ_SLOT_NAME
};

static const char *const op_names[] = {
#define TQ_OPERATION_NAME(symbol, name) [TQ_DATE_OP_##symbol] = name,
    TQ_DATE_OPERATIONS (TQ_OPERATION_NAME)
#undef TQ_OPERATION_NAME
};

struct TqDateTable {
    GPtrArray *patterns;        /* of TqDatePattern, owned */
    GHashTable *literals;       /* folded word -> its number */
    GHashTable *begin_literals; /* numbers of those that a pattern may begin with */
    GHashTable *uses;           /* number of a literal -> how often patterns have it */
    GHashTable *telling;        /* numbers of those of tq_date_table_tells() */
    GHashTable *telling_time;   /* and of tq_date_table_tells_time() */
    TqDateTrie *trie;
};

static void
free_pattern (gpointer data)
{
    TqDatePattern *pattern = data;

    for (guint i = 0; i < pattern->n_elements; i++) {
        g_strfreev (pattern->elements[i].words);
        g_free (pattern->elements[i].literals);
    }
    g_free (pattern->example);
    g_free (pattern);
}

TqDateTable *
tq_date_table_new (void)
{
    TqDateTable *table = g_new0 (TqDateTable, 1);

    table->patterns = g_ptr_array_new_with_free_func (free_pattern);
    table->literals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    table->begin_literals = g_hash_table_new (NULL, NULL);
    table->uses = g_hash_table_new (NULL, NULL);
    table->telling = g_hash_table_new (NULL, NULL);
    table->telling_time = g_hash_table_new (NULL, NULL);
    return table;
}

void
tq_date_table_free (TqDateTable *table)
{
    if (table == NULL)
        return;
    g_hash_table_unref (table->literals);
    g_hash_table_unref (table->begin_literals);
    g_hash_table_unref (table->uses);
    g_hash_table_unref (table->telling);
    g_hash_table_unref (table->telling_time);
    tq_date_trie_free (table->trie);
    g_ptr_array_unref (table->patterns);
    g_free (table);
}

void
tq_date_table_add_words (const TqDateTable *table, TqSieve *sieve)
{
    tq_sieve_add_keys (sieve, table->literals);
}

/* ---- rows ------------------------------------------------------------------------------------ */

typedef struct {
    char *(*fold) (gconstpointer, const char *);
    gconstpointer data;
} Folder;

static gboolean
parse_element (char *text, const Folder *folder, TqDateElement *ret)
{
    gsize n = strlen (text);

    if (n > 1 && text[n - 1] == '?') {
        ret->is_optional = TRUE;
        text[n - 1] = '\0';
    }
    if (n > 1 && text[0] == '!') {
        ret->is_absent = TRUE;
        text++;
    }
    ret->slot = TQ_SLOT_LITERAL;
    if (text[0] != '<') {
        ret->words = g_strsplit (text, "|", -1);
        for (guint i = 0; ret->words[i] != NULL; i++) {
            char *folded = folder->fold (folder->data, ret->words[i]);

            g_free (ret->words[i]);
            ret->words[i] = folded;
        }
        return ret->words[0] != NULL;
    }
    for (guint i = 0; i < G_N_ELEMENTS (slot_names); i++)
        if (strcmp (slot_names[i], text) == 0) {
            ret->slot = i;
            return TRUE;
        }
    return FALSE;
}

static gboolean
parse_operation (const char *text, TqDatePattern *pattern)
{
    gsize n = strcspn (text, ":");

    for (guint i = 0; i < G_N_ELEMENTS (op_names); i++) {
        char *end = NULL;

        if (strlen (op_names[i]) != n || strncmp (op_names[i], text, n) != 0)
            continue;
        pattern->op = i;
        pattern->has_argument = text[n] == ':';
        pattern->argument =
            pattern->has_argument ? (int) g_ascii_strtoll (text + n + 1, &end, 10) : 0;
        pattern->is_of_story = pattern->has_argument && *end == '~';
        pattern->is_ahead = pattern->has_argument && *end == '^';
        return !pattern->has_argument ||
               (end != text + n + 1 && end[pattern->is_of_story || pattern->is_ahead] == '\0');
    }
    return FALSE;
}

static void
number_literals (TqDateTable *table, TqDateElement *element)
{
    guint n = element->words != NULL ? g_strv_length (element->words) : 0;

    element->literals = g_new0 (guint16, n + 1);
    for (guint i = 0; i < n; i++) {
        if (!g_hash_table_contains (table->literals, element->words[i]))
            g_hash_table_insert (table->literals, g_strdup (element->words[i]),
                                 GUINT_TO_POINTER (g_hash_table_size (table->literals) + 1));
        element->literals[i] = tq_date_table_literal (table, element->words[i]);
    }
}

/* What may come first. */
static void
note_begin (TqDateTable *table, TqDatePattern *pattern)
{
    for (guint i = 0; i < pattern->n_elements; i++) {
        const TqDateElement *element = &pattern->elements[i];

        if (element->slot != TQ_SLOT_LITERAL)
            pattern->begin_slots |= 1u << element->slot;
        for (guint w = 0; element->slot == TQ_SLOT_LITERAL && element->literals[w] != 0; w++)
            g_hash_table_add (table->begin_literals, GUINT_TO_POINTER (element->literals[w]));
        if (!element->is_optional)
            return;
    }
}

/* Slots that words fill which every text has ("a", "last", "early"), or a Roman figure. The others
 * need a figure, a number word or a word that tells a time (src/pack/calendar.h). */
#define COMMON_SLOTS \
    (1u << TQ_SLOT_NUMBER | 1u << TQ_SLOT_ORDINAL | 1u << TQ_SLOT_RELATION | 1u << TQ_SLOT_EDGE | \
     1u << TQ_SLOT_END)

/* Those and the slots that a figure fills which may be no time at all; years have four. */
#define FIGURE_SLOTS (1u << TQ_SLOT_DAY_NUMBER | 1u << TQ_SLOT_DAY_WORD | 1u << TQ_SLOT_SHORT_YEAR)

/* How often the patterns have the words of a literal. */
static guint
count_uses (const TqDateTable *table, const TqDateElement *literal)
{
    guint n_uses = 0;

    for (guint i = 0; literal->literals[i] != 0; i++)
        n_uses += GPOINTER_TO_UINT (
            g_hash_table_lookup (table->uses, GUINT_TO_POINTER (literal->literals[i])));
    return n_uses;
}

static void
note_uses (TqDateTable *table, const TqDatePattern *pattern)
{
    for (guint i = 0; i < pattern->n_elements; i++)
        for (const guint16 *literal = pattern->elements[i].literals; *literal != 0; literal++) {
            gpointer key = GUINT_TO_POINTER (*literal);

            g_hash_table_insert (
                table->uses, key,
                GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (table->uses, key)) + 1));
        }
}

/* Which words tell a pattern that has no slot but @common ones: of those that must stand, those
 * that the patterns have least, as a word of many patterns is likely one of many texts. FALSE:
 * none. */
static gboolean
note_telling (TqDateTable *table, const TqDatePattern *pattern, guint32 common, GHashTable *ret)
{
    const TqDateElement *telling = NULL;

    for (guint i = 0; i < pattern->n_elements; i++) {
        const TqDateElement *element = &pattern->elements[i];

        if (element->is_optional || element->is_absent)
            continue;
        if (element->slot != TQ_SLOT_LITERAL && !(common & 1u << element->slot))
            return TRUE;
        if (element->slot == TQ_SLOT_LITERAL &&
            (telling == NULL || count_uses (table, element) < count_uses (table, telling)))
            telling = element;
    }
    for (guint w = 0; telling != NULL && telling->literals[w] != 0; w++)
        g_hash_table_add (ret, GUINT_TO_POINTER (telling->literals[w]));
    return telling != NULL;
}

enum { COLUMN_PATTERN, COLUMN_MEANS, COLUMN_EXAMPLE };
static const char *const columns[] = { "pattern", "means", "example", NULL };

static gboolean
add_row (TqDateTable *dates, const TqTable *table, guint index, const Folder *folder,
         GError **error)
{
    g_auto (GStrv) parts = g_strsplit (tq_table_get (table, index, COLUMN_PATTERN), " ", -1);
    TqDatePattern *pattern = g_new0 (TqDatePattern, 1);

    g_ptr_array_add (dates->patterns, pattern);
    if (g_strv_length (parts) > TQ_DATE_MAX_ELEMENTS)
        return tq_table_row_error (table, index, error, "the pattern has more than %d elements",
                                   TQ_DATE_MAX_ELEMENTS);
    if (!parse_operation (tq_table_get (table, index, COLUMN_MEANS), pattern))
        return tq_table_row_error (table, index, error, "there is no operation \"%s\"",
                                   tq_table_get (table, index, COLUMN_MEANS));
    if (g_hash_table_size (dates->literals) > G_MAXUINT16 / 2)
        return tq_table_row_error (table, index, error, "the patterns have more than %d words",
                                   G_MAXUINT16 / 2);
    for (guint i = 0; parts[i] != NULL; i++) {
        pattern->n_elements++;
        if (!parse_element (parts[i], folder, &pattern->elements[i]))
            return tq_table_row_error (table, index, error, "\"%s\" is no slot", parts[i]);
        number_literals (dates, &pattern->elements[i]);
    }
    if (pattern->n_elements == 0)
        return tq_table_row_error (table, index, error, "the pattern is empty");
    if (pattern->elements[0].is_absent)
        return tq_table_row_error (table, index, error,
                                   "a pattern cannot begin with what must not stand there");
    pattern->example = g_strdup (tq_table_get (table, index, COLUMN_EXAMPLE));
    note_begin (dates, pattern);
    note_uses (dates, pattern);
    return TRUE;
}

gboolean
tq_date_table_add (TqDateTable *dates, const char *name, GBytes *bytes,
                   char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                   GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    Folder folder = { fold, fold_data };
    guint n_before = dates->patterns->len;

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++)
        if (!add_row (dates, table, i, &folder, error))
            return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++)
        if (!note_telling (dates, g_ptr_array_index (dates->patterns, n_before + i), COMMON_SLOTS,
                           dates->telling) ||
            !note_telling (dates, g_ptr_array_index (dates->patterns, n_before + i),
                           COMMON_SLOTS | FIGURE_SLOTS, dates->telling_time))
            return tq_table_row_error (table, i, error,
                                       "nothing that must stand here tells a date");
    return TRUE;
}

const GPtrArray *
tq_date_table_patterns (const TqDateTable *table)
{
    return table->patterns;
}

void
tq_date_table_prepare (TqDateTable *table)
{
    tq_date_trie_free (table->trie);
    table->trie = tq_date_trie_new (table->patterns);
}

const TqDateTrie *
tq_date_table_trie (const TqDateTable *table)
{
    return table->trie;
}

guint16
tq_date_table_literal (const TqDateTable *table, const char *folded)
{
    return (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (table->literals, folded));
}

gboolean
tq_date_table_tells (const TqDateTable *table, guint16 literal)
{
    return g_hash_table_contains (table->telling, GUINT_TO_POINTER (literal));
}

gboolean
tq_date_table_tells_time (const TqDateTable *table, guint16 literal)
{
    return g_hash_table_contains (table->telling_time, GUINT_TO_POINTER (literal));
}

guint16
tq_date_table_begin_word (const TqDateTable *table, const char *folded)
{
    guint16 literal = tq_date_table_literal (table, folded);

    return g_hash_table_contains (table->begin_literals, GUINT_TO_POINTER (literal)) ? literal : 0;
}

gboolean
tq_date_pattern_begins_with (const TqDatePattern *pattern, guint16 literal)
{
    for (guint i = 0; i < pattern->n_elements; i++) {
        const TqDateElement *element = &pattern->elements[i];

        for (guint w = 0; element->slot == TQ_SLOT_LITERAL && element->literals[w] != 0; w++)
            if (element->literals[w] == literal)
                return TRUE;
        if (!element->is_optional)
            break;
    }
    return FALSE;
}

#include "pack/cue.h"

#include <stdlib.h>
#include <string.h>
#include <tanaqud/error.h>

#include "base/atom.h"
#include "pack/lexicon.h"
#include "pack/table.h"

#define AHEAD " > "

/* ---- rows ------------------------------------------------------------------------------------ */

static const char *const class_names[] = {
#define TQ_CUE_NAME(symbol, name) [TQ_CUE_##symbol] = name,
    TQ_CUE_CLASSES (TQ_CUE_NAME)
#undef TQ_CUE_NAME
};

/* Letters of the column `clitics`. */
static const struct {
    char letter;
    guint16 form;
} clitic_letters[] = {
    { 'p', TQ_FORM_PREPOSITION },
    { 'a', TQ_FORM_ARTICLE },
    { 's', TQ_FORM_FUTURE },
};

const char *
tq_cue_class_name (TqCueClass cue_class)
{
    return cue_class < TQ_N_CUE_CLASSES ? class_names[cue_class] : "";
}

static gboolean
find_class (const char *name, TqCueClass *ret)
{
    for (guint i = 0; i < TQ_N_CUE_CLASSES; i++) {
        if (strcmp (class_names[i], name) == 0) {
            *ret = i;
            return TRUE;
        }
    }
    return FALSE;
}

/* The group of a class is the number of the first class that has the same name up to the dot. */
static guint8
find_group (TqCueClass cue_class)
{
    gsize length = strcspn (class_names[cue_class], ".");

    for (guint i = 0; i < TQ_N_CUE_CLASSES; i++)
        if (strncmp (class_names[i], class_names[cue_class], length) == 0 &&
            (class_names[i][length] == '.' || class_names[i][length] == '\0'))
            return (guint8) i;
    return (guint8) cue_class;
}

/* By group. What is not here is asked for by claims alone. */
static const guint8 sets[TQ_N_CUE_CLASSES] = {
    [TQ_CUE_HEDGE_ABOUT] = TQ_CUES_OF_VALUES,  [TQ_CUE_RANGE_LINK] = TQ_CUES_OF_VALUES,
    [TQ_CUE_PER] = TQ_CUES_OF_VALUES,          [TQ_CUE_UNIT_FILLER] = TQ_CUES_OF_VALUES,
    [TQ_CUE_CLAUSE_BREAK] = TQ_CUES_OF_VALUES, [TQ_CUE_MODAL_PLANNED] = TQ_CUES_OF_DATES,
    [TQ_CUE_SPEECH_VERB] = TQ_CUES_OF_DATES,   [TQ_CUE_PHRASE_ARTICLE] = TQ_CUES_OF_DATES,
    [TQ_CUE_EVENT_SET] = TQ_CUES_OF_DATES,     [TQ_CUE_MOVED] = TQ_CUES_OF_DATES,
    [TQ_CUE_FIGURE_COUNT] = TQ_CUES_OF_DATES,  [TQ_CUE_EVENT_ZONE] = TQ_CUES_OF_DATES,
};

static gboolean
parse_clitics (const char *cell, guint16 *ret)
{
    for (; *cell != '\0'; cell++) {
        guint i = 0;

        while (i < G_N_ELEMENTS (clitic_letters) && clitic_letters[i].letter != *cell)
            i++;
        if (i == G_N_ELEMENTS (clitic_letters))
            return FALSE;
        *ret |= clitic_letters[i].form;
    }
    return TRUE;
}

static void
cue_free (gpointer data)
{
    TqCue *cue = data;

    g_free ((char *) cue->id);
    g_free ((char *) cue->value);
    g_free ((char *) cue->pattern);
    g_free ((char *) cue->written);
    g_free ((char *) cue->example);
    g_free ((char *) cue->counterexample);
    g_free ((char *) cue->file);
    g_free (cue);
}

GPtrArray *
tq_cues_new (void)
{
    return g_ptr_array_new_with_free_func (cue_free);
}

static double
number_or_nan (const char *cell)
{
    char *end;
    double number = g_ascii_strtod (cell, &end);

    return cell[0] != '\0' && *end == '\0' ? number : NAN;
}

/* A gap parts two words, of which it cannot be said how many stand before a `>`. */
static gboolean
has_bad_gap (const char *pattern)
{
    return pattern[0] == '~' || g_str_has_suffix (pattern, "~") ||
           (strchr (pattern, '~') != NULL && strstr (pattern, AHEAD) != NULL);
}

/* Words of @pattern before its `>`. */
static guint16
own_words (const char *pattern)
{
    const char *behind = strstr (pattern, AHEAD);
    guint16 n = 1;

    if (behind == NULL)
        return 0;
    for (const char *at = pattern; at < behind; at++)
        n = (guint16) (n + (*at == ' '));
    return n;
}

enum {
    COLUMN_ID,
    COLUMN_CLASS,
    COLUMN_PATTERN,
    COLUMN_CLITICS,
    COLUMN_VALUE,
    COLUMN_EXAMPLE,
    COLUMN_COUNTEREXAMPLE
};
static const char *const columns[] = { "id",    "class",   "pattern",        "clitics",
                                       "value", "example", "counterexample", NULL };

gboolean
tq_cue_table_add (const char *name, GBytes *bytes,
                  char *(*fold) (gconstpointer data, const char *text), gconstpointer fold_data,
                  GPtrArray *cues, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        TqCueClass cue_class;
        guint16 proclitics = 0;
        const char *pattern = tq_table_get (table, row, COLUMN_PATTERN);
        TqCue *cue;

        if (!find_class (tq_table_get (table, row, COLUMN_CLASS), &cue_class))
            return tq_table_row_error (table, row, error, "there is no class \"%s\"",
                                       tq_table_get (table, row, COLUMN_CLASS));
        if (pattern[0] == '\0' || tq_table_get (table, row, COLUMN_ID)[0] == '\0')
            return tq_table_row_error (table, row, error, "id and pattern must not be empty");
        if (has_bad_gap (pattern))
            return tq_table_row_error (table, row, error,
                                       "a gap stands between two words, and with no \">\"");
        if (!parse_clitics (tq_table_get (table, row, COLUMN_CLITICS), &proclitics))
            return tq_table_row_error (table, row, error, "clitics are letters of \"pas\"");
        if (cues->len == G_MAXUINT16)
            return tq_table_row_error (table, row, error, "more than %u cues in one language",
                                       G_MAXUINT16);
        cue = g_new0 (TqCue, 1);
        cue->id = g_strdup (tq_table_get (table, row, COLUMN_ID));
        cue->cue_class = cue_class;
        cue->group = find_group (cue_class);
        cue->set = sets[cue->group];
        cue->proclitics = proclitics;
        cue->n_own = own_words (pattern);
        cue->value = g_strdup (tq_table_get (table, row, COLUMN_VALUE));
        cue->number = number_or_nan (cue->value);
        cue->pattern = fold (fold_data, pattern);
        cue->written = g_strdup (pattern);
        cue->example = g_strdup (tq_table_get (table, row, COLUMN_EXAMPLE));
        cue->counterexample = g_strdup (tq_table_get (table, row, COLUMN_COUNTEREXAMPLE));
        cue->file = g_strdup (name);
        cue->line = tq_table_line (table, row);
        g_ptr_array_add (cues, cue);
    }
    return TRUE;
}

/* ---- trie ------------------------------------------------------------------------------------ */

/*   edges: open addressing, key (node, symbol) -> node      rows: per node a slice of one array
 *
 *      0 --اكثر--> 1 --من--> 2*          2: [row 17]
 *        \--نحو--> 3*                    3: [row 4, row 90]
 */
#define SYMBOL_ANY (G_MAXUINT32 - 1)
#define SYMBOL_NUMBER (G_MAXUINT32 - 2)
#define SYMBOL_GAP (G_MAXUINT32 - 3)

struct TqCueTrieEdge {
    guint32 node;
    guint32 symbol; /* 0: free slot */
    guint32 target;
};

typedef struct {
    guint32 node;
    guint16 row;
} End;

static guint32
edge_slot (const TqCueTrie *trie, guint32 node, guint32 symbol)
{
    guint32 slot = (node * 0x9e3779b1u ^ symbol * 0x85ebca6bu) & (trie->n_slots - 1);

    while (trie->edges[slot].symbol != 0 &&
           (trie->edges[slot].node != node || trie->edges[slot].symbol != symbol))
        slot = (slot + 1) & (trie->n_slots - 1);
    return slot;
}

static void
grow_edges (TqCueTrie *trie)
{
    TqCueTrieEdge *old = trie->edges;
    guint32 n_old = trie->n_slots;

    trie->n_slots *= 2;
    trie->edges = g_new0 (TqCueTrieEdge, trie->n_slots);
    for (guint32 i = 0; i < n_old; i++)
        if (old[i].symbol != 0)
            trie->edges[edge_slot (trie, old[i].node, old[i].symbol)] = old[i];
    g_free (old);
}

static guint32
add_edge (TqCueTrie *trie, guint32 node, guint32 symbol)
{
    guint32 slot = edge_slot (trie, node, symbol);

    if (trie->edges[slot].symbol == 0) {
        trie->edges[slot] = (TqCueTrieEdge) { node, symbol, trie->n_nodes++ };
        if (++trie->n_edges * 2 > trie->n_slots) {
            grow_edges (trie);
            slot = edge_slot (trie, node, symbol);
        }
    }
    return trie->edges[slot].target;
}

static guint32
symbol_of (TqAtoms *symbols, const char *word, gsize n)
{
    if (n == 1 && word[0] == '*')
        return SYMBOL_ANY;
    if (n == 1 && word[0] == '#')
        return SYMBOL_NUMBER;
    return tq_atom_intern (symbols, word, (gssize) n);
}

/* Walks every choice of alternatives; a row may so end at several nodes. Behind a gap the row goes
 * on from a node of its own, however long the gap is. */
static void
add_pattern (TqCueTrie *trie, TqAtoms *symbols, const char *pattern, guint32 node, guint16 row,
             GArray *ends)
{
    const char *word = pattern + strspn (pattern, " "), *end_of_word = strchrnul (word, ' ');

    if (word == end_of_word) {
        End end = { node, row };
        if (node != 0)
            g_array_append_val (ends, end);
        return;
    }
    if (strncmp (word, AHEAD + 1, strlen (AHEAD) - 1) == 0) {
        add_pattern (trie, symbols, end_of_word, node, row, ends);
        return;
    }
    if (word[0] == '~') {
        add_pattern (trie, symbols, end_of_word, add_edge (trie, node, SYMBOL_GAP), row, ends);
        return;
    }
    for (gsize n; word < end_of_word; word += n + 1) {
        const char *bar = memchr (word, '|', (gsize) (end_of_word - word));

        n = (gsize) ((bar != NULL ? bar : end_of_word) - word);
        if (n > 0)
            add_pattern (trie, symbols, end_of_word,
                         add_edge (trie, node, symbol_of (symbols, word, n)), row, ends);
    }
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
    const End *x = a, *y = b;

    return x->node != y->node ? (x->node < y->node ? -1 : 1) : (int) x->row - (int) y->row;
}

static void
store_ends (TqCueTrie *trie, GArray *ends)
{
    g_array_sort (ends, compare_ends);
    trie->rows = g_new (guint16, MAX (ends->len, 1));
    for (guint i = 0; i < ends->len; i++) {
        const End *end = &g_array_index (ends, End, i);
        TqCueNode *node = &trie->nodes[end->node];

        trie->rows[i] = end->row;
        node->first_row = node->n_rows == 0 ? i : node->first_row;
        node->n_rows++;
    }
}

static guint8
way_of (guint32 symbol)
{
    return symbol == SYMBOL_ANY      ? TQ_CUE_WAY_ANY
           : symbol == SYMBOL_NUMBER ? TQ_CUE_WAY_NUMBER
           : symbol == SYMBOL_GAP    ? TQ_CUE_WAY_GAP
                                     : TQ_CUE_WAY_WORD;
}

static void
note_ways (TqCueTrie *trie)
{
    for (guint32 i = 0; i < trie->n_slots; i++) {
        const TqCueTrieEdge *edge = &trie->edges[i];
        TqCueNode *node = &trie->nodes[edge->node];

        if (edge->symbol == 0)
            continue;
        node->ways |= way_of (edge->symbol);
        node->symbols |= TQ_CUE_SYMBOL_BIT (edge->symbol);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
    const TqCue *x = *(const TqCue *const *) a, *y = *(const TqCue *const *) b;
    int by_file = strcmp (x->file, y->file);

    return by_file != 0 ? by_file : (x->line > y->line) - (x->line < y->line);
}

void
tq_cues_place (const GPtrArray *cues)
{
    g_autofree TqCue **sorted = g_memdup2 (cues->pdata, cues->len * sizeof (TqCue *));

    if (cues->len > 1)
        qsort (sorted, cues->len, sizeof (TqCue *), compare_places);
    for (guint i = 0; i < cues->len; i++)
        sorted[i]->place = i;
}

TqCueTrie *
tq_cue_trie_new (const GPtrArray *cues, TqCueSet set, TqAtoms *symbols)
{
    TqCueTrie *trie = g_new0 (TqCueTrie, 1);
    g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (End));

    trie->n_slots = 1024;
    trie->edges = g_new0 (TqCueTrieEdge, trie->n_slots);
    trie->n_nodes = 1;
    for (guint i = 0; i < cues->len; i++) {
        const TqCue *cue = g_ptr_array_index (cues, i);

        if (cue->set >= set)
            add_pattern (trie, symbols, cue->pattern, 0, (guint16) i, ends);
    }
    trie->nodes = g_new0 (TqCueNode, trie->n_nodes);
    store_ends (trie, ends);
    note_ways (trie);
    return trie;
}

void
tq_cue_trie_free (TqCueTrie *trie)
{
    if (trie == NULL)
        return;
    g_free (trie->nodes);
    g_free (trie->edges);
    g_free (trie->rows);
    g_free (trie);
}

guint32
tq_cue_trie_step (const TqCueTrie *trie, guint32 node, guint32 symbol)
{
    const TqCueTrieEdge *edge;

    if ((trie->nodes[node].symbols & TQ_CUE_SYMBOL_BIT (symbol)) == 0)
        return TQ_NONE;
    edge = &trie->edges[edge_slot (trie, node, symbol)];
    return edge->symbol != 0 ? edge->target : TQ_NONE;
}

guint32
tq_cue_trie_step_any (const TqCueTrie *trie, guint32 node)
{
    return tq_cue_trie_step (trie, node, SYMBOL_ANY);
}

guint32
tq_cue_trie_step_number (const TqCueTrie *trie, guint32 node)
{
    return tq_cue_trie_step (trie, node, SYMBOL_NUMBER);
}

guint32
tq_cue_trie_step_gap (const TqCueTrie *trie, guint32 node)
{
    return tq_cue_trie_step (trie, node, SYMBOL_GAP);
}

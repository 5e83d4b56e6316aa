/* apertium.c - word pairs over a language between: French → Catalan → English
 *
 * Reads the compiled dictionaries of lttoolbox (letter transducers): a header, an alphabet of
 * letters and tags, pairs of symbols, and sections that are each a transducer. A path spells a word
 * with its tags on one side and its translation on the other; only the first tag, the part of
 * speech, is kept. Only the main section has words; the others spell numbers and addresses,
 * endlessly. No state is entered twice on a path.
 * Numbers are written in one to four bytes, the two highest bits of the first saying how many more
 * follow. */
#include <string.h>

#include "pack/lexicon/build.h"

typedef struct {
    const guint8 *at;
    const guint8 *end;
} Bytes;

static guint
take_number (Bytes *bytes)
{
    guint n_more, number;

    if (bytes->at >= bytes->end)
        return 0;
    n_more = *bytes->at >> 6;
    number = *bytes->at++ & 0x3f;
    for (; n_more > 0 && bytes->at < bytes->end; n_more--)
        number = number << 8 | *bytes->at++;
    return number;
}

static char *
take_string (Bytes *bytes)
{
    GString *text = g_string_new (NULL);

    for (guint n = take_number (bytes); n > 0 && bytes->at < bytes->end; n--)
        g_string_append_unichar (text, take_number (bytes));
    return g_string_free (text, FALSE);
}

/* ---- transducers ----------------------------------------------------------------------------- */

typedef struct {
    guint symbol; /* pair of the alphabet; beyond the last: never taken */
    guint target;
} Arc;

typedef struct {
    GArray **arcs; /* by state; NULL: none */
    guint n_states;
    guint initial;
} Transducer;

typedef struct {
    GPtrArray *tags;  /* of char * */
    GArray *pairs;    /* of guint[2]: tags first, then code points */
    GHashTable *words; /* "word<n>" → GPtrArray of "mot<n>" */
} Dictionary;

/* So many arcs from one state to another mean "any letter": addresses, numbers. A walk over them
 * would never end. */
#define ANY_LETTER 16

static gboolean
is_any_letter (const GArray *arcs, guint target)
{
    guint n = 0;

    for (guint i = 0; i < arcs->len; i++)
        n += g_array_index (arcs, Arc, i).target == target;
    return n > ANY_LETTER;
}

static void
drop_any_letter (GArray *arcs)
{
    for (guint i = 0; i < arcs->len; i++)
        if (is_any_letter (arcs, g_array_index (arcs, Arc, i).target))
            g_array_index (arcs, Arc, i).symbol = G_MAXUINT;
}

static void
read_transducer (Bytes *bytes, Transducer *transducer)
{
    transducer->initial = take_number (bytes);
    for (guint n = take_number (bytes); n > 0; n--)
        take_number (bytes); /* final states: words end at their first tag */
    transducer->n_states = take_number (bytes);
    transducer->arcs = g_new0 (GArray *, transducer->n_states + 1);
    for (guint state = 0; state < transducer->n_states; state++) {
        guint symbol = 0;

        for (guint n = take_number (bytes); n > 0; n--) {
            Arc arc;

            symbol += take_number (bytes);
            arc = (Arc) { symbol, (take_number (bytes) + state) % transducer->n_states };
            if (transducer->arcs[state] == NULL)
                transducer->arcs[state] = g_array_new (FALSE, FALSE, sizeof (Arc));
            g_array_append_val (transducer->arcs[state], arc);
        }
        if (transducer->arcs[state] != NULL)
            drop_any_letter (transducer->arcs[state]);
    }
}

/* ---- paths ----------------------------------------------------------------------------------- */

#define MAX_WORD 96
#define MAX_STEPS 40000000 /* ten times what the dictionaries need */

typedef struct {
    char text[MAX_WORD];
    gsize n;
    gboolean is_tagged; /* has its first tag: complete */
} Side;

typedef struct {
    const Transducer *transducer;
    const Dictionary *dictionary;
    guint8 *on_path; /* by state */
    guint n_steps;
} Walk;

/* FALSE if the side can not take the symbol: too long, or a tag that is no part of speech stands
 * first. */
static gboolean
extend (const Dictionary *dictionary, Side *side, guint symbol)
{
    guint n_tags = dictionary->tags->len;

    if (side->is_tagged || symbol == 0) /* 0: nothing */
        return TRUE;
    if (side->n + 24 > MAX_WORD)
        return FALSE;
    if (symbol <= n_tags) {
        side->n +=
            g_strlcpy (side->text + side->n, g_ptr_array_index (dictionary->tags, symbol - 1), 24);
        side->is_tagged = TRUE;
        return TRUE;
    }
    side->n += (gsize) g_unichar_to_utf8 (symbol - n_tags, side->text + side->n);
    side->text[side->n] = '\0';
    return TRUE;
}

static void
keep (const Dictionary *dictionary, const Side *from, const Side *to)
{
    GPtrArray *known = g_hash_table_lookup (dictionary->words, from->text);

    if (known == NULL) {
        known = g_ptr_array_new ();
        g_hash_table_insert (dictionary->words, g_strdup (from->text), known);
    }
    if (!g_ptr_array_find (known, g_intern_string (to->text), NULL))
        g_ptr_array_add (known, (gpointer) g_intern_string (to->text));
}

static void
walk_state (Walk *walk, guint state, const Side *from, const Side *to)
{
    const GArray *arcs = walk->transducer->arcs[state];

    if (walk->on_path[state] || walk->n_steps++ > MAX_STEPS)
        return;
    if (from->is_tagged && to->is_tagged) {
        keep (walk->dictionary, from, to);
        return;
    }
    walk->on_path[state] = TRUE;
    for (guint i = 0; arcs != NULL && i < arcs->len; i++) {
        const Arc *arc = &g_array_index (arcs, Arc, i);
        const guint *pair = arc->symbol < walk->dictionary->pairs->len / 2
                                ? &g_array_index (walk->dictionary->pairs, guint, 2 * arc->symbol)
                                : NULL;
        Side next_from = *from, next_to = *to;

        if (pair != NULL && extend (walk->dictionary, &next_from, pair[0]) &&
            extend (walk->dictionary, &next_to, pair[1]))
            walk_state (walk, arc->target, &next_from, &next_to);
    }
    walk->on_path[state] = FALSE;
}

static void
walk_transducer (const Dictionary *dictionary, const Transducer *transducer)
{
    g_autofree guint8 *on_path = g_new0 (guint8, transducer->n_states + 1);
    Walk walk = { transducer, dictionary, on_path, 0 };
    const Side none = { { 0 }, 0, FALSE };

    if (transducer->n_states > 0)
        walk_state (&walk, transducer->initial, &none, &none);
}

/* ---- files ----------------------------------------------------------------------------------- */

/* Symbols are kept as 0 nothing, 1 … n tags, then n + code point. In the file tags are negative,
 * counted from the end of what is added. */
static void
read_alphabet (Bytes *bytes, Dictionary *dictionary)
{
    guint n_tags;

    for (guint n = take_number (bytes); n > 0; n--)
        take_number (bytes); /* letters of words */
    n_tags = take_number (bytes);
    for (guint i = 0; i < n_tags; i++) {
        g_autofree char *tag = take_string (bytes);
        g_ptr_array_add (dictionary->tags, g_strdup_printf ("<%s>", tag));
    }
    for (guint n = take_number (bytes); n > 0; n--) {
        guint pair[2];

        for (guint side = 0; side < 2; side++) {
            gint64 symbol = (gint64) take_number (bytes) - n_tags;

            pair[side] = symbol < 0 ? (guint) -symbol : symbol == 0 ? 0 : n_tags + (guint) symbol;
        }
        g_array_append_vals (dictionary->pairs, pair, 2);
    }
}

static GHashTable *
read_dictionary (const Build *build, const char *path)
{
    gsize n_bytes = 0;
    char *file = build_read_file (build, path, &n_bytes);
    Bytes bytes = { (const guint8 *) file, (const guint8 *) file + n_bytes };
    Dictionary dictionary = { g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (guint)),
                              g_hash_table_new (g_str_hash, g_str_equal) };

    if (file == NULL || n_bytes < 12 || memcmp (file, "LTTB", 4) != 0)
        return NULL;
    bytes.at += 12;
    read_alphabet (&bytes, &dictionary);
    for (guint n = take_number (&bytes); n > 0; n--) {
        g_autofree char *name = take_string (&bytes);
        Transducer transducer;

        if (bytes.end - bytes.at > 12 && memcmp (bytes.at, "LTTD", 4) == 0)
            bytes.at += 12;
        read_transducer (&bytes, &transducer);
        if (g_str_has_prefix (name, "main@"))
            walk_transducer (&dictionary, &transducer);
    }
    return dictionary.words;
}

static const struct {
    const char *tag;
    TqPos pos;
} tags[] = { { "<n>", TQ_POS_NOUN },
             { "<vblex>", TQ_POS_VERB },
             { "<adj>", TQ_POS_ADJECTIVE },
             { "<adv>", TQ_POS_ADVERB } };

static TqPos
split (const char *word, char **ret_text)
{
    for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
        if (!g_str_has_suffix (word, tags[i].tag))
            continue;
        *ret_text = g_strndup (word, strlen (word) - strlen (tags[i].tag));
        return tags[i].pos;
    }
    return TQ_POS_UNKNOWN;
}

/* The more translations a word has on the way, the less each says. */
static void
add_pairs (Build *build, const char *lang, const char *word, const GPtrArray *between,
           GHashTable *to_english)
{
    g_autofree char *text = NULL, *foreign = NULL;
    TqPos pos = split (word, &text);

    if (pos == TQ_POS_UNKNOWN || strchr (text, ' ') != NULL)
        return;
    foreign = build_fold (build, text);
    for (guint b = 0; b < between->len; b++) {
        const GPtrArray *all = g_hash_table_lookup (to_english, g_ptr_array_index (between, b));

        for (guint e = 0; all != NULL && e < all->len; e++) {
            g_autofree char *other = NULL, *english = NULL;

            if (split (g_ptr_array_index (all, e), &other) != pos || strchr (other, ' ') != NULL)
                continue;
            english = build_fold (build, other);
            build_add_pair (build, lang, foreign, english, pos, 0.8 / (between->len * all->len));
        }
    }
}

/* @paths: two dictionaries parted by a bar. */
void
build_read_apertium (Build *build, const char *lang, const char *paths)
{
    g_auto (GStrv) both = g_strsplit (paths, "|", 2);
    GHashTable *first =
        both[0] != NULL && both[1] != NULL ? read_dictionary (build, both[0]) : NULL;
    GHashTable *second = first != NULL ? read_dictionary (build, both[1]) : NULL;
    g_autoptr (GPtrArray) words = NULL;

    if (second == NULL)
        return;
    words = build_sorted_keys (first);
    for (guint i = 0; i < words->len; i++)
        add_pairs (build, lang, g_ptr_array_index (words, i),
                   g_hash_table_lookup (first, g_ptr_array_index (words, i)), second);
}

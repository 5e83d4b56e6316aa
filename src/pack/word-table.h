/* word-table.h - tables that say one thing of a word: lists, what follows it, whether it says two;
 * and the particles written onto words
 *
 *   stopwords.tsv, abbreviations.tsv, not-values.tsv
 *                 word
 *   context.tsv   behind  likelier            nouns come behind articles, verbs behind "to", those
 *                                             of the present behind «لن»
 *   duals.tsv     text  kind                  nouns that say two, words that only look so, and the
 *                                             endings that a lexicon must confirm
 *   clitics.tsv   text  place  form  min_stem
 *
 * Each is looked up by the folded word when the vocabulary (src/text/word.h) first sees it, never
 * once a token. */
#ifndef TQ_PACK_WORD_TABLE_H
#define TQ_PACK_WORD_TABLE_H

#include <glib.h>

/* What a word makes of the next one. */
typedef enum {
    TQ_CONTEXT_NONE,
    TQ_CONTEXT_NOUN,
    TQ_CONTEXT_VERB,
    TQ_CONTEXT_PRESENT,
    /* a verb bare of its tense, in the present where it has one: "didn't | close", «لم | يغلق» */
    TQ_CONTEXT_BARE,
    TQ_CONTEXT_SAME,   /* what the word before it makes of it: "would not | appeal" */
    /* of the next but one a bare verb, if the next is of the kind above: "did harm",
     * "did not | harm" */
    TQ_CONTEXT_BEHIND,
    TQ_N_CONTEXTS
} TqContext;

/* Rows of duals.tsv: a word, or an ending that the lexicon must confirm. */
typedef enum {
    TQ_DUAL_WORD = 1,     /* says two */
    TQ_DUAL_NOT,          /* looks so */
    TQ_DUAL_ENDING,       /* of a dual */
    TQ_DUAL_ENDING_THING, /* of a dual, and of the plural of persons */
    TQ_DUAL_ENDING_NOT,   /* of a plural */
} TqDualRow;

typedef struct {
    char *text; /* folded */
    TqDualRow row;
} TqDualEnding;

/* A particle written as part of the next word (proclitic), or of the one before (enclitic). */
typedef struct {
    const char *text; /* folded */
    gboolean is_enclitic;
    guint16 form;     /* TqForm bit */
    /* to a noun, verb or adjective that the table of lemmas has with its letter */
    gboolean gives_way;
    guint8 min_stem;  /* letters that must be left */
    guint8 n_bytes;   /* of text */
} TqClitic;

/* All read the table @bytes, called @name in messages, and add what it says to what is there; @fold
 * as for tq_cue_table_add().
 * Returns: FALSE with TQ_ERROR_PACK and the row that is wrong. */

/* @words: a set of folded words, owned by it */
gboolean tq_word_list_add (GHashTable *words, const char *name, GBytes *bytes,
                           char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                           GError **error);

/* @contexts: folded word → TqContext */
gboolean tq_context_table_add (GHashTable *contexts, const char *name, GBytes *bytes,
                               char *(*fold) (gconstpointer, const char *),
                               gconstpointer fold_data, GError **error);

/* Words go to @words (folded word → TqDualRow), endings to @endings, in the order of the table: the
 * first that fits counts. */
GArray *tq_dual_endings_new (void); /* (element-type TqDualEnding) */
gboolean tq_dual_table_add (GHashTable *words, GArray *endings, const char *name, GBytes *bytes,
                            char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                            GError **error);

/* The longest first, so that the first that fits is the one. */
GArray *tq_clitics_new (void); /* (element-type TqClitic) */
gboolean tq_clitics_add (GArray *clitics, const char *name, GBytes *bytes,
                         char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                         GError **error);

#endif

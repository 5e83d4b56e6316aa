/* word-private.h - the rooms of the vocabulary and what they share
 *
 *   bytes of a token ── hash ─▸ tokens[] ─┐             words[number], what is known of it
 *                                         ├─▸ number ─▸
 *   folded bytes ────── hash ─▸ slots[] ──┘             forms[number], its letters
 *
 *   word.c           the two hash tables; adds a word when it is first seen
 *   word-lookup.c    asks the pack's tables of it, once
 *   word-variants.c  the ways to write it that the tables may have
 *   word-dual.c      whether it says two
 *   word-traits.c    what it may begin or be part of, as bits of its tokens
 *   word-reading.c   asks the lexicon and the stemmer, when somebody wants to know
 *   word-meaning.c   which axes, closed sets and kinds of event its readings belong to */
#ifndef TQ_TEXT_WORD_PRIVATE_H
#define TQ_TEXT_WORD_PRIVATE_H

#include "text/word.h"

/* The folded letters of a word. */
typedef struct {
    const char *text; /* NUL-terminated; of TqVocabulary.texts */
    guint32 n_bytes;
    guint32 hash;
} TqWordForm;

struct TqVocabulary {
    const TqPack *pack;
    TqAtoms *atoms;
    gboolean has_lemma_symbols; /* some cue pattern names a lemma: {قال} */
    GArray *words;              /* of TqWord; [0] is no word */
    GArray *forms;              /* of TqWordForm, beside words */
    GStringChunk *texts;
    /* TqAtom of a root, a lemma or a form -> TqPoles, owned; filled last in tq_vocabulary_new() */
    GHashTable *poles;
    GHashTable *choices;        /* TqAtom of a lemma or a form -> TqChoice */
    GHashTable *happenings;     /* TqAtom of a root, a lemma or a form -> guint64, owned */
    struct sb_stemmer *stemmer; /* NULL: the pack names none */
    guint32 *slots;
    guint32 n_slots; /* power of two, at most half full */
    struct TqKnownToken *tokens; /* open addressing as well */
    guint32 n_tokens;
    guint32 n_token_slots;
    GString *folded; /* scratch: one token */
};

static inline const TqWordForm *
tq_vocabulary_form (const TqVocabulary *vocabulary, guint32 word)
{
    return &g_array_index (vocabulary->forms, TqWordForm, word);
}

/* Ways to take proclitics off that are followed. */
#define TQ_MAX_VARIANTS 12

/* A word with some of its proclitics off; the first is the word as it stands. */
typedef struct {
    const char *text; /* ends where the word ends, so it is NUL-terminated as the word is */
    guint16 proclitics;
    gboolean is_known;  /* some table may have it: TqPack.words */
    gboolean gives_way; /* one that was taken off may be the word's own letter: TqClitic */
} TqVariant;

typedef struct {
    const TqPack *pack;
    const char *end; /* of the word */
    TqVariant of[TQ_MAX_VARIANTS];
    guint n;
} TqVariants;

/* Whether the clitic stands in front of @text; most do not, which its last byte tells. */
static inline gboolean
tq_clitic_is_in_front (const TqClitic *clitic, const char *text, gsize n_bytes)
{
    const gsize n = clitic->n_bytes;

    return !clitic->is_enclitic && n <= n_bytes && text[n - 1] == clitic->text[n - 1] &&
           memcmp (text, clitic->text, n) == 0;
}

/* All variants of a form, the fewest proclitics off first along each way. */
void tq_word_variants (const TqPack *pack, const TqWordForm *form, TqVariants *ret);

/* Fills in what the pack's tables know of a word that has just been added. */
void tq_word_look_up (TqVocabulary *vocabulary, guint32 number);

/* Whether the word is a noun that says two, without an article: «جنديان». */
gboolean tq_word_is_dual (TqVocabulary *vocabulary, guint32 number, const TqVariants *variants);

/* TqTraits of a word of which all else is known. */
guint16 tq_word_traits (const TqVariants *variants, const TqWord *word);

/* Adds the pack's words of meaning to the vocabulary and notes which meanings they have. */
void tq_word_read_meanings (TqVocabulary *vocabulary);

/* Fills in the meanings of a word that has its readings. */
void tq_word_find_meanings (TqVocabulary *vocabulary, guint32 number);

#endif

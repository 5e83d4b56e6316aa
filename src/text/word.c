#include "text/word.h"

#include <libstemmer.h>
#include <string.h>

#include "pack/folding.h"
#include "text/word-private.h"

/* A form longer than this is cut: no word is, and a table of words must not grow by whole files. */
#define MAX_WORD_BYTES 512

/* A token is longer in few texts, and not worth keeping. */
#define MAX_TOKEN_BYTES 21

/* A form as a text has it, not folded; half a cache line, so that a known token costs one look at
 * memory. */
typedef struct TqKnownToken {
    guint32 hash;
    guint32 word;
    guint16 traits;
    guint8 n_bytes; /* 0: an empty slot */
    char text[MAX_TOKEN_BYTES];
} TqKnownToken;

G_STATIC_ASSERT (sizeof (TqKnownToken) == 32);

/* Room for them costs nothing until they are there, and longer arrays are moved without a copy. */
#define N_USUAL_WORDS 16384

static gboolean
pack_has_lemma_symbols (const TqPack *pack)
{
    for (TqAtom symbol = 1; symbol <= tq_atoms_count (pack->symbols); symbol++)
        if (tq_atom_text (pack->symbols, symbol)[0] == '{')
            return TRUE;
    return FALSE;
}

TqVocabulary *
tq_vocabulary_new (const TqPack *pack, TqAtoms *atoms)
{
    TqVocabulary *vocabulary = g_new0 (TqVocabulary, 1);
    TqWord no_word = { .begins_unit = TQ_YES }; /* of no letters */
    TqWordForm no_form = { "", 0, 0 };

    vocabulary->pack = pack;
    vocabulary->atoms = atoms;
    vocabulary->has_lemma_symbols = pack_has_lemma_symbols (pack);
    vocabulary->words = g_array_sized_new (FALSE, FALSE, sizeof (TqWord), N_USUAL_WORDS);
    vocabulary->forms = g_array_sized_new (FALSE, FALSE, sizeof (TqWordForm), N_USUAL_WORDS);
    vocabulary->texts = g_string_chunk_new (16384);
    if (pack->stemmer != NULL)
        vocabulary->stemmer = sb_stemmer_new (pack->stemmer, "UTF_8");
    vocabulary->poles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    vocabulary->choices = g_hash_table_new (NULL, NULL);
    vocabulary->happenings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    vocabulary->n_slots = 4096;
    vocabulary->slots = g_new0 (guint32, vocabulary->n_slots);
    vocabulary->n_token_slots = 4096;
    vocabulary->tokens = g_new0 (TqKnownToken, vocabulary->n_token_slots);
    vocabulary->folded = g_string_sized_new (MAX_WORD_BYTES);
    g_array_append_val (vocabulary->words, no_word);
    g_array_append_val (vocabulary->forms, no_form);
    tq_word_read_meanings (vocabulary);
    return vocabulary;
}

void
tq_vocabulary_free (TqVocabulary *vocabulary)
{
    if (vocabulary == NULL)
        return;
    for (guint i = 0; i < vocabulary->words->len; i++) {
        if (g_array_index (vocabulary->words, TqWord, i).n_keys > 1)
            g_free (g_array_index (vocabulary->words, TqWord, i).keys);
        g_free (g_array_index (vocabulary->words, TqWord, i).analyses);
        for (guint j = 0; j < G_N_ELEMENTS (((TqWord *) NULL)->by_context); j++)
            g_free (g_array_index (vocabulary->words, TqWord, i).by_context[j]);
    }
    g_array_unref (vocabulary->words);
    g_array_unref (vocabulary->forms);
    g_string_chunk_free (vocabulary->texts);
    g_hash_table_unref (vocabulary->poles);
    g_hash_table_unref (vocabulary->choices);
    g_hash_table_unref (vocabulary->happenings);
    sb_stemmer_delete (vocabulary->stemmer);
    g_free (vocabulary->slots);
    g_free (vocabulary->tokens);
    g_string_free (vocabulary->folded, TRUE);
    g_free (vocabulary);
}

/* ---- words ----------------------------------------------------------------------------------- */

static void
grow (TqVocabulary *vocabulary)
{
    guint32 n_slots = vocabulary->n_slots * 2;
    guint32 *slots = g_new0 (guint32, n_slots);

    for (guint32 word = 1; word < vocabulary->words->len; word++) {
        guint32 slot = tq_vocabulary_form (vocabulary, word)->hash & (n_slots - 1);

        while (slots[slot] != 0)
            slot = (slot + 1) & (n_slots - 1);
        slots[slot] = word;
    }
    g_free (vocabulary->slots);
    vocabulary->slots = slots;
    vocabulary->n_slots = n_slots;
}

static guint32
add_word (TqVocabulary *vocabulary, const char *folded, gsize n_bytes, guint32 hash, guint8 flags)
{
    guint32 number = vocabulary->words->len;
    TqWord word = { .flags = flags };
    TqWordForm form = { g_string_chunk_insert_len (vocabulary->texts, folded, (gssize) n_bytes),
                        (guint32) n_bytes, hash };

    word.atom = tq_atom_intern (vocabulary->atoms, folded, (gssize) n_bytes);
    g_array_append_val (vocabulary->words, word);
    g_array_append_val (vocabulary->forms, form);
    tq_word_look_up (vocabulary, number);
    if (vocabulary->words->len * 2 > vocabulary->n_slots)
        grow (vocabulary);
    return number;
}

guint32
tq_vocabulary_intern (TqVocabulary *vocabulary, const char *folded, gsize n_bytes, guint8 flags)
{
    guint32 hash, slot, mask = vocabulary->n_slots - 1;

    n_bytes = MIN (n_bytes, MAX_WORD_BYTES);
    if (n_bytes == 0)
        return 0;
    flags &= TQ_TOKEN_TA_MARBUTA;
    hash = tq_hash_bytes (folded, n_bytes) ^ flags;
    for (slot = hash & mask; vocabulary->slots[slot] != 0; slot = (slot + 1) & mask) {
        guint32 word = vocabulary->slots[slot];
        const TqWordForm *form = tq_vocabulary_form (vocabulary, word);

        if (form->hash == hash && form->n_bytes == n_bytes &&
            memcmp (form->text, folded, n_bytes) == 0 &&
            tq_vocabulary_get (vocabulary, word)->flags == flags)
            return word;
    }
    vocabulary->slots[slot] = vocabulary->words->len;
    return add_word (vocabulary, folded, n_bytes, hash, flags);
}

/* ---- tokens: words by the bytes of the text, so that a form is folded once ------------------- */

/* Eight bytes, or four, at a time; the last of them once more where they do not come out even. */
static inline gboolean
is_same (const char *a, const char *b, gsize n_bytes)
{
    guint64 x, y;
    guint32 u, v;

    if (n_bytes < 4)
        return memcmp (a, b, n_bytes) == 0;
    if (n_bytes < 8) {
        memcpy (&u, a, 4);
        memcpy (&v, b, 4);
        if (u != v)
            return FALSE;
        memcpy (&u, a + n_bytes - 4, 4);
        memcpy (&v, b + n_bytes - 4, 4);
        return u == v;
    }
    for (gsize i = 0; i + 8 < n_bytes; i += 8) {
        memcpy (&x, a + i, 8);
        memcpy (&y, b + i, 8);
        if (x != y)
            return FALSE;
    }
    memcpy (&x, a + n_bytes - 8, 8);
    memcpy (&y, b + n_bytes - 8, 8);
    return x == y;
}

/* The slot that holds the token, or the empty one where it belongs. */
static inline TqKnownToken *
find_token (TqKnownToken *tokens, guint32 n_slots, const char *text, gsize n_bytes, guint32 hash)
{
    guint32 slot = hash & (n_slots - 1);

    while (tokens[slot].n_bytes != 0 &&
           (tokens[slot].hash != hash || tokens[slot].n_bytes != n_bytes ||
            !is_same (tokens[slot].text, text, n_bytes)))
        slot = (slot + 1) & (n_slots - 1);
    return &tokens[slot];
}

static void
grow_tokens (TqVocabulary *vocabulary)
{
    guint32 n_slots = vocabulary->n_token_slots * 2;
    TqKnownToken *tokens = g_new0 (TqKnownToken, n_slots);

    for (guint32 i = 0; i < vocabulary->n_token_slots; i++) {
        const TqKnownToken *token = &vocabulary->tokens[i];

        if (token->n_bytes != 0)
            *find_token (tokens, n_slots, token->text, token->n_bytes, token->hash) = *token;
    }
    g_free (vocabulary->tokens);
    vocabulary->tokens = tokens;
    vocabulary->n_token_slots = n_slots;
}

static guint32
fold_and_intern (TqVocabulary *vocabulary, const char *text, gsize n_bytes, guint8 flags,
                 guint16 *ret_traits)
{
    guint32 word;

    tq_fold_into (vocabulary->pack->folding, text, n_bytes, vocabulary->folded);
    word =
        tq_vocabulary_intern (vocabulary, vocabulary->folded->str, vocabulary->folded->len, flags);
    *ret_traits = tq_vocabulary_get (vocabulary, word)->traits;
    return word;
}

/* Asks memory for a token some time before it is needed: the table is larger than the caches. */
static void
expect_token (const TqVocabulary *vocabulary, guint32 hash)
{
    __builtin_prefetch (&vocabulary->tokens[hash & (vocabulary->n_token_slots - 1)]);
}

/* A form that is not there yet: it is folded, and remembered in @slot if it is short. */
static void
learn_token (TqVocabulary *vocabulary, const char *text, gsize n_bytes, TqKnownToken *slot,
             TqToken *of)
{
    const guint32 hash = of->word;

    of->word = fold_and_intern (vocabulary, text, n_bytes, of->flags, &of->traits);
    if (n_bytes > MAX_TOKEN_BYTES)
        return;
    *slot = (TqKnownToken){
        .hash = hash, .word = of->word, .n_bytes = (guint8) n_bytes, .traits = of->traits
    };
    memcpy (slot->text, text, n_bytes);
    if (++vocabulary->n_tokens * 2 > vocabulary->n_token_slots)
        grow_tokens (vocabulary);
}

static inline void
find_word (TqVocabulary *vocabulary, const char *text, gsize n_bytes, TqToken *of)
{
    TqKnownToken *token =
        find_token (vocabulary->tokens, vocabulary->n_token_slots, text, n_bytes, of->word);

    if (G_UNLIKELY (token->n_bytes == 0)) {
        learn_token (vocabulary, text, n_bytes, token, of);
        return;
    }
    of->word = token->word;
    of->traits = token->traits;
}

/* How many tokens ahead memory is asked for what is known of one: long enough for it to come, and
 * not so long that it has gone again. */
#define TOKENS_AHEAD 12

guint16
tq_vocabulary_find_tokens (TqVocabulary *vocabulary, const char *text, TqToken *tokens, guint n)
{
    guint16 traits = 0;

    for (guint i = 0; i < n; i++) {
        if (i + TOKENS_AHEAD < n)
            expect_token (vocabulary, tokens[i + TOKENS_AHEAD].word);
        find_word (vocabulary, text + tokens[i].span.start,
                   tokens[i].span.end - tokens[i].span.start, &tokens[i]);
        traits |= tokens[i].traits;
    }
    return traits;
}

TqWord *
tq_vocabulary_get (TqVocabulary *vocabulary, guint32 word)
{
    return &g_array_index (vocabulary->words, TqWord, word);
}

const char *
tq_vocabulary_text (const TqVocabulary *vocabulary, guint32 word, gsize *ret_n_bytes)
{
    const TqWordForm *form = tq_vocabulary_form (vocabulary, word);

    if (ret_n_bytes != NULL)
        *ret_n_bytes = form->n_bytes;
    return form->text;
}

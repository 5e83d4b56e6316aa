#include "text/word.h"

#include <libstemmer.h>
#include <string.h>

#include "base/utf8.h"
#include "pack/calendar.h"
#include "pack/date-table.h"
#include "pack/number-table.h"
#include "pack/units.h"
#include "text/normalise.h"
#include "text/root.h"

/* A form longer than this is cut: no word is, and a table of words must not grow by whole files. */
#define MAX_WORD_BYTES 512

/* Ways to take proclitics off that are followed. */
#define MAX_VARIANTS 12

typedef struct {
    const char *text;
    guint32 n_bytes;
    guint32 hash;
} Form;

/* A token is longer in few texts, and not worth keeping. */
#define MAX_TOKEN_BYTES 21

/* A form as a text has it, not folded; half a cache line, so that a known token costs one look at memory. */
typedef struct {
    guint32 hash;
    guint32 word;
    guint16 traits;
    guint8 n_bytes; /* 0: an empty slot */
    char text[MAX_TOKEN_BYTES];
} Token;

G_STATIC_ASSERT (sizeof (Token) == 32);

/* Room for them costs nothing until they are there, and longer arrays are moved without a copy. */
#define N_USUAL_WORDS 16384

struct TqVocabulary {
    const TqPack *pack;
    TqAtoms *atoms;
    gboolean has_lemma_symbols; /* some cue pattern names a lemma: {قال} */
    GArray *words;              /* of TqWord; [0] is no word */
    GArray *forms;              /* of Form, beside words */
    GStringChunk *texts;
    GHashTable *poles;          /* TqAtom of a root, a lemma or a form -> TqPoles, owned; filled last in tq_vocabulary_new() */
    struct sb_stemmer *stemmer; /* NULL: the pack names none */
    guint32 *slots;
    guint32 n_slots; /* power of two, at most half full */
    Token *tokens;   /* open addressing as well */
    guint32 n_tokens;
    guint32 n_token_slots;
    GString *folded; /* scratch: one token */
};

static gboolean
pack_has_lemma_symbols (const TqPack *pack)
{
    for (TqAtom symbol = 1; symbol <= tq_atoms_count (pack->symbols); symbol++)
        if (tq_atom_text (pack->symbols, symbol)[0] == '{')
            return TRUE;
    return FALSE;
}

static void read_axes (TqVocabulary *vocabulary);

TqVocabulary *
tq_vocabulary_new (const TqPack *pack, TqAtoms *atoms)
{
    TqVocabulary *vocabulary = g_new0 (TqVocabulary, 1);
    TqWord no_word = { .begins_unit = TRUE }; /* of no letters */
    Form no_form = { "", 0, 0 };

    vocabulary->pack = pack;
    vocabulary->atoms = atoms;
    vocabulary->has_lemma_symbols = pack_has_lemma_symbols (pack);
    vocabulary->words = g_array_sized_new (FALSE, FALSE, sizeof (TqWord), N_USUAL_WORDS);
    vocabulary->forms = g_array_sized_new (FALSE, FALSE, sizeof (Form), N_USUAL_WORDS);
    vocabulary->texts = g_string_chunk_new (16384);
    if (pack->stemmer != NULL)
        vocabulary->stemmer = sb_stemmer_new (pack->stemmer, "UTF_8");
    vocabulary->poles = g_hash_table_new_full (NULL, NULL, NULL, g_free);
    vocabulary->n_slots = 4096;
    vocabulary->slots = g_new0 (guint32, vocabulary->n_slots);
    vocabulary->n_token_slots = 4096;
    vocabulary->tokens = g_new0 (Token, vocabulary->n_token_slots);
    vocabulary->folded = g_string_sized_new (MAX_WORD_BYTES);
    g_array_append_val (vocabulary->words, no_word);
    g_array_append_val (vocabulary->forms, no_form);
    read_axes (vocabulary);
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
        g_free (g_array_index (vocabulary->words, TqWord, i).by_context[0]);
        g_free (g_array_index (vocabulary->words, TqWord, i).by_context[1]);
    }
    g_array_unref (vocabulary->words);
    g_array_unref (vocabulary->forms);
    g_string_chunk_free (vocabulary->texts);
    g_hash_table_unref (vocabulary->poles);
    sb_stemmer_delete (vocabulary->stemmer);
    g_free (vocabulary->slots);
    g_free (vocabulary->tokens);
    g_string_free (vocabulary->folded, TRUE);
    g_free (vocabulary);
}

/* ---- keys: the ways to write a word that the pack's phrases know -------------------------------------------------- */

/* Proclitics stand in this order; what was taken off last decides what may follow. */
static guint
place_of (guint16 form)
{
    if (form & TQ_FORM_CONJUNCTION)
        return 1;
    if (form & (TQ_FORM_PREPOSITION | TQ_FORM_FUTURE))
        return 2;
    return 3;
}

/* A word with some of its proclitics off; the first is the word as it stands. */
typedef struct {
    const char *text; /* ends where the word ends, so it is NUL-terminated as the word is */
    guint16 proclitics;
    gboolean is_known; /* some table may have it: TqPack.words */
} Variant;

typedef struct {
    const TqPack *pack;
    const char *end; /* of the word */
    Variant variants[MAX_VARIANTS];
    guint n_variants;
    TqWordKey keys[MAX_VARIANTS * 2];
    guint n_keys;
} Lookup;

static void
add_variants (Lookup *lookup, const char *text, guint16 proclitics, guint place)
{
    const gsize n_bytes = (gsize) (lookup->end - text);
    gboolean is_known;

    if (lookup->n_variants == MAX_VARIANTS)
        return;
    is_known = lookup->pack->words == NULL || tq_sieve_may_have (lookup->pack->words, text, n_bytes);
    lookup->variants[lookup->n_variants++] = (Variant) { text, proclitics, is_known };
    for (guint i = 0; i < lookup->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (lookup->pack->clitics, TqClitic, i);
        gsize n = clitic->n_bytes;

        if (clitic->is_enclitic || n > n_bytes || text[0] != clitic->text[0] || place_of (clitic->form) <= place || memcmp (text, clitic->text, n) != 0)
            continue;
        if (tq_utf8_count (text + n, n_bytes - n) >= clitic->min_stem)
            add_variants (lookup, text + n, proclitics | clitic->form, place_of (clitic->form));
    }
}

static void
add_key (Lookup *lookup, const char *text, guint16 proclitics)
{
    guint32 symbol = tq_atom_find (lookup->pack->symbols, text, -1);

    if (symbol == 0 || lookup->n_keys == G_N_ELEMENTS (lookup->keys))
        return;
    for (guint i = 0; i < lookup->n_keys; i++)
        if (lookup->keys[i].symbol == symbol && lookup->keys[i].proclitics == proclitics)
            return;
    lookup->keys[lookup->n_keys++] = (TqWordKey) { symbol, proclitics };
}

#define PROCLITICS (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE | TQ_FORM_FUTURE)

static void
add_lemma_keys (Lookup *lookup, const TqAnalysis *analyses, guint n)
{
    for (guint i = 0; i < n; i++) {
        const char *lemma = tq_lexicon_lemma (lookup->pack->lexicon, analyses[i].lexeme);
        g_autofree char *symbol = lemma[0] != '\0' ? g_strconcat ("{", lemma, "}", NULL) : NULL;

        if (symbol != NULL)
            add_key (lookup, symbol, analyses[i].form & PROCLITICS);
    }
}

/* The first variant, with the fewest proclitics off, that a table of words holds; no verb's: «سالفي الذكر» is not two thousand. */
static guint16
find_number (const Lookup *lookup, guint16 *ret_proclitics)
{
    for (guint i = 0; i < lookup->n_variants; i++) {
        guint16 row = !lookup->variants[i].is_known || lookup->variants[i].proclitics & TQ_FORM_FUTURE
                          ? 0
                          : tq_number_table_find (lookup->pack->numbers, lookup->variants[i].text);

        *ret_proclitics = lookup->variants[i].proclitics;
        if (row != 0)
            return tq_number_table_get (lookup->pack->numbers, row)->number_class != TQ_NUMBER_LOOKALIKE ? row : 0;
    }
    return 0;
}

static guint16
find_calendar (const Lookup *lookup, guint16 *ret_proclitics)
{
    for (guint i = 0; i < lookup->n_variants; i++) {
        guint16 row = !lookup->variants[i].is_known ? 0 : tq_calendar_find (lookup->pack->calendar, lookup->variants[i].text);

        *ret_proclitics = lookup->variants[i].proclitics;
        if (row != 0)
            return row;
    }
    return 0;
}

static guint16
find_date_begin (const Lookup *lookup)
{
    guint16 literal = 0;

    for (guint i = 0; literal == 0 && i < lookup->n_variants; i++)
        literal = !lookup->variants[i].is_known ? 0 : tq_date_table_begin_word (lookup->pack->dates, lookup->variants[i].text);
    return literal;
}

static guint16
date_literal (const TqPack *pack, const char *text, gsize n_bytes)
{
    return pack->words == NULL || tq_sieve_may_have (pack->words, text, n_bytes) ? tq_date_table_literal (pack->dates, text) : 0;
}

/* The word itself, or without one particle attached in front; attached articles are a pattern's own. */
static void
find_date_literals (const TqPack *pack, const char *text, gsize n_bytes, guint16 *ret)
{
    guint n = 1;

    ret[0] = date_literal (pack, text, n_bytes);
    for (guint i = 0; i < pack->clitics->len && n < TQ_WORD_DATE_LITERALS; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && clitic->form != TQ_FORM_ARTICLE && clitic->n_bytes <= n_bytes && memcmp (text, clitic->text, clitic->n_bytes) == 0 &&
            (ret[n] = date_literal (pack, text + clitic->n_bytes, n_bytes - clitic->n_bytes)) != 0)
            n++;
    }
}

/* What the ending of a word says; 0: nothing. */
static TqDualRow
dual_ending (const TqPack *pack, const Form *form)
{
    for (guint i = 0; i < pack->dual_endings->len; i++) {
        const TqDualEnding *ending = &g_array_index (pack->dual_endings, TqDualEnding, i);
        gsize n = strlen (ending->text);

        if (form->n_bytes > n && memcmp (form->text + form->n_bytes - n, ending->text, n) == 0)
            return ending->row;
    }
    return 0;
}

/* A dual is of a singular: the lemma, but for its last letter, is the word without its ending. */
static gboolean
is_of_lemma (const TqVocabulary *vocabulary, const Form *form, const TqAnalysis *reading)
{
    const char *lemma = tq_lexicon_lemma (vocabulary->pack->lexicon, reading->lexeme);
    gsize n = strlen (lemma);

    if (n <= 2 || strstr (form->text, lemma) != NULL)
        return n > 2;
    for (const char *p = form->text; *p != '\0'; p++)
        if (strncmp (p, lemma, n - 2) == 0) /* without ه, which becomes ت */
            return TRUE;
    return FALSE;
}

static gboolean
says_two (const TqVocabulary *vocabulary, const Form *form, const TqAnalysis *noun, TqDualRow ending)
{
    const TqLexicon *lexicon = vocabulary->pack->lexicon;

    if (noun->lexeme == 0 || noun->form & (TQ_FORM_ARTICLE | TQ_FORM_PRONOUN | TQ_FORM_CONSTRUCT) || !is_of_lemma (vocabulary, form, noun))
        return FALSE;
    return noun->form & TQ_FORM_DUAL ||
           (ending == TQ_DUAL_ENDING_THING && noun->form & TQ_FORM_PLURAL && !tq_lexicon_is_person (lexicon, noun->lexeme));
}

/* Whether each reading as a noun is a dual. Where the ending is the plural's too, an adjective is likelier a plural. */
static gboolean
is_dual_in_lexicon (TqVocabulary *vocabulary, guint32 number, TqDualRow ending)
{
    guint n;
    const TqAnalysis *analyses = tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);
    const Form *form = &g_array_index (vocabulary->forms, Form, number);

    if (n == 0 || analyses[0].pos != TQ_POS_NOUN)
        return FALSE;
    for (guint i = 0; i < n; i++)
        if (analyses[i].pos == TQ_POS_NOUN ? !says_two (vocabulary, form, &analyses[i], ending)
                                           : ending == TQ_DUAL_ENDING_THING && analyses[i].pos == TQ_POS_ADJECTIVE)
            return FALSE;
    return TRUE;
}

static gboolean
is_dual (TqVocabulary *vocabulary, guint32 number, const Lookup *lookup)
{
    const TqPack *pack = vocabulary->pack;
    const Form *form = &g_array_index (vocabulary->forms, Form, number);
    TqDualRow ending = dual_ending (pack, form);

    if (ending == 0)
        return FALSE;
    for (guint i = 0; i < lookup->n_variants; i++) {
        TqDualRow row = !lookup->variants[i].is_known ? 0 : (TqDualRow) GPOINTER_TO_INT (g_hash_table_lookup (pack->duals, lookup->variants[i].text));

        if (row != 0)
            return row == TQ_DUAL_WORD && !(lookup->variants[i].proclitics & TQ_FORM_ARTICLE);
    }
    return ending != TQ_DUAL_ENDING_NOT && is_dual_in_lexicon (vocabulary, number, ending);
}

static gboolean
goes_on (const TqPack *pack, const char *text)
{
    TqKnownName name = { .goes_on = FALSE };

    return tq_lexicon_name (pack->lexicon, pack->tag, text, strlen (text), &name) && name.goes_on;
}

/* With an article that a preposition has been joined to, too: «للأمم» may begin «الأمم المتحدة». */
static gboolean
begins_name (const Lookup *lookup)
{
    for (guint i = 0; i < lookup->n_variants; i++) {
        const Variant *variant = &lookup->variants[i];

        if (goes_on (lookup->pack, variant->text))
            return TRUE;
        for (guint c = 0; (variant->proclitics & TQ_FORM_ARTICLE) && c < lookup->pack->clitics->len; c++) {
            const TqClitic *clitic = &g_array_index (lookup->pack->clitics, TqClitic, c);
            g_autofree char *with_article = clitic->form == TQ_FORM_ARTICLE ? g_strconcat (clitic->text, variant->text, NULL) : NULL;

            if (with_article != NULL && goes_on (lookup->pack, with_article))
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean
begins_cue (const TqCueTrie *trie, const TqWord *word)
{
    for (guint i = 0; trie != NULL && i < word->n_keys; i++)
        if (tq_cue_trie_step (trie, 0, tq_word_keys (word)[i].symbol) != TQ_NONE)
            return TRUE;
    return trie != NULL && word->number != 0 && tq_cue_trie_step_number (trie, 0) != TQ_NONE;
}

/* Whether @text is a verb of the present, and no word of which that is not known. */
static gboolean
is_present_verb (const TqPack *pack, const char *text)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (pack->lexicon, pack->tag, text, strlen (text), FALSE, analyses, TQ_MAX_ANALYSES);

    return n > 0 && analyses[0].lexeme != 0 && analyses[0].pos == TQ_POS_VERB && (analyses[0].form & TQ_FORM_PRESENT) != 0;
}

/* Bytes of the pack's joined particle, with a conjunction before it or not, in front of a verb: «لايوجد», «ولايزال». 0 where the lexicon knows
 * the whole word: «لاعب». */
static gsize
find_joined (const TqPack *pack, const Lookup *lookup)
{
    const char *text = lookup->variants[0].text;
    TqAnalysis analysis;

    for (guint i = 0; pack->joined != NULL && i < lookup->n_variants; i++) {
        const char *variant = lookup->variants[i].text;

        if ((lookup->variants[i].proclitics & ~TQ_FORM_CONJUNCTION) != 0 || !g_str_has_prefix (variant, pack->joined))
            continue;
        tq_lexicon_analyse (pack->lexicon, pack->tag, text, strlen (text), FALSE, &analysis, 1);
        return analysis.lexeme == 0 && is_present_verb (pack, variant + strlen (pack->joined)) ? (gsize) (variant - text) + strlen (pack->joined) : 0;
    }
    return 0;
}

/* A number word, and no mere helper or article. */
static gboolean
begins_number (const TqPack *pack, const TqWord *word)
{
    const TqNumberRow *row = word->number != 0 ? tq_number_table_get (pack->numbers, word->number) : NULL;

    return row != NULL && !row->is_inner && row->number_class != TQ_NUMBER_ARTICLE;
}

/* Whether a value can be told by the word, with others around it that every text has. */
static gboolean
tells_value (const TqPack *pack, const TqWord *word)
{
    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        if (word->date_literals[i] != 0 && tq_date_table_tells (pack->dates, word->date_literals[i]))
            return TRUE;
    return word->is_unit || word->is_dual || (word->calendar != 0 && tq_calendar_get (pack->calendar, word->calendar)->tells) || begins_number (pack, word);
}

/* Number words below are a year only with another one beside them. */
#define MIN_ROUND_YEAR 100

/* Whether a date can be told by the word, with figures and words around it that every text has. */
static gboolean
tells_time (const TqPack *pack, const TqWord *word)
{
    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        if (word->date_literals[i] != 0 && tq_date_table_tells_time (pack->dates, word->date_literals[i]))
            return TRUE;
    return (word->calendar != 0 && tq_calendar_get (pack->calendar, word->calendar)->tells_time) ||
           (word->number != 0 && tq_number_table_get (pack->numbers, word->number)->value >= MIN_ROUND_YEAR);
}

static gboolean
is_in_dates (const TqWord *word)
{
    gboolean is_in = word->calendar != 0 || word->number != 0 || word->date_begin != 0;

    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        is_in |= word->date_literals[i] != 0;
    return is_in;
}

/* A figure behind it is a name: src/data/<lang>/not-values.tsv. */
static gboolean
is_label (const Lookup *lookup)
{
    for (guint i = 0; i < lookup->n_variants; i++)
        if (lookup->variants[i].is_known && g_hash_table_contains (lookup->pack->labels, lookup->variants[i].text))
            return TRUE;
    return FALSE;
}

static guint16
traits_of (const Lookup *lookup, const TqWord *word)
{
    const TqPack *pack = lookup->pack;
    const struct {
        gboolean has;
        TqTraits trait;
    } traits[] = {
        { word->number != 0 || word->calendar != 0 || word->date_begin != 0 || word->is_unit || word->is_dual, TQ_TRAIT_VALUE },
        { begins_cue (pack->tries[TQ_CUES_ALL], word), TQ_TRAIT_CUE },
        { is_label (lookup), TQ_TRAIT_LABEL },
        { lookup->variants[0].is_known && tq_calendar_ends_two (pack->calendar, lookup->variants[0].text), TQ_TRAIT_SECOND },
        { word->n_keys > 0 || word->number != 0, TQ_TRAIT_KEY },
        { word->n_joined > 0, TQ_TRAIT_JOINED },
        { tells_value (pack, word), TQ_TRAIT_TELLS },
        { is_in_dates (word), TQ_TRAIT_DATE },
        { tells_time (pack, word), TQ_TRAIT_TIME },
        { begins_number (pack, word), TQ_TRAIT_NUMBER },
        { word->is_unit || word->is_dual, TQ_TRAIT_UNIT },
        { begins_cue (pack->tries[TQ_CUES_OF_DATES], word), TQ_TRAIT_CUE_OF_DATES },
        { begins_cue (pack->tries[TQ_CUES_OF_VALUES], word), TQ_TRAIT_CUE_OF_VALUES },
    };
    guint16 ret = 0;

    for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
        ret |= traits[i].has ? traits[i].trait : 0;
    return ret;
}

/* What the tables know of a word; asked once, when it is first seen. */
static void
look_up (TqVocabulary *vocabulary, guint32 number)
{
    const Form *form = &g_array_index (vocabulary->forms, Form, number);
    Lookup lookup = { .pack = vocabulary->pack, .end = form->text + form->n_bytes };
    gboolean is_two;
    TqWord *word;

    add_variants (&lookup, form->text, 0, 0);
    for (guint i = 0; i < lookup.n_variants; i++)
        if (lookup.variants[i].is_known)
            add_key (&lookup, lookup.variants[i].text, lookup.variants[i].proclitics);
    if (vocabulary->has_lemma_symbols) {
        guint n;
        const TqAnalysis *analyses = tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);
        add_lemma_keys (&lookup, analyses, n);
    }
    word = tq_vocabulary_get (vocabulary, number);
    word->number = find_number (&lookup, &word->number_proclitics);
    for (guint i = 0; i < lookup.n_variants && word->context == TQ_CONTEXT_NONE; i++)
        word->context = !lookup.variants[i].is_known ? TQ_CONTEXT_NONE : (guint8) GPOINTER_TO_UINT (g_hash_table_lookup (vocabulary->pack->contexts, lookup.variants[i].text));
    word->n_joined = (guint8) find_joined (vocabulary->pack, &lookup);
    word->is_stopword = g_hash_table_contains (vocabulary->pack->stopwords, form->text);
    word->is_unit = lookup.variants[0].is_known && tq_unit_table_find (vocabulary->pack->units, form->text) != NULL;
    word->begins_unit = tq_unit_table_begins (vocabulary->pack->units, form->text);
    word->date_begin = find_date_begin (&lookup);
    find_date_literals (vocabulary->pack, form->text, form->n_bytes, word->date_literals);
    word->calendar = find_calendar (&lookup, &word->calendar_proclitics);
    if (lookup.n_keys > 1)
        word->keys = g_memdup2 (lookup.keys, lookup.n_keys * sizeof (TqWordKey));
    else
        word->key = lookup.keys[0];
    word->n_keys = (guint8) lookup.n_keys;
    is_two = word->number == 0 && word->calendar == 0 && !word->is_unit && is_dual (vocabulary, number, &lookup);
    word = tq_vocabulary_get (vocabulary, number);
    word->is_dual = is_two;
    word->traits = traits_of (&lookup, word);
}

/* ---- words ----------------------------------------------------------------------------------------------------- */

static void
grow (TqVocabulary *vocabulary)
{
    guint32 n_slots = vocabulary->n_slots * 2;
    guint32 *slots = g_new0 (guint32, n_slots);

    for (guint32 word = 1; word < vocabulary->words->len; word++) {
        guint32 slot = g_array_index (vocabulary->forms, Form, word).hash & (n_slots - 1);

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
    Form form = { g_string_chunk_insert_len (vocabulary->texts, folded, (gssize) n_bytes), (guint32) n_bytes, hash };

    word.atom = tq_atom_intern (vocabulary->atoms, folded, (gssize) n_bytes);
    g_array_append_val (vocabulary->words, word);
    g_array_append_val (vocabulary->forms, form);
    look_up (vocabulary, number);
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
        const Form *form = &g_array_index (vocabulary->forms, Form, word);

        if (form->hash == hash && form->n_bytes == n_bytes && memcmp (form->text, folded, n_bytes) == 0 &&
            tq_vocabulary_get (vocabulary, word)->flags == flags)
            return word;
    }
    vocabulary->slots[slot] = vocabulary->words->len;
    return add_word (vocabulary, folded, n_bytes, hash, flags);
}

/* ---- tokens: words by the bytes of the text, so that a form is folded once --------------------------------------------- */

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
static Token *
find_token (Token *tokens, guint32 n_slots, const char *text, gsize n_bytes, guint32 hash)
{
    guint32 slot = hash & (n_slots - 1);

    for (; tokens[slot].n_bytes != 0; slot = (slot + 1) & (n_slots - 1))
        if (tokens[slot].hash == hash && tokens[slot].n_bytes == n_bytes && is_same (tokens[slot].text, text, n_bytes))
            break;
    return &tokens[slot];
}

static void
grow_tokens (TqVocabulary *vocabulary)
{
    guint32 n_slots = vocabulary->n_token_slots * 2;
    Token *tokens = g_new0 (Token, n_slots);

    for (guint32 i = 0; i < vocabulary->n_token_slots; i++) {
        const Token *token = &vocabulary->tokens[i];

        if (token->n_bytes != 0)
            *find_token (tokens, n_slots, token->text, token->n_bytes, token->hash) = *token;
    }
    g_free (vocabulary->tokens);
    vocabulary->tokens = tokens;
    vocabulary->n_token_slots = n_slots;
}

static guint32
fold_and_intern (TqVocabulary *vocabulary, const char *text, gsize n_bytes, guint8 flags, guint16 *ret_traits)
{
    guint32 word;

    tq_fold_into (vocabulary->pack->folding, text, n_bytes, vocabulary->folded);
    word = tq_vocabulary_intern (vocabulary, vocabulary->folded->str, vocabulary->folded->len, flags);
    *ret_traits = tq_vocabulary_get (vocabulary, word)->traits;
    return word;
}

/* Asks memory for a token some time before it is needed: the table is larger than the caches. */
static void
expect_token (const TqVocabulary *vocabulary, guint32 hash)
{
    __builtin_prefetch (&vocabulary->tokens[hash & (vocabulary->n_token_slots - 1)]);
}

static void
find_word (TqVocabulary *vocabulary, const char *text, gsize n_bytes, TqToken *of)
{
    const guint32 hash = of->word;
    Token *token;

    if (n_bytes > MAX_TOKEN_BYTES) {
        of->word = fold_and_intern (vocabulary, text, n_bytes, of->flags, &of->traits);
        return;
    }
    token = find_token (vocabulary->tokens, vocabulary->n_token_slots, text, n_bytes, hash);
    if (token->n_bytes != 0) {
        of->word = token->word;
        of->traits = token->traits;
        return;
    }
    of->word = fold_and_intern (vocabulary, text, n_bytes, of->flags, &of->traits);
    *token = (Token) { .hash = hash, .word = of->word, .n_bytes = (guint8) n_bytes, .traits = of->traits };
    memcpy (token->text, text, n_bytes);
    if (++vocabulary->n_tokens * 2 > vocabulary->n_token_slots)
        grow_tokens (vocabulary);
}

/* How many tokens ahead memory is asked for what is known of one: long enough for it to come, and not so long that it has gone again. */
#define TOKENS_AHEAD 12

guint16
tq_vocabulary_find_tokens (TqVocabulary *vocabulary, const char *text, TqToken *tokens, guint n)
{
    guint16 traits = 0;

    for (guint i = 0; i < n; i++) {
        if (i + TOKENS_AHEAD < n)
            expect_token (vocabulary, tokens[i + TOKENS_AHEAD].word);
        find_word (vocabulary, text + tokens[i].span.start, tokens[i].span.end - tokens[i].span.start, &tokens[i]);
        traits |= tokens[i].traits;
    }
    return traits;
}

gboolean
tq_vocabulary_begins_name (TqVocabulary *vocabulary, guint32 number)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);

    if (word->name_begin == TQ_NAME_UNASKED) {
        const Form *form = &g_array_index (vocabulary->forms, Form, number);
        Lookup lookup = { .pack = vocabulary->pack, .end = form->text + form->n_bytes };

        add_variants (&lookup, form->text, 0, 0);
        word->name_begin = begins_name (&lookup) ? TQ_NAME_BEGINS : TQ_NAME_BEGINS_NOT;
    }
    return word->name_begin == TQ_NAME_BEGINS;
}

TqWord *
tq_vocabulary_get (TqVocabulary *vocabulary, guint32 word)
{
    return &g_array_index (vocabulary->words, TqWord, word);
}

const char *
tq_vocabulary_text (const TqVocabulary *vocabulary, guint32 word, gsize *ret_n_bytes)
{
    const Form *form = &g_array_index (vocabulary->forms, Form, word);

    if (ret_n_bytes != NULL)
        *ret_n_bytes = form->n_bytes;
    return form->text;
}

/* ---- words that the lexicon does not know ---------------------------------------------------------------------- */

/* Light stemming after Larkey, Ballesteros and Connell ("Light Stemming for Arabic Information Retrieval", 2007): proclitics as far as an
 * article, which no stem begins with, then one suffix. */
static void
strip_clitics (const TqPack *pack, const Form *form, TqAnalysis *analysis)
{
    Lookup lookup = { .pack = pack, .end = form->text + form->n_bytes };

    add_variants (&lookup, form->text, 0, 0);
    for (guint i = 0; i < lookup.n_variants; i++) {
        if (lookup.variants[i].proclitics & TQ_FORM_ARTICLE) {
            analysis->stem_start = (guint16) (lookup.variants[i].text - form->text);
            analysis->form |= lookup.variants[i].proclitics;
            break;
        }
    }
    for (guint i = 0; i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);
        gsize n = strlen (clitic->text), left = (gsize) analysis->stem_end - analysis->stem_start;

        if (!clitic->is_enclitic || left <= n || memcmp (form->text + analysis->stem_end - n, clitic->text, n) != 0 ||
            g_utf8_strlen (form->text + analysis->stem_start, (gssize) (left - n)) < clitic->min_stem)
            continue;
        analysis->stem_end = (guint16) (analysis->stem_end - n);
        analysis->form |= clitic->form;
        return;
    }
}

/* The lemma of a reading: the lexicon's, else the stem. */
static TqAtom
lemma_of (TqVocabulary *vocabulary, const Form *form, TqAnalysis *analysis)
{
    if (analysis->lexeme != 0)
        return tq_atom_intern (vocabulary->atoms, tq_lexicon_lemma (vocabulary->pack->lexicon, analysis->lexeme), -1);
    if (vocabulary->stemmer != NULL) {
        const sb_symbol *stem = sb_stemmer_stem (vocabulary->stemmer, (const sb_symbol *) form->text, (int) form->n_bytes);

        if (stem != NULL)
            return tq_atom_intern (vocabulary->atoms, (const char *) stem, sb_stemmer_length (vocabulary->stemmer));
    }
    if (analysis->stem_start == 0 && analysis->stem_end == form->n_bytes)
        strip_clitics (vocabulary->pack, form, analysis);
    return tq_atom_intern (vocabulary->atoms, form->text + analysis->stem_start, analysis->stem_end - analysis->stem_start);
}

/* Marked, so that no root is taken for a word. */
static TqAtom
root_of (TqVocabulary *vocabulary, const Form *form, const TqAnalysis *analysis)
{
    char text[128] = "/";
    gboolean is_found;

    if (vocabulary->stemmer != NULL) {
        const sb_symbol *stem = sb_stemmer_stem (vocabulary->stemmer, (const sb_symbol *) form->text, (int) form->n_bytes);

        is_found = stem != NULL && sb_stemmer_length (vocabulary->stemmer) < (int) sizeof text - 1;
        if (is_found)
            g_strlcpy (text + 1, (const char *) stem, sizeof text - 1);
    } else {
        is_found = tq_root_skeleton (vocabulary->pack, form->text + analysis->stem_start, (gsize) analysis->stem_end - analysis->stem_start, text + 1,
                                     sizeof text - 1);
    }
    return is_found ? tq_atom_intern (vocabulary->atoms, text, -1) : 0;
}

/* ---- axes of meaning ---------------------------------------------------------------------------------------------- */

static void
add_poles (TqVocabulary *vocabulary, TqAtom key, const TqPoles *poles)
{
    TqPoles *known = g_hash_table_lookup (vocabulary->poles, GUINT_TO_POINTER (key));

    if (key == 0)
        return;
    if (known == NULL) {
        known = g_new0 (TqPoles, 1);
        g_hash_table_insert (vocabulary->poles, GUINT_TO_POINTER (key), known);
    }
    known->up |= poles->up;
    known->down |= poles->down;
}

/* Readings beyond these are too unlikely to give a word a meaning that contradicts others. */
#define MAX_POLE_READINGS 3

static TqPoles
poles_of (TqVocabulary *vocabulary, guint32 number)
{
    const TqWord *word = tq_vocabulary_get (vocabulary, number);
    const Form *form = &g_array_index (vocabulary->forms, Form, number);
    const TqAnalysis *analyses = word->analyses;
    TqAtom keys[2 + 2 * MAX_POLE_READINGS] = { word->root, word->atom };
    TqPoles ret = { 0, 0 };
    guint n_keys = 2;

    for (guint i = 0; i < MIN (word->n_analyses, MAX_POLE_READINGS); i++) {
        keys[n_keys++] = analyses[i].lemma;
        keys[n_keys++] = tq_atom_find (vocabulary->atoms, form->text + analyses[i].stem_start, analyses[i].stem_end - analyses[i].stem_start);
    }
    for (guint i = 0; i < n_keys; i++) {
        const TqPoles *poles = keys[i] != 0 ? g_hash_table_lookup (vocabulary->poles, GUINT_TO_POINTER (keys[i])) : NULL;

        ret.up |= poles != NULL ? poles->up : 0;
        ret.down |= poles != NULL ? poles->down : 0;
    }
    return ret;
}

/* A word of the table by its root where that is asked for or where the stemmer tells it, else by its form, which is also a lemma's. */
static void
read_axes (TqVocabulary *vocabulary)
{
    const TqAxes *axes = vocabulary->pack->axes;

    for (guint i = 0; i < axes->words->len; i++) {
        const TqAxisWord *word = &g_array_index (axes->words, TqAxisWord, i);
        g_autofree char *folded = NULL;
        guint32 number;
        guint n;

        if (strcmp (word->lang, vocabulary->pack->tag) != 0)
            continue;
        folded = tq_fold (vocabulary->pack->folding, word->word, strlen (word->word), NULL);
        number = tq_vocabulary_intern (vocabulary, folded, strlen (folded), 0);
        tq_vocabulary_analyses (vocabulary, number, TQ_CONTEXT_NONE, &n);
        if (word->is_root || vocabulary->stemmer != NULL)
            add_poles (vocabulary, tq_vocabulary_get (vocabulary, number)->root, &word->poles);
        add_poles (vocabulary, tq_vocabulary_get (vocabulary, number)->atom, &word->poles);
    }
    for (guint32 number = 1; number < vocabulary->words->len; number++)
        tq_vocabulary_get (vocabulary, number)->poles = poles_of (vocabulary, number);
}

static void
analyse (TqVocabulary *vocabulary, TqWord *word, const Form *form)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (vocabulary->pack->lexicon, vocabulary->pack->tag, form->text, form->n_bytes,
                                  (word->flags & TQ_TOKEN_TA_MARBUTA) != 0, analyses, TQ_MAX_ANALYSES);

    for (guint i = 0; i < n; i++)
        analyses[i].lemma = lemma_of (vocabulary, form, &analyses[i]);
    word->root = root_of (vocabulary, form, &analyses[0]);
    word->analyses = g_memdup2 (analyses, n * sizeof (TqAnalysis));
    word->n_analyses = (guint8) n;
}

/* A reading that only a dictionary of spelling has is not brought forward. */
static gboolean
fits_context (const TqVocabulary *vocabulary, const TqAnalysis *analysis, TqContext context)
{
    guint n;

    tq_lexicon_concepts (vocabulary->pack->lexicon, analysis->lexeme, &n);
    return n > 0 && (analysis->pos == TQ_POS_VERB) == (context == TQ_CONTEXT_VERB);
}

/* Readings that fit first, each part in its old order. */
static TqAnalysis *
order_by_context (const TqVocabulary *vocabulary, const TqWord *word, TqContext context)
{
    TqAnalysis *ordered = g_new (TqAnalysis, word->n_analyses);
    guint n = 0;

    for (gboolean wanted = TRUE; wanted >= FALSE; wanted--)
        for (guint i = 0; i < word->n_analyses; i++)
            if (fits_context (vocabulary, &word->analyses[i], context) == wanted)
                ordered[n++] = word->analyses[i];
    for (guint i = 0; i < n; i++)
        ordered[i].rank = (guint8) i;
    return ordered;
}

const TqAnalysis *
tq_vocabulary_analyses (TqVocabulary *vocabulary, guint32 number, TqContext context, guint *ret_n)
{
    TqWord *word = tq_vocabulary_get (vocabulary, number);
    const Form *form = &g_array_index (vocabulary->forms, Form, number);
    TqAnalysis **ordered = context != TQ_CONTEXT_NONE ? &word->by_context[context - TQ_CONTEXT_NOUN] : NULL;

    if (word->n_analyses == 0 && form->n_bytes > 0) {
        analyse (vocabulary, word, form);
        word->poles = poles_of (vocabulary, number);
    }
    *ret_n = word->n_analyses;
    if (ordered == NULL || word->n_analyses < 2)
        return word->analyses;
    if (*ordered == NULL)
        *ordered = order_by_context (vocabulary, word, context);
    return *ordered;
}

/* ---- access by sentence ---------------------------------------------------------------------------------------- */

static TqVocabulary *
vocabulary_of (const TqSentence *sentence)
{
    return tq_worker_vocabulary (sentence->worker, sentence->pack->lang);
}

const TqAnalysis *
tq_sentence_analyses (const TqSentence *sentence, guint token, guint *ret_n)
{
    const TqWord *word = tq_sentence_word (sentence, token);
    TqContext context = TQ_CONTEXT_NONE;

    if (token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_WORD)
        context = tq_sentence_word (sentence, token - 1)->context;
    *ret_n = word->n_analyses;
    if (word->n_analyses == 1 || (word->n_analyses > 0 && context == TQ_CONTEXT_NONE))
        return word->analyses;
    return tq_vocabulary_analyses (vocabulary_of (sentence), sentence->tokens[token].word, context, ret_n);
}

const TqAnalysis *
tq_sentence_reading (const TqSentence *sentence, guint token, TqPos pos)
{
    guint n;
    const TqAnalysis *analyses = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        if (pos == TQ_POS_UNKNOWN || analyses[i].pos == pos)
            return &analyses[i];
    return NULL;
}

const char *
tq_sentence_folded (const TqSentence *sentence, guint token)
{
    return tq_vocabulary_text (vocabulary_of (sentence), sentence->tokens[token].word, NULL);
}

const TqCueMatch *
tq_sentence_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint to)
{
    if (from >= sentence->n_tokens)
        return NULL;
    for (guint i = sentence->token_cues[from].first; i < sentence->n_cues && sentence->cues[i].first < to; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->first + match->n_tokens <= to && match->cue->cue_class == cue_class)
            return match;
    }
    return NULL;
}

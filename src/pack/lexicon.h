/* lexicon.h - words, forms and concepts, one mapped file
 *
 * Compiled at build time from WordNet, dictionaries, ICU/CLDR and src/data/
 * (src/pack/lexicon/build.h). Opened with no parsing; immutable; shared by all threads. Without the
 * file the library works on its own tables alone: tq_lexicon_open_empty() knows no word, and
 * tq_lexicon_analyse() then takes clitics off by the pack's table only.
 *
 * A *lexeme* is a lemma of one language and part of speech. A *concept* is language-neutral: جندي,
 * soldier and soldat lead to the same one. An analysis is one reading of a written form: which
 * lexeme, which attached particles, which inflection. A form has one reading or a few, the
 * likeliest first. */
#ifndef TQ_PACK_LEXICON_H
#define TQ_PACK_LEXICON_H

#include <tanaqud/model.h>

typedef struct TqLexicon TqLexicon;

typedef enum {
    TQ_POS_UNKNOWN,
    TQ_POS_NOUN,
    TQ_POS_VERB,
    TQ_POS_ADJECTIVE,
    TQ_POS_ADVERB,
    TQ_POS_NAME,     /* of a place, person, organisation */
    TQ_POS_FUNCTION, /* particles, pronouns, prepositions: carries no content */
} TqPos;

/* Attached particles and inflection, as far as the form shows them. Languages share the bits:
 * English plural and Arabic broken plural are both TQ_FORM_PLURAL. */
typedef enum {
    TQ_FORM_CONJUNCTION = 1 << 0, /* و ف */
    TQ_FORM_PREPOSITION = 1 << 1, /* ب ك ل */
    TQ_FORM_ARTICLE = 1 << 2,     /* ال */
    TQ_FORM_FUTURE = 1 << 3,      /* س; will is a word */
    TQ_FORM_PRONOUN = 1 << 4,     /* attached: ه ها هم نا … */
    TQ_FORM_DUAL = 1 << 5,
    TQ_FORM_PLURAL = 1 << 6,
    TQ_FORM_FEMININE = 1 << 7,
    TQ_FORM_CONSTRUCT = 1 << 8, /* dual or plural without its final nun */
    TQ_FORM_ACCUSATIVE = 1 << 9,
    TQ_FORM_PAST = 1 << 10,
    TQ_FORM_PRESENT = 1 << 11,
    TQ_FORM_PASSIVE = 1 << 12,
    TQ_FORM_PARTICIPLE = 1 << 13,
    TQ_FORM_MASDAR = 1 << 14, /* verbal noun, -ing, -tion where the lexicon knows */
} TqForm;

typedef struct {
    TqLexeme lexeme;   /* 0: the stem is unknown */
    TqAtom lemma;      /* set by the vocabulary (src/text/word), not by the lexicon */
    guint16 stem_start; /* bytes of the folded form that are left when clitics are off */
    guint16 stem_end;
    guint16 form;      /* TqForm bits */
    guint8 pos;        /* TqPos */
    guint8 rank;       /* 0: likeliest */
} TqAnalysis;

#define TQ_MAX_ANALYSES 6

/* NULL with TQ_ERROR_PACK, by path and reason, if the file is none, cut off, damaged or of another
 * version. Constant time. */
TqLexicon *tq_lexicon_open (const char *path, GError **error);
TqLexicon *tq_lexicon_open_empty (void);

/* Where the lexicon lies: in @data_dir (nullable), beside the command, in a folder above it or its
 * share/tanaqud, or where it is installed. (transfer full), NULL if it is in none of these. */
char *tq_lexicon_find (const char *data_dir);
void tq_lexicon_close (TqLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqLexicon, tq_lexicon_close)
/* Reads the whole file and holds it against its checksum; opening only checks the header. TRUE for
 * an empty one. */
gboolean tq_lexicon_verify (const TqLexicon *lexicon);
gboolean tq_lexicon_is_empty (const TqLexicon *lexicon);
const char *tq_lexicon_version (const TqLexicon *lexicon);

/**
 * tq_lexicon_analyse:
 * @lang: tag of the language, "ar"
 * @folded: a word as tq_fold() gives it
 * @has_ta_marbuta: the original ended in ة, so a final ه is no pronoun
 * @ret: (out caller-allocates): up to @max readings, likeliest first
 *
 * Returns: how many; at least one (of an unknown lexeme) for any word.
 */
guint tq_lexicon_analyse (const TqLexicon *lexicon, const char *lang, const char *folded,
                          gsize n_bytes, gboolean has_ta_marbuta, TqAnalysis *ret, guint max);

const char *tq_lexicon_lemma (const TqLexicon *lexicon, TqLexeme lexeme); /* folded; "" for 0 */
TqPos tq_lexicon_pos (const TqLexicon *lexicon, TqLexeme lexeme);
/* Concepts of a lexeme, likeliest first; borrowed from the map. */
const TqConcept *tq_lexicon_concepts (const TqLexicon *lexicon, TqLexeme lexeme, guint *ret_n);

/* A word for a concept, to be shown; "" for 0. */
const char *tq_lexicon_label (const TqLexicon *lexicon, TqConcept concept);
/* What is opposite to a lexeme: lemmas, then labels of concepts. (transfer container) (element-type
 * utf8), borrowed from the map */
GPtrArray *tq_lexicon_list_opposites (const TqLexicon *lexicon, TqLexeme lexeme);
/* Where a lexeme of language @lang comes from: "WordNet", "dictionaries, ar/lemmas.tsv:41".
 * (transfer full) */
char *tq_lexicon_sources (const TqLexicon *lexicon, const char *lang, TqLexeme lexeme);

/* TRUE of a lexeme that the language's own table of lemmas lists. */
gboolean tq_lexicon_is_listed (const TqLexicon *lexicon, TqLexeme lexeme);

/* How near two lexemes of any languages are in meaning: 1 the same concept, else less by the
 * distance over is-a; 0 unrelated. */
double tq_lexicon_similarity (const TqLexicon *lexicon, TqLexeme a, TqLexeme b);
gboolean tq_lexicon_same (const TqLexicon *lexicon, TqLexeme a, TqLexeme b); /* share a concept */
gboolean tq_lexicon_is_a (const TqLexicon *lexicon, TqLexeme narrow, TqLexeme wide);
gboolean tq_lexicon_opposite (const TqLexicon *lexicon, TqLexeme a, TqLexeme b);

/* What lexemes mean, as bits: a first look at whether they may have to do with others at all. */
typedef struct {
    guint64 concepts;  /* of their concepts */
    /* of themselves and their likeliest concepts: what others may be opposite to */
    guint64 self;
    guint64 opposites; /* of what is opposite to them */
} TqMeaning;

/* Adds the bits of @lexeme to @meaning. Lexemes whose `concepts` have no bit in common are not
 * tq_lexicon_same(), unless they are one; none is tq_lexicon_opposite() to another unless its
 * `opposites` have one in common with the other's `self`. */
void tq_lexicon_add_meaning (const TqLexicon *lexicon, TqLexeme lexeme, TqMeaning *meaning);

/* Top classes that extraction asks for. */
gboolean tq_lexicon_is_person (const TqLexicon *lexicon, TqLexeme lexeme);
/* a soldier, and no team or village */
gboolean tq_lexicon_is_one_person (const TqLexicon *lexicon, TqLexeme lexeme);
gboolean tq_lexicon_is_event (const TqLexicon *lexicon, TqLexeme lexeme);

/* A country or its people ("أمريكية", "American"): ISO 3166 code, or NULL. @ret_kind may be
 * NULL. */
const char *tq_lexicon_country (const TqLexicon *lexicon, const char *lang, const char *folded,
                                gsize n_bytes, TqTermKind *ret_kind);

/* What a run of words is the name of. */
typedef struct {
    /* the same in every language: ISO 3166 of a country or people, "=" and that of a capital,
     * "@UN"; NULL: none, but see goes_on */
    const char *code;
    /* TQ_TERM_PLACE, TQ_TERM_DEMONYM; TQ_TERM_NAME of a capital or an institution */
    TqTermKind kind;
    gboolean goes_on; /* longer names begin with these words */
    gboolean is_abbreviation; /* a name only where all letters are capitals: UN, US */
} TqKnownName;

/* @folded: words as tq_fold() gives each, parted by single spaces where the text has some. FALSE:
 * no name begins so. */
gboolean tq_lexicon_name (const TqLexicon *lexicon, const char *lang, const char *folded,
                          gsize n_bytes, TqKnownName *ret);

#endif

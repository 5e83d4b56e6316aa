/* lexicon-format.h - the file that src/pack/lexicon/write.c writes and lexicon.c maps
 *
 *   header | languages | slots | forms | readings | lexemes
 *          | meanings | concepts | opposites | places | affixes | texts
 *
 * Everything is an array of fixed records; places in the file are counted in records of their
 * section, texts in bytes of the last one. Slots are a hash table of forms with open addressing,
 * three quarters full; forms lie in the order of their texts, so that those of one language, and
 * all that belongs to them, lie together: articles of one language touch its part of the file.
 * Places are a hash table themselves. A file of the other byte order is refused. Records are kept
 * small: the kernel maps sixteen pages and more around each one that is touched, so that in the end
 * nearly the whole file is resident. */
#ifndef TQ_PACK_LEXICON_FORMAT_H
#define TQ_PACK_LEXICON_FORMAT_H

#include <glib.h>
#include <math.h>

#define TQ_LEXICON_MAGIC "tanaqud lexicon"
#define TQ_LEXICON_VERSION 8u
#define TQ_LEXICON_BYTE_ORDER 0x01020304u

enum {
    TQ_SECTION_LANGS, /* texts: tags of languages */
    TQ_SECTION_SLOTS,
    TQ_SECTION_FORMS,
    TQ_SECTION_READINGS,
    TQ_SECTION_LEXEMES,
    TQ_SECTION_MEANINGS, /* numbers, slices of which belong to lexemes */
    TQ_SECTION_CONCEPTS,
    TQ_SECTION_OPPOSITES, /* concept numbers, slices of which belong to concepts */
    TQ_SECTION_PLACES,
    TQ_SECTION_AFFIXES,
    TQ_SECTION_TEXTS,
    TQ_N_SECTIONS
};

extern const gsize tq_lexicon_record_sizes[TQ_N_SECTIONS];

typedef struct {
    char magic[16];
    guint32 version;
    guint32 byte_order;
    guint32 checksum; /* tq_hash_bytes() of all that follows the header */
    guint32 n_bytes;  /* of the whole file */
    guint32 header_checksum; /* of the header with 0 in this place */
    guint32 unused;
    struct {
        guint32 offset; /* bytes from the start of the file, a multiple of 8 */
        guint32 n;      /* records; of texts: bytes */
    } sections[TQ_N_SECTIONS];
} TqLexiconHeader;

guint32 tq_lexicon_header_checksum (const TqLexiconHeader *header);

/* A slot: the number of a form + 1 in the lower bits, and above them the upper bits of its text's
 * hash, so that most other texts need not be looked at. 0: free. */
#define TQ_SLOT_FORM_BITS 21
#define TQ_SLOT_FORM_MASK ((1u << TQ_SLOT_FORM_BITS) - 1)

static inline guint32
tq_lexicon_slot (guint32 hash, guint32 form)
{
    return (hash & ~TQ_SLOT_FORM_MASK) | (form + 1);
}

/* Where the probing of a hash begins among @n_slots: its upper bits are spread by Knuth's
 * multiplier, as they also stand in the slot itself. */
static inline guint32
tq_lexicon_first_slot (guint32 hash, guint32 n_slots)
{
    return (guint32) (((guint64) (hash * 2654435769u) * n_slots) >> 32);
}

/* A written form of one language. */
typedef struct {
    guint32 text_and_lang; /* text in the lower bits, number of its language in the upper ones */
    guint32 readings;      /* the first one's number times 16, and how many */
} TqFormRecord;

#define TQ_FORM_TEXT_BITS 26
#define TQ_FORM_TEXT_MASK ((1u << TQ_FORM_TEXT_BITS) - 1)
#define TQ_FORM_MAX_READINGS 15u

static inline guint32
tq_form_text (const TqFormRecord *form)
{
    return form->text_and_lang & TQ_FORM_TEXT_MASK;
}

static inline guint32
tq_form_lang (const TqFormRecord *form)
{
    return form->text_and_lang >> TQ_FORM_TEXT_BITS;
}

static inline guint32
tq_form_first_reading (const TqFormRecord *form)
{
    return form->readings >> 4;
}

static inline guint32
tq_form_n_readings (const TqFormRecord *form)
{
    return form->readings & TQ_FORM_MAX_READINGS;
}

typedef struct {
    guint32 lexeme;
    guint16 form; /* TqForm bits */
    guint16 weight;
} TqReadingRecord;

/* Weights of readings are logarithms: a reading twice as frequent stands this much higher. */
#define TQ_WEIGHT_OCTAVE 256

static inline guint16
tq_lexicon_weight (double frequency)
{
    return (guint16) CLAMP (TQ_WEIGHT_OCTAVE * log2 (1 + 100 * frequency), 0, 0x7fff);
}

/* Where a lexeme comes from. */
enum {
    TQ_SOURCE_WORDNET = 1 << 0,
    TQ_SOURCE_DICTIONARY = 1 << 1, /* FreeDict, Apertium */
    TQ_SOURCE_FORMS = 1 << 2,      /* hunspell */
    TQ_SOURCE_OWN = 1 << 3,        /* <lang>/lemmas.tsv */
    TQ_SOURCE_PATTERN = 1 << 4,    /* <lang>/patterns.tsv */
};

typedef struct {
    guint32 lemma;         /* text */
    /* n_meanings concepts, and behind them n_opposed lexemes that are opposite */
    guint32 first_meaning;
    guint16 row;           /* line of <lang>/lemmas.tsv, or 0 */
    guint8 n_meanings;
    guint8 n_opposed;
    guint8 pos; /* TqPos */
    guint8 sources;
    guint16 flags; /* TQ_CONCEPT_… of any meaning; of a group: of the first */
} TqLexemeRecord;

enum {
    TQ_CONCEPT_PERSON = 1 << 0,
    TQ_CONCEPT_EVENT = 1 << 1,
    TQ_CONCEPT_PLACE = 1 << 2,
    TQ_CONCEPT_GROUP = 1 << 3 /* of people: crew, police */
};

typedef struct {
    guint32 parent; /* hypernym; 0: none */
    guint32 label;  /* text: a word for it, to be shown */
    guint32 first_opposite;
    guint16 n_opposites;
    guint16 flags;
} TqConceptRecord;

/* A country, a people, a capital, an institution, or the beginning of a longer name of one. */
typedef struct {
    guint32 text; /* "ar:مصري"; 0: a free slot */
    guint32 code; /* text; 0: only a beginning */
    guint8 kind;  /* TqTermKind */
    guint8 goes_on; /* a longer name begins so */
    guint8 is_abbreviation;
    /* tq_place_mark() of its text's hash, so that most other texts need not be looked at */
    guint8 mark;
} TqPlaceRecord;

static inline guint8
tq_place_mark (guint32 hash)
{
    return (guint8) (hash >> 16);
}

/* What an affix may stand on. */
enum { TQ_BEARER_NOUN = 1 << 0, TQ_BEARER_PAST = 1 << 1, TQ_BEARER_PRESENT = 1 << 2 };

/* A row of <lang>/affixes.tsv, in its order. */
typedef struct {
    guint32 lang;    /* text */
    guint32 affix;   /* text */
    guint32 instead; /* text: what stands in the place of an ending */
    guint16 form;    /* TqForm bits */
    guint8 is_ending;
    guint8 bearers;
} TqAffixRecord;

#endif

/* lexicon-format.h - the file that src/pack/lexicon/write.c writes and lexicon.c maps
 *
 *   header | slots | forms | readings | lexemes | meanings | concepts | opposites | places | affixes | texts
 *
 * Everything is an array of fixed records; places in the file are counted in records of their section, texts in bytes of the last one.
 * Slots are a hash table of forms with open addressing, three quarters full at most; forms lie in the order of their texts, so that those of one
 * language, and all that belongs to them, lie together: articles of one language touch its part of the file. Places are a hash table themselves. A file of the other byte order is refused. */
#ifndef TQ_PACK_LEXICON_FORMAT_H
#define TQ_PACK_LEXICON_FORMAT_H

#include <glib.h>
#include <math.h>

#define TQ_LEXICON_MAGIC "tanaqud lexicon"
#define TQ_LEXICON_VERSION 6u
#define TQ_LEXICON_BYTE_ORDER 0x01020304u

enum {
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

/* A slot: the number of a form + 1 in the lower bits, and above them the upper bits of its text's hash, so that most other texts need not be looked
 * at. 0: free. */
#define TQ_SLOT_FORM_BITS 21
#define TQ_SLOT_FORM_MASK ((1u << TQ_SLOT_FORM_BITS) - 1)

static inline guint32
tq_lexicon_slot (guint32 hash, guint32 form)
{
    return (hash & ~TQ_SLOT_FORM_MASK) | (form + 1);
}

/* A written form: of one language, which is text before the form: "ar:كتاب". */
typedef struct {
    guint32 text;
    guint32 first_reading;
    guint32 n_readings;
} TqFormRecord;

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
    guint32 first_meaning; /* n_meanings concepts, and behind them n_opposed lexemes that are opposite */
    guint16 row;           /* line of <lang>/lemmas.tsv, or 0 */
    guint8 n_meanings;
    guint8 n_opposed;
    guint8 pos; /* TqPos */
    guint8 sources;
    guint16 flags; /* TQ_CONCEPT_… of any meaning; of a group: of the first */
} TqLexemeRecord;

enum { TQ_CONCEPT_PERSON = 1 << 0, TQ_CONCEPT_EVENT = 1 << 1, TQ_CONCEPT_PLACE = 1 << 2, TQ_CONCEPT_GROUP = 1 << 3 /* of people: crew, police */ };

typedef struct {
    guint32 parent; /* hypernym; 0: none */
    guint32 label;  /* text: a word for it, to be shown */
    guint32 first_opposite;
    guint16 n_opposites;
    guint16 flags;
} TqConceptRecord;

typedef struct {
    guint32 text; /* "ar:مصري"; 0: a free slot */
    char code[3];
    guint8 kind; /* TqTermKind */
} TqPlaceRecord;

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

/* lexicon-format.h - the file that lexicon-compile.c writes and lexicon.c maps
 *
 *   header | forms | readings | lexemes | concept lists | concepts | opposites | places | affixes | texts
 *
 * Everything is an array of fixed records; places in the file are counted in records of their section, texts in bytes of the last one.
 * Forms and places are hash tables with open addressing, half full at most. A file of the other byte order is refused. */
#ifndef TQ_PACK_LEXICON_FORMAT_H
#define TQ_PACK_LEXICON_FORMAT_H

#include <glib.h>

#define TQ_LEXICON_MAGIC "tanaqud lexicon"
#define TQ_LEXICON_VERSION 2u
#define TQ_LEXICON_BYTE_ORDER 0x01020304u

enum {
    TQ_SECTION_FORMS,
    TQ_SECTION_READINGS,
    TQ_SECTION_LEXEMES,
    TQ_SECTION_MEANINGS, /* concept numbers, slices of which belong to lexemes */
    TQ_SECTION_CONCEPTS,
    TQ_SECTION_OPPOSITES, /* concept numbers, slices of which belong to concepts */
    TQ_SECTION_PLACES,
    TQ_SECTION_AFFIXES,
    TQ_SECTION_TEXTS,
    TQ_N_SECTIONS
};

typedef struct {
    char magic[16];
    guint32 version;
    guint32 byte_order;
    guint32 checksum; /* tq_hash_bytes() of all that follows the header */
    guint32 unused;
    struct {
        guint32 offset; /* bytes from the start of the file, a multiple of 8 */
        guint32 n;      /* records; of texts: bytes */
    } sections[TQ_N_SECTIONS];
} TqLexiconHeader;

/* A written form: of one language, which is text before the form: "ar:كتاب". text 0: a free slot. */
typedef struct {
    guint32 text;
    guint32 first_reading;
    guint32 n_readings;
} TqFormRecord;

typedef struct {
    guint32 lexeme;
    guint32 form; /* TqForm bits */
} TqReadingRecord;

typedef struct {
    guint32 lemma; /* text */
    guint32 first_meaning;
    guint16 n_meanings;
    guint8 pos; /* TqPos */
    guint8 unused;
} TqLexemeRecord;

enum { TQ_CONCEPT_PERSON = 1 << 0, TQ_CONCEPT_EVENT = 1 << 1, TQ_CONCEPT_PLACE = 1 << 2 };

typedef struct {
    guint32 parent; /* hypernym; 0: none */
    guint32 first_opposite;
    guint16 n_opposites;
    guint16 flags;
} TqConceptRecord;

typedef struct {
    guint32 text; /* "ar:مصري"; 0: a free slot */
    char code[3];
    guint8 kind; /* TqTermKind */
} TqPlaceRecord;

/* A row of <lang>/affixes.tsv, in its order: shorter work first. */
typedef struct {
    guint32 lang;    /* text */
    guint32 affix;   /* text */
    guint32 instead; /* text: what stands in the place of an ending */
    guint16 form;    /* TqForm bits */
    guint16 is_ending;
} TqAffixRecord;

#endif

/* lexicon-private.h - the mapped file, for the files that read it */
#ifndef TQ_PACK_LEXICON_PRIVATE_H
#define TQ_PACK_LEXICON_PRIVATE_H

#include <stdatomic.h>

#include "pack/lexicon-format.h"
#include "pack/lexicon.h"
#include "pack/relation.h"

/* What may be taken off a form: a TqAffixRecord with what is asked of it for each word. */
typedef struct {
    const char *text;
    const char *instead;
    guint32 n_bytes;
    guint32 n_instead;
    int cost;
    guint16 form;
    guint8 bearers;
} TqAffix;

/* Those of a language, in the order of its table. */
typedef struct {
    const char *lang;
    GArray *ends[2]; /* of TqAffix: those at the front, the endings */
} TqAffixes;

/* What tq_lexicon_add_meaning() found for a lexeme. Threads that ask at once find the same; `self`,
 * never 0 of a lexeme that is there, is written last. */
typedef struct {
    _Atomic guint64 concepts;
    _Atomic guint64 opposites;
    _Atomic guint64 self; /* 0: not asked for yet */
} TqKnownMeaning;

struct TqLexicon {
    GMappedFile *file; /* NULL: empty */
    const guint8 *bytes;
    const TqLexiconHeader *header;
    char version[32];
    TqRelations *relations; /* what was asked of it before */
    TqKnownMeaning *meanings; /* as well: of each lexeme; takes no memory until it is asked for */
    GArray *affixes;        /* of TqAffixes */
};

#define TQ_LEXICON_MAX_KEY 256

/* Record @index of a section, NULL beyond its end: an index in a damaged file leads nowhere. */
static inline const void *
tq_lexicon_record (const TqLexicon *lexicon, guint section, guint32 index)
{
    if (lexicon->file == NULL || index >= lexicon->header->sections[section].n)
        return NULL;
    return lexicon->bytes + lexicon->header->sections[section].offset +
           (gsize) index * tq_lexicon_record_sizes[section];
}

static inline const char *
tq_lexicon_text (const TqLexicon *lexicon, guint32 offset)
{
    const char *text = tq_lexicon_record (lexicon, TQ_SECTION_TEXTS, offset);

    return text != NULL ? text : "";
}

static inline const TqLexemeRecord *
tq_lexicon_lexeme (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return lexeme != 0 ? tq_lexicon_record (lexicon, TQ_SECTION_LEXEMES, lexeme) : NULL;
}

static inline const TqConceptRecord *
tq_lexicon_concept (const TqLexicon *lexicon, TqConcept concept)
{
    return concept != 0 ? tq_lexicon_record (lexicon, TQ_SECTION_CONCEPTS, concept) : NULL;
}

void tq_lexicon_load_affixes (TqLexicon *lexicon); /* of a file that has been opened, or of none */
const TqFormRecord *tq_lexicon_find_form (const TqLexicon *lexicon, const char *lang,
                                          const char *folded, gsize n_bytes);

#endif

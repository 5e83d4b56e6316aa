/* lexicon-private.h - the mapped file, for the files that read it */
#ifndef TQ_PACK_LEXICON_PRIVATE_H
#define TQ_PACK_LEXICON_PRIVATE_H

#include "pack/lexicon-format.h"
#include "pack/lexicon.h"
#include "pack/relation.h"

struct TqLexicon {
    GMappedFile *file; /* NULL: empty */
    const guint8 *bytes;
    const TqLexiconHeader *header;
    char version[32];
    TqRelations *relations; /* what was asked of it before */
};

#define TQ_LEXICON_MAX_KEY 256

/* Record @index of a section, NULL beyond its end: an index in a damaged file leads nowhere. */
static inline const void *
tq_lexicon_record (const TqLexicon *lexicon, guint section, guint32 index)
{
    if (lexicon->file == NULL || index >= lexicon->header->sections[section].n)
        return NULL;
    return lexicon->bytes + lexicon->header->sections[section].offset + (gsize) index * tq_lexicon_record_sizes[section];
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

const TqFormRecord *tq_lexicon_find_form (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes);

#endif

/* segment-private.h - the rooms of the segmenter and what they share
 *
 *   block ── cut.c ─▸ tokens ── sentence-end.c ─▸ where each ends ── segment.c ─▸ sentences
 *
 * worker.c keeps what outlives a document. */
#ifndef TQ_TEXT_SEGMENT_PRIVATE_H
#define TQ_TEXT_SEGMENT_PRIVATE_H

#include <unicode/utf8.h>

#include "text/charclass.h"
#include "text/segment.h"

struct TqWorker {
    const TqPacks *packs;
    TqAtoms *atoms;
    TqCharTable *chars;
    TqVocabulary **vocabularies; /* by language; NULL until a text is in it */
    TqToken *tokens;             /* the document's */
    guint n_tokens, n_allocated, n_token_cues;
    TqTokenCues *token_cues;     /* beside tokens */
    GArray *cues;                /* of TqCueMatch: the document's */
    TqSentence *sentence;        /* of the last tq_sentence_find_cues(), borrowed */
    GArray *scratch[TQ_N_SCRATCH]; /* NULL until they are asked for */
};

/* The vocabulary of a language; made when it is first asked for. Borrowed. */
TqVocabulary *tq_worker_vocabulary (TqWorker *worker, TqLang lang);

/* One block of a document, whose language is known. */
typedef struct {
    TqWorker *worker;
    const TqCharTable *chars; /* the worker's */
    const TqPack *pack;
    TqVocabulary *vocabulary;
    const char *name;   /* of the document, in the log */
    const guint8 *text; /* of the document, from its beginning */
    gint32 start;       /* of the block: bytes, signed as ICU's macros want it */
    gint32 end;
} TqBlockText;

/* Class of the code point at @at, with TQ_CHAR_UPPER, and where the next one begins. */
static inline guint8
tq_block_class (const TqBlockText *block, gint32 at, gint32 *ret_next)
{
    const guint8 *text = block->text + at;
    UChar32 cp;

    *ret_next = at + (text[0] < 0x80 ? 1 : 2);
    if (text[0] < 0xe0)
        return block->chars
            ->bmp[text[0] < 0x80 ? text[0] : (text[0] & 0x1fu) << 6 | (text[1] & 0x3fu)];
    U8_NEXT_UNSAFE (block->text, at, cp);
    *ret_next = at;
    return cp < 0x10000 ? block->chars->bmp[cp] : tq_char_class_supplementary ((gunichar) cp);
}

/* The same without TQ_CHAR_UPPER; white space stands behind the block. */
static inline guint8
tq_block_peek (const TqBlockText *block, gint32 at)
{
    gint32 next;

    return at < block->end ? tq_block_class (block, at, &next) & ~TQ_CHAR_UPPER : TQ_CHAR_SPACE;
}

/* Appends the tokens of the block to the worker's, with their words and traits; words that are
 * written as one stand apart (TQ_TRAIT_JOINED). */
void tq_block_cut (const TqBlockText *block);

/* Index after the last token of the sentence that begins at @from; @tokens: the @n of the block. */
guint tq_sentence_end (const TqBlockText *block, const TqToken *tokens, guint n, guint from);

#endif

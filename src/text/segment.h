/* segment.h - a document as sentences, tokens and words
 *
 * In: a document with its blocks marked. Out: its sentences, furniture and header lines left out
 * (the title's own line is in).
 * Method: token boundaries after UAX #29 with ICU's properties, in one pass over the UTF-8 bytes in
 * place of a break iterator (a test compares both on real text); sentence ends by terminators, with
 * what news needs: abbreviations, decimal points, initials, quotation marks, and a full stop or «.»
 * between two Arabic letters without a space ("العراقي.وغداة"). What has no end within a thousand
 * tokens is cut at a clause, outside quotation marks if it can be (named in the log,
 * G_MESSAGES_DEBUG=all). Each word is folded and looked up once; a token carries the number of its
 * TqWord.
 * Cost: linear in bytes; no allocation per token once a word has been seen. */
#ifndef TQ_TEXT_SEGMENT_H
#define TQ_TEXT_SEGMENT_H

#include <string.h>

#include "pack/cue.h"
#include "pack/lexicon.h"
#include "text/token.h"
#include "text/word.h"
#include "text/worker.h"

/* The token behind it. */
static inline guint
tq_cue_end (const TqCueMatch *match)
{
    return (guint) match->first + match->n_tokens;
}

/* Whether there is one, and its row has @value. */
static inline gboolean
tq_cue_says (const TqCueMatch *match, const char *value)
{
    return match != NULL && strcmp (match->cue->value, value) == 0;
}

/* Two classes may share a bit. */
#define TQ_CUE_BIT(cue_class) (G_GUINT64_CONSTANT (1) << ((cue_class) % 64))

/* What the cues of a sentence are to one of its tokens, so that most questions need no look at
 * them. */
typedef struct {
    guint64 classes;    /* TQ_CUE_BIT of those that cover it */
    guint32 first;      /* the first cue that begins at it or behind it */
    guint32 first_over; /* the first that covers it; where none does, as above */
    /* TqPhraseBits (src/extract/phrase.h) once they have been asked for; 0: not yet */
    guint16 phrase;
} TqTokenCues;

typedef struct {
    const TqDocument *document;
    TqWorker *worker;
    const TqPack *pack;
    guint32 block;
    TqSpan span;
    const TqToken *tokens; /* borrowed from the worker until the next document */
    TqVocabulary *vocabulary; /* of its language; borrowed as well */
    const TqWord *words;   /* of the vocabulary, by number; borrowed as well */
    guint n_tokens;
    const TqCueMatch *cues; /* by first token, then longest first */
    guint n_cues;
    TqTokenCues *token_cues; /* beside tokens; borrowed as well */
    TqCueSet cue_set; /* of those matched */
    gboolean has_names; /* tokens in names are marked */
    gboolean is_of_illness; /* src/extract/setting.h; FALSE where nobody has asked */
} TqSentence;

/**
 * tq_segment_document:
 * @ret_sentences: (out caller-allocates) (element-type TqSentence): emptied first; valid until the
 *   next call
 */
void tq_segment_document (TqWorker *worker, const TqDocument *document, GArray *ret_sentences);

/* The same with no names marked and no cues matched, which is most of the work;
 * tq_sentence_find_cues() does it for one sentence at a time, with those cues that are of @set;
 * names stay unmarked but for all. Its cues are valid until it is called for another; the sentence
 * must stay where it is. */
void tq_segment_cut (TqWorker *worker, const TqDocument *document, GArray *ret_sentences);
void tq_sentence_find_cues (TqSentence *sentence, TqCueSet set);

/* Marks the tokens of names, as tq_segment_document() does for all. */
void tq_sentence_find_names (TqSentence *sentence);

/* The last one that tq_sentence_find_cues() was called for; NULL: none yet. Borrowed. */
TqSentence *tq_worker_sentence (const TqWorker *worker);

/* Cues of @set are about to be asked for: of a sentence for which fewer were found they are found
 * now, in place of those. What was read of the cues before stays right, as those are among the new
 * ones; their numbers do not. */
static inline void
tq_sentence_ask_cues (const TqSentence *sentence, TqCueSet set)
{
    if (set < sentence->cue_set)
        tq_sentence_find_cues (tq_worker_sentence (sentence->worker), set);
}

/* The same before TQ_TOKEN_IN_NAME is asked for. */
static inline void
tq_sentence_ask_names (const TqSentence *sentence)
{
    if (!sentence->has_names)
        tq_sentence_find_names (tq_worker_sentence (sentence->worker));
}

/* All units and currencies, of whatever language. Borrowed. */
static inline const TqUnits *
tq_sentence_units (const TqSentence *sentence)
{
    return tq_packs_units (tq_worker_packs (sentence->worker));
}

/* The word of a token. Borrowed; good until the next document. */
static inline const TqWord *
tq_sentence_word (const TqSentence *sentence, guint token)
{
    return &sentence->words[sentence->tokens[token].word];
}

/* Whether the token stands in the text as @text, byte for byte; FALSE behind the sentence's end. */
static inline gboolean
tq_token_is_written (const TqSentence *sentence, guint token, const char *text)
{
    const TqSpan span =
        token < sentence->n_tokens ? sentence->tokens[token].span : (TqSpan) { 0, 0 };
    const char *at = sentence->document->text + span.start;

    return span.end > span.start && *at == *text && span.end - span.start == strlen (text) &&
           memcmp (at, text, span.end - span.start) == 0;
}

/* FALSE behind the sentence's end. */
static inline gboolean
tq_token_is_word (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD;
}

/* Whether the token is a word of TQ_TRAIT_DATE: most are told here that they are none, with no look
 * at their word. */
static inline gboolean
tq_token_may_be_in_date (const TqSentence *sentence, guint token)
{
    return tq_token_is_word (sentence, token) && sentence->tokens[token].traits & TQ_TRAIT_DATE;
}

/* What the words before a token make of it (<lang>/context.tsv). */
TqContext tq_sentence_context (const TqSentence *sentence, guint token);

/* The readings of a token's word, looked up in the lexicon on first use. Borrowed. The likeliest is
 * first: behind an article nouns are, behind an auxiliary verbs (<lang>/context.tsv). */
const TqAnalysis *tq_sentence_analyses (const TqSentence *sentence, guint token, guint *ret_n);

/* The likeliest reading of part of speech @pos (TQ_POS_UNKNOWN: of any), or NULL. */
const TqAnalysis *tq_sentence_reading (const TqSentence *sentence, guint token, TqPos pos);

/* The same of a word; NULL of a figure or a mark, and behind the sentence's end. */
static inline const TqAnalysis *
tq_token_reading (const TqSentence *sentence, guint token, TqPos pos)
{
    return tq_token_is_word (sentence, token) ? tq_sentence_reading (sentence, token, pos) : NULL;
}

/* The first token that ends behind @byte, and so the one in which it lies; n_tokens: there is
 * none. */
guint tq_sentence_token_at (const TqSentence *sentence, guint32 byte);

/* The folded form of a token, NUL-terminated. */
const char *tq_sentence_folded (const TqSentence *sentence, guint token);

/* First cue of class @cue_class that begins at or after @from and ends by @to, or NULL. */
const TqCueMatch *
tq_sentence_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint to);

#endif

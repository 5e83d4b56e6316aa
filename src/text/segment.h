/* segment.h - a document as sentences, tokens and words
 *
 * In: a document with its blocks marked. Out: its sentences, furniture and header lines left out (the title's own line is in).
 * Method: token boundaries after UAX #29 with ICU's properties, in one pass over the UTF-8 bytes in place of a break iterator
 * (a test compares both on real text); sentence ends by terminators, with what news needs: abbreviations, decimal points,
 * initials, quotation marks, and a full stop or «.» between two Arabic letters without a space ("العراقي.وغداة").
 * Each word is folded and looked up once; a token carries the number of its TqWord.
 * Cost: linear in bytes; no allocation per token once a word has been seen. */
#ifndef TQ_TEXT_SEGMENT_H
#define TQ_TEXT_SEGMENT_H

#include "pack/cue.h"
#include "pack/lexicon.h"
#include "pack/pack.h"

typedef enum {
    TQ_TOKEN_WORD,
    TQ_TOKEN_DIGITS, /* digits of one script with their separators inside: 1,500 · 2.5 · ١٬٥٠٠ · 10:30 is three tokens */
    TQ_TOKEN_MIXED,  /* letters and digits joined: 4G, F16, 12k, 73mph */
    TQ_TOKEN_PUNCTUATION,
    TQ_TOKEN_QUOTE_OPEN,
    TQ_TOKEN_QUOTE_CLOSE, /* straight quotes are told apart by their neighbours */
    TQ_TOKEN_SYMBOL,      /* % $ € + */
} TqTokenKind;

typedef enum {
    TQ_TOKEN_SPACE_BEFORE = 1 << 0,
    TQ_TOKEN_CAPITAL = 1 << 1,    /* first letter */
    TQ_TOKEN_ALL_CAPS = 1 << 2,   /* two letters or more */
    TQ_TOKEN_TA_MARBUTA = 1 << 3, /* the original ends in ة */
    TQ_TOKEN_TANWIN = 1 << 4,     /* the original bears ً ٌ ٍ */
    TQ_TOKEN_IN_QUOTES = 1 << 5,
    TQ_TOKEN_IN_BRACKETS = 1 << 6,
    TQ_TOKEN_IN_NAME = 1 << 7, /* of several tokens, that the lexicon knows: src/text/known-name.h */
} TqTokenFlags;

/* What is asked of every token, so that most need no look at their word. */
typedef enum {
    TQ_TRAIT_VALUE = 1 << 0, /* a number word, a word of time, a unit or a dual: a value may begin with it */
    TQ_TRAIT_CUE = 1 << 1,   /* a row of the cue tables may begin with it */
    TQ_TRAIT_LABEL = 1 << 2, /* a figure behind it is a name */
    TQ_TRAIT_SECOND = 1 << 3, /* of a name in the calendar that has two words */
    TQ_TRAIT_KEY = 1 << 4,   /* a row of the cue tables may go on with it */
    TQ_TRAIT_JOINED = 1 << 5, /* two words written as one: «لايوجد» */
    TQ_TRAIT_TELLS = 1 << 6, /* of each value some token has it, if it has no figure */
    TQ_TRAIT_DATE = 1 << 7,  /* a date or a number may have the word in it */
    TQ_TRAIT_TIME = 1 << 8,  /* of each date some token has it, but for figures and smaller numbers in words */
    TQ_TRAIT_NUMBER = 1 << 9, /* a number may begin with the word, whatever follows */
    TQ_TRAIT_UNIT = 1 << 10, /* a unit or a dual */
    TQ_TRAIT_CUE_OF_DATES = 1 << 11,  /* as TQ_TRAIT_CUE, of TqCueSet */
    TQ_TRAIT_CUE_OF_VALUES = 1 << 12, /* as well */
} TqTraits;

typedef struct {
    TqSpan span;
    guint32 word;  /* in the worker's vocabulary of the sentence's language; every kind has one */
    guint8 kind;   /* TqTokenKind */
    guint8 flags;  /* TqTokenFlags */
    guint16 traits; /* TqTraits of the word */
} TqToken;

G_STATIC_ASSERT (sizeof (TqToken) == 16);

/* A way to write a word that the pack's phrases know: its own form, a form without clitics, a lemma. */
typedef struct {
    guint32 symbol;
    guint16 proclitics; /* TqForm bits taken off to get there */
} TqWordKey;

#define TQ_WORD_DATE_LITERALS 3

/* Everything that is known of one folded form, looked up once a worker: in front what is asked of a token each time that it is met, in half a line of
 * the cache, then what is asked of few. The traits of tokens say which words need be asked at all. */
typedef struct {
    union {
        TqWordKey key; /* if there is one */
        TqWordKey *keys;
    };
    guint16 number;     /* row + 1 of the pack's number table (src/pack/number-table.h), 0: no number word */
    guint16 number_proclitics;
    guint16 calendar;   /* row + 1 of the pack's calendar (src/pack/calendar.h), 0: no word of time */
    guint16 calendar_proclitics;
    guint16 date_literals[TQ_WORD_DATE_LITERALS]; /* numbers of literals of date patterns: the word itself, then without a particle in front; 0: none */
    guint16 date_begin;  /* number of a literal that date patterns may begin with: of the word, else of the word without clitics; 0: none */
    guint8 n_keys;
    guint8 is_stopword;  /* <lang>/stopwords.tsv: of no content */
    guint8 flags;        /* of the tokens that show it: TA_MARBUTA or none */
    guint8 context;      /* TqContext of the next word */
    guint16 traits;      /* TqTraits */
    guint8 is_dual;      /* a noun that says two, without an article: جنديان */
    guint8 is_unit;      /* the pack's unit table has it as a word of its own */
    guint8 begins_unit;  /* TqAnswer (word.h): whether some form of the unit table begins with it */
    guint8 begins_name;  /* TqAnswer: whether names of several words that the lexicon knows may */
    TqAtom atom;
    TqAtom root; /* shared with its relatives (src/text/root.h), once the analyses have been asked for; 0: none */
    TqAnalysis *analyses; /* n_analyses */
    TqAnalysis *by_context[2]; /* the same as nouns or verbs first, for TQ_CONTEXT_NOUN and _VERB; NULL: not asked for */
    TqPoles poles; /* axes of meaning (src/pack/axes.h), as well */
    TqChoice choice; /* value of a closed set (src/pack/choices.h), as well */
    TqAtom skeleton; /* as a name (src/extract/term.c); 0: not asked for */
    guint8 begins_no_name; /* not even of one word, whatever particles are taken off; FALSE until it has been asked for (known-name.c) */
    guint8 n_analyses;     /* 0 until tq_word_analyses() is asked: number reading needs none */
    guint8 n_joined;       /* bytes of a particle in front that is a word of its own; 0: none */
} TqWord;

/* The ways to write it. */
static inline const TqWordKey *
tq_word_keys (const TqWord *word)
{
    return word->n_keys == 1 ? &word->key : word->keys;
}

typedef struct TqWorker TqWorker;

/* Two classes may share a bit. */
#define TQ_CUE_BIT(cue_class) (G_GUINT64_CONSTANT (1) << ((cue_class) % 64))

/* What the cues of a sentence are to one of its tokens, so that most questions need no look at them. */
typedef struct {
    guint64 classes;    /* TQ_CUE_BIT of those that cover it */
    guint32 first;      /* the first cue that begins at it or behind it */
    guint32 first_over; /* the first that covers it; where none does, as above */
    guint16 phrase;     /* TqPhraseBits (src/extract/phrase.h) once they have been asked for; 0: not yet */
} TqTokenCues;

typedef struct {
    const TqDocument *document;
    TqWorker *worker;
    const TqPack *pack;
    guint32 block;
    TqSpan span;
    const TqToken *tokens; /* borrowed from the worker until the next document */
    struct TqVocabulary *vocabulary; /* of its language (word.h); borrowed as well */
    const TqWord *words;   /* of the vocabulary, by number; borrowed as well */
    guint n_tokens;
    const TqCueMatch *cues; /* by first token, then longest first */
    guint n_cues;
    TqTokenCues *token_cues; /* beside tokens; borrowed as well */
    TqCueSet cue_set; /* of those matched */
    gboolean has_names; /* tokens in names are marked */
} TqSentence;

/* ---- worker: what one thread needs, reused from document to document -------------------------------------------- */

TqWorker *tq_worker_new (const TqPacks *packs, TqAtoms *atoms); /* @atoms borrowed: the run's, or the thread's own */
void tq_worker_free (TqWorker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqWorker, tq_worker_free)
TqAtoms *tq_worker_atoms (TqWorker *worker);
const TqPacks *tq_worker_packs (const TqWorker *worker);
TqSentence *tq_worker_sentence (const TqWorker *worker); /* the last one that tq_sentence_find_cues() was called for */

/* What is filled anew for each document or sentence. */
typedef enum {
    TQ_SCRATCH_CUTS,
    TQ_SCRATCH_SENTENCES,
    TQ_SCRATCH_VALUES,
    TQ_SCRATCH_SCOPES,
    TQ_SCRATCH_CLAUSES,
    TQ_SCRATCH_CHUNKS,
    TQ_SCRATCH_FRAMES,
    TQ_SCRATCH_WHOLE_TERMS,
    TQ_SCRATCH_WHOLE_FRAMES,
    TQ_N_SCRATCH
} TqScratch;

/* An empty array of elements of @size, which are zero where it is made longer. The worker's own; the same one whenever @which is asked for. */
GArray *tq_worker_scratch (TqWorker *worker, TqScratch which, guint size);

/**
 * tq_segment_document:
 * @ret_sentences: (out caller-allocates) (element-type TqSentence): emptied first; valid until the next call
 */
void tq_segment_document (TqWorker *worker, const TqDocument *document, GArray *ret_sentences);

/* The same with no names marked and no cues matched, which is most of the work; tq_sentence_find_cues() does it for one sentence at a time, with those
 * cues that are of @set; names stay unmarked but for all. Its cues are valid until it is called for another; the sentence must stay where it is. */
void tq_segment_cut (TqWorker *worker, const TqDocument *document, GArray *ret_sentences);
void tq_sentence_find_cues (TqSentence *sentence, TqCueSet set);

void tq_sentence_find_names (TqSentence *sentence);

/* Cues of @set are about to be asked for: of a sentence for which fewer were found they are found now, in place of those. What was read of the cues
 * before stays right, as those are among the new ones; their numbers do not. */
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

/* The word of a token. Borrowed; good until the next document. */
static inline const TqWord *
tq_sentence_word (const TqSentence *sentence, guint token)
{
    return &sentence->words[sentence->tokens[token].word];
}

/* Whether the token is a word of TQ_TRAIT_DATE: most are told here that they are none, with no look at their word. */
static inline gboolean
tq_token_may_be_in_date (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD && sentence->tokens[token].traits & TQ_TRAIT_DATE;
}

/* The readings of a token's word, looked up in the lexicon on first use. Borrowed. The likeliest is first: behind an article nouns are, behind
 * an auxiliary verbs (<lang>/context.tsv). */
const TqAnalysis *tq_sentence_analyses (const TqSentence *sentence, guint token, guint *ret_n);

/* The likeliest reading of part of speech @pos (TQ_POS_UNKNOWN: of any), or NULL. */
const TqAnalysis *tq_sentence_reading (const TqSentence *sentence, guint token, TqPos pos);

/* The folded form of a token, NUL-terminated. */
const char *tq_sentence_folded (const TqSentence *sentence, guint token);

/* First cue of class @cue_class that begins at or after @from and ends by @to, or NULL. */
const TqCueMatch *tq_sentence_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint to);

#endif

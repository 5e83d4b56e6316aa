/* phrase.h - what each word of a sentence does in its noun phrase
 *
 * In: a sentence and the token asked for. Out: a few bits: function word, article, genitive,
 * preposition of place, verb, noun, adjective, name. Shallow on purpose: the pack's rows of group
 * `phrase` come first (they are few and sure), then the likeliest readings of the lexicon; a word
 * that nobody knows may be a noun. Enough to find where a noun phrase ends and which word is its
 * head; no parse tree.
 * Cost: bits are found once a token and kept beside its cues; a class that does not cover the token
 * costs one test. */
#ifndef TQ_EXTRACT_PHRASE_H
#define TQ_EXTRACT_PHRASE_H

#include "text/segment.h"

typedef enum {
    TQ_PHRASE_FUNCTION = 1 << 0, /* carries no content */
    TQ_PHRASE_ARTICLE = 1 << 1,  /* no content, but inside a noun phrase */
    TQ_PHRASE_GENITIVE = 1 << 2, /* joins what follows to the noun before */
    TQ_PHRASE_PLACE = 1 << 3,    /* preposition of place */
    TQ_PHRASE_VERB = 1 << 4,     /* finite or participle, likeliest reading */
    TQ_PHRASE_NOUN = 1 << 5,     /* some reading is a noun */
    TQ_PHRASE_ADJECTIVE = 1 << 6,
    TQ_PHRASE_NAME = 1 << 7,
    TQ_PHRASE_BREAK = 1 << 8,    /* punctuation: no noun phrase reaches over it */
    TQ_PHRASE_NUMBER = 1 << 9,   /* digits or a number word */
    TQ_PHRASE_UNKNOWN = 1 << 10, /* no reading is known */
    TQ_PHRASE_POSSESSIVE = 1 << 12,  /* joins the noun before to what follows, which is the head */
    TQ_PHRASE_PREPOSITION = 1 << 11, /* of another kind than place: for, with, pour */
} TqPhraseBits;

/* Tokens of a sentence, end excluded. */
typedef struct {
    guint first;
    guint end;
} TqStretch;

guint tq_phrase_bits (const TqSentence *sentence, guint token);

/* TQ_PHRASE_BREAK alone: cheap. */
gboolean tq_phrase_is_break (const TqSentence *sentence, guint token);

/* Whether a word that reads likeliest as an adverb may be the noun counted, right behind a number:
 * where the count's noun stands bare in the accusative, as adverbs do ("11 عرضا"), any that no
 * table knows. */
gboolean tq_phrase_may_be_noun (const TqSentence *sentence, guint token);

/* Reads likeliest as a verb of one of @forms (TqForm). */
gboolean tq_phrase_is_verb_of (const TqSentence *sentence, guint token, guint forms);

/* A preposition is written onto the word, by its likeliest reading: «بالجسر». */
gboolean tq_phrase_bears_preposition (const TqSentence *sentence, guint token);

/* A word that says something: no function word, number or punctuation. */
gboolean tq_phrase_is_content (guint bits);

/* A word for how long or when: a unit, a day, a month. */
gboolean tq_phrase_is_time (const TqSentence *sentence, guint token);

/* The first cue of class @cue_class that covers @token, or NULL. */
const TqCueMatch *tq_phrase_cue_at (const TqSentence *sentence, TqCueClass cue_class, guint token);

/* Whether one stands at most @n_tokens before @token, with no mark that parts phrases between: "was
 * | again | closed". */
gboolean tq_phrase_has_cue_before (const TqSentence *sentence, TqCueClass cue_class, guint token,
                                   guint n_tokens);

/* "Train driver arrested", "Shares in the bank fell": a word that opens a sentence in front of its
 * verb is no verb, where verbs do not come first. */
gboolean tq_phrase_opens_as_noun (const TqSentence *sentence, guint token);

/* A word with a capital that is a name, or a part of one: "they left | Works", "the Public | Works
 * Department". */
gboolean tq_phrase_is_in_name (const TqSentence *sentence, guint token);

/* "Was", "has", « a », "will": says when, and what a verb behind it says. */
gboolean tq_phrase_is_auxiliary (const TqSentence *sentence, guint token);

/* Index of the first cue of the sentence that begins at or after @token. */
guint tq_phrase_first_cue (const TqSentence *sentence, guint token);

/* Index of the first that covers @token, else of the first that begins behind it; those that do
 * cover it lie between that and the first that begins behind @token. */
guint tq_phrase_first_cue_over (const TqSentence *sentence, guint token);

#endif

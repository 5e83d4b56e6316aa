/* referent.h - what a pronoun may mean, and what a noun may be meant by
 *
 * Sex of persons, grammatical gender and number are bits: a pronoun has those that its language
 * tells (rows of class frame.pronoun, an ending, the letters of a verb: pack.json), a noun those
 * that it may be called by. They agree where they share one: "she" is a woman, « elle » any
 * feminine. */
#ifndef TQ_EXTRACT_REFERENT_H
#define TQ_EXTRACT_REFERENT_H

#include "extract/frame-private.h"

typedef enum {
    TQ_REFERENT_NOBODY = 0,
    TQ_REFERENT_MAN = 1 << 0,
    TQ_REFERENT_WOMAN = 1 << 1,
    TQ_REFERENT_THING = 1 << 2, /* or a group, or an institution */
    TQ_REFERENT_MASCULINE = 1 << 3,
    TQ_REFERENT_FEMININE = 1 << 4,
    TQ_REFERENT_MANY = 1 << 5,
    TQ_REFERENT_SELF = 1 << 6, /* I, we: who speaks */
} TqReferent;

#define TQ_REFERENT_PERSON (TQ_REFERENT_MAN | TQ_REFERENT_WOMAN)

/* By its row; of one that means nobody in particular, or stands there for nothing ("it is clear
 * that"): TQ_REFERENT_NOBODY. */
guint tq_referent_of_pronoun (const TqSentence *sentence, guint token);
/* By what a verb says of its subject, and by the pronoun written onto it. */
guint tq_referent_of_verb (const TqSentence *sentence, guint token);
guint tq_referent_of_ending (const TqSentence *sentence, guint token);

/* @is_joined: another noun stands beside it, "the driver and the guard". @ret_acts: whether it is a
 * person, a group or an institution. */
guint tq_referent_of_noun (const TqSentence *sentence, const TqPhrase *phrase, gboolean is_joined,
                           gboolean *ret_acts);

#endif

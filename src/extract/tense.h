/* tense.h - whether a word tells of what is over or of what is to come
 *
 * In: a token. Out: the tense that its word says by itself, as calendar.tsv ("will", "was"), a cue
 * of speech or of a plan, or its likeliest reading has it. What an auxiliary makes of a participle
 * is asked where a date is: date-tense.c. */
#ifndef TQ_EXTRACT_TENSE_H
#define TQ_EXTRACT_TENSE_H

#include "text/segment.h"

typedef enum {
    TQ_TENSE_NONE,   /* the word does not say */
    TQ_TENSE_PAST,   /* "sank", or a verb of speech */
    TQ_TENSE_BARE,   /* present or infinitive: "to reopen" */
    TQ_TENSE_FUTURE, /* "will", "expected" */
} TqTense;

TqTense tq_tense_at (const TqSentence *sentence, guint token);

/* By its row of calendar.tsv alone. */
TqTense tq_tense_of_calendar (const TqSentence *sentence, guint token);

#endif

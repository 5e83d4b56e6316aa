/* event-private.h - the parts of finding the event of a date: which words may be one, and what
 * happens where a verb only says when */
#ifndef TQ_EXTRACT_EVENT_PRIVATE_H
#define TQ_EXTRACT_EVENT_PRIVATE_H

#include "extract/bind-private.h"

/* How far the noun may stand behind its date: "Tuesday's fatal train derailment". */
#define TQ_EVENT_NOUN_TOKENS 4

/* ---- event-word.c ---------------------------------------------------------------------------- */

/* A verb is the event of its clause's date before an event noun is, and that before any other noun
 * ("a contract from 3 May", «معاهدة عام 1967»), which serves only where the date follows it at
 * once. */
typedef enum { TQ_EVENT_NONE, TQ_EVENT_BESIDE, TQ_EVENT_NOUN, TQ_EVENT_VERB } TqEventRank;

/* TQ_EVENT_NONE, TQ_EVENT_NOUN or TQ_EVENT_VERB. */
TqEventRank tq_event_rank (const TqBinding *binding, guint token);

/* The word itself names what happens, by its likeliest reading as a noun or by any as a masdar. */
gboolean tq_event_is_named_by (const TqSentence *sentence, guint token);

/* Reads likeliest as a noun that the lexicon knows, of no person. */
gboolean tq_event_is_thing (const TqSentence *sentence, guint token);

/* «تم», «جرى»: what happens is said by a noun. */
gboolean tq_event_is_light (const TqSentence *sentence, guint token);

/* "Due", "slated": it says for when something is planned, be it a verb or not. */
gboolean tq_event_is_plan (const TqSentence *sentence, guint token);

/* "Was put off", «تعود»: behind "to" stands the day of what is put off, or goes back to it. */
gboolean tq_event_is_moving (const TqSentence *sentence, guint token);

/* "Began", «انطلقت»: whose day is that of what begins. */
gboolean tq_event_is_beginning (const TqSentence *sentence, guint token);

/* "The body was found on Sunday", « le décès a été confirmé »: a verb of speech by which nobody
 * says anything. */
gboolean tq_event_is_told (const TqSentence *sentence, guint token);

gboolean tq_event_is_speech_verb (const TqSentence *sentence, guint token);
gboolean tq_event_is_speech (const TqSentence *sentence, guint token); /* or "according to" */

/* The first value that [@first, @end) has a token of is a date or a clock time. */
gboolean tq_event_begins_with_date (const TqBinding *binding, guint first, guint end);

/* The token is of a date or a clock time. */
static inline gboolean
tq_event_is_in_date (const TqBinding *binding, guint token)
{
    return tq_event_begins_with_date (binding, token, token + 1);
}

/* «المعاهدة [المبرمة] عام 1974»: a participle right before the date, or the event noun that it goes
 * with: of several that are joined, the first. TQ_NONE: none stands there. */
guint tq_event_of_attribute (const TqBinding *binding, const TqValue *value);

/* ---- event-aside.c --------------------------------------------------------------------------- */

/* "The last (of them) in May": which one, not what. */
gboolean tq_event_is_which (const TqSentence *sentence, guint token);

/* What lies ahead of the article is no day on which somebody spoke: "reaffirmed its commitment to
 * hold it on 14 December". */
gboolean tq_event_is_ahead (const TqBinding *binding, const TqValue *value);

/* Nothing that says something stands before the date in its clause, but which one it is of: "five
 * cups, the last of them in". */
gboolean tq_event_begins_clause (const TqBinding *binding, const TqValue *value);

/* TQ_NONE: there is none in [@first, @end). */
guint tq_event_first_verb (const TqBinding *binding, guint first, guint end);

/* Where what goes on with the date ends, of a date behind words that say nothing of it; else the
 * date's first token. */
guint tq_event_before_aside (const TqBinding *binding, const TqValue *value);

/* ---- event-set.c ----------------------------------------------------------------------------- */

/* "The hearing is set for 3 May", «جرت الانتخابات في أيار»: what happens, of a verb that only says
 * when. @verb itself (TQ_NONE too) if it is none, or nothing else is named. */
guint tq_event_of_setting (const TqBinding *binding, const TqValue *value, guint verb);

/* «لجنة [مراقبة] الأسعار»: a noun that another one right before it is joined to names that one. */
gboolean tq_event_is_joined (const TqSentence *sentence, guint token);

#endif

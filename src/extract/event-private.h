/* event-private.h - the parts of finding the event of a date
 *
 *   event.c           the order in which the others are asked; else the nearest word that may be
 *                     one
 *   event-word.c      which words may be one
 *   event-name.c      dates that are part of its name
 *   event-clause.c    events that the build of the clause tells
 *   event-aside.c     dates behind words that say nothing of it
 *   event-set.c       what happens, where a verb only says when
 *   event-subject.c   the subject of such a verb */
#ifndef TQ_EXTRACT_EVENT_PRIVATE_H
#define TQ_EXTRACT_EVENT_PRIVATE_H

#include "extract/bind-private.h"

/* How far an event may lie from its date, in tokens. */
#define TQ_EVENT_MAX_TOKENS 24

/* How far the noun may stand behind its date: "Tuesday's fatal train derailment". */
#define TQ_EVENT_NOUN_TOKENS 4

/* ---- event-word.c ---------------------------------------------------------------------------- */

/* A verb is the event of its clause's date before an event noun is, and that before any other noun
 * ("a contract from 3 May", «معاهدة عام 1967»), which serves only where the date follows it at
 * once. */
typedef enum { TQ_EVENT_NONE, TQ_EVENT_BESIDE, TQ_EVENT_NOUN, TQ_EVENT_VERB } TqEventRank;

/* TQ_EVENT_NONE, TQ_EVENT_NOUN or TQ_EVENT_VERB. */
TqEventRank tq_event_rank (const TqBinding *binding, guint token);

/* The reading, of a noun, is a masdar or one for what happens. */
static inline gboolean
tq_event_is_reading (const TqSentence *sentence, const TqAnalysis *noun)
{
    return noun->form & TQ_FORM_MASDAR ||
           tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme);
}

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

/* No mark, and nothing that says something, stands in [@first, @end). */
gboolean tq_event_is_empty (const TqSentence *sentence, guint first, guint end);

/* The end of the last word of [@first, @end) that says something, or of the last mark. */
guint tq_event_skip_back (const TqSentence *sentence, guint first, guint end);

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

/* ---- event-name.c ---------------------------------------------------------------------------- */

/* The event that the date is part of the name of; TQ_NONE if it is of no name. @ret_is_of_name:
 * that it is, of an event or not. */
guint tq_event_named (const TqBinding *binding, const TqValue *value, gboolean *ret_is_of_name);

/* ---- event-clause.c -------------------------------------------------------------------------- */

/* "The minister said, at a meeting with farmers on Monday, that …" is when he said it. */
gboolean tq_event_is_saying (const TqBinding *binding, const TqValue *value);

/* Each returns TQ_NONE where the clause is not built so. */

/* "It was on Friday evening, after the prayer, that the gallery [caved] in", «كانت الثانية فجراً
 * حين [دخل] الماء»: the verb of the clause for which a date with nothing but a form of "to be"
 * before it makes room. */
guint tq_event_of_cleft (const TqBinding *binding, const TqValue *value);

/* "The [attack] on the convoy on 4 March killed three", « l'[attaque] du convoi le 4 mars a tué »:
 * a date between the subject and its verb is that of the event which heads the subject, else of the
 * verb's: "the minister of trade on Monday [opened] the fair". */
guint tq_event_of_subject (const TqBinding *binding, const TqValue *value);

/* "They chose 7 May, the date set for the [vote]", « le 7 mai, jour retenu pour le [vote] ». */
guint tq_event_of_apposition (const TqBinding *binding, const TqValue *value);

/* "In 2022 a rival, Ash & Co, [lost] the files", "En décembre 2019, déjà, une baisse avait
 * [conduit]": the first verb behind a date that opens the sentence. */
guint tq_event_of_opening (const TqBinding *binding, const TqValue *value);

/* "The plant has run since its [opening] in March": the event noun between a preposition of time
 * and the date. */
guint tq_event_of_preposition (const TqBinding *binding, const TqValue *value);

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

/* ---- event-subject.c ------------------------------------------------------------------------- */

/* "That", a mark, or a preposition of time: what stands before it is no part of the subject. */
gboolean tq_event_ends_subject (const TqSentence *sentence, guint token);

/* The end of the subject of the verb at @token that stands before it, in another clause only if
 * @may_cross marks. */
guint tq_event_end_of_subject (const TqBinding *binding, guint token, gboolean may_cross);

/* The event noun furthest before @token in its noun phrase and what that is joined to: "the [count]
 * of the votes cast by post". */
guint tq_event_subject_before (const TqBinding *binding, guint token, gboolean may_cross);

/* ---- event-set.c ----------------------------------------------------------------------------- */

/* "The hearing is set for 3 May", «جرت الانتخابات في أيار»: what happens, of a verb that only says
 * when. @verb itself (TQ_NONE too) if it is none, or nothing else is named. */
guint tq_event_of_setting (const TqBinding *binding, const TqValue *value, guint verb);

/* «لجنة [مراقبة] الأسعار»: a noun that another one right before it is joined to names that one. */
gboolean tq_event_is_joined (const TqSentence *sentence, guint token);

#endif

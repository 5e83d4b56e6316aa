/* predication.h - a clause that says two things
 *
 *   "The mayor was cleared of fraud | and released on bail"     two predicates of one subject
 *   "The road reopened | and the ferry sailed"                  two subjects
 *   "… which crossed the border | did not reach the town"      a relative clause, and what the
 *     sentence says of the noun before it
 *   "Workers hurt in the fire | were treated"                  a participle that describes, and the
 *     predicate
 *
 * Each is a statement of its own. Found by the frames (frame.h): the second predicate has a finite
 * verb and a subject, and either a conjunction parts it from the first or its subject stands before
 * both. */
#ifndef TQ_EXTRACT_PREDICATION_H
#define TQ_EXTRACT_PREDICATION_H

#include "text/segment.h"

/* The token of [@first, @end) with which what follows the first statement begins; @end: there is
 * one only. @clause: where the clause begins that both stand in; @frames: of TqFrame, those of the
 * sentence, whose terms are tokens still. */
guint tq_predication_end (const TqSentence *sentence, const GArray *frames, guint clause,
                          guint first, guint end);

/* "The ferry | carrying pilgrims | did not sink": where what describes the subject of the statement
 * [@end, @next) begins, in the statement [@first, @end) before it;
 * @end: nothing does. */
guint tq_predication_describing (const TqSentence *sentence, const GArray *frames, guint first,
                                 guint end, guint next);

/* «القارب | الذي حمل الصيادين | غادر الميناء»: where verbs stand first, the past of him has no form that
 * says so. The token of the relative clause [@first, @end) with which a verb begins that is said of
 * the noun in front of it, which is no «سفينة»; @end: none does. */
guint tq_predication_behind_relative (const TqSentence *sentence, const GArray *frames,
                                      guint first, guint end);

/* Whether the frame is of a verb or of a complement ("X is Y"), not of a noun. */
gboolean tq_predication_is (const TqFrame *frame);

/* The slot of who or what the predicate is said of: of a passive the patient. */
TqArgumentKind tq_predication_slot (const TqFrame *frame);

/* The token of who or what the predicate is said of; TQ_NO_TERM: not said. */
guint tq_predication_subject (const TqFrame *frame);

#endif

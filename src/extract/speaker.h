/* speaker.h - which words around a reporting word name who speaks
 *
 * In: a sentence and a reporting word in it. Out: a stretch of its tokens, empty if nobody is
 * named. The speaker stands before the word ("the minister said"), behind it where the language has
 * its verbs first («قال الوزير إن»), or behind it at the end of what is said ("…, said the
 * minister, Paul Ware"); marks may enclose what else he is ("the doctor, Anna Holt, said"). An
 * addressee is none («قال للصحيفة»). */
#ifndef TQ_EXTRACT_SPEAKER_H
#define TQ_EXTRACT_SPEAKER_H

#include "extract/phrase.h"

#define TQ_MAX_SPEAKER_TOKENS 12

/* Whether the words name somebody who can speak: a person, a body of persons, a name. A statement
 * or a survey tells, but is no party. */
gboolean tq_speaker_is_party (const TqSentence *sentence, TqStretch speaker);

/* The speaker that begins at @first or, behind days and an addressee, soon after. */
TqStretch tq_speaker_from (const TqSentence *sentence, guint first, guint end);

/* Of @match; @from: where what is said begins, sentence->n_tokens if no word says so. */
TqStretch tq_speaker_of (const TqSentence *sentence, const TqCueMatch *match, guint from);

#endif

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

/* Values of reporting words: "after", the speaker stands behind it; "that", it reports only where
 * "that" follows ("the survey showed that"); "same", it has no speaker of its own but whoever acts
 * in the sentence (مؤكدا); "act", it is done to whom it is said to ("warned the villagers");
 * "into", its last word leads into what is said («أشار إلى»). Or two of them, "after-that". */
gboolean tq_speech_is_after (const TqCueMatch *match);
gboolean tq_speech_wants_that (const TqCueMatch *match);
gboolean tq_speech_is_same (const TqCueMatch *match);
gboolean tq_speech_is_act (const TqCueMatch *match);

/* A mark, save a hyphen inside a word. */
gboolean tq_speech_is_break (const TqSentence *sentence, guint token);
gboolean tq_speech_is_mark (const TqSentence *sentence, guint token, char mark);

/* "The report", «عدم ذكر اسمه», "according to estimates", "denied reports": a reporting word that
 * is a noun here. */
gboolean tq_speech_is_noun (const TqSentence *sentence, guint token);

/* First token of the verb group that ends in the reporting word: "has said", "a déclaré", "a-t-elle
 * déclaré". */
guint tq_speech_verb_group (const TqSentence *sentence, guint cue);

/* Whether the words name somebody who can speak: a person, a body of persons, a name. A statement
 * or a survey tells, but is no party. */
gboolean tq_speaker_is_party (const TqSentence *sentence, TqStretch speaker);

/* The speaker that begins at @first or, behind days and an addressee, soon after. */
TqStretch tq_speaker_from (const TqSentence *sentence, guint first, guint end);

/* Of @match; @from: where what is said begins, sentence->n_tokens if no word says so. */
TqStretch tq_speaker_of (const TqSentence *sentence, const TqCueMatch *match, guint from);

#endif

/* speaker-private.h - what the files of speakers share
 *
 *   speaker-phrase.c   the words that name a speaker: what ends them, whom they name
 *   speaker-before.c   who stands before a reporting word
 *   speaker.c          who stands behind it, who denies, and which of all of them speaks */
#ifndef TQ_EXTRACT_SPEAKER_PRIVATE_H
#define TQ_EXTRACT_SPEAKER_PRIVATE_H

#include "extract/speaker.h"
#include "extract/speech.h"

/* ---- speaker-phrase.c ------------------------------------------------------------------------ */

/* Whether @token is none of the words that name a speaker and begin at @first. Days and places say
 * when and where he spoke. */
gboolean tq_speaker_ends_at (const TqSentence *sentence, guint first, guint token);

/* «المدير العام», «الوزير السابق»: the word for a year, and what says nothing of time by itself,
 * are his title's right behind a noun. */
gboolean tq_speaker_is_in_title (const TqSentence *sentence, guint first, guint token);

/* "One of them" is somebody, too. What begins with a verb is no speaker, unless a capital says that
 * it is a name. */
gboolean tq_speaker_has_content (const TqSentence *sentence, TqStretch stretch);

/* ---- speaker-before.c: empty where nobody does ----------------------------------------------- */

/* Who stands right before the reporting word at @cue and its auxiliaries. */
TqStretch tq_speaker_before (const TqSentence *sentence, guint cue);

/* "The doctor, Anna Holt, said", "the group, which took them, said": the marks enclose what else
 * the speaker is; a relative clause is left out. */
TqStretch tq_speaker_before_apposition (const TqSentence *sentence, guint cue);

/* «أما الوزارة فتقول إن»: what is set against the clause before is named first, and the verb joined
 * to it. */
TqStretch tq_speaker_topic_before (const TqSentence *sentence, guint cue);

/* "and", "because", "that"; not "who", which stands for the noun before it. */
gboolean tq_speaker_begins_clause (const TqSentence *sentence, guint token);

#endif

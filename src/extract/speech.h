/* speech.h - reporting words
 *
 * "The minister | said", «قالت | الوزارة», "the survey | showed that": words by which somebody is
 * made to say something, the rows of group `speech`. A row's value tells where its speaker stands:
 *
 *   after   behind the word: «قال | الوزير»
 *   that    before it, and it reports only where "that" follows: "the survey | showed that"
 *   same    nowhere: it is said by whoever acts in the sentence (مؤكدا)
 *   act     before it, and it is done to whom it is said to: "warned the villagers"
 *   into    not behind it: its last word leads into what is said («أشار إلى»)
 *
 * Or two of them, "after-that". Who he is: speaker.h. */
#ifndef TQ_EXTRACT_SPEECH_H
#define TQ_EXTRACT_SPEECH_H

#include "text/segment.h"

gboolean tq_speech_is_after (const TqCueMatch *match);
gboolean tq_speech_wants_that (const TqCueMatch *match);
gboolean tq_speech_is_same (const TqCueMatch *match);
gboolean tq_speech_is_act (const TqCueMatch *match);
gboolean tq_speech_leads_in (const TqCueMatch *match);

/* "The report", «عدم ذكر اسمه», "according to estimates", "denied reports": a reporting word that
 * is a noun here. */
gboolean tq_speech_is_noun (const TqSentence *sentence, guint token);

/* First token of the verb group that ends in the reporting word: "has said", "a déclaré", "a-t-elle
 * déclaré". */
guint tq_speech_verb_group (const TqSentence *sentence, guint cue);

/* A mark, save a hyphen inside a word. */
gboolean tq_speech_is_break (const TqSentence *sentence, guint token);
/* That mark, of one byte. */
gboolean tq_speech_is_mark (const TqSentence *sentence, guint token, char mark);
gboolean tq_speech_is_comma (const TqSentence *sentence, guint token);

#endif

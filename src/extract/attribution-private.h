/* attribution-private.h - what the two files of attribution share
 *
 *   attribution-speaker.c  the words that name a speaker → who speaks: by the full name given
 *     before, by who spoke last, by the subject of the sentence
 *   attribution.c           reporting words → the stretches that are somebody's words */
#ifndef TQ_EXTRACT_ATTRIBUTION_PRIVATE_H
#define TQ_EXTRACT_ATTRIBUTION_PRIVATE_H

#include "extract/attribution.h"
#include "extract/mention.h"
#include "extract/speaker.h"
#include "extract/speech.h"

/* What is carried from sentence to sentence of a document. */
typedef struct {
    const GArray *sentences;    /* of TqSentence, borrowed */
    const TqMentions *mentions; /* borrowed */
    GArray *known;              /* of Known, the speakers named in full; owned */
    TqAttribution last;         /* whoever spoke last */
    guint32 last_sentence;
    guint last_end; /* token behind the reporting word, in it */
} TqSpeakers;

/* @sentences, @mentions: of one document; must outlive @ret, which tq_speakers_clear() empties. */
void tq_speakers_init (TqSpeakers *ret, const GArray *sentences, const TqMentions *mentions);
void tq_speakers_clear (TqSpeakers *speakers);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqSpeakers, tq_speakers_clear)

/* Who speaks by the reporting word @match of sentence @index, and speaks on until another does.
 * @speaker: the words there that name him, empty where none do. The span of the result's speaker is
 * empty where nobody is known to speak. */
TqAttribution tq_speakers_attribute (TqSpeakers *speakers, guint32 index, const TqCueMatch *match,
                                     TqStretch speaker);

#endif

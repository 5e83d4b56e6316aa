/* attribution.h - who is made to say it
 *
 * In: the sentences of a document, in order. Out: for each, the stretches that are somebody's
 * words, with speaker and cue; nested speech gives nested stretches, the inner one after the outer
 * one. A speaker is carried over to following sentences of the block by rows of class
 * speech.continued, by quotation marks that stay open, and no further. A spokesman speaks for his
 * institution: `party` is the atom of the institution's skeleton where one is named. */
#ifndef TQ_EXTRACT_ATTRIBUTION_H
#define TQ_EXTRACT_ATTRIBUTION_H

#include "text/segment.h"

typedef struct {
    guint32 sentence;    /* index in the sentences given */
    guint16 first_token; /* of what is said */
    guint16 end_token;
    TqAttribution attribution;
} TqSpeech;

/**
 * tq_attribution_scan:
 * @sentences: (element-type TqSentence): of one document
 * @speeches: (element-type TqSpeech): emptied first; by sentence, then first token, outer before
 *   inner
 */
void tq_attribution_scan (const GArray *sentences, GArray *speeches);

#endif

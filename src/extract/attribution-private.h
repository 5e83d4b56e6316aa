/* attribution-private.h - what the files of attribution share
 *
 *   attribution-speaker.c     the words that name a speaker → who speaks: by the full name given
 *     before, by who spoke last, by the subject of the sentence
 *   attribution.c             reporting words, sources and headlines → the stretches that are
 *     somebody's words
 *   attribution-quotation.c   the same of quotations: without a reporting word, or of several
 *     sentences */
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

/* ---- attribution.c --------------------------------------------------------------------------- */

typedef struct {
    TqSpeakers *speakers;
    GArray *speeches; /* of TqSpeech */
    /* of each sentence the speech whose reporting word stands last; TQ_NONE: it has none */
    guint32 *last_of;
} TqAttributionScan;

/* Adds the words [@first, @end) of sentence @index, if there are any, to what is said. */
void tq_attribution_emit (TqAttributionScan *scan, guint32 index, guint first, guint end,
                          const TqAttribution *attribution);

/* Whether a statement stands before @end: "on a visit to the town, the minister said" has none
 * before the speaker. */
gboolean tq_attribution_is_statement (const TqSentence *sentence, guint end);

/* "He says that he paid; \"not a penny came\", she replies": what stands before the last such mark
 * is another's, unless it stands inside the quotation. Returns: where her words begin. */
guint tq_attribution_own_first (const TqSentence *sentence, guint end);

/* ---- attribution-quotation.c ----------------------------------------------------------------- */

/* "There was no gunman. There was no shot," he said: adds the sentences before this one that are
 * inside the quotation that is closed right before @end. */
void tq_attribution_emit_quoted_before (TqAttributionScan *scan, guint32 index, guint end,
                                        const TqAttribution *attribution);

/* Where no reporting word that is known stands in the sentence. */
void tq_attribution_scan_quotations (TqAttributionScan *scan, const TqSentence *sentence,
                                     guint32 index);

/* "…, said Holt. \"We saw no smoke. We ran.\"": a quotation that is nobody's by its own words goes
 * on with whoever spoke right before it. After all sentences have been scanned. */
void tq_attribution_scan_continued (TqAttributionScan *scan, guint32 index);

#endif

/* cue-match.h - the cues of a sentence
 *
 * In: a segmented sentence and its pack. Out: every match of one of the pack's cue tries, by first
 * token, longest first. Within a group a longer match hides those inside it (src/pack/cue.h).
 * Cost: one walk of the trie per token; nearly all tokens have no symbol and leave at once. */
#ifndef TQ_TEXT_CUE_MATCH_H
#define TQ_TEXT_CUE_MATCH_H

#include "text/segment.h"

/* @ret: (element-type TqCueMatch): appended to. @sentence->cues is not read. */
void tq_cue_match (const TqSentence *sentence, TqCueSet set, GArray *ret);

#endif

/* sentence.h - two short texts → one verdict
 *
 * In: the claims of two documents, the last of each being all that it says (extract/proposition.h).
 * Their words are weighed (opposition.h), and so are the verdicts on their quantities and dates
 * that the rules give; two models of common/pairs.json, "pair-contradicts" and "pair-agrees",
 * estimate from both how likely the texts exclude or repeat each other. Fitted by
 * tests/bench/fit-pairs.py on labelled sentence pairs. */
#ifndef TQ_JUDGE_SENTENCE_H
#define TQ_JUDGE_SENTENCE_H

#include "judge/judge.h"
#include "judge/opposition.h"

typedef struct TqSentenceJudge TqSentenceJudge;

TqSentenceJudge *tq_sentence_judge_new (const TqPacks *packs);
void tq_sentence_judge_free (TqSentenceJudge *judge);

/* Fills @ret with the surest verdict of the rules on two values, and @ret_opposition. FALSE: one of
 * the texts says nothing. */
gboolean tq_sentence_weigh (TqScorer *scorer, const TqEvidence *evidence, TqLang interface,
                            TqPair *ret, TqOpposition *ret_opposition);

/**
 * tq_sentence_judge:
 * @scorer: is made to look at @evidence where both texts have values
 * @ret: (out): the pair that decided; zero for TQ_VERDICT_UNRELATED. `why` is owned by the caller
 */
TqVerdict tq_sentence_judge (const TqSentenceJudge *judge, TqScorer *scorer,
                             const TqEvidence *evidence, TqLang interface, TqPair *ret);

#endif

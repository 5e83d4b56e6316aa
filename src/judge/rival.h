/* rival.h - whether two claims that cannot both be true are about one thing at all
 *
 * A score that is good enough to show two claims side by side is not good enough to call them a
 * contradiction. What tells them apart is the company: where one of them is as near to another
 * claim of the other article, or agrees with one, the two are rarely a contradiction. So do the two
 * articles (of one story, of one week?) and the values (a slip of a digit, a day to come). Of what
 * is counted or happens on a date one word says little: its clause tells more, of a date by its
 * predicate, agents and patients, and by how alike the two clauses are as statements. Models
 * conflict-quantity, conflict-date and conflict-assertion of common/weights.json, fitted by
 * tests/bench/fit-alignment.py on pairs that the rules call a contradiction; their estimate is the
 * confidence of the verdict. */
#ifndef TQ_JUDGE_RIVAL_H
#define TQ_JUDGE_RIVAL_H

#include "judge/articles.h"
#include "judge/crux.h"
#include "judge/date-match.h"
#include "judge/frame-match.h"

typedef enum {
    TQ_RIVAL_LIKENESS, /* log-odds of the score */
    TQ_RIVAL_ONE_TOLD, /* one says when it is true, or that it moved; the other does not */
    TQ_RIVAL_HEAD,     /* the predicate of one stands in the other */
    TQ_RIVAL_DENIED,   /* one is denied, the other is not */
    TQ_RIVAL_HEAD_DENIED, /* both */
    TQ_RIVAL_EXISTENCE, /* likely one thing: it is there by the one, there is none by the other */
    /* share of what is denied (else of the shorter) that the other has words for */
    TQ_RIVAL_COVERED,
    TQ_RIVAL_LEFT,     /* how many of its words the other has none for; 0 none … 1 many */
    TQ_RIVAL_ALL_COVERED,
    TQ_RIVAL_LENGTH,   /* how much it says; 0 … 1 */
    /* the articles */
    TQ_RIVAL_ONE_DOCUMENT,
    TQ_RIVAL_STORY,    /* how much the two are on one story; 0 within one */
    TQ_RIVAL_GAP,      /* between their days of publication; 0 the same … 1 two months or more */
    TQ_RIVAL_FIRST,    /* both in a headline or lead: 1, one: 0.5 */
    TQ_RIVAL_ONE_SPEAKER,
    TQ_RIVAL_SPEAKERS, /* both are said by somebody: 1, one: 0.5 */
    /* how far into two articles the claims stand, 0 both begin theirs … 1 both end a long one: what
     * is told first is what the story is of */
    TQ_RIVAL_DEPTH,
    /* how much farther into its article one stands than the other into its own */
    TQ_RIVAL_DEPTH_APART,
    TQ_RIVAL_DEPTH_WITHIN, /* the same two of claims of one article */
    TQ_RIVAL_APART_WITHIN,
    TQ_RIVAL_DISPUTE,  /* by the rules it is one of two parties */
    TQ_RIVAL_HEADLINE,  /* one stands alone in its headline, the other below it: judge/headline.h */
    /* the values */
    /* the same digits in another order: 1; one digit differs: 0.5; the same of dates */
    TQ_RIVAL_SLIP,
    TQ_RIVAL_RATIO,    /* of figures, the smaller over the larger */
    TQ_RIVAL_ZERO,     /* "nobody" against some */
    TQ_RIVAL_EXACT,    /* neither figure is hedged or round */
    TQ_RIVAL_ONLY,     /* the smaller is said to be all there is: "only 300" */
    /* one sentence says that the figure of the other is wrong: judge/rejection.h */
    TQ_RIVAL_REJECTED,
    /* between the times that the figures are of; 0 the same … 1 two months or more */
    TQ_RIVAL_TIMES_APART,
    TQ_RIVAL_HEAD_OPPOSITE, /* of figures: what one counts is the opposite of a word of the other */
    TQ_RIVAL_AHEAD,    /* both dates lie ahead of their articles */
    /* both are told to lie within two days of them: what an article reports of its day */
    TQ_RIVAL_RECENT,
    TQ_RIVAL_LONG_PAST, /* both lie more than two months back */
    TQ_RIVAL_APART,    /* days between the dates; 0 … 1 a year or more */
    TQ_RIVAL_CLOCK,    /* both are hours of a day */
    TQ_RIVAL_PLAN,     /* one is a fact, the other planned, demanded or possible */
    TQ_RIVAL_WEEKS_APART, /* two days of one weekday, a few weeks apart */
    TQ_RIVAL_AS_EXACT, /* two days, two years, two months */
    /* score of the two clauses that tell what is counted or happens on the dates, as statements */
    TQ_RIVAL_CLAUSE,
    /* of assertions: words of both beside the two that exclude each other (judge/turn.h): one 0.5,
     * more 1 */
    TQ_RIVAL_TURN,
    /* of assertions: both answer one question, and not alike: judge/answers.h */
    TQ_RIVAL_ANSWER_OTHER,
    TQ_RIVAL_ANSWER_LASTING, /* and it is one of states, of two times */
    TQ_RIVAL_ANSWER_EVENT,   /* and it is one of events */
    TQ_RIVAL_ANSWER_SAME,    /* both answer one question, and all alike */
    TQ_RIVAL_DATES,    /* of dates: the first of those of judge/date-match.h */
    /* of assertions, and of the clauses of dates: the first of those of judge/frame-match.h */
    TQ_RIVAL_FRAMES = TQ_RIVAL_DATES + TQ_N_DATE_FEATURES,
    /* the first of those of judge/articles.h */
    TQ_RIVAL_ARTICLES = TQ_RIVAL_FRAMES + TQ_N_FRAME_FEATURES,
    /* the first of those of judge/crux.h */
    TQ_RIVAL_CRUX = TQ_RIVAL_ARTICLES + TQ_N_ARTICLE_FEATURES,
    /* the company */
    /* nearest to each other: 1; only from one side: 0.5 */
    TQ_RIVAL_BEST = TQ_RIVAL_CRUX + TQ_N_CRUX_FEATURES,
    TQ_RIVAL_NEAREST,  /* score of the nearest rival of either */
    TQ_RIVAL_NEARER,   /* how much nearer than the pair itself */
    TQ_RIVAL_AGREEING, /* score of the nearest rival that agrees, of either */
    TQ_RIVAL_AGREEING_BOTH, /* of the less near one of the two sides */
    TQ_N_RIVAL_FEATURES
} TqRivalFeature;

extern const char *const tq_rival_feature_names[TQ_N_RIVAL_FEATURES];

/* All but those of judge/articles.h and judge/crux.h and of the company, which cost most to find
 * and are from 0 to 1: they are 0. @own: tq_finder_score() of the two. @is_dispute: the rules call
 * it one, else a conflict. @ret: see below. */
void tq_rival_begin (const TqEvidence *evidence, TqFinder *finder, guint32 a, guint32 b,
                     double own, gboolean is_dispute, double *ret);

/* Those of the company, TQ_RIVAL_BEST and after, for which both claims are held against all that
 * the other article says. @own: as above. */
void tq_rival_company (const TqEvidence *evidence, TqFinder *finder, guint32 a, guint32 b,
                       double own, double *ret);

/* @is_dispute: as above. @ret: (array fixed-size=TQ_N_RIVAL_FEATURES). Returns: the score of the
 * pair, 0 if they are not linked. */
double tq_rival_features (const TqEvidence *evidence, TqFinder *finder, TqArticles *articles,
                          TqCruxes *cruxes, guint32 a, guint32 b, gboolean is_dispute, double *ret);

#endif

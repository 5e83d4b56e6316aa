/* feature.h - evidence that two claims of one kind are about the same thing, as numbers
 *
 * Each feature is 0 … 1 and symmetric. What they mean for "the same question" is not decided here:
 * common/weights.json holds a weight for each (models same-quantity, same-date, same-assertion),
 * fitted by tests/bench/fit-alignment.py. The value is masked, but for three coarse traces of it: a
 * figure of three digits that both have is an anchor across languages, figures a factor of ten
 * apart are rarely of one thing, and "nobody" stands apart.
 * Method: logistic regression over matched attributes, as in record linkage since Fellegi & Sunter
 * (1969). */
#ifndef TQ_ALIGN_FEATURE_H
#define TQ_ALIGN_FEATURE_H

#include "align/score.h"

typedef enum {
    /* the head: the counted thing, the event */
    TQ_FEATURE_SAME_HEAD,
    TQ_FEATURE_SIMILAR_HEAD, /* by the distance of the concepts */
    TQ_FEATURE_GENERIC_HEAD, /* "people": fits any */
    TQ_FEATURE_OTHER_HEAD,   /* both known, of one language, not related */
    TQ_FEATURE_FOUND_HEAD,   /* the head of one stands elsewhere near the other */
    /* words around it, weighed by how rare they are */
    TQ_FEATURE_LABEL,        /* heads with their qualifiers, over the shorter */
    TQ_FEATURE_OTHER_LABEL,  /* both are qualified, by nothing in common */
    TQ_FEATURE_NEAR,         /* the nearest content words, over the shorter */
    TQ_FEATURE_SENTENCE,     /* all content words, over the shorter */
    TQ_FEATURE_COMMON,       /* the same in absolute terms: how much they share */
    TQ_FEATURE_NAME,         /* share a name or a place */
    TQ_FEATURE_OTHER_NAME,   /* both name something near, nothing in common */
    /* share a verb or a noun of an event near the value, over those of the shorter; or the state,
     * which is one told by other words */
    TQ_FEATURE_EVENT,
    TQ_FEATURE_OTHER_EVENT,  /* both have one, nothing in common */
    /* what kind of figure */
    TQ_FEATURE_SAME_STATE,
    TQ_FEATURE_ONE_STATE,    /* one says no state */
    TQ_FEATURE_OTHER_STATE,
    TQ_FEATURE_MEASURE,      /* both in a unit of one dimension */
    TQ_FEATURE_SAME_UNIT,    /* kilometres and kilometres */
    TQ_FEATURE_ONE_QUALIFIED, /* one by a nationality or a "among them", the other not */
    /* traces of the value */
    TQ_FEATURE_SAME_FIGURE,  /* three digits or more, equal */
    TQ_FEATURE_SAME_NUMBER,  /* equal, but small */
    TQ_FEATURE_FAR_NUMBER,   /* 0 equal … 1 a factor of twenty or more; dates: two years or more */
    TQ_FEATURE_ONE_ZERO,
    /* where, when, who */
    TQ_FEATURE_ONE_DOCUMENT,
    TQ_FEATURE_OTHER_LANGUAGE,
    TQ_FEATURE_BOTH_FIRST,   /* headline or lead: what the story is about */
    TQ_FEATURE_ONE_FIRST,
    TQ_FEATURE_OTHER_TIME,   /* reference times that do not meet */
    TQ_FEATURE_OTHER_MODALITY,
    TQ_FEATURE_ONE_SPEAKER,  /* the same party said both */
    TQ_FEATURE_EXISTENCE,    /* both say of one head that it is there, or is not */
    TQ_FEATURE_QUESTION,     /* both answer one question of src/pack/question.h, in whatever way */
    /* figures and dates that the two sentences name beside the two values: extract/said.h */
    TQ_FEATURE_SAID_FIGURE, /* one is the same */
    TQ_FEATURE_SAID_DATE,
    TQ_FEATURE_OTHER_SAID, /* both name figures, none is the same */
    /* products: a head alone is little, a head in the same company much */
    TQ_FEATURE_HEAD_AND_SENTENCE,
    TQ_FEATURE_STATE_AND_SENTENCE,
    TQ_FEATURE_MEASURE_AND_SENTENCE,
    TQ_FEATURE_MEASURE_AND_LABEL,
    TQ_N_FEATURES
} TqFeature;

extern const char *const tq_feature_names[TQ_N_FEATURES]; /* as weights.json spells them */

/* The claim that @probe is aimed at and another of its kind. @ret: (array
 * fixed-size=TQ_N_FEATURES) */
void tq_features_of_pair (const TqScorer *scorer, const TqProbe *probe, guint32 other, double *ret);

/* The same in two steps: all but how near two heads are that are not one, which the lexicon must be
 * asked for. Returns: whether that is left to be told. */
gboolean tq_features_begin (const TqScorer *scorer, const TqProbe *probe, guint32 other,
                            double *ret);
void tq_features_of_heads (const TqScorer *scorer, const TqProbe *probe, guint32 other,
                           double *ret);

#endif

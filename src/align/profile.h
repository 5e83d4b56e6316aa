/* profile.h - what a claim brings to every comparison, worked out once
 *
 * A claim is compared with hundreds of others. All that depends on it alone, its terms as bits and
 * sums of how rare they are, its value in base units, where it stands, is in its profile, so that a
 * comparison is a few bit operations and sums over the words that both have, and looks at no more
 * memory than it must: three lines of the cache, of which the first tells of most pairs that may
 * not be one. */
#ifndef TQ_ALIGN_PROFILE_H
#define TQ_ALIGN_PROFILE_H

#include "align/align.h"
#include "align/unsaid.h"
#include "pack/question.h"

#define TQ_CACHE_LINE 64 /* bytes that are fetched at once */

#define TQ_SAID_BITS 32 /* of TqProfile.said, for figures and as many for dates */

/* How near to the value words are counted. */
typedef enum { TQ_WITHIN_LABEL, TQ_WITHIN_NEAR, TQ_WITHIN_SENTENCE, TQ_N_WITHIN } TqWithin;

typedef struct {
    /* what may forbid a pair before its words are looked at */
    _Alignas (TQ_CACHE_LINE) guint32 doc;
    guint32 sentence; /* where it begins */
    guint32 flags;
    TqUnit unit;
    TqUnit per;
    TqState state;
    guint8 kind; /* TqClaimKind */
    guint8 n_qualifiers; /* at most 255 */
    gboolean has_people : 1; /* it is qualified by a nationality */
    gboolean is_first : 1;   /* headline or lead */
    gboolean has_terms : 1;
    gboolean is_generic_head : 1;
    gboolean is_exclusive : 1; /* its state is that of people who are in no other */
    /* people whom something befell that excludes every other state: killed, arrested */
    gboolean is_of_people : 1;
    gboolean is_person : 1;    /* of a quantity: its head is known as a person */
    gboolean is_thing : 1;     /* known, as no person */
    gboolean is_bare_clock : 1; /* a clock time of a day that is not told */
    gboolean is_universal : 1; /* a clock time by Greenwich */
    /* a date that began before the article and is open: how long something has been so */
    gboolean is_since : 1;
    gboolean is_beginning : 1; /* a date on which something began */
    gboolean is_state : 1;   /* which is told as that since which it has been so */
    gboolean is_all_in_state : 1; /* a part, but not of those in its state */
    TqAtom people;     /* nationality of what is counted, or 0 */
    union {
        struct {           /* of a quantity */
            double size;     /* its number in base units, without sign */
            double log_size; /* if that is not 0 */
            double period;   /* of a rate: that which the size is divided by; else 1 */
            gboolean is_per_measure; /* of a rate: for a tonne, a litre, and no length of time */
            double n_digits; /* its figures as written, as a number: 2,950 has 295 */
        };
        struct {           /* of a date */
            TqTime time;
            guint64 happenings; /* of which kinds what happens is */
        };
    };
    /* of the claim and its document, copied so that a comparison looks nowhere else */
    guint32 first_term;
    TqLexeme head;      /* of its head, 0 where it has none */
    TqLang head_lang;
    TqLang lang;     /* of the document */
    guint8 modality; /* TqModality */
    TqAtom party;
    gint64 as_of_lo; /* nothing is said of when: the whole of time */
    gint64 as_of_hi;
    guint8 questions[TQ_MAX_ANSWERS + 1]; /* that it answers, 0 ends them: pack/question.h */
    /* of its words and its value */
    /* a bit for each of the first 64 terms; those of time stand in none */
    guint64 within[TQ_N_WITHIN];
    guint64 near_names;          /* near and a name, a place or a people */
    guint64 near_events;         /* near and a word for what happens */
    double weight[TQ_N_WITHIN];  /* of those terms, by how rare they are */
    double event_weight;
    /* a bit for each figure and date that its sentence names beside its value: those that share
     * none share no value */
    guint64 said;
} TqProfile;

G_STATIC_ASSERT (sizeof (TqProfile) == 3 * TQ_CACHE_LINE);

static inline gboolean
tq_profile_is_per_unsaid (const TqProfile *x, const TqProfile *y)
{
    return tq_per_is_unsaid (x->per, y->per);
}

static inline gboolean
tq_profile_is_measure_unsaid (const TqProfile *x, const TqProfile *y)
{
    return tq_profile_is_per_unsaid (x, y) && (x->is_per_measure || y->is_per_measure) &&
           tq_measure_may_be_unsaid (x->unit, x->size * x->period, y->unit, y->size * y->period);
}

/* "Closed since Friday" says when it was closed; on Sunday it may still be so. */
static inline gboolean
tq_profile_is_state_beside_act (const TqProfile *x, const TqProfile *y)
{
    return (x->is_state || y->is_state) && !(x->is_beginning && y->is_beginning);
}

/* @weights: of each term of the claims of @evidence. (transfer full): one for each claim,
 * g_aligned_free() */
TqProfile *tq_profiles_new (const TqEvidence *evidence, const float *weights);

#endif

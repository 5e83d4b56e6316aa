#include "extract/as-of.h"

#include <string.h>

#include "extract/phrase.h"

/* A date so long before publication tells of another event; a story that runs on is dated anew within a season. */
#define EARLIER_EVENT_DAYS 100

/* The token in which a byte of the sentence lies. */
static guint
token_at (const TqSentence *sentence, guint32 byte)
{
    guint lo = 0, hi = sentence->n_tokens;

    while (lo + 1 < hi) {
        guint middle = lo + (hi - lo) / 2;

        if (sentence->tokens[middle].span.start <= byte)
            lo = middle;
        else
            hi = middle;
    }
    return lo;
}

static gboolean
is_dated (const TqValue *value)
{
    return value->kind == TQ_VALUE_DATE && value->time.precision != TQ_PRECISION_NONE;
}

/* The date nearest to @token in its clause, or NULL. A date in another clause tells of another thing ("… who had voted in 2020"), and an open
 * one ("since 2014") of how long it has been so. */
static const TqValue *
date_for (const guint16 *clauses, const GArray *values, guint token)
{
    const TqValue *nearest = NULL;
    guint best = G_MAXUINT;

    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);
        guint gap;

        if (!is_dated (value) || value->time.hi == TQ_TIME_FUTURE)
            continue;
        gap = value->first_token > token ? value->first_token - token : token - value->first_token;
        if (clauses[value->first_token] == clauses[token] && gap < best) {
            best = gap;
            nearest = value;
        }
    }
    return nearest;
}

static gboolean
is_earlier_event (const TqSentence *sentence, const TqTime *time)
{
    const TqTime *published = &sentence->document->published;

    return published->precision != TQ_PRECISION_NONE && time->hi != TQ_TIME_FUTURE && time->hi != TQ_TIME_PAST &&
           time->hi < published->lo - EARLIER_EVENT_DAYS * TQ_MINUTES_PER_DAY;
}

/* A background cue in the clause of @token, or anywhere before it. */
static gboolean
has_background_cue (const TqSentence *sentence, const guint16 *clauses, guint token)
{
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_FIGURE_BACKGROUND &&
            (cue->first <= token || clauses[cue->first] == clauses[token]))
            return TRUE;
    }
    return FALSE;
}

static void
settle_as_of (const TqSentence *sentence, const guint16 *clauses, const GArray *values, TqStory *story, TqClaim *claim)
{
    guint token = token_at (sentence, claim->value_span.start);
    const TqValue *date = date_for (clauses, values, token);

    if (claim->kind != TQ_CLAIM_DATE && date != NULL) {
        claim->as_of = date->time;
        if (is_earlier_event (sentence, &date->time))
            story->earlier = date->time;
    } else if (story->earlier.precision != TQ_PRECISION_NONE) {
        claim->as_of = story->earlier;
        claim->as_of.is_inferred = TRUE;
    } else {
        claim->as_of = sentence->document->published;
        claim->as_of.is_inferred = TRUE;
    }
    if (claim->kind == TQ_CLAIM_DATE ? is_earlier_event (sentence, &claim->time) && has_background_cue (sentence, clauses, token)
                                     : is_earlier_event (sentence, &claim->as_of) || has_background_cue (sentence, clauses, token))
        claim->flags |= TQ_CLAIM_BACKGROUND;
}

/* ---- correction notices ------------------------------------------------------------------------------------------- */

/* The value cell of a row of class figure.correction says what the figures after it are. */
static guint
correction_flag (const TqCue *cue)
{
    return strcmp (cue->value, "retracted") == 0 ? TQ_CLAIM_RETRACTED : TQ_CLAIM_CORRECTION;
}

/* In a notice every figure is the right one or the one taken back, as the last cue before it says. */
static void
settle_correction (const TqSentence *sentence, TqStory *story, TqClaim *claim)
{
    guint flag = story->correction;

    for (guint i = 0; i < sentence->n_cues && sentence->tokens[sentence->cues[i].first].span.start < claim->value_span.start; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_CORRECTION)
            flag = correction_flag (sentence->cues[i].cue);
    claim->flags |= (guint16) flag;
}

static void
carry_correction (const TqSentence *sentence, TqStory *story)
{
    for (guint i = 0; i < sentence->n_cues; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_CORRECTION)
            story->correction = correction_flag (sentence->cues[i].cue);
}

void
tq_as_of_settle (const TqSentence *sentence, const guint16 *clauses, const GArray *values, TqStory *story, TqClaimSet *set,
                 guint first_claim)
{
    if (story->block != sentence->block)
        *story = (TqStory) { .block = sentence->block };
    for (guint i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);

        settle_as_of (sentence, clauses, values, story, claim);
        settle_correction (sentence, story, claim);
    }
    carry_correction (sentence, story);
}

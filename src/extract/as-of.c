/* as-of.c - when each claim of a sentence holds; paragraphs about an earlier event, and notices
 * that correct what was written */
#include "extract/as-of-private.h"

#include <string.h>

#include "extract/phrase.h"
#include "extract/tense.h"

/* A date so long before publication tells of another event; a story that runs on is dated anew
 * within a season. */
#define EARLIER_EVENT_DAYS 100

/* "over the past two days": a stretch that ends where the article's own day begins or ends. What is
 * counted over it is counted at its end. */
static gboolean
reaches_now (const TqSentence *sentence, const TqTime *time)
{
    const TqTime *published = &sentence->document->published;

    return time->is_inferred && published->precision >= TQ_PRECISION_DAY &&
           time->lo != TQ_TIME_PAST && time->hi >= published->lo && time->hi <= published->hi &&
           time->hi - time->lo > TQ_MINUTES_PER_DAY;
}

/* A point to refer to: "by Sunday evening" is that evening, "since 2013, when" that year. */
static TqTime
point_of (const TqSentence *sentence, const TqTime *time)
{
    static const gint64 lengths[] = { [TQ_PRECISION_YEAR] = 365,
                                      [TQ_PRECISION_SEASON] = 91,
                                      [TQ_PRECISION_MONTH] = 30,
                                      [TQ_PRECISION_WEEK] = 7 };
    gint64 length = TQ_MINUTES_PER_DAY;
    TqTime point = *time;

    if (time->precision >= TQ_PRECISION_HOUR)
        length = TQ_MINUTES_PER_DAY / 4;
    else if (time->precision < TQ_PRECISION_DAY)
        length = lengths[MAX (time->precision, TQ_PRECISION_YEAR)] * TQ_MINUTES_PER_DAY;
    if (point.lo == TQ_TIME_PAST)
        point.lo = point.hi - length;
    if (point.hi == TQ_TIME_FUTURE)
        point.hi = point.lo + length;
    if (reaches_now (sentence, &point))
        point.lo = point.hi - TQ_MINUTES_PER_DAY;
    return point;
}

/* ---- earlier events -------------------------------------------------------------------------- */

gboolean
tq_as_of_is_long_ago (const TqSentence *sentence, gint64 minute)
{
    const TqTime *published = &sentence->document->published;

    return published->precision != TQ_PRECISION_NONE && minute != TQ_TIME_FUTURE &&
           minute != TQ_TIME_PAST &&
           minute < published->lo - EARLIER_EVENT_DAYS * TQ_MINUTES_PER_DAY;
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

/* A sentence that goes on with what the one before told: of its own it names no day, and its first
 * verb is in the past. */
static gboolean
goes_on (const TqDates *dates)
{
    const TqSentence *sentence = dates->sentence;

    for (guint i = 0; i < dates->values->len; i++)
        if (g_array_index (dates->values, TqValue, i).kind == TQ_VALUE_DATE)
            return FALSE;
    if (tq_sentence_cue (sentence, TQ_CUE_MOVED, 0, sentence->n_tokens) != NULL)
        return FALSE;
    for (guint token = 0; token < sentence->n_tokens; token++) {
        TqTense tense = tq_tense_at (sentence, token);

        if (tense != TQ_TENSE_NONE)
            return tense == TQ_TENSE_PAST;
    }
    return TRUE;
}

/* The date that opens a paragraph's digression to an earlier event: it leads its sentence ("In
 * 2016, …", «ففي مارس 2023 …»). */
static void
settle_story (const TqDates *dates, TqStory *story)
{
    if (story->earlier.precision != TQ_PRECISION_NONE && !goes_on (dates))
        story->earlier = (TqTime) { 0 };
    for (guint i = 0; i < dates->values->len; i++) {
        const TqValue *value = &g_array_index (dates->values, TqValue, i);

        if (value->kind != TQ_VALUE_DATE || dates->clauses[value->first_token] != 0)
            continue;
        for (guint token = 0; token < value->first_token; token++)
            if (tq_phrase_is_content (tq_phrase_bits (dates->sentence, token)))
                return;
        if (tq_as_of_is_long_ago (dates->sentence, value->time.hi))
            story->earlier = point_of (dates->sentence, &value->time);
        return;
    }
}

/* How far before its verb an auxiliary may stand, in tokens: "had not then been", «كانت أبواب
 * المطحنة مقفلة». */
#define MAX_AUXILIARY_TOKENS 8

/* "The doors were locked", «كانت الأبواب مقفلة», « les portes avaient été fermées »: what is over
 * when it is told. */
static gboolean
is_told_past (const TqDates *dates, guint token)
{
    const TqSentence *sentence = dates->sentence;

    for (guint gap = 0; gap <= MAX_AUXILIARY_TOKENS && gap <= token &&
                        dates->clauses[token - gap] == dates->clauses[token];
         gap++)
        if (tq_tense_at (sentence, token - gap) == TQ_TENSE_PAST &&
            tq_phrase_bits (sentence, token - gap) & TQ_PHRASE_FUNCTION)
            return TRUE;
    return FALSE;
}

/* What happened long ago is told for its own sake too: of a date it takes the words as well. */
static gboolean
is_background (const TqDates *dates, const TqClaim *claim, guint token)
{
    const TqSentence *sentence = dates->sentence;
    gboolean has_cue = has_background_cue (sentence, dates->clauses, token);

    if (claim->kind == TQ_CLAIM_DATE)
        return has_cue && tq_as_of_is_long_ago (sentence, claim->time.hi);
    return has_cue || tq_as_of_is_long_ago (sentence, claim->as_of.hi);
}

static void
settle_as_of (const TqDates *dates, const TqStory *story, TqClaim *claim)
{
    const TqSentence *sentence = dates->sentence;
    guint token = tq_sentence_token_at (sentence, claim->value_span.start);
    const TqValue *date = claim->kind != TQ_CLAIM_DATE ? tq_as_of_date (dates, claim, token) : NULL;

    if (date != NULL) {
        claim->as_of = point_of (sentence, &date->time);
        claim->flags |= TQ_CLAIM_DATED | (date->time.lo == TQ_TIME_PAST ? TQ_CLAIM_UNTIL : 0);
    } else {
        gboolean is_of_story =
            claim->kind != TQ_CLAIM_DATE && story->earlier.precision != TQ_PRECISION_NONE;

        claim->as_of = is_of_story ? story->earlier : sentence->document->published;
        claim->as_of.is_inferred = TRUE;
        claim->as_of.is_told_past =
            claim->kind == TQ_CLAIM_ASSERTION && !is_of_story && is_told_past (dates, token);
    }
    if (is_background (dates, claim, token))
        claim->flags |= TQ_CLAIM_BACKGROUND;
}

/* ---- correction notices ---------------------------------------------------------------------- */

/* The value cell of a row of class figure.correction says what the figures after it are. */
static guint
correction_flag (const TqCue *cue)
{
    return strcmp (cue->value, "retracted") == 0 ? TQ_CLAIM_RETRACTED : TQ_CLAIM_CORRECTION;
}

/* In a notice every figure is the right one or the one taken back, as the last cue before it
 * says. */
static void
settle_correction (const TqSentence *sentence, TqStory *story, TqClaim *claim)
{
    guint flag = story->correction;

    for (guint i = 0; i < sentence->n_cues && sentence->tokens[sentence->cues[i].first].span.start <
                                                  claim->value_span.start;
         i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_CORRECTION)
            flag = correction_flag (sentence->cues[i].cue);
    claim->flags |= flag;
}

static void
carry_correction (const TqSentence *sentence, TqStory *story)
{
    for (guint i = 0; i < sentence->n_cues; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_CORRECTION)
            story->correction = correction_flag (sentence->cues[i].cue);
}

void
tq_as_of_settle (const TqSentence *sentence, const guint16 *clauses, const GArray *values,
                 TqStory *story, TqClaimSet *set, guint first_claim)
{
    TqDates dates = { sentence, clauses, values };

    if (story->block != sentence->block)
        *story = (TqStory) { .block = sentence->block };
    settle_story (&dates, story);
    for (guint i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);

        settle_as_of (&dates, story, claim);
        settle_correction (sentence, story, claim);
    }
    carry_correction (sentence, story);
}

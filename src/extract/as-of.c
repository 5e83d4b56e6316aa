#include "extract/as-of.h"

#include <string.h>

#include "extract/date.h"
#include "extract/phrase.h"
#include "extract/value.h"
#include "pack/pack.h"
#include "text/worker.h"

/* A date so long before publication tells of another event; a story that runs on is dated anew
 * within a season. */
#define EARLIER_EVENT_DAYS 100

/* ---- the date that a figure is of ------------------------------------------------------------ */

typedef struct {
    const TqSentence *sentence;
    const guint16 *clauses;
    const GArray *values; /* of TqValue */
} Dates;

/* What has not come yet dates no count, and neither does "since 2014". */
static gboolean
is_over (const TqSentence *sentence, const TqTime *time)
{
    const TqTime *published = &sentence->document->published;

    if (time->hi == TQ_TIME_FUTURE || time->is_before)
        return FALSE;
    return published->precision == TQ_PRECISION_NONE ||
           (time->lo == TQ_TIME_PAST ? time->hi <= published->hi : time->lo < published->hi);
}

static gboolean
is_event_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && noun->rank == 0 &&
           (noun->form & TQ_FORM_MASDAR ||
            tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme));
}

/* "At Monday's close", «عند إغلاق الاثنين»: nothing of it is counted later. */
static gboolean
is_of_point (const TqSentence *sentence, const TqValue *value)
{
    guint end = tq_value_end (value);

    for (guint i =
             tq_phrase_first_cue (sentence, value->first_token > 3 ? value->first_token - 3u : 0);
         i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->first > end)
            break;
        if (cue->cue->cue_class == TQ_CUE_POINT &&
            (cue->first == end || cue->first + cue->n_tokens == value->first_token))
            return TRUE;
    }
    return FALSE;
}

/* "Sunday's collapse", «انفجار الثلاثاء», "la grève d'hier": the day of the event, whose dead may
 * be counted later. */
static gboolean
is_of_event (const TqSentence *sentence, const TqValue *value)
{
    guint token = value->first_token, end = tq_value_end (value);

    if (is_of_point (sentence, value))
        return FALSE;
    if (end < sentence->n_tokens && sentence->tokens[end].span.start == value->span.end &&
        tq_sentence_folded (sentence, end)[0] == '\'')
        return TRUE;
    if (token > 0 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_GENITIVE))
        token--;
    return token > 0 && !(tq_phrase_bits (sentence, value->first_token) & TQ_PHRASE_FUNCTION) &&
           is_event_noun (sentence, token - 1);
}

/* «أُلقي القبض أمس على السائق»: a noun with its article, or with a pronoun, governs no date, and
 * what the clause says to have happened did so on that day. How many it befell may still be counted
 * later. */
static gboolean
is_of_clause (const TqSentence *sentence, const TqClaim *claim, const TqValue *value)
{
    const TqAnalysis *noun =
        value->first_token > 0
            ? tq_sentence_reading (sentence, value->first_token - 1u, TQ_POS_NOUN)
            : NULL;

    return claim->kind == TQ_CLAIM_ASSERTION && noun != NULL &&
           (noun->form & (TQ_FORM_ARTICLE | TQ_FORM_PRONOUN)) != 0;
}

/* "40 flights on Monday", «أُلغيت 40 رحلة يوم الاثنين»: the noun right before the date is what the
 * figure counts. */
static gboolean
is_of_counted (const TqSentence *sentence, const TqClaim *claim, const TqValue *value)
{
    const TqSpan *noun =
        value->first_token > 0 ? &sentence->tokens[value->first_token - 1u].span : NULL;

    return claim->kind == TQ_CLAIM_QUANTITY && noun != NULL &&
           claim->label.end > claim->label.start && claim->value_span.end <= noun->start &&
           (sentence->pack->is_head_last ? claim->label.end == noun->end
                                         : claim->label.start == noun->start);
}

static gboolean
is_reference (const TqSentence *sentence, const TqClaim *claim, const TqValue *value)
{
    return value->kind == TQ_VALUE_DATE && value->time.precision != TQ_PRECISION_NONE &&
           is_over (sentence, &value->time) &&
           (!is_of_event (sentence, value) || is_of_clause (sentence, claim, value) ||
            is_of_counted (sentence, claim, value));
}

static gboolean
is_content_of_clause (const Dates *dates, const TqValue *value, guint token)
{
    return dates->clauses[token] == dates->clauses[value->first_token] &&
           tq_phrase_is_content (tq_phrase_bits (dates->sentence, token));
}

/* Nothing else that says something stands in its clause: "In 2016, …". */
static gboolean
is_clause_alone (const Dates *dates, const TqValue *value)
{
    for (guint token = value->first_token;
         token > 0 && dates->clauses[token - 1] == dates->clauses[value->first_token]; token--)
        if (is_content_of_clause (dates, value, token - 1))
            return FALSE;
    for (guint token = tq_value_end (value);
         token < dates->sentence->n_tokens &&
         dates->clauses[token] == dates->clauses[value->first_token];
         token++)
        if (is_content_of_clause (dates, value, token))
            return FALSE;
    return TRUE;
}

/* The date goes with a participle before it ("an accord signed in 2024 provides for 85 million"),
 * not with the verb of what follows. */
static gboolean
is_of_participle (const Dates *dates, const TqValue *value)
{
    guint n;
    const TqAnalysis *readings =
        value->first_token > 0
            ? tq_sentence_analyses (dates->sentence, value->first_token - 1u, &n)
            : NULL;

    return readings != NULL && n > 0 &&
           (readings[0].pos == TQ_POS_ADJECTIVE || readings[0].pos == TQ_POS_NOUN) &&
           (readings[0].form & (TQ_FORM_PAST | TQ_FORM_PARTICIPLE)) != 0;
}

/* "the floods of 2013, which killed 52", «منذ عام 2013 حين قضى خمسون»: the clause goes on about
 * what the date before it dates. */
static gboolean
is_antecedent (const Dates *dates, const TqValue *value, guint token)
{
    guint first = token, end = tq_value_end (value);

    while (first > 0 && dates->clauses[first - 1] == dates->clauses[token])
        first--;
    if (end < dates->sentence->n_tokens &&
        (tq_phrase_bits (dates->sentence, end) & TQ_PHRASE_BREAK))
        end++;
    return first == end && tq_phrase_cue_at (dates->sentence, TQ_CUE_CLAUSE_BREAK, first) != NULL;
}

/* A noun without its article, behind which a verb begins what is told of it: «انفجار وقع
 * الاثنين». */
static gboolean
is_bare_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return sentence->pack->is_verb_first && noun != NULL && noun->rank == 0 &&
           !(noun->form & (TQ_FORM_ARTICLE | TQ_FORM_PRONOUN));
}

static gboolean
is_participle_of_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *readings;
    guint n;

    readings = tq_sentence_analyses (sentence, token, &n);
    return n > 0 && (readings[0].form & TQ_FORM_PARTICIPLE) != 0 &&
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NOUN) != 0;
}

/* Whether a verb in the past between @from and @end tells of something else again. */
static gboolean
tells_more (const TqSentence *sentence, guint from, guint end)
{
    for (guint token = from; token <= end; token++)
        if (tq_tense_at (sentence, token) == TQ_TENSE_PAST)
            return TRUE;
    return FALSE;
}

/* Whether the verb at @token tells of the noun before it: "that struck", "qui s'est déclaré", «الذي
 * ضرب», "survenu". */
static gboolean
tells_of_noun (const TqSentence *sentence, guint token, gboolean is_followed)
{
    guint first = token;

    if (token == 0)
        return FALSE;
    while (first > 0 && !tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)) &&
           !tq_phrase_is_break (sentence, first - 1))
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, --first) != NULL)
            return TRUE;
    return first == token && (is_bare_noun (sentence, token - 1) ||
                              (is_followed && is_participle_of_noun (sentence, token)));
}

/* "The fire that broke out on Monday injured nine": the day before the figure is that of the event,
 * by the nearest verb in front of it. */
static gboolean
is_of_event_told (const Dates *dates, const TqValue *value, guint token)
{
    const TqSentence *sentence = dates->sentence;
    gboolean has_content = FALSE;

    for (guint i = value->first_token;
         i > 0 && value->first_token < token && !tq_phrase_is_break (sentence, i - 1); i--) {
        TqTense tense = tq_tense_at (sentence, i - 1);

        if (has_content && tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, i - 1) != NULL)
            return TRUE;
        if (tense != TQ_TENSE_NONE || tq_phrase_bits (sentence, i - 1) & TQ_PHRASE_VERB)
            return tense != TQ_TENSE_FUTURE &&
                   tells_of_noun (sentence, i - 1,
                                  tells_more (sentence, tq_value_end (value), token));
        has_content |= tq_phrase_is_content (tq_phrase_bits (sentence, i - 1));
    }
    return FALSE;
}

/* What is counted up for days after it happened. */
static gboolean
is_toll (const TqSentence *sentence, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (tq_worker_packs (sentence->worker), claim->state);

    return claim->kind == TQ_CLAIM_QUANTITY && state != NULL && state->is_toll &&
           state->is_cumulative;
}

#define MAX_BASELINE_TOKENS 6

/* "Turnout reached 54%, up from 49% in 2020": a date behind such words is of what the figure before
 * them is held against. */
static gboolean
is_of_baseline (const Dates *dates, const TqValue *value, guint token)
{
    const TqSentence *sentence = dates->sentence;

    for (guint i = tq_phrase_first_cue (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->first > token && cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            strcmp (cue->cue->value, "baseline") == 0 &&
            (guint) cue->first + cue->n_tokens + MAX_BASELINE_TOKENS >= value->first_token)
            return TRUE;
    }
    return FALSE;
}

/* «متوقفة منذ سنة», «لم يُدفع لهم منذ سنة»: behind what is, or has not been, a word for both "ago"
 * and "since" says how long that has lasted. */
static gboolean
is_lasting (const TqSentence *sentence, const TqClaim *claim, const TqValue *value)
{
    const guint16 first = value->first_token;
    const TqCueMatch *since = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, first);
    const TqAnalysis *before =
        first > 0 ? tq_sentence_reading (sentence, first - 1u, TQ_POS_ADJECTIVE) : NULL;
    guint figure = tq_sentence_token_at (sentence, claim->value_span.start);

    if (value->time.slack_days == 0 || since == NULL || strcmp (since->cue->value, "since") != 0)
        return FALSE;
    if (before != NULL && !(before->form & TQ_FORM_ARTICLE))
        return TRUE;
    return figure < first &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, figure, first) != NULL;
}

/* "A rise over the first half of last year", "40 more than in 2019": a row of class figure.change
 * with the value "held" or "than" stands right before a time that the figure is held against. A day
 * is no such time: "a rise on Monday". */
static gboolean
is_held_against (const TqSentence *sentence, const TqValue *value)
{
    if (value->time.precision >= TQ_PRECISION_DAY && value->time.slack_days == 0)
        return FALSE;
    for (guint i = tq_phrase_first_cue_over (sentence,
                                             value->first_token > 0 ? value->first_token - 1u : 0);
         i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint end = (guint) cue->first + cue->n_tokens;

        if (cue->first > value->first_token)
            return FALSE;
        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            (end == value->first_token || end == value->first_token + 1u) &&
            (strcmp (cue->cue->value, "held") == 0 || strcmp (cue->cue->value, "than") == 0))
            return TRUE;
    }
    return FALSE;
}

/* "The chairman, who …, resigned on Tuesday": a statement goes on behind an aside, and its last
 * clause is its own. */
static gboolean
ends_statement (const Dates *dates, const TqClaim *claim, const TqValue *value)
{
    return claim->kind == TQ_CLAIM_ASSERTION && value->span.start >= claim->span.start &&
           value->span.end <= claim->span.end &&
           dates->clauses[value->first_token] ==
               dates->clauses[tq_sentence_token_at (dates->sentence, claim->span.end - 1)];
}

/* How far a date is from a figure or a predicate; the ranks are those of its tie to it. */
enum { FAR_ANTECEDENT = 1000, FAR_LEADING = 2000, FAR_BESIDE = 3000 };

static guint
distance (const Dates *dates, const TqClaim *claim, const TqValue *value, guint token)
{
    guint16 own = dates->clauses[token], clause = dates->clauses[value->first_token];
    guint gap =
        value->first_token > token ? value->first_token - token : token - value->first_token;

    if (is_of_baseline (dates, value, token) || is_held_against (dates->sentence, value) ||
        is_lasting (dates->sentence, claim, value))
        return G_MAXUINT;
    if (is_toll (dates->sentence, claim) &&
        !tq_as_of_is_long_ago (dates->sentence, value->time.hi) &&
        is_of_event_told (dates, value, token))
        return G_MAXUINT;
    if (is_antecedent (dates, value, token))
        return gap + FAR_ANTECEDENT;
    if (!is_reference (dates->sentence, claim, value))
        return G_MAXUINT;
    if (clause == own || ends_statement (dates, claim, value))
        return value->first_token < token && is_of_participle (dates, value) ? G_MAXUINT : gap;
    if (!is_clause_alone (dates, value))
        return G_MAXUINT;
    if (clause == 0 && value->first_token < token)
        return gap + FAR_LEADING;
    return clause + 1 == own || own + 1 == clause ? gap + FAR_BESIDE : G_MAXUINT;
}

/* The date of @claim, whose figure or predicate is at @token, or NULL. A date in another clause
 * tells of another thing ("… who had voted in 2020"). */
static const TqValue *
date_for (const Dates *dates, const TqClaim *claim, guint token)
{
    const TqValue *nearest = NULL;
    guint best = G_MAXUINT;

    for (guint i = 0; i < dates->values->len; i++) {
        const TqValue *value = &g_array_index (dates->values, TqValue, i);
        guint far =
            value->kind == TQ_VALUE_DATE ? distance (dates, claim, value, token) : G_MAXUINT;

        if (far < best) {
            best = far;
            nearest = value;
        }
    }
    return nearest;
}

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
goes_on (const Dates *dates)
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
settle_story (const Dates *dates, TqStory *story)
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
is_told_past (const Dates *dates, guint token)
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

static void
settle_as_of (const Dates *dates, const TqStory *story, TqClaim *claim)
{
    const TqSentence *sentence = dates->sentence;
    guint token = tq_sentence_token_at (sentence, claim->value_span.start);
    const TqValue *date = claim->kind != TQ_CLAIM_DATE ? date_for (dates, claim, token) : NULL;

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
    if (claim->kind == TQ_CLAIM_DATE ? tq_as_of_is_long_ago (sentence, claim->time.hi) &&
                                           has_background_cue (sentence, dates->clauses, token)
                                     : tq_as_of_is_long_ago (sentence, claim->as_of.hi) ||
                                           has_background_cue (sentence, dates->clauses, token))
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

    for (guint i = 0;
         i < sentence->n_cues &&
         sentence->tokens[sentence->cues[i].first].span.start < claim->value_span.start;
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
    Dates dates = { sentence, clauses, values };

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

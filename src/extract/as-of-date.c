/* as-of-date.c - which date of its sentence a figure or a predicate is of
 *
 * Method: of the dates that may be meant the nearest, by ranks of their tie to it: in its clause;
 * before its relative clause; alone, leading the sentence; alone, in the clause beside. */
#include <string.h>

#include "extract/as-of-private.h"
#include "extract/event-private.h"
#include "extract/tense.h"
#include "text/worker.h"

/* ---- whether a date can be one that something is of ------------------------------------------ */

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

    return noun != NULL && noun->rank == 0 && tq_event_is_reading (sentence, noun);
}

/* Words that name a point of time, in front of their day. */
#define MAX_POINT_TOKENS 3

/* "At Monday's close", «عند إغلاق الاثنين»: nothing of it is counted later. */
static gboolean
is_of_point (const TqSentence *sentence, const TqValue *value)
{
    guint first = value->first_token, end = tq_value_end (value);
    guint from = first > MAX_POINT_TOKENS ? first - MAX_POINT_TOKENS : 0;

    for (guint i = tq_phrase_first_cue (sentence, from);
         i < sentence->n_cues && sentence->cues[i].first <= end; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_POINT && (cue->first == end || tq_cue_end (cue) == first))
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

/* ---- where it stands ------------------------------------------------------------------------- */

/* Nothing else that says something stands in its clause: "In 2016, …". */
static gboolean
is_clause_alone (const TqDates *dates, const TqValue *value)
{
    const TqSentence *sentence = dates->sentence;
    guint16 clause = dates->clauses[value->first_token];

    for (guint token = value->first_token; token > 0 && dates->clauses[token - 1] == clause;
         token--)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)))
            return FALSE;
    for (guint token = tq_value_end (value);
         token < sentence->n_tokens && dates->clauses[token] == clause; token++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)))
            return FALSE;
    return TRUE;
}

/* The date goes with a participle before it ("an accord signed in 2024 provides for 85 million"),
 * not with the verb of what follows. */
static gboolean
is_of_participle (const TqDates *dates, const TqValue *value)
{
    guint n;
    const TqAnalysis *readings =
        value->first_token > 0 ? tq_sentence_analyses (dates->sentence, value->first_token - 1u, &n)
                               : NULL;

    return readings != NULL && n > 0 &&
           (readings[0].pos == TQ_POS_ADJECTIVE || readings[0].pos == TQ_POS_NOUN) &&
           (readings[0].form & (TQ_FORM_PAST | TQ_FORM_PARTICIPLE)) != 0;
}

/* "the floods of 2013, which killed 52", «منذ عام 2013 حين قضى خمسون»: the clause goes on about
 * what the date before it dates. */
static gboolean
is_antecedent (const TqDates *dates, const TqValue *value, guint token)
{
    guint first = token, end = tq_value_end (value);

    while (first > 0 && dates->clauses[first - 1] == dates->clauses[token])
        first--;
    if (end < dates->sentence->n_tokens &&
        (tq_phrase_bits (dates->sentence, end) & TQ_PHRASE_BREAK))
        end++;
    return first == end && tq_phrase_cue_at (dates->sentence, TQ_CUE_CLAUSE_BREAK, first) != NULL;
}

/* ---- dates of the event that a figure befell ------------------------------------------------- */

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
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

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
is_of_event_told (const TqDates *dates, const TqValue *value, guint token)
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

/* ---- dates that a figure is held against, or has lasted since -------------------------------- */

#define MAX_BASELINE_TOKENS 6

/* "Turnout reached 54%, up from 49% in 2020": a date behind such words is of what the figure before
 * them is held against. */
static gboolean
is_of_baseline (const TqDates *dates, const TqValue *value, guint token)
{
    const TqSentence *sentence = dates->sentence;

    for (guint i = tq_phrase_first_cue (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->first > token && cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            strcmp (cue->cue->value, "baseline") == 0 &&
            tq_cue_end (cue) + MAX_BASELINE_TOKENS >= value->first_token)
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
    guint first = value->first_token;

    if (value->time.precision >= TQ_PRECISION_DAY && value->time.slack_days == 0)
        return FALSE;
    for (guint i = tq_phrase_first_cue_over (sentence, first > 0 ? first - 1 : 0);
         i < sentence->n_cues && sentence->cues[i].first <= first; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            (tq_cue_end (cue) == first || tq_cue_end (cue) == first + 1) &&
            (strcmp (cue->cue->value, "held") == 0 || strcmp (cue->cue->value, "than") == 0))
            return TRUE;
    }
    return FALSE;
}

/* ---- the nearest ----------------------------------------------------------------------------- */

/* "The chairman, who …, resigned on Tuesday": a statement goes on behind an aside, and its last
 * clause is its own. */
static gboolean
ends_statement (const TqDates *dates, const TqClaim *claim, const TqValue *value)
{
    return claim->kind == TQ_CLAIM_ASSERTION && value->span.start >= claim->span.start &&
           value->span.end <= claim->span.end &&
           dates->clauses[value->first_token] ==
               dates->clauses[tq_sentence_token_at (dates->sentence, claim->span.end - 1)];
}

/* How far a date is from a figure or a predicate; the ranks are those of its tie to it. */
enum { FAR_ANTECEDENT = 1000, FAR_LEADING = 2000, FAR_BESIDE = 3000 };

static guint
distance (const TqDates *dates, const TqClaim *claim, const TqValue *value, guint token)
{
    guint16 own = dates->clauses[token], clause = dates->clauses[value->first_token];
    guint gap = (guint) ABS ((int) value->first_token - (int) token);

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

const TqValue *
tq_as_of_date (const TqDates *dates, const TqClaim *claim, guint token)
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

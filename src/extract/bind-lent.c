/* bind-lent.c - a figure that has the unit of the one before it, where the words say it once
 *
 *   "the winner took 90,000 | crowns |, the runner-up 45,000"
 *   «3.1 مليار | دينار | للتعليم و2.4 مليار للصحة»
 *
 * Held against that one it has all of it, the noun and the "million" too: "3 million visitors,
 * against 2.4 the year before". */
#include "extract/bind-private.h"

#include "extract/number.h"
#include "pack/number-table.h"

#define MAX_LENT_TOKENS 24 /* from unit to figure */
#define MAX_TIMES 1000     /* that one may be the other, of figures with a "million" or so */
#define MAX_TIMES_BARE 20
/* a lesser figure without one may be anything, unless it is the end of a move: "from 65 crowns to
 * 40" */
#define MIN_BARE 1000
#define MIN_YEAR 1800
#define MAX_YEAR 2100

static gboolean
has_unit_to_lend (const TqValue *value)
{
    return value->unit != 0 && (value->kind == TQ_VALUE_MONEY || value->kind == TQ_VALUE_MEASURE);
}

/* A count that says no more than its number. */
static gboolean
is_plain_count (const TqValue *value)
{
    return value->kind == TQ_VALUE_NUMBER && value->unit == 0 && !value->is_fraction &&
           !value->is_bare_unit && !value->has_noun && value->number.number > 0;
}

/* "14 billion", «45 ألفا»: a great number that is said in a word. */
static gboolean
has_scale (const TqSentence *sentence, const TqValue *value)
{
    for (guint token = value->first_token; token < tq_value_end (value); token++)
        if (sentence->tokens[token].kind == TQ_TOKEN_WORD &&
            tq_sentence_word (sentence, token)->number != 0)
            return value->number.number >= MIN_BARE;
    return FALSE;
}

/* "2.4 | a year earlier", «2.4 | العام الماضي» */
static gboolean
is_when (const TqSentence *sentence, guint token)
{
    while (token < sentence->n_tokens && tq_phrase_bits (sentence, token) & TQ_PHRASE_ARTICLE)
        token++;
    return tq_token_is_word (sentence, token) && tq_sentence_word (sentence, token)->calendar != 0;
}

/* Something is counted behind it; «2.4 مليار للصحة» says what for, "2.4 last year" when. */
static gboolean
counts (const TqBinding *binding, const TqValue *value)
{
    guint end = tq_value_end (value);
    TqNounPhrase noun = end < binding->sentence->n_tokens
                            ? tq_noun_phrase_at (binding->sentence, end,
                                                 tq_bind_clause_end (binding, value->first_token))
                            : (TqNounPhrase) { 0 };

    return (noun.end > noun.first &&
            !(noun.first == end && tq_noun_begins_anew (binding->sentence, end)) &&
            !tq_bind_is_in_value (binding, noun.head) && !is_when (binding->sentence, end)) ||
           tq_bind_whole_after (binding, value) != NULL;
}

/* "The number of visitors was 45,000", "45,000 were hurt": a word says that it is a count. */
static gboolean
is_count (const TqBinding *binding, const TqValue *value, guint from)
{
    const TqSentence *sentence = binding->sentence;
    guint end = MIN (tq_value_end (value) + 3, tq_bind_clause_end (binding, value->first_token));

    return tq_sentence_cue (sentence, TQ_CUE_FIGURE_COUNT, from, value->first_token) != NULL ||
           tq_sentence_cue (sentence, TQ_CUE_FIGURE_THEY, from, value->first_token) != NULL ||
           tq_sentence_cue (sentence, TQ_CUE_GENERIC, from, value->first_token) != NULL ||
           tq_sentence_cue (sentence, TQ_CUE_STATE, value->first_token, end) != NULL;
}

static gboolean
is_alike (const TqSentence *sentence, const TqValue *value, const TqValue *lender)
{
    double times = value->number.number / lender->number.number;
    gboolean is_bare = !has_scale (sentence, value);
    const TqCueMatch *link =
        value->first_token > 0
            ? tq_phrase_cue_at (sentence, TQ_CUE_RANGE_LINK, value->first_token - 1u)
            : NULL;
    double most = is_bare ? MAX_TIMES_BARE : MAX_TIMES;

    if (!(times <= most && times >= 1 / most) ||
        (value->number.number >= MIN_YEAR && value->number.number <= MAX_YEAR && is_bare))
        return FALSE;
    return !is_bare || link != NULL ||
           (lender->kind == TQ_VALUE_MONEY && value->number.number >= MIN_BARE &&
            !has_scale (sentence, lender));
}

/* The figure before @value that lends it its unit, or NULL; days and shares may stand between. */
static const TqValue *
lender_of (const TqBinding *binding, const TqValue *value)
{
    const TqValue *first_value = &g_array_index (binding->values, TqValue, 0), *lender = value;

    while (lender > first_value &&
           (tq_value_is_date (lender - 1) || lender[-1].kind == TQ_VALUE_PERCENT ||
            lender[-1].kind == TQ_VALUE_ORDINAL))
        lender--;
    if (lender == first_value || !has_unit_to_lend (lender - 1) ||
        value->first_token - tq_value_end (lender - 1) > MAX_LENT_TOKENS)
        return NULL;
    return lender - 1;
}

/* ---- held against another -------------------------------------------------------------------- */

#define MAX_AGAINST_TOKENS 20 /* from the figure before */
#define MAX_TIMES_AGAINST 20
#define MAX_LEAD_TOKENS 6 /* of the words that hold it against that one */

/* "Against 2.4", "compared with 2.4", "up from 2.4": a row of figure.change with the value
 * "baseline" or "against" ends right before it, or holds it. */
static gboolean
is_held_against (const TqSentence *sentence, const TqValue *value)
{
    for (guint i =
             tq_phrase_first_cue (sentence, tq_bind_back (value->first_token, MAX_LEAD_TOKENS));
         i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE && tq_cue_end (cue) >= value->first_token &&
            (tq_cue_says (cue, "baseline") || tq_cue_says (cue, "against")))
            return TRUE;
    }
    return FALSE;
}

/* The figure before @value, whatever it counts; NULL if none is near. */
static const TqValue *
figure_before (const TqBinding *binding, const TqValue *value)
{
    const TqValue *first_value = &g_array_index (binding->values, TqValue, 0), *before = value;

    do {
        if (before == first_value)
            return NULL;
        before--;
    } while (tq_value_is_date (before) || before->kind == TQ_VALUE_ORDINAL);
    return value->first_token - tq_value_end (before) <= MAX_AGAINST_TOKENS ? before : NULL;
}

/* "Million", as the last such word of a figure says it; 1 if none does. */
static double
scale_of (const TqSentence *sentence, const TqValue *value)
{
    for (guint token = tq_value_end (value); token > value->first_token; token--) {
        guint16 row = sentence->tokens[token - 1].kind == TQ_TOKEN_WORD
                          ? tq_sentence_word (sentence, token - 1)->number
                          : 0;
        double scale = row != 0 ? tq_number_table_get (sentence->pack->numbers, row)->value : 0;

        if (scale >= MIN_BARE)
            return scale;
    }
    return 1;
}

/* "3 million against 2.4": the lesser one goes without its "million". */
static void
lend_scale (const TqSentence *sentence, TqValue *value, const TqValue *lender)
{
    double scale = scale_of (sentence, lender),
           times = lender->number.number / scale / value->number.number;

    if (scale == 1 || has_scale (sentence, value) || value->number.number >= MIN_BARE ||
        times > MAX_TIMES_AGAINST || times < 1.0 / MAX_TIMES_AGAINST)
        return;
    tq_number_scale (&value->number, scale);
}

/* The figure that a bare @value is held against, NULL if it is held against none or has a noun of
 * its own. */
static const TqValue *
held_against (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = NULL;

    if (is_plain_count (value) && is_held_against (binding->sentence, value))
        before = figure_before (binding, value);
    return before == NULL || before->is_fraction || before->is_bare_unit || counts (binding, value)
               ? NULL
               : before;
}

static gboolean
lend_against (const TqBinding *binding, TqValue *value)
{
    const TqValue *lender = held_against (binding, value);

    if (lender == NULL)
        return FALSE;
    lend_scale (binding->sentence, value, lender);
    value->kind = lender->kind;
    value->unit = lender->unit;
    value->is_held_against = TRUE;
    return TRUE;
}

/* ---- units ----------------------------------------------------------------------------------- */

void
tq_bind_lend_units (const TqBinding *binding)
{
    for (guint i = 1; i < binding->values->len; i++) {
        TqValue *value = &g_array_index (binding->values, TqValue, i);
        const TqValue *lender = is_plain_count (value) ? lender_of (binding, value) : NULL;

        if (lend_against (binding, value))
            continue;
        if (lender == NULL || !is_alike (binding->sentence, value, lender) ||
            counts (binding, value) || is_count (binding, value, tq_value_end (lender)) ||
            /* what is rejected takes all of what it is held against: tq_bind_rejected() */
            tq_bind_figure_flags (binding, value) & TQ_CLAIM_NEGATED_NUMBER)
            continue;
        value->kind = lender->kind;
        value->unit = lender->unit;
    }
}

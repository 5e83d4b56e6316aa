/* bind-sum.c - a whole and the parts that the sentence says it is made up of
 *
 *   "40 boats, divided into 25 of the north and 12 of the south"
 *    whole      sum.of      part               part
 *
 * Only where the words say that the parts are all of it (cues of class sum.of) do they have to add
 * up to it: "of whom" and «بينهم» never say so, and cues of class sum.open ("mainly", "the rest")
 * take it back. Whatever else may be meant by the figures is left alone: a hedge, a part of a part,
 * a figure of something else, a whole that is told again. */
#include "extract/bind-private.h"

#include "pack/lexicon.h"

#define MAX_PARTS 8
/* Tokens from the whole to the cue; from the cue to the first part, and from part to part. */
#define MAX_BEFORE_CUE 10
#define MAX_BEFORE_PART 12
/* A slip leaves the sum near the whole; what is farther off was no list of its parts. */
#define MIN_SUM 0.6
#define MAX_SUM 1.6

typedef struct {
    const TqValue *whole;
    const TqValue *parts[MAX_PARTS];
    guint n_parts;
} Sum;

static TqLexeme
head_of (const TqBinding *binding, const TqValue *value)
{
    TqNounPhrase noun = tq_bind_noun (binding, value);
    const TqAnalysis *reading =
        noun.end > noun.first ? tq_sentence_reading (binding->sentence, noun.head, TQ_POS_NOUN)
                              : NULL;

    return reading != NULL ? reading->lexeme : 0;
}

/* Whether a noun stands right behind the value, or within it. */
static gboolean
has_own_noun (const TqBinding *binding, const TqValue *value)
{
    TqNounPhrase noun = tq_bind_noun (binding, value);

    return value->has_noun || (noun.end > noun.first && noun.first >= value->first_token);
}

static gboolean
is_plain (const TqValue *value)
{
    const TqNumber *number = &value->number;

    return (value->kind == TQ_VALUE_NUMBER || value->kind == TQ_VALUE_MONEY ||
            value->kind == TQ_VALUE_MEASURE) &&
           number->lo == number->hi && !number->is_approx && number->number > 0 &&
           value->per == 0 && !value->is_fraction && !value->is_bare_unit && !value->is_name;
}

/* A part is in the unit of its whole, or counts the same thing, or says no more than its number. */
static gboolean
is_alike (const TqBinding *binding, const TqValue *whole, const TqValue *part)
{
    if (!is_plain (part))
        return FALSE;
    if (whole->unit != 0 && part->unit == whole->unit)
        return TRUE;
    if (part->unit != 0)
        return FALSE;
    if (!has_own_noun (binding, part))
        return TRUE;
    return whole->unit == 0 && head_of (binding, whole) != 0 &&
           head_of (binding, part) == head_of (binding, whole);
}

/* The figure nearest before the cue; a day may stand between. */
static const TqValue *
whole_before (const TqBinding *binding, guint cue)
{
    for (guint i = tq_bind_first_value (binding, cue); i > 0; i--) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i - 1);

        if (!tq_value_is_date (value))
            return is_plain (value) && tq_value_end (value) + MAX_BEFORE_CUE >= cue ? value : NULL;
    }
    return NULL;
}

/* "Divided into groups of 8 and 6": what is told is how large a part is, not how many parts there
 * are. */
static gboolean
is_size_of_part (const TqBinding *binding, guint cue_end, const TqValue *first_part)
{
    return first_part->first_token > cue_end &&
           tq_phrase_bits (binding->sentence, first_part->first_token - 1u) & TQ_PHRASE_GENITIVE;
}

/* Every figure behind the cue must be a part: who counts something else there may well count on. */
static gboolean
read_parts (const TqBinding *binding, guint cue_end, Sum *sum)
{
    guint last = cue_end;

    for (guint i = tq_bind_first_value (binding, cue_end); i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (tq_value_is_date (value))
            continue;
        if (sum->n_parts == MAX_PARTS || value->first_token > last + MAX_BEFORE_PART ||
            !is_alike (binding, sum->whole, value))
            return FALSE;
        sum->parts[sum->n_parts++] = value;
        last = tq_value_end (value);
    }
    return sum->n_parts >= 2 && !is_size_of_part (binding, cue_end, sum->parts[0]);
}

/* "Mainly", "the rest", "of whom", "each": then the figures are not all of the parts, or not parts
 * of one whole. */
static gboolean
is_open (const TqBinding *binding, const Sum *sum)
{
    static const TqCueClass classes[] = { TQ_CUE_SUM_OPEN,      TQ_CUE_FIGURE_PART,
                                          TQ_CUE_FIGURE_EACH,   TQ_CUE_FIGURE_MORE_OF,
                                          TQ_CUE_FIGURE_CHANGE, TQ_CUE_FIGURE_DENIED };
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        if (tq_sentence_cue (sentence, classes[i], sum->whole->first_token, sentence->n_tokens) !=
            NULL)
            return TRUE;
    return FALSE;
}

/* Half a unit of the last figure written, of figures that have a fraction or are round to the
 * hundred: 90 seats are 90. */
static double
slack_of (const TqValue *value)
{
    return value->number.last_digit < 0 || value->number.last_digit >= 2
               ? pow (10, value->number.last_digit) / 2
               : 0;
}

/* Whether @number is the sum of some of the parts, all of them included: the others are then parts
 * of these. */
static gboolean
is_sum_of_some (const Sum *sum, double number, double slack)
{
    for (guint some = 1; some < 1u << sum->n_parts; some++) {
        double total = 0;

        for (guint i = 0; i < sum->n_parts; i++)
            total += some & 1u << i ? sum->parts[i]->number.number : 0;
        if (fabs (total - number) <= slack * 1.0001 + 1e-6 * number)
            return TRUE;
    }
    return FALSE;
}

/* Held against every figure before the cue, as the nearest may be of another thing. */
static gboolean
adds_up (const TqBinding *binding, const Sum *sum)
{
    double slack = slack_of (sum->whole), total = 0;

    for (guint i = 0; i < sum->n_parts; i++) {
        slack += slack_of (sum->parts[i]);
        total += sum->parts[i]->number.number;
    }
    if (total < MIN_SUM * sum->whole->number.number || total > MAX_SUM * sum->whole->number.number)
        return TRUE;
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (value->first_token > sum->whole->first_token)
            break;
        if (!tq_value_is_date (value) && is_sum_of_some (sum, value->number.number, slack))
            return TRUE;
    }
    return FALSE;
}

static void
mark (TqBinding *binding, const TqValue *whole)
{
    for (guint i = binding->first_claim; i < binding->set->claims->len; i++) {
        TqClaim *claim = tq_bind_claim (binding, i);

        if (claim->kind == TQ_CLAIM_QUANTITY && claim->value_span.start == whole->span.start)
            claim->flags |= TQ_CLAIM_OFF_SUM;
    }
}

void
tq_bind_sums (TqBinding *binding)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        Sum sum = { .n_parts = 0 };

        if (cue->cue->cue_class != TQ_CUE_SUM_OF)
            continue;
        sum.whole = whole_before (binding, cue->first);
        if (sum.whole != NULL && read_parts (binding, tq_cue_end (cue), &sum) &&
            !is_open (binding, &sum) && !adds_up (binding, &sum))
            mark (binding, sum.whole);
    }
}

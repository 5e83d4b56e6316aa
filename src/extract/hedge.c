#include "extract/number-private.h"
#include "extract/phrase.h"
#include "extract/quantity-private.h"

typedef enum {
    HEDGE_BOTH,
    HEDGE_LO,
    HEDGE_LO_STRICT,
    HEDGE_HI,
    HEDGE_HI_STRICT,
    HEDGE_BELOW
} HedgeEffect;

/* Classes of cue rows that stand directly before a number, and what they do to it. */
static const struct {
    TqCueClass cue_class;
    HedgeEffect effect;
} hedges[] = {
    { TQ_CUE_HEDGE_ABOUT, HEDGE_BOTH },     { TQ_CUE_HEDGE_AT_LEAST, HEDGE_LO },
    { TQ_CUE_HEDGE_MORE, HEDGE_LO_STRICT }, { TQ_CUE_HEDGE_AT_MOST, HEDGE_HI },
    { TQ_CUE_HEDGE_LESS, HEDGE_HI_STRICT }, { TQ_CUE_HEDGE_NEARLY, HEDGE_BELOW },
};

/* Relative half width of "about" where a row gives none. */
#define ABOUT_WIDTH 0.1

/* @width: of the row, NAN if it gives none. "More than" has no upper bound, "a little more than"
 * has one. */
static void
apply_hedge (TqNumber *number, HedgeEffect effect, double width)
{
    double half = fabs (number->number) * (isnan (width) ? ABOUT_WIDTH : width);

    switch (effect) {
    case HEDGE_BOTH:
        number->is_approx = TRUE;
        number->lo -= half;
        number->hi += half;
        break;
    case HEDGE_BELOW:
        number->is_approx = TRUE;
        number->lo -= half;
        break;
    case HEDGE_LO:
    case HEDGE_LO_STRICT:
        number->hi = isnan (width) ? INFINITY : number->hi + half;
        number->is_lo_strict = effect == HEDGE_LO_STRICT;
        break;
    case HEDGE_HI:
    case HEDGE_HI_STRICT:
    default:
        number->lo = number->number >= 0 ? 0 : -INFINITY;
        number->is_hi_strict = effect == HEDGE_HI_STRICT;
    }
}

/* Whether only signs and opening quotes part the cue from its number. */
static gboolean
is_close (const TqSentence *sentence, guint from, guint to)
{
    for (guint i = from; i < to; i++)
        if (sentence->tokens[i].kind != TQ_TOKEN_SYMBOL &&
            sentence->tokens[i].kind != TQ_TOKEN_QUOTE_OPEN)
            return FALSE;
    return TRUE;
}

static gboolean
apply_cue (const TqCueMatch *match, TqNumber *number)
{
    for (guint h = 0; h < G_N_ELEMENTS (hedges); h++) {
        if (match->cue->cue_class != hedges[h].cue_class)
            continue;
        apply_hedge (number, hedges[h].effect, match->cue->number);
        return TRUE;
    }
    return FALSE;
}

/* So many words may stand between a hedging verb and its number. */
#define MAX_SUBJECT_TOKENS 7

/* Nothing but a noun phrase and the preposition of the number: no mark, no other number (على is one
 * as "over"), no other clause. */
static gboolean
is_subject (const TqSentence *sentence, guint from, guint to)
{
    for (guint token = from; token < to; token++)
        if (sentence->tokens[token].kind != TQ_TOKEN_WORD ||
            (tq_sentence_word (sentence, token)->number != 0 &&
             !tq_number_is_row (sentence, token, TQ_NUMBER_OVER)) ||
            tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL)
            return FALSE;
    return to - from <= MAX_SUBJECT_TOKENS;
}

/* «تجاوزت الكلفة الميزانية بثلاثة ملايين»: by so much, which is no bound. */
static gboolean
is_by_so_much (const TqSentence *sentence, guint first)
{
    return (tq_sentence_word (sentence, first)->number_proclitics & TQ_FORM_PREPOSITION) != 0 ||
           tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_LOOKALIKE, first) != NULL;
}

/* A verb whose subject stands between it and the number: «لن تتجاوز الكمية المخزنة 8 مليارات», rows
 * of value "subject". */
static void
read_hedging_verb (const TqSentence *sentence, guint first, TqNumber *number)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < first; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint after = match->first + match->n_tokens;

        if (g_strcmp0 (match->cue->value, "subject") == 0 && after <= first &&
            is_subject (sentence, after, first) && !is_by_so_much (sentence, first) &&
            apply_cue (match, number))
            return;
    }
}

guint
tq_hedge_read (const TqSentence *sentence, guint first, guint *end, TqNumber *number)
{
    for (guint i = tq_phrase_first_cue_over (sentence, first > 1 ? first - 2 : 0);
         i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint after = match->first + match->n_tokens;
        gboolean is_before =
            after <= first && first - after <= 1 && is_close (sentence, after, first);
        gboolean is_behind = match->first >= *end && match->first <= *end + 1 &&
                             g_strcmp0 (match->cue->value, "after") == 0;

        if (match->first > *end + 1)
            break;
        if (((is_before && g_strcmp0 (match->cue->value, "after") != 0) || is_behind) &&
            apply_cue (match, number)) {
            if (is_behind && match->first == *end)
                *end = after;
            return is_before ? match->first : first;
        }
    }
    read_hedging_verb (sentence, first, number);
    return first;
}

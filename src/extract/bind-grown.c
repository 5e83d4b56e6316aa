/* bind-grown.c - the number of those that the sentence has just counted more of
 *
 *   "two more miners were killed, taking | the number | to seven"
 *   « trois villageois ont été blessés, portant | leur nombre | à 12 »
 *   «أوقفت الشرطة شخصين آخرين ليرتفع | العدد | إلى تسعة»
 *
 * A word for a number (row of class number) or for a toll that is of nothing else counts what the
 * nearest figure before it does, which is then a part of it: the figure must be smaller, and the
 * number told as a total or as one that moved. */
#include "extract/bind-private.h"

/* The word for a number that is all @claim is said to be of, with nothing behind it that it would
 * be of; NULL if there is none. */
static const TqCueMatch *
number_word (const TqBinding *binding, const TqClaim *claim)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_bind_token_at (sentence, sentence->n_tokens - 1, claim->label.start), end;
    const TqCueMatch *word = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_NUMBER, token);

    if (word == NULL && (word = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_TOLL, token)) == NULL)
        return NULL;
    end = tq_cue_end (word);
    if (end >= sentence->n_tokens || sentence->tokens[end - 1].span.end < claim->label.end ||
        tq_phrase_bits (sentence, end) & TQ_PHRASE_GENITIVE)
        return NULL;
    return word;
}

/* A smaller count before @whole, of things. A word for the total that follows it ("two more,
 * bringing the total to …") may be taken for its own. */
static gboolean
may_have_grown (const TqBinding *binding, guint part, guint whole)
{
    const TqClaim *claim = tq_bind_claim (binding, part), *of = tq_bind_claim (binding, whole);

    return claim->kind == TQ_CLAIM_QUANTITY && claim->unit == 0 && claim->per == 0 &&
           claim->part_of == TQ_NONE && claim->n_terms > 0 &&
           claim->polarity == TQ_POLARITY_AFFIRMED && claim->span.end <= of->span.start &&
           claim->number.number > 0 && claim->number.number < of->number.number &&
           !(claim->flags & (TQ_CLAIM_CHANGE | TQ_CLAIM_DURATION));
}

/* The nearest figure before @whole; of a toll, which counts the dead by itself, the nearest of the
 * dead if there is one. */
static guint
grown_by (const TqBinding *binding, guint whole)
{
    guint nearest = TQ_NONE;

    for (guint i = binding->first_claim; i < binding->set->claims->len; i++) {
        const TqClaim *claim = tq_bind_claim (binding, i);

        if (i == whole || !may_have_grown (binding, i, whole))
            continue;
        if (nearest == TQ_NONE || claim->span.start > tq_bind_claim (binding, nearest)->span.start)
            nearest = i;
        if (claim->state == tq_bind_claim (binding, whole)->state && claim->state != 0)
            return i;
    }
    return nearest;
}

/* Whom the part is of instead of "number". */
static void
count_like (TqBinding *binding, TqClaim *whole, const TqClaim *part)
{
    guint n_own = 0;

    for (guint i = 0; i < whole->n_terms; i++) {
        TqTerm *term = &g_array_index (binding->set->terms, TqTerm, whole->first_term + i);

        if (term->role != TQ_ROLE_HEAD && term->role != TQ_ROLE_QUALIFIER)
            g_array_index (binding->set->terms, TqTerm, whole->first_term + n_own++) = *term;
    }
    whole->n_terms = (guint16) n_own;
    tq_bind_inherit_head (binding, whole, part);
    whole->label = part->label;
    whole->state = part->state;
}

static void
make_part (TqClaim *part, guint whole)
{
    part->part_of = whole;
    part->flags &= ~(guint) (TQ_CLAIM_TOTAL | TQ_CLAIM_CUMULATIVE);
    part->flags |= TQ_CLAIM_PART;
}

void
tq_bind_grown (TqBinding *binding)
{
    for (guint whole = binding->first_claim; whole < binding->set->claims->len; whole++) {
        TqClaim *claim = tq_bind_claim (binding, whole);
        guint part;

        if (claim->kind != TQ_CLAIM_QUANTITY || claim->unit != 0 ||
            !(claim->flags & (TQ_CLAIM_TOTAL | TQ_CLAIM_MOVING)) ||
            number_word (binding, claim) == NULL)
            continue;
        part = grown_by (binding, whole);
        if (part == TQ_NONE)
            continue;
        count_like (binding, claim, tq_bind_claim (binding, part));
        make_part (tq_bind_claim (binding, part), whole);
    }
}

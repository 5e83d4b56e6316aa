/* bind-rival.c - a figure that somebody else gives for what the sentence before counts
 *
 *   "Nine thousand people came to the fair, the sellers said. The town hall spoke of four thousand."
 *   « Selon les vendeurs, 9 000 visiteurs sont venus. La mairie en a compté quatre mille. »
 *
 * The noun goes unsaid, as in one sentence (bind-elliptic.c). */
#include <math.h>

#include "extract/bind-private.h"

#include "pack/units.h"

/* «أحصت | بلدية المدينة | أربعة آلاف»: who counts, behind a verb that stands first. */
#define MAX_WHO_TOKENS 4
/* Two counts of one crowd are seldom further apart. */
#define MAX_RATIO 12.0
/* Bytes between two sentences that follow each other: a blank, a line break, a mark. */
#define MAX_GAP_BYTES 8

/* Whether nothing behind the value says what it counts: "four thousand [at most] [on Sunday]". */
static gboolean
ends_clause (const TqSentence *sentence, guint end)
{
    const TqCueMatch *hedge = tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_AT_MOST, end);

    if (hedge == NULL)
        hedge = tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_AT_LEAST, end);
    if (hedge != NULL)
        end = tq_cue_end (hedge);
    return end >= sentence->n_tokens || tq_phrase_is_break (sentence, end) ||
           ((tq_phrase_bits (sentence, end) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) &&
            !(tq_phrase_bits (sentence, end) & TQ_PHRASE_GENITIVE));
}

static gboolean
is_who (const TqBinding *binding, guint first, guint end)
{
    if (first < end && (!binding->sentence->pack->is_verb_first || end - first > MAX_WHO_TOKENS))
        return FALSE;
    for (guint token = first; token < end; token++)
        if (tq_bind_is_in_value (binding, token) ||
            tq_phrase_is_break (binding->sentence, token) ||
            (tq_phrase_bits (binding->sentence, token) & TQ_PHRASE_FUNCTION))
            return FALSE;
    return TRUE;
}

/* "Spoke of | four thousand": whether a word for giving a figure stands before the value. */
static gboolean
is_given (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = value->first_token;

    while (end > 0 && (tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_ABOUT, end - 1) != NULL ||
                       tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_ONLY, end - 1) != NULL))
        end--;
    for (guint i = tq_phrase_first_cue (sentence, tq_bind_back (end, 2 * MAX_WHO_TOKENS));
         i < sentence->n_cues && sentence->cues[i].first < end; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_RIVAL &&
            tq_cue_end (&sentence->cues[i]) <= end &&
            is_who (binding, tq_cue_end (&sentence->cues[i]), end))
            return TRUE;
    return FALSE;
}

static gboolean
is_count (const TqSentence *sentence, const TqClaim *claim)
{
    const TqUnitRow *unit = tq_units_get (tq_sentence_units (sentence), claim->unit);

    return claim->kind == TQ_CLAIM_QUANTITY && claim->number.number > 0 && claim->n_terms > 0 &&
           (unit == NULL || unit->kind == TQ_VALUE_NUMBER) &&
           !(claim->flags & (TQ_CLAIM_CHANGE | TQ_CLAIM_DURATION | TQ_CLAIM_NEGATED_NUMBER));
}

/* The count of the sentence right before this one whose number is nearest; NULL: none is near. */
static const TqClaim *
nearest_count (const TqBinding *binding, double number)
{
    const TqSentence *sentence = binding->sentence;
    const TqClaim *best = NULL;
    double least = log (MAX_RATIO);

    for (guint i = binding->first_claim; i > binding->first_of_document; i--) {
        const TqClaim *claim = tq_claim_set_get (binding->set, i - 1);

        if (claim->sentence.end > sentence->span.start ||
            sentence->span.start - claim->sentence.end > MAX_GAP_BYTES)
            break;
        if (is_count (sentence, claim) && fabs (log (claim->number.number / number)) < least) {
            best = claim;
            least = fabs (log (claim->number.number / number));
        }
    }
    return best;
}

gboolean
tq_bind_rival (TqBinding *binding, const TqValue *value)
{
    const TqClaim *found;
    TqClaim claim, other;
    TqNounPhrase none = { 0 };

    if (value->kind != TQ_VALUE_NUMBER || value->is_fraction || value->is_bare_unit ||
        value->number.number <= 0 || !ends_clause (binding->sentence, tq_value_end (value)) ||
        !is_given (binding, value))
        return FALSE;
    found = nearest_count (binding, value->number.number);
    if (found == NULL)
        return FALSE;
    other = *found;
    claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    claim.span = claim.value_span = value->span;
    claim.number = value->number;
    claim.unit = other.unit;
    claim.state = other.state;
    claim.flags = other.flags & (TQ_CLAIM_TOTAL | TQ_CLAIM_CUMULATIVE);
    claim.polarity = TQ_POLARITY_AFFIRMED;
    claim.modality = binding->scopes[value->first_token].modality;
    claim.confidence = 0.6f;
    tq_bind_add_terms (binding, &claim, &none, value->first_token, tq_value_end (value));
    tq_bind_inherit_head (binding, &claim, &other);
    g_array_append_val (binding->set->claims, claim);
    return TRUE;
}

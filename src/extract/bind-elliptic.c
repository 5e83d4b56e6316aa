/* bind-elliptic.c - figures whose noun goes unsaid, as it has been said of another one
 *
 *   "10,000 according to the union, 4,000 according to the police"   it counts the same
 *   "18 boxes out of 164", "of the 30 jurors, eleven came"           a whole, and a part
 *   "3 million visitors, against 2.4 the year before"                held against it
 *   "five gunmen, and not three"                                     rejected beside it */
#include <string.h>

#include "extract/bind-private.h"

#include "extract/speaker.h"
#include "pack/units.h"

/* Whether a source stands right behind the claim's value: "10,000 according to the union, 4,000
 * according to the police". */
static gboolean
is_sourced (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);

    return end < sentence->n_tokens &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_ACCORDING, end,
                            MIN (end + 4, sentence->n_tokens)) != NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_ACCORDING, end) != NULL;
}

#define MAX_CORRECTION_TOKENS 3

/* «عدد الناجين 42، والصواب هو 24»: the right value of a correction. */
static gboolean
is_corrected (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;

    for (guint i = tq_phrase_first_cue (sentence, tq_bind_back (first, MAX_CORRECTION_TOKENS));
         i < sentence->n_cues && sentence->cues[i].first < first; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_CORRECTION &&
            tq_cue_says (&sentence->cues[i], "right"))
            return TRUE;
    return FALSE;
}

/* "31,200 people started and 29,800 had reached the end": a figure that is the subject of a
 * verb. */
static gboolean
is_subject (const TqBinding *binding, const TqValue *value)
{
    return tq_bind_predicate_of (binding, value) != TQ_NONE;
}

/* "Of the 30 jurors, eleven came": right behind a whole that a cue names. */
static gboolean
is_of_whole (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = binding->last.end,
          first = tq_claim_set_get (binding->set, binding->last.claim)->value_span.start;

    if (value->first_token != end + 1 || !(tq_phrase_bits (sentence, end) & TQ_PHRASE_BREAK))
        return FALSE;
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < end; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint last = tq_cue_end (cue) - 1;

        if (cue->cue->cue_class == TQ_CUE_FIGURE_PART && tq_cue_says (cue, "before") &&
            (sentence->tokens[last].span.start == first ||
             (last + 1 < sentence->n_tokens && sentence->tokens[last + 1].span.start == first)))
            return TRUE;
    }
    return FALSE;
}

/* "18 boxes out of 164": right behind a cue that names the whole. */
static gboolean
is_whole_of_last (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *cue =
        value->first_token > 0
            ? tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_PART, value->first_token - 1u)
            : NULL;

    return tq_cue_says (cue, "before") &&
           value->number.number >
               tq_claim_set_get (binding->set, binding->last.claim)->number.number;
}

#define MAX_OTHER_TOKENS 6 /* who, or what, has the figure */

/* "The ministry spoke of nine dead, the union | of 14", "police counted 90 boats, the harbour
 * master forty": the words of the last count go unsaid, and somebody else makes it; where the
 * figure stands in digits, behind the preposition that the last one stands behind. */
static gboolean
is_gapped (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token, end = tq_value_end (value),
          last = tq_bind_token_at (
              sentence, token,
              tq_claim_set_get (binding->set, binding->last.claim)->value_span.start);
    const guint governs = TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION;
    guint who_end;

    if (token < binding->last.end + 2 || last == 0 ||
        (end < sentence->n_tokens && !tq_phrase_is_break (sentence, end)))
        return FALSE;
    if (tq_phrase_bits (sentence, token - 1) & governs) {
        if (strcmp (tq_sentence_folded (sentence, token - 1),
                    tq_sentence_folded (sentence, last - 1)) != 0)
            return FALSE;
        token--;
    } else if (sentence->tokens[token].kind != TQ_TOKEN_WORD ||
               tq_phrase_bits (sentence, last - 1) & governs) {
        return FALSE;
    }
    for (who_end = token; token > binding->last.end && !tq_phrase_is_break (sentence, token - 1);
         token--) {
        guint bits = tq_phrase_bits (sentence, token - 1);

        if (bits & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION) ||
            (bits & TQ_PHRASE_VERB && !(bits & TQ_PHRASE_NOUN)) ||
            who_end - token > MAX_OTHER_TOKENS)
            return FALSE;
    }
    return token < who_end && token > binding->last.end &&
           tq_speaker_is_party (sentence, (TqStretch) { token, who_end });
}

gboolean
tq_bind_elliptic (TqBinding *binding, const TqValue *value)
{
    TqClaim claim, whole;
    TqNounPhrase none = { 0 };

    if (value->kind != TQ_VALUE_NUMBER || value->is_fraction || value->is_bare_unit ||
        binding->last.claim == TQ_NONE ||
        (!is_sourced (binding, value) && !is_corrected (binding, value) &&
         !is_subject (binding, value) && !is_of_whole (binding, value) &&
         !is_whole_of_last (binding, value) && !is_gapped (binding, value)))
        return FALSE;
    whole = *tq_claim_set_get (binding->set, binding->last.claim);
    claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    claim.span = claim.value_span = value->span;
    claim.number = value->number;
    claim.state = is_whole_of_last (binding, value) ? 0 : whole.state;
    claim.flags = (whole.flags & (TQ_CLAIM_TOTAL | TQ_CLAIM_CUMULATIVE | TQ_CLAIM_EACH)) |
                  (is_gapped (binding, value) ? TQ_CLAIM_CONTRASTS : 0);
    claim.polarity = TQ_POLARITY_AFFIRMED;
    claim.modality = binding->scopes[value->first_token].modality;
    claim.confidence = 0.7f;
    tq_bind_add_terms (binding, &claim, &none, value->first_token, tq_value_end (value));
    tq_bind_inherit_head (binding, &claim, &whole);
    g_array_append_val (binding->set->claims, claim);
    return TRUE;
}

/* The last count of the sentence that is bound, of whatever unit; NULL if there is none. */
static const TqClaim *
last_quantity (const TqBinding *binding)
{
    for (guint i = binding->set->claims->len; i > binding->first_claim; i--)
        if (tq_claim_set_get (binding->set, i - 1)->kind == TQ_CLAIM_QUANTITY)
            return tq_claim_set_get (binding->set, i - 1);
    return NULL;
}

/* A claim of a bare figure that counts what @other does. */
static TqClaim
claim_like (TqBinding *binding, const TqValue *value, const TqClaim *other)
{
    TqClaim ret = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    TqNounPhrase none = { 0 };

    ret.span = ret.value_span = value->span;
    ret.number = value->number;
    ret.confidence = 0.5f;
    tq_bind_add_terms (binding, &ret, &none, value->first_token, tq_value_end (value));
    tq_bind_inherit_head (binding, &ret, other);
    return ret;
}

gboolean
tq_bind_against (TqBinding *binding, const TqValue *value)
{
    const TqClaim *last = last_quantity (binding);
    TqClaim claim, other;

    if (last == NULL ||
        !tq_units_comparable (tq_sentence_units (binding->sentence), last->unit, value->unit))
        return FALSE;
    other = *last;
    claim = claim_like (binding, value, &other);
    claim.unit = other.unit;
    claim.per = other.per;
    claim.state = other.state;
    claim.flags = TQ_CLAIM_CHANGE | (other.flags & TQ_CLAIM_EACH);
    g_array_append_val (binding->set->claims, claim);
    return TRUE;
}

void
tq_bind_rejected (TqBinding *binding, const TqValue *value)
{
    const TqClaim *last =
        value->kind == TQ_VALUE_NUMBER && !value->is_fraction ? last_quantity (binding) : NULL;
    TqClaim claim, other;

    if (last == NULL)
        return;
    other = *last;
    claim = claim_like (binding, value, &other);
    claim.flags = TQ_CLAIM_NEGATED_NUMBER | (tq_bind_figure_flags (binding, value) & TQ_CLAIM_LAST);
    claim.polarity = TQ_POLARITY_DENIED;
    g_array_append_val (binding->set->claims, claim);
}

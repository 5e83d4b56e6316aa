#include "extract/retort.h"

#include "extract/scope.h"

static const struct {
    TqCueClass cue_class;
    TqClaimFlags flag;
} signs[] = {
    { TQ_CUE_DISPUTE_REPLY, TQ_CLAIM_REPLIES },
    { TQ_CUE_DISPUTE_CONTRAST, TQ_CLAIM_CONTRASTS },
    { TQ_CUE_DISPUTE_ACCUSE, TQ_CLAIM_ACCUSES },
    { TQ_CUE_DISPUTE_CHARGE, TQ_CLAIM_TAKES_UP },
    { TQ_CUE_DISPUTE_INSIST, TQ_CLAIM_INSISTS },
};

static guint
first_token_behind (const TqSentence *sentence, guint32 byte)
{
    guint token = 0;

    while (token < sentence->n_tokens && sentence->tokens[token].span.start < byte)
        token++;
    return token;
}

static guint32
flags_in (const TqSentence *sentence, guint first, guint end)
{
    guint32 flags = 0;

    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        if (tq_sentence_cue (sentence, signs[i].cue_class, first, end) != NULL)
            flags |= signs[i].flag;
    return flags;
}

/* Where the words begin that lead to @claim: behind the last claim that ends before it. */
static guint32
lead_of (const TqClaimSet *set, guint first_claim, const TqClaim *claim)
{
    guint32 start = claim->sentence.start;

    for (guint i = first_claim; i < set->claims->len; i++) {
        const TqClaim *other = tq_claim_set_get (set, i);

        if (other->kind == TQ_CLAIM_ASSERTION && other->span.end <= claim->span.start)
            start = MAX (start, other->span.end);
    }
    return start;
}

void
tq_retort_mark (const TqSentence *sentence, TqClaimSet *set, guint first_claim)
{
    gboolean is_at_odds =
        tq_sentence_cue (sentence, TQ_CUE_DISPUTE_ODDS, 0, sentence->n_tokens) != NULL;

    for (guint i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);

        if (claim->kind != TQ_CLAIM_ASSERTION)
            continue;
        claim->flags |=
            flags_in (sentence, first_token_behind (sentence, lead_of (set, first_claim, claim)),
                      first_token_behind (sentence, claim->span.end));
        if (is_at_odds)
            claim->flags |= TQ_CLAIM_AT_ODDS;
    }
}

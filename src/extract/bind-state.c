/* bind-state.c - the state that the things counted are in
 *
 *   "18 people were killed"    after the noun, nothing counted in between
 *   «قُتل 18 شخصاً»              before the number
 *   "46 injured", «19 قتيلاً»    the state is the noun
 *
 * The nearer side wins; on a tie the side before, as what governs a number stands before it in most headlines. */
#include <stdlib.h>
#include <string.h>

#include "extract/bind-private.h"

#define MAX_STATE_TOKENS 8

TqState
tq_state_of (const TqSentence *sentence, const TqCueMatch *cue)
{
    return cue != NULL ? tq_packs_find_state (tq_worker_packs (sentence->worker), cue->cue->value) : 0;
}

/* States are of people, of things; amounts of money and measures are in no state of people. */
static gboolean
fits (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue)
{
    const TqPacks *packs = tq_worker_packs (binding->sentence->worker);
    const TqStateRow *row = tq_packs_state (packs, tq_state_of (binding->sentence, cue));

    if (row == NULL)
        return FALSE;
    return value->kind == TQ_VALUE_NUMBER || value->kind == TQ_VALUE_PERCENT || !row->is_person;
}

static gboolean
is_count_between (const TqBinding *binding, guint first, guint end)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (value->first_token >= first && value->first_token < end && value->kind != TQ_VALUE_DATE &&
            value->kind != TQ_VALUE_TIME)
            return TRUE;
    }
    return FALSE;
}

/* How many tokens lie between the cue and the value with its noun, or G_MAXUINT if it cannot be its state. */
static guint
distance (const TqBinding *binding, const TqCueMatch *cue, guint first, guint end)
{
    guint cue_end = (guint) cue->first + cue->n_tokens;

    if (cue->first < end && cue_end > first)
        return 0;
    if (cue_end <= first)
        return is_count_between (binding, cue_end, first) ? G_MAXUINT : 1 + first - cue_end;
    return is_count_between (binding, end, cue->first) ? G_MAXUINT : 1 + cue->first - end;
}

const TqCueMatch *
tq_bind_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, end = tq_value_end (value), nearest = G_MAXUINT;
    const TqCueMatch *ret = NULL;

    if (noun->end > noun->first) {
        first = MIN (first, noun->first);
        end = MAX (end, noun->end);
    }
    for (guint i = tq_phrase_first_cue (sentence, first > MAX_STATE_TOKENS ? first - MAX_STATE_TOKENS : 0);
         i < sentence->n_cues && sentence->cues[i].first < end + MAX_STATE_TOKENS; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint gap;

        if (cue->cue->cue_class != TQ_CUE_STATE || !fits (binding, value, cue))
            continue;
        gap = distance (binding, cue, first, end);
        if (gap > 0 && binding->clauses[cue->first] != binding->clauses[value->first_token])
            continue;
        if (gap <= MAX_STATE_TOKENS && gap < nearest) {
            nearest = gap;
            ret = cue;
        }
    }
    return ret;
}

/* bind-tally.c - a vote told by its two counts
 *
 *   "71 votes to 46"       figure.tally, a row that holds both numbers: the noun is said once,
 *   "16 for, 13 against"   or not at all
 *   "a vote of 16 to 13", "passed by 16 to 13"
 *
 * The row's value names the states of the two, "voted-for voted-against". */
#include <string.h>

#include "extract/bind-private.h"

/* The tally that begins in @value, or whose second number it is. */
static const TqCueMatch *
tally_of (const TqBinding *binding, const TqValue *value, gboolean *ret_is_first)
{
    const TqCueMatch *tally =
        tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_TALLY, tq_value_end (value) - 1u);

    if (tally == NULL)
        tally = tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_TALLY, value->first_token);
    *ret_is_first = tally != NULL && (tally->first >= value->first_token ||
                                      tq_bind_first_value (binding, tally->first) ==
                                          tq_bind_first_value (binding, value->first_token));
    return tally;
}

static TqState
state_of_side (const TqBinding *binding, const TqCueMatch *tally, gboolean is_first)
{
    const char *space = strchr (tally->cue->value, ' ');
    g_autofree char *first =
        space != NULL ? g_strndup (tally->cue->value, (gsize) (space - tally->cue->value)) : NULL;

    return space != NULL ? tq_packs_find_state (tq_worker_packs (binding->sentence->worker),
                                                is_first ? first : space + 1)
                         : 0;
}

/* Behind the first number, or before it; else what was put to the vote goes unsaid. */
static TqNounPhrase
noun_of_votes (const TqBinding *binding, const TqCueMatch *tally)
{
    const TqValue *first = tq_bind_value_at (binding, tally->first);
    guint votes = first != NULL ? tq_value_end (first) : tally->first,
          bits = tq_phrase_bits (binding->sentence, votes);

    return tq_phrase_is_content (bits) && (votes > tally->first || bits & TQ_PHRASE_NOUN)
               ? (TqNounPhrase) { votes, votes + 1, votes, 0.85 }
               : (TqNounPhrase) { 0 };
}

gboolean
tq_bind_tally (TqBinding *binding, const TqValue *value)
{
    gboolean is_first;
    const TqCueMatch *tally =
        value->kind == TQ_VALUE_NUMBER && value->upper.end == value->upper.start
            ? tally_of (binding, value, &is_first)
            : NULL;

    if (tally == NULL)
        return FALSE;
    tq_bind_count (binding, value, noun_of_votes (binding, tally), NULL,
                   tq_bind_figure_flags (binding, value));
    tq_bind_claim (binding, binding->set->claims->len - 1)->state =
        state_of_side (binding, tally, is_first);
    return TRUE;
}

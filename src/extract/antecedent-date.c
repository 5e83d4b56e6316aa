/* antecedent-date.c - what happens on a date, where the verb that says when has a pronoun for its
 * subject or says it itself
 *
 *   "The vote was put off. It will be held on 9 May."     the vote
 *   « Le vote est reporté. Il aura lieu le 9 mai. »
 *   «أُرجئ التصويت، وسيُجرى في 9 أيار»
 *
 * Such verbs are of what happens, so that only a noun for something that does is meant: the most
 * salient one that agrees. */
#include "extract/antecedent-private.h"
#include "extract/bind.h"
#include "extract/event-private.h"
#include "extract/referent.h"

/* How far before its verb a pronoun may stand: "it will now be held". */
#define MAX_PRONOUN_TOKENS 5

/* The subject of the verb, the first of « elle se », with nothing between them that says something;
 * TQ_NONE where there is none. */
static guint
pronoun_before (const TqSentence *sentence, guint verb)
{
    guint ret = TQ_NONE;

    for (guint gap = 1; gap <= MAX_PRONOUN_TOKENS && gap <= verb; gap++) {
        guint token = verb - gap;

        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, token) != NULL)
            ret = token;
        else if (tq_phrase_is_break (sentence, token) ||
                 (tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
                  tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) == NULL &&
                  tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, token) == NULL &&
                  tq_phrase_cue_at (sentence, TQ_CUE_MODAL_PLANNED, token) == NULL))
            break;
    }
    return ret;
}

/* Where a verb says its subject itself: it opens its clause, its date stands right behind it, and a
 * clause ends there. */
static gboolean
has_no_noun (const TqSentence *sentence, const TqClaim *claim, guint verb)
{
    guint first = tq_sentence_token_at (sentence, claim->value_span.start);
    guint end = tq_sentence_token_at (sentence, claim->value_span.end - 1) + 1;
    guint before = tq_event_skip_back (sentence, 0, verb);

    return verb < first && tq_event_is_empty (sentence, verb + 1, first) &&
           (before == 0 || tq_phrase_is_break (sentence, before - 1)) &&
           (end >= sentence->n_tokens || !tq_phrase_is_content (tq_phrase_bits (sentence, end)));
}

static gboolean
find_pronoun (const TqSentence *sentence, const TqClaim *claim, guint verb, TqPronoun *ret)
{
    gboolean is_verbs = sentence->pack->is_verb_first && has_no_noun (sentence, claim, verb);

    ret->token = is_verbs ? verb : pronoun_before (sentence, verb);
    if (ret->token == TQ_NONE)
        return FALSE;
    ret->referent = is_verbs ? tq_referent_of_verb (sentence, verb)
                             : tq_referent_of_pronoun (sentence, ret->token);
    ret->is_subject = TRUE;
    ret->is_event = TRUE;
    return ret->referent != TQ_REFERENT_NOBODY;
}

void
tq_antecedents_settle_date (TqAntecedents *antecedents, guint index, TqClaimSet *set, guint number)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, index);
    TqClaim *claim = &g_array_index (set->claims, TqClaim, number);
    guint verb = tq_sentence_token_at (sentence, claim->label.start);
    TqPronoun pronoun = { .sentence = index };
    const TqTerm *terms = tq_claim_terms (set, claim);
    gboolean is_begun = tq_event_is_beginning (sentence, verb) || claim->time.is_ending;

    if (claim->n_terms == 0 || (claim->n_terms > 1 && terms[1].role == TQ_ROLE_QUALIFIER) ||
        sentence->tokens[verb].flags & TQ_TOKEN_IN_QUOTES ||
        (tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, verb) == NULL &&
         !tq_event_is_light (sentence, verb) && !is_begun) ||
        !find_pronoun (sentence, claim, verb, &pronoun))
        return;
    tq_antecedents_name_event (antecedents, &pronoun, is_begun, set, number);
}

/* assertion-anaphor.c - verbs that stand for another: "urged the state to pay, but it has not done
 * so", « il ne l'a pas fait », «ولم يحدث ذلك»
 *
 * What is claimed is what the verb before says, of whom and what it says it, as the anaphor says
 * it: not paid. The last predicate before the clause that was planned, asked for or possible is
 * meant, else the last infinitive or event noun; a word of saying never is. */
#include "extract/assertion-private.h"

#include "extract/bind.h"

#define CONFIDENCE_ANAPHOR 0.6f

static gboolean
is_fact (const TqFrame *frame)
{
    return frame->modality == TQ_MODALITY_ASSERTED || frame->modality == TQ_MODALITY_REPORTED;
}

/* An infinitive or a noun of an event, which alone says of nothing that it was done. */
static gboolean
has_no_tense (const TqClause *clause, const TqFrame *frame)
{
    const TqAnalysis *verb = tq_sentence_reading (clause->sentence, frame->term, TQ_POS_VERB);

    return (frame->flags & TQ_FRAME_NOMINAL) || verb == NULL ||
           !(verb->form & (TQ_FORM_PAST | TQ_FORM_PRESENT | TQ_FORM_FUTURE));
}

static gboolean
may_be_meant (const TqClause *clause, const TqFrame *frame)
{
    return frame->term < clause->first && !(frame->flags & TQ_FRAME_STATE) &&
           tq_phrase_is_content (tq_phrase_bits (clause->sentence, frame->term)) &&
           tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_VERB, frame->term) == NULL &&
           (!is_fact (frame) || has_no_tense (clause, frame));
}

static const TqFrame *
meant_by (const TqClause *clause)
{
    const TqFrame *ret = NULL;

    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (may_be_meant (clause, frame) && (ret == NULL || !is_fact (frame) || is_fact (ret)))
            ret = frame;
    }
    return ret;
}

/* All words of the phrase that fills a slot. */
static void
add_phrase (const TqClause *clause, const TqArgument *argument, TqRole role)
{
    guint first = argument->term, end = argument->term;

    if (argument->term == TQ_NO_TERM)
        return;
    while (first > 0 && clause->sentence->tokens[first - 1].span.start >= argument->span.start)
        first--;
    while (end < clause->sentence->n_tokens &&
           clause->sentence->tokens[end].span.end <= argument->span.end)
        end++;
    tq_bind_terms (clause->sentence, first, end, role, clause->set->terms);
}

static void
add_meant (const TqClause *clause, const TqFrame *frame)
{
    static const TqRole roles[TQ_N_ARGUMENTS] = { [TQ_ARGUMENT_AGENT] = TQ_ROLE_ACTOR,
                                                  [TQ_ARGUMENT_PATIENT] = TQ_ROLE_PATIENT,
                                                  [TQ_ARGUMENT_TO] = TQ_ROLE_PATIENT,
                                                  [TQ_ARGUMENT_PLACE] = TQ_ROLE_PLACE,
                                                  [TQ_ARGUMENT_TIME] = TQ_ROLE_CONTEXT };

    for (guint i = 0; i < TQ_ARGUMENT_TIME; i++)
        add_phrase (clause, &frame->arguments[i], roles[i]);
}

gboolean
tq_clause_add_anaphor (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_ANAPHOR);
    const TqFrame *frame = match != NULL ? meant_by (clause) : NULL;
    const TqToken *tokens = clause->sentence->tokens;
    guint last = match != NULL ? match->first + match->n_tokens - 1u : 0, end = clause->end;
    TqClaim claim = { .kind = TQ_CLAIM_ASSERTION,
                      .sentence = clause->sentence->span,
                      .confidence = CONFIDENCE_ANAPHOR,
                      .first_term = clause->set->terms->len,
                      .part_of = TQ_NONE };

    /* "But never did": where a verb follows, it stands for itself */
    if (frame == NULL || last >= end ||
        (strcmp (match->cue->value, "bare") == 0 && tq_clause_count_content (clause) > 0))
        return FALSE;
    if (tq_bind_terms (clause->sentence, frame->term, frame->term + 1u, TQ_ROLE_HEAD,
                       clause->set->terms) == 0)
        return FALSE;
    add_meant (clause, frame);
    claim.n_terms = (guint16) MIN (clause->set->terms->len - claim.first_term, G_MAXUINT16);
    claim.polarity = (TqPolarity) (clause->scopes[match->first].polarity == TQ_POLARITY_DENIED
                                       ? TQ_POLARITY_DENIED
                                       : clause->scopes[last].polarity);
    claim.modality = (TqModality) clause->scopes[match->first].modality;
    while (end > last + 1 && tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
        end--;
    claim.span = (TqSpan) { tokens[clause->first].span.start, tokens[end - 1].span.end };
    claim.value_span = (TqSpan) { tokens[match->first].span.start, tokens[last].span.end };
    claim.label = tokens[frame->term].span;
    g_array_append_val (clause->set->claims, claim);
    return TRUE;
}

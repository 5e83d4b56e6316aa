/* bind-claim.c - what every claim of a value has: where it stands, and its terms
 *
 * The noun's terms come first, then those of the words around it, which tell what else the claim is
 * about: the clause's before the rest of the sentence's. */
#include "extract/bind-private.h"

/* Context beyond so many terms says nothing more about a claim; keeps long sentences linear. */
#define MAX_CONTEXT_TERMS 40
#define MAX_CONTEXT_TOKENS 60

TqClaim
tq_bind_new_claim (const TqBinding *binding, TqClaimKind kind)
{
    return (TqClaim) {
        .kind = kind,
        .block = binding->sentence->block,
        .sentence = binding->sentence->span,
        .first_term = binding->set->terms->len,
        .part_of = TQ_NONE,
    };
}

static void
add_noun_terms (TqBinding *binding, const TqNounPhrase *noun)
{
    GArray *terms = binding->set->terms;

    if (noun->end <= noun->first)
        return;
    tq_bind_terms (binding->sentence, noun->head, noun->head + 1, TQ_ROLE_HEAD, terms);
    tq_bind_terms (binding->sentence, noun->first, noun->head, TQ_ROLE_QUALIFIER, terms);
    tq_bind_terms (binding->sentence, noun->head + 1, noun->end, TQ_ROLE_QUALIFIER, terms);
}

/* A name or a country after a preposition of place is a place; anything else is context. */
static void
add_context_run (TqBinding *binding, guint first, guint end, gboolean is_place)
{
    GArray *terms = binding->set->terms;
    guint from = terms->len;

    tq_bind_terms (binding->sentence, first, end, TQ_ROLE_CONTEXT, terms);
    for (guint i = from; is_place && i < terms->len; i++) {
        TqTerm *term = &g_array_index (terms, TqTerm, i);

        if (term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE)
            term->role = TQ_ROLE_PLACE;
    }
}

typedef struct {
    const TqNounPhrase *noun;
    guint skip;
    guint skip_end;
    guint16 clause;
    gboolean wants_clause; /* tokens of the clause, else those of the rest of the sentence */
} Context;

static gboolean
is_context (const TqBinding *binding, const Context *context, guint token)
{
    if (token >= context->skip && token < context->skip_end)
        return FALSE;
    if (token >= context->noun->first && token < context->noun->end)
        return FALSE;
    if ((binding->clauses[token] == context->clause) != context->wants_clause ||
        tq_bind_is_in_value (binding, token))
        return FALSE;
    return tq_phrase_is_content (tq_phrase_bits (binding->sentence, token));
}

static void
add_context (TqBinding *binding, const Context *context, guint from, guint to, guint max_terms)
{
    const TqSentence *sentence = binding->sentence;

    for (guint token = from; token < to && binding->set->terms->len < max_terms;) {
        guint end = token;

        while (end < to && is_context (binding, context, end))
            end++;
        if (end > token)
            add_context_run (
                binding, token, end,
                tq_phrase_bears_preposition (sentence, token) ||
                    (token > 0 && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_PLACE));
        token = end + 1;
    }
}

void
tq_bind_add_terms (TqBinding *binding, TqClaim *claim, const TqNounPhrase *noun, guint skip,
                   guint skip_end)
{
    guint n_tokens = binding->sentence->n_tokens, max_terms = claim->first_term + MAX_CONTEXT_TERMS;
    guint from = tq_bind_back (skip, MAX_CONTEXT_TOKENS);
    guint to = MIN (n_tokens, skip_end + MAX_CONTEXT_TOKENS);
    Context context = { noun, skip, skip_end, binding->clauses[MIN (skip, n_tokens - 1)], TRUE };

    add_noun_terms (binding, noun);
    add_context (binding, &context, from, to, max_terms);
    context.wants_clause = FALSE;
    add_context (binding, &context, from, to, max_terms);
    claim->n_terms = (guint16) (binding->set->terms->len - claim->first_term);
}

#include "extract/proposition.h"

#include <string.h>

#include "extract/bind.h"
#include "extract/frame.h"
#include "extract/phrase.h"
#include "extract/value.h"

static void
add_number (const TqSentence *sentence, const TqValue *value, GArray *terms)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE + 1] = "#";
    TqTerm term = { .span = value->span,
                    .role = TQ_ROLE_CONTEXT,
                    .kind = TQ_TERM_NUMBER,
                    .lang = sentence->pack->lang };

    g_ascii_formatd (text + 1, G_ASCII_DTOSTR_BUF_SIZE, "%.10g", value->number.number);
    term.atom = term.form = tq_atom_intern (tq_worker_atoms (sentence->worker), text, -1);
    g_array_append_val (terms, term);
}

static gboolean
is_number (const TqValue *value)
{
    return value->kind != TQ_VALUE_DATE && value->kind != TQ_VALUE_TIME && !value->is_bare_unit &&
           !isnan (value->number.number);
}

/* "The majority of the boats": the word is the share of the boats, no thing that is spoken of. */
static gboolean
only_says_share (const TqSentence *sentence, guint token)
{
    const TqCueMatch *match = tq_phrase_cue_at (sentence, TQ_CUE_SOME, token);

    return match != NULL &&
           (strcmp (match->cue->value, "most") == 0 || strcmp (match->cue->value, "few") == 0);
}

/* "There is", «لا يوجد»: what says no more than whether something is, or is so. "A group of": not
 * even that. */
static gboolean
only_says_whether (const TqSentence *sentence, guint token)
{
    static const TqCueClass classes[] = { TQ_CUE_SCOPE_NEGATION, TQ_CUE_SCOPE_ABSENCE,
                                          TQ_CUE_SCOPE_EXISTENCE, TQ_CUE_LIGHT };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = tq_phrase_cue_at (sentence, classes[i], token);

        if (match != NULL && strcmp (match->cue->value, "inside") != 0)
            return TRUE;
    }
    return FALSE;
}

/* Marks what is denied of the terms from @first on, and drops those that only deny. Terms come in
 * text order, so one walk over the tokens finds the scope of each. */
static void
mark_denied (const TqSentence *sentence, const TqScope *scopes, GArray *terms, guint first)
{
    guint token = 0, n_kept = first;

    for (guint i = first; i < terms->len; i++) {
        TqTerm *term = &g_array_index (terms, TqTerm, i);

        while (token + 1 < sentence->n_tokens &&
               sentence->tokens[token].span.start < term->span.start)
            token++;
        if (only_says_whether (sentence, token) || only_says_share (sentence, token))
            continue;
        /* A verb that denies ("refused") is not denied by itself. */
        term->is_negated |=
            scopes[token].polarity == TQ_POLARITY_DENIED && scopes[token].cue != token;
        g_array_index (terms, TqTerm, n_kept++) = *term;
    }
    g_array_set_size (terms, n_kept);
}

/* The terms of the sentence begin at @first. */
static void
add_frames (const TqSentence *sentence, const GArray *frames, TqProposition *proposition,
            guint first)
{
    const TqTerm *terms = (const TqTerm *) proposition->terms->data + first;
    guint n = proposition->terms->len - first;

    for (guint i = 0; i < frames->len && proposition->terms->len < TQ_NO_TERM; i++) {
        TqFrame frame = g_array_index (frames, TqFrame, i);

        tq_frame_bind (sentence, &frame, terms, n);
        tq_frame_shift (&frame, first);
        g_array_append_val (proposition->frames, frame);
    }
}

void
tq_proposition_add (const TqSentence *sentence, const TqScope *scopes, const GArray *values,
                    const GArray *frames, TqProposition *proposition)
{
    GArray *terms = proposition->terms;
    guint first = terms->len, token = 0;

    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);

        if (!is_number (value) || value->first_token < token)
            continue;
        tq_bind_terms (sentence, token, value->first_token, TQ_ROLE_CONTEXT, terms);
        add_number (sentence, value, terms);
        token = value->first_token;
    }
    tq_bind_terms (sentence, token, sentence->n_tokens, TQ_ROLE_CONTEXT, terms);
    mark_denied (sentence, scopes, terms, first);
    add_frames (sentence, frames, proposition, first);
}

void
tq_proposition_open (TqWorker *worker, TqProposition *proposition)
{
    proposition->terms = tq_worker_scratch (worker, TQ_SCRATCH_WHOLE_TERMS, sizeof (TqTerm));
    proposition->frames = tq_worker_scratch (worker, TQ_SCRATCH_WHOLE_FRAMES, sizeof (TqFrame));
}

void
tq_proposition_close (const TqProposition *proposition, const TqDocument *document, guint32 doc,
                      TqClaimSet *set)
{
    const TqTerm *term = (const TqTerm *) proposition->terms->data;
    TqClaim claim = { .doc = doc,
                      .kind = TQ_CLAIM_ASSERTION,
                      .flags = TQ_CLAIM_WHOLE,
                      .part_of = TQ_NONE,
                      .confidence = 1,
                      .first_term = set->terms->len,
                      .n_terms = (guint16) MIN (proposition->terms->len, G_MAXUINT16),
                      .first_frame = set->frames->len,
                      .n_frames = (guint16) MIN (proposition->frames->len, G_MAXUINT16) };

    if (claim.n_terms == 0)
        return;
    claim.span = (TqSpan) { term[0].span.start, term[claim.n_terms - 1].span.end };
    claim.value_span = claim.sentence = claim.span;
    claim.label = term[0].span;
    claim.as_of = document->published;
    g_array_append_vals (set->terms, proposition->terms->data, claim.n_terms);
    g_array_append_vals (set->frames, proposition->frames->data, claim.n_frames);
    g_array_append_val (set->claims, claim);
}

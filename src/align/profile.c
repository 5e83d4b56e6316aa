#include "align/profile.h"

#include "align/near.h"
#include "align/words.h"
#include "pack/units.h"

static gboolean
is_named (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE ||
           term->kind == TQ_TERM_DEMONYM;
}

static gboolean
is_event (const TqEvidence *evidence, const TqTerm *term)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);

    return term->lexeme != 0 && (tq_lexicon_pos (lexicon, term->lexeme) == TQ_POS_VERB ||
                                 tq_lexicon_is_event (lexicon, term->lexeme));
}

static void
add_term (const TqEvidence *evidence, const TqNear *near, guint i, double weight, TqProfile *ret)
{
    const TqTerm *term = &near->terms[i];
    const gboolean within[] = { tq_term_is_label (term), tq_near_has (near, term), TRUE };
    guint64 bit = G_GUINT64_CONSTANT (1) << i;

    for (guint w = 0; w < TQ_N_WITHIN; w++) {
        ret->within[w] |= within[w] ? bit : 0;
        ret->weight[w] += within[w] ? weight : 0;
    }
    if (!within[TQ_WITHIN_NEAR])
        return;
    ret->near_names |= is_named (term) ? bit : 0;
    if (is_event (evidence, term)) {
        ret->near_events |= bit;
        ret->event_weight += weight;
    }
}

static void
fill_label (const TqNear *near, TqProfile *ret)
{
    guint n_qualifiers = 0;

    for (guint i = 0; i < near->n; i++) {
        n_qualifiers += near->terms[i].role == TQ_ROLE_QUALIFIER;
        if (near->terms[i].kind == TQ_TERM_DEMONYM && tq_term_is_label (&near->terms[i])) {
            ret->people = near->terms[i].atom;
            ret->has_people = TRUE;
        }
    }
    ret->n_qualifiers = (guint8) MIN (n_qualifiers, G_MAXUINT8);
}

static void
add_question (TqProfile *profile, TqAnswerId answer)
{
    guint i = 0;

    while (profile->questions[i] != 0)
        i++;
    profile->questions[i] = (guint8) tq_answer_question (answer);
}

static void
fill_claim (const TqEvidence *evidence, const TqClaim *claim, TqProfile *ret)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    const TqStateRow *state = tq_packs_state (evidence->packs, claim->state);
    gboolean is_known = claim->as_of.precision != TQ_PRECISION_NONE;

    ret->as_of_lo = is_known ? claim->as_of.lo : TQ_TIME_PAST;
    ret->as_of_hi = is_known ? claim->as_of.hi : TQ_TIME_FUTURE;
    ret->doc = claim->doc;
    ret->sentence = claim->sentence.start;
    ret->first_term = claim->first_term;
    ret->party = claim->attribution.party;
    for (guint i = 0; i < TQ_MAX_ANSWERS && claim->answers[i] != 0; i++)
        add_question (ret, claim->answers[i]);
    if (tq_naming_is_whole (claim))
        add_question (ret, claim->naming.answer);
    ret->unit = claim->unit;
    ret->per = claim->per;
    ret->state = claim->state;
    ret->flags = claim->flags;
    ret->kind = (guint8) claim->kind;
    ret->modality = (guint8) claim->modality;
    ret->lang = document->lang;
    ret->is_exclusive = state != NULL && state->is_exclusive;
    ret->is_all_in_state = tq_align_is_all_in_state (evidence, claim);
}

static void
fill_head (const TqNear *near, TqProfile *ret)
{
    ret->has_terms = near->n > 0;
    if (near->n == 0)
        return;
    ret->head = near->terms[0].lexeme;
    ret->head_lang = near->terms[0].lang;
    ret->is_generic_head = near->terms[0].is_generic != FALSE;
}

/* Whether the lexicon knows the head as a person, or as none: reports, questions, spans. */
static void
fill_kind_of_head (const TqEvidence *evidence, const TqNear *near, const TqClaim *claim,
                   TqProfile *ret)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);
    const TqTerm *head = near->terms;
    guint n_concepts = 0;

    if (near->n == 0 || claim->unit != 0 || head->kind != TQ_TERM_COMMON || head->is_generic)
        return;
    tq_lexicon_concepts (lexicon, head->lexeme, &n_concepts);
    ret->is_person = tq_lexicon_is_person (lexicon, head->lexeme) != FALSE;
    ret->is_thing = n_concepts > 0 && !ret->is_person;
}

static void
fill_counted (const TqEvidence *evidence, const TqNear *near, const TqClaim *claim, TqProfile *ret)
{
    const TqStateRow *state = tq_packs_state (evidence->packs, claim->state);

    if (claim->kind != TQ_CLAIM_QUANTITY)
        return;
    ret->is_of_people =
        claim->unit == 0 && state != NULL && state->is_person && state->is_exclusive;
    fill_kind_of_head (evidence, near, claim, ret);
}

static void
fill_size (const TqUnits *units, const TqClaim *claim, TqProfile *ret)
{
    const TqUnitRow *period = tq_units_get (units, claim->per);

    ret->period = period != NULL ? period->factor : 1;
    ret->is_per_measure = period != NULL && period->kind == TQ_VALUE_MEASURE;
    ret->size = fabs (tq_units_rate_to_base (units, claim->unit, claim->per, claim->number.number));
    ret->log_size = ret->size > 0 ? log (ret->size) : 0;
    ret->n_digits = fabs (claim->number.number) / pow (10, claim->number.last_digit);
}

static void
fill_place (const TqEvidence *evidence, const TqClaim *claim, TqProfile *ret)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);

    ret->is_first = tq_align_is_first (evidence, claim);
    ret->is_universal = claim->time.is_universal;
    ret->is_bare_clock = tq_align_is_bare_clock (claim);
    ret->is_beginning = claim->time.is_beginning;
    ret->is_state = claim->time.is_since;
    ret->is_since = claim->time.hi == TQ_TIME_FUTURE && claim->time.lo < document->published.lo;
}

/* Figures lie in the lower half, dates in the upper. */
static void
fill_said (const TqClaim *claim, TqProfile *ret)
{
    for (guint i = 0; i < TQ_MAX_SAID && claim->said_figures[i] != 0; i++)
        ret->said |= G_GUINT64_CONSTANT (1) << claim->said_figures[i] % TQ_SAID_BITS;
    for (guint i = 0; i < TQ_MAX_SAID_DATES && claim->said_dates[i] != 0; i++)
        ret->said |= G_GUINT64_CONSTANT (1) << (TQ_SAID_BITS + claim->said_dates[i] % TQ_SAID_BITS);
}

TqProfile *
tq_profiles_new (const TqEvidence *evidence, const float *weights)
{
    const TqUnits *units = tq_packs_units (evidence->packs);
    guint n = evidence->claims->claims->len;
    TqProfile *profiles = g_aligned_alloc0 (n + 1, sizeof (TqProfile), TQ_CACHE_LINE);

    for (guint i = 0; i < n; i++) {
        const TqClaim *claim = tq_claim_set_get (evidence->claims, i);
        TqNear near = tq_near_of (evidence->claims, claim);

        for (guint t = 0; t < MIN (near.n, TQ_MAX_WORDS); t++)
            if (near.terms[t].role != TQ_ROLE_TIME)
                add_term (evidence, &near, t, weights[claim->first_term + t], &profiles[i]);
        fill_claim (evidence, claim, &profiles[i]);
        fill_head (&near, &profiles[i]);
        fill_counted (evidence, &near, claim, &profiles[i]);
        fill_label (&near, &profiles[i]);
        fill_place (evidence, claim, &profiles[i]);
        fill_said (claim, &profiles[i]);
        if (claim->kind == TQ_CLAIM_QUANTITY)
            fill_size (units, claim, &profiles[i]);
        else {
            profiles[i].time = claim->time;
            profiles[i].happenings = claim->happenings;
        }
    }
    return profiles;
}

#include "judge/opposition-private.h"

const char *const tq_opposition_names[TQ_N_OPPOSITION_FEATURES + 1] = {
#define TQ_OPPOSITION_TEXT(symbol, name) [TQ_OPPOSITION_##symbol] = name,
    TQ_OPPOSITION_FEATURES (TQ_OPPOSITION_TEXT)
#undef TQ_OPPOSITION_TEXT
};

TqSort
tq_opposition_sort (const TqEvidence *evidence, const TqTerm *term)
{
    static const TqSort of_kind[] = { [TQ_TERM_NAME] = TQ_SORT_NAME,
                                      [TQ_TERM_PLACE] = TQ_SORT_PLACE,
                                      [TQ_TERM_DEMONYM] = TQ_SORT_PLACE,
                                      [TQ_TERM_NUMBER] = TQ_SORT_NUMBER };
    static const TqSort of_pos[] = { [TQ_POS_NOUN] = TQ_SORT_NOUN,
                                     [TQ_POS_VERB] = TQ_SORT_VERB,
                                     [TQ_POS_ADJECTIVE] = TQ_SORT_ADJECTIVE,
                                     [TQ_POS_FUNCTION] = TQ_SORT_OTHER };
    TqPos pos;

    if (term->kind == TQ_TERM_COMMON && term->lexeme == 0)
        return TQ_SORT_UNKNOWN;
    if (term->kind < G_N_ELEMENTS (of_kind) && of_kind[term->kind] != TQ_SORT_OTHER)
        return of_kind[term->kind];
    pos = tq_lexicon_pos (tq_packs_lexicon (evidence->packs), term->lexeme);
    return pos < G_N_ELEMENTS (of_pos) ? of_pos[pos] : TQ_SORT_OTHER;
}

void
tq_opposition_begin (TqOpposing *c, const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                     TqClaim *x, TqClaim *y, TqOpposition *ret)
{
    *ret = (TqOpposition) { { 0 }, { { { 0 }, { 0 } } } };
    c->evidence = evidence;
    c->is_reversed = a->n_terms > b->n_terms;
    c->ret = ret;
    *x = c->is_reversed ? *b : *a;
    *y = c->is_reversed ? *a : *b;
    x->n_terms = MIN (x->n_terms, MAX_TERMS);
    y->n_terms = MIN (y->n_terms, MAX_TERMS);
    c->s.terms = tq_claim_terms (evidence->claims, x);
    c->l.terms = tq_claim_terms (evidence->claims, y);
    c->s.n = x->n_terms;
    c->l.n = y->n_terms;
    tq_match_claims (evidence, x, y, c->s.matches, c->l.matches);
}

void
tq_opposition_decide (const TqOpposing *c, TqOpposed by, const TqTerm *of_s, const TqTerm *of_l)
{
    TqDecisive *decisive = &c->ret->decisive[by];

    if (decisive->a.end == 0)
        *decisive = c->is_reversed ? (TqDecisive) { of_l->span, of_s->span }
                                   : (TqDecisive) { of_s->span, of_l->span };
}

/* ---- kinds ----------------------------------------------------------------------------------- */

static gboolean
may_be_kind (const TqOpposing *c, const TqOpposedSide *side, guint i, TqSort sort)
{
    return tq_opposed_is_left (side, i) && side->terms[i].kind == TQ_TERM_COMMON &&
           tq_opposition_sort (c->evidence, &side->terms[i]) == sort;
}

/* The shorter side's word @i and the longer side's word @j, if one is a kind of the other. */
static void
match_kind (TqOpposing *c, guint i, guint j)
{
    const TqLexicon *lexicon = tq_packs_lexicon (c->evidence->packs);
    TqLexeme x = c->s.terms[i].lexeme, y = c->l.terms[j].lexeme;

    c->s.is_narrower[i] = c->l.is_wider[j] = tq_lexicon_is_a (lexicon, x, y) != FALSE;
    c->s.is_wider[i] = c->l.is_narrower[j] =
        !c->s.is_narrower[i] && tq_lexicon_is_a (lexicon, y, x) != FALSE;
    if (!c->s.is_narrower[i] && !c->s.is_wider[i])
        return;
    c->s.matches[i] = (TqMatch) { (guint16) j, TQ_MATCH_CONCEPT };
    c->l.matches[j] = (TqMatch) { (guint16) i, TQ_MATCH_CONCEPT };
    c->s.n_kinds++;
}

/* Nouns or verbs that are left, of which one is a kind of the other: a man, a person; to fry, to
 * cook. */
static void
match_kinds (TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);

        if (sort != TQ_SORT_NOUN && sort != TQ_SORT_VERB)
            continue;
        for (guint j = 0; j < c->l.n && may_be_kind (c, &c->s, i, sort); j++)
            if (may_be_kind (c, &c->l, j, sort))
                match_kind (c, i, j);
    }
}

/* ---- features -------------------------------------------------------------------------------- */

static void
count (TqOpposedSide *side)
{
    for (guint i = 0; i < side->n; i++) {
        side->n_left += tq_opposed_is_left (side, i);
        side->n_concepts += side->matches[i].relation == TQ_MATCH_CONCEPT;
        side->denies = side->denies || side->terms[i].is_negated;
        side->is_of_someone = side->is_of_someone || side->terms[i].is_someone;
    }
}

static void
weigh_cover (const TqOpposing *c)
{
    double *ret = c->ret->features;

    ret[TQ_OPPOSITION_COVER_SHORT] = tq_opposed_cover (&c->s);
    ret[TQ_OPPOSITION_COVER_LONG] = tq_opposed_cover (&c->l);
    ret[TQ_OPPOSITION_ALL_COVERED] = c->s.n_left == 0;
    ret[TQ_OPPOSITION_LENGTH_SHORT] = log (1 + c->s.n);
    ret[TQ_OPPOSITION_LENGTH_LONG] = log (1 + c->l.n);
    ret[TQ_OPPOSITION_PASSAGE] = CLAMP ((c->l.n - 9.0) / 4, 0, 1);
    ret[TQ_OPPOSITION_LEFT_SHORT] = log (1 + c->s.n_left);
    ret[TQ_OPPOSITION_LEFT_LONG] = log (1 + c->l.n_left);
    ret[TQ_OPPOSITION_CONCEPTS] = c->s.n > 0 ? (double) c->s.n_concepts / c->s.n : 0;
    ret[TQ_OPPOSITION_KINDS] = c->s.n > 0 ? (double) c->s.n_kinds / c->s.n : 0;
}

void
tq_opposition_weigh (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                     TqOpposition *ret)
{
    TqOpposing c = { 0 };
    TqClaim x, y;

    tq_opposition_begin (&c, evidence, a, b, &x, &y, ret);
    match_kinds (&c);
    tq_opposition_settle_denials (&c);
    count (&c.s);
    count (&c.l);
    weigh_cover (&c);
    tq_opposition_weigh_nearness (&c);
    tq_opposition_weigh_frames (&c, &x, &y);
    tq_opposition_weigh_style (&c, &x, &y);
    tq_opposition_weigh_shares (&c);
    tq_opposition_weigh_bearings (&c);
    tq_opposition_weigh_denials (&c);
    tq_opposition_weigh_left (&c);
    tq_opposition_weigh_order (&c);
}

#include "judge/opposition-private.h"

const char *const tq_opposition_names[TQ_N_OPPOSITION_FEATURES + 1] = {
#define TQ_OPPOSITION_TEXT(symbol, name) [TQ_OPPOSITION_##symbol] = name,
    TQ_OPPOSITION_FEATURES (TQ_OPPOSITION_TEXT)
#undef TQ_OPPOSITION_TEXT
};

void
tq_opposition_decide (const TqOpposing *c, TqOpposed by, const TqTerm *of_s, const TqTerm *of_l)
{
    TqDecisive *decisive = &c->ret->decisive[by];

    if (decisive->a.end == 0)
        *decisive = c->is_reversed ? (TqDecisive) { of_l->span, of_s->span }
                                   : (TqDecisive) { of_s->span, of_l->span };
}

/* ---- what kind of word ----------------------------------------------------------------------- */

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

/* ---- kinds ----------------------------------------------------------------------------------- */

static gboolean
may_be_kind (const TqOpposing *c, const TqOpposedSide *side, guint i, TqSort sort)
{
    return side->matches[i].relation == TQ_MATCH_NONE && side->terms[i].kind == TQ_TERM_COMMON &&
           tq_opposition_sort (c->evidence, &side->terms[i]) == sort;
}

/* Nouns or verbs that are left, of which one is a kind of the other: a man, a person; to fry, to
 * cook. */
static void
match_kinds (TqOpposing *c)
{
    const TqLexicon *lexicon = tq_packs_lexicon (c->evidence->packs);

    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);

        for (guint j = 0; (sort == TQ_SORT_NOUN || sort == TQ_SORT_VERB) &&
                          may_be_kind (c, &c->s, i, sort) && j < c->l.n;
             j++) {
            TqLexeme x = c->s.terms[i].lexeme, y = c->l.terms[j].lexeme;

            if (!may_be_kind (c, &c->l, j, sort))
                continue;
            c->s.is_narrower[i] = c->l.is_wider[j] = tq_lexicon_is_a (lexicon, x, y) != FALSE;
            c->s.is_wider[i] = c->l.is_narrower[j] =
                !c->s.is_narrower[i] && tq_lexicon_is_a (lexicon, y, x) != FALSE;
            if (!c->s.is_narrower[i] && !c->s.is_wider[i])
                continue;
            c->s.matches[i] = (TqMatch) { (guint16) j, TQ_MATCH_CONCEPT };
            c->l.matches[j] = (TqMatch) { (guint16) i, TQ_MATCH_CONCEPT };
            c->s.n_kinds++;
        }
    }
}

/* ---- sides ----------------------------------------------------------------------------------- */

static void
count (TqOpposedSide *side)
{
    for (guint i = 0; i < side->n; i++) {
        side->n_left += side->matches[i].relation == TQ_MATCH_NONE;
        side->n_concepts += side->matches[i].relation == TQ_MATCH_CONCEPT;
        side->denies = side->denies || side->terms[i].is_negated;
        side->is_of_someone = side->is_of_someone || side->terms[i].is_someone;
    }
}

static void
count_left (const TqOpposing *c, const TqOpposedSide *side, guint *ret)
{
    for (guint i = 0; i < side->n; i++)
        if (side->matches[i].relation == TQ_MATCH_NONE)
            ret[tq_opposition_sort (c->evidence, &side->terms[i])]++;
}

static double
cover (const TqOpposedSide *side)
{
    return side->n > 0 ? (double) (side->n - side->n_left) / side->n : 0;
}

/* ---- opposites at one thing ------------------------------------------------------------------ */

/* A predicate stands at most so many content words from what it is said of, and a word from its
 * neighbours and what stands in its place. */
#define MAX_REACH 2

static gboolean
is_near (guint x, guint y)
{
    return MAX (x, y) - MIN (x, y) <= MAX_REACH;
}

static guint
distance (guint x, guint y)
{
    return MAX (x, y) - MIN (x, y);
}

/* "Sales of wheat grew, sales of maize shrank": which sales are meant cannot be told by the
 * word. */
static gboolean
is_said_twice (const TqOpposedSide *side, guint i)
{
    for (guint j = 0; j < side->n; j++)
        if (j != i && side->terms[j].atom == side->terms[i].atom)
            return TRUE;
    return FALSE;
}

/* Some word that both have stands near @p here and near @q there, and what @p itself meets there,
 * or @q here, is not as near to it: it is theirs, not that of the predicate beside. */
static gboolean
is_said_of_same (const TqOpposing *c, guint p, guint q)
{
    const TqMatch *own = &c->s.matches[p], *back = &c->l.matches[q];

    for (guint i = p > MAX_REACH ? p - MAX_REACH : 0; i < MIN (c->s.n, p + MAX_REACH + 1); i++) {
        const TqMatch *match = &c->s.matches[i];

        if (i == p || match->relation < TQ_MATCH_CONCEPT || match->other == q ||
            !is_near (match->other, q))
            continue;
        if (is_said_twice (&c->s, i) ||
            (back->relation >= TQ_MATCH_CONCEPT && distance (back->other, i) <= distance (p, i)))
            continue;
        if (own->relation < TQ_MATCH_CONCEPT ||
            distance (own->other, match->other) > distance (q, match->other))
            return TRUE;
    }
    return FALSE;
}

/* "Gold rises as the dollar falls" against "the dollar rises and gold falls": every word is in
 * both, and yet. */
static gboolean
is_turned (const TqOpposing *c)
{
    for (guint p = 0; p < c->s.n; p++) {
        TqMeaning meaning = tq_match_meaning (c->evidence, &c->s.terms[p]);

        if (c->s.terms[p].kind != TQ_TERM_COMMON || c->s.is_agreed[p] ||
            !tq_match_has_opposites (&c->s.terms[p], &meaning))
            continue;
        for (guint q = 0; q < c->l.n; q++)
            /* the lexicon is asked last: it takes longest */
            if (c->l.terms[q].kind == TQ_TERM_COMMON && tq_opposition_is_near (c, q) &&
                c->s.terms[p].is_negated == c->l.terms[q].is_negated &&
                is_said_of_same (c, p, q) &&
                tq_match_terms (c->evidence, &c->s.terms[p], &c->l.terms[q]) ==
                    TQ_MATCH_OPPOSITE) {
                tq_opposition_decide (c, TQ_OPPOSED_BY_OPPOSITE, &c->s.terms[p], &c->l.terms[q]);
                c->ret->features[TQ_OPPOSITION_TURNED_MIXED] =
                    tq_opposition_sort (c->evidence, &c->s.terms[p]) !=
                    tq_opposition_sort (c->evidence, &c->l.terms[q]);
                return TRUE;
            }
    }
    return FALSE;
}

/* ---- features -------------------------------------------------------------------------------- */

static void
weigh_cover (const TqOpposing *c)
{
    double *ret = c->ret->features;

    ret[TQ_OPPOSITION_COVER_SHORT] = cover (&c->s);
    ret[TQ_OPPOSITION_COVER_LONG] = cover (&c->l);
    ret[TQ_OPPOSITION_ALL_COVERED] = c->s.n_left == 0;
    ret[TQ_OPPOSITION_LENGTH_SHORT] = log (1 + c->s.n);
    ret[TQ_OPPOSITION_LENGTH_LONG] = log (1 + c->l.n);
    ret[TQ_OPPOSITION_PASSAGE] = CLAMP ((c->l.n - 9.0) / 4, 0, 1);
    ret[TQ_OPPOSITION_LEFT_SHORT] = log (1 + c->s.n_left);
    ret[TQ_OPPOSITION_LEFT_LONG] = log (1 + c->l.n_left);
    ret[TQ_OPPOSITION_CONCEPTS] = c->s.n > 0 ? (double) c->s.n_concepts / c->s.n : 0;
}

static gboolean
is_left (const TqOpposedSide *side, guint i)
{
    return side->matches[i].relation == TQ_MATCH_NONE;
}

/* Near the longer side's word @there is a word without counterpart and of @sort. */
static gboolean
has_left (const TqOpposing *c, guint there, TqSort sort)
{
    for (guint j = there > MAX_REACH ? there - MAX_REACH : 0;
         j < MIN (c->l.n, there + MAX_REACH + 1); j++)
        if (is_left (&c->l, j) && tq_opposition_sort (c->evidence, &c->l.terms[j]) == sort)
            return TRUE;
    return FALSE;
}

static void
weigh_opposite (const TqOpposing *c, guint i, gboolean differs)
{
    const TqTerm *x = &c->s.terms[i], *y = &c->l.terms[c->s.matches[i].other];
    gboolean is_quality = tq_opposition_sort (c->evidence, x) == TQ_SORT_ADJECTIVE ||
                          tq_opposition_sort (c->evidence, y) == TQ_SORT_ADJECTIVE;

    c->ret->features[differs      ? TQ_OPPOSITION_OPPOSITE_DENIED
                     : is_quality ? TQ_OPPOSITION_OPPOSITE_QUALITY
                                  : TQ_OPPOSITION_OPPOSITE] = 1;
    if (differs)
        return;
    tq_opposition_decide (c, TQ_OPPOSED_BY_OPPOSITE, x, y);
    for (guint p = i > MAX_REACH ? i - MAX_REACH : 0; p < MIN (c->s.n, i + MAX_REACH + 1); p++) {
        if (c->s.matches[p].relation >= TQ_MATCH_CONCEPT &&
            is_near (c->s.matches[p].other, c->s.matches[i].other))
            c->ret->features[TQ_OPPOSITION_OPPOSITE_AT] = 1;
        if (is_left (&c->s, p) &&
            has_left (c, c->s.matches[i].other, tq_opposition_sort (c->evidence, &c->s.terms[p])))
            c->ret->features[TQ_OPPOSITION_OPPOSITE_INSTEAD] = 1;
    }
}

/* "Some boats did not sail" denies that all did, as "all the boats did not sail" may: what is said
 * of boats is none the worse for it. */
static gboolean
is_of_some (const TqOpposedSide *denier, const TqOpposedSide *other, guint i)
{
    const TqMatch *match = &denier->matches[i];

    return denier->terms[i].share != TQ_SHARE_UNSAID && !denier->terms[i].is_negated &&
           (match->relation == TQ_MATCH_NONE || other->terms[match->other].share != TQ_SHARE_ALL);
}

/* How far before a denied word its subject's head may stand. */
#define MAX_SUBJECT 3

static gboolean
denies_some (const TqOpposedSide *denier, const TqOpposedSide *other)
{
    for (guint i = 1; i < denier->n; i++)
        for (guint j = i > MAX_SUBJECT ? i - MAX_SUBJECT : 0; denier->terms[i].is_negated && j < i;
             j++)
            if (is_of_some (denier, other, j))
                return TRUE;
    return FALSE;
}

/* What of it the other side affirms, and what it does not speak of. */
static void
weigh_scope (const TqOpposing *c, const TqOpposedSide *denier)
{
    double *ret = c->ret->features;
    const TqOpposedSide *other = denier == &c->s ? &c->l : &c->s;
    guint n = 0, n_left = 0, n_affirmed = 0;

    for (guint i = 0; i < denier->n; i++) {
        const TqMatch *match = &denier->matches[i];
        gboolean is_first = i == 0 || !denier->terms[i - 1].is_negated;

        if (!denier->terms[i].is_negated)
            continue;
        n++;
        n_left += match->relation == TQ_MATCH_NONE;
        if (match->relation < TQ_MATCH_CONCEPT || other->terms[match->other].is_negated ||
            denier->is_settled[i])
            continue;
        n_affirmed++;
        if (is_first)
            ret[TQ_OPPOSITION_DENIED_FIRST] = 1;
        if (tq_opposition_sort (c->evidence, &denier->terms[i]) == TQ_SORT_VERB)
            ret[TQ_OPPOSITION_DENIED_VERB] = 1;
        if (denier->is_wider[i])
            ret[TQ_OPPOSITION_WIDER_DENIED] = 1;
        if (denier->is_narrower[i])
            ret[TQ_OPPOSITION_NARROWER_DENIED] = 1;
    }
    ret[TQ_OPPOSITION_DENIED_SCOPE] = n > 0 ? (double) n_affirmed / n : 0;
    ret[TQ_OPPOSITION_DENIED_SOME] = denies_some (denier, other);
    ret[TQ_OPPOSITION_DENIED_LEFT] = log (1 + n_left);
    ret[TQ_OPPOSITION_DENIED_BY_LONG] = denier == &c->l;
}

gboolean
tq_opposition_differs (const TqOpposing *c, guint i, guint j)
{
    return c->s.terms[i].is_negated != c->l.terms[j].is_negated && !c->s.is_settled[i] &&
           !c->l.is_settled[j];
}

static void
settle (TqOpposedSide *side, guint i)
{
    for (guint p = i + 1; p-- > 0 && side->terms[p].is_negated;)
        side->is_settled[p] = TRUE;
    for (guint p = i + 1; p < side->n && side->terms[p].is_negated; p++)
        side->is_settled[p] = TRUE;
}

/* Who denies the opposite of what the other side says denies nothing of it. */
static void
settle_denials (TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        guint j = c->s.matches[i].other;

        if (c->s.matches[i].relation != TQ_MATCH_OPPOSITE ||
            c->s.terms[i].is_negated == c->l.terms[j].is_negated)
            continue;
        if (c->s.terms[i].is_negated)
            settle (&c->s, i);
        else
            settle (&c->l, j);
    }
}

static void
weigh_denial (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint n_common = 0, n_denied = 0, n_by_s = 0;
    const TqOpposedSide *denier;

    for (guint i = 0; i < c->s.n; i++) {
        const TqMatch *match = &c->s.matches[i];
        gboolean differs = match->relation != TQ_MATCH_NONE &&
                           c->s.terms[i].is_negated != c->l.terms[match->other].is_negated;

        if (match->relation == TQ_MATCH_OPPOSITE && !c->s.is_agreed[i] &&
            tq_opposition_is_near (c, match->other))
            weigh_opposite (c, i, differs);
        if (match->relation < TQ_MATCH_CONCEPT)
            continue;
        n_common++;
        differs = tq_opposition_differs (c, i, match->other);
        n_denied += differs;
        n_by_s += differs && c->s.terms[i].is_negated;
        if (differs)
            tq_opposition_decide (c, TQ_OPPOSED_BY_DENIAL, &c->s.terms[i],
                                  &c->l.terms[match->other]);
    }
    denier = n_by_s * 2 >= n_denied ? &c->s : &c->l;
    ret[TQ_OPPOSITION_DENIED] = n_common > 0 ? (double) n_denied / n_common : 0;
    ret[TQ_OPPOSITION_DENIES_ONE] = c->s.denies != c->l.denies;
    ret[TQ_OPPOSITION_OPPOSITE_COVERED] = ret[TQ_OPPOSITION_OPPOSITE] * cover (&c->s);
    ret[TQ_OPPOSITION_OPPOSITE_LONG] = ret[TQ_OPPOSITION_OPPOSITE] * cover (&c->l);
    ret[TQ_OPPOSITION_DENIED_COVERED] = ret[TQ_OPPOSITION_DENIED] * cover (&c->s);
    ret[TQ_OPPOSITION_DENIED_OWN] = ret[TQ_OPPOSITION_DENIED] * cover (denier);
    ret[TQ_OPPOSITION_DENIED_WHOLLY] = denier->n_left == 0 ? ret[TQ_OPPOSITION_DENIED] : 0;
    if (n_denied > 0)
        weigh_scope (c, denier);
}

static gboolean
is_party (const TqEvidence *evidence, const TqTerm *term)
{
    TqSort sort = tq_opposition_sort (evidence, term);

    return sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE || sort == TQ_SORT_UNKNOWN ||
           (sort == TQ_SORT_NOUN &&
            tq_lexicon_is_person (tq_packs_lexicon (evidence->packs), term->lexeme));
}

static gboolean
is_common_verb (const TqOpposing *c, guint i)
{
    gboolean is_kind = c->s.is_wider[i] || c->s.is_narrower[i];

    return c->s.matches[i].relation >= TQ_MATCH_CONCEPT && !is_kind &&
           tq_opposition_sort (c->evidence, &c->s.terms[i]) == TQ_SORT_VERB;
}

/* Two parties on both sides, their order turned round, with the same word before, between or behind
 * them. */
static gboolean
is_swapped (const TqOpposing *c)
{
    for (guint i = 0; i < c->s.n; i++) {
        if (c->s.matches[i].relation != TQ_MATCH_SAME || !is_party (c->evidence, &c->s.terms[i]))
            continue;
        for (guint j = i + 1; j < c->s.n; j++) {
            guint x = c->s.matches[i].other, y = c->s.matches[j].other;

            if (c->s.matches[j].relation != TQ_MATCH_SAME ||
                !is_party (c->evidence, &c->s.terms[j]) || y >= x)
                continue;
            for (guint v = i + 1; v < j; v++)
                if (is_common_verb (c, v) && c->s.matches[v].other > y &&
                    c->s.matches[v].other < x) {
                    tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &c->s.terms[i], &c->l.terms[y]);
                    return TRUE;
                }
            if (i > 0 && y > 0 && is_common_verb (c, i - 1) &&
                c->s.matches[i - 1].other + 1u == y) {
                tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &c->s.terms[i], &c->l.terms[y]);
                return TRUE;
            }
        }
    }
    return FALSE;
}

static void
weigh_clashes (const TqOpposing *c)
{
    double *ret = c->ret->features;
    guint left_s[TQ_N_SORTS] = { 0 }, left_l[TQ_N_SORTS] = { 0 }, n_names = 0;
    guint n_replaced = c->s.n_left == 1 && c->l.n_left == 1;

    count_left (c, &c->s, left_s);
    count_left (c, &c->l, left_l);
    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);

        if (sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE)
            ret[TQ_OPPOSITION_NAMED] = 1;
        if (sort == TQ_SORT_NUMBER)
            ret[TQ_OPPOSITION_COUNTED] = 1;
        if (sort == TQ_SORT_UNKNOWN && c->s.matches[i].relation == TQ_MATCH_SAME)
            ret[TQ_OPPOSITION_UNKNOWN_SAME] = 1;
        n_names += c->s.matches[i].relation == TQ_MATCH_SAME &&
                   (sort == TQ_SORT_NAME || sort == TQ_SORT_PLACE);
        if (c->s.matches[i].relation == TQ_MATCH_SAME && sort == TQ_SORT_NUMBER)
            ret[TQ_OPPOSITION_NUMBER_SAME] = 1;
    }
    ret[TQ_OPPOSITION_SOMEONE] = c->s.is_of_someone || c->l.is_of_someone;
    ret[TQ_OPPOSITION_NAMES_SAME] = MIN (n_names, 3) / 3.0;
    ret[TQ_OPPOSITION_NAME_CLASH] = left_s[TQ_SORT_NAME] > 0 && left_l[TQ_SORT_NAME] > 0;
    ret[TQ_OPPOSITION_NAME_CLASH_COVERED] = ret[TQ_OPPOSITION_NAME_CLASH] * cover (&c->s);
    ret[TQ_OPPOSITION_UNKNOWN_CLASH] = left_s[TQ_SORT_UNKNOWN] > 0 && left_l[TQ_SORT_UNKNOWN] > 0;
    ret[TQ_OPPOSITION_PLACE_CLASH] = left_s[TQ_SORT_PLACE] > 0 && left_l[TQ_SORT_PLACE] > 0;
    ret[TQ_OPPOSITION_NUMBER_CLASH] = left_s[TQ_SORT_NUMBER] > 0 && left_l[TQ_SORT_NUMBER] > 0;
    ret[TQ_OPPOSITION_NUMBER_LEFT] = left_s[TQ_SORT_NUMBER] > 0;
    ret[TQ_OPPOSITION_VERB_CLASH] = left_s[TQ_SORT_VERB] > 0 && left_l[TQ_SORT_VERB] > 0;
    ret[TQ_OPPOSITION_NOUN_CLASH] = left_s[TQ_SORT_NOUN] > 0 && left_l[TQ_SORT_NOUN] > 0;
    ret[TQ_OPPOSITION_ADJECTIVE_CLASH] =
        left_s[TQ_SORT_ADJECTIVE] > 0 && left_l[TQ_SORT_ADJECTIVE] > 0;
    ret[TQ_OPPOSITION_REPLACED] = n_replaced;
    ret[TQ_OPPOSITION_REPLACED_VERB] =
        n_replaced && left_s[TQ_SORT_VERB] > 0 && left_l[TQ_SORT_VERB] > 0;
    ret[TQ_OPPOSITION_REPLACED_NAMED] = n_replaced && n_names > 0;
}

/* ---- one word in place of another ------------------------------------------------------------ */

/* Where the neighbours of the shorter side's word @i stand is a word of the longer side without
 * counterpart and of @sort. */
static gboolean
has_instead (const TqOpposing *c, guint i, TqSort sort)
{
    for (guint p = i > MAX_REACH ? i - MAX_REACH : 0; p < MIN (c->s.n, i + MAX_REACH + 1); p++)
        if (!is_left (&c->s, p) && has_left (c, c->s.matches[p].other, sort))
            return TRUE;
    return FALSE;
}

/* What the shorter side's words that are left say by their sort, and by what stands in their
 * place. */
static const struct {
    TqOppositionFeature left; /* 0, a feature of another kind: none */
    TqOppositionFeature instead;
} features_of_sort[TQ_N_SORTS] = {
    [TQ_SORT_VERB] = { TQ_OPPOSITION_VERB_LEFT, TQ_OPPOSITION_VERB_INSTEAD },
    [TQ_SORT_NOUN] = { TQ_OPPOSITION_NOUN_LEFT, TQ_OPPOSITION_NOUN_INSTEAD },
    [TQ_SORT_NAME] = { TQ_OPPOSITION_NAME_LEFT, TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_PLACE] = { TQ_OPPOSITION_NAME_LEFT, TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_UNKNOWN] = { TQ_OPPOSITION_NAME_LEFT, TQ_OPPOSITION_NAME_INSTEAD },
    [TQ_SORT_NUMBER] = { 0, TQ_OPPOSITION_NUMBER_INSTEAD },
    [TQ_SORT_ADJECTIVE] = { 0, TQ_OPPOSITION_QUALITY_INSTEAD },
};

static void
weigh_left (const TqOpposing *c)
{
    double *ret = c->ret->features;

    for (guint i = 0; i < c->s.n; i++) {
        TqSort sort = tq_opposition_sort (c->evidence, &c->s.terms[i]);

        if (!is_left (&c->s, i) || sort == TQ_SORT_OTHER)
            continue;
        if (features_of_sort[sort].left != 0)
            ret[features_of_sort[sort].left] = 1;
        if (has_instead (c, i, sort))
            ret[features_of_sort[sort].instead] = 1;
    }
}

/* The first words without counterpart, of a sort where it is given. */
static const TqTerm *
first_left (const TqOpposing *c, const TqOpposedSide *side, TqSort sort)
{
    for (guint i = 0; i < side->n; i++)
        if (side->matches[i].relation == TQ_MATCH_NONE &&
            (sort == TQ_SORT_OTHER || tq_opposition_sort (c->evidence, &side->terms[i]) == sort))
            return &side->terms[i];
    return NULL;
}

static void
decide_left (const TqOpposing *c, TqOpposed by, TqSort sort)
{
    const TqTerm *x = first_left (c, &c->s, sort), *y = first_left (c, &c->l, sort);

    if (x != NULL && y != NULL)
        tq_opposition_decide (c, by, x, y);
}

/* The words of both laid side by side, the shorter side first. */
static void
begin (TqOpposing *c, const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqClaim *x,
       TqClaim *y, TqOpposition *ret)
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

/* Two parties can only be turned round where the shorter side has two, and a verb. */
static gboolean
may_be_turned_round (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);
    guint n_parties = 0, n_verbs = 0;

    for (guint i = 0; i < claim->n_terms && (n_parties < 2 || n_verbs == 0); i++) {
        n_parties += is_party (evidence, &terms[i]);
        n_verbs += tq_opposition_sort (evidence, &terms[i]) == TQ_SORT_VERB;
    }
    return n_parties >= 2 && n_verbs > 0;
}

/* Kinds are not asked for: only what is the same on both sides may be turned round. */
gboolean
tq_opposition_is_swapped (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    TqOpposition opposition;
    TqOpposing c = { 0 };
    TqClaim x, y;

    if (!may_be_turned_round (evidence, a->n_terms > b->n_terms ? b : a))
        return FALSE;
    begin (&c, evidence, a, b, &x, &y, &opposition);
    return is_swapped (&c);
}

void
tq_opposition_weigh (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                     TqOpposition *ret)
{
    TqOpposing c = { 0 };
    TqClaim x, y;

    begin (&c, evidence, a, b, &x, &y, ret);
    match_kinds (&c);
    settle_denials (&c);
    count (&c.s);
    count (&c.l);
    weigh_cover (&c);
    tq_opposition_weigh_nearness (&c);
    tq_opposition_weigh_frames (&c, &x, &y);
    tq_opposition_weigh_style (&c, &x, &y);
    tq_opposition_weigh_shares (&c);
    tq_opposition_weigh_bearings (&c);
    ret->features[TQ_OPPOSITION_KINDS] = c.s.n > 0 ? (double) c.s.n_kinds / c.s.n : 0;
    weigh_denial (&c);
    weigh_clashes (&c);
    weigh_left (&c);
    if (is_swapped (&c))
        ret->features[TQ_OPPOSITION_SWAPPED] = 1;
    ret->features[TQ_OPPOSITION_TURNED] = is_turned (&c);
    ret->features[TQ_OPPOSITION_SWAPPED_ALL] =
        ret->features[TQ_OPPOSITION_SWAPPED] * ret->features[TQ_OPPOSITION_ALL_COVERED];
    ret->features[TQ_OPPOSITION_TURNED_ALL] =
        ret->features[TQ_OPPOSITION_TURNED] * ret->features[TQ_OPPOSITION_ALL_COVERED];
    decide_left (&c, TQ_OPPOSED_BY_NAME, TQ_SORT_NAME);
    decide_left (&c, TQ_OPPOSED_BY_NAME, TQ_SORT_PLACE);
    decide_left (&c, TQ_OPPOSED_BY_WORDS, TQ_SORT_VERB);
    decide_left (&c, TQ_OPPOSED_BY_WORDS, TQ_SORT_OTHER);
}

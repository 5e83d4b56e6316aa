#include "judge/turn.h"

#include "align/match.h"
#include "judge/journey.h"
#include "judge/roles.h"
#include "pack/pack.h"

#define MAX_TERMS 64
/* A predicate stands at most so many words from what it is said of. */
#define MAX_REACH 2

typedef struct {
    const TqClaim *claim;
    const TqTerm *terms;
    guint n;
    guint8 places[MAX_TERMS]; /* of each term in the order of the text */
    TqMeaning meanings[MAX_TERMS];
    gboolean has_meanings; /* they have been asked for */
    TqMatch matches[MAX_TERMS];
    gboolean has_matches; /* the same */
} Side;

static gboolean
begin_side (const TqEvidence *evidence, const TqClaim *claim, Side *ret)
{
    ret->claim = claim;
    ret->terms = tq_claim_terms (evidence->claims, claim);
    ret->n = claim->n_terms;
    ret->has_meanings = ret->has_matches = FALSE;
    return claim->n_terms > 0 && claim->n_terms <= MAX_TERMS;
}

static void
number_places (Side *side)
{
    for (guint i = 0; i < side->n; i++) {
        side->places[i] = 0;
        for (guint j = 0; j < side->n; j++)
            side->places[i] += side->terms[j].span.start < side->terms[i].span.start;
    }
}

/* Most statements have no word that turns the other: what is told of all their words is asked for
 * when one may. */
static void
read_meanings (const TqEvidence *evidence, Side *side)
{
    for (guint i = 0; !side->has_meanings && i < side->n; i++)
        side->meanings[i] = tq_match_meaning (evidence, &side->terms[i]);
    side->has_meanings = TRUE;
}

static void
match_sides (const TqEvidence *evidence, Side *x, Side *y)
{
    if (x->has_matches)
        return;
    number_places (x);
    number_places (y);
    tq_match_claims (evidence, x->claim, y->claim, x->matches, y->matches);
    x->has_matches = y->has_matches = TRUE;
}

static gboolean
is_beside (const Side *side, guint x, guint y)
{
    int distance = (int) side->places[x] - (int) side->places[y];

    return x != y && ABS (distance) <= MAX_REACH;
}

static gboolean
may_turn (const TqTerm *term)
{
    return term->kind == TQ_TERM_COMMON && term->role != TQ_ROLE_TIME;
}

static gboolean
may_anchor (const TqTerm *term)
{
    return term->kind != TQ_TERM_NUMBER && term->role != TQ_ROLE_TIME && !term->is_generic;
}

/* Neither word stands in the other statement as well: "prices rose, then fell". */
static gboolean
is_said_by (const TqEvidence *evidence, const Side *side, const TqTerm *word)
{
    for (guint i = 0; i < side->n; i++)
        if (tq_match_terms (evidence, &side->terms[i], word) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

static guint
count_anchors (const Side *x, guint i, const Side *y, guint j)
{
    guint n = 0;

    for (guint k = 0; k < x->n; k++) {
        const TqMatch *match = &x->matches[k];

        n += match->relation >= TQ_MATCH_CONCEPT && may_anchor (&x->terms[k]) &&
             is_beside (x, k, i) && is_beside (y, match->other, j);
    }
    return n;
}

static gboolean
is_one_predicate (const Side *x)
{
    return x->matches[0].relation >= TQ_MATCH_CONCEPT && x->matches[0].other == 0;
}

/* "Lies inside the fence", "lies outside the fence": where a word that both have stands to what is
 * told of it, beside which the predicate may stand as far away as it likes. */
static void
try_bearings (const TqEvidence *evidence, Side *x, guint i, Side *y, TqTurn *ret)
{
    const TqTerm *word = &x->terms[i], *other;
    guint n;

    if (word->bearing == TQ_BEARING_UNSAID)
        return;
    match_sides (evidence, x, y);
    other = &y->terms[x->matches[i].other];
    if (x->matches[i].relation < TQ_MATCH_CONCEPT ||
        !tq_bearings_exclude (word->bearing, other->bearing) ||
        word->is_negated != other->is_negated)
        return;
    n = MAX (count_anchors (x, i, y, x->matches[i].other), i > 0 && is_one_predicate (x) ? 1u : 0u);
    if (n > ret->n_anchors)
        *ret = (TqTurn) { (guint16) i, x->matches[i].other, n };
}

static void
try_pair (const TqEvidence *evidence, Side *x, guint i, Side *y, guint j, TqTurn *ret)
{
    guint n;

    if (x->terms[i].is_negated != y->terms[j].is_negated ||
        tq_match_terms (evidence, &x->terms[i], &y->terms[j]) != TQ_MATCH_OPPOSITE)
        return;
    match_sides (evidence, x, y);
    n = count_anchors (x, i, y, j);
    if (n > ret->n_anchors && !tq_journey_is_apart (evidence, x->claim, i, y->claim, j) &&
        !tq_roles_are_turned (evidence, x->claim, i, y->claim, j) &&
        !is_said_by (evidence, x, &y->terms[j]) && !is_said_by (evidence, y, &x->terms[i]))
        *ret = (TqTurn) { (guint16) i, (guint16) j, n };
}

static void
try_word (const TqEvidence *evidence, Side *x, guint i, Side *y, TqTurn *ret)
{
    const TqTerm *word = &x->terms[i];
    TqMeaning meaning;

    if (!may_turn (word))
        return;
    meaning = tq_match_meaning (evidence, word);
    if (!tq_match_has_opposites (word, &meaning))
        return;
    read_meanings (evidence, y);
    for (guint j = 0; j < y->n; j++)
        if (may_turn (&y->terms[j]) &&
            tq_match_may_oppose (word, &meaning, &y->terms[j], &y->meanings[j]))
            try_pair (evidence, x, i, y, j, ret);
}

gboolean
tq_turn_find (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqTurn *ret)
{
    Side x, y;

    *ret = (TqTurn) { 0 };
    if (!begin_side (evidence, a, &x) || !begin_side (evidence, b, &y))
        return FALSE;
    for (guint i = 0; i < x.n; i++) {
        try_word (evidence, &x, i, &y, ret);
        try_bearings (evidence, &x, i, &y, ret);
    }
    return ret->n_anchors > 0;
}

/* ---- two titles of one name ------------------------------------------------------------------ */

/* Words of a name that are looked at. */
#define MAX_NAME 3
/* In common: one word of a longer name may be another's. */
#define MIN_COMMON 2

typedef struct {
    const TqTerm *words[MAX_NAME];
    guint n;
} Name;

static gboolean
has_choices (const Side *side)
{
    for (guint i = 0; i < side->n; i++)
        if (side->terms[i].choice != 0)
            return TRUE;
    return FALSE;
}

static gboolean
is_choice_by (const Side *side, TqChoice choice)
{
    for (guint i = 0; i < side->n; i++)
        if (side->terms[i].choice == choice)
            return TRUE;
    return FALSE;
}

/* Whether the word that @i needs beside it, if any, is there: "energy | minister". */
static gboolean
has_company (const TqEvidence *evidence, const Side *side, guint i)
{
    guint set = tq_packs_get (evidence->packs, side->terms[i].lang)
                    ->choices->beside[tq_choice_set (side->terms[i].choice)];

    for (guint k = 0; set != 0 && k < side->n; k++)
        if (tq_choice_set (side->terms[k].choice) == set &&
            ABS ((int) side->places[k] - (int) side->places[i]) == 1)
            return TRUE;
    return set == 0;
}

static const TqTerm *
term_at (const Side *side, guint place)
{
    for (guint i = 0; i < side->n; i++)
        if (side->places[i] == place)
            return &side->terms[i];
    return NULL;
}

/* A blank, a comma with one. */
#define BLANK 1
#define COMMA 2

/* Right behind a title stands a name; in a script with capitals it has one. */
static gboolean
continues_as_name (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *before,
                   const TqTerm *word)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    gunichar letter = g_utf8_get_char (document->text + word->span.start);
    gboolean has_capitals = g_unichar_islower (letter) || g_unichar_isupper (letter);

    if (word->choice != 0 || (has_capitals && word->kind != TQ_TERM_NAME))
        return FALSE;
    return word->span.start >= before->span.end &&
           word->span.start - before->span.end <= (has_capitals ? COMMA : BLANK);
}

/* The name behind the title at @i: "energy (minister) | Amy Holt". */
static Name
name_behind (const TqEvidence *evidence, const TqClaim *claim, const Side *side, guint i)
{
    const TqTerm *before = &side->terms[i], *word;
    guint place = side->places[i] + 1;
    Name name = { .n = 0 };

    while ((word = term_at (side, place)) != NULL && word->choice != 0) {
        before = word;
        place++;
    }
    while (name.n < MAX_NAME && (word = term_at (side, place)) != NULL &&
           continues_as_name (evidence, claim, before, word)) {
        name.words[name.n++] = before = word;
        place++;
    }
    return name;
}

/* In a script without capitals any word may follow: "the ministry of defence for the | year". */
static gboolean
is_name_alone (const TqTerm *word)
{
    return word->kind == TQ_TERM_NAME || word->lexeme == 0;
}

/* Two words in common; or one, which is all of the one and ends the other: "Colonel Amy Holt",
 * "Major Holt". */
static gboolean
are_one (const TqEvidence *evidence, const Name *x, const Name *y)
{
    guint n = 0;

    for (guint i = 0; i < x->n; i++)
        for (guint j = 0; j < y->n; j++)
            n += tq_match_terms (evidence, x->words[i], y->words[j]) == TQ_MATCH_SAME;
    if (n >= MIN_COMMON)
        return TRUE;
    return n == 1 && MIN (x->n, y->n) == 1 && is_name_alone (x->words[x->n - 1]) &&
           tq_match_terms (evidence, x->words[x->n - 1], y->words[y->n - 1]) == TQ_MATCH_SAME;
}

static gboolean
may_be_two_titles (const TqEvidence *evidence, const Side *x, guint i, const Side *y, guint j)
{
    const TqTerm *p = &x->terms[i], *q = &y->terms[j];

    return p->lang == q->lang && tq_choice_differs (p->choice, q->choice) &&
           has_company (evidence, x, i) && has_company (evidence, y, j) &&
           !is_choice_by (x, q->choice) && !is_choice_by (y, p->choice);
}

gboolean
tq_turn_find_titles (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqTurn *ret)
{
    Side x, y;

    *ret = (TqTurn) { 0 };
    if (!begin_side (evidence, a, &x) || !begin_side (evidence, b, &y) || !has_choices (&x) ||
        !has_choices (&y))
        return FALSE;
    number_places (&x);
    number_places (&y);
    for (guint i = 0; i < x.n; i++)
        for (guint j = 0; x.terms[i].choice != 0 && j < y.n; j++) {
            Name of_x, of_y;

            if (!may_be_two_titles (evidence, &x, i, &y, j))
                continue;
            of_x = name_behind (evidence, a, &x, i);
            of_y = name_behind (evidence, b, &y, j);
            *ret = (TqTurn) { (guint16) i, (guint16) j, 0 };
            if (are_one (evidence, &of_x, &of_y))
                return TRUE;
        }
    return FALSE;
}

#include "align/match.h"

typedef struct {
    const TqEvidence *evidence;
    const TqTerm *x;
    const TqTerm *y;
    guint n_x;
    guint n_y;
    TqMatch *of_x;
    TqMatch *of_y;
} Matching;

static gboolean
is_same_word (const TqTerm *x, const TqTerm *y)
{
    return (x->atom != 0 && x->atom == y->atom) || (x->form != 0 && x->form == y->form);
}

/* The readings of a term: its lexeme, then the others. */
static TqLexeme
reading_of (const TqTerm *term, guint i)
{
    return i == 0 ? term->lexeme : term->others[i - 1];
}

#define MAX_READINGS (TQ_MAX_OTHER_READINGS + 1)

static gboolean
any_reading (const TqLexicon *lexicon, gboolean (*relate) (const TqLexicon *, TqLexeme, TqLexeme),
             const TqTerm *x, const TqTerm *y)
{
    for (guint i = 0; i < MAX_READINGS && reading_of (x, i) != 0; i++)
        for (guint j = 0; j < MAX_READINGS && reading_of (y, j) != 0; j++)
            if (relate (lexicon, reading_of (x, i), reading_of (y, j)))
                return TRUE;
    return FALSE;
}

static gboolean
is_same_lexeme (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme a, TqLexeme b)
{
    return a == b;
}

/* Man and woman, host and guest: two people, not two states of one. */
static gboolean
is_opposite (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    return tq_lexicon_opposite (lexicon, a, b) &&
           !(tq_lexicon_is_person (lexicon, a) && tq_lexicon_is_person (lexicon, b));
}

/* ---- a first look: most words have nothing to do with one another ---------------------------- */

TqMeaning
tq_match_meaning (const TqEvidence *evidence, const TqTerm *term)
{
    TqMeaning meaning = { 0, 0, 0 };

    for (guint i = 0;
         term->kind == TQ_TERM_COMMON && i < MAX_READINGS && reading_of (term, i) != 0; i++)
        tq_lexicon_add_meaning (tq_packs_lexicon (evidence->packs), reading_of (term, i), &meaning);
    return meaning;
}

/* What the lexicon has to be asked about two words. */
enum { MAY_SHARE = 1 << 0, MAY_OPPOSE = 1 << 1 };

static guint
chances_of (const TqMeaning *x, const TqMeaning *y)
{
    return ((x->concepts & y->concepts) != 0 ? MAY_SHARE : 0) |
           ((x->opposites & y->self) != 0 ? MAY_OPPOSE : 0);
}

static guint
find_chances (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    TqMeaning of_x = tq_match_meaning (evidence, x), of_y = tq_match_meaning (evidence, y);

    return chances_of (&of_x, &of_y);
}

/* ---- two words ------------------------------------------------------------------------------- */

gboolean
tq_match_ends_of (const TqTerm *x, const TqTerm *y, guint32 axes)
{
    return (((x->poles_up & y->poles_down) | (x->poles_down & y->poles_up)) & axes) != 0;
}

/* The likeliest readings decide before others are asked. */
static TqRelation
relate_words (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y,
              const TqMeaning *known_x, const TqMeaning *known_y)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);
    TqPoles of_x = { x->poles_up, x->poles_down }, of_y = { y->poles_up, y->poles_down };
    TqRelation by_root = x->root != 0 && x->root == y->root ? TQ_MATCH_CONCEPT : TQ_MATCH_NONE;
    guint chances;

    if (by_root == TQ_MATCH_NONE && tq_poles_opposite (&of_x, &of_y))
        return TQ_MATCH_OPPOSITE;
    if (tq_poles_same (&of_x, &of_y))
        return TQ_MATCH_CONCEPT;
    if (x->lexeme == 0 || y->lexeme == 0)
        return by_root;
    if (any_reading (lexicon, is_same_lexeme, x, y))
        return TQ_MATCH_SAME;
    chances = known_x != NULL && known_y != NULL ? chances_of (known_x, known_y)
                                                 : find_chances (evidence, x, y);
    if ((chances & MAY_OPPOSE) && is_opposite (lexicon, x->lexeme, y->lexeme))
        return TQ_MATCH_OPPOSITE;
    if ((chances & MAY_SHARE) && any_reading (lexicon, tq_lexicon_same, x, y))
        return TQ_MATCH_CONCEPT;
    return (chances & MAY_OPPOSE) && any_reading (lexicon, is_opposite, x, y) ? TQ_MATCH_OPPOSITE
                                                                              : by_root;
}

/* @known_x, @known_y: (nullable): what they mean, where that is known already */
static TqRelation
relate (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y, const TqMeaning *known_x,
        const TqMeaning *known_y)
{
    if (is_same_word (x, y))
        return TQ_MATCH_SAME;
    if (x->kind != y->kind)
        return TQ_MATCH_NONE;
    if (x->kind == TQ_TERM_NAME)
        return tq_name_same (tq_packs_names (evidence->packs),
                             tq_atom_text (evidence->atoms, x->atom),
                             tq_atom_text (evidence->atoms, y->atom))
                   ? TQ_MATCH_SAME
                   : TQ_MATCH_NONE;
    return x->kind == TQ_TERM_COMMON ? relate_words (evidence, x, y, known_x, known_y)
                                     : TQ_MATCH_NONE;
}

TqRelation
tq_match_terms (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    return relate (evidence, x, y, NULL, NULL);
}

gboolean
tq_match_has_opposites (const TqTerm *x, const TqMeaning *meaning)
{
    return (x->poles_up | x->poles_down) != 0 || meaning->opposites != 0;
}

gboolean
tq_match_may_oppose (const TqTerm *x, const TqMeaning *of_x, const TqTerm *y, const TqMeaning *of_y)
{
    return tq_match_ends_of (x, y, G_MAXUINT32) || (chances_of (of_x, of_y) & MAY_OPPOSE) != 0;
}

/* ---- claims ---------------------------------------------------------------------------------- */

static void
pair_up (Matching *m, guint i, guint j, TqRelation relation)
{
    m->of_x[i] = (TqMatch) { (guint16) j, (guint8) relation };
    if (m->of_y[j].relation == TQ_MATCH_NONE)
        m->of_y[j] = (TqMatch) { (guint16) i, (guint8) relation };
}

/* How far round a word its neighbours are asked for in the one text and in the other. */
#define REACH_X 3
#define REACH_Y 4
#define MAX_NEIGHBOURS (2 * REACH_X + 1)

/* How many of the words round x[i] stand round y[j] as well: of a name said in five sentences the
 * one that is meant. */
static guint
count_neighbours (const Matching *m, guint i, guint j)
{
    guint n = 0;

    for (guint p = i > REACH_X ? i - REACH_X : 0; p < MIN (m->n_x, i + REACH_X + 1); p++)
        for (guint q = j > REACH_Y ? j - REACH_Y : 0; p != i && q < MIN (m->n_y, j + REACH_Y + 1);
             q++)
            if (q != j && is_same_word (&m->x[p], &m->y[q])) {
                n++;
                break;
            }
    return n;
}

/* The counterpart of x[i] among the words like it, or n_y: free ones before those that are taken (a
 * word said twice), then the one with most of its neighbours, then the first. */
static guint
find_same_word (const Matching *m, guint i)
{
    guint best = m->n_y, best_value = 0;
    gboolean is_only = TRUE;

    for (guint j = 0; j < m->n_y; j++) {
        guint value;

        if (!is_same_word (&m->x[i], &m->y[j]))
            continue;
        if (best == m->n_y) {
            best = j;
            continue;
        }
        if (is_only)
            best_value = count_neighbours (m, i, best) +
                         (m->of_y[best].relation == TQ_MATCH_NONE ? MAX_NEIGHBOURS : 0);
        is_only = FALSE;
        value = count_neighbours (m, i, j) +
                (m->of_y[j].relation == TQ_MATCH_NONE ? MAX_NEIGHBOURS : 0);
        if (value > best_value) {
            best = j;
            best_value = value;
        }
    }
    return best;
}

static void
match_same_words (Matching *m)
{
    for (guint i = 0; i < m->n_x; i++) {
        guint j = find_same_word (m, i);

        if (j < m->n_y)
            pair_up (m, i, j, TQ_MATCH_SAME);
    }
    for (guint j = 0; j < m->n_y; j++)
        for (guint i = 0; m->of_y[j].relation == TQ_MATCH_NONE && i < m->n_x; i++)
            if (is_same_word (&m->x[i], &m->y[j]))
                m->of_y[j] = (TqMatch) { (guint16) i, TQ_MATCH_SAME };
}

/* Meanings are kept of so many words of the one side; the others are asked about one by one. */
#define MAX_MEANINGS 128

/* Words that are left, against each other: the nearest relation wins. */
static void
match_meanings (Matching *m)
{
    TqMeaning of_y[MAX_MEANINGS];

    for (guint j = 0; j < MIN (m->n_y, MAX_MEANINGS); j++)
        if (m->of_y[j].relation == TQ_MATCH_NONE)
            of_y[j] = tq_match_meaning (m->evidence, &m->y[j]);
    for (guint i = 0; i < m->n_x; i++) {
        TqRelation best = TQ_MATCH_NONE;
        TqMeaning of_x;
        guint counterpart = 0;

        if (m->of_x[i].relation != TQ_MATCH_NONE)
            continue;
        of_x = tq_match_meaning (m->evidence, &m->x[i]);
        for (guint j = 0; j < m->n_y; j++) {
            TqRelation relation;

            if (m->of_y[j].relation != TQ_MATCH_NONE)
                continue;
            relation = relate (m->evidence, &m->x[i], &m->y[j], &of_x,
                               j < MAX_MEANINGS ? &of_y[j] : NULL);
            if (relation > best) {
                best = relation;
                counterpart = j;
            }
        }
        if (best != TQ_MATCH_NONE)
            pair_up (m, i, counterpart, best);
    }
}

void
tq_match_claims (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqMatch *of_a,
                 TqMatch *of_b)
{
    Matching matching = { .evidence = evidence,
                          .x = tq_claim_terms (evidence->claims, a),
                          .y = tq_claim_terms (evidence->claims, b),
                          .n_x = a->n_terms,
                          .n_y = b->n_terms,
                          .of_x = of_a,
                          .of_y = of_b };

    for (guint i = 0; i < a->n_terms; i++)
        of_a[i] = (TqMatch) { 0, TQ_MATCH_NONE };
    for (guint j = 0; j < b->n_terms; j++)
        of_b[j] = (TqMatch) { 0, TQ_MATCH_NONE };
    match_same_words (&matching);
    match_meanings (&matching);
}

guint
tq_match_count (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b, TqRelation least)
{
    TqMatch of_a[TQ_MATCH_MAX_COUNTED], of_b[TQ_MATCH_MAX_COUNTED];
    guint n = 0;

    if (MAX (a->n_terms, b->n_terms) > TQ_MATCH_MAX_COUNTED)
        return 0;
    tq_match_claims (evidence, a, b, of_a, of_b);
    for (guint i = 0; i < a->n_terms; i++)
        n += of_a[i].relation >= least;
    return n;
}

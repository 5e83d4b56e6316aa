#include "judge/naming.h"

#include <string.h>

#include "align/match.h"

static gboolean
is_empty (TqSpan span)
{
    return span.start >= span.end;
}

static gboolean
lies_in (const TqTerm *term, TqSpan span)
{
    return term->span.start >= span.start && term->span.end <= span.end &&
           term->role != TQ_ROLE_TIME && term->kind != TQ_TERM_NUMBER;
}

static gboolean
is_name (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE || term->is_place;
}

/* Of the one the other is a kind: "fault", "short circuit". */
static gboolean
is_wider (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);

    return x->lexeme != 0 && y->lexeme != 0 &&
           (tq_lexicon_is_a (lexicon, x->lexeme, y->lexeme) ||
            tq_lexicon_is_a (lexicon, y->lexeme, x->lexeme));
}

/* How two answers, and what they are said of, are held against each other. */
typedef struct {
    const TqEvidence *evidence;
    const TqClaim *a;
    const TqClaim *b;
    gboolean is_other_language;
} Comparison;

static gboolean
is_same_or_wider (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    return tq_match_terms (evidence, x, y) >= TQ_MATCH_CONCEPT || is_wider (evidence, x, y);
}

/* Whether @word meets a word of @claim in @span. */
static gboolean
meets (const Comparison *c, const TqTerm *word, const TqClaim *claim, TqSpan span)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (lies_in (&terms[i], span) && is_same_or_wider (c->evidence, word, &terms[i]))
            return TRUE;
    return FALSE;
}

static gboolean
say_the_same (const Comparison *c)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, c->a);

    for (guint i = 0; i < c->a->n_terms; i++)
        if (lies_in (&terms[i], c->a->naming.said) && meets (c, &terms[i], c->b, c->b->naming.said))
            return TRUE;
    return FALSE;
}

/* That both name the mill does not make it one fire. What is said beside ("because of the rain") is
 * of its own clause; what a whole clause is about may be left out. */
static gboolean
are_of_one (const Comparison *c)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, c->a);
    gboolean are_whole = tq_naming_is_whole (c->a) && tq_naming_is_whole (c->b);

    if (is_empty (c->a->naming.of) || is_empty (c->b->naming.of))
        return are_whole;
    for (guint i = 0; i < c->a->n_terms; i++)
        if (lies_in (&terms[i], c->a->naming.of) && !is_name (&terms[i]) &&
            meets (c, &terms[i], c->b, c->b->naming.of))
            return tq_naming_is_whole (c->a) || tq_naming_is_whole (c->b);
    return FALSE;
}

static gboolean
has_left (const Comparison *c, const TqClaim *x, const TqClaim *y, gboolean is_of_names)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, x);

    for (guint i = 0; i < x->n_terms; i++)
        if (lies_in (&terms[i], x->naming.of) &&
            (is_name (&terms[i]) || (!is_of_names && terms[i].role != TQ_ROLE_PLACE)) &&
            !meets (c, &terms[i], y, y->naming.of))
            return TRUE;
    return FALSE;
}

/* Of each something is said that is not said of the other: "the seat of Orm", "the seat of Balk".
 * Of what only one has, any other word tells as well: "the prize for the best film", "the prize for
 * the best play". */
static gboolean
are_of_two (const Comparison *c)
{
    gboolean is_of_names = tq_naming_manner (&c->a->naming) < TQ_NAMING_BY_NAME;

    return has_left (c, c->a, c->b, is_of_names) && has_left (c, c->b, c->a, is_of_names);
}

/* Of two languages only such words can be told apart as the lexicon knows, and names. */
static gboolean
is_told (const Comparison *c, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++) {
        guint n_concepts = 0;

        if (!lies_in (&terms[i], claim->naming.said))
            continue;
        tq_lexicon_concepts (tq_packs_lexicon (c->evidence->packs), terms[i].lexeme, &n_concepts);
        if (!c->is_other_language || is_name (&terms[i]) ||
            (n_concepts > 0 && tq_naming_manner (&claim->naming) != TQ_NAMING_BY_NAME))
            return TRUE;
    }
    return FALSE;
}

/* ---- places ---------------------------------------------------------------------------------- */

static const char *
text_of (const TqEvidence *evidence, const TqClaim *claim)
{
    return ((const TqDocument *) g_ptr_array_index (evidence->documents, claim->doc))->text;
}

static gboolean
has_capitals (gunichar letter)
{
    return g_unichar_toupper (letter) != g_unichar_tolower (letter);
}

/* Where no letter tells, what it is stands in front: «ميناء | السنديان». */
static gboolean
names_place (const Comparison *c, const TqClaim *claim, const TqTerm *term)
{
    return is_name (term) ||
           (term->span.start > claim->naming.said.start &&
            !has_capitals (g_utf8_get_char (text_of (c->evidence, claim) + term->span.start)));
}

/* What one claim says of a place. */
typedef struct {
    guint n_met;  /* of its names, those that the other says */
    guint n_left; /* and the others */
    TqSpan front; /* what stands before its first name: "the port of" */
    gboolean has_other_words; /* behind it, that the other has not: "Orm airfield" */
    gboolean is_wide; /* a country: any town may lie in it */
} Place;

static Place
read_place (const Comparison *c, const TqClaim *x, const TqClaim *y)
{
    const TqTerm *terms = tq_claim_terms (c->evidence->claims, x);
    Place ret = { 0, 0, x->naming.said, FALSE, FALSE };

    for (guint i = 0; i < x->n_terms; i++) {
        gboolean is_met;

        if (!lies_in (&terms[i], x->naming.said))
            continue;
        is_met = meets (c, &terms[i], y, y->naming.said);
        ret.is_wide |= terms[i].kind == TQ_TERM_PLACE;
        if (names_place (c, x, &terms[i])) {
            ret.n_met += is_met;
            ret.n_left += !is_met;
            ret.front.end = MIN (ret.front.end, terms[i].span.start);
        }
    }
    for (guint i = 0; i < x->n_terms; i++)
        ret.has_other_words |=
            lies_in (&terms[i], x->naming.said) && terms[i].span.start >= ret.front.end &&
            !names_place (c, x, &terms[i]) && !meets (c, &terms[i], y, y->naming.said);
    return ret;
}

/* A port may lie in a town, and a town in a country: only two of one sort exclude each other. Two
 * languages may have two names for one town. */
static gboolean
are_of_one_sort (const Comparison *c, const Place *x, const Place *y)
{
    guint32 n = x->front.end - x->front.start;

    return !c->is_other_language && !x->is_wide && !y->is_wide && !x->has_other_words &&
           !y->has_other_words && n == y->front.end - y->front.start &&
           strncmp (text_of (c->evidence, c->a) + x->front.start,
                    text_of (c->evidence, c->b) + y->front.start, n) == 0;
}

static TqNamed
compare_places (const Comparison *c)
{
    Place x = read_place (c, c->a, c->b), y = read_place (c, c->b, c->a);

    if (is_empty (c->a->naming.of) || is_empty (c->b->naming.of) ||
        (c->a->modality == TQ_MODALITY_PLANNED) != (c->b->modality == TQ_MODALITY_PLANNED))
        return TQ_NAMED_UNRELATED;
    if (x.n_met > 0 || y.n_met > 0)
        return x.n_left > 0 && y.n_left > 0 ? TQ_NAMED_UNRELATED : TQ_NAMED_SAME;
    return x.n_left > 0 && y.n_left > 0 && are_of_one_sort (c, &x, &y) ? TQ_NAMED_OTHER
                                                                       : TQ_NAMED_UNRELATED;
}

static guint8
language_of (const TqEvidence *evidence, const TqClaim *claim)
{
    return claim->n_terms > 0 ? tq_claim_terms (evidence->claims, claim)->lang : 0;
}

TqNamed
tq_naming_compare (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    Comparison c = { evidence, a, b, language_of (evidence, a) != language_of (evidence, b) };

    if (a->naming.answer == 0 || b->naming.answer == 0 ||
        tq_answer_question (a->naming.answer) != tq_answer_question (b->naming.answer) ||
        !are_of_one (&c) || are_of_two (&c))
        return TQ_NAMED_UNRELATED;
    if (tq_naming_manner (&a->naming) == TQ_NAMING_BY_PLACE)
        return compare_places (&c);
    if (say_the_same (&c))
        return TQ_NAMED_SAME;
    return is_told (&c, a) && is_told (&c, b) ? TQ_NAMED_OTHER : TQ_NAMED_UNRELATED;
}

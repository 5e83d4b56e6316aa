#include "judge/two-subjects.h"

#include "align/match.h"
#include "judge/frame-match.h"

/* Bytes of a blank and a mark of quotation. */
#define MAX_BETWEEN 4
/* And of a short word: "in", "of the", «في». */
#define MAX_WITH_WORD_BETWEEN 8

/* Who or what fills a slot of a predicate. */
typedef struct {
    const TqClaim *claim;
    const TqTerm *terms; /* of the claim */
    guint n_terms;
    const TqTerm *head;
    TqSpan span;  /* the phrase */
    TqSpan named; /* its own name, "Karl Oster" of "diver Karl Oster"; empty: it is not said */
} Party;

static gboolean
lies_in (const TqTerm *term, TqSpan span)
{
    return term->span.start >= span.start && term->span.end <= span.end;
}

static gboolean
is_name (const TqTerm *term)
{
    return term->kind == TQ_TERM_NAME || term->kind == TQ_TERM_PLACE;
}

/* "The head of the mill, Farid Laskar": who is called the head. */
static TqSpan
name_of_title (const TqEvidence *evidence, const TqClaim *claim, guint16 title)
{
    const TqFrame *frames = tq_claim_frames (evidence->claims, claim);

    for (guint i = 0; i < claim->n_frames; i++) {
        const TqArgument *called = &frames[i].arguments[TQ_ARGUMENT_AGENT];

        if ((frames[i].flags & TQ_FRAME_STATE) && frames[i].term == title &&
            called->term != TQ_NO_TERM &&
            is_name (&tq_claim_terms (evidence->claims, claim)[called->term]))
            return called->span;
    }
    return (TqSpan) { 0, 0 };
}

/* FALSE: a pronoun, somebody, or it is not said. */
static gboolean
find_party (const TqEvidence *evidence, const TqClaim *claim, const TqFrame *frame,
            TqArgumentKind kind, Party *ret)
{
    const TqArgument *argument = &frame->arguments[kind];

    if (argument->term == TQ_NO_TERM || argument->is_any)
        return FALSE;
    *ret = (Party) { claim,          tq_claim_terms (evidence->claims, claim),
                    claim->n_terms, NULL,
                    argument->span, { 0, 0 } };
    ret->head = &ret->terms[argument->term];
    ret->named =
        is_name (ret->head) ? argument->span : name_of_title (evidence, claim, argument->term);
    return TRUE;
}

static gboolean
is_named (const Party *party)
{
    return party->named.end > party->named.start;
}

/* Of one the other may be a kind: "boat", "ferry". */
static gboolean
may_be_one (const TqEvidence *evidence, const TqTerm *x, const TqTerm *y)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);

    return tq_match_terms (evidence, x, y) >= TQ_MATCH_CONCEPT ||
           tq_lexicon_is_a (lexicon, x->lexeme, y->lexeme) ||
           tq_lexicon_is_a (lexicon, y->lexeme, x->lexeme);
}

/* A word of the name of @x that @y says, or that it does not say. */
static gboolean
has_name (const TqEvidence *evidence, const Party *x, const Party *y, gboolean is_shared)
{
    for (guint i = 0; i < x->n_terms; i++) {
        gboolean is_said = FALSE;

        if (!is_name (&x->terms[i]) || !lies_in (&x->terms[i], x->named))
            continue;
        for (guint j = 0; !is_said && j < y->n_terms; j++)
            is_said = tq_match_terms (evidence, &x->terms[i], &y->terms[j]) >= TQ_MATCH_CONCEPT;
        if (is_said == is_shared)
            return TRUE;
    }
    return FALSE;
}

/* "Orm United", "Balk United": a word in common makes them no one party where each has one of its
 * own. */
static gboolean
are_two_names (const TqEvidence *evidence, const Party *x, const Party *y)
{
    if (!has_name (evidence, x, y, TRUE) && !has_name (evidence, y, x, TRUE))
        return TRUE;
    return has_name (evidence, x, y, FALSE) && has_name (evidence, y, x, FALSE);
}

static gboolean
tells_apart (const Party *party, const TqTerm *term)
{
    return term != party->head && lies_in (term, party->span) && term->kind != TQ_TERM_NUMBER &&
           term->role != TQ_ROLE_TIME && !term->is_generic;
}

/* Whether a word, a name or none, stands beside the head of @x that is in no way said by the whole
 * claim of @y. */
static gboolean
has_left (const TqEvidence *evidence, const Party *x, const Party *y, gboolean is_of_names)
{
    for (guint i = 0; i < x->n_terms; i++) {
        gboolean is_said = FALSE;

        if (!tells_apart (x, &x->terms[i]) || is_name (&x->terms[i]) != is_of_names)
            continue;
        for (guint j = 0; !is_said && j < y->n_terms; j++)
            is_said = may_be_one (evidence, &x->terms[i], &y->terms[j]);
        if (!is_said)
            return TRUE;
    }
    return FALSE;
}

/* "The northern mill", "the southern mill". Not "the town council", "the Orm council", which may be
 * one. */
static gboolean
have_left (const TqEvidence *evidence, const Party *x, const Party *y)
{
    return (has_left (evidence, x, y, TRUE) && has_left (evidence, y, x, TRUE)) ||
           (has_left (evidence, x, y, FALSE) && has_left (evidence, y, x, FALSE));
}

static gboolean
are_opposite_parties (const TqEvidence *evidence, const Party *x, const Party *y)
{
    const TqLexicon *lexicon = tq_packs_lexicon (evidence->packs);

    return tq_lexicon_opposite (lexicon, x->head->lexeme, y->head->lexeme) &&
           tq_lexicon_is_person (lexicon, x->head->lexeme) &&
           tq_lexicon_is_person (lexicon, y->head->lexeme);
}

/* No more than a blank and a mark, "ferry «Solveig»", or a short word as well, "wards at
 * Solveig". */
static gboolean
stands_right_behind (const TqEvidence *evidence, const TqClaim *claim, TqSpan word, TqSpan name,
                     gboolean is_word_between)
{
    const char *text =
        ((const TqDocument *) g_ptr_array_index (evidence->documents, claim->doc))->text;

    if (name.start <= word.end ||
        name.start > word.end + (is_word_between ? MAX_WITH_WORD_BETWEEN : MAX_BETWEEN))
        return FALSE;
    for (const char *at = text + word.end; at < text + name.start; at = g_utf8_next_char (at)) {
        gunichar letter = g_utf8_get_char (at);

        if (is_word_between ? g_unichar_ispunct (letter) || g_unichar_isdigit (letter)
                            : g_unichar_isalnum (letter))
            return FALSE;
    }
    return TRUE;
}

/* The name right behind the word; NULL: none. */
static const TqTerm *
name_behind (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *word,
             gboolean is_word_between)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (terms[i].kind == TQ_TERM_NAME && terms[i].role != TQ_ROLE_TIME &&
            stands_right_behind (evidence, claim, word->span, terms[i].span, is_word_between))
            return &terms[i];
    return NULL;
}

static gboolean
says_name (const TqEvidence *evidence, const TqClaim *claim, const TqTerm *name)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (tq_match_terms (evidence, &terms[i], name) >= TQ_MATCH_CONCEPT)
            return TRUE;
    return FALSE;
}

static gboolean
may_be_thing (const TqLexicon *lexicon, const TqTerm *term)
{
    gboolean is_thing = !tq_lexicon_is_event (lexicon, term->lexeme);

    for (guint i = 0; !is_thing && i < TQ_MAX_OTHER_READINGS && term->others[i] != 0; i++)
        is_thing = !tq_lexicon_is_event (lexicon, term->others[i]);
    return is_thing;
}

/* "Shares in Orm", "shares in Balk". Where something happens is told in many ways: "the fire in
 * Orm", "the fire at Balk quay". */
static gboolean
are_of_two_names (const TqEvidence *evidence, const Party *x, const Party *y)
{
    const TqTerm *of_x, *of_y;

    if (!may_be_thing (tq_packs_lexicon (evidence->packs), x->head) ||
        !may_be_thing (tq_packs_lexicon (evidence->packs), y->head))
        return FALSE;
    of_x = name_behind (evidence, x->claim, x->head, TRUE);
    of_y = name_behind (evidence, y->claim, y->head, TRUE);
    return of_x != NULL && of_y != NULL && !says_name (evidence, y->claim, of_x) &&
           !says_name (evidence, x->claim, of_y);
}

static gboolean
are_two (const TqEvidence *evidence, const Party *x, const Party *y)
{
    if (is_named (x) && is_named (y))
        return are_two_names (evidence, x, y);
    if (is_named (x) != is_named (y))
        return FALSE;
    if (tq_match_terms (evidence, x->head, y->head) >= TQ_MATCH_CONCEPT)
        return have_left (evidence, x, y) || are_of_two_names (evidence, x, y);
    return are_opposite_parties (evidence, x, y);
}

/* "The ferry Solveig", "the ferry Marit": one word with a name of its own behind it on each side,
 * whatever the frames are. */
static gboolean
are_two_of_a_kind (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqTerm *of_a = tq_claim_terms (evidence->claims, a),
                 *of_b = tq_claim_terms (evidence->claims, b);

    for (guint i = 0; i < a->n_terms; i++) {
        const TqTerm *x = is_name (&of_a[i]) ? NULL : name_behind (evidence, a, &of_a[i], FALSE);

        for (guint j = 0; x != NULL && !says_name (evidence, b, x) && j < b->n_terms; j++) {
            const TqTerm *y = is_name (&of_b[j]) || tq_match_terms (evidence, &of_a[i], &of_b[j]) <
                                                        TQ_MATCH_CONCEPT
                                  ? NULL
                                  : name_behind (evidence, b, &of_b[j], FALSE);

            if (y != NULL && !says_name (evidence, a, y))
                return TRUE;
        }
    }
    return FALSE;
}

static gboolean
are_two_in_frames (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqFrame *of_a = tq_frame_of_head (evidence, a), *of_b = tq_frame_of_head (evidence, b);
    gboolean ret = FALSE;

    if (of_a == NULL || of_b == NULL)
        return FALSE;
    for (TqArgumentKind i = TQ_ARGUMENT_AGENT; i <= TQ_ARGUMENT_PATIENT; i++)
        for (TqArgumentKind j = TQ_ARGUMENT_AGENT; j <= TQ_ARGUMENT_PATIENT; j++) {
            Party x, y;

            if (find_party (evidence, a, of_a, i, &x) && find_party (evidence, b, of_b, j, &y))
                ret |= are_two (evidence, &x, &y);
        }
    return ret;
}

gboolean
tq_subjects_are_two (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    if (a->n_terms == 0 || b->n_terms == 0 ||
        tq_claim_terms (evidence->claims, a)->lang != tq_claim_terms (evidence->claims, b)->lang)
        return FALSE;
    return are_two_in_frames (evidence, a, b) || are_two_of_a_kind (evidence, a, b);
}

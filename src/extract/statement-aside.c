/* statement-aside.c - what a mark on both its sides parts from the statement around it
 *
 *   "The guide, | a man of 51, | is among the dead"      a subject and its predicate
 *   "The port received, | as promised, | a boiler"       a verb and what it is about */
#include "extract/statement-private.h"

#include "extract/frame-private.h"

/* ---- marks ----------------------------------------------------------------------------------- */

#define MAX_ASIDE_CLAUSES 4

/* Marks that stand on both sides of an aside. */
static const struct {
    const char *opening;
    const char *closing;
} marks[] = { { ",", "," }, { "،", "،" }, { "(", ")" }, { "–", "–" }, { "—", "—" } };

static gboolean
is_mark (const TqStatementReader *r, guint token, const char *mark)
{
    return r->sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION &&
           tq_token_is_written (r->sentence, token, mark);
}

/* A quotation that begins inside ends inside. */
static gboolean
is_balanced (const TqStatementReader *r, TqStretch stretch)
{
    int depth = 0;

    for (guint i = stretch.first; i < stretch.end && depth >= 0; i++)
        depth += (r->sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN) -
                 (r->sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE);
    return depth == 0;
}

/* The aside that the mark right before @first opens, with the mark that closes it; empty: none
 * does, as before one more "that". A mark of another kind ends it before. */
static TqStretch
aside_at (const TqStatementReader *r, guint first)
{
    TqStretch none = { first, first };
    const char *closing = NULL;

    if (first < r->sentence->n_tokens &&
        tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, first) != NULL)
        return none;
    for (guint i = 0; first > 0 && closing == NULL && i < G_N_ELEMENTS (marks); i++)
        closing = is_mark (r, first - 1, marks[i].opening) ? marks[i].closing : NULL;
    for (guint n = 0, end = first;
         closing != NULL && n < MAX_ASIDE_CLAUSES && end < r->sentence->n_tokens; n++) {
        end = tq_statement_clause_at (r, end).end;
        if (is_mark (r, end - 1, closing))
            return end < r->sentence->n_tokens && is_balanced (r, (TqStretch) { first, end })
                       ? (TqStretch) { first, end }
                       : none;
        if (r->sentence->tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
            break;
    }
    return none;
}

/* ---- what stands there ----------------------------------------------------------------------- */

static const TqCueMatch *
opener_of (const TqStatementReader *r, TqStretch stretch)
{
    return tq_phrase_cue_at (r->sentence, TQ_CUE_CLAUSE_BREAK, stretch.first);
}

/* Words that say, deny or name a source. */
static gboolean
has_saying (const TqStatementReader *r, TqStretch stretch)
{
    static const TqCueClass said[] = { TQ_CUE_SCOPE_NEGATION,      TQ_CUE_SCOPE_ABSENCE,
                                       TQ_CUE_SCOPE_NEGATIVE_VERB, TQ_CUE_SPEECH_DENIAL,
                                       TQ_CUE_SPEECH_VERB,         TQ_CUE_SPEECH_ACCORDING,
                                       TQ_CUE_SCOPE_EXISTENCE };

    for (guint i = 0; i < G_N_ELEMENTS (said); i++)
        if (tq_statement_has_cue (r, said[i], stretch))
            return TRUE;
    return FALSE;
}

/* Nothing is said in it. */
static gboolean
is_phrase (const TqStatementReader *r, TqStretch stretch)
{
    return stretch.first < stretch.end && !has_saying (r, stretch) &&
           !tq_statement_has_cue (r, TQ_CUE_FRAME_BE, stretch) &&
           !tq_statement_has_verb (r, stretch) && opener_of (r, stretch) == NULL &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, stretch.first) == NULL;
}

/* ---- between a subject and its predicate ----------------------------------------------------- */

/* "Has", "avait": a verb that is no word of content. */
static gboolean
has_auxiliary (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if ((tq_phrase_bits (r->sentence, i) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) ==
                TQ_PHRASE_FUNCTION &&
            !tq_statement_is_preposition (r, i) && tq_frame_may_be_finite (r->sentence, i))
            return TRUE;
    return FALSE;
}

gboolean
tq_statement_is_subject (const TqStatementReader *r, TqStretch stretch)
{
    guint first = tq_statement_skip_opening (r, stretch);

    if (first >= stretch.end || has_saying (r, stretch) ||
        tq_statement_has_cue (r, TQ_CUE_CLAUSE_BREAK, stretch) ||
        tq_statement_has_verb (r, stretch) || tq_statement_has_predicate (r, stretch) ||
        tq_statement_is_preposition (r, first) || tq_phrase_bears_preposition (r->sentence, first))
        return FALSE;
    if (!r->sentence->pack->is_verb_first &&
        (tq_statement_has_cue (r, TQ_CUE_FRAME_BE, stretch) || has_auxiliary (r, stretch)))
        return FALSE;
    return tq_statement_has_content (r, (TqStretch) { first, stretch.end });
}

/* The words that a verb group is built with, then its verb; none of them may be a noun's. */
static gboolean
begins_with_verb (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++) {
        guint bits = tq_phrase_bits (r->sentence, i);

        if (tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_BE, i) != NULL ||
            tq_phrase_cue_at (r->sentence, TQ_CUE_SCOPE_NEGATION, i) != NULL ||
            tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, i) != NULL)
            return TRUE;
        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER)) ||
            tq_statement_is_preposition (r, i) ||
            tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, i) != NULL)
            return FALSE;
        if (!(bits & TQ_PHRASE_FUNCTION))
            return (bits & TQ_PHRASE_VERB) != 0 ||
                   (!r->sentence->pack->is_verb_first && tq_frame_may_be_finite (r->sentence, i));
    }
    return FALSE;
}

/* «ما زال الجسر، وهو القديم، مغلقا»: what an "is" before the aside still wants. */
static gboolean
begins_with_complement (const TqStatementReader *r, TqStretch subject, TqStretch stretch)
{
    return r->sentence->pack->is_verb_first && tq_statement_has_cue (r, TQ_CUE_FRAME_BE, subject) &&
           tq_statement_has_predicate (r, stretch);
}

static gboolean
is_predicate_of (const TqStatementReader *r, TqStretch subject, TqStretch stretch)
{
    return stretch.first < stretch.end && opener_of (r, stretch) == NULL &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, stretch.first) == NULL &&
           (begins_with_verb (r, stretch) || begins_with_complement (r, subject, stretch));
}

#define MAX_ASIDES 3 /* "the guide, a man of 51, who lived in the valley, is dead" */

TqStretch
tq_statement_aside_of_subject (const TqStatementReader *r, TqStretch subject)
{
    TqStretch aside = aside_at (r, subject.end);

    if (aside.first == aside.end || !tq_statement_is_subject (r, subject))
        return (TqStretch) { subject.end, subject.end };
    for (guint n = 0; n < MAX_ASIDES; n++) {
        guint end;

        if (is_predicate_of (r, subject, tq_statement_clause_at (r, aside.end)))
            return aside;
        /* the mark that closes it opens another */
        end = aside_at (r, aside.end).end;
        if (end == aside.end)
            break;
        aside.end = end;
    }
    return (TqStretch) { subject.end, subject.end };
}

/* ---- between a verb and what it is about ----------------------------------------------------- */

/* With its comma, of an aside that nothing opens: a name, a day. */
#define MAX_ASIDE_TOKENS 6

/* Of a list behind one comma the words would be read with a verb that they may not belong to:
 * measured, they raise more wrong flags than right ones. */
static gboolean
is_rest_of (const TqStatementReader *r, TqStretch clause, TqStretch aside, TqStretch rest)
{
    const TqCueMatch *opener;

    if (!tq_statement_has_verb (r, clause) || !is_phrase (r, rest))
        return FALSE;
    opener = opener_of (r, aside);
    return (opener != NULL && g_strcmp0 (opener->cue->value, "aside") == 0) ||
           ((opener != NULL || is_phrase (r, aside)) &&
            aside.end - aside.first <= MAX_ASIDE_TOKENS);
}

TqStretch
tq_statement_aside_of_verb (const TqStatementReader *r, TqStretch clause)
{
    TqStretch aside = aside_at (r, clause.end);

    if (aside.first < aside.end &&
        is_rest_of (r, clause, aside, tq_statement_clause_at (r, aside.end)))
        return aside;
    return (TqStretch) { clause.end, clause.end };
}

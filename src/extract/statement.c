#include "extract/statement.h"

#include "extract/frame-private.h"
#include "extract/predication.h"
#include "extract/statement-private.h"

/* «العمدة هو | الذي أغلق الجسر»: no clause ends there. */
static gboolean
is_inside_cleft (const TqStatementReader *r, guint token)
{
    const TqCueMatch *match = tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, token);

    return match != NULL && match->first < token;
}

static guint
clause_end (const TqStatementReader *r, guint first)
{
    guint end = first;

    while (end < r->sentence->n_tokens &&
           (end == first || r->clauses[end] == r->clauses[end - 1] || is_inside_cleft (r, end)))
        end++;
    return end;
}

TqStretch
tq_statement_clause_at (const TqStatementReader *r, guint first)
{
    return (TqStretch) { first, clause_end (r, first) };
}

static gboolean
has_cue (const TqStatementReader *r, TqCueClass cue_class, TqStretch stretch)
{
    return tq_sentence_cue (r->sentence, cue_class, stretch.first, stretch.end) != NULL;
}

gboolean
tq_statement_is_verb (const TqStatementReader *r, guint token)
{
    return (tq_phrase_bits (r->sentence, token) & (TQ_PHRASE_VERB | TQ_PHRASE_FUNCTION)) ==
               TQ_PHRASE_VERB &&
           !tq_phrase_opens_as_noun (r->sentence, token);
}

gboolean
tq_statement_has_verb (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_statement_is_verb (r, i))
            return TRUE;
    return FALSE;
}

gboolean
tq_statement_has_content (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (r->sentence, i)))
            return TRUE;
    return FALSE;
}

void
tq_statement_add (const TqStatementReader *r, TqStretch stretch, TqStretch gap, TqStretch turned)
{
    TqStatement statement = {
        (guint16) stretch.first, (guint16) stretch.end,  (guint16) gap.first,
        (guint16) gap.end,       (guint16) turned.first, (guint16) turned.end
    };

    g_array_append_val (r->statements, statement);
}

/* «لا المطر هو | الذي أسقط الجسر»: the denial that stands before the pronoun does not reach into
 * the clause behind it; it is of that clause all the same. */
static TqStretch
denied_of_cleft (const TqStatementReader *r, TqStretch stretch)
{
    const TqCueMatch *match =
        tq_sentence_cue (r->sentence, TQ_CUE_CLEFT, stretch.first, stretch.end);
    guint behind = match != NULL ? match->first + match->n_tokens : stretch.end;

    if (match == NULL || match->first == stretch.first || behind >= stretch.end ||
        r->scopes[match->first].polarity != TQ_POLARITY_DENIED ||
        r->scopes[behind].polarity == TQ_POLARITY_DENIED)
        return TQ_NO_STRETCH;
    return (TqStretch) { stretch.first, match->first };
}

static void
add (const TqStatementReader *r, guint first, guint end, TqStretch gap)
{
    const TqStretch stretch = { first, end };

    tq_statement_add (r, stretch, gap, denied_of_cleft (r, stretch));
}

/* ---- asides ---------------------------------------------------------------------------------- */

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
        end = clause_end (r, end);
        if (is_mark (r, end - 1, closing))
            return end < r->sentence->n_tokens && is_balanced (r, (TqStretch) { first, end })
                       ? (TqStretch) { first, end }
                       : none;
        if (r->sentence->tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
            break;
    }
    return none;
}

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
        if (has_cue (r, said[i], stretch))
            return TRUE;
    return FALSE;
}

/* Nothing is said in it. */
static gboolean
is_phrase (const TqStatementReader *r, TqStretch stretch)
{
    return stretch.first < stretch.end && !has_saying (r, stretch) &&
           !has_cue (r, TQ_CUE_FRAME_BE, stretch) && !tq_statement_has_verb (r, stretch) &&
           opener_of (r, stretch) == NULL &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, stretch.first) == NULL;
}

/* ---- a subject and its predicate ------------------------------------------------------------- */

static gboolean
has_predicate (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = 0; i < r->frames->len; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);

        if (stretch.first <= frame->term && frame->term < stretch.end && tq_predication_is (frame))
            return TRUE;
    }
    return FALSE;
}

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

guint
tq_statement_skip_opening (const TqStatementReader *r, TqStretch stretch)
{
    const TqCueMatch *that =
        tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, stretch.first);

    if (that != NULL)
        stretch.first = that->first + that->n_tokens;
    while (stretch.first < stretch.end &&
           (tq_phrase_is_break (r->sentence, stretch.first) ||
            tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, stretch.first) != NULL))
        stretch.first++;
    return stretch.first;
}

/* "The guide," «سائق الحافلة،», where verbs stand first with an "is" before it or none: a noun
 * phrase that nothing is said of yet. */
static gboolean
is_subject (const TqStatementReader *r, TqStretch stretch)
{
    guint first = tq_statement_skip_opening (r, stretch);

    if (first >= stretch.end || has_saying (r, stretch) ||
        has_cue (r, TQ_CUE_CLAUSE_BREAK, stretch) || tq_statement_has_verb (r, stretch) ||
        has_predicate (r, stretch) || tq_statement_is_preposition (r, first) ||
        tq_phrase_bears_preposition (r->sentence, first))
        return FALSE;
    if (!r->sentence->pack->is_verb_first &&
        (has_cue (r, TQ_CUE_FRAME_BE, stretch) || has_auxiliary (r, stretch)))
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
    return r->sentence->pack->is_verb_first && has_cue (r, TQ_CUE_FRAME_BE, subject) &&
           has_predicate (r, stretch);
}

static gboolean
is_predicate_of (const TqStatementReader *r, TqStretch subject, TqStretch stretch)
{
    return stretch.first < stretch.end && opener_of (r, stretch) == NULL &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, stretch.first) == NULL &&
           (begins_with_verb (r, stretch) || begins_with_complement (r, subject, stretch));
}

/* ---- a verb and what it is about ------------------------------------------------------------- */

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

/* ---- a noun, what a relative clause says of it, and the rest --------------------------------- */

gboolean
tq_statement_is_relative (const TqStatementReader *r, TqStretch stretch)
{
    return stretch.first < stretch.end &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_RELATIVE, stretch.first) != NULL &&
           tq_statement_has_verb (r, stretch);
}

/* "The boat | that sank | had been repaired": what is said of the noun that a relative clause is
 * about; empty: nothing is, in its clause. */
static TqStretch
said_behind_relative (const TqStatementReader *r, TqStretch clause, TqStretch relative)
{
    TqStretch said = { relative.end, relative.end };

    if (!tq_statement_is_relative (r, relative) || !is_subject (r, clause))
        return said;
    said.first =
        tq_predication_end (r->sentence, r->frames, relative.first, relative.first, relative.end);
    for (guint i = 0; i < r->frames->len && said.first < said.end; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);
        guint subject = tq_predication_subject (frame);

        if (said.first <= frame->term && frame->term < said.end && tq_predication_is (frame) &&
            clause.first <= subject && subject < clause.end)
            return said;
    }
    return (TqStretch) { relative.end, relative.end };
}

/* ---- the sentence ---------------------------------------------------------------------------- */

/* Predicate by predicate. */
static void
add_clause (const TqStatementReader *r, TqStretch clause)
{
    guint end, stop = tq_statement_add_contrast_inside (r, clause);

    for (guint first = clause.first, before = clause.first; first < stop;
         before = first, first = end) {
        TqStretch described = { before, first };

        end = tq_predication_end (r->sentence, r->frames, clause.first, first, stop);
        described.first = tq_predication_describing (r->sentence, r->frames, before, first, end);
        if (described.first < described.end)
            add (r, before, end, described);
        else
            add (r, first, end, TQ_NO_STRETCH);
    }
}

/* Up to where the same mark stands once more. */
static TqStretch
widened (const TqStatementReader *r, TqStretch aside)
{
    TqStretch more = aside_at (r, aside.end);

    return (TqStretch) { aside.first, more.end };
}

#define MAX_ASIDES 3 /* "the guide, a man of 51, who lived in the valley, is dead" */

/* The aside between @subject and its predicate, or an empty stretch. */
static TqStretch
aside_of_subject (const TqStatementReader *r, TqStretch subject)
{
    TqStretch aside = aside_at (r, subject.end);

    if (aside.first == aside.end || !is_subject (r, subject))
        return (TqStretch) { subject.end, subject.end };
    for (guint n = 0; n < MAX_ASIDES; n++) {
        TqStretch more;

        if (is_predicate_of (r, subject, tq_statement_clause_at (r, aside.end)))
            return aside;
        more = widened (r, aside);
        if (more.end == aside.end)
            break;
        aside = more;
    }
    return (TqStretch) { subject.end, subject.end };
}

static TqStretch
aside_of_verb (const TqStatementReader *r, TqStretch clause)
{
    TqStretch aside = aside_at (r, clause.end);

    if (aside.first < aside.end &&
        is_rest_of (r, clause, aside, tq_statement_clause_at (r, aside.end)))
        return aside;
    return (TqStretch) { clause.end, clause.end };
}

/* "Police said | the man | who fled was armed" */
static TqStretch
behind_saying (const TqStatementReader *r, TqStretch clause)
{
    const TqCueMatch *saying =
        tq_sentence_cue (r->sentence, TQ_CUE_SPEECH_VERB, clause.first, clause.end);
    TqStretch behind = clause;

    if (saying != NULL && !r->sentence->pack->is_verb_first)
        behind.first = saying->first + saying->n_tokens;
    return behind;
}

/* Returns where the next clause begins; @whole.first: no relative clause parts @whole from what is
 * said of it. */
static guint
add_around_relative (const TqStatementReader *r, TqStretch whole)
{
    TqStretch relative = tq_statement_clause_at (r, whole.end), clause = behind_saying (r, whole),
              said = said_behind_relative (r, clause, relative);
    guint end;

    if (said.first == said.end)
        return whole.first;
    if (whole.first < clause.first)
        add_clause (r, (TqStretch) { whole.first, clause.first });
    end = tq_predication_end (r->sentence, r->frames, said.first, said.first, said.end);
    add (r, clause.first, end, (TqStretch) { relative.first, said.first });
    add_clause (r, (TqStretch) { relative.first, said.first });
    if (end < said.end)
        add_clause (r, (TqStretch) { end, said.end });
    return said.end;
}

/* @clause is parted by @aside from what goes on up to @end; one of the two may say more than one
 * thing. */
static void
add_around (const TqStatementReader *r, TqStretch clause, TqStretch aside, guint end)
{
    guint first = clause.first, last, next;

    while ((last = tq_predication_end (r->sentence, r->frames, clause.first, first, clause.end)) <
           clause.end) {
        add (r, first, last, TQ_NO_STRETCH);
        first = last;
    }
    next = tq_predication_end (r->sentence, r->frames, aside.end, aside.end, end);
    add (r, first, next, aside);
    /* "The mayor, not the governor, closed the bridge" */
    if (tq_statement_is_contrast (r, aside, FALSE) && !tq_statement_has_verb (r, clause)) {
        tq_statement_add (r, (TqStretch) { aside.first, next }, TQ_NO_STRETCH, aside);
        aside.first = aside.end;
    }
    for (TqStretch part = { aside.first, 0 }; part.first < aside.end; part.first = part.end) {
        part.end = clause_end (r, part.first);
        add_clause (r, part);
    }
    if (next < end)
        add_clause (r, (TqStretch) { next, end });
}

void
tq_statement_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                   const GArray *frames, GArray *statements)
{
    const TqStatementReader r = { sentence, scopes, clauses, frames, statements };

    for (TqStretch clause = { 0, 0 }; clause.first < sentence->n_tokens;) {
        TqStretch aside;
        guint next;

        clause.end = clause_end (&r, clause.first);
        next = tq_statement_add_cleft (&r, clause);
        if (next == clause.first)
            next = add_around_relative (&r, clause);
        if (next > clause.first) {
            clause.first = next;
            continue;
        }
        aside = aside_of_subject (&r, clause);
        if (aside.first == aside.end)
            aside = aside_of_verb (&r, clause);
        if (aside.first == aside.end) {
            TqStretch behind = tq_statement_clause_at (&r, clause.end);

            add_clause (&r, clause);
            clause.first =
                behind.first < behind.end && tq_statement_add_contrast_behind (&r, clause, behind)
                    ? behind.end
                    : clause.end;
        } else {
            add_around (&r, clause, aside, clause_end (&r, aside.end));
            clause.first = clause_end (&r, aside.end);
        }
    }
}

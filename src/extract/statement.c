#include "extract/statement.h"

#include "extract/predication.h"
#include "extract/statement-private.h"

/* ---- what stands there ----------------------------------------------------------------------- */

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

gboolean
tq_statement_has_cue (const TqStatementReader *r, TqCueClass cue_class, TqStretch stretch)
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

gboolean
tq_statement_has_predicate (const TqStatementReader *r, TqStretch stretch)
{
    for (guint i = 0; i < r->frames->len; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);

        if (stretch.first <= frame->term && frame->term < stretch.end && tq_predication_is (frame))
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_statement_is_relative (const TqStatementReader *r, TqStretch stretch)
{
    return stretch.first < stretch.end &&
           tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_RELATIVE, stretch.first) != NULL &&
           tq_statement_has_verb (r, stretch);
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

/* ---- one clause ------------------------------------------------------------------------------ */

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

/* ---- a noun, what a relative clause says of it, and the rest --------------------------------- */

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

/* "The boat | that sank | had been repaired": what is said of the noun that a relative clause is
 * about; empty: nothing is, in its clause. */
static TqStretch
said_behind_relative (const TqStatementReader *r, TqStretch clause, TqStretch relative)
{
    TqStretch said = { relative.end, relative.end };

    if (!tq_statement_is_relative (r, relative) || !tq_statement_is_subject (r, clause))
        return said;
    said.first =
        tq_predication_end (r->sentence, r->frames, relative.first, relative.first, relative.end);
    if (said.first == said.end && r->sentence->pack->is_verb_first)
        said.first = tq_predication_behind_relative (r->sentence, r->frames, relative.first,
                                                     relative.end);
    for (guint i = 0; i < r->frames->len && said.first < said.end; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);
        guint subject = tq_predication_subject (frame);

        if (said.first <= frame->term && frame->term < said.end && tq_predication_is (frame) &&
            clause.first <= subject && subject < clause.end)
            return said;
    }
    return (TqStretch) { relative.end, relative.end };
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

/* ---- what an aside parts --------------------------------------------------------------------- */

/* @clause is parted by @aside from what goes on up to @end; one of the two may say more than one
 * thing. */
static void
add_parts (const TqStatementReader *r, TqStretch clause, TqStretch aside, guint end)
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
    while (aside.first < aside.end) {
        TqStretch part = tq_statement_clause_at (r, aside.first);

        add_clause (r, part);
        aside.first = part.end;
    }
    if (next < end)
        add_clause (r, (TqStretch) { next, end });
}

/* Returns where the next clause begins; @clause.first: no aside parts @clause. */
static guint
add_around_aside (const TqStatementReader *r, TqStretch clause)
{
    TqStretch aside = tq_statement_aside_of_subject (r, clause);
    guint end;

    if (aside.first == aside.end)
        aside = tq_statement_aside_of_verb (r, clause);
    if (aside.first == aside.end)
        return clause.first;
    end = clause_end (r, aside.end);
    add_parts (r, clause, aside, end);
    return end;
}

/* ---- the sentence ---------------------------------------------------------------------------- */

/* Nothing parts @clause, but what is or is not so in place of a phrase of it may stand behind it.
 * Returns where the next clause begins. */
static guint
add_plain (const TqStatementReader *r, TqStretch clause)
{
    TqStretch behind = tq_statement_clause_at (r, clause.end);

    add_clause (r, clause);
    return behind.first < behind.end && tq_statement_add_contrast_behind (r, clause, behind)
               ? behind.end
               : clause.end;
}

void
tq_statement_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                   const GArray *frames, GArray *statements)
{
    const TqStatementReader r = { sentence, scopes, clauses, frames, statements };

    for (guint first = 0, next; first < sentence->n_tokens; first = next) {
        TqStretch clause = tq_statement_clause_at (&r, first);

        next = tq_statement_add_cleft (&r, clause);
        if (next == first)
            next = add_around_relative (&r, clause);
        if (next == first)
            next = add_around_aside (&r, clause);
        if (next == first)
            next = add_plain (&r, clause);
    }
}

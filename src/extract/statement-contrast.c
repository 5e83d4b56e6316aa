/* statement-contrast.c - what is so of the one and not of the other */
#include <string.h>

#include "extract/frame-private.h"
#include "extract/predication.h"
#include "extract/statement-private.h"

/* ---- not this but that ----------------------------------------------------------------------- */

/* "But", «بل»: what follows is so in place of what was denied; other such words exclude what
 * follows. */
static gboolean
is_back (const TqCueMatch *match)
{
    return strcmp (match->cue->value, "back") == 0;
}

static const TqCueMatch *
contrast_at (const TqStatementReader *r, guint token, gboolean with_back)
{
    const TqCueMatch *match = tq_phrase_cue_at (r->sentence, TQ_CUE_CONTRAST, token);

    return match != NULL && match->first == token && is_back (match) == with_back ? match : NULL;
}

/* A word that joins nothing new to the phrase that it stands in. */
static gboolean
is_inside_phrase (const TqStatementReader *r, guint token)
{
    guint bits = tq_phrase_bits (r->sentence, token);

    return tq_phrase_is_content (bits) || (bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE |
                                                   TQ_PHRASE_POSSESSIVE | TQ_PHRASE_NUMBER)) != 0;
}

/* A preposition that begins a phrase of its own, and belongs to no noun before it. */
static gboolean
begins_phrase (const TqStatementReader *r, guint token)
{
    return tq_statement_is_preposition (r, token) &&
           !(tq_phrase_bits (r->sentence, token) & TQ_PHRASE_GENITIVE);
}

/* The phrase that begins at @first, with its preposition, up to @end; empty if something else
 * stands there. */
static TqStretch
phrase_at (const TqStatementReader *r, guint first, guint end)
{
    TqStretch ret = { first, first };
    guint token = first;

    while (token < end && begins_phrase (r, token))
        token++;
    while (token < end && is_inside_phrase (r, token) && !tq_statement_is_verb (r, token))
        token++;
    if (tq_statement_has_content (r, (TqStretch) { first, token }))
        ret.end = token;
    return ret;
}

/* Where the marks begin that stand right before @end. */
static guint
before_marks (const TqStatementReader *r, guint first, guint end)
{
    while (end > first && tq_phrase_is_break (r->sentence, end - 1))
        end--;
    return end;
}

/* There is a phrase, and nothing but marks behind it up to @end. */
static gboolean
is_phrase_up_to (const TqStatementReader *r, TqStretch phrase, guint end)
{
    return phrase.first < phrase.end && before_marks (r, phrase.end, end) == phrase.end;
}

/* «أغلق المحافظ | الجسر»: where the last of the nouns of @stretch begins that stand beside each
 * other. */
static guint
last_noun (const TqStatementReader *r, TqStretch stretch)
{
    TqChunk noun;

    while (stretch.first < stretch.end &&
           tq_frame_noun_at (r->sentence, stretch.first, stretch.end, &noun) &&
           noun.phrase.end < stretch.end)
        stretch.first = noun.phrase.end;
    return stretch.first;
}

/* The phrase in front of @end that the one which begins at @other takes the place of, with its
 * preposition if that has one; empty: there is none. */
static TqStretch
phrase_before (const TqStatementReader *r, guint first, guint end, guint other)
{
    gboolean with_preposition =
        begins_phrase (r, other) || tq_phrase_bears_preposition (r->sentence, other);
    const TqStretch none = { end, end };
    TqStretch ret = { end, before_marks (r, first, end) };

    for (ret.first = ret.end; ret.first > first; ret.first--) {
        guint token = ret.first - 1;

        if (begins_phrase (r, token))
            return with_preposition ? (TqStretch) { token, end }
                                    : (TqStretch) { last_noun (r, ret), end };
        if (!is_inside_phrase (r, token) || tq_statement_is_verb (r, token))
            break;
        if (tq_phrase_bears_preposition (r->sentence, token))
            return with_preposition ? (TqStretch) { token, end } : none;
    }
    return ret.first < ret.end && !with_preposition ? (TqStretch) { last_noun (r, ret), end }
                                                    : none;
}

/* Its first verb, or what "is" says there; the end of @stretch if it has neither. */
static guint
predicate_of (const TqStatementReader *r, TqStretch stretch)
{
    guint predicate = stretch.end;

    for (guint i = 0; i < r->frames->len; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);

        if (stretch.first <= frame->term && frame->term < predicate && tq_predication_is (frame))
            predicate = frame->term;
    }
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_statement_is_verb (r, i))
            return i;
    return predicate;
}

static gboolean
is_denied (const TqStatementReader *r, TqStretch stretch)
{
    guint predicate = predicate_of (r, stretch);

    return predicate < stretch.end && r->scopes[predicate].polarity == TQ_POLARITY_DENIED;
}

/* The last predication of @clause. */
static TqStretch
last_said (const TqStatementReader *r, TqStretch clause)
{
    guint end;

    while ((end = tq_predication_end (r->sentence, r->frames, clause.first, clause.first,
                                      clause.end)) < clause.end)
        clause.first = end;
    return clause;
}

static gboolean
names_somebody (const TqStatementReader *r, TqStretch phrase)
{
    TqChunk noun;

    return tq_frame_noun_at (r->sentence, phrase.first, phrase.end, &noun) &&
           tq_frame_is_somebody (r->sentence, noun.phrase.head);
}

/* Who or what the predicate of @said is said of, if it stands there; else empty. */
static TqStretch
subject_of (const TqStatementReader *r, TqStretch said)
{
    guint predicate = predicate_of (r, said);
    TqStretch ret = { said.end, said.end };

    for (guint i = 0; i < r->frames->len; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);
        guint subject = frame->term == predicate && tq_predication_is (frame)
                            ? tq_predication_subject (frame)
                            : TQ_NO_TERM;
        TqSpan span = frame->arguments[tq_predication_slot (frame)].span;

        if (subject == TQ_NO_TERM || subject < said.first || subject >= said.end)
            continue;
        for (ret.first = subject; ret.first > said.first &&
                                  r->sentence->tokens[ret.first - 1].span.start >= span.start;)
            ret.first--;
        for (ret.end = subject + 1;
             ret.end < said.end && r->sentence->tokens[ret.end].span.end <= span.end;)
            ret.end++;
        return ret;
    }
    return ret;
}

/* "The clerk signed the will, not the heir", «الكاتب هو الذي وقع الوصية لا الوريث»: somebody who
 * takes the place of whom it is said of, not of the phrase right before. */
static gboolean
is_of_subject (const TqStatementReader *r, TqStretch said, TqStretch other, TqStretch before)
{
    TqStretch subject = subject_of (r, said);

    if (subject.first == subject.end || before.first < subject.end || !names_somebody (r, other))
        return FALSE;
    return tq_sentence_cue (r->sentence, TQ_CUE_CLEFT, said.first, said.end) != NULL ||
           (names_somebody (r, subject) && !names_somebody (r, before));
}

/* "They sell bread, not rice", «لم تبع الخبز بل الأرز»: what stands from @match up to @end is so,
 * or not so, in place of the phrase before it. */
static gboolean
add_contrast (const TqStatementReader *r, TqStretch clause, const TqCueMatch *match, guint end)
{
    TqStretch said = last_said (r, clause),
              other = phrase_at (r, match->first + match->n_tokens, end), replaced;
    /* « , et | non le riz » */
    gboolean is_joined =
        match->first > said.first &&
        tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, match->first - 1u) != NULL;

    if (!is_phrase_up_to (r, other, end) || predicate_of (r, said) == said.end ||
        is_denied (r, said) != is_back (match))
        return FALSE;
    replaced = phrase_before (r, said.first, match->first - is_joined, other.first);
    if (replaced.first == replaced.end)
        return FALSE;
    if (is_of_subject (r, said, other, replaced))
        replaced = subject_of (r, said);
    else
        replaced.end = other.first;
    tq_statement_add (r, (TqStretch) { said.first, other.end }, replaced,
                      (TqStretch) { match->first, other.end });
    return TRUE;
}

/* "Bread, not rice", and where one word does not say so by chance, without the mark. */
static gboolean
may_stand_inside (const TqStatementReader *r, const TqCueMatch *match)
{
    return match->n_tokens > 1 || r->sentence->pack->is_verb_first;
}

guint
tq_statement_add_contrast_inside (const TqStatementReader *r, TqStretch clause)
{
    for (guint i = clause.first + 1; i < clause.end; i++) {
        const TqCueMatch *match = contrast_at (r, i, FALSE);

        if (match != NULL && may_stand_inside (r, match) && is_inside_phrase (r, i - 1) &&
            add_contrast (r, clause, match, clause.end))
            return i;
    }
    return clause.end;
}

/* The words that @stretch begins with, behind an "and", if they exclude what follows, or turn back
 * to it. */
static const TqCueMatch *
contrast_of (const TqStatementReader *r, TqStretch stretch)
{
    const TqCueMatch *match = NULL;

    for (guint i = stretch.first; match == NULL && i < stretch.end; i++) {
        match = contrast_at (r, i, FALSE);
        if (match == NULL && tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, i) == NULL)
            break;
    }
    return match != NULL ? match : contrast_at (r, stretch.first, TRUE);
}

gboolean
tq_statement_is_contrast (const TqStatementReader *r, TqStretch stretch, gboolean with_back)
{
    const TqCueMatch *match = contrast_of (r, stretch);

    return match != NULL && is_back (match) == with_back &&
           is_phrase_up_to (r, phrase_at (r, match->first + match->n_tokens, stretch.end),
                            stretch.end);
}

gboolean
tq_statement_add_contrast_behind (const TqStatementReader *r, TqStretch clause, TqStretch next)
{
    const TqCueMatch *match = contrast_of (r, next);

    return match != NULL && add_contrast (r, clause, match, next.end);
}

/* ---- it was this that ------------------------------------------------------------------------ */

/* The words with which a clause like "it was the mayor" begins, or NULL. */
static const TqCueMatch *
cleft_of (const TqStatementReader *r, TqStretch clause)
{
    const TqCueMatch *match =
        tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, tq_statement_skip_opening (r, clause));
    guint first = match != NULL ? match->first + match->n_tokens : clause.end;
    TqStretch noun = phrase_at (r, MIN (first, clause.end), clause.end);
    gboolean is_named = FALSE;

    /* « ce sont | des bergers »; not "it is true that" */
    is_named = noun.first < noun.end &&
               (tq_phrase_bits (r->sentence, noun.first) & TQ_PHRASE_GENITIVE) != 0;
    for (guint i = noun.first; i < noun.end; i++)
        is_named |= (tq_phrase_bits (r->sentence, i) &
                     (TQ_PHRASE_ARTICLE | TQ_PHRASE_NAME | TQ_PHRASE_NUMBER)) != 0 ||
                    tq_frame_has_article (r->sentence, i);
    return is_named && is_phrase_up_to (r, noun, clause.end) ? match : NULL;
}

guint
tq_statement_add_cleft (const TqStatementReader *r, TqStretch clause)
{
    const TqCueMatch *match = cleft_of (r, clause);
    gboolean is_not_this = match != NULL && strcmp (match->cue->value, "denied") == 0;
    TqStretch between = { clause.end, clause.end }, rest = tq_statement_clause_at (r, clause.end);

    if (match == NULL)
        return clause.first;
    if (!tq_statement_is_relative (r, rest)) {
        between = rest;
        rest = tq_statement_clause_at (r, between.end);
        if (!tq_statement_is_relative (r, rest) ||
            !tq_statement_is_contrast (r, between, is_not_this))
            return clause.first;
    }
    tq_statement_add (r, (TqStretch) { clause.first, rest.end }, between,
                      is_not_this ? clause : TQ_NO_STRETCH);
    if (between.first < between.end)
        tq_statement_add (r, (TqStretch) { between.first, rest.end }, TQ_NO_STRETCH,
                          is_not_this ? TQ_NO_STRETCH : between);
    return rest.end;
}

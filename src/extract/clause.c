/* clause.c - where a clause begins: after punctuation, at the words of class clause.break and
 * speech.complement, at a source ("according to") and at a verb or a negation that a conjunction is
 * written onto. */
#include "extract/phrase.h"
#include "extract/scope.h"
#include "extract/value.h"

gboolean
tq_clause_is_hyphen (const TqSentence *sentence, guint token)
{
    const TqToken *tokens = sentence->tokens;

    return tokens[token].kind == TQ_TOKEN_PUNCTUATION && token > 0 &&
           token + 1 < sentence->n_tokens &&
           sentence->document->text[tokens[token].span.start] == '-' &&
           !(tokens[token].flags & TQ_TOKEN_SPACE_BEFORE) &&
           !(tokens[token + 1].flags & TQ_TOKEN_SPACE_BEFORE);
}

/* «ولا يزال»: no denial, but what "is" still. */
static gboolean
is_being (const TqSentence *sentence, const TqCueMatch *match)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, match->first + match->n_tokens - 1u) !=
           NULL;
}

/* Begins a clause at its own first word. */
static gboolean
is_opener (const TqSentence *sentence, const TqCueMatch *match)
{
    switch (match->cue->cue_class) {
    case TQ_CUE_CLAUSE_BREAK:
    case TQ_CUE_SPEECH_COMPLEMENT:
    case TQ_CUE_SPEECH_ACCORDING:
        return TRUE;
    case TQ_CUE_SCOPE_NEGATION:
    case TQ_CUE_SCOPE_ABSENCE:
        return (match->proclitics & TQ_FORM_CONJUNCTION) != 0;
    case TQ_CUE_SCOPE_LOOKALIKE:
        return (match->proclitics & TQ_FORM_CONJUNCTION) != 0 && is_being (sentence, match);
    default:
        return FALSE;
    }
}

static gboolean
opens_here (const TqSentence *sentence, guint token)
{
    for (guint i = tq_phrase_first_cue (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first == token; i++)
        if (is_opener (sentence, &sentence->cues[i]))
            return TRUE;
    return FALSE;
}

static guint
value_end (const GArray *values, guint index)
{
    const TqValue *value = &g_array_index (values, TqValue, index);

    return tq_value_end (value);
}

void
tq_clause_join_values (const TqSentence *sentence, const GArray *values, guint16 *clauses)
{
    guint16 shift = 0, before = 0;

    for (guint i = 0, v = 0; i < sentence->n_tokens; i++) {
        const TqValue *value;
        guint16 own = clauses[i];

        while (v < values->len && value_end (values, v) < i)
            v++;
        value = v < values->len ? &g_array_index (values, TqValue, v) : NULL;
        if (value != NULL && i > value->first_token &&
            (i < value_end (values, v) || sentence->tokens[i - 1].kind == TQ_TOKEN_PUNCTUATION))
            shift = (guint16) (shift + own - before);
        before = own;
        clauses[i] = (guint16) (own - shift);
    }
}

#define MAX_INTERJECTED 3

/* "Did not", « n'a » */
static gboolean
is_denial_open (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_SECOND, token) != NULL ||
           (token > 0 && tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token - 1) != NULL &&
            (tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION));
}

/* "Did not, however, stop": two marks round words that say nothing, behind a negation. @mark:
 * either of them. */
static gboolean
is_interjection (const TqSentence *sentence, guint mark)
{
    for (guint open = mark > MAX_INTERJECTED ? mark - MAX_INTERJECTED - 1 : 1; open <= mark;
         open++) {
        guint close = open + 1;

        if (open == 0 || !tq_phrase_is_break (sentence, open) ||
            !is_denial_open (sentence, open - 1))
            continue;
        while (close < sentence->n_tokens && close <= open + MAX_INTERJECTED &&
               (tq_phrase_bits (sentence, close) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK)) ==
                   TQ_PHRASE_FUNCTION)
            close++;
        if (close > open + 1 && close < sentence->n_tokens &&
            tq_phrase_is_break (sentence, close) && (mark == open || mark == close))
            return TRUE;
    }
    return FALSE;
}

/* A conjunction is written onto its word. */
static gboolean
is_joined (const TqSentence *sentence, guint token)
{
    for (guint i = tq_phrase_first_cue (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first == token; i++)
        if (is_opener (sentence, &sentence->cues[i]) &&
            (sentence->cues[i].proclitics & TQ_FORM_CONJUNCTION))
            return TRUE;
    return tq_phrase_is_verb_of (sentence, token, TQ_FORM_CONJUNCTION);
}

#define MAX_TOPIC 8 /* tokens */

/* «أما المدير | فلم يحضر»: the first conjunction begins what is said of the subject that "as for"
 * names before it. */
static gboolean
is_said_of_topic (const TqSentence *sentence, guint first, guint token)
{
    const TqCueMatch *topic = token - first <= MAX_TOPIC
                                  ? tq_phrase_cue_at (sentence, TQ_CUE_DISPUTE_CONTRAST, first)
                                  : NULL;

    if (topic == NULL || g_strcmp0 (topic->cue->value, "topic") != 0 ||
        !is_joined (sentence, token))
        return FALSE;
    for (guint i = topic->first + topic->n_tokens; i < token; i++)
        if (is_joined (sentence, i) ||
            (tq_phrase_bits (sentence, i) &
             (TQ_PHRASE_VERB | TQ_PHRASE_NOUN | TQ_PHRASE_FUNCTION)) == TQ_PHRASE_VERB)
            return FALSE;
    return TRUE;
}

static gboolean
begins_here (const TqSentence *sentence, guint first, guint token)
{
    gboolean is_after_mark =
        token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_PUNCTUATION &&
        !tq_clause_is_hyphen (sentence, token - 1) && !is_interjection (sentence, token - 1);

    return is_after_mark || ((opens_here (sentence, token) || is_joined (sentence, token)) &&
                             !is_said_of_topic (sentence, first, token));
}

void
tq_clause_scan (const TqSentence *sentence, guint16 *ret)
{
    guint16 clause = 0;
    guint first = 0;

    for (guint i = 0; i < sentence->n_tokens; i++) {
        if (i > first && begins_here (sentence, first, i)) {
            clause++;
            first = i;
        }
        ret[i] = clause;
    }
}

/* modality.c - how surely it is said
 *
 * A cue reaches over the rest of its clause and the clause of its "that"; of two, the one nearer to
 * the word decides. A condition that opens a sentence or a quotation reaches over what follows from
 * it. A verb that the lexicon reads as future is planned, and so is its object behind an aside. A
 * verb in a form that may tell of what was not so (value unreal) does where "without" opens the
 * sentence or the quotation, and there is then no lack of what follows that word. A word that makes
 * a verb possible in the present alone (value present) says nothing before another, nor does an
 * "if" that is a "that" elsewhere (value past) before anything but a verb of the past. */
#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/scope-private.h"

static const struct {
    TqCueClass cue_class;
    TqModality modality;
} modals[] = {
    { TQ_CUE_MODAL_PLANNED, TQ_MODALITY_PLANNED },
    { TQ_CUE_MODAL_DEMANDED, TQ_MODALITY_DEMANDED },
    { TQ_CUE_MODAL_POSSIBLE, TQ_MODALITY_POSSIBLE },
    { TQ_CUE_MODAL_CONDITIONAL, TQ_MODALITY_CONDITIONAL },
    { TQ_CUE_MODAL_REPORTED, TQ_MODALITY_REPORTED },
    { TQ_CUE_MODAL_HOPED, TQ_MODALITY_POSSIBLE },
};

static void
set (TqScope *scopes, guint first, guint end, TqModality modality)
{
    for (guint i = first; i < end; i++)
        scopes[i].modality = (guint8) modality;
}

#define MAX_ASIDE_TOKENS 8
#define MAX_VERB_TOKENS 2 /* "will last" */

/* The next mark at or behind @from, or sentence->n_tokens. */
static guint
next_break (const TqSentence *sentence, guint from)
{
    while (from < sentence->n_tokens && !tq_phrase_is_break (sentence, from))
        from++;
    return from;
}

static gboolean
has_verb (const TqSentence *sentence, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (tq_frame_is_verb (sentence, i))
            return TRUE;
    return FALSE;
}

/* "The stocks will last, after the next delivery, | five months": where ends what the verb at
 * @token says, which goes on behind a few words between two marks. @end: of its clause. */
static guint
end_over_aside (const TqSentence *sentence, guint token, guint end)
{
    guint mark = next_break (sentence, token), close = next_break (sentence, mark + 1),
          last = next_break (sentence, close + 1);

    if (mark > MIN (end, token + MAX_VERB_TOKENS) || close > mark + MAX_ASIDE_TOKENS ||
        close + 1 >= last || has_verb (sentence, close + 1, last))
        return end;
    return MAX (end, last);
}

static gboolean
opens (const TqSentence *sentence, guint token)
{
    return token == 0 || sentence->tokens[token - 1].kind == TQ_TOKEN_QUOTE_OPEN;
}

/* "If they have not signed, there is no deal": the next clause is as conditional. */
static guint
end_of (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_COMPLEMENT);

    if (match->cue->cue_class == TQ_CUE_MODAL_PLANNED)
        return end_over_aside (sentence, match->first + match->n_tokens - 1u, end);
    if (match->cue->cue_class != TQ_CUE_MODAL_CONDITIONAL || !opens (sentence, match->first))
        return end;
    return tq_scope_end (sentence, clauses, end, TQ_REACH_CLAUSE);
}

/* «وإن كان قديما»: of a row of value bare, a conjunction makes an "although". */
static gboolean
only_grants (const TqCueMatch *match)
{
    return g_strcmp0 (match->cue->value, "bare") == 0 &&
           (match->proclitics & TQ_FORM_CONJUNCTION) != 0;
}

/* «قد يغلق» may, «قد أغلق» has, «قد تعرض» either: whether what stands behind the cue of value
 * present is a verb of the present, and of no other tense. */
static gboolean
is_before_present (const TqSentence *sentence, const TqCueMatch *match)
{
    guint verb = match->first + match->n_tokens, n, n_present = 0;
    const TqAnalysis *analyses;

    if (verb >= sentence->n_tokens)
        return FALSE;
    analyses = tq_sentence_analyses (sentence, verb, &n);
    for (guint i = 0; i < n; i++) {
        if (analyses[i].pos == TQ_POS_VERB && !(analyses[i].form & TQ_FORM_PRESENT))
            return FALSE;
        n_present += analyses[i].pos == TQ_POS_VERB;
    }
    return n_present > 0;
}

/* «يرد إن | هوجم» if, «قال إن | الجيش رد» that: whether the word of value past, as it is written in
 * its row, stands right before a verb of the past that is no noun. Nothing but a noun or a pronoun
 * follows a "that" so written. */
static gboolean
is_before_past (const TqSentence *sentence, const TqCueMatch *match)
{
    guint verb = match->first + match->n_tokens, n;
    const TqAnalysis *analyses;

    if (verb >= sentence->n_tokens || (match->proclitics & TQ_FORM_CONJUNCTION) ||
        !tq_token_is_written (sentence, match->first, match->cue->written))
        return FALSE;
    analyses = tq_sentence_analyses (sentence, verb, &n);
    for (guint i = 0; i < n; i++)
        if (analyses[i].pos != TQ_POS_VERB || !(analyses[i].form & TQ_FORM_PAST))
            return FALSE;
    return n > 0;
}

static gboolean
is_unreal (const TqCueMatch *match)
{
    return g_strcmp0 (match->cue->value, "unreal") == 0;
}

/* "Promised that they would be paid": what a promise says would be is planned. */
static gboolean
is_promised (const TqCueMatch *match, const TqScope *scopes)
{
    return is_unreal (match) && match->first > 0 &&
           scopes[match->first].modality == TQ_MODALITY_PLANNED &&
           scopes[match->first - 1].modality == TQ_MODALITY_PLANNED;
}

static gboolean
says_nothing (const TqSentence *sentence, const TqCueMatch *match, const TqScope *scopes)
{
    return only_grants (match) || is_promised (match, scopes) ||
           (g_strcmp0 (match->cue->value, "past") == 0 && !is_before_past (sentence, match)) ||
           (g_strcmp0 (match->cue->value, "present") == 0 && !is_before_present (sentence, match));
}

/* "Without the firemen the barn would have burned": where what is not so begins, or
 * @match->first. */
static guint
unreal_begin (const TqSentence *sentence, const TqCueMatch *match)
{
    const TqCueMatch *absence;
    guint first = match->first;

    if (!is_unreal (match))
        return match->first;
    while (!opens (sentence, first))
        first--;
    absence = tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, first);
    return absence != NULL && g_strcmp0 (absence->cue->value, "noun") == 0 ? first : match->first;
}

void
tq_modality_scan (const TqSentence *sentence, const guint16 *clauses, TqScope *ret)
{
    for (guint i = 0; i < sentence->n_tokens; i++) {
        if (tq_phrase_is_verb_of (sentence, i, TQ_FORM_FUTURE)) {
            guint end = tq_scope_end (sentence, clauses, i, TQ_REACH_CLAUSE);

            set (ret, i, end_over_aside (sentence, i, end), TQ_MODALITY_PLANNED);
        }
    }
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint begin = unreal_begin (sentence, match);

        if (says_nothing (sentence, match, ret))
            continue;
        if (begin < match->first) {
            set (ret, begin, end_of (sentence, clauses, match), TQ_MODALITY_CONDITIONAL);
            continue;
        }
        for (guint j = 0; j < G_N_ELEMENTS (modals); j++)
            if (modals[j].cue_class == match->cue->cue_class)
                set (ret, match->first, end_of (sentence, clauses, match), modals[j].modality);
    }
}

#include "extract/answer.h"

#include "extract/frame-private.h"
#include "text/worker.h"

/* Told of what was or will be, or not; not of what may be, or is asked for. */
static gboolean
is_told (const TqScope *scope)
{
    return scope->modality == TQ_MODALITY_ASSERTED || scope->modality == TQ_MODALITY_REPORTED ||
           scope->modality == TQ_MODALITY_PLANNED;
}

/* "Was not hurt", «لم تسجل أي وفاة»: the denial is of the answer. "Nobody claimed the attack": not
 * of the attack. */
static gboolean
denies_it (const TqSentence *sentence, const TqCueMatch *match, guint denial)
{
    gboolean is_any = match->first > 0 &&
                      tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, match->first - 1) != NULL;
    guint n_between = 0;

    for (guint i = denial + 1; i < match->first; i++)
        n_between += tq_phrase_is_content (tq_phrase_bits (sentence, i)) &&
                     tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, i) == NULL;
    return denial < match->first && n_between <= (is_any ? 1u : 0u);
}

/* "Has not been dismissed": what says no itself is denied once more. */
static gboolean
is_denied_twice (const TqSentence *sentence, guint word)
{
    for (guint i = word; i > 0 && !tq_phrase_is_content (tq_phrase_bits (sentence, i - 1)); i--)
        if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, i - 1) != NULL)
            return TRUE;
    return FALSE;
}

/* The claim's predicate where @match holds it: "no ward of the town was | closed", however far from
 * the denial; else where @match begins. */
static guint
word_of (const TqSentence *sentence, const TqCueMatch *match, const TqClaim *claim)
{
    for (guint i = match->first; i < match->first + match->n_tokens; i++)
        if (sentence->tokens[i].span.start == claim->label.start)
            return i;
    return match->first;
}

/* Behind the longest word of denial that begins at @token. */
static guint
denial_end (const TqSentence *sentence, guint token)
{
    static const TqCueClass classes[] = { TQ_CUE_SCOPE_ABSENCE, TQ_CUE_SCOPE_NEGATION,
                                          TQ_CUE_SCOPE_NEGATIVE_VERB };
    guint end = token + 1;

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *denial = tq_phrase_cue_at (sentence, classes[i], token);

        end = denial != NULL ? MAX (end, (guint) denial->first + denial->n_tokens) : end;
    }
    return end;
}

/* A denial that the row itself spells, or ends in, is a part of the answer: "not working",
 * "dismissed", «(من) دون طيار». */
static TqAnswerId
said_of (const TqSentence *sentence, const TqScope *scopes, const TqCueMatch *match,
         const TqClaim *claim)
{
    guint word = word_of (sentence, match, claim);
    const TqScope *scope = &scopes[word];
    gboolean is_own = scope->cue < match->first + match->n_tokens &&
                      denial_end (sentence, scope->cue) > match->first;

    if (is_own && match->first == word && is_denied_twice (sentence, word))
        return match->cue->answer | TQ_ANSWER_DENIED;
    if (scope->polarity != TQ_POLARITY_DENIED || is_own)
        return match->cue->answer;
    return word != match->first || sentence->tokens[word].span.start == claim->label.start ||
                   denies_it (sentence, match, scope->cue)
               ? match->cue->answer | TQ_ANSWER_DENIED
               : 0;
}

static TqAnswerId
answer_of (const TqSentence *sentence, const TqScope *scopes, const TqCueMatch *match,
           const TqClaim *claim)
{
    const TqScope *scope = &scopes[word_of (sentence, match, claim)];
    TqAnswerId said =
        match->cue->cue_class == TQ_CUE_ANSWER && match->cue->answer != 0 && is_told (scope)
            ? said_of (sentence, scopes, match, claim)
            : 0;

    return said != 0 && scope->modality == TQ_MODALITY_PLANNED ? said | TQ_ANSWER_PLANNED : said;
}

#define HOW_TOLD (TQ_ANSWER_PLANNED | TQ_ANSWER_DENIED)

/* Entries whose answer is 0 are free. "Not by sea but by rail": what is so tells more than what is
 * not, and what is more than what will be. */
static void
keep (TqClaim *claim, TqAnswerId answer, guint8 *questions_twice)
{
    for (guint i = 0; i < TQ_MAX_ANSWERS; i++) {
        TqAnswerId *kept = &claim->answers[i];

        if (*kept == 0)
            *kept = answer;
        else if (tq_answer_question (*kept) != tq_answer_question (answer))
            continue;
        else if ((*kept & HOW_TOLD) > (answer & HOW_TOLD))
            *kept = answer;
        else if ((*kept & HOW_TOLD) == (answer & HOW_TOLD))
            *questions_twice |= *kept != answer ? 1u << i : 0;
        return;
    }
}

/* Takes away those of the marked entries, and moves the rest up. */
static void
drop (TqClaim *claim, guint8 questions_twice)
{
    guint n = 0;

    for (guint i = 0; i < TQ_MAX_ANSWERS; i++) {
        TqAnswerId answer = questions_twice & (1u << i) ? 0 : claim->answers[i];

        claim->answers[i] = 0;
        if (answer != 0)
            claim->answers[n++] = answer;
    }
}

void
tq_answer_scan (const TqSentence *sentence, const TqScope *scopes, guint first, guint end,
                TqClaim *claim)
{
    guint8 questions_twice = 0;

    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < end; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        TqAnswerId answer = match->first >= first ? answer_of (sentence, scopes, match, claim) : 0;

        if (answer != 0) /* it may reach into the next part: "by 12 | votes to 9" */
            keep (claim, answer, &questions_twice);
    }
    drop (claim, questions_twice);
}

static gboolean
is_cue (const TqSentence *sentence, TqCueClass cue_class, guint token)
{
    return token < sentence->n_tokens && tq_phrase_cue_at (sentence, cue_class, token) != NULL;
}

/* "The three divers", «البحارة الأربعة»: all of those that are spoken of, and what is told of them
 * is told as of one. "One of the three divers", "that three of the divers" are not. */
static gboolean
is_of_all (const TqSentence *sentence, const TqClaim *figure)
{
    guint i = 1;

    while (i < sentence->n_tokens && sentence->tokens[i].span.start < figure->value_span.start)
        i++;
    if (i == sentence->n_tokens || is_cue (sentence, TQ_CUE_PHRASE_GENITIVE, i + 1) ||
        (i > 1 && is_cue (sentence, TQ_CUE_PHRASE_GENITIVE, i - 2)) ||
        is_cue (sentence, TQ_CUE_MEASURE, i - 1) ||
        is_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, i - 1))
        return FALSE;
    return tq_frame_has_article (sentence, i) ||
           (tq_phrase_bits (sentence, i - 1) & TQ_PHRASE_ARTICLE) != 0;
}

/* Some number of people or things, not days or euros, nor nobody, is told of in the claim's own
 * clause. */
static gboolean
is_of_several (const TqSentence *sentence, const TqClaimSet *set, const TqClaim *claim,
               guint32 first_claim)
{
    for (guint32 i = first_claim; i < set->claims->len; i++) {
        const TqClaim *figure = tq_claim_set_get (set, i);

        if (figure->kind == TQ_CLAIM_QUANTITY && figure->unit == 0 && figure->number.number > 0 &&
            figure->span.start >= claim->span.start && figure->span.end <= claim->span.end &&
            !is_of_all (sentence, figure))
            return TRUE;
    }
    return FALSE;
}

void
tq_answer_settle (const TqSentence *sentence, guint32 first_claim, TqClaimSet *set)
{
    for (guint32 i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);
        guint8 of_one = 0;

        for (guint k = 0; k < TQ_MAX_ANSWERS && claim->answers[k] != 0; k++)
            of_one |= tq_packs_question (tq_worker_packs (sentence->worker), claim->answers[k])
                              ->is_of_one
                          ? 1u << k
                          : 0;
        if (of_one != 0 && is_of_several (sentence, set, claim, first_claim))
            drop (claim, of_one);
    }
}

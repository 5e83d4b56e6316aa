#include "extract/assertion-private.h"

#include "extract/frame-private.h"
#include "extract/predication.h"
#include "extract/speech.h"

/* «حرس الغابة هو من | أغلق»: behind the pronoun what may be a verb is one, and none is before it.
 * The clause's end: there is no such verb. */
static guint
verb_of_cleft (const TqClause *clause)
{
    const TqCueMatch *match =
        clause->sentence->pack->is_verb_first ? tq_clause_find (clause, TQ_CUE_CLEFT) : NULL;
    guint behind = match != NULL ? match->first + match->n_tokens : clause->end;

    if (behind >= clause->end || match->first == clause->first ||
        (tq_phrase_bits (clause->sentence, behind) & TQ_PHRASE_FUNCTION))
        return clause->end;
    return tq_sentence_reading (clause->sentence, behind, TQ_POS_VERB) != NULL ? behind
                                                                               : clause->end;
}

/* «المجلس رفض القرض»: the first word that may be a noun and that the frames have as a verb; the
 * clause's end if there is none. */
static guint
first_homograph (const TqClause *clause)
{
    guint first = clause->end;

    for (guint i = 0; i < clause->frames->len && clause->sentence->pack->is_verb_first; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (!(frame->flags & (TQ_FRAME_NOMINAL | TQ_FRAME_STATE | TQ_FRAME_PASSIVE)) &&
            frame->term < first && tq_clause_stands_in (clause, frame->term))
            first = frame->term;
    }
    return first;
}

guint
tq_clause_carried (const TqClause *clause, guint token)
{
    guint ret = clause->end;

    if (tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_CARRIES, token) == NULL)
        return clause->end;
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (frame->term == token)
            return clause->end;
        if (!(frame->flags & (TQ_FRAME_NOMINAL | TQ_FRAME_STATE)) && frame->term > token &&
            frame->term < ret && tq_clause_stands_in (clause, frame->term))
            ret = frame->term;
    }
    return ret;
}

guint
tq_clause_first_verb (const TqClause *clause)
{
    guint homograph = first_homograph (clause), of_cleft = verb_of_cleft (clause);

    if (of_cleft < clause->end)
        return of_cleft;
    for (guint i = clause->first; i < homograph; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (tq_clause_is_in_gap (clause, i) || (bits & TQ_PHRASE_FUNCTION))
            continue;
        if (tq_clause_carried (clause, i) < clause->end)
            return tq_clause_carried (clause, i);
        if ((bits & TQ_PHRASE_VERB) && !tq_phrase_opens_as_noun (clause->sentence, i))
            return i;
    }
    return homograph;
}

/* "The payments were | (not gifts but) | bribes": what stands in place of what "is" said. */
static guint
complement_behind_gap (const TqClause *clause)
{
    guint before = clause->gap.first;
    TqChunk noun;

    while (before > clause->first &&
           !tq_phrase_is_content (tq_phrase_bits (clause->sentence, before - 1)) &&
           tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BE, before - 1) == NULL)
        before--;
    if (clause->gap.first == clause->gap.end || before == clause->first ||
        tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BE, before - 1) == NULL)
        return clause->end;
    return tq_frame_noun_at (clause->sentence, clause->gap.end, clause->end, &noun)
               ? noun.phrase.head
               : tq_clause_next_content (clause, clause->gap.end);
}

/* "The road is safe", «المدفأة مطفأة»: what is said of the subject, where no verb says it. */
guint
tq_clause_complement (const TqClause *clause)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (tq_clause_stands_in (clause, frame->term) && tq_predication_is (frame) &&
            tq_clause_is_content (clause, frame->term))
            return frame->term;
    }
    return complement_behind_gap (clause);
}

#define IS_PREPOSITION (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE | TQ_PHRASE_GENITIVE)

gboolean
tq_clause_is_pronoun_before (const TqClause *clause, const TqCueMatch *be)
{
    return be->first > clause->first &&
           tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_PRONOUN, be->first - 1u) != NULL;
}

/* "The guide is among the dead", «كان المرشد بين القتلى»: where the subject is, behind an "is" or
 * on both its sides. */
guint
tq_clause_whereabouts (const TqClause *clause)
{
    const TqCueMatch *be = tq_clause_find (clause, TQ_CUE_FRAME_BE);
    gboolean has_subject, is_behind_preposition = FALSE, is_after_content = FALSE;

    if (be == NULL || strcmp (be->cue->value, "light") == 0)
        return clause->end;
    has_subject = tq_clause_next_content (clause, clause->first) < be->first ||
                  tq_clause_is_pronoun_before (clause, be);
    for (guint i = be->first + be->n_tokens; i < clause->end; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (tq_clause_is_in_gap (clause, i))
            continue;
        is_behind_preposition |= (bits & IS_PREPOSITION) != 0;
        if (tq_clause_is_content (clause, i) && !is_after_content) {
            if (has_subject || is_behind_preposition)
                return has_subject && is_behind_preposition ? i : clause->end;
            has_subject = TRUE;
        }
        is_after_content = tq_clause_is_content (clause, i);
    }
    return clause->end;
}

/* "Nobody under the snow": it is not the snow that is not there. */
gboolean
tq_clause_is_place_of_nobody (const TqClause *clause, const TqCueMatch *absence, guint head)
{
    gboolean is_any = FALSE;

    for (guint i = absence->first + absence->n_tokens; i < head; i++) {
        is_any |= tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_ANY, i) != NULL;
        if (is_any &&
            (tq_phrase_bits (clause->sentence, i) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
            return TRUE;
    }
    return FALSE;
}

/* Negations and modal words stand before the predicate. A verb that says no is the predicate, even
 * where it may be read as a noun: «رفض». */
guint
tq_clause_governed_word (const TqClause *clause)
{
    static const TqCueClass governors[] = { TQ_CUE_SPEECH_DENIAL, TQ_CUE_SCOPE_NEGATION,
                                            TQ_CUE_MODAL_PLANNED, TQ_CUE_MODAL_POSSIBLE };
    const TqCueMatch *refusal = tq_clause_find (clause, TQ_CUE_SCOPE_NEGATIVE_VERB);

    if (refusal != NULL && tq_clause_is_content (clause, refusal->first))
        return refusal->first;
    for (guint i = 0; i < G_N_ELEMENTS (governors); i++) {
        const TqCueMatch *match = tq_clause_find (clause, governors[i]);
        guint word = match != NULL
                         ? tq_clause_next_content (clause, match->first + match->n_tokens)
                         : clause->end;

        if (word < clause->end && !tq_clause_is_place_of_nobody (clause, match, word))
            return word;
    }
    return clause->end;
}

#define MAX_ASIDE 14 /* tokens, its marks among them */

/* The token behind an aside of when and where, in which nothing is said, that begins at @first,
 * behind a mark; @first: none does. */
static guint
behind_circumstance (const TqClause *clause, guint first)
{
    const TqSentence *sentence = clause->sentence;

    if (first == 0 || !tq_phrase_is_break (sentence, first - 1))
        return first;
    for (guint i = first; i < MIN (sentence->n_tokens, first + MAX_ASIDE); i++) {
        if (tq_phrase_is_break (sentence, i))
            return sentence->tokens[i].kind == TQ_TOKEN_PUNCTUATION ? i + 1 : first;
        if (tq_frame_is_verb (sentence, i) ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, i) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, i) != NULL)
            return first;
    }
    return first;
}

static gboolean
begins_that (const TqClause *clause, guint token)
{
    return token < clause->sentence->n_tokens &&
           tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL;
}

/* "The minister announced (, on Saturday,) | that" */
gboolean
tq_clause_ends_before_that (const TqClause *clause)
{
    return begins_that (clause, clause->end) ||
           begins_that (clause, behind_circumstance (clause, clause->end));
}

/* "According to a timetable" names no speaker: what exists does not speak. */
gboolean
tq_clause_is_only_speech (const TqClause *clause)
{
    static const TqCueClass classes[] = { TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_CONTINUED,
                                          TQ_CUE_SPEECH_ACCORDING };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = tq_clause_find (clause, classes[i]);

        /* "They were never told": what is denied is the telling. */
        if (match != NULL &&
            tq_phrase_cue_at (clause->sentence, TQ_CUE_SCOPE_EXISTENCE, match->first) == NULL &&
            clause->scopes[match->first].polarity != TQ_POLARITY_DENIED &&
            (!tq_speech_wants_that (match) || tq_clause_ends_before_that (clause)))
            return TRUE;
    }
    return FALSE;
}

/* ---- what is denied -------------------------------------------------------------------------- */

/* The first word of the clause that @denial denies, days aside, or the clause's end. */
guint
tq_clause_first_denied (const TqClause *clause, const TqCueMatch *denial)
{
    guint word = tq_clause_next_content (clause, clause->first);

    while (word < clause->end &&
           (clause->scopes[word].cue != denial->first || word == denial->first ||
            tq_sentence_word (clause->sentence, word)->calendar != 0))
        word = tq_clause_next_content (clause, word + 1);
    return word;
}

/* "Rumours of | a sale are false", «لا صحة للأنباء التي تحدثت عن | بيع المصنع»: whether the word is
 * denied by one that is not its clause's own predicate. */
static gboolean
is_reported (const TqClause *clause, guint word)
{
    guint cue = clause->scopes[word].cue;

    if (!tq_scope_is_denied_speech (clause->sentence, &clause->scopes[word]))
        return FALSE;
    return cue < clause->first || cue > word ||
           tq_sentence_cue (clause->sentence, TQ_CUE_SPEECH_REPORT, cue, word) != NULL;
}

/* "Denied that the plant had closed and | workers had been laid off" */
static gboolean
is_behind_that (const TqClause *clause)
{
    guint first = clause->first;

    while (first > 0 && clause->scopes[first - 1].cue == clause->scopes[first].cue &&
           tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, first) == NULL)
        first--;
    return tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, first) != NULL;
}

/* What was said and is denied, where no "that" begins it; the clause's end if there is none. */
guint
tq_clause_reported_word (const TqClause *clause)
{
    guint word = tq_clause_next_content (clause, clause->first);

    if (tq_scope_is_denied_speech (clause->sentence, &clause->scopes[clause->first]) &&
        is_behind_that (clause))
        return clause->end;
    while (word < clause->end && !is_reported (clause, word))
        word = tq_clause_next_content (clause, word + 1);
    return word;
}

/* What a denial denies; the denial itself where it says no more ("denied it") or is an act
 * ("rejected the loan"). */
guint
tq_clause_denied_word (const TqClause *clause, const TqCueMatch *denial)
{
    guint head = tq_clause_governed_word (clause), denied = tq_clause_first_denied (clause, denial);

    if (clause->scopes[denial->first].cue == denial->first || head == clause->end)
        return denial->first;
    return denied < clause->end ? denied : head;
}

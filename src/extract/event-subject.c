/* event-subject.c - the subject that stands before a verb which only says when: the noun of what
 * happens, over an aside and a relative clause as well */
#include <string.h>

#include "extract/event-private.h"

gboolean
tq_event_ends_subject (const TqSentence *sentence, guint token)
{
    return tq_phrase_is_break (sentence, token) ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, token) != NULL;
}

/* "[Work] on the tunnel began", "[trouble] began": the first word of a clause that may be a noun is
 * one before a preposition or the verb. */
static gboolean
opens_as_noun (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    gboolean is_before_phrase =
        (tq_phrase_bits (sentence, token + 1) &
         (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE)) != 0 &&
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token + 1) == NULL;

    return (is_before_phrase || tq_event_is_beginning (sentence, token + 1)) &&
           !sentence->pack->is_verb_first && tq_event_is_named_by (sentence, token) &&
           !tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) &&
           token == tq_bind_clause_start (binding, token);
}

/* The sentence tells of a day that was changed. */
static gboolean
tells_of_moving (const TqSentence *sentence)
{
    for (guint i = 0; i < sentence->n_cues; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_MOVED &&
            strcmp (sentence->cues[i].cue->value, "plan") == 0)
            return TRUE;
    return FALSE;
}

/* The end of the subject that marks part from what is said of it: "the first case, a sailor, | was
 * found in May", «المعاينة، التي طالت، | أجريت في مايو»; where a day was changed, of "the hearing,
 * | first set for 3 May, was put off to 9 May" too. @token where none do. */
static guint
before_marks (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    gboolean is_finite = FALSE;
    guint mark = token, aside;

    while (mark > 0 && !tq_phrase_is_break (sentence, mark - 1) &&
           (!tq_phrase_is_content (tq_phrase_bits (sentence, mark - 1)) ||
            tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ORDER, mark - 1) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, mark - 1) != NULL)) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, --mark) != NULL)
            return token;
        is_finite |= tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, mark) != NULL;
    }
    if (mark < 2 || !tq_phrase_is_break (sentence, mark - 1) ||
        tq_clause_is_hyphen (sentence, mark - 1))
        return token;
    is_finite |= sentence->pack->is_verb_first;
    /* « le verdict, prévu le 3 avril » */
    if (!is_finite && !tells_of_moving (sentence) && tq_event_is_plan (sentence, token))
        return token;
    aside =
        is_finite || !tells_of_moving (sentence) ? tq_bind_before_aside (binding, mark) : mark - 1;
    /* «في السوق، بحسب الشرطة، وقع انفجار» */
    if (sentence->pack->is_verb_first &&
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, aside + 1) == NULL)
        return token;
    return aside < mark ? aside : token;
}

/* How far before its verb a relative pronoun may stand: "which had again been". */
#define MAX_RELATIVE_TOKENS 4

/* The end of what a relative pronoun before @token stands for: "the [deal], which was signed in
 * May". @token where there is none. */
static guint
before_relative (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;

    for (guint gap = 1; gap <= MAX_RELATIVE_TOKENS && gap < token; gap++) {
        guint before = token - gap;

        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, before) != NULL)
            return before - (tq_phrase_is_break (sentence, before - 1) && before > 1);
        if (tq_phrase_is_break (sentence, before) ||
            (tq_phrase_is_content (tq_phrase_bits (sentence, before)) &&
             tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, before) == NULL))
            break;
    }
    return token;
}

guint
tq_event_end_of_subject (const TqBinding *binding, guint token, gboolean may_cross)
{
    guint end = may_cross ? before_marks (binding, token) : token;

    if (end < token)
        return end;
    end = before_relative (binding, token);
    return may_cross || end == token || !tq_phrase_is_break (binding->sentence, end) ? end : token;
}

/* "The emergency [call] came in": where nouns stand side by side with the head last, and no
 * genitive is needed between, that is the event. */
static guint
head_of_compound (const TqBinding *binding, guint event, guint end)
{
    while (!binding->sentence->pack->is_verb_first && event + 1 < end &&
           tq_event_rank (binding, event) == TQ_EVENT_NOUN &&
           tq_event_rank (binding, event + 1) == TQ_EVENT_NOUN)
        event++;
    return event;
}

guint
tq_event_subject_before (const TqBinding *binding, guint token, gboolean may_cross)
{
    guint event = TQ_NONE, end = tq_event_end_of_subject (binding, token, may_cross), clause;

    clause = binding->clauses[end < token ? end - 1 : token];
    if (end == token && tq_event_rank (binding, token) == TQ_EVENT_NOUN)
        event = token;
    token = end;
    while (token > 0 && binding->clauses[token - 1] == clause &&
           (tq_event_rank (binding, token - 1) != TQ_EVENT_VERB ||
            opens_as_noun (binding, token - 1)) &&
           !tq_event_ends_subject (binding->sentence, token - 1)) {
        token--;
        if (tq_event_rank (binding, token) != TQ_EVENT_NONE)
            event = token;
    }
    return event != TQ_NONE ? head_of_compound (binding, event, end) : TQ_NONE;
}

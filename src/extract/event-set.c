/* event-set.c - what happens on a date, of a verb that only says when: «حُددت الجلسة ليوم الاثنين», "the vote took place in May", «تم الإفراج عنه أمس» */
#include <string.h>

#include "extract/event-private.h"

/* "That", a mark, or a preposition of time: what stands before it is no part of the subject. */
static gboolean
ends_subject (const TqSentence *sentence, guint token)
{
    return tq_phrase_is_break (sentence, token) || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, token) != NULL;
}

/* The event noun furthest before @token in its noun phrase and what that is joined to: "the [count] of the votes cast by post". */
static guint
subject_before (const TqBinding *binding, guint token)
{
    guint event = TQ_NONE;

    if (token > 1 && tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_RELATIVE, token - 1) != NULL && !tq_phrase_is_break (binding->sentence, token - 2))
        token -= 2;
    if (token > 0 && tq_event_rank (binding, token) == TQ_EVENT_NOUN)
        event = token;
    while (token > 0 && binding->clauses[token - 1] == binding->clauses[token] && tq_event_rank (binding, token - 1) != TQ_EVENT_VERB &&
           !ends_subject (binding->sentence, token - 1)) {
        token--;
        if (tq_event_rank (binding, token) == TQ_EVENT_NOUN)
            event = token;
    }
    return event;
}

/* «لجنة [مراقبة] الأسعار»: a noun that another one right before it is joined to names that one. */
static gboolean
is_joined_to_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *before = token > 0 ? tq_sentence_reading (sentence, token - 1, TQ_POS_UNKNOWN) : NULL;

    return sentence->pack->joins_nouns && before != NULL && before->pos == TQ_POS_NOUN && !(before->form & TQ_FORM_ARTICLE) &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) && !tq_noun_begins_anew (sentence, token);
}

static gboolean
is_of_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

/* The first that heads its phrase, else the first. «يعاد [فتح] الجسر»: right behind a verb a word is no other verb if it may be a noun. */
static guint
first_event_noun (const TqBinding *binding, guint from, guint end)
{
    const TqSentence *sentence = binding->sentence;
    guint first = TQ_NONE;

    end = MIN (end, sentence->n_tokens);
    if (from < end && tq_event_rank (binding, from) == TQ_EVENT_VERB && tq_event_is_named_by (sentence, from))
        return from;
    for (; from < end && !tq_phrase_is_break (sentence, from); from++) {
        TqEventRank rank = tq_event_rank (binding, from);

        if (rank == TQ_EVENT_NOUN && is_of_person (sentence, from)) /* «تشهد أولاد صالح» */
            continue;
        if (rank == TQ_EVENT_NOUN && !is_joined_to_noun (sentence, from))
            return from;
        if (rank == TQ_EVENT_NOUN && first == TQ_NONE)
            first = from;
        if (rank == TQ_EVENT_VERB || tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_BE, from) != NULL)
            break;
    }
    return first;
}

/* What is done, of a verb that says no more than that: «يتم شحن البضائع», «المعاينة تمت». TQ_NONE: it is not named in the clause. */
static guint
thing_done (const TqBinding *binding, const TqValue *value, const TqCueMatch *verb)
{
    const TqSentence *sentence = binding->sentence;
    guint end = (guint) verb->first + verb->n_tokens;
    TqNounPhrase noun = { 0 };

    if (end < value->first_token)
        noun = tq_noun_phrase_at (sentence, end, value->first_token);
    if (noun.first == noun.end)
        noun = tq_noun_phrase_before (sentence, verb->first, tq_bind_clause_start (binding, verb->first), TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION);
    return noun.first < noun.end ? noun.head : TQ_NONE;
}

/* Of what is planned, whatever it is: "the [ship] is due in port". TQ_NONE: it is not named in the clause. */
static guint
thing_planned (const TqBinding *binding, const TqCueMatch *plan)
{
    const TqSentence *sentence = binding->sentence;
    guint first = tq_bind_clause_start (binding, plan->first), end = plan->first;
    TqNounPhrase noun;

    while (end > first && !tq_phrase_is_break (sentence, end - 1) && !tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)))
        end--;
    noun = tq_noun_phrase_before (sentence, end, first, TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION);
    return noun.first < noun.end && !is_of_person (sentence, noun.head) ? noun.head : TQ_NONE;
}

/* The last event noun before @value, from @from on: «شهدت القرية [انفجارا] الجمعة». */
static guint
last_event_noun (const TqBinding *binding, const TqValue *value, guint from)
{
    for (guint token = value->first_token; token > from && !tq_phrase_is_break (binding->sentence, token - 1); token--)
        if (tq_event_rank (binding, token - 1) == TQ_EVENT_NOUN && !is_joined_to_noun (binding->sentence, token - 1))
            return token - 1;
    return TQ_NONE;
}

/* The first that is not TQ_NONE. */
static guint
first_of (guint a, guint b, guint c)
{
    return a != TQ_NONE ? a : b != TQ_NONE ? b : c;
}

/* What is set for @value by @cue, a verb that only says when, that it was done, or who saw it. TQ_NONE: nothing is named. */
static guint
event_set (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue)
{
    guint from = (guint) cue->first + cue->n_tokens, end = tq_value_end (value);
    guint to = cue->first < value->first_token ? value->first_token : from + TQ_EVENT_NOUN_TOKENS; /* "7 May, the date set for the vote" */
    guint subject = subject_before (binding, cue->first), behind = first_event_noun (binding, from, to);
    guint after = first_event_noun (binding, end, end + TQ_EVENT_NOUN_TOKENS), event;

    if (strcmp (cue->cue->value, "object") == 0) /* who saw it: «شهدت القرية انفجارا» */
        return first_of (after, last_event_noun (binding, value, from), subject);
    if (cue->cue->cue_class != TQ_CUE_FRAME_BE) {
        event = first_of (subject, behind, after);
        return event == TQ_NONE && tq_event_is_plan (binding->sentence, cue->first) ? thing_planned (binding, cue) : event;
    }
    event = first_of (behind, subject, after); /* that it was done: «تم الإفراج عنه» */
    return event != TQ_NONE ? event : thing_done (binding, value, cue);
}

guint
tq_event_of_setting (const TqBinding *binding, const TqValue *value, guint verb)
{
    const TqCueMatch *cue = verb != TQ_NONE ? tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_SET, verb) : NULL;
    gboolean is_light_verb = verb != TQ_NONE && tq_event_is_light (binding->sentence, verb);
    guint event;

    if (cue == NULL && !is_light_verb)
        return verb;
    event = event_set (binding, value, is_light_verb ? tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_BE, verb) : cue);
    return event != TQ_NONE ? event : verb;
}

/* event-set.c - what happens on a date, of a verb that only says when: «حُددت الجلسة ليوم الاثنين»,
 * "the vote took place in May", «تم الإفراج عنه أمس» */
#include <string.h>

#include "extract/event-private.h"

/* Nothing that a verb at the end of which @from stands may have for its object: "took place in Orm
 * on". */
static gboolean
lacks_object (const TqSentence *sentence, guint from, guint end)
{
    return tq_event_is_empty (sentence, from, end) ||
           (from < end &&
            (tq_phrase_bits (sentence, from) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) != 0);
}

gboolean
tq_event_is_joined (const TqSentence *sentence, guint token)
{
    const TqAnalysis *before =
        token > 0 ? tq_sentence_reading (sentence, token - 1, TQ_POS_UNKNOWN) : NULL;

    return sentence->pack->joins_nouns && before != NULL && before->pos == TQ_POS_NOUN &&
           !(before->form & TQ_FORM_ARTICLE) &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) &&
           !tq_noun_begins_anew (sentence, token);
}

static gboolean
is_of_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

/* The first that heads its phrase, else the first. «يعاد [فتح] الجسر»: right behind a verb a word
 * is no other verb if it may be a noun. */
static guint
first_event_noun (const TqBinding *binding, guint from, guint end)
{
    const TqSentence *sentence = binding->sentence;
    guint first = TQ_NONE;

    end = MIN (end, sentence->n_tokens);
    if (from < end && tq_event_rank (binding, from) == TQ_EVENT_VERB &&
        tq_event_is_named_by (sentence, from))
        return from;
    for (; from < end && !tq_phrase_is_break (sentence, from) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, from) == NULL;
         from++) {
        TqEventRank rank = tq_event_rank (binding, from);

        if (rank == TQ_EVENT_NOUN && is_of_person (sentence, from)) /* «تشهد أولاد صالح» */
            continue;
        if (rank == TQ_EVENT_NOUN && !tq_event_is_joined (sentence, from))
            return from;
        if (rank == TQ_EVENT_NOUN && first == TQ_NONE)
            first = from;
        if (rank == TQ_EVENT_VERB ||
            tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_BE, from) != NULL)
            break;
    }
    return first;
}

/* What is done, of a verb that says no more than that: «يتم شحن البضائع», «المعاينة تمت». TQ_NONE:
 * it is not named in the clause. */
static guint
thing_done (const TqBinding *binding, const TqValue *value, const TqCueMatch *verb)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_cue_end (verb);
    TqNounPhrase noun = { 0 };

    if (end < value->first_token)
        noun = tq_noun_phrase_at (sentence, end, value->first_token);
    if (noun.first == noun.end)
        noun = tq_noun_phrase_before (sentence, verb->first,
                                      tq_bind_clause_start (binding, verb->first),
                                      TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION);
    return noun.first < noun.end ? noun.head : TQ_NONE;
}

/* The subject, whatever it is, of no person: "the [ship] is due in port". TQ_NONE: it is not named
 * in the clause. */
static guint
thing_planned (const TqBinding *binding, const TqCueMatch *plan)
{
    const TqSentence *sentence = binding->sentence;
    guint first = tq_bind_clause_start (binding, plan->first);
    guint end = tq_event_skip_back (sentence, first, plan->first);
    TqNounPhrase noun;

    noun = tq_noun_phrase_before (sentence, end, first,
                                  TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE);
    return noun.first < noun.end && !is_of_person (sentence, noun.head) ? noun.head : TQ_NONE;
}

/* Whether what is set, found or begun may be a thing as well: "the [ship] is due in port", "the
 * first [barge] was recorded in May". */
static gboolean
is_of_thing (const TqBinding *binding, const TqCueMatch *cue)
{
    return tq_event_is_plan (binding->sentence, cue->first) ||
           tq_sentence_cue (binding->sentence, TQ_CUE_EVENT_ORDER,
                            tq_bind_clause_start (binding, cue->first), cue->first) != NULL;
}

/* The last event noun before @value, from @from on, that bears no preposition, else the last: «شهدت
 * القرية [انفجارا] الجمعة», «أجرت [فحصا] للمضخات أمس», «خضعت [لفحص] أمس». */
static guint
last_event_noun (const TqBinding *binding, const TqValue *value, guint from)
{
    guint last = TQ_NONE;

    for (guint token = value->first_token;
         token > from && !tq_phrase_is_break (binding->sentence, token - 1); token--) {
        if (tq_event_rank (binding, token - 1) != TQ_EVENT_NOUN ||
            tq_event_is_joined (binding->sentence, token - 1))
            continue;
        if (!tq_phrase_bears_preposition (binding->sentence, token - 1))
            return token - 1;
        last = last == TQ_NONE ? token - 1 : last;
    }
    return last;
}

/* The first that is not TQ_NONE. */
static guint
first_of (guint a, guint b, guint c)
{
    return a != TQ_NONE ? a : b != TQ_NONE ? b : c;
}

/* «بدأت الشركة في [ملء] البحيرة»: behind a preposition what is begun bears no article; «انطلق في
 * المعرض» says where. */
static gboolean
is_begun_behind (const TqSentence *sentence, guint preposition)
{
    const TqAnalysis *noun = sentence->pack->is_verb_first
                                 ? tq_sentence_reading (sentence, preposition + 1, TQ_POS_NOUN)
                                 : NULL;

    return noun != NULL && !(noun->form & TQ_FORM_ARTICLE) &&
           tq_event_is_named_by (sentence, preposition + 1);
}

/* Whether a phrase ends before @token that the verb right before it has for its object. */
static gboolean
ends_object (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (tq_event_ends_subject (sentence, token) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL)
        return TRUE;
    return (bits & TQ_PHRASE_FUNCTION) && !(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) &&
           !is_begun_behind (sentence, token);
}

/* By its likeliest reading: «الجرافات» are bulldozers, and a masdar. */
static gboolean
is_likely_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_event_is_reading (sentence, noun) && !is_of_person (sentence, token);
}

/* The first event noun of [@from, @end) before a preposition, which may be the object of a verb, or
 * its subject where verbs come first: "began [filling] the lake in May", «بدأت [محاكمة] الحراس في
 * مايو». */
static guint
object_in (const TqBinding *binding, guint from, guint end)
{
    const TqSentence *sentence = binding->sentence;

    for (guint token = from;
         token < MIN (end, sentence->n_tokens) && !ends_object (sentence, token); token++) {
        if (tq_event_rank (binding, token) == TQ_EVENT_VERB &&
            !tq_event_is_named_by (sentence, token))
            return TQ_NONE;
        if (tq_event_rank (binding, token) != TQ_EVENT_NONE && is_likely_event (sentence, token) &&
            !tq_event_is_joined (sentence, token))
            return token;
    }
    return TQ_NONE;
}

/* What a verb at @from says that its subject saw or went through: behind the subject where that
 * stands behind the verb, «شهدت القرية [انفجارا]». */
static guint
object_before (const TqBinding *binding, const TqValue *value, guint from)
{
    guint object = binding->sentence->pack->is_verb_first
                       ? TQ_NONE
                       : object_in (binding, from, value->first_token);

    return object != TQ_NONE ? object : last_event_noun (binding, value, from);
}

/* What is begun at @cue, "began filling the lake", «باشرت أشغال النفق», or begins: "the trial
 * began". */
static guint
thing_begun (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue, guint subject)
{
    guint from = tq_cue_end (cue), end = tq_value_end (value);
    guint object =
        cue->first < value->first_token ? object_in (binding, from, value->first_token) : TQ_NONE;

    return first_of (object, subject, object_in (binding, end, end + TQ_EVENT_NOUN_TOKENS));
}

/* The day is where something is moved to: "to 5 May", "until May", «إلى الخامس من مايو». */
static gboolean
is_destination (const TqSentence *sentence, const TqValue *value)
{
    const TqCueMatch *until = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, value->first_token);
    guint token = value->first_token;

    if (until != NULL)
        return strcmp (until->cue->value, "until") == 0;
    token -= token > 0 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ARTICLE) != 0;
    return token > 0 && tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token - 1) != NULL;
}

/* What is moved, be it no event: "the [barge] was put off to May", "they moved the [barge] to
 * May". */
static guint
thing_moved (const TqBinding *binding, const TqCueMatch *verb, guint to)
{
    TqNounPhrase object =
        tq_noun_phrase_at (binding->sentence, tq_cue_end (verb), to);

    if (object.first == object.end)
        return thing_planned (binding, verb);
    return binding->sentence->pack->is_verb_first ? TQ_NONE : object.head;
}

/* What the day is of that is set: "set the date of the [hearing] for 5 May", «حدد القانون موعد
 * [الاقتراع]». TQ_NONE: no day is spoken of. */
static guint
thing_of_day (const TqBinding *binding, guint from, guint end)
{
    const TqCueMatch *day = tq_sentence_cue (binding->sentence, TQ_CUE_EVENT_DAY, from, end);

    return day != NULL ? first_event_noun (binding, tq_cue_end (day), end)
                       : TQ_NONE;
}

/* The phrase before the verb at @cue; empty where other words, whose it may be, stand before it in
 * its clause. */
static TqNounPhrase
subject_in_front (const TqBinding *binding, const TqCueMatch *cue)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_event_end_of_subject (binding, cue->first, TRUE), first;
    TqNounPhrase none = { 0 }, noun;

    end = tq_event_skip_back (sentence, 0, end);
    if (end == 0 || tq_phrase_is_break (sentence, end - 1))
        return none;
    first = tq_bind_clause_start (binding, end - 1);
    noun = tq_noun_phrase_before (sentence, end, first,
                                  TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE);
    return tq_event_is_empty (sentence, first, noun.first) ? noun : none;
}

/* The phrase behind the verb, where nothing else stands between it and @date. */
static TqNounPhrase
subject_behind (const TqSentence *sentence, guint from, guint date)
{
    TqNounPhrase none = { 0 }, noun = tq_noun_phrase_at (sentence, from, date);

    return tq_event_is_empty (sentence, noun.end, date) ? noun : none;
}

/* The subject of a verb that has no object, whatever thing it is: "the [term] begins on 5 May",
 * «تنطلق [الحملة] في 5 مايو». TQ_NONE: none is named, or somebody is. */
static guint
thing_itself (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_cue_end (cue), date = value->first_token;
    TqNounPhrase noun = { 0 };

    if (cue->first > date)
        return TQ_NONE;
    if (sentence->pack->is_verb_first && !tq_event_is_empty (sentence, from, date))
        noun = subject_behind (sentence, from, date);
    else if (sentence->pack->is_verb_first || lacks_object (sentence, from, date))
        noun = subject_in_front (binding, cue);
    return noun.first < noun.end && tq_event_is_thing (sentence, noun.head) ? noun.head : TQ_NONE;
}

/* The event noun right behind the date, «تعقد يوم الاثنين [جلسة]»; where verbs come behind their
 * subjects none that a preposition sets apart: "held on Monday in protest". */
static guint
event_after (const TqBinding *binding, guint end)
{
    const TqSentence *sentence = binding->sentence;

    if (!sentence->pack->is_verb_first && end < sentence->n_tokens &&
        (tq_phrase_bits (sentence, end) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
        return TQ_NONE;
    return first_event_noun (binding, end, end + TQ_EVENT_NOUN_TOKENS);
}

/* What is set for @value by @cue, a verb that only says when, that it was done, or who saw it.
 * TQ_NONE: nothing is named. */
static guint
event_set (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue)
{
    guint from = tq_cue_end (cue), end = tq_value_end (value);
    /* "7 May, the date set for the vote" */
    guint to = cue->first < value->first_token ? value->first_token : from + TQ_EVENT_NOUN_TOKENS;
    guint behind = first_event_noun (binding, from, to), after = event_after (binding, end);
    gboolean has_object = !lacks_object (binding->sentence, from, to) ||
                          (binding->sentence->pack->is_verb_first && after != TQ_NONE);
    guint subject = tq_event_subject_before (binding, cue->first, !has_object), event;

    if (strcmp (cue->cue->value, "object") == 0) /* who saw it: «شهدت القرية انفجارا» */
        return first_of (after, object_before (binding, value, from), subject);
    if (strcmp (cue->cue->value, "begin") == 0)
        return first_of (thing_begun (binding, value, cue, subject),
                         thing_itself (binding, value, cue), TQ_NONE);
    if (strcmp (cue->cue->value, "to") == 0)
        return first_of (behind, subject, thing_moved (binding, cue, to));
    if (cue->cue->cue_class != TQ_CUE_FRAME_BE) {
        event = first_of (thing_of_day (binding, from, to), subject,
                          behind != TQ_NONE ? behind : after);
        if (event == TQ_NONE && strcmp (cue->cue->value, "event") == 0)
            return thing_itself (binding, value, cue);
        return event == TQ_NONE && is_of_thing (binding, cue) ? thing_planned (binding, cue)
                                                              : event;
    }
    event = first_of (behind, subject, after); /* that it was done: «تم الإفراج عنه» */
    return event != TQ_NONE ? event : thing_done (binding, value, cue);
}

guint
tq_event_of_setting (const TqBinding *binding, const TqValue *value, guint verb)
{
    const TqCueMatch *cue =
        verb != TQ_NONE ? tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_SET, verb) : NULL;
    gboolean is_light_verb = verb != TQ_NONE && tq_event_is_light (binding->sentence, verb);
    guint event;

    if ((cue == NULL && !is_light_verb) || (tq_event_is_moving (binding->sentence, verb) &&
                                            !is_destination (binding->sentence, value)))
        return verb;
    event = event_set (binding, value,
                       is_light_verb ? tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_BE, verb)
                                     : cue);
    return event != TQ_NONE ? event : verb;
}

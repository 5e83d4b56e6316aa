/* bind-date.c - claims of what happens when
 *
 * Which event a date is of: event.c. A date without one makes no claim: it is the as-of of the
 * claims around it (as-of.c). */
#include <string.h>

#include "base/time.h"
#include "extract/date.h"
#include "extract/event-private.h"
#include "pack/calendar.h"

/* Between "first" or "worst" and "since". */
#define MAX_RECORD_TOKENS 8

/* Between "compared with" and the date of what is held against. */
#define MAX_BASELINE_TOKENS 4

static gboolean
is_first_date_since (const TqBinding *binding, const TqValue *value, guint token)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);

        if (other->kind == TQ_VALUE_DATE && other->first_token >= token &&
            other->first_token < value->first_token)
            return FALSE;
    }
    return TRUE;
}

/* "compared with 40 last year", "up from five a day in May", «مقارنة بيوم أمس»: that day nothing
 * happens. */
static gboolean
is_baseline (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint end = (guint) cue->first + cue->n_tokens;

        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
            strcmp (cue->cue->value, "baseline") == 0 &&
            end + MAX_BASELINE_TOKENS >= value->first_token &&
            binding->clauses[cue->first] == binding->clauses[value->first_token])
            return is_first_date_since (binding, value, cue->first);
    }
    return FALSE;
}

/* The date has the word that says so: "since March". */
static gboolean
begins_with (const TqSentence *sentence, const TqValue *value, const char *what)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, value->first_token);

    return cue != NULL && strcmp (cue->cue->value, what) == 0;
}

/* Where the named time begins, of "until it". */
static gint64
beginning_of_last (const TqTime *time)
{
    gint64 last = time->hi / TQ_MINUTES_PER_DAY - 1;
    int year, month, day;

    tq_civil_from_days (last, &year, &month, &day);
    if (time->precision == TQ_PRECISION_MONTH)
        return (last - day + 1) * TQ_MINUTES_PER_DAY;
    if (time->precision == TQ_PRECISION_SEASON)
        return tq_days_from_civil (month > 2 ? year : year - 1, (month + 9) % 12 + 1, 1) *
               TQ_MINUTES_PER_DAY;
    if (time->precision == TQ_PRECISION_WEEK)
        return (last - 6) * TQ_MINUTES_PER_DAY;
    return time->precision == TQ_PRECISION_YEAR
               ? tq_days_from_civil (year, 1, 1) * TQ_MINUTES_PER_DAY
               : last * TQ_MINUTES_PER_DAY;
}

/* "will not open until May": the exception turns the denial back, so that the verb is affirmed; of
 * the date it is "not before". */
static gboolean
is_exception_of_denial (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;

    return tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token) != NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, tq_bind_clause_start (binding, event),
                            value->first_token) != NULL;
}

/* «لم تقلع إلا صباح الأحد»: but for that day it is denied, and so of it affirmed. */
static gboolean
is_only_then (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *except =
        value->first_token > 0
            ? tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token - 1)
            : NULL;

    return except != NULL && (guint) except->first + except->n_tokens == value->first_token &&
           event < except->first;
}

/* "will not reopen before 4 March", "not until March": denied up to the date is affirmed from the
 * date on, at the earliest. */
static void
turn_not_before (TqClaim *claim, gboolean is_denied)
{
    if (!is_denied || claim->time.lo != TQ_TIME_PAST || claim->time.hi == TQ_TIME_FUTURE)
        return;
    claim->time.lo = claim->time.is_before ? claim->time.hi : beginning_of_last (&claim->time);
    claim->time.hi = TQ_TIME_FUTURE;
    claim->time.is_before = FALSE;
    claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* "Put off until May": then it will be. */
static void
turn_until_then (const TqSentence *sentence, const TqEvent *event, TqClaim *claim)
{
    if (tq_event_is_moving (sentence, event->verb) && claim->time.lo == TQ_TIME_PAST &&
        claim->time.hi != TQ_TIME_FUTURE && !claim->time.is_before)
        claim->time.lo = beginning_of_last (&claim->time);
}

/* Whether it happened in the evening or at night is told loosely: a date claim is of the day. */
static void
whole_day (TqTime *time)
{
    gint64 day = tq_time_day (time) * TQ_MINUTES_PER_DAY;

    if (time->precision != TQ_PRECISION_HOUR || time->lo == TQ_TIME_PAST)
        return;
    time->lo = day;
    time->hi = time->hi == TQ_TIME_FUTURE ? TQ_TIME_FUTURE : day + TQ_MINUTES_PER_DAY;
    time->precision = TQ_PRECISION_DAY;
}

/* "Nine years ago" is some time about that day. */
static void
loosen (TqTime *time)
{
    if (time->slack_days == 0 || time->precision != TQ_PRECISION_DAY || !tq_time_is_bounded (time))
        return;
    time->lo -= time->slack_days * TQ_MINUTES_PER_DAY;
    time->hi += time->slack_days * TQ_MINUTES_PER_DAY;
    time->precision = time->slack_days >= 183  ? TQ_PRECISION_YEAR
                      : time->slack_days >= 15 ? TQ_PRECISION_MONTH
                                               : TQ_PRECISION_WEEK;
}

gint64
tq_bind_end_of_first (const TqTime *time)
{
    static const guint8 n_months_of[] = { [TQ_PRECISION_YEAR] = 12,
                                          [TQ_PRECISION_SEASON] = 3,
                                          [TQ_PRECISION_MONTH] = 1,
                                          [TQ_PRECISION_MINUTE] = 0 };
    guint n_months = n_months_of[time->precision];
    int year, month, day;

    if (n_months == 0)
        return TQ_TIME_FUTURE;
    tq_civil_from_days (time->lo / TQ_MINUTES_PER_DAY, &year, &month, &day);
    month += (int) n_months - 1;
    return tq_days_from_civil (year + month / 12, month % 12 + 1, 1) * TQ_MINUTES_PER_DAY;
}

/* "Had not been inspected since November" tells when it last was: affirmed, of November. Since a
 * day says as well from when on it was looked at: "not once since Sunday". */
static void
turn_not_since (const TqBinding *binding, const TqValue *value, TqClaim *claim)
{
    const TqSentence *sentence = binding->sentence;

    if (claim->polarity != TQ_POLARITY_DENIED || claim->time.hi != TQ_TIME_FUTURE ||
        claim->time.lo == TQ_TIME_PAST || !begins_with (sentence, value, "since") ||
        tq_sentence_cue (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token,
                         sentence->n_tokens) != NULL)
        return;
    claim->time.hi = tq_bind_end_of_first (&claim->time);
    if (claim->time.hi != TQ_TIME_FUTURE)
        claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* "Not in May [but] in July", «بل في تموز»: the word that says so stands right before the date. */
static gboolean
is_turned_to (const TqSentence *sentence, const TqValue *value)
{
    guint token = value->first_token;
    const TqCueMatch *turn;

    while (token > 0 &&
           (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK)) ==
               TQ_PHRASE_FUNCTION &&
           tq_phrase_cue_at (sentence, TQ_CUE_CONTRAST, token - 1) == NULL)
        token--;
    turn = token > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_CONTRAST, token - 1) : NULL;
    return turn != NULL && strcmp (turn->cue->value, "back") == 0;
}

/* "The first lorry did not come but on Sunday", «لم تصل إلا ظهر الأحد»: then it came. */
static void
turn_not_but (const TqBinding *binding, const TqValue *value, guint verb, TqClaim *claim)
{
    if (claim->polarity == TQ_POLARITY_DENIED && verb < value->first_token &&
        tq_time_is_bounded (&claim->time) &&
        (is_turned_to (binding->sentence, value) ||
         tq_sentence_cue (binding->sentence, TQ_CUE_SCOPE_EXCEPTION, verb, tq_value_end (value)) !=
             NULL))
        claim->polarity = TQ_POLARITY_AFFIRMED;
}

/* "19 January, a Monday": the weekday of the date before it is no date of its own. */
static gboolean
is_weekday_of_date_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint16 row = tq_sentence_word (sentence, value->first_token)->calendar;
    guint end = value->first_token;

    if (value->n_tokens != 1 || row == 0 ||
        tq_calendar_get (sentence->pack->calendar, row)->calendar_class != TQ_CALENDAR_WEEKDAY)
        return FALSE;
    end -= end > 0 && (tq_phrase_bits (sentence, end - 1) & TQ_PHRASE_ARTICLE) != 0;
    if (end == value->first_token || end == 0 || !tq_phrase_is_break (sentence, end - 1))
        return FALSE;
    return tq_bind_before_dates (binding, end - 1) < end - 1;
}

/* Where the words begin that say of @event that it is on the date: behind it, as "before" may begin
 * a clause of its own. */
static guint
behind_event (const TqBinding *binding, const TqValue *value, guint event)
{
    for (guint token = event; token < value->first_token; token++)
        if (tq_phrase_is_break (binding->sentence, token))
            return tq_bind_clause_start (binding, value->first_token);
    return event < value->first_token ? event + 1
                                      : tq_bind_clause_start (binding, value->first_token);
}

/* "The first load will not be before May": of a form of "to be" between the negation and the date,
 * where no verb is the event. */
static gboolean
is_denied_being (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;
    guint first = behind_event (binding, value, event);

    return tq_sentence_cue (sentence, TQ_CUE_FRAME_BE, first, value->first_token) != NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, first, value->first_token) != NULL;
}

/* Steps back over the words between a negation and its date: "not [on] 1 June", « non [le] 1er
 * ». */
#define MAX_REJECTING_TOKENS 3

/* "On 8 June, not on 1 June", « le 8 et non le 1er », «في الثامن لا في الأول»: the date alone is
 * denied, as another's. */
static gboolean
is_rejected (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *negation = NULL;
    guint token = value->first_token;

    for (guint n = 0;
         n <= MAX_REJECTING_TOKENS && token > 0 && negation == NULL &&
         (tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION || n == 0) &&
         !tq_phrase_is_break (sentence, token - 1) && !tq_event_is_in_date (binding, token - 1);
         n++)
        negation = tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, --token);
    if (negation == NULL || !tq_time_is_bounded (&value->time))
        return FALSE;
    token = negation->first;
    token -= token > 1 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_FUNCTION) != 0 &&
             !tq_event_is_in_date (binding, token - 1);
    return token > 0 &&
           (tq_phrase_is_break (sentence, token - 1) || tq_event_is_in_date (binding, token - 1));
}

/* "The worst flood since 1998", "for the first time since May": that day is what it is held
 * against. */
static gboolean
is_record_since (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    if (!begins_with (sentence, value, "since"))
        return FALSE;
    for (guint gap = 1; gap <= MAX_RECORD_TOKENS && gap <= value->first_token &&
                        !tq_phrase_is_break (sentence, value->first_token - gap);
         gap++) {
        const TqCueMatch *order =
            tq_phrase_cue_at (sentence, TQ_CUE_EVENT_ORDER, value->first_token - gap);

        /* "the first group has been stuck since May" */
        if (tq_event_rank (binding, value->first_token - gap) == TQ_EVENT_VERB)
            return FALSE;
        if (order != NULL &&
            (strcmp (order->cue->value, "first") == 0 || strcmp (order->cue->value, "most") == 0))
            return TRUE;
    }
    return FALSE;
}

/* Whether something lasts up to the date: of "open until Friday" that is its end. */
static gboolean
ends_then (const TqSentence *sentence, const TqValue *value, const TqClaim *claim)
{
    return claim->polarity == TQ_POLARITY_AFFIRMED && claim->time.lo == TQ_TIME_PAST &&
           claim->time.hi != TQ_TIME_FUTURE && begins_with (sentence, value, "until");
}

/* "3 May", «في الثالث من أيار», "2011"; a weekday's name is no number: «الأحد». */
static gboolean
is_numbered (const TqSentence *sentence, const TqValue *value)
{
    for (guint token = value->first_token; token < tq_value_end (value); token++) {
        TqTokenKind kind = sentence->tokens[token].kind;
        const TqWord *word = tq_sentence_word (sentence, token);

        if (kind == TQ_TOKEN_DIGITS || kind == TQ_TOKEN_MIXED ||
            (kind == TQ_TOKEN_WORD && word->number != 0 && word->calendar == 0))
            return TRUE;
    }
    return FALSE;
}

/* "At 11:20 GMT", "at 11:20 GMT on Friday" */
static gboolean
is_universal (const TqSentence *sentence, const TqValue *value)
{
    const TqCueMatch *zone = tq_sentence_cue (sentence, TQ_CUE_EVENT_ZONE, value->first_token,
                                              MIN (tq_value_end (value) + 1, sentence->n_tokens));

    return value->time.precision == TQ_PRECISION_MINUTE && zone != NULL &&
           zone->cue->value[0] == '\0';
}

/* How far the clock time before a bracket may end from it, in tokens: "14:20 local time (". */
#define MAX_ZONE_TOKENS 4

/* "At 14:20 local time (11:20 GMT)": the same once more, by another clock. */
static gboolean
is_other_clock (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint bracket = value->first_token - 1u, i = tq_bind_first_value (binding, value->first_token);
    const TqValue *before = i > 0 ? &g_array_index (binding->values, TqValue, i - 1) : NULL;

    return value->first_token > 0 && value->time.precision == TQ_PRECISION_MINUTE &&
           before != NULL && tq_value_is_date (before) &&
           before->time.precision == TQ_PRECISION_MINUTE &&
           strcmp (tq_sentence_folded (sentence, bracket), "(") == 0 &&
           tq_value_end (before) <= bracket && bracket - tq_value_end (before) <= MAX_ZONE_TOKENS;
}

/* "It went dark on Monday evening, after a fault that began at ten past eight": a clock time
 * without its half of the day is in the part of one that the sentence tells, be it of another thing
 * that happened. Its day stays open. */
static void
settle_half (const TqBinding *binding, TqTime *clock)
{
    for (guint i = 0; clock->precision == TQ_PRECISION_MINUTE && clock->is_either_half &&
                      i < binding->values->len;
         i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);
        TqTime part = other->time;

        if (!tq_value_is_date (other) || part.precision != TQ_PRECISION_HOUR ||
            tq_event_of_date (binding, other).token == TQ_NONE ||
            !tq_date_set_clock (&part, clock) || part.lo < other->time.lo ||
            part.lo >= other->time.hi)
            continue;
        *clock = part;
        clock->is_inferred = TRUE;
        clock->is_either_half = FALSE;
    }
}

static void
say_how_surely (const TqBinding *binding, const TqValue *value, const TqEvent *event,
                TqClaim *claim)
{
    gboolean is_denied = is_denied_being (binding, value, event->token);

    claim->polarity = TQ_POLARITY_AFFIRMED;
    claim->modality = TQ_MODALITY_ASSERTED;
    if (event->verb != TQ_NONE) {
        claim->polarity = is_exception_of_denial (binding, value, event->verb)
                              ? TQ_POLARITY_DENIED
                              : binding->scopes[event->verb].polarity;
        claim->modality = binding->scopes[event->verb].modality;
        if (is_only_then (binding, value, event->verb))
            claim->polarity = TQ_POLARITY_AFFIRMED;
        is_denied |= claim->polarity == TQ_POLARITY_DENIED;
    }
    turn_not_before (claim, is_denied);
    if (event->verb == TQ_NONE)
        return;
    turn_not_since (binding, value, claim);
    turn_not_but (binding, value, event->verb, claim);
}

/* "The last inspection was in May", «أول إصابة في مايو»: which of its kind something is that the
 * sentence tells of. Of a date itself, "last May", the word says nothing. */
static guint32
order_of (const TqBinding *binding)
{
    static const struct {
        const char *name;
        guint32 flag;
    } orders[] = { { "first", TQ_CLAIM_FIRST },
                   { "last", TQ_CLAIM_LAST },
                   { "next", TQ_CLAIM_NEXT } };
    const TqSentence *sentence = binding->sentence;
    guint32 flags = 0;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class != TQ_CUE_EVENT_ORDER ||
            tq_event_is_in_date (binding, match->first))
            continue;
        for (guint n = 0; n < G_N_ELEMENTS (orders); n++)
            flags |= strcmp (match->cue->value, orders[n].name) == 0 ? orders[n].flag : 0;
    }
    return flags;
}

/* The date behind this one, of the same clause, with at most so many words between. */
#define MAX_TO_TOKENS 2

/* "Put off from [3 May] to 10 May", «من [الاثنين] إلى الخميس»: the day on which it will not be. */
static gboolean
is_moved_from (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint next = tq_bind_first_value (binding, tq_value_end (value));
    const TqValue *to =
        next < binding->values->len ? &g_array_index (binding->values, TqValue, next) : NULL;
    guint from = value->first_token;

    if (to == NULL || !tq_value_is_date (to) ||
        to->first_token > tq_value_end (value) + MAX_TO_TOKENS ||
        !tq_bind_is_put_off (binding, value))
        return FALSE;
    for (guint back = 0; back < 2 && back <= from; back++) {
        guint16 row = tq_sentence_word (sentence, from - back)->calendar;

        if (row != 0 && tq_calendar_get (sentence->pack->calendar, row)->opens_span)
            return TRUE;
    }
    return FALSE;
}

/* No day on which something happens. */
static gboolean
is_of_nothing (const TqBinding *binding, const TqValue *value)
{
    return value->time.precision == TQ_PRECISION_NONE || tq_bind_is_age (binding, value, NULL) ||
           is_baseline (binding, value) || is_weekday_of_date_before (binding, value) ||
           is_rejected (binding, value) || is_record_since (binding, value) ||
           is_other_clock (binding, value) || is_moved_from (binding, value);
}

/* The reading by which @token is what happens: «الشحن» is a plural of "load", and loading. NULL:
 * there is none. */
static const TqAnalysis *
reading_as_event (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    gboolean is_verb = tq_event_rank (binding, token) == TQ_EVENT_VERB;
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        if (is_verb ? readings[i].pos == TQ_POS_VERB
                    : readings[i].pos == TQ_POS_NOUN &&
                          (readings[i].form & TQ_FORM_MASDAR ||
                           tq_lexicon_is_event (sentence->pack->lexicon, readings[i].lexeme)))
            return &readings[i];
    return NULL;
}

/* Of the head that reading counts before the others. */
static void
read_head_as_event (TqBinding *binding, guint head, const TqClaim *claim)
{
    const TqAnalysis *reading = reading_as_event (binding, head);
    TqTerm *term = claim->n_terms > 0
                       ? &g_array_index (binding->set->terms, TqTerm, claim->first_term)
                       : NULL;

    if (term == NULL || reading == NULL || reading->lexeme == 0 || term->kind != TQ_TERM_COMMON ||
        term->lexeme == reading->lexeme ||
        term->span.start != binding->sentence->tokens[head].span.start)
        return;
    for (guint i = 0; i < TQ_MAX_OTHER_READINGS; i++)
        if (term->others[i] == reading->lexeme)
            term->others[i] = term->lexeme;
    term->lexeme = reading->lexeme;
    if (reading->lemma != 0)
        term->atom = reading->lemma;
}

/* Of "the trial began in May" the verb is compared first, as another text may name what began in
 * other words, and then what it is of. */
static guint
head_of (const TqBinding *binding, const TqEvent *event)
{
    return tq_event_is_beginning (binding->sentence, event->verb) ? event->verb : event->token;
}

static void
add_terms (TqBinding *binding, const TqValue *value, TqEvent event, TqClaim *claim)
{
    guint head = head_of (binding, &event);
    TqNounPhrase noun = { head, head + 1, head, 0.7 };

    tq_bind_add_terms (binding, claim, &noun, value->first_token, tq_value_end (value));
    read_head_as_event (binding, head, claim);
    for (guint i = claim->first_term; head != event.token && i < binding->set->terms->len; i++) {
        TqTerm *term = &g_array_index (binding->set->terms, TqTerm, i);

        if (term->span.start == claim->label.start)
            term->role = TQ_ROLE_QUALIFIER;
    }
}

/* Of a word for somebody, "the robbers", no kind is told. What lasts until then ends then: "it runs
 * until Friday", "it ends on Friday". */
static void
tell_kinds (const TqBinding *binding, const TqEvent *event, TqClaim *claim)
{
    const TqSentence *sentence = binding->sentence;
    guint64 end = tq_happenings_find (sentence->pack->happenings, "end");
    guint head = head_of (binding, event);
    const TqAnalysis *reading = tq_sentence_reading (sentence, head, TQ_POS_UNKNOWN);

    if (reading == NULL || reading->pos != TQ_POS_NOUN ||
        !tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme))
        claim->happenings = tq_sentence_word (sentence, head)->happenings;
    claim->happenings |= claim->flags & TQ_CLAIM_UNTIL ? end : 0;
    if (tq_event_is_beginning (sentence, event->verb)) /* "takes effect", "got under way" */
        claim->happenings |= tq_happenings_find (sentence->pack->happenings, "begin");
    claim->time.is_ending = (claim->happenings & end) != 0;
}

static void
add_claim (TqBinding *binding, const TqValue *value, TqEvent event)
{
    const TqSentence *sentence = binding->sentence;
    TqClaim claim = tq_bind_new_claim (binding, TQ_CLAIM_DATE);
    guint first =
        tq_event_is_beginning (sentence, event.verb) ? MIN (event.token, event.verb) : event.token;

    claim.span = tq_token_span (sentence, MIN (first, value->first_token),
                                MAX (event.token + 1, tq_value_end (value)));
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, event.token, event.token + 1);
    claim.time = value->time;
    settle_half (binding, &claim.time);
    whole_day (&claim.time);
    loosen (&claim.time);
    claim.time.is_numbered = is_numbered (sentence, value);
    claim.time.is_universal = is_universal (sentence, value);
    claim.state = tq_state_of (sentence, tq_phrase_cue_at (sentence, TQ_CUE_STATE, event.token));
    claim.flags = (value->time.precision == TQ_PRECISION_MINUTE ? TQ_CLAIM_CLOCK : 0) |
                  (tq_bind_is_put_off (binding, value) ? TQ_CLAIM_MOVING : 0) | order_of (binding);
    claim.confidence = event.token < value->first_token ? 0.75f : 0.6f;
    say_how_surely (binding, value, &event, &claim);
    turn_until_then (sentence, &event, &claim);
    tq_bind_beginning (binding, value, &event, &claim);
    claim.flags |= ends_then (sentence, value, &claim) ? TQ_CLAIM_UNTIL : 0;
    tell_kinds (binding, &event, &claim);
    add_terms (binding, value, event, &claim);
    g_array_append_val (binding->set->claims, claim);
}

/* "Originally": what tells of a first plan stands between what is set and its day. */
static gboolean
is_first_plan (const TqBinding *binding, guint event, const TqValue *value)
{
    const TqCueMatch *moved =
        event < value->first_token
            ? tq_sentence_cue (binding->sentence, TQ_CUE_MOVED, event, value->first_token)
            : NULL;

    return moved != NULL && strcmp (moved->cue->value, "plan") == 0;
}

/* "The hearing, first set for [3 May], was put off to 9 May": the sentence itself has the day that
 * counts. */
static gboolean
is_superseded (const TqBinding *binding, const TqValue *value, const TqEvent *event)
{
    for (guint i = tq_bind_first_value (binding, tq_value_end (value));
         event->token != event->verb && i < binding->values->len; i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);
        TqEvent later = tq_value_is_date (other) ? tq_event_of_date (binding, other)
                                                 : (TqEvent) { TQ_NONE, TQ_NONE };

        if (later.token == event->token && later.verb != event->verb &&
            later.verb != later.token &&
            (tq_event_is_moving (binding->sentence, later.verb) ||
             is_first_plan (binding, event->token, value)))
            return TRUE;
    }
    return FALSE;
}

void
tq_bind_date (TqBinding *binding, const TqValue *value)
{
    TqEvent event = tq_event_of_date (binding, value);
    guint when = tq_event_when (binding, value);

    if ((event.token == TQ_NONE && when == TQ_NONE) || is_of_nothing (binding, value))
        return;
    if (event.token != TQ_NONE && !is_superseded (binding, value, &event))
        add_claim (binding, value, event);
    if (when != TQ_NONE && when != event.token)
        add_claim (binding, value, (TqEvent) { when, when });
}

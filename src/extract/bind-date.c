/* bind-date.c - claims of what happens when
 *
 * Which event a date is of: event.c. A date without one makes no claim: it is the as-of of the
 * claims around it (as-of.c). */
#include <string.h>

#include "extract/bind-date-private.h"
#include "extract/date.h"

gboolean
tq_bind_date_begins_with (const TqSentence *sentence, const TqValue *value, const char *what)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, value->first_token);

    return cue != NULL && strcmp (cue->cue->value, what) == 0;
}

gint64
tq_bind_beginning_of_last (const TqTime *time)
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

/* "Nine years ago" is some time about that day, as precise as what it is counted in: weeks, months
 * and years have the slack that date-offset.c gives them. */
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

/* Whether something lasts up to the date: of "open until Friday" that is its end. */
static gboolean
ends_then (const TqSentence *sentence, const TqValue *value, const TqClaim *claim)
{
    return claim->polarity == TQ_POLARITY_AFFIRMED && claim->time.lo == TQ_TIME_PAST &&
           claim->time.hi != TQ_TIME_FUTURE && tq_bind_date_begins_with (sentence, value, "until");
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

/* "It went dark on Monday evening, after a fault that began at ten past eight": a clock time
 * without its half of the day is in the part of one that the sentence tells, be it of another thing
 * that happened. Its day stays open. */
static void
settle_half (const TqBinding *binding, TqTime *clock)
{
    if (clock->precision != TQ_PRECISION_MINUTE)
        return;
    for (guint i = 0; clock->is_either_half && i < binding->values->len; i++) {
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
                          tq_event_is_reading (sentence, &readings[i]))
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

/* The word that heads the terms. */
static guint
head_of (const TqBinding *binding, const TqEvent *event)
{
    return tq_event_is_beginning (binding->sentence, event->verb) ? event->verb : event->token;
}

/* Of "the trial began in May" the verb is compared first, as another text may name what began in
 * other words, and then what it is of. */
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

/* Of several words, "left the track", else of the word alone. */
static guint64
kinds_at (const TqSentence *sentence, guint token)
{
    const TqCueMatch *phrase = tq_phrase_cue_at (sentence, TQ_CUE_HAPPENING, token);

    return phrase != NULL ? phrase->cue->happenings
                          : tq_sentence_word (sentence, token)->happenings;
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
        claim->happenings = kinds_at (sentence, head);
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
    tq_bind_date_polarity (binding, value, &event, &claim);
    tq_bind_beginning (binding, value, &event, &claim);
    claim.flags |= ends_then (sentence, value, &claim) ? TQ_CLAIM_UNTIL : 0;
    tell_kinds (binding, &event, &claim);
    add_terms (binding, value, event, &claim);
    g_array_append_val (binding->set->claims, claim);
}

void
tq_bind_date (TqBinding *binding, const TqValue *value)
{
    TqEvent event = tq_event_of_date (binding, value);
    guint when = tq_event_when (binding, value);

    if ((event.token == TQ_NONE && when == TQ_NONE) || tq_bind_date_is_eventless (binding, value))
        return;
    if (event.token != TQ_NONE && !tq_bind_date_is_superseded (binding, value, &event))
        add_claim (binding, value, event);
    if (when != TQ_NONE && when != event.token)
        add_claim (binding, value, (TqEvent) { when, when });
}

/* bind-date.c - what happens on a date
 *
 *   "the line will reopen on Friday"      event = the verb before the date in its clause, however far: Arabic has its verbs first
 *   «وفي 30 أيلول تنسحب القوات»            else the nearest after it
 *   "the hearing on 3 May"                 else an event noun
 *   "Sunday's collapse", "the 2019 vote"   the noun that the date is part of the name of: «انفجار الثلاثاء», "la grève d'hier"
 *   "the ship left, on Tuesday, for Tyre"  a date that is a clause alone: an event of the clause before, else of the one behind
 *
 * A verb of speech is no event of the story ("the ministry said on Tuesday"), nor are light verbs. A date without an event makes no
 * claim: it is the as-of of the claims around it (as-of.c). */
#include <string.h>

#include "base/time.h"
#include "extract/bind-private.h"
#include "pack/calendar.h"

/* How far an event may lie, in tokens; a verb before the date costs no more than MAX_VERB_COST, less than any noun. */
#define MAX_EVENT_TOKENS 24
#define MAX_VERB_COST 3
#define MAX_COST 14

static gboolean
is_speech_verb (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, token) != NULL || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_TOLD, token) != NULL;
}

static gboolean
is_speech (const TqSentence *sentence, guint token)
{
    return is_speech_verb (sentence, token) || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_ACCORDING, token) != NULL;
}

/* «تم», «جرى»: what happens is said by the noun behind it. */
static gboolean
is_light (const TqSentence *sentence, guint token)
{
    const TqCueMatch *be = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token);

    return be != NULL && strcmp (be->cue->value, "light") == 0;
}

/* A participle that is an adjective too: "recorded", "fixed". */
static gboolean
is_participle (const TqSentence *sentence, guint token, guint bits)
{
    const TqAnalysis *verb = bits & TQ_PHRASE_ADJECTIVE ? tq_sentence_reading (sentence, token, TQ_POS_VERB) : NULL;

    return verb != NULL && (verb->form & TQ_FORM_PAST) != 0;
}

/* How far off a word of each rank counts as standing: a verb is the event of its clause's date before an event noun is, and that before any other
 * noun ("a contract from 3 May", «معاهدة عام 1967»), which serves only where the date follows it at once. */
enum { RANK_NONE, RANK_BESIDE, RANK_NOUN, RANK_VERB };
static const guint cost_of_rank[] = { [RANK_BESIDE] = 8, [RANK_NOUN] = 3, [RANK_VERB] = 0 };

/* How well a word serves as the event of a date. */
static guint
event_rank (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    guint bits = tq_phrase_bits (sentence, token);
    const TqAnalysis *noun;

    if (!tq_phrase_is_content (bits) || is_speech (sentence, token) || is_light (sentence, token))
        return RANK_NONE;
    if (bits & TQ_PHRASE_VERB || tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL || is_participle (sentence, token, bits))
        return RANK_VERB;
    noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);
    if (noun != NULL && (noun->form & TQ_FORM_MASDAR || tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme)))
        return RANK_NOUN;
    return RANK_NONE;
}

#define ADJACENT_TOKENS 2

/* In "the ministry said on Sunday that …" the date is that of the saying. */
static gboolean
tells_of_speech (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    guint first = token, end = token;

    while (first > 0 && binding->clauses[first - 1] == binding->clauses[token])
        first--;
    while (end < sentence->n_tokens && binding->clauses[end] == binding->clauses[token])
        end++;
    return tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, first, end) != NULL;
}

static guint
rank_before (const TqBinding *binding, guint token, guint gap)
{
    guint rank = event_rank (binding, token);
    const TqAnalysis *noun;

    if (rank != RANK_NONE || gap > ADJACENT_TOKENS || tells_of_speech (binding, token) || !tq_phrase_is_content (tq_phrase_bits (binding->sentence, token)) ||
        is_speech (binding->sentence, token))
        return rank;
    noun = tq_sentence_reading (binding->sentence, token, TQ_POS_NOUN);
    return noun != NULL && noun->lexeme != 0 && !tq_lexicon_is_person (binding->sentence->pack->lexicon, noun->lexeme) ? RANK_BESIDE : RANK_NONE;
}

typedef struct {
    guint token;
    guint cost;
    guint rank;
} Event;

static void
consider (Event *best, guint token, guint rank, guint gap)
{
    guint cost = gap + cost_of_rank[rank];

    if (rank != RANK_NONE && cost < best->cost)
        *best = (Event) { token, cost, rank };
}

/* A mark between word and date makes the word less likely its event. */
#define BREAK_COST 4

/* What lies ahead of the article is no day on which somebody spoke: "reaffirmed its commitment to hold it on 14 December". */
static gboolean
is_ahead (const TqBinding *binding, const TqValue *value)
{
    const TqTime *published = &binding->sentence->document->published;

    return published->precision != TQ_PRECISION_NONE && value->time.lo >= published->hi;
}

/* The nearest event of clauses @from … @to; one after the date must be nearer by three words than one before it. */
static guint
nearest_event (const TqBinding *binding, const TqValue *value, guint from, guint to, gboolean *ret_is_of_speech)
{
    guint first = value->first_token, end = tq_value_end (value), n_breaks = 0;
    Event best = { TQ_NONE, MAX_COST, RANK_NONE };

    for (guint gap = 1; gap <= MAX_EVENT_TOKENS && gap <= first && binding->clauses[first - gap] >= from; gap++) {
        guint rank = rank_before (binding, first - gap, gap);

        if (is_speech_verb (binding->sentence, first - gap)) { /* the date of what was said if there is a verb, else of the saying */
            if (best.rank == RANK_NOUN && is_ahead (binding, value))
                return best.token;
            *ret_is_of_speech = best.rank != RANK_VERB;
            return best.rank == RANK_VERB ? best.token : TQ_NONE;
        }
        n_breaks += tq_phrase_is_break (binding->sentence, first - gap) && !tq_clause_is_hyphen (binding->sentence, first - gap);
        consider (&best, first - gap, rank, (rank == RANK_VERB ? MIN (gap, MAX_VERB_COST) : gap) + n_breaks * BREAK_COST);
    }
    n_breaks = 0;
    for (guint token = end; token < binding->sentence->n_tokens && token < end + MAX_COST; token++) {
        if (binding->clauses[token] > to)
            break;
        n_breaks += (tq_phrase_bits (binding->sentence, token) & TQ_PHRASE_BREAK) != 0;
        consider (&best, token, event_rank (binding, token), token - end + 4 + n_breaks * BREAK_COST);
    }
    return best.token;
}

/* ---- dates inside a noun phrase -------------------------------------------------------------------------------- */

/* How far the noun may stand behind its date: "Tuesday's fatal train derailment". */
#define MAX_NOUN_TOKENS 4

/* A year in figures that stands right behind a noun or an article names something: "the 2019 election", «كأس إفريقيا 2017». */
static gboolean
is_year_of_name (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint before = value->first_token - 1u;

    if (value->first_token == 0 || value->n_tokens != 1 || value->time.precision != TQ_PRECISION_YEAR || sentence->tokens[value->first_token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    return (tq_phrase_bits (sentence, before) & TQ_PHRASE_ARTICLE) != 0 ||
           (sentence->tokens[before].kind == TQ_TOKEN_WORD && tq_sentence_word (sentence, before)->calendar == 0 && tq_phrase_is_content (tq_phrase_bits (sentence, before)));
}

static gboolean
is_possessive (const TqSentence *sentence, const TqValue *value)
{
    guint end = tq_value_end (value);

    return end < sentence->n_tokens && (tq_phrase_bits (sentence, end) & TQ_PHRASE_POSSESSIVE) != 0;
}

static guint
event_noun_behind (const TqBinding *binding, guint from)
{
    for (guint token = from; token < binding->sentence->n_tokens && token < from + MAX_NOUN_TOKENS; token++) {
        guint bits = tq_phrase_bits (binding->sentence, token);

        if (bits & (TQ_PHRASE_BREAK | TQ_PHRASE_FUNCTION))
            return TQ_NONE;
        if (event_rank (binding, token) == RANK_NOUN || ((bits & TQ_PHRASE_NOUN) && event_rank (binding, token) == RANK_VERB))
            return token;
    }
    return TQ_NONE;
}

/* A weekday, "yesterday" or a figure: what may follow a noun that it names. «صباح اليوم» says when. */
static gboolean
may_name (const TqSentence *sentence, guint token)
{
    guint16 row = tq_sentence_word (sentence, token)->calendar;
    TqCalendarClass calendar_class = row != 0 ? tq_calendar_get (sentence->pack->calendar, row)->calendar_class : TQ_N_CALENDAR_CLASSES;

    return sentence->tokens[token].kind == TQ_TOKEN_DIGITS || calendar_class == TQ_CALENDAR_WEEKDAY || calendar_class == TQ_CALENDAR_DAY;
}

/* The event noun right before the date, joined to it by a genitive or by standing before it without an article. */
static guint
event_noun_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token;
    const TqAnalysis *noun;

    if (token > 0 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_GENITIVE))
        token--;
    else if (!sentence->pack->joins_nouns || !may_name (sentence, token))
        return TQ_NONE;
    if (token == 0 || event_rank (binding, token - 1) != RANK_NOUN)
        return TQ_NONE;
    noun = tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN);
    return token < value->first_token || !(noun->form & TQ_FORM_ARTICLE) ? token - 1 : TQ_NONE;
}

/* The event that the date is part of the name of; TQ_NONE if it is of no name. @ret_is_of_name: that it is, of an event or not. */
static guint
named_event (const TqBinding *binding, const TqValue *value, gboolean *ret_is_of_name)
{
    guint event = event_noun_before (binding, value);

    *ret_is_of_name = event != TQ_NONE || is_possessive (binding->sentence, value) || is_year_of_name (binding, value);
    if (event == TQ_NONE && *ret_is_of_name)
        event = event_noun_behind (binding, tq_value_end (value) + is_possessive (binding->sentence, value));
    return event;
}

/* Between "compared with" and the date of what is held against. */
#define MAX_BASELINE_TOKENS 4

static gboolean
is_first_date_since (const TqBinding *binding, const TqValue *value, guint token)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *other = &g_array_index (binding->values, TqValue, i);

        if (other->kind == TQ_VALUE_DATE && other->first_token >= token && other->first_token < value->first_token)
            return FALSE;
    }
    return TRUE;
}

/* "compared with 40 last year", "up from five a day in May", «مقارنة بيوم أمس»: that day nothing happens. */
static gboolean
is_baseline (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < value->first_token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint end = (guint) cue->first + cue->n_tokens;

        if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE && strcmp (cue->cue->value, "baseline") == 0 && end + MAX_BASELINE_TOKENS >= value->first_token &&
            binding->clauses[cue->first] == binding->clauses[value->first_token])
            return is_first_date_since (binding, value, cue->first);
    }
    return FALSE;
}

/* ---- the event of a date --------------------------------------------------------------------------------------- */

/* Nothing that says something stands before the date in its clause. */
static gboolean
begins_clause (const TqBinding *binding, const TqValue *value)
{
    for (guint token = value->first_token; token > 0 && binding->clauses[token - 1] == binding->clauses[value->first_token]; token--)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, token - 1)))
            return FALSE;
    return TRUE;
}

/* Of several words that say one state together, the first that says something: "lost their lives", "were still in hospital". */
static guint
first_of_state (const TqSentence *sentence, guint token)
{
    const TqCueMatch *state = token != TQ_NONE ? tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) : NULL;

    for (guint first = state != NULL ? state->first : token; first < token; first++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, first)) && tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, first) == NULL &&
            (tq_phrase_bits (sentence, first) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) == 0)
            return first;
    return token;
}

static gboolean
is_break (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && (tq_phrase_bits (sentence, token) & TQ_PHRASE_BREAK) != 0;
}

/* A verb of speech before @token, of which what is said has not begun yet. */
static gboolean
has_said_before (const TqSentence *sentence, guint token)
{
    for (guint gap = 1; gap <= MAX_EVENT_TOKENS && gap <= token; gap++) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token - gap) != NULL)
            return FALSE;
        if (is_speech_verb (sentence, token - gap))
            return TRUE;
    }
    return FALSE;
}

/* "The minister said, at a meeting with farmers on Monday, that …" is when he said it. */
static gboolean
is_of_saying (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value), mark = value->first_token;

    end += is_break (sentence, end);
    if (end >= sentence->n_tokens || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, end) == NULL)
        return FALSE;
    while (mark > 0 && !is_break (sentence, mark - 1)) {
        if (event_rank (binding, mark - 1) == RANK_VERB)
            return FALSE;
        mark--;
    }
    return mark > 0 && has_said_before (sentence, mark - 1);
}

/* "It was on Friday evening, after the prayer, that the gallery caved in", «كانت الثانية فجراً حين دخل الماء»: the verb of the clause for which a date with
 * nothing but a form of "to be" before it makes room. TQ_NONE: it makes none. */
static guint
event_of_cleft (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value), end = MIN (token + MAX_EVENT_TOKENS, sentence->n_tokens);

    if (!begins_clause (binding, value) || tq_sentence_cue (sentence, TQ_CUE_FRAME_BE, tq_bind_clause_start (binding, value->first_token), value->first_token) == NULL)
        return TQ_NONE;
    while (token < end && tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) == NULL && tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) == NULL)
        token++;
    while (token < end && event_rank (binding, token) != RANK_VERB)
        token++;
    return token < end ? token : TQ_NONE;
}

/* "In 2022 a rival, Ash & Co, lost the files", "En décembre 2019, déjà, une baisse avait conduit": the first verb behind a date that opens the sentence. */
static guint
event_of_opening (const TqBinding *binding, const TqValue *value)
{
    guint token = tq_value_end (value), end = MIN (token + MAX_EVENT_TOKENS, binding->sentence->n_tokens);

    for (guint before = 0; before < value->first_token; before++)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, before)))
            return TQ_NONE;
    while (token < end && event_rank (binding, token) != RANK_VERB)
        if (is_speech_verb (binding->sentence, token++))
            return TQ_NONE;
    return token < end ? token : TQ_NONE;
}

static guint
find_event (const TqBinding *binding, const TqValue *value)
{
    guint clause = binding->clauses[value->first_token];
    gboolean is_of_name, is_of_speech = FALSE;
    guint event = named_event (binding, value, &is_of_name);

    if (is_of_name)
        return event;
    event = event_of_cleft (binding, value);
    if (event != TQ_NONE)
        return first_of_state (binding->sentence, event);
    if (is_of_saying (binding, value))
        return TQ_NONE;
    event = nearest_event (binding, value, clause, clause, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech && clause > 0 && begins_clause (binding, value))
        event = nearest_event (binding, value, clause - 1, clause, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech)
        event = nearest_event (binding, value, clause, clause + 1, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech)
        event = event_of_opening (binding, value);
    return first_of_state (binding->sentence, event);
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
    return time->precision == TQ_PRECISION_YEAR ? tq_days_from_civil (year, 1, 1) * TQ_MINUTES_PER_DAY : last * TQ_MINUTES_PER_DAY;
}

/* "will not open until May": the exception turns the denial back, so that the verb is affirmed; of the date it is "not before". */
static gboolean
is_exception_of_denial (const TqBinding *binding, const TqValue *value, guint event)
{
    const TqSentence *sentence = binding->sentence;

    return tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXCEPTION, value->first_token) != NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, tq_bind_clause_start (binding, event), value->first_token) != NULL;
}

/* "will not reopen before 4 March", "not until March": denied up to the date is affirmed from the date on, at the earliest. */
static void
turn_not_before (TqClaim *claim)
{
    if (claim->polarity != TQ_POLARITY_DENIED || claim->time.lo != TQ_TIME_PAST || claim->time.hi == TQ_TIME_FUTURE)
        return;
    claim->time.lo = claim->time.is_before ? claim->time.hi : beginning_of_last (&claim->time);
    claim->time.hi = TQ_TIME_FUTURE;
    claim->time.is_before = FALSE;
    claim->polarity = TQ_POLARITY_AFFIRMED;
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
    time->precision = time->slack_days >= 183 ? TQ_PRECISION_YEAR : time->slack_days >= 15 ? TQ_PRECISION_MONTH : TQ_PRECISION_WEEK;
}

void
tq_bind_date (TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint event = find_event (binding, value), first, end;
    TqNounPhrase head;
    TqClaim claim;

    if (event == TQ_NONE || value->time.precision == TQ_PRECISION_NONE || tq_bind_is_age (binding, value, NULL) || is_baseline (binding, value))
        return;
    head = (TqNounPhrase) { event, event + 1, event, 0.7 };
    first = MIN (event, value->first_token);
    end = MAX (event + 1, tq_value_end (value));
    claim = tq_bind_new_claim (binding, TQ_CLAIM_DATE);
    claim.span = tq_token_span (sentence, first, end);
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, event, event + 1);
    claim.time = value->time;
    whole_day (&claim.time);
    loosen (&claim.time);
    claim.state = tq_state_of (sentence, tq_phrase_cue_at (sentence, TQ_CUE_STATE, event));
    claim.flags = (value->time.precision == TQ_PRECISION_MINUTE ? TQ_CLAIM_CLOCK : 0) | (tq_bind_is_put_off (binding, value) ? TQ_CLAIM_MOVING : 0);
    claim.polarity = is_exception_of_denial (binding, value, event) ? TQ_POLARITY_DENIED : binding->scopes[event].polarity;
    claim.modality = binding->scopes[event].modality;
    claim.confidence = event < value->first_token ? 0.75f : 0.6f;
    turn_not_before (&claim);
    tq_bind_add_terms (binding, &claim, &head, value->first_token, tq_value_end (value));
    g_array_append_val (binding->set->claims, claim);
}

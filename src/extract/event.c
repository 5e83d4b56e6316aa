/* event.c - which event a date is of
 *
 *   "the line will reopen on Friday"      event = the verb before the date in its clause, however far: Arabic has its verbs first
 *   «وفي 30 أيلول تنسحب القوات»            else the nearest after it
 *   "the hearing on 3 May"                 else an event noun
 *   "Sunday's collapse", "the 2019 vote"   the noun that the date is part of the name of: «انفجار الثلاثاء», "la grève d'hier"
 *   "the ship left, on Tuesday, for Tyre"  a date that is a clause alone: an event of the clause before, else of the one behind
 *   "it has run since its opening in 2011" the noun that a preposition of time stands before: what was going on is not of that day
 *   "the hearing is set for 3 May"         of a verb that only says when, the noun of what happens: «حُدد», "aura lieu"
 *
 * A verb of speech is no event of the story ("the ministry said on Tuesday"), nor are light verbs. */
#include <string.h>

#include "extract/bind-private.h"
#include "extract/quantity-private.h"
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

static gboolean
is_past_verb (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return n > 0 && readings[0].pos == TQ_POS_VERB && (readings[0].form & TQ_FORM_PAST) != 0;
}

/* "Past the pumps at noon", "the train lurched": a word that may be a noun is one right behind an article or a preposition, and right before a verb with
 * a tense, where verbs do not come first. */
static gboolean
is_noun_by_place (const TqSentence *sentence, guint token)
{
    if (token == 0 || sentence->pack->is_verb_first || tq_sentence_reading (sentence, token, TQ_POS_NOUN) == NULL)
        return FALSE;
    if (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION))
        return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token - 1) == NULL;
    return token + 1 < sentence->n_tokens && !is_past_verb (sentence, token) && is_past_verb (sentence, token + 1) &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token - 1) == NULL;
}

/* How well a word serves as the event of a date. */
static guint
event_rank (const TqBinding *binding, guint token)
{
    const TqSentence *sentence = binding->sentence;
    guint bits = tq_phrase_bits (sentence, token);
    const TqAnalysis *noun;

    if (!tq_phrase_is_content (bits) || is_speech (sentence, token) || is_light (sentence, token))
        return RANK_NONE;
    if ((bits & TQ_PHRASE_VERB && !is_noun_by_place (sentence, token)) || tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL || is_participle (sentence, token, bits))
        return RANK_VERB;
    noun = bits & (TQ_PHRASE_NAME | TQ_PHRASE_ADJECTIVE) ? NULL : tq_sentence_reading (sentence, token, TQ_POS_NOUN);
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

/* Nothing that says something stands before the date in its clause. */
static gboolean
begins_clause (const TqBinding *binding, const TqValue *value)
{
    for (guint token = value->first_token; token > 0 && binding->clauses[token - 1] == binding->clauses[value->first_token]; token--)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, token - 1)))
            return FALSE;
    return TRUE;
}

static gboolean
has_verb (const TqBinding *binding, guint first, guint end)
{
    while (first < end && event_rank (binding, first) != RANK_VERB)
        first++;
    return first < end;
}

static gboolean
has_date (const TqBinding *binding, guint first, guint end)
{
    guint i = tq_bind_first_value (binding, first);
    const TqValue *value = i < binding->values->len ? &g_array_index (binding->values, TqValue, i) : NULL;

    return value != NULL && value->first_token < end && (value->kind == TQ_VALUE_DATE || value->kind == TQ_VALUE_TIME);
}

/* No statement, none that a date stands in, and nobody's words: "the mayor said". A source may be one: "as fishermen tell". */
static gboolean
is_aside (const TqBinding *binding, guint first, guint end)
{
    const TqSentence *sentence = binding->sentence;

    return tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)) && !has_verb (binding, first, end) && !has_date (binding, first, end) &&
           (tq_phrase_bits (sentence, first) & TQ_PHRASE_FUNCTION || tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, first, end) == NULL);
}

/* Where what goes on with the date ends, of a date that is a clause alone behind an aside: "it struck the pier, by the log of the ferry, at noon". */
static guint
before_aside (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint mark = value->first_token, aside;

    if (!begins_clause (binding, value))
        return value->first_token;
    while (mark > 0 && !tq_phrase_is_break (sentence, mark - 1) && !tq_phrase_is_content (tq_phrase_bits (sentence, mark - 1)))
        mark--;
    aside = tq_bind_before_aside (binding, mark);
    if (aside == mark || sentence->tokens[aside].kind != TQ_TOKEN_PUNCTUATION || tq_token_is_dash (sentence, aside) || !is_aside (binding, aside + 1, mark - 1))
        return value->first_token;
    return aside;
}

/* The nearest event of clauses @from … @to; one after the date must be nearer by three words than one before it. @first: behind what stands before it. */
static guint
nearest_event (const TqBinding *binding, const TqValue *value, guint first, guint from, guint to, gboolean *ret_is_of_speech)
{
    guint end = tq_value_end (value), n_breaks = 0;
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

/* ---- the event of a date --------------------------------------------------------------------------------------- */

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

/* ---- nouns that a date is of, whatever the verb ------------------------------------------------------------------ */

/* How far before its date a preposition of time may stand. */
#define MAX_FROM_TOKENS 6

/* "The plant has run since its opening in March": the event noun between a preposition of time and the date. */
static guint
event_of_preposition (const TqBinding *binding, const TqValue *value)
{
    guint event = TQ_NONE;

    for (guint gap = 1; gap <= MAX_FROM_TOKENS && gap <= value->first_token; gap++) {
        guint token = value->first_token - gap, rank = event_rank (binding, token);

        if (tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_FROM, token) != NULL)
            return event;
        if (rank == RANK_VERB || tq_phrase_is_break (binding->sentence, token))
            return TQ_NONE;
        if (rank == RANK_NOUN)
            event = token;
    }
    return TQ_NONE;
}

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
    if (token > 0 && event_rank (binding, token) == RANK_NOUN)
        event = token;
    while (token > 0 && binding->clauses[token - 1] == binding->clauses[token] && event_rank (binding, token - 1) != RANK_VERB &&
           !ends_subject (binding->sentence, token - 1)) {
        token--;
        if (event_rank (binding, token) == RANK_NOUN)
            event = token;
    }
    return event;
}

static guint
first_event_noun (const TqBinding *binding, guint from, guint end)
{
    for (; from < MIN (end, binding->sentence->n_tokens) && !tq_phrase_is_break (binding->sentence, from); from++) {
        guint rank = event_rank (binding, from);

        if (rank == RANK_NOUN)
            return from;
        if (rank == RANK_VERB || tq_phrase_cue_at (binding->sentence, TQ_CUE_FRAME_BE, from) != NULL)
            return TQ_NONE;
    }
    return TQ_NONE;
}

/* "The hearing is set for 3 May", «جرت الانتخابات في أيار»: what happens, of a verb that only says when. @verb itself if it is none, or nothing else is
 * named. */
static guint
event_of_setting (const TqBinding *binding, const TqValue *value, guint verb)
{
    const TqCueMatch *cue = verb != TQ_NONE ? tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_SET, verb) : NULL;
    guint event;

    if (cue == NULL)
        return verb;
    event = subject_before (binding, cue->first);
    if (event == TQ_NONE)
        event = first_event_noun (binding, (guint) cue->first + cue->n_tokens, value->first_token);
    if (event == TQ_NONE)
        event = first_event_noun (binding, tq_value_end (value), tq_value_end (value) + MAX_NOUN_TOKENS);
    return event != TQ_NONE ? event : verb;
}

static guint
find_verb (const TqBinding *binding, const TqValue *value)
{
    guint clause = binding->clauses[value->first_token], first = value->first_token, aside = before_aside (binding, value);
    gboolean is_of_speech = FALSE;
    guint event = TQ_NONE;

    if (aside < first)
        event = nearest_event (binding, value, aside, binding->clauses[aside - 1], clause, &is_of_speech);
    if (event != TQ_NONE && event_rank (binding, event) == RANK_NONE)
        event = TQ_NONE;
    if (event == TQ_NONE && !is_of_speech)
        event = nearest_event (binding, value, first, clause, clause, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech && clause > 0 && begins_clause (binding, value))
        event = nearest_event (binding, value, first, clause - 1, clause, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech)
        event = nearest_event (binding, value, first, clause, clause + 1, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech)
        event = event_of_opening (binding, value);
    return first_of_state (binding->sentence, event);
}

TqEvent
tq_event_of_date (const TqBinding *binding, const TqValue *value)
{
    gboolean is_of_name;
    guint event = named_event (binding, value, &is_of_name);

    if (is_of_name)
        return (TqEvent) { event, event };
    event = event_of_preposition (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { event, TQ_NONE };
    event = event_of_cleft (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { first_of_state (binding->sentence, event), event };
    event = is_of_saying (binding, value) ? TQ_NONE : find_verb (binding, value);
    return (TqEvent) { event_of_setting (binding, value, event), event };
}

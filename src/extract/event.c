/* event.c - which event a date is of
 *
 *   "the line will reopen on Friday"     event = the verb before the date in its clause, however
 *     far: Arabic has its verbs first
 *   «وفي 30 أيلول تنسحب القوات»            else the nearest after it
 *   "the hearing on 3 May"                 else an event noun
 *   "Sunday's collapse", "the 2019 vote"  the noun that the date is part of the name of: «انفجار
 *     الثلاثاء», "la grève d'hier"
 *   "the ship left, on Tuesday, for Tyre" a date that is a clause alone: an event of the clause
 *     before, else of the one behind
 *   "it has run since its opening in 2011" the noun that a preposition of time stands before: what
 *     was going on is not of that day
 *   "the hearing is set for 3 May"        of a verb that only says when, the noun of what happens:
 *     «حُدد», "aura lieu"
 *
 * A verb of speech is no event of the story ("the ministry said on Tuesday").
 * Which words may be an event: event-word.c. */
#include <string.h>

#include "base/time.h"
#include "extract/date.h"
#include "extract/event-private.h"
#include "extract/quantity-private.h"

/* How far an event may lie, in tokens; a verb before the date costs no more than MAX_VERB_COST,
 * less than any noun. */
#define MAX_EVENT_TOKENS 24
#define MAX_VERB_COST 2
#define MAX_COST 14

/* How far off a word of each rank counts as standing. */
static const guint cost_of_rank[] = {
    [TQ_EVENT_BESIDE] = 8, [TQ_EVENT_NOUN] = 3, [TQ_EVENT_VERB] = 0
};

#define ADJACENT_TOKENS 2

/* In "the ministry said on Sunday that …" the date is that of the saying. */
static gboolean
tells_of_speech (const TqBinding *binding, guint token)
{
    return tq_sentence_cue (binding->sentence, TQ_CUE_SPEECH_VERB,
                            tq_bind_clause_start (binding, token),
                            tq_bind_clause_end (binding, token)) != NULL;
}

/* Of a word @gap tokens before the date; right before it any noun may serve. */
static TqEventRank
rank_before (const TqBinding *binding, guint token, guint gap)
{
    TqEventRank rank = tq_event_rank (binding, token);
    const TqAnalysis *noun;

    if (tq_event_is_which (binding->sentence, token))
        return TQ_EVENT_NONE;
    if (rank != TQ_EVENT_NONE || gap > ADJACENT_TOKENS || tells_of_speech (binding, token) ||
        !tq_phrase_is_content (tq_phrase_bits (binding->sentence, token)) ||
        tq_event_is_speech (binding->sentence, token))
        return rank;
    noun = tq_sentence_reading (binding->sentence, token, TQ_POS_NOUN);
    return noun != NULL && noun->lexeme != 0 &&
                   !tq_lexicon_is_person (binding->sentence->pack->lexicon, noun->lexeme)
               ? TQ_EVENT_BESIDE
               : TQ_EVENT_NONE;
}

typedef struct {
    guint token;
    guint cost;
    TqEventRank rank;
} Event;

static void
consider (Event *best, guint token, TqEventRank rank, guint gap)
{
    guint cost = gap + cost_of_rank[rank];

    if (rank != TQ_EVENT_NONE && cost < best->cost)
        *best = (Event) { token, cost, rank };
}

/* «تل» is a hill and "followed": where verbs come first, a word that stands behind one and may be a
 * noun is less likely another. */
#define NOUN_COST 1

/* How far off a verb counts as standing that stands @gap tokens before the date. */
static guint
verb_cost (const TqSentence *sentence, guint token, guint gap)
{
    const TqAnalysis *noun =
        sentence->pack->is_verb_first ? tq_sentence_reading (sentence, token, TQ_POS_NOUN) : NULL;

    /* «مقر [إقامته]» */
    if (noun != NULL && noun->form & TQ_FORM_PRONOUN && tq_event_is_named_by (sentence, token) &&
        tq_event_is_joined (sentence, token))
        return gap + cost_of_rank[TQ_EVENT_NOUN];
    if (noun != NULL && !tq_event_is_named_by (sentence, token) &&
        (tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) == NULL ||
         tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme)))
        return MIN (gap + NOUN_COST, MAX_VERB_COST + 1);
    return MIN (gap, MAX_VERB_COST);
}

/* A mark between word and date makes the word less likely its event. */
#define BREAK_COST 4

/* "Was carried out" is an event where the clause names what was. */
static TqEventRank
light_rank (const TqBinding *binding, const TqValue *value, guint token)
{
    return tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_SET, token) != NULL ||
                   tq_event_of_setting (binding, value, token) != token
               ? TQ_EVENT_VERB
               : TQ_EVENT_NONE;
}

/* An event behind the date must be nearer by so many words than one before it. */
#define BEHIND_COST 3

/* Of "on Sunday, during the search of a car, a wall fell" what follows "during", up to a mark, says
 * when; only a verb there may say what. */
static void
consider_behind (Event *best, const TqBinding *binding, guint end, guint to)
{
    gboolean is_when = FALSE;
    guint n_breaks = 0;

    for (guint token = end; token < binding->sentence->n_tokens && token < end + MAX_COST &&
                            binding->clauses[token] <= to;
         token++) {
        TqEventRank rank = tq_event_rank (binding, token);
        gboolean is_break = tq_phrase_is_break (binding->sentence, token);

        n_breaks += is_break;
        is_when = (is_when && !is_break) ||
                  tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_FROM, token) != NULL;
        if (!is_when || rank == TQ_EVENT_VERB)
            consider (best, token, rank, token - end + 1 + BEHIND_COST + n_breaks * BREAK_COST);
    }
}

/* The nearest event of clauses @from … @to; before the date, of what stands before @first.
 * @ret_is_of_speech is set where the date is that of a saying. */
static guint
nearest_event (const TqBinding *binding, const TqValue *value, guint first, guint from, guint to,
               gboolean *ret_is_of_speech)
{
    const TqSentence *sentence = binding->sentence;
    guint n_breaks = 0;
    Event best = { TQ_NONE, MAX_COST, TQ_EVENT_NONE };

    for (guint gap = 1;
         gap <= MAX_EVENT_TOKENS && gap <= first && binding->clauses[first - gap] >= from; gap++) {
        guint token = first - gap;
        TqEventRank rank =
            tq_event_is_light (sentence, token) || tq_event_is_plan (sentence, token)
                ? light_rank (binding, value, token)
                : rank_before (binding, token, gap);

        if (tq_event_is_told (sentence, token) &&
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, tq_value_end (value)) != NULL) {
            *ret_is_of_speech = TRUE; /* "it was confirmed on Sunday that" */
            return TQ_NONE;
        }
        /* the date of what was said if there is a verb, else of the saying */
        if (tq_event_is_speech_verb (sentence, token)) {
            if (best.rank == TQ_EVENT_NOUN && tq_event_is_ahead (binding, value))
                return best.token;
            *ret_is_of_speech = best.rank != TQ_EVENT_VERB;
            return best.rank == TQ_EVENT_VERB ? best.token : TQ_NONE;
        }
        n_breaks += tq_phrase_is_break (sentence, token) && !tq_clause_is_hyphen (sentence, token);
        consider (&best, token, rank,
                  (rank == TQ_EVENT_VERB ? verb_cost (sentence, token, gap) : gap) +
                      n_breaks * BREAK_COST);
    }
    consider_behind (&best, binding, tq_value_end (value), to);
    return best.token;
}

/* ---- dates inside a noun phrase -------------------------------------------------------------- */

/* A year in figures that stands right behind a noun or an article names something: "the 2019
 * election", «كأس إفريقيا 2017». */
static gboolean
is_year_of_name (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint before = value->first_token - 1u;

    if (value->first_token == 0 || value->n_tokens != 1 ||
        value->time.precision != TQ_PRECISION_YEAR ||
        sentence->tokens[value->first_token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    return (tq_phrase_bits (sentence, before) & TQ_PHRASE_ARTICLE) != 0 ||
           (sentence->tokens[before].kind == TQ_TOKEN_WORD &&
            tq_sentence_word (sentence, before)->calendar == 0 &&
            tq_phrase_is_content (tq_phrase_bits (sentence, before)));
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
    for (guint token = from;
         token < binding->sentence->n_tokens && token < from + TQ_EVENT_NOUN_TOKENS; token++) {
        guint bits = tq_phrase_bits (binding->sentence, token);

        if (bits & (TQ_PHRASE_BREAK | TQ_PHRASE_FUNCTION))
            return TQ_NONE;
        if (tq_event_rank (binding, token) == TQ_EVENT_NOUN ||
            ((bits & TQ_PHRASE_NOUN) && tq_event_rank (binding, token) == TQ_EVENT_VERB))
            return token;
    }
    return TQ_NONE;
}

/* A weekday, "yesterday" or a figure: what may follow a noun that it names. «صباح اليوم» says
 * when. */
static gboolean
may_name (const TqSentence *sentence, guint token)
{
    TqCalendarClass calendar_class = tq_date_class (sentence, token);

    return sentence->tokens[token].kind == TQ_TOKEN_DIGITS ||
           calendar_class == TQ_CALENDAR_WEEKDAY || calendar_class == TQ_CALENDAR_DAY;
}

/* Whether a date is of a noun right before it. With a genitive between, where nouns are not joined
 * without one, any thing may bear the date's name: "the sample of 17 January". */
static gboolean
bears_date (const TqBinding *binding, guint token, gboolean has_genitive)
{
    const TqSentence *sentence = binding->sentence;

    /* « le contrôle date de mai » */
    if (tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, token) != NULL)
        return FALSE;
    return tq_event_rank (binding, token) == TQ_EVENT_NOUN ||
           (has_genitive && !sentence->pack->joins_nouns &&
            tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
            tq_event_is_thing (sentence, token));
}

/* « du 3 au 9 mai », "from 3 to 9 May" */
static gboolean
is_span_of_days (const TqSentence *sentence, const TqValue *value)
{
    return value->time.precision >= TQ_PRECISION_WEEK &&
           value->time.hi - value->time.lo > TQ_MINUTES_PER_DAY &&
           (tq_date_opens_span (sentence, value->first_token) ||
            (value->first_token > 0 && tq_date_opens_span (sentence, value->first_token - 1)));
}

/* « la [fermeture] du lac du 3 au 9 mai »: the first event noun before a span of days, where no
 * verb stands before it. */
static guint
event_of_span (const TqBinding *binding, const TqValue *value)
{
    guint first = tq_bind_clause_start (binding, value->first_token), event = TQ_NONE;

    if (tq_event_first_verb (binding, first, value->first_token) != TQ_NONE)
        return TQ_NONE;
    for (guint token = value->first_token;
         token > first && !tq_phrase_is_break (binding->sentence, token - 1); token--)
        if (tq_event_rank (binding, token - 1) == TQ_EVENT_NOUN)
            event = token - 1;
    return event;
}

/* The noun right before the date that bears its name, joined to it by a genitive or by standing
 * before it without an article. */
static guint
event_noun_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token;
    gboolean has_genitive =
        token > 0 && (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_GENITIVE) != 0;

    /* no genitive: « du » */
    if (!sentence->pack->is_verb_first && is_span_of_days (sentence, value))
        return event_of_span (binding, value);
    if (!has_genitive && (!sentence->pack->joins_nouns || !may_name (sentence, token)))
        return TQ_NONE;
    token -= has_genitive;
    if (token == 0 || !bears_date (binding, token - 1, has_genitive))
        return TQ_NONE;
    return has_genitive || !(tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN)->form &
                             TQ_FORM_ARTICLE)
               ? token - 1
               : TQ_NONE;
}

/* The event that the date is part of the name of; TQ_NONE if it is of no name. @ret_is_of_name:
 * that it is, of an event or not. */
static guint
named_event (const TqBinding *binding, const TqValue *value, gboolean *ret_is_of_name)
{
    guint event = event_noun_before (binding, value);

    *ret_is_of_name = event != TQ_NONE || is_possessive (binding->sentence, value) ||
                      is_year_of_name (binding, value);
    if (event == TQ_NONE && *ret_is_of_name)
        event = event_noun_behind (binding, tq_value_end (value) +
                                                is_possessive (binding->sentence, value));
    return event;
}

/* ---- dates of a saying, and dates that open a clause ----------------------------------------- */

/* A verb of speech before @token, of which what is said has not begun yet. */
static gboolean
has_said_before (const TqSentence *sentence, guint token)
{
    for (guint gap = 1; gap <= MAX_EVENT_TOKENS && gap <= token; gap++) {
        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token - gap) != NULL)
            return FALSE;
        if (tq_event_is_speech_verb (sentence, token - gap))
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

    if (end < sentence->n_tokens && tq_phrase_is_break (sentence, end))
        end++;
    if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, end) == NULL)
        return FALSE;
    while (mark > 0 && !tq_phrase_is_break (sentence, mark - 1))
        if (tq_event_rank (binding, --mark) == TQ_EVENT_VERB)
            return FALSE;
    return mark > 0 && has_said_before (sentence, mark - 1);
}

/* "It was on Friday evening, after the prayer, that the gallery caved in", «كانت الثانية فجراً حين
 * دخل الماء»: the verb of the clause for which a date with nothing but a form of "to be" before it
 * makes room. TQ_NONE: it makes none. */
static guint
event_of_cleft (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value), end = MIN (token + MAX_EVENT_TOKENS, sentence->n_tokens);

    if (!tq_event_begins_clause (binding, value) ||
        tq_sentence_cue (sentence, TQ_CUE_FRAME_BE,
                         tq_bind_clause_start (binding, value->first_token),
                         value->first_token) == NULL)
        return TQ_NONE;
    while (token < end && tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) == NULL)
        token++;
    return tq_event_first_verb (binding, token, end);
}

/* "The [attack] on the convoy on 4 March killed three", « l'[attaque] du convoi le 4 mars a tué »:
 * a date between the subject and its verb is that of the event which heads the subject, else of the
 * verb's: "the minister of trade on Monday [opened] the fair". TQ_NONE: it stands elsewhere. */
static guint
event_of_subject (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = tq_bind_clause_start (binding, value->first_token), end = tq_value_end (value),
          verb;
    TqNounPhrase subject = tq_noun_phrase_at (sentence, first, value->first_token);

    if (sentence->pack->is_verb_first || subject.first == subject.end ||
        end >= sentence->n_tokens || has_said_before (sentence, value->first_token) ||
        tq_event_first_verb (binding, first, value->first_token) != TQ_NONE)
        return TQ_NONE;
    verb = end + (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, end) != NULL &&
                  end + 1 < sentence->n_tokens);
    if (tq_event_rank (binding, verb) != TQ_EVENT_VERB || tq_event_is_speech (sentence, verb))
        return TQ_NONE;
    return tq_event_rank (binding, subject.head) == TQ_EVENT_NOUN ? subject.head : verb;
}

/* How far behind its date the word may stand that says what it is the day of: "(the) day", «(وهو)
 * الموعد». */
#define MAX_DAY_TOKENS 2
#define MAX_DAY_EVENT_TOKENS 8

/* "They chose 7 May, the date set for the [vote]", « le 7 mai, jour retenu pour le [vote] ».
 * TQ_NONE: nothing says so. */
static guint
event_of_apposition (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value),
          end = MIN (token + 1 + MAX_DAY_EVENT_TOKENS, sentence->n_tokens), last;

    if (token >= end || !tq_phrase_is_break (sentence, token++))
        return TQ_NONE;
    for (last = MIN (token + MAX_DAY_TOKENS, end);
         token < last && tq_phrase_cue_at (sentence, TQ_CUE_EVENT_DAY, token) == NULL; token++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)))
            return TQ_NONE;
    if (token >= end || tq_phrase_cue_at (sentence, TQ_CUE_EVENT_DAY, token) == NULL)
        return TQ_NONE;
    while (++token < end && !tq_phrase_is_break (sentence, token))
        if (tq_event_rank (binding, token) == TQ_EVENT_NOUN)
            return token;
    return TQ_NONE;
}

/* "It broke on Monday, when the frost [came]": the verb of the clause that tells what else befell
 * on a date right before it. */
guint
tq_event_when (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = tq_value_end (value), end;
    const TqCueMatch *when;

    token += token < sentence->n_tokens && tq_phrase_is_break (sentence, token);
    when =
        token < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_EVENT_WHEN, token) : NULL;
    if (when == NULL || when->first != token || !tq_time_is_bounded (&value->time))
        return TQ_NONE;
    token += when->n_tokens;
    end = MIN (token + MAX_EVENT_TOKENS, sentence->n_tokens);
    while (token < end && tq_event_rank (binding, token) != TQ_EVENT_VERB)
        if (tq_event_is_speech_verb (sentence, token) || tq_phrase_is_break (sentence, token++))
            return TQ_NONE;
    return token < end ? token : TQ_NONE;
}

/* "In 2022 a rival, Ash & Co, lost the files", "En décembre 2019, déjà, une baisse avait conduit":
 * the first verb behind a date that opens the sentence. */
static guint
event_of_opening (const TqBinding *binding, const TqValue *value)
{
    guint token = tq_value_end (value),
          end = MIN (token + MAX_EVENT_TOKENS, binding->sentence->n_tokens);

    for (guint before = 0; before < value->first_token; before++)
        if (tq_phrase_is_content (tq_phrase_bits (binding->sentence, before)))
            return TQ_NONE;
    while (token < end && tq_event_rank (binding, token) != TQ_EVENT_VERB)
        if (tq_event_is_speech_verb (binding->sentence, token++))
            return TQ_NONE;
    return token < end ? token : TQ_NONE;
}

/* ---- nouns that a date is of, whatever the verb ---------------------------------------------- */

/* How far before its date a preposition of time may stand. */
#define MAX_FROM_TOKENS 6

/* "The plant has run since its opening in March": the event noun between a preposition of time and
 * the date. */
static guint
event_of_preposition (const TqBinding *binding, const TqValue *value)
{
    guint event = TQ_NONE;

    for (guint gap = 1; gap <= MAX_FROM_TOKENS && gap <= value->first_token; gap++) {
        guint token = value->first_token - gap;
        TqEventRank rank = tq_event_rank (binding, token);

        if (tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_FROM, token) != NULL)
            return event;
        if (rank == TQ_EVENT_VERB || tq_phrase_is_break (binding->sentence, token))
            return TQ_NONE;
        if (rank == TQ_EVENT_NOUN)
            event = token;
    }
    return TQ_NONE;
}

/* ---- the event of a date --------------------------------------------------------------------- */

/* Of several words that say one state together, the first that says something: "lost their lives",
 * "were still in hospital". */
static guint
first_of_state (const TqSentence *sentence, guint token)
{
    const TqCueMatch *state =
        token != TQ_NONE ? tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) : NULL;

    for (guint first = state != NULL ? state->first : token; first < token; first++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, first)) &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, first) == NULL &&
            (tq_phrase_bits (sentence, first) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) == 0)
            return first;
    return token;
}

/* Of the words before an aside that the date stands behind, else of its clause, else of the one
 * before if the date begins its own, else of the one behind. */
static guint
event_near (const TqBinding *binding, const TqValue *value)
{
    guint clause = binding->clauses[value->first_token], first = value->first_token,
          aside = tq_event_before_aside (binding, value);
    gboolean is_of_speech = FALSE;
    guint event = TQ_NONE;

    if (aside < first)
        event = nearest_event (binding, value, aside, binding->clauses[aside - 1], clause,
                               &is_of_speech);
    if (event != TQ_NONE && tq_event_rank (binding, event) == TQ_EVENT_NONE &&
        !tq_event_is_light (binding->sentence, event))
        event = TQ_NONE;
    if (event == TQ_NONE && !is_of_speech)
        event = nearest_event (binding, value, first, clause, clause, &is_of_speech);
    if (event == TQ_NONE && !is_of_speech && clause > 0 && tq_event_begins_clause (binding, value))
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
    event = event_of_apposition (binding, value);
    if (event == TQ_NONE)
        event = tq_event_of_attribute (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { event, TQ_NONE };
    event = event_of_cleft (binding, value);
    if (event == TQ_NONE)
        event = event_of_subject (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { first_of_state (binding->sentence, event), event };
    event = is_of_saying (binding, value) ? TQ_NONE : event_near (binding, value);
    return (TqEvent) { tq_event_of_setting (binding, value, event), event };
}

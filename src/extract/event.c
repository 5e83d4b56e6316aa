/* event.c - which event a date is of
 *
 *   "the line will reopen on Friday"       the verb before the date in its clause, however far:
 *                                          Arabic has its verbs first
 *   «وفي 30 أيلول تنسحب القوات»              else the nearest after it
 *   "the hearing on 3 May"                 else an event noun
 *   "Sunday's collapse", "the 2019 vote"   the noun that the date is part of the name of: «انفجار
 *                                          الثلاثاء», "la grève d'hier"
 *   "the ship left, on Tuesday, for Tyre"  a date that is a clause alone: an event of the clause
 *                                          before, else of the one behind
 *   "it has run since its opening in May"  the noun that a preposition of time stands before: what
 *                                          was going on is not of that day
 *   "the hearing is set for 3 May"         of a verb that only says when, the noun of what happens:
 *                                          «حُدد», "aura lieu"
 *
 * A verb of speech is no event of the story ("the ministry said on Tuesday"). Which words may be an
 * event: event-word.c. */
#include "extract/event-private.h"
#include "extract/quantity-private.h"

/* A verb before the date costs no more than MAX_VERB_COST, less than any noun; what costs as much
 * as MAX_COST is no event of it. */
#define MAX_VERB_COST 2
#define MAX_COST 14

/* How far off a word of each rank counts as standing. */
static const guint cost_of_rank[] = {
    [TQ_EVENT_BESIDE] = 8, [TQ_EVENT_NOUN] = 3, [TQ_EVENT_VERB] = 0
};

/* So near the date any noun may be its event. */
#define ADJACENT_TOKENS 2

/* In "the ministry said on Sunday that …" the date is that of the saying. */
static gboolean
tells_of_speech (const TqBinding *binding, guint token)
{
    return tq_sentence_cue (binding->sentence, TQ_CUE_SPEECH_VERB,
                            tq_bind_clause_start (binding, token),
                            tq_bind_clause_end (binding, token)) != NULL;
}

/* "Was carried out" is an event where the clause names what was. */
static TqEventRank
light_rank (const TqBinding *binding, const TqValue *value, guint token)
{
    return tq_phrase_cue_at (binding->sentence, TQ_CUE_EVENT_SET, token) != NULL ||
                   tq_event_of_setting (binding, value, token) != token
               ? TQ_EVENT_VERB
               : TQ_EVENT_NONE;
}

/* Of a word @gap tokens before the date; right before it any noun may serve. */
static TqEventRank
rank_before (const TqBinding *binding, const TqValue *value, guint token, guint gap)
{
    const TqSentence *sentence = binding->sentence;
    const TqAnalysis *noun;
    TqEventRank rank;

    if (tq_event_is_light (sentence, token) || tq_event_is_plan (sentence, token))
        return light_rank (binding, value, token);
    if (tq_event_is_which (sentence, token))
        return TQ_EVENT_NONE;
    rank = tq_event_rank (binding, token);
    if (rank != TQ_EVENT_NONE || gap > ADJACENT_TOKENS || tells_of_speech (binding, token) ||
        !tq_phrase_is_content (tq_phrase_bits (sentence, token)) ||
        tq_event_is_speech (sentence, token))
        return rank;
    noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);
    return noun != NULL && noun->lexeme != 0 &&
                   !tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme)
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

/* An event behind the date must be nearer by so many words than one before it. */
#define BEHIND_COST 3

/* Of "on Sunday, during the search of a car, a wall fell" what follows "during", up to a mark, says
 * when; only a verb there may say what. */
static void
consider_behind (Event *best, const TqBinding *binding, guint end, guint to)
{
    gboolean is_when = FALSE;
    guint n_breaks = 0, limit = MIN (end + MAX_COST, binding->sentence->n_tokens);

    for (guint token = end; token < limit && binding->clauses[token] <= to; token++) {
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

    for (guint gap = 1; gap <= TQ_EVENT_MAX_TOKENS && gap <= first; gap++) {
        guint token = first - gap, far;
        TqEventRank rank;

        if (binding->clauses[token] < from)
            break;
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
        rank = rank_before (binding, value, token, gap);
        far = rank == TQ_EVENT_VERB ? verb_cost (sentence, token, gap) : gap;
        consider (&best, token, rank, far + n_breaks * BREAK_COST);
    }
    consider_behind (&best, binding, tq_value_end (value), to);
    return best.token;
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
        event = tq_event_of_opening (binding, value);
    return first_of_state (binding->sentence, event);
}

TqEvent
tq_event_of_date (const TqBinding *binding, const TqValue *value)
{
    gboolean is_of_name;
    guint event = tq_event_named (binding, value, &is_of_name);

    if (is_of_name)
        return (TqEvent) { event, event };
    event = tq_event_of_preposition (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { event, TQ_NONE };
    event = tq_event_of_apposition (binding, value);
    if (event == TQ_NONE)
        event = tq_event_of_attribute (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { event, TQ_NONE };
    event = tq_event_of_cleft (binding, value);
    if (event == TQ_NONE)
        event = tq_event_of_subject (binding, value);
    if (event != TQ_NONE)
        return (TqEvent) { first_of_state (binding->sentence, event), event };
    event = tq_event_is_saying (binding, value) ? TQ_NONE : event_near (binding, value);
    return (TqEvent) { tq_event_of_setting (binding, value, event), event };
}

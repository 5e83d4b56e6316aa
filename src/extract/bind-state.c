/* bind-state.c - the state that the things counted are in
 *
 *   "18 people were killed"    after the noun, nothing counted in between
 *   «قُتل 18 شخصاً»              before the number
 *   «قُتل، وفق البلدية، 18 شخصاً»  the same over a source between two marks
 *   "46 injured", «19 قتيلاً»    the state is the noun
 *
 * The nearer side wins; on a tie the side before, as what governs a number stands before it in most
 * headlines. */
#include <stdlib.h>
#include "extract/bind-private.h"

#define MAX_STATE_TOKENS 8

TqState
tq_state_of (const TqSentence *sentence, const TqCueMatch *cue)
{
    const TqCueMatch *of_setting =
        cue != NULL && sentence->is_of_illness
            ? tq_phrase_cue_at (sentence, TQ_CUE_SETTING_WORD, cue->first)
            : NULL;

    return cue != NULL ? tq_packs_find_state (tq_worker_packs (sentence->worker),
                                              (of_setting != NULL ? of_setting : cue)->cue->value)
                       : 0;
}

const TqStateRow *
tq_state_row_of (const TqSentence *sentence, const TqCueMatch *cue)
{
    return tq_packs_state (tq_worker_packs (sentence->worker), tq_state_of (sentence, cue));
}

static gboolean
holds (const TqSentence *sentence, const TqCueMatch *state, TqCueClass cue_class)
{
    return tq_bind_has_cue (sentence, cue_class, state->first, tq_cue_end (state));
}

gboolean
tq_state_has_own_denial (const TqSentence *sentence, const TqCueMatch *state)
{
    return state != NULL && state->n_tokens > 1 &&
           (holds (sentence, state, TQ_CUE_SCOPE_NEGATION) ||
            holds (sentence, state, TQ_CUE_SCOPE_SECOND) ||
            holds (sentence, state, TQ_CUE_SCOPE_ABSENCE));
}

gboolean
tq_state_has_own_must (const TqSentence *sentence, const TqCueMatch *state)
{
    return state != NULL && state->n_tokens > 1 && holds (sentence, state, TQ_CUE_MODAL_DEMANDED);
}

gboolean
tq_bind_is_known_thing (const TqSentence *sentence, const TqNounPhrase *noun)
{
    const TqAnalysis *reading;

    if (noun->end == noun->first || tq_phrase_cue_at (sentence, TQ_CUE_STATE, noun->head) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, noun->head) != NULL)
        return FALSE;
    reading = tq_sentence_reading (sentence, noun->head, TQ_POS_NOUN);
    return reading != NULL && reading->lexeme != 0 &&
           !tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme);
}

/* "a building of seven storeys collapsed", «انهار عقار من 7 طوابق»: what the storeys are of is in
 * the state; "the collapse of seven buildings" is theirs. */
static gboolean
is_attribute (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun,
              const TqCueMatch *cue)
{
    guint first = value->first_token;

    if (noun->end == noun->first || noun->first < tq_value_end (value) || first < 2)
        return FALSE;
    return tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_GENITIVE &&
           tq_phrase_is_content (tq_phrase_bits (sentence, first - 2)) &&
           tq_cue_end (cue) != first - 1;
}

/* "The collapse killed five people": what befalls things once and for all befalls no person; people
 * wait as lorries do. */
static gboolean
is_of_persons (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun)
{
    const TqAnalysis *reading;

    if (noun->end == noun->first || value->kind != TQ_VALUE_NUMBER)
        return FALSE;
    reading = tq_sentence_reading (sentence, noun->head, TQ_POS_NOUN);
    return tq_phrase_cue_at (sentence, TQ_CUE_GENERIC_SOMEONE, noun->head) != NULL ||
           (reading != NULL && tq_lexicon_is_one_person (sentence->pack->lexicon, reading->lexeme));
}

/* States are of people or of things; amounts of money and measures are in no state of people. */
static gboolean
fits (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
      const TqCueMatch *cue)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, cue);

    /* "ten cases of fraud" */
    if (row == NULL ||
        tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_LOOKALIKE, cue->first) != NULL)
        return FALSE;
    if (!row->is_person && (is_attribute (binding->sentence, value, noun, cue) ||
                            ((row->is_cumulative || row->is_fixed) &&
                             is_of_persons (binding->sentence, value, noun))))
        return FALSE;
    if (value->kind == TQ_VALUE_MONEY && tq_bind_price (binding, value).confidence > 0)
        return FALSE;
    if (!row->is_person) /* a distance is in no state of the noun before it */
        return !((value->kind == TQ_VALUE_MEASURE || value->kind == TQ_VALUE_DURATION) &&
                 noun->end > noun->first && noun->end <= value->first_token &&
                 cue->first < value->first_token);
    return (value->kind == TQ_VALUE_NUMBER || value->kind == TQ_VALUE_PERCENT) &&
           !tq_bind_is_known_thing (binding->sentence, noun);
}

gboolean
tq_bind_is_stop_between (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++) {
        const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_FUNCTION, token);

        if (tq_phrase_bits (sentence, token) & TQ_PHRASE_BREAK || tq_cue_says (cue, "stop"))
            return TRUE;
    }
    return FALSE;
}

/* "stranded in four towns": what follows a preposition of place is where, not who. */
static gboolean
is_where (const TqSentence *sentence, guint first, guint cue_end)
{
    guint token = first;

    while (token > cue_end && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ARTICLE)
        token--;
    return token > cue_end && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_PLACE &&
           tq_phrase_cue_at (sentence, TQ_CUE_RANGE_LINK, token - 1) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_BETWEEN, token - 1) == NULL;
}

/* «لقي ثلاثة على الأقل مصرعهم»: the hedge is the figure's. */
static gboolean
ends_hedge (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_AT_LEAST, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_AT_MOST, token) != NULL;
}

/* «فرق تشارك في عمليات الإنقاذ»: a noun of a phrase further on says nothing of those counted. */
static gboolean
is_in_other_phrase (const TqSentence *sentence, const TqCueMatch *cue, guint end)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, cue->first, TQ_POS_UNKNOWN);
    guint before = cue->first > end ? tq_phrase_bits (sentence, cue->first - 1u) : 0;

    return reading != NULL && reading->pos == TQ_POS_NOUN && cue->first > end &&
           tq_phrase_is_content (before) && !(before & TQ_PHRASE_VERB) &&
           before & TQ_PHRASE_NOUN && !ends_hedge (sentence, cue->first - 1u);
}

/* «يعالج المصابين 12 طبيبا»: a definite noun of state ends the phrase before a figure that has a
 * noun of its own; "the number of injured: 12 people" is one phrase. */
static gboolean
is_before_own_noun (const TqSentence *sentence, const TqValue *value, const TqCueMatch *cue,
                    const TqNounPhrase *noun)
{
    guint last = tq_cue_end (cue) - 1u;

    return !sentence->pack->is_head_last && last + 1 == value->first_token &&
           noun->end > noun->first && noun->first >= tq_value_end (value) &&
           tq_noun_bears_article (sentence, last) &&
           tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, noun->head) == NULL &&
           (cue->first == 0 ||
            tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_COUNT, cue->first - 1u) == NULL);
}

/* "41 % when the polls closed", «41 بالمائة عند غلق المراكز»: a noun behind a preposition says when
 * or where a share was so. */
static gboolean
is_setting_of_share (const TqSentence *sentence, const TqValue *value, const TqCueMatch *cue)
{
    return value->kind == TQ_VALUE_PERCENT && cue->first > tq_value_end (value) &&
           tq_phrase_bits (sentence, cue->first - 1u) & TQ_PHRASE_PLACE;
}

/* How many tokens lie between the cue and the value with its noun, or G_MAXUINT if it cannot be its
 * state. */
static guint
distance (const TqBinding *binding, const TqCueMatch *cue, guint first, guint end)
{
    guint cue_end = tq_cue_end (cue), from, to;

    if (cue->first < end && cue_end > first)
        return 0;
    if (cue_end <= first && is_where (binding->sentence, first, cue_end))
        return G_MAXUINT;
    from = cue_end <= first ? cue_end : end;
    to = cue_end <= first ? first : cue->first;
    if (to - from > MAX_STATE_TOKENS || tq_bind_has_count_between (binding, from, to) ||
        tq_bind_is_stop_between (binding->sentence, from, to))
        return G_MAXUINT;
    if (cue->first >= end && is_in_other_phrase (binding->sentence, cue, end))
        return G_MAXUINT;
    /* a conjunction joined to the word begins the next statement */
    return cue->first >= end && cue->proclitics & TQ_FORM_CONJUNCTION ? G_MAXUINT : 1 + to - from;
}

/* "the nine" of "six of the nine carriages derailed" is a whole; the state is the part's. */
static gboolean
is_whole (const TqBinding *binding, const TqValue *value)
{
    const TqValue *part = tq_bind_value_before (binding, value);

    return part != NULL && tq_bind_whole_after (binding, part) == value;
}

/* «أصيب في الحادث تسعة ركاب غادروا المستشفى»: where the verb leads, one right behind those counted
 * tells more of them, as "who" does. */
static gboolean
is_told_behind (const TqSentence *sentence, const TqCueMatch *cue, const TqStateRow *row, guint end)
{
    return sentence->pack->is_verb_first && row->is_person && !row->is_toll && cue->first >= end &&
           tq_sentence_reading (sentence, cue->first, TQ_POS_VERB) != NULL;
}

/* The rank of a cue: its distance; the last of all, where the noun names a state that other words
 * say more of ("three passengers died", "six of the injured are critical", "twelve people on board
 * drowned", "the passengers are unhurt"). */
static guint
rank (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue,
      const TqNounPhrase *noun, guint gap)
{
    const TqStateRow *row = tq_state_row_of (binding->sentence, cue);
    gboolean is_noun = gap == 0 && cue->first >= noun->first && cue->first < noun->end &&
                       (cue->n_tokens == 1 || !row->is_toll);
    gboolean is_part =
        noun->first > tq_value_end (value) &&
        tq_phrase_bits (binding->sentence, tq_value_end (value)) & TQ_PHRASE_GENITIVE;
    gboolean is_where = tq_sentence_reading (binding->sentence, cue->first, TQ_POS_VERB) == NULL &&
                        tq_sentence_reading (binding->sentence, cue->first, TQ_POS_NOUN) == NULL;

    if (is_noun && (!row->is_toll || is_part))
        return MAX_STATE_TOKENS + 3;
    if (is_where && !row->is_toll)
        return MAX_STATE_TOKENS + (row->is_exclusive ? 1 : 2);
    if (is_told_behind (binding->sentence, cue, row, MAX (tq_value_end (value), noun->end)))
        return gap + MAX_STATE_TOKENS;
    return gap;
}

/* «أقل من الخمس»: a word of the figure, which may look like a verb; only a noun within the figure
 * («قتيلان») says its state. */
static gboolean
is_hedge (const TqValue *value, const TqCueMatch *cue)
{
    return !value->has_noun && cue->first >= value->first_token &&
           cue->first < tq_value_end (value);
}

/* "The toll of the collapse rises to 16": the dead, not what collapsed, unless people are said to
 * be in another state. */
static const TqCueMatch *
state_of_toll (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
               const TqCueMatch *state)
{
    const TqCueMatch *toll = tq_bind_toll_named (binding->sentence, value, noun);
    const TqStateRow *row = tq_state_row_of (binding->sentence, state);

    return toll == NULL || (row != NULL && row->is_person && row->is_exclusive) ? state : toll;
}

const TqCueMatch *
tq_bind_graver (const TqSentence *sentence, const TqCueMatch *state, guint behind)
{
    const TqCueMatch *graver =
        state != NULL ? tq_phrase_cue_at (sentence, TQ_CUE_STATE, behind) : NULL;
    const TqStateRow *row =
        graver != NULL && graver->first == behind ? tq_state_row_of (sentence, graver) : NULL;

    return row != NULL && row->worse_than != 0 && row->worse_than == tq_state_of (sentence, state)
               ? graver
               : state;
}

/* "Twelve | deaths | and 88 infections": what the count before is of says nothing of a noun that
 * names its own state. */
static gboolean
is_noun_of_last (const TqBinding *binding, const TqValue *value, const TqCueMatch *cue,
                 const TqNounPhrase *noun)
{
    const TqValue *last = tq_bind_value_before (binding, value);

    return last != NULL && tq_value_end (last) == cue->first && noun->end > noun->first &&
           noun->first >= value->first_token && tq_noun_is_state (binding->sentence, noun->head);
}

#define MAX_TO_END 4    /* "were later found" */
#define MAX_BEFORE_END 2 /* "found the two missing hikers" */

/* "Two missing hikers were found", «عثرت الفرق على مفقودين اثنين», "three arrested men were
 * released": the word that ends the state which the noun names for those counted, or NULL. */
static const TqCueMatch *
what_ends (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
           const TqCueMatch *state)
{
    const TqSentence *sentence = binding->sentence;
    guint first = MIN (value->first_token, noun->first),
          end = MAX (tq_value_end (value), noun->end), state_end = tq_cue_end (state);
    guint before = sentence->pack->is_verb_first ? MAX_STATE_TOKENS : MAX_BEFORE_END;

    if (noun->end == noun->first || state_end < first || state->first > end)
        return NULL;
    first = MIN (first, state->first);
    end = MAX (end, state_end);
    for (guint i = tq_phrase_first_cue (sentence, tq_bind_back (first, before));
         i < sentence->n_cues && sentence->cues[i].first < end + MAX_TO_END; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint cue_end = tq_cue_end (cue);

        if (cue->cue->cue_class != TQ_CUE_ENDS || (cue->first < end && cue_end > first) ||
            binding->clauses[cue->first] != binding->clauses[state->first] ||
            binding->scopes[cue->first].polarity == TQ_POLARITY_DENIED ||
            tq_packs_find_state (tq_worker_packs (sentence->worker), cue->cue->value) !=
                tq_state_of (sentence, state) ||
            tq_bind_has_count_between (binding, cue_end <= first ? cue_end : end,
                                       cue_end <= first ? first : cue->first))
            continue;
        return cue;
    }
    return NULL;
}

/* What they are in then, if that is a state as well. */
static const TqCueMatch *
unless_ended (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
              const TqCueMatch *state)
{
    const TqCueMatch *ends = state != NULL ? what_ends (binding, value, noun, state) : NULL;

    return ends == NULL ? state : tq_phrase_cue_at (binding->sentence, TQ_CUE_STATE, ends->first);
}

/* Where what stands before a source ends that is set between two marks; else @first. */
static guint
before_source (const TqBinding *binding, guint first)
{
    guint mark = tq_bind_before_aside (binding, first);

    return mark < first &&
                   tq_phrase_cue_at (binding->sentence, TQ_CUE_SPEECH_ACCORDING, mark + 1) != NULL
               ? mark
               : first;
}

/* The value with its noun, and where what stands before a source ends that leads to them. */
typedef struct {
    guint first;
    guint end;
    guint before;
} Counted;

static Counted
counted_by (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    Counted ret = { .first = value->first_token, .end = tq_value_end (value) };

    if (noun->end > noun->first) {
        ret.first = MIN (ret.first, noun->first);
        ret.end = MAX (ret.end, noun->end);
    }
    ret.before = before_source (binding, ret.first);
    return ret;
}

/* How far off @cue stands, in the clause of the value or over a source; G_MAXUINT if it cannot be
 * its state. */
static guint
gap_to (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
        const Counted *counted, const TqCueMatch *cue)
{
    gboolean is_over_source = counted->before < counted->first && cue->first < counted->before;
    guint gap =
        distance (binding, cue, is_over_source ? counted->before : counted->first, counted->end);
    guint16 clause = binding->clauses[cue->first];

    if (gap == 0 ||
        clause == binding->clauses[is_over_source ? counted->before - 1 : value->first_token] ||
        (clause == binding->clauses[noun->head] && tq_bind_is_aside (binding, value, noun)))
        return gap;
    return G_MAXUINT;
}

static gboolean
may_be_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
              const TqCueMatch *cue)
{
    const TqSentence *sentence = binding->sentence;

    return cue->cue->cue_class == TQ_CUE_STATE && !is_hedge (value, cue) &&
           fits (binding, value, noun, cue) && !is_before_own_noun (sentence, value, cue, noun) &&
           !is_noun_of_last (binding, value, cue, noun) &&
           !is_setting_of_share (sentence, value, cue);
}

static const TqCueMatch *
nearest_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
               const Counted *counted)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_bind_back (counted->before, MAX_STATE_TOKENS), nearest = G_MAXUINT;
    const TqCueMatch *ret = NULL;

    for (guint i = tq_phrase_first_cue (sentence, from);
         i < sentence->n_cues && sentence->cues[i].first < counted->end + MAX_STATE_TOKENS; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint gap = may_be_state (binding, value, noun, cue)
                        ? gap_to (binding, value, noun, counted, cue)
                        : G_MAXUINT;

        if (gap > MAX_STATE_TOKENS)
            continue;
        gap = rank (binding, value, cue, noun, gap);
        if (gap < nearest) {
            nearest = gap;
            ret = cue;
        }
    }
    return ret;
}

const TqCueMatch *
tq_bind_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    Counted counted;
    const TqCueMatch *ret;

    if (value->kind == TQ_VALUE_NUMBER && is_whole (binding, value))
        return NULL;
    counted = counted_by (binding, value, noun);
    ret = nearest_state (binding, value, noun, &counted);
    if (ret == NULL) {
        ret = tq_bind_state_behind (binding, counted.end);
        if (ret != NULL && !fits (binding, value, noun, ret))
            ret = NULL;
    }
    ret = tq_bind_graver (binding->sentence, ret, counted.end);
    return state_of_toll (binding, value, noun, unless_ended (binding, value, noun, ret));
}

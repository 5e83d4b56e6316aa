/* bind-rank.c - the how-manieth of its kind something is, over a time that the sentence names
 *
 *   "the third strike | since March"
 *   "the sixth title | in ten years"
 *   «ثالث محاولة خلال عامين», «هذه هي المحاولة الثالثة هذا العام»
 *
 * Who counts them says how many there were. Without such a time an ordinal names more often than it
 * counts: the second floor, the third round. Of the unit "ordinal", which no count has: the third
 * is held against the fourth, not against three of them. */
#include "extract/bind-private.h"

#include "pack/units.h"

#define MAX_TO_TIME 10 /* tokens from the noun to the time */
#define MAX_RANK 1000

/* "In three months", which a date of the future is written like. */
static gboolean
has_length (const TqSentence *sentence, const TqValue *value)
{
    gboolean has_number = FALSE, has_unit = FALSE;

    for (guint token = value->first_token; token < tq_value_end (value); token++) {
        has_number = has_number || tq_phrase_bits (sentence, token) & TQ_PHRASE_NUMBER;
        has_unit = has_unit || tq_phrase_is_time (sentence, token);
    }
    return has_number && has_unit;
}

/* A time over which one counts: since March, in two years, this season; not Monday, on which one of
 * them happened. */
static gboolean
is_stretch (const TqSentence *sentence, const TqValue *value)
{
    if (value->kind == TQ_VALUE_DURATION)
        return value->first_token > 0 &&
               tq_phrase_bits (sentence, value->first_token - 1u) & TQ_PHRASE_FUNCTION;
    if (value->kind != TQ_VALUE_DATE || value->time.precision == TQ_PRECISION_NONE)
        return FALSE;
    return value->time.hi == TQ_TIME_FUTURE || has_length (sentence, value) ||
           (value->time.precision >= TQ_PRECISION_YEAR &&
            value->time.precision <= TQ_PRECISION_WEEK);
}

/* A verb begins what is said of the noun, and the time is of that ("the second phase begins this
 * year"); but a participle goes with the noun (« le cinquième cas recensé »), and so does a clause
 * behind one without an article: «ثاني إضراب يشهده المصنع». */
static gboolean
is_verb_between (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_phrase_bits (sentence, token) & TQ_PHRASE_VERB
                                 ? tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN)
                                 : NULL;

    return verb != NULL && (!(verb->form & TQ_FORM_PARTICIPLE) || verb->form & TQ_FORM_PAST);
}

/* «الجسر الثاني مغلق»: a word without an article, behind a noun that has one, is what is said of
 * it. */
static gboolean
is_predicate (const TqSentence *sentence, guint token)
{
    return sentence->pack->has_dual && tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
           !tq_noun_bears_article (sentence, token) &&
           !tq_phrase_bears_preposition (sentence, token) &&
           !(tq_phrase_bits (sentence, token - 1) &
             (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE));
}

static const TqValue *
stretch_behind (const TqBinding *binding, guint end, gboolean takes_clause)
{
    const TqSentence *sentence = binding->sentence;

    for (guint token = end, i = tq_bind_first_value (binding, end);
         token < MIN (end + MAX_TO_TIME, sentence->n_tokens); token++) {
        const TqValue *value =
            i < binding->values->len ? &g_array_index (binding->values, TqValue, i) : NULL;

        if (value != NULL && value->first_token <= token)
            return is_stretch (sentence, value) ? value : NULL;
        if (tq_phrase_is_break (sentence, token) ||
            (!takes_clause &&
             (is_verb_between (sentence, token) || is_predicate (sentence, token))))
            return NULL;
    }
    return NULL;
}

/* "The third strike of the year" */
static gboolean
is_of_time (const TqSentence *sentence, const TqNounPhrase *noun)
{
    return noun->end > noun->head + 1 && tq_phrase_is_time (sentence, noun->end - 1);
}

/* "The fourth climber to die": people are counted by what befell them. */
static gboolean
is_to_do (const TqSentence *sentence, const TqNounPhrase *noun)
{
    return noun->end + 1 < sentence->n_tokens && tq_bind_is_person (sentence, noun->head) &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, noun->end) != NULL &&
           tq_phrase_bits (sentence, noun->end + 1) & TQ_PHRASE_VERB;
}

/* Rounds, editions and instalments are numbered; what happens, and people, are counted. */
static gboolean
is_counted (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && (noun->form & TQ_FORM_MASDAR ||
                            tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme) ||
                            tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme));
}

#define MAX_TO_PRONOUN 2

/* «هذا هو الإضراب الثالث»: it is told how many there were. Elsewhere an ordinal behind its noun
 * says which: «تنتهي الدورة الثالثة هذا العام». */
static gboolean
is_told_of (const TqSentence *sentence, guint first)
{
    for (guint i = 1; i <= MAX_TO_PRONOUN && i <= first; i++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, first - i) != NULL)
            return TRUE;
    return FALSE;
}

/* Right before it, «المحاولة الثالثة». */
static TqNounPhrase
noun_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;
    TqNounPhrase ret = { 0 };

    if (sentence->pack->has_dual && first > 0 && tq_noun_bears_article (sentence, first))
        ret = tq_noun_phrase_before (sentence, first, tq_bind_clause_start (binding, first),
                                     TQ_PHRASE_GENITIVE);
    return ret.end == first && is_counted (sentence, ret.head) && is_told_of (sentence, ret.first)
               ? ret
               : (TqNounPhrase) { 0 };
}

/* «ثالث محاولة»: a word with an article, a preposition or a conjunction of its own is not what the
 * ordinal counts. */
static gboolean
is_bare (const TqSentence *sentence, const TqNounPhrase *noun)
{
    const TqAnalysis *reading =
        noun->end > noun->first ? tq_sentence_reading (sentence, noun->first, TQ_POS_NOUN) : NULL;

    return reading != NULL &&
           !(reading->form & (TQ_FORM_ARTICLE | TQ_FORM_PREPOSITION | TQ_FORM_CONJUNCTION));
}

/* Right behind it, or behind an article: "the sixth such attack". */
static TqNounPhrase
noun_behind (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);
    TqNounPhrase ret = { 0 };

    if (end < sentence->n_tokens &&
        !(sentence->pack->has_dual && tq_noun_bears_article (sentence, value->first_token)))
        ret = tq_noun_phrase_at (sentence, end, tq_bind_clause_end (binding, value->first_token));
    if (sentence->pack->has_dual && !is_bare (sentence, &ret))
        return (TqNounPhrase) { 0 };
    for (guint token = end; token < ret.first; token++)
        if (!(tq_phrase_bits (sentence, token) & TQ_PHRASE_ARTICLE))
            return (TqNounPhrase) { 0 };
    return ret;
}

/* "The strike is the third this year" */
static TqNounPhrase
noun_of_predicate (const TqBinding *binding, const TqValue *value)
{
    return stretch_behind (binding, tq_value_end (value), FALSE) != NULL
               ? tq_bind_level (binding, value)
               : (TqNounPhrase) { 0 };
}

/* A word that is no noun only says which ("the second largest"); what is done for the second time
 * answers a question of its own. */
static gboolean
is_ranked (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun)
{
    return noun->end > noun->first && !tq_phrase_is_time (sentence, noun->head) &&
           !(tq_phrase_bits (sentence, noun->head) & TQ_PHRASE_ADJECTIVE) &&
           tq_phrase_cue_at (sentence, TQ_CUE_ANSWER, value->first_token) == NULL;
}

/* What is counted, where the words say over what time; empty if the ordinal counts nothing. */
static TqNounPhrase
ranked (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    TqNounPhrase before = noun_before (binding, value), behind = { 0 };

    if (is_ranked (sentence, value, &before))
        return stretch_behind (binding, tq_value_end (value), FALSE) != NULL ? before
                                                                             : (TqNounPhrase) { 0 };
    behind = noun_behind (binding, value);
    if (behind.end == behind.first)
        behind = noun_of_predicate (binding, value);
    else if (!is_of_time (sentence, &behind) && !is_to_do (sentence, &behind) &&
             stretch_behind (binding, behind.end, sentence->pack->has_dual) == NULL)
        return (TqNounPhrase) { 0 };
    return is_ranked (sentence, value, &behind) ? behind : (TqNounPhrase) { 0 };
}

/* When the count begins: "in three months" is read as a date as far in the future. Precision none:
 * the words do not say. */
static TqTime
beginning_of (const TqBinding *binding, const TqValue *stretch)
{
    const TqSentence *sentence = binding->sentence;
    const TqUnits *units = tq_sentence_units (sentence);
    const TqTime *published = &sentence->document->published;
    TqTime ret = { .precision = TQ_PRECISION_DAY };

    if (stretch == NULL || published->precision == TQ_PRECISION_NONE)
        return (TqTime) { 0 };
    if (stretch->kind == TQ_VALUE_DURATION)
        ret.lo =
            published->lo -
            (gint64) tq_units_to_base (units, stretch->unit, stretch->number.number) / 60; /* s */
    else if (stretch->time.lo != TQ_TIME_PAST)
        ret.lo = stretch->time.lo > published->hi ? 2 * published->lo - stretch->time.lo
                                                  : stretch->time.lo;
    else
        return (TqTime) { 0 };
    ret.hi = ret.lo;
    return ret;
}

void
tq_bind_rank (TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    double number = value->number.number;
    TqNounPhrase noun = number >= 2 && number <= MAX_RANK && number == value->number.lo &&
                                number == value->number.hi
                            ? ranked (binding, value)
                            : (TqNounPhrase) { 0 };
    TqClaim claim;

    if (noun.end == noun.first)
        return;
    claim = tq_bind_new_claim (binding, TQ_CLAIM_QUANTITY);
    claim.span = tq_token_span (sentence, MIN (noun.first, value->first_token),
                                MAX (noun.head + 1, tq_value_end (value)));
    claim.value_span = value->span;
    claim.label = tq_token_span (sentence, noun.first, noun.end);
    claim.number = value->number;
    claim.unit = tq_units_find (tq_sentence_units (sentence), "ordinal");
    claim.time = beginning_of (
        binding, stretch_behind (binding, MAX (noun.end, tq_value_end (value)), TRUE));
    claim.flags = TQ_CLAIM_CUMULATIVE;
    claim.polarity = binding->scopes[noun.head].polarity;
    claim.modality = binding->scopes[noun.head].modality;
    claim.confidence = 0.65f;
    tq_bind_add_terms (binding, &claim, &noun, value->first_token, tq_value_end (value));
    g_array_append_val (binding->set->claims, claim);
}

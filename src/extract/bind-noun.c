/* bind-noun.c - the noun phrase that a number counts, or that has a measure */
#include "extract/bind-private.h"

#define MAX_CLIMBS 2 /* over prepositions, to the noun before them */
#define MAX_MEASURED_TOKENS 8 /* from what has a measure to its figure */

/* Where to look back to: no further than @reach tokens, the clause, and the value before. */
static guint
limit_before (const TqBinding *binding, const TqValue *value, guint reach)
{
    const TqValue *before = tq_bind_value_before (binding, value);
    guint first = value->first_token, limit = tq_bind_clause_start (binding, first);

    if (before != NULL && before->kind < TQ_VALUE_DATE)
        limit = MAX (limit, tq_value_end (before));
    return MAX (limit, tq_bind_back (first, reach));
}

static gboolean
is_named (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) & TQ_PHRASE_NAME) != 0 ||
           (sentence->pack->is_head_last && sentence->tokens[token].flags & TQ_TOKEN_CAPITAL);
}

/* No thing that has a measure: evening, Sunday, hours. */
static gboolean
is_time (const TqSentence *sentence, guint token)
{
    const TqWord *word = tq_sentence_word (sentence, token);

    return word->is_unit || word->calendar != 0;
}

/* The figure before it, or behind it, has the same unit. */
static gboolean
is_one_of_several (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = tq_bind_value_before (binding, value),
                  *behind = tq_bind_value_behind (binding, value);

    return (before != NULL && before->unit == value->unit) ||
           (behind != NULL && behind->unit == value->unit);
}

/* «3.1 مليار للتعليم و2.4 مليار للصحة»: of several sums each is told by what it is for. */
static gboolean
is_for (const TqBinding *binding, const TqValue *value)
{
    guint end = tq_value_end (value);

    return value->kind != TQ_VALUE_MEASURE &&
           tq_phrase_is_content (tq_phrase_bits (binding->sentence, end)) &&
           tq_phrase_bears_preposition (binding->sentence, end) &&
           is_one_of_several (binding, value);
}

/* "$38,500 in prize money", "54 mètres sous la surface": what stands behind a preposition, if it is
 * no name. */
static TqNounPhrase
noun_behind_preposition (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);
    TqNounPhrase ret;
    gboolean is_glued;

    while (end < sentence->n_tokens && tq_phrase_bits (sentence, end) & TQ_PHRASE_ARTICLE)
        end++;
    if (end >= sentence->n_tokens)
        return (TqNounPhrase) { 0 };
    is_glued = is_for (binding, value);
    if (!is_glued && !(tq_phrase_bits (sentence, end) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_at (sentence, end + !is_glued,
                             tq_bind_clause_end (binding, value->first_token));
    if (ret.end > ret.first && (is_named (sentence, ret.head) || is_time (sentence, ret.head)))
        return (TqNounPhrase) { 0 };
    ret.confidence = ret.end > ret.first ? 0.6 : 0;
    return ret;
}

/* The phrase that ends by @end, and is of no time: «محصول الموسم الحالي يقدر بـ40 طناً» is of the
 * harvest. */
static TqNounPhrase
thing_before (const TqBinding *binding, guint end, guint limit)
{
    TqNounPhrase ret = { 0 };

    for (guint i = 0; i < MAX_CLIMBS; i++) {
        ret = tq_noun_phrase_before (binding->sentence, end, limit, TQ_PHRASE_GENITIVE);
        if (ret.end == ret.first || !is_time (binding->sentence, ret.head))
            return ret;
        end = ret.first;
    }
    return (TqNounPhrase) { 0 };
}

/* "The mill, which | stands | 11 km from the road": between its subject and a measure, what may be
 * a noun as well is a verb. */
static gboolean
is_verb_of_measure (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB),
                     *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return sentence->pack->is_head_last && token > 0 && verb != NULL &&
           verb->form & TQ_FORM_PRESENT && (noun == NULL || noun->form & TQ_FORM_PLURAL) &&
           !(sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) &&
           (tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token - 1) != NULL);
}

static TqNounPhrase
noun_before (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint limit = limit_before (binding, value, MAX_MEASURED_TOKENS),
          from = tq_bind_clause_start (binding, value->first_token);
    guint end = tq_bind_before_dates (binding, value->first_token);
    TqNounPhrase ret;

    if (value->kind == TQ_VALUE_MEASURE && end > limit && is_verb_of_measure (sentence, end - 1))
        end--;
    ret = thing_before (binding, end, limit);

    ret.confidence = ret.end > ret.first ? 0.6 : 0;
    /* what is said to be said is a statement of its own */
    if (ret.end == ret.first && from > 0 && value->first_token - from < 3 &&
        tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, from) == NULL) {
        from = tq_bind_before_aside (binding, from);
        ret = thing_before (binding, from, tq_bind_back (from, MAX_MEASURED_TOKENS));
        ret.confidence = ret.end > ret.first ? 0.45 : 0;
    }
    return ret;
}

/* «ربعها»: of what was named before. */
static gboolean
bears_pronoun (const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);

    for (guint i = 0; i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (clitic->is_enclitic && g_str_has_suffix (folded, clitic->text))
            return TRUE;
    }
    return FALSE;
}

/* A share is of a noun before it only behind a preposition ("fares come down by a tenth") or where
 * a pronoun says so. */
static TqNounPhrase
noun_before_share (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;
    gboolean is_behind =
        first > 0 && tq_phrase_bits (sentence, first - 1) &
                         (TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION);
    gboolean bears_one = sentence->tokens[first].kind == TQ_TOKEN_WORD &&
                         tq_sentence_word (sentence, first)->number_proclitics &
                             (TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE);

    /* «معدل التضخم في مايو 11 في المئة» */
    is_behind =
        is_behind || (sentence->pack->has_dual && tq_bind_before_dates (binding, first) < first);
    return is_behind || bears_one || bears_pronoun (sentence, tq_value_end (value) - 1)
               ? noun_before (binding, value)
               : (TqNounPhrase) { 0 };
}

/* Where the next date begins: no noun phrase reaches into it, «3 بالمائة سنة 2017». */
static guint
next_date (const TqBinding *binding, guint token)
{
    for (guint i = tq_bind_first_value (binding, token); i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (tq_value_is_date (value))
            return MAX (value->first_token, token);
    }
    return binding->sentence->n_tokens;
}

/* A measure is of no season and nothing that only qualifies: "12 km early on Tuesday", «13 مليار
 * متر هذا الموسم», «4 مليارات شاملة التعويضات». */
static gboolean
may_be_measured (const TqSentence *sentence, guint end, const TqNounPhrase *noun)
{
    const guint said = TQ_PHRASE_NOUN | TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN | TQ_PHRASE_VERB;

    if (noun->end == noun->first)
        return FALSE;
    if (!(tq_phrase_bits (sentence, sentence->pack->joins_nouns ? noun->first : noun->head) &
          said) &&
        !tq_noun_is_state (sentence, noun->head))
        return FALSE;
    return !sentence->pack->joins_nouns || noun->first == end ||
           !(tq_phrase_bits (sentence, end) & TQ_PHRASE_ARTICLE);
}

static TqNounPhrase
noun_after (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    const TqValue *whole = tq_bind_whole_after (binding, value);
    guint end = tq_value_end (whole != NULL ? whole : value);
    TqNounPhrase ret = tq_noun_phrase_at (
        sentence, end,
        MIN (tq_bind_clause_end (binding, value->first_token), next_date (binding, end)));

    if (ret.end > ret.first && ret.first == end && tq_noun_begins_anew (sentence, end))
        return (TqNounPhrase) { 0 };
    if (ret.end > ret.first && value->kind == TQ_VALUE_PERCENT && is_time (sentence, ret.head))
        return (TqNounPhrase) { 0 }; /* "3 % year on year" */
    if (ret.end > ret.first && value->kind == TQ_VALUE_NUMBER && tq_noun_is_hyphen (sentence, end))
        ret.head = ret.first; /* "a three-member committee" has three members */
    if (ret.end > ret.first && ret.end + 1 < sentence->n_tokens &&
        tq_phrase_bits (sentence, ret.end) & TQ_PHRASE_POSSESSIVE)
        return (TqNounPhrase) { 0 };
    if (ret.end == ret.first && value->kind == TQ_VALUE_NUMBER && end < sentence->n_tokens &&
        tq_phrase_may_be_noun (sentence, end) && !tq_noun_is_letter (sentence, end))
        return (TqNounPhrase) { end, end + 1, end, 0.7 };
    return ret;
}

const TqValue *
tq_bind_whole_after (const TqBinding *binding, const TqValue *value)
{
    const TqValue *whole = tq_bind_value_behind (binding, value);
    guint end = tq_value_end (value);
    const TqCueMatch *cue;

    if (whole == NULL || whole->kind != TQ_VALUE_NUMBER || whole->first_token > end + 4)
        return NULL;
    if (tq_phrase_bits (binding->sentence, whole->first_token - 1u) & TQ_PHRASE_POSSESSIVE &&
        tq_phrase_bits (binding->sentence, end) & TQ_PHRASE_GENITIVE)
        return whole; /* "two of the bridge's 11 spans" */
    cue = tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_PART, whole->first_token - 1u);
    /* "18 boxes out of 164" counts boxes, whatever follows */
    return tq_cue_says (cue, "before") &&
                   (cue->first <= end ||
                    (cue->first == end + 1 &&
                     !tq_phrase_is_content (tq_phrase_bits (binding->sentence, end))))
               ? whole
               : NULL;
}

/* «جنديان»: the word itself, behind its hedge, with what qualifies it; the noun inside "one job in
 * 15". */
static TqNounPhrase
noun_inside (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token, end = tq_value_end (value);

    while (token + 1 < end && (!tq_phrase_is_content (tq_phrase_bits (sentence, token)) ||
                               tq_phrase_cue_at (sentence, TQ_CUE_HEDGE_ABOUT, token) != NULL))
        token++;
    return tq_noun_phrase_at (sentence, token,
                              token + 1 == end ? tq_bind_clause_end (binding, token) : end);
}

const TqCueMatch *
tq_bind_degree (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *degree =
        value->first_token > 0 && value->kind == TQ_VALUE_NUMBER && !value->has_noun
            ? tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_DEGREE, value->first_token - 1u)
            : NULL;

    return degree != NULL && tq_cue_end (degree) == value->first_token ? degree : NULL;
}

/* "magnitude 5.6", « de degré 3 »: where the number stands on a scale. */
static TqNounPhrase
noun_of_degree (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *degree = tq_bind_degree (binding, value);
    TqNounPhrase ret;

    if (degree == NULL)
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_before (binding->sentence, value->first_token,
                                 tq_bind_clause_start (binding, value->first_token), 0);
    if (ret.end == ret.first || ret.end != value->first_token)
        ret = (TqNounPhrase) { degree->first, value->first_token, degree->first, 0 };
    ret.confidence = 0.85;
    return ret;
}

/* «ستة أشهر متتالية»: where adjectives stand behind, one right behind a length of time is of it, and
 * bears no article. */
static gboolean
qualifies_length (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun)
{
    return value->kind == TQ_VALUE_DURATION && sentence->pack->joins_nouns &&
           noun->first == tq_value_end (value) &&
           (tq_phrase_bits (sentence, noun->first) & TQ_PHRASE_ADJECTIVE) != 0 &&
           !tq_noun_bears_article (sentence, noun->first);
}

static TqNounPhrase
measured_after (const TqBinding *binding, const TqValue *value)
{
    TqNounPhrase ret = noun_after (binding, value);

    if (qualifies_length (binding->sentence, value, &ret))
        return (TqNounPhrase) { 0 };
    return may_be_measured (binding->sentence, tq_value_end (value), &ret) ? ret
                                                                           : (TqNounPhrase) { 0 };
}

/* Whose value it is, in this order; the first that finds a noun wins. */
typedef TqNounPhrase (*Finder) (const TqBinding *binding, const TqValue *value);

static const Finder finders_of_count[] = { tq_bind_definite_number, tq_bind_small_number,
                                           noun_after, tq_bind_aside, tq_bind_level };
/* A measure is of the noun that follows ("tonnes of wheat", "a 38mm crack"), else of the nearest
 * one before it ("a bill of £4m"). */
static const Finder finders_of_measure[] = { tq_bind_attribute,       measured_after,
                                             tq_bind_level,           noun_before,
                                             noun_behind_preposition, tq_bind_lasting };
static const Finder finders_of_share[] = { noun_after, tq_bind_level, noun_before_share };
static const Finder finders_of_money[] = { tq_bind_attribute,       measured_after,
                                           tq_bind_price,           tq_bind_level,
                                           noun_behind_preposition, noun_before };

/* "The number of | injured", «العدد الإجمالي | للجرحى»: where what is counted begins behind a word
 * for the count at @head; 0 if there is none. */
static guint
counted_behind (const TqSentence *sentence, guint head)
{
    const TqCueMatch *count = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_COUNT, head);
    const TqCueMatch *number =
        count == NULL ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_NUMBER, head) : NULL;
    guint end = count != NULL ? tq_cue_end (count) : number != NULL ? tq_cue_end (number) : 0;

    for (guint token = end; end > 0 && token < MIN (end + 2, sentence->n_tokens); token++)
        if (tq_noun_is_owner (sentence, token))
            return token;
    return count != NULL ? end : 0;
}

static TqNounPhrase
skip_count_word (const TqSentence *sentence, TqNounPhrase noun)
{
    guint from = noun.end > noun.first ? counted_behind (sentence, noun.head) : 0;
    TqNounPhrase ret;

    if (from == 0)
        return noun;
    ret = tq_noun_phrase_at (sentence, from, noun.end > from ? noun.end : from + 3);
    ret.confidence = noun.confidence;
    return ret.end > ret.first ? ret : noun;
}

/* "rebuilt three years later at a cost of $90 million": the years have a figure of their own. */
static gboolean
is_in_other_value (const TqBinding *binding, const TqValue *value, guint head)
{
    const TqValue *other = tq_bind_value_at (binding, head);

    return other != NULL && other != value && !other->has_noun &&
           (other->unit != 0 || other->kind == TQ_VALUE_DATE);
}

static TqNounPhrase
find (const Finder *finders, guint n_finders, const TqBinding *binding, const TqValue *value)
{
    TqNounPhrase ret = { 0 };

    for (guint i = 0; i < n_finders && ret.end == ret.first; i++) {
        ret = finders[i](binding, value);
        if (is_in_other_value (binding, value, ret.head))
            ret = (TqNounPhrase) { 0 };
    }
    return skip_count_word (binding->sentence, ret);
}

TqNounPhrase
tq_bind_noun (const TqBinding *binding, const TqValue *value)
{
    if (value->kind == TQ_VALUE_MONEY)
        return find (finders_of_money, G_N_ELEMENTS (finders_of_money), binding, value);
    if (value->has_noun)
        return noun_inside (binding, value);
    if (value->kind == TQ_VALUE_NUMBER && value->is_fraction)
        return find (finders_of_share, G_N_ELEMENTS (finders_of_share), binding, value);
    if (value->kind != TQ_VALUE_NUMBER)
        return find (finders_of_measure, G_N_ELEMENTS (finders_of_measure), binding, value);
    if (tq_bind_degree (binding, value) != NULL)
        return noun_of_degree (binding, value);
    if (tq_bind_is_designation (binding, value) && tq_bind_toll (binding, value) == NULL)
        return (TqNounPhrase) { 0 };
    return find (finders_of_count, G_N_ELEMENTS (finders_of_count), binding, value);
}

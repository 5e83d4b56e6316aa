/* bind-noun.c - the noun phrase that a number counts, or that has a measure
 *
 * A phrase is a run of content words; function words, verbs, punctuation and joined particles end it, a genitive carries it on once
 * ("men of the guard"). The head is its last word before the genitive where the pack says so ("American soldiers"),
 * else its first noun (جندي أميركي، soldats américains).
 * A chunk in the sense of Abney, "Parsing by Chunks" (1991): what matters is where the phrase ends, not its tree. */
#include <string.h>

#include "extract/bind-private.h"

#define MAX_PHRASE_TOKENS 9
#define MAX_LEVEL_TOKENS 14 /* from a level verb to its figure, over its subject */

static gboolean
is_joining_hyphen (const TqSentence *sentence, guint token)
{
    const TqToken *this = &sentence->tokens[token];
    gunichar sign;

    if (this->kind != TQ_TOKEN_PUNCTUATION || this->flags & TQ_TOKEN_SPACE_BEFORE)
        return FALSE;
    sign = g_utf8_get_char (sentence->document->text + this->span.start);
    return sign == '-' || sign == 0x2010 || sign == 0x2011;
}

static guint16
form_of (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL ? reading->form : 0;
}

static gboolean
is_state (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL;
}

/* Whether the word carries on a phrase that has @n words already. */
static gboolean
carries_on (const TqSentence *sentence, guint token, guint n)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (!tq_phrase_is_content (bits))
        return FALSE;
    if (n == 0)
        return !(bits & TQ_PHRASE_VERB) || (bits & TQ_PHRASE_NOUN) || is_state (sentence, token);
    if (bits & TQ_PHRASE_VERB || is_state (sentence, token))
        return FALSE;
    return (form_of (sentence, token) & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_FUTURE)) == 0;
}

static guint
run_end (const TqSentence *sentence, guint first, guint limit)
{
    guint end = first;

    while (end < limit && end - first < MAX_PHRASE_TOKENS) {
        if (carries_on (sentence, end, end - first))
            end++;
        else if (end > first && end + 1 < limit && is_joining_hyphen (sentence, end) &&
                 tq_phrase_is_content (tq_phrase_bits (sentence, end + 1)))
            end += 2;
        else
            break;
    }
    return end;
}

static guint
skip_into_phrase (const TqSentence *sentence, guint from, guint limit)
{
    while (from < limit) {
        guint bits = tq_phrase_bits (sentence, from);

        if (!(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) && sentence->tokens[from].kind != TQ_TOKEN_QUOTE_OPEN &&
            !is_joining_hyphen (sentence, from))
            break;
        from++;
    }
    return from;
}

/* The first noun of [first, end), or its first word. */
static guint
first_noun (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (!(tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE) || is_state (sentence, token))
            return token;
    return first;
}

TqNounPhrase
tq_noun_phrase_at (const TqSentence *sentence, guint from, guint limit)
{
    TqNounPhrase ret = { 0 };
    guint more;

    limit = MIN (limit, sentence->n_tokens);
    ret.first = skip_into_phrase (sentence, from, limit);
    ret.end = run_end (sentence, ret.first, limit);
    if (ret.end == ret.first)
        return (TqNounPhrase) { 0 };
    ret.head = sentence->pack->is_head_last ? ret.end - 1 : first_noun (sentence, ret.first, ret.end);
    ret.confidence = 0.9;
    if (ret.end < limit && tq_phrase_bits (sentence, ret.end) & TQ_PHRASE_GENITIVE) {
        more = skip_into_phrase (sentence, ret.end, limit);
        more = run_end (sentence, more, limit) > more ? run_end (sentence, more, limit) : ret.end;
        ret.end = MIN (more, ret.first + MAX_PHRASE_TOKENS);
    }
    return ret;
}

TqNounPhrase
tq_noun_phrase_before (const TqSentence *sentence, guint end, guint limit)
{
    guint first;
    TqNounPhrase ret;

    while (end > limit && !tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)))
        end--;
    first = end;
    while (first > limit && end - first < MAX_PHRASE_TOKENS && tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)) &&
           !(form_of (sentence, first) & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION) && first < end))
        first--;
    if (first == end)
        return (TqNounPhrase) { 0 };
    /* "the bill for the repairs", "cost of the stadium": what stands before the genitive is the head */
    if (first > limit + 1 && tq_phrase_bits (sentence, first - 1) & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE)) {
        guint of = first - 1;

        while (of > limit && tq_phrase_bits (sentence, of) & TQ_PHRASE_ARTICLE)
            of--;
        if (of > limit && tq_phrase_bits (sentence, of) & TQ_PHRASE_GENITIVE &&
            tq_phrase_is_content (tq_phrase_bits (sentence, of - 1)))
            first = of - 1;
    }
    ret = tq_noun_phrase_at (sentence, first, end);
    ret.end = MAX (ret.end, MIN (end, ret.first + MAX_PHRASE_TOKENS));
    return ret;
}

/* ---- a value's noun ----------------------------------------------------------------------------------------------- */

/* Where the clause of @token begins; values of a list lie in one clause. */
static guint
clause_start (const TqBinding *binding, guint token)
{
    guint16 clause = binding->clauses[token];

    while (token > 0 && binding->clauses[token - 1] == clause)
        token--;
    return token;
}

static guint
clause_end (const TqBinding *binding, guint token)
{
    guint16 clause = binding->clauses[token];

    while (token < binding->sentence->n_tokens && binding->clauses[token] == clause)
        token++;
    return token;
}

/* The last cue of a class that ends by @end and begins at or after @from. */
static const TqCueMatch *
last_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint end)
{
    const TqCueMatch *last = NULL;

    for (guint i = tq_phrase_first_cue (sentence, from); i < sentence->n_cues && sentence->cues[i].first < end; i++)
        if (sentence->cues[i].cue->cue_class == cue_class && sentence->cues[i].first + sentence->cues[i].n_tokens <= end)
            last = &sentence->cues[i];
    return last;
}

static gboolean
has_content (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)))
            return TRUE;
    return FALSE;
}

/* "the toll rose to 40", «بلغ عدد القتلى 28»: the subject of a level verb, before it or between it and the figure. */
static TqNounPhrase
noun_of_level (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint from = clause_start (binding, value->first_token);
    const TqCueMatch *level = last_cue (sentence, TQ_CUE_FIGURE_LEVEL, from, value->first_token);
    guint end;
    TqNounPhrase ret;

    if (level == NULL)
        return (TqNounPhrase) { 0 };
    end = (guint) level->first + level->n_tokens;
    if (value->first_token - end > MAX_LEVEL_TOKENS)
        return (TqNounPhrase) { 0 };
    if (has_content (sentence, end, value->first_token))
        ret = tq_noun_phrase_at (sentence, end, value->first_token);
    else
        ret = tq_noun_phrase_before (sentence, level->first, from);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* "number of dead: 12", «عدد القتلى 12» without a verb. */
static TqNounPhrase
noun_of_count (const TqBinding *binding, const TqValue *value)
{
    guint from = clause_start (binding, value->first_token);
    const TqCueMatch *count = last_cue (binding->sentence, TQ_CUE_FIGURE_COUNT, from, value->first_token);
    TqNounPhrase ret;

    if (count == NULL || value->first_token - count->first > MAX_PHRASE_TOKENS)
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_at (binding->sentence, (guint) count->first + count->n_tokens, value->first_token);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* A measure is of the noun that follows ("tonnes of wheat", "a 38mm crack"), else of the nearest one before it ("a bill of £4m"). */
static TqNounPhrase
noun_of_measure (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value), from = clause_start (binding, value->first_token);
    TqNounPhrase ret = tq_noun_phrase_at (sentence, end, clause_end (binding, value->first_token));

    if (ret.end == ret.first)
        ret = noun_of_level (binding, value);
    if (ret.end == ret.first)
        ret = noun_of_count (binding, value);
    if (ret.end > ret.first)
        return ret;
    ret = tq_noun_phrase_before (sentence, value->first_token, MAX (from, value->first_token > 8 ? value->first_token - 8u : 0));
    ret.confidence = ret.end > ret.first ? 0.6 : 0;
    if (ret.end == ret.first && from > 0 && value->first_token - from < 3) {
        ret = tq_noun_phrase_before (sentence, from, from > 8 ? from - 8 : 0);
        ret.confidence = ret.end > ret.first ? 0.45 : 0;
    }
    return ret;
}

const TqValue *
tq_bind_whole_after (const TqBinding *binding, const TqValue *value)
{
    const TqValue *first_value = &g_array_index (binding->values, TqValue, 0), *whole = value + 1;
    guint end = tq_value_end (value);
    const TqCueMatch *cue;

    if (whole == first_value + binding->values->len || whole->kind != TQ_VALUE_NUMBER || whole->first_token > end + 4)
        return NULL;
    cue = tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_PART, whole->first_token - 1u);
    return cue != NULL && strcmp (cue->cue->value, "before") == 0 && cue->first <= end + 1 ? whole : NULL;
}

/* "the seven engineers" is said «المهندسون السبعة»: a number that bears the article follows what it counts. */
static TqNounPhrase
noun_of_definite_number (const TqBinding *binding, const TqValue *value)
{
    guint first = value->first_token;
    TqNounPhrase ret;

    if (first == 0 || binding->sentence->tokens[first].kind != TQ_TOKEN_WORD ||
        !(form_of (binding->sentence, first) & TQ_FORM_ARTICLE) ||
        !tq_phrase_is_content (tq_phrase_bits (binding->sentence, first - 1)))
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_before (binding->sentence, first, first > 3 ? first - 3 : 0);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* "1.8 billion is fresh equity": what a lone figure is said to be. */
static TqNounPhrase
noun_of_copula (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);
    const TqCueMatch *level = end < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, end) : NULL;
    TqNounPhrase ret;

    if (level == NULL || level->first != end || strcmp (level->cue->value, "is") != 0)
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_at (sentence, end + level->n_tokens, clause_end (binding, value->first_token));
    ret.confidence = ret.end > ret.first ? 0.7 : 0;
    return ret;
}

/* «جنديان»: the word itself, behind its hedge, with what qualifies it. */
static TqNounPhrase
noun_of_dual (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint token = value->first_token;

    while (token + 1 < tq_value_end (value) && !tq_sentence_word (sentence, token)->is_dual)
        token++;
    return tq_noun_phrase_at (sentence, token, clause_end (binding, value->first_token));
}

/* "reactor 2", «الطريق رقم 35»: digits right after a noun and with no noun of their own name it, they do not count. */
static gboolean
is_designation (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, bits;

    if (first == 0 || value->n_tokens != 1 || sentence->tokens[first].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    bits = tq_phrase_bits (sentence, first - 1);
    if (!tq_phrase_is_content (bits) || bits & TQ_PHRASE_VERB || is_state (sentence, first - 1) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, first - 1) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_COUNT, first > 1 ? first - 2 : 0) != NULL)
        return FALSE;
    return tq_value_end (value) >= sentence->n_tokens ||
           !tq_phrase_is_content (tq_phrase_bits (sentence, tq_value_end (value)));
}

/* In this order; the first that finds a noun wins. */
static TqNounPhrase (*const finders[]) (const TqBinding *binding, const TqValue *value) = {
    noun_of_level,
    noun_of_count,
    noun_of_copula,
};

TqNounPhrase
tq_bind_noun (const TqBinding *binding, const TqValue *value)
{
    const TqValue *whole = tq_bind_whole_after (binding, value);
    TqNounPhrase ret;

    if (value->kind != TQ_VALUE_NUMBER)
        return noun_of_measure (binding, value);
    if (value->is_dual_noun)
        return noun_of_dual (binding, value);
    if (is_designation (binding, value))
        return (TqNounPhrase) { 0 };
    ret = noun_of_definite_number (binding, value);
    if (ret.end == ret.first)
        ret = tq_noun_phrase_at (binding->sentence, tq_value_end (whole != NULL ? whole : value),
                                 clause_end (binding, value->first_token));
    for (guint i = 0; i < G_N_ELEMENTS (finders) && ret.end == ret.first; i++)
        ret = finders[i](binding, value);
    return ret;
}

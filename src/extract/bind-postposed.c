/* bind-postposed.c - numbers that stand behind what they count
 *
 *   «المهندسون السبعة»            the number bears the article as its noun does
 *   «مدنيين اثنين», «شخص واحد»     one and two, where nouns come first */
#include "extract/bind-private.h"

/* Of what a definite number behind it counts: of a plural, and of any other noun. */
#define MAX_COUNTED_TOKENS 9
#define MAX_NOUN_TOKENS 3

static gboolean
is_plural (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && noun->form & TQ_FORM_PLURAL;
}

/* The plural that a definite number behind it counts, or @end: «الرهائن الأجانب السبعة», «إيقاف
 * المتهمين العشرة», «أعضاء اللجنة السبعة». */
static guint
plural_before (const TqSentence *sentence, guint end)
{
    guint token = end, ret = end;

    while (token > 0 && end - token < MAX_COUNTED_TOKENS &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) &&
           tq_noun_bears_article (sentence, token - 1)) {
        token--;
        ret = is_plural (sentence, token) ? token : ret;
    }
    if (ret == end && token < end && token > 0 &&
        tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) &&
        is_plural (sentence, token - 1))
        ret = token - 1;
    return ret;
}

TqNounPhrase
tq_bind_definite_number (const TqBinding *binding, const TqValue *value)
{
    guint first = value->first_token, plural;
    TqNounPhrase ret;

    if (first == 0 || !tq_token_is_word (binding->sentence, first) ||
        !(tq_sentence_word (binding->sentence, first)->number_proclitics & TQ_FORM_ARTICLE) ||
        !tq_phrase_is_content (tq_phrase_bits (binding->sentence, first - 1)))
        return (TqNounPhrase) { 0 };
    plural = plural_before (binding->sentence, first);
    if (plural < first)
        return (TqNounPhrase) { plural, first, plural, 0.85 };
    ret = tq_noun_phrase_before (binding->sentence, first, tq_bind_back (first, MAX_NOUN_TOKENS),
                                 TQ_PHRASE_GENITIVE);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

TqNounPhrase
tq_bind_small_number (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token;

    if (!sentence->pack->has_dual || first == 0 || value->n_tokens != 1 ||
        (value->number.number != 1 && value->number.number != 2) ||
        !tq_token_is_word (sentence, first) ||
        !tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)) ||
        tq_noun_is_state (sentence, first - 1) ||
        tq_sentence_reading (sentence, first - 1, TQ_POS_NOUN) == NULL ||
        tq_noun_begins_anew (sentence, first - 1))
        return (TqNounPhrase) { 0 }; /* «أراد اثنين من رفاقه», «بشأن اثنين» */
    return (TqNounPhrase) { first - 1, first, first - 1, 0.85 };
}

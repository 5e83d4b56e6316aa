/* value-begin.c - where a value may begin, told by the traits of tokens (TqTraits): most words are of none
 *
 *   in the end of March      "in" begins patterns of dates, and each token up to "March", which tells one, may stand in a date
 *   in the house of Lords    no: "house" stands in none
 *
 * A value has a figure or a word of TQ_TRAIT_TELLS, and before that only words of TQ_TRAIT_DATE; so a word of neither is asked nothing more, and a
 * preposition only about the few tokens behind it. Nothing here looks at a TqWord but of number words and units. */
#include "extract/number.h"
#include "extract/value.h"

/* A figure or a word that tells a value. */
static gboolean
tells (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];

    if (t->kind == TQ_TOKEN_WORD)
        return (t->traits & TQ_TRAIT_TELLS) != 0;
    return t->kind <= TQ_TOKEN_MIXED || (t->kind == TQ_TOKEN_SYMBOL && tq_number_may_begin (sentence, token));
}

gboolean
tq_value_may_be_in (const TqSentence *sentence)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        if (tells (sentence, i))
            return TRUE;
    return FALSE;
}

/* Whether a date may have the token: any mark may stand in one, and the letters of Roman figures are no word of a table. */
static gboolean
may_be_in_date (const TqSentence *sentence, const TqToken *token)
{
    char first = sentence->document->text[token->span.start];

    return token->kind != TQ_TOKEN_WORD || token->traits & TQ_TRAIT_DATE || first == 'I' || first == 'V' || first == 'X';
}

/* Whether nothing parts the token from one that tells a value. */
static gboolean
leads_to_value (const TqSentence *sentence, guint token)
{
    while (token < sentence->n_tokens && !tells (sentence, token)) {
        if (!may_be_in_date (sentence, &sentence->tokens[token]))
            return FALSE;
        token++;
    }
    return token < sentence->n_tokens;
}

gboolean
tq_value_may_begin (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    const TqWord *word;

    if (t->kind != TQ_TOKEN_WORD)
        return tells (sentence, token);
    if (!(t->traits & TQ_TRAIT_VALUE) || !leads_to_value (sentence, token))
        return FALSE;
    word = tq_sentence_word (sentence, token);
    return word->date_begin != 0 || word->calendar != 0 || word->is_unit || word->is_dual || (word->number != 0 && tq_number_may_begin (sentence, token));
}

/* bind-designation.c - figures that say which one, and count nothing
 *
 *   "reactor 2", «الطريق رقم 35»              digits right behind a noun
 *   «الجولة الـ14 من البطولة»                   digits that bear the article behind one thing
 *   "the first half", «النصف الثاني»           a fraction that an ordinal picks */
#include <string.h>

#include "extract/bind-private.h"

#include "extract/quantity-private.h"

#define MIN_YEAR 1900
#define MAX_YEAR 2099

static gboolean
is_year (const TqValue *value)
{
    return value->number.number >= MIN_YEAR && value->number.number <= MAX_YEAR &&
           value->span.end - value->span.start == 4;
}

/* An article that stands alone before digits: «الـ». */
static gboolean
is_article (const TqSentence *sentence, guint token)
{
    for (guint i = 0; i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && clitic->form == TQ_FORM_ARTICLE &&
            strcmp (clitic->text, tq_sentence_folded (sentence, token)) == 0)
            return TRUE;
    }
    return FALSE;
}

/* «الجولة الـ14 من البطولة»: digits that bear the article behind one thing say which it is. */
static gboolean
names_by_article (const TqSentence *sentence, guint article)
{
    const TqAnalysis *noun = article > 0 && is_article (sentence, article)
                                 ? tq_sentence_reading (sentence, article - 1, TQ_POS_NOUN)
                                 : NULL;

    return noun != NULL && noun->form & TQ_FORM_ARTICLE &&
           !(noun->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL)) &&
           !tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

gboolean
tq_bind_is_designation (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, bits;

    if (first == 0 || value->n_tokens != 1 || sentence->tokens[first].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    if (names_by_article (sentence, first - 1))
        return TRUE;
    bits = tq_phrase_bits (sentence, first - 1);
    if (!tq_phrase_is_content (bits) || bits & TQ_PHRASE_VERB ||
        tq_noun_is_state (sentence, first - 1) ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, first - 1) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_COUNT, tq_bind_back (first, 2)) != NULL)
        return FALSE;
    if (tq_value_end (value) >= sentence->n_tokens)
        return TRUE;
    if (is_year (value) && tq_noun_bears_article (sentence, first - 1) &&
        !(sentence->pack->is_head_last))
        return TRUE; /* «قانون المالية 2017» */
    bits = tq_phrase_bits (sentence, tq_value_end (value));
    if (sentence->tokens[first - 1].flags & TQ_TOKEN_CAPITAL &&
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, tq_value_end (value)) != NULL)
        return TRUE; /* "Unit 2 produces" */
    if (sentence->pack->has_dual && bits & TQ_PHRASE_GENITIVE) /* «64 من المقاتلين» */
        return FALSE;
    return !tq_phrase_is_content (bits) &&
           !(bits & TQ_PHRASE_FUNCTION && tq_phrase_may_be_noun (sentence, tq_value_end (value)));
}

/* With nothing between them but a hyphen: "second-quarter results". */
static gboolean
is_right_before (const TqSentence *sentence, guint end, guint first)
{
    return end == first || (end + 1 == first && tq_token_is_dash (sentence, end));
}

gboolean
tq_bind_is_which_part (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = tq_bind_value_before (binding, value),
                  *next = tq_bind_value_behind (binding, value);

    if (!value->is_fraction)
        return FALSE;
    if (tq_bind_has_cue (binding->sentence, TQ_CUE_FIGURE_LOOKALIKE, value->first_token,
                         tq_value_end (value)))
        return TRUE; /* «نصف النهائي», "a quarter point" */
    if (before != NULL && before->kind == TQ_VALUE_ORDINAL &&
        is_right_before (binding->sentence, tq_value_end (before), value->first_token))
        return TRUE;
    return next != NULL && next->kind == TQ_VALUE_ORDINAL &&
           next->first_token == tq_value_end (value);
}

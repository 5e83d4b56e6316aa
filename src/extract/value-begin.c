/* value-begin.c - where a value may begin, told by the traits of tokens (TqTraits): most words are
 * of none
 *
 *   in the end of March     "in" begins patterns of dates, and each token up to "March", which
 *     tells a time, may stand in a date
 *   in the house of Lords    no: "house" stands in none
 *   in 25 houses             no date, as 25 tells no time, but a number at 25
 *
 * A value has a figure or a word of TQ_TRAIT_TELLS, a date one that tells a time, and before that
 * only words of TQ_TRAIT_DATE; so a word of neither is asked nothing more, and a preposition only
 * about the few tokens behind it. Nothing here looks at a TqWord but of an article. */
#include <string.h>

#include "base/utf8.h"
#include "extract/number.h"
#include "extract/value.h"
#include "pack/calendar.h"

/* A figure or a word that tells a value. */
static gboolean
tells (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];

    if (t->kind == TQ_TOKEN_WORD)
        return (t->traits & TQ_TRAIT_TELLS) != 0;
    return t->kind <= TQ_TOKEN_MIXED ||
           (t->kind == TQ_TOKEN_SYMBOL && tq_number_may_begin (sentence, token));
}

gboolean
tq_value_may_be_in (const TqSentence *sentence)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        if (tells (sentence, i))
            return TRUE;
    return FALSE;
}

/* Whether a date may have the token: any mark may stand in one, and the letters of Roman figures
 * are no word of a table. */
static gboolean
may_be_in_date (const TqSentence *sentence, const TqToken *token)
{
    char first = sentence->document->text[token->span.start];

    return token->kind != TQ_TOKEN_WORD || token->traits & TQ_TRAIT_DATE || first == 'I' ||
           first == 'V' || first == 'X';
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

/* ---- dates ----------------------------------------------------------------------------------- */

/* Whether a figure alone may be a year, a day (20161016, 3.5.2014) or an hour with minutes (07.25):
 * four digits or eight, or with marks that do not group thousands. Where not all is ASCII, each of
 * more than three. */
static gboolean
may_be_time (const char *figure, gsize n_bytes)
{
    gsize n = tq_utf8_count (figure, n_bytes);

    if (n != n_bytes)
        return n > 3;
    if (n_bytes < 4 || (n_bytes > 4 && figure[n_bytes - 4] == ','))
        return FALSE;
    return n_bytes == 4 || n_bytes == 8 || memchr (figure, '.', n_bytes) != NULL ||
           memchr (figure, ',', n_bytes) != NULL;
}

/* "p.m.", whose letters may be in no table */
static gboolean
is_half_day (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    char letter = sentence->document->text[t->span.start];

    return t->span.end - t->span.start == 1 && (letter == 'a' || letter == 'p') &&
           token + 1 < sentence->n_tokens && sentence->document->text[t[1].span.start] == '.';
}

static gboolean
is_number_word (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           sentence->tokens[token].traits & TQ_TRAIT_NUMBER;
}

static gboolean
is_numeral (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_DIGITS || is_number_word (sentence, token);
}

/* "at", before an hour in words */
static gboolean
is_before_clock (const TqSentence *sentence, guint token)
{
    guint16 row = tq_token_may_be_in_date (sentence, token)
                      ? tq_sentence_word (sentence, token)->calendar
                      : 0;

    return row != 0 &&
           tq_calendar_get (sentence->pack->calendar, row)->calendar_class == TQ_CALENDAR_CLOCK;
}

/* Whether the token, with those before it, is what a date or a clock time has: a word of time, a
 * long figure, two numerals that a mark or a word parts ("5/3", "ten past one"), two number words,
 * one behind "at". */
static gboolean
tells_time (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];

    if (t->traits & TQ_TRAIT_TIME || t->kind == TQ_TOKEN_MIXED)
        return TRUE;
    if (t->kind == TQ_TOKEN_DIGITS &&
        may_be_time (sentence->document->text + t->span.start, t->span.end - t->span.start))
        return TRUE;
    if (token > 1 && is_numeral (sentence, token) && is_numeral (sentence, token - 2))
        return TRUE;
    if (is_number_word (sentence, token))
        return token > 0 &&
               (is_number_word (sentence, token - 1) || is_before_clock (sentence, token - 1));
    return t->kind == TQ_TOKEN_WORD && is_half_day (sentence, token);
}

/* Whether nothing parts the token from one that tells a value and one that tells a time. What has
 * been found for one token is taken for those behind it as far as that was looked. */
static gboolean
leads_to_date (TqDateAhead *ahead, const TqSentence *sentence, guint token)
{
    gboolean is_value = FALSE, is_time = FALSE;

    if (token < ahead->end)
        return ahead->is_date;
    while (token < sentence->n_tokens && !(is_value && is_time)) {
        is_value = is_value || tells (sentence, token);
        is_time = is_time || tells_time (sentence, token);
        if (!may_be_in_date (sentence, &sentence->tokens[token++]))
            break;
    }
    ahead->end = token;
    ahead->is_date = is_value && is_time;
    return ahead->is_date;
}

/* "a hundred": an article needs a number word behind it. */
static gboolean
is_article_of_number (const TqSentence *sentence, guint token)
{
    return tq_sentence_word (sentence, token)->number != 0 && leads_to_value (sentence, token) &&
           tq_number_may_begin (sentence, token);
}

guint
tq_value_may_begin (TqDateAhead *ahead, const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    gboolean is_quantity;

    if (t->kind == TQ_TOKEN_WORD && !(t->traits & TQ_TRAIT_VALUE))
        return 0;
    if (t->kind != TQ_TOKEN_WORD)
        is_quantity = tells (sentence, token);
    else
        is_quantity = t->traits & (TQ_TRAIT_NUMBER | TQ_TRAIT_UNIT) ||
                      is_article_of_number (sentence, token);
    return (is_quantity ? TQ_BEGIN_QUANTITY : 0) |
           ((is_quantity || t->kind == TQ_TOKEN_WORD) && leads_to_date (ahead, sentence, token)
                ? TQ_BEGIN_DATE
                : 0);
}

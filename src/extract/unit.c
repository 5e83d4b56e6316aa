#include "extract/quantity-private.h"

#include <string.h>

#include "extract/number-private.h"
#include "extract/phrase.h"
#include "text/word.h"

#define MAX_UNIT_WORDS 4

/* A code of ISO 4217 in capitals: a few are words too (ALL, TRY). */
static TqUnit
code_at (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    const TqUnitRow *row;
    char code[4] = "";
    TqUnit unit;

    if (t->kind != TQ_TOKEN_WORD || !(t->flags & TQ_TOKEN_ALL_CAPS) ||
        t->span.end - t->span.start != 3)
        return 0;
    memcpy (code, sentence->document->text + t->span.start, 3);
    unit = tq_units_find (tq_sentence_units (sentence), code);
    row = tq_units_get (tq_sentence_units (sentence), unit);
    return row != NULL && row->kind == TQ_VALUE_MONEY ? unit : 0;
}

/* A sign between two numbers belongs to the one that it touches: in "10 $40" to the second. */
static gboolean
belongs_to_next (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_SYMBOL &&
           (sentence->tokens[token].flags & TQ_TOKEN_SPACE_BEFORE) &&
           token + 1 < sentence->n_tokens && sentence->tokens[token + 1].kind == TQ_TOKEN_DIGITS &&
           !(sentence->tokens[token + 1].flags & TQ_TOKEN_SPACE_BEFORE);
}

static gboolean
begins_unit (const TqSentence *sentence, guint token)
{
    guint8 known = tq_sentence_word (sentence, token)->begins_unit;

    return known != TQ_UNASKED
               ? known == TQ_YES
               : tq_vocabulary_begins_unit (sentence->vocabulary, sentence->tokens[token].word);
}

guint
tq_unit_at (const TqSentence *sentence, guint from, const TqUnitForm **ret)
{
    char joined[160];
    gsize n = 0;
    guint best = 0;

    if (from < sentence->n_tokens && belongs_to_next (sentence, from))
        return 0;
    for (guint i = from; i < sentence->n_tokens && i < from + MAX_UNIT_WORDS; i++) {
        const TqUnitForm *form;
        const char *word;
        gsize n_word;

        if (i == from ? !begins_unit (sentence, i)
                      : !tq_unit_table_begins (sentence->pack->units, joined))
            break;
        word = tq_sentence_folded (sentence, i);
        n_word = strlen (word);
        if (i > from && (sentence->tokens[i].flags & TQ_TOKEN_SPACE_BEFORE))
            joined[n++] = ' ';
        if (n + n_word >= sizeof joined)
            break;
        memcpy (joined + n, word, n_word + 1);
        n += n_word;
        form = tq_unit_table_find (sentence->pack->units, joined);
        if (form != NULL) {
            best = i + 1;
            *ret = form;
        }
    }
    if (best == 0 && from < sentence->n_tokens && code_at (sentence, from) != 0) {
        *ret = tq_units_form (tq_sentence_units (sentence), code_at (sentence, from));
        best = from + 1;
    }
    return best;
}

/* Letters in any case: a form, a sign that stands before, a code. */
static gboolean
find_letters (const TqSentence *sentence, const char *text, gsize n_bytes, TqUnitForm *ret)
{
    char lower[32], upper[4];
    const TqUnitForm *form;

    /* 4G is no mass */
    if (n_bytes == 0 || n_bytes >= sizeof lower || (n_bytes == 1 && g_ascii_isupper (text[0])))
        return FALSE;
    for (gsize i = 0; i < n_bytes; i++)
        lower[i] = g_ascii_tolower (text[i]);
    lower[n_bytes] = '\0';
    form = tq_unit_table_find (sentence->pack->units, lower);
    if (form == NULL)
        form = tq_unit_table_find_in_sum (sentence->pack->units, lower);
    if (form == NULL)
        form = tq_unit_table_find_prefix (sentence->pack->units, lower);
    if (form == NULL && n_bytes == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) &&
        g_ascii_isupper (text[2])) {
        memcpy (upper, text, 3);
        upper[3] = '\0';
        form = tq_units_form (tq_sentence_units (sentence),
                              tq_units_find (tq_sentence_units (sentence), upper));
    }
    if (form != NULL)
        *ret = *form;
    return form != NULL;
}

gboolean
tq_unit_of_suffix (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret)
{
    const TqToken *token = &sentence->tokens[run->end - 1];

    return find_letters (sentence, sentence->document->text + token->span.end - run->suffix,
                         run->suffix, ret);
}

gboolean
tq_unit_of_suffix_and_sign (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret)
{
    const TqToken *token = &sentence->tokens[run->end - 1], *sign = token + 1;
    const TqUnitForm *form;
    char joined[32];

    if (run->end >= sentence->n_tokens || sign->kind != TQ_TOKEN_SYMBOL ||
        sign->flags & TQ_TOKEN_SPACE_BEFORE || run->suffix > 8)
        return FALSE;
    g_snprintf (joined, sizeof joined, "%.*s%s", (int) run->suffix,
                tq_sentence_folded (sentence, run->end - 1u) +
                    strlen (tq_sentence_folded (sentence, run->end - 1u)) - run->suffix,
                tq_sentence_folded (sentence, run->end));
    form = tq_unit_table_find_prefix (sentence->pack->units, joined);
    if (form != NULL)
        *ret = *form;
    return form != NULL;
}

gboolean
tq_unit_of_glued_scale (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret)
{
    const TqToken *token = &sentence->tokens[run->end - 1];

    return run->glued_scale > 0 && run->end == run->first + 1u &&
           find_letters (sentence, sentence->document->text + token->span.end - 1, 1, ret);
}

/* Letters before a currency code that multiply it: MUSD, kEUR. */
static const struct {
    char letter;
    double scale;
} code_scales[] = { { 'k', 1e3 }, { 'K', 1e3 }, { 'M', 1e6 }, { 'B', 1e9 } };

double
tq_unit_scaled_code (const TqSentence *sentence, guint token, TqUnitForm *ret)
{
    const TqToken *t = token < sentence->n_tokens ? &sentence->tokens[token] : NULL;
    const TqUnitRow *row;
    const char *text;
    char code[4] = "";

    if (t == NULL || t->kind != TQ_TOKEN_WORD || t->span.end - t->span.start != 4)
        return 0;
    text = sentence->document->text + t->span.start;
    memcpy (code, text + 1, 3);
    row = tq_units_get (tq_sentence_units (sentence),
                        tq_units_find (tq_sentence_units (sentence), code));
    if (row == NULL || row->kind != TQ_VALUE_MONEY)
        return 0;
    *ret = *tq_units_form (tq_sentence_units (sentence),
                           tq_units_find (tq_sentence_units (sentence), code));
    for (guint i = 0; i < G_N_ELEMENTS (code_scales); i++)
        if (code_scales[i].letter == text[0])
            return code_scales[i].scale;
    return 0;
}

gboolean
tq_unit_before (const TqSentence *sentence, guint *first, TqUnitForm *ret)
{
    guint at = *first;
    const TqUnitForm *form;
    char joined[64];

    if (at == 0)
        return FALSE;
    form = tq_unit_table_find_prefix (sentence->pack->units, tq_sentence_folded (sentence, at - 1));
    if (form == NULL && code_at (sentence, at - 1) != 0)
        form = tq_units_form (tq_sentence_units (sentence), code_at (sentence, at - 1));
    if (form == NULL)
        return FALSE;
    *ret = *form;
    *first = at - 1;
    if (at >= 2 && !(sentence->tokens[at - 1].flags & TQ_TOKEN_SPACE_BEFORE)) {
        g_snprintf (joined, sizeof joined, "%s%s", tq_sentence_folded (sentence, at - 2),
                    tq_sentence_folded (sentence, at - 1));
        form = tq_unit_table_find_prefix (sentence->pack->units, joined);
        if (form != NULL) {
            *first = at - 2;
            *ret = *form;
        }
    }
    return TRUE;
}

guint
tq_unit_read_glued (const TqSentence *sentence, guint from, double *ret, TqUnitForm *ret_form)
{
    const TqToken *token = &sentence->tokens[from];
    const char *text = sentence->document->text + token->span.start;
    gsize n = token->span.end - token->span.start, n_letters = 0;
    const TqToken *mark = token + 1, *rest = token + 2;
    char figure[40];
    gint8 last_digit;
    guint end = from + 1;

    if (token->kind != TQ_TOKEN_MIXED)
        return 0;
    while (n_letters < n && g_ascii_isalpha (text[n_letters]))
        n_letters++;
    if (n_letters < 2 || n_letters == n || n - n_letters > 20 ||
        !g_ascii_isdigit (text[n_letters]) || !find_letters (sentence, text, n_letters, ret_form))
        return 0;
    n -= n_letters;
    memcpy (figure, text + n_letters, n);
    if (from + 2 < sentence->n_tokens && rest->kind == TQ_TOKEN_DIGITS &&
        mark->span.end - mark->span.start == 1 &&
        !((mark->flags | rest->flags) & TQ_TOKEN_SPACE_BEFORE) &&
        strchr (".,", sentence->document->text[mark->span.start]) != NULL &&
        rest->span.end - rest->span.start < 15) {
        memcpy (figure + n, sentence->document->text + mark->span.start,
                rest->span.end - mark->span.start);
        n += rest->span.end - mark->span.start;
        end = from + 3;
    }
    return tq_number_parse_digits (sentence->pack, figure, n, sentence->pack->decimal, ret,
                                   &last_digit)
               ? end
               : 0;
}

/* ---- periods --------------------------------------------------------------------------------- */

/* Whether a word that is no function word stands at @token. */
static gboolean
goes_on (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token));
}

/* "Of the year 2017", «في الأسبوع الثاني»: which period it was. */
static gboolean
is_numbered (const TqSentence *sentence, guint token)
{
    return tq_token_is_figure (sentence, token) ||
           (token < sentence->n_tokens &&
            (tq_number_is_row (sentence, token, TQ_NUMBER_ORDINAL) ||
             tq_number_is_row (sentence, token, TQ_NUMBER_FRACTION_OR_ORDINAL)));
}

/* « 255 euros la tonne | mardi » */
static gboolean
is_day_behind_measure (const TqSentence *sentence, TqUnit unit, guint token)
{
    return tq_units_get (tq_sentence_units (sentence), unit)->kind == TQ_VALUE_MEASURE &&
           sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           tq_sentence_word (sentence, token)->calendar != 0;
}

TqUnit
tq_unit_per_at (const TqSentence *sentence, guint *end)
{
    const TqCueMatch *match =
        tq_sentence_cue (sentence, TQ_CUE_PER, *end, MIN (*end + 4, sentence->n_tokens));
    const TqUnitForm *form;
    TqUnit per;
    guint after;

    if (match == NULL || match->first != *end)
        return 0;
    per = tq_units_find (tq_sentence_units (sentence), match->cue->value); /* "monthly" */
    if (per != 0) {
        after = (guint) match->first + match->n_tokens;
        /* «في الشهر الماضي», «في العام 2017» are when */
        if (match->n_tokens > 1 && (goes_on (sentence, after) || is_numbered (sentence, after)))
            return 0;
        *end = after;
        return per;
    }
    after = tq_unit_at (sentence, match->first + match->n_tokens, &form);
    /* «في سنة 2017» is a date */
    if (after == 0 || form->times != 1 || is_numbered (sentence, after))
        return 0;
    /* «في يوم ممطر», "l'an dernier" are when */
    if (!sentence->pack->is_head_last && goes_on (sentence, after) &&
        !is_day_behind_measure (sentence, form->unit, after))
        return 0;
    *end = after;
    return form->unit;
}

#include "extract/number-private.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

/* ---- tokens ---------------------------------------------------------------------------------------------------- */

const TqNumberRow *
tq_number_row_of_word (const TqSentence *sentence, guint token, guint16 *ret_proclitics)
{
    const TqWord *word = tq_sentence_word (sentence, token);

    *ret_proclitics = word->number_proclitics;
    return word->number != 0 ? tq_number_table_get (sentence->pack->numbers, word->number) : NULL;
}

gboolean
tq_number_is_row (const TqSentence *sentence, guint token, TqNumberClass number_class)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, token, &proclitics);

    return row != NULL && row->number_class == number_class;
}

gboolean
tq_number_is_glued (const TqSentence *sentence, guint token, const char *mark)
{
    const TqToken *t;

    if (token >= sentence->n_tokens)
        return FALSE;
    t = &sentence->tokens[token];
    return (t->flags & TQ_TOKEN_SPACE_BEFORE) == 0 && sentence->document->text[t->span.start] == mark[0] && t->span.end - t->span.start == strlen (mark) &&
           memcmp (sentence->document->text + t->span.start, mark, strlen (mark)) == 0;
}

static gboolean
is_minus_sign (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    const char *text = sentence->document->text + t->span.start;
    gsize n = t->span.end - t->span.start;

    return (n == 1 && text[0] == '-') || (n == 3 && (memcmp (text, "−", 3) == 0 || memcmp (text, "–", 3) == 0));
}

static gboolean
is_hyphen (const TqSentence *sentence, guint token)
{
    return tq_number_is_glued (sentence, token, "-") || tq_number_is_glued (sentence, token, "‑") || tq_number_is_glued (sentence, token, "‐") ||
           tq_number_is_glued (sentence, token, "—");
}

/* ---- figures --------------------------------------------------------------------------------------------------- */

#define MAX_FIGURE_BYTES 96

/* Digits of one token, and of the groups of three that follow it, parted by single spaces where the language groups so. Returns the
 * token after them. */
static guint
gather_groups (const TqSentence *sentence, guint from, char *buffer, gsize *n_bytes)
{
    const TqToken *token = &sentence->tokens[from];
    const char *text = sentence->document->text;
    guint end = from + 1;

    *n_bytes = token->span.end - token->span.start;
    if (*n_bytes > MAX_FIGURE_BYTES / 2)
        return from;
    memcpy (buffer, text + token->span.start, *n_bytes);
    if (!sentence->pack->groups_by_space || g_utf8_strlen (buffer, (gssize) *n_bytes) > 3 || buffer[0] == '0')
        return end;
    for (; end < sentence->n_tokens; end++) {
        const TqToken *next = &sentence->tokens[end];
        gsize n = next->span.end - next->span.start;
        glong n_letters = g_utf8_strlen (text + next->span.start, (gssize) n);
        gboolean has_mark = n_letters > 3 && tq_digits_mark (sentence->pack, g_utf8_get_char (g_utf8_offset_to_pointer (text + next->span.start, 3))) != 0;

        if (next->kind != TQ_TOKEN_DIGITS || next->span.start != sentence->tokens[end - 1].span.end + 1 || (n_letters != 3 && !has_mark) ||
            *n_bytes + n + 2 > MAX_FIGURE_BYTES)
            break;
        buffer[(*n_bytes)++] = '\'';
        memcpy (buffer + *n_bytes, text + next->span.start, n);
        *n_bytes += n;
    }
    return end;
}

/* Bytes of the digits at the front of a mixed token. */
static gsize
length_of_digits (const TqPack *pack, const char *text, gsize n_bytes)
{
    const char *p = text, *end = text + n_bytes;

    while (p < end && (u_charDigitValue ((UChar32) g_utf8_get_char (p)) >= 0 || tq_digits_mark (pack, g_utf8_get_char (p)) != 0))
        p = g_utf8_next_char (p);
    return (gsize) (p - text);
}

/* "1.2", and ".2" whose mark is a token of its own. */
static gboolean
has_decimals (const TqFold *fold)
{
    const TqToken *figure = &fold->sentence->tokens[fold->at];

    return fold->run->number.last_digit < 0 ||
           (fold->at > 0 && !(figure->flags & TQ_TOKEN_SPACE_BEFORE) && tq_digits_mark (fold->sentence->pack, g_utf8_get_char (fold->sentence->document->text + figure[-1].span.start)) != 0);
}

#define MAX_SUFFIX_BYTES 32

/* "12k", "£285m": the letters are a scale; "30th": an ordinal; "73mph": they are left to the units. */
static void
read_suffix (TqFold *fold, const char *text, gsize n_digits, gsize n_bytes)
{
    char suffix[MAX_SUFFIX_BYTES] = "";
    gsize n = n_bytes - n_digits;
    guint16 row = 0;
    const TqNumberRow *found;

    if (n < sizeof suffix) {
        for (gsize i = 0; i < n; i++)
            suffix[i] = g_ascii_tolower (text[n_digits + i]);
        row = tq_number_table_find (fold->sentence->pack->numbers, suffix);
    }
    found = row != 0 ? tq_number_table_get (fold->sentence->pack->numbers, row) : NULL;
    if (found != NULL && (found->number_class == TQ_NUMBER_SCALE_GLUED || found->number_class == TQ_NUMBER_SCALE_SHORT ||
                          found->number_class == TQ_NUMBER_SCALE || found->number_class == TQ_NUMBER_SCALE_PLURAL)) {
        fold->run->glued_scale = found->number_class == TQ_NUMBER_SCALE_GLUED ? found->value : 0;
        tq_fold_take_scale (fold, found->value);
    } else if (found != NULL && found->number_class == TQ_NUMBER_SCALE_DECIMAL && has_decimals (fold) && g_ascii_isupper (text[n_digits])) {
        tq_fold_take_scale (fold, found->value);
    } else if (found != NULL && (found->number_class == TQ_NUMBER_ORDINAL_SUFFIX || found->number_class == TQ_NUMBER_ORDINAL)) {
        fold->run->is_ordinal = TRUE;
    }
    else
        fold->run->suffix = (guint16) n;
}

/* ½ and its like; 0 if the token is none. */
static double
vulgar_fraction (const TqSentence *sentence, guint token)
{
    const TqToken *t;
    gunichar cp;
    double value;

    if (token >= sentence->n_tokens)
        return 0;
    t = &sentence->tokens[token];
    if (t->span.end - t->span.start > 3 || (guchar) sentence->document->text[t->span.start] < 0xc2)
        return 0;
    cp = g_utf8_get_char (sentence->document->text + t->span.start);
    if (u_charType ((UChar32) cp) != U_OTHER_NUMBER)
        return 0;
    value = u_getNumericValue ((UChar32) cp);
    return value > 0 && value < 1 ? value : 0;
}

/* 1e10, 1.2e+14. Returns the token after it, or 0. */
static guint
read_exponent (TqFold *fold, const char *text, gsize n_bytes)
{
    char digits[4] = "";
    guint at = fold->at + 1;
    const TqToken *figure = &fold->sentence->tokens[at + 1];

    if (n_bytes == 1 && text[0] == 'e' && at + 1 < fold->sentence->n_tokens && figure->kind == TQ_TOKEN_DIGITS &&
        !(figure->flags & TQ_TOKEN_SPACE_BEFORE) && figure->span.end - figure->span.start < sizeof digits) {
        gboolean is_negative = tq_number_is_glued (fold->sentence, at, "-");

        if (!is_negative && !tq_number_is_glued (fold->sentence, at, "+"))
            return 0;
        memcpy (digits, fold->sentence->document->text + figure->span.start, figure->span.end - figure->span.start);
        tq_fold_take_scale (fold, pow (10, (is_negative ? -1 : 1) * (double) strtol (digits, NULL, 10)));
        return at + 2;
    }

    if (n_bytes < 2 || n_bytes > 3 || text[0] != 'e' || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[n_bytes - 1]))
        return 0;
    memcpy (digits, text + 1, n_bytes - 1);
    tq_fold_take_scale (fold, pow (10, strtol (digits, NULL, 10)));
    return at;
}

/* Returns the token after the figure, or @from if there is none. */
static guint
read_first_figure (TqFold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    const char *text = fold->sentence->document->text + token->span.start;
    char decimal = fold->sentence->pack->decimal;
    gsize n_bytes = token->span.end - token->span.start, n_digits = n_bytes;
    char buffer[MAX_FIGURE_BYTES];
    guint end = fold->at + 1, exponent_end;
    double value;

    if (token->kind == TQ_TOKEN_MIXED) {
        n_digits = length_of_digits (fold->sentence->pack, text, n_bytes);
    } else {
        end = gather_groups (fold->sentence, fold->at, buffer, &n_bytes);
        if (end > fold->at + 1) {
            if (!tq_number_parse_digits (fold->sentence->pack, buffer, n_bytes, decimal, &value, &fold->run->number.last_digit))
                end = fold->at + 1;
            else
                text = buffer, n_digits = n_bytes;
        }
        n_bytes = n_digits;
    }
    if (n_digits == 0 || !tq_number_parse_digits (fold->sentence->pack, text, n_digits, decimal, &value, &fold->run->number.last_digit))
        return fold->at;
    tq_fold_add (fold, value, value);
    fold->last = fold->last_value = TQ_AFTER_FIGURE;
    if (value == floor (value) && value < 1e6)
        fold->run->n_digits = (guint8) g_utf8_strlen (text, (gssize) n_digits);
    if (token->kind != TQ_TOKEN_MIXED)
        return end;
    exponent_end = read_exponent (fold, text + n_digits, n_bytes - n_digits);
    if (exponent_end == 0)
        read_suffix (fold, text, n_digits, n_bytes);
    return MAX (end, exponent_end);
}

/* A figure after a scale or a round hundred, smaller than it: "3 آلاف و500", "3 hundred and 21". */
static gboolean
join_figure (TqFold *fold)
{
    const TqToken *token = &fold->sentence->tokens[fold->at];
    double value, limit = fold->has_current ? 100 : fold->last_scale;
    const TqNumberRow *next;
    guint16 proclitics;
    gint8 last_digit;

    if ((!fold->has_total && !fold->has_current) || fold->last != TQ_NUMBER_AND)
        return FALSE;
    next = tq_number_row_at (fold->sentence, fold->at + 1, &proclitics);
    if (next != NULL && !proclitics && next->number_class != TQ_NUMBER_AND && !(fold->has_total && !fold->has_current && next->value < fold->last_scale))
        return FALSE; /* "3 hundred and 2 hundred": a number of its own */
    if (fold->has_current && !(fold->last_value == TQ_NUMBER_HUNDRED && fold->run->n_digits > 0))
        return FALSE;
    if (!tq_number_parse_digits (fold->sentence->pack, fold->sentence->document->text + token->span.start, token->span.end - token->span.start,
                                 fold->sentence->pack->decimal, &value, &last_digit) ||
        value >= limit)
        return FALSE;
    tq_fold_add (fold, value, value);
    fold->last = fold->last_value = TQ_AFTER_FIGURE;
    return TRUE;
}

/* ---- the run --------------------------------------------------------------------------------------------------- */

/* Decimal place of the last figure that is not zero, for numbers in words. */
gint8
tq_number_last_digit (double value)
{
    gint8 place = 0;

    value = fabs (value);
    if (value != floor (value))
        return -1;
    while (value >= 10 && fmod (value, 10) == 0) {
        value /= 10;
        place++;
    }
    return place;
}

static void
finish (TqFold *fold)
{
    TqNumber *number = &fold->run->number;

    if (fold->has_current) {
        fold->total.lo += fold->current.lo;
        fold->total.hi += fold->current.hi;
    }
    number->number = number->lo = fold->total.lo;
    number->hi = fold->total.hi;
    if (fold->run->has_words && !(fold->run->n_digits > 0 && !fold->run->has_scale))
        number->last_digit = tq_number_last_digit (number->number);
    if (fold->run->has_scale && number->last_digit == 0)
        number->last_digit = tq_number_last_digit (number->number);
}

/* A comma inside a number in words, after a scale: "two million, three hundred thousand". It is kept only if what follows is long enough
 * to be part of it: see reaches_over(). */
static gboolean
is_inner_comma (const TqFold *fold, guint token)
{
    return fold->has_total && !fold->has_current && fold->run->n_digits == 0 && fold->run->has_words &&
           (tq_number_is_glued (fold->sentence, token, ",") || tq_number_is_glued (fold->sentence, token, "،"));
}

static gboolean
reaches_over (const TqFold *fold)
{
    return fold->last == TQ_NUMBER_HUNDRED || fold->last == TQ_NUMBER_HUNDREDS || fold->last == TQ_NUMBER_SCALE ||
           fold->last == TQ_NUMBER_SCALE_PLURAL || fold->last == TQ_NUMBER_DUAL || fold->last == TQ_NUMBER_ORDINAL_SCALE;
}

/* "ninety - five", "five - eighths": a spaced hyphen inside one number, where nothing else can be meant. */
static gboolean
is_spaced_hyphen (const TqFold *fold, guint token)
{
    const TqToken *t = &fold->sentence->tokens[token];
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, token + 1, &proclitics);

    if (next == NULL || proclitics != 0 || t->span.end - t->span.start != 1 || fold->sentence->document->text[t->span.start] != '-' ||
        !(t[1].flags & TQ_TOKEN_SPACE_BEFORE))
        return FALSE;
    return (fold->last == TQ_NUMBER_TENS && next->number_class == TQ_NUMBER_UNIT) || (fold->last == TQ_NUMBER_UNIT && next->number_class == TQ_NUMBER_FRACTIONS);
}

/* The figure at @from, or its vulgar fraction: 3, ½, 2½. Returns: the token after it, @from if there is none; TQ_NONE: a figure that is no number. */
static guint
begin_run (TqFold *fold, guint from)
{
    const TqSentence *sentence = fold->sentence;
    guint end = from;

    if (sentence->tokens[from].kind == TQ_TOKEN_DIGITS || sentence->tokens[from].kind == TQ_TOKEN_MIXED) {
        end = read_first_figure (fold);
        if (end == from)
            return TQ_NONE;
    }
    if (vulgar_fraction (sentence, end) > 0 && (end == from || !(sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE))) {
        tq_fold_add (fold, vulgar_fraction (sentence, end), vulgar_fraction (sentence, end));
        fold->last = fold->last_value = end == from ? TQ_NUMBER_FRACTION : TQ_AFTER_FIGURE;
        fold->run->is_fraction = end == from;
        end++;
    }
    return end;
}

/* "ninety-five", "410-million-dollar"; "410-five" is two numbers. */
static gboolean
is_joining_hyphen (const TqFold *fold, guint token)
{
    guint16 proclitics;
    const TqNumberRow *next = is_hyphen (fold->sentence, token) && !(fold->sentence->tokens[token + 1].flags & TQ_TOKEN_SPACE_BEFORE)
                                  ? tq_number_row_at (fold->sentence, token + 1, &proclitics)
                                  : NULL;

    return next != NULL && (fold->last != TQ_AFTER_FIGURE || next->number_class == TQ_NUMBER_SCALE);
}

/* Whether the hyphen at @fold's token joins the words on its two sides: "twenty-one", "twenty - one". */
static gboolean
is_inner_hyphen (const TqFold *fold, guint from)
{
    if (fold->at == from || fold->at + 1 >= fold->sentence->n_tokens)
        return FALSE;
    return is_joining_hyphen (fold, fold->at) || is_spaced_hyphen (fold, fold->at);
}

/* A run as far as it has been read. */
typedef struct {
    guint from;
    guint n_words;
    gboolean is_over_comma;
} Walk;

/* What a token is to the run before it. */
typedef enum { STEP_ENDS, STEP_WAITS, STEP_JOINS } Step;

static Step
take_word (TqFold *fold, Walk *walk, const TqNumberRow *row, guint16 proclitics)
{
    if (fold->at == walk->from)
        fold->run->proclitics = proclitics;
    if (!tq_fold_join (fold, row, proclitics))
        return STEP_ENDS;
    fold->is_hyphened = FALSE;
    fold->run->has_words = TRUE;
    fold->run->is_bare_unit = ++walk->n_words == 1 && fold->at == walk->from && row->value == 1 &&
                              (row->number_class == TQ_NUMBER_UNIT || row->number_class == TQ_NUMBER_UNIT_ARTICLE);
    return tq_fold_is_helper (row->number_class) ? STEP_WAITS : STEP_JOINS;
}

/* Takes the token that @fold is at into the run. A helper word, a hyphen and a comma wait for the number behind them. */
static Step
take_token (TqFold *fold, Walk *walk)
{
    guint16 proclitics = 0;
    const TqNumberRow *row = tq_number_row_at (fold->sentence, fold->at, &proclitics);

    if (row != NULL)
        return take_word (fold, walk, row, proclitics);
    if (is_inner_hyphen (fold, walk->from)) {
        fold->is_hyphened = TRUE;
        return STEP_WAITS;
    }
    if (!walk->is_over_comma && is_inner_comma (fold, fold->at)) {
        walk->is_over_comma = TRUE;
        return STEP_WAITS;
    }
    if (fold->at == walk->from || fold->sentence->tokens[fold->at].kind != TQ_TOKEN_DIGITS || !join_figure (fold))
        return STEP_ENDS;
    fold->run->is_bare_unit = FALSE;
    return STEP_JOINS;
}

/* Words and figures from @from that join into one number; a part ends with its fraction. */
gboolean
tq_number_read_run (const TqSentence *sentence, guint from, gboolean is_part, TqNumberRun *ret)
{
    TqFold fold = { .sentence = sentence, .at = from, .last = -1, .last_value = -1, .run = ret }, kept;
    TqNumberRun run_kept;
    Walk walk = { .from = from };
    guint end;

    *ret = (TqNumberRun) { .first = (guint16) from };
    end = begin_run (&fold, from);
    if (end == TQ_NONE)
        return FALSE;
    kept = fold;
    run_kept = *ret;
    for (fold.at = end; fold.at < sentence->n_tokens && ret->suffix == 0; fold.at++) {
        Step step = take_token (&fold, &walk);

        if (step == STEP_ENDS)
            break;
        if (step == STEP_WAITS || (walk.is_over_comma && !reaches_over (&fold)))
            continue;
        walk.is_over_comma = FALSE;
        end = fold.at + 1;
        kept = fold;
        run_kept = *ret;
        if (is_part && ret->is_fraction)
            break;
    }
    if (end == from)
        return FALSE;
    *ret = run_kept;
    ret->is_definite = (ret->proclitics & TQ_FORM_ARTICLE) != 0;
    kept.run = ret;
    finish (&kept);
    ret->end = (guint16) end;
    return TRUE;
}

static void
negate (TqNumberRun *run)
{
    double lo = run->number.lo;

    run->number.number = -run->number.number;
    run->number.lo = -run->number.hi;
    run->number.hi = -lo;
}

/* Digits of a run that is one figure without marks, with or without letters behind it, or 0. */
static guint
n_bare_digits (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *token = &sentence->tokens[run->first];
    const char *text = sentence->document->text;
    guint n = 0;

    if ((token->kind != TQ_TOKEN_DIGITS && token->kind != TQ_TOKEN_MIXED) || run->end != run->first + 1u)
        return 0;
    for (const char *p = text + token->span.start; p < text + token->span.end; p = g_utf8_next_char (p), n++)
        if (u_charDigitValue ((UChar32) g_utf8_get_char (p)) < 0)
            return token->kind == TQ_TOKEN_MIXED && tq_digits_mark (sentence->pack, g_utf8_get_char (p)) == 0 ? n : 0;
    return n;
}

/* The mark or sign glued before the run's first token, or NULL. */
static const TqToken *
sign_before (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first], *mark = first - 1;

    if (run->first == 0 || (first->flags & TQ_TOKEN_SPACE_BEFORE) || (mark->kind != TQ_TOKEN_PUNCTUATION && mark->kind != TQ_TOKEN_SYMBOL))
        return NULL;
    if (run->first > 1 && !(mark->flags & TQ_TOKEN_SPACE_BEFORE) &&
        (mark[-1].kind == TQ_TOKEN_WORD || mark[-1].kind == TQ_TOKEN_DIGITS || mark[-1].kind == TQ_TOKEN_MIXED))
        return NULL;
    return mark;
}

/* A dot, or a comma that parts nothing: "3 boats ,3 cars" is a list. */
static gboolean
is_decimal_before (const TqSentence *sentence, guint token)
{
    char mark = tq_digits_mark (sentence->pack, g_utf8_get_char (sentence->document->text + sentence->tokens[token].span.start));
    TqTokenKind before = token > 0 ? sentence->tokens[token - 1].kind : TQ_TOKEN_SYMBOL;

    return mark == '.' || mark == 'D' || (mark == ',' && (before == TQ_TOKEN_SYMBOL || before == TQ_TOKEN_PUNCTUATION));
}

/* ".08" without its zero, "-5", "−3.2", "-.5" */
static void
take_mark_before (const TqSentence *sentence, TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first], *mark = sign_before (sentence, run);

    if (mark == NULL || (first->kind != TQ_TOKEN_DIGITS && first->kind != TQ_TOKEN_MIXED))
        return;
    if (is_decimal_before (sentence, run->first - 1u) && n_bare_digits (sentence, run) > 0) {
        double value = run->number.number * pow (10, -(double) n_bare_digits (sentence, run));

        run->number.number = run->number.lo = run->number.hi = value;
        run->number.last_digit = -1;
        run->first--;
        mark = sign_before (sentence, run);
    }
    if (mark != NULL && is_minus_sign (sentence, run->first - 1u) && (run->first < 2 || mark[-1].kind != TQ_TOKEN_DIGITS)) {
        negate (run);
        run->first--;
    }
}

gboolean
tq_number_may_begin (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    guint16 proclitics;
    const TqNumberRow *row;

    if (t->kind != TQ_TOKEN_WORD)
        return t->kind == TQ_TOKEN_DIGITS || t->kind == TQ_TOKEN_MIXED || vulgar_fraction (sentence, token) > 0;
    row = tq_number_row_at (sentence, token, &proclitics);
    if (row == NULL || row->is_inner)
        return FALSE;
    return row->number_class != TQ_NUMBER_ARTICLE || tq_number_row_at (sentence, token + 1, &proclitics) != NULL;
}

/* "au moins 18": the word that is a sign elsewhere ends a hedge of more than one word here. */
static gboolean
ends_hedge (const TqSentence *sentence, guint token)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < token; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class == TQ_CUE_HEDGE_AT_LEAST && match->first + match->n_tokens == token + 1u)
            return TRUE;
    }
    return FALSE;
}

/* "thirteen th": the ending of an ordinal, written apart from its words. A name is no ending: "Ten St James's Square". */
static void
take_suffix_word (const TqSentence *sentence, TqNumberRun *run)
{
    const TqToken *token = &sentence->tokens[run->end];

    if (run->end >= sentence->n_tokens || !run->has_words || run->n_digits > 0 || run->is_ordinal || run->number.number != floor (run->number.number) ||
        !tq_number_is_row (sentence, run->end, TQ_NUMBER_ORDINAL_SUFFIX) || token->flags & TQ_TOKEN_CAPITAL || token->span.end - token->span.start < 2)
        return;
    run->is_ordinal = TRUE;
    run->is_bare_unit = FALSE;
    run->end++;
}

#define MAX_NUMBER 1e24

gboolean
tq_number_read (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    gboolean is_negative;

    if (!tq_number_may_begin (sentence, from))
        return FALSE;
    is_negative = tq_number_is_row (sentence, from, TQ_NUMBER_MINUS) && from + 1 < sentence->n_tokens && !ends_hedge (sentence, from);
    if (!tq_number_read_said (sentence, from + is_negative, ret) && !tq_number_read_run (sentence, from + is_negative, FALSE, ret))
        return FALSE;
    tq_number_take_behind (sentence, ret);
    take_suffix_word (sentence, ret);
    if (is_negative) {
        negate (ret);
        ret->first--;
        ret->is_bare_unit = FALSE;
    } else {
        take_mark_before (sentence, ret);
    }
    return fabs (ret->number.number) <= MAX_NUMBER;
}

gboolean
tq_number_recall (TqNumberMemo *memo, const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    guint place = from % TQ_NUMBER_MEMOS;

    if (memo->read[place].token != from + 1) {
        memo->read[place].token = from + 1;
        memo->read[place].is_number = tq_number_read (sentence, from, &memo->read[place].run);
    }
    *ret = memo->read[place].run;
    return memo->read[place].is_number;
}

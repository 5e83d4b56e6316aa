/* A number: the run of its figures and words, the sign before it, and what is read behind it. */
#include "extract/number-private.h"

#include <unicode/uchar.h>

/* ---- sums with a number that has been read --------------------------------------------------- */

void
tq_number_multiply (TqNumber *number, double times)
{
    number->number *= times;
    number->lo *= times;
    number->hi *= times;
}

void
tq_number_scale (TqNumber *number, double scale)
{
    tq_number_multiply (number, scale);
    number->last_digit = (gint8) (number->last_digit + (gint8) round (log10 (scale)));
}

void
tq_number_negate (TqNumber *number)
{
    double lo = number->lo;

    number->number = -number->number;
    number->lo = -number->hi;
    number->hi = -lo;
}

/* ---- tokens ---------------------------------------------------------------------------------- */

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
    return tq_token_is_written (sentence, token, mark) &&
           (sentence->tokens[token].flags & TQ_TOKEN_SPACE_BEFORE) == 0;
}

static gboolean
is_minus_sign (const TqSentence *sentence, guint token)
{
    return tq_token_is_written (sentence, token, "-") ||
           tq_token_is_written (sentence, token, "−") ||
           tq_token_is_written (sentence, token, "–");
}

static gboolean
is_hyphen (const TqSentence *sentence, guint token)
{
    return tq_number_is_glued (sentence, token, "-") ||
           tq_number_is_glued (sentence, token, "‑") ||
           tq_number_is_glued (sentence, token, "‐") || tq_number_is_glued (sentence, token, "—");
}

/* ---- the run --------------------------------------------------------------------------------- */

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

/* A comma inside a number in words, after a scale: "two million, three hundred thousand". It is
 * kept only if what follows is long enough to be part of it: see reaches_over(). */
static gboolean
is_inner_comma (const TqFold *fold, guint token)
{
    return fold->has_total && !fold->has_current && fold->run->n_digits == 0 &&
           fold->run->has_words &&
           (tq_number_is_glued (fold->sentence, token, ",") ||
            tq_number_is_glued (fold->sentence, token, "،"));
}

static gboolean
reaches_over (const TqFold *fold)
{
    return fold->last == TQ_NUMBER_HUNDRED || fold->last == TQ_NUMBER_HUNDREDS ||
           fold->last == TQ_NUMBER_SCALE || fold->last == TQ_NUMBER_SCALE_PLURAL ||
           fold->last == TQ_NUMBER_DUAL || fold->last == TQ_NUMBER_ORDINAL_SCALE;
}

/* "ninety - five", "five - eighths": a spaced hyphen inside one number, where nothing else can be
 * meant. */
static gboolean
is_spaced_hyphen (const TqFold *fold, guint token)
{
    const TqToken *t = &fold->sentence->tokens[token];
    guint16 proclitics;
    const TqNumberRow *next = tq_number_row_at (fold->sentence, token + 1, &proclitics);

    if (next == NULL || proclitics != 0 || t->span.end - t->span.start != 1 ||
        fold->sentence->document->text[t->span.start] != '-' ||
        !(t[1].flags & TQ_TOKEN_SPACE_BEFORE))
        return FALSE;
    return (fold->last == TQ_NUMBER_TENS && next->number_class == TQ_NUMBER_UNIT) ||
           (fold->last == TQ_NUMBER_UNIT && next->number_class == TQ_NUMBER_FRACTIONS);
}

/* The figure at @from, or its vulgar fraction: 3, ½, 2½. Returns: the token after it, @from if
 * there is none; TQ_NONE: a figure that is no number. */
static guint
begin_run (TqFold *fold, guint from)
{
    const TqSentence *sentence = fold->sentence;
    guint end = from;

    if (sentence->tokens[from].kind == TQ_TOKEN_DIGITS ||
        sentence->tokens[from].kind == TQ_TOKEN_MIXED) {
        end = tq_number_read_figure (fold);
        if (end == from)
            return TQ_NONE;
    }
    if (tq_number_vulgar (sentence, end) > 0 &&
        (end == from || !(sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE))) {
        tq_fold_add (fold, tq_number_vulgar (sentence, end), tq_number_vulgar (sentence, end));
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
    const TqNumberRow *next =
        is_hyphen (fold->sentence, token) &&
                !(fold->sentence->tokens[token + 1].flags & TQ_TOKEN_SPACE_BEFORE)
            ? tq_number_row_at (fold->sentence, token + 1, &proclitics)
            : NULL;

    return next != NULL && (fold->last != TQ_AFTER_FIGURE || next->number_class == TQ_NUMBER_SCALE);
}

/* Whether the hyphen at @fold's token joins the words on its two sides: "twenty-one", "twenty -
 * one". */
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
    fold->run->is_bare_unit =
        ++walk->n_words == 1 && fold->at == walk->from && row->value == 1 &&
        (row->number_class == TQ_NUMBER_UNIT || row->number_class == TQ_NUMBER_UNIT_ARTICLE);
    return tq_fold_is_helper (row->number_class) ? STEP_WAITS : STEP_JOINS;
}

/* Takes the token that @fold is at into the run. A helper word, a hyphen and a comma wait for the
 * number behind them. */
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
    if (fold->at == walk->from || fold->sentence->tokens[fold->at].kind != TQ_TOKEN_DIGITS ||
        !tq_number_join_figure (fold))
        return STEP_ENDS;
    fold->run->is_bare_unit = FALSE;
    return STEP_JOINS;
}

gboolean
tq_number_read_run (const TqSentence *sentence, guint from, gboolean is_part, TqNumberRun *ret)
{
    TqFold fold = { .sentence = sentence, .at = from, .last = -1, .last_value = -1, .run = ret },
           kept;
    TqNumberRun run_kept;
    Walk walk = { .from = from };
    guint end;

    if (from >= sentence->n_tokens)
        return FALSE;
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

/* ---- what stands before the run -------------------------------------------------------------- */

/* Digits of a run that is one figure without marks, with or without letters behind it, or 0. */
static guint
n_bare_digits (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *token = &sentence->tokens[run->first];
    const char *text = sentence->document->text;
    guint n = 0;

    if ((token->kind != TQ_TOKEN_DIGITS && token->kind != TQ_TOKEN_MIXED) ||
        run->end != run->first + 1u)
        return 0;
    for (const char *p = text + token->span.start; p < text + token->span.end;
         p = g_utf8_next_char (p), n++)
        if (u_charDigitValue ((UChar32) g_utf8_get_char (p)) < 0)
            return token->kind == TQ_TOKEN_MIXED &&
                           tq_digits_mark (sentence->pack, g_utf8_get_char (p)) == 0
                       ? n
                       : 0;
    return n;
}

/* The mark or sign glued before the run's first token, or NULL. */
static const TqToken *
sign_before (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first], *mark = first - 1;

    if (run->first == 0 || (first->flags & TQ_TOKEN_SPACE_BEFORE) ||
        (mark->kind != TQ_TOKEN_PUNCTUATION && mark->kind != TQ_TOKEN_SYMBOL))
        return NULL;
    if (run->first > 1 && !(mark->flags & TQ_TOKEN_SPACE_BEFORE) &&
        (mark[-1].kind == TQ_TOKEN_WORD || mark[-1].kind == TQ_TOKEN_DIGITS ||
         mark[-1].kind == TQ_TOKEN_MIXED))
        return NULL;
    return mark;
}

/* A dot, or a comma that parts nothing: "3 boats ,3 cars" is a list. */
static gboolean
is_decimal_before (const TqSentence *sentence, guint token)
{
    char mark =
        tq_digits_mark (sentence->pack, g_utf8_get_char (sentence->document->text +
                                                         sentence->tokens[token].span.start));
    TqTokenKind before = token > 0 ? sentence->tokens[token - 1].kind : TQ_TOKEN_SYMBOL;

    return mark == '.' || mark == 'D' ||
           (mark == ',' && (before == TQ_TOKEN_SYMBOL || before == TQ_TOKEN_PUNCTUATION));
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
    if (mark != NULL && is_minus_sign (sentence, run->first - 1u) &&
        (run->first < 2 || mark[-1].kind != TQ_TOKEN_DIGITS)) {
        tq_number_negate (&run->number);
        run->first--;
    }
}

/* ---- all of it ------------------------------------------------------------------------------- */

gboolean
tq_number_may_begin (const TqSentence *sentence, guint token)
{
    const TqToken *t = &sentence->tokens[token];
    guint16 proclitics;
    const TqNumberRow *row;

    if (t->kind != TQ_TOKEN_WORD)
        return t->kind == TQ_TOKEN_DIGITS || t->kind == TQ_TOKEN_MIXED ||
               tq_number_vulgar (sentence, token) > 0;
    row = tq_number_row_at (sentence, token, &proclitics);
    if (row == NULL || row->is_inner)
        return FALSE;
    return row->number_class != TQ_NUMBER_ARTICLE ||
           tq_number_row_at (sentence, token + 1, &proclitics) != NULL;
}

/* "au moins 18": the word that is a sign elsewhere ends a hedge of more than one word here. */
static gboolean
ends_hedge (const TqSentence *sentence, guint token)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < token; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->cue->cue_class == TQ_CUE_HEDGE_AT_LEAST && tq_cue_end (match) == token + 1u)
            return TRUE;
    }
    return FALSE;
}

/* "thirteen th": the ending of an ordinal, written apart from its words. A name is no ending: "Ten
 * St James's Square". */
static void
take_suffix_word (const TqSentence *sentence, TqNumberRun *run)
{
    const TqToken *token = &sentence->tokens[run->end];

    if (run->end >= sentence->n_tokens || !run->has_words || run->n_digits > 0 ||
        run->is_ordinal || run->number.number != floor (run->number.number) ||
        !tq_number_is_row (sentence, run->end, TQ_NUMBER_ORDINAL_SUFFIX) ||
        token->flags & TQ_TOKEN_CAPITAL || token->span.end - token->span.start < 2)
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
    is_negative = tq_number_is_row (sentence, from, TQ_NUMBER_MINUS) &&
                  from + 1 < sentence->n_tokens && !ends_hedge (sentence, from);
    if (!tq_number_read_said (sentence, from + is_negative, ret) &&
        !tq_number_read_run (sentence, from + is_negative, FALSE, ret))
        return FALSE;
    tq_number_take_behind (sentence, ret);
    take_suffix_word (sentence, ret);
    if (is_negative) {
        tq_number_negate (&ret->number);
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

/* What composes one number of two whole ones: decimals in words, fractions, powers, an ordinal and
 * its hundred. */
#include "extract/number-private.h"

#include <string.h>

void
tq_number_run_set (TqNumberRun *run, double value, guint end)
{
    run->number.number = run->number.lo = run->number.hi = value;
    run->number.last_digit = tq_number_last_digit (value);
    run->has_words = TRUE;
    run->is_bare_unit = FALSE;
    run->end = (guint16) end;
}

gboolean
tq_number_run_is_whole (const TqNumberRun *run)
{
    return !run->is_ordinal && !run->is_interval && run->suffix == 0 &&
           run->number.lo == run->number.hi && run->number.number == floor (run->number.number);
}

/* ---- decimals in words ----------------------------------------------------------------------- */

/* The least power of ten that is greater than @value. */
static double
power_above (double value)
{
    double power = 1;

    while (power <= value)
        power *= 10;
    return power;
}

/* "من عشرة", "من ألف": the power of ten that the number before it is parts of; 0 if there is
 * none. */
static double
read_over_ten (const TqSentence *sentence, guint *at)
{
    TqNumberRun below;

    if (!tq_number_is_row (sentence, *at, TQ_NUMBER_OVER_TEN) ||
        !tq_number_read_run (sentence, *at + 1, FALSE, &below) || below.proclitics != 0 ||
        below.number.number < 10 || below.number.number * 10 != power_above (below.number.number))
        return 0;
    *at = below.end;
    return below.number.number;
}

/* Decimals in words: single figures ("two five"), or a number as wide as it is written
 * ("vingt-cinq"), zeros before. */
static gboolean
read_decimals (const TqSentence *sentence, guint at, double *ret, guint *ret_end)
{
    double scale = 1, value = 0;
    guint n = 0, n_zeros = 0;
    TqNumberRun run;
    guint16 proclitics;
    const TqNumberRow *row;

    for (row = tq_number_row_at (sentence, at, &proclitics);
         row != NULL && proclitics == 0 && row->value == floor (row->value) && row->value < 10 &&
         row->value >= 0 &&
         (row->number_class == TQ_NUMBER_ZERO || row->number_class == TQ_NUMBER_ZERO_INSIDE ||
          row->number_class == TQ_NUMBER_UNIT || row->number_class == TQ_NUMBER_UNIT_ARTICLE);
         row = tq_number_row_at (sentence, at + n, &proclitics)) {
        scale *= 10;
        value = value * 10 + row->value;
        n_zeros += n_zeros == n && row->value == 0;
        n++;
    }
    /* what follows the zeros is one number */
    if (n > 0 && (n == n_zeros || tq_number_is_row (sentence, at + n, TQ_NUMBER_HUNDRED))) {
        at += n_zeros;
        n = 0;
        scale = pow (10, n_zeros);
        value = 0;
    }
    if (n == 0 && tq_number_read_run (sentence, at, FALSE, &run) && tq_number_run_is_whole (&run) &&
        !run.proclitics && run.number.number < 1e6) {
        scale *= power_above (run.number.number);
        value = run.number.number;
        n = run.end - at;
    }
    *ret = value / scale;
    *ret_end = at + n;
    return n > 0 || n_zeros > 0;
}

static void
take_decimals (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end + 1u, end, over;
    double decimals, power;
    TqNumberRun parts;

    if (!tq_number_is_row (sentence, run->end, TQ_NUMBER_POINT) || !tq_number_run_is_whole (run))
        return;
    if (tq_number_read_run (sentence, at, FALSE, &parts) && tq_number_run_is_whole (&parts)) {
        over = parts.end;
        power = read_over_ten (sentence, &over);
        if (power > parts.number.number) {
            tq_number_run_set (run, run->number.number + parts.number.number / power, over);
            return;
        }
    }
    if (!read_decimals (sentence, at, &decimals, &end))
        return;
    tq_number_run_set (run, run->number.number + decimals, end);
}

/* "ثلاثة وأربعة من عشرة": and so many tenths. */
static void
take_parts_of_ten (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end;
    double power = read_over_ten (sentence, &at), whole, part;

    if (power == 0 || !tq_number_run_is_whole (run))
        return;
    part = fmod (run->number.number, power);
    whole = run->number.number - part;
    if (part == 0)
        return;
    tq_number_run_set (run, whole + part / power, at);
    run->is_fraction = whole == 0;
}

/* ---- fractions ------------------------------------------------------------------------------- */

/* "a billion and three quarters million": the part is of the smaller scale behind it, which is
 * taken. */
static double
scale_behind (const TqSentence *sentence, const TqNumberRun *run, TqNumberRun *part)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, part->end, &proclitics);

    if (row == NULL || proclitics != 0 ||
        (row->number_class != TQ_NUMBER_SCALE && row->number_class != TQ_NUMBER_HUNDRED) ||
        row->value > run->number.number)
        return 1;
    part->end++;
    return row->value;
}

/* Behind "and": a fraction, or parts of a power of ten. */
static void
take_joined_fraction (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end;
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, at, &proclitics);
    TqNumberRun part;
    double scale;

    if (row == NULL || !tq_number_run_is_whole (run))
        return;
    if (row->number_class == TQ_NUMBER_AND)
        at++;
    else if ((proclitics & ~TQ_FORM_CONJUNCTION) != 0 || proclitics == 0)
        return;
    if (!tq_number_read_run (sentence, at, TRUE, &part))
        return;
    if (!part.is_fraction)
        take_parts_of_ten (sentence, &part);
    if (!part.is_fraction || part.number.number >= 1 || part.number.number <= 0)
        return;
    if (tq_token_is_word (sentence, part.end) &&
        tq_number_row_at (sentence, part.end, &proclitics) == NULL &&
        tq_sentence_word (sentence, part.end)->is_stopword && sentence->pack->is_head_last)
        return; /* "five soldiers and half the village" */
    scale = scale_behind (sentence, run, &part);
    tq_number_run_set (run, run->number.number + part.number.number * scale, part.end);
}

guint
tq_number_read_joined_fraction (const TqSentence *sentence, guint at, double *ret)
{
    TqNumberRun run = { .end = (guint16) at };

    take_joined_fraction (sentence, &run);
    *ret = run.number.number;
    return run.end != at ? run.end : 0;
}

/* "خمسة إلا ربعا", "مئة إلا ربعا": less a fraction of the last unit. */
static void
take_exception (const TqSentence *sentence, TqNumberRun *run)
{
    TqNumberRun part;
    double unit = 1;

    if (!tq_number_is_row (sentence, run->end, TQ_NUMBER_EXCEPT) || !tq_number_run_is_whole (run) ||
        !tq_number_read_run (sentence, run->end + 1u, TRUE, &part) || !part.is_fraction ||
        part.number.number >= 1)
        return;
    while (run->number.number >= 100 && fmod (run->number.number, unit * 10) == 0)
        unit *= 10;
    tq_number_run_set (run, run->number.number - part.number.number * unit, part.end);
}

static gboolean
whole_figure (const TqSentence *sentence, guint token, double *ret)
{
    const TqToken *t;
    gint8 last_digit;

    if (token >= sentence->n_tokens || sentence->tokens[token].kind != TQ_TOKEN_DIGITS)
        return FALSE;
    t = &sentence->tokens[token];
    return tq_number_parse_digits (sentence->pack, sentence->document->text + t->span.start,
                                   t->span.end - t->span.start, sentence->pack->decimal, ret,
                                   &last_digit) &&
           *ret == floor (*ret);
}

/* 3/4, 2 1/4 */
static void
take_slash (const TqSentence *sentence, TqNumberRun *run)
{
    double above = 0, below, whole = 0;
    guint at = run->end;

    if (run->n_digits == 0 || run->end != run->first + 1u || !tq_number_run_is_whole (run))
        return;
    if (tq_number_is_glued (sentence, at, "/")) {
        above = run->number.number;
    } else if (whole_figure (sentence, at, &above) && tq_number_is_glued (sentence, at + 1, "/")) {
        whole = run->number.number;
        at++;
    } else {
        return;
    }
    if (!whole_figure (sentence, at + 1, &below) ||
        (sentence->tokens[at + 1].flags & TQ_TOKEN_SPACE_BEFORE) ||
        tq_number_is_glued (sentence, at + 2, "/") || below < 2 || below > 1000 ||
        above >= below || above == 0)
        return;
    tq_number_run_set (run, whole + above / below, at + 2);
    run->is_fraction = whole == 0;
}

/* A scale behind decimals or a fraction: "two point five million". */
static void
take_last_scale (const TqSentence *sentence, TqNumberRun *run, guint end_before)
{
    guint16 proclitics;
    const TqNumberRow *row;

    while (run->end > end_before &&
           (row = tq_number_row_at (sentence, run->end, &proclitics)) != NULL && proclitics == 0 &&
           (row->number_class == TQ_NUMBER_SCALE || row->number_class == TQ_NUMBER_SCALE_PLURAL ||
            row->number_class == TQ_NUMBER_SCALE_OR_DUAL)) {
        tq_number_run_set (run, run->number.number * row->value, run->end + 1u);
        run->has_scale = TRUE;
        run->is_fraction = FALSE;
    }
}

/* ---- powers ---------------------------------------------------------------------------------- */

/* The exponent of "^-4": a figure, with its sign. Returns the token after it, or 0. */
static guint
read_power (const TqSentence *sentence, guint at, double *ret)
{
    double sign = 1;

    if (!tq_number_is_glued (sentence, at, "^"))
        return 0;
    at++;
    while (tq_number_is_glued (sentence, at, "-") || tq_number_is_glued (sentence, at, "+") ||
           tq_number_is_glued (sentence, at, "--")) {
        sign = tq_number_is_glued (sentence, at, "-") ? -sign : sign;
        at++;
    }
    if (!whole_figure (sentence, at, ret) || sentence->tokens[at].flags & TQ_TOKEN_SPACE_BEFORE ||
        *ret > 300)
        return 0;
    *ret *= sign;
    return at + 1;
}

static gboolean
is_text (const TqSentence *sentence, guint token, const char *text)
{
    return token < sentence->n_tokens && strcmp (tq_sentence_folded (sentence, token), text) == 0;
}

/* "2^10"; and a figure times a power of ten: "6.2x10^-4", "6 × 10^8". */
static void
take_power (const TqSentence *sentence, TqNumberRun *run)
{
    gboolean is_glued =
        run->suffix == 3 && g_str_has_suffix (tq_sentence_folded (sentence, run->end - 1u), "x10");
    gboolean is_apart = (is_text (sentence, run->end, "×") || is_text (sentence, run->end, "x")) &&
                        is_text (sentence, run->end + 1u, "10");
    double exponent;
    guint end = read_power (sentence, run->end + (is_apart ? 2u : 0u), &exponent);

    if (end == 0 || run->has_words || (run->suffix != 0 && !is_glued))
        return;
    tq_number_run_set (run,
                       is_apart || is_glued ? run->number.number * pow (10, exponent)
                                            : pow (run->number.number, exponent),
                       end);
    run->suffix = 0;
}

/* ---- ordinals above a scale ------------------------------------------------------------------ */

/* «الحادي بعد المئة»: an ordinal behind a round hundred, thousand, million. */
static void
take_base_of_ordinal (const TqSentence *sentence, TqNumberRun *run)
{
    TqNumberRun base;

    if (!run->is_ordinal || !tq_number_is_row (sentence, run->end, TQ_NUMBER_BEYOND) ||
        !tq_number_read_run (sentence, run->end + 1u, FALSE, &base) || !base.is_definite ||
        !tq_number_run_is_whole (&base) || base.number.number < 100 ||
        run->number.number >= base.number.number)
        return;
    tq_number_run_set (run, run->number.number + base.number.number, base.end);
}

/* In this order, as each takes what the ones before it left. */
static void (*const takers[]) (const TqSentence *sentence, TqNumberRun *run) = {
    take_decimals,        take_slash,     take_power,           take_parts_of_ten,
    take_joined_fraction, take_exception, take_base_of_ordinal, tq_number_take_share,
};

void
tq_number_take_behind (const TqSentence *sentence, TqNumberRun *run)
{
    guint end = run->end;

    for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
        takers[i](sentence, run);
    take_last_scale (sentence, run, end);
}

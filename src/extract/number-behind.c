#include "extract/number-private.h"
#include "extract/phrase.h"

#include <string.h>

/* ---- behind the run -------------------------------------------------------------------------- */

static void
set_value (TqNumberRun *run, double value, guint end)
{
    run->number.number = run->number.lo = run->number.hi = value;
    run->number.last_digit = tq_number_last_digit (value);
    run->has_words = TRUE;
    run->is_bare_unit = FALSE;
    run->end = (guint16) end;
}

static gboolean
read_whole (const TqSentence *sentence, guint from, TqNumberRun *ret)
{
    return from < sentence->n_tokens && tq_number_read_run (sentence, from, FALSE, ret);
}

static gboolean
is_whole (const TqNumberRun *run)
{
    return !run->is_ordinal && !run->is_interval && run->suffix == 0 &&
           run->number.lo == run->number.hi && run->number.number == floor (run->number.number);
}

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

    if (!tq_number_is_row (sentence, *at, TQ_NUMBER_OVER_TEN) || *at + 1 >= sentence->n_tokens ||
        !read_whole (sentence, *at + 1, &below) || below.proclitics != 0 ||
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
    if (n == 0 && at < sentence->n_tokens && read_whole (sentence, at, &run) && is_whole (&run) &&
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

    if (!tq_number_is_row (sentence, run->end, TQ_NUMBER_POINT) || !is_whole (run) ||
        at >= sentence->n_tokens)
        return;
    if (read_whole (sentence, at, &parts) && is_whole (&parts)) {
        over = parts.end;
        power = read_over_ten (sentence, &over);
        if (power > parts.number.number) {
            set_value (run, run->number.number + parts.number.number / power, over);
            return;
        }
    }
    if (!read_decimals (sentence, at, &decimals, &end))
        return;
    set_value (run, run->number.number + decimals, end);
}

/* "ثلاثة وأربعة من عشرة": and so many tenths. */
static void
take_parts_of_ten (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end;
    double power = read_over_ten (sentence, &at), whole, part;

    if (power == 0 || !is_whole (run))
        return;
    part = fmod (run->number.number, power);
    whole = run->number.number - part;
    if (part == 0)
        return;
    set_value (run, whole + part / power, at);
    run->is_fraction = whole == 0;
}

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

    if (row == NULL || !is_whole (run))
        return;
    if (row->number_class == TQ_NUMBER_AND)
        at++;
    else if ((proclitics & ~TQ_FORM_CONJUNCTION) != 0 || proclitics == 0)
        return;
    if (at >= sentence->n_tokens || !tq_number_read_run (sentence, at, TRUE, &part))
        return;
    if (!part.is_fraction)
        take_parts_of_ten (sentence, &part);
    if (!part.is_fraction || part.number.number >= 1 || part.number.number <= 0)
        return;
    if (part.end < sentence->n_tokens &&
        tq_number_row_at (sentence, part.end, &proclitics) == NULL &&
        sentence->tokens[part.end].kind == TQ_TOKEN_WORD &&
        tq_sentence_word (sentence, part.end)->is_stopword && sentence->pack->is_head_last)
        return; /* "five soldiers and half the village" */
    scale = scale_behind (sentence, run, &part);
    set_value (run, run->number.number + part.number.number * scale, part.end);
}

guint
tq_number_read_joined_fraction (const TqSentence *sentence, guint at, double *ret)
{
    TqNumberRun run = { .end = (guint16) at };

    if (at >= sentence->n_tokens)
        return 0;
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

    if (!tq_number_is_row (sentence, run->end, TQ_NUMBER_EXCEPT) || !is_whole (run) ||
        run->end + 1u >= sentence->n_tokens ||
        !tq_number_read_run (sentence, run->end + 1u, TRUE, &part) || !part.is_fraction ||
        part.number.number >= 1)
        return;
    while (run->number.number >= 100 && fmod (run->number.number, unit * 10) == 0)
        unit *= 10;
    set_value (run, run->number.number - part.number.number * unit, part.end);
}

/* Words over words, figures over figures, unless it is one or all that is said: «تسيطر المصارف
 * الأربعة على 61 في المئة» tells of four banks. */
static gboolean
is_over (const TqSentence *sentence, const TqNumberRun *run, const TqNumberRun *below)
{
    return !run->is_definite && (run->has_words == below->has_words || run->number.number == 1 ||
                                 (run->first == 0 && below->end == sentence->n_tokens));
}

#define MAX_SHARED 1000 /* of so many at most that some are said to be */

/* Of how many people round figures of a survey tell: "two in three", "four in ten". */
static gboolean
is_round (double number)
{
    return (number >= 3 && number <= 5) || number == 10 || number == 100 || number == MAX_SHARED;
}

static gboolean
may_be (const TqSentence *sentence, guint token, TqPos pos)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           tq_sentence_reading (sentence, token, pos) != NULL;
}

/* "Four in ten voters" stayed away; what is done "three in four attacks", or in so many days, is no
 * share. */
static gboolean
is_some_in (const TqSentence *sentence, const TqNumberRun *run, const TqNumberRun *below)
{
    double n = run->number.number;

    if (n == 1)
        return below->number.number <= MAX_SHARED;
    return run->has_words && n < below->number.number && is_round (below->number.number) &&
           may_be (sentence, below->end, TQ_POS_NOUN) &&
           !tq_sentence_word (sentence, below->end)->is_unit &&
           !(run->first > 0 && may_be (sentence, run->first - 1u, TQ_POS_VERB));
}

/* "one over three", "un sur trois", "one in five" */
static void
take_denominator (const TqSentence *sentence, TqNumberRun *run)
{
    gboolean is_one_in = tq_number_is_row (sentence, run->end, TQ_NUMBER_ONE_IN);
    guint at = run->end + 1u;
    TqNumberRun below;
    double n = run->number.number;

    if ((!is_one_in && !tq_number_is_row (sentence, run->end, TQ_NUMBER_OVER)) ||
        !is_whole (run) || at >= sentence->n_tokens || !read_whole (sentence, at, &below) ||
        !is_whole (&below) || below.number.number < 2 ||
        (!is_one_in && !is_over (sentence, run, &below)))
        return;
    if (is_one_in ? !is_some_in (sentence, run, &below)
                  : n >= below.number.number && below.end < sentence->n_tokens && n != 1)
        return;
    set_value (run, n / below.number.number, below.end);
    run->is_fraction = TRUE;
}

/* «أربعة من كل عشرة ناخبين» */
static void
take_of_every (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end + 1u;
    const TqCueMatch *every =
        tq_number_is_row (sentence, run->end, TQ_NUMBER_OVER_TEN)
            ? tq_sentence_cue (sentence, TQ_CUE_SOME, at, MIN (at + 1, sentence->n_tokens))
            : NULL;
    TqNumberRun below;

    if (every == NULL || every->first != at || every->n_tokens != 1 ||
        strcmp (every->cue->value, "all") != 0 || !is_whole (run) ||
        at + 1 >= sentence->n_tokens || !read_whole (sentence, at + 1, &below) ||
        !is_whole (&below) || run->number.number >= below.number.number ||
        below.number.number > MAX_SHARED)
        return;
    set_value (run, run->number.number / below.number.number, below.end);
    run->is_fraction = TRUE;
}

/* "Nine out of ten teachers": of so many as a survey tells of. "Two out of three bridges" are
 * two. */
static void
take_out_of (const TqSentence *sentence, TqNumberRun *run)
{
    const TqCueMatch *out_of = run->end < sentence->n_tokens && run->has_words && is_whole (run)
                                   ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_PART, run->end)
                                   : NULL;
    guint at = out_of != NULL ? tq_cue_end (out_of) : 0;
    TqNumberRun below;

    if (out_of == NULL || out_of->first != run->end || out_of->n_tokens != 2 ||
        at >= sentence->n_tokens || !read_whole (sentence, at, &below) || !is_whole (&below) ||
        run->number.number >= below.number.number ||
        !(below.number.number >= 10 || run->number.number == 1) ||
        !is_some_in (sentence, run, &below))
        return;
    set_value (run, run->number.number / below.number.number, below.end);
    run->is_fraction = TRUE;
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

    if (run->n_digits == 0 || run->end != run->first + 1u || !is_whole (run))
        return;
    if (tq_number_is_glued (sentence, at, "/"))
        above = run->number.number;
    else if (whole_figure (sentence, at, &above) && tq_number_is_glued (sentence, at + 1, "/"))
        whole = run->number.number, at++;
    else
        return;
    if (!whole_figure (sentence, at + 1, &below) ||
        (sentence->tokens[at + 1].flags & TQ_TOKEN_SPACE_BEFORE) ||
        tq_number_is_glued (sentence, at + 2, "/") || below < 2 || below > 1000 ||
        above >= below || above == 0)
        return;
    set_value (run, whole + above / below, at + 2);
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
        set_value (run, run->number.number * row->value, run->end + 1u);
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
        run->suffix == 3 && strcmp (tq_sentence_folded (sentence, run->end - 1u) +
                                        strlen (tq_sentence_folded (sentence, run->end - 1u)) - 3,
                                    "x10") == 0;
    gboolean is_apart = (is_text (sentence, run->end, "×") || is_text (sentence, run->end, "x")) &&
                        is_text (sentence, run->end + 1u, "10");
    double exponent;
    guint end = read_power (sentence, run->end + (is_apart ? 2u : 0u), &exponent);

    if (end == 0 || run->has_words || (run->suffix != 0 && !is_glued))
        return;
    set_value (run,
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
        !read_whole (sentence, run->end + 1u, &base) || !base.is_definite || !is_whole (&base) ||
        base.number.number < 100 || run->number.number >= base.number.number)
        return;
    set_value (run, run->number.number + base.number.number, base.end);
}

guint
tq_number_read_denominator (const TqSentence *sentence, guint at, double *ret)
{
    guint16 before, behind;
    const TqNumberRow *tens = tq_number_row_at (sentence, at, &before), *part;
    double below;

    at += tq_number_is_glued (sentence, at + 1, "-") ? 2 : 1;
    part = tq_number_row_at (sentence, at, &behind);
    if (tens == NULL || part == NULL || before != 0 || behind != 0 || tens->value < 20 ||
        tens->value > 90 || part->number_class != TQ_NUMBER_FRACTIONS)
        return 0;
    below = round (1 / part->value);
    if (below < 1 || below > 9)
        return 0;
    if (ret != NULL)
        *ret = tens->value + below;
    return at + 1;
}

/* "un vingt-cinquième", "three twenty-fifths": so many of so many parts. A singular is a share only
 * where nothing is counted behind it. */
static void
take_share (const TqSentence *sentence, TqNumberRun *run)
{
    TqNumberRun below;
    double parts;
    guint end;

    if (!run->has_words || run->n_digits > 0 || !is_whole (run) ||
        run->end >= sentence->n_tokens || !sentence->pack->has_word_fractions)
        return;
    end = tq_number_read_denominator (sentence, run->end, &parts);
    if (end == 0) {
        if (run->end != run->first + 1u || run->number.number > 9 ||
            !read_whole (sentence, run->end, &below) || !below.is_ordinal ||
            below.end - below.first < 2 || below.number.number < 13 ||
            !tq_number_ends_share (sentence, below.end))
            return;
        parts = below.number.number;
        end = below.end;
    }
    set_value (run, run->number.number / parts, end);
    run->is_fraction = run->number.number < 1;
}

static gboolean
bears_article (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading =
        token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD
            ? tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN)
            : NULL;

    return reading != NULL && reading->form & TQ_FORM_ARTICLE &&
           tq_sentence_word (sentence, token)->number == 0;
}

/* «خمس السكان», «بمقدار الخمس»: counts of three to ten take a noun without article; before one with
 * it, or with an article and no noun before it, the word is the share. */
static void
take_share_word (const TqSentence *sentence, TqNumberRun *run)
{
    guint16 proclitics;
    const TqNumberRow *row = tq_number_row_at (sentence, run->first, &proclitics);

    if (run->end != run->first + 1u || row == NULL || !row->is_share || run->n_digits > 0)
        return;
    if (proclitics & TQ_FORM_ARTICLE ? run->first > 0 && bears_article (sentence, run->first - 1u)
                                     : !bears_article (sentence, run->end))
        return;
    set_value (run, 1 / row->value, run->end);
    run->is_fraction = TRUE;
    run->is_definite = FALSE;
}

/* « trois élèves sur quatre », but on a ship of four masts they are three: « trois marins sur
 * quatre mâts ». */
static gboolean
are_some_of (const TqSentence *sentence, const TqNumberRun *run, const TqNumberRun *below)
{
    return !run->is_definite && is_whole (run) && run->number.number < below->number.number &&
           is_round (below->number.number) &&
           (below->end >= sentence->n_tokens ||
            sentence->tokens[below->end].kind != TQ_TOKEN_WORD ||
            tq_sentence_word (sentence, below->end)->is_stopword ||
            !may_be (sentence, below->end, TQ_POS_NOUN));
}

/* "un TGV sur trois", "one job in 15": a noun stands inside. */
static void
take_share_of_noun (const TqSentence *sentence, TqNumberRun *run)
{
    guint at = run->end + 1u;
    gboolean is_over = tq_number_is_row (sentence, at, TQ_NUMBER_OVER);
    TqNumberRun below;

    if (!(run->is_bare_unit || is_over) || at + 1 >= sentence->n_tokens ||
        sentence->tokens[run->end].kind != TQ_TOKEN_WORD ||
        tq_sentence_word (sentence, run->end)->number != 0 ||
        (!is_over && !tq_number_is_row (sentence, at, TQ_NUMBER_ONE_IN)) ||
        !read_whole (sentence, at + 1, &below) || !is_whole (&below) || below.number.number < 2 ||
        below.number.number > MAX_SHARED ||
        !(run->is_bare_unit || are_some_of (sentence, run, &below)))
        return;
    set_value (run, (run->is_bare_unit ? 1 : run->number.number) / below.number.number, below.end);
    run->is_fraction = run->has_noun_inside = TRUE;
}

/* In this order, as each takes what the ones before it left. */
static void (*const takers[]) (const TqSentence *sentence, TqNumberRun *run) = {
    take_decimals, take_slash, take_power, take_parts_of_ten, take_joined_fraction, take_exception,
    take_denominator, take_of_every, take_out_of, take_base_of_ordinal, take_share,
    take_share_word, take_share_of_noun,
};

void
tq_number_take_behind (const TqSentence *sentence, TqNumberRun *run)
{
    guint end = run->end;

    for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
        takers[i](sentence, run);
    take_last_scale (sentence, run, end);
}

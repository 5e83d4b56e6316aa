/* So many of so many: "one in three", "nine out of ten", "three twenty-fifths", «خمس السكان». What
 * looks like a share may be two counts ("two out of three bridges"): of surveys figures are round,
 * and people are spoken of. */
#include "extract/number-private.h"
#include "extract/phrase.h"

/* The number of whom, or of what, some are told. */
static gboolean
read_below (const TqSentence *sentence, guint at, TqNumberRun *ret)
{
    return tq_number_read_run (sentence, at, FALSE, ret) && tq_number_run_is_whole (ret);
}

static void
set_share (TqNumberRun *run, double above, const TqNumberRun *below)
{
    tq_number_run_set (run, above / below->number.number, below->end);
    run->is_fraction = TRUE;
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
    return tq_token_reading (sentence, token, pos) != NULL;
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
        !tq_number_run_is_whole (run) || !read_below (sentence, at, &below) ||
        below.number.number < 2 || (!is_one_in && !is_over (sentence, run, &below)))
        return;
    if (is_one_in ? !is_some_in (sentence, run, &below)
                  : n >= below.number.number && below.end < sentence->n_tokens && n != 1)
        return;
    set_share (run, n, &below);
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
        !tq_cue_says (every, "all") || !tq_number_run_is_whole (run) ||
        !read_below (sentence, at + 1, &below) || run->number.number >= below.number.number ||
        below.number.number > MAX_SHARED)
        return;
    set_share (run, run->number.number, &below);
}

/* "Nine out of ten teachers": of so many as a survey tells of. "Two out of three bridges" are
 * two. */
static void
take_out_of (const TqSentence *sentence, TqNumberRun *run)
{
    const TqCueMatch *out_of =
        run->end < sentence->n_tokens && run->has_words && tq_number_run_is_whole (run)
            ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_PART, run->end)
            : NULL;
    guint at = out_of != NULL ? tq_cue_end (out_of) : 0;
    TqNumberRun below;

    if (out_of == NULL || out_of->first != run->end || out_of->n_tokens != 2 ||
        !read_below (sentence, at, &below) || run->number.number >= below.number.number ||
        !(below.number.number >= 10 || run->number.number == 1) ||
        !is_some_in (sentence, run, &below))
        return;
    set_share (run, run->number.number, &below);
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

    if (!run->has_words || run->n_digits > 0 || !tq_number_run_is_whole (run) ||
        run->end >= sentence->n_tokens || !sentence->pack->has_word_fractions)
        return;
    end = tq_number_read_denominator (sentence, run->end, &parts);
    if (end == 0) {
        if (run->end != run->first + 1u || run->number.number > 9 ||
            !tq_number_read_run (sentence, run->end, FALSE, &below) || !below.is_ordinal ||
            below.end - below.first < 2 || below.number.number < 13 ||
            !tq_number_ends_share (sentence, below.end))
            return;
        parts = below.number.number;
        end = below.end;
    }
    tq_number_run_set (run, run->number.number / parts, end);
    run->is_fraction = run->number.number < 1;
}

static gboolean
bears_article (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_token_reading (sentence, token, TQ_POS_UNKNOWN);

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
    tq_number_run_set (run, 1 / row->value, run->end);
    run->is_fraction = TRUE;
    run->is_definite = FALSE;
}

/* « trois élèves sur quatre », but on a ship of four masts they are three: « trois marins sur
 * quatre mâts ». */
static gboolean
are_some_of (const TqSentence *sentence, const TqNumberRun *run, const TqNumberRun *below)
{
    return !run->is_definite && tq_number_run_is_whole (run) &&
           run->number.number < below->number.number && is_round (below->number.number) &&
           (!tq_token_is_word (sentence, below->end) ||
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
        !tq_token_is_word (sentence, run->end) ||
        tq_sentence_word (sentence, run->end)->number != 0 ||
        (!is_over && !tq_number_is_row (sentence, at, TQ_NUMBER_ONE_IN)) ||
        !read_below (sentence, at + 1, &below) || below.number.number < 2 ||
        below.number.number > MAX_SHARED ||
        !(run->is_bare_unit || are_some_of (sentence, run, &below)))
        return;
    set_share (run, run->is_bare_unit ? 1 : run->number.number, &below);
    run->has_noun_inside = TRUE;
}

/* In this order, as each takes what the ones before it left. */
static void (*const takers[]) (const TqSentence *sentence, TqNumberRun *run) = {
    take_denominator, take_of_every, take_out_of, take_share, take_share_word, take_share_of_noun,
};

void
tq_number_take_share (const TqSentence *sentence, TqNumberRun *run)
{
    for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
        takers[i](sentence, run);
}

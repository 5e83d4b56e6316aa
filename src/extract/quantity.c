#include "extract/value.h"

#include <string.h>

#include "extract/date.h"
#include "extract/number.h"
#include "pack/units.h"

/* ---- units ----------------------------------------------------------------------------------------------------- */

#define MAX_UNIT_WORDS 4

/* The longest unit form that begins at @from, with proclitics of its first word off. Returns the token after it, or 0. */
static guint
unit_at (const TqSentence *sentence, guint from, const TqUnitForm **ret)
{
    char joined[160];
    gsize n = 0;
    guint best = 0;

    for (guint i = from; i < sentence->n_tokens && i < from + MAX_UNIT_WORDS; i++) {
        const TqUnitForm *form;
        const char *word = tq_sentence_folded (sentence, i);

        n += (gsize) g_snprintf (joined + n, sizeof joined - n, "%s%s", i > from && (sentence->tokens[i].flags & TQ_TOKEN_SPACE_BEFORE) ? " " : "", word);
        if (n >= sizeof joined)
            break;
        form = tq_unit_table_find (sentence->pack->units, joined);
        if (form != NULL) {
            best = i + 1;
            *ret = form;
        }
    }
    return best;
}

/* "mph" of 73mph. */
static const TqUnitForm *
unit_of_suffix (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *token = &sentence->tokens[run->end - 1];
    g_autofree char *suffix = NULL;

    if (run->suffix == 0)
        return NULL;
    suffix = g_utf8_strdown (sentence->document->text + token->span.end - run->suffix, run->suffix);
    return tq_unit_table_find (sentence->pack->units, suffix);
}

/* The currency sign before a number: "$40", "US$ 3bn", "£285m". Moves *@first to it. */
static const TqUnitForm *
unit_before (const TqSentence *sentence, guint *first)
{
    guint at = *first;
    const TqUnitForm *form;
    char joined[64];

    if (at == 0)
        return NULL;
    form = tq_unit_table_find_prefix (sentence->pack->units, tq_sentence_folded (sentence, at - 1));
    if (form == NULL)
        return NULL;
    *first = at - 1;
    if (at >= 2 && !(sentence->tokens[at - 1].flags & TQ_TOKEN_SPACE_BEFORE)) {
        const TqUnitForm *longer;

        g_snprintf (joined, sizeof joined, "%s%s", tq_sentence_folded (sentence, at - 2), tq_sentence_folded (sentence, at - 1));
        longer = tq_unit_table_find_prefix (sentence->pack->units, joined);
        if (longer != NULL) {
            *first = at - 2;
            return longer;
        }
    }
    return form;
}

/* ---- hedges ---------------------------------------------------------------------------------------------------- */

typedef enum { HEDGE_BOTH, HEDGE_LO, HEDGE_LO_STRICT, HEDGE_HI, HEDGE_HI_STRICT, HEDGE_BELOW } HedgeEffect;

/* Classes of cue rows that stand directly before a number, and what they do to it. */
static const struct {
    TqCueClass cue_class;
    HedgeEffect effect;
} hedges[] = {
    { TQ_CUE_HEDGE_ABOUT, HEDGE_BOTH },    { TQ_CUE_HEDGE_AT_LEAST, HEDGE_LO },  { TQ_CUE_HEDGE_MORE, HEDGE_LO_STRICT },
    { TQ_CUE_HEDGE_AT_MOST, HEDGE_HI },    { TQ_CUE_HEDGE_LESS, HEDGE_HI_STRICT }, { TQ_CUE_HEDGE_NEARLY, HEDGE_BELOW },
};

/* Relative half width of "about" where a row gives none. */
#define ABOUT_WIDTH 0.1

static void
apply_hedge (TqNumber *number, HedgeEffect effect, double width)
{
    double half = fabs (number->number) * width;

    switch (effect) {
    case HEDGE_BOTH:
        number->is_approx = TRUE;
        number->lo -= half;
        number->hi += half;
        break;
    case HEDGE_BELOW:
        number->is_approx = TRUE;
        number->lo -= half;
        break;
    case HEDGE_LO:
    case HEDGE_LO_STRICT:
        number->hi = INFINITY;
        number->is_lo_strict = effect == HEDGE_LO_STRICT;
        break;
    case HEDGE_HI:
    case HEDGE_HI_STRICT:
    default:
        number->lo = number->number >= 0 ? 0 : -INFINITY;
        number->is_hi_strict = effect == HEDGE_HI_STRICT;
    }
}

/* Whether only helping words and signs part the cue from its number. */
static gboolean
is_close (const TqSentence *sentence, guint from, guint to)
{
    for (guint i = from; i < to; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_DIGITS || sentence->tokens[i].kind == TQ_TOKEN_PUNCTUATION ||
            !(sentence->tokens[i].kind == TQ_TOKEN_SYMBOL || sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN))
            return FALSE;
    return TRUE;
}

/* Hedges before @first, or behind @end ("40 or more", "على الأقل"). Returns the token at which the hedged number begins. */
static guint
read_hedge (const TqSentence *sentence, guint first, guint *end, TqNumber *number)
{
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint after = match->first + match->n_tokens;
        gboolean is_before = after <= first && first - after <= 1 && is_close (sentence, after, first);
        gboolean is_behind = match->first >= *end && match->first <= *end + 1 && g_strcmp0 (match->cue->value, "after") == 0;

        if (match->first > *end + 1)
            break;
        if ((!is_before || g_strcmp0 (match->cue->value, "after") == 0) && !is_behind)
            continue;
        for (guint h = 0; h < G_N_ELEMENTS (hedges); h++) {
            if (match->cue->cue_class != hedges[h].cue_class)
                continue;
            apply_hedge (number, hedges[h].effect, isnan (match->cue->number) ? ABOUT_WIDTH : match->cue->number);
            if (is_behind && match->first == *end)
                *end = after;
            return is_before ? match->first : first;
        }
    }
    return first;
}

/* ---- what is no quantity --------------------------------------------------------------------------------------- */

/* A number glued to letters that are no unit (G20, A380, B737), joined by a dash to letters, or part of a longer row of figures (telephones). */
static gboolean
is_identifier (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first];
    const TqToken *next = run->end < sentence->n_tokens ? &sentence->tokens[run->end] : NULL;
    const char *text = sentence->document->text;

    if (first->kind == TQ_TOKEN_DIGITS && first->span.end - first->span.start > 1 && text[first->span.start] == '0' &&
        g_ascii_isdigit (text[first->span.start + 1]))
        return TRUE;
    if (run->has_words || run->first + 1u != run->end)
        return FALSE;
    if (next != NULL && next->kind == TQ_TOKEN_DIGITS && run->n_digits >= 3)
        return TRUE;
    if (run->first > 0 && sentence->tokens[run->first - 1].kind == TQ_TOKEN_DIGITS && run->n_digits >= 3)
        return TRUE;
    return run->first > 0 && !(first->flags & TQ_TOKEN_SPACE_BEFORE) && sentence->tokens[run->first - 1].kind == TQ_TOKEN_MIXED;
}

static gboolean
is_dash (const TqSentence *sentence, guint token)
{
    static const char *const dashes[] = { "-", "–", "—", "‑" };
    const TqToken *t;

    if (token >= sentence->n_tokens)
        return FALSE;
    t = &sentence->tokens[token];
    for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
        if (t->span.end - t->span.start == strlen (dashes[i]) &&
            memcmp (sentence->document->text + t->span.start, dashes[i], strlen (dashes[i])) == 0)
            return TRUE;
    return FALSE;
}

/* 3-1, 2-2: small figures joined by a bare dash are a score, unless a unit or a counted noun makes them a range. */
static gboolean
is_score (const TqSentence *sentence, const TqNumberRun *run)
{
    TqNumberRun other;

    if (run->has_words || run->n_digits == 0 || run->n_digits > 3 || !is_dash (sentence, run->end) || (sentence->tokens[run->end].flags & TQ_TOKEN_SPACE_BEFORE))
        return FALSE;
    if (run->end + 1u >= sentence->n_tokens || sentence->tokens[run->end + 1].kind != TQ_TOKEN_DIGITS ||
        !tq_number_read (sentence, run->end + 1u, &other) || other.has_words || other.n_digits > 2)
        return FALSE;
    return run->number.number <= 20 && other.number.number <= 20;
}

/* ---- values ---------------------------------------------------------------------------------------------------- */

/* "الذكرى العشرون": above ten the Arabic ordinal is the number with the article, unless what it counts follows. */
static gboolean
is_definite_ordinal (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *next = run->end < sentence->n_tokens ? &sentence->tokens[run->end] : NULL;

    if (!run->is_definite || run->has_scale || run->is_interval || run->is_fraction || run->number.number < 11 || run->n_digits > 0)
        return FALSE;
    return next == NULL || next->kind != TQ_TOKEN_WORD || g_hash_table_contains (sentence->pack->stopwords, tq_sentence_folded (sentence, run->end));
}

static TqValueKind
kind_of (const TqSentence *sentence, const TqNumberRun *run, const TqUnitRow *unit)
{
    if (run->is_ordinal || (unit == NULL && is_definite_ordinal (sentence, run)))
        return TQ_VALUE_ORDINAL;
    return unit != NULL ? unit->kind : TQ_VALUE_NUMBER;
}

/* "per week", "a year", "في اليوم": a period after the unit. */
static TqUnit
per_at (const TqSentence *sentence, guint *end)
{
    const TqCueMatch *match = tq_sentence_cue (sentence, TQ_CUE_PER, *end, MIN (*end + 4, sentence->n_tokens));
    const TqUnitForm *form;
    guint after;

    if (match == NULL || match->first != *end)
        return 0;
    after = unit_at (sentence, match->first + match->n_tokens, &form);
    if (after == 0 || form->times != 1)
        return 0;
    *end = after;
    return form->unit;
}

static void
scale_number (TqNumber *number, double times)
{
    number->number *= times;
    number->lo *= times;
    number->hi *= times;
}

/* A year of four digits that counts nothing is a date; date.c had its chance before. */
static guint
read_quantity (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    TqNumberRun run;
    const TqUnitForm *form = NULL, *before;
    guint first = from, end, unit_end;

    if (!tq_number_read (sentence, from, &run) || is_identifier (sentence, &run) || is_score (sentence, &run))
        return 0;
    end = run.end;
    if (run.suffix != 0) {
        form = unit_of_suffix (sentence, &run);
        if (form == NULL)
            return run.suffix <= 3 && run.n_digits != 0 && run.suffix >= 2 ? 0 : 0;
    }
    first = run.first;
    before = unit_before (sentence, &first);
    unit_end = end + (end < sentence->n_tokens && is_dash (sentence, end) && !(sentence->tokens[end].flags & TQ_TOKEN_SPACE_BEFORE));
    if (form == NULL && unit_end < sentence->n_tokens && !run.is_ordinal && (unit_end = unit_at (sentence, unit_end, &form)) != 0)
        end = unit_end;
    if (before != NULL && (form == NULL || tq_units_get (units, form->unit)->kind != TQ_VALUE_MONEY))
        form = before;
    *ret = (TqValue) { .number = run.number, .is_fraction = run.is_fraction, .is_bare_unit = run.is_bare_unit };
    if (form != NULL) {
        ret->unit = form->unit;
        if (form->times != 1 && run.number.number == 2)
            scale_number (&ret->number, 1);
    }
    ret->kind = kind_of (sentence, &run, tq_units_get (units, ret->unit));
    ret->per = per_at (sentence, &end);
    first = run.is_ordinal ? first : read_hedge (sentence, first, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* A unit that counts by itself: "يومين", "كيلومتران". */
static guint
read_dual_unit (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    const TqUnitForm *form;
    guint end, first = from;

    if (sentence->tokens[from].kind != TQ_TOKEN_WORD)
        return 0;
    form = tq_unit_table_find (sentence->pack->units, tq_sentence_folded (sentence, from));
    if (form == NULL || form->times != 2)
        return 0;
    end = from + 1;
    *ret = (TqValue) { .number = { 2, 2, 2, FALSE, FALSE, FALSE, 0 }, .unit = form->unit };
    ret->kind = tq_units_get (units, form->unit)->kind;
    first = read_hedge (sentence, from, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* ---- ranges ---------------------------------------------------------------------------------------------------- */

/* Whether what stands between two values makes them the ends of one: "A–B", "from A to B", "between A and B", "A or B". */
static gboolean
joins_range (const TqSentence *sentence, const TqValue *low, const TqValue *high)
{
    guint end = low->first_token + low->n_tokens, n_between = high->first_token - end;
    const TqCueMatch *opener;

    if (n_between == 1 && is_dash (sentence, end))
        return TRUE;
    if (n_between > 1)
        return FALSE;
    for (guint i = 0; i < sentence->n_cues; i++) {
        opener = &sentence->cues[i];
        if (opener->cue->cue_class == TQ_CUE_HEDGE_BETWEEN && opener->first + opener->n_tokens == low->first_token)
            return TRUE;
        if (opener->cue->cue_class == TQ_CUE_RANGE_LINK && n_between == 1 && opener->first == end)
            return TRUE;
    }
    return FALSE;
}

static gboolean
may_be_range (const TqUnits *units, const TqValue *low, const TqValue *high)
{
    if (low->kind >= TQ_VALUE_DATE || high->kind >= TQ_VALUE_DATE || low->kind == TQ_VALUE_ORDINAL || high->kind == TQ_VALUE_ORDINAL)
        return FALSE;
    if (low->unit != 0 && high->unit != 0 && !tq_units_comparable (units, low->unit, high->unit))
        return FALSE;
    return low->number.lo == low->number.hi && high->number.lo == high->number.hi && low->number.number < high->number.number;
}

static void
join_ranges (const TqSentence *sentence, GArray *values, guint from)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));

    for (guint i = from; i + 1 < values->len; i++) {
        TqValue *low = &g_array_index (values, TqValue, i);
        const TqValue *high = &g_array_index (values, TqValue, i + 1);

        if (!may_be_range (units, low, high) || !joins_range (sentence, low, high))
            continue;
        low->number.hi = high->number.number;
        low->number.last_digit = MIN (low->number.last_digit, high->number.last_digit);
        low->kind = high->unit != 0 ? high->kind : low->kind;
        low->unit = high->unit != 0 ? high->unit : low->unit;
        low->per = high->per;
        low->n_tokens = (guint16) (high->first_token + high->n_tokens - low->first_token);
        low->span.end = high->span.end;
        g_array_remove_index (values, i + 1);
    }
}

/* "One" as the whole of a line, or with its full stop, is a count. */
#define MAX_ISOLATED_TOKENS 2

void
tq_value_scan (const TqSentence *sentence, GArray *values)
{
    guint from = values->len;

    for (guint i = 0; i < sentence->n_tokens;) {
        TqValue value;
        const TqToken *token = &sentence->tokens[i];
        guint end = 0;

        if (token->kind != TQ_TOKEN_WORD && token->kind != TQ_TOKEN_DIGITS && token->kind != TQ_TOKEN_MIXED && token->kind != TQ_TOKEN_SYMBOL) {
            i++;
            continue;
        }
        if (tq_date_read (sentence, i, &value))
            end = value.first_token + value.n_tokens;
        else if ((end = read_quantity (sentence, i, &value)) == 0)
            end = read_dual_unit (sentence, i, &value);
        if (end <= i) {
            i++;
            continue;
        }
        if (!value.is_bare_unit || value.unit != 0 || sentence->n_tokens <= MAX_ISOLATED_TOKENS)
            g_array_append_val (values, value);
        i = end;
    }
    join_ranges (sentence, values, from);
}

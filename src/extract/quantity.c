#include "extract/value.h"

#include <string.h>

#include "extract/date.h"
#include "extract/phrase.h"
#include "extract/quantity-private.h"
#include "pack/number-table.h"

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

static gboolean
apply_cue (const TqCueMatch *match, TqNumber *number)
{
    for (guint h = 0; h < G_N_ELEMENTS (hedges); h++) {
        if (match->cue->cue_class != hedges[h].cue_class)
            continue;
        apply_hedge (number, hedges[h].effect, isnan (match->cue->number) ? ABOUT_WIDTH : match->cue->number);
        return TRUE;
    }
    return FALSE;
}

/* So many words may stand between a hedging verb and its number. */
#define MAX_SUBJECT_TOKENS 7

/* Nothing but a noun phrase: no mark, no other number, no other clause. */
static gboolean
is_subject (const TqSentence *sentence, guint from, guint to)
{
    for (guint token = from; token < to; token++)
        if (sentence->tokens[token].kind != TQ_TOKEN_WORD || tq_sentence_word (sentence, token)->number != 0 ||
            tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL)
            return FALSE;
    return to - from <= MAX_SUBJECT_TOKENS;
}

/* A verb whose subject stands between it and the number: «لن تتجاوز الكمية المخزنة 8 مليارات», rows of value "subject". */
static void
read_hedging_verb (const TqSentence *sentence, guint first, TqNumber *number)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < first; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint after = match->first + match->n_tokens;

        if (g_strcmp0 (match->cue->value, "subject") == 0 && after <= first && is_subject (sentence, after, first) && apply_cue (match, number))
            return;
    }
}

/* Hedges before @first, or behind @end ("40 or more", "على الأقل"). Returns the token at which the hedged number begins. */
static guint
read_hedge (const TqSentence *sentence, guint first, guint *end, TqNumber *number)
{
    for (guint i = tq_phrase_first_cue_over (sentence, first > 1 ? first - 2 : 0); i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint after = match->first + match->n_tokens;
        gboolean is_before = after <= first && first - after <= 1 && is_close (sentence, after, first);
        gboolean is_behind = match->first >= *end && match->first <= *end + 1 && g_strcmp0 (match->cue->value, "after") == 0;

        if (match->first > *end + 1)
            break;
        if (((is_before && g_strcmp0 (match->cue->value, "after") != 0) || is_behind) && apply_cue (match, number)) {
            if (is_behind && match->first == *end)
                *end = after;
            return is_before ? match->first : first;
        }
    }
    read_hedging_verb (sentence, first, number);
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
    TqNumberRun behind;

    if (first->kind == TQ_TOKEN_DIGITS && first->span.end - first->span.start > 1 && text[first->span.start] == '0' &&
        g_ascii_isdigit (text[first->span.start + 1]))
        return TRUE;
    if (run->has_words || run->first + 1u != run->end)
        return FALSE;
    if (next != NULL && next->kind == TQ_TOKEN_DIGITS && run->n_digits >= 3)
        return !(tq_number_read (sentence, run->end, &behind) && behind.has_words); /* "4000 3 hundred" are two numbers */
    if (run->first > 0 && sentence->tokens[run->first - 1].kind == TQ_TOKEN_DIGITS && run->n_digits >= 3)
        return TRUE;
    return run->first > 0 && !(first->flags & TQ_TOKEN_SPACE_BEFORE) && sentence->tokens[run->first - 1].kind == TQ_TOKEN_MIXED;
}

static gboolean
is_number_class (const TqSentence *sentence, guint at, TqNumberClass number_class)
{
    guint16 row = at < sentence->n_tokens && sentence->tokens[at].kind == TQ_TOKEN_WORD ? tq_sentence_word (sentence, at)->number : 0;

    return row != 0 && tq_number_table_get (sentence->pack->numbers, row)->number_class == number_class;
}

/* Whether nothing is counted at @token: the end, a mark, a word that carries no content. */
static gboolean
counts_nothing (const TqSentence *sentence, guint token)
{
    if (token >= sentence->n_tokens || sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION || sentence->tokens[token].kind == TQ_TOKEN_QUOTE_CLOSE)
        return TRUE;
    return sentence->tokens[token].kind == TQ_TOKEN_WORD && !is_number_class (sentence, token, TQ_NUMBER_OF) &&
           tq_sentence_word (sentence, token)->is_stopword;
}

#define MAX_LISTED_TOKENS 16

/* The first figure of the list that a figure which counts nothing ends: "flights 301, 302 and 303". */
static guint
first_of_list (const TqSentence *sentence, const TqNumberRun *run)
{
    guint at = run->first;

    if (!counts_nothing (sentence, run->end))
        return at;
    while (at >= 2 && run->first - at < MAX_LISTED_TOKENS && sentence->tokens[at - 2].kind == TQ_TOKEN_DIGITS &&
           (is_number_class (sentence, at - 1, TQ_NUMBER_AND) || sentence->tokens[at - 1].kind == TQ_TOKEN_PUNCTUATION))
        at -= 2;
    return at;
}

/* "page 12", "flight no. 301", "المادة 140": the word before names the figure, or all of a list; signs may part them. */
static gboolean
is_labelled (const TqSentence *sentence, const TqNumberRun *run)
{
    guint first = first_of_list (sentence, run), at = first;

    while (at > 0 && first - at < 2 && (sentence->tokens[at - 1].kind == TQ_TOKEN_PUNCTUATION || sentence->tokens[at - 1].kind == TQ_TOKEN_SYMBOL ||
                                             sentence->tokens[at - 1].kind == TQ_TOKEN_QUOTE_OPEN))
        at--;
    return at > 0 && sentence->tokens[at - 1].kind == TQ_TOKEN_WORD && (sentence->tokens[at - 1].traits & TQ_TRAIT_LABEL) && !run->has_scale &&
           !run->is_interval && !run->is_ordinal;
}

gboolean
tq_token_is_dash (const TqSentence *sentence, guint token)
{
    static const char *const dashes[] = { "-", "–", "—", "‑" };
    const TqToken *t;

    if (token >= sentence->n_tokens)
        return FALSE;
    t = &sentence->tokens[token];
    if (t->kind == TQ_TOKEN_WORD || t->kind == TQ_TOKEN_DIGITS)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
        if (t->span.end - t->span.start == strlen (dashes[i]) &&
            memcmp (sentence->document->text + t->span.start, dashes[i], strlen (dashes[i])) == 0)
            return TRUE;
    return FALSE;
}

/* 3-1, 2-2: small figures joined by a bare dash are a score, unless a unit or a counted noun makes them a range; "0 - 1", "1 - 1" too. Returns the
 * token after. */
static guint
skip_score (const TqSentence *sentence, guint from)
{
    TqNumberRun low, high;
    const TqUnitForm *form;
    const TqToken *next;

    gboolean is_apart;

    if (from + 2 >= sentence->n_tokens || sentence->tokens[from].kind != TQ_TOKEN_DIGITS || !tq_token_is_dash (sentence, from + 1) ||
        sentence->tokens[from + 2].kind != TQ_TOKEN_DIGITS)
        return 0;
    is_apart = (sentence->tokens[from + 1].flags & TQ_TOKEN_SPACE_BEFORE) != 0;
    if (is_apart && !(sentence->tokens[from + 2].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    if (!tq_number_read (sentence, from, &low) || !tq_number_read (sentence, from + 2, &high) || low.end != from + 1 || high.has_words ||
        low.n_digits == 0 || high.n_digits == 0 || low.number.number > 20 || fabs (high.number.number) > 20)
        return 0;
    if (is_apart && low.number.number > 0 && low.number.number < fabs (high.number.number))
        return 0; /* "2 - 3": a range */
    if (high.end >= sentence->n_tokens)
        return high.end;
    next = &sentence->tokens[high.end];
    if (tq_unit_at (sentence, high.end, &form) != 0)
        return 0;
    if (!is_apart && next->kind == TQ_TOKEN_WORD && low.number.number < fabs (high.number.number) &&
        !tq_sentence_word (sentence, high.end)->is_stopword)
        return 0;
    return high.end;
}

/* 16:9, and no clock time. Returns the token after. */
static guint
skip_ratio (const TqSentence *sentence, guint from)
{
    const TqToken *tokens = sentence->tokens;

    if (from + 2 >= sentence->n_tokens || tokens[from + 2].kind != TQ_TOKEN_DIGITS || sentence->document->text[tokens[from + 1].span.start] != ':' ||
        (tokens[from + 1].flags & TQ_TOKEN_SPACE_BEFORE) || (tokens[from + 2].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    return MAX (from + 3, skip_ratio (sentence, from + 2)); /* 2:07:15 */
}

/* A telephone number: three figures or more in a row that are no groups of thousands. Returns the token after. */
static guint
skip_row_of_figures (const TqSentence *sentence, guint from)
{
    guint at = from, n = 0;
    gboolean are_groups = TRUE, has_dash = FALSE;

    for (; at < sentence->n_tokens; at++) {
        const TqToken *token = &sentence->tokens[at];
        const char *figure = sentence->document->text + token->span.start;

        if (token->kind == TQ_TOKEN_DIGITS) {
            glong n_digits = g_utf8_strlen (figure, token->span.end - token->span.start);

            n++;
            are_groups = are_groups && (n == 1 ? n_digits <= 3 && figure[0] != '0' : n_digits == 3);
        } else if ((!tq_token_is_dash (sentence, at) && !(has_dash && figure[0] == '/')) || at + 1 >= sentence->n_tokens || sentence->tokens[at + 1].kind != TQ_TOKEN_DIGITS ||
                   ((token->flags | sentence->tokens[at + 1].flags) & TQ_TOKEN_SPACE_BEFORE)) {
            break;
        } else {
            are_groups = FALSE;
            has_dash = TRUE;
        }
    }
    return n >= 3 && !are_groups ? at : 0;
}

/* F-16, COVID-19: a figure joined by a hyphen to a name. */
static guint
skip_name_with_figure (const TqSentence *sentence, guint from)
{
    const TqToken *token = &sentence->tokens[from];

    if (from < 2 || token->kind != TQ_TOKEN_DIGITS || (token->flags & TQ_TOKEN_SPACE_BEFORE) || !tq_token_is_dash (sentence, from - 1) ||
        (sentence->tokens[from - 1].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    token = &sentence->tokens[from - 2];
    return token->kind == TQ_TOKEN_WORD && (token->flags & TQ_TOKEN_CAPITAL) && tq_sentence_word (sentence, from - 2)->number == 0 ? from + 1 : 0;
}

/* ---- values ---------------------------------------------------------------------------------------------------- */

static gboolean
is_plural (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = sentence->tokens[token].kind == TQ_TOKEN_WORD ? tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN) : NULL;

    return reading != NULL && reading->form & TQ_FORM_PLURAL;
}

/* "الذكرى العشرون": above ten the Arabic ordinal is the number with the article, unless what it counts follows, or stands before it in the
 * plural: «الناجون الأربعة والعشرون». */
static gboolean
is_definite_ordinal (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *next = run->end < sentence->n_tokens ? &sentence->tokens[run->end] : NULL;

    if (!run->is_definite || (run->first > 0 && is_plural (sentence, run->first - 1u)) || run->proclitics & TQ_FORM_PREPOSITION || run->has_scale || run->is_interval || run->is_fraction || run->number.number < 11 || run->n_digits > 0)
        return FALSE;
    return next == NULL || next->kind != TQ_TOKEN_WORD || tq_sentence_word (sentence, run->end)->is_stopword;
}

static TqValueKind
kind_of (const TqSentence *sentence, const TqNumberRun *run, const TqUnitRow *unit)
{
    if (run->is_ordinal || (unit == NULL && is_definite_ordinal (sentence, run)))
        return TQ_VALUE_ORDINAL;
    return unit != NULL ? unit->kind : TQ_VALUE_NUMBER;
}

static gboolean
is_figure (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_DIGITS;
}

/* Whether a word that is no function word stands at @token. */
static gboolean
goes_on (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_WORD && tq_phrase_is_content (tq_phrase_bits (sentence, token));
}

TqUnit
tq_unit_per_at (const TqSentence *sentence, guint *end)
{
    const TqCueMatch *match = tq_sentence_cue (sentence, TQ_CUE_PER, *end, MIN (*end + 4, sentence->n_tokens));
    const TqUnitForm *form;
    TqUnit per;
    guint after;

    if (match == NULL || match->first != *end)
        return 0;
    per = tq_units_find (tq_packs_units (tq_worker_packs (sentence->worker)), match->cue->value); /* "monthly" */
    if (per != 0) {
        after = (guint) match->first + match->n_tokens;
        if (match->n_tokens > 1 && (goes_on (sentence, after) || is_figure (sentence, after))) /* «في الشهر الماضي», «في العام 2017» are when */
            return 0;
        *end = after;
        return per;
    }
    after = tq_unit_at (sentence, match->first + match->n_tokens, &form);
    if (after == 0 || form->times != 1 || is_figure (sentence, after)) /* «في سنة 2017» is a date */
        return 0;
    if (!sentence->pack->is_head_last && goes_on (sentence, after)) /* «في يوم ممطر», "l'an dernier" are when */
        return 0;
    *end = after;
    return form->unit;
}

/* "€3 £2": a sign that stands apart and touches the figure after it is that one's. */
static gboolean
is_sign_of_next (const TqSentence *sentence, guint at)
{
    const TqToken *sign = &sentence->tokens[at], *next = at + 1 < sentence->n_tokens ? sign + 1 : NULL;

    return sign->kind == TQ_TOKEN_SYMBOL && (sign->flags & TQ_TOKEN_SPACE_BEFORE) && next != NULL &&
           next->kind == TQ_TOKEN_DIGITS && !(next->flags & TQ_TOKEN_SPACE_BEFORE);
}

/* The unit behind the number: over a hyphen, over "of" ("deux millions de dollars"), over an article ("half an hour"). Returns the token
 * after it, or 0. */
static guint
unit_behind (const TqSentence *sentence, const TqNumberRun *run, const TqUnitForm **ret)
{
    guint at = run->end;
    const TqCueMatch *filler;

    if (run->is_ordinal || at >= sentence->n_tokens)
        return 0;
    if (tq_token_is_dash (sentence, at) && !(sentence->tokens[at].flags & TQ_TOKEN_SPACE_BEFORE))
        at++;
    if ((run->has_scale || run->number.is_approx || run->number.number != floor (run->number.number)) && is_number_class (sentence, at, TQ_NUMBER_OF))
        at++;
    if (run->is_fraction && (is_number_class (sentence, at, TQ_NUMBER_ARTICLE) || is_number_class (sentence, at, TQ_NUMBER_UNIT_ARTICLE)))
        at++;
    filler = tq_sentence_cue (sentence, TQ_CUE_UNIT_FILLER, at, MIN (at + 3, sentence->n_tokens));
    if (filler != NULL && filler->first == at)
        at += filler->n_tokens;
    return at < sentence->n_tokens && !is_sign_of_next (sentence, at) ? tq_unit_at (sentence, at, ret) : 0;
}

/* "an hour and a half", "ساعة ونصف": a fraction of the unit behind it. */
static guint
take_half_behind (const TqSentence *sentence, guint end, TqNumber *number)
{
    double part;
    guint after = tq_number_read_joined_fraction (sentence, end, &part);

    if (after == 0 || number->lo != number->hi || number->number != floor (number->number))
        return end;
    number->number = number->lo = number->hi = number->number + part;
    number->last_digit = -1;
    return after;
}

/* "11 degrees below zero", «11 تحت الصفر». Returns: the token after it, @end if it is none. */
static guint
take_below_zero (const TqSentence *sentence, guint end, TqValue *value)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    const TqCueMatch *match = end < sentence->n_tokens ? tq_sentence_cue (sentence, TQ_CUE_UNIT_BELOW_ZERO, end, MIN (end + 5, sentence->n_tokens)) : NULL;
    TqUnit degree = match != NULL ? tq_units_find (units, match->cue->value) : 0;
    const TqUnitRow *row = tq_units_get (units, value->unit);
    TqNumber *number = &value->number;
    double lo = number->lo;

    if (match == NULL || match->first != end || number->number <= 0 || value->kind == TQ_VALUE_ORDINAL ||
        (row != NULL && value->unit != degree && g_strcmp0 (row->dimension, "temperature") != 0))
        return end;
    if (value->unit == 0) {
        value->unit = degree;
        value->kind = TQ_VALUE_MEASURE;
    }
    number->number = -number->number;
    number->lo = -number->hi;
    number->hi = -lo;
    return end + match->n_tokens;
}

static void
scale_number (TqNumber *number, double times)
{
    number->number *= times;
    number->lo *= times;
    number->hi *= times;
}

/* A number with the unit that was found for it. */
typedef struct {
    TqNumberRun run;
    TqUnitForm form; /* unit 0: none */
    guint first;     /* with a currency before it */
    guint end;
    guint limit;     /* words before it belong to the value before */
} Quantity;

/* Glued letters: "73mph", "3.14US$". FALSE if they are no unit, and the number no number. */
static gboolean
take_suffix (const TqSentence *sentence, Quantity *quantity)
{
    if (quantity->run.suffix == 0 || tq_unit_of_suffix (sentence, &quantity->run, &quantity->form))
        return TRUE;
    quantity->end++;
    return tq_unit_of_suffix_and_sign (sentence, &quantity->run, &quantity->form);
}

/* "3m high": a length, if the word behind says so. */
static void
take_glued_length (const TqSentence *sentence, Quantity *quantity)
{
    guint at = quantity->end + (guint) tq_token_is_dash (sentence, quantity->end);
    const TqCueMatch *match = tq_sentence_cue (sentence, TQ_CUE_UNIT_DIMENSION, at, MIN (at + 3, sentence->n_tokens));

    if (quantity->run.glued_scale == 0 || match == NULL || match->first != at || !tq_unit_of_glued_scale (sentence, &quantity->run, &quantity->form))
        return;
    scale_number (&quantity->run.number, 1 / quantity->run.glued_scale);
}

/* "30 MUSD" */
static void
take_scaled_code (const TqSentence *sentence, Quantity *quantity)
{
    double scale = tq_unit_scaled_code (sentence, quantity->end, &quantity->form);

    if (scale == 0)
        return;
    scale_number (&quantity->run.number, scale);
    quantity->run.number.last_digit = (gint8) (quantity->run.number.last_digit + (gint8) round (log10 (scale)));
    quantity->end++;
}

/* "دولار واحد": where nouns come first, one stands behind its unit. */
static void
take_unit_of_one (const TqSentence *sentence, Quantity *quantity)
{
    const TqUnitForm *form;
    guint at = quantity->run.first;

    if (!quantity->run.is_bare_unit || !sentence->pack->has_dual || at == 0 || tq_unit_at (sentence, at - 1, &form) != at || form->times != 1)
        return;
    quantity->form = *form;
    quantity->first = at - 1;
}

static void
take_unit_behind (const TqSentence *sentence, Quantity *quantity)
{
    const TqUnitForm *form = NULL;
    guint end = unit_behind (sentence, &quantity->run, &form);

    if (end == 0)
        return;
    quantity->form = *form;
    quantity->end = end;
}

static gboolean
is_function_word (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD && tq_sentence_word (sentence, token)->is_stopword;
}

#define MAX_NAME_TOKENS 2

/* "he won 12": a word that is a verb first. */
static gboolean
is_verb (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = sentence->tokens[token].kind == TQ_TOKEN_WORD ? tq_sentence_analyses (sentence, token, &n) : NULL;

    return readings != NULL && n > 0 && readings[0].pos == TQ_POS_VERB;
}

/* "ringgit 42": a currency's name before a figure behind which nothing is counted. */
static void
take_name_before (const TqSentence *sentence, Quantity *quantity)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    guint first = quantity->run.first, end = quantity->end;
    const TqUnitForm *form;

    if (!is_figure (sentence, first) || (end < sentence->n_tokens && sentence->tokens[end].kind != TQ_TOKEN_PUNCTUATION &&
                                         sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE))
        return;
    for (guint n = MAX_NAME_TOKENS; n > 0; n--)
        if (first >= quantity->limit + n && tq_unit_at (sentence, first - n, &form) == first && form->times == 1 &&
            tq_units_get (units, form->unit)->kind == TQ_VALUE_MONEY && !is_verb (sentence, first - n)) {
            quantity->form = *form;
            quantity->first = first - n;
            return;
        }
}

/* "percent: 40", "per cent of 210", «بالمائة 210»: a share's sign or name that begins a phrase which the figure ends. */
static void
take_share_before (const TqSentence *sentence, Quantity *quantity)
{
    guint at = quantity->run.first, end = quantity->end;
    const TqUnitForm *form;

    if (end < sentence->n_tokens && sentence->tokens[end].kind != TQ_TOKEN_PUNCTUATION && sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE)
        return;
    if (at > quantity->limit && (is_number_class (sentence, at - 1, TQ_NUMBER_OF) || is_function_word (sentence, at - 1)))
        at--;
    for (guint n = MAX_NAME_TOKENS; n > 0; n--) {
        if (at < quantity->limit + n || tq_unit_at (sentence, at - n, &form) != at ||
            tq_units_get (tq_packs_units (tq_worker_packs (sentence->worker)), form->unit)->kind != TQ_VALUE_PERCENT ||
            (at > n && sentence->tokens[at - n - 1].kind != TQ_TOKEN_PUNCTUATION && sentence->tokens[at - n - 1].kind != TQ_TOKEN_QUOTE_OPEN))
            continue;
        quantity->form = *form;
        quantity->first = at - n;
        return;
    }
}

/* In this order, until one finds a unit. */
static void (*const unit_takers[]) (const TqSentence *sentence, Quantity *quantity) = {
    take_unit_behind, take_glued_length, take_scaled_code, take_unit_of_one, take_name_before, take_share_before,
};

/* «بالمائة»: a share's name that has the form of a number, with no number before it. */
static gboolean
is_share_name (const TqSentence *sentence, guint from)
{
    const TqUnitForm *form;

    return sentence->tokens[from].kind == TQ_TOKEN_WORD && tq_sentence_word (sentence, from)->is_unit && tq_unit_at (sentence, from, &form) == from + 1 &&
           tq_units_get (tq_packs_units (tq_worker_packs (sentence->worker)), form->unit)->kind == TQ_VALUE_PERCENT;
}

/* The number at @from with its unit; what is labelled or an identifier is none. Words before @limit belong to the value before. */
static gboolean
find_quantity (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit, Quantity *ret)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    TqUnitForm before;
    guint first;
    gboolean has_currency;

    *ret = (Quantity) { .limit = limit };
    if (is_share_name (sentence, from) || !tq_number_recall (numbers, sentence, from, &ret->run) || is_identifier (sentence, &ret->run))
        return FALSE;
    ret->end = ret->run.end;
    first = ret->first = ret->run.first;
    if (!take_suffix (sentence, ret))
        return FALSE;
    has_currency = first > limit && tq_unit_before (sentence, &first, &before);
    if (!has_currency && is_labelled (sentence, &ret->run))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (unit_takers) && ret->form.unit == 0 && !ret->run.is_ordinal; i++)
        unit_takers[i](sentence, ret);
    if (has_currency && ret->form.unit != 0 && ret->end > ret->run.end && is_figure (sentence, ret->end)) {
        ret->form.unit = 0; /* "rmb 10 usd 20": the second sign is the next figure's */
        ret->end = ret->run.end;
    }
    if (has_currency && (ret->form.unit == 0 || tq_units_get (units, ret->form.unit)->kind != TQ_VALUE_MONEY)) {
        ret->form = before;
        ret->first = first;
    }
    return TRUE;
}

static guint
read_quantity (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit, TqValue *ret)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    Quantity quantity;
    guint first, end;

    if (!find_quantity (sentence, numbers, from, limit, &quantity))
        return 0;
    first = quantity.first;
    end = quantity.end;
    *ret = (TqValue) { .number = quantity.run.number, .unit = quantity.form.unit, .is_fraction = quantity.run.is_fraction, .is_bare_unit = quantity.run.is_bare_unit, .has_noun = quantity.run.has_noun_inside };
    ret->kind = kind_of (sentence, &quantity.run, tq_units_get (units, ret->unit));
    if (ret->kind == TQ_VALUE_DURATION || ret->kind == TQ_VALUE_MEASURE)
        end = take_half_behind (sentence, end, &ret->number);
    end = take_below_zero (sentence, end, ret);
    ret->per = tq_unit_per_at (sentence, &end);
    first = quantity.run.is_ordinal ? first : read_hedge (sentence, first, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* "for a year", «لمدة سنة»: words before the unit that make it one. */
static gboolean
is_made_one (const TqSentence *sentence, guint token)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < token; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_UNIT_ONE && sentence->cues[i].first + sentence->cues[i].n_tokens == token)
            return TRUE;
    return FALSE;
}

/* "an hour and a half", "ساعة ونصف"; "for a year"; a unit that is the whole text counts as one where a bare noun does. */
static gboolean
is_one_of_unit (const TqSentence *sentence, guint end, const TqUnitForm *form)
{
    const TqUnitRow *row = tq_units_get (tq_packs_units (tq_worker_packs (sentence->worker)), form->unit);
    double part;

    if (row->kind != TQ_VALUE_DURATION && row->kind != TQ_VALUE_MEASURE)
        return FALSE;
    return tq_number_read_joined_fraction (sentence, end, &part) != 0 || (sentence->n_tokens == 1 && sentence->pack->has_dual) ||
           (sentence->n_tokens == 2 && end == 2 && is_number_class (sentence, 0, TQ_NUMBER_ARTICLE)) || is_made_one (sentence, end - 1);
}

/* «مديرين عامين»: behind a bare noun of several persons the word is an adjective that looks like two of a unit. */
static gboolean
qualifies_people (const TqSentence *sentence, guint from)
{
    const TqAnalysis *before = from > 0 && sentence->tokens[from - 1].kind == TQ_TOKEN_WORD ? tq_sentence_reading (sentence, from - 1, TQ_POS_NOUN) : NULL;

    return before != NULL && before->form & (TQ_FORM_DUAL | TQ_FORM_PLURAL) && !(before->form & TQ_FORM_ARTICLE) &&
           tq_lexicon_is_person (sentence->pack->lexicon, before->lexeme);
}

/* A unit that counts by itself: "يومين", "كيلومتران". */
static guint
read_dual_unit (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqUnits *units = tq_packs_units (tq_worker_packs (sentence->worker));
    const TqUnitForm *form;
    guint end, first = from;

    if (sentence->tokens[from].kind != TQ_TOKEN_WORD || !tq_sentence_word (sentence, from)->is_unit)
        return 0;
    form = tq_unit_table_find (sentence->pack->units, tq_sentence_folded (sentence, from));
    end = from + 1;
    if (form == NULL || (form->times != 2 && !is_one_of_unit (sentence, end, form)) || qualifies_people (sentence, from))
        return 0;
    *ret = (TqValue) { .number = { form->times, form->times, form->times, FALSE, FALSE, FALSE, 0 }, .unit = form->unit };
    end = take_half_behind (sentence, end, &ret->number);
    ret->kind = tq_units_get (units, form->unit)->kind;
    if (from > 0 && (is_number_class (sentence, from - 1, TQ_NUMBER_ARTICLE) || is_number_class (sentence, from - 1, TQ_NUMBER_UNIT_ARTICLE)))
        first = from - 1;
    first = read_hedge (sentence, first, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* «جنديان أميركيان»: the second qualifies the first. */
static gboolean
agrees_with_dual (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_WORD && tq_sentence_word (sentence, token - 1)->is_dual &&
           !(reading != NULL && reading->form & TQ_FORM_CONJUNCTION);
}

/* "جنديان": two, said by the noun itself; "اثنان" behind it says it again. */
static guint
read_dual_noun (const TqSentence *sentence, guint from, TqValue *ret)
{
    guint end = from + 1, first;
    TqNumberRun again;

    if (sentence->tokens[from].kind != TQ_TOKEN_WORD || !tq_sentence_word (sentence, from)->is_dual || agrees_with_dual (sentence, from))
        return 0;
    if (end < sentence->n_tokens && tq_number_read (sentence, end, &again) && again.number.number == 2 && again.end == end + 1 && !again.proclitics)
        end = again.end;
    *ret = (TqValue) { .number = { 2, 2, 2, FALSE, FALSE, FALSE, 0 }, .kind = TQ_VALUE_NUMBER, .has_noun = TRUE };
    first = read_hedge (sentence, from, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* GBP3.01 */
static guint
read_glued_money (const TqSentence *sentence, guint from, TqValue *ret)
{
    TqUnitForm form;
    double number;
    guint end = tq_unit_read_glued (sentence, from, &number, &form), first;

    if (end == 0)
        return 0;
    *ret = (TqValue) { .number = { number, number, number, FALSE, FALSE, FALSE, 0 }, .unit = form.unit };
    ret->kind = tq_units_get (tq_packs_units (tq_worker_packs (sentence->worker)), form.unit)->kind;
    if (ret->kind != TQ_VALUE_MONEY)
        return 0;
    first = read_hedge (sentence, from, &end, &ret->number);
    ret->first_token = (guint16) first;
    ret->n_tokens = (guint16) (end - first);
    ret->span = (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
}

/* What is read backwards (a hedge, a sign) ends where the value before it does. */
static void
start_behind (const TqSentence *sentence, guint first, TqValue *value)
{
    if (value->first_token >= first)
        return;
    value->n_tokens = (guint16) (value->n_tokens - (first - value->first_token));
    value->first_token = (guint16) first;
    value->span.start = sentence->tokens[first].span.start;
}

/* ---- all values of a sentence ------------------------------------------------------------------------------------ */

/* "One" as the whole of a line, or with its full stop, is a count. */
#define MAX_ISOLATED_TOKENS 2

/* "sept personnes": the abbreviation of a month that is a number word too needs a day or a year beside it. */
static gboolean
is_number_alone (const TqSentence *sentence, const TqValue *value)
{
    const TqWord *word = sentence->tokens[value->first_token].kind == TQ_TOKEN_WORD ? tq_sentence_word (sentence, value->first_token) : NULL;

    return value->n_tokens == 1 && word != NULL && word->number != 0 && word->number_proclitics == 0 &&
           tq_number_table_get (sentence->pack->numbers, word->number)->number_class == TQ_NUMBER_UNIT;
}

/* "un peu plus de mille": the article belongs to the hedge. */
static void
drop_bare_unit (GArray *values, guint from, guint first_token)
{
    const TqValue *last = values->len > from ? &g_array_index (values, TqValue, values->len - 1) : NULL;

    if (last != NULL && last->is_bare_unit && tq_value_end (last) > first_token)
        g_array_set_size (values, values->len - 1);
}

void
tq_value_scan (const TqSentence *sentence, GArray *values)
{
    guint from = values->len, last_end = 0;
    TqDateAhead ahead = { 0 };
    TqNumberMemo numbers = { 0 };

    if (!tq_value_may_be_in (sentence))
        return;
    for (guint i = 0; i < sentence->n_tokens;) {
        TqValue value;
        const TqToken *token = &sentence->tokens[i];
        guint end = 0, begins = tq_value_may_begin (&ahead, sentence, i);

        if (begins == 0) {
            i++;
            continue;
        }
        if (begins & TQ_BEGIN_DATE && tq_date_read (sentence, &numbers, i, &value) && !is_number_alone (sentence, &value)) {
            end = tq_value_end (&value);
            if (value.time.precision == TQ_PRECISION_NONE) {
                i = end;
                continue;
            }
        } else if (token->kind == TQ_TOKEN_DIGITS && ((end = skip_score (sentence, i)) != 0 || (end = skip_ratio (sentence, i)) != 0 ||
                                                      (end = skip_row_of_figures (sentence, i)) != 0 ||
                                                      (end = skip_name_with_figure (sentence, i)) != 0)) {
            i = end;
            continue;
        }
        if (end == 0 && !(begins & TQ_BEGIN_QUANTITY)) {
            i++;
            continue;
        }
        if (end == 0 && sentence->n_tokens == 1) /* ثانية: the unit before the ordinal */
            end = read_dual_unit (sentence, i, &value);
        if (end == 0 && (end = read_quantity (sentence, &numbers, i, last_end, &value)) == 0 && (end = read_dual_unit (sentence, i, &value)) == 0 &&
            (end = read_dual_noun (sentence, i, &value)) == 0)
            end = read_glued_money (sentence, i, &value);
        if (end <= i) {
            i++;
            continue;
        }
        start_behind (sentence, last_end, &value);
        value.is_bare_unit = value.is_bare_unit && value.unit == 0 && sentence->n_tokens > MAX_ISOLATED_TOKENS;
        drop_bare_unit (values, from, value.first_token);
        g_array_append_val (values, value);
        last_end = value.is_bare_unit ? last_end : end;
        i = end;
    }
    tq_values_join (sentence, values, from);
}

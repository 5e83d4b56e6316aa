/* One number with its unit, which stands behind it, is glued to it, or leads to it. */
#include "extract/quantity-private.h"

static gboolean
is_plural (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_token_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->form & TQ_FORM_PLURAL;
}

static gboolean
is_function_word (const TqSentence *sentence, guint token)
{
    return tq_token_is_word (sentence, token) && tq_sentence_word (sentence, token)->is_stopword;
}

/* "الذكرى العشرون": above ten the Arabic ordinal is the number with the article, unless what it
 * counts follows, or stands before it in the plural: «الناجون الأربعة والعشرون». */
static gboolean
is_definite_ordinal (const TqSentence *sentence, const TqNumberRun *run)
{
    if (!run->is_definite || (run->first > 0 && is_plural (sentence, run->first - 1u)) ||
        run->proclitics & TQ_FORM_PREPOSITION || run->has_scale || run->is_interval ||
        run->is_fraction || run->number.number < 11 || run->n_digits > 0)
        return FALSE;
    return !tq_token_is_word (sentence, run->end) || is_function_word (sentence, run->end);
}

static TqValueKind
kind_of (const TqSentence *sentence, const TqNumberRun *run, const TqUnitRow *unit)
{
    if (run->is_ordinal || (unit == NULL && is_definite_ordinal (sentence, run)))
        return TQ_VALUE_ORDINAL;
    return unit != NULL ? unit->kind : TQ_VALUE_NUMBER;
}

/* The unit behind the number: over a hyphen, over "of" ("deux millions de dollars"), over an
 * article ("half an hour"). Returns the token after it, or 0. */
static guint
unit_behind (const TqSentence *sentence, const TqNumberRun *run, const TqUnitForm **ret)
{
    guint at = run->end;
    const TqCueMatch *filler;

    if (run->is_ordinal || at >= sentence->n_tokens)
        return 0;
    if (tq_token_is_dash (sentence, at) && !(sentence->tokens[at].flags & TQ_TOKEN_SPACE_BEFORE))
        at++;
    if ((run->has_scale || run->number.is_approx ||
         run->number.number != floor (run->number.number)) &&
        tq_token_is_number_class (sentence, at, TQ_NUMBER_OF))
        at++;
    if (run->is_fraction && (tq_token_is_number_class (sentence, at, TQ_NUMBER_ARTICLE) ||
                             tq_token_is_number_class (sentence, at, TQ_NUMBER_UNIT_ARTICLE)))
        at++;
    filler = tq_sentence_cue (sentence, TQ_CUE_UNIT_FILLER, at, MIN (at + 3, sentence->n_tokens));
    if (filler != NULL && filler->first == at)
        at += filler->n_tokens;
    return at < sentence->n_tokens ? tq_unit_at (sentence, at, ret) : 0;
}

guint
tq_quantity_place (const TqSentence *sentence, guint first, guint end, TqValue *value)
{
    value->first_token = (guint16) first;
    value->n_tokens = (guint16) (end - first);
    value->span =
        (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
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
    const TqCueMatch *match =
        tq_sentence_cue (sentence, TQ_CUE_UNIT_DIMENSION, at, MIN (at + 3, sentence->n_tokens));

    if (quantity->run.glued_scale == 0 || match == NULL || match->first != at ||
        !tq_unit_of_glued_scale (sentence, &quantity->run, &quantity->form))
        return;
    tq_number_multiply (&quantity->run.number, 1 / quantity->run.glued_scale);
}

/* "30 MUSD" */
static void
take_scaled_code (const TqSentence *sentence, Quantity *quantity)
{
    double scale = tq_unit_scaled_code (sentence, quantity->end, &quantity->form);

    if (scale == 0)
        return;
    tq_number_scale (&quantity->run.number, scale);
    quantity->end++;
}

/* "دولار واحد": where nouns come first, one stands behind its unit. */
static void
take_unit_of_one (const TqSentence *sentence, Quantity *quantity)
{
    const TqUnitForm *form;
    guint at = quantity->run.first;

    if (!quantity->run.is_bare_unit || !sentence->pack->has_dual || at == 0 ||
        tq_unit_at (sentence, at - 1, &form) != at || form->times != 1)
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

#define MAX_NAME_TOKENS 2

/* "he won 12": a word that is a verb first. */
static gboolean
is_verb (const TqSentence *sentence, guint token)
{
    const TqAnalysis *likeliest = tq_token_reading (sentence, token, TQ_POS_UNKNOWN);

    return likeliest != NULL && likeliest->pos == TQ_POS_VERB;
}

/* "ringgit 42": a currency's name before a figure behind which nothing is counted. */
static void
take_name_before (const TqSentence *sentence, Quantity *quantity)
{
    const TqUnits *units = tq_sentence_units (sentence);
    guint first = quantity->run.first, end = quantity->end;
    const TqUnitForm *form;

    if (!tq_token_is_figure (sentence, first) ||
        (end < sentence->n_tokens && sentence->tokens[end].kind != TQ_TOKEN_PUNCTUATION &&
         sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE))
        return;
    for (guint n = MAX_NAME_TOKENS; n > 0; n--)
        if (first >= quantity->limit + n && tq_unit_at (sentence, first - n, &form) == first &&
            form->times == 1 && tq_units_get (units, form->unit)->kind == TQ_VALUE_MONEY &&
            !is_verb (sentence, first - n)) {
            quantity->form = *form;
            quantity->first = first - n;
            return;
        }
}

/* "percent: 40", "per cent of 210", «بالمائة 210»: a share's sign or name that begins a phrase
 * which the figure ends. */
static void
take_share_before (const TqSentence *sentence, Quantity *quantity)
{
    guint at = quantity->run.first, end = quantity->end;
    const TqUnitForm *form;

    if (end < sentence->n_tokens && sentence->tokens[end].kind != TQ_TOKEN_PUNCTUATION &&
        sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE)
        return;
    if (at > quantity->limit && (tq_token_is_number_class (sentence, at - 1, TQ_NUMBER_OF) ||
                                 is_function_word (sentence, at - 1)))
        at--;
    for (guint n = MAX_NAME_TOKENS; n > 0; n--) {
        if (at < quantity->limit + n || tq_unit_at (sentence, at - n, &form) != at ||
            tq_units_get (tq_sentence_units (sentence), form->unit)->kind != TQ_VALUE_PERCENT ||
            (at > n && sentence->tokens[at - n - 1].kind != TQ_TOKEN_PUNCTUATION &&
             sentence->tokens[at - n - 1].kind != TQ_TOKEN_QUOTE_OPEN))
            continue;
        quantity->form = *form;
        quantity->first = at - n;
        return;
    }
}

/* In this order, until one finds a unit. */
static void (*const unit_takers[]) (const TqSentence *sentence, Quantity *quantity) = {
    take_unit_behind, take_glued_length, take_scaled_code, take_unit_of_one, take_name_before,
    take_share_before,
};

/* «بالمائة»: a share's name that has the form of a number, with no number before it. */
static gboolean
is_share_name (const TqSentence *sentence, guint from)
{
    const TqUnitForm *form;

    return tq_token_is_word (sentence, from) && tq_sentence_word (sentence, from)->is_unit &&
           tq_unit_at (sentence, from, &form) == from + 1 &&
           tq_units_get (tq_sentence_units (sentence), form->unit)->kind == TQ_VALUE_PERCENT;
}

/* "the pier, 210 metres", "a zone 12 miles wide", «طول المرحلة 300 متر»: before a unit no word
 * labels behind a mark, none where a word of length follows, and none where what is measured ends
 * right before the figure. */
static gboolean
is_measured_aside (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqUnitForm *form;
    guint end = run->first > 0 ? unit_behind (sentence, run, &form) : 0;
    const TqCueMatch *length = end > 0 && end < sentence->n_tokens
                                   ? tq_sentence_cue (sentence, TQ_CUE_UNIT_DIMENSION, end,
                                                      MIN (end + 3, sentence->n_tokens))
                                   : NULL;

    return end > 0 && (sentence->pack->has_dual ||
                       sentence->tokens[run->first - 1].kind == TQ_TOKEN_PUNCTUATION ||
                       (length != NULL && length->first == end));
}

/* The number at @from with its unit; what is labelled or an identifier is none. Words before @limit
 * belong to the value before. */
static gboolean
find_quantity (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit,
               Quantity *ret)
{
    const TqUnits *units = tq_sentence_units (sentence);
    TqUnitForm before;
    guint first;
    gboolean has_currency;

    *ret = (Quantity) { .limit = limit };
    if (is_share_name (sentence, from) || !tq_number_recall (numbers, sentence, from, &ret->run) ||
        tq_number_is_identifier (sentence, &ret->run))
        return FALSE;
    ret->end = ret->run.end;
    first = ret->first = ret->run.first;
    if (!take_suffix (sentence, ret))
        return FALSE;
    has_currency = first > limit && tq_unit_before (sentence, &first, &before);
    if (!has_currency && tq_number_is_labelled (sentence, &ret->run) &&
        !is_measured_aside (sentence, &ret->run))
        return FALSE;
    for (guint i = 0;
         i < G_N_ELEMENTS (unit_takers) && ret->form.unit == 0 && !ret->run.is_ordinal; i++)
        unit_takers[i](sentence, ret);
    if (has_currency && ret->form.unit != 0 && ret->end > ret->run.end &&
        tq_token_is_figure (sentence, ret->end)) {
        ret->form.unit = 0; /* "rmb 10 usd 20": the second sign is the next figure's */
        ret->end = ret->run.end;
    }
    if (has_currency &&
        (ret->form.unit == 0 || tq_units_get (units, ret->form.unit)->kind != TQ_VALUE_MONEY)) {
        ret->form = before;
        ret->first = first;
    }
    return TRUE;
}

static guint
read_quantity (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit,
               TqValue *ret)
{
    const TqUnits *units = tq_sentence_units (sentence);
    Quantity quantity;
    guint first, end;

    if (!find_quantity (sentence, numbers, from, limit, &quantity))
        return 0;
    first = quantity.first;
    end = quantity.end;
    *ret = (TqValue) { .number = quantity.run.number,
                      .unit = quantity.form.unit,
                      .is_fraction = quantity.run.is_fraction,
                      .is_bare_unit = quantity.run.is_bare_unit,
                      .has_noun = quantity.run.has_noun_inside };
    ret->kind = kind_of (sentence, &quantity.run, tq_units_get (units, ret->unit));
    end = tq_quantity_take_behind (sentence, end, ret);
    first = quantity.run.is_ordinal ? first : tq_hedge_read (sentence, first, &end, &ret->number);
    return tq_quantity_place (sentence, first, end, ret);
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
    *ret = (TqValue) { .number = tq_number_exact (number), .unit = form.unit };
    ret->kind = tq_units_get (tq_sentence_units (sentence), form.unit)->kind;
    if (ret->kind != TQ_VALUE_MONEY)
        return 0;
    first = tq_hedge_read (sentence, from, &end, &ret->number);
    return tq_quantity_place (sentence, first, end, ret);
}

guint
tq_quantity_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit,
                  TqValue *ret)
{
    /* ثانية: the unit before the ordinal */
    guint end = sentence->n_tokens == 1 ? tq_quantity_read_dual_unit (sentence, from, ret) : 0;

    if (end == 0)
        end = read_quantity (sentence, numbers, from, limit, ret);
    if (end == 0)
        end = tq_quantity_read_dual_unit (sentence, from, ret);
    if (end == 0)
        end = tq_quantity_read_dual_noun (sentence, from, ret);
    return end != 0 ? end : read_glued_money (sentence, from, ret);
}

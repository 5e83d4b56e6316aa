#include "extract/quantity-private.h"

#include <string.h>

static gboolean
is_plural (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = sentence->tokens[token].kind == TQ_TOKEN_WORD
                                    ? tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN)
                                    : NULL;

    return reading != NULL && reading->form & TQ_FORM_PLURAL;
}

/* "الذكرى العشرون": above ten the Arabic ordinal is the number with the article, unless what it
 * counts follows, or stands before it in the plural: «الناجون الأربعة والعشرون». */
static gboolean
is_definite_ordinal (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *next = run->end < sentence->n_tokens ? &sentence->tokens[run->end] : NULL;

    if (!run->is_definite || (run->first > 0 && is_plural (sentence, run->first - 1u)) ||
        run->proclitics & TQ_FORM_PREPOSITION || run->has_scale || run->is_interval ||
        run->is_fraction || run->number.number < 11 || run->n_digits > 0)
        return FALSE;
    return next == NULL || next->kind != TQ_TOKEN_WORD ||
           tq_sentence_word (sentence, run->end)->is_stopword;
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

/* The same of a unit, whose word is the last before @end and may stand once more: «ساعة ونصف
 * الساعة». */
static guint
take_half_of_unit (const TqSentence *sentence, guint end, TqNumber *number)
{
    guint after = take_half_behind (sentence, end, number);
    const TqAnalysis *unit, *again;

    if (after == end || after >= sentence->n_tokens ||
        sentence->tokens[after].kind != TQ_TOKEN_WORD ||
        sentence->tokens[end - 1].kind != TQ_TOKEN_WORD)
        return after;
    unit = tq_sentence_reading (sentence, end - 1, TQ_POS_NOUN);
    again = tq_sentence_reading (sentence, after, TQ_POS_NOUN);
    return unit != NULL && again != NULL && unit->lexeme == again->lexeme ? after + 1 : after;
}

/* Whether what stands at @at, behind "and a half", leaves the half to the noun @counted: another
 * noun would be what it is half of. */
static gboolean
leaves_half (const TqSentence *sentence, guint at, guint counted)
{
    const TqAnalysis *noun, *own;

    if (at >= sentence->n_tokens || sentence->tokens[at].kind != TQ_TOKEN_WORD)
        return TRUE;
    noun = tq_sentence_reading (sentence, at, TQ_POS_NOUN);
    own = tq_sentence_reading (sentence, counted, TQ_POS_NOUN);
    if (noun != NULL)
        return own != NULL && noun->lexeme == own->lexeme; /* «موسمين ونصف الموسم» */
    return tq_sentence_reading (sentence, at, TQ_POS_VERB) != NULL;
}

/* "three seasons and a half", «ثلاثة مواسم ونصف»: of the noun @counted, the last token before
 * @end. */
static guint
take_half_of_noun (const TqSentence *sentence, guint counted, guint end, TqNumber *number)
{
    TqNumber with_half = *number;
    guint after = end < sentence->n_tokens ? take_half_behind (sentence, end, &with_half) : end;

    if (after == end || number->number < 1 || !leaves_half (sentence, after, counted))
        return end;
    *number = with_half;
    return after;
}

/* The same behind a number and its noun. */
static guint
take_noun_and_half (const TqSentence *sentence, guint end, TqValue *value)
{
    guint after;

    if (value->kind != TQ_VALUE_NUMBER || value->unit != 0 || value->is_fraction ||
        value->has_noun || value->is_bare_unit || end + 1 >= sentence->n_tokens ||
        sentence->tokens[end].kind != TQ_TOKEN_WORD ||
        tq_sentence_reading (sentence, end, TQ_POS_NOUN) == NULL)
        return end;
    after = take_half_of_noun (sentence, end, end + 1, &value->number);
    value->has_noun = after > end + 1;
    return value->has_noun ? after : end;
}

/* "11 degrees below zero", «11 تحت الصفر». Returns: the token after it, @end if it is none. */
static guint
take_below_zero (const TqSentence *sentence, guint end, TqValue *value)
{
    const TqUnits *units = tq_sentence_units (sentence);
    const TqCueMatch *match = end < sentence->n_tokens
                                  ? tq_sentence_cue (sentence, TQ_CUE_UNIT_BELOW_ZERO, end,
                                                     MIN (end + 5, sentence->n_tokens))
                                  : NULL;
    TqUnit degree = match != NULL ? tq_units_find (units, match->cue->value) : 0;
    const TqUnitRow *row = tq_units_get (units, value->unit);
    TqNumber *number = &value->number;
    double lo = number->lo;

    if (match == NULL || match->first != end || number->number <= 0 ||
        value->kind == TQ_VALUE_ORDINAL ||
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

/* Returns: @end */
static guint
place (const TqSentence *sentence, guint first, guint end, TqValue *value)
{
    value->first_token = (guint16) first;
    value->n_tokens = (guint16) (end - first);
    value->span =
        (TqSpan) { sentence->tokens[first].span.start, sentence->tokens[end - 1].span.end };
    return end;
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
    const TqCueMatch *match =
        tq_sentence_cue (sentence, TQ_CUE_UNIT_DIMENSION, at, MIN (at + 3, sentence->n_tokens));

    if (quantity->run.glued_scale == 0 || match == NULL || match->first != at ||
        !tq_unit_of_glued_scale (sentence, &quantity->run, &quantity->form))
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
    quantity->run.number.last_digit =
        (gint8) (quantity->run.number.last_digit + (gint8) round (log10 (scale)));
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

static gboolean
is_function_word (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           tq_sentence_word (sentence, token)->is_stopword;
}

#define MAX_NAME_TOKENS 2

/* "he won 12": a word that is a verb first. */
static gboolean
is_verb (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = sentence->tokens[token].kind == TQ_TOKEN_WORD
                                     ? tq_sentence_analyses (sentence, token, &n)
                                     : NULL;

    return readings != NULL && n > 0 && readings[0].pos == TQ_POS_VERB;
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

    return sentence->tokens[from].kind == TQ_TOKEN_WORD &&
           tq_sentence_word (sentence, from)->is_unit &&
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

/* "95 km an hour" is of the unit of "95 km/h". */
static void
take_per (const TqSentence *sentence, guint *end, TqValue *value)
{
    TqUnit per = tq_unit_per_at (sentence, end),
           rate = tq_units_rate (tq_sentence_units (sentence), value->unit, per);

    value->unit = rate != 0 ? rate : value->unit;
    value->per = rate != 0 ? 0 : per;
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
    if (ret->kind == TQ_VALUE_DURATION || ret->kind == TQ_VALUE_MEASURE)
        end = take_half_of_unit (sentence, end, &ret->number);
    end = take_noun_and_half (sentence, end, ret);
    end = take_below_zero (sentence, end, ret);
    take_per (sentence, &end, ret);
    first = quantity.run.is_ordinal ? first : tq_hedge_read (sentence, first, &end, &ret->number);
    return place (sentence, first, end, ret);
}

/* «سنة كاملة» */
static gboolean
is_full (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = token < sentence->n_tokens
                                ? tq_sentence_cue (sentence, TQ_CUE_UNIT_ONE, token, token + 1)
                                : NULL;

    return cue != NULL && strcmp (cue->cue->value, "full") == 0;
}

/* "for a year", «لمدة سنة»: words before the unit at @token that make it one; of a length of time a
 * row with the value "lasting" too, "has a year to", and one with "full" that stands behind it,
 * «سنة كاملة». */
static gboolean
is_made_one (const TqSentence *sentence, guint token, const TqUnitRow *unit)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < token; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        if (cue->cue->cue_class == TQ_CUE_UNIT_ONE && tq_cue_end (cue) == token &&
            (cue->cue->value[0] == '\0' || unit->kind == TQ_VALUE_DURATION))
            return TRUE;
    }
    return unit->kind == TQ_VALUE_DURATION && is_full (sentence, token + 1);
}

/* "an hour and a half", "ساعة ونصف"; "for a year"; a unit that is the whole text counts as one
 * where a bare noun does. */
static gboolean
is_one_of_unit (const TqSentence *sentence, guint end, const TqUnitForm *form)
{
    const TqUnitRow *row = tq_units_get (tq_sentence_units (sentence), form->unit);
    double part;

    if (row->kind != TQ_VALUE_DURATION && row->kind != TQ_VALUE_MEASURE)
        return FALSE;
    return tq_number_read_joined_fraction (sentence, end, &part) != 0 ||
           (sentence->n_tokens == 1 && sentence->pack->has_dual) ||
           (sentence->n_tokens == 2 && end == 2 &&
            tq_token_is_number_class (sentence, 0, TQ_NUMBER_ARTICLE)) ||
           (!form->is_plural && is_made_one (sentence, end - 1, row));
}

/* «مديرين عامين»: behind a bare noun of several persons the word is an adjective that looks like
 * two of a unit. */
static gboolean
qualifies_people (const TqSentence *sentence, guint from)
{
    const TqAnalysis *before = from > 0 && sentence->tokens[from - 1].kind == TQ_TOKEN_WORD
                                   ? tq_sentence_reading (sentence, from - 1, TQ_POS_NOUN)
                                   : NULL;

    return before != NULL && before->form & (TQ_FORM_DUAL | TQ_FORM_PLURAL) &&
           !(before->form & TQ_FORM_ARTICLE) &&
           tq_lexicon_is_person (sentence->pack->lexicon, before->lexeme);
}

/* A unit that counts by itself: "يومين", "كيلومتران". */
static guint
read_dual_unit (const TqSentence *sentence, guint from, TqValue *ret)
{
    const TqUnits *units = tq_sentence_units (sentence);
    const TqUnitForm *form;
    guint end, first = from;

    if (sentence->tokens[from].kind != TQ_TOKEN_WORD || !tq_sentence_word (sentence, from)->is_unit)
        return 0;
    form = tq_unit_table_find (sentence->pack->units, tq_sentence_folded (sentence, from));
    end = from + 1;
    if (form == NULL || (form->times != 2 && !is_one_of_unit (sentence, end, form)) ||
        qualifies_people (sentence, from))
        return 0;
    *ret = (TqValue) { .number = { form->times, form->times, form->times, FALSE, FALSE, FALSE, 0 },
                      .unit = form->unit };
    end = take_half_of_unit (sentence, end, &ret->number);
    end += is_full (sentence, end);
    ret->kind = tq_units_get (units, form->unit)->kind;
    if (from > 0 && (tq_token_is_number_class (sentence, from - 1, TQ_NUMBER_ARTICLE) ||
                     tq_token_is_number_class (sentence, from - 1, TQ_NUMBER_UNIT_ARTICLE)))
        first = from - 1;
    first = tq_hedge_read (sentence, first, &end, &ret->number);
    return place (sentence, first, end, ret);
}

/* «جنديان أميركيان»: the second qualifies the first. */
static gboolean
agrees_with_dual (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_WORD &&
           tq_sentence_word (sentence, token - 1)->is_dual &&
           !(reading != NULL && reading->form & TQ_FORM_CONJUNCTION);
}

/* "جنديان": two, said by the noun itself; "اثنان" behind it says it again. */
static guint
read_dual_noun (const TqSentence *sentence, guint from, TqValue *ret)
{
    guint end = from + 1, first;
    TqNumberRun again;

    if (sentence->tokens[from].kind != TQ_TOKEN_WORD ||
        !tq_sentence_word (sentence, from)->is_dual || agrees_with_dual (sentence, from))
        return 0;
    if (end < sentence->n_tokens && tq_number_read (sentence, end, &again) &&
        again.number.number == 2 && again.end == end + 1 && !again.proclitics)
        end = again.end;
    *ret = (TqValue) { .number = { 2, 2, 2, FALSE, FALSE, FALSE, 0 },
                      .kind = TQ_VALUE_NUMBER,
                      .has_noun = TRUE };
    end = take_half_of_noun (sentence, from, end, &ret->number);
    first = tq_hedge_read (sentence, from, &end, &ret->number);
    return place (sentence, first, end, ret);
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
    *ret = (TqValue) { .number = { number, number, number, FALSE, FALSE, FALSE, 0 },
                      .unit = form.unit };
    ret->kind = tq_units_get (tq_sentence_units (sentence), form.unit)->kind;
    if (ret->kind != TQ_VALUE_MONEY)
        return 0;
    first = tq_hedge_read (sentence, from, &end, &ret->number);
    return place (sentence, first, end, ret);
}

guint
tq_quantity_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit,
                  TqValue *ret)
{
    /* ثانية: the unit before the ordinal */
    guint end = sentence->n_tokens == 1 ? read_dual_unit (sentence, from, ret) : 0;

    if (end == 0)
        end = read_quantity (sentence, numbers, from, limit, ret);
    if (end == 0)
        end = read_dual_unit (sentence, from, ret);
    if (end == 0)
        end = read_dual_noun (sentence, from, ret);
    return end != 0 ? end : read_glued_money (sentence, from, ret);
}

/* date-slot-count.c - slots that count: which period, how many of it, or which one of them: "two
 * weeks", «أسبوعين», "a few days", "the XIXth century" */
#include "extract/date-private.h"

#include <string.h>

#include "extract/quantity-private.h"

static gboolean
bears_article (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && noun->form & TQ_FORM_ARTICLE;
}

guint
tq_date_slot_period (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    const TqCalendarRow *row = tq_date_row (reader, at);

    if (row == NULL || slots->n_periods == TQ_DATE_MAX_TERMS)
        return 0;
    if (row->calendar_class == TQ_CALENDAR_PERIOD)
        slots->period[slots->n_periods] = row->value;
    else if (row->calendar_class == TQ_CALENDAR_YEAR_WORD)
        slots->period[slots->n_periods] = TQ_PERIOD_YEAR;
    else if (row->calendar_class == TQ_CALENDAR_DAY_WORD)
        slots->period[slots->n_periods] = TQ_PERIOD_DAY;
    else
        return 0;
    slots->is_plural |= row->is_plural;
    slots->is_dual |= row->is_dual;
    slots->is_one |= !row->is_plural && !row->is_dual &&
                     (reader->sentence->pack->is_head_last || bears_article (reader->sentence, at));
    slots->n_periods++;
    return at + 1;
}

static const TqUnitForm *
unit_without_conjunction (const TqDateReader *reader, guint at)
{
    const TqPack *pack = reader->sentence->pack;
    const char *folded = tq_sentence_folded (reader->sentence, at);
    const TqUnitForm *form = tq_unit_table_find (pack->units, folded);

    for (guint i = 0; form == NULL && i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && clitic->form == TQ_FORM_CONJUNCTION &&
            g_str_has_prefix (folded, clitic->text))
            form = tq_unit_table_find (pack->units, folded + strlen (clitic->text));
    }
    return form;
}

/* A dual or a bare singular counts by itself: "قبل أسبوعين", "بعد شهر". The word stays for the
 * period. */
static gboolean
counts_itself (const TqDateReader *reader, guint at, double *ret)
{
    const TqWord *word = tq_sentence_word (reader->sentence, at);
    const TqUnitForm *form;

    if (!reader->sentence->pack->has_dual || word->calendar == 0 ||
        (word->calendar_proclitics & (TQ_FORM_ARTICLE | TQ_FORM_PREPOSITION)))
        return FALSE;
    form = unit_without_conjunction (reader, at);
    *ret = form != NULL ? form->times : 1;
    if (form != NULL && tq_date_row (reader, at)->is_plural) /* «قبل أيام» */
        *ret = TQ_DATE_A_FEW;
    return form != NULL;
}

/* "a", "few", "a few" */
static guint
match_a_few (const TqDateReader *reader, guint at, double *ret)
{
    guint end = at;
    int value = 0, more;

    for (; end < at + 2 && tq_date_is (reader, end, TQ_CALENDAR_ONE, &more); end++)
        value = MAX (value, more);
    *ret = MAX (value, 1);
    return end > at ? end : 0;
}

/* "two quarters" are no half where a period is counted, and "dix premiers jours" no eleventh: the
 * number without its last word. */
static gboolean
count_at (TqDateReader *reader, guint at, TqNumberRun *ret)
{
    TqSentence part = *reader->sentence;

    if (!tq_date_number_at (reader, at, ret))
        return FALSE;
    if (ret->end < at + 2 ||
        !(ret->is_ordinal ||
          (ret->is_fraction && tq_date_is (reader, ret->end - 1, TQ_CALENDAR_PERIOD, NULL))))
        return TRUE;
    part.n_tokens = ret->end - 1;
    return tq_number_read (&part, at, ret);
}

guint
tq_date_slot_number (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    TqNumberRun run;
    TqDateSlots period = { 0 };
    gboolean is_counted = TRUE;
    guint end = at;
    double n = 1;

    if (slots->n_numbers == TQ_DATE_MAX_TERMS)
        return 0;
    if (count_at (reader, at, &run) && !run.is_ordinal && run.suffix == 0 &&
        run.number.number > 0 && run.number.number < 100000) {
        n = run.number.number;
        end = run.end;
        slots->is_vague |= run.is_interval;
    } else if (reader->sentence->tokens[at].kind != TQ_TOKEN_WORD ||
               tq_date_slot_period (reader, at, &period) == 0 || !counts_itself (reader, at, &n)) {
        end = match_a_few (reader, at, &n);
        slots->is_vague |= n > 1;
        is_counted = end != 0;
    }
    slots->is_vague |= end == at && period.is_plural;
    if (is_counted)
        slots->n[slots->n_numbers++] = n;
    return is_counted ? end : 0;
}

/* Bytes of "e", "th", "ème" behind a Roman figure, and the least that is read as one. */
#define MAX_ROMAN_ENDING 4
#define MIN_ROMAN 5

static int
roman_value (char letter)
{
    return letter == 'I' ? 1 : letter == 'V' ? 5 : letter == 'X' ? 10 : 0;
}

int
tq_date_roman_at (const TqDateReader *reader, guint at)
{
    const TqToken *token = &reader->sentence->tokens[at];
    const char *text = reader->sentence->document->text + token->span.start;
    guint n_bytes = token->span.end - token->span.start, end = 0;
    int total = 0, last = 10, value;

    while (end < n_bytes && (value = roman_value (text[end])) != 0) {
        total += value > last ? value - 2 * last : value;
        last = value;
        end++;
    }
    if (end == 0 || n_bytes - end > MAX_ROMAN_ENDING || total < MIN_ROMAN)
        return 0;
    return end == n_bytes || g_ascii_islower (text[end]) ? total : 0;
}

guint
tq_date_slot_ordinal (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    int roman = tq_date_roman_at (reader, at);
    TqNumberRun run;

    if (roman != 0) {
        slots->ordinal = roman;
        return at + 1;
    }
    if (tq_date_is (reader, at, TQ_CALENDAR_LAST, NULL) ||
        tq_date_is (reader, at, TQ_CALENDAR_LATE, NULL)) {
        slots->ordinal = -1;
        return at + 1;
    }
    if (!tq_date_number_at (reader, at, &run) || !run.is_ordinal || run.number.number > 99)
        return 0;
    slots->ordinal = (int) run.number.number;
    return run.end;
}

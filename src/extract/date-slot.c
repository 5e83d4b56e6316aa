/* date-slot.c - the slots of date patterns: which words and figures fill one, and which may begin
 * at a token */
#include "extract/date-private.h"
#include "extract/quantity-private.h"

/* ---- what fills a slot ----------------------------------------------------------------------- */

/* "In May 11 per cent", «في مايو 11 في المئة»: behind its month, a share is no day. */
static gboolean
is_share_behind (const TqDateReader *reader, guint end, const TqDateSlots *slots)
{
    const TqUnitForm *form;

    return slots->month != 0 && end < reader->sentence->n_tokens &&
           tq_unit_at (reader->sentence, end, &form) != 0 &&
           tq_units_get (tq_sentence_units (reader->sentence), form->unit)->kind ==
               TQ_VALUE_PERCENT;
}

static gboolean
may_be_day (const TqNumberRun *run)
{
    double day = run->number.number;

    return !run->has_scale && !run->is_fraction && !run->is_interval && run->suffix == 0 &&
           run->n_digits <= 2 && day >= 1 && day <= 31 && day == floor (day);
}

static guint
match_day_number (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    TqNumberRun run;
    int *day = slots->day == 0 ? &slots->day : &slots->day2;

    /* else a fraction: 2/15 */
    if (tq_date_is_mark (reader, at + 1, "/") && tq_date_figure_at (reader, at, 2, day) &&
        *day >= 1 && *day <= 31)
        return at + 1;
    /* «السبت والأحد»: one is no day of the month */
    if (tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY, NULL))
        return 0;
    if (!tq_date_number_at (reader, at, &run) || run.first != at || !may_be_day (&run) ||
        tq_date_is (reader, at, TQ_CALENDAR_ONE, NULL) || is_share_behind (reader, run.end, slots))
        return 0;
    *day = (int) run.number.number;
    return run.end;
}

/* The first word alone: «بين الأول والعشرين من مارس» is no twenty-first. */
static guint
match_day_word (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    TqSentence one = *reader->sentence;
    TqNumberRun run;

    if (reader->sentence->tokens[at].kind != TQ_TOKEN_WORD)
        return 0;
    one.n_tokens = at + 1;
    if (!tq_number_read (&one, at, &run) || run.first != at || run.is_fraction ||
        run.is_interval || run.number.number < 1 || run.number.number > 31)
        return 0;
    slots->day = (int) run.number.number;
    return at + 1;
}

static guint
match_month (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    return tq_date_month_at (reader, at, TQ_CALENDAR_MONTH,
                             slots->month == 0 ? &slots->month : &slots->month2,
                             &slots->has_wrong_twin);
}

static guint
match_hijri_month (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    return tq_date_month_at (reader, at, TQ_CALENDAR_HIJRI_MONTH, &slots->hijri,
                             &slots->has_wrong_twin);
}

/* A year in figures, or in words: "nineteen eighty-four", "ألفين وواحد وعشرين". */
static guint
match_year (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    TqNumberRun run;

    if (tq_date_year_at (reader, at, &slots->year))
        return at + 1;
    if (reader->sentence->tokens[at].kind != TQ_TOKEN_WORD || !tq_date_number_at (reader, at, &run))
        return 0;
    return tq_date_year_in_words (reader, &run, &slots->year);
}

/* "on 9 August 96 people", "01 02 03 04" */
static gboolean
is_before_count (const TqDateReader *reader, guint at)
{
    TqTokenKind kind =
        at < reader->sentence->n_tokens ? reader->sentence->tokens[at].kind : TQ_TOKEN_PUNCTUATION;

    return kind == TQ_TOKEN_DIGITS || (kind == TQ_TOKEN_WORD && !reader->is_isolated);
}

static guint
match_short_year (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    guint figure = at + (tq_date_is_mark (reader, at, "'") || tq_date_is_mark (reader, at, "’"));
    const TqSpan *span;

    if (!tq_date_figure_at (reader, figure, 2, &slots->year))
        return 0;
    span = &reader->sentence->tokens[figure].span;
    if (span->end - span->start < 2 || (figure == at && is_before_count (reader, figure + 1)))
        return 0;
    slots->has_short_year = TRUE;
    return figure + 1;
}

/* "Sun. 6 March", "Sat, Mar 5": what an abbreviation that is a common word or a name too must have
 * behind it. */
static gboolean
is_before_day (const TqDateReader *reader, guint at)
{
    const TqSentence *sentence = reader->sentence;
    int month;

    while (at < sentence->n_tokens &&
           (tq_date_is_mark (reader, at, ".") || tq_date_is_mark (reader, at, ",")))
        at++;
    return at < sentence->n_tokens && (sentence->tokens[at].kind == TQ_TOKEN_DIGITS ||
                                       tq_date_is (reader, at, TQ_CALENDAR_MONTH, &month) ||
                                       tq_date_is (reader, at, TQ_CALENDAR_MONTH_CAPITAL, &month));
}

static guint
match_weekday (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    const TqToken *token = &reader->sentence->tokens[at];
    gboolean is_capital = reader->is_isolated || ((token->flags & TQ_TOKEN_CAPITAL) != 0 &&
                                                  is_before_day (reader, at + 1));
    int *weekday = slots->weekday == 0 ? &slots->weekday : &slots->weekday2;

    if (!tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY, weekday) &&
        !(is_capital && tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY_CAPITAL, weekday)) &&
        !(slots->ordinal != 0 && tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY_ORDINAL, weekday)))
        return 0;
    return at + 1 +
           (tq_date_is_mark (reader, at + 1, ".") && at + 2 < reader->sentence->n_tokens &&
            token->span.end - token->span.start <= 4);
}

/* "Designed to last six years", "it could last two days": behind what a verb follows, and before a
 * number, the word says how long. */
static gboolean
is_verb_of_length (const TqDateReader *reader, guint at)
{
    static const TqCueClass classes[] = { TQ_CUE_FRAME_TO, TQ_CUE_MODAL_PLANNED,
                                          TQ_CUE_MODAL_DEMANDED, TQ_CUE_MODAL_POSSIBLE };
    const TqSentence *sentence = reader->sentence;
    const TqAnalysis *verb =
        at > 0 && at + 1 < sentence->n_tokens && tq_number_may_begin (sentence, at + 1)
            ? tq_sentence_reading (sentence, at, TQ_POS_VERB)
            : NULL;

    if (verb == NULL || verb->form & (TQ_FORM_PAST | TQ_FORM_PARTICIPLE))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
        if (tq_sentence_cue (sentence, classes[i], at - 1, at) != NULL)
            return TRUE;
    return tq_date_is (reader, at - 1, TQ_CALENDAR_FUTURE, NULL);
}

static guint
match_relation (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    static const struct {
        TqCalendarClass calendar_class;
        int relation;
    } relations[] = { { TQ_CALENDAR_LAST, -1 }, { TQ_CALENDAR_NEXT, 1 }, { TQ_CALENDAR_THIS, 0 } };
    const TqCalendarRow *row = tq_date_row (reader, at);

    if (row == NULL || is_verb_of_length (reader, at))
        return 0;
    for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
        if (row->calendar_class == relations[i].calendar_class) {
            slots->relation = relations[i].relation;
            slots->has_relation = TRUE;
            slots->is_nearest = row->value == 1;
            slots->is_plural |= row->is_plural;
            return at + 1;
        }
    return 0;
}

static guint
match_season (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    return tq_date_is (reader, at, TQ_CALENDAR_SEASON, &slots->season) ? at + 1 : 0;
}

static guint
match_part (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    return tq_date_is (reader, at, TQ_CALENDAR_PART, &slots->part) ? at + 1 : 0;
}

static guint
match_day (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    return tq_date_is (reader, at, TQ_CALENDAR_DAY, &slots->shift) ? at + 1 : 0;
}

static guint
match_edge (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    static const TqCalendarClass edges[] = { TQ_CALENDAR_EARLY, TQ_CALENDAR_MID, TQ_CALENDAR_LATE };

    for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
        if (tq_date_is (reader, at, edges[i], NULL)) {
            slots->edge = (int) i + 1;
            return at + 1;
        }
    return 0;
}

static guint
match_date (TqDateReader *reader, guint at, TqDateSlots *slots)
{
    TqDateInside *inside = &reader->inside[reader->depth];

    if (reader->depth >= TQ_DATE_MAX_DEPTH)
        return 0;
    /* many patterns ask for the date at one place */
    if (inside->token != at + 1 || inside->is_isolated != reader->is_isolated) {
        TqTime time = { 0 };
        guint end;

        reader->depth++;
        end = tq_date_longest (reader, at, &time);
        reader->depth--;
        end = time.precision != TQ_PRECISION_NONE ? end : 0;
        *inside = (TqDateInside) { at + 1, end, reader->is_isolated, time };
    }
    if (inside->end != 0)
        *(slots->n_dates == 0 ? &slots->date : &slots->date2) = inside->time;
    slots->n_dates += inside->end != 0;
    return inside->end;
}

static TqDateSlotFunc *const slot_funcs[] = {
    [TQ_SLOT_DAY_NUMBER] = match_day_number,
    [TQ_SLOT_DAY_WORD] = match_day_word,
    [TQ_SLOT_MONTH] = match_month,
    [TQ_SLOT_YEAR] = match_year,
    [TQ_SLOT_SHORT_YEAR] = match_short_year,
    [TQ_SLOT_WEEKDAY] = match_weekday,
    [TQ_SLOT_PERIOD] = tq_date_slot_period,
    [TQ_SLOT_NUMBER] = tq_date_slot_number,
    [TQ_SLOT_ORDINAL] = tq_date_slot_ordinal,
    [TQ_SLOT_RELATION] = match_relation,
    [TQ_SLOT_SEASON] = match_season,
    [TQ_SLOT_PART] = match_part,
    [TQ_SLOT_DAY] = match_day,
    [TQ_SLOT_EDGE] = match_edge,
    [TQ_SLOT_HIJRI_MONTH] = match_hijri_month,
    [TQ_SLOT_DATE] = match_date,
};

guint
tq_date_fill_slot (TqDateReader *reader, TqDateSlot slot, guint at, TqDateSlots *slots)
{
    return slot_funcs[slot](reader, at, slots);
}

/* ---- what may begin where -------------------------------------------------------------------- */

/* Slots that a word can fill, by the class of its row. */
static const guint32 slots_of_class[TQ_N_CALENDAR_CLASSES] = {
    [TQ_CALENDAR_MONTH] = 1u << TQ_SLOT_MONTH,
    [TQ_CALENDAR_MONTH_CAPITAL] = 1u << TQ_SLOT_MONTH,
    [TQ_CALENDAR_HIJRI_MONTH] = 1u << TQ_SLOT_HIJRI_MONTH,
    [TQ_CALENDAR_WEEKDAY] = 1u << TQ_SLOT_WEEKDAY,
    [TQ_CALENDAR_WEEKDAY_CAPITAL] = 1u << TQ_SLOT_WEEKDAY,
    [TQ_CALENDAR_WEEKDAY_ORDINAL] = 1u << TQ_SLOT_WEEKDAY,
    [TQ_CALENDAR_DAY] = 1u << TQ_SLOT_DAY,
    [TQ_CALENDAR_DAY_WORD] = 1u << TQ_SLOT_PERIOD,
    [TQ_CALENDAR_PART] = 1u << TQ_SLOT_PART,
    [TQ_CALENDAR_PERIOD] = 1u << TQ_SLOT_PERIOD | 1u << TQ_SLOT_NUMBER,
    [TQ_CALENDAR_YEAR_WORD] = 1u << TQ_SLOT_PERIOD | 1u << TQ_SLOT_NUMBER,
    [TQ_CALENDAR_LAST] = 1u << TQ_SLOT_RELATION | 1u << TQ_SLOT_ORDINAL,
    [TQ_CALENDAR_NEXT] = 1u << TQ_SLOT_RELATION,
    [TQ_CALENDAR_THIS] = 1u << TQ_SLOT_RELATION,
    [TQ_CALENDAR_EARLY] = 1u << TQ_SLOT_EDGE,
    [TQ_CALENDAR_MID] = 1u << TQ_SLOT_EDGE,
    [TQ_CALENDAR_LATE] = 1u << TQ_SLOT_EDGE | 1u << TQ_SLOT_ORDINAL,
    [TQ_CALENDAR_SEASON] = 1u << TQ_SLOT_SEASON,
    [TQ_CALENDAR_ONE] = 1u << TQ_SLOT_NUMBER,
};

#define SLOTS_OF_NUMBERS \
    (1u << TQ_SLOT_DAY_NUMBER | 1u << TQ_SLOT_DAY_WORD | 1u << TQ_SLOT_NUMBER | \
     1u << TQ_SLOT_ORDINAL | 1u << TQ_SLOT_YEAR)

guint32
tq_date_slots_that_may_begin (TqDateReader *reader, guint at)
{
    const TqToken *token = &reader->sentence->tokens[at];
    TqDateSlotMemo *memo = &reader->slots[at % TQ_DATE_MEMOS];
    const TqCalendarRow *row;

    if (memo->token == at + 1)
        return memo->slots;
    memo->token = at + 1;
    row = tq_date_row (reader, at);
    memo->slots = row != NULL ? slots_of_class[row->calendar_class] : 0;
    if (row != NULL && row->begins_two)
        memo->slots |= 1u << TQ_SLOT_MONTH | 1u << TQ_SLOT_HIJRI_MONTH;
    if (tq_number_may_begin (reader->sentence, at))
        memo->slots |= SLOTS_OF_NUMBERS;
    if (token->flags & TQ_TOKEN_CAPITAL && tq_date_roman_at (reader, at) != 0)
        memo->slots |= 1u << TQ_SLOT_ORDINAL;
    if (memo->slots != 0 || token->kind == TQ_TOKEN_DIGITS || token->kind == TQ_TOKEN_MIXED ||
        (token->kind == TQ_TOKEN_WORD && tq_sentence_word (reader->sentence, at)->date_begin != 0))
        memo->slots |= 1u << TQ_SLOT_DATE;
    if (token->kind == TQ_TOKEN_DIGITS || token->kind == TQ_TOKEN_PUNCTUATION ||
        token->kind == TQ_TOKEN_QUOTE_OPEN || token->kind == TQ_TOKEN_QUOTE_CLOSE)
        memo->slots |= 1u << TQ_SLOT_SHORT_YEAR;
    return memo->slots;
}

#include "pack/calendar.h"

#include <string.h>

#include "pack/table.h"

static const char *const class_names[] = {
#define TQ_CALENDAR_NAME(symbol, name) [TQ_CALENDAR_##symbol] = name,
    TQ_CALENDAR_CLASSES (TQ_CALENDAR_NAME)
#undef TQ_CALENDAR_NAME
};

#define PLURAL 100
#define DUAL 200

struct TqCalendar {
    GArray *rows;     /* of TqCalendarRow */
    GHashTable *find; /* folded word or two -> row + 1 */
    GHashTable *seconds; /* set of folded words: the second of those two */
};

TqCalendar *
tq_calendar_new (void)
{
    TqCalendar *calendar = g_new0 (TqCalendar, 1);

    calendar->rows = g_array_new (FALSE, TRUE, sizeof (TqCalendarRow));
    calendar->find = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    calendar->seconds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    return calendar;
}

void
tq_calendar_free (TqCalendar *calendar)
{
    if (calendar == NULL)
        return;
    g_array_unref (calendar->rows);
    g_hash_table_unref (calendar->find);
    g_hash_table_unref (calendar->seconds);
    g_free (calendar);
}

void
tq_calendar_add_words (const TqCalendar *table, TqSieve *sieve)
{
    tq_sieve_add_keys (sieve, table->find);
    tq_sieve_add_keys (sieve, table->seconds);
}

/* Words that only stand inside a time expression. */
static gboolean
may_begin (TqCalendarClass calendar_class)
{
    return calendar_class != TQ_CALENDAR_YEAR_CUE && calendar_class != TQ_CALENDAR_DAY_JOIN &&
           calendar_class != TQ_CALENDAR_FUTURE && calendar_class != TQ_CALENDAR_PAST &&
           calendar_class != TQ_CALENDAR_PRESENT && calendar_class != TQ_CALENDAR_TOWARD &&
           calendar_class != TQ_CALENDAR_AM && calendar_class != TQ_CALENDAR_PM &&
           calendar_class != TQ_CALENDAR_HOUR_MARK && calendar_class != TQ_CALENDAR_HOUR_LESS &&
           calendar_class != TQ_CALENDAR_HOUR_PAST && calendar_class != TQ_CALENDAR_HOUR_TO &&
           calendar_class != TQ_CALENDAR_CLOCK_SPAN && calendar_class != TQ_CALENDAR_MOVED_TO;
}

/* Words that may be all of a time expression, but for words that every text has. */
static const gboolean tells[TQ_N_CALENDAR_CLASSES] = {
    [TQ_CALENDAR_MONTH] = TRUE,
    [TQ_CALENDAR_MONTH_CAPITAL] = TRUE,
    [TQ_CALENDAR_MONTH_START] = TRUE,
    [TQ_CALENDAR_HIJRI_MONTH] = TRUE,
    [TQ_CALENDAR_WEEKDAY] = TRUE,
    [TQ_CALENDAR_WEEKDAY_CAPITAL] = TRUE,
    [TQ_CALENDAR_WEEKDAY_ORDINAL] = TRUE,
    [TQ_CALENDAR_DAY] = TRUE,
    [TQ_CALENDAR_DAY_WORD] = TRUE,
    [TQ_CALENDAR_YEAR_WORD] = TRUE,
    [TQ_CALENDAR_PART] = TRUE,
    [TQ_CALENDAR_PERIOD] = TRUE,
    [TQ_CALENDAR_SEASON] = TRUE,
    [TQ_CALENDAR_FIXED_CLOCK] = TRUE,
};

static gint8
minutes_sign_of (TqCalendarClass calendar_class)
{
    if (calendar_class == TQ_CALENDAR_HOUR_PAST)
        return 1;
    return calendar_class == TQ_CALENDAR_HOUR_TO ? -1 : 0;
}

/* What a word is beside what it is already. */
static gboolean
add_second_class (TqCalendarRow *known, const TqCalendarRow *row)
{
    if (row->minutes_sign != 0)
        known->minutes_sign = row->minutes_sign;
    else if (row->opens_span)
        known->opens_span = TRUE;
    else if (row->is_moved_to)
        known->is_moved_to = TRUE;
    else if (row->calendar_class == TQ_CALENDAR_FIXED_CLOCK &&
             known->calendar_class == TQ_CALENDAR_PART)
        known->has_hour = TRUE, known->hour = (gint8) row->value;
    else
        return FALSE;
    return TRUE;
}

/* Words that make a date or a clock time of a number, or may be all of one. */
static gboolean
tells_time (const TqCalendarRow *row)
{
    return row->tells || row->calendar_class == TQ_CALENDAR_AM ||
           row->calendar_class == TQ_CALENDAR_PM || row->calendar_class == TQ_CALENDAR_HOUR_MARK ||
           row->calendar_class == TQ_CALENDAR_YEAR_ZERO ||
           (row->calendar_class == TQ_CALENDAR_CLOCK && row->value == TQ_CLOCK_CERTAIN);
}

static void
add_form (TqCalendar *calendar, const char *form, TqCalendarRow row)
{
    guint16 known = tq_calendar_find (calendar, form);

    row.minutes_sign = minutes_sign_of (row.calendar_class);
    row.opens_span = row.calendar_class == TQ_CALENDAR_CLOCK_SPAN;
    row.is_moved_to = row.calendar_class == TQ_CALENDAR_MOVED_TO;
    if (known != 0 &&
        add_second_class (&g_array_index (calendar->rows, TqCalendarRow, known - 1), &row))
        return;
    row.may_begin = may_begin (row.calendar_class);
    row.tells = tells[row.calendar_class];
    row.tells_time = tells_time (&row);
    if (known != 0 &&
        tq_calendar_get (calendar, known)->calendar_class == TQ_CALENDAR_MONTH_START) {
        row.begins_two = row.tells = row.tells_time = TRUE; /* "ربيع" is a season too */
        g_array_index (calendar->rows, TqCalendarRow, known - 1) = row;
        return;
    }
    g_array_append_val (calendar->rows, row);
    if (known == 0)
        g_hash_table_insert (calendar->find, g_strdup (form),
                             GUINT_TO_POINTER (calendar->rows->len));
}

/* The first word of a name of two: a row of its own, or marked in the one it has. */
static void
add_first_word (TqCalendar *calendar, const char *form, gsize n_bytes)
{
    g_autofree char *first = g_strndup (form, n_bytes);
    guint16 row = tq_calendar_find (calendar, first);

    if (row == 0) {
        add_form (calendar, first, (TqCalendarRow) { .calendar_class = TQ_CALENDAR_MONTH_START });
        row = tq_calendar_find (calendar, first);
    }
    g_array_index (calendar->rows, TqCalendarRow, row - 1).begins_two = TRUE;
    g_array_index (calendar->rows, TqCalendarRow, row - 1).tells =
        g_array_index (calendar->rows, TqCalendarRow, row - 1).tells_time = TRUE;
}

static gboolean
has_number (TqCalendarClass calendar_class)
{
    return calendar_class == TQ_CALENDAR_PERIOD || calendar_class == TQ_CALENDAR_YEAR_WORD ||
           calendar_class == TQ_CALENDAR_LAST || calendar_class == TQ_CALENDAR_NEXT;
}

static TqCalendarRow
row_of (TqCalendarClass calendar_class, int value)
{
    gboolean is_dual = has_number (calendar_class) && value >= DUAL,
             is_plural = !is_dual && has_number (calendar_class) && value >= PLURAL;

    if (is_dual || is_plural)
        value -= is_dual ? DUAL : PLURAL;
    return (TqCalendarRow) { .calendar_class = calendar_class,
                             .value = value,
                             .is_plural = is_plural,
                             .is_dual = is_dual };
}

enum { COLUMN_WORD, COLUMN_CLASS, COLUMN_VALUE };
static const char *const columns[] = { "word", "class", "value", NULL };

gboolean
tq_calendar_add (TqCalendar *calendar, const char *name, GBytes *bytes,
                 char *(*fold) (gconstpointer, const char *), gconstpointer fold_data,
                 GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint i = 0; i < tq_table_n_rows (table); i++) {
        const char *class_name = tq_table_get (table, i, COLUMN_CLASS);
        g_autofree char *form = NULL;
        const char *space;
        double value = 0;
        guint c = 0;

        while (c < TQ_N_CALENDAR_CLASSES && strcmp (class_names[c], class_name) != 0)
            c++;
        if (c == TQ_N_CALENDAR_CLASSES)
            return tq_table_row_error (table, i, error, "there is no class \"%s\"", class_name);
        if (!tq_table_get_double (table, i, COLUMN_VALUE, -100, 9999, &value, error))
            return FALSE;
        form = fold (fold_data, tq_table_get (table, i, COLUMN_WORD));
        space = strchr (form, ' ');
        if (space != NULL) {
            add_first_word (calendar, form, (gsize) (space - form));
            g_hash_table_add (calendar->seconds, g_strdup (space + 1));
        }
        add_form (calendar, form, row_of (c, (int) value));
    }
    return TRUE;
}

guint16
tq_calendar_find (const TqCalendar *calendar, const char *folded)
{
    return (guint16) GPOINTER_TO_UINT (g_hash_table_lookup (calendar->find, folded));
}

gboolean
tq_calendar_ends_two (const TqCalendar *calendar, const char *folded)
{
    return g_hash_table_contains (calendar->seconds, folded);
}

const TqCalendarRow *
tq_calendar_get (const TqCalendar *calendar, guint16 row_plus_one)
{
    return &g_array_index (calendar->rows, TqCalendarRow, row_plus_one - 1);
}

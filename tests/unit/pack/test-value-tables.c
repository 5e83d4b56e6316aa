/* Rows of the tables of values that are refused, with the place and the reason. */
#include <criterion/criterion.h>
#include <string.h>

#include "pack/calendar.h"
#include "pack/date-table.h"
#include "pack/number-table.h"
#include "pack/units.h"

static char *
keep (gconstpointer data G_GNUC_UNUSED, const char *text)
{
    return g_strdup (text);
}

typedef gboolean (*LoadFunc) (GBytes *bytes, GError **error);

static gboolean
load_numbers (GBytes *bytes, GError **error)
{
    TqNumberTable *table = tq_number_table_new ();
    gboolean is_good = tq_number_table_add (table, "x/table.tsv", bytes, keep, NULL, error);

    tq_number_table_free (table);
    return is_good;
}

static gboolean
load_calendar (GBytes *bytes, GError **error)
{
    TqCalendar *calendar = tq_calendar_new ();
    gboolean is_good = tq_calendar_add (calendar, "x/table.tsv", bytes, keep, NULL, error);

    tq_calendar_free (calendar);
    return is_good;
}

static gboolean
load_dates (GBytes *bytes, GError **error)
{
    TqDateTable *table = tq_date_table_new ();
    gboolean is_good = tq_date_table_add (table, "x/table.tsv", bytes, keep, NULL, error);

    tq_date_table_free (table);
    return is_good;
}

static gboolean
load_units (GBytes *bytes, GError **error)
{
    TqUnits *units = tq_units_new ();
    gboolean is_good = tq_units_add (units, "x/table.tsv", bytes, error);

    tq_units_free (units);
    return is_good;
}

static const struct {
    LoadFunc load;
    const char *text;
    const char *reason; /* part of the message; NULL: the table is good */
} rows[] = {
    { load_numbers, "word\tclass\tvalue\none\tunit\t1\n", NULL },
    { load_numbers, "word\tclass\tvalue\none\tunity\t1\n", "x/table.tsv:2: there is no class \"unity\"" },
    { load_numbers, "word\tclass\tvalue\none\tunit\tone\n", "x/table.tsv:2: value is not a number" },
    { load_numbers, "word\tclass\tvalue\nfew\tfew\t9:3\n", "x/table.tsv:2: value is not a number" },
    { load_calendar, "word\tclass\tvalue\nmay\tmonth\t5\n", NULL },
    { load_calendar, "word\tclass\tvalue\n# May\nmay\tmonths\t5\n", "x/table.tsv:3: there is no class \"months\"" },
    { load_calendar, "word\tclass\tvalue\nmay\tmonth\tfive\n", "x/table.tsv:2" },
    { load_dates, "pattern\tmeans\texample\n<d> of? <m>\tcalendar-day\t-\n", NULL },
    { load_dates, "pattern\tmeans\texample\n<x> of <m>\tcalendar-day\t-\n", "x/table.tsv:2: \"<x>\" is no slot" },
    { load_dates, "pattern\tmeans\texample\n<d> <m>\tsomeday\t-\n", "x/table.tsv:2: there is no operation \"someday\"" },
    { load_dates, "pattern\tmeans\texample\n<d> <m>\tday:x\t-\n", "x/table.tsv:2: there is no operation \"day:x\"" },
    { load_dates, "pattern\tmeans\texample\na a a a a a a a a a a a a a a a a\tday\t-\n", "x/table.tsv:2: the pattern has more than" },
    { load_dates, "pattern\tmeans\texample\n<r>? the <n>\tday\t-\n", NULL },
    { load_dates, "pattern\tmeans\texample\n<d> <m>\tday\t-\n<r>? the? <n>\tday\t-\n", "x/table.tsv:3: nothing that must stand here tells a date" },
    { load_units, "id\tdimension\tfactor\toffset\tkind\nkm\tlength\t1000\t-\tmeasure\n", NULL },
    { load_units, "id\tdimension\tfactor\toffset\tkind\nkm\tlength\t1000\t-\tlength\n", "x/table.tsv:2: there is no kind \"length\"" },
    { load_units, "id\tdimension\tfactor\toffset\tkind\nkm\tlength\t-1\t-\tmeasure\n", "x/table.tsv:2" },
    { load_units, "id\tdimension\tfactor\toffset\tkind\nkm\tlength\t1\t-\tmeasure\nkm\tlength\t1\t-\tmeasure\n", "x/table.tsv:3: the unit \"km\"" },
};

Test (value_tables, refused_rows)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GBytes) bytes = g_bytes_new_static (rows[i].text, strlen (rows[i].text));
        g_autoptr (GError) error = NULL;
        gboolean is_good = rows[i].load (bytes, &error);

        cr_expect_eq (is_good, rows[i].reason == NULL, "row %u", i);
        if (rows[i].reason != NULL && error != NULL)
            cr_expect_not_null (strstr (error->message, rows[i].reason), "row %u: %s", i,
                                error->message);
    }
}

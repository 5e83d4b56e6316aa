#include "extract/said.h"

#include <string.h>

#include "base/atom.h"
#include "base/time.h"
#include "extract/value.h"

/* One of a thing and the second of something are said everywhere. */
#define MIN_COUNT 2
#define MIN_RANK 3

static gboolean
is_telling (const TqValue *value)
{
    double number = fabs (value->number.number);

    if (value->is_bare_unit || !isfinite (number))
        return FALSE;
    return !(value->kind == TQ_VALUE_NUMBER && number < MIN_COUNT) &&
           !(value->kind == TQ_VALUE_ORDINAL && number < MIN_RANK);
}

/* "14 per cent", "14 days" and "14 people" are three; units are left out, as one writes kilometres
 * and the other miles. 0: it says nothing. */
static guint32
figure_of (const TqValue *value)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE + 1] = { (char) ('a' + value->kind) };

    if (tq_value_is_date (value) || !is_telling (value))
        return 0;
    g_ascii_formatd (text + 1, G_ASCII_DTOSTR_BUF_SIZE, "%.6g", fabs (value->number.number));
    return MAX (tq_hash_bytes (text, strlen (text)), 1);
}

/* Part of a day is that day: "on Tuesday morning". 0: it is none. */
static guint32
date_of (const TqValue *value)
{
    gint64 days[] = { tq_time_day (&value->time), tq_time_end_day (&value->time) };

    return value->kind == TQ_VALUE_DATE && tq_time_is_bounded (&value->time)
               ? MAX (tq_hash_bytes ((const char *) days, sizeof days), 1)
               : 0;
}

/* Once, as long as there is room; 0 ends them. */
static void
add (guint32 *said, guint n, guint32 id)
{
    guint i = 0;

    while (i < n && said[i] != 0 && said[i] != id)
        i++;
    if (i < n)
        said[i] = id;
}

static gboolean
is_own (const TqClaim *claim, const TqValue *value)
{
    return claim->kind != TQ_CLAIM_ASSERTION && value->span.start < claim->value_span.end &&
           claim->value_span.start < value->span.end;
}

/* The same figure once more in the sentence would show what is masked. */
static gboolean
is_repeated (const TqClaim *claim, const GArray *values, guint32 id)
{
    for (guint i = 0; i < values->len; i++) {
        const TqValue *value = &g_array_index (values, TqValue, i);

        if (is_own (claim, value) && (figure_of (value) == id || date_of (value) == id))
            return TRUE;
    }
    return FALSE;
}

void
tq_said_settle (const GArray *values, guint first_claim, TqClaimSet *set)
{
    for (guint c = first_claim; c < set->claims->len; c++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, c);

        for (guint i = 0; i < values->len; i++) {
            const TqValue *value = &g_array_index (values, TqValue, i);
            guint32 figure = figure_of (value), date = date_of (value);

            if (figure != 0 && !is_own (claim, value) && !is_repeated (claim, values, figure))
                add (claim->said_figures, TQ_MAX_SAID, figure);
            if (date != 0 && !is_own (claim, value) && !is_repeated (claim, values, date))
                add (claim->said_dates, TQ_MAX_SAID_DATES, date);
        }
    }
}

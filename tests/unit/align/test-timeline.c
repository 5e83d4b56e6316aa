/* How two times stand to each other; each row in both orders. */
#include <criterion/criterion.h>

#include "align/timeline.h"

#define DAYS(a, b) \
    { \
        .lo = (a) *TQ_MINUTES_PER_DAY, .hi = (b) *TQ_MINUTES_PER_DAY, \
        .precision = TQ_PRECISION_DAY \
    }
#define CLOCK(minute) { .lo = (minute), .hi = (minute) + 1, .precision = TQ_PRECISION_MINUTE }

static const struct {
    const char *what;
    TqTime a;
    TqTime b;
    gboolean is_same;
    gboolean is_overlapping;
    gboolean is_rounded;
    int order;
} rows[] = {
    { "one day", DAYS (10, 11), DAYS (10, 11), TRUE, TRUE, FALSE, 0 },
    { "two days", DAYS (10, 11), DAYS (12, 13), FALSE, FALSE, FALSE, -1 },
    { "days that touch", DAYS (10, 11), DAYS (11, 12), FALSE, FALSE, FALSE, -1 },
    { "a day of a week", DAYS (10, 17), DAYS (12, 13), FALSE, TRUE, FALSE, 0 },
    { "weeks that share a day", DAYS (10, 17), DAYS (16, 23), FALSE, TRUE, FALSE, 0 },
    { "days before 1970", DAYS (-20, -19), DAYS (-18, -17), FALSE, FALSE, FALSE, -1 },
    { "since a day, and later", { .lo = 14400, .hi = TQ_TIME_FUTURE, .precision = TQ_PRECISION_DAY }, DAYS (90, 91), FALSE, TRUE, FALSE, 0 },
    { "until a day, and later", { .lo = TQ_TIME_PAST, .hi = 14400, .precision = TQ_PRECISION_DAY }, DAYS (90, 91), FALSE, FALSE, FALSE, -1 },
    { "one minute", CLOCK (395), CLOCK (395), TRUE, TRUE, TRUE, 0 },
    { "a quarter past, and two minutes more", CLOCK (375), CLOCK (377), FALSE, FALSE, TRUE, -1 },
    { "no round one", CLOCK (376), CLOCK (378), FALSE, FALSE, FALSE, -1 },
    { "too far to be rounding", CLOCK (375), CLOCK (384), FALSE, FALSE, FALSE, -1 },
    { "about seven, and a quarter of an hour more", { .lo = 420, .hi = 421, .precision = TQ_PRECISION_MINUTE, .is_approx = TRUE }, CLOCK (434), FALSE, FALSE,
      TRUE, -1 },
    { "nine years ago, said on two days", { .lo = 0, .hi = 366 * TQ_MINUTES_PER_DAY, .precision = TQ_PRECISION_YEAR, .slack_days = 183 },
      { .lo = 3 * TQ_MINUTES_PER_DAY, .hi = 369 * TQ_MINUTES_PER_DAY, .precision = TQ_PRECISION_YEAR, .slack_days = 183 }, TRUE, TRUE, FALSE, 0 },
    { "unknown", { .precision = TQ_PRECISION_NONE }, DAYS (90, 91), FALSE, FALSE, FALSE, 0 },
};

Test (timeline, rows_hold_in_both_orders)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const TqTime *a = &rows[i].a, *b = &rows[i].b;

        cr_expect_eq (tq_timeline_same (a, b), rows[i].is_same, "%s: same", rows[i].what);
        cr_expect_eq (tq_timeline_same (b, a), rows[i].is_same, "%s: same, swapped", rows[i].what);
        cr_expect_eq (tq_timeline_overlaps (a, b), rows[i].is_overlapping, "%s: overlaps",
                      rows[i].what);
        cr_expect_eq (tq_timeline_overlaps (b, a), rows[i].is_overlapping, "%s: overlaps, swapped",
                      rows[i].what);
        cr_expect_eq (tq_timeline_rounded (a, b), rows[i].is_rounded, "%s: rounded", rows[i].what);
        cr_expect_eq (tq_timeline_rounded (b, a), rows[i].is_rounded, "%s: rounded, swapped",
                      rows[i].what);
        cr_expect_eq (tq_timeline_order (a, b), rows[i].order, "%s: order", rows[i].what);
        cr_expect_eq (tq_timeline_order (b, a), -rows[i].order, "%s: order, swapped", rows[i].what);
    }
}

#define AT(day, minute) \
    .lo = (day) *TQ_MINUTES_PER_DAY + (minute), .hi = (day) *TQ_MINUTES_PER_DAY + (minute) + 1, \
    .precision = TQ_PRECISION_MINUTE

static const struct {
    const char *what;
    TqTime a;
    TqTime b;
    gint64 gap; /* in minutes, of a beside b */
} clocks[] = {
    { "both days told", { AT (3, 400) }, { AT (4, 410) }, TQ_MINUTES_PER_DAY + 10 },
    { "no day told", { AT (3, 400), .is_inferred = TRUE }, { AT (20, 410), .is_inferred = TRUE }, 10 },
    { "one day told", { AT (3, 400) }, { AT (20, 440), .is_inferred = TRUE }, 40 },
    { "about midnight", { AT (3, 5), .is_inferred = TRUE }, { AT (20, 1435), .is_inferred = TRUE }, 10 },
    { "afternoon or night", { AT (3, 70), .is_inferred = TRUE, .is_either_half = TRUE }, { AT (3, 840) }, 50 },
    { "a half of its own day", { AT (3, 70), .is_either_half = TRUE }, { AT (3, 840) }, 50 },
    { "but of no other day", { AT (3, 70), .is_either_half = TRUE }, { AT (5, 70) }, TQ_MINUTES_PER_DAY * 3 / 2 },
    { "a day, and a clock time", DAYS (10, 11), { AT (20, 0), .is_inferred = TRUE }, 10 * TQ_MINUTES_PER_DAY },
};

Test (timeline, clock_times_are_compared_by_what_they_tell)
{
    for (guint i = 0; i < G_N_ELEMENTS (clocks); i++) {
        TqTime a = tq_timeline_beside (&clocks[i].a, &clocks[i].b),
               b = tq_timeline_beside (&clocks[i].b, &clocks[i].a);

        cr_expect_eq (ABS (a.lo - clocks[i].b.lo), clocks[i].gap, "%s", clocks[i].what);
        cr_expect_eq (ABS (b.lo - clocks[i].a.lo), clocks[i].gap, "%s, swapped", clocks[i].what);
        cr_expect_eq (a.hi - a.lo, clocks[i].a.hi - clocks[i].a.lo, "%s: as long as it was",
                      clocks[i].what);
    }
}

#define UP_TO(day, how_exact) \
    { \
        .lo = TQ_TIME_PAST, .hi = (day) *TQ_MINUTES_PER_DAY, .precision = (how_exact) \
    }

static const struct {
    const char *what;
    TqTime a;
    TqTime b;
    gboolean is_apart;
} ends[] = {
    { "until one day", UP_TO (90, TQ_PRECISION_DAY), UP_TO (90, TQ_PRECISION_DAY), FALSE },
    { "until a day, and until the next", UP_TO (90, TQ_PRECISION_DAY), UP_TO (91, TQ_PRECISION_DAY), TRUE },
    { "until a month, and until a day of it", UP_TO (90, TQ_PRECISION_MONTH), UP_TO (75, TQ_PRECISION_DAY), FALSE },
    { "until a month, and until a day before it", UP_TO (90, TQ_PRECISION_MONTH), UP_TO (58, TQ_PRECISION_DAY), TRUE },
};

Test (timeline, ends_of_what_lasts)
{
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
        cr_expect_eq (tq_timeline_ends_apart (&ends[i].a, &ends[i].b), ends[i].is_apart, "%s",
                      ends[i].what);
        cr_expect_eq (tq_timeline_ends_apart (&ends[i].b, &ends[i].a), ends[i].is_apart,
                      "%s, swapped", ends[i].what);
    }
}

static const struct {
    const char *what;
    TqTime time;
    TqTime begin;
} begins[] = {
    { "not before a day", { .lo = 14400, .hi = TQ_TIME_FUTURE, .precision = TQ_PRECISION_DAY }, { .lo = 14400, .hi = 14401 } },
    { "by a day", { .lo = TQ_TIME_PAST, .hi = 14400, .precision = TQ_PRECISION_DAY }, { .lo = TQ_TIME_PAST, .hi = 14400 } },
    { "a day", DAYS (10, 11), DAYS (10, 11) },
    { "unknown", { .lo = TQ_TIME_PAST, .hi = TQ_TIME_FUTURE }, { .lo = TQ_TIME_PAST, .hi = TQ_TIME_FUTURE } },
};

Test (timeline, what_has_no_end_lies_where_it_begins)
{
    for (guint i = 0; i < G_N_ELEMENTS (begins); i++) {
        TqTime begin = tq_timeline_begin (&begins[i].time);

        cr_expect_eq (begin.lo, begins[i].begin.lo, "%s", begins[i].what);
        cr_expect_eq (begin.hi, begins[i].begin.hi, "%s", begins[i].what);
    }
}

/* timeline.h - how two times stand to each other */
#ifndef TQ_ALIGN_TIMELINE_H
#define TQ_ALIGN_TIMELINE_H

#include <tanaqud/model.h>

gboolean tq_timeline_same (const TqTime *a, const TqTime *b);
gboolean tq_timeline_overlaps (const TqTime *a, const TqTime *b);
/* Whether what the two end with, a day, a month or a year, is not the same time: of "until May" and
 * "until 30 June". */
gboolean tq_timeline_ends_apart (const TqTime *a, const TqTime *b);
/* Two clock times that one rounding to five minutes makes equal, or "about seven" and what is
 * within a quarter of an hour of it. */
gboolean tq_timeline_rounded (const TqTime *a, const TqTime *b);

/* Whole days between the end of the earlier and the beginning of the later; 0 if they overlap or
 * either is open. */
gint64 tq_timeline_gap_days (const TqTime *a, const TqTime *b);

/* Of a time without an end, "not before October", "since May", its first minute; any other as it
 * is: "by the end of June" is no day of its own. */
TqTime tq_timeline_begin (const TqTime *time);

/* -1 if @a is wholly before @b, 1 if after, 0 if they overlap or either is unknown. */
int tq_timeline_order (const TqTime *a, const TqTime *b);

/* A clock time whose day, or half of the day, is not told by either of the two is on the one that
 * brings it nearest to @other: "at ten past one" and "at 13:40 on Tuesday" are half an hour apart,
 * whenever they were printed. All other times stay where they are. */
TqTime tq_timeline_beside (const TqTime *time, const TqTime *other);

#endif

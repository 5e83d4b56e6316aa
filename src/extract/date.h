/* date.h - time expressions to intervals
 *
 * In: a sentence and a token; the article's own date is document->published. Out: the longest
 * expression that begins there: "5 كانون الثاني 2020", "18 Feb. 2025", "2021/04/08", "أمس الخميس",
 * "last week", "il y a trois jours", "نهاية العام الحالي", "6:42 a.m.".
 * Method: one function a shape, tried in order, longest wins; words by their class
 * (src/pack/calendar.h). What is relative needs the article's date: without one there is no
 * value. */
#ifndef TQ_EXTRACT_DATE_H
#define TQ_EXTRACT_DATE_H

#include "extract/number.h"
#include "pack/calendar.h"

/* FALSE if no time expression begins at @from. @numbers: of the sentence. Fills span, kind (date or
 * time), tokens, time; of no precision where the words are to be passed over: "every Friday". */
gboolean tq_date_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, TqValue *ret);

/* The class of the row of calendar.tsv that the word is of; TQ_N_CALENDAR_CLASSES: it has none. */
TqCalendarClass tq_date_class (const TqSentence *sentence, guint token);

/* "Between", "from": what stands before the first of two times. */
gboolean tq_date_opens_span (const TqSentence *sentence, guint token);

/* Puts the clock time @clock on a day, a part of one (which tells its half of the day), or the
 * night between two. FALSE if @time is no such: it is not changed. */
gboolean tq_date_set_clock (TqTime *time, const TqTime *clock);

#endif

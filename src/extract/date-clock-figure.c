/* date-clock-figure.c - hours in figures: 3h17, 6am, 3:56pm, 5.40, 6:42:15 */
#include "extract/date-clock-private.h"

#include <stdio.h>
#include <string.h>

/* Hours glued to their letter: 3h17, 15h. */
gboolean
tq_clock_take_glued (TqClock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[sizeof "3h17" + 3] = "";
    int n = 0;

    if (token->kind != TQ_TOKEN_MIXED || token->span.end - token->span.start >= sizeof text)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start,
            token->span.end - token->span.start);
    if (text[1] != 'h' && text[2] != 'h')
        return FALSE;
    if (sscanf (text, "%2dh%2d%n", &clock->hour, &clock->minute, &n) != 2 || text[n] != '\0') {
        clock->minute = n = 0;
        if (sscanf (text, "%2dh%n", &clock->hour, &n) != 1 || n == 0 || text[n] != '\0')
            return FALSE;
    }
    clock->end = at + 1;
    clock->is_certain = clock->is_of_24 = TRUE;
    return TRUE;
}

#define MAX_HALF_BYTES 3

/* The half of the day that @suffix is a word for, or TQ_HALF_NONE. */
static int
half_named (const TqSentence *sentence, const char *suffix)
{
    TqVocabulary *vocabulary = sentence->vocabulary;
    gsize n_bytes = strlen (suffix);
    const TqCalendarRow *row;
    const TqWord *word;

    if (n_bytes == 0 || n_bytes > MAX_HALF_BYTES)
        return TQ_HALF_NONE;
    word = tq_vocabulary_get (vocabulary, tq_vocabulary_intern (vocabulary, suffix, n_bytes, 0));
    if (word->calendar == 0)
        return TQ_HALF_NONE;
    row = tq_calendar_get (sentence->pack->calendar, word->calendar);
    return row->calendar_class == TQ_CALENDAR_PM   ? TQ_HALF_PM
           : row->calendar_class == TQ_CALENDAR_AM ? TQ_HALF_AM
                                                   : TQ_HALF_NONE;
}

/* Figures glued to the word for their half of the day: 6am, 3.56pm, 3:56pm. */
gboolean
tq_clock_take_glued_half (TqClock *clock, guint at)
{
    const TqSentence *sentence = clock->reader->sentence;
    gboolean is_parted = tq_date_is_mark (clock->reader, at + 1, ":") &&
                         tq_date_figure_at (clock->reader, at, 2, &clock->hour);
    guint last = is_parted ? at + 2 : at;
    const char *text = last < sentence->n_tokens && sentence->tokens[last].kind == TQ_TOKEN_MIXED
                           ? tq_sentence_folded (sentence, last)
                           : "";
    int half, n = 0;

    if (is_parted ? sscanf (text, "%2d%n", &clock->minute, &n) != 1
                  : sscanf (text, "%2d%*1[.,]%2d%n", &clock->hour, &clock->minute, &n) != 2) {
        clock->minute = n = 0;
        if (is_parted || sscanf (text, "%2d%n", &clock->hour, &n) != 1)
            return FALSE;
    }
    half = n > 0 ? half_named (sentence, text + n) : TQ_HALF_NONE;
    if (half == TQ_HALF_NONE || clock->hour < 1 || clock->hour > 12) {
        clock->minute = 0;
        return FALSE;
    }
    clock->half = half;
    clock->end = last + 1;
    clock->is_certain = TRUE;
    return TRUE;
}

/* How many words of a day may stand before its part: "on Friday [morning]". */
#define MAX_DAY_WORDS 3

/* "on Friday morning", "on the evening of 12 May" */
static gboolean
has_day_in_part (const TqDateReader *reader, guint at)
{
    for (guint i = 0; i <= MAX_DAY_WORDS; i++, at++) {
        if (tq_date_is (reader, at, TQ_CALENDAR_PART, NULL))
            return TRUE;
        if (!tq_date_is_clock_joiner (reader, at) &&
            !tq_date_is (reader, at, TQ_CALENDAR_WEEKDAY, NULL) &&
            !tq_date_is (reader, at, TQ_CALENDAR_DAY, NULL))
            return FALSE;
    }
    return FALSE;
}

/* "5.40 pm", "at 5.40 in the afternoon", "at 5.40 on Friday morning", «الساعة 07,25»: one token of
 * figures */
gboolean
tq_clock_take_dotted (TqClock *clock, guint at)
{
    const TqToken *token = &clock->reader->sentence->tokens[at];
    char text[sizeof "07,25"] = "";
    int n = 0, half;

    if (token->kind != TQ_TOKEN_DIGITS || token->span.end - token->span.start >= sizeof text)
        return FALSE;
    memcpy (text, clock->reader->sentence->document->text + token->span.start,
            token->span.end - token->span.start);
    /* what is no clock time is told before sscanf() is asked */
    if (text[1] != '.' && text[1] != ',' && text[2] != '.' && text[2] != ',')
        return FALSE;
    if (!clock->is_certain && tq_clock_half_at (clock, at + 1, &half) == 0 &&
        !(clock->has_cue && tq_clock_part_at (clock->reader, at + 1, &half) != 0) &&
        !(clock->is_at && has_day_in_part (clock->reader, at + 1)))
        return FALSE;
    if (sscanf (text, "%2d%*1[.,]%2d%n", &clock->hour, &clock->minute, &n) != 2 || text[n] != '\0')
        return FALSE;
    clock->end = at + 1;
    clock->is_certain = TRUE;
    return TRUE;
}

/* ":42" at @at; "2:1" is a ratio. */
static gboolean
has_minutes (const TqDateReader *reader, guint at, int *ret)
{
    const TqToken *minutes;

    if (!tq_date_is_mark (reader, at, ":") || !tq_date_figure_at (reader, at + 1, 2, ret))
        return FALSE;
    minutes = &reader->sentence->tokens[at + 1];
    return minutes->span.end - minutes->span.start >= 2 &&
           !(minutes->flags & TQ_TOKEN_SPACE_BEFORE);
}

/* "6", "6:42", "at 6:42:15" */
gboolean
tq_clock_take_figures (TqClock *clock, guint at)
{
    const TqDateReader *reader = clock->reader;
    gboolean has_seconds;
    int seconds;

    if (!tq_date_figure_at (reader, at, 2, &clock->hour))
        return FALSE;
    clock->end = at + 1;
    if (!has_minutes (reader, at + 1, &clock->minute))
        return TRUE;
    has_seconds =
        tq_date_is_mark (reader, at + 3, ":") && tq_date_figure_at (reader, at + 4, 2, &seconds);
    if (has_seconds && !clock->has_cue) /* "in 2:07:15": a race */
        return FALSE;
    clock->end = at + (has_seconds ? 5 : 3);
    clock->is_certain = TRUE;
    clock->is_of_24 = tq_date_is_mark (reader, at, "0");
    return TRUE;
}

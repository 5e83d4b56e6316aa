/* date-tense.c - whether a date without its year or week lies ahead
 *
 *   "talks will resume on Friday"              the next one: the nearest verb is in the future
 *   "the ferry sank in November"               the last one
 *   "the minister said on Tuesday that talks"  the last one: a verb of speech is past
 *   "talks are expected on Friday"             the next one: what is set at present lies ahead
 *   "it will be finished in two weeks"         the next one: a participle is as its auxiliary
 *   "the trial was put off to November"        the next one: "to" points ahead, whatever the verb
 *   "closed since the storm of 3 November"     the last one: "since" points back, whatever the verb
 *   "it is shut until Monday"                  the next one, where it is not over: "was shut until"
 *   "the number reached 40 by Tuesday"         the last one: it has been counted
 *
 * Method: the nearest verb or cue before the date decides, up to a mark; else the nearest one
 * behind it, over one mark at most ("The next day, the ferry sank"). */
#include <string.h>

#include "extract/date-private.h"
#include "extract/phrase.h"
#include "extract/tense.h"

/* How far a verb may stand from its date, in tokens. */
#define MAX_TENSE_TOKENS 14

static gboolean
is_mark (const TqDateReader *reader, guint token)
{
    return tq_phrase_is_break (reader->sentence, token);
}

/* Whether the word @gap tokens before the date may say when that is; asked from the nearest on. */
static gboolean
reaches (const TqDateReader *reader, guint gap)
{
    return gap <= reader->from && gap <= MAX_TENSE_TOKENS && !is_mark (reader, reader->from - gap);
}

/* How far before its participle an auxiliary stands, in tokens: "will be"; and where only common
 * words stand between: "will not now be". */
#define MAX_AUXILIARY_TOKENS 2
#define MAX_PARTED_AUXILIARY_TOKENS 4

static gboolean
has_auxiliary_of_future (const TqSentence *sentence, guint participle)
{
    gboolean are_common = TRUE;

    for (guint gap = 1; gap <= participle; gap++) {
        guint token = participle - gap;

        if (gap > (are_common ? MAX_PARTED_AUXILIARY_TOKENS : MAX_AUXILIARY_TOKENS))
            return FALSE;
        if (tq_tense_at (sentence, token) == TQ_TENSE_FUTURE)
            return TRUE;
        are_common &= (tq_phrase_bits (sentence, token) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK)) ==
                      TQ_PHRASE_FUNCTION;
    }
    return FALSE;
}

/* How far before its participle "is" or "has been" stands, in tokens: "is not now". */
#define MAX_PRESENT_TOKENS 3

/* "Is expected", "are not now due": what is set at present lies ahead. */
static gboolean
is_set_at_present (const TqDateReader *reader, guint participle)
{
    const TqCueMatch *set = tq_phrase_cue_at (reader->sentence, TQ_CUE_EVENT_SET, participle);

    if (set == NULL || strcmp (set->cue->value, "plan") != 0)
        return FALSE;
    for (guint gap = 1; gap <= MAX_PRESENT_TOKENS && gap <= participle; gap++)
        if (tq_date_is (reader, participle - gap, TQ_CALENDAR_PRESENT, NULL))
            return TRUE;
    return FALSE;
}

/* «لم تبدأ», «كانت تعقد»: where verbs come first a particle right before a form of the present
 * makes it one of the past. */
static gboolean
is_turned_past (const TqSentence *sentence, guint verb)
{
    return sentence->pack->is_verb_first && verb > 0 &&
           tq_tense_of_calendar (sentence, verb) == TQ_TENSE_FUTURE &&
           tq_tense_of_calendar (sentence, verb - 1) == TQ_TENSE_PAST &&
           tq_sentence_reading (sentence, verb, TQ_POS_VERB) != NULL;
}

/* "Did not open", «لم يفتح»: whose verb bears no tense of its own. */
static gboolean
is_auxiliary_of_past (const TqSentence *sentence, guint token)
{
    return tq_tense_of_calendar (sentence, token) == TQ_TENSE_PAST &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) == NULL;
}

/* "Its last check": behind an article or an adjective stands a noun, be it a verb as well. */
static gboolean
is_behind_adjective (const TqSentence *sentence, guint token)
{
    return token > 0 && !sentence->pack->is_verb_first &&
           (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_ADJECTIVE)) != 0;
}

/* Sets @ret_has_bare where a bare verb stands nearer than the one returned: "agreed to meet on". */
static TqTense
tense_before (const TqDateReader *reader, gboolean *ret_has_bare)
{
    const TqSentence *sentence = reader->sentence;

    *ret_has_bare = FALSE;
    for (guint gap = 1; reaches (reader, gap); gap++) {
        guint token = reader->from - gap;
        TqTense tense = tq_tense_at (sentence, token);

        if (is_set_at_present (reader, token) ||
            (tense == TQ_TENSE_PAST && has_auxiliary_of_future (sentence, token)))
            return TQ_TENSE_FUTURE;
        if (tense == TQ_TENSE_FUTURE && is_turned_past (sentence, token))
            return TQ_TENSE_PAST;
        if (tense == TQ_TENSE_PAST || tense == TQ_TENSE_FUTURE) {
            *ret_has_bare &= !is_auxiliary_of_past (sentence, token);
            return tense;
        }
        *ret_has_bare |= tense == TQ_TENSE_BARE && !is_behind_adjective (sentence, token);
    }
    return *ret_has_bare ? TQ_TENSE_BARE : TQ_TENSE_NONE;
}

/* Words of its clause stand before the date. */
static gboolean
ends_clause (const TqDateReader *reader)
{
    for (guint gap = 1; gap <= reader->from && !is_mark (reader, reader->from - gap); gap++)
        if (tq_phrase_is_content (tq_phrase_bits (reader->sentence, reader->from - gap)))
            return TRUE;
    return FALSE;
}

/* "It shuts by May, the firm said": who says what stands before the mark says nothing of its
 * day. */
static gboolean
is_saying (const TqDateReader *reader, guint token)
{
    return tq_phrase_cue_at (reader->sentence, TQ_CUE_SPEECH_VERB, token) != NULL;
}

static TqTense
tense_behind (const TqDateReader *reader)
{
    guint end = MIN (reader->sentence->n_tokens, reader->from + MAX_TENSE_TOKENS), n_marks = 0;

    for (guint token = reader->from; token < end; token++) {
        TqTense tense = tq_tense_at (reader->sentence, token);

        if (tense != TQ_TENSE_NONE && n_marks > 0 && is_saying (reader, token) &&
            ends_clause (reader))
            return TQ_TENSE_NONE;
        if (tense != TQ_TENSE_NONE)
            return tense;
        n_marks += is_mark (reader, token);
        if (n_marks > 1)
            break;
    }
    return TQ_TENSE_NONE;
}

static gboolean
is_year_cue (const TqCalendarRow *row, int value)
{
    return row != NULL && row->calendar_class == TQ_CALENDAR_YEAR_CUE && row->value == value;
}

/* "to", "until": what follows lies ahead. */
static gboolean
points_ahead (const TqDateReader *reader)
{
    const TqCalendarRow *row = reader->from > 0 ? tq_date_row (reader, reader->from - 1) : NULL;

    return row != NULL &&
           (row->calendar_class == TQ_CALENDAR_TOWARD || is_year_cue (row, TQ_YEAR_CUE_AHEAD) ||
            is_year_cue (row, TQ_YEAR_CUE_UNTIL));
}

/* "They put it off to Friday", "leave by March": of a verb that may be of any time. Where there is
 * none, "40 by Friday" may be over. */
static gboolean
is_bound_ahead (const TqDateReader *reader, TqTense tense)
{
    return (tense == TQ_TENSE_BARE &&
            is_year_cue (tq_date_row (reader, reader->from), TQ_YEAR_CUE_AHEAD)) ||
           (tense != TQ_TENSE_PAST && reader->from > 0 &&
            is_year_cue (tq_date_row (reader, reader->from - 1), TQ_YEAR_CUE_AHEAD));
}

/* How far "since" may stand from the date of what it names, in tokens: "since the attack of". */
#define MAX_SINCE_TOKENS 4

static gboolean
points_back (const TqDateReader *reader)
{
    for (guint gap = 0; gap <= MAX_SINCE_TOKENS && gap <= reader->from; gap++) {
        guint token = reader->from - gap;

        if (is_mark (reader, token))
            return FALSE;
        if (is_year_cue (tq_date_row (reader, token), TQ_YEAR_CUE_SINCE))
            return TRUE;
    }
    return FALSE;
}

/* «اعتبارا من حزيران», « à partir de juin » */
static gboolean
begins_ahead (const TqDateReader *reader)
{
    guint end = MIN (reader->from + 2, reader->sentence->n_tokens);

    for (guint token = reader->from; token < end; token++) {
        const TqCalendarRow *row = tq_date_row (reader, token);

        if (row != NULL && row->calendar_class == TQ_CALENDAR_TOWARD &&
            row->value == TQ_TOWARD_ITSELF)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_until (const TqDateReader *reader)
{
    return is_year_cue (tq_date_row (reader, reader->from), TQ_YEAR_CUE_UNTIL);
}

/* How far a verb may stand before "until" for it to be what ended then, in tokens. */
#define MAX_UNTIL_TOKENS 4

/* "was shut until Monday" is over, "is shut until Monday" and "a licence valid until June" are
 * not. */
static gboolean
is_over_until (const TqDateReader *reader)
{
    gboolean is_past = FALSE;

    for (guint gap = 1; reaches (reader, gap); gap++) {
        guint token = reader->from - gap;
        TqTense tense = tq_tense_at (reader->sentence, token);

        if (tense == TQ_TENSE_FUTURE || tq_date_is (reader, token, TQ_CALENDAR_PRESENT, NULL))
            return FALSE;
        is_past |= tense == TQ_TENSE_PAST && gap <= MAX_UNTIL_TOKENS;
    }
    return is_past;
}

/* A cue of the class before the date, up to a mark. */
static const TqCueMatch *
cue_before (const TqDateReader *reader, TqCueClass cue_class)
{
    const TqCueMatch *found = NULL;

    tq_sentence_ask_cues (reader->sentence, TQ_CUES_OF_DATES);
    for (guint gap = 1; found == NULL && reaches (reader, gap); gap++)
        found = tq_phrase_cue_at (reader->sentence, cue_class, reader->from - gap);
    return found;
}

gboolean
tq_date_is_moved (const TqDateReader *reader)
{
    const TqCueMatch *moved = cue_before (reader, TQ_CUE_MOVED);

    return moved != NULL && strcmp (moved->cue->value, "plan") == 0;
}

/* "Put off until Friday", « reporté à mardi », «أرجأت الجلسة حتى الثلاثاء» */
static gboolean
is_put_off_to (const TqDateReader *reader)
{
    const TqCalendarRow *row = tq_date_row (reader, reader->from),
                        *before = reader->from > 0 ? tq_date_row (reader, reader->from - 1) : NULL;

    return tq_date_is_moved (reader) &&
           (points_ahead (reader) || is_until (reader) || is_year_cue (row, TQ_YEAR_CUE_AHEAD) ||
            (before != NULL && before->is_moved_to));
}

/* "The number reached", «بلغ عدد المصابين»: what was counted up to a day is over, where another
 * thing may last until then. */
static gboolean
is_counted (const TqDateReader *reader, TqTense tense)
{
    return tense != TQ_TENSE_FUTURE && cue_before (reader, TQ_CUE_FIGURE_COUNT) != NULL;
}

static int
find_tense (const TqDateReader *reader)
{
    gboolean has_bare;
    TqTense tense;

    if (points_back (reader))
        return TQ_DATE_TENSE_SINCE;
    if (begins_ahead (reader) || is_put_off_to (reader))
        return 1;
    if (is_until (reader))
        return is_over_until (reader) ? -1 : 1;
    tense = tense_before (reader, &has_bare);
    if (tense == TQ_TENSE_NONE)
        tense = tense_behind (reader);
    if (is_counted (reader, tense))
        return -1;
    if (tense == TQ_TENSE_FUTURE || (tense == TQ_TENSE_PAST && points_ahead (reader)) ||
        is_bound_ahead (reader, tense))
        return 1;
    return tense == TQ_TENSE_PAST && !has_bare ? -1 : 0;
}

int
tq_date_tense (TqDateReader *reader)
{
    if (!reader->has_tense)
        reader->tense = find_tense (reader);
    reader->has_tense = TRUE;
    return reader->tense;
}

/* How far before the date the verb stands, in tokens: "resigned on". */
#define MAX_DIRECT_TOKENS 2

/* "Is opened", where "has resigned" is over. */
static gboolean
is_present_passive (const TqDateReader *reader, guint verb)
{
    for (guint gap = 1; gap <= MAX_PRESENT_TOKENS && gap <= verb; gap++)
        if (tq_date_is (reader, verb - gap, TQ_CALENDAR_PRESENT, NULL) &&
            tq_phrase_cue_at (reader->sentence, TQ_CUE_FRAME_BE, verb - gap) != NULL)
            return TRUE;
    return FALSE;
}

gboolean
tq_date_is_of_past (TqDateReader *reader)
{
    const TqSentence *sentence = reader->sentence;

    /* where verbs come first the subject stands between */
    if (sentence->pack->is_verb_first || tq_date_tense (reader) != -1 || is_until (reader) ||
        is_year_cue (tq_date_row (reader, reader->from), TQ_YEAR_CUE_AHEAD))
        return FALSE;
    for (guint gap = 1; gap <= MAX_DIRECT_TOKENS && reaches (reader, gap); gap++) {
        guint token = reader->from - gap;

        if (tq_tense_at (sentence, token) == TQ_TENSE_PAST)
            return !is_saying (reader, token) && !is_present_passive (reader, token) &&
                   tq_phrase_cue_at (sentence, TQ_CUE_EVENT_SET, token) == NULL;
    }
    return FALSE;
}

/* date-tense.c - whether a date without its year or week lies ahead
 *
 *   "talks will resume on Friday"                    the next one: the nearest verb is in the
 *     future
 *   "the minister said on Tuesday that talks will …"  the last one: a verb of speech tells when it
 *     was said
 *   "the ferry sank in November"                       the last one
 *   "talks are expected on Friday"                   the next one: what is set at present lies
 *     ahead
 *   "the trial was put off to November"                "to" points ahead, whatever the verb
 *   "closed since the storm of 3 November"             "since" points back, whatever the verb
 *   "it will be finished in two weeks"                 a participle is as its auxiliary
 *   "the number reached 40 by Tuesday"                 the last one: it has been counted
 *   "it is shut until Monday"                         the next one, where it is not over: "was shut
 *     until Monday"
 *
 * Method: the nearest verb or cue before the date decides, up to a mark; else the nearest one
 * behind it, over one mark at most ("The next day, the ferry sank"). */
#include <string.h>

#include "extract/date-private.h"
#include "extract/phrase.h"

/* How far a verb may stand from its date, in tokens. */
#define MAX_TENSE_TOKENS 14

/* What the cues that cover the token make of it. */
static TqTense
tense_of_cues (const TqSentence *sentence, guint token)
{
    TqTense tense = TQ_TENSE_NONE;

    tq_sentence_ask_cues (sentence, TQ_CUES_OF_DATES);
    for (guint i = tq_phrase_first_cue_over (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first <= token; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (match->first + match->n_tokens <= token)
            continue;
        if (match->cue->cue_class == TQ_CUE_MODAL_PLANNED ||
            match->cue->cue_class == TQ_CUE_MODAL_DEMANDED)
            return TQ_TENSE_FUTURE;
        if (match->cue->cue_class == TQ_CUE_SPEECH_VERB ||
            match->cue->cue_class == TQ_CUE_SPEECH_DENIAL)
            tense = TQ_TENSE_PAST;
    }
    return tense;
}

static TqTense
tense_of_calendar (const TqSentence *sentence, guint token)
{
    TqCalendarClass calendar_class = tq_date_class (sentence, token);

    return calendar_class == TQ_CALENDAR_FUTURE ? TQ_TENSE_FUTURE
           : calendar_class == TQ_CALENDAR_PAST ? TQ_TENSE_PAST
                                                : TQ_TENSE_NONE;
}

/* How far before its participle a form of "to have" stands, in tokens: « n'a toujours pas ouvert
 * ». */
#define MAX_HAVE_TOKENS 3

/* « a ouvert », "has shut": behind a form of "to have" what may be an adjective is a verb; behind
 * one of "to be" it may be either. */
static gboolean
is_behind_have (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    if (verb == NULL || !(verb->form & TQ_FORM_PAST))
        return FALSE;
    for (guint gap = 1; gap <= MAX_HAVE_TOKENS && gap <= token; gap++) {
        if (tq_date_class (sentence, token - gap) == TQ_CALENDAR_PRESENT)
            return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token - gap) == NULL;
        if (!(tq_phrase_bits (sentence, token - gap) & TQ_PHRASE_FUNCTION))
            return FALSE;
    }
    return FALSE;
}

/* What the likeliest reading says. */
static TqTense
tense_of_readings (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    if (n == 0)
        return TQ_TENSE_NONE;
    if (readings[0].pos == TQ_POS_VERB && (readings[0].form & TQ_FORM_FUTURE))
        return TQ_TENSE_FUTURE;
    /* a participle is a noun or an adjective too */
    if (readings[0].form & TQ_FORM_PAST || is_behind_have (sentence, token))
        return TQ_TENSE_PAST;
    return readings[0].pos == TQ_POS_VERB ? TQ_TENSE_BARE : TQ_TENSE_NONE;
}

TqTense
tq_tense_at (const TqSentence *sentence, guint token)
{
    TqTense tense;
    guint bits;

    if (sentence->tokens[token].kind != TQ_TOKEN_WORD)
        return TQ_TENSE_NONE;
    tense = tense_of_calendar (sentence, token);
    if (tense == TQ_TENSE_NONE)
        tense = tense_of_cues (sentence, token);
    if (tense != TQ_TENSE_NONE)
        return tense;
    tense = tense_of_readings (sentence, token);
    bits = tense != TQ_TENSE_NONE ? tq_phrase_bits (sentence, token) : 0;
    return bits & (tense == TQ_TENSE_BARE ? TQ_PHRASE_FUNCTION | TQ_PHRASE_NOUN
                                          : TQ_PHRASE_FUNCTION)
               ? TQ_TENSE_NONE
               : tense;
}

static gboolean
is_mark (const TqDateReader *reader, guint token)
{
    return tq_phrase_is_break (reader->sentence, token);
}

/* How far before its participle an auxiliary stands, in tokens: "will be"; and where only common
 * words stand between: "will not now be". */
#define MAX_AUXILIARY_TOKENS 2
#define MAX_PARTED_AUXILIARY_TOKENS 4

static gboolean
has_auxiliary_of_future (const TqSentence *sentence, guint participle)
{
    gboolean are_common = TRUE;

    for (guint gap = 1; gap <= participle && (gap <= MAX_AUXILIARY_TOKENS ||
                                              (are_common && gap <= MAX_PARTED_AUXILIARY_TOKENS));
         gap++) {
        if (tq_tense_at (sentence, participle - gap) == TQ_TENSE_FUTURE)
            return TRUE;
        are_common &= (tq_phrase_bits (sentence, participle - gap) &
                       (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK)) == TQ_PHRASE_FUNCTION;
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

    for (guint gap = 1; set != NULL && strcmp (set->cue->value, "plan") == 0 &&
                        gap <= MAX_PRESENT_TOKENS && gap <= participle;
         gap++)
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
           tense_of_calendar (sentence, verb) == TQ_TENSE_FUTURE &&
           tense_of_calendar (sentence, verb - 1) == TQ_TENSE_PAST &&
           tq_sentence_reading (sentence, verb, TQ_POS_VERB) != NULL;
}

/* "Did not open", «لم يفتح»: whose verb bears no tense of its own. */
static gboolean
is_auxiliary_of_past (const TqSentence *sentence, guint token)
{
    return tense_of_calendar (sentence, token) == TQ_TENSE_PAST &&
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
    *ret_has_bare = FALSE;
    for (guint gap = 1;
         gap <= reader->from && gap <= MAX_TENSE_TOKENS && !is_mark (reader, reader->from - gap);
         gap++) {
        TqTense tense = tq_tense_at (reader->sentence, reader->from - gap);

        if (is_set_at_present (reader, reader->from - gap) ||
            (tense == TQ_TENSE_PAST &&
             has_auxiliary_of_future (reader->sentence, reader->from - gap)))
            return TQ_TENSE_FUTURE;
        if (tense == TQ_TENSE_FUTURE && is_turned_past (reader->sentence, reader->from - gap))
            return TQ_TENSE_PAST;
        if (tense == TQ_TENSE_PAST || tense == TQ_TENSE_FUTURE) {
            *ret_has_bare &= !is_auxiliary_of_past (reader->sentence, reader->from - gap);
            return tense;
        }
        *ret_has_bare |=
            tense == TQ_TENSE_BARE && !is_behind_adjective (reader->sentence, reader->from - gap);
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

        if (tense != TQ_TENSE_NONE)
            return n_marks > 0 && is_saying (reader, token) && ends_clause (reader) ? TQ_TENSE_NONE
                                                                                    : tense;
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
    for (guint gap = 0;
         gap <= MAX_SINCE_TOKENS && gap <= reader->from && !is_mark (reader, reader->from - gap);
         gap++) {
        const TqCalendarRow *row = tq_date_row (reader, reader->from - gap);

        if (is_year_cue (row, TQ_YEAR_CUE_SINCE))
            return TRUE;
    }
    return FALSE;
}

/* «اعتبارا من حزيران», « à partir de juin » */
static gboolean
begins_ahead (const TqDateReader *reader)
{
    for (guint token = reader->from; token < MIN (reader->from + 2, reader->sentence->n_tokens);
         token++) {
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

    for (guint gap = 1;
         gap <= reader->from && gap <= MAX_TENSE_TOKENS && !is_mark (reader, reader->from - gap);
         gap++) {
        TqTense tense = tq_tense_at (reader->sentence, reader->from - gap);

        if (tense == TQ_TENSE_FUTURE ||
            tq_date_is (reader, reader->from - gap, TQ_CALENDAR_PRESENT, NULL))
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
    for (guint gap = 1; found == NULL && gap <= reader->from && gap <= MAX_TENSE_TOKENS &&
                        !is_mark (reader, reader->from - gap);
         gap++)
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

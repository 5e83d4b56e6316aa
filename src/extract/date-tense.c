/* date-tense.c - whether a date without its year or week lies ahead
 *
 *   "talks will resume on Friday"                     the next one: the nearest verb is in the future
 *   "the minister said on Tuesday that talks will …"   the last one: a verb of speech tells when it was said
 *   "the ferry sank in November"                       the last one
 *   "the trial was put off to November"                "to" points ahead, whatever the verb
 *
 * Method: the nearest verb or cue before the date decides, else the nearest one behind it; neither looks over a mark. */
#include "extract/date-private.h"
#include "extract/phrase.h"

enum { TENSE_PAST = -1, TENSE_OPEN = 0, TENSE_FUTURE = 1, TENSE_NONE = 2 /* the token does not say */, TENSE_BARE = 3 /* "to reopen" */ };

/* How far a verb may stand from its date, in tokens. */
#define MAX_TENSE_TOKENS 14

static gboolean
is_plan (const TqDateReader *reader, guint token)
{
    return tq_date_is (reader, token, TQ_CALENDAR_FUTURE, NULL) || tq_phrase_cue_at (reader->sentence, TQ_CUE_MODAL_PLANNED, token) != NULL ||
           tq_phrase_cue_at (reader->sentence, TQ_CUE_MODAL_DEMANDED, token) != NULL;
}

static int
tense_at (const TqDateReader *reader, guint token)
{
    const TqSentence *sentence = reader->sentence;
    const TqAnalysis *readings;
    guint n;

    if (sentence->tokens[token].kind != TQ_TOKEN_WORD)
        return TENSE_NONE;
    if (is_plan (reader, token))
        return TENSE_FUTURE;
    if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, token) != NULL)
        return TENSE_PAST;
    readings = tq_sentence_analyses (sentence, token, &n);
    if (n == 0 || (tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION))
        return TENSE_NONE;
    if (readings[0].pos == TQ_POS_VERB && (readings[0].form & TQ_FORM_FUTURE))
        return TENSE_FUTURE;
    if (readings[0].form & TQ_FORM_PAST) /* a participle is a noun or an adjective too */
        return TENSE_PAST;
    return readings[0].pos == TQ_POS_VERB ? TENSE_BARE : TENSE_NONE;
}

static gboolean
is_mark (const TqDateReader *reader, guint token)
{
    return (tq_phrase_bits (reader->sentence, token) & TQ_PHRASE_BREAK) != 0;
}

static int
tense_before (const TqDateReader *reader)
{
    gboolean has_bare = FALSE;

    for (guint gap = 1; gap <= reader->from && gap <= MAX_TENSE_TOKENS && !is_mark (reader, reader->from - gap); gap++) {
        int tense = tense_at (reader, reader->from - gap);

        if (tense == TENSE_BARE)
            has_bare = TRUE;
        else if (tense != TENSE_NONE)
            return has_bare && tense == TENSE_PAST ? TENSE_OPEN : tense; /* "agreed to meet on" */
    }
    return has_bare ? TENSE_OPEN : TENSE_NONE;
}

static int
tense_behind (const TqDateReader *reader)
{
    guint end = MIN (reader->sentence->n_tokens, reader->from + MAX_TENSE_TOKENS);

    for (guint token = reader->from; token < end && !is_mark (reader, token); token++) {
        int tense = tense_at (reader, token);

        if (tense != TENSE_NONE)
            return tense == TENSE_BARE ? TENSE_OPEN : tense;
    }
    return TENSE_OPEN;
}

/* "to", "until": what follows lies ahead. */
static gboolean
points_ahead (const TqDateReader *reader)
{
    const TqCalendarRow *row = reader->from > 0 ? tq_date_row (reader, reader->from - 1) : NULL;

    return row != NULL && (row->calendar_class == TQ_CALENDAR_TOWARD || (row->calendar_class == TQ_CALENDAR_YEAR_CUE && row->value == 1));
}

int
tq_date_tense (const TqDateReader *reader)
{
    int tense = tense_before (reader);

    if (tense == TENSE_NONE)
        tense = tense_behind (reader);
    return tense == TENSE_PAST && points_ahead (reader) ? TENSE_FUTURE : tense;
}

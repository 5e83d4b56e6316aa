/* Which mark ends a sentence: the rules of segment.h's head, token by token. */
#define G_LOG_DOMAIN "tanaqud"

#include <string.h>

#include "pack/calendar.h"
#include "text/segment-private.h"

/* A sentence that is longer is cut: some readers look from each of its words at every other. Of
 * 16,600 sentences of a year's news the longest, a page without a full stop, has 800 words. */
#define MAX_SENTENCE_BYTES (16u << 10)
#define MAX_SENTENCE_TOKENS 1000u

typedef enum { NO_END, ENDS, MAY_END } Ending;

/* Whether a token is a mark that can end a sentence: ! ? ؟ do, a full stop may, two dots or more
 * are a pause. */
static Ending
ending_of (const TqBlockText *block, const TqToken *tokens, guint n, guint i)
{
    const guint8 *bytes = block->text + tokens[i].span.start;
    guint32 length = tokens[i].span.end - tokens[i].span.start;

    if (tokens[i].kind != TQ_TOKEN_PUNCTUATION)
        return NO_END;
    if (length == 1 && (bytes[0] == '!' || bytes[0] == '?'))
        return ENDS;
    if (length == 2 && bytes[0] == 0xd8 && bytes[1] == 0x9f) /* ؟ */
        return ENDS;
    if (length == 3 && memcmp (bytes, "…", 3) == 0)
        return MAY_END;
    if (length != 1 || bytes[0] != '.')
        return NO_END;
    if ((i > 0 && tokens[i - 1].span.end == tokens[i].span.start &&
         block->text[tokens[i].span.start - 1] == '.') ||
        (i + 1 < n && tokens[i + 1].span.start == tokens[i].span.end &&
         block->text[tokens[i].span.end] == '.'))
        return NO_END;
    return MAY_END;
}

static gboolean
is_abbreviation (const TqBlockText *block, const TqToken *token)
{
    gsize n;
    const char *text = tq_vocabulary_text (block->vocabulary, token->word, &n);

    if (token->kind != TQ_TOKEN_WORD)
        return FALSE;
    if (token->span.end - token->span.start == 1 && (token->flags & TQ_TOKEN_CAPITAL))
        return TRUE;
    return block->pack->abbreviations != NULL &&
           g_hash_table_contains (block->pack->abbreviations, text);
}

/* The class of a word of time; TQ_N_CALENDAR_CLASSES: it is none. */
static TqCalendarClass
calendar_class_of (const TqBlockText *block, guint16 row)
{
    return row != 0 ? tq_calendar_get (block->pack->calendar, row)->calendar_class
                    : TQ_N_CALENDAR_CLASSES;
}

/* Whether @i stands right behind "pm", or behind "p.m" in its three tokens. */
static gboolean
is_behind_half_day (const TqBlockText *block, const TqToken *tokens, guint i)
{
    const TqToken *last = i > 0 ? &tokens[i - 1] : NULL;
    TqCalendarClass calendar_class;

    if (last == NULL || last->kind != TQ_TOKEN_WORD)
        return FALSE;
    if (last->span.end - last->span.start > 1) {
        calendar_class =
            calendar_class_of (block, tq_vocabulary_get (block->vocabulary, last->word)->calendar);
    } else if (i > 2 && tokens[i - 3].span.start + 3 == last->span.end) {
        char letters[] = { (char) g_ascii_tolower ((char) block->text[last[-2].span.start]), '.',
                           (char) g_ascii_tolower ((char) block->text[last->span.start]), '\0' };

        calendar_class =
            calendar_class_of (block, tq_calendar_find (block->pack->calendar, letters));
    } else {
        return FALSE;
    }
    return calendar_class == TQ_CALENDAR_AM || calendar_class == TQ_CALENDAR_PM;
}

/* "At 5 p.m. Tuesday", "9 a.m. March 3". */
static gboolean
is_day_name (const TqBlockText *block, const TqToken *token)
{
    TqCalendarClass calendar_class;

    if (token->kind != TQ_TOKEN_WORD)
        return FALSE;
    calendar_class =
        calendar_class_of (block, tq_vocabulary_get (block->vocabulary, token->word)->calendar);
    return calendar_class == TQ_CALENDAR_WEEKDAY ||
           calendar_class == TQ_CALENDAR_WEEKDAY_CAPITAL || calendar_class == TQ_CALENDAR_MONTH ||
           calendar_class == TQ_CALENDAR_MONTH_CAPITAL;
}

/* A full stop at @i: not after an abbreviation or an initial, not before a lower-case word, not
 * inside "U.S" or "v2.0"; after "p.m." not before its day. */
static gboolean
full_stop_ends (const TqBlockText *block, const TqToken *tokens, guint n, guint i)
{
    const TqToken *before = i > 0 ? &tokens[i - 1] : NULL,
                  *after = i + 1 < n ? &tokens[i + 1] : NULL;
    guint8 next_class;

    if (after == NULL)
        return TRUE;
    if (is_behind_half_day (block, tokens, i) && is_day_name (block, after))
        return FALSE;
    if (before != NULL && is_abbreviation (block, before))
        return FALSE;
    while (after->kind == TQ_TOKEN_QUOTE_CLOSE && after + 1 < tokens + n)
        after++;
    next_class = tq_block_peek (block, (gint32) after->span.start);
    if (next_class == TQ_CHAR_LATIN && !(after->flags & TQ_TOKEN_CAPITAL))
        return FALSE;
    if (after->kind == TQ_TOKEN_PUNCTUATION && (after->flags & TQ_TOKEN_SPACE_BEFORE) == 0)
        return FALSE;
    return (after->flags & TQ_TOKEN_SPACE_BEFORE) != 0 || next_class == TQ_CHAR_LETTER ||
           after->kind == TQ_TOKEN_QUOTE_OPEN || after->kind == TQ_TOKEN_QUOTE_CLOSE ||
           next_class == TQ_CHAR_LATIN;
}

/* "…," he said: a mark inside quotes does not end the sentence that goes on in lower case. */
static gboolean
goes_on (const TqBlockText *block, const TqToken *tokens, guint n, guint i)
{
    guint8 char_class;

    if (i >= n)
        return FALSE;
    char_class = tq_block_peek (block, (gint32) tokens[i].span.start);
    return (char_class == TQ_CHAR_LATIN && !(tokens[i].flags & TQ_TOKEN_CAPITAL)) ||
           (tokens[i].kind == TQ_TOKEN_PUNCTUATION && block->text[tokens[i].span.start] != '(');
}

/* Index after the last token that the sentence from @from on may have. */
static guint
end_of_longest (const TqToken *tokens, guint n, guint from)
{
    const guint32 last_byte = tokens[from].span.start + MAX_SENTENCE_BYTES;
    guint end = MIN (n, from + MAX_SENTENCE_TOKENS);

    while (end > from + 1 && tokens[end - 1].span.end > last_byte)
        end--;
    return end;
}

static gboolean
is_clause_mark (const TqBlockText *block, const TqToken *token)
{
    static const char *const marks[] = { ",", ";", ":", "،", "؛" };
    const char *text = (const char *) block->text + token->span.start;
    gsize length = token->span.end - token->span.start;

    for (guint i = 0; token->kind == TQ_TOKEN_PUNCTUATION && i < G_N_ELEMENTS (marks); i++)
        if (length == strlen (marks[i]) && memcmp (text, marks[i], length) == 0)
            return TRUE;
    return FALSE;
}

/* How well a sentence may be cut before @token. */
typedef enum { CUT_ANYWHERE, CUT_AT_SPACE, CUT_AT_CLAUSE_INSIDE, CUT_AT_CLAUSE } CutPlace;

static CutPlace
place_before (const TqBlockText *block, const TqToken *token)
{
    if ((token->flags & TQ_TOKEN_SPACE_BEFORE) == 0)
        return CUT_ANYWHERE;
    if (!is_clause_mark (block, token - 1))
        return CUT_AT_SPACE;
    return token->flags & (TQ_TOKEN_IN_QUOTES | TQ_TOKEN_IN_BRACKETS) ? CUT_AT_CLAUSE_INSIDE
                                                                      : CUT_AT_CLAUSE;
}

/* Where the sentence is cut that has not ended by @longest: at the last of the best places of its
 * second half. */
static guint
cut_sentence (const TqBlockText *block, const TqToken *tokens, guint from, guint longest)
{
    guint best = longest;
    CutPlace place = CUT_ANYWHERE;

    for (guint i = longest; i > from + (longest - from) / 2 && place < CUT_AT_CLAUSE; i--) {
        CutPlace here = place_before (block, &tokens[i]);

        if (here > place) {
            best = i;
            place = here;
        }
    }
    g_debug ("%s:%u: a sentence of more than %u words is cut", block->name,
             tokens[from].span.start, longest - from);
    return best;
}

guint
tq_sentence_end (const TqBlockText *block, const TqToken *tokens, guint n, guint from)
{
    const guint longest = end_of_longest (tokens, n, from);

    for (guint i = from; i < longest; i++) {
        Ending ending = ending_of (block, tokens, n, i);

        if (ending == NO_END || (ending == MAY_END && !full_stop_ends (block, tokens, n, i)))
            continue;
        for (i++; i < n && i - from < MAX_SENTENCE_TOKENS &&
                  (tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE ||
                   ending_of (block, tokens, n, i) != NO_END);)
            i++;
        if (!goes_on (block, tokens, n, i))
            return i;
        i--;
    }
    return longest == n ? n : cut_sentence (block, tokens, from, longest);
}

#include "base/utf8.h"

static gboolean
continues (guint8 byte)
{
    return (byte & 0xc0) == 0x80;
}

/* Bytes of the well-formed sequence of three or four at @p, 0 if there is none: what the second
 * byte may be depends on the first. */
static gsize
length_of_long (const guint8 *p, const guint8 *end)
{
    gsize n = p[0] < 0xf0 ? 3 : 4;
    guint8 lowest = p[0] == 0xe0   ? 0xa0
                    : p[0] == 0xf0 ? 0x90
                                   : 0x80,
           highest = p[0] == 0xed   ? 0x9f
                     : p[0] == 0xf4 ? 0x8f
                                    : 0xbf;

    if (p[0] > 0xf4 || (gsize) (end - p) < n || p[1] < lowest || p[1] > highest)
        return 0;
    return continues (p[2]) && (n == 3 || continues (p[3])) ? n : 0;
}

/* So many bytes are asked at once, with no branch between them, so that the compiler takes as many
 * at a time as the processor can. */
#define BLOCK 64

/* 110xxxxx */
static gboolean
begins_two (guint8 byte)
{
    return (guint8) (byte - 0xc0) < 0x20;
}

/* What is in no short sequence: 1110xxxx and above, NUL, and the beginning of a letter in two bytes
 * that has one. */
static gboolean
is_never_short (guint8 byte)
{
    return ((guint8) (byte + 0x20) <= 0x20) | ((guint8) (byte - 0xc0) < 2);
}

/* Whether each of BLOCK + 1 bytes is ASCII or part of a sequence of two, of which the last may be
 * cut, and none a NUL. */
static gboolean
is_short_block (const guint8 *p)
{
    guint8 wrong = continues (p[0]) | is_never_short (p[0]);

    for (guint i = 1; i <= BLOCK; i++)
        wrong |= is_never_short (p[i]) | (continues (p[i]) != begins_two (p[i - 1]));
    return !wrong;
}

/* Passes over blocks of short sequences. */
static const guint8 *
skip_short (const guint8 *p, const guint8 *end)
{
    while (end - p > BLOCK && is_short_block (p))
        p += BLOCK + continues (p[BLOCK]);
    return p;
}

/* Bytes of the well-formed sequence at @p, 0 if there is none. */
static gsize
length_of_sequence (const guint8 *p, const guint8 *end)
{
    if (*p < 0x80)
        return *p != 0;
    if (*p < 0xe0)
        return *p >= 0xc2 && end - p >= 2 && continues (p[1]) ? 2 : 0;
    return length_of_long (p, end);
}

gboolean
tq_utf8_is_valid (const char *bytes, gsize n_bytes)
{
    const guint8 *p = (const guint8 *) bytes, *end = p + n_bytes;

    while (p < end) {
        const guint8 *stop;

        p = skip_short (p, end);
        stop = end - p > BLOCK ? p + BLOCK : end;
        while (p < stop) {
            gsize n = length_of_sequence (p, end);

            if (n == 0)
                return FALSE;
            p += n;
        }
    }
    return TRUE;
}

/* Those inside a code point are 10xxxxxx: as signed bytes the lowest. */
static gboolean
begins (char byte)
{
    return (gint8) byte >= (gint8) 0xc0;
}

/* Counts of so many bytes fit into one. */
#define MAX_COUNTED 128

gsize
tq_utf8_count (const char *text, gsize n_bytes)
{
    gsize count = 0;

    for (; n_bytes >= MAX_COUNTED; n_bytes -= MAX_COUNTED, text += MAX_COUNTED) {
        guint8 n = 0; /* as wide as what is counted, so that many are at once */

        for (guint i = 0; i < MAX_COUNTED; i++)
            n += begins (text[i]);
        count += n;
    }
    for (gsize i = 0; i < n_bytes; i++)
        count += begins (text[i]);
    return count;
}

#include "base/utf8.h"

#include <string.h>

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Eight bytes of ASCII without a NUL. */
static gboolean
are_plain (const guint8 *bytes)
{
    guint64 word;

    memcpy (&word, bytes, sizeof word);
    return (word & EACH_BYTE (0x80)) == 0 && ((word - EACH_BYTE (1)) & ~word & EACH_BYTE (0x80)) == 0;
}

#define EACH_PAIR(pair) (G_GUINT64_CONSTANT (0x0001000100010001) * (pair))

/* Four letters of two bytes: none of the first bytes is 0xc0 or 0xc1. */
static gboolean
are_letters (const guint8 *bytes)
{
    guint64 word, high;

    memcpy (&word, bytes, sizeof word);
    word = GUINT64_FROM_LE (word);
    high = word & EACH_PAIR (0x001e);
    return (word & EACH_PAIR (0xc0e0)) == EACH_PAIR (0x80c0) && ((high - EACH_PAIR (1)) & EACH_PAIR (0x8000)) == 0;
}

static gboolean
continues (guint8 byte)
{
    return (byte & 0xc0) == 0x80;
}

/* Bytes of the well-formed sequence of three or four at @p, 0 if there is none: what the second byte may be depends on the first. */
static gsize
length_of_long (const guint8 *p, const guint8 *end)
{
    gsize n = p[0] < 0xf0 ? 3 : 4;
    guint8 lowest = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80, highest = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;

    if (p[0] > 0xf4 || (gsize) (end - p) < n || p[1] < lowest || p[1] > highest)
        return 0;
    return continues (p[2]) && (n == 3 || continues (p[3])) ? n : 0;
}

gboolean
tq_utf8_is_valid (const char *bytes, gsize n_bytes)
{
    const guint8 *p = (const guint8 *) bytes, *end = p + n_bytes;

    while (p < end) {
        if (*p < 0x80) {
            gboolean is_run = end - p >= 8 && are_plain (p);

            if (*p == 0)
                return FALSE;
            p += is_run ? 8 : 1;
        } else if (*p < 0xe0) {
            if (end - p >= 8 && are_letters (p)) {
                p += 8;
                continue;
            }
            if (*p < 0xc2 || end - p < 2 || !continues (p[1]))
                return FALSE;
            p += 2;
        } else {
            gsize n = length_of_long (p, end);

            if (n == 0)
                return FALSE;
            p += n;
        }
    }
    return TRUE;
}

/* A one in each of the eight bytes that begins a code point: those inside one are 10xxxxxx. */
static guint64
begins_in (const char *bytes)
{
    guint64 word;

    memcpy (&word, bytes, sizeof word);
    return (~word >> 7 | word >> 6) & EACH_BYTE (1);
}

/* Sums of words of eight bytes overflow none of its bytes. */
#define MAX_SUMMED 255

gsize
tq_utf8_count (const char *text, gsize n_bytes)
{
    gsize count = 0;

    while (n_bytes >= 8) {
        gsize n = MIN (n_bytes / 8, MAX_SUMMED);
        guint64 sums = 0;

        for (gsize i = 0; i < n; i++)
            sums += begins_in (text + i * 8);
        sums = (sums & EACH_PAIR (0xff)) + (sums >> 8 & EACH_PAIR (0xff));
        count += sums * EACH_PAIR (1) >> 48;
        text += n * 8;
        n_bytes -= n * 8;
    }
    for (gsize i = 0; i < n_bytes; i++)
        count += (gint8) text[i] >= (gint8) 0xc0; /* as signed bytes, those inside a code point are the lowest */
    return count;
}

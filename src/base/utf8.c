#include "base/utf8.h"

#include <string.h>

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

#define EACH_PAIR(pair) (G_GUINT64_CONSTANT (0x0001000100010001) * (pair))
#define HIGH EACH_BYTE (0x80)

/* Whether eight bytes are ASCII without a NUL and sequences of two, of which the first or the last may be cut. No branch depends on where words of
 * Arabic end. @in_sequence: 0x80 if the bytes before them ended behind a first byte, else 0; the same for these after the call. */
static gboolean
are_short (const guint8 *bytes, guint64 *in_sequence)
{
    guint64 word, high, inside, first, is_not_nul, is_right_first;

    memcpy (&word, bytes, sizeof word);
    word = GUINT64_FROM_LE (word);
    high = word & HIGH;
    if ((high | *in_sequence) == 0) /* ASCII: none is 0 */
        return ((word - EACH_BYTE (1)) & HIGH) == 0;
    inside = high & ~(word << 1);                                                          /* 10xxxxxx */
    first = high & word << 1;                                                              /* 11xxxxxx */
    is_not_nul = ((word & ~HIGH) + EACH_BYTE (0x7f)) | word;
    is_right_first = ((word & EACH_BYTE (0x1e)) + EACH_BYTE (0x7f)) & ~(word << 2);        /* not 0xc0, 0xc1, nor 111xxxxx */
    if (inside != (first << 8 | *in_sequence) || (first & ~is_right_first) != 0 || (HIGH & ~is_not_nul) != 0)
        return FALSE;
    *in_sequence = first >> 56;
    return TRUE;
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

/* Passes over short sequences, eight bytes at a time; stops before one that is cut. */
static const guint8 *
skip_short (const guint8 *p, const guint8 *end)
{
    guint64 in_sequence = 0;

    while (end - p >= 8 && are_short (p, &in_sequence))
        p += 8;
    return p - (in_sequence != 0);
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
        stop = end - p > 8 ? p + 8 : end;
        while (p < stop) {
            gsize n = length_of_sequence (p, end);

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

const char *
tq_utf8_skip_ascii (const char *p, const char *end)
{
    guint64 word;

    for (; end - p >= 8; p += 8) {
        memcpy (&word, p, sizeof word);
        if (word & HIGH)
            break;
    }
    while (p < end && (guint8) *p < 0x80)
        p++;
    return p;
}

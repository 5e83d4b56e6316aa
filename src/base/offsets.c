#include "base/offsets.h"

#include <string.h>

#include "base/utf8.h"

#define STRIDE 256u

struct TqOffsets {
    const char *text;
    guint32 n_bytes;
    GArray *code_points; /* of guint32: before byte i * STRIDE */
    GArray *lines;       /* of guint32: byte where each line begins */
};

static void
find_lines (TqOffsets *offsets)
{
    const char *text = offsets->text, *end = text + offsets->n_bytes;
    guint32 line = 0;

    do {
        g_array_append_val (offsets->lines, line);
        text = memchr (text, '\n', (gsize) (end - text));
        if (text != NULL)
            line = (guint32) (++text - offsets->text);
    } while (text != NULL);
}

TqOffsets *
tq_offsets_new (const char *text, guint32 n_bytes)
{
    TqOffsets *offsets = g_new0 (TqOffsets, 1);
    guint32 count = 0;

    offsets->text = text;
    offsets->n_bytes = n_bytes;
    offsets->code_points = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_bytes / STRIDE + 1);
    offsets->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
    for (guint32 i = 0; i <= n_bytes / STRIDE; i++) {
        g_array_append_val (offsets->code_points, count);
        count += (guint32) tq_utf8_count (text + i * STRIDE, MIN (STRIDE, n_bytes - i * STRIDE));
    }
    find_lines (offsets);
    return offsets;
}

void
tq_offsets_free (TqOffsets *offsets)
{
    if (offsets == NULL)
        return;
    g_array_unref (offsets->code_points);
    g_array_unref (offsets->lines);
    g_free (offsets);
}

guint32
tq_offsets_to_code_points (const TqOffsets *offsets, guint32 byte)
{
    guint32 count;

    g_return_val_if_fail (byte <= offsets->n_bytes, 0);
    count = g_array_index (offsets->code_points, guint32, byte / STRIDE);
    return count + (guint32) tq_utf8_count (offsets->text + (byte - byte % STRIDE), byte % STRIDE);
}

void
tq_offsets_to_line (const TqOffsets *offsets, guint32 byte, guint32 *ret_line, guint32 *ret_column)
{
    guint low = 0, high = offsets->lines->len;

    while (high - low > 1) {
        guint middle = (low + high) / 2;

        if (g_array_index (offsets->lines, guint32, middle) <= byte)
            low = middle;
        else
            high = middle;
    }
    *ret_line = low + 1;
    *ret_column = 1 + tq_offsets_to_code_points (offsets, byte) -
                  tq_offsets_to_code_points (offsets, g_array_index (offsets->lines, guint32, low));
}

#include "base/offsets.h"

#define STRIDE 256u

struct TqOffsets {
    const char *text;
    guint32 n_bytes;
    GArray *code_points; /* of guint32: before byte i * STRIDE */
    GArray *lines;       /* of guint32: byte where each line begins */
};

TqOffsets *
tq_offsets_new (const char *text, guint32 n_bytes)
{
    TqOffsets *offsets = g_new0 (TqOffsets, 1);
    guint32 count = 0, zero = 0;

    offsets->text = text;
    offsets->n_bytes = n_bytes;
    offsets->code_points = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_bytes / STRIDE + 1);
    offsets->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_array_append_val (offsets->lines, zero);
    for (guint32 i = 0; i < n_bytes; i++) {
        if (i % STRIDE == 0)
            g_array_append_val (offsets->code_points, count);
        count += ((guint8) text[i] & 0xc0) != 0x80;
        if (text[i] == '\n') {
            guint32 next = i + 1;
            g_array_append_val (offsets->lines, next);
        }
    }
    if (n_bytes % STRIDE == 0)
        g_array_append_val (offsets->code_points, count);
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
    for (guint32 i = byte - byte % STRIDE; i < byte; i++)
        count += ((guint8) offsets->text[i] & 0xc0) != 0x80;
    return count;
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

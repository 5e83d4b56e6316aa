#include <criterion/criterion.h>
#include <string.h>

#include "base/offsets.h"

Test (offsets, code_points_and_lines)
{
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (TqOffsets) offsets = NULL;
    guint32 line, column;

    for (guint i = 0; i < 300; i++)
        g_string_append (text, "قل a\n");
    offsets = tq_offsets_new (text->str, text->len);
    for (guint i = 0; i <= 300; i++)
        cr_assert_eq (tq_offsets_to_code_points (offsets, i * 7), i * 5, "after %u lines", i);
    tq_offsets_to_line (offsets, 7 * 299 + 4, &line, &column);
    cr_assert_eq (line, 300);
    cr_assert_eq (column, 3);
}

Test (offsets, end_on_a_checkpoint)
{
    char text[257];
    g_autoptr (TqOffsets) offsets = NULL;

    memset (text, 'x', 256);
    offsets = tq_offsets_new (text, 256);
    cr_assert_eq (tq_offsets_to_code_points (offsets, 256), 256);
}

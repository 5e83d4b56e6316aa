#include <criterion/criterion.h>
#include <string.h>

#include "base/utf8.h"

/* GLib's own check is the oracle. Every sequence of up to two bytes, and of three and four around
 * the bounds, behind and before eight of ASCII. */
static void
check (const char *sequence, gsize n)
{
    char text[32] = "abcdefgh";

    memcpy (text + 8, sequence, n);
    memcpy (text + 8 + n, "ijklmnopq", 9);
    for (gsize from = 0; from <= 8; from += 4)
        for (gsize end = 8; end <= 17 + n; end++)
            cr_assert_eq (tq_utf8_is_valid (text + from, end - from),
                          g_utf8_validate_len (text + from, end - from, NULL),
                          "%02x %02x %02x %02x of %zu, from %zu to %zu", (guint8) sequence[0],
                          (guint8) sequence[1], (guint8) sequence[2], (guint8) sequence[3], n,
                          from, end);
}

Test (utf8, one_and_two_bytes)
{
    for (guint first = 0; first < 256; first++) {
        char sequence[4] = { (char) first };

        check (sequence, 1);
        for (guint second = 0; second < 256; second++) {
            sequence[1] = (char) second;
            check (sequence, 2);
        }
    }
}

Test (utf8, three_and_four_bytes)
{
    static const guint8 bounds[] = { 0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90,
                                     0x9f, 0xa0, 0xbf, 0xc0, 0xd8, 0xff };

    for (guint first = 0xe0; first < 0x100; first++)
        for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
            for (guint j = 0; j < G_N_ELEMENTS (bounds); j++)
                for (guint k = 0; k < G_N_ELEMENTS (bounds); k++) {
                    const guint8 sequence[] = { (guint8) first, bounds[i], bounds[j], bounds[k] };

                    check ((const char *) sequence, 3);
                    check ((const char *) sequence, 4);
                }
}
/* Rows of letters of two bytes, nearly all of them right. */
Test (utf8, rows_of_letters)
{
    static const guint8 first[] = { 0xc2, 0xc3, 0xd8, 0xd9, 0xdf, 0xc0, 0xc1, 0xe0, 0x41, 0x00 },
                        second[] = { 0x80, 0xa7, 0xbf, 0x7f, 0xc2 };
    g_autoptr (GRand) random = g_rand_new_with_seed (7);

    for (guint round = 0; round < 20000; round++) {
        char text[24];

        for (guint i = 0; i < sizeof text; i += 2) {
            text[i] = (char) first[g_rand_int_range (
                random, 0, g_rand_int_range (random, 0, 20) == 0 ? G_N_ELEMENTS (first) : 5)];
            text[i + 1] = (char) second[g_rand_int_range (
                random, 0, g_rand_int_range (random, 0, 20) == 0 ? G_N_ELEMENTS (second) : 3)];
        }
        for (gsize n = 15; n <= sizeof text; n++)
            cr_assert_eq (tq_utf8_is_valid (text, n), g_utf8_validate_len (text, n, NULL),
                          "round %u, %zu bytes", round, n);
    }
}

/* Longer than what is summed at once. */
Test (utf8, counts)
{
    static const char *const letters[] = { "a", "é", "ب", "€", "𝔸" };
    g_autoptr (GRand) random = g_rand_new_with_seed (11);
    g_autoptr (GString) text = g_string_new (NULL);

    while (text->len < 9000)
        g_string_append (text, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
    for (gsize n = 0, begun = 0; n < text->len; n++) {
        cr_assert_eq (tq_utf8_count (text->str, n), begun, "%zu bytes", n);
        begun += ((guint8) text->str[n] & 0xc0) != 0x80;
    }
}

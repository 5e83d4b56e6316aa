#include "text/root.h"

#include <string.h>

#define MIN_LETTERS 3
#define MAX_LETTERS 24

static gboolean
is_in (const char *letters, gunichar letter)
{
    return letters != NULL && g_utf8_strchr (letters, -1, letter) != NULL;
}

gboolean
tq_root_skeleton (const TqPack *pack, const char *stem, gsize n_bytes, char *ret, gsize size)
{
    gunichar letters[MAX_LETTERS];
    guint first = 0, n = 0;
    gsize length = 0;

    if (pack->root_weak == NULL)
        return FALSE;
    for (const char *p = stem; p < stem + n_bytes && n < MAX_LETTERS; p = g_utf8_next_char (p))
        if (!is_in (pack->root_weak, g_utf8_get_char (p)))
            letters[n++] = g_utf8_get_char (p);
    while (n > MIN_LETTERS && is_in (pack->root_final, letters[n - 1]))
        n--;
    while (n - first > MIN_LETTERS && is_in (pack->root_initial, letters[first]))
        first++;
    if (n - first < MIN_LETTERS || size < (n - first) * 6 + 1)
        return FALSE;
    for (guint i = first; i < n; i++)
        length += (gsize) g_unichar_to_utf8 (letters[i], ret + length);
    ret[length] = '\0';
    return TRUE;
}

#include "read/entity.h"

#include <string.h>

typedef struct {
    const char *name; /* with its semicolon where it has one */
    const char *text;
} TqEntity;

#include "tables.inc"

#define MAX_NAME_BYTES 32

gunichar
tq_mac_arabic (guint8 byte)
{
    return mac_arabic[byte - 0x80];
}

static const TqEntity *
find (const char *name, gsize n_bytes)
{
    guint lo = 0, hi = G_N_ELEMENTS (entities);

    while (lo < hi) {
        guint middle = (lo + hi) / 2;
        int order = strncmp (entities[middle].name, name, n_bytes);

        if (order == 0 && entities[middle].name[n_bytes] == '\0')
            return &entities[middle];
        if (order < 0)
            lo = middle + 1;
        else
            hi = middle;
    }
    return NULL;
}

/* ---- numbers --------------------------------------------------------------------------------- */

/* 0x80 … 0x9f are meant as windows-1252 (WHATWG 13.2.5.80). */
static const gunichar2 c1[32] = {
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f,
    0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0x9d, 0x017e, 0x0178,
};

int
tq_windows_1252_byte (gunichar letter)
{
    if (letter < 0x100)
        return (int) letter;
    for (guint i = 0; i < G_N_ELEMENTS (c1); i++)
        if (c1[i] == letter)
            return 0x80 + (int) i;
    return -1;
}

static gunichar
letter_of (gunichar number)
{
    if (number == 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff))
        return 0xfffd;
    return number >= 0x80 && number <= 0x9f ? c1[number - 0x80] : number;
}

static gsize
append_number (const char *text, gsize n_bytes, GString *out)
{
    gboolean is_hex = n_bytes > 1 && (text[1] == 'x' || text[1] == 'X');
    gsize first = is_hex ? 2 : 1, at = first;
    gunichar number = 0;

    for (; at < n_bytes && (is_hex ? g_ascii_isxdigit (text[at]) : g_ascii_isdigit (text[at]));
         at++)
        if (number <= 0x10ffff)
            number = number * (is_hex ? 16 : 10) + (gunichar) g_ascii_xdigit_value (text[at]);
    if (at == first)
        return 0;
    g_string_append_unichar (out, letter_of (number));
    return at + (at < n_bytes && text[at] == ';');
}

/* ---- names ----------------------------------------------------------------------------------- */

static gsize
append_name (const char *text, gsize n_bytes, gboolean in_attribute, GString *out)
{
    gsize n = 0;

    while (n < MIN (n_bytes, MAX_NAME_BYTES) && g_ascii_isalnum (text[n]))
        n++;
    if (n < n_bytes && text[n] == ';') {
        const TqEntity *whole = find (text, n + 1);

        if (whole != NULL) {
            g_string_append (out, whole->text);
            return n + 1;
        }
    }
    for (; n > 1; n--) {
        const TqEntity *entity = find (text, n);

        if (entity == NULL)
            continue;
        if (in_attribute && n < n_bytes && (text[n] == '=' || g_ascii_isalnum (text[n])))
            return 0;
        g_string_append (out, entity->text);
        return n;
    }
    return 0;
}

gsize
tq_entity_append (const char *text, gsize n_bytes, gboolean in_attribute, GString *out)
{
    if (n_bytes == 0)
        return 0;
    return text[0] == '#' ? append_number (text, n_bytes, out)
                          : append_name (text, n_bytes, in_attribute, out);
}

char *
tq_entity_decode (const char *text, gsize n_bytes, gboolean in_attribute)
{
    GString *out = g_string_sized_new (n_bytes);
    const char *end = text + n_bytes;

    while (text < end) {
        const char *ampersand = memchr (text, '&', (gsize) (end - text));
        gsize n;

        g_string_append_len (out, text, (ampersand != NULL ? ampersand : end) - text);
        if (ampersand == NULL)
            break;
        n = tq_entity_append (ampersand + 1, (gsize) (end - ampersand - 1), in_attribute, out);
        if (n == 0)
            g_string_append_c (out, '&');
        text = ampersand + 1 + n;
    }
    return g_string_free (out, FALSE);
}

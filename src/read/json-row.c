#include "read/json-row.h"

#include <string.h>

#include "base/utf8.h"

/* Keys of one row, to see that none comes twice. */
#define MAX_MEMBERS 24

typedef struct {
    const char *at;
    const char *end;
    char *out; /* where the next string goes */
} Scan;

typedef struct {
    const char *text;
    gsize n_bytes;
} String;

/* ---- strings --------------------------------------------------------------------------------- */

#define EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define HAS_ZERO(word) (((word) - EACH_BYTE (1)) & ~(word) & EACH_BYTE (0x80))

/* A quotation mark, a backslash or a control character. */
static gboolean
is_special (guint8 byte)
{
    return (byte == '"') | (byte == '\\') | (byte < 0x20);
}

#define BLOCK 64

/* Whether BLOCK bytes are plain, asked with no branch between them, so that the compiler takes many
 * at a time. */
static gboolean
is_plain_block (const char *p)
{
    guint8 any = 0;

    for (guint i = 0; i < BLOCK; i++)
        any |= is_special ((guint8) p[i]);
    return !any;
}

/* Where the plain characters from @p on end: at a quotation mark, a backslash or a control
 * character. Blocks, then eight bytes at a time; that a byte behind such a one may be taken for
 * another costs nothing, as the eight are then looked at one by one. */
static const char *
end_of_plain (const char *p, const char *end)
{
    while (end - p >= BLOCK && is_plain_block (p))
        p += BLOCK;
    while (p < end) {
        guint64 word;

        if (end - p >= 8) {
            memcpy (&word, p, sizeof word);
            if ((HAS_ZERO (word ^ EACH_BYTE ('"')) | HAS_ZERO (word ^ EACH_BYTE ('\\')) |
                 ((word - EACH_BYTE (0x20)) & ~word & EACH_BYTE (0x80))) == 0) {
                p += 8;
                continue;
            }
        }
        if (is_special ((guint8) *p))
            break;
        p++;
    }
    return p;
}

static gboolean
take_hex (Scan *scan, gunichar *ret)
{
    *ret = 0;
    if (scan->end - scan->at < 4)
        return FALSE;
    for (guint i = 0; i < 4; i++) {
        gint digit = g_ascii_xdigit_value (*scan->at++);

        if (digit < 0)
            return FALSE;
        *ret = *ret << 4 | (gunichar) digit;
    }
    return TRUE;
}

/* Behind "\u": one unit of UTF-16, or two that make a letter. */
static gboolean
take_unicode (Scan *scan)
{
    gunichar cp, low;

    if (!take_hex (scan, &cp) || cp == 0 || (cp >= 0xdc00 && cp < 0xe000))
        return FALSE;
    if (cp >= 0xd800 && cp < 0xdc00) {
        if (scan->end - scan->at < 2 || memcmp (scan->at, "\\u", 2) != 0)
            return FALSE;
        scan->at += 2;
        if (!take_hex (scan, &low) || low < 0xdc00 || low >= 0xe000)
            return FALSE;
        cp = 0x10000 + ((cp - 0xd800) << 10) + (low - 0xdc00);
    }
    scan->out += g_unichar_to_utf8 (cp, scan->out);
    return TRUE;
}

static gboolean
take_escape (Scan *scan)
{
    static const char escapes[][2] = {
        { '"', '"' },  { '\\', '\\' }, { '/', '/' },  { 'b', '\b' },
        { 'f', '\f' }, { 'n', '\n' },  { 'r', '\r' }, { 't', '\t' }
    };
    char letter = scan->at + 1 < scan->end ? scan->at[1] : '\0';

    scan->at += 2;
    if (letter == 'u')
        return take_unicode (scan);
    for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
        if (escapes[i][0] == letter) {
            *scan->out++ = escapes[i][1];
            return TRUE;
        }
    return FALSE;
}

/* A string without its marks, NUL-terminated: there is room, as the marks are left out. */
static gboolean
take_string (Scan *scan, String *ret)
{
    ret->text = scan->out;
    if (scan->at == scan->end || *scan->at++ != '"')
        return FALSE;
    for (;;) {
        const char *stop = end_of_plain (scan->at, scan->end);

        memcpy (scan->out, scan->at, (gsize) (stop - scan->at));
        scan->out += stop - scan->at;
        scan->at = stop;
        if (stop == scan->end || (guint8) *stop < 0x20)
            return FALSE;
        if (*stop == '"')
            break;
        if (!take_escape (scan))
            return FALSE;
    }
    scan->at++;
    ret->n_bytes = (gsize) (scan->out - ret->text);
    *scan->out++ = '\0';
    return TRUE;
}

/* ---- members --------------------------------------------------------------------------------- */

static void
skip_blanks (Scan *scan)
{
    while (scan->at < scan->end &&
           (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\r' || *scan->at == '\n'))
        scan->at++;
}

static gboolean
take_mark (Scan *scan, char mark)
{
    skip_blanks (scan);
    if (scan->at == scan->end || *scan->at != mark)
        return FALSE;
    scan->at++;
    return TRUE;
}

/* true, false, null, and whole numbers that no parser can fail to hold. */
static gboolean
skip_scalar (Scan *scan)
{
    static const char *const words[] = { "true", "false", "null" };
    const char *from;

    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
        gsize n = strlen (words[i]);

        if ((gsize) (scan->end - scan->at) > n && memcmp (scan->at, words[i], n) == 0) {
            scan->at += n;
            return !g_ascii_isalnum (*scan->at);
        }
    }
    from = scan->at += scan->at < scan->end && *scan->at == '-';
    while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
        scan->at++;
    if (scan->at == from || scan->at - from > 15 || scan->at == scan->end ||
        (*from == '0' && scan->at - from > 1))
        return FALSE;
    return !g_ascii_isalnum (*scan->at) && *scan->at != '.';
}

static gboolean
is_among (const String *strings, guint n, const String *string)
{
    for (guint i = 0; i < n; i++)
        if (strings[i].n_bytes == string->n_bytes &&
            memcmp (strings[i].text, string->text, string->n_bytes) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
take_member (Scan *scan, String *key, const char *const *keys, const char **values, guint n_keys)
{
    String value = { NULL, 0 };
    const char *at;

    skip_blanks (scan);
    if (!take_string (scan, key) || !take_mark (scan, ':'))
        return FALSE;
    skip_blanks (scan);
    at = scan->at;
    if (at < scan->end && *at == '"' ? !take_string (scan, &value) : !skip_scalar (scan))
        return FALSE;
    for (guint i = 0; i < n_keys; i++)
        if (strcmp (keys[i], key->text) == 0) {
            values[i] = value.text;
            return value.text != NULL || *at == 'n';
        }
    return TRUE;
}

gboolean
tq_json_row_read (const char *line, gsize n_bytes, char *buffer, const char *const *keys,
                  const char **values, guint n_keys)
{
    Scan scan = { line, line + n_bytes, buffer };
    String seen[MAX_MEMBERS];
    guint n = 0;

    memset (values, 0, n_keys * sizeof *values);
    if (!tq_utf8_is_valid (line, n_bytes) || !take_mark (&scan, '{'))
        return FALSE;
    do {
        if (n == MAX_MEMBERS || !take_member (&scan, &seen[n], keys, values, n_keys) ||
            is_among (seen, n, &seen[n]))
            return FALSE;
        n++;
    } while (take_mark (&scan, ','));
    if (!take_mark (&scan, '}'))
        return FALSE;
    skip_blanks (&scan);
    return scan.at == scan.end;
}

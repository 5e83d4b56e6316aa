#include "report/escape.h"

#include <string.h>

#include "base/append.h"

/* Control characters, and those that end a string, an element of a page or a line of JavaScript
 * (U+2028, U+2029 begin with 0xe2). */
static const guint8 acts_in_json[256] = {
    /* below U+0020 */
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ['"'] = 1, ['\\'] = 1, [0x7f] = 1, [0xe2] = 1,
};

static void
escape_in_json (GString *out, guint8 byte)
{
    static const char short_escapes[] = "btnvfr"; /* of U+0008 … U+000D; \v has none in JSON */

    if (byte == '"' || byte == '\\') {
        g_string_append_c (out, '\\');
        g_string_append_c (out, (char) byte);
    } else if (byte >= 0x08 && byte <= 0x0d && byte != 0x0b) {
        g_string_append_c (out, '\\');
        g_string_append_c (out, short_escapes[byte - 0x08]);
    } else {
        g_string_append_printf (out, "\\u%04x", byte);
    }
}

void
tq_escape_json (GString *out, const char *text, gsize n_bytes)
{
    const char *end = text + n_bytes;

    g_string_append_c (out, '"');
    while (text < end) {
        const char *from = text;

        while (text < end && !acts_in_json[(guint8) *text])
            text++;
        tq_append (out, from, (gsize) (text - from));
        if (text == end)
            break;
        if ((guint8) *text != 0xe2) {
            escape_in_json (out, (guint8) *text++);
        } else if (end - text >= 3 && (guint8) text[1] == 0x80 &&
                   ((guint8) text[2] & 0xfe) == 0xa8) {
            g_string_append (out, (guint8) text[2] == 0xa8 ? "\\u2028" : "\\u2029");
            text += 3;
        } else {
            g_string_append_c (out, *text++);
        }
    }
    g_string_append_c (out, '"');
}

static gboolean
is_bidi_control (gunichar cp)
{
    return cp == 0x061c || cp == 0x200e || cp == 0x200f || (cp >= 0x202a && cp <= 0x202e) ||
           (cp >= 0x2066 && cp <= 0x2069);
}

static gboolean
is_control (gunichar cp)
{
    return cp < 0x20 || (cp >= 0x7f && cp < 0xa0);
}

static const char *
html_entity (gunichar cp)
{
    switch (cp) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

/* Bytes that may begin what a page cannot have as it is: marks, control characters, and the first
 * bytes of these (U+0080 to U+00BF) and of marks of direction (U+0600 to U+063F, U+2000 to
 * U+2FFF). */
static const guint8 acts_in_html[256] = {
    /* below U+0020 */
    1,         1,         1,          1,          1,          1,          1,
    1,         1,         1,          1,          1,          1,          1,
    1,         1,         1,          1,          1,          1,          1,
    1,         1,         1,          1,          1,          1,          1,
    1,         1,         1,          1,          ['"'] = 1,  ['&'] = 1,  ['\''] = 1,
    ['<'] = 1, ['>'] = 1, [0x7f] = 1, [0xc2] = 1, [0xd8] = 1, [0xe2] = 1,
};

/* Of the bytes that begin half of the Arabic letters the next one tells the only mark, U+061C. */
static gboolean
acts_here (const char *text)
{
    guint8 byte = (guint8) *text;

    return acts_in_html[byte] && (byte != 0xd8 || (guint8) text[1] == 0x9c);
}

static void
escape_in_html (GString *out, const char *text)
{
    gunichar cp = g_utf8_get_char (text);
    const char *entity = html_entity (cp);

    if (entity != NULL)
        g_string_append (out, entity);
    else if (is_bidi_control (cp))
        g_string_append_printf (out, "[U+%04X]", cp);
    else if (is_control (cp) && cp != '\n' && cp != '\t' && cp != '\r')
        g_string_append (out, "\xef\xbf\xbd");
    else
        tq_append (out, text, (gsize) (g_utf8_next_char (text) - text));
}

void
tq_escape_html (GString *out, const char *text, gsize n_bytes)
{
    const char *end = text + n_bytes;

    while (text < end) {
        const char *from = text;

        while (text < end && !acts_here (text))
            text++;
        tq_append (out, from, (gsize) (text - from));
        if (text < end) {
            escape_in_html (out, text);
            text = g_utf8_next_char (text);
        }
    }
}

/* Whether @cp after @before would begin a command of a build's log. */
static gboolean
is_command_mark (gunichar before, gunichar cp)
{
    return cp == before && (cp == ':' || cp == '#');
}

void
tq_escape_terminal (GString *out, const char *text, gsize n_bytes)
{
    gunichar before = 0;

    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);

        if (is_bidi_control (cp))
            continue;
        if (is_command_mark (before, cp))
            g_string_append_c (out, ' ');
        before = cp;
        if (g_unichar_isspace (cp))
            g_string_append_c (out, ' ');
        else if (is_control (cp))
            g_string_append (out, "\xef\xbf\xbd");
        else
            g_string_append_unichar (out, cp);
    }
}

void
tq_escape_xml (GString *out, const char *text, gsize n_bytes)
{
    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);
        const char *entity = html_entity (cp);

        if (entity != NULL)
            g_string_append (out, entity);
        else if ((is_control (cp) && cp != '\n' && cp != '\t') || (cp & 0xfffe) == 0xfffe)
            g_string_append (out, "\xef\xbf\xbd");
        else
            g_string_append_unichar (out, cp);
    }
}

void
tq_escape_csv (GString *out, const char *text, gsize n_bytes)
{
    g_string_append_c (out, '"');
    if (n_bytes > 0 && strchr ("=+-@\t\r", text[0]) != NULL)
        g_string_append_c (out, '\'');
    for (const char *end = text + n_bytes; text < end; text++) {
        if (*text == '"')
            g_string_append_c (out, '"');
        g_string_append_c (out, *text);
    }
    g_string_append_c (out, '"');
}

/* Our text begins every line, so that the marks of lists and heads need no escape; a colon does
 * where it may make an address or a picture. */
static gboolean
is_markdown_mark (const char *c, const char *end)
{
    if (*c == ':')
        return c + 1 < end && !g_ascii_isspace (c[1]);
    return *c != '\0' && strchr ("\\`*_[]<>()~|&#@$^!", *c) != NULL;
}

void
tq_escape_markdown (GString *out, const char *text, gsize n_bytes)
{
    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);

        if (is_markdown_mark (text, end))
            g_string_append_c (out, '\\');
        if (g_unichar_isspace (cp))
            g_string_append_c (out, ' ');
        else if (is_control (cp))
            g_string_append (out, "\xef\xbf\xbd");
        else if (!is_bidi_control (cp))
            g_string_append_unichar (out, cp);
        if (cp == '@')
            g_string_append (out, "\xe2\x81\xa0"); /* U+2060 WORD JOINER */
    }
}

void
tq_escape_workflow (GString *out, const char *text, gsize n_bytes, gboolean is_property)
{
    for (const char *end = text + n_bytes; text < end; text = g_utf8_next_char (text)) {
        gunichar cp = g_utf8_get_char (text);

        if (cp == '%' || cp == '\r' || cp == '\n' || (is_property && (cp == ':' || cp == ',')))
            g_string_append_printf (out, "%%%02X", cp);
        else if (cp == 0x2028 || cp == 0x2029) /* lines to some readers of logs */
            g_string_append_c (out, ' ');
        else if (is_control (cp) && cp != '\t')
            g_string_append (out, "\xef\xbf\xbd");
        else
            g_string_append_unichar (out, cp);
    }
}

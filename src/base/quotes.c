#include "base/quotes.h"

#include <string.h>

/* U+0022 opens and closes. U+2019 is an apostrophe more often than the end of a quotation. */
static const struct {
    gunichar open, close;
} marks[] = { { 0xab, 0xbb }, { 0x201c, 0x201d }, { 0x2039, 0x203a },
              { '"', '"' },   { '(', ')' },       { '[', ']' } };

/* More marks that stand open than this are left as they are. */
#define MAX_OPEN 16

typedef struct {
    gunichar open;
    gsize at;
} OpenMark;

/* Row of @letter among the marks, or their number. */
static guint
find_mark (gunichar letter)
{
    guint i = 0;

    while (i < G_N_ELEMENTS (marks) && marks[i].open != letter && marks[i].close != letter)
        i++;
    return i;
}

/* Where @open was opened last, or -1. What stands open behind it is not closed any more. */
static int
find_open (const OpenMark *open, int n, gunichar letter)
{
    while (n-- > 0)
        if (open[n].open == letter)
            return n;
    return -1;
}

/* @alone: of each byte, whether a mark begins there that has no partner. */
static void
find_alone (const char *text, gboolean *alone)
{
    OpenMark open[MAX_OPEN];
    int n_open = 0;

    for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
        gunichar letter = g_utf8_get_char (c);
        guint row = find_mark (letter);
        int partner;

        if (row == G_N_ELEMENTS (marks))
            continue;
        partner = letter == marks[row].close ? find_open (open, n_open, marks[row].open) : -1;
        if (partner >= 0) {
            while (n_open > partner + 1)
                alone[open[--n_open].at] = TRUE;
            n_open = partner;
        } else if (letter != marks[row].open) {
            alone[c - text] = TRUE;
        } else if (n_open < MAX_OPEN) {
            open[n_open++] = (OpenMark) { letter, (gsize) (c - text) };
        }
    }
    while (n_open > 0)
        alone[open[--n_open].at] = TRUE;
}

static const char *
skip_space (const char *c)
{
    while (*c != '\0' && g_unichar_isspace (g_utf8_get_char (c)))
        c = g_utf8_next_char (c);
    return c;
}

static gboolean
ends_in_space (const GString *out)
{
    return out->len == 0 ||
           g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (out->str + out->len)));
}

char *
tq_quotes_balance (const char *text)
{
    g_autofree gboolean *alone = g_new0 (gboolean, strlen (text) + 1);
    GString *out = g_string_sized_new (strlen (text));

    find_alone (text, alone);
    for (const char *c = skip_space (text); *c != '\0';) {
        const char *next = g_utf8_next_char (c);

        if (alone[c - text]) {
            next = skip_space (next); /* it belongs to the mark */
            if (!ends_in_space (out) && g_unichar_isalnum (g_utf8_get_char (next)))
                g_string_append_c (out, ' ');
        } else {
            g_string_append_len (out, c, next - c);
        }
        c = next;
    }
    while (out->len > 0 && ends_in_space (out))
        g_string_truncate (out, (gsize) (g_utf8_prev_char (out->str + out->len) - out->str));
    return g_string_free (out, FALSE);
}

#include "read/pdf-letters.h"

#include <string.h>
#include <unicode/unorm2.h>

/* ---- letters --------------------------------------------------------------------------------- */

static gboolean
is_direction_mark (gunichar cp)
{
    return (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0x200e ||
           cp == 0x200f;
}

static gboolean
is_presentation_form (gunichar cp)
{
    return (cp >= 0xfb00 && cp <= 0xfdff && cp != 0xfd3e && cp != 0xfd3f) ||
           (cp >= 0xfe70 && cp <= 0xfefc);
}

/* U+FEDF is lam: what it stands for in text. Ligatures (ﬁ, ﻻ) become their letters. */
static void
append_letters (GString *out, gunichar cp, guint *n_forms)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance (&status);
    UChar letters[32];
    int32_t n =
        unorm2_getDecomposition (nfkc, (UChar32) cp, letters, G_N_ELEMENTS (letters), &status);
    g_autofree char *text =
        U_SUCCESS (status) && n > 0
            ? g_utf16_to_utf8 ((const gunichar2 *) letters, n, NULL, NULL, NULL)
            : NULL;

    (*n_forms)++;
    if (text != NULL)
        g_string_append (out, text);
    else
        g_string_append_unichar (out, cp);
}

#define TATWEEL 0x0640
#define SHADDA 0x0651

static gboolean
is_vowel_mark (gunichar cp)
{
    return (cp >= 0x064b && cp <= 0x0650) || cp == 0x0652;
}

/* Shadda before the vowel of its letter, as it is typed: which one came first cannot be seen. */
static void
append_shadda (GString *out)
{
    const char *last = out->len > 0 ? g_utf8_prev_char (out->str + out->len) : NULL;
    gssize at = -1; /* the end */

    if (last != NULL && is_vowel_mark (g_utf8_get_char (last)))
        at = last - out->str;
    g_string_insert_unichar (out, at, SHADDA);
}

/* Letters that stand in the order of writing. */
static void
append_text (GString *out, const char *text, const char *end, guint *n_forms)
{
    for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
        gunichar cp = g_utf8_get_char (p);

        if (is_presentation_form (cp))
            append_letters (out, cp, n_forms);
        else if (cp == SHADDA)
            append_shadda (out);
        else if (!is_direction_mark (cp))
            g_string_append_unichar (out, cp);
    }
}

/* ---- order of writing ------------------------------------------------------------------------ */

typedef enum { NEUTRAL, LEFT_TO_RIGHT, RIGHT_TO_LEFT } Direction;

static Direction
direction_of (gunichar cp)
{
    if (cp < 0x80)
        return g_ascii_isalpha ((char) cp) ? LEFT_TO_RIGHT : NEUTRAL;
    if (!g_unichar_isalpha (cp))
        return NEUTRAL;
    switch (g_unichar_get_script (cp)) {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_SYRIAC:
            return RIGHT_TO_LEFT;
        default:
            return cp == TATWEEL ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}

gint
tq_pdf_rtl_balance (const char *text, gsize n_bytes)
{
    gint balance = 0;

    for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p)) {
        Direction direction = direction_of (g_utf8_get_char (p));

        balance += (direction == RIGHT_TO_LEFT) - (direction == LEFT_TO_RIGHT);
    }
    return balance;
}

/* The end of what is written in @wanted direction from @p, which is such a letter, on: its last
 * letter before one of the other direction. */
static const char *
past_direction (const char *p, const char *end, Direction wanted)
{
    const char *last = p;

    for (; p < end; p = g_utf8_next_char (p)) {
        Direction direction = direction_of (g_utf8_get_char (p));

        if (direction == wanted || (g_unichar_ismark (g_utf8_get_char (p)) && last == p))
            last = g_utf8_next_char (p);
        else if (direction != NEUTRAL)
            break;
    }
    return last;
}

static gboolean
is_separator (gunichar cp)
{
    return cp == ',' || cp == '.' || cp == ':' || cp == '/' || cp == 0x66b || cp == 0x66c;
}

static gboolean
is_dash (gunichar cp)
{
    return cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == 0x2012;
}

static gboolean
is_digit_at (const char *p, const char *end)
{
    return p < end && g_unichar_isdigit (g_utf8_get_char (p));
}

/* Past a figure with its separators; @p itself if none begins there. */
static const char *
past_figure (const char *p, const char *end)
{
    while (is_digit_at (p, end) || (p < end && is_separator (g_utf8_get_char (p)) &&
                                    is_digit_at (g_utf8_next_char (p), end)))
        p = g_utf8_next_char (p);
    return p;
}

/* Letters from left to right in a line that runs the other way. A figure at their right end was
 * written behind them (F-16, G20), though one digit was more often written before them (5G): both
 * look alike. */
static const char *
past_foreign (const char *p, const char *end)
{
    const char *last = past_direction (p, end, LEFT_TO_RIGHT), *figure = last;

    if (last < end && is_dash (g_utf8_get_char (last)))
        figure = g_utf8_next_char (last);
    if (!is_digit_at (figure, end) ||
        (figure == last && !is_digit_at (g_utf8_next_char (figure), end)))
        return last;
    return past_figure (figure, end);
}

static const char *
past_part (const char *p, const char *end)
{
    if (is_digit_at (p, end))
        return past_figure (p, end);
    if (direction_of (g_utf8_get_char (p)) == LEFT_TO_RIGHT)
        return past_foreign (p, end);
    return g_utf8_next_char (p);
}

/* What the eye meets last was written first; figures and letters of another direction stand as they
 * were written. */
static void
append_turned (GString *out, const char *text, const char *end, guint *n_forms)
{
    g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (const char *));

    for (const char *p = text; p < end; p = past_part (p, end))
        g_array_append_val (starts, p);
    for (guint i = starts->len; i > 0; i--) {
        const char *part_end = i < starts->len ? g_array_index (starts, const char *, i) : end;

        append_text (out, g_array_index (starts, const char *, i - 1), part_end, n_forms);
    }
}

/* A line that runs from left to right, with what runs the other way in it turned. */
static void
append_in_order (GString *out, const char *text, const char *end, guint *n_forms)
{
    for (const char *p = text, *next; p < end; p = next) {
        gboolean is_turned = direction_of (g_utf8_get_char (p)) == RIGHT_TO_LEFT;

        next = is_turned ? past_direction (p, end, RIGHT_TO_LEFT) : g_utf8_next_char (p);
        if (is_turned)
            append_turned (out, p, next, n_forms);
        else
            append_text (out, p, next, n_forms);
    }
}

/* Whether the line runs from right to left in a document that mostly does: unless its letters are
 * all of the other direction. */
static gboolean
is_rtl_line (const char *text, const char *end)
{
    gboolean is_ltr = FALSE;

    for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
        Direction direction = direction_of (g_utf8_get_char (p));

        if (direction == RIGHT_TO_LEFT)
            return TRUE;
        is_ltr |= direction == LEFT_TO_RIGHT;
    }
    return !is_ltr;
}

guint
tq_pdf_line_write (GString *out, const char *visual, gsize n_bytes, gboolean is_rtl)
{
    const char *end = visual + n_bytes;
    guint n_forms = 0;

    if (is_rtl && is_rtl_line (visual, end))
        append_turned (out, visual, end, &n_forms);
    else
        append_in_order (out, visual, end, &n_forms);
    return n_forms;
}

/* ---- marks ----------------------------------------------------------------------------------- */

#define DAMMA 0x064f
#define ALEF_HAMZA 0x0623

static gunichar
letter_before (const char *text, const char *p)
{
    return p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : ' ';
}

/* No word begins with a mark, many end with one; but where marks come first it is the other way
 * round. A damma stands right of alef with hamza in either case. */
static gboolean
marks_come_first (const char *text)
{
    gint balance = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar next = g_utf8_get_char (g_utf8_next_char (p));
        gboolean is_first = !g_unichar_isalpha (letter_before (text, p)),
                 is_last = !g_unichar_isalpha (next);

        if (g_unichar_ismark (g_utf8_get_char (p)) &&
            !g_unichar_ismark (letter_before (text, p)) && !g_unichar_ismark (next) &&
            next != ALEF_HAMZA)
            balance += is_first - is_last;
    }
    return balance > 0;
}

void
tq_pdf_marks_settle (GString *text)
{
    g_autoptr (GString) settled = g_string_sized_new (text->len);
    gboolean is_first = marks_come_first (text->str);

    for (const char *p = text->str, *end; *p != '\0'; p = end) {
        gunichar cp = g_utf8_get_char (p);
        const char *letter = p;

        while (g_unichar_ismark (g_utf8_get_char (letter)))
            letter = g_utf8_next_char (letter);
        end = g_utf8_next_char (letter > p ? g_utf8_prev_char (letter) : p);
        if (letter > p && g_unichar_isalpha (g_utf8_get_char (letter)) &&
            (is_first || (cp == DAMMA && g_utf8_get_char (letter) == ALEF_HAMZA))) {
            end = g_utf8_next_char (letter);
            g_string_append_len (settled, letter, end - letter);
            g_string_append_len (settled, p, letter - p);
        } else {
            g_string_append_len (settled, p, end - p);
        }
    }
    g_string_assign (text, settled->str);
}

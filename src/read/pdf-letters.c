#include "read/pdf-letters.h"

#include <string.h>
#include <unicode/unorm2.h>

#include "pack/folding.h"
#include "pack/language.h"

/* ---- letters ----------------------------------------------------------------------------------------------------- */

static gboolean
is_direction_mark (gunichar cp)
{
    return (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0x200e || cp == 0x200f;
}

static gboolean
is_presentation_form (gunichar cp)
{
    return (cp >= 0xfb00 && cp <= 0xfdff && cp != 0xfd3e && cp != 0xfd3f) || (cp >= 0xfe70 && cp <= 0xfefc);
}

/* U+FEDF is lam: what it stands for in text. Ligatures (ﬁ, ﻻ) become their letters. */
static void
append_letters (GString *out, gunichar cp, guint *n_forms)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCInstance (&status);
    UChar letters[32];
    int32_t n = unorm2_getDecomposition (nfkc, (UChar32) cp, letters, G_N_ELEMENTS (letters), &status);
    g_autofree char *text = U_SUCCESS (status) && n > 0 ? g_utf16_to_utf8 ((const gunichar2 *) letters, n, NULL, NULL, NULL) : NULL;

    (*n_forms)++;
    if (text != NULL)
        g_string_append (out, text);
    else
        g_string_append_unichar (out, cp);
}

/* ---- runs against the direction of the line ------------------------------------------------------------------------ */

/* pdftotext writes a line from right to left as runs, and a run that holds a figure in the order of the eye, between U+202A and U+202C, with the
 * blanks and signs on its left: " ،19" was written "19، ", and "3,000 - 2,500" was "2,500 - 3,000" (UAX #9: figures after Arabic
 * letters, with a dash between them, stand from right to left). Its parts, turned round, are what was written; a figure with its separators
 * is one part, and so is everything between the first and the last letter of another script. */
typedef struct {
    GString *out;
    guint n_ranges; /* two figures with a dash between them that changed places */
} Runs;

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

/* Past a figure, or one sign. */
static const char *
past_part (const char *p, const char *end)
{
    const char *at = p;

    if (!g_unichar_isdigit (g_utf8_get_char (p)))
        return g_utf8_next_char (p);
    while (at < end) {
        const char *next = g_utf8_next_char (at);

        if (!g_unichar_isdigit (g_utf8_get_char (at)) &&
            !(is_separator (g_utf8_get_char (at)) && next < end && g_unichar_isdigit (g_utf8_get_char (next))))
            break;
        at = next;
    }
    return at;
}

/* First and last letter of the run; FALSE if it has none. */
static gboolean
letters_of (const char *text, const char *end, const char **ret_first, const char **ret_end)
{
    *ret_first = NULL;
    for (const char *p = text; p < end; p = g_utf8_next_char (p))
        if (g_unichar_isalpha (g_utf8_get_char (p))) {
            *ret_first = *ret_first != NULL ? *ret_first : p;
            *ret_end = g_utf8_next_char (p);
        }
    return *ret_first != NULL;
}

static void
append_run (Runs *runs, const char *text, const char *end)
{
    g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (TqSpan));
    const char *first = NULL, *last = NULL;
    gboolean has_letters = letters_of (text, end, &first, &last), has_dash = FALSE;
    guint n_figures = 0;

    for (const char *p = text; p < end;) {
        const char *next = has_letters && p == first ? last : past_part (p, end);
        TqSpan part = { (guint32) (p - text), (guint32) (next - text) };

        n_figures += g_unichar_isdigit (g_utf8_get_char (p));
        has_dash |= is_dash (g_utf8_get_char (p));
        g_array_append_val (parts, part);
        p = next;
    }
    for (guint i = parts->len; i > 0; i--) {
        TqSpan part = g_array_index (parts, TqSpan, i - 1);

        g_string_append_len (runs->out, text + part.start, part.end - part.start);
    }
    runs->n_ranges += n_figures == 2 && has_dash && !has_letters;
}

/* ---- marks ----------------------------------------------------------------------------------------------------- */

#define DAMMA 0x064f

/* A mark begins no word. One behind a blank or a full stop lost its letter, which stands before them; only a damma comes before its own. */
static void
append_mark (GString *out, gunichar mark, gunichar next)
{
    char tail[8] = "";
    const char *last = out->len > 0 ? g_utf8_prev_char (out->str + out->len) : NULL;

    if (last == NULL || g_unichar_isalpha (g_utf8_get_char (last)) || g_unichar_ismark (g_utf8_get_char (last)) || *last == '\n' ||
        (mark == DAMMA && g_unichar_isalpha (next))) {
        g_string_append_unichar (out, mark);
        return;
    }
    if (*last != ' ')
        g_strlcpy (tail, last, sizeof tail);
    g_string_truncate (out, (gsize) (last - out->str));
    g_string_append_unichar (out, mark);
    g_string_append (out, tail);
}

/* A damma that stands before its letter: at the beginning of a word, and before alef with hamza. */
static gboolean
is_before_its_letter (const GString *out, gunichar mark, gunichar next)
{
    gunichar before = out->len > 0 ? g_utf8_get_char (g_utf8_prev_char (out->str + out->len)) : ' ';

    return mark == DAMMA && g_unichar_isalpha (next) && (!g_unichar_isalpha (before) || next == 0x0623);
}

char *
tq_pdf_letters_clean (const char *text, gsize n_bytes, TqPdfMends *mends)
{
    Runs runs = { g_string_sized_new (n_bytes), 0 };
    const char *end = text + n_bytes;
    gboolean is_rtl_line = FALSE;

    for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
        gunichar cp = g_utf8_get_char (p), next = g_utf8_next_char (p) < end ? g_utf8_get_char (g_utf8_next_char (p)) : 0;
        const char *close = cp == 0x202a && is_rtl_line ? strstr (p, "\xe2\x80\xac") : NULL;

        is_rtl_line = cp == '\n' ? FALSE : is_rtl_line || cp == 0x202b;
        if (close != NULL && close - p < 4096) {
            append_run (&runs, g_utf8_next_char (p), close);
            p = close;
        } else if (is_direction_mark (cp)) {
            continue;
        } else if (is_presentation_form (cp)) {
            append_letters (runs.out, cp, &mends->n_forms);
        } else if (is_before_its_letter (runs.out, cp, next)) {
            g_string_append_unichar (runs.out, next);
            g_string_append_unichar (runs.out, cp);
            p = g_utf8_next_char (p);
        } else if (g_unichar_ismark (cp)) {
            append_mark (runs.out, cp, next);
        } else {
            g_string_append_unichar (runs.out, cp);
        }
    }
    mends->n_ranges += runs.n_ranges;
    return g_string_free (runs.out, FALSE);
}

/* ---- lines that a mark cuts ---------------------------------------------------------------------------------------- */

/* A vowel, shadda or sukun; the marks of nunation end a word. */
static gboolean
is_inner_mark (gunichar cp)
{
    return cp >= 0x064e && cp <= 0x0652;
}

/* Where the last word of @line begins. */
static gsize
last_word_of (const char *line, gsize end)
{
    while (end > 0 && line[end - 1] != ' ')
        end--;
    return end;
}

/* Past the word at the beginning of @text. */
static const char *
past_word (const char *text)
{
    while (g_unichar_isalpha (g_utf8_get_char (text)) || g_unichar_ismark (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
    return text;
}

/* Whether the lexicon knows the word that @n_head bytes of @head make with the one at the beginning of @rest. */
static gboolean
is_word (const TqPack *pack, const char *head, gsize n_head, const char *rest)
{
    g_autofree char *word = g_strdup_printf ("%.*s%.*s", (int) n_head, head, (int) (past_word (rest) - rest), rest);
    g_autofree char *folded = tq_fold (pack->folding, word, strlen (word), NULL);
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (pack->lexicon, pack->tag, folded, strlen (folded), FALSE, analyses, TQ_MAX_ANALYSES);

    for (guint i = 0; i < n; i++)
        if (analyses[i].lexeme != 0)
            return TRUE;
    return FALSE;
}

/* "… ما رّ" with "جح الكفة …" before it was "… ما رجّح الكفة …": the mark is that of the letter behind the cut. It may have cut there as well
 * ("ج ح"), and what it parts may be two words ("وقدُ", "جمدت"): one letter is none alone, else the lexicon decides. NULL if they are two lines. */
static char *
join_lines (const TqPack *pack, const char *rest, const char *line, guint n_widest)
{
    const char *mark = g_utf8_find_prev_char (line, line + strlen (line)), *second = g_utf8_next_char (rest);
    gsize n_line = mark != NULL ? (gsize) (mark - line) : 0, start = last_word_of (line, n_line), n_head = n_line - start;
    g_autofree char *closed = *second == ' ' && g_unichar_isalpha (g_utf8_get_char (second + 1))
                                  ? g_strdup_printf ("%.*s%s", (int) (second - rest), rest, second + 1)
                                  : NULL;
    gboolean is_one;

    if (mark == NULL || !is_inner_mark (g_utf8_get_char (mark)) || !g_unichar_isalpha (g_utf8_get_char (rest)) ||
        g_utf8_strlen (rest, -1) + g_utf8_strlen (line, -1) > n_widest)
        return NULL;
    is_one = g_utf8_strlen (line + start, (gssize) n_head) == 1 || is_word (pack, line + start, n_head, rest);
    if (closed != NULL && is_word (pack, line + start, n_head, closed)) {
        is_one = TRUE;
        second++;
    } else if (closed != NULL && !is_one && is_word (pack, "", 0, closed)) {
        second++;
    }
    return g_strdup_printf ("%.*s%s%.*s%s%s", (int) n_line, line, is_one ? "" : " ", (int) (g_utf8_next_char (rest) - rest), rest, mark, second);
}

void
tq_pdf_lines_join (const TqPacks *packs, GString *text, guint n_widest, TqPdfMends *mends)
{
    const TqPack *pack = tq_packs_prepare (packs, tq_language_identify (packs, text->str, text->len));
    g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
    g_autoptr (GPtrArray) kept = g_ptr_array_new ();
    g_autofree char *joined = NULL;

    for (guint i = 0; pack != NULL && lines[i] != NULL; i++) {
        char *one = kept->len > 0 ? join_lines (pack, kept->pdata[kept->len - 1], lines[i], n_widest) : NULL;

        if (one == NULL) {
            g_ptr_array_add (kept, lines[i]);
            continue;
        }
        g_free (lines[i]);
        lines[i] = kept->pdata[kept->len - 1] = one;
        mends->n_joined++;
    }
    if (mends->n_joined == 0)
        return;
    g_ptr_array_add (kept, NULL);
    joined = g_strjoinv ("\n", (char **) kept->pdata);
    g_string_assign (text, joined);
}

/* ---- ranges ------------------------------------------------------------------------------------------------------ */

typedef struct {
    gsize start;
    gsize end;
    double value;
} Figure;

/* A figure of the digits of one script with their separators; FALSE if none begins at @at. */
static gboolean
read_figure (const char *text, gsize at, Figure *ret)
{
    double value = 0;
    guint n_digits = 0;
    gsize i = at;

    for (;;) {
        gunichar cp = g_utf8_get_char (text + i);
        int digit = g_unichar_digit_value (cp);

        if (digit < 0 && !(n_digits > 0 && (cp == ',' || cp == '.' || cp == 0x66c || cp == 0x66b) &&
                           g_unichar_digit_value (g_utf8_get_char (g_utf8_next_char (text + i))) >= 0))
            break;
        if (digit >= 0) {
            value = value * 10 + digit; /* separators of both ends are alike, so that the order is that of the digits */
            n_digits++;
        }
        i = (gsize) (g_utf8_next_char (text + i) - text);
    }
    *ret = (Figure) { at, i, value };
    return n_digits > 0 && n_digits < 16;
}

static gboolean
is_rtl (const char *text)
{
    gint balance = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        GUnicodeScript script = g_utf8_get_char (p) < 0x80 ? (g_ascii_isalpha (*p) ? G_UNICODE_SCRIPT_LATIN : G_UNICODE_SCRIPT_COMMON)
                                                           : g_unichar_get_script (g_utf8_get_char (p));

        balance += script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW;
        balance -= script == G_UNICODE_SCRIPT_LATIN;
    }
    return balance > 0;
}

/* "3,000-2,500" is a range whose ends changed places if nothing else hangs on it (a date and a telephone number have more dashes) and its
 * ends are of one order of magnitude. */
#define MAX_RATIO 20

void
tq_pdf_ranges_sort (GString *text, TqPdfMends *mends)
{
    for (gsize at = is_rtl (text->str) ? 0 : text->len; at < text->len;) {
        Figure a, b;
        gsize dash, mark_end;
        gunichar before = at > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + at)) : ' ';

        if (!read_figure (text->str, at, &a)) {
            at = (gsize) (g_utf8_next_char (text->str + at) - text->str);
            continue;
        }
        at = a.end;
        dash = a.end + strspn (text->str + a.end, " ");
        if (!is_dash (g_utf8_get_char (text->str + dash)) || is_dash (before) || before == '/' || g_unichar_isalpha (before))
            continue;
        mark_end = (gsize) (g_utf8_next_char (text->str + dash) - text->str);
        mark_end += strspn (text->str + mark_end, " ");
        if (!read_figure (text->str, mark_end, &b))
            continue;
        at = b.end;
        if (a.value > b.value && a.value < MAX_RATIO * b.value && b.value >= 2 && !is_dash (g_utf8_get_char (text->str + b.end)) && text->str[b.end] != '/') {
            g_autofree char *low = g_strndup (text->str + b.start, b.end - b.start), *high = g_strndup (text->str + a.start, a.end - a.start);
            g_autofree char *mark = g_strndup (text->str + a.end, mark_end - a.end), *range = g_strconcat (low, mark, high, NULL);

            g_string_overwrite (text, a.start, range);
            mends->n_ranges++;
        }
    }
}


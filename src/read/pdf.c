/* pdf.c - PDF through poppler's pdftotext, in a child with limits
 *
 * A child, since PDF readers crash on hostile files and ours must not: its processor time, memory, output and running time are bounded, and it has
 * no file but its pipes. Not -raw, which splits lam-alef. What pdftotext and the makers of PDF do to Arabic is undone: presentation forms become
 * letters, its marks of direction go, lam-alef is put in order (ligature.h), and a range that stands high-first in a line written from right to left is put in order, with a notice:
 * which end the author wrote first cannot be told from the file.
 * pdftotext is asked for when a PDF is read; without it the message says what to install. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <tanaqud/error.h>
#include <unicode/unorm2.h>
#include <unistd.h>

#include "read/builder.h"
#include "read/ligature.h"

/* Address space of the child. */
#define MAX_CHILD_BYTES (1ull << 30)

/* ---- the child --------------------------------------------------------------------------------------------------- */

/* Between fork and exec. */
static void
limit_child (gpointer data)
{
    const TqLimits *limits = data;
    struct rlimit seconds = { limits->pdf_seconds, limits->pdf_seconds }, memory = { MAX_CHILD_BYTES, MAX_CHILD_BYTES }, none = { 0, 0 };

    setrlimit (RLIMIT_CPU, &seconds);
    setrlimit (RLIMIT_AS, &memory);
    setrlimit (RLIMIT_CORE, &none);
    setrlimit (RLIMIT_FSIZE, &none); /* it writes to a pipe alone */
}

/* A file in memory that holds the PDF, to be read from its beginning. */
static int
open_input (const TqSource *source)
{
    int fd = memfd_create ("pdf", MFD_CLOEXEC);
    gsize at = 0;

    while (fd >= 0 && at < source->n_bytes) {
        gssize n = write (fd, source->bytes + at, source->n_bytes - at);

        if (n < 0 && errno != EINTR)
            break;
        at += n > 0 ? (gsize) n : 0;
    }
    if (fd >= 0)
        lseek (fd, 0, SEEK_SET);
    return fd;
}

/* What the child writes, up to @max bytes; NULL with @ret_why if it takes too long or writes too much. */
static GByteArray *
read_output (int fd, guint64 max, guint64 seconds, const char **ret_why)
{
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    gint64 end = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
    guint8 buffer[1 << 16];

    for (;;) {
        struct pollfd wait = { fd, POLLIN, 0 };
        gint64 left = (end - g_get_monotonic_time ()) / 1000;
        gssize n;

        if (left <= 0 || poll (&wait, 1, (int) left) == 0) {
            *ret_why = "takes longer than the limit \"pdf-seconds\" allows";
            return NULL;
        }
        n = read (fd, buffer, sizeof buffer);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return g_steal_pointer (&bytes);
        g_byte_array_append (bytes, buffer, (guint) n);
        if (bytes->len > max) {
            *ret_why = "holds more text than the limit \"article\" allows";
            return NULL;
        }
    }
}

static GByteArray *
run_child (TqReading *reading, const TqSource *source, GError **error)
{
    const char *const argv[] = { "pdftotext", "-enc", "UTF-8", "-", "-", NULL };
    g_autoptr (GError) reason = NULL;
    g_autoptr (GByteArray) text = NULL;
    const char *why = NULL;
    int output[2], input = open_input (source), status = 0;
    GPid child;

    if (input < 0 || pipe2 (output, O_CLOEXEC) != 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", source->path, g_strerror (errno));
        return NULL;
    }
    if (!g_spawn_async_with_fds (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, limit_child,
                                 &reading->limits, &child, input, output[1], -1, &reason)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: PDF is read by pdftotext, which is not there (Debian: poppler-utils)", source->path);
        close (input);
        close (output[0]);
        close (output[1]);
        return NULL;
    }
    close (input);
    close (output[1]);
    text = read_output (output[0], reading->limits.article_bytes, 2 * reading->limits.pdf_seconds, &why);
    close (output[0]);
    if (text == NULL)
        kill (child, SIGKILL);
    while (waitpid (child, &status, 0) < 0 && errno == EINTR)
        ;
    if (text == NULL)
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT, "%s: %s", source->path, why);
    else if (WIFSIGNALED (status) && (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL))
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT, "%s: takes more processor time than the limit \"pdf-seconds\" allows", source->path);
    else if (!WIFEXITED (status) || (WEXITSTATUS (status) != 0 && text->len == 0))
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: damaged, or locked with a password", source->path);
    else
        return g_steal_pointer (&text);
    return NULL;
}

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

static char *
clean_letters (const char *text, gsize n_bytes, guint *n_forms, guint *n_ranges)
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
            append_letters (runs.out, cp, n_forms);
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
    *n_ranges = runs.n_ranges;
    return g_string_free (runs.out, FALSE);
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

static guint
sort_ranges (GString *text)
{
    guint n = 0;

    for (gsize at = 0; at < text->len;) {
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
            n++;
        }
    }
    return n;
}

/* ---- paragraphs -------------------------------------------------------------------------------------------------- */

typedef struct {
    TqBuilder *builder;
    GString *paragraph;
    guint n_last;     /* letters of its last line */
    guint n_widest;   /* of the page's lines */
    guint n_ranges;
} Layout;

static void
end_paragraph (Layout *layout)
{
    if (is_rtl (layout->paragraph->str))
        layout->n_ranges += sort_ranges (layout->paragraph);
    tq_builder_add (layout->builder, TQ_BLOCK_BODY, NULL, layout->paragraph->str, layout->paragraph->len, NULL);
    g_string_truncate (layout->paragraph, 0);
    layout->n_last = 0;
}

static gboolean
ends_sentence (const GString *text)
{
    const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

    while (last != NULL && g_utf8_strchr ("\"'”’»)] ", -1, g_utf8_get_char (last)) != NULL)
        last = g_utf8_find_prev_char (text->str, last);
    return last != NULL && g_utf8_strchr (".!?؟:", -1, g_utf8_get_char (last)) != NULL;
}

/* Lines at the top that are all short are one headline that was wrapped, up to a line that names a field. In letters. */
#define MAX_HEADLINE 200

static gboolean
goes_on_as_headline (const Layout *layout, const char *line, gsize n_bytes, guint n)
{
    TqField field;
    gsize value;

    return layout->builder->document->blocks->len == 0 && layout->n_last * 4 > layout->n_widest && n < layout->n_last &&
           layout->paragraph->len < MAX_HEADLINE && !ends_sentence (layout->paragraph) && !tq_header_line (line, n_bytes, &field, &value);
}

/* A line that names a field, and one that follows such a line, stand alone. */
static gboolean
is_header (const char *line, gsize n_bytes)
{
    TqField field;
    gsize value;

    return tq_header_line (line, n_bytes, &field, &value);
}

/* A line well short of the widest ends its paragraph: a headline; with the end of a sentence, the last line of any. */
static void
add_line (Layout *layout, const char *line, gsize n_bytes)
{
    guint n = (guint) g_utf8_strlen (line, (gssize) n_bytes);
    gboolean is_short = layout->n_last * 4 < layout->n_widest * 3;
    GString *text = layout->paragraph;

    if (text->len > 0 && (is_header (line, n_bytes) || is_header (text->str, text->len)))
        end_paragraph (layout);
    else if (text->len > 0 && is_short && (ends_sentence (text) || layout->n_last * 2 < layout->n_widest) &&
             !goes_on_as_headline (layout, line, n_bytes, n))
        end_paragraph (layout);
    if (text->len > 1 && text->str[text->len - 1] == '-' && g_ascii_isalpha (text->str[text->len - 2]) && g_unichar_islower (g_utf8_get_char (line)))
        g_string_truncate (text, text->len - 1); /* a word cut at the end of a line */
    else if (text->len > 0)
        g_string_append_c (text, ' ');
    g_string_append_len (text, line, (gssize) n_bytes);
    layout->n_last = n;
}

/* A line that is a figure alone, at the end of a page. */
static gboolean
is_page_number (const char *line, gsize n)
{
    gsize digits = strspn (line, "0123456789");

    return n > 0 && digits == n && n <= 4;
}

static guint
widest_line (const char *text)
{
    guint widest = 0;

    for (const char *p = text; *p != '\0';) {
        gsize n = strcspn (p, "\n\f");

        widest = MAX (widest, (guint) g_utf8_strlen (p, (gssize) n));
        p += n + (p[n] != '\0');
    }
    return widest;
}

static void
lay_out (Layout *layout, const char *text)
{
    gboolean may_go_on = FALSE; /* over the end of a page */

    layout->n_widest = MIN (widest_line (text), 120);
    while (*text != '\0') {
        gsize n, n_line;

        while (*text == '\f' || *text == ' ') {
            may_go_on |= *text == '\f' && layout->paragraph->len > 0 && !ends_sentence (layout->paragraph);
            text++;
        }
        n = strcspn (text, "\n\f");
        for (n_line = n; n_line > 0 && g_ascii_isspace (text[n_line - 1]);)
            n_line--;
        if (is_page_number (text, n_line) && (text[n] == '\0' || strspn (text + n, "\n\f ") > 1))
            may_go_on = layout->paragraph->len > 0 && !ends_sentence (layout->paragraph);
        else if (n_line > 0)
            add_line (layout, text, n_line);
        else if (!may_go_on && layout->paragraph->len > 0 && strspn (text, "\n ") > 0 && strchr (text, '\f') != text + strspn (text, "\n "))
            end_paragraph (layout);
        may_go_on &= n_line == 0;
        text += n + (text[n] == '\n');
    }
    end_paragraph (layout);
}

/* ---- entry ----------------------------------------------------------------------------------------------------- */

gboolean
tq_read_source_pdf (TqReading *reading, const TqSource *source, GError **error)
{
    g_autoptr (GByteArray) output = run_child (reading, source, error);
    g_autofree char *stem = tq_reading_stem (source->path), *clean = NULL;
    g_autoptr (GString) text = NULL;
    g_auto (TqDecoded) decoded = { 0 };
    g_auto (TqBuilder) builder = { 0 };
    g_autoptr (GString) paragraph = g_string_new (NULL);
    Layout layout = { &builder, paragraph, 0, 0, 0 };
    guint n_forms = 0, n_turned;

    if (output == NULL)
        return FALSE;
    tq_charset_decode (reading->packs, output->len > 0 ? (const char *) output->data : "", output->len, "UTF-8", FALSE, &decoded);
    clean = clean_letters (decoded.text, decoded.n_bytes, &n_forms, &layout.n_ranges);
    tq_builder_init (&builder, reading, source, "PDF");
    tq_builder_set_metadata (&builder, &source->metadata);
    text = g_string_new (clean);
    n_turned = tq_ligatures_repair (reading->packs, text);
    lay_out (&layout, text->str);
    if (n_forms > 0)
        tq_notice_add (reading->notices, FALSE, source->path, "%u presentation forms were read as the letters that they show", n_forms);
    if (n_turned > 0)
        tq_notice_add (reading->notices, FALSE, source->path, "%u words with lam and alef turned round were put in order", n_turned);
    if (layout.n_ranges > 0)
        tq_notice_add (reading->notices, FALSE, source->path, "%u ranges stood with the higher end first, as PDF does in lines from right to left; put in order",
                       layout.n_ranges);
    if (builder.document->blocks->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no text in it: pictures of pages, or empty", source->path);
        return FALSE;
    }
    tq_builder_take_header (&builder);
    return tq_builder_finish (&builder, stem, error);
}

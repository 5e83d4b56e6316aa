/* pdf.c - PDF through poppler's pdftotext, in a child with limits
 *
 * A child, since PDF readers crash on hostile files and ours must not: its processor time, memory, output and running time are bounded, and it has
 * no file but its pipes. Not -raw, which splits lam-alef. What it does to Arabic is undone (pdf-letters.h, ligature.h), with a notice.
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
#include <unistd.h>

#include "read/builder.h"
#include "read/ligature.h"
#include "read/pdf-letters.h"

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

/* ---- paragraphs -------------------------------------------------------------------------------------------------- */

typedef struct {
    TqBuilder *builder;
    GString *paragraph;
    guint n_last;     /* letters of its last line */
    guint n_widest;   /* of the page's lines */
    TqPdfMends *mends;
} Layout;

static void
end_paragraph (Layout *layout)
{
    tq_pdf_ranges_sort (layout->paragraph, layout->mends);
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

    return layout->builder->document->blocks->len == 0 && layout->n_last * 4 > layout->n_widest && n <= layout->n_last + layout->n_last / 4 &&
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

/* Letters; a line that is longer has the columns of a table in it. */
#define MAX_LINE 120

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

/* What was undone is told: it may be wrong here and there. */
static void
tell_mends (const TqReading *reading, const char *path, const TqPdfMends *mends, guint n_turned)
{
    const struct {
        guint n;
        const char *format;
    } rows[] = {
        { mends->n_forms, "%u presentation forms were read as the letters that they show" },
        { n_turned, "%u words with lam and alef turned round were put in order" },
        { mends->n_joined, "%u lines that a mark above or below a letter had cut were put together" },
        { mends->n_ranges, "%u ranges stood with the higher end first, as PDF does in lines from right to left; put in order" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        if (rows[i].n > 0) {
            g_autofree char *text = g_strdup_printf (rows[i].format, rows[i].n);

            tq_notice_add (reading->notices, FALSE, path, "%s", text);
        }
}

gboolean
tq_read_source_pdf (TqReading *reading, const TqSource *source, GError **error)
{
    g_autoptr (GByteArray) output = run_child (reading, source, error);
    g_autofree char *stem = tq_reading_stem (source->path), *clean = NULL;
    g_autoptr (GString) text = NULL;
    g_auto (TqDecoded) decoded = { 0 };
    g_auto (TqBuilder) builder = { 0 };
    g_autoptr (GString) paragraph = g_string_new (NULL);
    TqPdfMends mends = { 0 };
    Layout layout = { .builder = &builder, .paragraph = paragraph, .mends = &mends };
    guint n_turned;

    if (output == NULL)
        return FALSE;
    tq_charset_decode (reading->packs, output->len > 0 ? (const char *) output->data : "", output->len, "UTF-8", FALSE, &decoded);
    clean = tq_pdf_letters_clean (decoded.text, decoded.n_bytes, &mends);
    tq_builder_init (&builder, reading, source, "PDF");
    tq_builder_set_metadata (&builder, &source->metadata);
    text = g_string_new (clean);
    layout.n_widest = MIN (widest_line (text->str), MAX_LINE);
    tq_pdf_lines_join (reading->packs, text, layout.n_widest, &mends);
    n_turned = tq_ligatures_repair (reading->packs, text);
    lay_out (&layout, text->str);
    tell_mends (reading, source->path, &mends, n_turned);
    if (builder.document->blocks->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no text in it: pictures of pages, or empty", source->path);
        return FALSE;
    }
    tq_builder_take_header (&builder);
    return tq_builder_finish (&builder, stem, error);
}

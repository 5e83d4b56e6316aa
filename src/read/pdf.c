/* pdf.c - PDF through poppler's pdftotext, in a child with limits
 *
 * A child, since PDF readers crash on hostile files and ours must not: its processor time, memory,
 * output and running time are bounded, and it has no file but its pipes. It tells where each word
 * stands (pdf-lines.h); what makers of PDF do to Arabic is undone (pdf-letters.h, ligature.h), with
 * a notice.
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
#include "read/pdf-lines.h"

/* Address space of the child. */
#define MAX_CHILD_BYTES (1ull << 30)

/* What it writes of a word, beside its letters: a row of places. In times the letters. */
#define ROOM_FOR_PLACES 8

/* ---- the child ------------------------------------------------------------------------------- */

/* Between fork and exec. */
static void
limit_child (gpointer data)
{
    const TqLimits *limits = data;
    struct rlimit seconds = { limits->pdf_seconds, limits->pdf_seconds },
                  memory = { MAX_CHILD_BYTES, MAX_CHILD_BYTES }, none = { 0, 0 };

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

/* What the child writes, up to @max bytes; NULL with @ret_why if it takes too long or writes too
 * much. */
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

/* @ret_output: what it writes. FALSE if it could not be started. */
static gboolean
start_child (const TqReading *reading, const TqSource *source, GPid *ret_child, int *ret_output,
             GError **error)
{
    const char *const argv[] = { "pdftotext", "-tsv", "-enc", "UTF-8", "-", "-", NULL };
    int output[2], input = open_input (source);
    gboolean is_started;

    if (input < 0 || pipe2 (output, O_CLOEXEC) != 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", source->path, g_strerror (errno));
        if (input >= 0)
            close (input);
        return FALSE;
    }
    is_started = g_spawn_async_with_fds (
        NULL, (char **) argv, NULL,
        G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, limit_child,
        (gpointer) &reading->limits, ret_child, input, output[1], -1, NULL);
    close (input);
    close (output[1]);
    *ret_output = output[0];
    if (is_started)
        return TRUE;
    close (output[0]);
    g_set_error (error, TQ_ERROR, TQ_ERROR_READ,
                 "%s: PDF is read by pdftotext, which is not there (Debian: poppler-utils)",
                 source->path);
    return FALSE;
}

static GByteArray *
run_child (const TqReading *reading, const TqSource *source, GError **error)
{
    g_autoptr (GByteArray) rows = NULL;
    const char *why = NULL;
    int output, status = 0;
    GPid child;

    if (!start_child (reading, source, &child, &output, error))
        return NULL;
    rows = read_output (output, ROOM_FOR_PLACES * reading->limits.article_bytes,
                        2 * reading->limits.pdf_seconds, &why);
    close (output);
    if (rows == NULL)
        kill (child, SIGKILL);
    while (waitpid (child, &status, 0) < 0 && errno == EINTR)
        ;
    if (rows == NULL)
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT, "%s: %s", source->path, why);
    else if (WIFSIGNALED (status) && (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGKILL))
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: takes more processor time than the limit \"pdf-seconds\" allows",
                     source->path);
    else if (!WIFEXITED (status) || (WEXITSTATUS (status) != 0 && rows->len == 0))
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: damaged, or locked with a password",
                     source->path);
    else
        return g_steal_pointer (&rows);
    return NULL;
}

/* ---- paragraphs ------------------------------------------------------------------------------ */

/* Heights of lines in points that are told apart. */
#define N_HEIGHTS 256

typedef struct {
    TqBuilder *builder;
    const TqPdfLines *lines;
    /* line of each height, in points: a headline is as wide as the page where the columns are
     * not */
    gfloat widest[N_HEIGHTS];
    gfloat usual_pitch;       /* from one line to the next in a paragraph, in heights of a line */
    GString *paragraph;
    const TqPdfLine *last; /* its last line */
} Layout;

static void
end_paragraph (Layout *layout)
{
    tq_builder_add (layout->builder, TQ_BLOCK_BODY, NULL, layout->paragraph->str,
                    layout->paragraph->len, NULL);
    g_string_truncate (layout->paragraph, 0);
}

static gboolean
ends_sentence (const GString *text)
{
    const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);

    while (last != NULL && g_utf8_strchr ("\"'”’»)] ", -1, g_utf8_get_char (last)) != NULL)
        last = g_utf8_find_prev_char (text->str, last);
    return last != NULL && g_utf8_strchr (".!?؟:", -1, g_utf8_get_char (last)) != NULL;
}

static const char *
text_of (const Layout *layout, const TqPdfLine *line)
{
    return layout->lines->text->str + line->start;
}

static guint
height_of (const TqPdfLine *line)
{
    return (guint) CLAMP (line->height, 1, N_HEIGHTS - 2);
}

/* How much of its column a line fills. */
static gfloat
share_of_column (const Layout *layout, const TqPdfLine *line)
{
    guint height = height_of (line);
    gfloat widest =
        MAX (layout->widest[height], MAX (layout->widest[height - 1], layout->widest[height + 1]));

    return widest > 0 ? line->width / widest : 1;
}

/* A line that names a field, and one that follows such a line, stand alone. */
static gboolean
is_header (const char *line, gsize n_bytes)
{
    TqField field;
    gsize value;

    return tq_header_line (line, n_bytes, &field, &value);
}

/* Lines at the top that are all short are one headline that was wrapped. In letters. */
#define MAX_HEADLINE 200

static gboolean
goes_on_as_headline (const Layout *layout, const TqPdfLine *line)
{
    return layout->builder->document->blocks->len == 0 &&
           share_of_column (layout, layout->last) > 0.25f &&
           line->width <= 1.25f * layout->last->width && layout->paragraph->len < MAX_HEADLINE &&
           !ends_sentence (layout->paragraph);
}

/* From the line before to this one, in heights of a line; 0 if it does not stand below that in
 * letters of the same size. */
static gfloat
pitch_of (const TqPdfLine *before, const TqPdfLine *line)
{
    gfloat ratio = line->height / before->height;

    return line->page == before->page && ratio > 0.77f && ratio < 1.3f
               ? MAX (0, line->bottom - before->bottom) / MAX (line->height, before->height)
               : 0;
}

/* More than the usual pitch by so much is a gap. */
#define GAP 1.2f

/* A line well short of its column ends its paragraph: a headline; with the end of a sentence, the
 * last line of any. Over the end of a page or a column a sentence goes on. */
static gboolean
begins_paragraph (const Layout *layout, const TqPdfLine *line)
{
    const TqPdfLine *last = layout->last;
    gfloat share = share_of_column (layout, last), pitch = pitch_of (last, line);

    if (is_header (text_of (layout, line), line->n_bytes) ||
        is_header (layout->paragraph->str, layout->paragraph->len))
        return TRUE;
    if (line->page != last->page || line->bottom < last->bottom)
        return ends_sentence (layout->paragraph);
    if (pitch == 0 || pitch > GAP * layout->usual_pitch)
        return TRUE;
    return share < 0.75f && (ends_sentence (layout->paragraph) || share < 0.5f) &&
           !goes_on_as_headline (layout, line);
}

static void
add_line (Layout *layout, const TqPdfLine *line)
{
    GString *text = layout->paragraph;
    const char *letters = text_of (layout, line);

    if (text->len > 0 && begins_paragraph (layout, line))
        end_paragraph (layout);
    if (text->len > 1 && text->str[text->len - 1] == '-' &&
        g_ascii_isalpha (text->str[text->len - 2]) &&
        g_unichar_islower (g_utf8_get_char (letters)))
        g_string_truncate (text, text->len - 1); /* a word cut at the end of a line */
    else if (text->len > 0)
        g_string_append_c (text, ' ');
    g_string_append_len (text, letters, line->n_bytes);
    layout->last = line;
}

/* A line that is a figure alone, at the top or the bottom of a page. */
static gboolean
is_page_number (const Layout *layout, guint i)
{
    const TqPdfLine *lines = &g_array_index (layout->lines->lines, TqPdfLine, 0);
    const char *text = text_of (layout, &lines[i]);
    gsize digits = strspn (text, "0123456789");

    return digits > 0 && digits <= 4 && digits == lines[i].n_bytes &&
           (i == 0 || i + 1 == layout->lines->lines->len || lines[i - 1].page != lines[i].page ||
            lines[i + 1].page != lines[i].page);
}

static int
by_size (gconstpointer a, gconstpointer b)
{
    gfloat x = *(const gfloat *) a, y = *(const gfloat *) b;

    return (x > y) - (x < y);
}

/* Of all pitches the lower quartile: gaps are fewer than lines, and where all are alike there is
 * none. */
static void
measure (Layout *layout)
{
    g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (gfloat));
    const TqPdfLine *lines = &g_array_index (layout->lines->lines, TqPdfLine, 0);

    for (guint i = 0; i < layout->lines->lines->len; i++) {
        gfloat *widest = &layout->widest[height_of (&lines[i])],
               pitch = i > 0 ? pitch_of (&lines[i - 1], &lines[i]) : 0;

        *widest = MAX (*widest, lines[i].width);
        if (pitch > 0)
            g_array_append_val (pitches, pitch);
    }
    g_array_sort (pitches, by_size);
    layout->usual_pitch = pitches->len > 0 ? g_array_index (pitches, gfloat, pitches->len / 4) : 1;
}

static void
lay_out (Layout *layout)
{
    measure (layout);
    for (guint i = 0; i < layout->lines->lines->len; i++)
        if (!is_page_number (layout, i))
            add_line (layout, &g_array_index (layout->lines->lines, TqPdfLine, i));
    end_paragraph (layout);
}

/* ---- entry ----------------------------------------------------------------------------------- */

/* What was undone is told: it may be wrong here and there. */
static void
tell_mends (const TqReading *reading, const char *path, guint n_forms, guint n_turned)
{
    const struct {
        guint n;
        const char *format;
    } rows[] = {
        { n_forms, "%u presentation forms were read as the letters that they show" },
        { n_turned, "%u words with lam and alef turned round were put in order" },
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
    g_autofree char *stem = tq_reading_stem (source->path);
    g_auto (TqDecoded) decoded = { 0 };
    g_auto (TqBuilder) builder = { 0 };
    g_auto (TqPdfLines) lines = { 0 };
    g_autoptr (GString) paragraph = g_string_new (NULL);
    Layout layout = { .builder = &builder, .lines = &lines, .paragraph = paragraph };
    guint n_turned;

    if (output == NULL)
        return FALSE;
    tq_charset_decode (reading->packs, output->len > 0 ? (const char *) output->data : "",
                       output->len, "UTF-8", FALSE, &decoded);
    tq_builder_init (&builder, reading, source, "PDF");
    tq_builder_set_metadata (&builder, &source->metadata);
    tq_pdf_lines_init (&lines, decoded.text, decoded.n_bytes);
    n_turned = tq_ligatures_repair (reading->packs, lines.text);
    lay_out (&layout);
    tell_mends (reading, source->path, lines.n_forms, n_turned);
    if (builder.document->blocks->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: no text in it: pictures of pages, or empty", source->path);
        return FALSE;
    }
    tq_builder_take_header (&builder);
    return tq_builder_finish (&builder, stem, error);
}

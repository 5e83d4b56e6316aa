#include "read/mojibake.h"

#include <string.h>
#include <unicode/ucnv.h>

#include "base/utf8.h"
#include "read/entity.h"

/* What the first byte of an Arabic or accented letter in UTF-8 looks like in these encodings. */
static const struct {
    const char *name;
    const char *signs; /* code points */
} doubled[] = {
    { "windows-1252", "ØÙÃÂâÐÚÛ" }, /* the first: without a converter */
    { "windows-1256", "طظأâأآغع" },
    { "macintosh", "ÿŸ√¬‚" },
};

/* ICU's converter refuses what the web's windows-1252 allows, and programs that double an encoding
 * write. */
static gint32
to_windows_1252 (const char *line, gsize n_bytes, char *bytes)
{
    gint32 n = 0;

    for (const char *p = line; p < line + n_bytes; p = g_utf8_next_char (p)) {
        int byte = tq_windows_1252_byte (g_utf8_get_char (p));

        if (byte < 0)
            return -1;
        bytes[n++] = (char) byte;
    }
    return n;
}

static gboolean
is_utf8_with_letters (const char *bytes, gsize n_bytes)
{
    guint n_letters = 0;

    for (gsize i = 0; i < n_bytes && n_letters < 2; i++)
        n_letters += ((guint8) bytes[i] & 0xc0) == 0xc0;
    return n_letters == 2 && g_utf8_validate_len (bytes, n_bytes, NULL);
}

/* Bytes of a line in the encoding that it is taken to have been read in, if each of its letters has
 * one and together they are UTF-8 with letters beyond ASCII; or NULL. @converter NULL:
 * windows-1252. */
static char *
undo_line (UConverter *converter, const char *line, gsize n_bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    g_autofree char *bytes = g_malloc (n_bytes + 16);
    gint32 n;

    if (converter == NULL) {
        n = to_windows_1252 (line, n_bytes, bytes);
    } else {
        ucnv_reset (converter);
        n = ucnv_fromAlgorithmic (converter, UCNV_UTF8, bytes, (int32_t) n_bytes + 15, line,
                                  (int32_t) n_bytes, &status);
    }
    if (n < 0 || U_FAILURE (status) || !is_utf8_with_letters (bytes, (gsize) n))
        return NULL;
    bytes[n] = '\0';
    return g_steal_pointer (&bytes);
}

/* Letters that a text is searched for, and the bytes that these begin with, each once. */
typedef struct {
    gunichar letters[16];
    char leads[16];
    guint n, n_leads;
} Signs;

static Signs
signs_of (guint encoding)
{
    Signs signs = { .n = 0 };

    for (const char *p = doubled[encoding].signs;
         *p != '\0' && signs.n < G_N_ELEMENTS (signs.letters); p = g_utf8_next_char (p)) {
        signs.letters[signs.n++] = g_utf8_get_char (p);
        if (memchr (signs.leads, *p, signs.n_leads) == NULL)
            signs.leads[signs.n_leads++] = *p;
    }
    return signs;
}

static gboolean
is_sign (const Signs *signs, gunichar letter)
{
    for (guint i = 0; i < signs->n; i++)
        if (signs->letters[i] == letter)
            return TRUE;
    return FALSE;
}

/* Whether two signs or more are in the text: few letters of a genuine one begin as they do. */
static gboolean
has_signs (const char *text, gsize n_bytes, const Signs *signs)
{
    const char *end = text + n_bytes;
    guint n_found = 0;

    for (guint i = 0; i < signs->n_leads; i++)
        for (const char *p = text; (p = memchr (p, signs->leads[i], (gsize) (end - p))) != NULL;
             p++)
            if (is_sign (signs, tq_utf8_get (p)) && ++n_found == 2)
                return TRUE;
    return FALSE;
}

/* Letters at the beginning of a line that are looked at before the whole of it is converted. */
#define N_FIRST_LETTERS 16

/* FALSE if already the first letters beyond ASCII are no UTF-8 in that encoding: so it is with
 * nearly every genuine text. */
static gboolean
may_be_doubled (UConverter *converter, const char *line, gsize n_bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const char *from = line, *end = line + n_bytes, *to, *bad;
    char bytes[4 * N_FIRST_LETTERS + 16];
    gint32 n;

    while (from < end && (guint8) *from < 0x80)
        from++;
    to = from;
    for (guint i = 0; i < N_FIRST_LETTERS && to < end; i++)
        to = g_utf8_next_char (to);
    if (converter == NULL) {
        n = to_windows_1252 (from, (gsize) (to - from), bytes);
    } else {
        ucnv_reset (converter);
        n = ucnv_fromAlgorithmic (converter, UCNV_UTF8, bytes, (int32_t) sizeof bytes - 1, from,
                                  (int32_t) (to - from), &status);
    }
    if (n < 0 || U_FAILURE (status))
        return FALSE;
    /* cut off */
    return g_utf8_validate_len (bytes, (gsize) n, &bad) ||
           g_utf8_get_char_validated (bad, bytes + n - bad) == (gunichar) -2;
}

/* The text with the lines that could be taken back, counted; NULL if there is none. */
static GString *
undo_lines (const char *text, gsize n_bytes, guint encoding, guint32 *ret_n)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = encoding == 0 ? NULL : ucnv_open (doubled[encoding].name, &status);
    GString *out = NULL;
    /* what stands from here on to the line at hand stays as it is */
    const char *end = text + n_bytes, *kept = text;
    Signs signs = signs_of (encoding);

    if (converter != NULL)
        ucnv_setFromUCallBack (converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    for (const char *at = text; at < end && U_SUCCESS (status);) {
        const char *newline = memchr (at, '\n', (gsize) (end - at));
        gsize n = newline != NULL ? (gsize) (newline - at) + 1 : (gsize) (end - at);
        gboolean is_likely = has_signs (at, n, &signs) && may_be_doubled (converter, at, n);
        g_autofree char *line = is_likely ? undo_line (converter, at, n) : NULL;

        at += n;
        if (line == NULL)
            continue;
        if (out == NULL)
            out = g_string_sized_new (n_bytes);
        g_string_append_len (out, kept, at - (gssize) n - kept);
        g_string_append (out, line);
        kept = at;
        (*ret_n)++;
    }
    if (out != NULL)
        g_string_append_len (out, kept, end - kept);
    ucnv_close (converter);
    return out;
}

void
tq_mojibake_undo (TqDecoded *decoded)
{
    gsize n_sample = MIN (decoded->n_bytes, TQ_CHARSET_SAMPLE_BYTES);

    while (n_sample < decoded->n_bytes && ((guint8) decoded->text[n_sample] & 0xc0) == 0x80)
        n_sample--;
    for (guint i = 0; i < G_N_ELEMENTS (doubled) && decoded->n_repaired == 0; i++) {
        Signs signs = signs_of (i);
        GString *out = has_signs (decoded->text, n_sample, &signs)
                           ? undo_lines (decoded->text, decoded->n_bytes, i, &decoded->n_repaired)
                           : NULL;

        if (out == NULL)
            continue;
        g_free (decoded->text);
        decoded->repaired_from = doubled[i].name;
        decoded->n_bytes = out->len;
        decoded->text = g_string_free (out, FALSE);
    }
}

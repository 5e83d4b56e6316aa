#include "read/article.h"

#include <string.h>
#include <tanaqud/error.h>

#include "extract/value.h"
#include "read/furniture.h"
#include "text/language.h"

void
tq_notice_add (GArray *notices, gboolean is_skipped, const char *path, const char *format, ...)
{
    TqNotice notice = { g_strdup (path), NULL, is_skipped };
    va_list arguments;

    va_start (arguments, format);
    notice.message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    g_array_append_val (notices, notice);
}

/* ---- decoding -------------------------------------------------------------------------------------------------- */

/* One NUL, or more than one control character in 32, is no text. */
static gboolean
is_binary (const char *bytes, gsize n_bytes)
{
    gsize n = MIN (n_bytes, 8192), n_controls = 0;

    for (gsize i = 0; i < n; i++) {
        guint8 byte = (guint8) bytes[i];

        if (byte == 0)
            return TRUE;
        n_controls += byte < 0x20 && strchr ("\t\n\r\f\v\033", byte) == NULL;
    }
    return n_controls * 32 > n || memchr (bytes, 0, n_bytes) != NULL;
}

/* Valid UTF-8 in place of what was there; each sequence that is none becomes one U+FFFD. */
static char *
decode (const char *bytes, gsize n_bytes, guint32 *ret_n_replaced)
{
    g_autoptr (GString) text = g_string_sized_new (n_bytes);
    const char *end = bytes + n_bytes;

    while (bytes < end) {
        const char *valid_end;

        if (g_utf8_validate_len (bytes, (gsize) (end - bytes), &valid_end)) {
            g_string_append_len (text, bytes, end - bytes);
            break;
        }
        g_string_append_len (text, bytes, valid_end - bytes);
        g_string_append (text, "\xef\xbf\xbd");
        (*ret_n_replaced)++;
        bytes = valid_end + 1;
        while (bytes < end && ((guint8) *bytes & 0xc0) == 0x80)
            bytes++;
    }
    return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- paragraphs ------------------------------------------------------------------------------------------------ */

static TqSpan
trim (const char *text, guint32 start, guint32 end)
{
    while (start < end && g_unichar_isspace (g_utf8_get_char (text + start)))
        start = (guint32) (g_utf8_next_char (text + start) - text);
    while (end > start) {
        const char *last = g_utf8_prev_char (text + end);

        if (!g_unichar_isspace (g_utf8_get_char (last)))
            break;
        end = (guint32) (last - text);
    }
    return (TqSpan) { start, end };
}

static guint32
line_end (const char *text, guint32 n_bytes, guint32 from)
{
    const char *newline = memchr (text + from, '\n', n_bytes - from);

    return newline != NULL ? (guint32) (newline - text) : n_bytes;
}

/* Lines that an editor or mail program wrapped: as long as one another, and not at the end of a sentence. In code points. */
#define MIN_WRAPPED 50
#define MAX_WRAPPED 100

static gboolean
is_wrapped (const char *text, TqSpan line)
{
    glong length = g_utf8_strlen (text + line.start, line.end - line.start);

    return length >= MIN_WRAPPED && length <= MAX_WRAPPED &&
           g_utf8_strchr (".!?؟:»\"”", -1, g_utf8_get_char (g_utf8_prev_char (text + line.end))) == NULL;
}

/* Lower-case Latin: no paragraph begins so. Other scripts have no such sign, and there each line is a paragraph. */
static gboolean
begins_inside_a_sentence (const char *text, guint32 at)
{
    return g_unichar_islower (g_utf8_get_char (text + at));
}

static void
split_paragraphs (TqDocument *document, guint32 from)
{
    gboolean may_go_on = FALSE;

    for (guint32 at = from; at < document->n_bytes;) {
        guint32 end = line_end (document->text, document->n_bytes, at);
        TqSpan line = trim (document->text, at, end);
        GArray *blocks = document->blocks;

        at = end + 1;
        if (line.start == line.end) {
            may_go_on = FALSE;
            continue;
        }
        if (may_go_on && begins_inside_a_sentence (document->text, line.start)) {
            g_array_index (blocks, TqBlock, blocks->len - 1).span.end = line.end;
        } else {
            TqBlock block = { line, TQ_BLOCK_BODY, 0, NULL };
            g_array_append_val (blocks, block);
        }
        may_go_on = is_wrapped (document->text, line);
    }
}

/* ---- header lines ---------------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    gsize field; /* char * of TqDocument; G_MAXSIZE: the language */
} header_fields[] = {
    { "Source", G_STRUCT_OFFSET (TqDocument, source) }, { "Date", G_STRUCT_OFFSET (TqDocument, date) },
    { "Title", G_STRUCT_OFFSET (TqDocument, title) },   { "URL", G_STRUCT_OFFSET (TqDocument, url) },
    { "Lang", G_MAXSIZE },
};

static void
set_field (const TqPacks *packs, TqDocument *document, gsize field, const char *value)
{
    char **text;

    if (value == NULL || value[0] == '\0')
        return;
    if (field == G_MAXSIZE) {
        document->lang = tq_packs_lang (packs, value);
        return;
    }
    text = G_STRUCT_MEMBER_P (document, field);
    if (*text == NULL)
        *text = g_strdup (value);
}

/* Which field a line names, or -1. */
static int
match_header (const char *line, gsize n_bytes)
{
    for (guint i = 0; i < G_N_ELEMENTS (header_fields); i++) {
        gsize n = strlen (header_fields[i].name);

        if (n_bytes > n && g_ascii_strncasecmp (line, header_fields[i].name, n) == 0 && line[n] == ':')
            return (int) i;
    }
    return -1;
}

/* Byte where the article proper begins. A first line that is no header line means that there are none. */
static guint32
read_header (const TqPacks *packs, TqDocument *document)
{
    guint32 at = 0;

    while (at < document->n_bytes) {
        guint32 end = line_end (document->text, document->n_bytes, at);
        TqSpan line = trim (document->text, at, end), value;
        int field = match_header (document->text + line.start, line.end - line.start);
        g_autofree char *text = NULL;
        TqBlock block = { line, TQ_BLOCK_HEADER, 0, NULL };

        if (field < 0)
            break;
        value = trim (document->text, line.start + (guint32) strlen (header_fields[field].name) + 1, line.end);
        text = g_strndup (document->text + value.start, value.end - value.start);
        set_field (packs, document, header_fields[field].field, text);
        if (header_fields[field].field == G_STRUCT_OFFSET (TqDocument, title) && value.start < value.end) {
            block.role = TQ_BLOCK_TITLE;
            block.span = value;
        }
        g_array_append_val (document->blocks, block);
        at = MIN (end + 1, document->n_bytes);
    }
    return at;
}

/* ---- document -------------------------------------------------------------------------------------------------- */

static void
read_date (TqDocument *document, GArray *notices)
{
    if (document->date == NULL || tq_time_parse_edtf (document->date, &document->published))
        return;
    tq_notice_add (notices, FALSE, document->path, "the date \"%s\" is not a date of the form 2021-07-23, 2021-07 or 2021; ignored",
                   document->date);
    g_clear_pointer (&document->date, g_free);
}

static void
read_languages (const TqPacks *packs, TqDocument *document)
{
    if (document->lang == 0)
        document->lang = tq_language_identify (packs, document->text, document->n_bytes);
    for (guint i = 0; i < document->blocks->len; i++) {
        TqBlock *block = &g_array_index (document->blocks, TqBlock, i);
        guint32 n = block->span.end - block->span.start;

        block->lang = document->lang;
        if (n >= 80 && block->role == TQ_BLOCK_BODY) {
            TqLang lang = tq_language_identify (packs, document->text + block->span.start, n);
            block->lang = lang != 0 ? lang : document->lang;
        }
    }
}

static gboolean
check_bytes (const char *path, const char *bytes, gsize n_bytes, GError **error)
{
    if (n_bytes > TQ_DOCUMENT_MAX_BYTES)
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT, "%s: %" G_GSIZE_FORMAT " bytes; an article may have at most %u (16 MiB)", path,
                     n_bytes, TQ_DOCUMENT_MAX_BYTES);
    else if (is_binary (bytes, n_bytes))
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: binary, not text", path);
    else
        return TRUE;
    return FALSE;
}

TqDocument *
tq_article_new (const TqPacks *packs, const char *id, const char *path, const char *bytes, gsize n_bytes, gboolean has_header,
                const TqMetadata *metadata, GArray *notices, GError **error)
{
    g_autoptr (TqDocument) document = g_new0 (TqDocument, 1);
    g_autofree char *sha256 = NULL;

    if (!check_bytes (path, bytes, n_bytes, error))
        return NULL;
    sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, n_bytes);
    g_strlcpy (document->sha256, sha256, sizeof document->sha256);
    if (n_bytes >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0) {
        bytes += 3;
        n_bytes -= 3;
    }
    document->id = g_strdup (id);
    document->path = g_strdup (path);
    document->text = decode (bytes, n_bytes, &document->n_replaced);
    document->n_bytes = (guint32) strlen (document->text);
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    split_paragraphs (document, has_header ? read_header (packs, document) : 0);
    if (document->blocks->len == 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: empty", path);
        return NULL;
    }
    if (metadata != NULL) {
        if (document->lang == 0)
            set_field (packs, document, G_MAXSIZE, metadata->lang);
        set_field (packs, document, G_STRUCT_OFFSET (TqDocument, source), metadata->source);
        set_field (packs, document, G_STRUCT_OFFSET (TqDocument, date), metadata->date);
        set_field (packs, document, G_STRUCT_OFFSET (TqDocument, title), metadata->title);
        set_field (packs, document, G_STRUCT_OFFSET (TqDocument, url), metadata->url);
    }
    if (document->n_replaced > 0)
        tq_notice_add (notices, FALSE, path, "%u invalid UTF-8 sequences were replaced by U+FFFD", document->n_replaced);
    read_date (document, notices);
    read_languages (packs, document);
    tq_furniture_mark (packs, document);
    return g_steal_pointer (&document);
}

TqDocument *
tq_read_text (const TqPacks *packs, const char *id, const char *path, const char *bytes, gsize n_bytes, GError **error)
{
    g_autoptr (GArray) notices = tq_notices_new ();

    return tq_article_new (packs, id, path, bytes, n_bytes, TRUE, NULL, notices, error);
}

TqDocument *
tq_read_plain (const TqPacks *packs, const char *id, const char *path, const char *text, gsize n_bytes, const char *lang,
               const char *source, const char *date, const char *title, const char *url, GError **error)
{
    g_autoptr (GArray) notices = tq_notices_new ();
    TqMetadata metadata = { lang, source, date, title, url };

    return tq_article_new (packs, id, path, text, n_bytes, FALSE, &metadata, notices, error);
}

#include "read/signature.h"

#include <string.h>

#include "read/archive.h"

/* ---- text ------------------------------------------------------------------------------------ */

static gboolean
begins_with (const char *bytes, gsize n_bytes, const char *signature)
{
    gsize n = strlen (signature);

    return n_bytes >= n && memcmp (bytes, signature, n) == 0;
}

/* Behind white space, comments, declarations and the document type: where the first element or a
 * page's own document type begins. */
static gsize
skip_prolog (const char *bytes, gsize n_bytes)
{
    static const struct {
        const char *begin;
        const char *end;
    } parts[] = { { "<!--", "-->" }, { "<?", "?>" } };
    gsize at = 0;

    for (guint i = 0; i <= G_N_ELEMENTS (parts);) {
        const char *end;

        while (at < n_bytes && g_ascii_isspace (bytes[at]))
            at++;
        if (i == G_N_ELEMENTS (parts))
            break;
        if (!begins_with (bytes + at, n_bytes - at, parts[i].begin)) {
            i++;
            continue;
        }
        end = memmem (bytes + at, n_bytes - at, parts[i].end, strlen (parts[i].end));
        if (end == NULL)
            return n_bytes;
        at = (gsize) (end - bytes) + strlen (parts[i].end);
        i = 0;
    }
    return at;
}

/* Whether a word of @words (NULL-terminated) begins the text there, in letters of either case. */
static gboolean
begins_with_any (const char *bytes, gsize n_bytes, const char *const *words)
{
    for (guint i = 0; words[i] != NULL; i++)
        if (n_bytes >= strlen (words[i]) &&
            g_ascii_strncasecmp (bytes, words[i], strlen (words[i])) == 0)
            return TRUE;
    return FALSE;
}

gboolean
tq_signature_is_page (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<!doctype html", "<html",  "<head", "<body",
                                         "<meta",          "<title", NULL };
    gsize at = skip_prolog (bytes, n_bytes);

    return begins_with_any (bytes + at, n_bytes - at, words);
}

/* The first element, of XML with a document type as well; one with a list of declarations ends in
 * "]>". */
static gboolean
has_root (const char *bytes, gsize n_bytes, const char *const *words)
{
    gsize at = skip_prolog (bytes, n_bytes);

    if (n_bytes - at > 9 && g_ascii_strncasecmp (bytes + at, "<!doctype", 9) == 0) {
        const char *close = memchr (bytes + at, '>', n_bytes - at),
                   *list = memchr (bytes + at, '[', n_bytes - at);

        if (list != NULL && close != NULL && list < close)
            close = memmem (list, (gsize) (bytes + n_bytes - list), "]>", 2);
        if (close == NULL)
            return FALSE;
        close += *close == ']' ? 2 : 1;
        at = (gsize) (close - bytes);
        at += skip_prolog (bytes + at, n_bytes - at);
    }
    return begins_with_any (bytes + at, n_bytes - at, words);
}

gboolean
tq_signature_is_feed (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<rss", "<feed", "<rdf:rdf", "<atom:feed", NULL };

    return has_root (bytes, n_bytes, words);
}

gboolean
tq_signature_is_news_xml (const char *bytes, gsize n_bytes)
{
    static const char *const words[] = { "<nitf",        "<newsItem",     "<newsMessage",
                                         "<packageItem", "<nar:newsItem", NULL };

    return has_root (bytes, n_bytes, words);
}

static gboolean
has_word (const char *bytes, gsize n_bytes, const char *word)
{
    return bytes != NULL && memmem (bytes, n_bytes, word, strlen (word)) != NULL;
}

/* A line that ends an object before one that begins another: never inside one value of JSON, and
 * told by the first line of a long file. */
static gboolean
is_row_of_values (const char *bytes, gsize n_bytes)
{
    const char *newline = memchr (bytes, '\n', n_bytes), *end = newline;

    while (end != NULL && end > bytes && g_ascii_isspace (end[-1]))
        end--;
    return end != NULL && end > bytes && end[-1] == '}' && newline + 1 < bytes + n_bytes &&
           newline[1] == '{';
}

gboolean
tq_signature_is_json (const char *bytes, gsize n_bytes)
{
    gsize at = skip_prolog (bytes, n_bytes);

    return at < n_bytes && (bytes[at] == '{' || bytes[at] == '[');
}

/* JSON with the key that every ninjs item has, and one of those that hold its text. */
gboolean
tq_signature_is_ninjs (const char *bytes, gsize n_bytes)
{
    gsize at = skip_prolog (bytes, n_bytes);

    return tq_signature_is_json (bytes, n_bytes) && !is_row_of_values (bytes + at, n_bytes - at) &&
           has_word (bytes, n_bytes, "\"uri\"") &&
           (has_word (bytes, n_bytes, "\"body") || has_word (bytes, n_bytes, "\"bodies\"") ||
            has_word (bytes, n_bytes, "\"headline"));
}

/* ---- binary formats -------------------------------------------------------------------------- */

gboolean
tq_signature_is_gzip (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "\x1f\x8b\x08");
}

gboolean
tq_signature_is_zip (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "PK\x03\x04") || begins_with (bytes, n_bytes, "PK\x05\x06");
}

#define ZIP_FIRST_NAME 30 /* behind the header of the first entry */

static gboolean
first_entry_begins_with (const char *bytes, gsize n_bytes, const char *text)
{
    gsize n = strlen (text);

    return n_bytes > ZIP_FIRST_NAME + n && memcmp (bytes + ZIP_FIRST_NAME, text, n) == 0;
}

/* By the directory; where that is cut off, by the first entry, which both formats prescribe or all
 * writers put there. */
gboolean
tq_signature_is_docx (const char *bytes, gsize n_bytes)
{
    return tq_signature_is_zip (bytes, n_bytes) &&
           (tq_zip_has_entry (bytes, n_bytes, "word/document.xml") ||
            first_entry_begins_with (bytes, n_bytes, "[Content_Types].xml"));
}

gboolean
tq_signature_is_odt (const char *bytes, gsize n_bytes)
{
    return tq_signature_is_zip (bytes, n_bytes) &&
           first_entry_begins_with (bytes, n_bytes,
                                    "mimetypeapplication/vnd.oasis.opendocument.text");
}

#define TAR_MAGIC 257
#define TAR_MAGIC_END 265 /* behind the version */

gboolean
tq_signature_is_tar (const char *bytes, gsize n_bytes)
{
    return n_bytes >= TAR_MAGIC_END && memcmp (bytes + TAR_MAGIC, "ustar", 5) == 0;
}

gboolean
tq_signature_is_warc (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "WARC/");
}

gboolean
tq_signature_is_pdf (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "%PDF-");
}

gboolean
tq_signature_is_rtf (const char *bytes, gsize n_bytes)
{
    return begins_with (bytes, n_bytes, "{\\rtf");
}

#define MAX_MHTML_HEADER 2048 /* bytes that are looked at */

/* A saved page: a header with a multipart type in its first lines. */
gboolean
tq_signature_is_mhtml (const char *bytes, gsize n_bytes)
{
    gsize n = MIN (n_bytes, MAX_MHTML_HEADER);

    return (begins_with (bytes, n, "From:") || begins_with (bytes, n, "MIME-Version:") ||
            begins_with (bytes, n, "Content-Type: multipart/")) &&
           has_word (bytes, n, "multipart/");
}

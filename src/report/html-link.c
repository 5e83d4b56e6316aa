/* The place of a claim at its source: a link that leads a browser to the sentence. */
#include "report/html-private.h"

#include <string.h>

static gboolean
is_web_address (const char *url)
{
    return url != NULL && (g_ascii_strncasecmp (url, "https://", 8) == 0 ||
                           g_ascii_strncasecmp (url, "http://", 7) == 0);
}

/* As part of a text directive, in which "-", "," and "&" have a meaning. */
static void
append_directive (GString *url, const char *text, gsize n_bytes)
{
    for (const char *end = text + n_bytes; text < end; text++) {
        if (g_ascii_isalnum (*text) || strchr ("._~", *text) != NULL)
            g_string_append_c (url, *text);
        else
            g_string_append_printf (url, "%%%02X",
                                    (guint8) (g_ascii_isspace (*text) ? ' ' : *text));
    }
}

/* Byte at which @n_words have ended. */
static gsize
words_from_start (const char *text, gsize n_bytes, guint n_words)
{
    gsize at = 0;

    while (at < n_bytes && n_words > 0) {
        at += strcspn (text + at, " \n");
        n_words--;
        if (n_words > 0)
            at += strspn (text + at, " \n");
    }
    return MIN (at, n_bytes);
}

static gsize
words_from_end (const char *text, gsize n_bytes, guint n_words)
{
    gsize at = n_bytes;

    while (at > 0 && n_words > 0) {
        while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n'))
            at--;
        while (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n')
            at--;
        n_words--;
    }
    return at;
}

/* URL Fragment Text Directives (WICG): the whole of a short sentence, first and last words of a
 * long one. */
#define MAX_DIRECTIVE_BYTES 120
#define N_DIRECTIVE_WORDS 5

void
tq_html_source_link (TqHtml *html, const TqClaim *claim)
{
    const TqDocument *document = tq_view_document (html->view, claim->doc);
    TqSpan span = claim->sentence.start < claim->sentence.end ? claim->sentence : claim->span;
    g_autofree char *text = tq_view_slice (html->view, claim->doc, span);
    gsize n = strlen (text), first = words_from_start (text, n, N_DIRECTIVE_WORDS),
          last = words_from_end (text, n, N_DIRECTIVE_WORDS);
    g_autoptr (GString) url = NULL;

    if (!is_web_address (document->url))
        return;
    url = g_string_new (document->url);
    g_string_append (url, strchr (document->url, '#') != NULL ? ":~:text=" : "#:~:text=");
    if (n <= MAX_DIRECTIVE_BYTES || first >= last) {
        append_directive (url, text, n);
    } else {
        append_directive (url, text, first);
        g_string_append_c (url, ',');
        append_directive (url, text + last, n - last);
    }
    g_string_append (html->out, " · <a class=\"out\" rel=\"noopener noreferrer\" href=\"");
    tq_html_text (html, url->str);
    g_string_append (html->out, "\">");
    tq_html_string (html, "at-source");
    g_string_append (html->out, "</a>");
}

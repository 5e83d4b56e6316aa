/* html-private.h - index.html in parts
 *
 * html.c fills the shell (src/data/report/shell.html); html-matrix.c, html-topic.c and html-article.c write the sections;
 * html-value.c writes single values. Text of an article reaches the page through tq_html_text() and nothing else. */
#ifndef TQ_REPORT_HTML_PRIVATE_H
#define TQ_REPORT_HTML_PRIVATE_H

#include "report/strings.h"
#include "report/view.h"

typedef struct {
    GString *out;
    const TqView *view;
    TqStrings *strings;
    char **anchors;          /* of each topic: made of its fingerprint, so that a link outlives edits elsewhere */
    guint32 *topic_of_claim; /* index in the topics, or TQ_NONE */
} TqHtml;

/* ---- html-value.c: text and values ---- */

void tq_html_text (TqHtml *html, const char *text);
void tq_html_slice (TqHtml *html, guint32 doc, TqSpan span);
void tq_html_string (TqHtml *html, const char *key);     /* a word of the interface */
void tq_html_lang (TqHtml *html, TqLang lang);           /* lang and dir attributes */
void tq_html_isolated (TqHtml *html, const char *text);  /* in a <bdi> */

/* "more than <bdi>40</bdi> people": each number stands alone in its <bdi>, a range is joined by a word. */
void tq_html_value (TqHtml *html, const TqClaim *claim);

/* The template of @key with {0} … {9} replaced by @parts, which are HTML already. */
void tq_html_template (TqHtml *html, const char *key, const char *const *parts, guint n_parts);

/* Glyph and word of a verdict in a <p> or <span> (@element) of class @class. */
void tq_html_verdict (TqHtml *html, const char *element, const char *class, TqVerdict verdict);
const char *tq_html_glyph (TqVerdict verdict);

/* ---- sections ---- */

void tq_html_matrix (TqHtml *html);
void tq_html_topics (TqHtml *html);
void tq_html_articles (TqHtml *html);

static inline const TqTopic *
tq_html_topic (const TqHtml *html, guint index)
{
    return g_ptr_array_index (html->view->result->topics, index);
}

#endif

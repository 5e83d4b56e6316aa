/* html-private.h - index.html in parts
 *
 * html.c fills the shell (src/data/report/shell.html) and names the anchors; html-answer.c writes
 * the head, html-matrix.c, html-topic.c, html-axis.c and html-article.c the sections; html-claim.c
 * one claim, html-value.c single values, html-link.c links to the sources; html-worksheet.c the
 * page for a class. Text of an article reaches a page through tq_html_text() and tq_html_slice()
 * and nothing else. */
#ifndef TQ_REPORT_HTML_PRIVATE_H
#define TQ_REPORT_HTML_PRIVATE_H

#include "report/format.h"

typedef struct {
    GString *out;
    const TqView *view;
    TqStrings *strings;
    /* of each topic: made of its fingerprint, so that a link outlives edits elsewhere */
    char **anchors;
    char **quotes;           /* of each claim: made of its article and its words */
    guint32 *topic_of_claim; /* index in the topics, or TQ_NONE */
    guint8 *has_article;     /* of each document: its text is on the page */
    guint n_articles;        /* that are */
} TqHtml;

/* The page of a slot table: {{.name}} of the shell is written by its row, {{key}} is a word of the
 * interface. What is written into a slot is never read again, so that no text of an article can
 * name one. */
typedef struct {
    const char *name;
    void (*write) (TqHtml *html);
} TqHtmlSlot;

void tq_html_page (const TqView *view, GString *out, const char *shell, const TqHtmlSlot *slots,
                   guint n_slots);

/* Slots that every page has: .dir .lang .style .style-hash .script .script-hash .provenance */
void tq_html_write_dir (TqHtml *html);
void tq_html_write_lang (TqHtml *html);
void tq_html_write_style (TqHtml *html);
void tq_html_write_style_hash (TqHtml *html);

/* ---- html-value.c: text and values ----------------------------------------------------------- */

void tq_html_text (TqHtml *html, const char *text);
void tq_html_slice (TqHtml *html, guint32 doc, TqSpan span);
void tq_html_string (TqHtml *html, const char *key);     /* a word of the interface */
void tq_html_lang (TqHtml *html, TqLang lang);           /* lang and dir attributes */
void tq_html_isolated (TqHtml *html, const char *text);  /* in a <bdi> */
void tq_html_source (TqHtml *html, guint32 doc);         /* outlet or file, isolated */
void tq_html_count (TqHtml *html, guint n);              /* a number in its <bdi> */

void tq_html_share (TqHtml *html, guint n, guint n_all); /* "2 of 6" */

/* "more than <bdi>40</bdi> people": each number stands alone in its <bdi>, a range is joined by a
 * word. */
void tq_html_value (TqHtml *html, const TqClaim *claim);
void tq_html_number (TqHtml *html, double number);
/* "<bdi>2021-07-01</bdi> to <bdi>2021-07-10</bdi>", "until …", "about …" */
void tq_html_time (TqHtml *html, const TqTime *time);

/* @text escaped, each run of digits in its own <bdi>. */
void tq_html_with_digits (TqHtml *html, const char *text);

/* A paragraph of what the page leaves out: the text @key with these counts in it. */
void tq_html_left_out (TqHtml *html, const char *key, const double counts[TQ_STRINGS_N_COUNTS]);

/* The template of @key with {0} … {9} replaced by @parts, which are HTML already. */
void tq_html_template (TqHtml *html, const char *key, const char *const *parts, guint n_parts);

/* Glyph and word of a verdict in a <p> or <span> (@element) of class @class. */
void tq_html_verdict (TqHtml *html, const char *element, const char *class, TqVerdict verdict);
/* How one article stands in a topic, as a cell says it: "≠ differs", "= agrees". */
void tq_html_stand (TqHtml *html, TqVerdict verdict);
const char *tq_html_glyph (TqVerdict verdict);

/* Link to the sentence of the claim at its source; nothing where that has no address of the web. In
 * html-link.c. */
void tq_html_source_link (TqHtml *html, const TqClaim *claim);

/* The claim's own words in a <q> of their language, cut at a length that a cell holds. */
void tq_html_words (TqHtml *html, const TqClaim *claim);

/* @span with @mark in a <mark>, as a <blockquote> of its own language and direction. */
void tq_html_quote (TqHtml *html, const TqClaim *claim, TqSpan span);

/* One claim: its article, its sentence, what was read in it, its paragraph. The same in as few
 * elements as it can be said. */
void tq_html_claim (TqHtml *html, guint32 index);
void tq_html_short_claim (TqHtml *html, guint32 index);

/* ---- sections -------------------------------------------------------------------------------- */

void tq_html_answer (TqHtml *html);
void tq_html_worst (TqHtml *html);
void tq_html_counts (TqHtml *html);
void tq_html_filters (TqHtml *html);
void tq_html_matrix (TqHtml *html);
void tq_html_topics (TqHtml *html);
void tq_html_resolved (TqHtml *html);
/* Where the claims of a topic lie on a common axis, of numbers or of time, with its table; nothing
 * if there is nothing to compare. */
void tq_html_axis (TqHtml *html, const TqTopic *topic);
void tq_html_articles (TqHtml *html);
void tq_html_provenance (TqHtml *html);

/* The two claims that decide a topic: those of its worst pair, else its first two. Returns how many
 * there are, 1 or 2. */
guint tq_html_decisive (const TqHtml *html, const TqTopic *topic, guint32 ret_claims[2]);

/* The rule's reason with both values isolated. */
void tq_html_reason (TqHtml *html, const TqPair *pair);

static inline const TqTopic *
tq_html_topic (const TqHtml *html, guint index)
{
    return g_ptr_array_index (html->view->result->topics, index);
}

#endif

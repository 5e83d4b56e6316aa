/* escape.h - the one place where an article's text becomes part of an output format */
#ifndef TQ_REPORT_ESCAPE_H
#define TQ_REPORT_ESCAPE_H

#include <glib.h>

/* As a JSON string with its quotes; control characters, U+2028 and U+2029 as \u. @text is valid
 * UTF-8. */
void tq_escape_json (GString *out, const char *text, gsize n_bytes);

/* As HTML text or a quoted attribute: & < > " ' as entities, control characters as U+FFFD, bidi
 * controls as a visible label. */
void tq_escape_html (GString *out, const char *text, gsize n_bytes);

/* On one line of a terminal or of a log: control characters, ESC and C1 as U+FFFD, line ends as a
 * space, bidi controls left out; a space inside "::" and "##", which begin commands of continuous
 * integration. */
void tq_escape_terminal (GString *out, const char *text, gsize n_bytes);

/* As XML 1.0 text or a quoted attribute: entities, and U+FFFD for what XML cannot hold. */
void tq_escape_xml (GString *out, const char *text, gsize n_bytes);

/* As one cell of RFC 4180, quoted; an apostrophe before what a spreadsheet would take for a
 * formula. */
void tq_escape_csv (GString *out, const char *text, gsize n_bytes);

/* As Markdown text on one line: every mark that acts is escaped, nobody is mentioned. */
void tq_escape_markdown (GString *out, const char *text, gsize n_bytes);

/* As data of a GitHub workflow command, or as one of its properties. */
void tq_escape_workflow (GString *out, const char *text, gsize n_bytes, gboolean is_property);

#endif

/* escape.h - the one place where an article's text becomes part of an output format */
#ifndef TQ_REPORT_ESCAPE_H
#define TQ_REPORT_ESCAPE_H

#include <glib.h>

/* As a JSON string with its quotes; control characters, U+2028 and U+2029 as \u. @text is valid UTF-8. */
void tq_escape_json (GString *out, const char *text, gsize n_bytes);

/* As HTML text or a quoted attribute: & < > " ' as entities, control characters as U+FFFD, bidi controls as a visible label. */
void tq_escape_html (GString *out, const char *text, gsize n_bytes);

/* On one line of a terminal: control characters, ESC and C1 as U+FFFD, line ends as a space, bidi controls left out. */
void tq_escape_terminal (GString *out, const char *text, gsize n_bytes);

#endif

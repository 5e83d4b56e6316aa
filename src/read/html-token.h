/* html-token.h - an HTML page as start tags, end tags, text and comments
 *
 * The tokenizer of the HTML standard (WHATWG, section 13.2.5) without the tree that it builds from
 * them: no nesting is stored, so that 100,000 nested elements cost what 100,000 others do. The
 * libraries at hand fail there: libxml2 2.9.14 reads 67 MB/s of an ordinary Arabic page, stops at
 * depth 256 with no text at all and takes 12 s for 40,000 attributes; gumbo 0.10.1 reads 34 MB/s
 * and needs more than 60 s, or 3.1 GB for 10,000 nested tables; myhtml reads 149 MB/s and needs 20
 * s. This one has no such case: it looks at each byte once, keeps no copy, and what it gives are
 * spans of the page. It is checked token by token against parse5 (tests/oracle). Where it departs:
 * a duplicate attribute is listed and the first one counts; CDATA is a comment, as outside SVG and
 * MathML.
 * In: valid UTF-8 without NUL. Cost: linear, no recursion, no allocation per token. */
#ifndef TQ_READ_HTML_TOKEN_H
#define TQ_READ_HTML_TOKEN_H

#include <tanaqud/model.h>

typedef enum {
    TQ_HTML_EOF,
    TQ_HTML_START,
    TQ_HTML_END,
    TQ_HTML_TEXT,
    TQ_HTML_COMMENT,
    TQ_HTML_DOCTYPE,
} TqHtmlKind;

typedef struct {
    TqSpan name;
    TqSpan value; /* as written, without its quotes; empty if there is none */
} TqHtmlAttribute;

/* How a run of text ends, and whether references in it are references. */
typedef enum {
    TQ_HTML_DATA,
    TQ_HTML_RCDATA,  /* title, textarea: references, no tags but the end tag */
    TQ_HTML_RAWTEXT, /* style, iframe …: neither */
    TQ_HTML_SCRIPT,  /* neither, and <!-- … <script> hides an end tag */
    TQ_HTML_PLAINTEXT,
} TqHtmlMode;

typedef struct {
    TqHtmlKind kind;
    TqHtmlMode mode; /* of a text */
    TqSpan span;     /* the whole token */
    TqSpan name;     /* of a tag, as written; of a comment: what it says */
    gboolean is_self_closing;
} TqHtmlToken;

typedef struct {
    const char *text;
    guint32 n_bytes;
    guint32 at;
    guint32 max_attributes;
    TqHtmlMode mode;
    TqSpan raw_name;    /* of the element whose end tag ends the mode */
    guint n_foreign;    /* open <svg> and <math> */
    GArray *attributes; /* of TqHtmlAttribute: of the last start tag, the first @max_attributes */
    guint32 n_dropped;  /* attributes beyond that, in all */
} TqHtmlTokenizer;

void tq_html_tokenizer_init (TqHtmlTokenizer *self, const char *text, guint32 n_bytes,
                             guint32 max_attributes);
void tq_html_tokenizer_clear (TqHtmlTokenizer *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqHtmlTokenizer, tq_html_tokenizer_clear)

/* The next token; FALSE at the end. */
gboolean tq_html_next (TqHtmlTokenizer *self, TqHtmlToken *ret);

/* The value of an attribute of the last start tag, references decoded, or NULL. @name in small
 * letters. (transfer full) */
char *tq_html_attribute (const TqHtmlTokenizer *self, const char *name);

/* The same without decoding; FALSE if there is none. */
gboolean tq_html_attribute_span (const TqHtmlTokenizer *self, const char *name, TqSpan *ret);

/* Appends the text of a token, references decoded where its mode has them. */
void tq_html_append_text (const TqHtmlTokenizer *self, const TqHtmlToken *token, GString *out);

#endif

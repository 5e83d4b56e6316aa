#include "read/html-token.h"

#include <string.h>

#include "read/entity.h"

void
tq_html_tokenizer_init (TqHtmlTokenizer *self, const char *text, guint32 n_bytes,
                        guint32 max_attributes)
{
    *self =
        (TqHtmlTokenizer) { .text = text, .n_bytes = n_bytes, .max_attributes = max_attributes };
    self->attributes = g_array_new (FALSE, FALSE, sizeof (TqHtmlAttribute));
}

void
tq_html_tokenizer_clear (TqHtmlTokenizer *self)
{
    g_clear_pointer (&self->attributes, g_array_unref);
}

/* ---- bytes ----------------------------------------------------------------------------------- */

static gboolean
is_space (char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

/* The byte at @at, or NUL at the end: the text has no other. */
static char
byte_at (const TqHtmlTokenizer *self, guint32 at)
{
    return at < self->n_bytes ? self->text[at] : '\0';
}

static guint32
find_byte (const TqHtmlTokenizer *self, guint32 from, char byte)
{
    const char *found =
        from < self->n_bytes ? memchr (self->text + from, byte, self->n_bytes - from) : NULL;

    return found != NULL ? (guint32) (found - self->text) : self->n_bytes;
}

static guint32
skip_space (const TqHtmlTokenizer *self, guint32 at)
{
    while (at < self->n_bytes && is_space (self->text[at]))
        at++;
    return at;
}

static gboolean
matches (const TqHtmlTokenizer *self, guint32 at, const char *word)
{
    gsize n = strlen (word);

    return at + n <= self->n_bytes && g_ascii_strncasecmp (self->text + at, word, n) == 0;
}

static gboolean
ends_name (char c)
{
    return is_space (c) || c == '/' || c == '>';
}

/* ---- tags ------------------------------------------------------------------------------------ */

/* Before attribute value (13.2.5.37) to after it. Returns the byte that follows. */
static guint32
read_value (const TqHtmlTokenizer *self, guint32 at, TqSpan *ret)
{
    char quote;

    at = skip_space (self, at);
    quote = byte_at (self, at);
    if (quote == '"' || quote == '\'') {
        guint32 end = find_byte (self, at + 1, quote);

        *ret = (TqSpan) { at + 1, end };
        return MIN (end + 1, self->n_bytes);
    }
    ret->start = at;
    while (at < self->n_bytes && !is_space (self->text[at]) && self->text[at] != '>')
        at++;
    ret->end = at;
    return at;
}

static guint32
read_attribute (TqHtmlTokenizer *self, guint32 at)
{
    TqHtmlAttribute attribute = { { at, at }, { at, at } };
    guint32 after;

    at++; /* the first byte is its name whatever it is, even '=' */
    while (at < self->n_bytes && !ends_name (self->text[at]) && self->text[at] != '=')
        at++;
    attribute.name.end = at;
    after = skip_space (self, at);
    if (byte_at (self, after) == '=')
        at = read_value (self, after + 1, &attribute.value);
    if (self->attributes->len < self->max_attributes)
        g_array_append_val (self->attributes, attribute);
    else
        self->n_dropped++;
    return at;
}

static TqHtmlMode
mode_after (const TqHtmlTokenizer *self, const TqHtmlToken *token)
{
    static const struct {
        const char *name;
        TqHtmlMode mode;
    } modes[] = {
        { "script", TQ_HTML_SCRIPT },       { "style", TQ_HTML_RAWTEXT },
        { "title", TQ_HTML_RCDATA },        { "textarea", TQ_HTML_RCDATA },
        { "iframe", TQ_HTML_RAWTEXT },      { "noembed", TQ_HTML_RAWTEXT },
        { "xmp", TQ_HTML_RAWTEXT },         { "noframes", TQ_HTML_RAWTEXT },
        { "plaintext", TQ_HTML_PLAINTEXT },
    };
    gsize n = token->name.end - token->name.start;

    if (self->n_foreign > 0 && token->is_self_closing)
        return TQ_HTML_DATA;
    for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
        if (strlen (modes[i].name) == n && matches (self, token->name.start, modes[i].name))
            return modes[i].mode;
    return TQ_HTML_DATA;
}

static gboolean
is_foreign (const TqHtmlTokenizer *self, TqSpan name)
{
    gsize n = name.end - name.start;

    return (n == 3 && matches (self, name.start, "svg")) ||
           (n == 4 && matches (self, name.start, "math"));
}

/* A tag whose name begins at @at. A tag that the end of the page cuts off is none: FALSE. */
static gboolean
read_tag (TqHtmlTokenizer *self, guint32 at, TqHtmlToken *ret)
{
    ret->name.start = at;
    while (at < self->n_bytes && !ends_name (self->text[at]))
        at++;
    ret->name.end = at;
    g_array_set_size (self->attributes, 0);
    while (at < self->n_bytes && self->text[at] != '>') {
        if (self->text[at] == '/') {
            at++;
            ret->is_self_closing = byte_at (self, at) == '>';
        } else if (is_space (self->text[at])) {
            at++;
        } else {
            at = read_attribute (self, at);
        }
    }
    if (at >= self->n_bytes)
        return FALSE;
    ret->span.end = self->at = at + 1;
    if (ret->kind == TQ_HTML_END) {
        self->n_foreign -= self->n_foreign > 0 && is_foreign (self, ret->name);
        return TRUE;
    }
    self->n_foreign += !ret->is_self_closing && is_foreign (self, ret->name);
    self->mode = mode_after (self, ret);
    self->raw_name = ret->name;
    return TRUE;
}

/* ---- comments -------------------------------------------------------------------------------- */

static gboolean
close_comment (TqHtmlTokenizer *self, TqHtmlToken *ret, guint32 start, guint32 end, guint32 after)
{
    ret->kind = TQ_HTML_COMMENT;
    ret->name = (TqSpan) { start, end };
    ret->span.end = self->at = MIN (after, self->n_bytes);
    return TRUE;
}

/* What begins behind "<!--": ends at "-->" or "--!>", at once at ">" or "->". */
static gboolean
read_comment (TqHtmlTokenizer *self, guint32 start, TqHtmlToken *ret)
{
    guint32 at = start;

    if (byte_at (self, at) == '>')
        return close_comment (self, ret, start, start, at + 1);
    if (byte_at (self, at) == '-' && byte_at (self, at + 1) == '>')
        return close_comment (self, ret, start, start, at + 2);
    while ((at = find_byte (self, at, '-')) < self->n_bytes) {
        if (byte_at (self, at + 1) == '-' && byte_at (self, at + 2) == '>')
            return close_comment (self, ret, start, at, at + 3);
        if (byte_at (self, at + 1) == '-' && byte_at (self, at + 2) == '!' &&
            byte_at (self, at + 3) == '>')
            return close_comment (self, ret, start, at, at + 4);
        at++;
    }
    /* "--" before the end is none of it */
    for (at = self->n_bytes; at > start && at > self->n_bytes - 2 && self->text[at - 1] == '-';)
        at--;
    return close_comment (self, ret, start, at, self->n_bytes);
}

static gboolean
read_bogus (TqHtmlTokenizer *self, guint32 start, TqHtmlToken *ret)
{
    guint32 end = find_byte (self, start, '>');

    return close_comment (self, ret, start, end, end + 1);
}

static gboolean
read_declaration (TqHtmlTokenizer *self, guint32 at, TqHtmlToken *ret)
{
    if (matches (self, at, "--"))
        return read_comment (self, at + 2, ret);
    if (matches (self, at, "doctype")) {
        read_bogus (self, at + 7, ret);
        ret->kind = TQ_HTML_DOCTYPE;
        return TRUE;
    }
    return read_bogus (self, at, ret);
}

/* ---- text ------------------------------------------------------------------------------------ */

/* Whether the "<" at @at begins a token of its own; "< 5" is text. */
static gboolean
begins_markup (const TqHtmlTokenizer *self, guint32 at)
{
    char next = byte_at (self, at + 1);

    return g_ascii_isalpha (next) || next == '!' || next == '?' ||
           (next == '/' && at + 2 < self->n_bytes);
}

static gboolean
is_end_tag (const TqHtmlTokenizer *self, guint32 at, TqSpan name)
{
    gsize n = name.end - name.start;

    return byte_at (self, at + 1) == '/' && at + 2 + n < self->n_bytes &&
           g_ascii_strncasecmp (self->text + at + 2, self->text + name.start, n) == 0 &&
           ends_name (self->text[at + 2 + n]);
}

/* The script states (13.2.5.15 and on): after <!-- a <script opens a double escape, in which
 * </script> closes only that. */
static guint32
end_of_script (const TqHtmlTokenizer *self, guint32 at)
{
    enum { PLAIN, ESCAPED, DOUBLE } state = PLAIN;

    for (; at < self->n_bytes; at++) {
        if (state == PLAIN && (at = find_byte (self, at, '<')) >= self->n_bytes)
            break;
        if (self->text[at] == '-' && state != PLAIN && matches (self, at, "-->")) {
            state = PLAIN;
            at += 2;
        } else if (self->text[at] != '<') {
            continue;
        } else if (is_end_tag (self, at, self->raw_name)) {
            if (state != DOUBLE)
                return at;
            state = ESCAPED;
        } else if (state == PLAIN && matches (self, at, "<!--")) {
            state = ESCAPED;
            at++; /* its dashes may already be those of "-->" */
        } else if (state == ESCAPED && matches (self, at, "<script") && at + 7 < self->n_bytes &&
                   ends_name (self->text[at + 7])) {
            state = DOUBLE;
        }
    }
    return self->n_bytes;
}

static guint32
end_of_raw_text (const TqHtmlTokenizer *self, guint32 at)
{
    if (self->mode == TQ_HTML_PLAINTEXT)
        return self->n_bytes;
    if (self->mode == TQ_HTML_SCRIPT)
        return end_of_script (self, at);
    while ((at = find_byte (self, at, '<')) < self->n_bytes &&
           !is_end_tag (self, at, self->raw_name))
        at++;
    return at;
}

static gboolean
read_text (TqHtmlTokenizer *self, guint32 end, TqHtmlToken *ret)
{
    ret->kind = TQ_HTML_TEXT;
    ret->mode = self->mode;
    ret->span.end = self->at = end;
    return TRUE;
}

static guint32
end_of_data (const TqHtmlTokenizer *self, guint32 at)
{
    while ((at = find_byte (self, at, '<')) < self->n_bytes && !begins_markup (self, at))
        at++;
    return at;
}

gboolean
tq_html_next (TqHtmlTokenizer *self, TqHtmlToken *ret)
{
    *ret = (TqHtmlToken) { .span = { self->at, self->at } };
    if (self->at >= self->n_bytes)
        return FALSE;
    if (self->mode != TQ_HTML_DATA) {
        guint32 end = end_of_raw_text (self, self->at);
        gboolean has_text = end > self->at && read_text (self, end, ret);

        self->mode = TQ_HTML_DATA;
        if (has_text)
            return TRUE;
    }
    while (matches (self, self->at, "</>")) /* is nothing */
        self->at += 3;
    ret->span.start = ret->span.end = self->at;
    if (self->at >= self->n_bytes)
        return FALSE;
    if (self->text[self->at] != '<' || !begins_markup (self, self->at))
        return read_text (self, end_of_data (self, self->at), ret);
    if (self->text[self->at + 1] == '!')
        return read_declaration (self, self->at + 2, ret);
    if (self->text[self->at + 1] == '?')
        return read_bogus (self, self->at + 1, ret);
    ret->kind = self->text[self->at + 1] == '/' ? TQ_HTML_END : TQ_HTML_START;
    if (ret->kind == TQ_HTML_END && !g_ascii_isalpha (self->text[self->at + 2]))
        return read_bogus (self, self->at + 2, ret);
    if (read_tag (self, self->at + (ret->kind == TQ_HTML_END ? 2 : 1), ret))
        return TRUE;
    self->at = self->n_bytes;
    return FALSE;
}

/* ---- what a token says ----------------------------------------------------------------------- */

gboolean
tq_html_attribute_span (const TqHtmlTokenizer *self, const char *name, TqSpan *ret)
{
    gsize n = strlen (name);

    for (guint i = 0; i < self->attributes->len; i++) {
        const TqHtmlAttribute *attribute = &g_array_index (self->attributes, TqHtmlAttribute, i);

        if (attribute->name.end - attribute->name.start == n &&
            g_ascii_strncasecmp (self->text + attribute->name.start, name, n) == 0) {
            *ret = attribute->value;
            return TRUE;
        }
    }
    return FALSE;
}

char *
tq_html_attribute (const TqHtmlTokenizer *self, const char *name)
{
    TqSpan span;

    if (!tq_html_attribute_span (self, name, &span))
        return NULL;
    return tq_entity_decode (self->text + span.start, span.end - span.start, TRUE);
}

/* The standard turns CR LF and CR into LF before it looks at anything. */
static void
append_lines (GString *out, const char *text, gsize n_bytes)
{
    const char *end = text + n_bytes, *cr;

    while ((cr = memchr (text, '\r', (gsize) (end - text))) != NULL) {
        g_string_append_len (out, text, cr - text);
        g_string_append_c (out, '\n');
        text = cr + 1 + (cr + 1 < end && cr[1] == '\n');
    }
    g_string_append_len (out, text, end - text);
}

void
tq_html_append_text (const TqHtmlTokenizer *self, const TqHtmlToken *token, GString *out)
{
    const char *text = self->text + token->span.start, *end = self->text + token->span.end;
    gboolean has_references = token->mode == TQ_HTML_DATA || token->mode == TQ_HTML_RCDATA;

    while (text < end) {
        const char *ampersand = has_references ? memchr (text, '&', (gsize) (end - text)) : NULL;
        gsize n;

        append_lines (out, text, (gsize) ((ampersand != NULL ? ampersand : end) - text));
        if (ampersand == NULL)
            return;
        n = tq_entity_append (ampersand + 1, (gsize) (end - ampersand - 1), FALSE, out);
        if (n == 0)
            g_string_append_c (out, '&');
        text = ampersand + 1 + n;
    }
}

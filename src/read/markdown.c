/* markdown.c - drafts in Markdown: blocks and plain words, as far as an article has them
 * (CommonMark's paragraphs, headings, lists, quotations, tables, links, emphasis; front matter).
 * Code is no text of the article; what CriticMarkup deletes, or a comment holds, makes no claim. */
#include <string.h>

#include "read/builder.h"

typedef struct {
    TqBuilder *builder;
    GString *text; /* of the paragraph */
    gboolean is_code;
} Markdown;

static gboolean
begins (const char *line, gsize n, const char *sign)
{
    return n >= strlen (sign) && strncmp (line, sign, strlen (sign)) == 0;
}

/* ---- inside a paragraph ---------------------------------------------------------------------- */

/* Past a bracketed part that begins at @at; 0 if it is not closed. */
static gsize
past_bracket (const char *text, gsize at, char open, char close)
{
    guint depth = 0;

    for (gsize i = at; text[i] != '\0' && i < at + 2000; i++) {
        depth += text[i] == open;
        if (text[i] == close && --depth == 0)
            return i + 1;
    }
    return 0;
}

static gsize
past_sign (const char *text, gsize at, const char *sign)
{
    const char *end = strstr (text + at, sign);

    return end != NULL ? (gsize) (end - text) + strlen (sign) : 0;
}

/* Signs that are not said: emphasis, code, links' targets, footnote marks, comments, deletions. */
static void
append_inline (GString *out, const char *text)
{
    for (gsize i = 0; text[i] != '\0';) {
        gsize past = 0;

        if (text[i] == '\\' && text[i + 1] != '\0' && g_ascii_ispunct (text[i + 1])) {
            g_string_append_c (out, text[i + 1]);
            i += 2;
            continue;
        }
        if (begins (text + i, strlen (text + i), "<!--"))
            past = past_sign (text, i, "-->");
        else if (begins (text + i, 3, "{--") || begins (text + i, 3, "{>>"))
            past = past_sign (text, i, text[i + 1] == '-' ? "--}" : "<<}");
        else if (text[i] == '!' && text[i + 1] == '[')
            past = past_bracket (text, i + 1, '[', ']');
        else if (text[i] == '[' && text[i + 1] == '^')
            past = past_bracket (text, i, '[', ']');
        else if (text[i] == ']' && text[i + 1] == '(')
            past = past_bracket (text, i + 1, '(', ')');
        if (past > 0 && text[i] == '!' && text[past] == '(')
            past = MAX (past_bracket (text, past, '(', ')'), past);
        if (past > 0) {
            i = past;
            continue;
        }
        if (strchr ("*`[]", text[i]) == NULL &&
            !(text[i] == '_' &&
              (i == 0 || !g_ascii_isalnum (text[i - 1]) || !g_ascii_isalnum (text[i + 1]))))
            g_string_append_c (out, text[i]);
        i++;
    }
}

static void
add_block (Markdown *self, TqBlockRole role, const char *text, gsize n_bytes)
{
    g_autofree char *copy = g_strndup (text, n_bytes);
    g_autoptr (GString) plain = g_string_new (NULL);

    append_inline (plain, copy);
    tq_builder_add (self->builder, role, NULL, plain->str, plain->len, NULL);
}

static void
end_paragraph (Markdown *self)
{
    add_block (self, TQ_BLOCK_BODY, self->text->str, self->text->len);
    g_string_truncate (self->text, 0);
}

/* ---- lines ----------------------------------------------------------------------------------- */

/* Bytes of a list mark ("- ", "12. "), or 0. */
static gsize
list_mark (const char *line, gsize n)
{
    gsize digits = 0;

    if (n > 1 && strchr ("-*+", line[0]) != NULL && line[1] == ' ')
        return 2;
    while (digits < n && digits < 9 && g_ascii_isdigit (line[digits]))
        digits++;
    return digits > 0 && digits + 1 < n && strchr (".)", line[digits]) != NULL &&
                   line[digits + 1] == ' '
               ? digits + 2
               : 0;
}

/* A line of one sign alone: under a heading, between parts, below a table's head. */
static gboolean
is_rule (const char *line, gsize n, const char *signs)
{
    guint n_signs = 0;

    for (gsize i = 0; i < n; i++) {
        n_signs += line[i] != ' ';
        if (strchr (signs, line[i]) == NULL)
            return FALSE;
    }
    return n_signs >= 2;
}

static void
add_heading (Markdown *self, const char *text, gsize n, guint level)
{
    gboolean is_first = self->builder->document->blocks->len == 0;

    while (n > 0 && (text[n - 1] == '#' || text[n - 1] == ' '))
        n--;
    add_block (self, level == 1 && is_first ? TQ_BLOCK_TITLE : TQ_BLOCK_BODY, text, n);
}

static void
read_line (Markdown *self, const char *line, gsize n)
{
    gsize mark, level = 0;

    while (n > 0 && (*line == ' ' || *line == '\t' || *line == '>')) {
        line++;
        n--;
    }
    while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '\r'))
        n--;
    if (begins (line, n, "```") || begins (line, n, "~~~")) {
        end_paragraph (self);
        self->is_code = !self->is_code;
        return;
    }
    if (self->is_code) {
        tq_builder_add (self->builder, TQ_BLOCK_FURNITURE, "code", line, n, NULL);
        return;
    }
    while (level < n && level < 7 && line[level] == '#')
        level++;
    mark = list_mark (line, n);
    if (level > 0 && level < 7 && (level == n || line[level] == ' ')) {
        end_paragraph (self);
        add_heading (self, line + level, n - level, (guint) level);
    } else if (n > 0 && self->text->len > 0 && (is_rule (line, n, "=") || is_rule (line, n, "-"))) {
        add_heading (self, self->text->str, self->text->len, line[0] == '=' ? 1 : 2);
        g_string_truncate (self->text, 0);
    } else if (n == 0 || is_rule (line, n, "-*_ ") || is_rule (line, n, "|-: ")) {
        end_paragraph (self);
    } else {
        if (mark > 0 || line[0] == '|')
            end_paragraph (self);
        if (line[0] == '|' && n > 1) { /* a row of a table */
            add_block (self, TQ_BLOCK_BODY, line + 1, n - 1 - (line[n - 1] == '|'));
            return;
        }
        g_string_append_len (self->text, line + mark, (gssize) (n - mark));
        g_string_append_c (self->text, ' ');
    }
}

/* "---", lines of "name: value", "---" at the top. Returns the bytes it takes. */
static gsize
read_front_matter (TqBuilder *builder, const char *text, gsize n_bytes)
{
    static const struct {
        const char *name;
        TqField field;
    } fields[] = {
        { "title", TQ_FIELD_TITLE },   { "date", TQ_FIELD_DATE }, { "author", TQ_FIELD_AUTHOR },
        { "source", TQ_FIELD_SOURCE }, { "url", TQ_FIELD_URL },   { "lang", TQ_FIELD_LANG },
        { "language", TQ_FIELD_LANG },
    };
    const char *end = begins (text, n_bytes, "---\n") ? strstr (text + 3, "\n---") : NULL;

    if (end == NULL)
        return 0;
    for (const char *line = text + 4; line < end + 1;) {
        gsize n = strcspn (line, "\n");

        for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
            gsize n_name = strlen (fields[i].name);

            if (n > n_name && g_ascii_strncasecmp (line, fields[i].name, n_name) == 0 &&
                line[n_name] == ':') {
                g_autofree char *value = g_strstrip (g_strndup (line + n_name + 1, n - n_name - 1));
                gsize n_value = strlen (value);
                gboolean is_quoted = n_value >= 2 && (value[0] == '"' || value[0] == '\'') &&
                                     value[n_value - 1] == value[0];

                if (is_quoted)
                    value[n_value - 1] = '\0';
                tq_builder_set (builder, fields[i].field, value + is_quoted, "front matter");
            }
        }
        line += n + 1;
    }
    end = strchr (end + 1, '\n');
    return end != NULL ? (gsize) (end - text) + 1 : n_bytes;
}

gboolean
tq_read_source_markdown (TqReading *reading, const TqSource *source, GError **error)
{
    g_autofree char *stem = tq_reading_stem (source->path);
    g_auto (TqDecoded) decoded = { 0 };
    g_auto (TqBuilder) builder = { 0 };
    g_autoptr (GString) text = g_string_new (NULL);
    Markdown self = { &builder, text, FALSE };
    const char *at, *end;

    if (!tq_reading_decode (reading, source, &decoded, error))
        return FALSE;
    tq_builder_init (&builder, reading, source, "Markdown");
    tq_builder_set_metadata (&builder, &source->metadata);
    at = decoded.text + read_front_matter (&builder, decoded.text, decoded.n_bytes);
    for (end = decoded.text + decoded.n_bytes; at < end;) {
        gsize n = strcspn (at, "\n");

        read_line (&self, at, n);
        at += n + 1;
    }
    end_paragraph (&self);
    tq_builder_take_header (&builder);
    return tq_builder_finish (&builder, stem, error);
}

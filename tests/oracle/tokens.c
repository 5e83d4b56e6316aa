/* Tokens of a page on standard input, by our tokenizer, as tokens.mjs writes them: one JSON
 * array. */
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "read/entity.h"
#include "read/html-token.h"

static char *
small (const TqHtmlTokenizer *tokens, TqSpan span)
{
    char *text = g_strndup (tokens->text + span.start, span.end - span.start);

    for (char *p = text; *p != '\0'; p++)
        *p = g_ascii_tolower (*p);
    return text;
}

/* The first of attributes with one name. */
static json_t *
attributes_of (const TqHtmlTokenizer *tokens)
{
    json_t *list = json_array ();
    g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < tokens->attributes->len; i++) {
        const TqHtmlAttribute *attribute = &g_array_index (tokens->attributes, TqHtmlAttribute, i);
        char *name = small (tokens, attribute->name);
        g_autofree char *value =
            tq_entity_decode (tokens->text + attribute->value.start,
                              attribute->value.end - attribute->value.start, TRUE);

        if (g_hash_table_contains (seen, name)) {
            g_free (name);
            continue;
        }
        json_array_append_new (list, json_pack ("[s, s]", name, value));
        g_hash_table_add (seen, name);
    }
    return list;
}

static void
add_text (json_t *out, const char *text)
{
    json_t *last = json_array_get (out, json_array_size (out) - 1);

    if (text[0] == '\0')
        return;
    if (last != NULL && strcmp (json_string_value (json_array_get (last, 0)), "text") == 0) {
        g_autofree char *joined =
            g_strconcat (json_string_value (json_array_get (last, 1)), text, NULL);
        json_array_set_new (last, 1, json_string (joined));
    } else {
        json_array_append_new (out, json_pack ("[s, s]", "text", text));
    }
}

static void
add_token (json_t *out, const TqHtmlTokenizer *tokens, const TqHtmlToken *token)
{
    g_autofree char *name = small (tokens, token->name);
    g_autofree char *comment =
        g_strndup (tokens->text + token->name.start, token->name.end - token->name.start);
    g_autoptr (GString) text = g_string_new (NULL);

    if (token->kind == TQ_HTML_TEXT) {
        tq_html_append_text (tokens, token, text);
        add_text (out, text->str);
    } else if (token->kind == TQ_HTML_START) {
        json_array_append_new (out, json_pack ("[s, s, o]", "start", name, attributes_of (tokens)));
    } else if (token->kind == TQ_HTML_END) {
        json_array_append_new (out, json_pack ("[s, s]", "end", name));
    /* a span of the page: its line ends are the page's */
    } else if (token->kind == TQ_HTML_COMMENT) {
        g_auto (GStrv) lines = g_regex_split_simple ("\r\n?", comment, 0, 0);

        g_free (comment);
        comment = g_strjoinv ("\n", lines);
        json_array_append_new (out, json_pack ("[s, s]", "comment", comment));
    } else {
        json_array_append_new (out, json_pack ("[s]", "doctype"));
    }
}

int
main (void)
{
    g_autoptr (GString) page = g_string_new (NULL);
    g_auto (TqHtmlTokenizer) tokens = { 0 };
    TqHtmlToken token;
    json_t *out = json_array ();
    char buffer[1 << 16];
    size_t n;

    while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
        g_string_append_len (page, buffer, (gssize) n);
    tq_html_tokenizer_init (&tokens, page->str, (guint32) page->len, G_MAXUINT32);
    while (tq_html_next (&tokens, &token))
        add_token (out, &tokens, &token);
    json_dumpf (out, stdout, JSON_COMPACT);
    json_decref (out);
    return 0;
}

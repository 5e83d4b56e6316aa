/* document.c - what was understood of a source, for `tanaqud read`: as text and as JSON */
#include <tanaqud/report.h>

#include <string.h>

#include "report/escape.h"
#include "report/json-writer.h"

static const char *const role_names[] = {
    [TQ_BLOCK_HEADER] = "header", [TQ_BLOCK_TITLE] = "title",         [TQ_BLOCK_LEAD] = "lead",
    [TQ_BLOCK_BODY] = "body",     [TQ_BLOCK_FURNITURE] = "furniture",
};

/* In the order in which a reader asks for them. */
static const struct {
    const char *name;
    TqField field;
    gsize place; /* char * of TqDocument; G_MAXSIZE: the language */
} fields[] = {
    { "title", TQ_FIELD_TITLE, G_STRUCT_OFFSET (TqDocument, title) },
    { "source", TQ_FIELD_SOURCE, G_STRUCT_OFFSET (TqDocument, source) },
    { "date", TQ_FIELD_DATE, G_STRUCT_OFFSET (TqDocument, date) },
    { "author", TQ_FIELD_AUTHOR, G_STRUCT_OFFSET (TqDocument, author) },
    { "agency", TQ_FIELD_AGENCY, G_STRUCT_OFFSET (TqDocument, agency) },
    { "url", TQ_FIELD_URL, G_STRUCT_OFFSET (TqDocument, url) },
    { "lang", TQ_FIELD_LANG, G_MAXSIZE },
};

static const char *
value_of (const TqPacks *packs, const TqDocument *document, guint field)
{
    if (fields[field].place == G_MAXSIZE)
        return document->lang != 0 ? tq_packs_lang_tag (packs, document->lang) : NULL;
    return G_STRUCT_MEMBER (char *, document, fields[field].place);
}

static const TqBlock *
block_of (const TqDocument *document, guint index)
{
    return &g_array_index (document->blocks, TqBlock, index);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

/* Code points of @document's text up to @byte, counted on from an earlier place. */
static guint32
letters_to (const TqDocument *document, guint32 byte, guint32 *at_byte, guint32 *at_letter)
{
    for (; *at_byte < byte; (*at_byte)++)
        *at_letter += ((guint8) document->text[*at_byte] & 0xc0) != 0x80;
    return *at_letter;
}

static void
write_block (TqJson *json, const TqPacks *packs, const TqDocument *document, guint index,
             guint32 *at_byte, guint32 *at_letter)
{
    const TqBlock *block = block_of (document, index);

    tq_json_open (json, NULL, '{');
    tq_json_string (json, "role", role_names[block->role]);
    tq_json_string (json, "reason", block->reason);
    tq_json_string (json, "lang", block->lang != 0 ? tq_packs_lang_tag (packs, block->lang) : NULL);
    tq_json_string (json, "dir", tq_packs_lang_is_rtl (packs, block->lang) ? "rtl" : "ltr");
    tq_json_uint (json, "start", letters_to (document, block->span.start, at_byte, at_letter));
    tq_json_uint (json, "end", letters_to (document, block->span.end, at_byte, at_letter));
    if (document->places != NULL && index < document->places->len) {
        const TqSpan *place = &g_array_index (document->places, TqSpan, index);

        tq_json_open (json, "place", '[');
        tq_json_uint (json, NULL, place->start);
        tq_json_uint (json, NULL, place->end);
        tq_json_close (json, ']');
    }
    tq_json_slice (json, "text", document->text + block->span.start,
                   block->span.end - block->span.start);
    tq_json_close (json, '}');
}

void
tq_report_document_line (const TqPacks *packs, const TqDocument *document, GString *lines)
{
    TqJson json = { .out = lines };
    guint32 at_byte = 0, at_letter = 0;

    tq_json_open (&json, NULL, '{');
    tq_json_string (&json, "id", document->id);
    tq_json_string (&json, "path", document->path);
    tq_json_string (&json, "format", document->format);
    tq_json_string (&json, "charset", document->charset != NULL ? document->charset : "UTF-8");
    tq_json_uint (&json, "n_replaced", document->n_replaced);
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        tq_json_string (&json, fields[i].name, value_of (packs, document, i));
    tq_json_bool (&json, "date_inferred", document->is_date_inferred);
    tq_json_open (&json, "from", '{');
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        if (document->from[fields[i].field] != NULL)
            tq_json_string (&json, fields[i].name, document->from[fields[i].field]);
    tq_json_close (&json, '}');
    tq_json_string (&json, "sha256", document->sha256);
    tq_json_open (&json, "blocks", '[');
    for (guint i = 0; i < document->blocks->len; i++)
        write_block (&json, packs, document, i, &at_byte, &at_letter);
    tq_json_close (&json, ']');
    tq_json_close (&json, '}');
    g_string_append_c (lines, '\n');
}

/* ---- text ------------------------------------------------------------------------------------ */

#define MAX_LETTERS 90

static void
append_text (GString *out, const char *text, gsize n_bytes, gboolean is_whole)
{
    g_autoptr (GString) line = g_string_new (NULL);

    tq_escape_terminal (line, text, n_bytes);
    if (!is_whole && g_utf8_strlen (line->str, -1) > MAX_LETTERS) {
        g_string_truncate (
            line, (gsize) (g_utf8_offset_to_pointer (line->str, MAX_LETTERS) - line->str));
        g_string_append (line, "…");
    }
    g_string_append_len (out, line->str, (gssize) line->len);
    g_string_append_c (out, '\n');
}

void
tq_report_document_text (const TqPacks *packs, const TqDocument *document, gboolean is_whole,
                         GString *out)
{
    append_text (out, document->path, strlen (document->path), TRUE);
    g_string_append_printf (out, "  read as   %s, %s\n", document->format,
                            document->charset != NULL ? document->charset : "UTF-8");
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
        const char *value = value_of (packs, document, i), *from = document->from[fields[i].field];
        g_autofree char *line = NULL;

        if (value == NULL)
            continue;
        line = g_strdup_printf (
            "%s%s%s%s%s", value, from != NULL ? " (" : "", from != NULL ? from : "",
            fields[i].field == TQ_FIELD_DATE && document->is_date_inferred ? ", inferred" : "",
            from != NULL ? ")" : "");
        g_string_append_printf (out, "  %-9s ", fields[i].name);
        append_text (out, line, strlen (line), TRUE);
    }
    for (guint i = 0; i < document->blocks->len; i++) {
        const TqBlock *block = block_of (document, i);
        g_autofree char *role = g_strconcat (
            role_names[block->role], block->reason != NULL ? ": " : "", block->reason, NULL);

        g_string_append_printf (out, "  %-26s ", role);
        append_text (out, document->text + block->span.start, block->span.end - block->span.start,
                     is_whole);
    }
    g_string_append_c (out, '\n');
}

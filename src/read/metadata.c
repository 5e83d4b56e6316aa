#include "read/metadata.h"

#include <string.h>

/* Each a char * of TqDocument; of the language, which is none, unused. */
static const gsize places[TQ_N_FIELDS] = {
    [TQ_FIELD_SOURCE] = G_STRUCT_OFFSET (TqDocument, source),
    [TQ_FIELD_TITLE] = G_STRUCT_OFFSET (TqDocument, title),
    [TQ_FIELD_DATE] = G_STRUCT_OFFSET (TqDocument, date),
    [TQ_FIELD_URL] = G_STRUCT_OFFSET (TqDocument, url),
    [TQ_FIELD_AUTHOR] = G_STRUCT_OFFSET (TqDocument, author),
    [TQ_FIELD_AGENCY] = G_STRUCT_OFFSET (TqDocument, agency),
};

void
tq_document_set (const TqPacks *packs, TqDocument *document, TqField field, const char *value,
                 const char *from)
{
    g_autofree char *clean = value != NULL ? g_strstrip (g_strdup (value)) : NULL;

    if (clean == NULL || clean[0] == '\0')
        return;
    if (field == TQ_FIELD_LANG) {
        if (document->lang != 0)
            return;
        document->lang = tq_packs_lang (packs, clean);
    } else {
        char **text = G_STRUCT_MEMBER_P (document, places[field]);

        if (*text != NULL)
            return;
        *text = g_steal_pointer (&clean);
    }
    document->from[field] = from;
}

void
tq_document_set_metadata (const TqPacks *packs, TqDocument *document, const TqMetadata *metadata)
{
    tq_document_set (packs, document, TQ_FIELD_LANG, metadata->lang, metadata->from);
    tq_document_set (packs, document, TQ_FIELD_SOURCE, metadata->source, metadata->from);
    tq_document_set (packs, document, TQ_FIELD_DATE, metadata->date, metadata->from);
    tq_document_set (packs, document, TQ_FIELD_TITLE, metadata->title, metadata->from);
    tq_document_set (packs, document, TQ_FIELD_URL, metadata->url, metadata->from);
}

static const struct {
    const char *name;
    TqField field;
} header_fields[] = {
    { "Source", TQ_FIELD_SOURCE }, { "Date", TQ_FIELD_DATE }, { "Title", TQ_FIELD_TITLE },
    { "URL", TQ_FIELD_URL },       { "Lang", TQ_FIELD_LANG },
};

gboolean
tq_header_line (const char *line, gsize n_bytes, TqField *ret_field, gsize *ret_value)
{
    for (guint i = 0; i < G_N_ELEMENTS (header_fields); i++) {
        gsize n = strlen (header_fields[i].name);

        if (n_bytes > n && g_ascii_strncasecmp (line, header_fields[i].name, n) == 0 &&
            line[n] == ':') {
            *ret_field = header_fields[i].field;
            *ret_value = n + 1;
            return TRUE;
        }
    }
    return FALSE;
}

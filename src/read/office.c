/* office.c - drafts: DOCX (ECMA-376) and ODT (OpenDocument 1.3)
 *
 * Both are a zip with an XML of the text. Headings, lists, tables (a row is a block, its cells
 * parted by a bar) and footnotes come in reading order, a footnote behind its paragraph. What an
 * editor struck out with tracked changes, what was moved away, comments, hidden text and the codes
 * of fields are not there: they make no claim. What was inserted is. */
#include <string.h>
#include <tanaqud/error.h>

#include "read/archive.h"
#include "read/builder.h"
#include "read/xml.h"

typedef struct {
    TqBuilder *builder;
    GString *text;      /* of the paragraph or the row */
    GPtrArray *notes;   /* of char *: footnotes of the paragraph */
    GHashTable *footnotes; /* DOCX: id → text */
    GString *outside;   /* text around the footnote being read, or NULL */
    guint n_skipped;    /* open elements that are no text */
    guint n_cells;      /* open table cells */
    guint level;        /* of a heading; 0: none */
    gboolean is_title;
    gboolean is_run;    /* DOCX: inside a w:t */
    gboolean is_hidden; /* DOCX: the run is */
    char *note_id;      /* DOCX: of the footnote being read */
} Draft;

/* ---- paragraphs ------------------------------------------------------------------------------ */

static void
add_notes (Draft *draft)
{
    for (guint i = 0; i < draft->notes->len; i++) {
        const char *note = g_ptr_array_index (draft->notes, i);

        tq_builder_add (draft->builder, TQ_BLOCK_BODY, NULL, note, strlen (note), NULL);
    }
    g_ptr_array_set_size (draft->notes, 0);
}

/* The first heading is the headline, if no text stands before it. */
static void
end_paragraph (Draft *draft)
{
    gboolean is_first = draft->builder->document->blocks->len == 0;

    if (draft->n_cells > 0) { /* the row ends it */
        g_string_append_c (draft->text, ' ');
        return;
    }
    tq_builder_add (draft->builder,
                    draft->is_title || (draft->level == 1 && is_first) ? TQ_BLOCK_TITLE
                                                                       : TQ_BLOCK_BODY,
                    NULL, draft->text->str, draft->text->len, NULL);
    g_string_truncate (draft->text, 0);
    draft->level = 0;
    draft->is_title = FALSE;
    add_notes (draft);
}

static void
begin_cell (Draft *draft)
{
    g_autofree char *row = g_strstrip (g_strdup (draft->text->str));

    if (draft->n_cells++ == 0 && row[0] != '\0')
        g_string_append (draft->text, " | ");
}

static void
end_row (Draft *draft)
{
    if (draft->n_cells == 0)
        end_paragraph (draft);
}

static gboolean
is_any (const char *name, const char *const *names)
{
    for (guint i = 0; names[i] != NULL; i++)
        if (strcmp (names[i], name) == 0)
            return TRUE;
    return FALSE;
}

/* ---- DOCX ------------------------------------------------------------------------------------ */

static const char *const docx_silent[] = { "del",      "moveFrom", "instrText",
                                           "Fallback", "delText",  NULL };

static void
read_style (Draft *draft, const char *style)
{
    if (style == NULL)
        return;
    if (g_ascii_strcasecmp (style, "Title") == 0)
        draft->is_title = TRUE;
    else if (g_ascii_strncasecmp (style, "Heading", 7) == 0 &&
             g_ascii_isdigit (style[strlen (style) - 1]))
        draft->level = (guint) (style[strlen (style) - 1] - '0');
}

/* Of a note or a reference to one: 'f' or 'e', and its id. (transfer full) */
static char *
key_of_note (const char *name, const char **attributes)
{
    const char *id = tq_xml_attribute (attributes, "id");

    return g_strdup_printf ("%c%s", name[0], id != NULL ? id : "");
}

static gboolean
is_on (const char **attributes)
{
    const char *value = tq_xml_attribute (attributes, "val");

    return value == NULL || (strcmp (value, "0") != 0 && strcmp (value, "false") != 0);
}

static void
docx_start (TqXml *xml, const char *name, const char **attributes)
{
    Draft *draft = xml->data;

    if (draft->n_skipped > 0 || is_any (name, docx_silent)) {
        draft->n_skipped++;
        return;
    }
    if (strcmp (name, "t") == 0) {
        draft->is_run = TRUE;
    } else if (strcmp (name, "p") == 0) {
        if (draft->text->len > 0 && draft->n_cells == 0)
            end_paragraph (draft);
    } else if (strcmp (name, "r") == 0) {
        draft->is_hidden = FALSE;
    } else if (strcmp (name, "vanish") == 0 || strcmp (name, "webHidden") == 0) {
        draft->is_hidden = is_on (attributes) && strcmp (tq_xml_parent (xml), "rPr") == 0;
    } else if (strcmp (name, "tab") == 0 || strcmp (name, "br") == 0 || strcmp (name, "cr") == 0) {
        if (strcmp (tq_xml_parent (xml), "r") == 0)
            g_string_append_c (draft->text, ' ');
    } else if (strcmp (name, "noBreakHyphen") == 0) {
        g_string_append_c (draft->text, '-');
    } else if (strcmp (name, "pStyle") == 0) {
        read_style (draft, tq_xml_attribute (attributes, "val"));
    } else if (strcmp (name, "tc") == 0) {
        begin_cell (draft);
    } else if ((strcmp (name, "footnoteReference") == 0 ||
                strcmp (name, "endnoteReference") == 0) &&
               draft->footnotes != NULL) {
        g_autofree char *key = key_of_note (name, attributes);
        const char *note = g_hash_table_lookup (draft->footnotes, key);

        if (note != NULL)
            g_ptr_array_add (draft->notes, g_strdup (note));
    }
}

static void
docx_end (TqXml *xml, const char *name)
{
    Draft *draft = xml->data;

    if (draft->n_skipped > 0)
        draft->n_skipped--;
    else if (strcmp (name, "t") == 0)
        draft->is_run = FALSE;
    else if (strcmp (name, "p") == 0)
        end_paragraph (draft);
    else if (strcmp (name, "tc") == 0)
        draft->n_cells -= draft->n_cells > 0;
    else if (strcmp (name, "tr") == 0)
        end_row (draft);
}

static void
docx_text (TqXml *xml, const char *text, gsize n_bytes)
{
    Draft *draft = xml->data;

    if (draft->is_run && draft->n_skipped == 0 && !draft->is_hidden)
        g_string_append_len (draft->text, text, (gssize) n_bytes);
}

/* footnotes.xml, endnotes.xml: their text by key_of_note(), as the references name them. */
static void
notes_start (TqXml *xml, const char *name, const char **attributes)
{
    Draft *draft = xml->data;

    if (strcmp (name, "footnote") == 0 || strcmp (name, "endnote") == 0) {
        g_free (draft->note_id);
        draft->note_id = key_of_note (name, attributes);
        g_string_truncate (draft->text, 0);
    } else if (strcmp (name, "t") == 0) {
        draft->is_run = TRUE;
    } else if (is_any (name, docx_silent)) {
        draft->n_skipped++;
    }
}

static void
notes_end (TqXml *xml, const char *name)
{
    Draft *draft = xml->data;

    if (strcmp (name, "t") == 0) {
        draft->is_run = FALSE;
    } else if (is_any (name, docx_silent)) {
        draft->n_skipped -= draft->n_skipped > 0;
    } else if (strcmp (name, "p") == 0) {
        g_string_append_c (draft->text, ' ');
    } else if ((strcmp (name, "footnote") == 0 || strcmp (name, "endnote") == 0) &&
               draft->note_id != NULL) {
        g_hash_table_insert (draft->footnotes, g_steal_pointer (&draft->note_id),
                             g_strdup (draft->text->str));
        g_string_truncate (draft->text, 0);
    }
}

/* ---- ODT ------------------------------------------------------------------------------------- */

static const char *const odt_silent[] = {
    "tracked-changes", "annotation", "note-citation", "sequence-decls", "title", "desc", NULL
};

static void
odt_start (TqXml *xml, const char *name, const char **attributes)
{
    Draft *draft = xml->data;
    const char *level = tq_xml_attribute (attributes, "outline-level"),
               *style = tq_xml_attribute (attributes, "style-name");

    if (draft->n_skipped > 0 || is_any (name, odt_silent)) {
        draft->n_skipped++;
        return;
    }
    if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0) {
        if (draft->outside == NULL && draft->text->len > 0 && draft->n_cells == 0)
            end_paragraph (draft);
        draft->is_run = TRUE;
        if (strcmp (name, "h") == 0)
            draft->level = level != NULL ? (guint) g_ascii_strtoull (level, NULL, 10) : 1;
        draft->is_title |= draft->outside == NULL && style != NULL && strcmp (style, "Title") == 0;
    } else if (strcmp (name, "s") == 0 || strcmp (name, "tab") == 0 ||
               strcmp (name, "line-break") == 0) {
        g_string_append_c (draft->text, ' ');
    } else if (strcmp (name, "table-cell") == 0) {
        begin_cell (draft);
    } else if (strcmp (name, "note-body") == 0 && draft->outside == NULL) {
        draft->outside = draft->text;
        draft->text = g_string_new (NULL);
    }
}

static void
odt_end (TqXml *xml, const char *name)
{
    Draft *draft = xml->data;

    if (draft->n_skipped > 0) {
        draft->n_skipped--;
    } else if (strcmp (name, "p") == 0 || strcmp (name, "h") == 0) {
        if (draft->outside != NULL)
            g_string_append_c (draft->text, ' ');
        else
            end_paragraph (draft);
        draft->is_run = draft->outside != NULL;
    } else if (strcmp (name, "table-cell") == 0) {
        draft->n_cells -= draft->n_cells > 0;
    } else if (strcmp (name, "table-row") == 0) {
        end_row (draft);
    } else if (strcmp (name, "note-body") == 0 && draft->outside != NULL) {
        g_ptr_array_add (draft->notes, g_string_free (draft->text, FALSE));
        draft->text = g_steal_pointer (&draft->outside);
    }
}

static void
odt_text (TqXml *xml, const char *text, gsize n_bytes)
{
    Draft *draft = xml->data;

    if (draft->is_run && draft->n_skipped == 0)
        g_string_append_len (draft->text, text, (gssize) n_bytes);
}

/* ---- metadata: docProps/core.xml and meta.xml, both in Dublin Core --------------------------- */

static void
meta_start (TqXml *xml, const char *name G_GNUC_UNUSED, const char **attributes G_GNUC_UNUSED)
{
    g_string_truncate (((Draft *) xml->data)->text, 0);
}

static void
meta_end (TqXml *xml, const char *name)
{
    static const struct {
        const char *name;
        TqField field;
    } fields[] = { { "title", TQ_FIELD_TITLE },
                   { "creator", TQ_FIELD_AUTHOR },
                   { "language", TQ_FIELD_LANG } };
    Draft *draft = xml->data;

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        if (strcmp (fields[i].name, name) == 0)
            tq_builder_set (draft->builder, fields[i].field, draft->text->str, "document");
    g_string_truncate (draft->text, 0);
}

static void
meta_text (TqXml *xml, const char *text, gsize n_bytes)
{
    g_string_append_len (((Draft *) xml->data)->text, text, (gssize) n_bytes);
}

/* ---- the zip --------------------------------------------------------------------------------- */

typedef struct {
    const char *name;
    TqXmlHandlers handlers;
} Part;

/* In the order in which they are read, which is not that of the archive. The text is the last. */
static const Part docx_parts[] = {
    { "docProps/core.xml", { meta_start, meta_end, meta_text } },
    { "word/footnotes.xml", { notes_start, notes_end, docx_text } },
    { "word/endnotes.xml", { notes_start, notes_end, docx_text } },
    { "word/document.xml", { docx_start, docx_end, docx_text } },
};
static const Part odt_parts[] = {
    { "meta.xml", { meta_start, meta_end, meta_text } },
    { "content.xml", { odt_start, odt_end, odt_text } },
};

typedef struct {
    const Part *parts;
    guint n_parts;
    GBytes *bytes[G_N_ELEMENTS (docx_parts)];
} Parts;

static int
find_part (const Parts *parts, const char *name)
{
    for (guint i = 0; i < parts->n_parts; i++)
        if (strcmp (parts->parts[i].name, name) == 0)
            return (int) i;
    return -1;
}

static gboolean
wants_part (const char *name, gpointer data)
{
    return find_part (data, name) >= 0;
}

static gboolean
keep_part (TqReading *reading G_GNUC_UNUSED, const TqSource *archive G_GNUC_UNUSED,
           const char *name, const char *bytes, gsize n_bytes, gpointer data)
{
    Parts *parts = data;
    int i = find_part (parts, name);

    if (parts->bytes[i] == NULL)
        parts->bytes[i] = g_bytes_new (bytes, n_bytes);
    return TRUE;
}

static gboolean
read_parts (Draft *draft, const TqSource *source, const Parts *parts, GError **error)
{
    for (guint i = 0; i < parts->n_parts; i++) {
        gsize n = 0;
        const char *bytes = parts->bytes[i] != NULL ? g_bytes_get_data (parts->bytes[i], &n) : NULL;
        TqSource part = *source;

        part.bytes = bytes;
        part.n_bytes = n;
        g_string_truncate (draft->text, 0);
        if (n > 0 && !tq_xml_parse_source (draft->builder->reading, &part,
                                           &parts->parts[i].handlers, draft, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
read_draft (TqReading *reading, const TqSource *source, const char *format, Parts *parts,
            GError **error)
{
    g_autofree char *stem = tq_reading_stem (source->path);
    g_auto (TqBuilder) builder = { 0 };
    Draft draft = { .builder = &builder,
                    .text = g_string_new (NULL),
                    .notes = g_ptr_array_new_with_free_func (g_free),
                    .footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
    gboolean done = tq_archive_read (reading, source, wants_part, keep_part, parts, error);

    if (done && parts->bytes[parts->n_parts - 1] == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: has no %s in it", source->path,
                     parts->parts[parts->n_parts - 1].name);
        done = FALSE;
    }
    tq_builder_init (&builder, reading, source, format);
    tq_builder_set_metadata (&builder, &source->metadata);
    done = done && read_parts (&draft, source, parts, error);
    if (done) {
        tq_builder_take_header (&builder);
        done = tq_builder_finish (&builder, stem, error);
    }
    for (guint i = 0; i < parts->n_parts; i++)
        g_clear_pointer (&parts->bytes[i], g_bytes_unref);
    g_string_free (draft.text, TRUE);
    if (draft.outside != NULL)
        g_string_free (draft.outside, TRUE);
    g_ptr_array_unref (draft.notes);
    g_hash_table_unref (draft.footnotes);
    g_free (draft.note_id);
    return done;
}

gboolean
tq_read_source_docx (TqReading *reading, const TqSource *source, GError **error)
{
    Parts parts = { docx_parts, G_N_ELEMENTS (docx_parts), { NULL } };

    return read_draft (reading, source, "DOCX", &parts, error);
}

gboolean
tq_read_source_odt (TqReading *reading, const TqSource *source, GError **error)
{
    Parts parts = { odt_parts, G_N_ELEMENTS (odt_parts), { NULL } };

    return read_draft (reading, source, "ODT", &parts, error);
}

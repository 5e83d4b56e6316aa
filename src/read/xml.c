#include "read/xml.h"

#include <expat.h>
#include <string.h>
#include <tanaqud/error.h>

#include "read/entity.h"

static const char *
local_name (const char *name)
{
    const char *colon = strchr (name, ':');

    return colon != NULL ? colon + 1 : name;
}

const char *
tq_xml_attribute (const char **attributes, const char *name)
{
    for (guint i = 0; attributes[i] != NULL; i += 2)
        if (strcmp (local_name (attributes[i]), name) == 0)
            return attributes[i + 1];
    return NULL;
}

gboolean
tq_xml_is_in (const TqXml *xml, const char *name)
{
    for (guint i = 0; i < xml->path->len; i++)
        if (strcmp (g_ptr_array_index (xml->path, i), name) == 0)
            return TRUE;
    return FALSE;
}

const char *
tq_xml_parent (const TqXml *xml)
{
    return xml->path->len > 1 ? g_ptr_array_index (xml->path, xml->path->len - 2) : "";
}

static void
stop (TqXml *xml, TqError code, const char *format, guint64 limit)
{
    if (xml->error != NULL)
        return;
    xml->error = g_error_new (TQ_ERROR, code, format, xml->source->path, limit);
    XML_StopParser (xml->parser, XML_FALSE);
}

/* ---- expat's callbacks ----------------------------------------------------------------------- */

static void XMLCALL
on_start (void *data, const char *name, const char **attributes)
{
    TqXml *xml = data;
    guint64 n_attributes = (guint64) XML_GetSpecifiedAttributeCount (xml->parser) / 2;

    if (xml->path->len >= xml->reading->limits.depth) {
        stop (xml, TQ_ERROR_LIMIT,
              "%s: elements more than %" G_GUINT64_FORMAT " deep; that is the limit \"depth\"",
              xml->reading->limits.depth);
        return;
    }
    if (n_attributes > xml->reading->limits.attributes) {
        stop (xml, TQ_ERROR_LIMIT,
              "%s: an element with more than %" G_GUINT64_FORMAT
              " attributes; that is the limit \"attributes\"",
              xml->reading->limits.attributes);
        return;
    }
    g_ptr_array_add (xml->path, g_strdup (local_name (name)));
    if (xml->handlers->start != NULL)
        xml->handlers->start (xml, local_name (name), attributes);
}

static void XMLCALL
on_end (void *data, const char *name)
{
    TqXml *xml = data;

    if (xml->error != NULL)
        return;
    if (xml->handlers->end != NULL)
        xml->handlers->end (xml, local_name (name));
    g_ptr_array_set_size (xml->path, (gint) xml->path->len - 1);
}

static void XMLCALL
on_text (void *data, const char *text, int n_bytes)
{
    TqXml *xml = data;

    if (xml->handlers->text != NULL && xml->error == NULL)
        xml->handlers->text (xml, text, (gsize) n_bytes);
}

static void XMLCALL
on_entity (void *data, const char *name, int is_parameter, const char *value G_GNUC_UNUSED,
           int n_bytes G_GNUC_UNUSED, const char *base G_GNUC_UNUSED,
           const char *system_id G_GNUC_UNUSED, const char *public_id G_GNUC_UNUSED,
           const char *notation G_GNUC_UNUSED)
{
    (void) name;
    (void) is_parameter;
    stop (data, TQ_ERROR_DATA, "%s: declares entities; a file that does is not read", 0);
}

/* A reference that nobody declared, since we act as if a document type stood elsewhere: HTML's
 * name, or as it is written. */
static void XMLCALL
on_skipped (void *data, const char *name, int is_parameter)
{
    TqXml *xml = data;
    g_autofree char *reference = g_strconcat (name, ";", NULL);
    g_autoptr (GString) text = g_string_new (NULL);

    if (is_parameter)
        return;
    if (tq_entity_append (reference, strlen (reference), FALSE, text) == 0)
        g_string_printf (text, "&%s", reference);
    on_text (xml, text->str, (int) text->len);
}

/* ---- parsing --------------------------------------------------------------------------------- */

static gboolean
parse (TqXml *xml, const char *text, gsize n_bytes, GError **error)
{
    enum XML_Status status;

    XML_SetUserData (xml->parser, xml);
    XML_SetElementHandler (xml->parser, on_start, on_end);
    XML_SetCharacterDataHandler (xml->parser, on_text);
    XML_SetEntityDeclHandler (xml->parser, on_entity);
    XML_SetSkippedEntityHandler (xml->parser, on_skipped);
    XML_UseForeignDTD (xml->parser, XML_TRUE);
    status = XML_Parse (xml->parser, text, (int) n_bytes, XML_TRUE);
    if (xml->error != NULL) {
        g_propagate_error (error, g_steal_pointer (&xml->error));
        return FALSE;
    }
    if (status == XML_STATUS_OK)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s:%lu:%lu: %s", xml->source->path,
                 (unsigned long) XML_GetCurrentLineNumber (xml->parser),
                 (unsigned long) XML_GetCurrentColumnNumber (xml->parser) + 1,
                 XML_ErrorString (XML_GetErrorCode (xml->parser)));
    return FALSE;
}

static gboolean
parse_text (TqXml *xml, const char *text, gsize n_bytes, GError **error)
{
    gsize n_space = 0;

    /* before the declaration, as some feeds have it */
    while (n_space < n_bytes && g_ascii_isspace (text[n_space]))
        n_space++;
    if (n_bytes - n_space <= G_MAXINT)
        return parse (xml, text + n_space, n_bytes - n_space, error);
    g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT, "%s: more than 2 GiB of XML", xml->source->path);
    return FALSE;
}

gboolean
tq_xml_parse_source (TqReading *reading, const TqSource *source, const TqXmlHandlers *handlers,
                     gpointer data, GError **error)
{
    g_autofree char *declared =
        source->charset == NULL ? tq_charset_declared (source->bytes, MIN (source->n_bytes, 200))
                                : NULL;
    g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_free);
    g_auto (TqDecoded) decoded = { 0 };
    TqXml xml = { reading, source, handlers, data, path, NULL, NULL };
    TqSource labelled = *source;
    gboolean done;

    if (declared != NULL)
        labelled.charset = declared;
    if (!tq_reading_decode (reading, &labelled, &decoded, error))
        return FALSE;
    xml.parser = XML_ParserCreate ("UTF-8");
    done = parse_text (&xml, decoded.text, decoded.n_bytes, error);
    XML_ParserFree (xml.parser);
    return done;
}

gboolean
tq_xml_read_items (TqReading *reading, const TqSource *source, const TqXmlHandlers *handlers,
                   gpointer data, const char *none, GError **error)
{
    g_autoptr (GError) reason = NULL;
    guint n_before = reading->n_read;
    gboolean done = tq_xml_parse_source (reading, source, handlers, data, &reason);

    if (!done && reading->n_read > n_before) {
        tq_reading_skip (reading, source->path, reason->message);
        return TRUE;
    }
    if (!done)
        g_propagate_error (error, g_steal_pointer (&reason));
    else if (reading->n_read == n_before)
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: %s", source->path, none);
    return reading->n_read > n_before;
}

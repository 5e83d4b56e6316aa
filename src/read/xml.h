/* xml.h - XML events with a path, for the readers of feeds, agency formats and office documents
 *
 * expat alone would be enough, but for what hostile files do: a document type that declares
 * entities is refused, external entities are never read, depth and attributes have the limits of
 * limits.h, names lose their namespace prefix, and the encoding is decoded before (charset.h),
 * since expat knows four. References to HTML's names (&nbsp;), which many feeds write without
 * declaring them, are resolved. */
#ifndef TQ_READ_XML_H
#define TQ_READ_XML_H

#include "read/reading.h"

typedef struct TqXml TqXml;

/* @attributes: name, value, …, NULL. @name without its prefix. All borrowed. Any may be NULL. */
typedef struct {
    void (*start) (TqXml *xml, const char *name, const char **attributes);
    void (*end) (TqXml *xml, const char *name);
    void (*text) (TqXml *xml, const char *text, gsize n_bytes);
} TqXmlHandlers;

struct TqXml {
    TqReading *reading;
    const TqSource *source;
    const TqXmlHandlers *handlers;
    gpointer data;     /* the reader's */
    GPtrArray *path;   /* of const char *: names of the open elements, interned */
    struct XML_ParserStruct *parser;
    GError *error;     /* the first limit that was hit; no handler is called any more */
};

/* Decodes the source by its declaration and runs the handlers over it. FALSE with TQ_ERROR_SYNTAX
 * ("path:line:column: reason"), TQ_ERROR_LIMIT or TQ_ERROR_DATA; what was handled until then
 * stays. */
gboolean tq_xml_parse_source (TqReading *reading, const TqSource *source,
                              const TqXmlHandlers *handlers, gpointer data, GError **error);

/* by local name; NULL if there is none */
const char *tq_xml_attribute (const char **attributes, const char *name);
gboolean tq_xml_is_in (const TqXml *xml, const char *name); /* whether such an element is open */
/* name of the element around the innermost; "" at the top */
const char *tq_xml_parent (const TqXml *xml);

/* The same of a source whose handlers add articles. What came before an error is kept, and the
 * error a notice; FALSE if there was no article, with
 * @none where nothing else was wrong. */
gboolean tq_xml_read_items (TqReading *reading, const TqSource *source,
                            const TqXmlHandlers *handlers, gpointer data, const char *none,
                            GError **error);

#endif

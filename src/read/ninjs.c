/* ninjs.c - the IPTC's ninjs 1.x (flat: headline, body_text, body_xhtml), 2.x (headlines[],
 * bodies[]) and 3.x (the same in camelCase)
 *
 * One object is an article; a list of objects, or an object with a list of items ("items",
 * "associations" are not read), gives one each. */
#include <jansson.h>
#include <string.h>
#include <tanaqud/error.h>

#include "read/page.h"

static const char *const format = "ninjs";

/* The first of the keys that holds a string. */
static const char *
string_of (const json_t *item, const char *const *keys)
{
    for (guint i = 0; keys[i] != NULL; i++) {
        const char *value = json_string_value (json_object_get (item, keys[i]));

        if (value != NULL && value[0] != '\0')
            return value;
    }
    return NULL;
}

/* headlines: [{"role": "main", "value": …}]: the main one, else the first. */
static const char *
headline_of (const json_t *item)
{
    static const char *const flat[] = { "headline", "headline_main", "title", NULL };
    const json_t *list = json_object_get (item, "headlines");
    const char *first = NULL;

    for (gsize i = 0; i < json_array_size (list); i++) {
        const json_t *entry = json_array_get (list, i);
        const char *value = json_string_value (json_object_get (entry, "value")),
                   *role = json_string_value (json_object_get (entry, "role"));

        if (value != NULL && role != NULL && strcmp (role, "main") == 0)
            return value;
        if (first == NULL)
            first = value;
    }
    return first != NULL ? first : string_of (item, flat);
}

typedef struct {
    const char *text;
    gboolean is_html;
} Body;

static gboolean
is_html_type (const char *type)
{
    return type != NULL && (strstr (type, "html") != NULL || strstr (type, "xml") != NULL);
}

static Body
body_of (const json_t *item)
{
    static const char *const html[] = { "body_xhtml", "body_html", "body_main", "body_html5",
                                        NULL },
                             *const plain[] = { "body_text", "body", NULL };
    const json_t *list = json_object_get (item, "bodies");
    Body body = { NULL, FALSE };

    for (gsize i = 0; i < json_array_size (list) && body.text == NULL; i++) {
        const json_t *entry = json_array_get (list, i);
        static const char *const types[] = { "contentType", "contenttype", "content_type", NULL };

        body = (Body) { json_string_value (json_object_get (entry, "value")),
                       is_html_type (string_of (entry, types)) };
    }
    if (body.text == NULL)
        body = (Body) { string_of (item, html), TRUE };
    if (body.text == NULL)
        body = (Body) { string_of (item, plain), FALSE };
    if (body.text == NULL) {
        static const char *const summary[] = { "description_text", "description", NULL };

        body = (Body) { string_of (item, summary), FALSE };
    }
    return body;
}

/* Paragraphs of a plain text are its lines. */
static void
add_lines (TqBuilder *builder, const char *text)
{
    while (*text != '\0') {
        gsize n = strcspn (text, "\n");

        tq_builder_add (builder, TQ_BLOCK_BODY, NULL, text, n, NULL);
        text += n + (text[n] == '\n');
    }
}

static void
set_fields (TqBuilder *builder, const json_t *item)
{
    static const struct {
        TqField field;
        const char *const keys[6];
    } fields[] = {
        { TQ_FIELD_DATE,
          { "firstpublished", "firstPublished", "versioncreated", "versionCreated", "firstcreated",
            NULL } },
        { TQ_FIELD_DATE,
          { "firstCreated", "contentcreated", "contentCreated", "embargoed", NULL } },
        { TQ_FIELD_LANG, { "language", NULL } },
        { TQ_FIELD_AUTHOR, { "byline", "by", NULL } },
        { TQ_FIELD_SOURCE, { "source", "publisher", "copyrightholder", "copyrightHolder", NULL } },
    };
    const char *uri = json_string_value (json_object_get (item, "uri")), *byline;
    const json_t *sources = json_object_get (item, "infosources"), *list;

    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        tq_builder_set (builder, fields[i].field, string_of (item, fields[i].keys), format);
    list = json_object_get (item, "bylines");
    byline = json_string_value (json_object_get (json_array_get (list, 0), "byline"));
    tq_builder_set (builder, TQ_FIELD_AUTHOR,
                    byline != NULL ? byline : json_string_value (json_array_get (list, 0)),
                    format);
    if (sources == NULL)
        sources = json_object_get (item, "infoSources");
    tq_builder_set (builder, TQ_FIELD_SOURCE,
                    json_string_value (json_object_get (json_array_get (sources, 0), "name")),
                    format);
    if (uri != NULL && g_str_has_prefix (uri, "http"))
        tq_builder_set (builder, TQ_FIELD_URL, uri, format);
}

static gboolean
add_item (TqReading *reading, const TqSource *source, const json_t *item, guint number,
          GError **error)
{
    g_autofree char *stem = tq_reading_stem (source->path),
                    *id = number > 0 ? g_strdup_printf ("%s-%u", stem, number) : g_strdup (stem);
    g_auto (TqBuilder) builder = { 0 };
    const char *title = headline_of (item);
    Body body = body_of (item);

    if (body.text == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: an item without a body", source->path);
        return FALSE;
    }
    tq_builder_init (&builder, reading, source, format);
    tq_builder_set_metadata (&builder, &source->metadata);
    set_fields (&builder, item);
    if (title != NULL) {
        tq_builder_set (&builder, TQ_FIELD_TITLE, title, format);
        tq_builder_add (&builder, TQ_BLOCK_TITLE, NULL, title, strlen (title), NULL);
    }
    if (body.is_html)
        tq_page_add_fragment (&builder, body.text, strlen (body.text));
    else
        add_lines (&builder, body.text);
    return tq_builder_finish (&builder, id, error);
}

static gboolean
add_items (TqReading *reading, const TqSource *source, const json_t *list, GError **error)
{
    guint n_before = reading->n_read;

    for (gsize i = 0; i < json_array_size (list); i++) {
        g_autoptr (GError) reason = NULL;
        g_autofree char *place = g_strdup_printf ("%s: item %" G_GSIZE_FORMAT, source->path, i + 1);

        if (!add_item (reading, source, json_array_get (list, i), (guint) i + 1, &reason))
            tq_reading_skip (reading, place, reason->message);
    }
    if (reading->n_read > n_before)
        return TRUE;
    g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: no item with a body in it", source->path);
    return FALSE;
}

gboolean
tq_read_source_ninjs (TqReading *reading, const TqSource *source, GError **error)
{
    g_auto (TqDecoded) decoded = { 0 };
    json_error_t reason;
    json_t *json;
    const json_t *items;
    gboolean done;

    if (!tq_reading_decode (reading, source, &decoded, error))
        return FALSE;
    json = json_loadb (decoded.text, decoded.n_bytes, 0, &reason);
    if (json == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s:%d:%d: %s", source->path, reason.line,
                     reason.column, reason.text);
        return FALSE;
    }
    items = json_is_array (json) ? json : json_object_get (json, "items");
    done = items != NULL ? add_items (reading, source, items, error)
                         : add_item (reading, source, json, 0, error);
    json_decref (json);
    return done;
}

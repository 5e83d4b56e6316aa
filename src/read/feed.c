/* feed.c - RSS 0.9x, 1.0, 2.0 and Atom: each item is an article
 *
 * The fullest text of an item counts: content:encoded or Atom's content, else its summary. Text is
 * HTML, escaped or (Atom's type="xhtml") written out; its blocks are read as a page's, without
 * looking for the article in them. */
#include <string.h>

#include "read/page.h"
#include "read/xml.h"

typedef struct {
    GString *text;    /* of the element being read */
    char *outlet;     /* title of the feed */
    char *lang;
    gboolean is_in_item;
    guint n_xhtml;    /* open elements of an XHTML text */
    guint n_items;
    /* of the item */
    char *title, *content, *summary, *date, *updated, *url, *author, *guid, *source;
    gboolean is_plain; /* Atom type="text" */
    guint n_failed;
} Feed;

static void
clear_item (Feed *feed)
{
    g_clear_pointer (&feed->title, g_free);
    g_clear_pointer (&feed->content, g_free);
    g_clear_pointer (&feed->summary, g_free);
    g_clear_pointer (&feed->date, g_free);
    g_clear_pointer (&feed->updated, g_free);
    g_clear_pointer (&feed->url, g_free);
    g_clear_pointer (&feed->author, g_free);
    g_clear_pointer (&feed->guid, g_free);
    g_clear_pointer (&feed->source, g_free);
}

/* What the elements of an item are called, in all the formats. */
static const struct {
    const char *name;
    gsize field;
} item_fields[] = {
    { "title", G_STRUCT_OFFSET (Feed, title) },
    { "encoded", G_STRUCT_OFFSET (Feed, content) },
    { "content", G_STRUCT_OFFSET (Feed, content) },
    { "description", G_STRUCT_OFFSET (Feed, summary) },
    { "summary", G_STRUCT_OFFSET (Feed, summary) },
    { "pubDate", G_STRUCT_OFFSET (Feed, date) },
    { "published", G_STRUCT_OFFSET (Feed, date) },
    { "issued", G_STRUCT_OFFSET (Feed, date) },
    { "date", G_STRUCT_OFFSET (Feed, date) },
    { "updated", G_STRUCT_OFFSET (Feed, updated) },
    { "link", G_STRUCT_OFFSET (Feed, url) },
    { "creator", G_STRUCT_OFFSET (Feed, author) },
    { "author", G_STRUCT_OFFSET (Feed, author) },
    { "guid", G_STRUCT_OFFSET (Feed, guid) },
    { "id", G_STRUCT_OFFSET (Feed, guid) },
    { "source", G_STRUCT_OFFSET (Feed, source) },
};

static gboolean
is_item (const char *name)
{
    return strcmp (name, "item") == 0 || strcmp (name, "entry") == 0;
}

static void
take (char **field, const char *text)
{
    g_autofree char *clean = g_strstrip (g_strdup (text));

    if (*field == NULL && clean[0] != '\0')
        *field = g_steal_pointer (&clean);
}

static void
append_html_text (GString *out, const char *text, gsize n_bytes)
{
    g_autofree char *escaped = g_markup_escape_text (text, (gssize) n_bytes);

    g_string_append (out, escaped);
}

static void
feed_start (TqXml *xml, const char *name, const char **attributes)
{
    Feed *feed = xml->data;
    const char *type = tq_xml_attribute (attributes, "type"),
               *href = tq_xml_attribute (attributes, "href"),
               *rel = tq_xml_attribute (attributes, "rel");

    if (feed->n_xhtml > 0) {
        feed->n_xhtml++;
        g_string_append_printf (feed->text, "<%s>", name);
        return;
    }
    g_string_truncate (feed->text, 0);
    if (is_item (name)) {
        clear_item (feed);
        feed->is_in_item = TRUE;
    } else if (feed->is_in_item &&
               (strcmp (name, "content") == 0 || strcmp (name, "summary") == 0) &&
               g_strcmp0 (type, "xhtml") == 0) {
        feed->n_xhtml = 1;
    } else if (feed->is_in_item && strcmp (name, "link") == 0 && href != NULL &&
               (rel == NULL || strcmp (rel, "alternate") == 0)) {
        take (&feed->url, href);
    }
    if (feed->is_in_item && (strcmp (name, "content") == 0 || strcmp (name, "summary") == 0))
        feed->is_plain = g_strcmp0 (type, "text") == 0;
    if (feed->lang == NULL && tq_xml_attribute (attributes, "lang") != NULL)
        take (&feed->lang, tq_xml_attribute (attributes, "lang"));
}

static void
feed_text (TqXml *xml, const char *text, gsize n_bytes)
{
    Feed *feed = xml->data;

    if (feed->n_xhtml > 0)
        append_html_text (feed->text, text, n_bytes);
    else
        g_string_append_len (feed->text, text, (gssize) n_bytes);
}

/* ---- an item --------------------------------------------------------------------------------- */

static void
add_item (TqXml *xml, Feed *feed)
{
    g_autofree char *stem = tq_reading_stem (xml->source->path),
                    *id = g_strdup_printf ("%s-%u", stem, ++feed->n_items);
    g_autofree char *path = g_strdup_printf ("%s#%u", xml->source->path, feed->n_items),
                    *title = NULL;
    const char *text = feed->content != NULL   ? feed->content
                       : feed->summary != NULL ? feed->summary
                                               : "";
    TqSource source = { .path = path, .bytes = text, .n_bytes = strlen (text) };
    g_auto (TqBuilder) builder = { 0 };
    g_autoptr (GError) reason = NULL;

    tq_builder_init (&builder, xml->reading, &source, "feed");
    tq_builder_set_metadata (&builder, &xml->source->metadata);
    if (feed->title != NULL) {
        title = tq_page_text_of (feed->title, strlen (feed->title));
        tq_builder_set (&builder, TQ_FIELD_TITLE, title, "feed");
        tq_builder_add (&builder, TQ_BLOCK_TITLE, NULL, title, strlen (title), NULL);
    }
    tq_builder_set (&builder, TQ_FIELD_DATE, feed->date, "feed");
    tq_builder_set (&builder, TQ_FIELD_DATE, feed->updated, "feed");
    tq_builder_set (&builder, TQ_FIELD_URL, feed->url, "feed");
    if (feed->guid != NULL && g_str_has_prefix (feed->guid, "http"))
        tq_builder_set (&builder, TQ_FIELD_URL, feed->guid, "feed");
    tq_builder_set (&builder, TQ_FIELD_AUTHOR, feed->author, "feed");
    tq_builder_set (&builder, TQ_FIELD_SOURCE, feed->source, "feed");
    tq_builder_set (&builder, TQ_FIELD_SOURCE, feed->outlet, "feed");
    tq_builder_set (&builder, TQ_FIELD_LANG, feed->lang, "feed");
    if (feed->is_plain && feed->content == NULL)
        tq_builder_add (&builder, TQ_BLOCK_BODY, NULL, text, strlen (text), NULL);
    else
        tq_page_add_fragment (&builder, text, strlen (text));
    if (!tq_builder_finish (&builder, id, &reason)) {
        tq_reading_skip (xml->reading, path, reason->message);
        feed->n_failed++;
    }
}

static void
feed_end (TqXml *xml, const char *name)
{
    Feed *feed = xml->data;
    const char *parent = tq_xml_parent (xml);

    if (feed->n_xhtml > 1) {
        feed->n_xhtml--;
        g_string_append_printf (feed->text, "</%s>", name);
        return;
    }
    feed->n_xhtml = 0;
    if (is_item (name)) {
        add_item (xml, feed);
        feed->is_in_item = FALSE;
    } else if (!feed->is_in_item && strcmp (name, "title") == 0 &&
               (strcmp (parent, "channel") == 0 || strcmp (parent, "feed") == 0)) {
        take (&feed->outlet, feed->text->str);
    } else if (!feed->is_in_item && strcmp (name, "language") == 0) {
        take (&feed->lang, feed->text->str);
    } else if (feed->is_in_item && strcmp (parent, "author") == 0 && strcmp (name, "name") == 0) {
        take (&feed->author, feed->text->str);
    } else if (feed->is_in_item && is_item (parent)) {
        for (guint i = 0; i < G_N_ELEMENTS (item_fields); i++)
            if (strcmp (item_fields[i].name, name) == 0)
                take (G_STRUCT_MEMBER_P (feed, item_fields[i].field), feed->text->str);
    }
    g_string_truncate (feed->text, 0);
}

gboolean
tq_read_source_feed (TqReading *reading, const TqSource *source, GError **error)
{
    static const TqXmlHandlers handlers = { feed_start, feed_end, feed_text };
    g_autoptr (GString) text = g_string_new (NULL);
    Feed feed = { .text = text };
    gboolean has_any =
        tq_xml_read_items (reading, source, &handlers, &feed, "a feed without an article", error);

    clear_item (&feed);
    g_free (feed.outlet);
    g_free (feed.lang);
    return has_any;
}

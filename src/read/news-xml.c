/* news-xml.c - the agency formats NITF and NewsML-G2
 *
 * NITF: hedline, byline, dateline, body.content with its blocks. NewsML-G2: a newsItem with
 * metadata and, in contentSet/inlineXML, a text in NITF or XHTML; a newsMessage or knowledge of
 * several items gives an article each. The elements of both are told apart by their names, so that
 * one set of handlers reads either. Picture items without a text are left out. */
#include <string.h>

#include "read/builder.h"
#include "read/xml.h"

typedef struct {
    TqBuilder *builder; /* of the item being read, or NULL */
    GString *text;      /* since the last block ended */
    guint n_items;
    gboolean is_in_text; /* body.content, or the body of an inline XHTML */
    gboolean has_text;
} News;

static gboolean
is_item (const char *name)
{
    return strcmp (name, "newsItem") == 0 || strcmp (name, "nitf") == 0;
}

static void
set (News *news, TqField field, const char *value)
{
    if (news->builder != NULL && value != NULL)
        tq_builder_set (news->builder, field, value, news->builder->document->format);
}

/* "19990316T100000" of NITF's norm attributes, "2025-03-12T10:00:00Z" of NewsML. */
static void
read_attributes (News *news, const char *name, const char **attributes)
{
    const char *norm = tq_xml_attribute (attributes, "norm"),
               *lang = tq_xml_attribute (attributes, "lang");

    if (strcmp (name, "date.issue") == 0 || strcmp (name, "date.release") == 0 ||
        strcmp (name, "story.date") == 0)
        set (news, TQ_FIELD_DATE, norm);
    if (strcmp (name, "pubdata") == 0) {
        set (news, TQ_FIELD_DATE, tq_xml_attribute (attributes, "date.publication"));
        set (news, TQ_FIELD_SOURCE, tq_xml_attribute (attributes, "name"));
        set (news, TQ_FIELD_URL, tq_xml_attribute (attributes, "ex-ref"));
    }
    if (strcmp (name, "doc.copyright") == 0)
        set (news, TQ_FIELD_SOURCE, tq_xml_attribute (attributes, "holder"));
    if (lang != NULL &&
        (is_item (name) || strcmp (name, "body") == 0 || strcmp (name, "html") == 0))
        set (news, TQ_FIELD_LANG, lang);
    if (strcmp (name, "language") == 0)
        set (news, TQ_FIELD_LANG, tq_xml_attribute (attributes, "tag"));
    if (strcmp (name, "provider") == 0 || strcmp (name, "infoSource") == 0)
        set (news, TQ_FIELD_AGENCY, tq_xml_attribute (attributes, "literal"));
}

static gboolean
is_block (const char *name)
{
    static const char *const names[] = {
        "p", "h1", "h2", "h3", "h4", "hl1", "hl2", "div", "block", "pre", "blockquote", "table",
        "tr", "td", "th", "ul", "ol", "li",
        "head", "body", "body.content", "style", "script", "headline", "title", "slugline",
        "abstract", "dateline", "tagline", "note",
        "byline", "by", "creator", "person", "name", "distributor", "provider", "copyrightHolder",
        "creditline", "usageTerms",
        "versionCreated", "contentCreated", "firstCreated", "location", "description", "media",
        "media-caption", "caption", "figcaption",
    };

    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (strcmp (names[i], name) == 0)
            return TRUE;
    return FALSE;
}

static gboolean
starts_text (const TqXml *xml, const char *name)
{
    return strcmp (name, "body.content") == 0 ||
           (strcmp (name, "body") == 0 && strcmp (tq_xml_parent (xml), "html") == 0 &&
            tq_xml_is_in (xml, "inlineXML"));
}

/* What a finished run of text is, by the element that held it. */
static void
take_text (TqXml *xml, News *news, const char *name)
{
    static const struct {
        const char *name;
        TqField field;
    } fields[] = {
        { "versionCreated", TQ_FIELD_DATE }, { "contentCreated", TQ_FIELD_DATE },
        { "firstCreated", TQ_FIELD_DATE },   { "byline", TQ_FIELD_AUTHOR },
        { "by", TQ_FIELD_AUTHOR },           { "distributor", TQ_FIELD_AGENCY },
    };
    g_autofree char *text = g_strstrip (g_strndup (news->text->str, news->text->len));

    g_string_truncate (news->text, 0);
    if (text[0] == '\0' || news->builder == NULL)
        return;
    if (news->is_in_text) {
        gboolean is_aside = tq_xml_is_in (xml, "media") || tq_xml_is_in (xml, "figcaption") ||
                            tq_xml_is_in (xml, "caption") || tq_xml_is_in (xml, "head") ||
                            strcmp (name, "style") == 0 || strcmp (name, "script") == 0;

        tq_builder_add (news->builder, is_aside ? TQ_BLOCK_FURNITURE : TQ_BLOCK_BODY,
                        is_aside ? "caption" : NULL, text, strlen (text), NULL);
        news->has_text |= !is_aside;
    } else if ((strcmp (name, "hl1") == 0 || strcmp (name, "headline") == 0) &&
               news->builder->document->title == NULL) {
        set (news, TQ_FIELD_TITLE, text);
        tq_builder_add (news->builder, TQ_BLOCK_TITLE, NULL, text, strlen (text), NULL);
    } else if (strcmp (name, "hl2") == 0) {
        tq_builder_add (news->builder, TQ_BLOCK_BODY, NULL, text, strlen (text), NULL);
    } else if (strcmp (name, "name") == 0 && (strcmp (tq_xml_parent (xml), "provider") == 0 ||
                                              strcmp (tq_xml_parent (xml), "infoSource") == 0)) {
        set (news, TQ_FIELD_SOURCE, text);
    } else if (strcmp (name, "name") == 0 && strcmp (tq_xml_parent (xml), "creator") == 0) {
        set (news, TQ_FIELD_AUTHOR, text);
    } else {
        for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
            if (strcmp (fields[i].name, name) == 0)
                set (news, fields[i].field, text);
    }
}

static void
news_start (TqXml *xml, const char *name, const char **attributes)
{
    News *news = xml->data;
    gboolean is_inner = news->builder != NULL; /* NITF inside a newsItem is that item's text */

    if (is_block (name))
        take_text (xml, news, news->is_in_text ? "p" : "");
    if (is_item (name) && !is_inner) {
        news->builder = g_new0 (TqBuilder, 1);
        tq_builder_init (news->builder, xml->reading, xml->source,
                         strcmp (name, "nitf") == 0 ? "NITF" : "NewsML-G2");
        tq_builder_set_metadata (news->builder, &xml->source->metadata);
        news->has_text = FALSE;
        news->n_items++;
    }
    read_attributes (news, name, attributes);
    news->is_in_text |= starts_text (xml, name);
}

static void
finish_item (TqXml *xml, News *news)
{
    g_autofree char *stem = tq_reading_stem (xml->source->path);
    g_autofree char *id =
        news->n_items > 1 ? g_strdup_printf ("%s-%u", stem, news->n_items) : g_strdup (stem);
    g_autoptr (GError) reason = NULL;

    if (!news->has_text)
        tq_notice_add (xml->reading->notices, FALSE, xml->source->path,
                       "item %u has no text; left out", news->n_items);
    else if (!tq_builder_finish (news->builder, id, &reason))
        tq_reading_skip (xml->reading, xml->source->path, reason->message);
    tq_builder_clear (news->builder);
    g_clear_pointer (&news->builder, g_free);
}

static void
news_end (TqXml *xml, const char *name)
{
    News *news = xml->data;

    if (is_block (name))
        take_text (xml, news, name);
    if (starts_text (xml, name))
        news->is_in_text = FALSE;
    if (news->builder != NULL && (strcmp (name, "newsItem") == 0 ||
                                  (strcmp (name, "nitf") == 0 && !tq_xml_is_in (xml, "newsItem"))))
        finish_item (xml, news);
}

static void
news_text (TqXml *xml, const char *text, gsize n_bytes)
{
    g_string_append_len (((News *) xml->data)->text, text, (gssize) n_bytes);
}

gboolean
tq_read_source_news_xml (TqReading *reading, const TqSource *source, GError **error)
{
    static const TqXmlHandlers handlers = { news_start, news_end, news_text };
    g_autoptr (GString) text = g_string_new (NULL);
    News news = { .text = text };
    gboolean has_any =
        tq_xml_read_items (reading, source, &handlers, &news, "no item with a text in it", error);

    if (news.builder != NULL)
        tq_builder_clear (news.builder);
    g_free (news.builder);
    return has_any;
}

#include <jansson.h>
#include <string.h>

#include "read/page.h"
#include "read/when.h"

/* One value more than this says nothing new. */
#define MAX_VALUES 16

static void
add_metadata (TqPage *page, TqField field, const char *value, const char *from)
{
    TqPageMetadata *metadata = &page->metadata;

    if (value == NULL || value[0] == '\0' || metadata->values[field]->len >= MAX_VALUES)
        return;
    g_ptr_array_add (metadata->values[field], g_strdup (value));
    g_array_append_val (metadata->from[field], from);
}

/* ---- <meta>, <link> -------------------------------------------------------------------------- */

/* Names and properties, the surest first in each field. The standards: Open Graph, schema.org as
 * microdata, Dublin Core; then the names that publishing systems use. */
static const struct {
    const char *name;
    TqField field;
} meta_rows[] = {
    { "og:title", TQ_FIELD_TITLE },
    { "headline", TQ_FIELD_TITLE },
    { "twitter:title", TQ_FIELD_TITLE },
    { "dc.title", TQ_FIELD_TITLE },
    { "dcterms.title", TQ_FIELD_TITLE },
    { "parsely-title", TQ_FIELD_TITLE },
    { "sailthru.title", TQ_FIELD_TITLE },
    { "article:published_time", TQ_FIELD_DATE },
    { "og:article:published_time", TQ_FIELD_DATE },
    { "datepublished", TQ_FIELD_DATE },
    { "datecreated", TQ_FIELD_DATE },
    { "article:published", TQ_FIELD_DATE },
    { "article.published", TQ_FIELD_DATE },
    { "parsely-pub-date", TQ_FIELD_DATE },
    { "sailthru.date", TQ_FIELD_DATE },
    { "cxenseparse:recs:publishtime", TQ_FIELD_DATE },
    { "publication_date", TQ_FIELD_DATE },
    { "publish_date", TQ_FIELD_DATE },
    { "publish-date", TQ_FIELD_DATE },
    { "publishdate", TQ_FIELD_DATE },
    { "pubdate", TQ_FIELD_DATE },
    { "dc.date.issued", TQ_FIELD_DATE },
    { "dcterms.issued", TQ_FIELD_DATE },
    { "dcterms.created", TQ_FIELD_DATE },
    { "dcterms.date", TQ_FIELD_DATE },
    { "dc.date", TQ_FIELD_DATE },
    { "date", TQ_FIELD_DATE },
    { "article_date_original", TQ_FIELD_DATE },
    { "originalpublicationdate", TQ_FIELD_DATE },
    { "og:pubdate", TQ_FIELD_DATE },
    { "article:modified_time", TQ_FIELD_DATE },
    { "og:updated_time", TQ_FIELD_DATE },
    { "datemodified", TQ_FIELD_DATE },
    { "last-modified", TQ_FIELD_DATE },
    { "og:site_name", TQ_FIELD_SOURCE },
    { "dc.publisher", TQ_FIELD_SOURCE },
    { "dcterms.publisher", TQ_FIELD_SOURCE },
    { "publisher", TQ_FIELD_SOURCE },
    { "application-name", TQ_FIELD_SOURCE },
    { "apple-mobile-web-app-title", TQ_FIELD_SOURCE },
    { "og:url", TQ_FIELD_URL },
    { "twitter:url", TQ_FIELD_URL },
    { "author", TQ_FIELD_AUTHOR },
    { "article:author", TQ_FIELD_AUTHOR },
    { "dc.creator", TQ_FIELD_AUTHOR },
    { "parsely-author", TQ_FIELD_AUTHOR },
    { "sailthru.author", TQ_FIELD_AUTHOR },
    { "byl", TQ_FIELD_AUTHOR },
};
static const char *const meta_from = "meta", *const canonical_from = "canonical";

/* Values are kept in the order of the table, not of the page: the index of the row stands before
 * each until the page is read. */
static void
add_meta (TqPage *page, const char *name, const char *content)
{
    for (guint i = 0; i < G_N_ELEMENTS (meta_rows); i++)
        if (g_ascii_strcasecmp (meta_rows[i].name, name) == 0) {
            g_autofree char *ranked = g_strdup_printf ("%03u%s", i, content);

            add_metadata (page, meta_rows[i].field, ranked, meta_from);
            return;
        }
}

void
tq_page_read_meta (TqPage *page)
{
    static const char *const names[] = { "property", "name", "itemprop", "http-equiv" };
    g_autofree char *content = tq_html_attribute (&page->tokens, "content");
    g_autofree char *rel = tq_html_attribute (&page->tokens, "rel"),
                    *href = tq_html_attribute (&page->tokens, "href");

    if (rel != NULL && href != NULL && g_ascii_strcasecmp (rel, "canonical") == 0 &&
        g_str_has_prefix (href, "http"))
        add_metadata (page, TQ_FIELD_URL, href, canonical_from);
    for (guint i = 0; content != NULL && i < G_N_ELEMENTS (names); i++) {
        g_autofree char *name = tq_html_attribute (&page->tokens, names[i]);

        if (name != NULL)
            add_meta (page, name, content);
    }
}

/* ---- JSON-LD --------------------------------------------------------------------------------- */

/* Objects inside objects are looked at so deep; jansson itself refuses more than 2,048. */
#define MAX_JSON_DEPTH 8

static const char *const json_from = "JSON-LD";

static gboolean
is_article_type (const json_t *type)
{
    const char *name = json_string_value (type);

    for (gsize i = 0; json_is_array (type) && i < json_array_size (type); i++)
        if (is_article_type (json_array_get (type, i)))
            return TRUE;
    return name != NULL && (g_str_has_suffix (name, "Article") ||
                            g_str_has_suffix (name, "Posting") || strcmp (name, "Report") == 0);
}

/* The name of a person or an organisation, given as a string, an object with a name, or a list of
 * these. */
static const char *
name_of (const json_t *value)
{
    if (json_is_array (value))
        value = json_array_get (value, 0);
    return json_is_object (value) ? json_string_value (json_object_get (value, "name"))
                                  : json_string_value (value);
}

static void
read_article (TqPage *page, const json_t *article)
{
    const json_t *main_page = json_object_get (article, "mainEntityOfPage");
    const char *url = json_string_value (json_object_get (article, "url"));

    if (url == NULL)
        url = json_is_object (main_page) ? json_string_value (json_object_get (main_page, "@id"))
                                         : json_string_value (main_page);
    add_metadata (page, TQ_FIELD_TITLE, json_string_value (json_object_get (article, "headline")),
                  json_from);
    add_metadata (page, TQ_FIELD_DATE,
                  json_string_value (json_object_get (article, "datePublished")), json_from);
    add_metadata (page, TQ_FIELD_DATE,
                  json_string_value (json_object_get (article, "dateCreated")), json_from);
    add_metadata (page, TQ_FIELD_SOURCE, name_of (json_object_get (article, "publisher")),
                  json_from);
    add_metadata (page, TQ_FIELD_AUTHOR, name_of (json_object_get (article, "author")), json_from);
    if (url != NULL && g_str_has_prefix (url, "http"))
        add_metadata (page, TQ_FIELD_URL, url, json_from);
}

/* The first article in the value; lists of teasers (ItemList) are not looked into. */
static gboolean
find_article (TqPage *page, const json_t *value, guint depth)
{
    static const char *const within[] = { "@graph", "mainEntity", "mainEntityOfPage" };

    if (depth > MAX_JSON_DEPTH)
        return FALSE;
    for (gsize i = 0; json_is_array (value) && i < json_array_size (value); i++)
        if (find_article (page, json_array_get (value, i), depth + 1))
            return TRUE;
    if (!json_is_object (value))
        return FALSE;
    if (is_article_type (json_object_get (value, "@type"))) {
        read_article (page, value);
        return TRUE;
    }
    for (guint i = 0; i < G_N_ELEMENTS (within); i++)
        if (find_article (page, json_object_get (value, within[i]), depth + 1))
            return TRUE;
    return FALSE;
}

void
tq_page_read_json_ld (TqPage *page, const char *text, gsize n_bytes)
{
    json_t *json = json_loadb (text, n_bytes, JSON_DISABLE_EOF_CHECK, NULL);

    if (json != NULL)
        find_article (page, json, 0);
    json_decref (json);
}

/* ---- what counts ----------------------------------------------------------------------------- */

static gboolean
is_meta (const TqPageMetadata *metadata, TqField field, guint i)
{
    return g_array_index (metadata->from[field], const char *, i) == meta_from;
}

/* Sets the field from the values of one witness; those of <meta> in the order of the table. */
static void
set_from (const TqPage *page, TqBuilder *builder, TqField field, const char *from)
{
    const TqPageMetadata *metadata = &page->metadata;
    const char *best = NULL;

    for (guint i = 0; i < metadata->values[field]->len; i++) {
        const char *value = g_ptr_array_index (metadata->values[field], i);

        if (g_array_index (metadata->from[field], const char *, i) != from)
            continue;
        if (!is_meta (metadata, field, i))
            tq_builder_set (builder, field, value, from);
        else if (best == NULL || strncmp (value, best, 3) < 0)
            best = value;
    }
    if (best != NULL && !(field == TQ_FIELD_AUTHOR && g_str_has_prefix (best + 3, "http")))
        tq_builder_set (builder, field, best + 3, from);
}

static void
set_time (const TqPage *page, TqBuilder *builder, gboolean is_publication)
{
    for (guint i = 0; i < page->times->len; i++) {
        const TqPageTime *time = &g_array_index (page->times, TqPageTime, i);

        if (time->is_publication == is_publication)
            tq_builder_set (builder, TQ_FIELD_DATE, time->datetime, "time");
    }
}

/* Of the times without a mark only those near the headline are of this article: teasers have times
 * as well. In blocks. */
#define MAX_BLOCKS_FROM_TITLE 12

static void
set_time_near_title (const TqPage *page, TqBuilder *builder)
{
    guint32 title = G_MAXUINT32;

    for (guint i = 0; i < page->blocks->len && title == G_MAXUINT32; i++)
        if (g_array_index (page->blocks, TqPageBlock, i).role == TQ_BLOCK_TITLE)
            title = i;
    for (guint i = 0; i < page->times->len && title != G_MAXUINT32; i++) {
        const TqPageTime *time = &g_array_index (page->times, TqPageTime, i);

        if (time->block + 4 >= title && time->block <= title + MAX_BLOCKS_FROM_TITLE)
            tq_builder_set (builder, TQ_FIELD_DATE, time->datetime, "time");
    }
}

/* Longer is no outlet's name. In letters. */
#define MAX_OUTLET 40

/* "Headline | Outlet", "Outlet - Headline": the last part or the first, if it is short, and is not
 * the headline. */
static void
set_outlet_of_title (const TqPage *page, TqBuilder *builder)
{
    static const char *const marks[] = { " | ", " – ", " — ", " - ", " :: ", " » " };
    const char *headline = builder->document->title != NULL ? builder->document->title : "";

    for (guint i = 0; page->title != NULL && i < G_N_ELEMENTS (marks); i++) {
        const char *mark = g_strrstr (page->title, marks[i]),
                   *outlet = mark != NULL ? mark + strlen (marks[i]) : NULL;
        g_autofree char *first = NULL;

        if (mark == NULL || mark == page->title)
            continue;
        if (strcmp (outlet, headline) == 0)
            outlet = first = g_strndup (page->title, (gsize) (mark - page->title));
        if (g_utf8_strlen (outlet, -1) <= MAX_OUTLET)
            tq_builder_set (builder, TQ_FIELD_SOURCE, outlet, "title element");
        return;
    }
}

void
tq_page_set_metadata (const TqPage *page, TqBuilder *builder)
{
    static const TqField by_page[] = { TQ_FIELD_TITLE, TQ_FIELD_DATE, TQ_FIELD_SOURCE,
                                       TQ_FIELD_AUTHOR, TQ_FIELD_URL };

    set_from (page, builder, TQ_FIELD_URL, canonical_from);
    for (guint i = 0; i < G_N_ELEMENTS (by_page); i++)
        set_from (page, builder, by_page[i], json_from);
    set_time (page, builder, TRUE);
    for (guint i = 0; i < G_N_ELEMENTS (by_page); i++)
        set_from (page, builder, by_page[i], meta_from);
    set_time_near_title (page, builder);
    set_outlet_of_title (page, builder);
}

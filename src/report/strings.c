#include "report/strings.h"

#include <jansson.h>

#include "pack/data.h"

#define FALLBACK "en"

struct TqStrings {
    json_t *own;
    json_t *fallback;
};

/* NULL where there is no such table: the page is then in the other language, never missing. */
static json_t *
load (const char *tag)
{
    g_autofree char *name = g_strdup_printf ("report/%s.json", tag);
    g_autoptr (GBytes) bytes = tq_data_read (NULL, name, NULL);
    gconstpointer data;
    gsize n_bytes;

    if (bytes == NULL)
        return NULL;
    data = g_bytes_get_data (bytes, &n_bytes);
    return json_loadb (data, n_bytes, JSON_REJECT_DUPLICATES, NULL);
}

TqStrings *
tq_strings_new (const char *lang_tag)
{
    TqStrings *strings = g_new0 (TqStrings, 1);

    strings->own = load (lang_tag);
    strings->fallback = load (FALLBACK);
    return strings;
}

void
tq_strings_free (TqStrings *strings)
{
    if (strings == NULL)
        return;
    json_decref (strings->own);
    json_decref (strings->fallback);
    g_free (strings);
}

const char *
tq_strings_find (const TqStrings *strings, const char *key)
{
    const char *text = json_string_value (json_object_get (strings->own, key));

    return text != NULL ? text : json_string_value (json_object_get (strings->fallback, key));
}

const char *
tq_strings_get (const TqStrings *strings, const char *key)
{
    const char *text = tq_strings_find (strings, key);

    return text != NULL ? text : key;
}

const char *
tq_strings_member (const TqStrings *strings, const char *family, const char *name)
{
    g_autofree char *key = g_strconcat (family, name, NULL);
    const char *text = tq_strings_find (strings, key);

    return text != NULL ? text : name;
}

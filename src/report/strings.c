#include "report/strings.h"

#include <jansson.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/umsg.h>

#include "pack/data.h"

#define FALLBACK "en"

struct TqStrings {
    char *locale;
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

    strings->locale = g_strconcat (lang_tag, "@numbers=latn", NULL);
    strings->own = load (lang_tag);
    strings->fallback = load (FALLBACK);
    return strings;
}

void
tq_strings_free (TqStrings *strings)
{
    if (strings == NULL)
        return;
    g_free (strings->locale);
    json_decref (strings->own);
    json_decref (strings->fallback);
    g_free (strings);
}

/* NULL if no language has it. */
static const char *
find (const TqStrings *strings, const char *key)
{
    const char *text = json_string_value (json_object_get (strings->own, key));

    return text != NULL ? text : json_string_value (json_object_get (strings->fallback, key));
}

const char *
tq_strings_get (const TqStrings *strings, const char *key)
{
    const char *text = find (strings, key);

    return text != NULL ? text : key;
}

const char *
tq_strings_member (const TqStrings *strings, const char *family, const char *name)
{
    g_autofree char *key = g_strconcat (family, name, NULL);
    const char *text = find (strings, key);

    return text != NULL ? text : name;
}

char *
tq_strings_currency (const TqStrings *strings, const char *code)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar wide[4] = { 0 };
    UBool is_choice;
    const UChar *name;
    int32_t n;

    if (strlen (code) != 3 || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
        return NULL;
    for (guint i = 0; i < 3; i++)
        wide[i] = (UChar) code[i];
    name = ucurr_getPluralName (wide, strings->locale, &is_choice, "other", &n, &status);
    return U_SUCCESS (status) ? g_utf16_to_utf8 ((const gunichar2 *) name, n, NULL, NULL, NULL)
                              : NULL;
}

char *
tq_strings_format (const TqStrings *strings, const char *key,
                   const double counts[TQ_STRINGS_N_COUNTS])
{
    g_autofree gunichar2 *pattern =
        g_utf8_to_utf16 (tq_strings_get (strings, key), -1, NULL, NULL, NULL);
    UChar text[512];
    UErrorCode status = U_ZERO_ERROR;
    int32_t n =
        u_formatMessage (strings->locale, (const UChar *) pattern, -1, text, G_N_ELEMENTS (text),
                         &status, counts[0], counts[1], counts[2], counts[3]);
    gboolean is_whole = U_SUCCESS (status) && n <= (int32_t) G_N_ELEMENTS (text);

    return is_whole ? g_utf16_to_utf8 ((const gunichar2 *) text, n, NULL, NULL, NULL)
                    : g_strdup (key);
}

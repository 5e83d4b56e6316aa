#include "read/when.h"

#include <string.h>

static char *
day_of (int year, int month, int day)
{
    if (year < 1900 || year > 2100 ||
        !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        return NULL;
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* @n digits as a number; -1 if they are not there, or more follow. */
static int
digits_of (const char **text, guint min, guint max)
{
    int number = 0;
    guint n = 0;

    for (; n < max && g_ascii_isdigit ((*text)[n]); n++)
        number = number * 10 + ((*text)[n] - '0');
    if (n < min)
        return -1;
    *text += n;
    return number;
}

/* 2025-03-12…, 2025/3/12…, 20250312…, 2025-03, 2025 */
static char *
read_iso (const char *text)
{
    const char *at = text;
    int year = digits_of (&at, 4, 4), month, day;
    char separator = *at;

    if (year < 1900 || year > 2100)
        return NULL;
    if (*at == '\0')
        return g_strdup_printf ("%04d", year);
    if (separator == '-' || separator == '/' || separator == '.')
        at++;
    else
        separator = '\0';
    month = digits_of (&at, separator != '\0' ? 1 : 2, 2);
    if (month < 1 || month > 12)
        return NULL;
    if (*at == '\0' && separator != '\0')
        return g_strdup_printf ("%04d-%02d", year, month);
    if (separator != '\0' && *at++ != separator)
        return NULL;
    day = digits_of (&at, separator != '\0' ? 1 : 2, 2);
    return g_ascii_isdigit (*at) ? NULL : day_of (year, month, day);
}

static int
month_of (const char *text)
{
    static const char names[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

    for (int i = 0; i < 12; i++)
        if (g_ascii_strncasecmp (text, names + 3 * i, 3) == 0)
            return i + 1;
    return 0;
}

/* [Wed,] 12 Mar[ch] 2025 …, and asctime's and ECMAScript's [Wed] Mar 12 2025 … */
static char *
read_rfc822 (const char *text)
{
    const char *comma = strchr (text, ',');
    const char *at = comma != NULL && comma - text < 12 ? comma + 1 : text;
    int day, month, year;

    while (*at == ' ')
        at++;
    if (comma == NULL && g_ascii_isalpha (at[0]) && month_of (at) == 0 && strchr (at, ' ') != NULL)
        at = strchr (at, ' ') + 1;
    month = month_of (at);
    if (month > 0) {
        at += strcspn (at, " ");
        at += strspn (at, " ");
    }
    day = digits_of (&at, 1, 2);
    at += strspn (at, " -,");
    if (month == 0) {
        month = month_of (at);
        at += strcspn (at, " -");
        at += strspn (at, " -");
    }
    year = digits_of (&at, 2, 4);
    if (month == 0 || day < 1 || year < 0 || g_ascii_isdigit (*at))
        return NULL;
    return day_of (year < 70 ? 2000 + year : year < 100 ? 1900 + year : year, month, day);
}

char *
tq_when_normalise (const char *text)
{
    while (g_ascii_isspace (*text))
        text++;
    return g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2])
               ? read_iso (text)
               : read_rfc822 (text);
}

/* ---- URLs ------------------------------------------------------------------------------------ */

static gboolean
is_edge (char c)
{
    return c == '/' || c == '-' || c == '_' || c == '.' || c == '\0' || c == '?' || c == '=';
}

/* A date at @at, ended by something that ends it, of a year that the web has seen. */
static char *
date_at (const char *at)
{
    g_autofree char *text = NULL;
    gsize n = 4;

    if (at[0] != '1' && at[0] != '2')
        return NULL;
    if (strspn (at, "0123456789") == 8 && is_edge (at[8]))
        n = 8;
    else if (strspn (at, "0123456789") == 4 && (at[4] == '/' || at[4] == '-')) {
        char separator = at[4];
        gsize n_month = strspn (at + 5, "0123456789"), n_day;

        if (n_month < 1 || n_month > 2 || at[5 + n_month] != separator)
            return NULL;
        n_day = strspn (at + 6 + n_month, "0123456789");
        if (n_day < 1 || n_day > 2 || !is_edge (at[6 + n_month + n_day]))
            return NULL;
        n = 6 + n_month + n_day;
    } else {
        return NULL;
    }
    text = g_strndup (at, n);
    return read_iso (text);
}

char *
tq_when_of_url (const char *url)
{
    const char *path = strstr (url, "://");

    path = strchr (path != NULL ? path + 3 : url, '/');
    for (const char *at = path; at != NULL && *at != '\0'; at++) {
        char *date = is_edge (*at) ? date_at (at + 1) : NULL;

        if (date != NULL)
            return date;
    }
    return NULL;
}

#include <criterion/criterion.h>

#include "result.h"

static char *
page_in (const char *tag)
{
    const char *keep = g_getenv ("TQ_KEEP_PAGE"); /* a folder: to look at the page in a browser */
    char *page = format_result ("html", tag, 0);

    if (keep != NULL) {
        g_autofree char *name = g_strdup_printf ("%s/page-%s.html", keep, tag);

        cr_assert (g_file_set_contents (name, page, -1, NULL));
    }
    return page;
}

Test (html, page_holds_what_a_reader_needs)
{
    static const char *const wanted[] = {
        "<html lang=\"en\" dir=\"ltr\">",
        "<bdi>40</bdi> to <bdi>45</bdi>",
        "at least <bdi>60</bdi>",
        "<mark>between 40 and 45</mark>",
        "lang=\"ar\" dir=\"rtl\">كانت العبارة تحمل <mark>أكثر من 60</mark>",
        "id=\"t-0000000000001234\"",
        "id=\"t-0000000000001234-2\"", /* the same fingerprint twice is still two anchors */
        "<mark id=\"aq-",
        "The harbour master</bdi>",
        "default-src 'none'; style-src 'sha256-",
    };
    g_autofree char *page = page_in ("en");

    for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        cr_expect (strstr (page, wanted[i]) != NULL, "the page lacks %s", wanted[i]);
}

Test (html, text_of_articles_is_never_markup)
{
    static const char *const tags[] = { "ar", "en", "fr" };

    for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
        g_autofree char *page = page_in (tags[i]);

        cr_expect (strstr (page, HOSTILE) == NULL, "%s", tags[i]);
        cr_expect (strstr (page, "&lt;script&gt;alert(1)") != NULL, "%s", tags[i]);
        cr_expect (strstr (page, "{{") == NULL, "%s: a slot is not filled", tags[i]);
    }
}

Test (html, arabic_interface_reads_from_the_right)
{
    g_autofree char *page = page_in ("ar");

    cr_assert (strstr (page, "<html lang=\"ar\" dir=\"rtl\">") != NULL);
    cr_assert (strstr (page, "<bdi>40</bdi> إلى <bdi>45</bdi>") != NULL);
}

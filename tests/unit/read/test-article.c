/* Bytes → document: encodings, header lines, paragraphs and their roles. */
#include <criterion/criterion.h>
#include <string.h>
#include <tanaqud/error.h>

#include "read/read.h"

#define BOM "\xef\xbb\xbf"
#define LONG                                                                                                                             \
    "The harbour board will close the north pier for repairs until the end of the winter, its director told reporters on Monday."

static char *
block_text (const TqDocument *document, guint index)
{
    const TqBlock *block = &g_array_index (document->blocks, TqBlock, index);

    return g_strndup (document->text + block->span.start, block->span.end - block->span.start);
}

/* One letter a block: H T L B F. (transfer full) */
static char *
roles_of (const TqDocument *document)
{
    GString *roles = g_string_new (NULL);

    for (guint i = 0; i < document->blocks->len; i++)
        g_string_append_c (roles, "HTLBF"[g_array_index (document->blocks, TqBlock, i).role]);
    return g_string_free (roles, FALSE);
}

static const struct {
    const char *what;
    const char *bytes;
    const char *roles;
    const char *last;   /* text of the last block */
    const char *source; /* NULL: none */
    const char *date;
    const char *lang;
} rows[] = {
    { "plain", LONG "\n", "L", LONG, NULL, NULL, "en" },
    { "BOM", BOM "Source: Gull\n\n" LONG, "HL", LONG, "Gull", NULL, "en" },
    { "CRLF", "Source: Gull\r\nDate: 2024-03-05\r\n\r\n" LONG "\r\n\r\n", "HHL", LONG, "Gull", "2024-03-05", "en" },
    { "header in small letters", "source: Gull\ndate: 2024\n\n" LONG, "HHL", LONG, "Gull", "2024", "en" },
    { "header without blank", "Source:Gull\n" LONG, "HL", LONG, "Gull", NULL, "en" },
    { "empty header value", "Source:\nDate: 2024-03\n\n" LONG, "HHL", LONG, NULL, "2024-03", "en" },
    { "the first of two sources", "Source: Gull\nSource: Tern\n\n" LONG, "HHL", LONG, "Gull", NULL, "en" },
    { "a date that is none is ignored", "Date: 5 March\n\n" LONG, "HL", LONG, NULL, NULL, "en" },
    { "a day that no month has", "Date: 2023-02-29\n\n" LONG, "HL", LONG, NULL, NULL, "en" },
    { "no header after the first line of text", LONG "\n\nSource: Gull told us so at length, and then the sea rose over the quay and the people who stood there ran.\n",
      "LB", "Source: Gull told us so at length, and then the sea rose over the quay and the people who stood there ran.", NULL, NULL, "en" },
    { "unknown header name", "Editor: Gull\n\n" LONG, "TL", LONG, NULL, NULL, "en" },
    { "Lang rules", "Lang: fr\n\n" LONG, "HL", LONG, NULL, NULL, "fr" },
    { "Lang with a region", "Lang: ar-EG\n\nانهار الجسر.", "HL", "انهار الجسر.", NULL, NULL, "ar" },
    { "Lang that no pack has: found from the text", "Lang: xx\n\n" LONG, "HL", LONG, NULL, NULL, "en" },
    { "title", "Pier closes\n\n" LONG, "TL", LONG, NULL, NULL, "en" },
    { "title from the header", "Title: Pier closes\n\n" LONG, "TL", LONG, NULL, NULL, "en" },
    { "a sentence first is no title", "The pier closes.\n\n" LONG, "LB", LONG, NULL, NULL, "en" },
    { "two paragraphs", LONG "\n\n" LONG, "LB", LONG, NULL, NULL, "en" },
    { "each line a paragraph", LONG "\n" LONG, "LB", LONG, NULL, NULL, "en" },
    { "wrapped lines", "The harbour board will close the north pier for repairs\nuntil the end of the winter, its director told the press.", "L",
      "The harbour board will close the north pier for repairs\nuntil the end of the winter, its director told the press.", NULL, NULL, "en" },
    { "wrapped lines parted by a blank one", "The harbour board will close the north pier for repairs\n\nuntil the end of the winter, its director told the press and others.",
      "LB", "until the end of the winter, its director told the press and others.", NULL, NULL, "en" },
    { "blanks of all kinds around", "\n \t\n\u00a0\u3000" LONG "\u2003\n\n \n", "L", LONG, NULL, NULL, "en" },
    { "French", "Title: Le quai ferme\nSource: Goéland\n\nLe quai nord sera fermé pour travaux jusqu'à la fin de l'hiver, a annoncé lundi la directrice du port à la presse locale.\n",
      "THL", "Le quai nord sera fermé pour travaux jusqu'à la fin de l'hiver, a annoncé lundi la directrice du port à la presse locale.", "Goéland", NULL, "fr" },
    { "Arabic", "Source: النورس\n\nإغلاق الرصيف\n\nأعلنت مديرة الميناء يوم الاثنين أن الرصيف الشمالي سيغلق للصيانة حتى نهاية فصل الشتاء المقبل بسبب تآكل الأعمدة.\n",
      "HTL", "أعلنت مديرة الميناء يوم الاثنين أن الرصيف الشمالي سيغلق للصيانة حتى نهاية فصل الشتاء المقبل بسبب تآكل الأعمدة.", "النورس", NULL, "ar" },
};

Test (article, rows)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GError) error = NULL;
        g_autoptr (TqDocument) document =
            tq_read_text (packs, "id", "path", rows[i].bytes, strlen (rows[i].bytes), &error);
        g_autofree char *roles = NULL, *last = NULL;

        cr_expect_not_null (document, "%s: %s", rows[i].what, error != NULL ? error->message : "");
        if (document == NULL)
            continue;
        roles = roles_of (document);
        last = block_text (document, document->blocks->len - 1);
        cr_expect_str_eq (roles, rows[i].roles, "%s: %s, not %s", rows[i].what, roles,
                          rows[i].roles);
        cr_expect_str_eq (last, rows[i].last, "%s: %s", rows[i].what, last);
        cr_expect (g_strcmp0 (document->source, rows[i].source) == 0, "%s: source %s",
                   rows[i].what, document->source);
        cr_expect (g_strcmp0 (document->date, rows[i].date) == 0, "%s: date %s", rows[i].what,
                   document->date);
        cr_expect_str_eq (tq_packs_lang_tag (packs, document->lang), rows[i].lang,
                          "%s: language %s", rows[i].what,
                          tq_packs_lang_tag (packs, document->lang));
    }
}

Test (article, title_of_the_header_is_a_block_without_its_name)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const char *bytes = BOM "Source: Gull\nTitle:  Pier closes \n\n" LONG;
    g_autoptr (TqDocument) document =
        tq_read_text (packs, "id", "path", bytes, strlen (bytes), NULL);
    g_autofree char *title = block_text (document, 1);

    cr_expect_str_eq (title, "Pier closes");
    cr_expect_str_eq (document->title, "Pier closes");
}

/* "Announcement" heads advertisements, and many a headline. Text that is given as such is not
 * searched for an encoding either. */
Test (article, a_sentence_that_is_given_alone_says_something)
{
    static const char *const texts[] = { "إعلان نتيجة الاقتراع في الجزيرة",
                                         "Le caractère Ã© suit Ã¨ dans la table." };
    const TqMetadata nothing = { 0 };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        g_autoptr (TqDocument) document =
            tq_read_plain (packs, "id", texts[i], strlen (texts[i]), &nothing, NULL);
        g_autofree char *roles = roles_of (document);

        cr_expect_str_eq (document->text, texts[i]);
        cr_expect_str_eq (roles, "L", "%s: %s", texts[i], roles);
    }
}

/* What is given: bytes; then how many sequences are replaced and the text. */
static const struct {
    const char *bytes;
    guint n_replaced;
    const char *text;
} encodings[] = {
    { "caf\xc3\xa9 is open", 0, "café is open" },
    { "caf\xe9 is open", 1, "caf\ufffd is open" },
    { "cut \xe2\x82", 1, "cut \ufffd" },
    { "\xff\xfb two", 2, "\ufffd\ufffd two" }, /* 0xff 0xfe would be the mark of UTF-16 */
    { "half \xed\xa0\x80 of a pair", 1, "half \ufffd of a pair" },
    { "a\xf0\x9f\x98\x80z", 0, "a\U0001f600z" },
};

Test (article, encodings)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (encodings); i++) {
        g_autoptr (TqDocument) document = tq_read_text (packs, "id", "path", encodings[i].bytes,
                                                        strlen (encodings[i].bytes), NULL);

        cr_expect_not_null (document, "row %u", i);
        if (document == NULL)
            continue;
        cr_expect_eq (document->n_replaced, encodings[i].n_replaced, "row %u: %u replaced", i,
                      document->n_replaced);
        cr_expect_str_eq (document->text, encodings[i].text, "row %u: %s", i, document->text);
    }
}

static const struct {
    const char *what;
    const char *bytes;
    gsize n_bytes;
} refused[] = {
    { "empty", "", 0 },
    { "BOM alone", BOM, 3 },
    { "blank", " \n\t\r\n", 5 },
    { "NUL", "two\0three", 9 },
    { "controls", "\1\2\3\4 text", 9 },
};

Test (article, refused)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
        g_autoptr (GError) error = NULL;
        g_autoptr (TqDocument) document =
            tq_read_text (packs, "id", "path", refused[i].bytes, refused[i].n_bytes, &error);

        cr_expect_null (document, "%s is no article", refused[i].what);
        cr_expect (g_error_matches (error, TQ_ERROR, TQ_ERROR_DATA), "%s: wrong error",
                   refused[i].what);
    }
}

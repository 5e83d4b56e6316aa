/* What it costs to find the words and the sentences of a text, and nothing else: the yardstick of
 * `extract --values`.
 *
 * usage: icu-breaks LANG FILE.jsonl
 *
 * Walks ICU's sentence iterator and its word iterator over each line's "text" in UTF-16, and prints
 * the CPU seconds of the walks alone: reading, parsing and the conversion are not counted. */
#include <glib.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static gsize
walk (UBreakIterator *iterator, const UChar *text, gint32 n)
{
    UErrorCode status = U_ZERO_ERROR;
    gsize n_breaks = 0;

    ubrk_setText (iterator, text, n, &status);
    if (U_FAILURE (status))
        return 0;
    for (gint32 at = ubrk_first (iterator); at != UBRK_DONE; at = ubrk_next (iterator))
        n_breaks++;
    return n_breaks;
}

static UChar *
to_utf16 (const char *utf8, gint32 *ret_n)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar *text = g_new (UChar, strlen (utf8) + 1);

    u_strFromUTF8 (text, (gint32) strlen (utf8) + 1, ret_n, utf8, -1, &status);
    if (U_FAILURE (status))
        *ret_n = 0;
    return text;
}

int
main (int argc, char **argv)
{
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *sentences, *words;
    FILE *file;
    double seconds = 0;
    gsize n_bytes = 0, n_breaks = 0;
    json_t *article;

    if (argc != 3 || (file = fopen (argv[2], "r")) == NULL)
        return 2;
    sentences = ubrk_open (UBRK_SENTENCE, argv[1], NULL, 0, &status);
    words = ubrk_open (UBRK_WORD, argv[1], NULL, 0, &status);
    if (U_FAILURE (status))
        return 2;
    while ((article = json_loadf (file, JSON_DISABLE_EOF_CHECK, NULL)) != NULL) {
        const char *utf8 = json_string_value (json_object_get (article, "text"));
        gint32 n = 0;
        g_autofree UChar *text = to_utf16 (utf8 != NULL ? utf8 : "", &n);
        clock_t before = clock ();

        n_breaks += walk (sentences, text, n) + walk (words, text, n);
        seconds += (double) (clock () - before) / CLOCKS_PER_SEC;
        n_bytes += utf8 != NULL ? strlen (utf8) : 0;
        json_decref (article);
    }
    printf ("%.4f %zu %zu\n", seconds, n_bytes, n_breaks);
    ubrk_close (sentences);
    ubrk_close (words);
    fclose (file);
    return 0;
}

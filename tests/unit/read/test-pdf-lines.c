/* Rows as `pdftotext -tsv` writes them become lines. */
#include <criterion/criterion.h>
#include <string.h>

#include "read/pdf-lines.h"

/* level page flow block line word left top width height confidence text: a line on its side, so
 * that a test shows what matters */
#define WORD(block, left, top, width, text) \
    "5\t1\t0\t" block "\t0\t0\t" left "\t" top "\t" width "\t12\t100\t" text "\n"

static const struct {
    const char *rows;
    const char *wanted;
} pages[] = {
    { "level\tpage_num\tpar_num\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n", "" },
    /* a line whose halves stand apart, the later first */
    { WORD ("0", "60", "100", "20", "two") WORD ("0", "30", "100", "25", "line") WORD ("0", "30", "115", "40", "three"), "line two\nthree\n" },
    /* parts of one word touch */
    { WORD ("0", "30", "100", "25", "«") WORD ("0", "55.2", "100", "20", "quoted") WORD ("0", "80", "100", "20", "word"), "«quoted word\n" },
    /* a line of a column beside a wide gap, or of larger letters, is another */
    { WORD ("0", "30", "100", "25", "left") WORD ("0", "200", "101", "25", "right"), "left\nright\n" },
    /* two blocks beside one another are two lines */
    { WORD ("0", "30", "100", "25", "left") WORD ("1", "200", "100", "25", "right"), "left\nright\n" },
    /* a mark above its letter, in a line of its own before the end of the line that it stands in:
     * it is of the part that begins where it stands */
    { WORD ("0", "30", "100", "20", "ةنحاشلا") WORD ("0", "75", "100", "15", "م") WORD ("0", "76", "97", "0", "\u0651") WORD ("0", "90.1", "100", "9", "ده")
      WORD ("0", "55", "100", "19.9", "ت"), "هدم\u0651ت الشاحنة\n" },
    /* alone with a full stop it is of neither */
    { WORD ("0", "30", "100", "3", ".") WORD ("0", "31", "97", "0", "\u064b") WORD ("0", "33.2", "100", "30", "اليل"), "ليلا\u064b.\n" },
    /* the left edge of a word that begins with a mark is the mark's */
    { WORD ("0", "30", "100", "10", "دي") WORD ("0", "42", "100", "8", "\u064fش"), "ش\u064fيد\n" },
};

Test (pdf_lines, words_become_lines)
{
    for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
        g_auto (TqPdfLines) lines = { 0 };

        tq_pdf_lines_init (&lines, pages[i].rows, strlen (pages[i].rows));
        cr_expect_str_eq (lines.text->str, pages[i].wanted, "%u: \"%s\"", i, lines.text->str);
    }
}

/* Any bytes behind a row, or a row cut anywhere, are passed over. */
Test (pdf_lines, damaged_rows)
{
    static const char rows[] = WORD ("0", "30", "100", "25", "word") "5\t1\tnan\t0\n5\t\n\n" WORD (
        "0", "60", "100", "1e999", "wide");

    for (gsize n = 0; n <= strlen (rows); n++) {
        g_autofree char *cut = g_strndup (rows, n);
        g_auto (TqPdfLines) lines = { 0 };

        tq_pdf_lines_init (&lines, cut, n);
        cr_expect (lines.lines->len <= 1);
    }
}

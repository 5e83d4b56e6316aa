/* pdf-letters.h - what makers and readers of PDF do to Arabic, undone
 *
 * pdftotext shows presentation forms, marks of direction, runs in the order of the eye, a blank before a mark above or below a letter, and a
 * line that such a mark cuts in two as two lines, the second first. Lam and alef turned round: ligature.h. */
#ifndef TQ_READ_PDF_LETTERS_H
#define TQ_READ_PDF_LETTERS_H

#include "pack/pack.h"

typedef struct {
    guint n_forms;  /* presentation forms that became letters */
    guint n_ranges; /* two figures with a dash between them that changed places */
    guint n_joined; /* lines that a mark had cut */
} TqPdfMends;

/* The letters of @text, lines as they stand; adds to @mends. (transfer full) */
char *tq_pdf_letters_clean (const char *text, gsize n_bytes, TqPdfMends *mends);

/* The two lines that a mark made of one, put together, in place. @n_widest: letters of the page's widest line, which none exceeds. */
void tq_pdf_lines_join (const TqPacks *packs, GString *text, guint n_widest, TqPdfMends *mends);

/* "3,000-2,500" in a paragraph that runs from right to left, its lower end first, in place. Which end the author wrote first cannot be told. */
void tq_pdf_ranges_sort (GString *paragraph, TqPdfMends *mends);

#endif

/* pdf-lines.h - the lines of a PDF, made of the places of its words
 *
 * `pdftotext -tsv` names page, flow, block and box of each word, its letters from left to right as
 * the eye meets them. Put together by their places they give more than the text that pdftotext
 * itself makes of them, which cuts lines of Arabic where a vowel mark stands, turns the halves
 * round and loses the marks, and which has no blank line where there is a gap.
 *
 *   rows → words → lines of a block, by height
 *        → words of a line, by left edge → letters in the order of writing (pdf-letters.h) */
#ifndef TQ_READ_PDF_LINES_H
#define TQ_READ_PDF_LINES_H

#include <glib.h>

/* Places in points, from the top left corner of the page. */
typedef struct {
    guint32 start; /* of its text, in TqPdfLines.text */
    guint32 n_bytes;
    guint32 page;
    gfloat width;
    gfloat bottom; /* of its widest word, as marks and other fonts reach further */
    gfloat height; /* of that word */
} TqPdfLine;

typedef struct {
    GString *text; /* each line with its end */
    GArray *lines; /* of TqPdfLine, in reading order */
    guint n_forms; /* presentation forms that became letters */
} TqPdfLines;

/* @rows: what `pdftotext -tsv` wrote, valid UTF-8; what is no row is passed over. */
void tq_pdf_lines_init (TqPdfLines *self, const char *rows, gsize n_bytes);
void tq_pdf_lines_clear (TqPdfLines *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqPdfLines, tq_pdf_lines_clear)

#endif

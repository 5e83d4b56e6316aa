/* pdf-letters.h - the letters of a line as the eye meets them, in the order of writing
 *
 * A PDF has signs at places. From left to right, Arabic stands with its last letter first, a figure
 * in it in its own order, and so do letters of another script (UAX #9). Presentation forms become
 * letters; marks of direction go. Lam and alef drawn as one sign: ligature.h. */
#ifndef TQ_READ_PDF_LETTERS_H
#define TQ_READ_PDF_LETTERS_H

#include <glib.h>

/* Letters of scripts that run from right to left, less those of Latin. */
gint tq_pdf_rtl_balance (const char *text, gsize n_bytes);

/**
 * tq_pdf_line_write:
 * @out: what the line is appended to
 * @visual: a line from left to right
 * @is_rtl: of a document that mostly runs from right to left: so does each line but those whose
 *   letters all run the other way
 *
 * Returns: the number of presentation forms that became letters.
 */
guint tq_pdf_line_write (GString *out, const char *visual, gsize n_bytes, gboolean is_rtl);

/* Puts each mark of a whole text behind its letter, in place; no length changes. Some makers of PDF
 * draw the mark first, some the letter, which the words of the text show. */
void tq_pdf_marks_settle (GString *text);

#endif

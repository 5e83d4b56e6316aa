/* mojibake.h - text that was encoded twice
 *
 * UTF-8 that a program took for a Western or Arabic encoding and wrote as UTF-8 once more. It is
 * undone line by line where every letter of the line can be taken back and the result is UTF-8
 * again; no genuine text is that. */
#ifndef TQ_READ_MOJIBAKE_H
#define TQ_READ_MOJIBAKE_H

#include "read/charset.h"

/* Counts the lines that were mended in @decoded, and names the encoding that they had been taken
 * for. */
void tq_mojibake_undo (TqDecoded *decoded);

#endif

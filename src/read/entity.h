/* entity.h - named character references of HTML, and the Mac Arabic encoding
 *
 * Both tables are made from Python's standard library when the library is built (tables.py). */
#ifndef TQ_READ_ENTITY_H
#define TQ_READ_ENTITY_H

#include <glib.h>

/**
 * tq_entity_append:
 * @text: what follows an ampersand
 * @in_attribute: "&copy=1" in an attribute is no reference (WHATWG 13.2.5.73)
 * @out: the letters are appended
 *
 * Named, decimal and hexadecimal references as the standard reads them: longest name first, old
 * names without semicolon, C1 numbers as windows-1252, surrogates and what is beyond Unicode as
 * U+FFFD.
 *
 * Returns: bytes of @text that were the reference; 0 and nothing appended if there is none.
 */
gsize tq_entity_append (const char *text, gsize n_bytes, gboolean in_attribute, GString *out);

/* Replaces every reference in @text. (transfer full) */
char *tq_entity_decode (const char *text, gsize n_bytes, gboolean in_attribute);

gunichar tq_mac_arabic (guint8 byte); /* 0x80 … 0xff */

/* The byte that windows-1252, as the web reads it, has for a letter (its five gaps are C1
 * controls); -1 if it has none. */
int tq_windows_1252_byte (gunichar letter);

#endif

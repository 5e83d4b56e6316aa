/* charclass.h - what a code point is to the tokenizer
 *
 * A table over the BMP made from ICU's general categories, so that a token needs no call into ICU. */
#ifndef TQ_TEXT_CHARCLASS_H
#define TQ_TEXT_CHARCLASS_H

#include <glib.h>

typedef enum {
    TQ_CHAR_OTHER,
    TQ_CHAR_SPACE,
    TQ_CHAR_LATIN, /* a letter of a script with upper and lower case: digits may be glued to it (12k, F16) */
    TQ_CHAR_LETTER,
    TQ_CHAR_MARK, /* combining marks, format characters, tatweel: part of the word before */
    TQ_CHAR_DIGIT,
    TQ_CHAR_APOSTROPHE, /* ' ’: inside a word or a quotation mark */
    TQ_CHAR_PUNCTUATION,
    TQ_CHAR_QUOTE_OPEN,
    TQ_CHAR_QUOTE_CLOSE,
    TQ_CHAR_QUOTE_EITHER, /* " */
    TQ_CHAR_SYMBOL,
} TqCharClass;

typedef struct {
    guint8 bmp[0x10000]; /* TqCharClass, with TQ_CHAR_UPPER */
    guint8 is_small[0x800]; /* letters of one byte or two that are no capitals, nor such as end a word */
} TqCharTable;

#define TQ_CHAR_UPPER 0x80 /* an upper-case letter */

TqCharTable *tq_char_table_new (void); /* g_free() it */

/* A letter that words are to be looked at for is no longer small: TqPack.final_letter. */
void tq_char_table_mark (TqCharTable *table, gunichar letter);

/* Of a code point beyond the BMP. */
guint8 tq_char_class_supplementary (gunichar cp);

#endif

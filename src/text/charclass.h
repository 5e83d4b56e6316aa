/* charclass.h - what a code point is to the tokenizer
 *
 * A table over the BMP made from ICU's general categories, so that a token needs no call into
 * ICU. */
#ifndef TQ_TEXT_CHARCLASS_H
#define TQ_TEXT_CHARCLASS_H

#include <glib.h>
#include <string.h>

typedef enum {
    TQ_CHAR_OTHER,
    TQ_CHAR_SPACE,
    /* a letter of a script with upper and lower case: digits may be glued to it (12k, F16) */
    TQ_CHAR_LATIN,
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
    /* by tq_char_pair(): two bytes that are a letter of two, or two of one, no capitals, nor such
     * as end a word; not ة */
    guint8 are_small[0x10000];
} TqCharTable;

/* Two bytes of UTF-8 as one number. */
static inline guint16
tq_char_pair (const guint8 *bytes)
{
    guint16 pair;

    memcpy (&pair, bytes, sizeof pair);
    return GUINT16_FROM_LE (pair);
}

static inline guint16
tq_char_pair_of (guint8 first, guint8 second)
{
    return (guint16) (first | second << 8);
}

#define TQ_CHAR_UPPER 0x80 /* an upper-case letter */

TqCharTable *tq_char_table_new (void); /* g_free() it */

/* A letter that words are to be looked at for is no longer small: TqPack.final_letter. */
void tq_char_table_mark (TqCharTable *table, gunichar letter);

/* Of a code point beyond the BMP. */
guint8 tq_char_class_supplementary (gunichar cp);

#endif

#include "text/charclass.h"

#include <unicode/uchar.h>

/* Categories of ICU, by their number. */
static const guint8 classes[U_CHAR_CATEGORY_COUNT] = {
    [U_UPPERCASE_LETTER] = TQ_CHAR_LATIN | TQ_CHAR_UPPER,
    [U_LOWERCASE_LETTER] = TQ_CHAR_LATIN,
    [U_TITLECASE_LETTER] = TQ_CHAR_LATIN | TQ_CHAR_UPPER,
    [U_MODIFIER_LETTER] = TQ_CHAR_MARK,
    [U_OTHER_LETTER] = TQ_CHAR_LETTER,
    [U_NON_SPACING_MARK] = TQ_CHAR_MARK,
    [U_ENCLOSING_MARK] = TQ_CHAR_MARK,
    [U_COMBINING_SPACING_MARK] = TQ_CHAR_MARK,
    [U_DECIMAL_DIGIT_NUMBER] = TQ_CHAR_DIGIT,
    [U_LETTER_NUMBER] = TQ_CHAR_SYMBOL,
    [U_OTHER_NUMBER] = TQ_CHAR_SYMBOL,
    [U_SPACE_SEPARATOR] = TQ_CHAR_SPACE,
    [U_LINE_SEPARATOR] = TQ_CHAR_SPACE,
    [U_PARAGRAPH_SEPARATOR] = TQ_CHAR_SPACE,
    [U_CONTROL_CHAR] = TQ_CHAR_SPACE,
    [U_FORMAT_CHAR] = TQ_CHAR_MARK,
    [U_DASH_PUNCTUATION] = TQ_CHAR_PUNCTUATION,
    [U_START_PUNCTUATION] = TQ_CHAR_PUNCTUATION,
    [U_END_PUNCTUATION] = TQ_CHAR_PUNCTUATION,
    [U_CONNECTOR_PUNCTUATION] = TQ_CHAR_PUNCTUATION,
    [U_OTHER_PUNCTUATION] = TQ_CHAR_PUNCTUATION,
    [U_MATH_SYMBOL] = TQ_CHAR_SYMBOL,
    [U_CURRENCY_SYMBOL] = TQ_CHAR_SYMBOL,
    [U_MODIFIER_SYMBOL] = TQ_CHAR_SYMBOL,
    [U_OTHER_SYMBOL] = TQ_CHAR_SYMBOL,
    [U_INITIAL_PUNCTUATION] = TQ_CHAR_QUOTE_OPEN,
    [U_FINAL_PUNCTUATION] = TQ_CHAR_QUOTE_CLOSE,
};

/* What the categories do not say. */
static const struct {
    guint16 cp;
    guint8 char_class;
} exceptions[] = {
    { '\'', TQ_CHAR_APOSTROPHE },  { 0x2019, TQ_CHAR_APOSTROPHE },  { '"', TQ_CHAR_QUOTE_EITHER },
    { 0x201e, TQ_CHAR_QUOTE_OPEN }, { '%', TQ_CHAR_SYMBOL },         { 0x066a, TQ_CHAR_SYMBOL },
    { '#', TQ_CHAR_SYMBOL },       { '@', TQ_CHAR_SYMBOL },         { '&', TQ_CHAR_SYMBOL },
    { 0x0640, TQ_CHAR_MARK },      { 0x02bc, TQ_CHAR_APOSTROPHE },  { 0xfffd, TQ_CHAR_OTHER },
    { 0x200b, TQ_CHAR_SPACE },     { 0xfeff, TQ_CHAR_MARK },
};

guint8
tq_char_class_supplementary (gunichar cp)
{
    gint8 category = u_charType ((UChar32) cp);

    return category >= 0 && category < U_CHAR_CATEGORY_COUNT ? classes[category] : TQ_CHAR_OTHER;
}

/* Not ة: how it ends a word is lost in folding. */
static gboolean
is_small (const TqCharTable *table, guint32 cp)
{
    return (table->bmp[cp] == TQ_CHAR_LATIN || table->bmp[cp] == TQ_CHAR_LETTER) && cp != 0x0629;
}

/* A letter of two bytes. */
static guint16
pair_of_letter (gunichar cp)
{
    return tq_char_pair_of ((guint8) (0xc0 | cp >> 6), (guint8) (0x80 | (cp & 0x3f)));
}

static void
note_small_letters (TqCharTable *table)
{
    for (guint32 a = 0; a < 0x80; a++)
        for (guint32 b = 0; is_small (table, a) && b < 0x80; b++)
            table->are_small[tq_char_pair_of ((guint8) a, (guint8) b)] = is_small (table, b);
    for (guint32 cp = 0x80; cp < 0x800; cp++)
        table->are_small[pair_of_letter (cp)] = is_small (table, cp);
}

TqCharTable *
tq_char_table_new (void)
{
    TqCharTable *table = g_new0 (TqCharTable, 1);

    for (guint32 cp = 0; cp < 0x10000; cp++)
        table->bmp[cp] = tq_char_class_supplementary (cp);
    for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
        table->bmp[exceptions[i].cp] = exceptions[i].char_class;
    note_small_letters (table);
    return table;
}

void
tq_char_table_mark (TqCharTable *table, gunichar letter)
{
    if (letter >= 0x80 && letter < 0x800)
        table->are_small[pair_of_letter (letter)] = FALSE;
}

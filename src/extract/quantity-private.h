/* quantity-private.h - what the files of the quantity reader share
 *
 *   value.c            all values of a sentence: dates and quantities, in text order
 *   quantity.c         one number with its unit
 *   quantity-behind.c  what stands behind the unit: "and a half", "below zero", "a day"
 *   quantity-dual.c    a unit or a noun that counts by itself
 *   unit.c             units and currencies about a number
 *   hedge.c            how exact the number is: about, at least, nearly
 *   not-quantity.c     figures that name or score and count nothing
 *   range.c            values side by side that are one: ranges, "5 feet 2 inches", "12 dollars
 *     and 30 cents" */
#ifndef TQ_EXTRACT_QUANTITY_PRIVATE_H
#define TQ_EXTRACT_QUANTITY_PRIVATE_H

#include "extract/number.h"
#include "extract/value.h"
#include "pack/number-table.h"
#include "pack/units.h"

static inline gboolean
tq_token_is_figure (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens && sentence->tokens[token].kind == TQ_TOKEN_DIGITS;
}

/* Whether the number table has the word at @token in class @number_class; FALSE behind the
 * sentence's end. */
static inline gboolean
tq_token_is_number_class (const TqSentence *sentence, guint token, TqNumberClass number_class)
{
    guint16 row =
        tq_token_is_word (sentence, token) ? tq_sentence_word (sentence, token)->number : 0;

    return row != 0 &&
           tq_number_table_get (sentence->pack->numbers, row)->number_class == number_class;
}

/* - – — ‑ */
gboolean tq_token_is_dash (const TqSentence *sentence, guint token);

/* ---- units: unit.c --------------------------------------------------------------------------- */

/* The longest unit form that begins at @from. Returns the token after it, or 0. */
guint tq_unit_at (const TqSentence *sentence, guint from, const TqUnitForm **ret);

/* "mph" of 73mph; FALSE if these letters are no unit. */
gboolean tq_unit_of_suffix (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* "3.14US$": letters and the sign behind them. */
gboolean
tq_unit_of_suffix_and_sign (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* The unit that the letter of a glued scale is too: the metre of "3m". */
gboolean
tq_unit_of_glued_scale (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* "MUSD" at @token: the scale, and the currency; 0 if it is none. */
double tq_unit_scaled_code (const TqSentence *sentence, guint token, TqUnitForm *ret);

/* The currency before a number: "$40", "US$ 3bn", "EUR 20". Moves *@first to it. */
gboolean tq_unit_before (const TqSentence *sentence, guint *first, TqUnitForm *ret);

/* A number glued behind its currency: GBP3.01, Rs20. Returns the token after it, or 0. */
guint
tq_unit_read_glued (const TqSentence *sentence, guint from, double *ret, TqUnitForm *ret_form);

/* "per week", "a year", «في اليوم» at *@end, which moves behind it: unit of the period, or 0. */
TqUnit tq_unit_per_at (const TqSentence *sentence, guint *end);

/* ---- how exact: hedge.c ---------------------------------------------------------------------- */

/* Widens @number by what stands before @first, or behind *@end ("40 or more", "على الأقل"), which
 * moves behind that. Returns: the token at which the hedged number begins. */
guint tq_hedge_read (const TqSentence *sentence, guint first, guint *end, TqNumber *number);

/* ---- figures that count nothing: not-quantity.c ---------------------------------------------- */

/* A number glued to letters that are no unit (G20, A380, B737), joined by a dash to letters, or
 * part of a longer row of figures (telephones). */
gboolean tq_number_is_identifier (const TqSentence *sentence, const TqNumberRun *run);

/* "page 12", "flight no. 301", "المادة 140": the word before names the figure, or all of a list;
 * signs may part them. */
gboolean tq_number_is_labelled (const TqSentence *sentence, const TqNumberRun *run);

/* Behind a score, a ratio, a telephone number, a name with a figure (F-16) or a number said twice
 * that begins, or ends, at @from; 0: there is none. */
guint tq_figures_skip (const TqSentence *sentence, guint from);

/* ---- behind the unit: quantity-behind.c ------------------------------------------------------ */

/* Takes into @value what stands behind its unit, which ends at @end. Returns: the token after it,
 * @end if there is none. */
guint tq_quantity_take_behind (const TqSentence *sentence, guint end, TqValue *value);

/* The half of "an hour and a half": of a unit, whose word is the last before @end and may stand
 * once more, «ساعة ونصف الساعة»; and of the noun at @counted, «ثلاثة مواسم ونصف». Returns: as
 * above. */
guint tq_quantity_take_half_of_unit (const TqSentence *sentence, guint end, TqNumber *number);
guint tq_quantity_take_half_of_noun (const TqSentence *sentence, guint counted, guint end,
                                     TqNumber *number);

/* ---- what counts by itself: quantity-dual.c -------------------------------------------------- */

/* "يومين", "كيلومتران", and one of a unit that the words around it make one. Returns the token
 * after it, or 0. */
guint tq_quantity_read_dual_unit (const TqSentence *sentence, guint from, TqValue *ret);

/* "جنديان": two, said by the noun itself; "اثنان" behind it says it again. As above. */
guint tq_quantity_read_dual_noun (const TqSentence *sentence, guint from, TqValue *ret);

/* ---- one value: quantity.c; several that are one: range.c ------------------------------------ */

/* Where @value stands: tokens [first, end). Returns: @end */
guint tq_quantity_place (const TqSentence *sentence, guint first, guint end, TqValue *value);

/* A quantity at @from; words before @limit belong to the value before. Returns the token after it,
 * or 0. */
guint tq_quantity_read (const TqSentence *sentence, TqNumberMemo *numbers, guint from, guint limit,
                        TqValue *ret);

/* Joins values from @from on that are one. */
void tq_values_join (const TqSentence *sentence, GArray *values, guint from);

#endif

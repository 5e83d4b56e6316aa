/* quantity-private.h - what the files of the quantity reader share
 *
 *   unit.c      units and currencies about a number
 *   quantity.c  number + unit + hedge; what is no quantity
 *   range.c     values side by side that are one: ranges, "5 feet 2 inches", "12 dollars and 30 cents" */
#ifndef TQ_EXTRACT_QUANTITY_PRIVATE_H
#define TQ_EXTRACT_QUANTITY_PRIVATE_H

#include "extract/number.h"
#include "extract/value.h"
#include "pack/units.h"

/* The longest unit form that begins at @from. Returns the token after it, or 0. */
guint tq_unit_at (const TqSentence *sentence, guint from, const TqUnitForm **ret);

/* "mph" of 73mph; FALSE if these letters are no unit. */
gboolean tq_unit_of_suffix (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* "3.14US$": letters and the sign behind them. */
gboolean tq_unit_of_suffix_and_sign (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* The unit that the letter of a glued scale is too: the metre of "3m". */
gboolean tq_unit_of_glued_scale (const TqSentence *sentence, const TqNumberRun *run, TqUnitForm *ret);

/* "MUSD" at @token: the scale, and the currency; 0 if it is none. */
double tq_unit_scaled_code (const TqSentence *sentence, guint token, TqUnitForm *ret);

/* The currency before a number: "$40", "US$ 3bn", "EUR 20". Moves *@first to it. */
gboolean tq_unit_before (const TqSentence *sentence, guint *first, TqUnitForm *ret);

/* A number glued behind its currency: GBP3.01, Rs20. Returns the token after it, or 0. */
guint tq_unit_read_glued (const TqSentence *sentence, guint from, double *ret, TqUnitForm *ret_form);

/* "per week", "a year", «في اليوم» at *@end, which moves behind it: unit of the period, or 0. */
TqUnit tq_unit_per_at (const TqSentence *sentence, guint *end);

gboolean tq_token_is_dash (const TqSentence *sentence, guint token);

/* Joins values from @from on that are one. */
void tq_values_join (const TqSentence *sentence, GArray *values, guint from);

#endif

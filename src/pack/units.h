/* units.h - what values are measured in: rows of common/units.tsv
 *
 *   id  dimension  factor  offset  kind
 *
 * Values of one dimension compare after `value * factor + offset`. Each currency is a dimension of
 * its own, save those that a treaty holds to another: without a dated rate two of them cannot be
 * compared. Kinds: measure, duration, percent, money. */
#ifndef TQ_PACK_UNITS_H
#define TQ_PACK_UNITS_H

#include <tanaqud/model.h>

#include "pack/sieve.h"

typedef struct TqUnits TqUnits;

typedef struct {
    const char *id;        /* "km", "USD", "%" */
    const char *dimension; /* "length"; equal pointers for equal names */
    double factor;
    double offset;
    TqValueKind kind;
} TqUnitRow;

/* How a unit is written: a row of <lang>/units.tsv, or the unit's own id. */
typedef struct {
    TqUnit unit;
    double times;
    gboolean is_plural; /* "for days" is of no day */
} TqUnitForm;

TqUnits *tq_units_new (void);
void tq_units_free (TqUnits *units);
gboolean tq_units_add (TqUnits *units, const char *name, GBytes *bytes, GError **error);
/* common/currencies.tsv; after the units */
gboolean tq_units_add_currencies (TqUnits *units, const char *name, GBytes *bytes, GError **error);
TqUnit tq_units_find (const TqUnits *units, const char *id);            /* 0 if there is none */
const TqUnitRow *tq_units_get (const TqUnits *units, TqUnit unit);      /* NULL for 0 */

/* its own id as a form; NULL for 0 */
const TqUnitForm *tq_units_form (const TqUnits *units, TqUnit unit);

/* The currency that a shared word for money (dollar) is in a country (ISO 3166 code); 0 if it is
 * none there. */
TqUnit tq_units_currency_of (const TqUnits *units, TqUnit word, const char *country);

/* The dimension under which values meet: a currency meets under the word that it shares, as which
 * of them is meant may go unsaid, and with it whatever it is held to. */
const char *tq_units_meeting_dimension (const TqUnits *units, TqUnit unit); /* NULL for 0 */

/* Whether values of both units can be compared; a bare count only with a bare count, a shared word
 * for money with each of its currencies. */
gboolean tq_units_comparable (const TqUnits *units, TqUnit a, TqUnit b);
double tq_units_to_base (const TqUnits *units, TqUnit unit, double value);

/* The unit that is so much of @unit in one @per, 0 if none is named so: km-per-hour. */
TqUnit tq_units_rate (const TqUnits *units, TqUnit unit, TqUnit per);

/* The same of a rate: 750,000 a month are 9 million a year. @per: unit of the period, or 0. */
double tq_units_rate_to_base (const TqUnits *units, TqUnit unit, TqUnit per, double value);

/* ---- forms of one language ------------------------------------------------------------------- */

/* Rows `form unit times` of <lang>/units.tsv.
 *
 * A form is one folded word or several parted by spaces. `times` is 2 for a dual ("كيلومتران"),
 * which needs no number, and "many" for a plural, which stands for no one of its unit. `place` is
 * "before" for a form that stands before its number, "sum" for one that is a unit only glued to a
 * figure or behind a greater unit: 5 ft 2 in. */
typedef struct TqUnitTable TqUnitTable;

TqUnitTable *tq_unit_table_new (void);
void tq_unit_table_free (TqUnitTable *table);
void tq_unit_table_add_words (const TqUnitTable *table, TqSieve *sieve); /* each that it has */
gboolean tq_unit_table_add (TqUnitTable *table, const TqUnits *units, const char *name,
                            GBytes *bytes, char *(*fold) (gconstpointer, const char *),
                            gconstpointer fold_data, GError **error);
/* Forms that stand after their number, and those that stand before it ($, US$). NULL if it is no
 * unit. */
const TqUnitForm *tq_unit_table_find (const TqUnitTable *table, const char *folded);
const TqUnitForm *tq_unit_table_find_prefix (const TqUnitTable *table, const char *folded);
const TqUnitForm *tq_unit_table_find_in_sum (const TqUnitTable *table, const char *folded);

/* Whether some form that stands after its number begins with @folded, be it in the middle of a
 * word. */
gboolean tq_unit_table_begins (const TqUnitTable *table, const char *folded);

#endif

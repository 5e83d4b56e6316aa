/* strings.h - the words of the interface: src/data/report/<language>.json
 *
 * One flat object a language, the same keys in each. A key that a language lacks is taken from
 * English. */
#ifndef TQ_REPORT_STRINGS_H
#define TQ_REPORT_STRINGS_H

#include <glib.h>

typedef struct TqStrings TqStrings;

TqStrings *tq_strings_new (const char *lang_tag);
void tq_strings_free (TqStrings *strings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqStrings, tq_strings_free)

/* Borrowed; the key itself where no language has it. */
const char *tq_strings_get (const TqStrings *strings, const char *key);

/* Word of a member of a family, "verdict." and "conflict"; @name itself where there is none. */
const char *tq_strings_member (const TqStrings *strings, const char *family, const char *name);

/* "US dollars" for "USD", as CLDR has it; NULL for what is no ISO 4217 code. (transfer full) */
char *tq_strings_currency (const TqStrings *strings, const char *code);

#define TQ_STRINGS_N_COUNTS 4

/* The pattern of @key, in ICU message format as Arabic has six plural forms, filled with @counts as
 * {0} … {3}. Digits are Latin in every language, as in the values beside them. (transfer full) */
char *tq_strings_format (const TqStrings *strings, const char *key,
                         const double counts[TQ_STRINGS_N_COUNTS]);

#endif

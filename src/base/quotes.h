/* quotes.h - a piece of an article without the quotation marks and brackets that the cut left alone
 *
 * A clause ends inside a quotation as often as with it: «قال إن «المهمة لم تتغير، وإن …» gives
 * «المهمة لم تتغير. Where a reader is shown the piece between marks of our own, a mark without its
 * partner reads as an end that is none. Spans and the quotes of report.json keep every mark. */
#ifndef TQ_BASE_QUOTES_H
#define TQ_BASE_QUOTES_H

#include <glib.h>

/* Returns: (transfer full): @text, UTF-8, without marks that have no partner in it, and without the
 * white space that they leave at its ends. */
char *tq_quotes_balance (const char *text);

#endif

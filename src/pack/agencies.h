/* agencies.h - names of wire services: rows `name  agency` of common/agencies.tsv */
#ifndef TQ_PACK_AGENCIES_H
#define TQ_PACK_AGENCIES_H

#include <glib.h>

typedef struct TqAgencies TqAgencies;

TqAgencies *tq_agencies_load (const char *data_dir, char *(*fold) (gconstpointer, const char *),
                              gconstpointer fold_data, GError **error);
void tq_agencies_free (TqAgencies *agencies);

/* The agency that a folded name is one of; NULL if none. Borrowed. */
const char *tq_agencies_find (const TqAgencies *agencies, const char *folded);

#endif

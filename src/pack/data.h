/* data.h - the files of src/data/, built in or in a folder */
#ifndef TQ_PACK_DATA_H
#define TQ_PACK_DATA_H

#include <glib.h>

/* @name relative to src/data/, e.g. "ar/pack.json". (transfer full); NULL with TQ_ERROR_PACK if
 * there is no such file. */
GBytes *tq_data_read (const char *data_dir, const char *name, GError **error);

/* Names of the folders that hold a pack.json, sorted. (transfer full), strv */
char **tq_data_list_packs (const char *data_dir, GError **error);

#endif

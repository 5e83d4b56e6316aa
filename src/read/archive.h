/* archive.h - entries of a zip or tar archive, and bytes of gzip, within the limits of limits.h */
#ifndef TQ_READ_ARCHIVE_H
#define TQ_READ_ARCHIVE_H

#include "read/reading.h"

/* An entry: its bytes are borrowed for the call. Returns FALSE to stop. */
typedef gboolean (*TqEntryFunc) (TqReading *reading, const TqSource *archive, const char *name,
                                 const char *bytes, gsize n_bytes, gpointer data);

/**
 * tq_archive_read:
 * @wants: (nullable): whether an entry of that name is to be read; the others cost nothing
 *
 * Calls @each with the regular files of the archive, in its order. Links, absolute names and names
 * with ".." are left out with a notice: nothing is ever written, but their names would be shown as
 * if they lay there. An entry larger than an article is left out with a notice.
 *
 * Returns: FALSE with TQ_ERROR_DATA (damaged) or TQ_ERROR_LIMIT; entries before that were given.
 */
gboolean tq_archive_read (TqReading *reading, const TqSource *archive,
                          gboolean (*wants) (const char *name, gpointer data), TqEntryFunc each,
                          gpointer data, GError **error);

/* Whether a zip's directory has an entry of that name. */
gboolean tq_zip_has_entry (const char *bytes, gsize n_bytes, const char *name);

/**
 * tq_gzip_member:
 * @at: first byte of a member of a gzip file; set to the byte behind it
 * @max: more bytes than this are an error,
 * @ret_is_cut: (nullable): or, where this is given, are not kept: it is then TRUE and the rest of
 *   the member is read over
 *
 * Returns: (transfer full): NULL with TQ_ERROR_DATA (damaged, truncated) or TQ_ERROR_LIMIT.
 */
GByteArray *tq_gzip_member (TqReading *reading, const TqSource *source, gsize *at, guint64 max,
                            gboolean *ret_is_cut, GError **error);

/* The first bytes that come out of a gzip file; their number. */
gsize tq_gzip_peek (const char *bytes, gsize n_bytes, char *ret, gsize n_ret);

#endif

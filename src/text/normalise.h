/* normalise.h - folding for matching
 *
 * What readers take for the same letter becomes the same letter: Arabic alef with hamza or madda → ا, ى → ي, ة → ه, Persian and
 * Urdu letters → the Arabic ones, presentation forms → letters, tatweel, tashkil and direction marks gone, digits of every script →
 * 0-9; Latin by NFKC case folding, accents kept. The rows that no standard gives are in common/fold.tsv and <lang>/fold.tsv.
 * Folding what is folded changes nothing. */
#ifndef TQ_TEXT_NORMALISE_H
#define TQ_TEXT_NORMALISE_H

#include <glib.h>

typedef struct TqFolding TqFolding; /* a table over the BMP; of TqPack, immutable */

/**
 * tq_fold:
 * @ret_map: (out) (nullable) (element-type guint32): for each byte of the result the byte of @text that it came from,
 *           and one entry more for the end
 *
 * Returns: (transfer full): folded text.
 */
char *tq_fold (const TqFolding *folding, const char *text, gsize n_bytes, GArray **ret_map);

#endif

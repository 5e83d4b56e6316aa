/* folding.h - folding for matching
 *
 * What readers take for the same letter becomes the same letter: Arabic alef with hamza or madda →
 * ا, ى → ي, ة → ه, Persian and Urdu letters → the Arabic ones, presentation forms → letters,
 * tatweel, tashkil and direction marks gone, digits of every script → 0-9; Latin by NFKC case
 * folding, accents kept. The rows that no standard gives are in common/fold.tsv and
 * <lang>/fold.tsv. Folding what is folded changes nothing. */
#ifndef TQ_PACK_FOLDING_H
#define TQ_PACK_FOLDING_H

#include <glib.h>

/* a table over the BMP; of TqPack, immutable once its rows are added */
typedef struct TqFolding TqFolding;

/* What Unicode says alone: NFKC case folding, ASCII digits, no format characters, no Arabic
 * marks. */
TqFolding *tq_folding_new (void);
TqFolding *tq_folding_copy (const TqFolding *folding);
void tq_folding_free (TqFolding *folding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqFolding, tq_folding_free)

/* Adds the rows `from to` of a fold.tsv: one letter becomes the letters of the other cell. FALSE
 * with TQ_ERROR_PACK. */
gboolean tq_folding_add (TqFolding *folding, const char *name, GBytes *bytes, GError **error);

/* The longest that one code point folds to: U+FDFA, 18 letters. */
#define TQ_FOLD_MAX_BYTES 80

/* Writes what @cp folds to, without NUL, to @ret (TQ_FOLD_MAX_BYTES long). Returns the number of
 * bytes, 0 if it is dropped. */
gsize tq_fold_code_point (const TqFolding *folding, gunichar cp, char *ret);

/**
 * tq_fold:
 * @ret_map: (out) (nullable) (element-type guint32): for each byte of the result the byte of @text
 *   that it came from,
 *           and one entry more for the end
 *
 * Returns: (transfer full): folded text.
 */
char *tq_fold (const TqFolding *folding, const char *text, gsize n_bytes, GArray **ret_map);

/* As tq_fold(), into a buffer that is emptied first: what the tokenizer calls for every token.
 * @text is valid UTF-8. */
void tq_fold_into (const TqFolding *folding, const char *text, gsize n_bytes, GString *ret);

#endif

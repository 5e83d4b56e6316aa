/* root.h - what a word and its relatives have in common: resign, resignation; يرتفع، ارتفاع، مرتفع
 *
 * In a language whose pack has a stemmer, its stem. Elsewhere the pack says ("root" of pack.json)
 * which letters are never part of the common skeleton (`weak`: long vowels and their seats) and
 * which may be an ending or a beginning (`final`, `initial`); these are taken off as long as three
 * letters are left. A skeleton, no dictionary's root: it errs on words of two firm letters, which
 * have none. After the light and root-based stemmers compared by Larkey, Ballesteros and Connell
 * (2007). */
#ifndef TQ_TEXT_ROOT_H
#define TQ_TEXT_ROOT_H

#include "pack/pack.h"

/* The skeleton of the @n_bytes of a folded stem. Writes at most @size bytes with the NUL; FALSE if
 * too little is left to mean anything. */
gboolean
tq_root_skeleton (const TqPack *pack, const char *stem, gsize n_bytes, char *ret, gsize size);

#endif

/* atom.h - strings as small integers
 *
 * In: bytes. Out: a number that is the same for the same bytes, 1, 2, 3 … in order of first sight.
 * One table per run: numbers of two tables say nothing of each other.
 * Method: open addressing with linear probing over 32-bit hashes; the strings lie in one
 * GStringChunk. */
#ifndef TQ_BASE_ATOM_H
#define TQ_BASE_ATOM_H

#include <tanaqud/model.h>

typedef struct TqAtoms TqAtoms;

TqAtoms *tq_atoms_new (void);
void tq_atoms_free (TqAtoms *atoms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqAtoms, tq_atoms_free)

/* 32-bit hash of bytes, the one that every table of the library uses. */
guint32 tq_hash_bytes (const char *bytes, gsize n_bytes);

/* Spreads a number, the upper bits best. Fibonacci hashing: Knuth, The Art of Computer Programming,
 * volume 3, 6.4. */
static inline guint64
tq_hash_number (guint64 number)
{
    return number * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

/**
 * tq_atom_intern:
 * @text: @n_bytes bytes, not NUL-terminated; copied
 *
 * Returns: the atom of @text; 0 for the empty string.
 */
TqAtom tq_atom_intern (TqAtoms *atoms, const char *text, gssize n_bytes);

/* The atom of @text if it was interned before, else 0. */
TqAtom tq_atom_find (const TqAtoms *atoms, const char *text, gssize n_bytes);

/* The string of an atom, NUL-terminated, borrowed from @atoms; "" for 0. */
const char *tq_atom_text (const TqAtoms *atoms, TqAtom atom);

guint32 tq_atoms_count (const TqAtoms *atoms);

#endif

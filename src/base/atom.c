#include "base/atom.h"

#include <string.h>

struct TqAtoms {
    GStringChunk *chunk;
    GPtrArray *texts; /* of const char *, in chunk; [0] is "" */
    GArray *hashes;   /* of guint32, beside texts */
    guint32 *slots;   /* atom or 0; n_slots is a power of two, at most half full */
    guint32 n_slots;
};

/* MurmurHash2's mixing step over four bytes at a time (Appleby, public domain method); good enough
 * for words, and fast. */
guint32
tq_hash_bytes (const char *bytes, gsize n_bytes)
{
    const guint32 m = 0x5bd1e995;
    guint32 hash = 0x9747b28c ^ (guint32) n_bytes;

    while (n_bytes >= 4) {
        guint32 k;

        memcpy (&k, bytes, sizeof k);
        k *= m;
        k ^= k >> 24;
        k *= m;
        hash = hash * m ^ k;
        bytes += 4;
        n_bytes -= 4;
    }
    for (gsize i = 0; i < n_bytes; i++)
        hash = (hash ^ (guint8) bytes[i]) * m;
    hash ^= hash >> 13;
    hash *= m;
    return hash ^ hash >> 15;
}

TqAtoms *
tq_atoms_new (void)
{
    TqAtoms *atoms = g_new0 (TqAtoms, 1);
    guint32 zero = 0;

    atoms->chunk = g_string_chunk_new (16384);
    atoms->texts = g_ptr_array_new ();
    atoms->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
    g_ptr_array_add (atoms->texts, (gpointer) "");
    g_array_append_val (atoms->hashes, zero);
    atoms->n_slots = 1024;
    atoms->slots = g_new0 (guint32, atoms->n_slots);
    return atoms;
}

void
tq_atoms_free (TqAtoms *atoms)
{
    if (atoms == NULL)
        return;
    g_string_chunk_free (atoms->chunk);
    g_ptr_array_unref (atoms->texts);
    g_array_unref (atoms->hashes);
    g_free (atoms->slots);
    g_free (atoms);
}

/* The slot that holds the string, or the empty one where it belongs. */
static guint32
find_slot (const TqAtoms *atoms, const char *text, gsize n_bytes, guint32 hash)
{
    guint32 mask = atoms->n_slots - 1;
    guint32 slot = hash & mask;

    for (; atoms->slots[slot] != 0; slot = (slot + 1) & mask) {
        TqAtom atom = atoms->slots[slot];
        const char *known = g_ptr_array_index (atoms->texts, atom);

        if (g_array_index (atoms->hashes, guint32, atom) == hash &&
            strncmp (known, text, n_bytes) == 0 && known[n_bytes] == '\0')
            break;
    }
    return slot;
}

static void
grow (TqAtoms *atoms)
{
    guint32 n_slots = atoms->n_slots * 2;
    guint32 *slots = g_new0 (guint32, n_slots);

    for (TqAtom atom = 1; atom < atoms->texts->len; atom++) {
        guint32 slot = g_array_index (atoms->hashes, guint32, atom) & (n_slots - 1);

        while (slots[slot] != 0)
            slot = (slot + 1) & (n_slots - 1);
        slots[slot] = atom;
    }
    g_free (atoms->slots);
    atoms->slots = slots;
    atoms->n_slots = n_slots;
}

TqAtom
tq_atom_intern (TqAtoms *atoms, const char *text, gssize n_bytes)
{
    gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;
    guint32 hash, slot;

    if (length == 0)
        return 0;
    hash = tq_hash_bytes (text, length);
    slot = find_slot (atoms, text, length, hash);
    if (atoms->slots[slot] == 0) {
        atoms->slots[slot] = atoms->texts->len;
        g_ptr_array_add (atoms->texts,
                         g_string_chunk_insert_len (atoms->chunk, text, (gssize) length));
        g_array_append_val (atoms->hashes, hash);
        if (atoms->texts->len * 2 > atoms->n_slots) {
            grow (atoms);
            return atoms->texts->len - 1;
        }
    }
    return atoms->slots[slot];
}

TqAtom
tq_atom_find (const TqAtoms *atoms, const char *text, gssize n_bytes)
{
    gsize length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;

    if (length == 0)
        return 0;
    return atoms->slots[find_slot (atoms, text, length, tq_hash_bytes (text, length))];
}

const char *
tq_atom_text (const TqAtoms *atoms, TqAtom atom)
{
    g_return_val_if_fail (atom < atoms->texts->len, "");
    return g_ptr_array_index (atoms->texts, atom);
}

guint32
tq_atoms_count (const TqAtoms *atoms)
{
    return atoms->texts->len - 1;
}

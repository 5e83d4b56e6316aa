#include <criterion/criterion.h>

#include "base/atom.h"

Test (atom, same_bytes_same_number)
{
    g_autoptr (TqAtoms) atoms = tq_atoms_new ();
    TqAtom a = tq_atom_intern (atoms, "جندي", -1);

    cr_assert_neq (a, 0);
    cr_assert_eq (tq_atom_intern (atoms, "جنديان", strlen ("جندي")), a);
    cr_assert_neq (tq_atom_intern (atoms, "جنديان", -1), a);
    cr_assert_str_eq (tq_atom_text (atoms, a), "جندي");
    cr_assert_eq (tq_atom_intern (atoms, "", 0), 0);
    cr_assert_eq (tq_atom_find (atoms, "غائب", -1), 0);
}

Test (atom, survives_growth)
{
    g_autoptr (TqAtoms) atoms = tq_atoms_new ();
    char word[16];

    for (guint i = 0; i < 5000; i++) {
        g_snprintf (word, sizeof word, "w%u", i);
        cr_assert_eq (tq_atom_intern (atoms, word, -1), i + 1);
    }
    for (guint i = 0; i < 5000; i++) {
        g_snprintf (word, sizeof word, "w%u", i);
        cr_assert_eq (tq_atom_find (atoms, word, -1), i + 1, "%s was lost", word);
    }
    cr_assert_eq (tq_atom_intern (atoms, "w7", -1), 8);
    cr_assert_str_eq (tq_atom_text (atoms, 8), "w7");
    cr_assert_eq (tq_atoms_count (atoms), 5000);
}

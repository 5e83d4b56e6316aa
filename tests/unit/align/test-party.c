#include <criterion/criterion.h>
#include <string.h>

#include "align/party.h"

/* Parties of one run, parted by bars, and the groups that they fall into. */
static const struct {
    const char *parties;
    const char *groups;
} rows[] = {
    { "Anna Holt|Holt", "aa" },
    { "Anna Holt|Peter Holt|Holt", "abc" },
    { "كارل فوستر|Karl Foster|فوستر", "aaa" },
    { "Khaled al-Kadhimi|خالد الكاظمي", "aa" },
    { "Marin|Moran", "ab" },
    { "the ministry|the union", "ab" },
};

static TqAtom
party_of (const TqPacks *packs, TqAtoms *atoms, const char *name)
{
    char skeleton[128];

    tq_name_skeleton (tq_packs_names (packs), name, strlen (name), skeleton, sizeof skeleton);
    return tq_atom_intern (atoms, skeleton, -1);
}

Test (party, forms_of_one_name_are_one_party)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_auto (GStrv) names = g_strsplit (rows[i].parties, "|", -1);
        g_autoptr (TqAtoms) atoms = tq_atoms_new ();
        g_autoptr (TqClaimSet) claims = tq_claim_set_new ();
        guint n = g_strv_length (names);

        for (guint j = 0; j < n; j++) {
            TqClaim claim = { .attribution = { .party = party_of (packs, atoms, names[j]), .is_named = TRUE } };
            g_array_append_val (claims->claims, claim);
        }
        tq_parties_unify (packs, atoms, claims);
        for (guint j = 0; j < n; j++)
            for (guint k = 0; k < n; k++)
                cr_expect_eq (tq_claim_set_get (claims, j)->attribution.party == tq_claim_set_get (claims, k)->attribution.party,
                              rows[i].groups[j] == rows[i].groups[k], "%s: %u and %u", rows[i].parties, j, k);
    }
}

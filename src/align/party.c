#include "align/party.h"

#include <string.h>

#define MAX_SOUND 24
#define MAX_NEIGHBOURS 128

typedef struct {
    char sound[MAX_SOUND];
    const char *skeleton;
    TqAtom atom;
    TqAtom group; /* the atom that stands for it */
} Party;

static int
compare_parties (gconstpointer a, gconstpointer b)
{
    const Party *x = a, *y = b;
    int order = strcmp (x->sound, y->sound);

    return order != 0 ? order : strcmp (x->skeleton, y->skeleton);
}

/* Codes of states and institutions are one in every language already. */
static gboolean
is_code (const char *skeleton)
{
    return skeleton[0] == '@' || g_ascii_isupper (skeleton[0]);
}

static GArray *
collect (const TqAtoms *atoms, const TqClaimSet *claims)
{
    GArray *parties = g_array_new (FALSE, FALSE, sizeof (Party));
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < claims->claims->len; i++) {
        TqAtom atom = tq_claim_set_get (claims, i)->attribution.party;
        Party party = { "", tq_atom_text (atoms, atom), atom, atom };

        if (atom == 0 || is_code (party.skeleton) || !g_hash_table_add (seen, GUINT_TO_POINTER (atom)))
            continue;
        tq_name_sound (party.skeleton, party.sound, sizeof party.sound);
        g_array_append_val (parties, party);
    }
    g_array_sort (parties, compare_parties);
    return parties;
}

/* The first of those that are alike stands for all. */
static void
join_spellings (const TqPacks *packs, GArray *parties)
{
    for (guint i = 0; i < parties->len; i++) {
        Party *x = &g_array_index (parties, Party, i);

        for (guint j = i + 1; j < MIN (parties->len, i + MAX_NEIGHBOURS); j++) {
            Party *y = &g_array_index (parties, Party, j);

            if (x->sound[0] != y->sound[0])
                break;
            if (y->group == y->atom && tq_name_same (tq_packs_names (packs), x->skeleton, y->skeleton))
                y->group = x->group;
        }
    }
}

static const char *
last_word (const char *skeleton)
{
    const char *space = strrchr (skeleton, ' ');

    return space != NULL ? space + 1 : skeleton;
}

/* Last words of full names → the group that bears it; of several groups, of none. */
static GHashTable *
index_last_words (const GArray *parties)
{
    GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < parties->len; i++) {
        const Party *party = &g_array_index (parties, Party, i);
        const char *last = last_word (party->skeleton);
        gpointer known;

        if (last == party->skeleton)
            continue;
        if (g_hash_table_lookup_extended (index, last, NULL, &known) && GPOINTER_TO_UINT (known) != party->group)
            g_hash_table_insert (index, (gpointer) last, NULL);
        else
            g_hash_table_insert (index, (gpointer) last, GUINT_TO_POINTER (party->group));
    }
    return index;
}

static void
join_short_forms (GArray *parties)
{
    g_autoptr (GHashTable) index = index_last_words (parties);

    for (guint i = 0; i < parties->len; i++) {
        Party *party = &g_array_index (parties, Party, i);
        TqAtom full = last_word (party->skeleton) == party->skeleton ? GPOINTER_TO_UINT (g_hash_table_lookup (index, party->skeleton)) : 0;

        if (full != 0)
            party->group = full;
    }
}

void
tq_parties_unify (const TqPacks *packs, const TqAtoms *atoms, TqClaimSet *claims)
{
    g_autoptr (GArray) parties = collect (atoms, claims);
    g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

    join_spellings (packs, parties);
    join_short_forms (parties);
    for (guint i = 0; i < parties->len; i++) {
        const Party *party = &g_array_index (parties, Party, i);

        g_hash_table_insert (groups, GUINT_TO_POINTER (party->atom), GUINT_TO_POINTER (party->group));
    }
    for (guint i = 0; i < claims->claims->len; i++) {
        TqClaim *claim = &g_array_index (claims->claims, TqClaim, i);
        TqAtom group = GPOINTER_TO_UINT (g_hash_table_lookup (groups, GUINT_TO_POINTER (claim->attribution.party)));

        if (group != 0)
            claim->attribution.party = group;
    }
}

#include "judge/places.h"

#include <string.h>

struct TqPlaces {
    TqAtom *place; /* of each atom: the place that it names, 0: none */
};

/* Of all times that a place is named, at least so many are beside what it is; a common word is
 * there by chance. */
#define MIN_SHARE 0.15

/* How often each atom stands in the run. */
typedef struct {
    guint32 n_all;
    guint32 n_beside; /* what it is */
    guint32 n_known;  /* to the lexicon */
} Uses;

static Uses *
count_uses (const TqEvidence *evidence, guint n_atoms)
{
    Uses *uses = g_new0 (Uses, n_atoms);

    for (guint i = 0; i < evidence->claims->terms->len; i++) {
        const TqTerm *term = &g_array_index (evidence->claims->terms, TqTerm, i);

        uses[term->atom].n_all++;
        uses[term->atom].n_beside += term->is_place;
        uses[term->atom].n_known += term->lexeme != 0;
    }
    return uses;
}

/* A strange word that is a place behind a particle: of those the particle is not taken off, as
 * nothing says that it is one. */
static TqAtom
place_behind (const TqEvidence *evidence, const TqPlaces *places, const TqPack *pack,
              const char *text)
{
    for (guint i = 0; i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);
        TqAtom rest = 0;

        if (clitic->form == TQ_FORM_PREPOSITION && g_str_has_prefix (text, clitic->text))
            rest = tq_atom_find (evidence->atoms, text + clitic->n_bytes, -1);
        if (rest != 0 && places->place[rest] == rest)
            return rest;
    }
    return 0;
}

static TqAtom
strip_place (const TqEvidence *evidence, const TqPlaces *places, TqAtom atom)
{
    TqAtom found = 0;
    const TqPack *pack;

    for (TqLang lang = 1; found == 0 && (pack = tq_packs_get (evidence->packs, lang)) != NULL;
         lang++)
        found = place_behind (evidence, places, pack, tq_atom_text (evidence->atoms, atom));
    return found;
}

TqPlaces *
tq_places_new (const TqEvidence *evidence)
{
    guint n_atoms = tq_atoms_count (evidence->atoms) + 1;
    g_autofree Uses *uses = count_uses (evidence, n_atoms);
    TqPlaces *places = g_new0 (TqPlaces, 1);

    places->place = g_new0 (TqAtom, n_atoms);
    for (TqAtom atom = 1; atom < n_atoms; atom++)
        if (uses[atom].n_beside > 0 && uses[atom].n_beside >= MIN_SHARE * uses[atom].n_all)
            places->place[atom] = atom;
    for (TqAtom atom = 1; atom < n_atoms; atom++)
        if (places->place[atom] == 0 && uses[atom].n_all > 0 && uses[atom].n_known == 0)
            places->place[atom] = strip_place (evidence, places, atom);
    return places;
}

void
tq_places_free (TqPlaces *places)
{
    if (places == NULL)
        return;
    g_free (places->place);
    g_free (places);
}

TqAtom
tq_places_of (const TqPlaces *places, const TqTerm *term)
{
    return term->kind == TQ_TERM_PLACE && term->role == TQ_ROLE_PLACE ? term->atom
                                                                      : places->place[term->atom];
}

/* party.h - one party, one atom
 *
 * The same speaker is written in two scripts, in two spellings, by his full name and by the last one only. Parties that are one name
 * (src/pack/name.h) are made one, and so is one word that is the last of exactly one full name of the run: "Holt" of one article, "Anna Holt" of another.
 * Cost: parties are few; sorted by their sound, each is held against its neighbours. */
#ifndef TQ_ALIGN_PARTY_H
#define TQ_ALIGN_PARTY_H

#include "base/atom.h"
#include "pack/pack.h"

/* Rewrites the party of each claim's attribution. */
void tq_parties_unify (const TqPacks *packs, const TqAtoms *atoms, TqClaimSet *claims);

#endif

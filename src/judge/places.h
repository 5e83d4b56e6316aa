/* places.h - where an event is set, as far as the words of the run tell
 *
 * No list has every town. A word that is said again and again beside what it names ("the town of
 * Karami", «ولاية الساحل») is a place wherever else it stands: «بالساحل», "Karami: …". So much is
 * learned from all articles of the run, as the rarity of words is. An event has one place: two
 * claims whose sentences name places that the other article does not know are of two events,
 * however alike their words are. */
#ifndef TQ_JUDGE_PLACES_H
#define TQ_JUDGE_PLACES_H

#include "align/align.h"

typedef struct TqPlaces TqPlaces;

TqPlaces *tq_places_new (const TqEvidence *evidence);
void tq_places_free (TqPlaces *places);

/* The place that the term names, by what is learned or as a country behind a preposition of place;
 * 0: none. */
TqAtom tq_places_of (const TqPlaces *places, const TqTerm *term);

#endif

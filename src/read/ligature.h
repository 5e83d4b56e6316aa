/* ligature.h - lam-alef, which PDF readers turn round
 *
 * A font draws lam and alef as one sign. Its letters stand in their order of writing in the file; a
 * reader that turns lines from right to left round, sign by sign, also turns the two letters of
 * that sign: خلال comes out as خالل, الأنباء as األنباء. Where a text shows that (alef before
 * hamza-alef and lam, which no word has, and next to no lam-alef), each word with alef and lam is
 * read both ways, and the way that the language's pack and lexicon know is taken; where they know
 * both, or neither, it stays. */
#ifndef TQ_READ_LIGATURE_H
#define TQ_READ_LIGATURE_H

#include "pack/pack.h"

/* Puts the letters in order; returns the number of words that were changed. @text: in place. */
guint tq_ligatures_repair (const TqPacks *packs, GString *text);

#endif

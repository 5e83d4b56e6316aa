/* furniture.h - which paragraphs are the article's, and which are the page's
 *
 * In: a document with one TqBlock per paragraph, all BODY but the header lines. Out: roles. Nothing
 * is cut: furniture stays in the text and makes no claims.
 * Method: rows of <lang>/furniture.tsv (a line that is or begins with "Most read", "اترك تعليقا" …)
 * say how far they reach: the line alone, the list that follows it, or the rest of the document;
 * shape says the rest: menus are lines of names parted by bars or wide gaps, what stands before a
 * repeated headline is a menu or a breadcrumb, teasers are cut with an ellipsis. */
#ifndef TQ_READ_FURNITURE_H
#define TQ_READ_FURNITURE_H

#include "pack/furniture-table.h"
#include "pack/pack.h"

void tq_furniture_mark (const TqPacks *packs, TqDocument *document);

/* The row of furniture.tsv, of any language, that a line is or begins with; NULL if none. */
const TqFurnitureRow *tq_furniture_match (const TqPacks *packs, const char *text, gsize n_bytes);

#endif

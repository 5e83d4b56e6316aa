/* furniture-table.h - lines that belong to the page, not to the article: rows of
 * <lang>/furniture.tsv
 *
 *   id  reach  match  text  example  counterexample
 *
 * `match`: "whole" the folded line is the text (but for its last colon and figures in brackets),
 * "prefix" it begins with it. `reach`: "line", "list" (the short lines and teasers that follow),
 * "rest" (to the end of the document: what readers wrote), "box" (a list of other stories: in a
 * plain text, whose structure is lost, to the end as well; in a page to the end of its box). */
#ifndef TQ_PACK_FURNITURE_TABLE_H
#define TQ_PACK_FURNITURE_TABLE_H

#include <glib.h>

typedef enum { TQ_REACH_LINE, TQ_REACH_LIST, TQ_REACH_BOX, TQ_REACH_REST } TqReach;

typedef struct {
    char *id;
    TqReach reach;
    gboolean is_prefix;
    char *text; /* folded */
    gsize n_bytes;
    char *example;
    char *counterexample;
} TqFurnitureRow;

/* (element-type TqFurnitureRow); @fold as for tq_cue_table_add() */
GArray *tq_furniture_table_new (void);
gboolean tq_furniture_table_add (GArray *rows, const char *name, GBytes *bytes,
                                 char *(*fold) (gconstpointer, const char *),
                                 gconstpointer fold_data, GError **error);

/* The row that a folded line matches, longest text first, or NULL. Cost: one binary search by the
 * line's first two bytes. */
const TqFurnitureRow *tq_furniture_table_match (const GArray *rows, const char *folded_line);

#endif

/* page-hints.h - what classes and ids of a page say of its parts: rows of common/page-hints.tsv
 *
 *   id  kind  words  example  counterexample
 *
 * `words`: one or two parts of a name, as "story-body", "storyBody" and "story_body" are both
 * "story body". `kind`: furniture, body, title, lead. */
#ifndef TQ_PACK_PAGE_HINTS_H
#define TQ_PACK_PAGE_HINTS_H

#include <glib.h>

typedef enum { TQ_HINT_FURNITURE, TQ_HINT_BODY, TQ_HINT_TITLE, TQ_HINT_LEAD } TqHintKind;

typedef struct {
    char *id;     /* "comments.2" */
    char *reason; /* "comments" */
    TqHintKind kind;
    char *example;
    char *counterexample;
} TqPageHint;

typedef struct TqPageHints TqPageHints;

TqPageHints *tq_page_hints_load (const char *data_dir, GError **error);
void tq_page_hints_free (TqPageHints *hints);

/* The hint of the value of a class or id attribute: the first part that any row has, two words that
 * end there before one, and body, title and lead before furniture; or NULL. */
const TqPageHint *tq_page_hints_match (const TqPageHints *hints, const char *names, gsize n_bytes);

guint tq_page_hints_n_rows (const TqPageHints *hints);
const TqPageHint *tq_page_hints_row (const TqPageHints *hints, guint row);

#endif

/* link-keys.h - which claims of a document have a key
 *
 * The keys of all claims (key.h), those of a document together and in order, with a bit for each
 * beside them, so that most that do not stand there are found out without a search. They are the
 * keys, first_key, signatures and first_claim of TqLinks. */
#ifndef TQ_ALIGN_LINK_KEYS_H
#define TQ_ALIGN_LINK_KEYS_H

#include "align/key.h"
#include "align/links.h"

/* Within one document a key that so many claims share says little: the first of them stand for
 * all. */
#define TQ_MAX_RUN 64

/* Of two TqKeyed: by key, then claim. */
int tq_link_keys_compare (gconstpointer a, gconstpointer b);

/* Makes those of all documents of @links, which has its scorer. */
void tq_link_keys_fill (TqLinks *links, guint n_threads);

/* FALSE: no claim of @doc has @key. */
gboolean tq_link_keys_may_have (const TqLinks *links, guint32 doc, guint64 key);

/* The claims of @doc that have @key: the first of them; *ret_n is 0 if there is none. *from: where
 * to begin, or TQ_NONE; set to where they are, so that ascending keys are found with less. */
const TqKeyed *tq_link_keys_find (const TqLinks *links, guint32 doc, guint64 key, guint32 *from,
                                  guint *ret_n);

#endif

/* link-keys.c - the keys of the claims of each document, made by several threads and searched by
 * halves */
#include "align/link-keys.h"

#include <stdlib.h>

#include "align/score.h"
#include "base/crew.h"

int
tq_link_keys_compare (gconstpointer a, gconstpointer b)
{
    const TqKeyed *x = a, *y = b;

    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

/* A bit for each key that stands in a document, so that most of those that do not are found out
 * without a search. */
#define SIGNATURE_BITS 1024u

static guint
bit_of (guint64 key)
{
    return (guint) (tq_hash_number (key) >> 32) % SIGNATURE_BITS;
}

static void
sign (TqLinks *links, guint32 doc, const TqKeyed *keys, guint n)
{
    guint64 *signature = links->signatures + (gsize) doc * (SIGNATURE_BITS / 64);

    for (guint i = 0; i < n; i++) {
        guint bit = bit_of (keys[i].key);

        signature[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
    }
}

gboolean
tq_link_keys_may_have (const TqLinks *links, guint32 doc, guint64 key)
{
    guint bit = bit_of (key);

    return links->signatures[(gsize) doc * (SIGNATURE_BITS / 64) + bit / 64] >> bit % 64 & 1;
}

#define DOCUMENTS_PER_TASK 64

typedef struct {
    TqLinks *links;
    GArray **parts; /* of each task, of TqKeyed */
} Keying;

/* first_key of its documents: in the part they are in. */
static void
key_documents (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Keying *keying = data;
    TqLinks *links = keying->links;
    const TqEvidence *evidence = links->scorer->evidence;
    GArray *keys = keying->parts[task] = g_array_new (FALSE, FALSE, sizeof (TqKeyed));
    guint32 end = MIN (evidence->documents->len, (task + 1) * DOCUMENTS_PER_TASK);

    for (guint32 doc = task * DOCUMENTS_PER_TASK; doc < end; doc++) {
        guint first = keys->len;
        TqKeyed *own;

        links->first_key[doc] = first;
        for (guint32 i = links->first_claim[doc]; i < links->first_claim[doc + 1]; i++)
            tq_keys_of_claim (evidence, i, keys);
        own = (TqKeyed *) keys->data + first;
        if (keys->len > first)
            qsort (own, keys->len - first, sizeof *own, tq_link_keys_compare);
        sign (links, doc, own, keys->len - first);
    }
}

/* Puts the parts together. */
static void
join_keys (TqLinks *links, GArray **parts, guint n_parts)
{
    guint32 n_documents = links->scorer->evidence->documents->len;
    guint n = 0;

    for (guint i = 0; i < n_parts; i++)
        n += parts[i]->len;
    links->keys = g_array_sized_new (FALSE, FALSE, sizeof (TqKeyed), n);
    for (guint i = 0; i < n_parts; i++) {
        guint32 end = MIN (n_documents, (i + 1) * DOCUMENTS_PER_TASK);

        for (guint32 doc = i * DOCUMENTS_PER_TASK; doc < end; doc++)
            links->first_key[doc] += links->keys->len;
        g_array_append_vals (links->keys, parts[i]->data, parts[i]->len);
        g_array_unref (parts[i]);
    }
    links->first_key[n_documents] = n;
}

static void
number_claims (TqLinks *links)
{
    const GArray *claims = links->scorer->evidence->claims->claims;
    guint32 n_documents = links->scorer->evidence->documents->len, claim = 0;

    links->first_claim = g_new0 (guint32, n_documents + 1);
    for (guint32 doc = 0; doc < n_documents; doc++) {
        links->first_claim[doc] = claim;
        while (claim < claims->len && g_array_index (claims, TqClaim, claim).doc == doc)
            claim++;
    }
    links->first_claim[n_documents] = claim;
}

void
tq_link_keys_fill (TqLinks *links, guint n_threads)
{
    guint32 n_documents = links->scorer->evidence->documents->len;
    guint n_tasks = (n_documents + DOCUMENTS_PER_TASK - 1) / DOCUMENTS_PER_TASK;
    g_autofree GArray **parts = g_new0 (GArray *, n_tasks + 1);

    number_claims (links);
    links->first_key = g_new0 (guint32, n_documents + 1);
    links->signatures = g_new0 (guint64, (gsize) n_documents * (SIGNATURE_BITS / 64) + 1);
    tq_crew_run (n_threads, n_tasks, key_documents, &(Keying) { links, parts });
    join_keys (links, parts, n_tasks);
}

const TqKeyed *
tq_link_keys_find (const TqLinks *links, guint32 doc, guint64 key, guint32 *from, guint *ret_n)
{
    const TqKeyed *keys = (const TqKeyed *) links->keys->data;
    guint32 lo = *from != TQ_NONE ? *from : links->first_key[doc], hi = links->first_key[doc + 1],
            end = hi;

    while (lo < hi) {
        guint32 middle = lo + (hi - lo) / 2;

        if (keys[middle].key < key)
            lo = middle + 1;
        else
            hi = middle;
    }
    *from = lo;
    for (*ret_n = 0; lo + *ret_n < end && *ret_n < TQ_MAX_RUN && keys[lo + *ret_n].key == key;)
        ++*ret_n;
    return keys + lo;
}

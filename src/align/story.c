#include "align/story.h"

/* The terms of each document as sorted runs of atoms in one array. */
struct TqStories {
    GArray *atoms;  /* of TqAtom */
    guint32 *first; /* of each document; n_documents + 1 */
};

static int
compare_atoms (gconstpointer a, gconstpointer b)
{
    TqAtom x = *(const TqAtom *) a, y = *(const TqAtom *) b;

    return (x > y) - (x < y);
}

static void
append_unique (GArray *atoms, GArray *of_document)
{
    g_array_sort (of_document, compare_atoms);
    for (guint i = 0; i < of_document->len; i++) {
        TqAtom atom = g_array_index (of_document, TqAtom, i);

        if (atom != 0 && (i == 0 || g_array_index (of_document, TqAtom, i - 1) != atom))
            g_array_append_val (atoms, atom);
    }
    g_array_set_size (of_document, 0);
}

/* Claims come by document. */
TqStories *
tq_stories_new (const TqEvidence *evidence)
{
    TqStories *stories = g_new0 (TqStories, 1);
    g_autoptr (GArray) of_document = g_array_new (FALSE, FALSE, sizeof (TqAtom));
    guint32 n_claims = evidence->claims->claims->len, claim = 0;

    stories->atoms = g_array_new (FALSE, FALSE, sizeof (TqAtom));
    stories->first = g_new0 (guint32, evidence->documents->len + 1);
    for (guint32 doc = 0; doc < evidence->documents->len; doc++) {
        stories->first[doc] = stories->atoms->len;
        for (; claim < n_claims && tq_claim_set_get (evidence->claims, claim)->doc == doc; claim++) {
            const TqClaim *c = tq_claim_set_get (evidence->claims, claim);
            const TqTerm *terms = tq_claim_terms (evidence->claims, c);

            for (guint i = 0; i < c->n_terms; i++)
                g_array_append_val (of_document, terms[i].atom);
        }
        append_unique (stories->atoms, of_document);
    }
    stories->first[evidence->documents->len] = stories->atoms->len;
    return stories;
}

void
tq_stories_free (TqStories *stories)
{
    if (stories == NULL)
        return;
    g_array_unref (stories->atoms);
    g_free (stories->first);
    g_free (stories);
}

double
tq_story_share (const TqStories *stories, guint32 doc_a, guint32 doc_b)
{
    const TqAtom *atoms = (const TqAtom *) stories->atoms->data;
    guint32 i = stories->first[doc_a], end_i = stories->first[doc_a + 1];
    guint32 j = stories->first[doc_b], end_j = stories->first[doc_b + 1], n_common = 0;
    guint32 n_least = MIN (end_i - i, end_j - j);

    while (i < end_i && j < end_j) {
        n_common += atoms[i] == atoms[j];
        if (atoms[i] <= atoms[j])
            i++;
        else
            j++;
    }
    return n_least > 0 ? (double) n_common / n_least : 0;
}

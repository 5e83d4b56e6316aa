/* aligned.h - articles read, extracted and linked, for tests of what is judged of pairs */
#ifndef TQ_TESTS_ALIGNED_H
#define TQ_TESTS_ALIGNED_H

#include <criterion/criterion.h>
#include <string.h>

#include "align/align.h"
#include "align/counterpart.h"
#include "align/dispute.h"
#include "align/links.h"
#include "extract/claim.h"
#include "judge/across.h"
#include "judge/judge.h"
#include "read/read.h"

typedef struct {
    TqPacks *packs;
    TqResult *result;
    TqAtoms *atoms;
    TqWorker *worker;
    TqScorer *scorer;
    TqLinks *links; /* after aligned_link() */
    TqEvidence evidence;
} Aligned;

/* @packs: to be freed with it, or kept with aligned_clear(): opening them costs more than a row
 * does. */
static inline Aligned
aligned_with (TqPacks *packs)
{
    Aligned ret = { .packs = packs, .result = tq_result_new (), .atoms = tq_atoms_new () };

    cr_assert_not_null (ret.packs);
    ret.worker = tq_worker_new (ret.packs, ret.atoms);
    ret.scorer = tq_scorer_new (ret.packs);
    ret.evidence = (TqEvidence) { ret.packs, ret.atoms, ret.result->documents, ret.result->claims };
    return ret;
}

static inline Aligned
aligned_new (void)
{
    return aligned_with (tq_packs_open (NULL, NULL));
}

/* @lang, @source: NULL: told by the text, none. Returns: the number of the document, whose claims
 * are still to be read. */
static inline guint
aligned_add (Aligned *aligned, const char *lang, const char *source, const char *date,
             const char *text)
{
    guint doc = aligned->result->documents->len;
    g_autofree char *id = g_strdup_printf ("a%u", doc);
    const TqMetadata metadata = { .lang = lang,
                                  .source = source != NULL ? source : id,
                                  .date = date };

    g_ptr_array_add (aligned->result->documents,
                     tq_read_plain (aligned->packs, id, text, strlen (text), &metadata, NULL));
    return doc;
}

/* An article and its claims. */
static inline void
aligned_read (Aligned *aligned, const char *lang, const char *source, const char *date,
              const char *text)
{
    guint doc = aligned_add (aligned, lang, source, date, text);

    tq_extract_claims (aligned->worker, g_ptr_array_index (aligned->result->documents, doc), doc,
                       aligned->result->claims);
}

/* A text that is one statement, as `pairs` reads it. Returns: the claim of the whole of it. */
static inline TqClaim
aligned_state (Aligned *aligned, const char *lang, const char *text)
{
    guint doc = aligned_add (aligned, lang, NULL, NULL, text);
    const TqClaimSet *set = aligned->result->claims;

    tq_extract_propositions (aligned->worker, g_ptr_array_index (aligned->result->documents, doc),
                             doc, aligned->result->claims);
    cr_assert (tq_claim_set_get (set, set->claims->len - 1)->flags & TQ_CLAIM_WHOLE, "%s", text);
    return *tq_claim_set_get (set, set->claims->len - 1);
}

static inline void
aligned_link (Aligned *aligned)
{
    tq_scorer_learn (aligned->scorer, &aligned->evidence, 1);
    aligned->links = tq_links_new (aligned->scorer, FALSE, 1);
}

/* After aligned_link(). (transfer full): the topics of all that was read, judged. */
static inline GPtrArray *
aligned_judge (const Aligned *aligned)
{
    g_autoptr (GArray) disputes = tq_disputes_new (aligned->scorer, 1),
                       counterparts = tq_counterparts_new (aligned->scorer, 1);
    TqBelief **beliefs = tq_beliefs_new (&aligned->evidence, aligned->links, 1);
    GPtrArray *topics =
        tq_across_topics (aligned->scorer, aligned->links, beliefs, disputes, counterparts, 0, 1);

    tq_judge_topics (&aligned->evidence, aligned->links, beliefs, disputes, counterparts, topics,
                     0, 0, 1);
    tq_beliefs_free (beliefs, 1);
    return topics;
}

static inline void
aligned_clear (Aligned *aligned)
{
    tq_links_free (aligned->links);
    tq_scorer_free (aligned->scorer);
    tq_worker_free (aligned->worker);
    tq_result_free (aligned->result);
    tq_atoms_free (aligned->atoms);
}

static inline void
aligned_free (Aligned *aligned)
{
    aligned_clear (aligned);
    tq_packs_free (aligned->packs);
}

#endif

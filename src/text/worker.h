/* worker.h - what one thread needs to read documents, kept from one to the next
 *
 * A worker owns what is costly to make or grows with what is read: the vocabulary of each language
 * that it has met, the tables of letters, the tokens and cues of the document at hand, and scratch
 * arrays of the later stages. Each thread has its own; packs are shared. Whatever is borrowed from
 * a worker is good until its next document, unless it says otherwise. */
#ifndef TQ_TEXT_WORKER_H
#define TQ_TEXT_WORKER_H

#include "base/atom.h"
#include "pack/pack.h"

typedef struct TqWorker TqWorker;

/**
 * tq_worker_new:
 * @packs: borrowed; outlives the worker
 * @atoms: borrowed: the run's, or the thread's own
 *
 * Returns: (transfer full): a worker without vocabularies; each is made when a text in its language
 * is first met.
 */
TqWorker *tq_worker_new (const TqPacks *packs, TqAtoms *atoms);
void tq_worker_free (TqWorker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqWorker, tq_worker_free)

/* Both borrowed, as they were given. */
TqAtoms *tq_worker_atoms (TqWorker *worker);
const TqPacks *tq_worker_packs (const TqWorker *worker);

/* What is filled anew for each document or sentence. */
typedef enum {
    TQ_SCRATCH_CUTS,
    TQ_SCRATCH_SENTENCES,
    TQ_SCRATCH_VALUES,
    TQ_SCRATCH_SCOPES,
    TQ_SCRATCH_CLAUSES,
    TQ_SCRATCH_CHUNKS,
    TQ_SCRATCH_FRAMES,
    TQ_SCRATCH_STATEMENTS,
    TQ_SCRATCH_NOUNS,
    TQ_SCRATCH_RESOLVED,
    TQ_SCRATCH_WHOLE_TERMS,
    TQ_SCRATCH_WHOLE_FRAMES,
    TQ_N_SCRATCH
} TqScratch;

/* An empty array of elements of @size, which are zero where it is made longer. The worker's own;
 * the same one whenever @which is asked for. */
GArray *tq_worker_scratch (TqWorker *worker, TqScratch which, guint size);

#endif

#include "text/segment.h"

struct TqWorker {
    const TqPacks *packs;
    TqAtoms *atoms;
};

TqWorker *
tq_worker_new (const TqPacks *packs, TqAtoms *atoms)
{
    TqWorker *worker = g_new0 (TqWorker, 1);

    worker->packs = packs;
    worker->atoms = atoms;
    return worker;
}

void
tq_worker_free (TqWorker *worker)
{
    g_free (worker);
}

TqAtoms *
tq_worker_atoms (TqWorker *worker)
{
    return worker->atoms;
}

const TqPacks *
tq_worker_packs (const TqWorker *worker)
{
    return worker->packs;
}

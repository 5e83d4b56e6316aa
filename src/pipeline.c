/* pipeline.c - the only file that names every stage */
#include <tanaqud/pipeline.h>

#include "align/align.h"
#include "extract/claim.h"
#include "judge/judge.h"
#include "read/read.h"

struct TqRun {
    const TqPacks *packs;
    TqOptions options;
    TqAtoms *atoms;
    TqWorker *worker;
    TqResult *result; /* documents and notices until a result is asked for */
};

TqRun *
tq_run_new (const TqPacks *packs, const TqOptions *options)
{
    TqRun *run = g_new0 (TqRun, 1);

    run->packs = packs;
    if (options != NULL)
        run->options = *options;
    run->atoms = tq_atoms_new ();
    run->worker = tq_worker_new (packs, run->atoms);
    run->result = tq_result_new ();
    return run;
}

void
tq_run_free (TqRun *run)
{
    if (run == NULL)
        return;
    tq_result_free (run->result);
    tq_worker_free (run->worker);
    tq_atoms_free (run->atoms);
    g_free (run);
}

gboolean
tq_run_add_path (TqRun *run, const char *path, GError **error)
{
    return tq_read_path (run->packs, path, run->options.input, run->result->documents, run->result->notices, error);
}

void
tq_run_add_document (TqRun *run, TqDocument *document)
{
    g_ptr_array_add (run->result->documents, document);
}

TqResult *
tq_run_extract (TqRun *run)
{
    TqResult *result = run->result;

    run->result = tq_result_new ();
    for (guint i = 0; i < result->documents->len; i++)
        tq_extract_claims (run->worker, g_ptr_array_index (result->documents, i), i, result->claims);
    return result;
}

TqResult *
tq_run_compare (TqRun *run)
{
    TqResult *result = tq_run_extract (run);
    TqEvidence evidence = { run->packs, run->atoms, result->documents, result->claims };
    GPtrArray *topics;

    tq_align_origins (result->documents);
    topics = tq_align_topics (&evidence, run->options.interface);
    g_ptr_array_unref (result->topics);
    result->topics = topics;
    tq_judge_topics (&evidence, topics, run->options.min_confidence, run->options.interface);
    return result;
}

const char *
tq_run_atom_text (const TqRun *run, TqAtom atom)
{
    return tq_atom_text (run->atoms, atom);
}

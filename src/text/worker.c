#include "text/worker.h"

#include "text/segment-private.h"

TqWorker *
tq_worker_new (const TqPacks *packs, TqAtoms *atoms)
{
    TqWorker *worker = g_new0 (TqWorker, 1);

    worker->packs = packs;
    worker->atoms = atoms;
    worker->chars = tq_char_table_new ();
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++)
        if (tq_packs_get (packs, lang)->final_letter != NULL)
            tq_char_table_mark (worker->chars,
                                g_utf8_get_char (tq_packs_get (packs, lang)->final_letter));
    worker->vocabularies = g_new0 (TqVocabulary *, tq_packs_n_langs (packs) + 1);
    worker->n_allocated = 4096;
    worker->tokens = g_new (TqToken, worker->n_allocated);
    worker->cues = g_array_new (FALSE, FALSE, sizeof (TqCueMatch));
    return worker;
}

void
tq_worker_free (TqWorker *worker)
{
    if (worker == NULL)
        return;
    for (guint lang = 1; lang <= tq_packs_n_langs (worker->packs); lang++)
        tq_vocabulary_free (worker->vocabularies[lang]);
    g_free (worker->vocabularies);
    g_free (worker->chars);
    g_free (worker->tokens);
    g_array_unref (worker->cues);
    g_free (worker->token_cues);
    for (guint i = 0; i < TQ_N_SCRATCH; i++)
        g_clear_pointer (&worker->scratch[i], g_array_unref);
    g_free (worker);
}

GArray *
tq_worker_scratch (TqWorker *worker, TqScratch which, guint size)
{
    if (worker->scratch[which] == NULL)
        worker->scratch[which] = g_array_new (FALSE, TRUE, size);
    return g_array_set_size (worker->scratch[which], 0);
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

TqSentence *
tq_worker_sentence (const TqWorker *worker)
{
    return worker->sentence;
}

TqVocabulary *
tq_worker_vocabulary (TqWorker *worker, TqLang lang)
{
    if (worker->vocabularies[lang] == NULL)
        worker->vocabularies[lang] =
            tq_vocabulary_new (tq_packs_prepare (worker->packs, lang), worker->atoms);
    return worker->vocabularies[lang];
}

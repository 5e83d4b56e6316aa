/* pipeline.c - the only file that names every stage */
#include <tanaqud/pipeline.h>

#include "align/align.h"
#include "align/counterpart.h"
#include "align/dispute.h"
#include "base/crew.h"
#include "extract/claim.h"
#include "extract/infer.h"
#include "extract/side.h"
#include "judge/across.h"
#include "judge/judge.h"
#include "judge/sentence.h"
#include "read/read.h"

struct TqRun {
    const TqPacks *packs;
    TqOptions options;
    TqAtoms *atoms;
    GHashTable *ids;       /* set of those that the documents have; owned strings */
    TqWorker *values_worker; /* of tq_run_stream_values() */
    GArray *values;          /* of TqValue: of one document */
    TqValuesFunc each;       /* NULL: documents are kept */
    gpointer each_data;
    TqWorker *pair_worker; /* of tq_run_pair(), made on first use */
    TqSides *pair_sides;   /* as well */
    TqScorer *pair_scorer; /* as well */
    TqSentenceJudge *pair_judge; /* as well */
    TqResult *result;      /* documents and notices until a result is asked for */
    guint n_drafts;        /* the first documents */
    TqProgressFunc progress;
    gpointer progress_data;
};

TqRun *
tq_run_new (const TqPacks *packs, const TqOptions *options)
{
    TqRun *run = g_new0 (TqRun, 1);

    run->packs = packs;
    if (options != NULL)
        run->options = *options;
    if (run->options.limits.article_bytes == 0)
        tq_limits_init (&run->options.limits);
    run->atoms = tq_atoms_new ();
    run->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    run->result = tq_result_new ();
    return run;
}

void
tq_run_free (TqRun *run)
{
    if (run == NULL)
        return;
    tq_result_free (run->result);
    g_hash_table_unref (run->ids);
    tq_worker_free (run->values_worker);
    g_clear_pointer (&run->values, g_array_unref);
    tq_sides_free (run->pair_sides);
    tq_worker_free (run->pair_worker);
    tq_sentence_judge_free (run->pair_judge);
    tq_scorer_free (run->pair_scorer);
    tq_atoms_free (run->atoms);
    g_free (run);
}

/* The name of a file is any bytes; what is shown is UTF-8. */
static void
make_valid (char **text)
{
    char *valid;

    if (*text == NULL || g_utf8_validate (*text, -1, NULL))
        return;
    valid = g_utf8_make_valid (*text, -1);
    g_free (*text);
    *text = valid;
}

/* What has been read: kept until a result is asked for, or gone when its values have been told. */
static void
take_document (TqDocument *document, gpointer data)
{
    TqRun *run = data;

    make_valid (&document->id);
    make_valid (&document->path);
    if (run->each == NULL) {
        g_ptr_array_add (run->result->documents, document);
        return;
    }
    g_array_set_size (run->values, 0);
    tq_extract_values (run->values_worker, document, run->values);
    run->each (document, run->values, run->each_data);
    tq_document_free (document);
}

gboolean
tq_run_add_path (TqRun *run, const char *path, GError **error)
{
    g_autoptr (TqInference) inference = tq_inference_new (run->packs);
    TqReadOptions options = { .input = run->options.input,
                              .limits = &run->options.limits,
                              .exclude = run->options.exclude,
                              .skips_digests = run->options.skips_digests,
                              .ids = run->ids,
                              .complete = tq_infer_metadata,
                              .complete_data = inference,
                              .take = take_document,
                              .take_data = run };
    GArray *notices = run->result->notices;
    guint first_notice = notices->len;
    gboolean is_read = tq_read_path (run->packs, path, &options, run->result, error);

    for (guint i = first_notice; i < notices->len; i++) {
        make_valid (&g_array_index (notices, TqNotice, i).path);
        make_valid (&g_array_index (notices, TqNotice, i).message);
    }
    return is_read;
}

void
tq_run_add_document (TqRun *run, TqDocument *document)
{
    g_hash_table_add (run->ids, g_strdup (document->id));
    take_document (document, run);
}

void
tq_run_stream_values (TqRun *run, TqValuesFunc each, gpointer data)
{
    run->each = each;
    run->each_data = data;
    run->values_worker = tq_worker_new (run->packs, run->atoms);
    run->values = g_array_new (FALSE, TRUE, sizeof (TqValue));
}

guint
tq_run_n_documents (const TqRun *run)
{
    return run->result->documents->len;
}

void
tq_run_end_drafts (TqRun *run)
{
    run->n_drafts = run->result->documents->len;
}

void
tq_run_set_progress (TqRun *run, TqProgressFunc progress, gpointer data)
{
    run->progress = progress;
    run->progress_data = data;
}

static void
tell_progress (const TqRun *run, TqStage stage, guint n_done, guint n_all, guint n_claims)
{
    if (run->progress != NULL)
        run->progress (stage, n_done, n_all, n_claims, run->progress_data);
}

/* What has been read; the run begins anew. */
static TqResult *
take_result (TqRun *run)
{
    TqResult *result = g_steal_pointer (&run->result);

    run->result = tq_result_new ();
    g_hash_table_remove_all (run->ids);
    return result;
}

TqResult *
tq_run_documents (TqRun *run)
{
    return take_result (run);
}

/* ---- extraction on all cores ----------------------------------------------------------------- */

/* Documents are independent until alignment: each thread takes the next one, with a worker and
 * atoms of its own. The claims are joined in the order of the documents, each as soon as those
 * before it are, by the thread that found them; atoms are renumbered in the order in which the
 * joined claims show them, so that the result is the same for any number of threads. */
typedef struct {
    const TqPacks *packs;
    const GPtrArray *documents;
    gint next;         /* document to take, atomic */
    GMutex lock;       /* of what follows */
    TqClaimSet **sets; /* of each document: found and not yet joined */
    guint *finders;    /* of each document: the number of the thread that found them */
    guint n_joined;    /* documents */
    guint n_found;     /* claims */
    TqClaimSet *into;
    TqAtoms *into_atoms;
} Extraction;

typedef struct {
    Extraction *shared;
    guint number;
    TqAtoms *atoms;
    GArray *known; /* of TqAtom: of each of atoms, that of the run; 0: not met yet */
    GThread *thread;
    const TqRun *run; /* of the thread that tells of progress; NULL for the others */
} Extractor;

static TqAtom
renumber (const Extractor *from, TqAtom atom)
{
    TqAtom *known = &g_array_index (from->known, TqAtom, atom);

    if (*known == 0 && atom != 0)
        *known = tq_atom_intern (from->shared->into_atoms, tq_atom_text (from->atoms, atom), -1);
    return *known;
}

static void
join_claims (const Extractor *extractor, const TqClaimSet *from)
{
    TqClaimSet *into = extractor->shared->into;
    guint first_claim = into->claims->len, first_term = into->terms->len;

    tq_claims_append (into, from);
    for (guint i = first_term; i < into->terms->len; i++) {
        TqTerm *term = &g_array_index (into->terms, TqTerm, i);
        term->atom = renumber (extractor, term->atom);
        term->form = renumber (extractor, term->form);
        term->root = renumber (extractor, term->root);
    }
    for (guint i = first_claim; i < into->claims->len; i++) {
        TqClaim *claim = &g_array_index (into->claims, TqClaim, i);

        claim->attribution.party = renumber (extractor, claim->attribution.party);
    }
}

/* Those documents of this thread whose turn it is. Atoms of another thread are not looked at while
 * it is at work. */
static void
join_next (Extractor *self)
{
    Extraction *shared = self->shared;

    g_array_set_size (self->known, tq_atoms_count (self->atoms) + 1);
    while (shared->n_joined < shared->documents->len && shared->sets[shared->n_joined] != NULL &&
           shared->finders[shared->n_joined] == self->number) {
        join_claims (self, shared->sets[shared->n_joined]);
        g_clear_pointer (&shared->sets[shared->n_joined], tq_claim_set_free);
        shared->n_joined++;
    }
}

static gpointer
extract_documents (gpointer data)
{
    Extractor *self = data;
    Extraction *shared = self->shared;
    g_autoptr (TqWorker) worker = tq_worker_new (shared->packs, self->atoms);
    guint i;

    while ((i = (guint) g_atomic_int_add (&shared->next, 1)) < shared->documents->len) {
        TqClaimSet *set = tq_claim_set_new ();
        guint n_found;

        tq_extract_claims (worker, g_ptr_array_index (shared->documents, i), i, set);
        g_mutex_lock (&shared->lock);
        shared->sets[i] = set;
        shared->finders[i] = self->number;
        n_found = shared->n_found += set->claims->len;
        join_next (self);
        g_mutex_unlock (&shared->lock);
        if (self->run != NULL)
            tell_progress (self->run, TQ_STAGE_EXTRACT, i + 1, shared->documents->len, n_found);
    }
    return NULL;
}

/* What is left when all threads have ended: each ended while it was the turn of another. */
static void
join_rest (Extractor *extractors, Extraction *shared)
{
    while (shared->n_joined < shared->documents->len)
        join_next (&extractors[shared->finders[shared->n_joined]]);
}

/* A thread costs a vocabulary of its own; below this many documents one is enough. */
#define MIN_DOCUMENTS_PER_THREAD 16

static guint
count_threads (const TqRun *run, guint n_documents)
{
    guint n = run->options.n_threads != 0 ? run->options.n_threads : g_get_num_processors ();

    return CLAMP (n, 1, n_documents / MIN_DOCUMENTS_PER_THREAD + 1);
}

TqResult *
tq_run_extract (TqRun *run)
{
    TqResult *result = take_result (run);
    guint n_documents = result->documents->len, n_threads = count_threads (run, n_documents);
    g_autofree TqClaimSet **sets = g_new0 (TqClaimSet *, n_documents + 1);
    g_autofree guint *finders = g_new0 (guint, n_documents + 1);
    Extraction shared = { .packs = run->packs,
                          .documents = result->documents,
                          .sets = sets,
                          .finders = finders,
                          .into = result->claims,
                          .into_atoms = run->atoms };
    g_autofree Extractor *extractors = g_new0 (Extractor, n_threads);

    g_mutex_init (&shared.lock);
    for (guint i = 0; i < n_threads; i++)
        extractors[i] = (Extractor) { &shared,
                                     i,
                                     tq_atoms_new (),
                                     g_array_new (FALSE, TRUE, sizeof (TqAtom)),
                                     NULL,
                                     i == 0 ? run : NULL };
    for (guint i = 1; i < n_threads; i++)
        extractors[i].thread = g_thread_new ("extract", extract_documents, &extractors[i]);
    extract_documents (&extractors[0]);
    for (guint i = 1; i < n_threads; i++)
        g_thread_join (extractors[i].thread);
    join_rest (extractors, &shared);
    for (guint i = 0; i < n_threads; i++) {
        tq_atoms_free (extractors[i].atoms);
        g_array_unref (extractors[i].known);
    }
    g_mutex_clear (&shared.lock);
    return result;
}

/* Drafts are nobody's copies, and nobody's origin. */
static void
find_origins (const TqRun *run, const GPtrArray *documents)
{
    g_autoptr (GPtrArray) published = g_ptr_array_new ();

    for (guint i = run->n_drafts; i < documents->len; i++)
        g_ptr_array_add (published, g_ptr_array_index (documents, i));
    tq_align_origins (published);
    for (guint i = 0; i < documents->len; i++) {
        TqDocument *document = g_ptr_array_index (documents, i);

        document->origin = i < run->n_drafts ? i : document->origin + run->n_drafts;
    }
}

typedef struct {
    const TqRun *run;
    TqScorer *scorer;
    const TqEvidence *evidence;
    guint n_threads;
} Preparation;

/* Two tasks that ask nothing of each other, and of which much is work for one thread. */
static void
prepare (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Preparation *preparation = data;

    if (task == 0)
        tq_scorer_learn (preparation->scorer, preparation->evidence, preparation->n_threads);
    else
        find_origins (preparation->run, preparation->evidence->documents);
}

TqResult *
tq_run_compare (TqRun *run)
{
    TqResult *result = tq_run_extract (run);
    guint n_threads = count_threads (run, result->documents->len);
    TqEvidence evidence = { run->packs, run->atoms, result->documents, result->claims };
    g_autoptr (TqScorer) scorer = tq_scorer_new (run->packs);
    g_autoptr (TqLinks) links = NULL;
    g_autoptr (GArray) disputes = NULL, counterparts = NULL;
    TqBelief **beliefs;
    GPtrArray *topics;

    tell_progress (run, TQ_STAGE_ALIGN, result->documents->len, result->documents->len,
                   result->claims->claims->len);
    tq_crew_run (MIN (n_threads, 2), 2, prepare,
                 &(Preparation) { run, scorer, &evidence, n_threads });
    links = tq_links_new (scorer, FALSE, n_threads);
    disputes = tq_disputes_new (scorer, n_threads);
    counterparts = tq_counterparts_new (scorer, n_threads);
    beliefs = tq_beliefs_new (&evidence, links, n_threads);
    topics = tq_across_topics (scorer, links, beliefs, disputes, counterparts,
                               run->options.interface, n_threads);
    g_ptr_array_unref (result->topics);
    result->topics = topics;
    tell_progress (run, TQ_STAGE_JUDGE, result->documents->len, result->documents->len,
                   result->claims->claims->len);
    tq_judge_topics (&evidence, links, beliefs, disputes, counterparts, topics,
                     run->options.min_confidence, run->options.interface, n_threads);
    tq_beliefs_free (beliefs, n_threads);
    return result;
}

/* ---- one pair of sentences ------------------------------------------------------------------- */

/* What is made once for all pairs. */
static void
begin_pairs (TqRun *run)
{
    if (run->pair_worker != NULL)
        return;
    run->pair_worker = tq_worker_new (run->packs, run->atoms);
    run->pair_sides = tq_sides_new (run->pair_worker);
    run->pair_scorer = tq_scorer_new (run->packs);
    run->pair_judge = tq_sentence_judge_new (run->packs);
}

void
tq_run_expect (TqRun *run, const char *text, const char *lang, const char *date)
{
    begin_pairs (run);
    tq_sides_expect (run->pair_sides, text, lang, date);
}

TqVerdict
tq_run_pair (TqRun *run, const char *premise, const char *hypothesis, const char *lang,
             const char *date, TqPair *ret, const TqResult **ret_result)
{
    TqEvidence evidence = { run->packs, run->atoms, NULL, NULL };

    begin_pairs (run);
    *ret = (TqPair) { 0 };
    *ret_result = tq_sides_begin (run->pair_sides);
    if (!tq_sides_add (run->pair_sides, "premise", premise, lang, date) ||
        !tq_sides_add (run->pair_sides, "hypothesis", hypothesis, lang, date))
        return TQ_VERDICT_UNRELATED;
    evidence.documents = (*ret_result)->documents;
    evidence.claims = (*ret_result)->claims;
    return tq_sentence_judge (run->pair_judge, run->pair_scorer, &evidence, run->options.interface,
                              ret);
}

const char *
tq_run_atom_text (const TqRun *run, TqAtom atom)
{
    return tq_atom_text (run->atoms, atom);
}

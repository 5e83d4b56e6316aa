/* pipeline.h - run the stages: paths in, TqResult out
 *
 *   read -> segment -> extract -> align -> judge
 *
 * A TqRun owns the documents and everything found in them until a result takes them:
 * tq_run_documents(), tq_run_extract() or tq_run_compare(); then it begins anew. Several runs may
 * share one TqPacks, each in its own thread. */
#ifndef TANAQUD_PIPELINE_H
#define TANAQUD_PIPELINE_H

#include <tanaqud/limits.h>
#include <tanaqud/model.h>
#include <tanaqud/pack.h>

G_BEGIN_DECLS

typedef enum { TQ_INPUT_AUTO, TQ_INPUT_TEXT, TQ_INPUT_JSONL } TqInputFormat;

typedef struct {
    TqInputFormat input;   /* of "-" and of files whose suffix says nothing */
    TqLang interface;      /* language of labels and reasons; 0: English */
    /* pairs below it are not flagged: their verdict stays, their topic's severity is note */
    double min_confidence;
    TqLimits limits;       /* all zero: the usual ones */
    /* NULL-terminated patterns of files to leave out, or NULL; borrowed */
    const char *const *exclude;
    guint n_threads;       /* 0: one a processor. The result does not depend on it */
    /* TqDocument.sha256 stays empty: only reports show it, and it costs more than the decoding */
    gboolean skips_digests;
} TqOptions;

typedef struct TqRun TqRun;

/**
 * tq_run_new:
 * @packs: borrowed; outlives the run and every result of it
 * @options: (nullable): copied; `exclude` is borrowed as long as paths are added. NULL: all zero
 *
 * Returns: (transfer full): a run without documents. It outlives the results that are shown with
 * tq_run_atom_text() or a TqView.
 */
TqRun *tq_run_new (const TqPacks *packs, const TqOptions *options);
void tq_run_free (TqRun *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqRun, tq_run_free)

/**
 * tq_run_stream_values:
 * @each: called for each document in order with its values (element-type TqValue); both are gone
 *   when it returns
 *
 * From now on a document is not kept: every value that is read in it, bound to a claim or not, is
 * told as soon as the document is there. So memory does
 * not grow with what is read, and each text is still in the processor's caches when it is looked
 * at. Results have notices alone.
 */
typedef void (*TqValuesFunc) (const TqDocument *document, const GArray *values, gpointer data);
void tq_run_stream_values (TqRun *run, TqValuesFunc each, gpointer data);

/**
 * tq_run_add_path:
 * @path: a file of any format that there is a reader for, a folder, a pattern with wildcards, or
 *   "-"
 *
 * Reads the articles at @path. What cannot be read becomes a notice of the result, and the rest
 * goes on.
 *
 * Returns: FALSE if nothing at all could be read from @path, with TQ_ERROR_NOT_FOUND, _READ,
 * _SYNTAX, _DATA or _LIMIT and a message that names it.
 */
gboolean tq_run_add_path (TqRun *run, const char *path, GError **error);

/* Adds an article that the caller has in memory: with id, text and blocks, as model.h says. Takes
 * ownership. */
void tq_run_add_document (TqRun *run, TqDocument *document);

/* Articles read so far. */
guint tq_run_n_documents (const TqRun *run);

/* The articles so far are drafts: each is its own origin, as a draft that copies a published
 * article is still to be checked against it. */
void tq_run_end_drafts (TqRun *run);

/* Called now and then from the thread that runs the stages, with the articles that are done of all
 * and the claims found so far. */
typedef enum { TQ_STAGE_EXTRACT, TQ_STAGE_ALIGN, TQ_STAGE_JUDGE } TqStage;
typedef void (*TqProgressFunc) (TqStage stage, guint n_done, guint n_all, guint n_claims,
                                gpointer data);
void tq_run_set_progress (TqRun *run, TqProgressFunc progress, gpointer data);

/* A result takes the documents and notices that have been added so far with it: what is added later
 * is another comparison. None of the three fails. */

/* The documents alone, as they were read. (transfer full) */
TqResult *tq_run_documents (TqRun *run);

/* Claims only: documents and claims filled, no topics. (transfer full) */
TqResult *tq_run_extract (TqRun *run);

/* Everything. (transfer full)
 * Method: src/align/align.h (claims to topics by fitted weights), src/judge/judge.h (pairs to
 * verdicts by the rows of rules.json). Cost: linear in articles but for claims that share a key;
 * hot keys are bounded. */
TqResult *tq_run_compare (TqRun *run);

/**
 * tq_run_pair:
 * @premise, @hypothesis: a sentence or two each; valid UTF-8
 * @lang: (nullable): tag; otherwise found from the text
 * @date: (nullable): EDTF, of both
 * @ret: (out): the pair that decided; its claims are those of @ret_result. `why` is owned by the
 *   caller
 * @ret_result: (out) (transfer none): the two documents and their claims; @run's own, until it is
 *   asked for another pair
 *
 * Runs the stages of tq_run_compare() on two articles of one sentence each.
 *
 * Returns: the verdict, TQ_VERDICT_UNRELATED if nothing in the two speaks of the same thing (@ret
 * is then zero).
 */
TqVerdict tq_run_pair (TqRun *run, const char *premise, const char *hypothesis, const char *lang,
                       const char *date, TqPair *ret, const TqResult **ret_result);

/* Reads a text of a pair that tq_run_pair() will be asked for soon. Who reads the texts of some
 * pairs before the first of them is judged has either done by code that is still in the processor's
 * caches. */
void tq_run_expect (TqRun *run, const char *text, const char *lang, const char *date);

/* The strings of the atoms in the last result; borrowed from @run. */
const char *tq_run_atom_text (const TqRun *run, TqAtom atom);

G_END_DECLS

#endif

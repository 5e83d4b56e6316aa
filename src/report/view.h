/* view.h - one view of a result for every writer
 *
 * Findings, places, code point offsets, ids, values as text: what is shown is decided here once, so
 * that all formats hold the same. */
#ifndef TQ_REPORT_VIEW_H
#define TQ_REPORT_VIEW_H

#include <tanaqud/report.h>

#include "base/offsets.h"
#include "judge/judge.h"
#include "pack/pack.h"
#include "report/baseline.h"
#include "report/finding.h"
#include "report/history.h"
#include "report/strings.h"

struct TqView {
    const TqRun *run;
    const TqPacks *packs;
    const TqResult *result;
    TqViewOptions options; /* `interface` is never 0; its strings are borrowed */
    TqLang interface;
    TqStrings *strings;
    TqOffsets **offsets;     /* of each document */
    TqBaseline *baseline;    /* or NULL */
    TqHistory *history;      /* or NULL */
    GArray *findings;        /* of TqFinding: worst first; of drafts, in the order of their text */
    GPtrArray *resolved;     /* of TqPastFinding, borrowed from the history */
    guint32 *finding_of_topic; /* index of its first finding, or TQ_NONE */
    /* of each kind: how sure a topic that is no contradiction must be to be shown with the
     * findings */
    double show[TQ_N_CLAIM_KINDS];
};

/* A view that selects nothing and has no strings: for writers of claims and pairs alone, made for
 * each of them. */
TqView *tq_view_new_plain (const TqRun *run, const TqPacks *packs, const TqResult *result,
                           TqLang interface);

const TqDocument *tq_view_document (const TqView *view, guint32 doc);
const TqClaim *tq_view_claim (const TqView *view, guint32 claim);
const TqTopic *tq_view_topic (const TqView *view, guint32 topic);
guint32 tq_view_code_points (const TqView *view, guint32 doc, guint32 byte);

/* A slice of a document, as it stands there. (transfer full) */
char *tq_view_slice (const TqView *view, guint32 doc, TqSpan span);

/* The quote of a claim as it is shown between marks: on one line, without marks that its cut left
 * alone. (transfer full) */
char *tq_view_words (const TqView *view, const TqClaim *claim);

/* "person.killed", "km", "USD-per-week", "%"; "" for a bare count. (transfer full) */
char *tq_view_unit (const TqView *view, const TqClaim *claim);

/* 1234567.5 as "1,234,567.5", in every language and locale. (transfer full) */
char *tq_view_number (double number);

/* The stated value as a reader would write it: "2,500", "more than 40", "2021-12-31"; the clause of
 * an assertion. (transfer full) */
char *tq_view_value (const TqView *view, const TqClaim *claim);

/* Outlet, else the file's name. Borrowed. */
const char *tq_view_source (const TqView *view, guint32 doc);

/* Who stands for one side of a finding: the outlet; of a dispute, which two parties have within
 * one, also who is made to say it. (transfer full) */
char *tq_view_side (const TqView *view, const TqClaim *claim, TqVerdict verdict);

/* How a topic is shown to people: with the findings, folded as one that may join two things, folded
 * as stated by one source only. */
typedef enum { TQ_SHOWN, TQ_SHOWN_DOUBTFUL, TQ_SHOWN_SINGLE } TqShown;

/* A contradiction is shown whatever its estimate; what agrees or fits together only where its pair
 * is likely of one thing: threshold "show" of the models of alignment. */
TqShown tq_view_shown (const TqView *view, const TqTopic *topic);
guint tq_view_n_shown_as (const TqView *view, TqShown shown);

/* Number of topics with @verdict; of those of them that are not folded as doubtful; of topics that
 * more than one article speaks of, without the doubtful; of texts that are no copies of others. */
guint tq_view_count (const TqView *view, TqVerdict verdict);
guint tq_view_count_shown (const TqView *view, TqVerdict verdict);
guint tq_view_n_shared (const TqView *view);
guint tq_view_n_origins (const TqView *view);

/* Whether a pair of a topic that is shown is likely of one thing, as its verdict holds it to be: a
 * contradiction, or as sure as those that are shown. Where there are more pairs than the topic
 * keeps, any is. */
gboolean tq_view_shows_pair (const TqView *view, const TqTopic *topic, const TqPair *pair);

/* For each claim of @topic, whether it is to be shown beside the others: a topic of statements
 * gathers what may be of one thing, so that among those that contradict each other stand some that
 * are likely of none of it. Such have no pair that is shown. (transfer full) (array
 * length=claims) */
guint8 *tq_view_members (const TqView *view, const TqTopic *topic);

/* For each document of the result, whether a member of @topic is its. (transfer full) (array
 * length=n_documents) */
guint8 *tq_view_speaks (const TqView *view, const TqTopic *topic);

/* "2 conflicts in 25 shared topics across 6 articles, 6 origins". (transfer full) */
char *tq_view_summary (const TqView *view);

/* Findings of the earlier report, at or above the least severity, that there are no more. */
guint tq_view_n_resolved (const TqView *view);
const TqPastFinding *tq_view_resolved (const TqView *view, guint index);

/* Where a claim stands, as editors and CI count: lines and columns from 1. A claim of a JSON Lines
 * file stands on its line as a whole; one of a page, an archive or a document, whose text is not
 * the file's, on the first line. */
typedef struct {
    char *path;
    gboolean is_whole_line; /* the columns say nothing */
    guint32 line, column;
    guint32 end_line, end_column; /* excluded, in code points */
    guint32 byte_column, end_byte_column;
} TqPlace;

TqPlace tq_view_place (const TqView *view, guint32 claim);
void tq_place_clear (TqPlace *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqPlace, tq_place_clear)

#endif

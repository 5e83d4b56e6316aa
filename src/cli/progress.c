#include <stdio.h>
#include <unistd.h>

#include "cli/report-options.h"

#define QUIET_SECONDS 1.0
#define SECONDS_BETWEEN 0.2

struct TqProgress {
    GTimer *timer;
    double last;
    gboolean is_shown;
};

static void
show (TqProgress *progress, TqStage stage, guint n_done, guint n_all, guint n_claims)
{
    double elapsed = g_timer_elapsed (progress->timer, NULL);

    if (stage == TQ_STAGE_EXTRACT) {
        double left = n_done > 0 ? elapsed / n_done * (n_all - n_done) : 0;

        fprintf (stderr, "\r\033[Ktanaqud: %u of %u articles, %u claims, %.0f s left", n_done,
                 n_all, n_claims, left);
    } else {
        fprintf (stderr, "\r\033[Ktanaqud: %u articles, %u claims: %s", n_all, n_claims,
                 stage == TQ_STAGE_ALIGN ? "looking for common topics" : "comparing");
    }
    fflush (stderr);
    progress->is_shown = TRUE;
}

static void
on_progress (TqStage stage, guint n_done, guint n_all, guint n_claims, gpointer data)
{
    TqProgress *progress = data;
    double elapsed = g_timer_elapsed (progress->timer, NULL);

    if (elapsed < QUIET_SECONDS ||
        (stage == TQ_STAGE_EXTRACT && elapsed - progress->last < SECONDS_BETWEEN))
        return;
    progress->last = elapsed;
    show (progress, stage, n_done, n_all, n_claims);
}

TqProgress *
tq_progress_new (TqRun *run)
{
    TqProgress *progress;

    if (!isatty (STDERR_FILENO))
        return NULL;
    progress = g_new0 (TqProgress, 1);
    progress->timer = g_timer_new ();
    tq_run_set_progress (run, on_progress, progress);
    return progress;
}

void
tq_progress_free (TqProgress *progress)
{
    if (progress == NULL)
        return;
    if (progress->is_shown)
        fputs ("\r\033[K", stderr);
    g_timer_destroy (progress->timer);
    g_free (progress);
}

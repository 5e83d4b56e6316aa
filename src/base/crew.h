/* crew.h - numbered tasks that do not depend on one another, done by several threads
 *
 * Each thread takes the next task as soon as it is free. What a task makes belongs to the task or
 * to its thread, so that nothing depends on who did what: the caller puts results together in the
 * order of the tasks, or sorts them. */
#ifndef TQ_BASE_CREW_H
#define TQ_BASE_CREW_H

#include <glib.h>

/* @thread: 0 … n_threads - 1, for its own scratch memory */
typedef void (*TqTaskFunc) (guint thread, guint task, gpointer data);

/* Returns when all tasks are done. The caller's thread is the first; 0 counts as 1. */
void tq_crew_run (guint n_threads, guint n_tasks, TqTaskFunc func, gpointer data);

#endif

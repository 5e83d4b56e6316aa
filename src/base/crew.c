#include "base/crew.h"

typedef struct {
    TqTaskFunc func;
    gpointer data;
    guint n_tasks;
    gint next; /* task to take, atomic */
} Crew;

typedef struct {
    Crew *crew;
    guint number;
    GThread *thread;
} Member;

static gpointer
work (gpointer data)
{
    const Member *self = data;
    Crew *crew = self->crew;
    guint task;

    while ((task = (guint) g_atomic_int_add (&crew->next, 1)) < crew->n_tasks)
        crew->func (self->number, task, crew->data);
    return NULL;
}

void
tq_crew_run (guint n_threads, guint n_tasks, TqTaskFunc func, gpointer data)
{
    Crew crew = { func, data, n_tasks, 0 };
    g_autofree Member *members = NULL;

    n_threads = CLAMP (n_threads, 1, MAX (n_tasks, 1));
    members = g_new0 (Member, n_threads);
    for (guint i = 0; i < n_threads; i++)
        members[i] = (Member) { &crew, i, NULL };
    for (guint i = 1; i < n_threads; i++)
        members[i].thread = g_thread_new ("crew", work, &members[i]);
    work (&members[0]);
    for (guint i = 1; i < n_threads; i++)
        g_thread_join (members[i].thread);
}

#include "report/json-batch.h"

#include "base/crew.h"

/* What one task makes, and what is made before it is put together: some tens of megabytes. */
#define MEMBERS_PER_TASK 1024
#define TASKS_PER_WINDOW 32

typedef struct {
    TqJsonMemberFunc write;
    gconstpointer data;
    guint32 first; /* of the window */
    guint32 n;     /* of the array */
    GString *texts[TASKS_PER_WINDOW];
} Window;

static void
write_part (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Window *window = data;
    guint32 first = window->first + task * MEMBERS_PER_TASK,
            end = MIN (window->n, first + MEMBERS_PER_TASK);

    for (guint32 i = first; i < end; i++) {
        TqJson json = { .out = window->texts[task], .needs_comma = i > 0 };

        tq_json_line (&json);
        window->write (&json, i, window->data);
    }
}

void
tq_json_batch (TqJson *json, guint32 n, TqJsonMemberFunc write, gconstpointer data)
{
    Window window = { .write = write, .data = data, .n = n };
    guint n_threads = g_get_num_processors ();

    for (guint i = 0; i < TASKS_PER_WINDOW; i++)
        window.texts[i] = g_string_new (NULL);
    for (; window.first < n; window.first += TASKS_PER_WINDOW * MEMBERS_PER_TASK) {
        guint32 left = n - window.first,
                n_tasks = MIN ((left + MEMBERS_PER_TASK - 1) / MEMBERS_PER_TASK, TASKS_PER_WINDOW);

        tq_crew_run (n_threads, n_tasks, write_part, &window);
        for (guint i = 0; i < n_tasks; i++) {
            g_string_append_len (json->out, window.texts[i]->str, (gssize) window.texts[i]->len);
            g_string_truncate (window.texts[i], 0);
            tq_spill_some (json->spill, json->out);
        }
    }
    for (guint i = 0; i < TASKS_PER_WINDOW; i++)
        g_string_free (window.texts[i], TRUE);
    json->needs_comma |= n > 0;
}

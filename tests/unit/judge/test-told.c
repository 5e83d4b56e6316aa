/* A list stays where it is while the other article of its pair is asked for, however many have been
 * before. */
#include <criterion/criterion.h>

#include "judge/told.h"

#define N_DOCUMENTS 20000u

static void
add_itself (gconstpointer data G_GNUC_UNUSED, guint32 claim, GArray *words)
{
    TqToldWord word = { .id = claim, .weight = 1 };

    g_array_append_val (words, word);
}

static void
leave (GArray *words G_GNUC_UNUSED)
{
}

Test (told, a_list_outlives_the_next_ones, .timeout = 60)
{
    const TqToldKind kind = { add_itself, leave };
    guint32 *first_claim = g_new (guint32, N_DOCUMENTS + 1);
    TqLinks links = { .first_claim = first_claim };
    TqTold *told = tq_told_new (&links, &kind, NULL);
    guint n_lost = 0;

    for (guint32 i = 0; i <= N_DOCUMENTS; i++)
        first_claim[i] = i;
    for (guint32 i = 0; i < N_DOCUMENTS; i++) {
        const GArray *a = tq_told_by (told, i / 2), *b = tq_told_by (told, i);

        n_lost += tq_told_find (a, i / 2) == NULL || tq_told_find (b, i) == NULL;
    }
    cr_expect_eq (n_lost, 0u, "%u", n_lost);
    tq_told_free (told);
    g_free (first_claim);
}

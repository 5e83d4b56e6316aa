/* What is remembered of two lexemes is what was said of them, however many others were asked about,
 * by however many threads. */
#include <criterion/criterion.h>

#include "pack/relation.h"

#define N_LEXEMES 1500u
#define N_QUESTIONS 4000000u

static guint
answer (TqRelationKind kind, TqLexeme a, TqLexeme b)
{
    guint hash = (a * 31 + b) * 2654435761u >> (7 + kind);

    return kind == TQ_RELATION_STEPS ? hash % (2 + TQ_MAX_STEPS) : hash & 1;
}

typedef struct {
    TqRelations *relations;
    guint32 seed;
    guint n_wrong;
    guint n_asked;
} Asker;

#define ASK(name, kind)                                                   \
    static guint name (gconstpointer data, TqLexeme a, TqLexeme b)        \
    {                                                                     \
        ((Asker *) data)->n_asked++;                                      \
        return answer (kind, a, b);                                       \
    }
ASK (ask_same, TQ_RELATION_SAME)
ASK (ask_opposite, TQ_RELATION_OPPOSITE)
ASK (ask_steps, TQ_RELATION_STEPS)

static const TqRelationFunc asks[] = { ask_same, ask_opposite, ask_steps };

static gpointer
ask_many (gpointer data)
{
    Asker *self = data;

    for (guint i = 0; i < N_QUESTIONS; i++) {
        TqLexeme a, b;
        TqRelationKind kind;

        self->seed = self->seed * 1664525u + 1013904223u;
        a = 1 + (self->seed >> 8) % N_LEXEMES;
        b = 1 + (self->seed >> 20) % N_LEXEMES;
        kind = i % TQ_N_RELATIONS;
        self->n_wrong += tq_relations_get (self->relations, kind, a, b, asks[kind], self) !=
                         answer (kind, a, b);
    }
    return NULL;
}

Test (relation, threads_that_share_a_table_are_told_the_truth, .timeout = 60)
{
    TqRelations *relations = tq_relations_new ();
    Asker one = { relations, 1, 0, 0 }, other = { relations, 2, 0, 0 };
    GThread *thread = g_thread_new ("ask", ask_many, &other);

    ask_many (&one);
    g_thread_join (thread);
    cr_expect_eq (one.n_wrong + other.n_wrong, 0);
    cr_expect_lt (one.n_asked, N_QUESTIONS, "nothing is remembered");
    tq_relations_free (relations);
}

Test (relation, a_number_too_large_to_remember_is_asked_each_time)
{
    TqRelations *relations = tq_relations_new ();
    Asker asker = { relations, 0, 0, 0 };

    for (guint i = 0; i < 3; i++)
        cr_expect_eq (
            tq_relations_get (relations, TQ_RELATION_SAME, G_MAXUINT32, 7, ask_same, &asker),
            answer (TQ_RELATION_SAME, G_MAXUINT32, 7));
    cr_expect_eq (asker.n_asked, 3);
    tq_relations_free (relations);
}

#include "pack/question.h"

#include <string.h>

#include "pack/table.h"

enum { COLUMN_NAME, COLUMN_ANSWERS, COLUMN_LASTING, COLUMN_OF_ONE, COLUMN_AWAITED };
static const char *const columns[] = { "name",      "answers", "is_lasting",
                                       "is_of_one", "awaited", NULL };

static void
question_free (gpointer data)
{
    TqQuestionRow *question = data;

    g_free (question->name);
    g_strfreev (question->answers);
    g_free (question);
}

static guint
find_answer (const TqQuestionRow *question, const char *answer)
{
    guint i = 0;

    while (question->answers[i] != NULL && strcmp (question->answers[i], answer) != 0)
        i++;
    return question->answers[i] != NULL ? i + 1 : 0;
}

static TqQuestionRow *
question_new (const TqTable *table, guint row)
{
    TqQuestionRow *question = g_new0 (TqQuestionRow, 1);

    question->name = g_strdup (tq_table_get (table, row, COLUMN_NAME));
    question->answers = g_strsplit (tq_table_get (table, row, COLUMN_ANSWERS), "|", -1);
    question->is_lasting = strcmp (tq_table_get (table, row, COLUMN_LASTING), "yes") == 0;
    question->is_of_one = strcmp (tq_table_get (table, row, COLUMN_OF_ONE), "yes") == 0;
    question->is_of_act = strcmp (tq_table_get (table, row, COLUMN_OF_ONE), "act") == 0;
    question->awaited = find_answer (question, tq_table_get (table, row, COLUMN_AWAITED));
    return question;
}

static gboolean
awaits_none (const TqQuestionRow *question, const char *awaited)
{
    return question->awaited == 0 && *awaited != '\0';
}

GPtrArray *
tq_questions_parse (const char *name, GBytes *bytes, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);
    g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func (question_free);

    if (table == NULL)
        return NULL;
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        TqQuestionRow *question = question_new (table, row);

        g_ptr_array_add (questions, question);
        if (g_strv_length (question->answers) < 2 || questions->len > TQ_MAX_QUESTIONS ||
            awaits_none (question, tq_table_get (table, row, COLUMN_AWAITED))) {
            tq_table_row_error (
                table, row, error,
                "fewer than two answers, none of them awaited, or more than %d questions",
                TQ_MAX_QUESTIONS);
            return NULL;
        }
    }
    return g_steal_pointer (&questions);
}

TqAnswerId
tq_questions_find (const GPtrArray *questions, const char *answer)
{
    for (guint i = 0; i < questions->len; i++) {
        const TqQuestionRow *question = g_ptr_array_index (questions, i);
        gsize n = strlen (question->name);
        guint value = strncmp (answer, question->name, n) == 0 && answer[n] == '.'
                          ? find_answer (question, answer + n + 1)
                          : 0;

        if (value != 0)
            return (TqAnswerId) ((i + 1) << 8 | value);
    }
    return 0;
}

/* question.h - what a report answers in one way: how they came, how the vote went, whether the road
 * is open
 *
 * common/questions.tsv: name answers is_lasting is_of_one awaited. Axes know pairs of words that
 * are opposites; an answer may be any of several, said in several words («عن طريق البحر», "by 29
 * votes to 17"), and whoever gives one of them excludes the others. A cue row of class "answer"
 * names a question and one of its answers ("travel.sea"). */
#ifndef TQ_PACK_QUESTION_H
#define TQ_PACK_QUESTION_H

#include <tanaqud/model.h>

/* an answer has a byte for its question, and so have the profiles of align/profile.h */
#define TQ_MAX_QUESTIONS 255

typedef struct {
    char *name;
    char **answers;
    /* of a state, which another day may change: open, in custody; not of an event: by sea */
    gboolean is_lasting;
    /* number of the answer that may come a day after another was given, from 1; 0: none */
    guint awaited;
    /* of one person or thing: a figure in the clause says that it is of so many */
    gboolean is_of_one;
    gboolean is_of_act;  /* of one act: how often, on which floor */
} TqQuestionRow;

/* Returns: (transfer full) (element-type TqQuestionRow): question n is at n - 1. NULL with
 * TQ_ERROR_PACK naming the row with fewer than two answers, that awaits none of them or that is one
 * too many. */
GPtrArray *tq_questions_parse (const char *name, GBytes *bytes, GError **error);

/* "travel.sea"; 0 if none */
TqAnswerId tq_questions_find (const GPtrArray *questions, const char *answer);

#endif

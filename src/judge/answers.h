/* answers.h - one question, answered by both statements
 *
 * "By road" against "by rail", «بالإجماع» against "by 29 votes to 17", "nobody was hurt" against
 * "treated in hospital": no word is the opposite of another, and both cannot be (pack/question.h).
 * Whether it is the same vote is for the model of conflicts to say (rival.h). Questions that any
 * words answer count as well: judge/naming.h. */
#ifndef TQ_JUDGE_ANSWERS_H
#define TQ_JUDGE_ANSWERS_H

#include "align/align.h"

typedef struct {
    guint n_same;
    guint n_other;
    gboolean is_lasting; /* of those that differ, all are of states */
} TqAnswered;

/* The same for (b, a). */
TqAnswered tq_answers_compare (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

/* Whether @later gives the answer that may come a day after the other that @printed gives: "nobody
 * has claimed it", "they claimed it". */
gboolean tq_answers_came (const TqEvidence *evidence, const TqClaim *printed, const TqClaim *later);

#endif

/* statement.h - which stretches of a sentence are a statement each
 *
 *   "The guide, | a man of 51, | is among the dead"         an aside parts a subject from its
 *     predicate,
 *   "The port received, | as promised, | a boiler"          or a verb from what it is about: one
 *     statement, from which the aside is left out
 *   "They sold | the barge, not | the ferry"                 they sold the barge, and they did not
 *     sell the ferry
 *   "The mayor was cleared of theft | and left the town"    one clause, two statements:
 *     predication.h
 *
 * In: a sentence with its clauses and frames. Out: statements in text order; the words of an aside
 * are statements of their own if they are any. A clause, and what an aside parts, is told by marks
 * in pairs and by what stands at both ends; there is no parse tree.
 * Cost: linear in tokens. */
#ifndef TQ_EXTRACT_STATEMENT_H
#define TQ_EXTRACT_STATEMENT_H

#include "extract/scope.h"

/* Tokens, ends excluded. */
typedef struct {
    guint16 first;
    guint16 end;
    guint16 gap_first; /* what stands between and is none of it; gap_first == gap_end: nothing */
    guint16 gap_end;
    /* words that say the opposite of the predicate's own of what stands here: "not the ferry";
     * equal: none do */
    guint16 turned_first;
    guint16 turned_end;
} TqStatement;

/* Appends to @statements (element-type TqStatement). @scopes, @clauses: as tq_scope_scan() and
 * tq_clause_scan() fill them; @frames: (element-type TqFrame) of the sentence, whose terms are
 * tokens still. */
void tq_statement_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                        const GArray *frames, GArray *statements);

static inline gboolean
tq_statement_has (const TqStatement *statement, guint token)
{
    return statement->first <= token && token < statement->end &&
           !(statement->gap_first <= token && token < statement->gap_end);
}

#endif

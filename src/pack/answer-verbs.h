/* answer-verbs.h - the words by which the answers of a language tell a verb
 *
 * A row of cues-answer.tsv is written as news affirms what it says: "resigned", «استقال». What did
 * not happen is told by another form of the verb: "did not resign", «لم يستقل». From one form to the
 * others the way leads over the lexeme. */
#ifndef TQ_PACK_ANSWER_VERBS_H
#define TQ_PACK_ANSWER_VERBS_H

#include "pack/pack.h"

typedef struct {
    TqLexeme lexeme;
    guint32 symbol; /* of pack->symbols: a form of it that an answer begins with */
} TqAnswerVerb;

/* (array length=ret_n): borrowed. @pack: prepared; the words are made when they are first asked
 * for, by whichever thread is first. */
const TqAnswerVerb *tq_answer_verbs_of (const TqPack *pack, TqLexeme lexeme, guint *ret_n);

#endif

/* statement-private.h - what the files of statements share
 *
 *   statement.c            clauses, what a relative clause parts, one predicate after the other
 *   statement-aside.c      what an aside parts: "the guide, a man of 51, is among the dead"
 *   statement-contrast.c   "bread, not rice"; "it was the mayor who closed the bridge" */
#ifndef TQ_EXTRACT_STATEMENT_PRIVATE_H
#define TQ_EXTRACT_STATEMENT_PRIVATE_H

#include "extract/phrase.h"
#include "extract/statement.h"

typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;  /* of each token */
    const guint16 *clauses; /* of each token its clause */
    const GArray *frames;   /* of TqFrame */
    GArray *statements;
} TqStatementReader;

#define TQ_NO_STRETCH ((TqStretch) { 0, 0 })

/* ---- statement.c: what stands there ---------------------------------------------------------- */

/* The clause that begins at @first; empty at the end of the sentence. */
TqStretch tq_statement_clause_at (const TqStatementReader *r, guint first);

/* A verb that says something; not the noun that opens a headline: "Train driver arrested". */
gboolean tq_statement_is_verb (const TqStatementReader *r, guint token);
gboolean tq_statement_has_verb (const TqStatementReader *r, TqStretch stretch);
gboolean tq_statement_has_content (const TqStatementReader *r, TqStretch stretch);
/* A frame's predicate: a verb, or what "is" says. */
gboolean tq_statement_has_predicate (const TqStatementReader *r, TqStretch stretch);
gboolean tq_statement_has_cue (const TqStatementReader *r, TqCueClass cue_class,
                               TqStretch stretch);

/* Behind the "that", the marks and the "and" with which @stretch begins. */
guint tq_statement_skip_opening (const TqStatementReader *r, TqStretch stretch);

/* A relative pronoun, and a verb behind it. */
gboolean tq_statement_is_relative (const TqStatementReader *r, TqStretch stretch);

/* A preposition of any kind: "in", "for", "of". */
static inline gboolean
tq_statement_is_preposition (const TqStatementReader *r, guint token)
{
    return (tq_phrase_bits (r->sentence, token) &
            (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE | TQ_PHRASE_GENITIVE)) != 0;
}

/* Appends a statement; @gap and @turned as in TqStatement. */
void tq_statement_add (const TqStatementReader *r, TqStretch stretch, TqStretch gap,
                       TqStretch turned);

/* ---- statement-aside.c ----------------------------------------------------------------------- */

/* "The guide," «سائق الحافلة،», where verbs stand first with an "is" before it or none: a noun
 * phrase that nothing is said of yet. */
gboolean tq_statement_is_subject (const TqStatementReader *r, TqStretch stretch);

/* The aside between @subject and its predicate, or between @clause and what its verb is about;
 * empty: none. */
TqStretch tq_statement_aside_of_subject (const TqStatementReader *r, TqStretch subject);
TqStretch tq_statement_aside_of_verb (const TqStatementReader *r, TqStretch clause);

/* ---- statement-contrast.c: not this but that ------------------------------------------------- */

/* Adds what @clause says is not so of something that it excludes, "bread, not rice", once. Returns
 * the word that excludes; the end of @clause if there is none. */
guint tq_statement_add_contrast_inside (const TqStatementReader *r, TqStretch clause);

/* Adds what @next, the clause behind @clause, says if that is no more than what is or is not so in
 * place of a phrase of @clause; else FALSE. */
gboolean tq_statement_add_contrast_behind (const TqStatementReader *r, TqStretch clause,
                                           TqStretch next);

/* "Not the governor," and nothing else but marks; with @with_back "but the governor", what is so in
 * place of what was denied. */
gboolean tq_statement_is_contrast (const TqStatementReader *r, TqStretch stretch,
                                   gboolean with_back);

/* "It was the mayor | who closed the bridge", "it was the mayor, | not the governor, | who closed
 * it", "it was not the mayor | but the governor | who closed it": adds the statements. Returns
 * where the next clause begins; @clause.first: it is none of these. */
guint tq_statement_add_cleft (const TqStatementReader *r, TqStretch clause);

#endif

/* rules.h - every verdict rule: rows of rules.json
 *
 * A row names a condition (src/judge/condition.h knows them by name), the verdict it gives and its
 * severity, and says in each language what it means. Order matters: the first row whose condition
 * holds decides. */
#ifndef TQ_PACK_RULES_H
#define TQ_PACK_RULES_H

#include <tanaqud/model.h>

typedef struct TqRules TqRules;

typedef struct {
    const char *id;        /* "quantity/rounding" */
    TqClaimKind kind;      /* of the claims it judges */
    const char *condition; /* name of a row of the condition table */
    TqVerdict verdict;
    TqSeverity severity;
    double confidence; /* of the rule itself, times the alignment's */
    double least;      /* of a conflict: no model makes less of it; 0 where the row says nothing */
    /* what the condition's name stands for, kept by whoever looks it up (src/judge/condition.c);
     * atomic; NULL: not yet */
    gpointer resolved;
} TqRule;

/* @tags: (array zero-terminated=1): languages in the order of TqPacks. NULL with TQ_ERROR_PACK. */
TqRules *tq_rules_parse (const char *name, GBytes *bytes, const char *const *tags, GError **error);
void tq_rules_free (TqRules *rules);

guint tq_rules_count (const TqRules *rules);
const TqRule *tq_rules_get (const TqRules *rules, guint index);
const TqRule *tq_rules_find (const TqRules *rules, const char *id); /* NULL if none */
guint tq_rules_index (const TqRules *rules, const TqRule *rule);

/* Texts of a rule in a language, in the first one where that is missing. "title", "meaning", "why"
 * (with {a} and {b}, the words of two claims, and {A} and {B}, who says them), "example". */
const char *tq_rules_text (const TqRules *rules, guint index, const char *what, TqLang lang);

#endif

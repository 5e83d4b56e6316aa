/* state.h - what may be counted of people and things: killed, injured, displaced, damaged …
 *
 * common/states.tsv: name is_cumulative is_person is_exclusive is_toll is_death is_trade worse_than
 * nobody. A cue row of class "state" names one; align and judge ask whether two figures can be
 * counts of one thing, and which may grow into which. */
#ifndef TQ_PACK_STATE_H
#define TQ_PACK_STATE_H

#include <tanaqud/model.h>

typedef struct {
    const char *name;
    gboolean is_cumulative; /* a count of it never falls */
    /* nor does it rise: those aboard, the marchers of one day, the votes of one sitting */
    gboolean is_fixed;
    /* it rises and falls, but not from one day to the next: staff, troops */
    gboolean is_lasting;
    gboolean is_person;     /* people are in it: unit person.<name> */
    gboolean is_exclusive;  /* never the same count as one of another state */
    /* a noun that names it keeps it: ten dead were buried. Else the verb says it: ten passengers
     * died */
    gboolean is_toll;
    gboolean is_death; /* whoever is in it has died */
    gboolean is_trade; /* what is in it changed hands, for a price */
    /* a milder one, of a row before, that is said of the same and of more; 0: none */
    TqState worse_than;
    /* the state that nobody is in where all are in this one, or NULL: all are unhurt, nobody is
     * injured */
    const char *nobody;
} TqStateRow;

/* Returns: (transfer full) (element-type TqStateRow): state n is at n - 1. NULL with
 * TQ_ERROR_PACK. */
GPtrArray *tq_states_parse (const char *name, GBytes *bytes, GError **error);

TqState tq_states_find (const GPtrArray *states, const char *name); /* 0 if none */

#endif

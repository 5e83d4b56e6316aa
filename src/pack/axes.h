/* axes.h - common/axes.tsv: on which axes of meaning a word stands, and at which end
 *
 * Two words at one end of an axis say much the same of a thing (rise, grow), words at its two ends
 * exclude each other (rise, fall). The lexicon knows synonyms and antonyms of senses; an axis joins
 * the many words with which the news says either. */
#ifndef TQ_PACK_AXES_H
#define TQ_PACK_AXES_H

#include <glib.h>

#define TQ_MAX_AXES 32

/* A bit for each axis. */
typedef struct {
    guint32 up;
    guint32 down;
} TqPoles;

typedef struct {
    char *lang;
    char *word; /* as the table has it, not folded */
    gboolean is_root; /* stands for all words of its root */
    TqPoles poles;
} TqAxisWord;

typedef struct {
    GArray *words; /* of TqAxisWord */
    GPtrArray *names; /* of axes, in the order of their bits */
    /* axes whose ends exclude each other at one place only: who leaves one town arrives in the
     * next */
    guint32 of_place;
    guint32 of_roles; /* axes whose ends are those of one event: who buys is sold to */
    guint32 of_turns; /* axes whose ends follow one another: what was closed opens */
    guint32 of_days;  /* axes whose ends each day may have anew: what rose falls */
    /* axes whose lower end says that something does not take place: what was cancelled */
    guint32 of_not;
} TqAxes;

/* NULL with TQ_ERROR_PACK naming the row with another side than up or down, or one axis too
 * many. */
TqAxes *tq_axes_parse (const char *name, GBytes *bytes, GError **error);
void tq_axes_free (TqAxes *axes);

static inline gboolean
tq_poles_opposite (const TqPoles *a, const TqPoles *b)
{
    return ((a->up & b->down) | (a->down & b->up)) != 0 &&
           ((a->up & b->up) | (a->down & b->down)) == 0;
}

static inline gboolean
tq_poles_same (const TqPoles *a, const TqPoles *b)
{
    return ((a->up & b->up) | (a->down & b->down)) != 0;
}

#endif

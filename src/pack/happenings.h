/* happenings.h - common/happenings.tsv: of which kinds what a word tells of is: an arrest, an end,
 * a meeting
 *
 * Two texts tell of one thing that happened in different words: "arrested on 3 May", "picked up on
 * 5 May"; "the talks", « la réunion ». The lexicon knows synonyms, and many words that may stand
 * for each other in such a place are none. What a date is of is compared by its kinds as well, and
 * nothing else is: "stopped" and "was arrested" say little of one another where no date does. */
#ifndef TQ_PACK_HAPPENINGS_H
#define TQ_PACK_HAPPENINGS_H

#include <glib.h>

#define TQ_MAX_HAPPENINGS 64

typedef struct {
    char *lang;
    char *word; /* as the table has it, not folded */
    gboolean is_root; /* stands for all words of its root */
    guint64 kinds; /* a bit */
} TqHappeningWord;

typedef struct {
    GArray *words;    /* of TqHappeningWord */
    GPtrArray *names; /* of kinds, in the order of their bits */
} TqHappenings;

/* NULL with TQ_ERROR_PACK naming the row that has no words, or one kind too many. */
TqHappenings *tq_happenings_parse (const char *name, GBytes *bytes, GError **error);
void tq_happenings_free (TqHappenings *happenings);

/* its bit; 0 if there is none */
guint64 tq_happenings_find (const TqHappenings *happenings, const char *name);

#endif

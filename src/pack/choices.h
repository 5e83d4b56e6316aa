/* choices.h - common/choices.tsv: closed sets of which one person has one value at a time
 *
 * The lexicon and the axes know opposites; a colonel and a brigadier are none, and yet who is the
 * one is not the other. A choice is a set and a value in one number, so that two words of one set
 * with two values are told by comparing them. */
#ifndef TQ_PACK_CHOICES_H
#define TQ_PACK_CHOICES_H

#include <glib.h>

typedef guint16 TqChoice; /* set in the upper byte, value in the lower; 0: none */

#define TQ_MAX_CHOICE_SETS 16

typedef struct {
    char *lang;
    char *word; /* as the table has it, not folded */
    TqChoice choice;
} TqChoiceWord;

typedef struct {
    GArray *words;   /* of TqChoiceWord */
    GPtrArray *sets; /* names, in the order of their numbers from 1 on */
    /* by number: the set of which a word has to stand next to one of this; 0: none */
    guint8 beside[TQ_MAX_CHOICE_SETS];
} TqChoices;

static inline guint
tq_choice_set (TqChoice choice)
{
    return choice >> 8;
}

static inline gboolean
tq_choice_differs (TqChoice a, TqChoice b)
{
    return a != b && a != 0 && tq_choice_set (a) == tq_choice_set (b);
}

/* NULL with TQ_ERROR_PACK naming the row that has no words, whose set to stand beside has no row
 * before it, or that is one too many. */
TqChoices *tq_choices_parse (const char *name, GBytes *bytes, GError **error);
void tq_choices_free (TqChoices *choices);

#endif

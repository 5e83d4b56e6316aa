/* bind-age-private.h - what the files of ages share
 *
 *   bind-age.c         whether a figure is an age, and the claim that it makes
 *   bind-age-person.c  whose age it is */
#ifndef TQ_EXTRACT_BIND_AGE_PRIVATE_H
#define TQ_EXTRACT_BIND_AGE_PRIVATE_H

#include "extract/bind-private.h"

/* The words of the age with its value; @how: the value of their row. */
typedef struct {
    guint first;
    guint end;
    const char *how;
    gboolean is_bare; /* marks alone make it one */
} TqAge;

/* Tokens; empty where there is none. */
typedef struct {
    TqStretch name;
    TqStretch noun; /* "driver", "the victim" */
    TqStretch other; /* "the suspect, a student of 21" */
} TqPerson;

gboolean tq_age_has_person (const TqPerson *person);

/* The one person whose age it is, by name or by a noun; none if the words do not say. */
TqPerson tq_age_person (const TqBinding *binding, const TqAge *age);

/* A noun of persons that are told one by one; @forms: that it may not be of. */
gboolean tq_age_is_person_but (const TqSentence *sentence, guint token, guint forms);

#endif

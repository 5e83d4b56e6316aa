/* element.h - what the elements of HTML are to a reader of texts
 *
 * After the HTML Living Standard: which elements interrupt a run of text (its block-level elements,
 * as the style sheet of section 15.3 shows them), which have no end tag (13.1.2), before which a
 * <p> ends (13.1.2.4). What is furniture by its element alone, navigation or a form, is said here
 * too. */
#ifndef TQ_READ_ELEMENT_H
#define TQ_READ_ELEMENT_H

#include <glib.h>

/* What text right in an element is. */
typedef enum {
    TQ_PAGE_TEXT, /* of a div, a span … */
    TQ_PAGE_PARAGRAPH,
    TQ_PAGE_HEADING,
    TQ_PAGE_ITEM,
    TQ_PAGE_CELL,
    TQ_PAGE_QUOTE,
} TqPageKind;

typedef enum {
    TQ_ELEMENT_BLOCK = 1 << 0,    /* interrupts a run of text */
    TQ_ELEMENT_VOID = 1 << 1,     /* has no end tag */
    TQ_ELEMENT_SILENT = 1 << 2,   /* what is in it is no text of the page */
    TQ_ELEMENT_CONTROL = 1 << 3,  /* a field or a button */
    TQ_ELEMENT_CLOSES_P = 1 << 4,
} TqElementFlags;

typedef struct {
    const char *name;
    guint8 flags;       /* TqElementFlags */
    guint8 kind;        /* TqPageKind */
    const char *reason; /* why text in it is furniture; NULL: it is not, by this alone. Static */
} TqElement;

/* Longer names are custom elements, told apart by their beginning. With the NUL. */
#define TQ_ELEMENT_MAX_NAME 16

/* By its name in small letters. Static. What is not known is inline, or a block if there is a
 * hyphen in its name (<story-body>): such names stand for parts of a page. */
const TqElement *tq_element_find (const char *name);

#endif

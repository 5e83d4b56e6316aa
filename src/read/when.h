/* when.h - machine-written dates of feeds and pages → EDTF */
#ifndef TQ_READ_WHEN_H
#define TQ_READ_WHEN_H

#include <glib.h>

/**
 * tq_when_normalise:
 *
 * ISO 8601 with or without time and separators ("2025-03-12T08:00:00+03:00", "20250312T080000Z",
 * "2025/03/12"), RFC 822 as feeds use it ("Wed, 12 Mar 2025 08:00:00 GMT"). The day is the one that
 * is written: an outlet dates its articles by its own clock.
 *
 * Returns: (transfer full): EDTF level 0; NULL if it is none of these or no such day.
 */
char *tq_when_normalise (const char *text);

/* A date in the path of a URL: /2025/03/12/ , /2025-03-12/, /20250312/, -20250312. NULL if there is
 * none. (transfer full) */
char *tq_when_of_url (const char *url);

#endif

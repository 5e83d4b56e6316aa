/* Headlines whose figure or date stands nowhere below them, and such as are borne out. */
#include "support/aligned.h"

#include "judge/headline.h"

/* Makes a paragraph of each body: shorter ones have no headline above them. */
#define REST \
    " Who answers for that is not known, and neither the owner nor anybody else would speak of " \
    "it before an inquiry has looked into it all."

static const struct {
    const char *headline;
    const char *body;
    gboolean is_alone;
} rows[] = {
    { "31 sailors drown as barge sinks", "The barge sank at dawn and 28 sailors drowned, the port said.", TRUE },
    { "31 sailors drown as barge sinks", "The barge sank at dawn and 31 sailors drowned, the port said.", FALSE },
    /* a rounder figure above, an open one below */
    { "About 30 sailors drown as barge sinks", "The barge sank at dawn and 31 sailors drowned, the port said.", FALSE },
    { "31 sailors drown as barge sinks", "The barge sank at dawn and more than 20 sailors drowned, the port said.", FALSE },
    /* nothing below to hold it against */
    { "31 sailors drown as barge sinks", "The barge sank at dawn, the port said.", FALSE },
    { "غرق 31 بحارا في انقلاب عبارة", "انقلبت العبارة فجرا وغرق 28 بحارا بحسب الميناء.", TRUE },
    { "Le pont rouvrira le 27 mars", "Fermé en janvier, le pont rouvrira le 20 mars, a dit la mairie.", TRUE },
    { "Le pont rouvrira en mars", "Fermé en janvier, le pont rouvrira le 20 mars, a dit la mairie.", FALSE },
};

static gboolean
has_lonely_headline (const Aligned *aligned)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++)
        if (tq_headline_stands_alone (&aligned->evidence, i))
            return TRUE;
    return FALSE;
}

Test (headline, stands_alone_where_nothing_below_gives_it, .timeout = 60)
{
    for (guint row = 0; row < G_N_ELEMENTS (rows); row++) {
        g_autofree char *article =
            g_strconcat (rows[row].headline, "\n\n", rows[row].body, REST, NULL);
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, NULL, NULL, "2025-01-30", article);
        cr_expect_eq (has_lonely_headline (&aligned), rows[row].is_alone, "%s / %s",
                      rows[row].headline, rows[row].body);
        aligned_free (&aligned);
    }
}

/* Headlines whose figure or date stands nowhere below them, and such as are borne out. */
#include "support/aligned.h"

#include "judge/headline.h"

/* Makes a paragraph of each body: shorter ones have no headline above them. */
#define REST \
    " Who answers for that is not known, and neither the owner nor anybody else would speak of " \
    "it before an inquiry has looked into it all."

#define REST_AR \
    "ولا يعرف أحد حتى الآن من المسؤول عن ذلك، ولم يرغب المالك ولا غيره في الحديث قبل أن ينتهي " \
    "التحقيق في كل ما جرى."
#define REST_FR \
    "Personne ne sait encore qui en répond, et ni le propriétaire ni personne d'autre ne voulait " \
    "en parler avant que tout soit examiné."

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

static guint
count_pairs_of_rule (const Aligned *aligned, const char *id)
{
    g_autoptr (GPtrArray) topics = aligned_judge (aligned);
    const TqRules *rules = tq_packs_rules (aligned->packs);
    guint n = 0;

    for (guint i = 0; i < topics->len; i++) {
        const GArray *pairs = ((const TqTopic *) topics->pdata[i])->pairs;

        for (guint j = 0; j < pairs->len; j++)
            n += strcmp (tq_rules_get (rules, g_array_index (pairs, TqPair, j).rule)->id, id) == 0;
    }
    return n;
}

Test (headline, a_toll_is_that_of_the_text, .timeout = 60)
{
    static const struct {
        const char *headline;
        const char *body;
        gboolean is_at_odds;
    } tolls[] = {
        { "Barge toll climbs to 21", "Divers found two more bodies on Tuesday, taking the toll to 18, the port said." REST, TRUE },
        { "Barge toll climbs to 21", "Divers found two more bodies on Tuesday, taking the toll to 21, the port said." REST, FALSE },
        { "Barge toll climbs to 21", "Divers found two more bodies on Tuesday, and 18 of the drowned were children, the port said." REST, FALSE },
        { "ارتفاع حصيلة غرق العبارة إلى 21 قتيلا", "ارتفع عدد القتلى إلى 18 قتيلا بعد العثور على جثتين يوم الثلاثاء بحسب الميناء. " REST_AR, TRUE },
        { "Le bilan du naufrage monte à 21 morts", "Deux corps ont été retrouvés mardi, ce qui porte le bilan à 18 morts, a dit le port. " REST_FR, TRUE },
    };

    for (guint row = 0; row < G_N_ELEMENTS (tolls); row++) {
        g_autofree char *article =
            g_strconcat (tolls[row].headline, "\n\n", tolls[row].body, NULL);
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, NULL, NULL, "2025-01-30", article);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_pairs_of_rule (&aligned, "quantity/headline") > 0,
                      tolls[row].is_at_odds, "%s / %s", tolls[row].headline, tolls[row].body);
        aligned_free (&aligned);
    }
}

/* How the first figure below the headline stands to that of the headline. */
static TqVerdict
verdict_of_first (const Aligned *aligned)
{
    const TqClaimSet *claims = aligned->result->claims;
    guint32 title = TQ_NONE, text = TQ_NONE;

    for (guint32 i = claims->claims->len; i > 0; i--) {
        const TqClaim *claim = tq_claim_set_get (claims, i - 1);

        if (claim->kind == TQ_CLAIM_QUANTITY)
            *(claim->flags & TQ_CLAIM_IN_TITLE ? &title : &text) = i - 1;
    }
    cr_assert (title != TQ_NONE && text != TQ_NONE);
    return tq_judge_verdict (&aligned->evidence, title, text);
}

Test (headline, a_text_tells_it_again, .timeout = 60)
{
    static const struct {
        const char *headline;
        const char *body;
        TqVerdict verdict;
    } told[] = {
        { "The board buys 40,000 tonnes of rice", "The board bought 30,000 tonnes of Thai rice on Tuesday, the traders said." REST, TQ_VERDICT_CONFLICT },
        { "The board buys 40,000 tonnes of rice", "The board bought 40,000 tonnes of Thai rice on Tuesday, the traders said." REST, TQ_VERDICT_AGREEMENT },
        /* the headline adds them up */
        { "The board buys 40,000 tonnes of rice", "The board bought 20,000 tonnes of Thai rice, 15,000 tonnes of Indian rice and 5,000 tonnes of Burmese rice on Tuesday, the traders said." REST, TQ_VERDICT_PART_WHOLE },
        /* the text tells of all before it tells of some */
        { "The board buys 40,000 tonnes of rice", "The mill stood still on Tuesday and nobody was there to open its gates, the traders said. The board bought 30,000 tonnes of Thai rice." REST, TQ_VERDICT_PART_WHOLE },
        { "الهيئة تشتري 40 ألف طن من الأرز", "أعلنت الهيئة شراء 30 ألف طن من الأرز التايلاندي والهندي يوم الثلاثاء بحسب التجار. " REST_AR, TQ_VERDICT_CONFLICT },
        { "La régie a acheté 40.000 tonnes de riz", "La régie a acheté 30.000 tonnes de riz thaïlandais et indien mardi, ont dit les négociants. " REST_FR, TQ_VERDICT_CONFLICT },
    };

    for (guint row = 0; row < G_N_ELEMENTS (told); row++) {
        g_autofree char *article =
            g_strconcat (told[row].headline, "\n\n", told[row].body, NULL);
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, NULL, NULL, "2025-01-30", article);
        cr_expect_eq (verdict_of_first (&aligned), told[row].verdict, "%s / %s: %d",
                      told[row].headline, told[row].body, verdict_of_first (&aligned));
        aligned_free (&aligned);
    }
}

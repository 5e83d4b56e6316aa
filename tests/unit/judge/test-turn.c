/* Pairs of statements that exclude each other by one word that is not the predicate of either, or
 * by two titles of one name; and such as do not. */
#include "support/aligned.h"

#include "judge/judge.h"
#include "judge/turn.h"

typedef gboolean (*Find) (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                          TqTurn *ret);

/* The words that decide, as written; NULL: none do. */
static const struct {
    Find find;
    const char *a;
    const char *b;
    const char *word_a;
    const char *word_b;
} rows[] = {
    { tq_turn_find, "Copper mine shares fell 3% on the news.", "Copper mine shares rose 3% on Friday.", "fell", "rose" },
    { tq_turn_find, "Copper mine shares fell 3% on the news.", "Copper mine shares fell again.", NULL, NULL },
    { tq_turn_find, "Copper mine shares fell 3% on the news.", "The price of bread rose on Friday.", NULL, NULL },
    /* what fell rose as well: the two may be of two days */
    { tq_turn_find, "Copper mine shares fell 3% on the news.", "Copper mine shares rose and fell.", NULL, NULL },
    /* two ends of one journey; only of one place do they exclude each other */
    { tq_turn_find, "The trade envoy leaves Rome on Friday.", "The trade envoy arrives in Oslo on Friday.", NULL, NULL },
    { tq_turn_find, "The trade envoy left Oslo on Friday.", "The trade envoy arrived in Oslo on Friday.", "left", "arrived" },
    { tq_turn_find, "The trade envoy left on Friday.", "The trade envoy arrived in Oslo on Friday.", "left", "arrived" },
    { tq_turn_find, "غادر المبعوث التجاري روما صباح الجمعة.", "وصل المبعوث التجاري إلى أوسلو صباح الجمعة.", NULL, NULL },
    { tq_turn_find, "غادر المبعوث التجاري أوسلو صباح الجمعة.", "وصل المبعوث التجاري إلى أوسلو صباح الجمعة.", "غادر", "وصل" },
    { tq_turn_find, "Le nouvel émissaire quitte Rome vendredi.", "Le nouvel émissaire arrive à Oslo vendredi.", NULL, NULL },
    { tq_turn_find, "Le nouvel émissaire quitte Oslo vendredi.", "Le nouvel émissaire arrive à Oslo vendredi.", "quitte", "arrive" },
    /* two ends of one sale; only where one party does both do they exclude each other */
    { tq_turn_find, "The Brandts sold the old mill on Friday.", "The dairy bought the old mill on Friday.", NULL, NULL },
    { tq_turn_find, "The dairy sold the old mill on Friday.", "The dairy bought the old mill on Friday.", "sold", "bought" },
    { tq_turn_find, "Korpen beat Sandvig in the hockey final.", "Sandvig lost to Korpen in the hockey final.", NULL, NULL },
    { tq_turn_find, "Korpen beat Sandvig in the hockey final.", "Korpen lost to Sandvig in the hockey final.", "beat", "lost" },
    /* one word, seen from two sides of it */
    { tq_turn_find, "The quarry lies inside the park fence.", "The whole quarry lies outside the park fence.", "park", "park" },
    { tq_turn_find, "The quarry lies inside the park fence.", "The quarry lies within the park fence.", NULL, NULL },
    { tq_turn_find, "The quarry lies inside the park fence.", "Deer graze outside the fence.", NULL, NULL },
    { tq_turn_find, "يقع المقلع داخل حدود المتنزه.", "المقلع كله يقع خارج حدود المتنزه.", "حدود", "حدود" },
    { tq_turn_find, "La carrière se trouve à l'intérieur du parc.", "La carrière se trouve hors du parc.", "parc", "parc" },
    { tq_turn_find_titles, "Colonel Amy Holt led the search for the divers.", "The search for the divers was led by Major Amy Holt.", "Colonel", "Major" },
    { tq_turn_find_titles, "Colonel Amy Holt led the search for the divers.", "The search for the divers was led by Major Holt.", "Colonel", "Major" },
    { tq_turn_find_titles, "Colonel Amy Holt led the search for the divers.", "The search for the divers was led by Colonel Holt.", NULL, NULL },
    { tq_turn_find_titles, "Colonel Amy Holt led the search for the divers.", "The search for the divers was led by Major Tom Holt.", NULL, NULL },
    { tq_turn_find_titles, "Colonel Amy Holt led the search for the divers.", "The search for the divers was led by Major Amy Brook.", NULL, NULL },
    { tq_turn_find_titles, "Lieutenant Colonel Amy Holt led the search.", "The search was led by Colonel Amy Holt.", NULL, NULL },
    { tq_turn_find_titles, "Tourism Minister Dana Sole opened the fair.", "The fair was opened by Culture Minister Dana Sole.", "Tourism", "Culture" },
    /* health and culture are no portfolios beside a minister's name */
    { tq_turn_find_titles, "Tourism Minister Dana Sole opened the fair.", "Dana Sole praised the culture of the valley.", NULL, NULL },
    { tq_turn_find_titles, "افتتحت وزيرة السياحة ليلى نصار المعرض.", "افتتحت المعرض وزيرة الثقافة ليلى نصار.", "السياحة", "الثقافة" },
    { tq_turn_find_titles, "قاد العقيد فاضل حمدون عملية البحث.", "عملية البحث قادها الرائد فاضل حمدون.", "العقيد", "الرائد" },
    { tq_turn_find_titles, "قاد العقيد فاضل حمدون عملية البحث.", "عملية البحث قادها الرائد سليم حمدون.", NULL, NULL },
    { tq_turn_find_titles, "أقر المجلس ميزانية وزير السياحة لسنة 2024.", "أقر المجلس ميزانية وزير الثقافة لسنة 2024.", NULL, NULL },
    { tq_turn_find_titles, "Le colonel Anne Morel a dirigé les recherches.", "Les recherches ont été dirigées par le capitaine Anne Morel.", "colonel", "capitaine" },
    /* ranks of two languages do not meet one to one */
    { tq_turn_find_titles, "Major Anne Morel led the search.", "Les recherches ont été dirigées par le colonel Anne Morel.", NULL, NULL },
};

static gboolean
is_word (const Aligned *aligned, const TqClaim *claim, guint term, const char *word)
{
    TqSpan span = tq_claim_terms (aligned->result->claims, claim)[term].span;
    const TqDocument *document = g_ptr_array_index (aligned->result->documents, claim->doc);

    return strlen (word) == span.end - span.start &&
           strncmp (document->text + span.start, word, span.end - span.start) == 0;
}

/* Some statement of the first article with some of the second; the same two words whichever comes
 * first. */
static gboolean
find_in (const Aligned *aligned, guint row)
{
    const GArray *claims = aligned->result->claims->claims;
    gboolean is_found = FALSE;

    for (guint32 i = 0; i < claims->len; i++)
        for (guint32 j = 0; j < claims->len; j++) {
            const TqClaim *a = tq_claim_set_get (aligned->result->claims, i),
                          *b = tq_claim_set_get (aligned->result->claims, j);
            TqTurn turn, back;

            if (a->kind != TQ_CLAIM_ASSERTION || b->kind != TQ_CLAIM_ASSERTION || a->doc != 0 ||
                b->doc != 1 || !rows[row].find (&aligned->evidence, a, b, &turn))
                continue;
            is_found = TRUE;
            cr_expect (rows[row].find (&aligned->evidence, b, a, &back) && turn.a == back.b &&
                           turn.b == back.a,
                       "%s", rows[row].a);
            cr_expect (rows[row].word_a != NULL &&
                           is_word (aligned, a, turn.a, rows[row].word_a) &&
                           is_word (aligned, b, turn.b, rows[row].word_b),
                       "%s / %s: terms %u and %u", rows[row].a, rows[row].b, turn.a, turn.b);
        }
    return is_found;
}

Test (turn, rows_hold_in_both_orders, .timeout = 60)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, NULL, NULL, "2025-06-10", rows[i].a);
        aligned_read (&aligned, NULL, NULL, "2025-06-10", rows[i].b);
        cr_expect_eq (find_in (&aligned, i), rows[i].word_a != NULL, "%s / %s", rows[i].a,
                      rows[i].b);
        aligned_free (&aligned);
    }
}

static TqPair
judge_first (const Aligned *aligned)
{
    TqPair pair = { .verdict = TQ_VERDICT_UNRELATED };

    cr_assert (tq_judge_pair (&aligned->evidence, 0, aligned->result->claims->claims->len - 1,
                              FALSE, tq_packs_lang (aligned->packs, "en"), &pair));
    return pair;
}

static gboolean
is_contradicted (const Aligned *aligned)
{
    guint n = aligned->result->claims->claims->len;

    for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++) {
            TqPair pair;

            if (tq_claim_set_get (aligned->result->claims, i)->kind == TQ_CLAIM_ASSERTION &&
                tq_judge_rule (&aligned->evidence, i, j, FALSE, &pair) &&
                pair.verdict == TQ_VERDICT_CONFLICT)
                return TRUE;
        }
    return FALSE;
}

/* What is said of one thing beside another predicate excludes it as well. */
Test (turn, words_beside_predicates_exclude_each_other, .timeout = 60)
{
    static const struct {
        const char *a;
        const char *b;
        gboolean is_conflict;
    } pairs[] = {
        { "The council gave the plan a favourable opinion.", "The mayor received an unfavourable opinion.", TRUE },
        { "The council gave the plan a favourable opinion.", "The mayor received a favourable opinion.", FALSE },
        { "The council gave the plan a favourable opinion.", "The mayor received an unfavourable letter.", FALSE },
        { "La ville a rendu un avis favorable.", "Le port a reçu un avis défavorable.", TRUE },
        /* one predicate, another bearing to one thing */
        { "The plot lies inside the park.", "The plot lies outside the park.", TRUE },
        { "The plot lies inside the park.", "The plot lies well inside the park.", FALSE },
        { "The plot lies inside the park.", "The mayor spoke outside the park.", FALSE },
        { "تقع قطعة الأرض داخل المنتزه.", "تقع قطعة الأرض خارج المنتزه.", TRUE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, NULL, NULL, "2025-06-10", pairs[i].a);
        aligned_read (&aligned, NULL, NULL, "2025-06-10", pairs[i].b);
        cr_expect_eq (is_contradicted (&aligned), pairs[i].is_conflict, "%s / %s", pairs[i].a,
                      pairs[i].b);
        aligned_free (&aligned);
    }
}

/* Nor does the rule call it a contradiction, whatever is taken for the predicate. */
Test (turn, journeys_have_two_ends)
{
    static const struct {
        const char *place;
        gboolean is_conflict;
    } rows_of_place[] = { { "Rome", FALSE }, { "Oslo", TRUE } };

    for (guint i = 0; i < G_N_ELEMENTS (rows_of_place); i++) {
        Aligned aligned = aligned_new ();
        g_autofree char *left =
            g_strdup_printf ("The trade envoy left %s on Friday.", rows_of_place[i].place);

        aligned_read (&aligned, "en", NULL, "2025-06-10", left);
        aligned_read (&aligned, "en", NULL, "2025-06-10",
                      "The trade envoy arrived in Oslo on Friday.");
        cr_expect_eq (is_contradicted (&aligned), rows_of_place[i].is_conflict, "%s", left);
        aligned_free (&aligned);
    }
}

/* A rank told half a year later may be a new one. */
Test (turn, titles_of_one_time_exclude_each_other)
{
    static const struct {
        const char *date;
        TqVerdict verdict;
    } days[] = { { "2025-06-11", TQ_VERDICT_CONFLICT }, { "2025-12-11", TQ_VERDICT_AGREEMENT } };

    for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
        Aligned aligned = aligned_new ();
        TqPair pair;

        aligned_read (&aligned, "en", NULL, "2025-06-10", "Colonel Amy Holt led the search.");
        aligned_read (&aligned, "en", NULL, days[i].date, "Major Amy Holt led the search.");
        pair = judge_first (&aligned);
        cr_expect_eq (pair.verdict, days[i].verdict, "%s: %s", days[i].date,
                      tq_verdict_name (pair.verdict));
        if (pair.verdict == TQ_VERDICT_CONFLICT)
            cr_expect_str_eq (pair.why, "“Colonel” in the one, “Major” in the other, of one name");
        g_free (pair.why);
        aligned_free (&aligned);
    }
}

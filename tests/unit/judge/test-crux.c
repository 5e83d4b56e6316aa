/* Two small articles, one of which denies what the other affirms: what crux.h says of the pair, and
 * that it is the same from the other side. Then statements of which one says no by its own
 * predicate. */
#include "support/aligned.h"

#include "judge/crux.h"
#include "judge/judge.h"

/* The first assertion of @doc with @polarity. */
static guint32
find (const Aligned *aligned, guint32 doc, TqPolarity polarity)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_ASSERTION && claim->polarity == polarity)
            return i;
    }
    cr_assert_fail ("no assertion of polarity %u in document %u", polarity, doc);
    return TQ_NONE;
}

static void
features_of (const Aligned *aligned, guint32 a, guint32 b, double *ret)
{
    TqCruxes *cruxes = tq_cruxes_new (&aligned->evidence, aligned->links);

    tq_cruxes_features (cruxes, a, b, ret);
    tq_cruxes_free (cruxes);
}

/* What is affirmed, on the 10th, then what is denied, and what is to be told of it. */
static const struct {
    const char *affirmed;
    const char *denied;
    const char *date; /* of the denial */
    double found;
    double alone;
    gboolean has_rest; /* they have other words in common */
    gboolean is_general;
    gboolean is_aside;
    gboolean is_of_so_many;
    gboolean is_since;
} rows[] = {
    { "The governor closed the harbour.", "The governor did not close the harbour.", "2025-06-10", 1, 1, TRUE, FALSE, FALSE, FALSE, FALSE },
    { "The governor closed the harbour. He closed the market. He closed the school.", "The governor did not close the harbour.", "2025-06-10", 1, 0.5, TRUE,
      FALSE, FALSE, FALSE, FALSE },
    { "The governor praised the guards.", "The governor did not close the harbour.", "2025-06-10", 0, 0, TRUE, FALSE, FALSE, FALSE, FALSE },
    { "The governor closed the harbour.", "The harbour was never closed.", "2025-06-10", 1, 1, TRUE, TRUE, FALSE, FALSE, FALSE },
    { "The alarm woke the guests.", "There was no alarm.", "2025-06-10", 0.5, 1, FALSE, TRUE, FALSE, FALSE, FALSE },
    { "The guests paid the bill.", "The guests left the hotel without paying the bill.", "2025-06-10", 1, 1, TRUE, FALSE, TRUE, FALSE, FALSE },
    { "The ferry carried cars.", "Forty of the boats did not carry cars.", "2025-06-10", 1, 1, TRUE, FALSE, FALSE, TRUE, FALSE },
    { "The governor closed the harbour.", "The governor did not close the harbour.", "2025-06-14", 1, 1, TRUE, FALSE, FALSE, FALSE, TRUE },
    { "أغلق المحافظ الميناء.", "لم يغلق المحافظ أي ميناء.", "2025-06-10", 1, 1, TRUE, TRUE, FALSE, FALSE, FALSE },
    { "أغلق المحافظ الميناء.", "عاد الصيادون لأن المحافظ لم يغلق الميناء.", "2025-06-10", 1, 1, TRUE, FALSE, TRUE, FALSE, FALSE },
    { "Le maire a fermé le pont.", "Le maire n'a jamais fermé le pont.", "2025-06-10", 1, 1, TRUE, TRUE, FALSE, FALSE, FALSE },
};

Test (crux, rows_hold_in_both_orders)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        double x[TQ_N_CRUX_FEATURES], y[TQ_N_CRUX_FEATURES];
        guint32 affirmed, denied;

        aligned_read (&aligned, NULL, NULL, "2025-06-10", rows[i].affirmed);
        aligned_read (&aligned, NULL, NULL, rows[i].date, rows[i].denied);
        aligned_link (&aligned);
        affirmed = find (&aligned, 0, TQ_POLARITY_AFFIRMED);
        denied = find (&aligned, 1, TQ_POLARITY_DENIED);
        features_of (&aligned, affirmed, denied, x);
        features_of (&aligned, denied, affirmed, y);
        for (guint f = 0; f < TQ_N_CRUX_FEATURES; f++)
            cr_expect (x[f] == y[f] && x[f] >= 0 && x[f] <= 1,
                       "%s: feature %u is %g, turned round %g", rows[i].denied, f, x[f], y[f]);
        cr_expect_float_eq (x[TQ_CRUX_FOUND], rows[i].found, 1e-9, "%s: found %g", rows[i].denied,
                            x[TQ_CRUX_FOUND]);
        cr_expect_float_eq (x[TQ_CRUX_ALONE], rows[i].alone, 1e-9, "%s: alone %g", rows[i].denied,
                            x[TQ_CRUX_ALONE]);
        cr_expect_eq (x[TQ_CRUX_REST] > 0, rows[i].has_rest, "%s: rest %g of %g", rows[i].denied,
                      x[TQ_CRUX_REST], x[TQ_CRUX_COMMON]);
        cr_expect_eq (x[TQ_CRUX_GENERAL], rows[i].is_general, "%s: general", rows[i].denied);
        cr_expect_eq (x[TQ_CRUX_ASIDE], rows[i].is_aside, "%s: aside", rows[i].denied);
        cr_expect_eq (x[TQ_CRUX_SO_MANY], rows[i].is_of_so_many, "%s: of so many", rows[i].denied);
        cr_expect_eq (x[TQ_CRUX_SINCE] > 0, rows[i].is_since, "%s: since %g", rows[i].denied,
                      x[TQ_CRUX_SINCE]);
        aligned_free (&aligned);
    }
}

Test (crux, opposites_are_one_crux)
{
    Aligned aligned = aligned_new ();
    double x[TQ_N_CRUX_FEATURES];

    aligned_read (&aligned, NULL, NULL, "2025-06-10", "Shares in the firm rose sharply.");
    aligned_read (&aligned, NULL, NULL, "2025-06-10", "Shares in the firm fell sharply.");
    aligned_link (&aligned);
    features_of (&aligned, find (&aligned, 0, TQ_POLARITY_AFFIRMED),
                 find (&aligned, 1, TQ_POLARITY_AFFIRMED), x);
    cr_expect_eq (x[TQ_CRUX_FOUND], 1);
    cr_expect_eq (x[TQ_CRUX_GENERAL], 0);
    aligned_free (&aligned);
}

/* What both have beside the word they part on, whether the denial answers somebody, and whether the
 * other only stands beside a statement. */
static const struct {
    const char *affirmed;
    const char *denied;
    double beside;
    gboolean is_reply;
    gboolean is_other_aside;
} companies[] = {
    { "The bishop came by boat.", "Nobody came back to mend the roof.", 0, FALSE, FALSE },
    { "The bishop came by boat.", "The bishop did not come.", 0.5, FALSE, FALSE },
    { "The bishop came to the chapel by boat.", "The bishop did not come to the chapel.", 1, FALSE, FALSE },
    { "The chapel was built because the bishop came by boat.", "Nobody came back to mend the roof.", 0, FALSE, TRUE },
    { "The bishop came by boat.", "But the bishop did not come, the sexton replied.", 0.5, TRUE, FALSE },
    { "وصل الطبيب في قارب.", "لم يصل أحد لإصلاح السقف.", 0, FALSE, FALSE },
    { "وصل الطبيب في قارب.", "لم يصل الطبيب.", 0.5, FALSE, FALSE },
    { "L'évêque est venu en bateau.", "L'évêque n'est pas venu.", 0.5, FALSE, FALSE },
};

Test (crux, what_stands_beside_it)
{
    for (guint i = 0; i < G_N_ELEMENTS (companies); i++) {
        Aligned aligned = aligned_new ();
        double x[TQ_N_CRUX_FEATURES], y[TQ_N_CRUX_FEATURES];
        guint32 last = TQ_NONE, denied;

        aligned_read (&aligned, NULL, NULL, "2025-06-10", companies[i].affirmed);
        aligned_read (&aligned, NULL, NULL, "2025-06-10", companies[i].denied);
        aligned_link (&aligned);
        for (guint32 j = 0; j < aligned.result->claims->claims->len &&
                            tq_claim_set_get (aligned.result->claims, j)->doc == 0;
             j++)
            if (tq_claim_set_get (aligned.result->claims, j)->kind == TQ_CLAIM_ASSERTION)
                last = j;
        denied = find (&aligned, 1, TQ_POLARITY_DENIED);
        features_of (&aligned, last, denied, x);
        features_of (&aligned, denied, last, y);
        cr_expect (memcmp (x, y, sizeof x) == 0, "%s: turned round", companies[i].denied);
        cr_expect_eq (x[TQ_CRUX_BESIDE], companies[i].beside, "%s: beside %g", companies[i].denied,
                      x[TQ_CRUX_BESIDE]);
        cr_expect_eq (x[TQ_CRUX_RETORT] > 0, companies[i].is_reply, "%s: reply",
                      companies[i].denied);
        cr_expect_eq (x[TQ_CRUX_OTHER_ASIDE] > 0, companies[i].is_other_aside, "%s: aside",
                      companies[i].affirmed);
        aligned_free (&aligned);
    }
}

/* First assertion against first assertion. */
static const struct {
    const char *a;
    const char *b;
    gboolean is_conflict;
} refusals[] = {
    { "The council approved the loan.", "The council rejected the loan.", TRUE },
    { "The council approved the loan.", "The council refused to approve the loan.", TRUE },
    { "The council refused to approve the loan.", "The refusal of the council delayed the loan.", FALSE },
    { "The council rejected the loan.", "The council did not approve the loan.", FALSE },
    { "وافق المجلس على القرض.", "رفض المجلس القرض.", TRUE },
    { "امتنع ثلاثة نواب عن التصويت.", "صدر القانون بعد امتناع ثلاثة نواب.", FALSE },
    { "Le conseil a approuvé le prêt.", "Le conseil a rejeté le prêt.", TRUE },
    /* what is denied of the rest is not denied of what is left out */
    { "The school did not buy a single book outside the fair.", "The school bought ninety books at the fair.", FALSE },
    { "The school did not buy a single book at the fair.", "The school bought ninety books at the fair.", TRUE },
    { "The school did not buy a single book outside the fair.", "The school bought ninety books outside the fair.", TRUE },
    { "The guests did not see any lake other than the green lake.", "The guests saw the green lake.", FALSE },
    { "No guest came to the wedding except the mayor.", "The mayor came to the wedding.", FALSE },
    { "No guest came to the wedding except the mayor.", "The doctor came to the wedding.", TRUE },
    { "لم تشتر المدرسة كتابا واحدا خارج المعرض.", "اشترت المدرسة تسعين كتابا في المعرض.", FALSE },
    { "لم تشتر المدرسة كتابا واحدا في المعرض.", "اشترت المدرسة تسعين كتابا في المعرض.", TRUE },
    { "L'école n'a acheté aucun livre en dehors du salon.", "L'école a acheté des livres au salon.", FALSE },
    { "L'école n'a acheté aucun livre au salon.", "L'école a acheté des livres au salon.", TRUE },
};

static guint32
first_assertion (const Aligned *aligned, guint32 doc)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++)
        if (tq_claim_set_get (aligned->result->claims, i)->doc == doc &&
            tq_claim_set_get (aligned->result->claims, i)->kind == TQ_CLAIM_ASSERTION)
            return i;
    cr_assert_fail ("no assertion in document %u", doc);
    return TQ_NONE;
}

Test (crux, what_says_no_by_itself_is_an_opposite)
{
    for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
        Aligned aligned = aligned_new ();
        TqPair pair = { 0 };
        gboolean is_judged;

        aligned_read (&aligned, NULL, NULL, "2025-06-10", refusals[i].a);
        aligned_read (&aligned, NULL, NULL, "2025-06-10", refusals[i].b);
        aligned_link (&aligned);
        is_judged = tq_judge_rule (&aligned.evidence, first_assertion (&aligned, 0),
                                   first_assertion (&aligned, 1), FALSE, &pair);
        cr_expect_eq (is_judged && pair.verdict == TQ_VERDICT_CONFLICT, refusals[i].is_conflict,
                      "%s / %s", refusals[i].a, refusals[i].b);
        aligned_free (&aligned);
    }
}

/* "Nobody under the snow" denies nothing of the snow. */
Test (crux, a_place_where_nobody_is_is_there)
{
    static const char *const texts[] = { "There was nobody under the snow.",
                                         "Il n'y a plus personne dans la cave.",
                                         "There was no snow." };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        Aligned aligned = aligned_new ();
        guint n = 0;

        aligned_read (&aligned, NULL, NULL, "2025-06-10", texts[i]);
        for (guint32 j = 0; j < aligned.result->claims->claims->len; j++)
            n += tq_claim_set_get (aligned.result->claims, j)->kind == TQ_CLAIM_ASSERTION;
        cr_expect_eq (n > 0, i == 2, "%s: %u assertions", texts[i], n);
        aligned_free (&aligned);
    }
}

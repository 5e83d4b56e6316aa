/* Two small articles with a date each: what date-match.h and articles.h say of the pair, and that
 * it is the same from the other side. Then slips. */
#include "support/aligned.h"

#include "base/time.h"
#include "judge/articles.h"
#include "judge/date-match.h"

/* The first date of @doc. */
static guint32
find (const Aligned *aligned, guint32 doc)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++)
        if (tq_claim_set_get (aligned->result->claims, i)->doc == doc &&
            tq_claim_set_get (aligned->result->claims, i)->kind == TQ_CLAIM_DATE)
            return i;
    cr_assert_fail ("no date in document %u", doc);
    return TQ_NONE;
}

static const struct {
    const char *what;
    const char *lang_a;
    const char *a;
    const char *lang_b;
    const char *b;
    /* same order, figure beside, other figure beside, numbered, one word, one word and numbered */
    double features[TQ_N_DATE_FEATURES];
    gboolean is_known;
} rows[] = {
    { "last and last", "en", "The last inspection of the crane was in May 2024.", "en", "The crane was last inspected in July 2023.", { 1, 0, 0, 1, 1, 1 }, FALSE },
    { "last and next", "en", "The last inspection of the crane was in May 2024.", "en", "The next inspection of the crane is in July 2026.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "the last of a date", "en", "The crane was inspected last May.", "en", "The last inspection was in July 2023.", { 0, 0, 0, 0, 1, 0 }, FALSE },
    { "first in two languages", "en", "The first case was recorded in May 2024.", "ar", "سجلت أول إصابة في يوليو 2024.", { 1, 0, 0, 1, 1, 1 }, FALSE },
    { "first and last", "fr", "La première visite a eu lieu en mai 2024.", "fr", "La dernière visite a eu lieu en juillet 2024.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "a figure of both", "en", "The flood of 2011 killed 46 people.", "en", "The valley was flooded in 2013, and 46 people died.", { 0, 1, 0, 1, 1, 1 }, FALSE },
    { "another figure", "en", "The flood of 2011 killed 46 people.", "en", "The valley was flooded in 2013, and 70 people died.", { 0, 0, 1, 1, 1, 1 }, FALSE },
    { "figures of two units", "en", "The flood of 2011 killed 46 people.", "en", "The valley was flooded in 2013, and the water stood 70 kilometres away.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "two is no telling figure", "en", "The flood of 2011 killed two people.", "en", "The valley was flooded in 2013, and two people died.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "two days of the month", "en", "The crane fell on 3 May.", "ar", "سقطت الرافعة يوم ٧ أيار.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "a day of the month in words", "ar", "سقطت الرافعة في الثالث من أيار.", "ar", "سقطت الرافعة يوم 7 أيار.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "a weekday that is a number too", "ar", "سقطت الرافعة يوم الأحد.", "ar", "سقطت الرافعة يوم 7 أيار.", { 0, 0, 0, 0, 1, 0 }, FALSE },
    { "a weekday", "en", "The crane fell on Friday.", "en", "The crane fell on 3 May.", { 0, 0, 0, 0, 1, 0 }, FALSE },
    { "a noun and its verb", "fr", "Le redémarrage du four est prévu le 3 juillet.", "fr", "Le four doit redémarrer le 9 juillet.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "two things that happen", "en", "The crane fell on 3 May.", "en", "The crane was sold on 7 May.", { 0, 0, 0, 1, 0, 0 }, FALSE },
    { "one word, by weekdays", "en", "The crane fell on Friday.", "en", "The crane fell on Monday.", { 0, 0, 0, 0, 1, 0 }, FALSE },
    { "one kind of thing that happens", "en", "The guard was arrested on 3 May.", "en", "Detectives apprehended the guard on 7 May.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "one kind in two languages", "fr", "La veillée a débuté le 3 mai.", "ar", "انطلقت السهرة في 7 أيار.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "two kinds", "en", "The guard was arrested on 3 May.", "fr", "Le gardien a été relâché le 7 mai.", { 0, 0, 0, 1, 0, 0 }, FALSE },
    { "a beginning in other words", "en", "The new toll takes effect on 3 July.", "ar", "سيدخل الرسم الجديد حيز التنفيذ في 9 تموز.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "what begins, and its day", "en", "The strike began on 3 May.", "fr", "La grève du 7 mai a été suivie.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "what ends, and its day", "en", "The strike ended on 3 May.", "fr", "La grève du 7 mai a été suivie.", { 0, 0, 0, 1, 0, 0 }, FALSE },
    { "several words for one kind", "en", "The tram left the tracks on 3 May.", "fr", "Le tram a déraillé le 7 mai.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "the first of them alone", "en", "The tram left the depot on 3 May.", "fr", "Le tram a déraillé le 7 mai.", { 0, 0, 0, 1, 0, 0 }, FALSE },
    { "several words in two languages", "fr", "Le plongeur a perdu la vie le 3 mai.", "ar", "فارق الغواص الحياة في 7 أيار.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "a phrase of two kinds", "en", "The new chief took over on 3 May.", "en", "Her term began on 7 May.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "what a pronoun means", "en", "The hearing was put off. It will now be held on 9 July.", "en", "The hearing is on 3 July.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "of what is expected", "en", "The hearing drags on. It is expected to end on 9 July.", "fr", "L'audience s'achèvera le 3 juillet.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "whom it does not mean", "en", "The clerk was unwell. It will now be held on 9 July.", "en", "The clerk returns on 3 July.", { 0, 0, 0, 1, 0, 0 }, FALSE },
    { "« il »", "fr", "Le vote est reporté. Il aura lieu le 9 juillet.", "fr", "Le vote est fixé au 3 juillet.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "a verb that says its subject", "ar", "أُرجئ التصويت، وسيُجرى في 9 تموز.", "ar", "التصويت مقرر في 3 تموز.", { 0, 0, 0, 1, 1, 1 }, FALSE },
    { "its time is known", "en", "The bridge opened in March 2011.", "en", "The bridge opened in March 2013. The mayor resigned in March 2011.", { 0, 0, 0, 1, 1, 1 }, TRUE },
};

Test (date_match, rows_hold_in_both_orders)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        double x[TQ_N_DATE_FEATURES], y[TQ_N_DATE_FEATURES], of_articles[TQ_N_ARTICLE_FEATURES];
        TqArticles *articles;
        guint32 a, b;

        aligned_read (&aligned, rows[i].lang_a, "Post", "2025-06-15", rows[i].a);
        aligned_read (&aligned, rows[i].lang_b, "Gazette", "2025-06-15", rows[i].b);
        aligned_link (&aligned);
        a = find (&aligned, 0);
        b = find (&aligned, 1);
        articles = tq_articles_new (&aligned.evidence, aligned.links);
        tq_articles_features (articles, b, a, of_articles);
        tq_date_features (&aligned.evidence, a, b, x);
        tq_date_features (&aligned.evidence, b, a, y);
        for (guint f = 0; f < TQ_N_DATE_FEATURES; f++)
            cr_expect (x[f] == rows[i].features[f] && y[f] == x[f],
                       "%s: feature %u is %g, turned round %g", rows[i].what, f, x[f], y[f]);
        cr_expect_eq (of_articles[TQ_ARTICLE_TIME_KNOWN], rows[i].is_known, "%s: known",
                      rows[i].what);
        tq_articles_free (articles);
        aligned_free (&aligned);
    }
}

/* "Loads" may be loading: of a word that has several readings the one that happens is compared
 * first. */
Test (date_match, events_are_read_as_what_happens)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
    } events[] = {
        { "ar", "ستشحن الأخشاب في 3 تموز.", "يتم الشحن في 9 تموز." },
        { "ar", "فحصت الرافعة في 3 أيار.", "أجري فحص الرافعة في 9 أيار." },
    };

    for (guint i = 0; i < G_N_ELEMENTS (events); i++) {
        Aligned aligned = aligned_new ();
        const TqClaimSet *set = aligned.result->claims;

        aligned_read (&aligned, events[i].lang, "Post", "2025-06-15", events[i].a);
        aligned_read (&aligned, events[i].lang, "Gazette", "2025-06-15", events[i].b);
        aligned_link (&aligned);
        cr_expect (tq_lexicon_same (
                       tq_packs_lexicon (aligned.evidence.packs),
                       tq_claim_terms (set, tq_claim_set_get (set, find (&aligned, 0)))->lexeme,
                       tq_claim_terms (set, tq_claim_set_get (set, find (&aligned, 1)))->lexeme),
                   "%s %s", events[i].a, events[i].b);
        aligned_free (&aligned);
    }
}

Test (date_match, slips)
{
    static const struct {
        const char *a;
        const char *b;
        double slip;
    } slips[] = {
        { "1967", "1976", 1 },   { "2013", "2015", 0.5 },           { "2009", "2011", 0 },
        { "2019-03", "2018-03", 0.5 }, { "2025-05-12", "2025-05-17", 0.5 }, { "2025-05-12", "2025-06-17", 0 },
        { "2025-05-12", "2025-05-21", 0 }, { "2025-05", "2025-05-17", 0 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (slips); i++) {
        TqTime a, b;

        cr_assert (tq_time_parse_edtf (slips[i].a, &a) && tq_time_parse_edtf (slips[i].b, &b));
        cr_expect_eq (tq_date_slip (&a, &b), slips[i].slip, "%s %s: %g", slips[i].a, slips[i].b,
                      tq_date_slip (&a, &b));
        cr_expect_eq (tq_date_slip (&b, &a), slips[i].slip, "%s %s turned round", slips[i].a,
                      slips[i].b);
    }
}

/* Two small articles, read and extracted: what articles.h says of a pair of their figures, and that
 * it is the same from the other side. */
#include "support/aligned.h"

#include "judge/articles.h"

/* The first quantity of @doc that is @number. */
static guint32
find (const Aligned *aligned, guint32 doc, double number)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_QUANTITY && claim->number.number == number)
            return i;
    }
    cr_assert_fail ("no claim of %g in document %u", number, doc);
    return TQ_NONE;
}

static void
features_of (const Aligned *aligned, guint32 a, guint32 b, double *ret)
{
    TqArticles *articles = tq_articles_new (&aligned->evidence, aligned->links);

    tq_articles_features (articles, a, b, ret);
    tq_articles_free (articles);
}

#define FIRE "A fire at a hotel in Karami killed 14 people on Friday, police said.\n\n"

/* Reports of the toll, 14 and 17; what else they tell differs from row to row. */
static const struct {
    const char *what;
    const char *source_b;
    const char *body_a;
    const char *body_b;
    gboolean is_one_outlet;
    double share; /* elsewhere-share: the day, which both give, counts as one that is the same */
    gboolean is_strange;
} rows[] = {
    { "one outlet", "Post", "The hotel was old.", "A fire at a hotel in Karami killed 17 people on Friday, police said.", TRUE, 2 / 5.0, FALSE },
    { "another name for the place", "Gazette", "The hotel was old.", "A fire at a hotel in Zelbourne killed 17 people on Friday, police said.", FALSE, 2 / 5.0, TRUE },
    { "one more figure, the same", "Gazette", "Firefighters rescued 63 guests from the hotel in Karami.",
      "A fire at a hotel in Karami killed 17 people on Friday, police said.\n\nFirefighters rescued 63 guests from the hotel in Karami.", FALSE, 3 / 6.0, FALSE },
    { "one more figure, another", "Gazette", "Firefighters rescued 63 guests from the hotel in Karami.",
      "A fire at a hotel in Karami killed 17 people on Friday, police said.\n\nFirefighters rescued 48 guests from the hotel in Karami.", FALSE, 2 / 6.0, FALSE },
};

Test (articles, rows_hold_in_both_orders)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        g_autofree char *a = g_strconcat (FIRE, rows[i].body_a, NULL);
        double x[TQ_N_ARTICLE_FEATURES], y[TQ_N_ARTICLE_FEATURES];
        guint32 first, second;

        aligned_read (&aligned, "en", "Post", "2025-06-15", a);
        aligned_read (&aligned, "en", rows[i].source_b, "2025-06-15", rows[i].body_b);
        aligned_link (&aligned);
        first = find (&aligned, 0, 14);
        second = find (&aligned, 1, 17);
        features_of (&aligned, first, second, x);
        features_of (&aligned, second, first, y);
        for (guint f = 0; f < TQ_N_ARTICLE_FEATURES; f++)
            cr_expect (x[f] == y[f] && x[f] >= 0 && x[f] <= 1,
                       "%s: feature %u is %g, turned round %g", rows[i].what, f, x[f], y[f]);
        cr_expect_eq (x[TQ_ARTICLE_OUTLET], rows[i].is_one_outlet, "%s: outlet", rows[i].what);
        cr_expect_float_eq (x[TQ_ARTICLE_ELSEWHERE_SHARE], rows[i].share, 1e-9, "%s: share %g",
                            rows[i].what, x[TQ_ARTICLE_ELSEWHERE_SHARE]);
        cr_expect_eq (x[TQ_ARTICLE_STRANGE] > 0, rows[i].is_strange, "%s: strange %g",
                      rows[i].what, x[TQ_ARTICLE_STRANGE]);
        cr_expect_eq (x[TQ_ARTICLE_ONE_VOICE], 0, "%s: one voice", rows[i].what);
        aligned_free (&aligned);
    }
}

Test (articles, one_voice_in_the_body_of_one_article)
{
    static const struct {
        const char *body;
        gboolean is_one_voice;
    } bodies[] = {
        { "The first station counted 510 lorries.\n\nThe second station counted 730 lorries.", TRUE },
        { "The customs office said that the station counted 510 lorries.\n\nThe drivers' union said that the station counted 730 lorries.", FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
        Aligned aligned = aligned_new ();
        g_autofree char *text =
            g_strconcat ("Title: Lorries at the border\n\nThe border was busy on Friday.\n\n",
                         bodies[i].body, NULL);
        double features[TQ_N_ARTICLE_FEATURES];

        aligned_read (&aligned, "en", "Post", "2025-06-15", text);
        aligned_link (&aligned);
        features_of (&aligned, find (&aligned, 0, 510), find (&aligned, 0, 730), features);
        cr_expect_eq (features[TQ_ARTICLE_ONE_VOICE], bodies[i].is_one_voice, "row %u", i);
        cr_expect_eq (features[TQ_ARTICLE_OUTLET], 0,
                      "row %u: an article is not two of one outlet", i);
        aligned_free (&aligned);
    }
}

/* Two raids of one week, told in the same words. "Karami" and «الساحل» are learned beside what they
 * are, and known without it elsewhere. */
Test (articles, places_of_two_events)
{
    static const struct {
        const char *what;
        const char *lang;
        const char *a;
        const char *b;
        gboolean is_apart;
    } raids[] = {
        { "two towns", "en", "Police in the town of Karami seized 1,200 boxes of medicine.", "Police in the town of Zelbourne seized 1,900 boxes of medicine.", TRUE },
        { "one town, said in two ways", "en", "Police in the town of Karami seized 1,200 boxes of medicine.", "Police in Karami seized 1,900 boxes of medicine.", FALSE },
        { "a town and its province", "en", "Police in the town of Karami seized 1,200 boxes of medicine.",
          "Police in Zelbourne province seized 1,900 boxes of medicine. They came from Karami.", FALSE },
        { "one names none", "en", "Police in the town of Karami seized 1,200 boxes of medicine.", "Police seized 1,900 boxes of medicine.", FALSE },
        { "a town is no adjective", "en", "Police in the quiet town seized 1,200 boxes of medicine.", "Police in the town of Zelbourne seized 1,900 boxes of medicine.", FALSE },
        { "two provinces", "ar", "حجزت الشرطة في ولاية كرمان 1200 علبة دواء.", "حجزت الشرطة في ولاية الساحل 1900 علبة دواء.", TRUE },
        { "one province", "ar", "حجزت الشرطة في ولاية الساحل 1200 علبة دواء.", "حجزت الشرطة بالساحل 1900 علبة دواء.", FALSE },
        { "a large town", "ar", "حجزت الشرطة في مدينة كبيرة 1200 علبة دواء.", "حجزت الشرطة في ولاية الساحل 1900 علبة دواء.", FALSE },
        { "two towns", "fr", "La police de la ville de Karami a saisi 1 200 boîtes de médicaments.", "La police de la ville de Zelbourg a saisi 1 900 boîtes de médicaments.", TRUE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (raids); i++) {
        Aligned aligned = aligned_new ();
        double x[TQ_N_ARTICLE_FEATURES], y[TQ_N_ARTICLE_FEATURES];

        aligned_read (&aligned, raids[i].lang, "Post", "2025-06-15", raids[i].a);
        aligned_read (&aligned, raids[i].lang, "Gazette", "2025-06-16", raids[i].b);
        aligned_link (&aligned);
        features_of (&aligned, find (&aligned, 0, 1200), find (&aligned, 1, 1900), x);
        features_of (&aligned, find (&aligned, 1, 1900), find (&aligned, 0, 1200), y);
        cr_expect_eq (x[TQ_ARTICLE_PLACES_APART], raids[i].is_apart, "%s: %s", raids[i].lang,
                      raids[i].what);
        cr_expect_eq (x[TQ_ARTICLE_PLACES_APART], y[TQ_ARTICLE_PLACES_APART],
                      "%s: %s, turned round", raids[i].lang, raids[i].what);
        aligned_free (&aligned);
    }
}

/* Two statements beside each other: what is weighed of what their words have in common, deny and
 * leave over. */
#include "support/aligned.h"

#include "judge/opposition.h"

typedef struct {
    const char *lang;
    const char *a;
    const char *b;
    TqOppositionFeature feature;
    double value;
} Row;

static const Row rows[] = {
    /* words that say no more than the word they stand with are not left over */
    { "en", "A group of sailors sings", "Sailors sing", TQ_OPPOSITION_COVER_LONG, 1 },
    { "ar", "يقوم البحار بتنظيف السفينة بشكل جيد", "البحار ينظف السفينة", TQ_OPPOSITION_ALL_COVERED, 1 },
    { "ar", "البحار لا يطبخ شيئا", "البحار يطبخ السمك", TQ_OPPOSITION_DENIED_WHOLLY, 0.5 },
    { "fr", "Un groupe de marins chante", "Les marins chantent", TQ_OPPOSITION_COVER_LONG, 1 },
    /* the denial of a kind is one of all that are of it, and not the other way round */
    { "en", "No child sings", "A boy sings", TQ_OPPOSITION_WIDER_DENIED, 1 },
    { "en", "No child sings", "A boy sings", TQ_OPPOSITION_NARROWER_DENIED, 0 },
    { "en", "No boy sings", "A child sings", TQ_OPPOSITION_NARROWER_DENIED, 1 },
    { "ar", "لا يوجد حيوان يركض", "كلب يركض", TQ_OPPOSITION_WIDER_DENIED, 1 },
    /* a denial of some is none of others, but one of all */
    { "en", "Six boats sailed", "Some boats did not sail", TQ_OPPOSITION_DENIED_SOME, 1 },
    { "en", "All the boats sailed", "Some boats did not sail", TQ_OPPOSITION_DENIED_SOME, 0 },
    { "en", "Six boats sailed", "The boats did not sail", TQ_OPPOSITION_DENIED_SOME, 0 },
    { "fr", "Six bateaux sont partis", "Certains bateaux ne sont pas partis", TQ_OPPOSITION_DENIED_SOME, 1 },
    { "ar", "أبحرت ست سفن", "بعض السفن لم تبحر", TQ_OPPOSITION_DENIED_SOME, 1 },
    { "ar", "أبحرت كل السفن", "بعض السفن لم تبحر", TQ_OPPOSITION_DENIED_SOME, 0 },
    /* shares in words */
    { "en", "Only a few of the boats sailed", "Most of the boats sailed", TQ_OPPOSITION_COUNTS_APART, 1 },
    { "en", "Most boats sailed", "All the boats sailed", TQ_OPPOSITION_COUNTS_OVERLAP, 1 },
    { "en", "Most boats sailed", "Some boats sailed", TQ_OPPOSITION_COUNTS_APART, 0 },
    { "fr", "Seuls quelques bateaux sont partis", "La majorité des bateaux sont partis", TQ_OPPOSITION_COUNTS_APART, 1 },
    { "ar", "أبحر عدد قليل من السفن", "أبحرت معظم السفن", TQ_OPPOSITION_COUNTS_APART, 1 },
    /* one event from its two ends, and two events */
    { "en", "The farm was sold to a sailor", "A sailor bought the farm", TQ_OPPOSITION_FRAME_CONVERSE, 1 },
    { "en", "A sailor sold the farm", "A sailor bought the farm", TQ_OPPOSITION_FRAME_CONVERSE, 0 },
    { "en", "A sailor sold the farm", "A sailor bought the farm", TQ_OPPOSITION_OPPOSITE, 1 },
    /* what a passage denies here and affirms there; and what is opposite far from where the
     * statement is told */
    { "en", "The sailor did not buy the boat. Later the sailor bought the boat", "The sailor bought the boat", TQ_OPPOSITION_DENIED_OTHERWISE, 1 },
    { "en", "The sailor did not buy the boat", "The sailor bought the boat", TQ_OPPOSITION_DENIED_OTHERWISE, 0 },
    { "en", "The captain slept. The sailor did not buy the boat", "The sailor bought the boat", TQ_OPPOSITION_DENIED_NEAR, 2 / 3.0 },
    /* of whom only the kind is known */
    { "ar", "رجلين يركضان", "رجلين يجلسان", TQ_OPPOSITION_SOMEONE, 1 },
    { "en", "The minister resigned", "The minister stayed", TQ_OPPOSITION_SOMEONE, 0 },
    /* opposites of everyday life */
    { "ar", "الشارع مزدحم", "الشارع خال", TQ_OPPOSITION_OPPOSITE_QUALITY, 1 },
    { "ar", "البحار يرتدي القبعة", "البحار يخلع القبعة", TQ_OPPOSITION_OPPOSITE, 1 },
    { "en", "The street is crowded", "The street is empty", TQ_OPPOSITION_OPPOSITE_QUALITY, 1 },
    /* who and whom of one predicate */
    { "en", "The council closed the bridge", "The council closed the tunnel", TQ_OPPOSITION_CORE_SAME, 0.5 },
    { "en", "The council closed the bridge", "The council closed the tunnel", TQ_OPPOSITION_CORE_OTHER, 0.5 },
    { "en", "The council closed the bridge", "The council closed the bridge", TQ_OPPOSITION_CORE_SAME, 1 },
    { "en", "The council closed the bridge", "The council painted the bridge", TQ_OPPOSITION_CORE, 0 },
    /* when, where and how much: what is before a word is not after it */
    { "en", "The sailors sang before the storm", "The sailors sang after the storm", TQ_OPPOSITION_OPPOSITE, 1 },
    { "en", "The sailors sang before the storm", "The sailors sang before the storm", TQ_OPPOSITION_OPPOSITE, 0 },
    { "fr", "Le marin chante loin du port", "Le marin chante près du port", TQ_OPPOSITION_OPPOSITE, 1 },
    { "fr", "Le moulin consomme moins d'eau", "Le moulin consomme davantage d'eau", TQ_OPPOSITION_OPPOSITE, 1 },
    { "ar", "وقف البحار بعيدا عن السفينة", "وقف البحار بالقرب من السفينة", TQ_OPPOSITION_OPPOSITE, 1 },
    { "en", "The captain slept before the sailor sang", "The sailor sang before the captain slept", TQ_OPPOSITION_SWAPPED, 1 },
    { "en", "The captain slept before the sailor sang", "The sailor sang after the captain slept", TQ_OPPOSITION_SWAPPED, 0 },
    /* who denies the opposite denies nothing of it */
    { "ar", "لم يغلق البحار الباب", "فتح البحار الباب", TQ_OPPOSITION_DENIED, 0 },
    { "ar", "لم يفتح البحار الباب", "فتح البحار الباب", TQ_OPPOSITION_DENIED, 1 },
    { "fr", "Le marin ne mange pas de pain", "Le marin mange du pain", TQ_OPPOSITION_DENIED_VERB, 1 },
    /* neighbours on one side, and what stands between them on the other */
    { "en", "The sailor was born in Lisbon and moved to Vienna", "The sailor was born in Vienna", TQ_OPPOSITION_USURPED_NAMED, 0.5 },
    { "en", "The sailor was born in Lisbon and moved to Vienna", "The sailor was born in Vienna", TQ_OPPOSITION_PARTED, 0.5 },
    { "en", "The sailor was born in Lisbon and moved to Vienna", "The sailor was born in Lisbon", TQ_OPPOSITION_USURPED, 0 },
    { "en", "The council opened the bridge", "The council closed the bridge", TQ_OPPOSITION_OPPOSITE_AT, 1 },
    { "en", "The council opened the bridge", "The council closed the bridge", TQ_OPPOSITION_OPPOSITE_INSTEAD, 0 },
    { "en", "The council opened the library", "The council closed the bridge", TQ_OPPOSITION_OPPOSITE_INSTEAD, 1 },
};

static double
feature_of (TqPacks *packs, const Row *row, gboolean is_swapped)
{
    Aligned aligned = aligned_with (packs);
    TqClaim a = aligned_state (&aligned, row->lang, is_swapped ? row->b : row->a);
    TqClaim b = aligned_state (&aligned, row->lang, is_swapped ? row->a : row->b);
    TqOpposition opposition;

    tq_opposition_weigh (&aligned.evidence, &a, &b, &opposition);
    aligned_clear (&aligned);
    return opposition.features[row->feature];
}

Test (opposition, weighs_what_two_statements_have_in_common)
{
    TqPacks *packs = tq_packs_open (NULL, NULL);

    cr_assert_not_null (packs);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        double x = feature_of (packs, &rows[i], FALSE), y = feature_of (packs, &rows[i], TRUE);

        cr_expect (fabs (x - rows[i].value) < 1e-6, "%s / %s: %s is %g, not %g", rows[i].a,
                   rows[i].b, tq_opposition_names[rows[i].feature], x, rows[i].value);
        cr_expect (fabs (x - y) < 1e-6, "%s / %s: %s is %g the other way round, not %g", rows[i].a,
                   rows[i].b, tq_opposition_names[rows[i].feature], y, x);
    }
    tq_packs_free (packs);
}

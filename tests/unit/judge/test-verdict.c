/* Two small articles, read, aligned and judged: how many of their topics are contradictions. */
#include "support/aligned.h"


/* Those of @kind, or of all kinds: -1. */
static guint
count_conflicts_of (const Aligned *aligned, int kind)
{
    g_autoptr (GPtrArray) topics = aligned_judge (aligned);
    guint n = 0;

    for (guint i = 0; i < topics->len; i++) {
        const TqTopic *topic = g_ptr_array_index (topics, i);

        n += topic->verdict == TQ_VERDICT_CONFLICT && (kind < 0 || topic->kind == (guint) kind);
    }
    return n;
}

static guint
count_conflicts (const Aligned *aligned)
{
    return count_conflicts_of (aligned, -1);
}

/* 16 March 2026 is a Monday. */
Test (verdict, days_of_one_event_exclude_each_other)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
        guint n_conflicts;
    } rows[] = {
        { "ar", "أُغلق جسر الوادي أمام السيارات منذ فجر الجمعة بسبب تشققات في أعمدته، بحسب بلدية الرملة.", "قال سكان في الرملة إن جسر الوادي لم يُغلق أمام السيارات إلا صباح الأحد.", 1 },
        { "ar", "وصلت قافلة المساعدات إلى بلدة الصفا مساء الخميس، بحسب الهلال الأحمر.", "لم تصل قافلة المساعدات إلى بلدة الصفا إلا صباح السبت، بحسب سكان.", 1 },
        { "fr", "La ligne 4 du tramway de Bellac entrera en service au deuxième trimestre 2027, annonce la métropole.",
          "La ligne 4 du tramway de Bellac n'entrera en service qu'à partir de septembre 2027, selon le constructeur.", 1 },
        { "fr", "La douane a saisi 300 kilos de cocaïne dans le port de Granville le 4 mars.", "La saisie de 300 kilos de cocaïne dans le port de Granville remonte au 8 mars.", 1 },
        { "fr", "La ville de Marsac a vendu le stade municipal le 3 mars, selon le maire.", "Le promoteur Belval a acheté le stade municipal de Marsac le 10 mars, d'après l'acte.", 1 },
        { "en", "The Halvik tunnel has been closed since Friday, the road authority said.", "The Halvik tunnel was still closed on Sunday, drivers said.", 0 },
        { "en", "Clashes in Dorran have killed 20 people since Friday, doctors said.", "Clashes in Dorran killed three people on Sunday, doctors said.", 0 },
        { "ar", "قصفت المدفعية بلدة الزيتون منذ الجمعة، بحسب سكان.", "قصفت المدفعية بلدة الزيتون يوم الأحد، بحسب مسعفين.", 0 },
        { "en", "The old paper mill by the river in Harden will open on 18 May with two hundred workers.",
          "The old paper mill by the river in Harden will open on 30 May with two hundred workers.", 1 },
        { "en", "The old paper mill by the river in Harden will open on 18 May with two hundred workers.",
          "The old paper mill by the river in Harden will close on 30 May with two hundred workers.", 0 },
        { "en", "The old paper mill by the river in Harden will be closed until 18 May with its two hundred workers.",
          "The old paper mill by the river in Harden will open on 30 May with its two hundred workers.", 1 },
        { "en", "The old paper mill by the river in Harden will be closed until 18 May with its two hundred workers.",
          "The old paper mill by the river in Harden will be closed on 30 May with its two hundred workers.", 0 },
        { "en", "The Dunmore gallery bought the painting The Blue Gate in 1998, its catalogue says.", "The Dunmore gallery sold the painting The Blue Gate in 2014, its catalogue says.", 0 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, rows[i].lang, "Post", "2026-03-16", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2026-03-17", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_conflicts_of (&aligned, TQ_CLAIM_DATE), rows[i].n_conflicts,
                      "row %u: %u", i, count_conflicts_of (&aligned, TQ_CLAIM_DATE));
        aligned_free (&aligned);
    }
}

Test (verdict, one_text_printed_twice_does_not_contradict_itself)
{
    static const struct {
        const char *a;
        const char *b;
        guint n_conflicts;
    } rows[] = {
        { "The national swimming league resumes in the middle of next week with the races of the sixth round.",
          "The national swimming league resumes in the middle of next week with the races of the sixth round.", 0 },
        { "The national swimming league resumes on 18 June with the races of the sixth round.",
          "The national swimming league resumes on 30 June with the races of the sixth round.", 1 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", "Post", "2025-06-08", rows[i].a); /* a Sunday, and a Monday */
        aligned_read (&aligned, "en", "Gazette", "2025-06-09", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_conflicts (&aligned), rows[i].n_conflicts, "row %u: %u", i,
                      count_conflicts (&aligned));
        aligned_free (&aligned);
    }
}

/* The first assertion of a sentence that begins at or after @start. */
static guint32
find_assertion (const Aligned *aligned, guint32 start)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->kind == TQ_CLAIM_ASSERTION && claim->sentence.start >= start)
            return i;
    }
    cr_assert_fail ("no assertion from %u on", start);
    return TQ_NONE;
}

Test (verdict, so_many_of_one_survey_do_what_others_do_not)
{
    static const struct {
        const char *first;
        const char *second;
        gboolean is_conflict;
    } rows[] = {
        { "According to the survey, 38% of the drivers do not pay the toll.", "According to the survey, 67% of the drivers pay the toll.", FALSE },
        { "According to the survey, the drivers do not pay the toll.", "According to the survey, the drivers pay the toll.", TRUE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        g_autofree char *text = g_strconcat (rows[i].first, " ", rows[i].second, NULL);
        TqPair pair = { 0 };
        gboolean is_judged;

        aligned_read (&aligned, "en", "Post", "2025-06-08", text);
        aligned_link (&aligned);
        is_judged = tq_judge_rule (&aligned.evidence, find_assertion (&aligned, 0),
                                   find_assertion (&aligned, (guint32) strlen (rows[i].first)),
                                   FALSE, &pair);
        cr_expect_eq (is_judged && pair.verdict == TQ_VERDICT_CONFLICT, rows[i].is_conflict,
                      "row %u", i);
        aligned_free (&aligned);
    }
}

/* What a figure is held against does not date it. */
Test (verdict, a_figure_is_of_its_own_day_whatever_it_is_compared_with)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
        TqVerdict verdict;
    } rows[] = {
        { "en", "Turnout reached 54.6%, up from 49% in 2020.", "Turnout reached 56.4%.", TQ_VERDICT_CONFLICT },
        { "fr", "La participation a atteint 54,6 %, contre 49 % en 2020.", "La participation a atteint 56,4 %.", TQ_VERDICT_CONFLICT },
        { "en", "Turnout reached 54.6% in 2020.", "Turnout reached 56.4%.", TQ_VERDICT_CHANGED_OVER_TIME },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        guint32 b = 0;
        TqPair pair = { 0 };

        aligned_read (&aligned, rows[i].lang, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2025-06-08", rows[i].b);
        aligned_link (&aligned);
        while (tq_claim_set_get (aligned.result->claims, b)->doc == 0)
            b++;
        cr_expect (tq_judge_rule (&aligned.evidence, 0, b, FALSE, &pair), "%s", rows[i].a);
        cr_expect_eq (pair.verdict, rows[i].verdict, "%s: %s", rows[i].a,
                      tq_verdict_name (pair.verdict));
        aligned_free (&aligned);
    }
}

/* A word in common makes no agreement: most of what either says, and no figure, argument or
 * opposite beside it. */
Test (verdict, statements_agree_that_say_the_same)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
        TqVerdict verdict; /* TQ_VERDICT_UNRELATED: nothing is to be said of the two */
    } rows[] = {
        { "en", "The council closed the swimming pool.", "The council has closed the swimming pool.", TQ_VERDICT_AGREEMENT },
        { "en", "The council closed the swimming pool.", "A bakery closed after forty years beside the harbour.", TQ_VERDICT_UNRELATED },
        { "en", "A ticket to the island costs 120 pounds.", "A ticket to the island costs 90 pounds.", TQ_VERDICT_UNRELATED },
        { "en", "A ticket to the island costs 120 pounds.", "A ticket to the island costs 120 pounds.", TQ_VERDICT_AGREEMENT },
        { "en", "The teachers will meet the minister in the old town.", "The teachers met the minister in the old town.", TQ_VERDICT_AGREEMENT },
        { "en", "The teachers will meet the minister in the old town.", "The teachers did not meet the minister in the old town.", TQ_VERDICT_COMPATIBLE },
        { "en", "The teachers will meet the minister in the old town.", "Farmers met a delegation of bakers beside the harbour.", TQ_VERDICT_UNRELATED },
        { "fr", "Le conseil a fermé la piscine.", "Le conseil a fermé la piscine municipale.", TQ_VERDICT_AGREEMENT },
        { "ar", "أغلق المجلس المسبح القديم.", "المجلس أغلق المسبح القديم.", TQ_VERDICT_AGREEMENT },
        { "ar", "أغلق المجلس المسبح القديم.", "أغلقت العواصف ثلاثة طرق تؤدي إلى الميناء.", TQ_VERDICT_UNRELATED },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        guint32 b = 0;
        TqPair pair = { .verdict = TQ_VERDICT_UNRELATED };

        aligned_read (&aligned, rows[i].lang, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2025-06-08", rows[i].b);
        aligned_link (&aligned);
        while (tq_claim_set_get (aligned.result->claims, b)->doc == 0 ||
               tq_claim_set_get (aligned.result->claims, b)->kind != TQ_CLAIM_ASSERTION)
            b++;
        tq_judge_rule (&aligned.evidence, find_assertion (&aligned, 0), b, FALSE, &pair);
        cr_expect_eq (pair.verdict, rows[i].verdict, "%s / %s: %s", rows[i].a, rows[i].b,
                      tq_verdict_name (pair.verdict));
        aligned_free (&aligned);
    }
}

/* Whoever prints a day later that it is open again knows that it was shut. */
Test (verdict, what_turned_was_otherwise_before)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b; /* two days later */
        TqVerdict verdict;
    } rows[] = {
        { "en", "The ferry port is closed.", "The ferry port reopened.", TQ_VERDICT_CHANGED_OVER_TIME },
        { "en", "The ferry port was shut.", "The ferry port is open again.", TQ_VERDICT_CHANGED_OVER_TIME },
        { "en", "The ferry port was shut.", "The ferry port is open.", TQ_VERDICT_CONFLICT },
        { "en", "The ferry port reopened.", "The ferry port is closed.", TQ_VERDICT_CONFLICT },
        { "en", "The ferry port is closed.", "The ferry port reopened on 2 June 2025.", TQ_VERDICT_CONFLICT },
        { "fr", "Le port est fermé.", "Le port a rouvert.", TQ_VERDICT_CHANGED_OVER_TIME },
        { "ar", "أغلقت البلدية المسبح القديم.", "أعيد فتح المسبح القديم.", TQ_VERDICT_CHANGED_OVER_TIME },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        guint32 b = 0;
        TqPair pair = { .verdict = TQ_VERDICT_UNRELATED };

        aligned_read (&aligned, rows[i].lang, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2025-06-10", rows[i].b);
        aligned_link (&aligned);
        while (tq_claim_set_get (aligned.result->claims, b)->doc == 0 ||
               tq_claim_set_get (aligned.result->claims, b)->kind != TQ_CLAIM_ASSERTION)
            b++;
        tq_judge_rule (&aligned.evidence, find_assertion (&aligned, 0), b, FALSE, &pair);
        cr_expect_eq (pair.verdict, rows[i].verdict, "%s / %s: %s", rows[i].a, rows[i].b,
                      tq_verdict_name (pair.verdict));
        aligned_free (&aligned);
    }
}

/* The first figure of article @doc that is @number. */
static guint32
find_figure (const Aligned *aligned, guint32 doc, double number)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->doc == doc && claim->kind == TQ_CLAIM_QUANTITY && claim->number.number == number)
            return i;
    }
    cr_assert_fail ("no %g in document %u", number, doc);
    return TQ_NONE;
}

/* A figure and one that makes it up with another of its sentence; one of a level that moved by the
 * hour that the later article tells. */
Test (verdict, figures_that_fit_together)
{
    static const struct {
        const char *a;
        double number_a;
        const char *b; /* two days later */
        double number_b;
        TqVerdict verdict;
    } rows[] = {
        { "The coach carried 58 people.", 58, "The coach carried 51 passengers and seven of the crew.", 51, TQ_VERDICT_PART_WHOLE },
        { "The coach carried 58 people.", 58, "The coach carried 51 passengers and six of the crew.", 51, TQ_VERDICT_CONFLICT },
        { "The fire burned 90 huts.", 90, "The fire burned 60 huts and left 30 damaged.", 60, TQ_VERDICT_PART_WHOLE },
        { "The museum was promised 26 vases.", 26, "The museum was promised 24 vases and two chairs.", 24, TQ_VERDICT_CONFLICT },
        { "The trawler rescued 31 sailors.", 31, "The trawler rescued 27 sailors, and four sailors were killed.", 27, TQ_VERDICT_CONFLICT },
        { "كانت الحافلة تقل 58 شخصا.", 58, "كانت الحافلة تقل 51 راكبا وسبعة من أفراد الطاقم.", 51, TQ_VERDICT_PART_WHOLE },
        { "Le car transportait 58 personnes.", 58, "Le car transportait 51 passagers et sept membres d'équipage.", 51, TQ_VERDICT_PART_WHOLE },
        { "Nobody was killed.", 0, "Four divers were killed.", 4, TQ_VERDICT_CONFLICT },
        { "Nine divers were killed in May, but nobody was killed in the caves.", 0, "Four divers were killed.", 4, TQ_VERDICT_UNRELATED },
        { "None of the nine divers was killed.", 0, "Four divers were killed.", 4, TQ_VERDICT_CONFLICT },
        { "Five of the 14 mills run again.", 5, "Nine of the 14 mills stand still.", 9, TQ_VERDICT_PART_WHOLE },
        { "Five of the 14 mills run again.", 5, "Eight of the 14 mills run again.", 8, TQ_VERDICT_CONFLICT },
        { "Five of the 14 mills run again.", 5, "Nine of the 17 mills run again.", 9, TQ_VERDICT_CONFLICT },
        { "تضم السدود 20 مليون متر مكعب، من أصل سعة قدرها 65 مليونا.", 20e6, "تضم السدود 65 مليون متر مكعب.", 65e6, TQ_VERDICT_PART_WHOLE },
        { "The fund helped 7,300 weavers of the valley out of 9,200 weavers.", 7300, "More than 9,000 weavers asked the fund for help.", 9000, TQ_VERDICT_PART_WHOLE },
        { "The fund helped 7,300 weavers of the valley out of 12,400 weavers.", 7300, "More than 9,000 weavers got help from the fund.", 9000, TQ_VERDICT_CONFLICT },
        { "The channel has 63,000 subscribers.", 63000, "The channel's subscribers rose to 90,000 by Tuesday morning.", 90000, TQ_VERDICT_CHANGED_OVER_TIME },
        { "The channel has 63,000 subscribers.", 63000, "The channel has 90,000 subscribers.", 90000, TQ_VERDICT_CONFLICT },
        { "The share cost 12 dollars on Friday.", 12, "The share cost 14 dollars at Monday's close.", 14, TQ_VERDICT_CHANGED_OVER_TIME },
        { "بلغ سعر السهم 12 ريالا يوم الجمعة.", 12, "بلغ سعر السهم عند إغلاق الاثنين 14 ريالا.", 14, TQ_VERDICT_CHANGED_OVER_TIME },
        { "The port uses 90 pumps.", 90, "The port used 140 pumps at the peak of the flood.", 140, TQ_VERDICT_CHANGED_OVER_TIME },
        { "The orchard employs 12 pickers.", 12, "The orchard employs 15 pickers.", 15, TQ_VERDICT_CONFLICT },
        { "The orchard employs 12 pickers.", 12, "The orchard now employs 15 pickers.", 15, TQ_VERDICT_CHANGED_OVER_TIME },
        { "The lease was approved by 21 votes to 18.", 21, "The lease was approved by 24 votes to 15.", 24, TQ_VERDICT_CONFLICT },
        { "The bell weighs 90 kilos.", 90, "The bell weighed 70 kilos on Monday.", 70, TQ_VERDICT_CONFLICT },
        { "يزن الجرس 90 كيلوغراما.", 90, "كان وزن الجرس يوم الاثنين 70 كيلوغراما.", 70, TQ_VERDICT_CONFLICT },
        { "La cloche pèse 90 kilos.", 90, "La cloche pesait 70 kilos lundi.", 70, TQ_VERDICT_CONFLICT },
        { "The mill has 90 looms, and the rent may rise.", 90, "The mill has 70 looms.", 70, TQ_VERDICT_CONFLICT },
        { "The postponed fair drew 90 stalls.", 90, "The fair drew 70 stalls.", 70, TQ_VERDICT_CONFLICT },
        { "تستخدم البلدية 90 مضخة.", 90, "استخدمت البلدية في ذروة الفيضان 140 مضخة.", 140, TQ_VERDICT_CHANGED_OVER_TIME },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        TqPair pair = { .verdict = TQ_VERDICT_UNRELATED };

        aligned_read (&aligned, NULL, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, NULL, "Gazette", "2025-06-10", rows[i].b);
        aligned_link (&aligned);
        tq_judge_rule (&aligned.evidence, find_figure (&aligned, 0, rows[i].number_a),
                       find_figure (&aligned, 1, rows[i].number_b), FALSE, &pair);
        cr_expect_eq (pair.verdict, rows[i].verdict, "%s / %s: %s", rows[i].a, rows[i].b,
                      tq_verdict_name (pair.verdict));
        aligned_free (&aligned);
    }
}

/* Claims in the largest topic of figures. */
static guint
largest_topic (const Aligned *aligned)
{
    g_autoptr (GPtrArray) topics = aligned_judge (aligned);
    guint n = 0;

    for (guint i = 0; i < topics->len; i++) {
        const TqTopic *topic = g_ptr_array_index (topics, i);

        n = topic->kind == TQ_CLAIM_QUANTITY ? MAX (n, topic->claims->len) : n;
    }
    return n;
}

/* The figure of the first article is the third one's too, which looks back; that the second has
 * another one parts it from neither. */
Test (verdict, who_looks_back_on_one_of_two_figures_stands_with_both)
{
    static const struct {
        const char *later;
        guint n_claims;
    } rows[] = {
        { "A year earlier, a landslide had buried 14 wooden houses of the village of Ambrey.", 3 },
        { "A year earlier, a landslide had buried 90 wooden houses of the village of Ambrey.", 2 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", "Post", "2025-03-01",
                      "The landslide buried 14 wooden houses of the village of Ambrey.");
        aligned_read (&aligned, "en", "Gazette", "2025-03-02",
                      "The landslide buried 19 wooden houses of the village of Ambrey.");
        aligned_read (&aligned, "en", "Herald", "2026-03-01", rows[i].later);
        aligned_link (&aligned);
        cr_expect_eq (largest_topic (&aligned), rows[i].n_claims, "%s: %u", rows[i].later,
                      largest_topic (&aligned));
        aligned_free (&aligned);
    }
}

/* The disputes between two articles. */
static guint
count_shared_disputes (const Aligned *aligned)
{
    g_autoptr (GPtrArray) topics = aligned_judge (aligned);
    const TqClaimSet *claims = aligned->result->claims;
    guint n = 0;

    for (guint i = 0; i < topics->len; i++) {
        const GArray *pairs = ((const TqTopic *) g_ptr_array_index (topics, i))->pairs;

        for (guint j = 0; j < pairs->len; j++) {
            const TqPair *pair = &g_array_index (pairs, TqPair, j);

            n +=
                pair->verdict == TQ_VERDICT_ATTRIBUTED_DISPUTE &&
                tq_claim_set_get (claims, pair->a)->doc != tq_claim_set_get (claims, pair->b)->doc;
        }
    }
    return n;
}

/* Two articles that both tell both sides tell of one dispute; one that knows a side only takes no
 * part in it. */
Test (verdict, one_dispute_told_twice)
{
    static const struct {
        const char *b;
        gboolean is_shared;
    } rows[] = {
        { "The coal board said there is a timetable for the closure of the Dunmere colliery, while the miners' spokesman, Paul Orr, said there is no timetable "
          "for the closure of the Dunmere colliery.", TRUE },
        { "There is no timetable for the closure of the Dunmere colliery.", FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", "Post", "2025-06-08",
                      "Mayor Ian Tull said there is a timetable for the closure of the Dunmere colliery. The union's lawyer, Rosa Venn, replied that there is no "
                      "timetable for the closure of the Dunmere colliery.");
        aligned_read (&aligned, "en", "Gazette", "2025-06-08", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_shared_disputes (&aligned) > 0, rows[i].is_shared, "row %u", i);
        aligned_free (&aligned);
    }
}

/* "Speaks of it, though another denies it": the article of whoever denies it has one side of what
 * the first tells whole. */
Test (verdict, a_dispute_told_in_one_sentence)
{
    static const struct {
        const char *a;
        gboolean is_conflict;
    } rows[] = {
        { "Observers say there is a timetable for the closure of the Dunmere colliery, though the coal board denies that there is a timetable for the closure.", FALSE },
        { "Observers say there is a timetable for the closure of the Dunmere colliery, though the coal board wants to sell its offices in the town.", TRUE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, "en", "Gazette", "2025-06-08",
                      "The coal board's spokesman, Paul Orr, said there is no timetable for the "
                      "closure of the Dunmere colliery.");
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_conflicts (&aligned) > 0, rows[i].is_conflict, "row %u", i);
        aligned_free (&aligned);
    }
}

static guint
count_topics_of (const Aligned *aligned, TqClaimKind kind, TqVerdict verdict)
{
    g_autoptr (GPtrArray) topics = aligned_judge (aligned);
    guint n = 0;

    for (guint i = 0; i < topics->len; i++) {
        const TqTopic *topic = g_ptr_array_index (topics, i);

        n += topic->kind == kind && topic->verdict == verdict;
    }
    return n;
}

/* "To each family" or to one, a loss or a level, a rate or a figure of no period: figures that
 * agree are one claim all the same, and others say nothing of each other. */
Test (verdict, what_is_told_otherwise_may_agree_and_not_contradict)
{
    static const struct {
        const char *lang;
        const char *a;
        const char *b;
        /* of the one topic of figures; TQ_VERDICT_SINGLE_SOURCE: there are two */
        TqVerdict verdict;
    } rows[] = {
        { "en", "The fund paid each family 1,450 pounds after the storm.", "The fund paid a family 1,450 pounds after the storm.", TQ_VERDICT_AGREEMENT },
        { "en", "The fund paid each family 1,450 pounds after the storm.", "The fund paid a family about 1,500 pounds after the storm.", TQ_VERDICT_ROUNDING },
        { "en", "The fund paid each family 1,450 pounds after the storm.", "The fund paid a family 1,750 pounds after the storm.", TQ_VERDICT_SINGLE_SOURCE },
        { "fr", "Le fonds a versé 1 450 euros à chaque famille.", "Le fonds a versé 1 450 euros à la famille.", TQ_VERDICT_AGREEMENT },
        { "ar", "منح الصندوق 1450 جنيها لكل من الأسر بعد العاصفة.", "منح الصندوق 1450 جنيها للأسر بعد العاصفة.", TQ_VERDICT_AGREEMENT },
        { "ar", "منح الصندوق 1450 جنيها لكل من الأسر بعد العاصفة.", "منح الصندوق 1750 جنيها للأسر بعد العاصفة.", TQ_VERDICT_SINGLE_SOURCE },
        { "en", "The new boilers save the hospital 45,000 pounds a year.", "The new boilers bring the hospital annual savings of 45,000 pounds.", TQ_VERDICT_AGREEMENT },
        { "en", "The new boilers save the hospital 45,000 pounds a year.", "The new boilers bring the hospital annual savings of 51,000 pounds.", TQ_VERDICT_SINGLE_SOURCE },
        { "fr", "Le gardien touche un salaire de 2 400 euros par mois.", "Le gardien touche un salaire mensuel de 2 400 euros.", TQ_VERDICT_AGREEMENT },
        { "ar", "يتقاضى الحارس راتبا قدره 2400 دينار في الشهر.", "يتقاضى الحارس راتبا شهريا قدره 2400 دينار.", TQ_VERDICT_AGREEMENT },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();
        guint n;

        aligned_read (&aligned, rows[i].lang, "Post", "2025-06-08", rows[i].a);
        aligned_read (&aligned, rows[i].lang, "Gazette", "2025-06-08", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        n = count_topics_of (&aligned, TQ_CLAIM_QUANTITY, rows[i].verdict);
        cr_expect_eq (n, rows[i].verdict == TQ_VERDICT_SINGLE_SOURCE ? 2 : 1, "%s / %s: %u",
                      rows[i].a, rows[i].b, n);
        aligned_free (&aligned);
    }
}

/* What shares a setting stands in one topic; each contradiction in it is a finding of its own, but
 * for one that is told twice. */
Test (verdict, each_contradiction_of_a_topic_is_told)
{
    static const struct {
        const char *a;
        const char *b;
        guint n_conflicts;
    } rows[] = {
        { "The grid operator did not cut the power in the Orchard quarter, the council said. The mayor did not close the schools of the Orchard quarter, the council said.",
          "The grid operator cut the power in the Orchard quarter, residents said. The mayor closed the schools of the Orchard quarter, residents said.", 2 },
        { "The grid operator did not cut the power in the Orchard quarter, the council said. The power in the Orchard quarter was not cut, the council said.",
          "The grid operator cut the power in the Orchard quarter, residents said. The power in the Orchard quarter was cut, residents said.", 1 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_new ();

        aligned_read (&aligned, "en", "Post", "2026-03-16", rows[i].a);
        aligned_read (&aligned, "en", "Gazette", "2026-03-17", rows[i].b);
        tq_align_origins (aligned.result->documents);
        aligned_link (&aligned);
        cr_expect_eq (count_conflicts (&aligned), rows[i].n_conflicts, "row %u: %u", i,
                      count_conflicts (&aligned));
        aligned_free (&aligned);
    }
}

/* Pairs of statements that answer one question, alike or not, and such as answer none; and what the
 * rules make of them. */
#include "support/aligned.h"

#include "align/key.h"
#include "judge/answers.h"
#include "judge/judge.h"

typedef struct {
    const char *a;
    const char *b;
    guint n_same;
    guint n_other;
    gboolean is_lasting;
} Row;

static const Row rows[] = {
    { "The flour reached the camp by rail.", "The flour reached the camp by road.", 0, 1, FALSE },
    { "The flour reached the camp by rail.", "La farine est arrivée au camp par camion.", 0, 1, FALSE },
    { "The flour reached the camp by rail.", "وصل الدقيق إلى المخيم بالقطار.", 1, 0, FALSE },
    { "The council adopted the budget unanimously.", "The council adopted the budget by 12 votes to 9.", 0, 1, FALSE },
    { "تبنى المجلس اللائحة بالإجماع.", "تبنى المجلس اللائحة بتأييد 12 صوتا مقابل 9.", 0, 1, FALSE },
    { "La loi a été adoptée à l'unanimité.", "La loi a été adoptée par 12 voix contre 9.", 0, 1, FALSE },
    { "The well is clean.", "The well shows signs of pollution.", 0, 1, TRUE },
    { "Le puits est contaminé.", "L'eau du puits est saine.", 0, 1, TRUE },
    { "آبار البلدة نظيفة.", "آبار البلدة ملوثة.", 0, 1, TRUE },
    { "The treasurer is in custody.", "The treasurer is at large.", 0, 1, TRUE },
    { "The treasurer is in custody.", "The treasurer is in town.", 0, 0, FALSE },
    /* who denies an answer contradicts it, however it is worded; of two answers he gives the other,
     * of more he leaves the rest open */
    { "The treasurer was not arrested.", "The treasurer is in custody.", 0, 1, TRUE },
    { "The treasurer was not arrested.", "The treasurer is at large.", 1, 0, FALSE },
    { "لم يُعتقل أمين الصندوق.", "The treasurer is in custody.", 0, 1, TRUE },
    { "Le trésorier n'a pas été arrêté.", "The treasurer is in custody.", 0, 1, TRUE },
    { "The jury was not unanimous.", "The jury was unanimous.", 0, 1, FALSE },
    { "The jury was not unanimous.", "The jury was split by 7 votes to 5.", 1, 0, FALSE },
    { "The clerk has not been dismissed.", "The clerk was sacked.", 0, 1, TRUE },
    { "The clerk has not been dismissed.", "The clerk resigned.", 0, 0, FALSE },
    { "No ward of the clinic was closed.", "The ward was shut.", 0, 1, TRUE },
    { "Not one clerk has been suspended.", "The clerk was placed under suspension.", 0, 1, TRUE },
    /* a word of denial that reaches into the answer is a part of it */
    { "جنحت السفينة من دون طاقم.", "السفينة كانت بلا طاقم حين جنحت.", 1, 0, FALSE },
    /* one word beside, or none */
    { "The walkout is over.", "The walkout goes on.", 0, 1, TRUE },
    { "She survived.", "She died.", 0, 1, TRUE },
    { "Elle a démissionné.", "Elle a été limogée.", 0, 1, TRUE },
    /* what stands behind the word that is denied is not denied */
    { "Nobody explained the death of the porter.", "The porter is dead.", 0, 0, FALSE },
    { "The flour reached the camp by rail.", "The flour did not reach the camp by road.", 0, 0, FALSE },
    { "The flour reached the camp by rail, not by road.", "The flour reached the camp by road.", 0, 1, FALSE },
    /* how an act is done is asked of one act */
    { "The flour was weighed three times.", "The flour was weighed only once.", 0, 1, FALSE },
    { "The miller rang three times.", "The flour was weighed only once.", 0, 0, FALSE },
    { "The fire began on the fourth floor.", "The fire broke out on the second floor.", 0, 1, FALSE },
    { "The baker chained himself to an oven on the fourth floor.", "His aunt lived on the second floor.", 0, 0, FALSE },
    { "عدّ الحارس المفاتيح ثلاث مرات.", "عدّ الحارس المفاتيح مرة واحدة.", 0, 1, FALSE },
    { "دخل الحارس ثلاث مرات.", "فُحص الدقيق مرة واحدة.", 0, 0, FALSE },
    /* a plan is no answer to what was, but to another plan; a clause that gives both answers gives
     * none */
    { "The flour reached the camp by rail.", "The flour will reach the camp by road.", 0, 0, FALSE },
    { "The flour will reach the camp by rail.", "The flour will reach the camp by road.", 0, 1, FALSE },
    { "Le trésorier ne sera pas arrêté.", "The treasurer will be arrested.", 0, 1, TRUE },
    { "The treasurer was arrested and will be released.", "The treasurer is at large.", 0, 1, TRUE },
    { "The flour reached the camp by rail.", "The flour reached the camp by rail and by road.", 0, 0, FALSE },
    /* of one person, not of so many */
    { "The diver died.", "The diver survived.", 0, 1, TRUE },
    { "Three divers died.", "The diver survived.", 0, 0, FALSE },
    { "ثلاثة غواصين ماتوا.", "نجا الغواص من الموت.", 0, 0, FALSE },
    /* nor of one of so many; but of all that are spoken of */
    { "One of the three divers died.", "The diver survived.", 0, 0, FALSE },
    { "They said that three of the divers died.", "The diver survived.", 0, 0, FALSE },
    { "The three divers came out of the cave unharmed.", "The three divers were beaten in the cave.", 0, 1, FALSE },
    { "عاد البحارة الأربعة سالمين من البحر.", "تعرض البحارة الأربعة للضرب في البحر.", 0, 1, FALSE },
    { "Les trois plongeurs sont indemnes.", "Les trois plongeurs ont été tabassés.", 0, 1, FALSE },
    /* it goes on as ever, or not at all */
    { "The foundry was closed on Wednesday.", "The foundry is working as usual.", 0, 1, TRUE },
    { "أغلقت البلدية المسبح أمس.", "المسبح يستقبل الناس كالمعتاد.", 0, 1, TRUE },
    { "La fonderie a été fermée mercredi.", "La fonderie fonctionne normalement.", 0, 1, TRUE },
    { "أوقفت المحكمة الكاتبة هدى رمال عن العمل.", "الكاتبة هدى رمال تداوم في المحكمة.", 0, 1, TRUE },
    /* a verb, or a noun with a verb that says little */
    { "The guards underwent a medical test.", "The guards were never examined.", 0, 1, FALSE },
    { "خضع حراس المنجم لفحص طبي.", "لم يفحص حراس المنجم.", 0, 1, FALSE },
    { "Les pilotes ont subi un examen médical.", "Les pilotes n'ont pas été examinés.", 0, 1, FALSE },
    { "أجرى اللاعب عملية جراحية.", "لم يخضع اللاعب لعملية جراحية.", 0, 1, FALSE },
    { "The striker underwent surgery on his knee.", "The striker was not operated on.", 0, 1, FALSE },
    /* a gap in the pattern: whatever stands between */
    { "The mill in Orm will cut 300 jobs.", "No jobs will be lost at the mill.", 0, 1, TRUE },
    { "Tous les emplois de la filature sont préservés.", "The mill has shed 300 jobs.", 0, 1, TRUE },
    { "قرر المصنع تسريح 300 من العمال.", "Tous les emplois de la filature sont préservés.", 0, 1, TRUE },
    { "The two delegations sat in separate rooms.", "جلس الوفدان حول طاولة واحدة.", 0, 1, FALSE },
    { "Les deux délégations se sont parlé face à face.", "The two delegations spoke through Swiss mediators.", 0, 1, FALSE },
    { "The guards opened fire on the lorry.", "Les gardes n'ont tiré aucun coup de feu.", 0, 1, FALSE },
    { "أطلق الحراس النار على الشاحنة.", "Not a single shot was fired.", 0, 1, FALSE },
    { "The van sped through the roadblock.", "توقف السائق عند الحاجز.", 0, 1, FALSE },
    { "Deux drones ont frappé le dépôt.", "All the drones were shot down.", 0, 1, FALSE },
    { "بيعت الأرض بموافقة الورثة.", "The land was sold without the consent of the heirs.", 0, 1, FALSE },
    { "The heirs learned of the sale from the radio.", "Les héritiers ont été consultés.", 0, 1, FALSE },
    { "كان الإقبال على المعرض ضعيفا.", "Le salon a connu une affluence record.", 0, 1, FALSE },
    { "Three hamlets are cut off by the snow.", "وصلت الشاحنات إلى جميع القرى.", 0, 1, TRUE },
    { "سحبت البعثة المراقبين من الوادي.", "The observers are staying in the valley.", 0, 1, TRUE },
    { "La navigation sur le canal est interrompue.", "Ships are passing, traffic on the canal is normal.", 0, 1, TRUE },
    { "The hostages were treated well.", "تعرض الرهائن للضرب.", 0, 1, FALSE },
    { "La vente est conforme à la loi.", "The sale was unlawful.", 0, 1, FALSE },
    { "The diver was taken to hospital.", "لم يحتج الغواص إلى علاج.", 0, 1, FALSE },
    { "The outage has nothing to do with the storm.", "La panne est due à l'orage.", 0, 1, FALSE },
    { "The lease was renewed in May.", "Le bail a expiré en mai.", 0, 1, FALSE },
    { "Le voyage est payé par la ville.", "دفع المختار نفقات الرحلة من جيبه الخاص.", 0, 1, FALSE },
    { "The clerk was seized at his home.", "The clerk was seized at the airport.", 0, 1, FALSE },
    { "The clerk was seized at his home.", "The porter slept at the airport.", 0, 0, FALSE },
    { "The bridge was ready two months ahead of schedule.", "Le pont est prêt avec six mois de retard.", 0, 1, FALSE },
    { "One of the judges abstained.", "The judges were unanimous.", 0, 1, FALSE },
    { "The bodies were taken to the town hospital.", "The diver did not need hospital treatment.", 0, 0, FALSE },
    /* any words may say why */
    { "The blaze was caused by a spark.", "The cause of the blaze was a cigarette.", 0, 1, FALSE },
    { "The blaze was caused by a spark.", "A spark from the oven caused the blaze.", 1, 0, FALSE },
    { "The fire was caused by a spark.", "La cause de l'incendie est une cigarette.", 0, 1, FALSE },
    { "سبب الحريق شرارة من الفرن.", "الحريق نجم عن سيجارة.", 0, 1, FALSE },
    { "عزا العمدة الحريق إلى شرارة.", "السيجارة هي سبب الحريق.", 0, 1, FALSE },
    { "L'incendie a été provoqué par une étincelle.", "Une cigarette est à l'origine de l'incendie.", 0, 1, FALSE },
    { "The market closed because of a storm.", "The reason for the closure of the market was a strike.", 0, 1, FALSE },
    /* only a name says who won; of what another won it is not said */
    { "Ivar Holm won the seat of Ulvik.", "Lena Brusk has retained the seat of Ulvik.", 0, 1, FALSE },
    { "Ivar Holm won the seat of Ulvik.", "The seat of Ulvik was won by Ivar Holm.", 1, 0, FALSE },
    { "Ivar Holm won the seat of Ulvik.", "The vet won the seat of Ulvik.", 0, 0, FALSE },
    { "Ivar Holm won the seat of Ulvik.", "Lena Brusk won the seat of Balk.", 0, 0, FALSE },
    { "Ivar Holm won the prize for the best film.", "Lena Brusk won the prize for the best song.", 0, 0, FALSE },
    { "Ivar Holm won the applause.", "Lena Brusk won the applause.", 0, 0, FALSE },
    { "Lise Bruck a remporté le siège de Lerme.", "Yvon Tarde conserve le siège de Lerme.", 0, 1, FALSE },
    { "فاز طارق بركات بمقعد أورم بعد فرز جديد.", "احتفظت سلمى نجم بمقعد أورم.", 0, 1, FALSE },
    { "فاز طارق بركات بمقعد أورم.", "فاز المهندس بمقعد أورم.", 0, 0, FALSE },
    { "عين كمال زغبي مديرا للمتحف.", "عينت هدى رمال مديرة للمتحف.", 1, 1, TRUE },
    { "Petra Nolde was appointed director of the mill.", "Jon Aman was named director of the mill.", 1, 1, TRUE },
    /* who made, found or bought one thing */
    { "The tower was designed by Ivar Holm.", "The tower was designed by Lena Brusk.", 0, 1, FALSE },
    { "The tower was designed by Ivar Holm.", "The tower was painted by Lena Brusk.", 0, 0, FALSE },
    { "The dairy was bought by Kestrel Foods.", "The dairy was sold to Norvik.", 0, 1, FALSE },
    { "La laiterie a été rachetée par Mirel.", "La laiterie a été vendue à Norvik.", 0, 1, FALSE },
    { "المتحف من تصميم المعماري طارق بركات.", "المتحف صممته سلمى نجم.", 0, 0, FALSE },
    { "المتحف من تصميم المعماري طارق بركات.", "المتحف صممه كمال زغبي.", 0, 1, FALSE },
    /* where something is or goes: two places of one sort, of one thing, both planned or neither */
    { "The barge set off from Ulvik on Friday morning.", "The barge had put to sea from Halden on Friday.", 0, 1, FALSE },
    { "The barge set off from Ulvik on Friday morning.", "The barge set off from the quay of Ulvik.", 1, 0, FALSE },
    { "The barge set off from Ulvik.", "The barge set off from the harbour of Halden.", 0, 0, FALSE },
    { "The barge set off from Ulvik.", "The barge set off from Norway.", 0, 0, FALSE },
    { "The barge set off from Ulvik.", "The doctors set off from Halden.", 0, 0, FALSE },
    { "The barge set off from Ulvik.", "The barge set off at noon.", 0, 0, FALSE },
    { "The barge was bound for Ulvik.", "The barge was on its way to Halden.", 0, 1, TRUE },
    { "The dairy will have its head office in Ulvik.", "The headquarters of the dairy will be in Halden.", 0, 1, TRUE },
    { "The dairy will have its head office in Ulvik.", "The headquarters of the dairy is in Halden.", 0, 0, FALSE },
    { "The headquarters of the dairy is in Halden.", "The old headquarters of the dairy is in Ulvik.", 0, 0, FALSE },
    { "La barge est partie de Lerme vendredi.", "La barge est partie d'Ulvik vendredi.", 0, 1, FALSE },
    { "Le siège de la laiterie sera à Lerme.", "La laiterie aura son siège à Ulvik.", 0, 1, TRUE },
    { "أبحر الزورق من ميناء العقيق.", "أبحر الزورق من ميناء السنديان.", 0, 1, FALSE },
    { "أبحر الزورق من ميناء العقيق.", "أبحر الزورق من مدينة البحيرة.", 0, 0, FALSE },
    { "أبحر الزورق من ميناء العقيق.", "أبحر الزورق من قرية صغيرة.", 0, 0, FALSE },
    { "يقع مقر المصرف في مدينة العقيق.", "يقع مقر المصرف في مدينة البحيرة.", 0, 1, TRUE },
    /* of something else, of two things said beside others, not said to be so */
    { "The blaze was caused by a spark.", "The shortage was caused by a strike.", 0, 0, FALSE },
    { "The ferry waited because of a storm.", "The ferry waited because of a strike.", 0, 0, FALSE },
    { "The blaze was caused by a spark.", "The blaze was not caused by a cigarette.", 0, 0, FALSE },
    { "The train was due to leave.", "The delay was due to a strike.", 0, 0, FALSE },
    /* two of a kind: of other names, of other words beside one, the two ends of a deal; not one who
     * is called by more in one of them */
    { "The board of Kestrel Foods approved the merger unanimously.", "The board of Norvik Dairies approved the merger by 6 votes to 3.", 0, 0, FALSE },
    { "The board of Kestrel Foods approved the merger unanimously.", "The board of Kestrel approved the merger by 6 votes to 3.", 0, 1, FALSE },
    { "Last year Ulvik Air made a profit.", "Last year Halden Air made a loss.", 0, 0, FALSE },
    { "Last year Ulvik Air made a profit.", "Last year Ulvik made a loss.", 0, 1, FALSE },
    { "Shares in Halden Air ended the day higher.", "Shares in Norvik ended the day lower.", 0, 0, FALSE },
    { "The Halden council voted for the budget.", "The town council voted against the budget.", 0, 1, FALSE },
    { "The northern road into Halden is closed.", "The southern road into Halden is open.", 0, 0, FALSE },
    { "The northern road into Halden is closed.", "The road into Halden is open.", 0, 1, TRUE },
    { "Diver Karl Oster died in the cave.", "Diver Mina Fjell survived.", 0, 0, FALSE },
    { "Diver Karl Oster died in the cave.", "The diver survived.", 0, 1, TRUE },
    { "The seller had paid the ransom.", "The buyer had refused to pay the ransom.", 0, 0, FALSE },
    { "The ferry Solveig was on time.", "The ferry Marit was late.", 0, 0, FALSE },
    { "Not one shop in Halden was closed.", "Two shops at Norvik Quay were shut.", 0, 1, TRUE },
    { "أنهى عمال السكك إضرابهم.", "يواصل عمال المناجم إضرابهم.", 0, 0, FALSE },
    { "أنهى عمال السكك إضرابهم.", "يواصل العمال إضرابهم.", 0, 1, TRUE },
    { "وصلت شحنة القمح إلى المرفأ بالقطار.", "وصلت شحنة الأسمنت إلى المرفأ بالشاحنات.", 0, 0, FALSE },
    { "Le groupe écologiste a voté pour le budget.", "Le groupe centriste a voté contre le budget.", 0, 0, FALSE },
    { "Le groupe écologiste a voté pour le budget.", "Le groupe a voté contre le budget.", 0, 1, FALSE },
    /* who stops is not arrested */
    { "Le chauffeur s'est arrêté à la gare.", "Le chauffeur n'a pas été arrêté.", 0, 0, FALSE },
    { "Le chauffeur a été arrêté à la gare.", "Le chauffeur n'a pas été arrêté.", 0, 1, TRUE },
    /* days and money count no people */
    { "The treasurer is in custody for four days.", "The treasurer was released on bail of 9,000 crowns.", 0, 1, TRUE },
    { "Three sailors have been in custody for four days.", "The treasurer was released on bail.", 0, 0, FALSE },
};

static gboolean
are_assertions (const TqClaim *a, const TqClaim *b)
{
    return a->kind == TQ_CLAIM_ASSERTION && b->kind == TQ_CLAIM_ASSERTION && a->doc == 0 &&
           b->doc == 1;
}

static gboolean
share_a_key (const Aligned *aligned, guint32 a, guint32 b)
{
    g_autoptr (GArray) of_a = g_array_new (FALSE, FALSE, sizeof (TqKeyed)),
                       of_b = g_array_new (FALSE, FALSE, sizeof (TqKeyed));

    tq_keys_of_claim (&aligned->evidence, a, of_a);
    tq_keys_of_claim (&aligned->evidence, b, of_b);
    for (guint i = 0; i < of_a->len; i++)
        for (guint j = 0; j < of_b->len; j++)
            if (g_array_index (of_a, TqKeyed, i).key == g_array_index (of_b, TqKeyed, j).key)
                return TRUE;
    return FALSE;
}

/* Of the two statements that have most to say to each other. */
static TqAnswered
most_answered (const Aligned *aligned)
{
    guint n = aligned->result->claims->claims->len;
    TqAnswered most = { 0, 0, FALSE };

    for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++) {
            const TqClaim *a = tq_claim_set_get (aligned->result->claims, i),
                          *b = tq_claim_set_get (aligned->result->claims, j);
            TqAnswered answered = tq_answers_compare (&aligned->evidence, a, b),
                       back = tq_answers_compare (&aligned->evidence, b, a);

            cr_expect (answered.n_same == back.n_same && answered.n_other == back.n_other &&
                       answered.is_lasting == back.is_lasting);
            if (are_assertions (a, b) &&
                answered.n_same + answered.n_other > most.n_same + most.n_other)
                most = answered;
        }
    return most;
}

Test (answers, rows_hold_in_both_orders, .timeout = 60)
{
    TqPacks *packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        Aligned aligned = aligned_with (packs);
        TqAnswered answered;

        aligned_read (&aligned, NULL, NULL, "2025-06-10", rows[i].a);
        aligned_read (&aligned, NULL, NULL, "2025-06-10", rows[i].b);
        answered = most_answered (&aligned);
        cr_expect (answered.n_same == rows[i].n_same && answered.n_other == rows[i].n_other &&
                       answered.is_lasting == rows[i].is_lasting,
                   "%s / %s: %u same, %u other", rows[i].a, rows[i].b, answered.n_same,
                   answered.n_other);
        aligned_clear (&aligned);
    }
    tq_packs_free (packs);
}

static const struct {
    const char *date_b;
    const char *a;
    const char *b;
    const char *rule;
} judged[] = {
    { "2025-06-11", "The flour reached the camp by rail.", "The flour reached the camp by road.", "assertion/other-answer" },
    /* how it came is told of it weeks later as well */
    { "2025-07-20", "The flour reached the camp by rail.", "The flour reached the camp by road.", "assertion/other-answer" },
    /* where a state has changed it is no contradiction */
    { "2025-07-20", "The treasurer is in custody.", "The treasurer is at large.", "assertion/other-time" },
    { "2025-06-11", "The treasurer is in custody.", "The treasurer is at large.", "assertion/other-answer" },
    { "2025-06-11", "The flour reached the camp by rail.", "The flour reached the camp by train.", "assertion/same" },
    /* what may come a day later, and what may not */
    { "2025-06-11", "No group has claimed responsibility for the raid.", "The Grey Hand claimed responsibility for the raid.", "assertion/other-time" },
    { "2025-06-10", "No group has claimed responsibility for the raid.", "The Grey Hand claimed responsibility for the raid.", "assertion/other-answer" },
    { "2025-06-11", "The Grey Hand claimed responsibility for the raid.", "No group has claimed responsibility for the raid.", "assertion/other-answer" },
    { "2025-06-11", "لم تتبن أي جهة الهجوم على المستودع.", "تبنت حركة الكف الهجوم على المستودع.", "assertion/other-time" },
    { "2025-06-11", "Aucun groupe n'a revendiqué le raid contre le dépôt.", "La Main grise a revendiqué le raid contre le dépôt.", "assertion/other-time" },
    { "2025-06-11", "The guard was not examined.", "The guard was examined.", "assertion/other-answer" },
    /* two that do the opposite, each for itself */
    { "2025-06-10", "Wheat prices rose in the market.", "Wheat prices fell in the market.", "assertion/opposite-acts" },
    { "2025-06-11", "Wheat prices rose in the market on Monday.", "Wheat prices fell in the market on Monday.", "assertion/opposite-acts" },
    { "2025-06-11", "Wheat prices rose in the market.", "Wheat prices fell in the market.", "" },
    { "2025-06-10", "Shares in Halden Air rose on the news.", "Shares in Halden Air Plc fell on the news.", "assertion/opposite-acts" },
    { "2025-06-10", "Wheat prices rose in the market.", "Milk prices fell in the market.", "" },
    { "2025-06-10", "Shares in Halden Air rose on the news.", "Shares in Norvik fell on the news.", "" },
    /* where something happens is told in many ways */
    { "2025-06-10", "The protest in Halden grew overnight.", "The protest at Ulvik quay shrank overnight.", "assertion/opposite" },
    { "2025-06-10", "Les prix du blé ont monté au marché.", "Les prix du lait ont baissé au marché.", "" },
    { "2025-06-10", "ارتفعت أسعار القمح في السوق.", "انخفضت أسعار الحليب في السوق.", "" },
};

/* Answers to one question meet, and may be linked, whatever their words. */
Test (answers, of_one_question_meet, .timeout = 60)
{
    static const struct {
        const char *b;
        gboolean meets;
    } others[] = { { "He was released on bail.", TRUE }, { "He spoke at a fair.", FALSE } };

    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        Aligned aligned = aligned_new ();
        gboolean meets = FALSE;

        aligned_read (&aligned, "en", NULL, "2025-06-10", "The treasurer is in custody.");
        aligned_read (&aligned, "en", NULL, "2025-06-10", others[i].b);
        for (guint32 a = 0; a < aligned.result->claims->claims->len; a++)
            for (guint32 b = a + 1; b < aligned.result->claims->claims->len; b++)
                meets |= share_a_key (&aligned, a, b);
        cr_expect_eq (meets, others[i].meets, "%s", others[i].b);
        aligned_free (&aligned);
    }
}

static const char *
rule_of (const Aligned *aligned)
{
    guint n = aligned->result->claims->claims->len;

    for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++) {
            TqPair pair;

            if (are_assertions (tq_claim_set_get (aligned->result->claims, i),
                                tq_claim_set_get (aligned->result->claims, j)) &&
                tq_judge_rule (&aligned->evidence, i, j, FALSE, &pair))
                return tq_rules_get (tq_packs_rules (aligned->packs), pair.rule)->id;
        }
    return "";
}

Test (answers, rules_of_one_question, .timeout = 60)
{
    TqPacks *packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (judged); i++) {
        Aligned aligned = aligned_with (packs);

        aligned_read (&aligned, NULL, NULL, "2025-06-10", judged[i].a);
        aligned_read (&aligned, NULL, NULL, judged[i].date_b, judged[i].b);
        cr_expect_str_eq (rule_of (&aligned), judged[i].rule, "%s / %s: %s", judged[i].a,
                          judged[i].b, rule_of (&aligned));
        aligned_clear (&aligned);
    }
    tq_packs_free (packs);
}

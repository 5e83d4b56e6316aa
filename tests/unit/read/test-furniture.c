/* Rows of <lang>/furniture.tsv match their example and not their counterexample; whole pages keep
 * their article. */
#include <criterion/criterion.h>
#include <string.h>

#include "pack/folding.h"
#include "pack/furniture-table.h"
#include "read/read.h"

static const TqFurnitureRow *
match (const TqPack *pack, const char *line)
{
    g_autofree char *folded = tq_fold (pack->folding, line, strlen (line), NULL);

    return tq_furniture_table_match (pack->furniture, g_strstrip (folded));
}

Test (furniture, examples_match_and_counterexamples_do_not)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    guint n_wrong = 0;

    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++) {
        const TqPack *pack = tq_packs_get (packs, lang);

        cr_assert_gt (pack->furniture->len, 0, "%s has no rows", tq_packs_lang_tag (packs, lang));
        for (guint i = 0; i < pack->furniture->len; i++) {
            const TqFurnitureRow *row = &g_array_index (pack->furniture, TqFurnitureRow, i);
            const TqFurnitureRow *found = match (pack, row->example),
                                 *other = match (pack, row->counterexample);

            /* A longer text may be the row that is found; what matters is that it reaches as
             * far. */
            if ((found == NULL || found->reach != row->reach) && ++n_wrong)
                cr_log_error ("%s %s: not in \"%s\"", tq_packs_lang_tag (packs, lang), row->id,
                              row->example);
            if (other != NULL && ++n_wrong)
                cr_log_error ("%s %s: \"%s\" matches %s", tq_packs_lang_tag (packs, lang), row->id,
                              row->counterexample, other->id);
        }
    }
    cr_assert_eq (n_wrong, 0, "%u rows are wrong", n_wrong);
}

/* ---- pages ----------------------------------------------------------------------------------- */

/* A paragraph and whether it is the article's. */
typedef struct {
    gboolean is_ours;
    const char *text;
} Line;

static const Line english[] = {
    { FALSE, "Home | World | Business | Sport | Weather" },
    { TRUE, "Lighthouse to be moved inland" },
    { TRUE, "The old lighthouse on the cape will be moved four hundred metres inland before the sea takes the ground beneath it, the county said." },
    { TRUE, "Engineers will lift the tower on rails and push it a few metres a day; the work is to begin in spring and to last six weeks." },
    { TRUE, "\"It has stood through worse than this,\" said the last keeper, who left the tower in 1987 when the lamp was made automatic." },
    { FALSE, "Most read" },
    { FALSE, "Five beaches to see this summer" },
    { FALSE, "Why bread costs more" },
    { FALSE, "Leave a comment" },
    { FALSE, "Your email address will not be published" },
    { FALSE, "Peter: about time!" },
};

static const Line french[] = {
    { FALSE, "Accueil | Monde | Économie | Sport | Météo" },
    { TRUE, "Le phare sera déplacé vers les terres" },
    { TRUE, "Le vieux phare du cap sera déplacé de quatre cents mètres vers les terres avant que la mer n'emporte le sol, a annoncé le département." },
    { TRUE, "Les ingénieurs soulèveront la tour et la pousseront de quelques mètres par jour ; les travaux doivent commencer au printemps prochain." },
    { TRUE, "« Il a vu pire », assure le dernier gardien, qui avait quitté la tour en 1987 lorsque la lampe fut rendue entièrement automatique." },
    { FALSE, "Les plus lus" },
    { FALSE, "Cinq plages à voir cet été" },
    { FALSE, "Pourquoi le pain coûte plus cher" },
    { FALSE, "Laisser un commentaire" },
    { FALSE, "Pierre : enfin !" },
};

static const Line arabic[] = {
    { FALSE, "الرئيسية | العالم | اقتصاد | رياضة | الطقس" },
    { TRUE, "نقل المنارة القديمة إلى الداخل" },
    { TRUE, "تنقل السلطات المحلية المنارة القديمة عند الرأس مسافة أربعمئة متر إلى الداخل قبل أن يبتلع البحر الأرض التي تقوم عليها، وفق ما أعلنت البلدية." },
    { TRUE, "ويرفع المهندسون البرج على قضبان ويدفعونه بضعة أمتار كل يوم، على أن تبدأ الأعمال في الربيع المقبل وتستمر ستة أسابيع كاملة." },
    { TRUE, "وقال آخر حراس المنارة الذي غادرها عام 1987 حين صار المصباح آليا إن البرج شهد عواصف أشد من هذه ولم يسقط منه حجر واحد." },
    { FALSE, "الأكثر قراءة" },
    { FALSE, "خمسة شواطئ تستحق الزيارة" },
    { FALSE, "لماذا ارتفع سعر الخبز" },
    { FALSE, "اترك تعليقا" },
    { FALSE, "بطرس: أخيرا!" },
};

static const struct {
    const char *lang;
    const Line *lines;
    guint n_lines;
} pages[] = {
    { "en", english, G_N_ELEMENTS (english) },
    { "fr", french, G_N_ELEMENTS (french) },
    { "ar", arabic, G_N_ELEMENTS (arabic) },
};

static void
check_page (const TqPacks *packs, const char *lang, const Line *lines, guint n_lines)
{
    const TqMetadata metadata = { .lang = lang, .title = lines[1].text };
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (TqDocument) document = NULL;

    for (guint i = 0; i < n_lines; i++)
        g_string_append_printf (text, "%s\n\n", lines[i].text);
    document = tq_read_plain (packs, "page", text->str, text->len, &metadata, NULL);
    cr_assert_not_null (document);
    cr_assert_eq (document->blocks->len, n_lines, "%s: %u blocks", lang, document->blocks->len);
    for (guint i = 0; i < n_lines; i++) {
        const TqBlock *block = &g_array_index (document->blocks, TqBlock, i);

        cr_expect_eq (block->role != TQ_BLOCK_FURNITURE, lines[i].is_ours, "%s: %s (%s)", lang,
                      lines[i].text, block->reason != NULL ? block->reason : "article");
        cr_expect_eq (block->role == TQ_BLOCK_FURNITURE, block->reason != NULL,
                      "%s: furniture has a reason: %s", lang, lines[i].text);
    }
    cr_expect_eq (g_array_index (document->blocks, TqBlock, 1).role, TQ_BLOCK_TITLE, "%s: title",
                  lang);
    cr_expect_eq (g_array_index (document->blocks, TqBlock, 2).role, TQ_BLOCK_LEAD, "%s: lead",
                  lang);
}

Test (furniture, pages_keep_their_article)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        check_page (packs, pages[i].lang, pages[i].lines, pages[i].n_lines);
}

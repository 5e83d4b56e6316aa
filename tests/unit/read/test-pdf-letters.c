/* What PDF does to Arabic is undone: lines that a mark cut, and lam and alef turned round. */
#include <criterion/criterion.h>
#include <string.h>

#include "read/ligature.h"
#include "read/pdf-letters.h"

typedef struct {
    const char *given;
    const char *wanted;
} Row;

static const Row lines[] = {
    /* the second half first; the mark is that of the letter behind the cut */
    { "جل البلدية في ردم الحفرة\nوقالت إن الأمطار تع\u0651", "وقالت إن الأمطار تعج\u0651ل البلدية في ردم الحفرة" },
    /* two words: a damma stands over the first letter of its own */
    { "نقل المصاب إلى العيادة\nوكان السائق قد\u064f", "وكان السائق قد ن\u064fقل المصاب إلى العيادة" },
    /* cut on both sides of the letter */
    { "م ر البستان كله\nوقال الفلاح إن البرد د\u0651", "وقال الفلاح إن البرد دم\u0651ر البستان كله" },
    /* a full line before a word that ends in a mark */
    { "وأعلنت البلدية أن الطريق الساحلي سيبقى مغلقا أمام الشاحنات حتى\nنهاية الشهر وأن ذلك حق\u0651", NULL },
    /* nunation ends a word */
    { "في البلدة\nوكان الجو بارداً", NULL },
};

Test (pdf_letters, lines_that_a_mark_cut)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
        g_autoptr (GString) text = g_string_new (lines[i].given);
        const char *wanted = lines[i].wanted != NULL ? lines[i].wanted : lines[i].given;
        TqPdfMends mends = { 0 };

        tq_pdf_lines_join (packs, text, 80, &mends);
        cr_expect_str_eq (text->str, wanted, "%u: \"%s\"", i, text->str);
        cr_expect_eq (mends.n_joined, lines[i].wanted != NULL, "%u", i);
    }
}

/* Behind a beginning that shows that the text's ligatures are turned. */
#define TURNED "األمطار األولى في األسبوع اآلخر واالتصال. "
#define RIGHT "الأمطار الأولى في الأسبوع الآخر والاتصال. "

static const Row ligatures[] = {
    { "وعن العالج في البالد", "وعن العلاج في البلاد" },           /* what has a meaning before what is only a form */
    { "والية القرم", "ولاية القرم" },                           /* not "and to him", with that ending */
    { "فتح السد والقسم", "فتح السد والقسم" },                     /* the article, not لـ before a bare alef */
    { "ألي سبب", "لأي سبب" },
    { "وصل إلى المدينة ألف عامل", "وصل إلى المدينة ألف عامل" },
    { "كان مفضالً", "كان مفضلاً" },                               /* no lam bears that mark */
    { "الـ 20 دولة", "الـ 20 دولة" },
};

Test (pdf_letters, lam_and_alef_turned_round)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++) {
        g_autofree char *given = g_strconcat (TURNED, ligatures[i].given, NULL), *wanted = g_strconcat (RIGHT, ligatures[i].wanted, NULL);
        g_autoptr (GString) text = g_string_new (given);

        tq_ligatures_repair (packs, text);
        cr_expect_str_eq (text->str, wanted, "%u: \"%s\"", i, text->str);
    }
}

Test (pdf_letters, a_text_in_order_stays)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    const char *text = "الأمطار الأولى في الأسبوع الآخر، وكلام الوالي عن عالم لا يعرفه";
    g_autoptr (GString) repaired = g_string_new (text);

    cr_assert_eq (tq_ligatures_repair (packs, repaired), 0);
    cr_assert_str_eq (repaired->str, text);
}

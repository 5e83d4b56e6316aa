/* What PDF does to Arabic is undone: letters in the order of the eye, and lam and alef turned
 * round. */
#include <criterion/criterion.h>
#include <string.h>

#include "read/ligature.h"
#include "read/pdf-letters.h"

typedef struct {
    const char *given;
    const char *wanted;
} Row;

/* What the eye meets from left to right in a document that runs from right to left, and what was
 * written. */
static const Row visual[] = {
    { "رسجلا قلغأ", "أغلق الجسر" },
    { "،19 ديفوك", "كوفيد 19،" },
    { ".)3-2( زاف", "فاز (2-3)." },                      /* brackets are those that were written */
    { "مك 3,500 وحن", "نحو 3,500 كم" },                  /* a figure with its separators is one */
    { "نم HBO Max ةصنم", "منصة HBO Max من" },
    /* a figure behind letters, but for one digit */
    { "ةرئاط F-16 نم", "من F-16 طائرة" },
    { "ةكبش G5", "5G شبكة" },
    { "Date: 2025-03-12", "Date: 2025-03-12" },            /* its letters all run to the right */
    { ".2024", "2024." },
    { "مَّلسُت", "تُسل\u0651\u064eم" },                 /* shadda before the vowel of its letter */
    { "\ufefb", "لا" },
};

Test (pdf_letters, order_of_writing)
{
    for (guint i = 0; i < G_N_ELEMENTS (visual); i++) {
        g_autoptr (GString) text = g_string_new (NULL);

        tq_pdf_line_write (text, visual[i].given, strlen (visual[i].given), TRUE);
        cr_expect_str_eq (text->str, visual[i].wanted, "%u: \"%s\"", i, text->str);
    }
}

Test (pdf_letters, a_name_in_a_line_from_left_to_right)
{
    g_autoptr (GString) text = g_string_new (NULL);
    const char *line = "The word تمص means silence.";

    tq_pdf_line_write (text, line, strlen (line), FALSE);
    cr_expect_str_eq (text->str, "The word صمت means silence.");
}

static const Row marks[] = {
    /* a damma stands right of alef with hamza */
    { "مدّ عامٌ ثم وُأجلت", "مدّ عامٌ ثم وأُجلت" },
    /* words begin with marks: they come first, each before its letter */
    { "ُفتح الجسر ومّد، ُأجلت", "فُتح الجسر ومدّ، أُجلت" },
    { "يَرّد", "يَرّد" },
};

Test (pdf_letters, marks_behind_their_letters)
{
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
        g_autoptr (GString) text = g_string_new (marks[i].given);

        tq_pdf_marks_settle (text);
        cr_expect_str_eq (text->str, marks[i].wanted, "%u: \"%s\"", i, text->str);
    }
}

/* Behind a beginning that shows that the text's ligatures are turned. */
#define TURNED "األمطار األولى في األسبوع اآلخر واالتصال. "
#define RIGHT "الأمطار الأولى في الأسبوع الآخر والاتصال. "

static const Row ligatures[] = {
    /* what has a meaning before what is only a form */
    { "وعن العالج في البالد", "وعن العلاج في البلاد" },
    /* not "and to him", with that ending */
    { "والية القرم", "ولاية القرم" },
    /* the article, not لـ before a bare alef */
    { "فتح السد والقسم", "فتح السد والقسم" },
    { "ألي سبب", "لأي سبب" },
    { "وصل إلى المدينة ألف عامل", "وصل إلى المدينة ألف عامل" },
    { "كان مفضالً", "كان مفضلاً" },                               /* no lam bears that mark */
    { "الـ 20 دولة", "الـ 20 دولة" },
};

Test (pdf_letters, lam_and_alef_turned_round)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (ligatures); i++) {
        g_autofree char *given = g_strconcat (TURNED, ligatures[i].given, NULL),
                        *wanted = g_strconcat (RIGHT, ligatures[i].wanted, NULL);
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

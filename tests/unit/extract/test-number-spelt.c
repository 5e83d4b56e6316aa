#include "support/fixture.h"

#include <math.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#include "extract/number.h"

/* Numbers spelt by ICU's rule sets read back. */

#define MAX_RULE_SETS 16
#define N_RANDOM 4000 /* of each rule set; TQ_LONG_TESTS makes it 100,000 */

static const char *const langs[] = { "ar", "en", "fr" };

/* Rule sets of which ICU itself says that they are no reading of a number in a text: years, and
 * what only helps other rules. */
static gboolean
is_reading (const char *name)
{
    return g_str_has_prefix (name, "%spellout-") && strstr (name, "year") == NULL &&
           strcmp (name, "%spellout-numbering") >= 0;
}

static guint
list_rule_sets (const char *lang, char *names[MAX_RULE_SETS])
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open (UNUM_SPELLOUT, NULL, 0, lang, NULL, &status);
    UChar text[1024];
    char utf8[2048];
    guint n = 0;
    g_auto (GStrv) all = NULL;

    cr_assert (U_SUCCESS (status));
    unum_getTextAttribute (format, UNUM_PUBLIC_RULESETS, text, G_N_ELEMENTS (text), &status);
    u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);
    cr_assert (U_SUCCESS (status));
    all = g_strsplit (utf8, ";", -1);
    for (guint i = 0; all[i] != NULL && n < MAX_RULE_SETS; i++)
        if (is_reading (all[i]))
            names[n++] = g_strdup (all[i]);
    unum_close (format);
    return n;
}

static void
spell (UNumberFormat *format, gint64 number, char *ret, gsize size)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar text[1024];

    unum_formatInt64 (format, number, text, G_N_ELEMENTS (text), NULL, &status);
    u_strToUTF8 (ret, (gint32) size, NULL, text, -1, &status);
    cr_assert (U_SUCCESS (status));
}

/* From a hundred on ICU's Arabic ordinals are the bare cardinals, and so is its zero. */
static gboolean
is_cardinal_too (const char *lang, gint64 number)
{
    return strcmp (lang, "ar") == 0 && (number >= 100 || number == 0);
}

/* What the generator itself spells wrong or in two meanings: its Arabic ordinals call a million
 * "الألف" (a thousand); French ordinals in the plural are fractions too ("cent cinquièmes"). */
static gboolean
is_generators_mistake (const char *lang, const char *rule_set, gint64 number)
{
    if (strstr (rule_set, "ordinal") == NULL)
        return FALSE;
    return (strcmp (lang, "ar") == 0 && number >= 1000000) ||
           (g_str_has_suffix (rule_set, "plural") && number > 100);
}

static gboolean
reads_back (Fixture *fixture, const char *lang, const char *spelt, gint64 number,
            gboolean is_ordinal)
{
    const TqSentence *sentence;
    TqNumberRun run;

    fixture_segment (fixture, lang, spelt);
    if (fixture->sentences->len != 1)
        return FALSE;
    sentence = fixture_sentence (fixture, 0);
    return tq_number_read (sentence, 0, &run) && run.end == sentence->n_tokens &&
           run.number.number == (double) number &&
           (!is_ordinal || run.is_ordinal || run.is_definite || is_cardinal_too (lang, number));
}

static guint
check_rule_set (Fixture *fixture, const char *lang, const char *rule_set, guint n_random)
{
    UErrorCode status = U_ZERO_ERROR;
    UNumberFormat *format = unum_open (UNUM_SPELLOUT, NULL, 0, lang, NULL, &status);
    g_autoptr (GRand) random = g_rand_new_with_seed (20210616);
    UChar name[128];
    char spelt[2048];
    guint n_wrong = 0;

    u_strFromUTF8 (name, G_N_ELEMENTS (name), NULL, rule_set, -1, &status);
    unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, name, -1, &status);
    cr_assert (U_SUCCESS (status), "%s %s", lang, rule_set);
    for (gint64 i = 0; i <= 10000 + (gint64) n_random; i++) {
        gint64 number = i <= 10000 ? i : (gint64) pow (10, g_rand_double_range (random, 4, 12));

        spell (format, number, spelt, sizeof spelt);
        if (is_generators_mistake (lang, rule_set, number))
            continue;
        if (!reads_back (fixture, lang, spelt, number, strstr (rule_set, "ordinal") != NULL) &&
            n_wrong++ < 12)
            cr_log_warn ("%s %s: %" G_GINT64_FORMAT " %s", lang, rule_set, number, spelt);
    }
    unum_close (format);
    return n_wrong;
}

Test (number_spelt, reads_back)
{
    Fixture fixture = fixture_new ();
    guint n_random = g_getenv ("TQ_LONG_TESTS") != NULL ? 100000 : N_RANDOM;

    for (guint l = 0; l < G_N_ELEMENTS (langs); l++) {
        char *names[MAX_RULE_SETS];
        guint n = list_rule_sets (langs[l], names);

        for (guint i = 0; i < n; i++) {
            guint n_wrong = check_rule_set (&fixture, langs[l], names[i], n_random);

            cr_expect (n_wrong == 0, "%s %s: %u numbers read wrong", langs[l], names[i], n_wrong);
            g_free (names[i]);
        }
    }
    fixture_free (&fixture);
}

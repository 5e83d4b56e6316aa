#include "read/ligature.h"

#include <string.h>

#include "pack/calendar.h"
#include "pack/number-table.h"
#include "pack/units.h"
#include "text/language.h"
#include "text/normalise.h"

#define LAM 0x0644
#define ALEF 0x0627

static gboolean
is_alef (gunichar cp)
{
    return cp == ALEF || cp == 0x0622 || cp == 0x0623 || cp == 0x0625;
}

static gboolean
is_letter (gunichar cp)
{
    return g_unichar_isalpha (cp) || g_unichar_ismark (cp);
}

/* ---- does the text show it ----------------------------------------------------------------------------------------- */

/* So many impossible sequences, and hardly a lam-alef as it should be. */
#define MIN_TURNED 2
#define MAX_RIGHT_SHARE 0.25

static gboolean
has_turned (const char *text)
{
    guint n_turned = 0, n_right = 0;
    gunichar before = 0, last = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar cp = g_utf8_get_char (p);

        n_turned += cp == LAM && is_alef (last) && before == ALEF; /* األ, اال */
        n_right += is_alef (cp) && last == LAM && g_utf8_get_char (g_utf8_next_char (p)) != LAM; /* لالر is turned as well */
        before = last;
        last = cp;
    }
    return n_turned >= MIN_TURNED && n_right < MAX_RIGHT_SHARE * n_turned + 1;
}

/* ---- words ----------------------------------------------------------------------------------------------------- */

/* How well a word is known. Of two ways to read one, the better known is taken. */
enum {
    UNKNOWN = 0,
    ACCUSATIVE = 4,  /* a known word and the alef of the accusative */
    PARTICLE = 2,    /* off for each particle that must be taken from it */
    IN_LEXICON = 12,
    ORDINAL = 30,    /* rarer than the cardinal that it is mistaken for */
    IN_TABLES = 40,
};

static guint
in_tables (const TqPack *pack, const char *folded)
{
    guint16 number = tq_number_table_find (pack->numbers, folded);
    const TqNumberRow *row = number != 0 ? tq_number_table_get (pack->numbers, number) : NULL;

    if (row != NULL && (row->number_class == TQ_NUMBER_ORDINAL || row->number_class == TQ_NUMBER_FRACTION_OR_ORDINAL))
        return ORDINAL;
    return row != NULL || g_hash_table_contains (pack->stopwords, folded) || tq_calendar_find (pack->calendar, folded) != 0 ||
                   tq_atom_find (pack->symbols, folded, -1) != 0
               ? IN_TABLES
               : UNKNOWN;
}

/* The same of a word with conjunctions, prepositions or the article before it. */
static guint
in_tables_with_clitics (const TqPack *pack, const char *folded)
{
    guint best = in_tables (pack, folded);

    for (guint i = 0; i < pack->clitics->len && best == UNKNOWN; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && g_str_has_prefix (folded, clitic->text) && g_utf8_strlen (folded + strlen (clitic->text), -1) >= 2)
            best = in_tables (pack, folded + strlen (clitic->text));
        if (best == ORDINAL && (clitic->form & TQ_FORM_ARTICLE)) /* "the third" is not rarer than "the three" */
            best = IN_TABLES;
    }
    return best;
}

/* The article's alef bears no hamza: with one before lam the word is not read as "the …". */
static gboolean
begins_with_hamza (const gunichar *letters, guint n)
{
    return n > 1 && letters[0] != ALEF && is_alef (letters[0]) && letters[1] == LAM;
}

static guint
in_lexicon (const TqPack *pack, const char *folded, gboolean has_ta_marbuta, gboolean has_hamza)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n = tq_lexicon_analyse (pack->lexicon, pack->tag, folded, strlen (folded), has_ta_marbuta, analyses, TQ_MAX_ANALYSES), best = UNKNOWN;

    for (guint i = 0; i < n; i++) {
        guint n_particles = (guint) __builtin_popcount (analyses[i].form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_PRONOUN | TQ_FORM_FUTURE));

        if (analyses[i].lexeme != 0 && !(has_hamza && (analyses[i].form & TQ_FORM_ARTICLE)))
            best = MAX (best, IN_LEXICON - PARTICLE * MIN (n_particles, 3));
    }
    return best;
}

static guint
known (const TqPack *pack, const gunichar *letters, guint n)
{
    g_autofree char *word = g_ucs4_to_utf8 (letters, (glong) n, NULL, NULL, NULL);
    g_autofree char *folded = tq_fold (pack->folding, word, strlen (word), NULL);
    gboolean has_hamza = begins_with_hamza (letters, n), has_ta_marbuta = letters[n - 1] == 0x0629;
    gsize n_folded = strlen (folded);
    guint best = has_hamza ? in_tables (pack, folded) : in_tables_with_clitics (pack, folded);

    if (best == UNKNOWN)
        best = in_lexicon (pack, folded, has_ta_marbuta, has_hamza);
    if (best < IN_TABLES && n > 3 && g_str_has_suffix (folded, "لا")) {
        guint other = best;

        folded[n_folded - 2] = '\0';
        if (tq_unit_table_find (pack->units, folded) != NULL || in_tables (pack, folded) != UNKNOWN)
            best = IN_TABLES; /* "14 ميلا": counted */
        else
            best = MAX (other, in_lexicon (pack, folded, FALSE, has_hamza) != UNKNOWN ? (guint) ACCUSATIVE : (guint) UNKNOWN);
    }
    return best;
}

/* Places that may be a turned ligature, at most. */
#define MAX_PAIRS 4

static void
turn (gunichar *letters, guint at)
{
    gunichar alef = letters[at];

    letters[at] = letters[at + 1];
    letters[at + 1] = alef;
}

/* The article with nothing behind it is no word: it was "no". */
static gboolean
is_bare_article (const TqPack *pack, const gunichar *letters, guint n, guint at)
{
    if (letters[at] != ALEF || at + 2 != n || at > 1)
        return FALSE;
    for (guint i = 0; at == 1 && i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if ((clitic->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION)) && g_utf8_get_char (clitic->text) == letters[0] &&
            *g_utf8_next_char (clitic->text) == '\0')
            return TRUE;
    }
    return at == 0;
}

/* The best reading of a word: each of its pairs as it stands or turned. Alef before such a pair settles it. */
static gboolean
repair_word (const TqPack *pack, gunichar *letters, guint n)
{
    guint pairs[MAX_PAIRS], n_pairs = 0, best_score, best = 0;
    gboolean has_changed = FALSE;

    for (guint i = 0; i + 1 < n; i++) {
        if (!is_alef (letters[i]) || letters[i + 1] != LAM)
            continue;
        if ((i > 0 && letters[i - 1] == ALEF) || is_bare_article (pack, letters, n, i)) { /* االتصال; ال, وال alone */
            turn (letters, i++);
            has_changed = TRUE;
        } else if (n_pairs < MAX_PAIRS) {
            pairs[n_pairs++] = i++;
        }
    }
    best_score = known (pack, letters, n);
    for (guint mask = 1; mask < 1u << n_pairs; mask++) {
        g_autofree gunichar *variant = g_memdup2 (letters, n * sizeof *letters);
        guint score;

        for (guint i = 0; i < n_pairs; i++)
            if (mask & 1u << i)
                turn (variant, pairs[i]);
        score = known (pack, variant, n);
        if (score > best_score) {
            best_score = score;
            best = mask;
        }
    }
    for (guint i = 0; i < n_pairs; i++)
        if (best & 1u << i)
            turn (letters, pairs[i]);
    return has_changed || best != 0;
}

guint
tq_ligatures_repair (const TqPacks *packs, GString *text)
{
    TqLang lang = tq_language_identify (packs, text->str, text->len);
    const TqPack *pack = tq_packs_prepare (packs, lang);
    g_autofree gunichar *letters = NULL;
    glong n = 0;
    guint n_changed = 0;
    g_autofree char *repaired = NULL;

    if (pack == NULL || !has_turned (text->str))
        return 0;
    letters = g_utf8_to_ucs4_fast (text->str, (glong) text->len, &n);
    for (glong at = 0; at < n;) {
        glong end = at;

        while (end < n && is_letter (letters[end]))
            end++;
        if (end > at + 1)
            n_changed += repair_word (pack, letters + at, (guint) (end - at));
        at = end + 1;
    }
    repaired = g_ucs4_to_utf8 (letters, n, NULL, NULL, NULL);
    g_string_assign (text, repaired);
    return n_changed;
}

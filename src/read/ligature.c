#include "read/ligature.h"

#include <string.h>

#include "pack/calendar.h"
#include "pack/folding.h"
#include "pack/language.h"
#include "pack/number-table.h"
#include "pack/units.h"

#define LAM 0x0644
#define ALEF 0x0627
#define ALEF_HAMZA 0x0623
#define FATHATAN 0x064b
#define TA_MARBUTA 0x0629
#define TATWEEL 0x0640

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

/* ---- does the text show it ------------------------------------------------------------------- */

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
        /* لالر is turned as well */
        n_right += is_alef (cp) && last == LAM && g_utf8_get_char (g_utf8_next_char (p)) != LAM;
        before = last;
        last = cp;
    }
    return n_turned >= MIN_TURNED && n_right < MAX_RIGHT_SHARE * n_turned + 1;
}

/* ---- words ----------------------------------------------------------------------------------- */

/* How well a word is known. Of two ways to read one, the better known is taken. */
enum {
    UNKNOWN = 0,
    ACCUSATIVE = 4,  /* a known word and the alef of the accusative */
    PARTICLE = 2,    /* off for each particle that must be taken from it */
    FORM_ONLY = 8,   /* a form that a dictionary of spelling allows, of no known meaning */
    IN_LEXICON = 12,
    LISTED = 14,     /* in the language's own list of lemmas */
    INFLECTED = 1,   /* off for a feminine beside a word that is one by itself */
    ORDINAL = 30,    /* rarer than the cardinal that it is mistaken for */
    IN_TABLES = 40,
};

/* A word as it was spelt, beside its folded form, which has lost that. */
typedef struct {
    const TqPack *pack;
    gboolean has_ta_marbuta; /* last: واليه may be "and to him", والية is not */
    /* on an alef before lam, first: not the article, whose alef bears none */
    gboolean has_hamza;
    /* behind lam, first or after one letter: not a preposition, as the alef would bear a hamza,
     * save that of masdars (لاستقبال) */
    gboolean has_bare_alef;
} Spelling;

static Spelling
spelling_of (const TqPack *pack, const gunichar *letters, guint n)
{
    return (Spelling){
        .pack = pack,
        .has_ta_marbuta = letters[n - 1] == TA_MARBUTA,
        .has_hamza = n > 1 && letters[0] != ALEF && is_alef (letters[0]) && letters[1] == LAM,
        .has_bare_alef =
            (n > 2 && letters[0] == LAM && letters[1] == ALEF) || /* لال is lam and article */
            (n > 3 && letters[0] != LAM && letters[1] == LAM && letters[2] == ALEF),
    };
}

static guint
in_tables (const Spelling *spelling, const char *folded)
{
    const TqPack *pack = spelling->pack;
    guint16 number = tq_number_table_find (pack->numbers, folded);
    const TqNumberRow *row = number != 0 ? tq_number_table_get (pack->numbers, number) : NULL;

    if (row != NULL && (row->number_class == TQ_NUMBER_ORDINAL ||
                        row->number_class == TQ_NUMBER_FRACTION_OR_ORDINAL))
        return ORDINAL;
    if (row != NULL || tq_calendar_find (pack->calendar, folded) != 0 ||
        (!spelling->has_ta_marbuta && g_hash_table_contains (pack->stopwords, folded)))
        return IN_TABLES;
    return !spelling->has_hamza && tq_atom_find (pack->symbols, folded, -1) != 0 ? LISTED : UNKNOWN;
}

/* The same of a word with conjunctions, prepositions or the article before it. */
static guint
in_tables_with_clitics (const Spelling *spelling, const char *folded)
{
    const GArray *clitics = spelling->pack->clitics;
    guint best = in_tables (spelling, folded);

    if (spelling->has_hamza || spelling->has_bare_alef)
        return best;
    for (guint i = 0; i < clitics->len && best == UNKNOWN; i++) {
        const TqClitic *clitic = &g_array_index (clitics, TqClitic, i);

        if (!clitic->is_enclitic && g_str_has_prefix (folded, clitic->text) &&
            g_utf8_strlen (folded + strlen (clitic->text), -1) >= 2)
            best = in_tables (spelling, folded + strlen (clitic->text));
        /* "the third" is not rarer than "the three" */
        if (best == ORDINAL && (clitic->form & TQ_FORM_ARTICLE))
            best = IN_TABLES;
        if (best == LISTED)
            best -= PARTICLE;
    }
    return best;
}

static guint
in_lexicon_as (const TqLexicon *lexicon, const TqAnalysis *analysis)
{
    guint n_particles =
        (guint) __builtin_popcount (analysis->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION |
                                                      TQ_FORM_PRONOUN | TQ_FORM_FUTURE));
    guint n_concepts, known = IN_LEXICON;

    tq_lexicon_concepts (lexicon, analysis->lexeme, &n_concepts);
    if (tq_lexicon_is_listed (lexicon, analysis->lexeme))
        known = LISTED;
    else if (n_concepts == 0)
        known = FORM_ONLY;
    return known - PARTICLE * MIN (n_particles, 3) -
           (analysis->form & TQ_FORM_FEMININE ? INFLECTED : 0);
}

static guint
in_lexicon (const Spelling *spelling, const char *folded)
{
    TqAnalysis analyses[TQ_MAX_ANALYSES];
    guint n =
        tq_lexicon_analyse (spelling->pack->lexicon, spelling->pack->tag, folded, strlen (folded),
                            spelling->has_ta_marbuta, analyses, TQ_MAX_ANALYSES);
    guint best = UNKNOWN;

    for (guint i = 0; i < n; i++) {
        guint form = analyses[i].form;

        if (analyses[i].lexeme != 0 && !(spelling->has_hamza && (form & TQ_FORM_ARTICLE)) &&
            !(spelling->has_bare_alef && (form & TQ_FORM_PREPOSITION) && !(form & TQ_FORM_MASDAR)))
            best = MAX (best, in_lexicon_as (spelling->pack->lexicon, &analyses[i]));
    }
    return best;
}

/* @folded ends in alef, which may be that of the accusative. */
static guint
as_accusative (const Spelling *spelling, const char *folded)
{
    g_autofree char *bare = g_strndup (folded, strlen (folded) - strlen ("ا"));
    guint listed = in_tables (spelling, bare);

    if (tq_unit_table_find (spelling->pack->units, bare) != NULL || listed >= ORDINAL)
        return IN_TABLES; /* "14 ميلا": counted */
    return listed != UNKNOWN || in_lexicon (spelling, bare) != UNKNOWN ? ACCUSATIVE : UNKNOWN;
}

/* Of two readings known alike, أل is the rarer. */
static guint
known (const TqPack *pack, const gunichar *letters, guint n)
{
    g_autofree char *word = g_ucs4_to_utf8 (letters, (glong) n, NULL, NULL, NULL);
    g_autofree char *folded = tq_fold (pack->folding, word, strlen (word), NULL);
    Spelling spelling = spelling_of (pack, letters, n);
    guint best = in_tables_with_clitics (&spelling, folded);

    if (best < ORDINAL)
        best = MAX (best, in_lexicon (&spelling, folded));
    if (best < IN_TABLES && n > 3 && g_str_has_suffix (folded, "لا"))
        best = MAX (best, as_accusative (&spelling, folded));
    return 2 * best + (letters[0] != ALEF_HAMZA);
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

        if ((clitic->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION)) &&
            g_utf8_get_char (clitic->text) == letters[0] &&
            *g_utf8_next_char (clitic->text) == '\0')
            return TRUE;
    }
    return at == 0;
}

/* The best reading of a word: each of its pairs as it stands or turned. Alef before such a pair
 * settles it. */
static gboolean
repair_word (const TqPack *pack, gunichar *letters, guint n)
{
    guint pairs[MAX_PAIRS], n_pairs = 0, best_score, best = 0;
    gboolean has_changed = FALSE;

    for (guint i = 0; i + 1 < n; i++) {
        /* الـ is an article */
        if (!is_alef (letters[i]) || letters[i + 1] != LAM ||
            (i + 2 < n && letters[i + 2] == TATWEEL))
            continue;
        if ((i > 0 && letters[i - 1] == ALEF) || (i + 2 < n && letters[i + 2] == FATHATAN) ||
            is_bare_article (pack, letters, n, i)) {
            /* االتصال; فعالً, as no lam bears that mark; ال, وال alone */
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

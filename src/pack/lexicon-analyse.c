/* lexicon-analyse.c - a written form as readings: its own, and those of what is left when affixes
 * are off
 *
 * All ways to read a form that the lexicon knows are kept, and ranked: by how often the reading is
 * met, less a cost for each affix taken off. */
#include <stdlib.h>
#include <string.h>

#include "pack/lexicon-private.h"

#define MIN_STEM_LETTERS 3
#define MIN_PAST_LETTERS 2 /* رد، شن: a doubled letter is written once */
#define MAX_CANDIDATES 24

/* What taking an affix off costs, in the scale of weights: a word that stands in the lexicon as it
 * is is rarely another with a particle. */
#define AFFIX_COST (TQ_WEIGHT_OCTAVE * 2)
#define ARTICLE_COST (TQ_WEIGHT_OCTAVE / 2)
/* the dictionaries list many inflected forms, so what they do not list is less likely */
#define ENDING_COST (TQ_WEIGHT_OCTAVE * 3)

typedef struct {
    TqAnalysis reading;
    int score;
} Candidate;

typedef struct {
    const TqLexicon *lexicon;
    const char *lang;
    const char *folded;
    Candidate candidates[MAX_CANDIDATES];
    guint n;
} Search;

/* ---- candidates ------------------------------------------------------------------------------ */

static guint8
bearer_of (const TqReadingRecord *reading, const TqLexemeRecord *lexeme)
{
    guint8 tenses = 0;

    if (lexeme->pos != TQ_POS_VERB)
        return TQ_BEARER_NOUN;
    if (reading->form & TQ_FORM_PAST)
        tenses |= TQ_BEARER_PAST;
    if (reading->form & TQ_FORM_PRESENT)
        tenses |= TQ_BEARER_PRESENT;
    return tenses != 0 ? tenses : TQ_BEARER_PAST | TQ_BEARER_PRESENT;
}

static void
add_candidate (Search *search, const Candidate *candidate)
{
    for (guint i = 0; i < search->n; i++) {
        if (search->candidates[i].reading.lexeme != candidate->reading.lexeme)
            continue;
        if (candidate->score > search->candidates[i].score)
            search->candidates[i] = *candidate;
        return;
    }
    if (search->n < MAX_CANDIDATES)
        search->candidates[search->n++] = *candidate;
}

static void
add_readings (Search *search, const TqFormRecord *record, gsize start, gsize end, guint16 form,
              guint8 bearers, int cost)
{
    for (guint32 i = 0; i < tq_form_n_readings (record); i++) {
        const TqReadingRecord *reading = tq_lexicon_record (search->lexicon, TQ_SECTION_READINGS,
                                                            tq_form_first_reading (record) + i);
        const TqLexemeRecord *lexeme =
            reading != NULL ? tq_lexicon_lexeme (search->lexicon, reading->lexeme) : NULL;
        Candidate candidate;

        if (lexeme == NULL || !(bearer_of (reading, lexeme) & bearers))
            continue;
        candidate = (Candidate) { { .lexeme = reading->lexeme,
                                   .stem_start = (guint16) start,
                                   .stem_end = (guint16) end,
                                   .form = (guint16) (reading->form | form),
                                   .pos = lexeme->pos },
                                 reading->weight - cost };
        add_candidate (search, &candidate);
    }
}

/* ---- affixes --------------------------------------------------------------------------------- */

static const TqAffix no_affix = { .instead = "", .bearers = 0xff };

static void
clear_affixes (gpointer data)
{
    TqAffixes *affixes = data;

    for (guint end = 0; end < G_N_ELEMENTS (affixes->ends); end++)
        g_array_unref (affixes->ends[end]);
}

/* Those of the language, or NULL. */
static TqAffixes *
affixes_of (const TqLexicon *lexicon, const char *lang)
{
    for (guint i = 0; i < lexicon->affixes->len; i++)
        if (strcmp (g_array_index (lexicon->affixes, TqAffixes, i).lang, lang) == 0)
            return &g_array_index (lexicon->affixes, TqAffixes, i);
    return NULL;
}

static TqAffixes *
add_language (TqLexicon *lexicon, const char *lang)
{
    TqAffixes affixes = { lang,
                          { g_array_new (FALSE, FALSE, sizeof (TqAffix)),
                            g_array_new (FALSE, FALSE, sizeof (TqAffix)) } };

    g_array_append_val (lexicon->affixes, affixes);
    return &g_array_index (lexicon->affixes, TqAffixes, lexicon->affixes->len - 1);
}

void
tq_lexicon_load_affixes (TqLexicon *lexicon)
{
    const TqAffixRecord *record;

    lexicon->affixes = g_array_new (FALSE, FALSE, sizeof (TqAffixes));
    g_array_set_clear_func (lexicon->affixes, clear_affixes);
    for (guint32 i = 0; (record = tq_lexicon_record (lexicon, TQ_SECTION_AFFIXES, i)) != NULL;
         i++) {
        const char *lang = tq_lexicon_text (lexicon, record->lang);
        TqAffixes *own = affixes_of (lexicon, lang);
        TqAffix affix = { .text = tq_lexicon_text (lexicon, record->affix),
                          .instead = tq_lexicon_text (lexicon, record->instead),
                          .form = record->form,
                          .bearers = record->bearers };

        affix.n_bytes = (guint32) strlen (affix.text);
        affix.n_instead = (guint32) strlen (affix.instead);
        affix.cost = record->is_ending                 ? ENDING_COST
                     : record->form == TQ_FORM_ARTICLE ? ARTICLE_COST
                                                       : AFFIX_COST;
        if (own == NULL)
            own = add_language (lexicon, lang);
        g_array_append_val (own->ends[record->is_ending != 0], affix);
    }
}

/* What is left of the form between two affixes. */
static void
try_stem (Search *search, gsize n_bytes, const TqAffix *before, const TqAffix *after)
{
    char stem[TQ_LEXICON_MAX_KEY];
    gsize end = n_bytes - after->n_bytes, n = end - before->n_bytes, n_instead = after->n_instead;
    const TqFormRecord *record;

    if (before->n_bytes + after->n_bytes >= n_bytes || n + n_instead >= sizeof stem ||
        !(before->bearers & after->bearers))
        return;
    if (before->n_bytes + after->n_bytes > 0 &&
        g_utf8_strlen (search->folded + before->n_bytes, (gssize) n) + (n_instead > 0) <
            (after->bearers == TQ_BEARER_PAST ? MIN_PAST_LETTERS : MIN_STEM_LETTERS))
        return;
    memcpy (stem, search->folded + before->n_bytes, n);
    memcpy (stem + n, after->instead, n_instead);
    record = tq_lexicon_find_form (search->lexicon, search->lang, stem, n + n_instead);
    if (record != NULL)
        add_readings (search, record, before->n_bytes, end, before->form | after->form,
                      before->bearers & after->bearers, before->cost + after->cost);
}

/* The first of @affixes at or after @next that the form bears at that end, and from where on to
 * look for another; NULL: there is none. */
static const TqAffix *
next_affix (const Search *search, gsize n_bytes, const GArray *affixes, gboolean is_ending,
            guint *next)
{
    while (*next < affixes->len) {
        const TqAffix *affix = &g_array_index (affixes, TqAffix, (*next)++);
        guint n = affix->n_bytes;
        const char *there;

        if (n == 0 || n >= n_bytes)
            continue;
        there = search->folded + (is_ending ? n_bytes - n : 0);
        if (there[n - 1] == affix->text[n - 1] && memcmp (there, affix->text, n) == 0)
            return affix;
    }
    return NULL;
}

static void
search_before (Search *search, gsize n_bytes, const TqAffixes *affixes, const TqAffix *after)
{
    const TqAffix *before;

    try_stem (search, n_bytes, &no_affix, after);
    for (guint next = 0;
         affixes != NULL &&
         (before = next_affix (search, n_bytes, affixes->ends[0], FALSE, &next)) != NULL;)
        try_stem (search, n_bytes, before, after);
}

static void
search_endings (Search *search, gsize n_bytes, const TqAffixes *affixes, gboolean has_ta_marbuta)
{
    const TqAffix *after;

    for (guint next = 0; affixes != NULL && (after = next_affix (search, n_bytes, affixes->ends[1],
                                                                 TRUE, &next)) != NULL;)
        if (!has_ta_marbuta || !(after->form & TQ_FORM_PRONOUN))
            search_before (search, n_bytes, affixes, after);
}

/* ---- ranking --------------------------------------------------------------------------------- */

static int
best_first (const void *a, const void *b)
{
    const Candidate *x = a, *y = b;

    if (x->score != y->score)
        return y->score - x->score;
    return x->reading.lexeme < y->reading.lexeme ? -1 : x->reading.lexeme > y->reading.lexeme;
}

guint
tq_lexicon_analyse (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes,
                    gboolean has_ta_marbuta, TqAnalysis *ret, guint max)
{
    Search search = { .lexicon = lexicon, .lang = lang, .folded = folded };
    const TqAffixes *affixes = affixes_of (lexicon, lang);

    if (max == 0)
        return 0;
    search_before (&search, n_bytes, affixes, &no_affix);
    search_endings (&search, n_bytes, affixes, has_ta_marbuta);
    qsort (search.candidates, search.n, sizeof (Candidate), best_first);
    for (guint i = 0; i < MIN (search.n, max); i++) {
        ret[i] = search.candidates[i].reading;
        ret[i].rank = (guint8) i;
    }
    if (search.n > 0)
        return MIN (search.n, max);
    *ret = (TqAnalysis) { .stem_end = (guint16) MIN (n_bytes, G_MAXUINT16) };
    return 1;
}

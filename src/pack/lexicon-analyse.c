/* lexicon-analyse.c - a written form as readings: its own, and those of what is left when affixes are off
 *
 * All ways to read a form that the lexicon knows are kept, and ranked: by how often the reading is met, less a cost for each affix taken off. */
#include <stdlib.h>
#include <string.h>

#include "pack/lexicon-private.h"

#define MIN_STEM_LETTERS 3
#define MIN_PAST_LETTERS 2 /* رد، شن: a doubled letter is written once */
#define MAX_CANDIDATES 24

/* What taking an affix off costs, in the scale of weights: a word that stands in the lexicon as it is is rarely another with a particle. */
#define AFFIX_COST (TQ_WEIGHT_OCTAVE * 2)
#define ARTICLE_COST (TQ_WEIGHT_OCTAVE / 2)
#define ENDING_COST (TQ_WEIGHT_OCTAVE * 3) /* the dictionaries list many inflected forms, so what they do not list is less likely */

typedef struct {
    TqAnalysis reading;
    int score;
} Candidate;

typedef struct {
    const TqLexicon *lexicon;
    const char *lang;
    const char *folded;
    guint32 own, other; /* names of this and of another language, as the records have them; 0: not met */
    Candidate candidates[MAX_CANDIDATES];
    guint n;
} Search;

/* ---- candidates ------------------------------------------------------------------------------------------------------- */

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
add_readings (Search *search, const TqFormRecord *record, gsize start, gsize end, guint16 form, guint8 bearers, int cost)
{
    for (guint32 i = 0; i < tq_form_n_readings (record); i++) {
        const TqReadingRecord *reading = tq_lexicon_record (search->lexicon, TQ_SECTION_READINGS, tq_form_first_reading (record) + i);
        const TqLexemeRecord *lexeme = reading != NULL ? tq_lexicon_lexeme (search->lexicon, reading->lexeme) : NULL;
        Candidate candidate;

        if (lexeme == NULL || !(bearer_of (reading, lexeme) & bearers))
            continue;
        candidate = (Candidate) { { .lexeme = reading->lexeme, .stem_start = (guint16) start, .stem_end = (guint16) end,
                                    .form = (guint16) (reading->form | form), .pos = lexeme->pos },
                                  reading->weight - cost };
        add_candidate (search, &candidate);
    }
}

/* ---- affixes ---------------------------------------------------------------------------------------------------------- */

/* An affix that is off, or none: both ends have one. */
typedef struct {
    gsize n_bytes;
    const char *instead;
    guint16 form;
    guint8 bearers;
    int cost;
} Affix;

static const Affix no_affix = { 0, "", 0, 0xff, 0 };

static Affix
affix_of (const TqLexicon *lexicon, const TqAffixRecord *record)
{
    const char *text = tq_lexicon_text (lexicon, record->affix);
    int cost = record->is_ending ? ENDING_COST : record->form == TQ_FORM_ARTICLE ? ARTICLE_COST : AFFIX_COST;

    return (Affix) { strlen (text), tq_lexicon_text (lexicon, record->instead), record->form, record->bearers, cost };
}

/* What is left of the form between two affixes. */
static void
try_stem (Search *search, gsize n_bytes, const Affix *before, const Affix *after)
{
    char stem[TQ_LEXICON_MAX_KEY];
    gsize end = n_bytes - after->n_bytes, n = end - before->n_bytes, n_instead = strlen (after->instead);
    const TqFormRecord *record;

    if (before->n_bytes + after->n_bytes >= n_bytes || n + n_instead >= sizeof stem || !(before->bearers & after->bearers))
        return;
    if (before->n_bytes + after->n_bytes > 0 && g_utf8_strlen (search->folded + before->n_bytes, (gssize) n) + (n_instead > 0) <
                                                    (after->bearers == TQ_BEARER_PAST ? MIN_PAST_LETTERS : MIN_STEM_LETTERS))
        return;
    memcpy (stem, search->folded + before->n_bytes, n);
    memcpy (stem + n, after->instead, n_instead);
    record = tq_lexicon_find_form (search->lexicon, search->lang, stem, n + n_instead);
    if (record != NULL)
        add_readings (search, record, before->n_bytes, end, before->form | after->form, before->bearers & after->bearers,
                      before->cost + after->cost);
}

/* The records of one language follow each other, so that its name is compared once. */
static gboolean
is_of_language (Search *search, guint32 name)
{
    if (name != search->own && name != search->other)
        *(strcmp (tq_lexicon_text (search->lexicon, name), search->lang) == 0 ? &search->own : &search->other) = name;
    return name == search->own;
}

/* Next affix of the search's language at or after @from that the form bears at the end asked for; its number + 1, or 0. */
static guint32
next_affix (Search *search, gsize n_bytes, guint32 from, gboolean is_ending, Affix *ret)
{
    const TqAffixRecord *record;

    for (guint32 i = from; (record = tq_lexicon_record (search->lexicon, TQ_SECTION_AFFIXES, i)) != NULL; i++) {
        const char *text;
        gsize n;

        if (record->is_ending != is_ending || !is_of_language (search, record->lang))
            continue;
        text = tq_lexicon_text (search->lexicon, record->affix);
        n = strlen (text);
        if (n < n_bytes && memcmp (search->folded + (is_ending ? n_bytes - n : 0), text, n) == 0) {
            *ret = affix_of (search->lexicon, record);
            return i + 1;
        }
    }
    return 0;
}

static void
search_before (Search *search, gsize n_bytes, const Affix *after)
{
    Affix before;

    try_stem (search, n_bytes, &no_affix, after);
    for (guint32 next = 0; (next = next_affix (search, n_bytes, next, FALSE, &before)) != 0;)
        try_stem (search, n_bytes, &before, after);
}

static void
search_endings (Search *search, gsize n_bytes, gboolean has_ta_marbuta)
{
    Affix after;

    for (guint32 next = 0; (next = next_affix (search, n_bytes, next, TRUE, &after)) != 0;)
        if (!has_ta_marbuta || !(after.form & TQ_FORM_PRONOUN))
            search_before (search, n_bytes, &after);
}

/* ---- ranking ---------------------------------------------------------------------------------------------------------- */

static int
best_first (const void *a, const void *b)
{
    const Candidate *x = a, *y = b;

    if (x->score != y->score)
        return y->score - x->score;
    return x->reading.lexeme < y->reading.lexeme ? -1 : x->reading.lexeme > y->reading.lexeme;
}

guint
tq_lexicon_analyse (const TqLexicon *lexicon, const char *lang, const char *folded, gsize n_bytes, gboolean has_ta_marbuta,
                    TqAnalysis *ret, guint max)
{
    Search search = { .lexicon = lexicon, .lang = lang, .folded = folded };

    if (max == 0)
        return 0;
    search_before (&search, n_bytes, &no_affix);
    search_endings (&search, n_bytes, has_ta_marbuta);
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

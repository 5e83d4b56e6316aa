/* lexicon-meaning.c - concepts: same, is-a, opposite, near */
#include "pack/lexicon-private.h"

const char *
tq_lexicon_lemma (const TqLexicon *lexicon, TqLexeme lexeme)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    return record != NULL ? tq_lexicon_text (lexicon, record->lemma) : "";
}

TqPos
tq_lexicon_pos (const TqLexicon *lexicon, TqLexeme lexeme)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    return record != NULL ? record->pos : TQ_POS_UNKNOWN;
}

const TqConcept *
tq_lexicon_concepts (const TqLexicon *lexicon, TqLexeme lexeme, guint *ret_n)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    *ret_n = 0;
    if (record == NULL || record->n_meanings == 0 ||
        (gsize) record->first_meaning + record->n_meanings >
            lexicon->header->sections[TQ_SECTION_MEANINGS].n)
        return NULL;
    *ret_n = record->n_meanings;
    return tq_lexicon_record (lexicon, TQ_SECTION_MEANINGS, record->first_meaning);
}

static guint
ask_same (gconstpointer lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a),
                    *y = tq_lexicon_concepts (lexicon, b, &n_b);

    for (guint i = 0; i < n_a; i++)
        for (guint j = 0; j < n_b; j++)
            if (x[i] == y[j])
                return 1;
    return 0;
}

gboolean
tq_lexicon_same (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    if (a == b || a == 0 || b == 0)
        return a == b && a != 0;
    return tq_relations_get (lexicon->relations, TQ_RELATION_SAME, a, b, ask_same, lexicon) != 0;
}

/* Steps over is-a that are followed; the top of WordNet is farther from most words than that, and
 * says nothing. How near two words are is not asked farther than that one is a kind of the other: a
 * dog is an animal over seven steps. */
#define MAX_DEPTH 6
#define MAX_KIND_DEPTH 8

/* Steps from @narrow up to @wide, or -1. */
static int
depth_between (const TqLexicon *lexicon, TqConcept narrow, TqConcept wide, int max)
{
    for (int depth = 0; depth <= max && narrow != 0; depth++) {
        const TqConceptRecord *record = tq_lexicon_concept (lexicon, narrow);

        if (narrow == wide)
            return depth;
        narrow = record != NULL ? record->parent : 0;
    }
    return -1;
}

gboolean
tq_lexicon_is_a (const TqLexicon *lexicon, TqLexeme narrow, TqLexeme wide)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, narrow, &n_a),
                    *y = tq_lexicon_concepts (lexicon, wide, &n_b);

    return n_a > 0 && n_b > 0 && depth_between (lexicon, x[0], y[0], MAX_KIND_DEPTH) >= 0;
}

static guint
ask_steps (gconstpointer lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a),
                    *y = tq_lexicon_concepts (lexicon, b, &n_b);
    int best = -1;

    if (ask_same (lexicon, a, b))
        return 1;
    for (guint i = 0; i < n_a; i++) {
        for (guint j = 0; j < n_b; j++) {
            int up = depth_between (lexicon, x[i], y[j], MAX_DEPTH),
                down = depth_between (lexicon, y[j], x[i], MAX_DEPTH);
            int steps = up < 0 ? down : down < 0 ? up : MIN (up, down);

            if (steps > 0 && (best < 0 || steps < best))
                best = steps;
        }
    }
    return best > 0 && best <= TQ_MAX_STEPS ? 1 + (guint) best : 0;
}

double
tq_lexicon_similarity (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    guint steps;

    if (a == b || a == 0 || b == 0)
        return a == b && a != 0;
    steps = tq_relations_get (lexicon->relations, TQ_RELATION_STEPS, a, b, ask_steps, lexicon);
    return steps > 0 ? 1.0 / steps : 0;
}

static gboolean
is_opposite_concept (const TqLexicon *lexicon, TqConcept a, TqConcept b)
{
    const TqConceptRecord *record = tq_lexicon_concept (lexicon, a);

    for (guint i = 0; record != NULL && i < record->n_opposites; i++) {
        const guint32 *opposite =
            tq_lexicon_record (lexicon, TQ_SECTION_OPPOSITES, record->first_opposite + i);

        if (opposite != NULL && *opposite == b)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_opposed_lexeme (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, a);

    for (guint i = 0; record != NULL && i < record->n_opposed; i++) {
        const guint32 *opposed = tq_lexicon_record (
            lexicon, TQ_SECTION_MEANINGS, record->first_meaning + record->n_meanings + i);

        if (opposed != NULL && *opposed == b)
            return TRUE;
    }
    return FALSE;
}

/* Concepts are opposed where one is the likeliest of its word and the other at least the second:
 * opposites of rare senses are found by chance. */
#define MAX_OPPOSED_SENSES 2

static guint
ask_opposite (gconstpointer lexicon, TqLexeme a, TqLexeme b)
{
    guint n_a, n_b;
    const TqConcept *x = tq_lexicon_concepts (lexicon, a, &n_a),
                    *y = tq_lexicon_concepts (lexicon, b, &n_b);

    if (is_opposed_lexeme (lexicon, a, b))
        return 1;
    if (tq_lexicon_same (lexicon, a, b))
        return 0;
    for (guint i = 0; i < MIN (n_a, MAX_OPPOSED_SENSES); i++)
        for (guint j = 0; j < MIN (n_b, MAX_OPPOSED_SENSES - i); j++)
            if (is_opposite_concept (lexicon, x[i], y[j]))
                return 1;
    return 0;
}

gboolean
tq_lexicon_opposite (const TqLexicon *lexicon, TqLexeme a, TqLexeme b)
{
    return a != 0 && b != 0 &&
           tq_relations_get (lexicon->relations, TQ_RELATION_OPPOSITE, a, b, ask_opposite,
                             lexicon) != 0;
}

/* ---- a first look ---------------------------------------------------------------------------- */

static guint64
bit_of (guint32 number)
{
    return G_GUINT64_CONSTANT (1) << (number * 0x9e3779b1u >> 26);
}

static guint64
bit_of_lexeme (TqLexeme lexeme)
{
    return bit_of (~lexeme); /* no number of a concept */
}

static void
add_opposites (const TqLexicon *lexicon, guint section, guint32 first, guint n,
               guint64 (*bit) (guint32), TqMeaning *meaning)
{
    for (guint i = 0; i < n; i++) {
        const guint32 *opposite = tq_lexicon_record (lexicon, section, first + i);

        if (opposite != NULL)
            meaning->opposites |= bit (*opposite);
    }
}

static TqMeaning
find_meaning (const TqLexicon *lexicon, TqLexeme lexeme, const TqLexemeRecord *record)
{
    TqMeaning meaning = { .self = bit_of_lexeme (lexeme) };
    guint n;
    const TqConcept *concepts = tq_lexicon_concepts (lexicon, lexeme, &n);

    add_opposites (lexicon, TQ_SECTION_MEANINGS, record->first_meaning + record->n_meanings,
                   record->n_opposed, bit_of_lexeme, &meaning);
    for (guint i = 0; i < n; i++) {
        const TqConceptRecord *concept =
            i < MAX_OPPOSED_SENSES ? tq_lexicon_concept (lexicon, concepts[i]) : NULL;

        meaning.concepts |= bit_of (concepts[i]);
        if (i < MAX_OPPOSED_SENSES)
            meaning.self |= bit_of (concepts[i]);
        if (concept != NULL)
            add_opposites (lexicon, TQ_SECTION_OPPOSITES, concept->first_opposite,
                           concept->n_opposites, bit_of, &meaning);
    }
    return meaning;
}

/* A claim is held against many others, and each time its words' records lie in other places of a
 * large file: what they mean is kept. */
void
tq_lexicon_add_meaning (const TqLexicon *lexicon, TqLexeme lexeme, TqMeaning *meaning)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);
    TqKnownMeaning *known = record != NULL ? &lexicon->meanings[lexeme] : NULL;

    if (record == NULL)
        return;
    if (atomic_load_explicit (&known->self, memory_order_acquire) == 0) {
        TqMeaning found = find_meaning (lexicon, lexeme, record);

        atomic_store_explicit (&known->concepts, found.concepts, memory_order_relaxed);
        atomic_store_explicit (&known->opposites, found.opposites, memory_order_relaxed);
        atomic_store_explicit (&known->self, found.self, memory_order_release);
    }
    meaning->concepts |= atomic_load_explicit (&known->concepts, memory_order_relaxed);
    meaning->opposites |= atomic_load_explicit (&known->opposites, memory_order_relaxed);
    meaning->self |= atomic_load_explicit (&known->self, memory_order_relaxed);
}

static gboolean
has_flag (const TqLexicon *lexicon, TqLexeme lexeme, guint16 flags)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    return record != NULL && (record->flags & flags) != 0;
}

gboolean
tq_lexicon_is_person (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return has_flag (lexicon, lexeme, TQ_CONCEPT_PERSON | TQ_CONCEPT_GROUP);
}

gboolean
tq_lexicon_is_one_person (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return has_flag (lexicon, lexeme, TQ_CONCEPT_PERSON);
}

gboolean
tq_lexicon_is_event (const TqLexicon *lexicon, TqLexeme lexeme)
{
    return has_flag (lexicon, lexeme, TQ_CONCEPT_EVENT);
}

/* ---- to be shown ----------------------------------------------------------------------------- */

const char *
tq_lexicon_label (const TqLexicon *lexicon, TqConcept concept)
{
    const TqConceptRecord *record = tq_lexicon_concept (lexicon, concept);

    return record != NULL ? tq_lexicon_text (lexicon, record->label) : "";
}

GPtrArray *
tq_lexicon_list_opposites (const TqLexicon *lexicon, TqLexeme lexeme)
{
    GPtrArray *opposites = g_ptr_array_new ();
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);
    guint n;
    const TqConcept *concepts = tq_lexicon_concepts (lexicon, lexeme, &n);
    const TqConceptRecord *concept = n > 0 ? tq_lexicon_concept (lexicon, concepts[0]) : NULL;

    for (guint i = 0; record != NULL && i < record->n_opposed; i++) {
        const guint32 *opposed = tq_lexicon_record (
            lexicon, TQ_SECTION_MEANINGS, record->first_meaning + record->n_meanings + i);
        if (opposed != NULL)
            g_ptr_array_add (opposites, (gpointer) tq_lexicon_lemma (lexicon, *opposed));
    }
    for (guint i = 0; concept != NULL && i < concept->n_opposites; i++) {
        const guint32 *opposite =
            tq_lexicon_record (lexicon, TQ_SECTION_OPPOSITES, concept->first_opposite + i);
        if (opposite != NULL)
            g_ptr_array_add (opposites, (gpointer) tq_lexicon_label (lexicon, *opposite));
    }
    return opposites;
}

static const struct {
    guint8 bit;
    const char *name;
} source_names[] = {
    { TQ_SOURCE_WORDNET, "WordNet" },
    { TQ_SOURCE_DICTIONARY, "dictionaries" },
    { TQ_SOURCE_FORMS, "forms" },
    { TQ_SOURCE_PATTERN, "pattern" },
};

gboolean
tq_lexicon_is_listed (const TqLexicon *lexicon, TqLexeme lexeme)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);

    return record != NULL && record->row > 0;
}

char *
tq_lexicon_sources (const TqLexicon *lexicon, const char *lang, TqLexeme lexeme)
{
    const TqLexemeRecord *record = tq_lexicon_lexeme (lexicon, lexeme);
    GString *text = g_string_new (NULL);

    for (guint i = 0; record != NULL && i < G_N_ELEMENTS (source_names); i++)
        if (record->sources & source_names[i].bit)
            g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", source_names[i].name);
    if (record != NULL && record->row > 0)
        g_string_append_printf (text, "%s%s/lemmas.tsv:%u", text->len > 0 ? ", " : "", lang,
                                record->row);
    return g_string_free (text, FALSE);
}

#include "align/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/disjoint.h"

struct TqWords {
    TqWordId *words;
    guint32 *first; /* of each claim; n_claims + 1 */
};

enum { WORD, CONCEPT, NAME, N_KINDS };
#define NUMBER_OF(id) ((id) & ((1u << TQ_WORD_BITS) - 1))
/* Concepts of a lexeme, the likeliest first; more are rare senses. */
#define MAX_CONCEPTS 6

/* ---- names ----------------------------------------------------------------------------------- */

/* The group of each atom that is a name: the least atom that is spelled alike; 0 for atoms that are
 * none. */
typedef struct {
    const TqEvidence *evidence;
    TqAtom *group; /* by atom: base/disjoint.h */
} Names;

#define MAX_SOUND 16

typedef struct {
    char sound[MAX_SOUND];
    const char *skeleton;
    TqAtom atom;
} Name;

static int
compare_names (gconstpointer a, gconstpointer b)
{
    const Name *x = a, *y = b;
    int order = strcmp (x->sound, y->sound);

    order = order != 0 ? order : strcmp (x->skeleton, y->skeleton);
    return order != 0 ? order : (x->atom > y->atom) - (x->atom < y->atom);
}

/* Names that are compared with one another: in the order of their sound the alike are near,
 * whatever the script. */
#define MAX_BLOCK 256
#define NAMES_PER_TASK 64

typedef struct {
    TqAtom a;
    TqAtom b;
} Alike;

typedef struct {
    const TqNames *names;
    const GArray *found; /* of Name, sorted */
    GArray **alike;      /* of each task, of Alike */
} Search;

/* Some names with those behind them. */
static void
find_alike (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Search *search = data;
    const Name *all = (const Name *) search->found->data;
    guint n = search->found->len;

    search->alike[task] = g_array_new (FALSE, FALSE, sizeof (Alike));
    for (guint i = task * NAMES_PER_TASK; i < MIN (n, (task + 1) * NAMES_PER_TASK); i++) {
        for (guint j = i + 1; j < MIN (n, i + MAX_BLOCK) && all[j].sound[0] == all[i].sound[0];
             j++) {
            Alike alike = { all[i].atom, all[j].atom };

            if (tq_name_same (search->names, all[i].skeleton, all[j].skeleton))
                g_array_append_val (search->alike[task], alike);
        }
    }
}

static void
group_names (Names *names, const GArray *found, guint n_threads)
{
    guint n_tasks = (found->len + NAMES_PER_TASK - 1) / NAMES_PER_TASK;
    g_autofree GArray **alike = g_new0 (GArray *, n_tasks + 1);

    tq_crew_run (n_threads, n_tasks, find_alike,
                 &(Search) { tq_packs_names (names->evidence->packs), found, alike });
    for (guint task = 0; task < n_tasks; task++) {
        for (guint i = 0; i < alike[task]->len; i++)
            tq_disjoint_join (names->group, g_array_index (alike[task], Alike, i).a,
                              g_array_index (alike[task], Alike, i).b);
        g_array_unref (alike[task]);
    }
}

/* Returns: the names. */
static GArray *
find_names (Names *names, guint n_threads)
{
    const TqEvidence *evidence = names->evidence;
    GArray *found = g_array_new (FALSE, FALSE, sizeof (Name));

    for (guint i = 0; i < evidence->claims->terms->len; i++) {
        const TqTerm *term = &g_array_index (evidence->claims->terms, TqTerm, i);
        Name name = { "", tq_atom_text (evidence->atoms, term->atom), term->atom };

        if (term->kind != TQ_TERM_NAME || term->atom == 0 || names->group[term->atom] != 0)
            continue;
        names->group[term->atom] = term->atom;
        tq_name_sound (tq_packs_names (evidence->packs), name.skeleton, name.sound,
                       sizeof name.sound);
        g_array_append_val (found, name);
    }
    g_array_sort (found, compare_names);
    group_names (names, found, n_threads);
    return found;
}

/* ---- numbers --------------------------------------------------------------------------------- */

static void
add (GArray *words, guint kind, guint32 number, guint term)
{
    TqWordId word = { .term = term & (TQ_MAX_WORDS - 1) };

    if (number == 0 || number >> TQ_WORD_BITS != 0)
        return;
    word.id = kind << TQ_WORD_BITS | number;
    g_array_append_val (words, word);
}

static void
add_term (const Names *names, GArray *words, const TqTerm *term, guint index)
{
    guint n;
    const TqConcept *concepts =
        tq_lexicon_concepts (tq_packs_lexicon (names->evidence->packs), term->lexeme, &n);

    add (words, WORD, term->atom, index);
    if (term->form != term->atom)
        add (words, WORD, term->form, index);
    if (term->kind == TQ_TERM_NAME && term->atom != 0)
        add (words, NAME, tq_disjoint_root (names->group, term->atom), index);
    for (guint i = 0; i < MIN (n, MAX_CONCEPTS); i++)
        add (words, CONCEPT, concepts[i], index);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
    const TqWordId *x = a, *y = b;

    if (x->id != y->id)
        return x->id < y->id ? -1 : 1;
    return (x->term > y->term) - (x->term < y->term);
}

/* ---- all claims, by several threads ---------------------------------------------------------- */

#define CLAIMS_PER_TASK 1024

typedef struct {
    const Names *names;
    guint32 *first; /* of each claim: in the part it is in */
    GArray **parts; /* of each task, of TqWordId */
} Numbering;

static void
number_words (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Numbering *numbering = data;
    const TqClaimSet *claims = numbering->names->evidence->claims;
    GArray *words = numbering->parts[task] = g_array_new (FALSE, FALSE, sizeof (TqWordId));

    for (guint32 i = task * CLAIMS_PER_TASK;
         i < MIN (claims->claims->len, (task + 1) * CLAIMS_PER_TASK); i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);
        const TqTerm *terms = tq_claim_terms (claims, claim);
        guint first = words->len;

        numbering->first[i] = first;
        for (guint t = 0; t < MIN (claim->n_terms, TQ_MAX_WORDS); t++)
            if (terms[t].role != TQ_ROLE_TIME)
                add_term (numbering->names, words, &terms[t], t);
        if (words->len > first)
            qsort (&g_array_index (words, TqWordId, first), words->len - first, sizeof (TqWordId),
                   compare_words);
    }
}

/* Puts the parts together. */
static void
join_parts (TqWords *words, GArray **parts, guint32 n_claims)
{
    guint32 n = 0;

    for (guint32 from = 0; from < n_claims; from += CLAIMS_PER_TASK)
        n += parts[from / CLAIMS_PER_TASK]->len;
    words->words = g_new (TqWordId, n + 1);
    n = 0;
    for (guint32 from = 0; from < n_claims; from += CLAIMS_PER_TASK) {
        GArray *part = parts[from / CLAIMS_PER_TASK];

        for (guint32 i = from; i < MIN (n_claims, from + CLAIMS_PER_TASK); i++)
            words->first[i] += n;
        memcpy (words->words + n, part->data, part->len * sizeof (TqWordId));
        n += part->len;
        g_array_unref (part);
    }
    words->first[n_claims] = n;
}

TqWords *
tq_words_new (const TqEvidence *evidence, GArray *groups, guint n_threads)
{
    TqWords *words = g_new0 (TqWords, 1);
    guint32 n_claims = evidence->claims->claims->len,
            n_tasks = (n_claims + CLAIMS_PER_TASK - 1) / CLAIMS_PER_TASK;
    Names names = { .evidence = evidence };
    g_autofree GArray **parts = g_new0 (GArray *, n_tasks + 1);
    g_autoptr (GArray) found = NULL;

    g_array_set_size (groups, MAX (groups->len, tq_atoms_count (evidence->atoms) + 1));
    names.group = (TqAtom *) groups->data;
    found = find_names (&names, n_threads);
    words->first = g_new0 (guint32, n_claims + 1);
    tq_crew_run (n_threads, n_tasks, number_words, &(Numbering) { &names, words->first, parts });
    join_parts (words, parts, n_claims);
    for (guint i = 0; i < found->len; i++)
        names.group[g_array_index (found, Name, i).atom] = 0;
    return words;
}

void
tq_words_free (TqWords *words)
{
    if (words == NULL)
        return;
    g_free (words->words);
    g_free (words->first);
    g_free (words);
}

const TqWordId *
tq_words_of (const TqWords *words, guint32 claim, guint *ret_n)
{
    *ret_n = words->first[claim + 1] - words->first[claim];
    return words->words + words->first[claim];
}

void
tq_words_best (const TqWords *words, guint32 claim, guint32 *ret)
{
    guint n;
    const TqWordId *of = tq_words_of (words, claim, &n);

    memset (ret, 0, TQ_MAX_WORDS * sizeof *ret);
    for (guint i = 0; i < n; i++) {
        guint32 *best = &ret[of[i].term];

        *best = *best == 0 || of[i].id >> TQ_WORD_BITS > *best >> TQ_WORD_BITS ? of[i].id : *best;
    }
}

/* ---- what need not be looked at -------------------------------------------------------------- */

/* What stands beside each number: always this one that means more, or not always the same. */
typedef struct {
    guint32 *by_kind[N_KINDS];
} Covers;

#define VARIES G_MAXUINT32

static Covers
begin_covers (const TqWords *words, guint32 n_claims)
{
    guint32 n[N_KINDS] = { 0 };
    Covers ret;

    for (guint32 i = 0; i < words->first[n_claims]; i++) {
        guint kind = words->words[i].id >> TQ_WORD_BITS;

        n[kind] = MAX (n[kind], NUMBER_OF (words->words[i].id));
    }
    for (guint kind = 0; kind < N_KINDS; kind++)
        ret.by_kind[kind] = g_new0 (guint32, n[kind] + 1);
    return ret;
}

static guint32 *
cover_of (const Covers *covers, guint32 id)
{
    return &covers->by_kind[id >> TQ_WORD_BITS][NUMBER_OF (id)];
}

static void
fill_covers (const TqWords *words, guint32 n_claims, Covers *covers)
{
    for (guint32 claim = 0; claim < n_claims; claim++) {
        guint n;
        const TqWordId *word = tq_words_of (words, claim, &n);
        guint32 best[TQ_MAX_WORDS];

        tq_words_best (words, claim, best);
        for (guint i = 0; i < n; i++) {
            guint32 *cover = cover_of (covers, word[i].id),
                    beside = best[word[i].term] != word[i].id ? best[word[i].term] : VARIES;

            *cover = *cover == 0 || *cover == beside ? beside : VARIES;
        }
    }
}

void
tq_words_thin (TqWords *words, guint32 n_claims)
{
    Covers covers = begin_covers (words, n_claims);
    guint32 n = 0;

    fill_covers (words, n_claims, &covers);
    for (guint32 claim = 0, i = 0; claim < n_claims; claim++) {
        words->first[claim] = n;
        for (; i < words->first[claim + 1]; i++)
            if (*cover_of (&covers, words->words[i].id) == VARIES)
                words->words[n++] = words->words[i];
    }
    words->first[n_claims] = n;
    words->words = g_renew (TqWordId, words->words, n + 1);
    for (guint kind = 0; kind < N_KINDS; kind++)
        g_free (covers.by_kind[kind]);
}

/* ---- two claims ------------------------------------------------------------------------------ */

/* More than twice the numbers of a claim: terms times what add_term() adds. A claim takes as few as
 * leave three of four free, so that they stay in the nearest cache. */
#define N_SLOTS_LOG2 11
#define MIN_SLOTS_LOG2 6
#define N_SLOTS (1u << N_SLOTS_LOG2)
G_STATIC_ASSERT (TQ_MAX_WORDS <= 64 && N_SLOTS > 2 * TQ_MAX_WORDS * (3 + MAX_CONCEPTS));

struct TqProbe {
    guint32 claim;
    guint shift; /* of a hash, to the slots in use */
    guint n_used;
    guint16 used[N_SLOTS / 2];
    /* of each slot; 0: free. Apart from the terms, as most words of another claim meet a free
     * one */
    guint32 ids[N_SLOTS];
    guint64 terms[N_SLOTS];
};

TqProbe *
tq_probe_new (void)
{
    TqProbe *probe = g_new0 (TqProbe, 1);

    probe->claim = TQ_NONE;
    probe->shift = 32 - MIN_SLOTS_LOG2;
    return probe;
}

void
tq_probe_free (TqProbe *probe)
{
    g_free (probe);
}

guint32
tq_probe_claim (const TqProbe *probe)
{
    return probe->claim;
}

/* The slot of @id, or the free one where it belongs. */
static inline guint
find_slot (const TqProbe *probe, guint32 id)
{
    guint slot = id * 2654435769u >> probe->shift, mask = (1u << (32 - probe->shift)) - 1;

    while (probe->ids[slot] != 0 && probe->ids[slot] != id)
        slot = (slot + 1) & mask;
    return slot;
}

void
tq_probe_aim (TqProbe *probe, const TqWords *words, guint32 claim)
{
    guint n;
    const TqWordId *word = tq_words_of (words, claim, &n);

    for (guint i = 0; i < probe->n_used; i++)
        probe->ids[probe->used[i]] = 0;
    probe->claim = claim;
    probe->n_used = 0;
    probe->shift = 32 - CLAMP (g_bit_storage (4 * n), MIN_SLOTS_LOG2, N_SLOTS_LOG2);
    for (guint i = 0; i < n; i++) {
        guint slot = find_slot (probe, word[i].id);

        if (probe->ids[slot] == 0) {
            probe->ids[slot] = word[i].id;
            probe->terms[slot] = 0;
            probe->used[probe->n_used++] = (guint16) slot;
        }
        probe->terms[slot] |= G_GUINT64_CONSTANT (1) << word[i].term;
    }
}

void
tq_probe_share (const TqProbe *probe, const TqWords *words, guint32 other, TqShared *ret_claim,
                TqShared *ret_other)
{
    guint n;
    const TqWordId *word = tq_words_of (words, other, &n);
    TqShared of_claim = { 0, 0 }, of_other = { 0, 0 };

    for (guint i = 0; i < n; i++) {
        guint slot = find_slot (probe, word[i].id);
        guint64 term = G_GUINT64_CONSTANT (1) << word[i].term;

        if (probe->ids[slot] == 0)
            continue;
        of_claim.shared |= probe->terms[slot];
        of_claim.with_head |= word[i].term == 0 ? probe->terms[slot] : 0;
        of_other.shared |= term;
        of_other.with_head |= probe->terms[slot] & 1 ? term : 0;
    }
    *ret_claim = of_claim;
    *ret_other = of_other;
}

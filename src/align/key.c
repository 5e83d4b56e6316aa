#include "align/key.h"

#include <string.h>

#include "align/near.h"
#include "pack/units.h"

/* Kinds of keys, so that a number of one kind is never taken for one of another. The widest comes
 * first. */
enum { KEY_DIMENSION = 1, KEY_STATE, KEY_COUNTED, KEY_EVENT, KEY_STATEMENT, KEY_QUESTION };

gboolean
tq_key_is_widest (guint64 key)
{
    return key >> 60 == KEY_DIMENSION;
}

static guint64
make_key (guint kind, guint32 what, guint32 more)
{
    return (guint64) kind << 60 | (guint64) (more & 0xfffffff) << 32 | what;
}

/* A concept where the lexicon knows the word, so that languages meet; else the lemma's or name's
 * atom. */
static guint32
meaning_of (const TqEvidence *evidence, const TqTerm *term)
{
    guint n;
    const TqConcept *concepts =
        tq_lexicon_concepts (tq_packs_lexicon (evidence->packs), term->lexeme, &n);

    return n > 0 ? concepts[0] | 0x80000000u : term->atom;
}

static guint32
hash_dimension (const TqEvidence *evidence, const TqClaim *claim)
{
    const char *dimension =
        tq_units_meeting_dimension (tq_packs_units (evidence->packs), claim->unit);

    return dimension != NULL ? tq_hash_bytes (dimension, strlen (dimension)) : 0;
}

static void
add (GArray *keys, guint32 claim, guint64 key)
{
    TqKeyed keyed = { key, claim };

    g_array_append_val (keys, keyed);
}

static void
add_quantity_keys (const TqEvidence *evidence, GArray *keys, guint32 index, const TqClaim *claim)
{
    TqNear near = tq_near_of (evidence->claims, claim);
    guint32 dimension = hash_dimension (evidence, claim);

    add (keys, index, make_key (KEY_DIMENSION, dimension, 0));
    if (claim->state != 0)
        add (keys, index, make_key (KEY_STATE, claim->state, dimension));
    for (guint i = 0; i < near.n; i++)
        if (tq_near_has (&near, &near.terms[i]))
            add (keys, index,
                 make_key (KEY_COUNTED, meaning_of (evidence, &near.terms[i]), dimension));
}

static void
add_date_keys (const TqEvidence *evidence, GArray *keys, guint32 index, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    add (keys, index, make_key (KEY_DIMENSION, 0, KEY_EVENT));
    for (guint i = 0; i < claim->n_terms; i++)
        if (tq_term_is_label (&terms[i]) || terms[i].role == TQ_ROLE_CONTEXT)
            add (keys, index, make_key (KEY_EVENT, meaning_of (evidence, &terms[i]), 0));
}

/* What one clause says by its verb another says by a noun, and who does it in one suffers it in the
 * other: every word may meet every word. Answers to one question meet whatever their words are:
 * "the driver is in custody", "he fled". */
static void
add_assertion_keys (const TqEvidence *evidence, GArray *keys, guint32 index, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 0; i < claim->n_terms; i++)
        if (terms[i].role != TQ_ROLE_TIME)
            add (keys, index, make_key (KEY_STATEMENT, meaning_of (evidence, &terms[i]), 0));
    for (guint i = 0; i < TQ_MAX_ANSWERS && claim->answers[i] != 0; i++)
        add (keys, index, make_key (KEY_QUESTION, tq_answer_question (claim->answers[i]), 0));
    if (tq_naming_is_whole (claim))
        add (keys, index, make_key (KEY_QUESTION, tq_answer_question (claim->naming.answer), 0));
}

void
tq_keys_of_claim (const TqEvidence *evidence, guint32 index, GArray *keys)
{
    static void (*const adders[]) (const TqEvidence *, GArray *, guint32, const TqClaim *) = {
        [TQ_CLAIM_QUANTITY] = add_quantity_keys,
        [TQ_CLAIM_DATE] = add_date_keys,
        [TQ_CLAIM_ASSERTION] = add_assertion_keys,
    };
    const TqClaim *claim = tq_claim_set_get (evidence->claims, index);

    adders[claim->kind](evidence, keys, index, claim);
}

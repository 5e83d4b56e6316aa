#include "extract/side.h"

#include <string.h>

#include "base/atom.h"
#include "extract/claim.h"
#include "read/read.h"

#define N_SIDES 16384
/* Longer texts are no sentences; what is kept takes some three kilobytes a side, and cannot take much more. */
#define MAX_KEPT_BYTES 1024

/* One stretch of memory: its claims, their terms and frames stand behind it, then the key, so that a side that is found again costs few looks at
 * memory, and one after the other. */
typedef struct {
    TqDocument *document; /* NULL: the text is empty */
    guint32 n_claims;
    guint32 n_terms;
    guint32 n_frames;
    guint32 n_key;
} Side;

G_STATIC_ASSERT (sizeof (Side) % sizeof (gint64) == 0 && sizeof (TqClaim) % sizeof (gint64) == 0);

struct TqSides {
    TqWorker *worker;
    TqResult *result;     /* that sides are added to */
    GPtrArray *replaced;  /* of Side: that the result may speak of, and nothing else */
    GString *key;         /* scratch: language, date and text, parted by NULs */
    TqClaimSet *found;    /* scratch: of the text that is read */
    Side *sides[N_SIDES]; /* by hash of the key; NULL: free */
};

static TqClaim *
claims_of (Side *side)
{
    return (TqClaim *) (side + 1);
}

static TqTerm *
terms_of (Side *side)
{
    return (TqTerm *) (claims_of (side) + side->n_claims);
}

static TqFrame *
frames_of (Side *side)
{
    return (TqFrame *) (terms_of (side) + side->n_terms);
}

static char *
key_of (Side *side)
{
    return (char *) (frames_of (side) + side->n_frames);
}

static void
free_side (gpointer data)
{
    Side *side = data;

    if (side != NULL)
        tq_document_free (side->document);
    g_free (side);
}

TqSides *
tq_sides_new (TqWorker *worker)
{
    TqSides *sides = g_new0 (TqSides, 1);

    sides->worker = worker;
    sides->result = tq_result_new ();
    g_ptr_array_set_free_func (sides->result->documents, g_free); /* what they point to is the side's */
    sides->replaced = g_ptr_array_new_with_free_func (free_side);
    sides->key = g_string_new (NULL);
    sides->found = tq_claim_set_new ();
    return sides;
}

void
tq_sides_free (TqSides *sides)
{
    if (sides == NULL)
        return;
    for (guint i = 0; i < N_SIDES; i++)
        free_side (sides->sides[i]);
    g_ptr_array_unref (sides->replaced);
    tq_result_free (sides->result);
    g_string_free (sides->key, TRUE);
    tq_claim_set_free (sides->found);
    g_free (sides);
}

/* ---- reading ------------------------------------------------------------------------------------------------------ */

/* What was found of @document (transfer full), in one piece. */
static Side *
pack_side (const TqSides *sides, TqDocument *document)
{
    const GArray *claims = sides->found->claims, *terms = sides->found->terms, *frames = sides->found->frames;
    Side *side = g_malloc (sizeof *side + claims->len * sizeof (TqClaim) + terms->len * sizeof (TqTerm) + frames->len * sizeof (TqFrame) +
                           sides->key->len);

    *side = (Side) { document, claims->len, terms->len, frames->len, (guint32) sides->key->len };
    memcpy (claims_of (side), claims->data, claims->len * sizeof (TqClaim));
    memcpy (terms_of (side), terms->data, terms->len * sizeof (TqTerm));
    memcpy (frames_of (side), frames->data, frames->len * sizeof (TqFrame));
    memcpy (key_of (side), sides->key->str, sides->key->len);
    return side;
}

static Side *
read_side (TqSides *sides, const char *text, const char *lang, const char *date)
{
    TqDocument *document = tq_read_plain (tq_worker_packs (sides->worker), "side", "side", text, strlen (text), lang, NULL, date, NULL, NULL, NULL);

    tq_claim_set_empty (sides->found);
    if (document != NULL)
        tq_extract_propositions (sides->worker, document, 0, sides->found);
    return pack_side (sides, document);
}

static void
set_key (TqSides *sides, const char *text, const char *lang, const char *date)
{
    GString *key = sides->key;

    g_string_assign (key, lang != NULL ? lang : "");
    g_string_append_c (key, '\0');
    g_string_append (key, date != NULL ? date : "");
    g_string_append_c (key, '\0');
    g_string_append (key, text);
}

/* What is known of the text that the key is of, read if need be. */
static Side *
find_side (TqSides *sides, const char *text, const char *lang, const char *date)
{
    const GString *key = sides->key;
    Side **slot, *side;

    slot = &sides->sides[tq_hash_bytes (key->str, key->len) % N_SIDES];
    side = *slot;
    if (side != NULL && side->n_key == key->len && memcmp (key_of (side), key->str, key->len) == 0)
        return side;
    side = read_side (sides, text, lang, date);
    if (key->len > MAX_KEPT_BYTES) {
        g_ptr_array_add (sides->replaced, side);
        return side;
    }
    if (*slot != NULL)
        g_ptr_array_add (sides->replaced, *slot);
    return *slot = side;
}

void
tq_sides_expect (TqSides *sides, const char *text, const char *lang, const char *date)
{
    set_key (sides, text, lang, date);
    if (sides->key->len <= MAX_KEPT_BYTES)
        find_side (sides, text, lang, date);
}

/* ---- giving ------------------------------------------------------------------------------------------------------- */

const TqResult *
tq_sides_begin (TqSides *sides)
{
    g_ptr_array_set_size (sides->result->documents, 0);
    tq_claim_set_empty (sides->result->claims);
    g_ptr_array_set_size (sides->replaced, 0);
    return sides->result;
}

static void
add_claims (Side *side, guint32 doc, TqClaimSet *into)
{
    guint32 first_claim = into->claims->len, first_term = into->terms->len, first_frame = into->frames->len;

    g_array_append_vals (into->terms, terms_of (side), side->n_terms);
    g_array_append_vals (into->frames, frames_of (side), side->n_frames);
    g_array_append_vals (into->claims, claims_of (side), side->n_claims);
    tq_claims_shift (into, first_claim, first_term, first_frame);
    for (guint32 i = first_claim; i < into->claims->len; i++)
        g_array_index (into->claims, TqClaim, i).doc = doc;
}

gboolean
tq_sides_add (TqSides *sides, const char *id, const char *text, const char *lang, const char *date)
{
    Side *side;
    TqDocument *document;

    set_key (sides, text, lang, date);
    side = find_side (sides, text, lang, date);
    if (side->document == NULL)
        return FALSE;
    document = g_memdup2 (side->document, sizeof *document);
    document->id = document->path = (char *) id;
    add_claims (side, sides->result->documents->len, sides->result->claims);
    g_ptr_array_add (sides->result->documents, document);
    return TRUE;
}

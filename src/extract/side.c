#include "extract/side.h"

#include <string.h>

#include "base/atom.h"
#include "extract/claim.h"
#include "read/read.h"

#define N_SIDES 16384
/* Longer texts are no sentences; what is kept takes some three kilobytes a side, and cannot take much more. */
#define MAX_KEPT_BYTES 1024

/* One stretch of memory, so that a side that is found again costs few looks at it, and one after the other: behind this stand its claims, the
 * document's blocks, the terms and frames of the claims, the key, and the strings of the document that are not the key's. */
typedef struct {
    TqDocument document; /* without blocks; text NULL: the text is empty */
    guint32 n_claims;
    guint32 n_blocks;
    guint32 n_terms;
    guint32 n_frames;
    guint32 n_key;
} Side;

G_STATIC_ASSERT (sizeof (Side) % sizeof (gint64) == 0 && sizeof (TqClaim) % sizeof (gint64) == 0);

struct TqSides {
    TqWorker *worker;
    TqResult *result;     /* that sides are added to */
    GPtrArray *documents; /* of TqDocument: what the result's are made of, again and again */
    GPtrArray *replaced;  /* of Side: that the result may speak of, and nothing else */
    GString *key;         /* scratch: language, date and text, parted by NULs */
    gsize text_in_key;    /* where the text begins in it */
    TqClaimSet *found;    /* scratch: of the text that is read */
    Side *sides[N_SIDES]; /* by hash of the key; NULL: free */
};

static TqClaim *
claims_of (Side *side)
{
    return (TqClaim *) (side + 1);
}

static TqBlock *
blocks_of (Side *side)
{
    return (TqBlock *) (claims_of (side) + side->n_claims);
}

static TqTerm *
terms_of (Side *side)
{
    return (TqTerm *) (blocks_of (side) + side->n_blocks);
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

/* Whose blocks are its own, and nothing else. */
static void
free_document (gpointer data)
{
    TqDocument *document = data;

    g_array_unref (document->blocks);
    g_free (document);
}

TqSides *
tq_sides_new (TqWorker *worker)
{
    TqSides *sides = g_new0 (TqSides, 1);

    sides->worker = worker;
    sides->result = tq_result_new ();
    g_ptr_array_set_free_func (sides->result->documents, NULL);
    sides->documents = g_ptr_array_new_with_free_func (free_document);
    sides->replaced = g_ptr_array_new_with_free_func (g_free);
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
        g_free (sides->sides[i]);
    tq_result_free (sides->result);
    g_ptr_array_unref (sides->documents);
    g_ptr_array_unref (sides->replaced);
    g_string_free (sides->key, TRUE);
    tq_claim_set_free (sides->found);
    g_free (sides);
}

/* ---- reading ------------------------------------------------------------------------------------------------------ */

static void
put (char **at, const void *bytes, gsize n_bytes)
{
    if (n_bytes > 0)
        memcpy (*at, bytes, n_bytes);
    *at += n_bytes;
}

static gsize
size_of (const char *string)
{
    return string != NULL ? strlen (string) + 1 : 0;
}

/* Of the strings that tq_read_plain() fills. */
static void
put_string (char **at, char **string)
{
    char *place = *at;

    put (&place, *string, size_of (*string));
    *string = *string != NULL ? *at : NULL;
    *at = place;
}

/* What was read of a text, NULL if it is empty, and found in it, in one piece. */
static Side *
pack_side (const TqSides *sides, const TqDocument *document)
{
    const GArray *claims = sides->found->claims, *terms = sides->found->terms, *frames = sides->found->frames;
    TqDocument from = document != NULL ? *document : (TqDocument) { 0 };
    gboolean is_given = g_strcmp0 (from.text, sides->key->str + sides->text_in_key) == 0; /* nearly always: the key has it */
    guint n_blocks = document != NULL ? from.blocks->len : 0;
    Side *side = g_malloc (sizeof *side + claims->len * sizeof (TqClaim) + n_blocks * sizeof (TqBlock) + terms->len * sizeof (TqTerm) +
                           frames->len * sizeof (TqFrame) + sides->key->len + 1 + (is_given ? 0 : size_of (from.text)) + size_of (from.date) +
                           size_of (from.charset));
    char *at = (char *) (side + 1);

    *side = (Side) { from, claims->len, n_blocks, terms->len, frames->len, (guint32) sides->key->len };
    put (&at, claims->data, claims->len * sizeof (TqClaim));
    put (&at, n_blocks > 0 ? from.blocks->data : NULL, n_blocks * sizeof (TqBlock));
    put (&at, terms->data, terms->len * sizeof (TqTerm));
    put (&at, frames->data, frames->len * sizeof (TqFrame));
    put (&at, sides->key->str, sides->key->len + 1);
    put_string (&at, &side->document.date);
    put_string (&at, &side->document.charset);
    if (is_given)
        side->document.text = key_of (side) + sides->text_in_key;
    else
        put_string (&at, &side->document.text);
    return side;
}

static Side *
read_side (TqSides *sides, const char *text, const char *lang, const char *date)
{
    g_autoptr (TqDocument) document =
        tq_read_plain (tq_worker_packs (sides->worker), "side", "side", text, strlen (text), lang, NULL, date, NULL, NULL, NULL);

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
    sides->text_in_key = key->len;
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

/* The next of the result's documents. */
static void
add_document (TqSides *sides, Side *side, const char *id)
{
    GPtrArray *documents = sides->result->documents;
    TqDocument *document;
    GArray *blocks;

    if (documents->len == sides->documents->len) {
        document = g_new0 (TqDocument, 1);
        document->blocks = g_array_new (FALSE, FALSE, sizeof (TqBlock));
        g_ptr_array_add (sides->documents, document);
    }
    document = g_ptr_array_index (sides->documents, documents->len);
    blocks = g_array_set_size (document->blocks, 0);
    *document = side->document;
    document->id = document->path = (char *) id;
    document->blocks = g_array_append_vals (blocks, blocks_of (side), side->n_blocks);
    g_ptr_array_add (documents, document);
}

gboolean
tq_sides_add (TqSides *sides, const char *id, const char *text, const char *lang, const char *date)
{
    Side *side;

    set_key (sides, text, lang, date);
    side = find_side (sides, text, lang, date);
    if (side->document.text == NULL)
        return FALSE;
    add_claims (side, sides->result->documents->len, sides->result->claims);
    add_document (sides, side, id);
    return TRUE;
}

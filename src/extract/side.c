#include "extract/side.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/atom.h"
#include "extract/claim.h"
#include "read/read.h"

#define N_SIDES 16384
/* Longer texts are no sentences. */
#define MAX_KEPT_BYTES 1024
/* Nor is one of which so much is found. */
#define MAX_SIDE_BYTES (64u << 10)

/* A side takes some kilobyte and a half. They are kept in chunks of a huge page each, for a fault
 * at each page of four kilobytes would cost a tenth of what reading them does; when so many are
 * full, all are forgotten. */
#define CHUNK_BYTES (2u << 20)
#define MAX_CHUNKS 32

/* One stretch of memory, so that a side that is found again costs few looks at it, and one after
 * the other: behind this stand its claims, the document's blocks, the terms and frames of the
 * claims, the key, and the strings of the document that are not the key's. */
typedef struct {
    TqDocument document; /* without blocks; text NULL: the text is empty */
    guint32 n_claims;
    guint32 n_blocks;
    guint32 n_terms;
    guint32 n_frames;
    guint32 n_key;
    gboolean is_kept;
} Side;

G_STATIC_ASSERT (sizeof (Side) % sizeof (gint64) == 0 && sizeof (TqClaim) % sizeof (gint64) == 0);

struct TqSides {
    TqWorker *worker;
    TqResult *result;     /* that sides are added to */
    GPtrArray *documents; /* of TqDocument: what the result's are made of, again and again */
    GPtrArray *unkept;    /* of Side: of the result, too long or too large to be kept */
    GPtrArray *chunks;    /* of CHUNK_BYTES each, made so far */
    guint n_chunks;       /* in use */
    gsize n_free;         /* bytes at the end of the last one in use */
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
    sides->unkept = g_ptr_array_new_with_free_func (g_free);
    sides->chunks = g_ptr_array_new_with_free_func (free);
    sides->key = g_string_new (NULL);
    sides->found = tq_claim_set_new ();
    return sides;
}

void
tq_sides_free (TqSides *sides)
{
    if (sides == NULL)
        return;
    tq_result_free (sides->result);
    g_ptr_array_unref (sides->documents);
    g_ptr_array_unref (sides->unkept);
    g_ptr_array_unref (sides->chunks);
    g_string_free (sides->key, TRUE);
    tq_claim_set_free (sides->found);
    g_free (sides);
}

/* ---- memory ---------------------------------------------------------------------------------- */

static void
add_chunk (TqSides *sides)
{
    if (sides->n_chunks == sides->chunks->len) {
        void *chunk = aligned_alloc (CHUNK_BYTES, CHUNK_BYTES);

        g_assert (chunk != NULL); /* as g_malloc() has it */
        madvise (chunk, CHUNK_BYTES, MADV_HUGEPAGE);
        g_ptr_array_add (sides->chunks, chunk);
    }
    sides->n_chunks++;
    sides->n_free = CHUNK_BYTES;
}

static void *
take_kept (TqSides *sides, gsize n_bytes)
{
    char *chunk;

    n_bytes = (n_bytes + sizeof (gint64) - 1) & ~(sizeof (gint64) - 1);
    if (n_bytes > sides->n_free)
        add_chunk (sides);
    chunk = g_ptr_array_index (sides->chunks, sides->n_chunks - 1);
    sides->n_free -= n_bytes;
    return chunk + CHUNK_BYTES - sides->n_free - n_bytes;
}

static void *
take_unkept (TqSides *sides, gsize n_bytes)
{
    void *memory = g_malloc (n_bytes);

    g_ptr_array_add (sides->unkept, memory);
    return memory;
}

static void
forget_all (TqSides *sides)
{
    memset (sides->sides, 0, sizeof sides->sides);
    sides->n_chunks = 0;
    sides->n_free = 0;
}

/* ---- reading --------------------------------------------------------------------------------- */

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
pack_side (TqSides *sides, const TqDocument *document)
{
    const GArray *claims = sides->found->claims, *terms = sides->found->terms,
                 *frames = sides->found->frames;
    TqDocument from = document != NULL ? *document : (TqDocument) { 0 };
    /* nearly always: the key has it */
    gboolean is_given = g_strcmp0 (from.text, sides->key->str + sides->text_in_key) == 0;
    guint n_blocks = document != NULL ? from.blocks->len : 0;
    gsize n_bytes = sizeof (Side) + claims->len * sizeof (TqClaim) + n_blocks * sizeof (TqBlock) +
                    terms->len * sizeof (TqTerm) + frames->len * sizeof (TqFrame) +
                    sides->key->len + 1 + (is_given ? 0 : size_of (from.text)) +
                    size_of (from.date) + size_of (from.charset);
    gboolean is_kept = sides->key->len <= MAX_KEPT_BYTES && n_bytes <= MAX_SIDE_BYTES;
    Side *side = is_kept ? take_kept (sides, n_bytes) : take_unkept (sides, n_bytes);
    char *at = (char *) (side + 1);

    *side =
        (Side) { from,   claims->len, n_blocks, terms->len, frames->len, (guint32) sides->key->len,
                is_kept };
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
    const TqMetadata metadata = { .lang = lang, .date = date };
    g_autoptr (TqDocument) document = tq_read_plain (tq_worker_packs (sides->worker), "side", text,
                                                     strlen (text), &metadata, NULL);

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
    if (side->is_kept)
        *slot = side;
    return side;
}

void
tq_sides_expect (TqSides *sides, const char *text, const char *lang, const char *date)
{
    set_key (sides, text, lang, date);
    if (sides->key->len <= MAX_KEPT_BYTES)
        find_side (sides, text, lang, date);
}

/* ---- giving ---------------------------------------------------------------------------------- */

const TqResult *
tq_sides_begin (TqSides *sides)
{
    g_ptr_array_set_size (sides->result->documents, 0);
    tq_claim_set_empty (sides->result->claims);
    g_ptr_array_set_size (sides->unkept, 0);
    if (sides->n_chunks > MAX_CHUNKS)
        forget_all (sides);
    return sides->result;
}

static void
add_claims (Side *side, guint32 doc, TqClaimSet *into)
{
    guint32 first_claim = into->claims->len, first_term = into->terms->len,
            first_frame = into->frames->len;

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

#include "extract/side.h"

#include <string.h>

#include "base/atom.h"
#include "extract/claim.h"
#include "read/read.h"

/* Some four kilobytes each. More of them find more sentences again, but lie outside the caches, so that four times as many take no less time. */
#define N_SIDES 1024
/* Longer texts are no sentences, and would make the table large. */
#define MAX_KEPT_BYTES 2048

typedef struct {
    char *key; /* language, date and text, parted by NULs; NULL: free */
    gsize n_key;
    TqDocument *document; /* NULL: empty */
    TqClaimSet *claims;
} Side;

struct TqSides {
    TqWorker *worker;
    GString *key; /* scratch */
    Side sides[N_SIDES];
    Side last; /* that is not kept */
};

TqSides *
tq_sides_new (TqWorker *worker)
{
    TqSides *sides = g_new0 (TqSides, 1);

    sides->worker = worker;
    sides->key = g_string_new (NULL);
    return sides;
}

static void
clear_side (Side *side)
{
    g_clear_pointer (&side->key, g_free);
    g_clear_pointer (&side->document, tq_document_free);
    g_clear_pointer (&side->claims, tq_claim_set_free);
}

void
tq_sides_free (TqSides *sides)
{
    if (sides == NULL)
        return;
    for (guint i = 0; i < N_SIDES; i++)
        clear_side (&sides->sides[i]);
    clear_side (&sides->last);
    g_string_free (sides->key, TRUE);
    g_free (sides);
}

static void
read_side (TqSides *sides, const char *text, const char *lang, const char *date, Side *ret)
{
    clear_side (ret);
    ret->key = g_memdup2 (sides->key->str, sides->key->len + 1);
    ret->n_key = sides->key->len;
    ret->document = tq_read_plain (tq_worker_packs (sides->worker), "side", "side", text, strlen (text), lang, NULL, date, NULL, NULL, NULL);
    ret->claims = tq_claim_set_new ();
    if (ret->document != NULL)
        tq_extract_propositions (sides->worker, ret->document, 0, ret->claims);
}

/* What is known of the text, read if need be. */
static const Side *
find_side (TqSides *sides, const char *text, const char *lang, const char *date)
{
    GString *key = sides->key;
    Side *side = &sides->last;

    g_string_assign (key, lang != NULL ? lang : "");
    g_string_append_c (key, '\0');
    g_string_append (key, date != NULL ? date : "");
    g_string_append_c (key, '\0');
    g_string_append (key, text);
    if (key->len <= MAX_KEPT_BYTES)
        side = &sides->sides[tq_hash_bytes (key->str, key->len) % N_SIDES];
    if (side->key == NULL || side->n_key != key->len || memcmp (side->key, key->str, key->len) != 0)
        read_side (sides, text, lang, date, side);
    return side;
}

/* tq_read_plain() fills no other strings. */
static TqDocument *
copy_document (const TqDocument *document, const char *id)
{
    TqDocument *copy = g_memdup2 (document, sizeof *document);

    copy->id = g_strdup (id);
    copy->path = g_strdup (id);
    copy->text = g_memdup2 (document->text, document->n_bytes + 1);
    copy->date = g_strdup (document->date);
    copy->charset = g_strdup (document->charset);
    copy->blocks = g_array_copy (document->blocks);
    return copy;
}

gboolean
tq_sides_add (TqSides *sides, const char *id, const char *text, const char *lang, const char *date, TqResult *result)
{
    const Side *side = find_side (sides, text, lang, date);
    guint32 first = result->claims->claims->len, doc = result->documents->len;

    if (side->document == NULL)
        return FALSE;
    g_ptr_array_add (result->documents, copy_document (side->document, id));
    tq_claims_append (result->claims, side->claims);
    for (guint32 i = first; i < result->claims->claims->len; i++)
        g_array_index (result->claims->claims, TqClaim, i).doc = doc;
    return TRUE;
}

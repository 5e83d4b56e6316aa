#include "judge/fingerprint.h"

#include <string.h>

#include "base/compare.h"
#include "base/time.h"

/* The letters and digits of @text, in one case: what stays when a copy editor moves a comma. */
static void
append_words (GString *key, const char *text, gsize n_bytes)
{
    g_autofree char *folded = g_utf8_casefold (text, (gssize) n_bytes);

    for (const char *word = folded, *end; *word != '\0';
         word = *end != '\0' ? g_utf8_next_char (end) : end) {
        for (end = word; g_unichar_isalnum (g_utf8_get_char (end));)
            end = g_utf8_next_char (end);
        g_string_append_len (key, word, end - word);
    }
    g_string_append_c (key, '\x1f');
}

static void
append_value (GString *key, const TqPacks *packs, const TqDocument *document, const TqClaim *claim)
{
    const TqStateRow *state = tq_packs_state (packs, claim->state);
    g_autofree char *date = NULL;
    char digits[3][G_ASCII_DTOSTR_BUF_SIZE];

    switch (claim->kind) {
    case TQ_CLAIM_QUANTITY:
        g_ascii_formatd (digits[0], sizeof digits[0], "%.12g", claim->number.number);
        g_ascii_formatd (digits[1], sizeof digits[1], "%.12g", claim->number.lo);
        g_ascii_formatd (digits[2], sizeof digits[2], "%.12g", claim->number.hi);
        g_string_append_printf (key, "%s %s %s %s %s", digits[0], digits[1], digits[2],
                                tq_packs_unit_name (packs, claim->unit),
                                state != NULL ? state->name : "");
        break;
    case TQ_CLAIM_DATE:
        date = tq_time_to_edtf (&claim->time);
        g_string_append (key, date != NULL ? date : "");
        break;
    case TQ_CLAIM_ASSERTION:
    default:
        append_words (key, document->text + claim->span.start, claim->span.end - claim->span.start);
        break;
    }
}

/* Source and value; the head of the first claim that has them tells three cars from three houses.
 * (transfer full) */
static char *
key_of (const TqPacks *packs, const GPtrArray *documents, const TqClaimSet *claims, guint32 index,
        char **ret_head)
{
    const TqClaim *claim = tq_claim_set_get (claims, index);
    const TqDocument *document = g_ptr_array_index (documents, claim->doc);
    GString *key = g_string_new (NULL), *head = g_string_new (NULL);
    const char *source =
        document->source != NULL && document->source[0] != '\0' ? document->source : document->id;

    append_words (key, source, strlen (source));
    append_value (key, packs, document, claim);
    if (claim->n_terms > 0 && claim->kind != TQ_CLAIM_ASSERTION) {
        TqSpan span = tq_claim_terms (claims, claim)->span;

        append_words (head, document->text + span.start, span.end - span.start);
    }
    *ret_head = g_string_free (head, FALSE);
    return g_string_free (key, FALSE);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* FNV-1a over the sorted keys, each with its head. */
static guint64
hash_keys (GPtrArray *keys, GHashTable *heads, TqClaimKind kind)
{
    guint64 hash = 0xcbf29ce484222325u ^ (guint64) kind;

    g_ptr_array_sort (keys, compare_keys);
    for (guint i = 0; i < keys->len; i++) {
        const char *const parts[] = { g_ptr_array_index (keys, i),
                                      g_hash_table_lookup (heads, g_ptr_array_index (keys, i)) };

        for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
            for (const char *c = parts[p]; ; c++) {
                hash = (hash ^ (guint8) *c) * 0x100000001b3u;
                if (*c == '\0')
                    break;
            }
    }
    return hash;
}

/* @members: (element-type guint32), ascending, so that the first head in the order of the documents
 * is taken. */
static guint64
hash_claims (const TqPacks *packs, const GPtrArray *documents, const TqClaimSet *claims,
             const GArray *members)
{
    g_autoptr (GPtrArray) keys = g_ptr_array_new ();
    g_autoptr (GHashTable) heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    TqClaimKind kind = tq_claim_set_get (claims, g_array_index (members, guint32, 0))->kind;

    for (guint i = 0; i < members->len; i++) {
        char *head,
            *key = key_of (packs, documents, claims, g_array_index (members, guint32, i), &head);

        if (g_hash_table_contains (heads, key)) {
            g_free (key);
            g_free (head);
            continue;
        }
        g_ptr_array_add (keys, key);
        g_hash_table_insert (heads, key, head);
    }
    return hash_keys (keys, heads, kind);
}

guint64
tq_fingerprint_topic (const TqPacks *packs, const GPtrArray *documents, const TqClaimSet *claims,
                      const TqTopic *topic)
{
    g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));

    for (guint i = 0; topic->pairs != NULL && i < topic->pairs->len; i++) {
        const TqPair *pair = &g_array_index (topic->pairs, TqPair, i);

        if (pair->verdict != g_array_index (topic->pairs, TqPair, 0).verdict)
            break;
        g_array_append_val (members, pair->a);
        g_array_append_val (members, pair->b);
    }
    if (members->len == 0)
        g_array_append_vals (members, topic->claims->data, topic->claims->len);
    g_array_sort (members, tq_compare_numbers);
    return hash_claims (packs, documents, claims, members);
}

guint64
tq_fingerprint_pair (const TqPacks *packs, const GPtrArray *documents, const TqClaimSet *claims,
                     guint32 a, guint32 b)
{
    const guint32 sides[] = { MIN (a, b), MAX (a, b) };
    g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint32));

    g_array_append_vals (members, sides, 2);
    return hash_claims (packs, documents, claims, members);
}

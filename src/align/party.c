#include "align/party.h"

#include <string.h>

#include "pack/name.h"

#define MAX_NAME_BYTES 256 /* of a skeleton; what is longer is cut */

static gboolean
has_word (const char *name, const char *word, gsize length)
{
    for (gsize n; *name != '\0'; name += n + (name[n] == ' ')) {
        n = strcspn (name, " ");
        if (n == length && memcmp (name, word, n) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_words_of (const char *name, const char *other)
{
    for (gsize n; *other != '\0'; other += n + (other[n] == ' ')) {
        n = strcspn (other, " ");
        if (!has_word (name, other, n))
            return FALSE;
    }
    return TRUE;
}

static void
name_of (const TqEvidence *evidence, const TqClaim *claim, char *ret)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    TqSpan speaker = claim->attribution.speaker;

    tq_name_skeleton (tq_packs_names (evidence->packs), document->text + speaker.start,
                      speaker.end - speaker.start, ret, MAX_NAME_BYTES);
}

gboolean
tq_parties_may_be_one (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    char x[MAX_NAME_BYTES], y[MAX_NAME_BYTES];

    name_of (evidence, a, x);
    name_of (evidence, b, y);
    return has_words_of (x, y) || has_words_of (y, x);
}

gboolean
tq_parties_are_two (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b)
{
    const TqAttribution *x = &a->attribution, *y = &b->attribution;

    return x->speaker.start != y->speaker.start && (x->party != y->party || x->party == 0) &&
           !tq_parties_may_be_one (evidence, a, b);
}

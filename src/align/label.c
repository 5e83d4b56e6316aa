#include "align/label.h"

#include <string.h>

#include "base/quotes.h"

#define MAX_LABEL_LETTERS 70

/* A statement that is shorter than this is a fragment. In bytes. */
#define MIN_STATEMENT_BYTES 14

typedef struct {
    const char *text;
    guint32 n_bytes;
    gboolean is_own; /* in the reader's language */
} Candidate;

static Candidate
candidate_of (const TqEvidence *evidence, const TqClaim *claim, TqLang interface)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    TqSpan span = claim->kind == TQ_CLAIM_QUANTITY ? claim->label : claim->span;

    return (Candidate) { document->text + span.start, span.end - span.start,
                        document->lang == interface };
}

/* Of what nobody names: "two were unhurt". */
static Candidate
quote_of (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);

    return (Candidate) { document->text + claim->span.start, claim->span.end - claim->span.start,
                        FALSE };
}

static gboolean
is_better (const Candidate *candidate, const Candidate *best, TqClaimKind kind)
{
    if (candidate->n_bytes == 0 ||
        (kind != TQ_CLAIM_QUANTITY && candidate->n_bytes < MIN_STATEMENT_BYTES))
        return FALSE;
    if (best->n_bytes == 0 || candidate->is_own != best->is_own)
        return best->n_bytes == 0 || candidate->is_own;
    if (kind == TQ_CLAIM_QUANTITY)
        return candidate->n_bytes > best->n_bytes && candidate->n_bytes <= 2 * MAX_LABEL_LETTERS;
    return candidate->n_bytes < best->n_bytes;
}

/* On one line; a longer one is cut between two words. */
static char *
shorten (const char *text, gsize n_bytes)
{
    g_autofree char *line = g_strndup (text, n_bytes);
    g_autofree char *balanced = NULL;
    char *cut, *space;

    g_strdelimit (line, "\r\n\t", ' ');
    if (g_utf8_strlen (line, -1) <= MAX_LABEL_LETTERS)
        return tq_quotes_balance (line);
    cut = g_utf8_offset_to_pointer (line, MAX_LABEL_LETTERS);
    *cut = '\0';
    space = strrchr (line, ' ');
    if (space != NULL && space > line + n_bytes / 4)
        *space = '\0';
    balanced = tq_quotes_balance (line);
    return g_strconcat (balanced, "…", NULL);
}

char *
tq_label_of_claims (const TqEvidence *evidence, const GArray *claims, TqLang interface)
{
    Candidate best = { "", 0, FALSE };

    for (guint i = 0; i < claims->len; i++) {
        const TqClaim *claim =
            tq_claim_set_get (evidence->claims, g_array_index (claims, guint32, i));
        Candidate candidate = candidate_of (evidence, claim, interface);

        if (is_better (&candidate, &best, claim->kind))
            best = candidate;
    }
    for (guint i = 0; i < claims->len && best.n_bytes == 0; i++)
        best = quote_of (evidence,
                         tq_claim_set_get (evidence->claims, g_array_index (claims, guint32, i)));
    return shorten (best.text, best.n_bytes);
}

/* What a sentence states, one claim for each of its predicates: its head, whether it is denied, and
 * words that must be among its own. */
#include "support/fixture.h"

#include "extract/claim.h"

static const struct {
    const char *lang;
    const char *text;
    const char *head;
    TqPolarity polarity;
    const char *words; /* parted by spaces; NULL: no claim has that head */
} rows[] = {
#include "assertion-rows.h"
};

static gboolean
is_span (const Fixture *fixture, TqSpan span, const char *word)
{
    return strlen (word) == span.end - span.start &&
           strncmp (fixture->document->text + span.start, word, span.end - span.start) == 0;
}

static gboolean
has_word (const Fixture *fixture, const TqClaimSet *set, const TqClaim *claim, const char *word)
{
    for (guint i = 0; i < claim->n_terms; i++)
        if (is_span (fixture, tq_claim_terms (set, claim)[i].span, word))
            return TRUE;
    return FALSE;
}

static gboolean
has_words (const Fixture *fixture, const TqClaimSet *set, const TqClaim *claim, const char *words)
{
    g_auto (GStrv) each = g_strsplit (words, " ", -1);

    for (guint i = 0; each[i] != NULL; i++)
        if (!has_word (fixture, set, claim, each[i]))
            return FALSE;
    return TRUE;
}

/* (transfer full) */
static char *
said (const Fixture *fixture, const TqClaimSet *set)
{
    GString *ret = g_string_new (NULL);

    for (guint i = 0; i < set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (set, i);

        for (guint j = 0; claim->kind == TQ_CLAIM_ASSERTION && j < claim->n_terms; j++) {
            TqSpan span = tq_claim_terms (set, claim)[j].span;

            g_string_append_printf (
                ret, "%s%.*s",
                j == 0 ? claim->polarity == TQ_POLARITY_DENIED ? "; not " : "; " : " ",
                (int) (span.end - span.start), fixture->document->text + span.start);
        }
    }
    return g_string_free (ret, FALSE);
}

static gboolean
is_as_meant (const Fixture *fixture, const TqClaimSet *set, guint row)
{
    gboolean is_there = FALSE;

    for (guint i = 0; i < set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (set, i);

        if (claim->kind == TQ_CLAIM_ASSERTION &&
            is_span (fixture, tq_claim_terms (set, claim)->span, rows[row].head))
            is_there |=
                rows[row].words == NULL || (claim->polarity == rows[row].polarity &&
                                            has_words (fixture, set, claim, rows[row].words));
    }
    return is_there == (rows[row].words != NULL);
}

Test (assertion, states_what_the_sentence_says, .timeout = 60)
{
    Fixture fixture = fixture_new ();

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autofree char *got = NULL;

        fixture_segment (&fixture, rows[i].lang, rows[i].text);
        tq_extract_claims (fixture.worker, fixture.document, 0, set);
        got = said (&fixture, set);
        cr_expect (is_as_meant (&fixture, set, i), "%s: %s, got%s", rows[i].text, rows[i].head,
                   got);
    }
    fixture_free (&fixture);
}

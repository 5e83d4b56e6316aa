/* bind-basis.c - what is reckoned in with a figure
 *
 *   "$90 a tonne free on board"                     behind it, up to the next figure
 *   "a gross salary of 3,200 dollars"               before it, in its clause
 *   "2.4 million before tax, 2.9 million with it"   what is right behind one is not of the next
 *
 * Rows of class figure.basis name the basis by their value. Two figures of one thing on two bases
 * do not contradict each other. */
#include <string.h>

#include "extract/bind-private.h"

static const struct {
    const char *name; /* value of a row */
    guint basis;
} bases[] = {
    { "without-tax", TQ_BASIS_WITHOUT_TAX },
    { "with-tax", TQ_BASIS_WITH_TAX },
    { "without-freight", TQ_BASIS_WITHOUT_FREIGHT },
    { "with-freight", TQ_BASIS_WITH_FREIGHT },
    { "without-fees", TQ_BASIS_WITHOUT_FEES },
    { "with-fees", TQ_BASIS_WITH_FEES },
    { "gross", TQ_BASIS_GROSS },
    { "net", TQ_BASIS_NET },
    { "unadjusted", TQ_BASIS_UNADJUSTED },
    { "adjusted", TQ_BASIS_ADJUSTED },
    { "partly", TQ_BASIS_PARTLY },
    { "wholly", TQ_BASIS_WHOLLY },
    { "either", TQ_BASIS_EXTENT },
    { "set", TQ_BASIS_SET },
    { "market", TQ_BASIS_MARKET },
    { "wholesale", TQ_BASIS_WHOLESALE },
    { "retail", TQ_BASIS_RETAIL },
};

static guint
basis_named (const char *value)
{
    for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
        if (strcmp (bases[i].name, value) == 0)
            return bases[i].basis;
    return 0;
}

/* The bases that a token begins with its cues. */
static guint
basis_at (const TqSentence *sentence, guint token)
{
    guint ret = 0;

    for (guint i = tq_phrase_first_cue (sentence, token);
         i < sentence->n_cues && sentence->cues[i].first <= token; i++)
        if (sentence->cues[i].first == token &&
            sentence->cues[i].cue->cue_class == TQ_CUE_FIGURE_BASIS)
            ret |= basis_named (sentence->cues[i].cue->value);
    return ret;
}

#define MAX_TOKENS_BEHIND 10
#define MAX_TOKENS_BEFORE 12u
/* "2.4 million euros before tax": so near behind a figure it is of that one. */
#define MAX_TOKENS_RIGHT_BEHIND 4
/* "3 per cent below the issue price of 20 crowns": so near before a figure it is of that one,
 * whatever stands before it. */
#define MAX_TOKENS_RIGHT_BEFORE 5u

static guint
basis_behind (const TqBinding *binding, const TqValue *value)
{
    guint end = tq_value_end (value),
          limit = MIN (binding->sentence->n_tokens, end + MAX_TOKENS_BEHIND), ret = 0;

    for (guint token = end; token < limit && !tq_bind_is_in_value (binding, token); token++)
        ret |= basis_at (binding->sentence, token);
    return ret;
}

static gboolean
is_right_behind_figure (const TqBinding *binding, guint token)
{
    for (guint i = 0; i < MAX_TOKENS_RIGHT_BEHIND && i < token; i++) {
        if (tq_bind_is_in_value (binding, token - i - 1))
            return TRUE;
        if (tq_phrase_is_break (binding->sentence, token - i - 1))
            return FALSE;
    }
    return FALSE;
}

static guint
basis_before (const TqBinding *binding, const TqValue *value)
{
    guint start = MAX (tq_bind_clause_start (binding, value->first_token),
                       tq_bind_back (value->first_token, MAX_TOKENS_BEFORE));

    for (guint token = value->first_token;
         token > start && !tq_phrase_is_break (binding->sentence, token - 1); token--) {
        guint basis = basis_at (binding->sentence, token - 1);

        if (basis != 0)
            return value->first_token - (token - 1) > MAX_TOKENS_RIGHT_BEFORE &&
                           is_right_behind_figure (binding, token - 1)
                       ? 0
                       : basis;
    }
    return 0;
}

guint
tq_bind_basis (const TqBinding *binding, const TqValue *value)
{
    guint behind = basis_behind (binding, value), before = basis_before (binding, value);

    return behind | ((behind & TQ_BASIS_EXTENT) != 0 ? before & ~(guint) TQ_BASIS_EXTENT : before);
}

#include "judge/date-match.h"

#include <math.h>
#include <string.h>

#include "align/match.h"
#include "base/time.h"
#include "pack/units.h"

#define ORDERS (TQ_CLAIM_FIRST | TQ_CLAIM_LAST | TQ_CLAIM_NEXT)

/* Ones and twos stand in every sentence. */
#define MIN_TELLING_FIGURE 3

static gboolean
is_telling (const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_QUANTITY && claim->number.number >= MIN_TELLING_FIGURE;
}

static gboolean
are_comparable (const TqUnits *units, const TqClaim *x, const TqClaim *y)
{
    return x->unit == y->unit || tq_units_comparable (units, x->unit, y->unit);
}

/* @x, @y: that are comparable. */
static gboolean
is_same_figure (const TqUnits *units, const TqClaim *x, const TqClaim *y)
{
    double a = tq_units_to_base (units, x->unit, x->number.number),
           b = tq_units_to_base (units, y->unit, y->number.number);

    return fabs (a - b) <= 1e-6 * MAX (a, b);
}

/* Of the figures of the two sentences: four years are no other figure than 420 tonnes. */
static void
fill_figures (const TqEvidence *evidence, guint32 a, guint32 b, double *ret)
{
    const TqUnits *units = tq_packs_units (evidence->packs);
    guint32 end_a, end_b, first_a = tq_claim_set_sentence (evidence->claims, a, &end_a),
                          first_b = tq_claim_set_sentence (evidence->claims, b, &end_b);
    gboolean are_in_both = FALSE;

    for (guint32 i = first_a; i < end_a; i++) {
        const TqClaim *x = tq_claim_set_get (evidence->claims, i);

        for (guint32 j = first_b; is_telling (x) && j < end_b; j++) {
            const TqClaim *y = tq_claim_set_get (evidence->claims, j);

            if (!is_telling (y) || !are_comparable (units, x, y))
                continue;
            are_in_both = TRUE;
            if (is_same_figure (units, x, y))
                ret[TQ_DATES_SAME_FIGURE] = 1;
        }
    }
    ret[TQ_DATES_OTHER_FIGURE] = are_in_both && ret[TQ_DATES_SAME_FIGURE] == 0;
}

/* What begins, of "the strike began on 3 May"; NULL: the claim is of no beginning. */
static const TqTerm *
begun_of (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (evidence->claims, claim);

    for (guint i = 1; i < claim->n_terms && terms[0].span.start != claim->label.start; i++)
        if (terms[i].span.start == claim->label.start)
            return &terms[i];
    return NULL;
}

/* "The strike began on 3 May", "the strike of 7 May": what has a day has it for its beginning. */
static gboolean
is_beginning_of (const TqEvidence *evidence, const TqClaim *beginning, const TqClaim *other)
{
    const TqTerm *begun = begun_of (evidence, beginning);

    return begun != NULL && !beginning->time.is_ending && !other->time.is_ending &&
           tq_match_terms (evidence, begun, tq_claim_terms (evidence->claims, other)) >=
               TQ_MATCH_CONCEPT;
}

/* "Inspected on 3 May", "the inspection of July", "checked in July". */
static gboolean
is_one_word (const TqEvidence *evidence, const TqClaim *x, const TqClaim *y)
{
    if ((x->happenings & y->happenings) != 0)
        return TRUE;
    return x->n_terms > 0 && y->n_terms > 0 &&
           (tq_match_terms (evidence, tq_claim_terms (evidence->claims, x),
                            tq_claim_terms (evidence->claims, y)) >= TQ_MATCH_CONCEPT ||
            is_beginning_of (evidence, x, y) || is_beginning_of (evidence, y, x));
}

void
tq_date_features (const TqEvidence *evidence, guint32 a, guint32 b, double *ret)
{
    const TqClaim *x = tq_claim_set_get (evidence->claims, a),
                  *y = tq_claim_set_get (evidence->claims, b);

    memset (ret, 0, TQ_N_DATE_FEATURES * sizeof *ret);
    ret[TQ_DATES_SAME_ORDER] = (x->flags & y->flags & ORDERS) != 0;
    ret[TQ_DATES_NUMBERED] = x->time.is_numbered && y->time.is_numbered;
    ret[TQ_DATES_ONE_WORD] = is_one_word (evidence, x, y);
    ret[TQ_DATES_ONE_WORD_NUMBERED] = ret[TQ_DATES_ONE_WORD] * ret[TQ_DATES_NUMBERED];
    fill_figures (evidence, a, b, ret);
}

double
tq_date_slip (const TqTime *a, const TqTime *b)
{
    int counts[256] = { 0 };
    guint n_other = 0;
    TqEdtf x, y;

    tq_time_write_edtf (a, &x);
    tq_time_write_edtf (b, &y);
    if (a->precision >= TQ_PRECISION_HOUR || strlen (x.whole) != strlen (y.whole) ||
        strchr (x.whole, '/') != NULL || strchr (y.whole, '/') != NULL)
        return 0;
    for (guint i = 0; x.whole[i] != '\0'; i++) {
        n_other += x.whole[i] != y.whole[i];
        counts[(guint8) x.whole[i]]++;
        counts[(guint8) y.whole[i]]--;
    }
    for (guint i = '0'; i <= '9'; i++)
        if (counts[i] != 0) /* they are not of the same digits */
            return n_other == 1 ? 0.5 : 0;
    return a->precision == TQ_PRECISION_YEAR && n_other > 0;
}

/* A figure and a date that two sentences name beside two values are known in whatever letters,
 * words and language they are. */
#include "support/aligned.h"

#include "align/beside.h"

typedef struct {
    const char *langs[2];
    const char *texts[2];
    double a, b; /* the figures that are held against each other */
    TqBeside beside;
} Row;

static const Row rows[] = {
    { { "en", "en" }, { "The fire burned 14 barns and 7 per cent of the wood.", "Seventeen barns and 7% of the wood burned." }, 14, 17, { TRUE, FALSE, FALSE } },
    { { "en", "ar" }, { "Of the 140 sailors, 12 fell ill.", "مرض 15 من البحارة الـ١٤٠." }, 12, 15, { TRUE, FALSE, FALSE } },
    { { "en", "fr" }, { "The mill sold 40 looms on 3 March 2026.", "Le moulin a vendu 45 métiers le 3 mars 2026." }, 40, 45, { FALSE, TRUE, FALSE } },
    { { "en", "en" }, { "The quarry sold 40 carts for 9,000 pounds.", "The quarry sold 45 carts for 8,000 pounds." }, 40, 45, { FALSE, FALSE, TRUE } },
    { { "en", "en" }, { "The quarry sold 40 carts.", "The quarry sold 45 carts for 8,000 pounds." }, 40, 45, { FALSE, FALSE, FALSE } },
    /* one and the second stand everywhere */
    { { "en", "en" }, { "One buyer took 40 carts in the second week.", "One buyer took 45 carts in the second week." }, 40, 45, { FALSE, FALSE, FALSE } },
    /* the value itself stays masked, said twice as well */
    { { "en", "en" }, { "The quarry sold 40 carts, 40 in all.", "The quarry sold 45 carts, not 40." }, 40, 45, { FALSE, FALSE, FALSE } },
};

static const TqClaim *
figure_of (const Aligned *aligned, guint32 doc, double number)
{
    for (guint32 i = 0; i < aligned->result->claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (aligned->result->claims, i);

        if (claim->kind == TQ_CLAIM_QUANTITY && claim->doc == doc && claim->number.number == number)
            return claim;
    }
    return NULL;
}

Test (beside, figures_and_dates)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const Row *row = &rows[i];
        Aligned aligned = aligned_new ();
        const TqClaim *a, *b;
        TqBeside one, other;

        aligned_read (&aligned, row->langs[0], NULL, "2026-03-04", row->texts[0]);
        aligned_read (&aligned, row->langs[1], NULL, "2026-03-05", row->texts[1]);
        a = figure_of (&aligned, 0, row->a);
        b = figure_of (&aligned, 1, row->b);
        cr_assert (a != NULL && b != NULL, "row %u: no claim", i);
        one = tq_beside (a, b);
        other = tq_beside (b, a);
        cr_expect (one.is_figure == row->beside.is_figure && one.is_date == row->beside.is_date &&
                       one.is_other == row->beside.is_other,
                   "row %u: %d %d %d", i, one.is_figure, one.is_date, one.is_other);
        cr_expect_arr_eq (&one, &other, sizeof one, "row %u swapped", i);
        aligned_free (&aligned);
    }
}

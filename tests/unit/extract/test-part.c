/* Tables of tests/spec/<lang>: parts.tsv, which figures of a sentence are parts of which; sums.tsv,
 * which wholes the parts told of them do not add up to; changes.tsv, which figures are by how much
 * something changed; dated.tsv, which ones the sentence itself dates. */
#include "support/fixture.h"
#include "support/spec.h"

#include "extract/side.h"

static void
append (GString *list, const TqClaim *claim)
{
    g_string_append_printf (list, "%s%.15g", list->len > 0 ? " " : "", claim->number.number);
}

/* The numbers of the claims at odds with their parts. */
static void
list_off (const TqClaimSet *claims, GString *ret)
{
    for (guint32 i = 0; i < claims->claims->len; i++)
        if (tq_claim_set_get (claims, i)->flags & TQ_CLAIM_OFF_SUM)
            append (ret, tq_claim_set_get (claims, i));
}

/* "3/12 5/12": of each part its number and that of its whole. */
static void
list_parts (const TqClaimSet *claims, GString *ret)
{
    for (guint32 i = 0; i < claims->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (claims, i);

        if (claim->part_of == TQ_NONE)
            continue;
        append (ret, claim);
        g_string_append_printf (ret, "/%.15g",
                                tq_claim_set_get (claims, claim->part_of)->number.number);
    }
}

static void
list_changes (const TqClaimSet *claims, GString *ret)
{
    for (guint32 i = 0; i < claims->claims->len; i++)
        if (tq_claim_set_get (claims, i)->flags & TQ_CLAIM_CHANGE)
            append (ret, tq_claim_set_get (claims, i));
}

static void
list_dated (const TqClaimSet *claims, GString *ret)
{
    for (guint32 i = 0; i < claims->claims->len; i++)
        if (tq_claim_set_get (claims, i)->kind == TQ_CLAIM_QUANTITY &&
            tq_claim_set_get (claims, i)->flags & TQ_CLAIM_DATED)
            append (ret, tq_claim_set_get (claims, i));
}

static void
check (const char *name, const char *column, void (*list) (const TqClaimSet *claims, GString *ret))
{
    const char *const columns[] = { "text", column, NULL };
    Fixture fixture = fixture_new ();
    TqSides *sides = tq_sides_new (fixture.worker);

    for (guint l = 0; l < G_N_ELEMENTS (spec_langs); l++) {
        g_autoptr (TqTable) table = spec_open (spec_langs[l], name, columns);

        cr_expect_gt (tq_table_n_rows (table), 9, "%s", spec_langs[l]);
        for (guint row = 0; row < tq_table_n_rows (table); row++) {
            const char *text = tq_table_get (table, row, 0);
            g_autoptr (GString) got = g_string_new (NULL);
            const TqResult *result = tq_sides_begin (sides);

            cr_assert (tq_sides_add (sides, "side", text, spec_langs[l], "2025-06-15"), "%s", text);
            list (result->claims, got);
            cr_expect_str_eq (got->str, tq_table_get (table, row, 1), "%s:%u: %s: %s",
                              tq_table_name (table), tq_table_line (table, row), text, got->str);
        }
    }
    tq_sides_free (sides);
    fixture_free (&fixture);
}

Test (part, sums)
{
    check ("sums.tsv", "off", list_off);
}

Test (part, parts)
{
    check ("parts.tsv", "parts", list_parts);
}

Test (part, changes)
{
    check ("changes.tsv", "changes", list_changes);
}

Test (part, dated)
{
    check ("dated.tsv", "dated", list_dated);
}

/* A sentence that is given again makes the claims it made, in whatever place of whatever pair. */
#include "support/fixture.h"

#include "extract/claim.h"
#include "extract/side.h"

static const char *const texts[] = {
    "Three people were killed and 12 others, among them 4 children, were injured in the fire on Monday.",
    "The council did not sell the bridge.",
    "قال الوزير إن 40 شخصا أصيبوا في الحريق يوم الاثنين.",
    "Le maire a refusé de vendre le pont, et douze maisons ont été évacuées.",
};

static gboolean
is_same_span (TqSpan x, TqSpan y)
{
    return x.start == y.start && x.end == y.end;
}

/* By what they say: a struct's padding is anybody's. */
static gboolean
is_same_argument (const TqArgument *a, const TqArgument *b)
{
    return is_same_span (a->span, b->span) && a->term == b->term && a->is_any == b->is_any;
}

static gboolean
is_same_frame (const TqFrame *a, const TqFrame *b)
{
    for (guint i = 0; i < TQ_N_ARGUMENTS; i++)
        if (!is_same_argument (&a->arguments[i], &b->arguments[i]))
            return FALSE;
    return is_same_span (a->predicate, b->predicate) && a->term == b->term &&
           a->polarity == b->polarity && a->modality == b->modality && a->flags == b->flags;
}

static void
check_claim (const TqClaimSet *x, const TqClaim *a, const TqClaimSet *y, const TqClaim *b,
             guint32 first_of_b)
{
    cr_expect_eq (a->kind, b->kind);
    cr_expect_eq (a->flags, b->flags);
    cr_expect (is_same_span (a->span, b->span) && is_same_span (a->value_span, b->value_span) &&
               is_same_span (a->label, b->label));
    cr_expect_eq (a->part_of == TQ_NONE ? TQ_NONE : a->part_of + first_of_b, b->part_of);
    cr_expect_eq (a->as_of.lo, b->as_of.lo);
    cr_assert_eq (a->n_terms, b->n_terms);
    cr_assert_eq (a->n_frames, b->n_frames);
    cr_expect_arr_eq (tq_claim_terms (x, a), tq_claim_terms (y, b), a->n_terms * sizeof (TqTerm));
    for (guint i = 0; i < a->n_frames; i++)
        cr_expect (is_same_frame (&tq_claim_frames (x, a)[i], &tq_claim_frames (y, b)[i]));
}

/* Both sides of @pair are @text: what each claims is what the text claims alone. */
static void
check_pair (const TqResult *alone, const TqResult *pair, const char *text)
{
    guint n = alone->claims->claims->len;

    cr_assert_gt (n, 0, "%s", text);
    cr_assert_eq (pair->claims->claims->len, 2 * n, "%s", text);
    for (guint i = 0; i < 2 * n; i++) {
        const TqClaim *claim = tq_claim_set_get (pair->claims, i);

        cr_expect_eq (claim->doc, i / n, "%s", text);
        check_claim (alone->claims, tq_claim_set_get (alone->claims, i % n), pair->claims, claim,
                     i / n * n);
    }
}

static void
add (TqSides *sides, const char *id, const char *text, const char *lang, const TqResult *result)
{
    const TqDocument *document;

    cr_assert (tq_sides_add (sides, id, text, lang, "2025-06-15"), "%s", text);
    document = g_ptr_array_index (result->documents, result->documents->len - 1);
    cr_expect_str_eq (document->id, id);
    cr_expect_str_eq (document->text, text);
    cr_expect_str_eq (document->date, "2025-06-15");
}

Test (side, claims_what_it_claimed)
{
    Fixture fixture = fixture_new ();
    TqSides *single = tq_sides_new (fixture.worker), *sides = tq_sides_new (fixture.worker);

    for (guint turn = 0; turn < 2 * G_N_ELEMENTS (texts); turn++) {
        const char *text = texts[turn % G_N_ELEMENTS (texts)];
        const TqResult *alone = tq_sides_begin (single), *pair = tq_sides_begin (sides);

        if (turn % 2 == 1)
            tq_sides_expect (sides, text, NULL, "2025-06-15");
        cr_expect_eq (pair->documents->len, 0);
        add (single, "alone", text, NULL, alone);
        add (sides, "premise", text, NULL, pair);
        add (sides, "hypothesis", text, NULL, pair);
        check_pair (alone, pair, text);
    }
    tq_sides_free (single);
    tq_sides_free (sides);
    fixture_free (&fixture);
}

/* Language and date are read with the text, so that one text may be two sides; what is too long to
 * be kept is read all the same. */
Test (side, is_kept_by_all_that_it_was_read_with)
{
    Fixture fixture = fixture_new ();
    TqSides *sides = tq_sides_new (fixture.worker);
    const TqResult *result = tq_sides_begin (sides);
    g_autoptr (GString) text = g_string_new ("");

    add (sides, "a", "Non, elle ne ment pas.", "en", result);
    add (sides, "b", "Non, elle ne ment pas.", "fr", result);
    for (guint i = 0; i < 200; i++)
        g_string_append (text, "The bridge is closed. ");
    g_string_truncate (text, text->len - 1);
    add (sides, "c", text->str, "en", result);
    text->str[text->len - 2] = 'g';
    add (sides, "d", text->str, "en", result);
    cr_expect_eq (((TqDocument *) g_ptr_array_index (result->documents, 0))->lang,
                  tq_packs_lang (fixture.packs, "en"));
    cr_expect_eq (((TqDocument *) g_ptr_array_index (result->documents, 1))->lang,
                  tq_packs_lang (fixture.packs, "fr"));
    cr_expect_not (tq_sides_add (sides, "e", " ", NULL, NULL));
    cr_expect_not (tq_sides_add (sides, "f", " ", NULL, NULL));
    cr_expect_eq (result->documents->len, 4);
    cr_expect_eq (tq_sides_begin (sides)->documents->len, 0);
    tq_sides_free (sides);
    fixture_free (&fixture);
}

/* Texts in which much is found, until more has been kept than is ever kept: what comes after is
 * read as what came before was. */
Test (side, forgets_and_reads_again)
{
    Fixture fixture = fixture_new ();
    TqSides *single = tq_sides_new (fixture.worker), *sides = tq_sides_new (fixture.worker);
    g_autoptr (GString) long_text = g_string_new ("");

    for (guint i = 0; i < 60; i++)
        g_string_append_printf (long_text, "Dana sold %u red boats. ", i);
    g_string_truncate (long_text, 1000);
    for (guint i = 0; i < 2500; i++) {
        g_autofree char *text = g_strdup_printf ("%u %s", i, long_text->str);

        tq_sides_expect (sides, text, "en", NULL);
        tq_sides_begin (sides);
    }
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        const TqResult *alone = tq_sides_begin (single), *pair = tq_sides_begin (sides);

        add (single, "alone", texts[i], NULL, alone);
        add (sides, "premise", texts[i], NULL, pair);
        add (sides, "hypothesis", texts[i], NULL, pair);
        check_pair (alone, pair, texts[i]);
    }
    tq_sides_free (single);
    tq_sides_free (sides);
    fixture_free (&fixture);
}

/* Hand-made claims through the rules: the verdict, and that swapping the two changes nothing. */
#include <criterion/criterion.h>

#include "judge/judge.h"
#include "pack/units.h"

#define DAY(n) \
    { \
        .lo = (n) *TQ_MINUTES_PER_DAY, .hi = ((n) + 1) * TQ_MINUTES_PER_DAY, \
        .precision = TQ_PRECISION_DAY \
    }
#define UNTIL(n) \
    { \
        .lo = TQ_TIME_PAST, .hi = ((n) + 1) * TQ_MINUTES_PER_DAY, .precision = TQ_PRECISION_DAY \
    }
#define CLOCK_ON(day, minute) \
    { .lo = (day) * TQ_MINUTES_PER_DAY + (minute), .hi = (day) * TQ_MINUTES_PER_DAY + (minute) + 1, .precision = TQ_PRECISION_MINUTE }
#define ANSWER(question, answer) ((question) << 8 | (answer))
#define COUNT(n) { (n), (n), (n), .last_digit = 0 }

typedef struct {
    const char *name;
    const char *state; /* of both; NULL: none */
    const char *unit;  /* of both; NULL: none */
    TqClaim a;
    TqClaim b;
    TqVerdict verdict; /* TQ_VERDICT_UNRELATED: no rule holds */
} Row;

static const Row rows[] = {
    { "equal counts",
      "killed",
      NULL,
      { .number = COUNT (25), .as_of = DAY (10) },
      { .number = COUNT (25), .as_of = DAY (10) },
      TQ_VERDICT_AGREEMENT },
    { "other counts, one day",
      "killed",
      NULL,
      { .number = COUNT (40), .as_of = DAY (10) },
      { .number = COUNT (52), .as_of = DAY (10) },
      TQ_VERDICT_CONFLICT },
    { "a toll that grew",
      "killed",
      NULL,
      { .number = COUNT (7), .as_of = DAY (10) },
      { .number = COUNT (11), .as_of = DAY (11) },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "a toll that fell",
      "killed",
      NULL,
      { .number = COUNT (11), .as_of = DAY (10) },
      { .number = COUNT (7), .as_of = DAY (11) },
      TQ_VERDICT_CONFLICT },
    { "a level at another time",
      "deployed",
      NULL,
      { .number = COUNT (5000), .as_of = DAY (10) },
      { .number = COUNT (2500), .as_of = DAY (300) },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "nobody against three",
      "injured",
      NULL,
      { .number = COUNT (0), .as_of = DAY (10) },
      { .number = COUNT (3), .as_of = DAY (10) },
      TQ_VERDICT_CONFLICT },
    { "numbers of different things",
      NULL,
      NULL,
      { .number = COUNT (3), .as_of = DAY (10) },
      { .number = COUNT (214), .as_of = DAY (10) },
      TQ_VERDICT_UNRELATED },
    { "shares of one whole",
      NULL,
      "%",
      { .number = COUNT (46), .as_of = DAY (10) },
      { .number = COUNT (54), .as_of = DAY (10) },
      TQ_VERDICT_PART_WHOLE },
    { "a plan beside a fact",
      "deployed",
      NULL,
      { .number = COUNT (500), .as_of = DAY (10), .modality = TQ_MODALITY_PLANNED },
      { .number = COUNT (300), .as_of = DAY (10) },
      TQ_VERDICT_CONFLICT },
    { "a level dated after the other article was printed",
      NULL,
      NULL,
      { .number = COUNT (500), .as_of = DAY (10) },
      { .number = COUNT (300), .as_of = DAY (12), .flags = TQ_CLAIM_DATED },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "marchers of one day, told on two",
      "present",
      NULL,
      { .number = COUNT (4000), .as_of = DAY (10) },
      { .number = COUNT (15000), .as_of = DAY (11) },
      TQ_VERDICT_CONFLICT },
    { "nobody against three, a day later",
      "missing",
      NULL,
      { .number = COUNT (3), .as_of = DAY (10) },
      { .number = COUNT (0), .as_of = DAY (11) },
      TQ_VERDICT_CONFLICT },
    { "a mandate, told a year apart",
      NULL,
      "month",
      { .number = COUNT (3), .as_of = DAY (10), .flags = TQ_CLAIM_FIXED },
      { .number = COUNT (6), .as_of = DAY (300), .flags = TQ_CLAIM_FIXED },
      TQ_VERDICT_CONFLICT },
    { "a ransom, told three weeks apart",
      NULL,
      "dollar",
      { .number = COUNT (3000), .as_of = DAY (10), .flags = TQ_CLAIM_FIXED },
      { .number = COUNT (5000), .as_of = DAY (31) },
      TQ_VERDICT_CONFLICT },
    { "a contract that was raised, three weeks later",
      NULL,
      "dollar",
      { .number = COUNT (3000), .as_of = DAY (10), .flags = TQ_CLAIM_FIXED },
      { .number = COUNT (5000), .as_of = DAY (31), .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "who was aboard, told three weeks apart",
      "aboard",
      NULL,
      { .number = COUNT (30), .as_of = DAY (10) },
      { .number = COUNT (41), .as_of = DAY (31) },
      TQ_VERDICT_CONFLICT },
    { "a haul, weighed again three weeks later",
      NULL,
      "tonne",
      { .number = COUNT (34), .as_of = DAY (10) },
      { .number = COUNT (29), .as_of = DAY (31) },
      TQ_VERDICT_CONFLICT },
    { "a heap that is said to have shrunk",
      NULL,
      "tonne",
      { .number = COUNT (34), .as_of = DAY (10) },
      { .number = COUNT (29), .as_of = DAY (31), .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "nobody by an evening, some two days later",
      "arrested",
      NULL,
      { .number = COUNT (0), .as_of = DAY (10), .flags = TQ_CLAIM_UNTIL | TQ_CLAIM_DATED },
      { .number = COUNT (4), .as_of = DAY (12) },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "nobody, some two days later",
      "arrested",
      NULL,
      { .number = COUNT (0), .as_of = DAY (10) },
      { .number = COUNT (4), .as_of = DAY (12) },
      TQ_VERDICT_CONFLICT },
    { "some, nobody by an evening two days later",
      "arrested",
      NULL,
      { .number = COUNT (4), .as_of = DAY (10) },
      { .number = COUNT (0), .as_of = DAY (12), .flags = TQ_CLAIM_UNTIL | TQ_CLAIM_DATED },
      TQ_VERDICT_CONFLICT },
    { "a zero too many",
      NULL,
      NULL,
      { .number = COUNT (1500), .as_of = DAY (10) },
      { .number = COUNT (15000), .as_of = DAY (10) },
      TQ_VERDICT_CONFLICT },
    { "two small numbers",
      NULL,
      NULL,
      { .number = COUNT (3), .as_of = DAY (10) },
      { .number = COUNT (30), .as_of = DAY (10) },
      TQ_VERDICT_UNRELATED },
    { "a price of what was bought is no count of it",
      "bought",
      "dollar",
      { .number = COUNT (3000), .as_of = DAY (10) },
      { .number = COUNT (5000), .as_of = DAY (11) },
      TQ_VERDICT_CONFLICT },
    { "a share of the sick that rose",
      "injured",
      "%",
      { .number = COUNT (2), .as_of = DAY (10) },
      { .number = COUNT (3), .as_of = DAY (11) },
      TQ_VERDICT_CONFLICT },
    { "up to an evening, and printed the next day",
      "missing",
      NULL,
      { .number = COUNT (20),
        .as_of = DAY (10),
        .flags = TQ_CLAIM_UNTIL | TQ_CLAIM_DATED | TQ_CLAIM_MOVING },
      { .number = COUNT (30),
        .as_of = { .lo = 11 * TQ_MINUTES_PER_DAY,
                   .hi = 12 * TQ_MINUTES_PER_DAY,
                   .precision = TQ_PRECISION_DAY,
                   .is_inferred = TRUE } },
      TQ_VERDICT_CONFLICT },
    { "a toll that rose by an evening, and less in another article of the day",
      "killed",
      NULL,
      { .number = COUNT (22), .as_of = DAY (10) },
      { .number = COUNT (31),
        .as_of = DAY (10),
        .flags = TQ_CLAIM_UNTIL | TQ_CLAIM_DATED | TQ_CLAIM_MOVING },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "a toll by an evening, and less in another article of the day",
      "killed",
      NULL,
      { .number = COUNT (22), .as_of = DAY (10) },
      { .number = COUNT (31), .as_of = DAY (10), .flags = TQ_CLAIM_UNTIL | TQ_CLAIM_DATED },
      TQ_VERDICT_CONFLICT },
    { "a part of its whole",
      NULL,
      NULL,
      { .number = COUNT (3000), .as_of = DAY (10) },
      { .number = COUNT (2500), .as_of = DAY (10), .part_of = 0, .flags = TQ_CLAIM_PART },
      TQ_VERDICT_PART_WHOLE },
    { "two days of one event",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = DAY (20), .as_of = DAY (30) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (22), .as_of = DAY (30) },
      TQ_VERDICT_CONFLICT },
    { "met on one day, and to meet again on another",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = DAY (20), .as_of = DAY (18) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (34), .as_of = DAY (21), .flags = TQ_CLAIM_NEXT },
      TQ_VERDICT_UNRELATED },
    { "to meet next on one day, or on another",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = DAY (32), .as_of = DAY (21) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (34), .as_of = DAY (21), .flags = TQ_CLAIM_NEXT },
      TQ_VERDICT_CONFLICT },
    { "not on one day, but on another",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (20),
        .as_of = DAY (30),
        .polarity = TQ_POLARITY_DENIED },
      { .kind = TQ_CLAIM_DATE, .time = DAY (22), .as_of = DAY (30) },
      TQ_VERDICT_UNRELATED },
    { "shut until one day, and until another",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (40), .as_of = DAY (30), .flags = TQ_CLAIM_UNTIL },
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (47), .as_of = DAY (30), .flags = TQ_CLAIM_UNTIL },
      TQ_VERDICT_CONFLICT },
    { "shut until a day, and up to another at the most",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (40), .as_of = DAY (30), .flags = TQ_CLAIM_UNTIL },
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (47), .as_of = DAY (30) },
      TQ_VERDICT_COMPATIBLE },
    { "shut until one day, and three weeks later until another",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (40), .as_of = DAY (18), .flags = TQ_CLAIM_UNTIL },
      { .kind = TQ_CLAIM_DATE, .time = UNTIL (47), .as_of = DAY (39), .flags = TQ_CLAIM_UNTIL },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "a planned date that moved",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (60),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (90),
        .as_of = DAY (30),
        .modality = TQ_MODALITY_PLANNED },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "told, and denied three weeks later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10) },
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (31), .polarity = TQ_POLARITY_DENIED },
      TQ_VERDICT_CONFLICT },
    { "denied, and told three weeks later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10), .polarity = TQ_POLARITY_DENIED },
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (31) },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "hoped for, and ruled out three days later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10), .modality = TQ_MODALITY_POSSIBLE },
      { .kind = TQ_CLAIM_ASSERTION,
        .as_of = DAY (13),
        .modality = TQ_MODALITY_PLANNED,
        .polarity = TQ_POLARITY_DENIED },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "ruled out, and hoped for three days later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION,
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED,
        .polarity = TQ_POLARITY_DENIED },
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (13), .modality = TQ_MODALITY_POSSIBLE },
      TQ_VERDICT_CONFLICT },
    { "shut, and open again two days later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10), .answers = { ANSWER (1, 1) } },
      { .kind = TQ_CLAIM_ASSERTION,
        .as_of = DAY (12),
        .answers = { ANSWER (1, 2) },
        .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "open again, and shut two days later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION,
        .as_of = DAY (10),
        .answers = { ANSWER (1, 2) },
        .flags = TQ_CLAIM_MOVING },
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (12), .answers = { ANSWER (1, 1) } },
      TQ_VERDICT_CONFLICT },
    { "shut, and open again a year later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10), .answers = { ANSWER (1, 1) } },
      { .kind = TQ_CLAIM_ASSERTION,
        .as_of = DAY (375),
        .answers = { ANSWER (1, 2) },
        .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CONFLICT },
    { "it never stopped, and it works again",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (10), .polarity = TQ_POLARITY_DENIED },
      { .kind = TQ_CLAIM_ASSERTION, .as_of = DAY (12), .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CONFLICT },
    { "two plans of one week, one told to have moved",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (60),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (67),
        .as_of = DAY (12),
        .modality = TQ_MODALITY_PLANNED,
        .flags = TQ_CLAIM_MOVING },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "told to have moved, and kept to two days later",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (67),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED,
        .flags = TQ_CLAIM_MOVING },
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (60),
        .as_of = DAY (12),
        .modality = TQ_MODALITY_PLANNED },
      TQ_VERDICT_CONFLICT },
    { "a plan, and another that it will not be before a later day",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (60),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE,
        .time = { .lo = 67 * TQ_MINUTES_PER_DAY,
                  .hi = TQ_TIME_FUTURE,
                  .precision = TQ_PRECISION_DAY },
        .as_of = DAY (12),
        .modality = TQ_MODALITY_PLANNED },
      TQ_VERDICT_CONFLICT },
    { "two plans of one week",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (60),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (67),
        .as_of = DAY (12),
        .modality = TQ_MODALITY_PLANNED },
      TQ_VERDICT_CONFLICT },
    { "opened two days after the day that was planned",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (20),
        .as_of = DAY (10),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE, .time = DAY (22), .as_of = DAY (23) },
      TQ_VERDICT_CHANGED_OVER_TIME },
    { "opened a day before the day that was planned, as the plan's own day tells",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .time = DAY (20),
        .as_of = DAY (19),
        .modality = TQ_MODALITY_PLANNED },
      { .kind = TQ_CLAIM_DATE, .time = DAY (19), .as_of = DAY (19) },
      TQ_VERDICT_COMPATIBLE },
    { "one clock time, day unknown on one side",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .time = { .lo = 680, .hi = 681, .precision = TQ_PRECISION_MINUTE, .is_inferred = TRUE } },
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .time = { .lo = 2120, .hi = 2121, .precision = TQ_PRECISION_MINUTE } },
      TQ_VERDICT_AGREEMENT },
    { "an hour of one day, and the next day",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .time = CLOCK_ON (20, 600),
        .as_of = DAY (30) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (21), .as_of = DAY (30) },
      TQ_VERDICT_CONFLICT },
    { "an hour of a day, and the day",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .time = CLOCK_ON (20, 600),
        .as_of = DAY (30) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (20), .as_of = DAY (30) },
      TQ_VERDICT_COMPATIBLE },
    { "the hour of one thing, told again after twenty days",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (10),
        .time = { .lo = 10 * TQ_MINUTES_PER_DAY + 720,
                  .hi = 10 * TQ_MINUTES_PER_DAY + 721,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (30),
        .time = { .lo = 30 * TQ_MINUTES_PER_DAY + 840,
                  .hi = 30 * TQ_MINUTES_PER_DAY + 841,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      TQ_VERDICT_CONFLICT },
    { "hours of two notices, three months apart",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (10),
        .time = { .lo = 10 * TQ_MINUTES_PER_DAY + 720,
                  .hi = 10 * TQ_MINUTES_PER_DAY + 721,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (100),
        .time = { .lo = 100 * TQ_MINUTES_PER_DAY + 660,
                  .hi = 100 * TQ_MINUTES_PER_DAY + 661,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      TQ_VERDICT_UNRELATED },
    { "hours of two notices of one day",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (10),
        .time = { .lo = 10 * TQ_MINUTES_PER_DAY + 720,
                  .hi = 10 * TQ_MINUTES_PER_DAY + 721,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .as_of = DAY (10),
        .time = { .lo = 10 * TQ_MINUTES_PER_DAY + 660,
                  .hi = 10 * TQ_MINUTES_PER_DAY + 661,
                  .precision = TQ_PRECISION_MINUTE,
                  .is_inferred = TRUE } },
      TQ_VERDICT_CONFLICT },
    { "half past one, and the evening before",
      NULL,
      NULL,
      { .kind = TQ_CLAIM_DATE,
        .flags = TQ_CLAIM_CLOCK,
        .time = CLOCK_ON (21, 90),
        .as_of = DAY (30) },
      { .kind = TQ_CLAIM_DATE, .time = DAY (20), .as_of = DAY (30) },
      TQ_VERDICT_COMPATIBLE },
};

static TqDocument *
make_document (guint32 origin, const TqTime *published)
{
    TqDocument *document = g_new0 (TqDocument, 1);

    document->text = g_strdup ("");
    document->origin = origin;
    document->published = *published;
    return document;
}

/* The verdict, or @yields what is left where it is not believed. */
static TqVerdict
judge (const TqPacks *packs, const Row *row, gboolean is_swapped, gboolean yields)
{
    g_autoptr (TqClaimSet) set = tq_claim_set_new ();
    g_autoptr (GPtrArray) documents =
        g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
    TqEvidence evidence = { packs, NULL, documents, set };
    TqTerm head = { .atom = 1, .role = TQ_ROLE_HEAD };
    TqPair pair = { 0 };
    TqVerdict verdict = TQ_VERDICT_UNRELATED;

    g_array_append_val (set->terms, head);
    for (guint32 i = 0; i < 2; i++) {
        TqClaim claim = (i == 1) == is_swapped ? row->a : row->b;

        claim.doc = i;
        claim.n_terms = 1;
        claim.confidence = 1;
        claim.part_of = claim.flags & TQ_CLAIM_PART ? 1 - i : TQ_NONE;
        claim.state = row->state != NULL ? tq_packs_find_state (packs, row->state) : 0;
        claim.unit = row->unit != NULL ? tq_units_find (tq_packs_units (packs), row->unit) : 0;
        g_array_append_val (set->claims, claim);
        g_ptr_array_add (documents, make_document (i, &claim.as_of));
    }
    if (tq_judge_rule (&evidence, 0, 1, FALSE, &pair) &&
        (!yields || tq_judge_give_way (&evidence, FALSE, &pair)))
        verdict = pair.verdict;
    return verdict;
}

Test (pair, rows_hold_in_both_orders)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqVerdict verdict = judge (packs, &rows[i], FALSE, FALSE),
                  swapped = judge (packs, &rows[i], TRUE, FALSE);

        cr_expect_eq (verdict, rows[i].verdict, "%s: %s", rows[i].name, tq_verdict_name (verdict));
        cr_expect_eq (swapped, rows[i].verdict, "%s, swapped: %s", rows[i].name,
                      tq_verdict_name (swapped));
    }
}

/* Not believed, a plan with another number is a plan beside a fact, a count of another day is of
 * its time; two counts of one day are nothing. */
Test (pair, gives_way_to_the_next_rule)
{
    static const Row plan = {
        "a plan",
        "deployed",
        NULL,
        { .number = COUNT (500), .as_of = DAY (10), .modality = TQ_MODALITY_PLANNED },
        { .number = COUNT (300), .as_of = DAY (10) },
        TQ_VERDICT_COMPATIBLE
    };
    static const Row haul = { "a haul",
                              NULL,
                              "tonne",
                              { .number = COUNT (34), .as_of = DAY (10) },
                              { .number = COUNT (29), .as_of = DAY (31) },
                              TQ_VERDICT_CHANGED_OVER_TIME };
    static const Row counts = { "counts",
                                "killed",
                                NULL,
                                { .number = COUNT (40), .as_of = DAY (10) },
                                { .number = COUNT (52), .as_of = DAY (10) },
                                TQ_VERDICT_UNRELATED };
    static const Row later = { "a plan, and three days later a fact", "deployed", NULL,
                               { .number = COUNT (500), .as_of = DAY (10), .modality = TQ_MODALITY_PLANNED }, { .number = COUNT (300), .as_of = DAY (13) },
                               TQ_VERDICT_CHANGED_OVER_TIME };
    static const Row wish = { "a demand, and three days later a fact", "deployed", NULL,
                              { .number = COUNT (500), .as_of = DAY (10), .modality = TQ_MODALITY_DEMANDED }, { .number = COUNT (300), .as_of = DAY (13) },
                              TQ_VERDICT_COMPATIBLE };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    cr_assert_eq (judge (packs, &plan, FALSE, TRUE), plan.verdict);
    cr_assert_eq (judge (packs, &later, FALSE, TRUE), later.verdict);
    cr_assert_eq (judge (packs, &wish, FALSE, TRUE), wish.verdict);
    cr_assert_eq (judge (packs, &haul, FALSE, TRUE), haul.verdict);
    cr_assert_eq (judge (packs, &counts, FALSE, TRUE), counts.verdict);
}

/* "96 of the 300 have arrived", and another article's 300, or about 300, or 250. */
Test (pair, who_gives_the_number_of_the_whole_speaks_of_it)
{
    static const struct {
        TqNumber number;
        TqVerdict verdict;
    } others[] = { { COUNT (300), TQ_VERDICT_PART_WHOLE },
                   { { 300, 280, 320, .last_digit = 2, .is_approx = TRUE }, TQ_VERDICT_PART_WHOLE },
                   { COUNT (250), TQ_VERDICT_CONFLICT } };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        TqNumber numbers[] = { COUNT (96), COUNT (300), others[i].number };
        TqTerm head = { .atom = 1, .role = TQ_ROLE_HEAD };
        TqPair pair = { .verdict = TQ_VERDICT_UNRELATED };

        g_array_append_val (set->terms, head);
        for (guint c = 0; c < G_N_ELEMENTS (numbers); c++) {
            TqClaim claim = { .doc = c / 2,
                              .n_terms = 1,
                              .number = numbers[c],
                              .as_of = DAY (10),
                              .confidence = 1,
                              .part_of = c == 0 ? 1 : TQ_NONE };

            g_array_append_val (set->claims, claim);
        }
        for (guint32 doc = 0; doc < 2; doc++)
            g_ptr_array_add (documents, make_document (doc, &tq_claim_set_get (set, 0)->as_of));
        tq_judge_rule (&evidence, 0, 2, FALSE, &pair);
        cr_expect_eq (pair.verdict, others[i].verdict, "%g: %s", others[i].number.number,
                      tq_verdict_name (pair.verdict));
    }
}

/* "Tuesday, 5 May 2021", a Wednesday: a claim held against itself. */
Test (pair, a_day_named_twice_contradicts_itself)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint is_doubtful = 0; is_doubtful < 2; is_doubtful++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        TqClaim claim = { .kind = TQ_CLAIM_DATE,
                          .time = DAY (20),
                          .as_of = DAY (30),
                          .confidence = 1,
                          .part_of = TQ_NONE };
        TqPair pair = { 0 };

        claim.time.is_doubtful = is_doubtful;
        g_array_append_val (set->claims, claim);
        g_ptr_array_add (documents, make_document (0, &claim.as_of));
        cr_expect (tq_judge_pair (&evidence, 0, 0, FALSE, 0, &pair));
        cr_expect_eq (pair.verdict, is_doubtful ? TQ_VERDICT_CONFLICT : TQ_VERDICT_AGREEMENT,
                      "%u: %s", is_doubtful, tq_verdict_name (pair.verdict));
        cr_expect_str_eq (tq_rules_get (tq_packs_rules (packs), pair.rule)->id,
                          is_doubtful ? "date/doubtful" : "date/same");
        g_free (pair.why);
    }
}

/* "90 seats, divided into 50 and 30": so does a whole that all its parts do not add up to. */
Test (pair, a_whole_off_the_sum_of_its_parts_contradicts_itself)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint is_off = 0; is_off < 2; is_off++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        TqClaim claim = { .kind = TQ_CLAIM_QUANTITY,
                          .number = COUNT (90),
                          .as_of = DAY (30),
                          .confidence = 1,
                          .part_of = TQ_NONE };
        TqPair pair = { 0 };

        claim.flags = is_off ? TQ_CLAIM_OFF_SUM : 0;
        g_array_append_val (set->claims, claim);
        g_ptr_array_add (documents, make_document (0, &claim.as_of));
        cr_expect_eq (tq_judge_is_at_odds (tq_claim_set_get (set, 0)), is_off != 0);
        cr_expect (tq_judge_pair (&evidence, 0, 0, FALSE, 0, &pair));
        cr_expect_eq (pair.verdict, is_off ? TQ_VERDICT_CONFLICT : TQ_VERDICT_AGREEMENT, "%u: %s",
                      is_off, tq_verdict_name (pair.verdict));
        cr_expect_str_eq (tq_rules_get (tq_packs_rules (packs), pair.rule)->id,
                          is_off ? "quantity/sum" : "quantity/same");
        g_free (pair.why);
    }
}

Test (pair, people_in_two_states_are_never_compared)
{
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);
    g_autoptr (TqClaimSet) set = tq_claim_set_new ();
    TqEvidence evidence = { packs, NULL, NULL, set };
    TqClaim killed = { .state = tq_packs_find_state (packs, "killed") },
            injured = { .state = tq_packs_find_state (packs, "injured") };
    TqClaim plain = { 0 };

    cr_expect (tq_align_other_state (&evidence, &killed, &injured));
    cr_expect_not (tq_align_other_state (&evidence, &killed, &killed));
    cr_expect_not (tq_align_other_state (&evidence, &killed, &plain));
}

/* "Nobody was killed in the attack. The bomb killed 30": another article's 35 stands against the
 * 30. What stands between them, in @state, in the first article. */
Test (pair, none_of_one_event_is_not_held_against_some_of_another)
{
    static const struct {
        const char *state;
        double number;
        TqVerdict verdict;
    } others[] = { { "killed", 30, TQ_VERDICT_UNRELATED },
                   { "killed", 4, TQ_VERDICT_CONFLICT },
                   { "injured", 30, TQ_VERDICT_CONFLICT },
                   { "killed", 0, TQ_VERDICT_CONFLICT } };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        double numbers[] = { 0, others[i].number, 35 };
        TqTerm head = { .atom = 1, .role = TQ_ROLE_HEAD };
        TqPair pair = { 0 };
        TqVerdict verdict;

        g_array_append_val (set->terms, head);
        for (guint c = 0; c < G_N_ELEMENTS (numbers); c++) {
            TqClaim claim = { .doc = c / 2,
                              .sentence = { c, c + 1 },
                              .n_terms = 1,
                              .number = COUNT (numbers[c]),
                              .as_of = DAY (10),
                              .confidence = 1,
                              .part_of = TQ_NONE,
                              .state = tq_packs_find_state (packs,
                                                            c == 1 ? others[i].state : "killed") };

            g_array_append_val (set->claims, claim);
        }
        for (guint32 doc = 0; doc < 2; doc++)
            g_ptr_array_add (documents, make_document (doc, &tq_claim_set_get (set, 0)->as_of));
        verdict =
            tq_judge_rule (&evidence, 0, 2, FALSE, &pair) ? pair.verdict : TQ_VERDICT_UNRELATED;
        cr_expect_eq (verdict, others[i].verdict, "%s %g: %s", others[i].state, others[i].number,
                      tq_verdict_name (verdict));
    }
}

/* "136 passengers and six crew": what one article counts together is no other count of the whole,
 * 142 on board. @unit: of what stands beside it. */
Test (pair, a_count_beside_the_rest_is_part_of_the_whole)
{
    static const struct {
        double beside;
        const char *unit;
        TqVerdict verdict;
    } rows_beside[] = { { 6, NULL, TQ_VERDICT_PART_WHOLE },
                        { 7, NULL, TQ_VERDICT_CONFLICT },
                        { 6, "km", TQ_VERDICT_CONFLICT } };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (rows_beside); i++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        double numbers[] = { 142, 136, rows_beside[i].beside };
        TqTerm head = { .atom = 1, .role = TQ_ROLE_HEAD };
        TqPair pair = { 0 };
        TqVerdict verdict;

        g_array_append_val (set->terms, head);
        for (guint c = 0; c < G_N_ELEMENTS (numbers); c++) {
            TqClaim claim = { .doc = (c + 1) / 2,
                              .n_terms = 1,
                              .number = COUNT (numbers[c]),
                              .as_of = DAY (10),
                              .confidence = 1,
                              .part_of = TQ_NONE };

            if (c == 2 && rows_beside[i].unit != NULL)
                claim.unit = tq_units_find (tq_packs_units (packs), rows_beside[i].unit);
            g_array_append_val (set->claims, claim);
        }
        for (guint32 doc = 0; doc < 2; doc++)
            g_ptr_array_add (documents, make_document (doc, &tq_claim_set_get (set, 0)->as_of));
        verdict =
            tq_judge_rule (&evidence, 0, 1, FALSE, &pair) ? pair.verdict : TQ_VERDICT_UNRELATED;
        cr_expect_eq (verdict, rows_beside[i].verdict, "%g %s: %s", rows_beside[i].beside,
                      rows_beside[i].unit, tq_verdict_name (verdict));
    }
}

/* "96 % of the savers" and "71 % of the savings"; of one noun, or where the noun stands in front,
 * they are of one whole. */
Test (pair, shares_of_two_wholes_are_not_compared)
{
    static const struct {
        TqAtom other_noun;
        guint32 label_start; /* of both; their values stand at 10 */
        TqVerdict verdict;
    } wholes[] = { { 2, 20, TQ_VERDICT_UNRELATED },
                   { 1, 20, TQ_VERDICT_CONFLICT },
                   { 2, 1, TQ_VERDICT_CONFLICT } };
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (wholes); i++) {
        g_autoptr (TqClaimSet) set = tq_claim_set_new ();
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
        TqEvidence evidence = { packs, NULL, documents, set };
        double numbers[] = { 96, 71 };
        TqPair pair = { 0 };
        TqVerdict verdict;

        for (guint32 c = 0; c < 2; c++) {
            TqTerm head = { .atom = c == 0 ? 1 : wholes[i].other_noun,
                            .form = c == 0 ? 1 : wholes[i].other_noun,
                            .role = TQ_ROLE_HEAD };
            TqClaim claim = { .doc = c,
                              .first_term = c,
                              .n_terms = 1,
                              .number = COUNT (numbers[c]),
                              .as_of = DAY (10),
                              .confidence = 1,
                              .part_of = TQ_NONE,
                              .unit = tq_units_find (tq_packs_units (packs), "%"),
                              .value_span = { 10, 14 },
                              .label = { wholes[i].label_start, wholes[i].label_start + 5 } };

            g_array_append_val (set->terms, head);
            g_array_append_val (set->claims, claim);
            g_ptr_array_add (documents, make_document (c, &claim.as_of));
        }
        verdict =
            tq_judge_rule (&evidence, 0, 1, FALSE, &pair) ? pair.verdict : TQ_VERDICT_UNRELATED;
        cr_expect_eq (verdict, wholes[i].verdict, "%u: %s", i, tq_verdict_name (verdict));
    }
}

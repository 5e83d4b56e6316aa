/* bind-part.c - which figure of a sentence is a part of which
 *
 *   "ten people, of whom two"                         whole | figure.part | part
 *   "two of the ten", "of the ten directors, two"     figure.part right before the whole
 *   «خمس وحدات من وحداتها الثماني»                    no cue: the part's noun runs into its whole
 *   "the toll rose to 14, as two bodies were found"   a toll that moves, and who is in its state
 *   "142 on board, 136 passengers and six crew"       no cue: the list behind it adds up to it
 *
 * The last needs no words: that a list of at least two figures of one kind adds up to the figure
 * before it by chance is rare. */
#include "extract/bind-private.h"

#include "extract/as-of.h"
#include "pack/lexicon.h"

#define MAX_PARTS 8

static const TqTerm *
head_of (const TqBinding *binding, const TqClaim *claim)
{
    const TqTerm *terms = tq_claim_terms (binding->set, claim);

    return claim->n_terms > 0 && terms[0].role == TQ_ROLE_HEAD ? &terms[0] : NULL;
}

/* "2 billion is a loan", "2 billion": nothing is counted, as in "2 million units". */
static gboolean
counts_nothing (const TqBinding *binding, const TqClaim *claim)
{
    const TqSentence *sentence = binding->sentence;

    if (claim->label.end == claim->label.start)
        return TRUE;
    for (guint token = 0; token < sentence->n_tokens; token++)
        if (sentence->tokens[token].span.start >= claim->value_span.end)
            return tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token) != NULL;
    return FALSE;
}

#define LARGE 5      /* digits that are 0 at least, of an amount that is told without its unit */
#define MAX_BESIDE 32 /* bytes to what is no large amount, and a part of the one before it */

static gboolean
has_unit_of_last (const TqClaim *whole, const TqClaim *part)
{
    return part->flags & TQ_CLAIM_PART && whole->number.last_digit < LARGE &&
           part->value_span.start >= whole->value_span.end &&
           part->value_span.start - whole->value_span.end <= MAX_BESIDE;
}

/* Counts, or amounts of one unit; an amount told without its unit ("of the 6 billion crowns, 2
 * billion is …", « 530 tonnes, dont 17 pour le port ») has that of the whole. */
static gboolean
is_alike (const TqBinding *binding, const TqClaim *whole, const TqClaim *part)
{
    return part->kind == TQ_CLAIM_QUANTITY && part->per == whole->per &&
           !(part->flags & TQ_CLAIM_CHANGE) &&
           (part->unit == whole->unit ||
            (part->unit == 0 &&
             (part->number.last_digit >= LARGE || has_unit_of_last (whole, part)) &&
             counts_nothing (binding, part)));
}

/* ---- telling it ------------------------------------------------------------------------------ */

void
tq_bind_inherit_head (TqBinding *binding, TqClaim *part, const TqClaim *whole)
{
    GArray *terms = binding->set->terms;
    guint first = terms->len;

    for (guint i = 0; i < whole->n_terms; i++) {
        TqTerm term = g_array_index (terms, TqTerm, whole->first_term + i);

        if (term.role == TQ_ROLE_HEAD || term.role == TQ_ROLE_QUALIFIER)
            g_array_append_val (terms, term);
    }
    for (guint i = 0; i < part->n_terms; i++) {
        TqTerm term = g_array_index (terms, TqTerm, part->first_term + i);

        if (term.role == TQ_ROLE_HEAD)
            term.role = TQ_ROLE_QUALIFIER;
        g_array_append_val (terms, term);
    }
    part->first_term = first;
    part->n_terms = (guint16) (terms->len - first);
    if (part->label.end == part->label.start)
        part->label = whole->label;
}

static void
link_part (TqBinding *binding, guint part, guint whole)
{
    TqClaim *claim = tq_bind_claim (binding, part);
    const TqClaim *of = tq_bind_claim (binding, whole);

    claim->part_of = whole;
    claim->unit = of->unit;
    if (claim->state == 0)
        claim->state = of->state;
    if (claim->label.end == claim->label.start)
        tq_bind_inherit_head (binding, claim, of);
}

/* ---- behind a cue ---------------------------------------------------------------------------- */

/* The nearest figure that is no part itself: before the part ("ten, of whom two"), else after it
 * ("two of the ten"). */
static guint
whole_of (const TqBinding *binding, guint part)
{
    const TqClaim *claim = tq_bind_claim (binding, part);
    guint ret = TQ_NONE;

    for (guint i = binding->first_claim; i < binding->set->claims->len; i++) {
        const TqClaim *other = tq_bind_claim (binding, i);

        if (i == part || other->kind != TQ_CLAIM_QUANTITY ||
            other->flags & (TQ_CLAIM_PART | TQ_CLAIM_CHANGE) ||
            !is_alike (binding, other, claim) || other->number.number < claim->number.number ||
            other->number.number == 0)
            continue;
        if (other->value_span.start < claim->value_span.start || ret == TQ_NONE)
            ret = i;
    }
    return ret;
}

/* ---- a whole that a cue names ---------------------------------------------------------------- */

/* With its value, or with the noun that leads to it: "out of a total fleet of 90". */
static gboolean
begins_at (const TqClaim *claim, guint32 start)
{
    return claim->value_span.start == start ||
           (claim->kind == TQ_CLAIM_QUANTITY && claim->label.end > claim->label.start &&
            claim->label.start == start && claim->label.end <= claim->value_span.start);
}

/* The claim that begins with token @first or the one behind it, articles apart. */
static guint
claim_of_token (const TqBinding *binding, guint first)
{
    const TqSentence *sentence = binding->sentence;
    guint end = MIN (first + 2, sentence->n_tokens);

    end += end < sentence->n_tokens && tq_phrase_bits (sentence, end - 1) & TQ_PHRASE_ARTICLE;
    for (guint token = first; token < end; token++)
        for (guint i = binding->first_claim; i < binding->set->claims->len; i++)
            if (begins_at (tq_bind_claim (binding, i), sentence->tokens[token].span.start))
                return i;
    return TQ_NONE;
}

/* "12 billion litres, out of a total stock of 30 billion": the unit is said once, with the part. */
static void
take_unit_of_part (TqBinding *binding, guint whole)
{
    TqClaim *of = tq_bind_claim (binding, whole);

    if (of->unit != 0 || of->number.last_digit < LARGE || whole == binding->first_claim ||
        tq_bind_claim (binding, whole - 1)->kind != TQ_CLAIM_QUANTITY ||
        of->label.start > of->value_span.start)
        return;
    of->unit = tq_bind_claim (binding, whole - 1)->unit;
}

/* "90 of their 140 kilometres": the unit is said once, with the whole that begins right behind the
 * part and @cue. */
static void
take_unit_of_whole (TqBinding *binding, const TqCueMatch *cue, guint whole)
{
    TqClaim *part = whole > binding->first_claim ? tq_bind_claim (binding, whole - 1) : NULL;

    if (part != NULL && part->kind == TQ_CLAIM_QUANTITY && part->unit == 0 && cue->first > 0 &&
        (part->label.end == part->label.start ||
         part->label.start >= binding->sentence->tokens[cue->first].span.start) &&
        part->value_span.end >= binding->sentence->tokens[cue->first - 1].span.end)
        part->unit = tq_bind_claim (binding, whole)->unit;
}

static gboolean
may_be_part (const TqBinding *binding, guint part, guint whole)
{
    const TqClaim *claim = tq_bind_claim (binding, part), *of = tq_bind_claim (binding, whole);

    return part != whole && claim->part_of == TQ_NONE && is_alike (binding, of, claim) &&
           claim->number.number < of->number.number && claim->number.number > 0;
}

/* The last figure before the whole; "of the 12 directors, seven": if there is none, those behind
 * it, as long as they fit into it. */
static void
link_to_named (TqBinding *binding, guint whole)
{
    double left = tq_bind_claim (binding, whole)->number.number;
    guint before = TQ_NONE;

    for (guint i = binding->first_claim; i < whole; i++)
        if (may_be_part (binding, i, whole))
            before = i;
    if (before != TQ_NONE) {
        link_part (binding, before, whole);
        return;
    }
    for (guint i = whole + 1; i < binding->set->claims->len && may_be_part (binding, i, whole);
         i++) {
        left -= tq_bind_claim (binding, i)->number.number;
        if (left < 0)
            break;
        link_part (binding, i, whole);
    }
}

static void
link_named (TqBinding *binding)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint whole;

        if (cue->cue->cue_class != TQ_CUE_FIGURE_PART || !tq_cue_says (cue, "before"))
            continue;
        whole = claim_of_token (binding, tq_cue_end (cue) - 1);
        if (whole == TQ_NONE || tq_bind_claim (binding, whole)->kind != TQ_CLAIM_QUANTITY)
            continue;
        take_unit_of_part (binding, whole);
        take_unit_of_whole (binding, cue, whole);
        link_to_named (binding, whole);
    }
}

/* «خمس وحدات من وحداتها الثماني»: two figures of one noun, the phrase of the first of which reaches
 * into that of the second. */
static void
link_overlapping (TqBinding *binding)
{
    for (guint part = binding->first_claim; part + 1 < binding->set->claims->len; part++) {
        const TqClaim *x = tq_bind_claim (binding, part), *y = tq_bind_claim (binding, part + 1);
        const TqTerm *head_x = head_of (binding, x), *head_y = head_of (binding, y);

        if (y->span.start < x->span.end && y->span.start >= x->span.start &&
            may_be_part (binding, part, part + 1) && head_x != NULL && head_y != NULL &&
            head_x->lexeme != 0 && head_x->lexeme == head_y->lexeme)
            link_part (binding, part, part + 1);
    }
}

/* ---- what a toll grew by --------------------------------------------------------------------- */

#define TOLL (TQ_CLAIM_CUMULATIVE | TQ_CLAIM_TOTAL | TQ_CLAIM_MOVING)

static gboolean
is_growing_toll (const TqBinding *binding, const TqClaim *claim)
{
    const TqStateRow *state =
        tq_packs_state (tq_worker_packs (binding->sentence->worker), claim->state);

    return claim->kind == TQ_CLAIM_QUANTITY && claim->flags & TOLL && claim->part_of == TQ_NONE &&
           state != NULL && state->is_toll;
}

/* "The worst since 2015, when 20 died": such a sentence may count the dead of another event. */
static gboolean
goes_back (const TqBinding *binding)
{
    for (guint i = 0; i < binding->values->len; i++) {
        const TqValue *value = &g_array_index (binding->values, TqValue, i);

        if (value->kind == TQ_VALUE_DATE &&
            tq_as_of_is_long_ago (binding->sentence, value->time.lo != TQ_TIME_PAST
                                                         ? value->time.lo
                                                         : value->time.hi))
            return TRUE;
    }
    return FALSE;
}

/* "Four bodies", "four people": of those that the toll counts. "31 hurt, and nine guards" may be
 * others. */
static gboolean
counts_people (const TqBinding *binding, const TqClaim *claim)
{
    const TqTerm *head = head_of (binding, claim);

    return head != NULL && head->is_generic;
}

static void
link_growth (TqBinding *binding)
{
    if (goes_back (binding))
        return;
    for (guint whole = binding->first_claim; whole < binding->set->claims->len; whole++) {
        const TqClaim *toll = tq_bind_claim (binding, whole);

        if (!is_growing_toll (binding, toll))
            continue;
        for (guint part = binding->first_claim; part < binding->set->claims->len; part++)
            if (may_be_part (binding, part, whole) &&
                tq_bind_claim (binding, part)->state == toll->state) {
                link_part (binding, part, whole);
                if (counts_people (binding, tq_bind_claim (binding, part)))
                    tq_bind_claim (binding, part)->flags |= TQ_CLAIM_PART;
            }
    }
}

/* ---- some of those that are known ------------------------------------------------------------ */

/* "Of the", "des", «من»: only that stands between, and the noun is definite. Hundreds of those who
 * came are no part of a figure. */
static gboolean
is_partitive (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value), bits = 0;
    const TqCueMatch *genitive;

    if (value->kind != TQ_VALUE_NUMBER || value->is_fraction ||
        value->number.lo != value->number.hi || noun->end == noun->first || noun->head <= end)
        return FALSE;
    for (guint token = end; token < noun->first; token++)
        bits |= tq_phrase_bits (sentence, token);
    genitive = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, end);
    if (tq_cue_says (genitive, "article"))
        return TRUE;
    return bits & TQ_PHRASE_GENITIVE &&
           (bits & TQ_PHRASE_ARTICLE || tq_noun_bears_article (sentence, noun->head));
}

/* "The walkers who were lost", "les skieurs égarés" */
static gboolean
is_told_which (const TqSentence *sentence, const TqNounPhrase *noun)
{
    for (guint token = noun->head + 1; token <= noun->end && token < sentence->n_tokens; token++) {
        const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token) != NULL ||
            (token < noun->end && reading != NULL && reading->form & TQ_FORM_PARTICIPLE))
            return TRUE;
    }
    return FALSE;
}

gboolean
tq_bind_is_some_of (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
                    TqState state)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *cue;

    if (!is_partitive (binding, value, noun))
        return FALSE;
    cue = tq_phrase_cue_at (sentence, TQ_CUE_STATE, noun->head);
    return (cue != NULL && state != 0 && tq_state_of (sentence, cue) != state) ||
           is_told_which (sentence, noun);
}

/* ---- lists that add up ----------------------------------------------------------------------- */

/* People are no part of things, nor things of people. */
static gboolean
is_of_one_kind (const TqBinding *binding, const TqClaim *whole, const TqClaim *part)
{
    const TqLexicon *lexicon = binding->sentence->pack->lexicon;
    const TqTerm *x = head_of (binding, whole), *y = head_of (binding, part);

    if (whole->unit != 0 || x == NULL || y == NULL || x->is_generic || y->is_generic ||
        x->lexeme == 0 || y->lexeme == 0)
        return TRUE;
    return tq_lexicon_is_person (lexicon, x->lexeme) == tq_lexicon_is_person (lexicon, y->lexeme);
}

static gboolean
is_exact (const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_QUANTITY && claim->number.lo == claim->number.hi &&
           !claim->number.is_approx && claim->number.number > 0 &&
           !(claim->flags & (TQ_CLAIM_CHANGE | TQ_CLAIM_EACH | TQ_CLAIM_DURATION));
}

/* How many figures right behind @whole add up to it; 0: they do not. */
static guint
length_of_sum (const TqBinding *binding, guint whole)
{
    const TqClaim *of = tq_bind_claim (binding, whole);
    double left = of->number.number;

    for (guint n = 1; n <= MAX_PARTS && whole + n < binding->set->claims->len; n++) {
        const TqClaim *part = tq_bind_claim (binding, whole + n);

        if (!is_exact (part) || part->part_of != TQ_NONE || !is_alike (binding, of, part) ||
            !is_of_one_kind (binding, of, part) || part->value_span.start < of->value_span.start)
            return 0;
        left -= part->number.number;
        if (fabs (left) <= 1e-9 * of->number.number)
            return n >= 2 ? n : 0;
        if (left < 0)
            return 0;
    }
    return 0;
}

static void
link_sums (TqBinding *binding)
{
    for (guint i = binding->first_claim; i + 2 < binding->set->claims->len; i++) {
        guint n = is_exact (tq_bind_claim (binding, i)) ? length_of_sum (binding, i) : 0;

        for (guint part = i + 1; part <= i + n; part++)
            link_part (binding, part, i);
    }
}

void
tq_bind_parts (TqBinding *binding)
{
    for (guint i = binding->first_claim; i < binding->set->claims->len; i++) {
        guint whole = tq_bind_claim (binding, i)->kind == TQ_CLAIM_QUANTITY &&
                              tq_bind_claim (binding, i)->flags & TQ_CLAIM_PART
                          ? whole_of (binding, i)
                          : TQ_NONE;

        if (whole != TQ_NONE)
            link_part (binding, i, whole);
    }
    link_named (binding);
    link_overlapping (binding);
    link_growth (binding);
    link_sums (binding);
}

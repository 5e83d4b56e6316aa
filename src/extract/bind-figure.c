/* bind-figure.c - what kind of figure a value is: part, total, change, denied
 *
 * Rows of group `figure` decide. How far each class reaches from its cue to the figure stands in a
 * table here, in tokens: a change stands just before its figure, a part runs over a list ("among
 * them two women and six children"). */
#include "extract/bind-private.h"

#define MOVED_BEFORE 12
#define MOVED_AFTER 6

/* @before: a cue may end so many tokens before the value; @after: or begin so many tokens after
 * it. */
static const struct {
    TqCueClass cue_class;
    guint flag;
    guint before;
    guint after;
} reaches[] = {
    { TQ_CUE_FIGURE_PART, TQ_CLAIM_PART, 10, 0 },
    { TQ_CUE_FIGURE_TOTAL, TQ_CLAIM_TOTAL, 4, 4 },
    { TQ_CUE_FIGURE_EACH, TQ_CLAIM_EACH, 5, 2 },
    { TQ_CUE_FIGURE_MORE_OF, TQ_CLAIM_PART, 0, 3 },
    { TQ_CUE_FIGURE_CUMULATIVE, TQ_CLAIM_CUMULATIVE, 10, 8 },
    { TQ_CUE_FIGURE_CHANGE, TQ_CLAIM_CHANGE, 1, 0 },
    { TQ_CUE_FIGURE_DENIED, TQ_CLAIM_NEGATED_NUMBER, 4, 0 },
    { TQ_CUE_MOVED, TQ_CLAIM_MOVING, MOVED_BEFORE, MOVED_AFTER },
    { TQ_CUE_FIGURE_ONLY, TQ_CLAIM_ONLY, 3, 2 },
    { TQ_CUE_SCOPE_ONLY, TQ_CLAIM_ONLY, 1, 0 },
};

/* From the first token of a cue to the value: the widest reach, and the words of the cue; and from
 * the value to it. */
#define MAX_BEFORE 22
#define MAX_AFTER 8

/* A row of class figure.part says by its value where its part stands: "before" the cue ("two of
 * them", "96 of the 300"), or, by default, after it ("of whom two"); "alone" on either side of a
 * cue that ends a place. */
static gboolean
is_part_before (const TqCueMatch *cue)
{
    return tq_cue_says (cue, "before");
}

gboolean
tq_bind_cue_reaches (const TqCueMatch *cue, const TqValue *value, guint before, guint after)
{
    guint cue_end = tq_cue_end (cue), end = tq_value_end (value);

    if (cue->first < end && cue_end > value->first_token)
        return TRUE;
    if (cue_end <= value->first_token)
        return value->first_token - cue_end <= before && before > 0;
    return cue->first - end < after;
}

/* "12, of whom 3", in a language that says "of whom" as it does "of them": the row has the figure
 * that it follows, and another stands right behind it. */
static gboolean
is_of_next (const TqBinding *binding, const TqCueMatch *cue)
{
    const TqValue *next = tq_bind_value_at (binding, tq_cue_end (cue));

    return tq_bind_is_in_value (binding, cue->first) && next != NULL &&
           next->first_token == tq_cue_end (cue);
}

#define MAX_PLACE_TOKENS 4

/* "In the north alone": of a place, not of somebody who is alone. "On the first day alone" stresses
 * how many there are already. Several words say so themselves: « à lui seul ». */
static gboolean
is_alone_of_place (const TqSentence *sentence, const TqCueMatch *cue)
{
    if (cue->n_tokens > 1)
        return TRUE;
    for (guint i = 1; i <= MAX_PLACE_TOKENS && i <= cue->first; i++) {
        guint bits = tq_phrase_bits (sentence, cue->first - i);

        if (bits & TQ_PHRASE_PLACE || tq_phrase_bears_preposition (sentence, cue->first - i))
            return i > 1 || !(bits & TQ_PHRASE_PLACE);
        if (tq_phrase_is_break (sentence, cue->first - i) ||
            (!(bits & TQ_PHRASE_ARTICLE) && tq_phrase_is_time (sentence, cue->first - i)))
            return FALSE;
    }
    return FALSE;
}

/* On either side of its cue, in one clause and the nearest: "in the north alone there are 90", "90
 * in the north alone". */
static gboolean
alone_reaches (const TqBinding *binding, const TqCueMatch *cue, const TqValue *value)
{
    guint cue_end = tq_cue_end (cue), end = tq_value_end (value);
    gboolean is_behind = value->first_token >= cue_end;

    return is_alone_of_place (binding->sentence, cue) && tq_bind_cue_reaches (cue, value, 8, 8) &&
           binding->clauses[cue->first] == binding->clauses[value->first_token] &&
           !tq_bind_has_value_between (binding, is_behind ? cue_end : end,
                                       is_behind ? value->first_token : cue->first);
}

static gboolean
part_reaches (const TqBinding *binding, const TqCueMatch *cue, const TqValue *value)
{
    if (tq_cue_says (cue, "alone"))
        return alone_reaches (binding, cue, value);
    if (is_part_before (cue) && is_of_next (binding, cue))
        return value->first_token > cue->first && tq_bind_cue_reaches (cue, value, 10, 0);
    if (is_part_before (cue))
        return value->first_token <= cue->first && cue->first <= tq_value_end (value) + 1;
    return tq_bind_cue_reaches (cue, value, 10, 0);
}

/* "900 since Saturday instead of 1,000" */
static gboolean
is_instead (const TqCueMatch *cue)
{
    return cue->cue->cue_class == TQ_CUE_FIGURE_DENIED && tq_cue_says (cue, "instead");
}

#define MAX_COUNTED_TOKENS 3

/* «عولج 31 جريحاً | لا أربعة عشر»: right behind what a figure of the same unit counts. */
static gboolean
is_behind_count (const TqBinding *binding, guint token, const TqValue *value)
{
    const TqValue *last = tq_bind_value_before (binding, value);
    guint end;

    if (last == NULL || last->kind != value->kind || last->unit != value->unit ||
        (end = tq_value_end (last)) > token || token - end > MAX_COUNTED_TOKENS)
        return FALSE;
    while (end < token && tq_phrase_may_be_noun (binding->sentence, end))
        end++;
    return end == token;
}

/* "Not three but four": a row that holds its figure says so by its value and denies that one alone;
 * of value "mark" only behind a mark, or where another figure stands before it. */
static gboolean
denial_reaches (const TqBinding *binding, const TqCueMatch *cue, const TqValue *value)
{
    if (tq_cue_says (cue, "mark") &&
        (cue->first == 0 || !(tq_phrase_is_break (binding->sentence, cue->first - 1u) ||
                              is_behind_count (binding, cue->first, value))))
        return FALSE;
    return tq_bind_cue_reaches (cue, value, cue->cue->value[0] == '\0' || is_instead (cue) ? 4 : 0,
                                0);
}

/* "The price of rye was 90, and may rise": behind a figure the cue must be of its clause, as it
 * must before it where another figure stands between ("the river rose to six metres, and 40 houses
 * …"). A plan that is put off moves no figure. "Eight lives, according to the latest count": whose
 * words these are does not matter. */
static gboolean
move_reaches (const TqBinding *binding, const TqCueMatch *cue, const TqValue *value, guint before,
              guint after)
{
    guint16 clause = binding->clauses[value->first_token];

    if (tq_cue_says (cue, "plan") || !tq_bind_cue_reaches (cue, value, before, after))
        return FALSE;
    if (tq_cue_says (cue, "count") && cue->first > value->first_token &&
        !tq_bind_has_value_between (binding, tq_value_end (value), cue->first))
        return TRUE;
    return binding->clauses[cue->first] == clause ||
           (cue->first < value->first_token &&
            !tq_bind_has_value_between (binding, cue->first, value->first_token));
}

static gboolean
reaches_value (const TqBinding *binding, const TqCueMatch *cue, const TqValue *value, guint before,
               guint after)
{
    if (cue->cue->cue_class == TQ_CUE_FIGURE_PART)
        return part_reaches (binding, cue, value);
    if (cue->cue->cue_class == TQ_CUE_FIGURE_DENIED)
        return denial_reaches (binding, cue, value);
    if (cue->cue->cue_class == TQ_CUE_MOVED)
        return move_reaches (binding, cue, value, before, after);
    if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
        (tq_cue_says (cue, "against") || tq_cue_says (cue, "held")))
        return FALSE; /* tq_bind_against(); as-of.c */
    /* "fell 12 points to 42 %": a row that holds a figure says that of no other */
    if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE &&
        tq_bind_has_value_between (binding, cue->first, tq_cue_end (cue)))
        return tq_bind_cue_reaches (cue, value, 0, 0);
    return tq_bind_cue_reaches (cue, value, before, after);
}

#define MAX_CHANGED_TOKENS 10 /* what is changed */

/* Whether a cue of a class ends within @reach tokens before @token, in its clause and with no
 * figure between. */
static const TqCueMatch *
cue_before (const TqBinding *binding, TqCueClass cue_class, guint token, guint reach)
{
    const TqSentence *sentence = binding->sentence;
    guint from = MAX (tq_bind_clause_start (binding, token), token > reach ? token - reach : 0);

    for (guint i = token; i > from; i--) {
        const TqCueMatch *cue = tq_phrase_cue_at (sentence, cue_class, i - 1);

        if (cue != NULL)
            return cue;
        if (tq_phrase_bits (sentence, i - 1) & TQ_PHRASE_BREAK ||
            tq_bind_is_in_value (binding, i - 1))
            return NULL;
    }
    return NULL;
}

/* "To cut the deficit by 4 billion", «تقليص عجز الميزان بقيمة 4 مليارات»: what is changed stands
 * between. */
static gboolean
is_change_of (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *by;

    if (value->kind != TQ_VALUE_PERCENT && value->kind != TQ_VALUE_MONEY &&
        value->kind != TQ_VALUE_MEASURE)
        return FALSE;
    by = cue_before (binding, TQ_CUE_FIGURE_BY, value->first_token, 1);
    return by != NULL &&
           cue_before (binding, TQ_CUE_FIGURE_CHANGES, by->first, MAX_CHANGED_TOKENS) != NULL;
}

/* Whether the words say something else of a count: "each of the 23 owners" says how many owners
 * there are, «فُقد 16 آخرون» that so many are missing. */
static gboolean
is_of_count (const TqSentence *sentence, const TqCueMatch *cue, const TqValue *value)
{
    guint at = tq_cue_end (cue);

    if (value->kind != TQ_VALUE_NUMBER || value->unit != 0)
        return FALSE;
    if (cue->cue->cue_class == TQ_CUE_FIGURE_CHANGE)
        return tq_phrase_cue_at (sentence, TQ_CUE_STATE, cue->first) != NULL;
    if (cue->cue->cue_class != TQ_CUE_FIGURE_EACH || at >= value->first_token ||
        !(tq_phrase_bits (sentence, at) & TQ_PHRASE_GENITIVE))
        return FALSE;
    for (; at < value->first_token; at++)
        if (!(tq_phrase_bits (sentence, at) & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE)))
            return FALSE;
    return TRUE;
}

guint
tq_bind_figure_flags (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint ret = is_change_of (binding, value) ? TQ_CLAIM_CHANGE : 0;

    for (guint i = tq_phrase_first_cue (sentence, tq_bind_back (value->first_token, MAX_BEFORE));
         i < sentence->n_cues && sentence->cues[i].first < tq_value_end (value) + MAX_AFTER; i++) {
        const TqCueMatch *cue = &sentence->cues[i];

        for (guint j = 0; j < G_N_ELEMENTS (reaches); j++) {
            if (cue->cue->cue_class == reaches[j].cue_class &&
                reaches_value (binding, cue, value, reaches[j].before, reaches[j].after) &&
                !is_of_count (sentence, cue, value))
                ret |= reaches[j].flag | (is_instead (cue) ? TQ_CLAIM_LAST : 0);
        }
    }
    return ret;
}

/* "The vote was put off to Thursday": a row of class moved with the value "plan" says that a day is
 * not the one first told. What still goes on, or rose, says nothing of a day. */
gboolean
tq_bind_is_put_off (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;

    for (guint i = 0; i < sentence->n_cues; i++)
        if (sentence->cues[i].cue->cue_class == TQ_CUE_MOVED &&
            tq_cue_says (&sentence->cues[i], "plan") &&
            tq_bind_cue_reaches (&sentence->cues[i], value, MOVED_BEFORE, MOVED_AFTER))
            return TRUE;
    return FALSE;
}

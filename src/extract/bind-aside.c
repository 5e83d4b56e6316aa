/* bind-aside.c - the figure that is set behind its noun
 *
 *   "the workforce|, 8,300 today|,"       a word of class aside: of when, or of how many
 *   «الطلاب المسجلون|، وهم 152|،»         a word of class figure.they, for those who were named
 *   «البحارة|، وعددهم، وفق النقابة، 37»   the same, over what is set in between
 *
 * Without such a word a figure between two marks may be anything: "the driver, 34, said". */
#include "extract/bind-private.h"

#define MAX_HEDGE_TOKENS 4
#define MAX_ASIDE_TOKENS 10
#define MAX_NOUN_TOKENS 8 /* of the noun with what belongs to it */

/* Where what stands before @token and is neither a noun nor a verb begins: "| some | 240". */
static guint
before_hedge (const TqSentence *sentence, guint token)
{
    guint first = token;

    while (first > 0 && token - first < MAX_HEDGE_TOKENS &&
           !tq_phrase_is_break (sentence, first - 1) &&
           !tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)))
        first--;
    return first;
}

/* The word for those who were named that ends by @end, where only a hedge or a form of "to be"
 * stands between; NULL if none does. */
static const TqCueMatch *
they_by (const TqSentence *sentence, guint end)
{
    for (guint token = end;
         token > 0 && end - token < MAX_HEDGE_TOKENS && !tq_phrase_is_break (sentence, token - 1);
         token--) {
        const TqCueMatch *they = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_THEY, token - 1);

        if (they != NULL)
            return tq_cue_says (they, "number") ? they : NULL;
        if (tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token - 1) == NULL &&
            tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)))
            return NULL;
    }
    return NULL;
}

const TqCueMatch *
tq_bind_they_before (const TqSentence *sentence, guint first)
{
    const TqCueMatch *they = they_by (sentence, first);

    if (they != NULL || first == 0 || !tq_phrase_is_break (sentence, first - 1))
        return they;
    for (guint mark = first - 1; mark > 0 && first - mark < MAX_ASIDE_TOKENS; mark--)
        if (tq_phrase_is_break (sentence, mark - 1))
            return they_by (sentence, mark - 1);
    return NULL;
}

static gboolean
is_told_of_when (const TqSentence *sentence, guint end)
{
    const TqCueMatch *aside =
        end < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_ASIDE, end) : NULL;

    return aside != NULL && aside->first == end;
}

/* «عاد البحارة»: the verb that its clause begins with is no part of the phrase behind it. */
static void
leave_verb (const TqBinding *binding, TqNounPhrase *noun)
{
    const TqSentence *sentence = binding->sentence;
    guint first = noun->first;

    if (!sentence->pack->is_head_last && noun->head == first && first + 1 < noun->end &&
        first == tq_bind_clause_start (binding, first) &&
        tq_sentence_reading (sentence, first, TQ_POS_VERB) != NULL &&
        tq_noun_bears_article (sentence, first + 1))
        noun->first = noun->head = first + 1;
}

TqNounPhrase
tq_bind_aside (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *they = tq_bind_they_before (sentence, value->first_token);
    guint end = they != NULL ? they->first : before_hedge (sentence, value->first_token);
    gboolean is_marked = end > 1 && tq_phrase_is_break (sentence, end - 1);
    TqNounPhrase ret;

    if (they != NULL ? !is_marked && (end == 0 || !tq_noun_bears_article (sentence, end - 1))
                     : !is_marked || !is_told_of_when (sentence, tq_value_end (value)))
        return (TqNounPhrase) { 0 }; /* «الركاب وعددهم 64» needs no mark */
    end -= is_marked;
    ret = tq_bind_object_before (sentence, end, tq_bind_back (end, MAX_NOUN_TOKENS));
    if (ret.end == ret.first ||
        tq_bind_has_value_between (binding, tq_bind_back (ret.first, 1), end) ||
        sentence->tokens[ret.head].flags & TQ_TOKEN_CAPITAL ||
        (ret.first > 0 && tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, ret.first - 1) != NULL))
        return (TqNounPhrase) { 0 };
    leave_verb (binding, &ret);
    ret.confidence = 0.7;
    return ret;
}

gboolean
tq_bind_is_aside (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun)
{
    return value->kind == TQ_VALUE_NUMBER && noun->end > noun->first &&
           noun->end <= value->first_token && tq_bind_aside (binding, value).head == noun->head;
}

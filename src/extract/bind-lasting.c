/* bind-lasting.c - what a length of time is of that no noun is said to have
 *
 *   "it | lasted | nine days"                   the verb, or the noun behind one that says when
 *   «| وصلت | سيارات الإسعاف بعد عشرين دقيقة»   as with a date: event.c */
#include "extract/bind-private.h"

/* "Every three days", « tous les trois jours »: how often, not how long. */
static gboolean
is_how_often (const TqSentence *sentence, guint first)
{
    const TqCueMatch *all;

    first -= first > 0 && (tq_phrase_bits (sentence, first - 1) & TQ_PHRASE_ARTICLE) != 0 &&
             tq_phrase_cue_at (sentence, TQ_CUE_SOME, first - 1) == NULL;
    all = first > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_SOME, first - 1) : NULL;
    return tq_cue_says (all, "all") ||
           (first > 0 && tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_EACH, first - 1) != NULL);
}

gboolean
tq_bind_is_no_length (const TqBinding *binding, const TqValue *value)
{
    const TqValue *before = tq_bind_value_before (binding, value);

    if (value->kind != TQ_VALUE_DURATION)
        return FALSE;
    return is_how_often (binding->sentence, value->first_token) ||
           (before != NULL && before->kind == TQ_VALUE_TIME &&
            tq_value_end (before) == value->first_token);
}

TqNounPhrase
tq_bind_lasting (const TqBinding *binding, const TqValue *value)
{
    guint token =
        value->kind == TQ_VALUE_DURATION ? tq_event_of_date (binding, value).token : TQ_NONE;

    return token != TQ_NONE ? (TqNounPhrase) { token, token + 1, token, 0.5 }
                            : (TqNounPhrase) { 0 };
}

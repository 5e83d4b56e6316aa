/* bind-toll.c - the toll of an event, of whose figure no noun says what it counts
 *
 *   "bridge toll climbs to 16", «ارتفعت الحصيلة إلى 16»          the dead
 *   "the toll rises to 8 euros"                                  no count
 *   « le bilan des ventes atteint 16 », «بلغت حصيلة الموسم 16»   of what is no event
 *
 * The value of a row of class toll is the state of those whom its noun counts where nothing else
 * says so. */
#include "extract/bind-private.h"

#define MAX_TOLL_TOKENS 14 /* from the toll to its figure */
#define MAX_ADJECTIVES 2

/* The noun that the toll is of, behind it: « le bilan provisoire | de la crue |», «حصيلة | الزلزال
 * |»; TQ_NONE if it is of none. */
static guint
complement_of (const TqSentence *sentence, const TqCueMatch *toll, guint end)
{
    guint token = tq_cue_end (toll), bits;

    if (tq_noun_bears_article (sentence, toll->first))
        return TQ_NONE;
    for (guint i = 0; i < MAX_ADJECTIVES && token < end &&
                      tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE;
         i++)
        token++;
    while (token < end &&
           tq_phrase_bits (sentence, token) & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE))
        token++;
    bits = token < end ? tq_phrase_bits (sentence, token) : 0;
    return tq_phrase_is_content (bits) && !(bits & (TQ_PHRASE_VERB | TQ_PHRASE_ADJECTIVE))
               ? token
               : TQ_NONE;
}

/* An event, a name, a word that nobody knows, or whom it counts: « le bilan des victimes ». Events
 * in the plural are often deeds that are counted themselves (sales, arrests); rows of the toll name
 * those of which people die. */
static gboolean
may_have_toll (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_token_reading (sentence, token, TQ_POS_NOUN);

    if (noun == NULL || noun->lexeme == 0 || tq_phrase_bits (sentence, token) & TQ_PHRASE_NAME ||
        tq_noun_is_state (sentence, token))
        return TRUE;
    return !(noun->form & TQ_FORM_PLURAL) &&
           tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme);
}

/* Whether a word between says that the figure is how high the toll is. */
static gboolean
is_given (const TqBinding *binding, guint from, guint end)
{
    const TqSentence *sentence = binding->sentence;

    return tq_bind_has_cue (sentence, TQ_CUE_FIGURE_LEVEL, from, end) ||
           tq_bind_has_cue (sentence, TQ_CUE_FIGURE_MOVES, from, end) ||
           tq_bind_has_cue (sentence, TQ_CUE_MOVED, from, end);
}

/* Whether @cue is of a toll, and of an event's. */
static gboolean
is_toll (const TqSentence *sentence, const TqCueMatch *cue, guint end)
{
    guint complement;

    if (cue->cue->cue_class != TQ_CUE_FIGURE_TOLL)
        return FALSE;
    complement = complement_of (sentence, cue, end);
    return complement == TQ_NONE || may_have_toll (sentence, complement);
}

static gboolean
may_be_height (const TqValue *value)
{
    return value->kind == TQ_VALUE_NUMBER && !value->is_fraction && !value->is_bare_unit;
}

const TqCueMatch *
tq_bind_toll (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, from = tq_bind_clause_start (binding, first);
    const TqCueMatch *toll = NULL;

    if (!may_be_height (value))
        return NULL;
    for (guint i =
             tq_phrase_first_cue (sentence, MAX (from, tq_bind_back (first, MAX_TOLL_TOKENS)));
         i < sentence->n_cues && sentence->cues[i].first < first; i++)
        if (is_toll (sentence, &sentence->cues[i], first))
            toll = &sentence->cues[i];
    return toll != NULL && is_given (binding, from, first) &&
                   !tq_bind_has_count_between (binding, toll->first, first)
               ? toll
               : NULL;
}

const TqCueMatch *
tq_bind_toll_named (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun)
{
    const TqCueMatch *cue;

    if (noun->end == noun->first || noun->end > value->first_token || !may_be_height (value))
        return NULL;
    cue = tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_TOLL, noun->head);
    return cue != NULL && is_toll (sentence, cue, value->first_token) ? cue : NULL;
}

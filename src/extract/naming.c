#include "extract/naming.h"

#include "extract/frame-private.h"
#include "extract/mention-private.h"

/* An answer is no longer: what stands behind it says more of it. */
#define MAX_TOKENS 12

static TqNamingManner
manner_of (const TqCueMatch *match)
{
    return tq_naming_manner (&(TqNaming) { .answer = match->cue->answer });
}

static gboolean
is_told (TqModality modality, TqNamingManner manner)
{
    return modality == TQ_MODALITY_ASSERTED || modality == TQ_MODALITY_REPORTED ||
           (modality == TQ_MODALITY_PLANNED && manner == TQ_NAMING_BY_PLACE);
}

/* All of it: "was not caused by". */
static gboolean
is_answered (const TqScope *scopes, const TqCueMatch *match)
{
    for (guint i = match->first; i < match->first + match->n_tokens; i++)
        if (scopes[i].polarity == TQ_POLARITY_DENIED ||
            !is_told (scopes[i].modality, manner_of (match)))
            return FALSE;
    return TRUE;
}

/* Where another statement begins, or what is not so: "by the stove, not the lamp". */
static gboolean
parts (const TqSentence *sentence, guint token)
{
    static const TqCueClass classes[] = { TQ_CUE_CONTRAST, TQ_CUE_FRAME_RELATIVE,
                                          TQ_CUE_SPEECH_COMPLEMENT, TQ_CUE_SPEECH_VERB,
                                          TQ_CUE_CLAUSE_BREAK };

    if (tq_phrase_is_break (sentence, token) && !tq_clause_is_hyphen (sentence, token))
        return TRUE;
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = tq_phrase_cue_at (sentence, classes[i], token);

        if (match != NULL && match->first <= token)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_content (const TqSentence *sentence, TqStretch stretch)
{
    for (guint i = stretch.first; i < stretch.end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)) &&
            tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, i) == NULL)
            return TRUE;
    return FALSE;
}

/* From @first up to where something else begins; empty if it says nothing. */
static TqStretch
behind (const TqSentence *sentence, guint first, guint end)
{
    TqStretch ret = { first, first };

    while (ret.end < MIN (end, first + MAX_TOKENS) && !parts (sentence, ret.end) &&
           !tq_frame_is_verb (sentence, ret.end))
        ret.end++;
    return has_content (sentence, ret) ? ret : (TqStretch) { first, first };
}

/* "The seat | of Orm | after a recount": what is won, up to where it is told when it was. */
static guint
end_of_thing (const TqSentence *sentence, guint first, guint end)
{
    TqStretch rest = behind (sentence, first, end);

    for (guint i = rest.first; i < rest.end; i++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, i) != NULL)
            return i;
    return rest.end;
}

static TqStretch
before (const TqSentence *sentence, guint first, guint end)
{
    TqStretch ret = { end, end };

    while (ret.first > first && ret.end - ret.first < MAX_TOKENS &&
           !parts (sentence, ret.first - 1))
        ret.first--;
    return has_content (sentence, ret) ? ret : (TqStretch) { end, end };
}

/* "In the", «في»; not «ميناء», which says what it is. */
static gboolean
leads_to_place (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return !tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
           (reading == NULL || (reading->pos != TQ_POS_NOUN && reading->pos != TQ_POS_ADJECTIVE));
}

/* "To Balk", "since May", "on Monday". */
static gboolean
is_behind_place (const TqSentence *sentence, guint token)
{
    return (sentence->tokens[token].traits & TQ_TRAIT_TIME) != 0 ||
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, token) != NULL;
}

/* "In | Orm | since May", "from | the port of Orm | to Balk on Monday": one place, and not when. */
static TqStretch
place_of (const TqSentence *sentence, TqStretch rest)
{
    TqStretch ret = { rest.first, 0 };

    while (ret.first < rest.end && leads_to_place (sentence, ret.first))
        ret.first++;
    for (ret.end = MIN (ret.first + 1, rest.end);
         ret.end < rest.end && !is_behind_place (sentence, ret.end); ret.end++)
        ;
    return ret;
}

/* "The head office of | the mill | will be in | Orm", «مقر | الشركة | في أرم»: from the first word
 * of place that is not far. */
#define MAX_TOKENS_TO_PLACE 4u

/* "The old headquarters of": one of several. */
static gboolean
is_qualified (const TqSentence *sentence, guint token)
{
    return token > 0 && tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)) &&
           !tq_frame_is_verb (sentence, token - 1);
}

static gboolean
read_place_of (const TqSentence *sentence, guint first, guint end, TqStretch *ret_of,
               TqStretch *ret_said)
{
    TqChunk noun;

    if (first >= end || !tq_frame_noun_at (sentence, first, end, &noun))
        return FALSE;
    *ret_of = (TqStretch) { first, noun.phrase.end };
    for (guint i = noun.phrase.end;
         i < MIN (end, noun.phrase.end + MAX_TOKENS_TO_PLACE) && !parts (sentence, i); i++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_PLACE, i) != NULL) {
            *ret_said = behind (sentence, i, end);
            return TRUE;
        }
    return FALSE;
}

static TqSpan
span_of (const TqSentence *sentence, TqStretch stretch)
{
    if (stretch.first == stretch.end)
        return (TqSpan) { 0, 0 };
    return (TqSpan) { sentence->tokens[stretch.first].span.start,
                     sentence->tokens[stretch.end - 1].span.end };
}

/* «غياب البطانيات | ومكبرات الصوت», «في السيارة»: what stands there goes on. */
static gboolean
is_joined (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && (reading->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION)) != 0;
}

/* "The cause of | the fire | was | a spark", «سبب | الحريق | شرارة» */
static gboolean
read_of (const TqSentence *sentence, guint first, guint end, TqStretch *ret_of, TqStretch *ret_said)
{
    const TqCueMatch *be;
    TqChunk noun;

    if (first >= end || !tq_frame_noun_at (sentence, first, end, &noun))
        return FALSE;
    *ret_of = (TqStretch) { first, noun.phrase.end };
    be = noun.phrase.end < end ? tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, noun.phrase.end)
                               : NULL;
    if (be == NULL && !sentence->pack->is_verb_first)
        return FALSE;
    *ret_said = behind (sentence, be != NULL ? be->first + be->n_tokens : noun.phrase.end, end);
    return be != NULL ||
           (ret_said->first < ret_said->end &&
            tq_frame_noun_at (sentence, ret_said->first, end, &noun) &&
            noun.phrase.first == ret_said->first && !is_joined (sentence, ret_said->first));
}

/* Where no letter tells a name from a word: so many in a row without an article. */
#define MIN_BARE_WORDS 2

/* Not "the vet", «المهندس»: those may be whoever is named elsewhere. */
static gboolean
is_name (const TqSentence *sentence, TqStretch stretch)
{
    guint n_bare = 0;

    for (guint i = stretch.first; i < stretch.end; i++) {
        const TqAnalysis *reading = tq_sentence_reading (sentence, i, TQ_POS_UNKNOWN);

        if (sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN ||
            (reading != NULL && reading->pos == TQ_POS_NAME) ||
            ((i > 0 || reading == NULL) && sentence->tokens[i].flags & TQ_TOKEN_CAPITAL))
            return TRUE;
        n_bare += tq_phrase_is_content (tq_phrase_bits (sentence, i)) &&
                  !tq_mention_has_capitals (sentence, i) && !tq_frame_has_article (sentence, i);
    }
    return n_bare >= MIN_BARE_WORDS;
}

/* «ميناء السنديان»: what it is, and its name behind it. Not «قرية صغيرة». */
static gboolean
is_named_behind (const TqSentence *sentence, TqStretch stretch)
{
    for (guint i = stretch.first + 1; i < stretch.end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)) &&
            tq_sentence_reading (sentence, i, TQ_POS_ADJECTIVE) == NULL)
            return !tq_frame_has_article (sentence, stretch.first);
    return FALSE;
}

static gboolean
may_answer (const TqSentence *sentence, TqNamingManner manner, TqStretch said)
{
    if (manner == TQ_NAMING_BY_PLACE && !tq_mention_has_capitals (sentence, said.first))
        return is_named_behind (sentence, said);
    return (manner != TQ_NAMING_BY_NAME && manner != TQ_NAMING_BY_PLACE) ||
           is_name (sentence, said);
}

static gboolean
read_naming (const TqSentence *sentence, const TqCueMatch *match, guint first, guint end,
             TqNaming *ret)
{
    guint after = match->first + match->n_tokens;
    gboolean is_place = manner_of (match) == TQ_NAMING_BY_PLACE;
    TqStretch said = { 0, 0 }, of = { 0, 0 };

    switch (match->cue->cue_class) {
    case TQ_CUE_NAMING_BEHIND:
        said = behind (sentence, after, end);
        of = before (sentence, first, match->first);
        if (is_place && of.first == of.end)
            of = (TqStretch) { match->first + 1, after - 1 };
        break;
    case TQ_CUE_NAMING_BEFORE:
        said = before (sentence, first, match->first);
        of = behind (sentence, after, end);
        break;
    case TQ_CUE_NAMING_OF:
        if (is_place && is_qualified (sentence, match->first))
            return FALSE;
        if (!(is_place ? read_place_of : read_of) (sentence, after, end, &of, &said))
            return FALSE;
        break;
    case TQ_CUE_NAMING_HOLDER:
        said = before (sentence, first, match->first);
        of = (TqStretch) { match->first + 1, end_of_thing (sentence, after, end) };
        break;
    case TQ_CUE_NAMING_HELD:
        said = (TqStretch) { match->first + 1, after - 1 };
        of = (TqStretch) { after - 1, end_of_thing (sentence, after, end) };
        break;
    default:
        return FALSE;
    }
    if (is_place)
        said = place_of (sentence, said);
    if (said.first == said.end || !may_answer (sentence, manner_of (match), said))
        return FALSE;
    *ret = (TqNaming) { span_of (sentence, said), span_of (sentence, of), match->cue->answer };
    return TRUE;
}

void
tq_naming_scan (const TqSentence *sentence, const TqScope *scopes, guint first, guint end,
                TqClaim *claim)
{
    for (guint i = tq_phrase_first_cue (sentence, first);
         i < sentence->n_cues && sentence->cues[i].first < end; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        if (is_answered (scopes, match) &&
            read_naming (sentence, match, first, end, &claim->naming))
            return;
    }
}

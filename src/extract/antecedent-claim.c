#include "extract/antecedent-private.h"
#include "extract/bind.h"
#include "extract/predication.h"
#include "extract/referent.h"

/* ---- who speaks ------------------------------------------------------------------------------ */

/* The speaker of @claim as a noun; FALSE if nobody is named. */
static gboolean
find_speaker (const TqAntecedents *antecedents, const TqClaim *claim, TqNoun *ret)
{
    TqSpan speaker = claim->attribution.speaker;

    for (guint i = 0; speaker.end > speaker.start && i < antecedents->sentences->len; i++) {
        const TqSentence *sentence = tq_antecedents_sentence (antecedents, i);
        guint first, end;
        TqChunk noun;

        if (speaker.start < sentence->span.start || speaker.end > sentence->span.end)
            continue;
        first = tq_sentence_token_at (sentence, speaker.start);
        end = tq_sentence_token_at (sentence, speaker.end - 1) + 1;
        if (!tq_frame_noun_at (sentence, first, MIN (end, sentence->n_tokens), &noun))
            return FALSE;
        *ret = (TqNoun) { .sentence = i, .phrase = noun.phrase, .owner = noun.owner };
        ret->phrase.head = (guint16) tq_antecedent_head (&noun);
        return TRUE;
    }
    return FALSE;
}

/* ---- claims ---------------------------------------------------------------------------------- */

/* The words of a phrase, its head first; no word twice. Returns: how many. */
static guint
bind_words (TqAntecedents *antecedents, const TqNoun *noun, TqRole role)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, noun->sentence);
    const TqPhrase *phrase = &noun->phrase;

    g_array_set_size (antecedents->terms, 0);
    tq_bind_terms (sentence, phrase->head, phrase->head + 1u, role, antecedents->terms);
    if (antecedents->terms->len == 0)
        return 0;
    tq_bind_terms (sentence, phrase->first, phrase->head, role, antecedents->terms);
    tq_bind_terms (sentence, phrase->head + 1u, MAX (phrase->end, noun->owner.end), role,
                   antecedents->terms);
    for (guint i = 0; i < antecedents->terms->len; i++)
        g_array_index (antecedents->terms, TqTerm, i).is_resolved = true;
    return antecedents->terms->len;
}

/* Puts the terms among those of claim @index, the first of them at @place. */
static void
insert (TqAntecedents *antecedents, TqClaimSet *set, guint index, guint place)
{
    TqClaim *claim = &g_array_index (set->claims, TqClaim, index);
    guint n = antecedents->terms->len;

    g_array_insert_vals (set->terms, claim->first_term + place, antecedents->terms->data, n);
    claim->n_terms = (guint16) (claim->n_terms + n);
    for (guint i = index + 1; i < set->claims->len; i++)
        g_array_index (set->claims, TqClaim, i).first_term += n;
}

static TqSpan
span_of (const TqAntecedents *antecedents, const TqNoun *noun)
{
    const TqToken *tokens = tq_antecedents_sentence (antecedents, noun->sentence)->tokens;

    return (TqSpan) { tokens[noun->phrase.first].span.start,
                     tokens[noun->phrase.end - 1].span.end };
}

/* A pronoun for what is meant is one more mention of it. */
static void
mention (TqAntecedents *antecedents, const TqNoun *noun, const TqPronoun *pronoun)
{
    TqNoun again = *noun;

    again.at = pronoun->sentence;
    again.token = (guint16) pronoun->token;
    again.role = pronoun->is_subject ? TQ_NOUN_SUBJECT : TQ_NOUN_OBJECT;
    g_array_append_val (antecedents->nouns, again);
}

static gboolean
is_quoted (const TqAntecedents *antecedents, const TqPronoun *pronoun)
{
    return (tq_antecedents_sentence (antecedents, pronoun->sentence)
                ->tokens[pronoun->token]
                .flags &
            TQ_TOKEN_IN_QUOTES) != 0;
}

/* In a quotation "I" is who speaks, and nobody else is known; "he" behind "that" is who speaks, if
 * it agrees. */
static gboolean
find_meant (TqAntecedents *antecedents, const TqClaim *claim, const TqPronoun *pronoun, TqNoun *ret)
{
    const TqNoun *found;

    if (is_quoted (antecedents, pronoun))
        return pronoun->referent == TQ_REFERENT_SELF && find_speaker (antecedents, claim, ret);
    if (pronoun->is_said && find_speaker (antecedents, claim, ret))
        return tq_antecedents_agree (antecedents, ret, pronoun);
    found = tq_antecedents_find (antecedents, pronoun);
    if (found != NULL && pronoun->is_said && !found->acts)
        return FALSE;
    if (found != NULL)
        *ret = *found;
    return found != NULL;
}

static void
settle (TqAntecedents *antecedents, const TqPronoun *pronoun, TqClaimSet *set, guint index,
        TqArgument *argument)
{
    TqClaim *claim = &g_array_index (set->claims, TqClaim, index);
    gboolean is_self = pronoun->referent == TQ_REFERENT_SELF;
    TqNoun meant;

    if (claim->n_terms == 0 || !find_meant (antecedents, claim, pronoun, &meant))
        return;
    if (bind_words (antecedents, &meant, pronoun->is_subject ? TQ_ROLE_ACTOR : TQ_ROLE_PATIENT) ==
        0)
        return;
    if (argument != NULL)
        *argument = (TqArgument) { .span = span_of (antecedents, &meant), .term = claim->n_terms };
    insert (antecedents, set, index, claim->n_terms);
    if (!is_self)
        mention (antecedents, &meant, pronoun);
}

void
tq_antecedents_name_event (TqAntecedents *antecedents, const TqPronoun *pronoun,
                           gboolean is_behind, TqClaimSet *set, guint number)
{
    TqClaim *claim = &g_array_index (set->claims, TqClaim, number);
    const TqNoun *found = tq_antecedents_find (antecedents, pronoun);
    TqNoun meant;

    if (found == NULL)
        return;
    meant = *found;
    if (bind_words (antecedents, &meant, TQ_ROLE_QUALIFIER) == 0)
        return;
    if (!is_behind) {
        const TqSentence *sentence = tq_antecedents_sentence (antecedents, meant.sentence);

        g_array_index (antecedents->terms, TqTerm, 0).role = TQ_ROLE_HEAD;
        g_array_index (set->terms, TqTerm, claim->first_term).role = TQ_ROLE_QUALIFIER;
        claim->happenings |= tq_sentence_word (sentence, meant.phrase.head)->happenings;
    }
    insert (antecedents, set, number, is_behind ? 1 : 0);
    mention (antecedents, &meant, pronoun);
}

/* ---- what a claim leaves open ---------------------------------------------------------------- */

/* The frame of the claim's own predicate, or NULL. */
static TqFrame *
own_frame (TqClaimSet *set, const TqClaim *claim)
{
    TqFrame *frame =
        claim->n_frames > 0 ? &g_array_index (set->frames, TqFrame, claim->first_frame) : NULL;

    return frame != NULL && frame->predicate.start == claim->label.start &&
                   tq_predication_is (frame)
               ? frame
               : NULL;
}

/* No content stands before the verb in its sentence: «ولم يستبدل». */
static gboolean
opens_sentence (const TqSentence *sentence, guint token)
{
    while (token > 0 && !tq_phrase_is_content (tq_phrase_bits (sentence, token - 1)))
        token--;
    return token == 0;
}

/* «وأغلق», «كما خصصت»: what goes on. */
static gboolean
begins_joined (const TqSentence *sentence)
{
    guint n;
    const TqAnalysis *readings =
        sentence->n_tokens > 0 ? tq_sentence_analyses (sentence, 0, &n) : NULL;

    return readings != NULL && n > 0 && (readings[0].form & TQ_FORM_CONJUNCTION) != 0;
}

/* Before the predicate of a claim without a frame: the first word that is none of conjunctions and
 * marks. */
static guint
first_pronoun (const TqSentence *sentence, const TqClaim *claim)
{
    guint token = tq_sentence_token_at (sentence, claim->span.start);

    while (token < sentence->n_tokens &&
           (tq_phrase_is_break (sentence, token) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL))
        token++;
    return token;
}

static gboolean
is_preposition (const TqChunk *chunk)
{
    return chunk->kind >= TQ_CHUNK_BY && chunk->kind <= TQ_CHUNK_PREPOSITION;
}

/* Behind the verb, up to where another clause begins, no figure stands and no noun without a
 * preposition but its object, which may be what it wants for subject: «وشارك في الحفل 40 عازفا»,
 * «ويبدأ في مايو العمل». */
static gboolean
has_noun_behind (const TqAntecedents *antecedents, const TqSentence *sentence, guint verb,
                 const TqFrame *frame)
{
    const GArray *chunks = antecedents->chunks;
    TqSpan object = frame->arguments[TQ_ARGUMENT_PATIENT].span;
    guint i = 0, end;

    while (i < chunks->len && tq_antecedent_chunk (chunks, i)->phrase.first <= verb)
        i++;
    if (tq_antecedent_is_kind (chunks, i, TQ_CHUNK_RELATIVE)) /* «وعولج ما يزيد على» */
        return TRUE;
    for (; i < chunks->len; i++) {
        const TqChunk *chunk = tq_antecedent_chunk (chunks, i);

        if (chunk->kind == TQ_CHUNK_VERB || chunk->kind >= TQ_CHUNK_RELATIVE || chunk->is_joined)
            break;
        if (chunk->kind == TQ_CHUNK_NOUN &&
            (i == 0 || !is_preposition (tq_antecedent_chunk (chunks, i - 1))) &&
            sentence->tokens[chunk->phrase.first].span.start != object.start)
            return TRUE;
    }
    end = i < chunks->len ? tq_antecedent_chunk (chunks, i)->phrase.first : sentence->n_tokens;
    for (guint token = verb + 1; token < end; token++)
        if (tq_phrase_bits (sentence, token) & TQ_PHRASE_NUMBER)
            return TRUE;
    return FALSE;
}

/* Where verbs say their subject themselves: one that opens its sentence, behind a conjunction, is
 * denied or has an object, with no noun behind it that may be its subject. */
static gboolean
has_no_subject (const TqAntecedents *antecedents, const TqSentence *sentence, guint verb,
                const TqFrame *frame)
{
    gboolean is_denied = frame->polarity == TQ_POLARITY_DENIED && verb > 0;

    return opens_sentence (sentence, verb) &&
           (is_denied ||
            (begins_joined (sentence) && frame->arguments[TQ_ARGUMENT_PATIENT].span.end != 0)) &&
           !has_noun_behind (antecedents, sentence, verb, frame);
}

/* A pronoun in front of all content of its sentence, or that begins what somebody says; where verbs
 * stand first another is mostly an aside: «وهو ما». */
static gboolean
is_free_of_sentence (const TqSentence *sentence, guint token, TqPronoun *pronoun)
{
    pronoun->is_said =
        token > 0 && (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL ||
                      tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token - 1) != NULL);
    return !sentence->pack->is_verb_first || pronoun->is_said || opens_sentence (sentence, token);
}

/* «أنه لم تسجل إصابات»: of a verb of another gender the pronoun is no subject. */
static guint
referent_before (const TqSentence *sentence, guint pronoun, const TqFrame *frame)
{
    const guint told = TQ_REFERENT_MASCULINE | TQ_REFERENT_FEMININE | TQ_REFERENT_MANY;
    guint ret = tq_referent_of_pronoun (sentence, pronoun);
    guint says = frame != NULL
                     ? tq_referent_of_verb (
                           sentence, tq_sentence_token_at (sentence, frame->predicate.start))
                     : TQ_REFERENT_NOBODY;

    return (ret & told) && (says & told) && !(ret & says) ? TQ_REFERENT_NOBODY : ret;
}

static gboolean
is_of_saying (const TqSentence *sentence, const TqFrame *frame)
{
    return frame != NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB,
                             tq_sentence_token_at (sentence, frame->predicate.start)) != NULL;
}

static gboolean
is_free (const TqAntecedents *antecedents, const TqFrame *frame, gboolean is_verbs,
         TqPronoun *pronoun)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, pronoun->sentence);

    if (is_quoted (antecedents, pronoun))
        return TRUE;
    return is_verbs ? has_no_subject (antecedents, sentence, pronoun->token, frame)
                    : is_free_of_sentence (sentence, pronoun->token, pronoun);
}

static void
settle_subject (TqAntecedents *antecedents, guint index, TqClaimSet *set, guint number)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, index);
    const TqClaim *claim = tq_claim_set_get (set, number);
    TqFrame *frame = own_frame (set, claim);
    TqArgument *argument = frame != NULL ? &frame->arguments[tq_predication_slot (frame)] : NULL;
    TqPronoun pronoun = { .sentence = index,
                          .is_subject = TRUE,
                          .is_active = frame != NULL &&
                                       !(frame->flags & (TQ_FRAME_PASSIVE | TQ_FRAME_STATE)) };
    gboolean is_verbs = argument != NULL && (argument->span.end == 0 ||
                                             argument->span.start == frame->predicate.start);

    if (argument != NULL && (argument->term != TQ_NO_TERM || argument->is_any))
        return;
    if (argument == NULL)
        pronoun.token = first_pronoun (sentence, claim);
    else
        pronoun.token = tq_sentence_token_at (sentence, is_verbs ? frame->predicate.start
                                                                 : argument->span.start);
    if (pronoun.token >= sentence->n_tokens)
        return;
    pronoun.referent = is_verbs ? tq_referent_of_verb (sentence, pronoun.token)
                                : referent_before (sentence, pronoun.token, frame);
    pronoun.is_doing =
        is_of_saying (sentence, frame) || (is_verbs && frame->polarity != TQ_POLARITY_DENIED);
    if (pronoun.referent != TQ_REFERENT_NOBODY && is_free (antecedents, frame, is_verbs, &pronoun))
        settle (antecedents, &pronoun, set, number, argument);
}

/* «ولم توقفه»: whom, by what is written onto the verb. */
static void
settle_object (TqAntecedents *antecedents, guint index, TqClaimSet *set, guint number)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, index);
    TqFrame *frame = own_frame (set, tq_claim_set_get (set, number));
    TqArgument *argument = frame != NULL ? &frame->arguments[TQ_ARGUMENT_PATIENT] : NULL;
    TqPronoun pronoun = { .sentence = index };

    if (argument == NULL || (frame->flags & TQ_FRAME_PASSIVE) || argument->term != TQ_NO_TERM ||
        argument->span.end == 0 || argument->span.start != frame->predicate.start)
        return;
    pronoun.token = tq_sentence_token_at (sentence, frame->predicate.start);
    pronoun.referent = tq_referent_of_ending (sentence, pronoun.token);
    if (pronoun.referent != TQ_REFERENT_NOBODY && opens_sentence (sentence, pronoun.token))
        settle (antecedents, &pronoun, set, number, argument);
}

void
tq_antecedents_settle (TqAntecedents *antecedents, guint index, TqClaimSet *set, guint first_claim)
{
    for (guint i = first_claim; i < set->claims->len; i++) {
        if (tq_claim_set_get (set, i)->kind == TQ_CLAIM_DATE)
            tq_antecedents_settle_date (antecedents, index, set, i);
        if (tq_claim_set_get (set, i)->kind != TQ_CLAIM_ASSERTION)
            continue;
        settle_subject (antecedents, index, set, i);
        settle_object (antecedents, index, set, i);
    }
}

/* speaker.c - who speaks by a reporting word: who stands before it or behind it, or denies by it */
#include "extract/speaker-private.h"

#include "extract/frame-private.h"
#include "extract/scope.h"

/* ---- where the speaker stands before the word ------------------------------------------------ */

/* Words that bear a capital, and nothing else. */
static gboolean
is_all_names (const TqSentence *sentence, guint first, guint end)
{
    for (guint i = first; i < end; i++)
        if (!(sentence->tokens[i].flags & TQ_TOKEN_CAPITAL))
            return FALSE;
    return first < end;
}

/* "The minister, Anna Holt, announced the end of it": a name between marks is no clause that
 * somebody says. */
static gboolean
is_named_apposition (const TqSentence *sentence, guint cue)
{
    guint first = tq_speech_verb_group (sentence, cue), mark = first - 1;

    if (first < 3 || !tq_speech_is_comma (sentence, first - 1))
        return FALSE;
    while (mark > 0 && !tq_speech_is_comma (sentence, mark - 1))
        mark--;
    return mark > 1 && is_all_names (sentence, mark, first - 1);
}

#define MAX_NAME_TOKENS 4

/* "…, said the operator, Portline": a name behind the next mark is the speaker's. */
static guint
with_name_behind (const TqSentence *sentence, guint end)
{
    guint name = end + 1;

    if (end == 0 || end >= sentence->n_tokens || !tq_speech_is_comma (sentence, end))
        return end;
    while (name < sentence->n_tokens && name - end <= MAX_NAME_TOKENS &&
           (sentence->tokens[name].flags & TQ_TOKEN_CAPITAL))
        name++;
    return name > end + 1 && (name == sentence->n_tokens || tq_speech_is_break (sentence, name))
               ? name
               : end;
}

/* "The minister said", "the minister, Anna Holt, said". @follows: who may stand behind it. */
static TqStretch
speaker_of_verb (const TqSentence *sentence, const TqCueMatch *match, guint from, TqStretch follows)
{
    TqStretch before = tq_speaker_before (sentence, match->first), apposition;
    guint group = tq_speech_verb_group (sentence, match->first);
    gboolean is_closing = group > 0 && tq_speech_is_break (sentence, group - 1) &&
                          tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, group) == NULL;
    gboolean ends_clause =
        follows.end == sentence->n_tokens || tq_speech_is_break (sentence, follows.end);
    gboolean has_pronoun =
        tq_sentence_cue (sentence, TQ_CUE_FRAME_PRONOUN, match->first,
                         match->first + match->n_tokens) != NULL || /* she told … */
        /* a-t-elle dit */
        (match->first > 1 && tq_clause_is_hyphen (sentence, match->first - 2));

    if (before.first < before.end || !is_closing)
        return before;
    /* "…, said the operator, a firm": nothing but a mark follows the speaker. */
    if (!has_pronoun && from == sentence->n_tokens && follows.first < follows.end && ends_clause &&
        !is_named_apposition (sentence, match->first))
        return (TqStretch) { follows.first, with_name_behind (sentence, follows.end) };
    apposition = match->cue->cue_class != TQ_CUE_SPEECH_CONTINUED
                     ? tq_speaker_before_apposition (sentence, match->first)
                     : before;
    return apposition.first < apposition.end || has_pronoun ? apposition : follows;
}

/* ---- who denies ------------------------------------------------------------------------------ */

/* «نفت الشركة بيع المصنع»: where no "that" follows, what is denied stands right behind the speaker,
 * whose noun phrase ends before it. */
static TqStretch
without_object (const TqSentence *sentence, TqStretch speaker)
{
    TqChunk noun;

    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_SPOKESMAN, speaker.first, speaker.end) == NULL &&
        tq_frame_noun_at (sentence, speaker.first, speaker.end, &noun))
        speaker.end = noun.phrase.end;
    return speaker;
}

/* «تنفي إدارة المستشفى ذلك», «تنفي إدارة المستشفى أي تقصير», «ينفي المورد، وهو شركة، ذلك»: whoever
 * stands between the verb and what it denies denies it, be it no word for a party. */
static gboolean
denies_it (const TqSentence *sentence, const TqCueMatch *match, TqStretch follows)
{
    guint token = follows.end;

    if (match->cue->cue_class != TQ_CUE_SPEECH_DENIAL || follows.first == follows.end ||
        token >= sentence->n_tokens)
        return FALSE;
    if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXISTENCE, token) != NULL)
        return TRUE;
    if (tq_speech_is_comma (sentence, token)) {
        token += 2;
        while (token < sentence->n_tokens && token - follows.end <= TQ_MAX_SPEAKER_TOKENS &&
               !tq_speech_is_comma (sentence, token - 1))
            token++;
    }
    return token < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_IT, token) != NULL;
}

/* "A charge denied by the owners", « ce que conteste la mairie », «وهو ما ينفيه أصحابه»: who denies
 * what stands before the word, which is a participle, follows a relative, or bears a pronoun for
 * it. */
static TqStretch
who_denies (const TqSentence *sentence, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens;
    const TqCueMatch *by =
        after < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BY, after) : NULL;
    const TqAnalysis *verb = tq_sentence_reading (sentence, after - 1, TQ_POS_VERB);
    gboolean is_inverted =
        match->first > 0 &&
        tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, match->first - 1) != NULL;
    TqStretch none = { match->first, match->first }, speaker;

    if (match->cue->cue_class != TQ_CUE_SPEECH_DENIAL ||
        (by == NULL && !is_inverted && (verb == NULL || !(verb->form & TQ_FORM_PRONOUN))))
        return none;
    speaker =
        tq_speaker_from (sentence, by != NULL ? after + by->n_tokens : after, sentence->n_tokens);
    return speaker.first < speaker.end ? without_object (sentence, speaker) : none;
}

/* ---- where verbs stand first ----------------------------------------------------------------- */

/* «نفت «البرق» أن»: a name in quotation marks between the verb and "that". */
static TqStretch
quoted_name (const TqSentence *sentence, guint first, guint from)
{
    guint end = first + 1;

    if (from == sentence->n_tokens || first >= from ||
        sentence->tokens[first].kind != TQ_TOKEN_QUOTE_OPEN)
        return (TqStretch) { first, first };
    while (end < from && end - first <= MAX_NAME_TOKENS &&
           sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE)
        end++;
    if (end + 1 >= from || sentence->tokens[end].kind != TQ_TOKEN_QUOTE_CLOSE ||
        tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, end + 1) == NULL)
        return (TqStretch) { first, first };
    return (TqStretch) { first + 1, end };
}

/* «أقرت بتأخر الأشغال», «لا يمكنه كشف», «النقابة لم تحضر ولم تعترف»: where verbs stand first, no
 * speaker begins with a preposition or a verb, or holds a negation. */
static TqStretch
unless_clause (const TqSentence *sentence, TqStretch speaker)
{
    TqStretch none = { speaker.first, speaker.first };

    if (speaker.first == speaker.end || !sentence->pack->is_verb_first)
        return speaker;
    if (tq_phrase_bears_preposition (sentence, speaker.first) ||
        (tq_phrase_bits (sentence, speaker.first) & TQ_PHRASE_GENITIVE) != 0 ||
        tq_frame_is_verb (sentence, speaker.first))
        return none;
    return tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, speaker.first, speaker.end) != NULL
               ? none
               : speaker;
}

/* «إن الشركة تتوقع أرباحا», «أن الطبيب لا يمكنه كشف الأسماء»: the noun behind the word for "that"
 * is the subject of the verb behind it. */
static gboolean
begins_behind_that (const TqSentence *sentence, TqStretch before)
{
    return before.first > 0 && before.first < before.end &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, before.first - 1) != NULL;
}

/* Who stands behind the word, of @follows, up to what he says or denies. */
static TqStretch
who_follows (const TqSentence *sentence, const TqCueMatch *match, guint from, TqStretch follows)
{
    guint after = match->first + match->n_tokens;

    if (follows.first > after && !tq_speaker_is_party (sentence, follows))
        follows.end = follows.first;
    follows = unless_clause (sentence, follows);
    if (follows.first == follows.end)
        follows = quoted_name (sentence, after, from);
    if (from < sentence->n_tokens)
        return follows;
    follows = without_object (sentence, follows);
    /* «كشف الألغام» */
    if (!denies_it (sentence, match, follows) && !tq_speaker_is_party (sentence, follows) &&
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, follows.first, follows.end) == NULL)
        follows.end = follows.first;
    return follows;
}

/* «لكن البيان قال», not «في البيت قال»: what is no party speaks only where it begins a clause. */
static gboolean
may_speak_before (const TqSentence *sentence, TqStretch before)
{
    return before.first == 0 || tq_speaker_is_party (sentence, before) ||
           tq_speaker_begins_clause (sentence, before.first - 1) ||
           tq_speech_is_break (sentence, before.first - 1);
}

/* Who stands before the word. @is_wanted: there is a "that", and nobody stands between the two. */
static TqStretch
who_precedes (const TqSentence *sentence, const TqCueMatch *match, gboolean is_wanted)
{
    TqStretch before = { match->first, match->first };

    /* «وأوضح»: what stands before is of the clause before */
    if (!(match->proclitics & TQ_FORM_CONJUNCTION)) {
        before = tq_speaker_before (sentence, match->first);
        if (is_wanted && before.first == before.end)
            before = tq_speaker_before_apposition (sentence, match->first);
    } else if (is_wanted) {
        before = tq_speaker_topic_before (sentence, match->first);
    }
    if (before.first < before.end && !may_speak_before (sentence, before))
        before.end = before.first;
    return unless_clause (sentence, before);
}

/* ---- of any reporting word ------------------------------------------------------------------- */

TqStretch
tq_speaker_of (const TqSentence *sentence, const TqCueMatch *match, guint from)
{
    const TqStretch none = { match->first, match->first };
    gboolean has_that = from < sentence->n_tokens;
    TqStretch denier, follows, before;

    if (tq_speech_is_same (match))
        return none;
    denier = has_that ? none : who_denies (sentence, match);
    if (denier.first < denier.end)
        return denier;
    follows = tq_speech_leads_in (match)
                  ? none
                  : tq_speaker_from (sentence, match->first + match->n_tokens, from);
    if (!tq_speech_is_after (match))
        return speaker_of_verb (sentence, match, from, follows);
    follows = who_follows (sentence, match, from, follows);
    before = who_precedes (sentence, match, has_that && follows.first == follows.end);
    if (begins_behind_that (sentence, before) && sentence->pack->is_verb_first)
        return before;
    return follows.first < follows.end && (has_that || before.first == before.end) ? follows
                                                                                   : before;
}

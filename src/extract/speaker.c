/* speaker.c - the words of a sentence that name who speaks */
#include "extract/speaker.h"

#include <string.h>

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/scope.h"
#include "extract/speech.h"
#include "pack/calendar.h"

#define MAX_SPEAKER_TOKENS 12
/* "the group, which took them in March some miles from there, said" */
#define MAX_RELATIVE_TOKENS 24

/* Monday; not the article or the preposition that dates may begin with. */
static gboolean
is_time (const TqSentence *sentence, guint token)
{
    return tq_sentence_word (sentence, token)->calendar != 0 &&
           !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION);
}

/* «المدير العام», «الوزير السابق»: the word for a year, and what says nothing of time by itself,
 * are his title's right behind a noun. */
static gboolean
is_in_title (const TqSentence *sentence, guint first, guint token)
{
    guint calendar = tq_sentence_word (sentence, token)->calendar;
    const TqCalendarRow *row =
        calendar != 0 ? tq_calendar_get (sentence->pack->calendar, calendar) : NULL;
    gboolean is_dated = token + 1 < sentence->n_tokens &&
                        (is_time (sentence, token + 1) ||
                         (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_NUMBER) != 0);

    return row != NULL && token > first &&
           (!row->tells || row->calendar_class == TQ_CALENDAR_YEAR_WORD) && !is_dated &&
           tq_sentence_reading (sentence, token, TQ_POS_ADJECTIVE) != NULL &&
           (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) == 0;
}

/* «الوزير للصحافيين», «الوزير لـ»: whom he tells it. */
static gboolean
is_hearer (const TqSentence *sentence, guint token)
{
    const TqCueMatch *hearer = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_HEARER, token);

    if (sentence->pack->attached_to == NULL)
        return FALSE;
    if (strcmp (tq_sentence_folded (sentence, token), sentence->pack->attached_to) == 0)
        return TRUE;
    return hearer != NULL && (hearer->proclitics & TQ_FORM_PREPOSITION) != 0 &&
           g_str_has_prefix (tq_sentence_folded (sentence, token), sentence->pack->attached_to);
}

/* «بيان أصدرته الوزارة»: where verbs stand first, one right behind a common noun without article
 * begins a clause about it. */
static gboolean
is_relative_verb (const TqSentence *sentence, guint first, guint token)
{
    return token > first && sentence->pack->is_verb_first &&
           tq_phrase_bits (sentence, token) == TQ_PHRASE_VERB &&
           tq_frame_is_verb (sentence, token) &&
           (tq_phrase_bits (sentence, token - 1) &
            (TQ_PHRASE_NOUN | TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN | TQ_PHRASE_FUNCTION)) ==
               TQ_PHRASE_NOUN;
}

/* «الوزير مشيرا إلى أن»: how he goes on. */
static gboolean
is_next_saying (const TqSentence *sentence, guint first, guint token)
{
    const TqCueMatch *saying =
        token > first ? tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) : NULL;

    return saying != NULL && tq_speech_is_same (saying);
}

/* Days and places say when and where he spoke. */
static gboolean
ends_speaker (const TqSentence *sentence, guint first, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_EXISTENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_ABSENCE, token) != NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL)
        return TRUE;
    if (tq_speech_is_break (sentence, token) || is_hearer (sentence, token) ||
        is_relative_verb (sentence, first, token) || is_next_saying (sentence, first, token) ||
        (is_time (sentence, token) && !is_in_title (sentence, first, token)))
        return TRUE;
    return (bits & TQ_PHRASE_FUNCTION) != 0 &&
           !(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_POSSESSIVE)) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SPOKESMAN, token) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_UNNAMED, token) == NULL;
}

/* "The union said it reported": a reporting word is nobody. */
static gboolean
is_reporting_word (const TqSentence *sentence, guint token)
{
    return (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) == 0 &&
           !tq_speech_is_noun (sentence, token) &&
           (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, token) != NULL);
}

/* The "t" of "a-t-il assuré", a و that stands by itself. */
static gboolean
is_letter (const TqSentence *sentence, guint token)
{
    const char *text = sentence->document->text;

    return g_utf8_next_char (text + sentence->tokens[token].span.start) >=
           text + sentence->tokens[token].span.end;
}

/* «أم خالد»: a name that begins with a word for "or" elsewhere. */
static gboolean
begins_name (const TqSentence *sentence, guint token)
{
    const TqCueMatch *particle = tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, token);

    return particle != NULL && strcmp (particle->cue->value, "first") == 0 &&
           token + 1 < sentence->n_tokens &&
           (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_FUNCTION) == 0 &&
           !tq_speech_is_break (sentence, token + 1);
}

/* "One of them" is somebody, too. What begins with a verb is no speaker, unless a capital says that
 * it is a name. */
static gboolean
has_content (const TqSentence *sentence, TqStretch stretch)
{
    if (tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, stretch.first, stretch.end) != NULL ||
        (stretch.end > stretch.first + 1 && begins_name (sentence, stretch.first)))
        return TRUE;
    for (guint i = stretch.first; i < stretch.end; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (is_letter (sentence, i))
            continue;
        if (is_reporting_word (sentence, i))
            return FALSE;
        /* 2017 says nothing */
        if (tq_phrase_is_content (bits) ||
            (bits & TQ_PHRASE_NUMBER && sentence->tokens[i].kind != TQ_TOKEN_DIGITS))
            return (bits & (TQ_PHRASE_VERB | TQ_PHRASE_NOUN | TQ_PHRASE_NAME)) != TQ_PHRASE_VERB ||
                   (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL);
    }
    return FALSE;
}

gboolean
tq_speaker_is_party (const TqSentence *sentence, TqStretch speaker)
{
    if (speaker.end > speaker.first + 1 && begins_name (sentence, speaker.first))
        return TRUE;
    for (guint i = speaker.first; i < speaker.end; i++) {
        const TqAnalysis *noun = tq_sentence_reading (sentence, i, TQ_POS_NOUN);
        guint bits = tq_phrase_bits (sentence, i);

        if (sentence->tokens[i].kind != TQ_TOKEN_WORD ||
            (bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_FUNCTION)))
            continue;
        if ((bits & (TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN)) ||
            (noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme)) ||
            (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL && !sentence->pack->is_head_last) ||
            (i > speaker.first && sentence->tokens[i].flags & TQ_TOKEN_CAPITAL))
            return TRUE;
    }
    return tq_bind_party (sentence, speaker.first, speaker.end) != 0;
}

/* "told the paper" («قال للموقع», «قال لـ»): the particle for "to", written onto an article or by
 * itself, begins an addressee. */
static gboolean
is_addressee (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (g_strcmp0 (tq_sentence_folded (sentence, token), sentence->pack->attached_to) == 0)
        return TRUE;
    return reading != NULL && (reading->form & TQ_FORM_PREPOSITION) != 0 &&
           (reading->form & TQ_FORM_ARTICLE) != 0;
}

/* «نقلت الوكالة عن الوزير قوله إن» */
static gboolean
is_his_saying (const TqSentence *sentence, guint first, guint token)
{
    const TqCueMatch *same =
        token > first ? tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_SAME, token) : NULL;

    return same != NULL && same->n_tokens == 1;
}

/* «أقرت سابقا», «أعلن رسميا», «قال الوزير ضاحكا»: behind a verb that comes first, a word in the
 * accusative, or one that is no noun, says how or when. */
static gboolean
is_adverb (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (!sentence->pack->is_verb_first || reading == NULL ||
        (tq_phrase_bits (sentence, token) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)) != 0)
        return FALSE;
    return reading->pos == TQ_POS_ADVERB ||
           (reading->pos == TQ_POS_ADJECTIVE && (reading->form & TQ_FORM_ACCUSATIVE) != 0);
}

static gboolean
goes_on (const TqSentence *sentence, TqStretch speaker)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, speaker.end, TQ_POS_ADJECTIVE);

    if (speaker.end == speaker.first && begins_name (sentence, speaker.end))
        return TRUE;
    return !ends_speaker (sentence, speaker.first, speaker.end) &&
           !is_his_saying (sentence, speaker.first, speaker.end) &&
           (speaker.end == speaker.first || reading == NULL ||
            (reading->form & TQ_FORM_ACCUSATIVE) == 0 || !is_adverb (sentence, speaker.end));
}

/* "said on Monday the operator": the day stands before the speaker. */
TqStretch
tq_speaker_from (const TqSentence *sentence, guint first, guint end)
{
    TqStretch ret = { first, first };

    while (ret.first < end && (is_time (sentence, ret.first) || is_adverb (sentence, ret.first)))
        ret.first++;
    ret.end = ret.first;
    if (ret.first < end && is_addressee (sentence, ret.first))
        return (TqStretch) { first, first };

    while (ret.end < MIN (end, first + MAX_SPEAKER_TOKENS) && goes_on (sentence, ret))
        ret.end++;
    while (ret.end > ret.first + 1 &&
           (tq_phrase_bits (sentence, ret.end - 1) & TQ_PHRASE_GENITIVE) != 0 &&
           !tq_phrase_is_content (tq_phrase_bits (sentence, ret.end - 1)))
        ret.end--; /* «شكا الجيران من أن» */
    if (!has_content (sentence, ret))
        ret.end = ret.first;
    return ret;
}

/* "…, two people with knowledge of it said": between a mark and the reporting word stands the
 * speaker alone, unless another clause begins there; where the sentence ends with the word, all of
 * it is his: "…, a man whose son was there and a guard said." */
static guint
reach_back (const TqSentence *sentence, TqStretch speaker, gboolean is_last)
{
    guint first = speaker.first;

    while (first > 0 && speaker.end - first < MAX_SPEAKER_TOKENS &&
           !tq_speech_is_break (sentence, first - 1))
        first--;
    if (first == 0 || !tq_speech_is_break (sentence, first - 1) ||
        (!is_last &&
         tq_sentence_cue (sentence, TQ_CUE_CLAUSE_BREAK, first, speaker.end) != NULL) ||
        tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, first, speaker.end) != NULL ||
        (tq_phrase_bits (sentence, first) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE)) ==
            TQ_PHRASE_FUNCTION)
        return speaker.first;
    return first;
}

/* "and", "because", "that"; not "who", which stands for the noun before it. */
static gboolean
begins_clause (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL ||
           (tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, token) != NULL &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token) == NULL);
}

/* "An accusation | the owners reject": where an article follows a noun without a word between them,
 * a relative clause begins. */
static guint
behind_its_object (const TqSentence *sentence, TqStretch speaker)
{
    for (guint i = speaker.end; i > speaker.first + 1; i--)
        if ((tq_phrase_bits (sentence, i - 1) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) ==
                TQ_PHRASE_ARTICLE &&
            tq_phrase_is_content (tq_phrase_bits (sentence, i - 2)))
            return sentence->pack->is_head_last ? i - 1 : speaker.first;
    return speaker.first;
}

/* "Says that the company turned it down": in front of an article the word for "that" is none
 * itself. */
static gboolean
begins_what_is_said (const TqSentence *sentence, guint token)
{
    return token + 1 < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token) != NULL &&
           (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_ARTICLE) != 0;
}

static TqStretch
speaker_before (const TqSentence *sentence, guint cue)
{
    TqStretch ret = { cue, cue };

    /* Auxiliaries stand between: "has said", "a déclaré". */
    while (ret.end > 0 && ends_speaker (sentence, ret.end - 1, ret.end - 1) &&
           !tq_speech_is_break (sentence, ret.end - 1) && cue - ret.end < 3) {
        /* "… and said", «لأنه قال»: another verb's subject */
        if (begins_clause (sentence, ret.end - 1))
            return (TqStretch) { cue, cue };
        ret.end--;
    }
    ret.first = ret.end;
    while (ret.first > 0 && ret.end - ret.first < MAX_SPEAKER_TOKENS &&
           !begins_what_is_said (sentence, ret.first - 1) &&
           (!ends_speaker (sentence, ret.first - 1, ret.first - 1) ||
            (ret.first < ret.end && is_in_title (sentence, 0, ret.first - 1))))
        ret.first--;
    ret.first =
        reach_back (sentence, ret,
                    cue + 1 < sentence->n_tokens && tq_speech_is_break (sentence, cue + 1) &&
                        cue + 2 >= sentence->n_tokens);
    ret.first = behind_its_object (sentence, ret);
    return has_content (sentence, ret) ? ret : (TqStretch) { cue, cue };
}

/* "The doctor, Anna Holt, said", "the group, which took them, said": the marks enclose what else
 * the speaker is; a relative clause is left out. */
static TqStretch
speaker_before_apposition (const TqSentence *sentence, guint cue)
{
    TqStretch ret;
    guint mark;

    cue = tq_speech_verb_group (sentence, cue);
    if (cue < 3 || !tq_speech_is_comma (sentence, cue - 1))
        return (TqStretch) { cue, cue };
    for (mark = cue - 2; mark > 0 && cue - mark <= MAX_RELATIVE_TOKENS &&
                         !tq_speech_is_comma (sentence, mark) &&
                         sentence->tokens[mark].kind != TQ_TOKEN_QUOTE_CLOSE;)
        mark--;
    /* "« …, I stopped it », he said": a quotation is nobody */
    if (mark == 0 || !tq_speech_is_comma (sentence, mark))
        return (TqStretch) { cue, cue };
    ret = speaker_before (sentence, mark);
    if (ret.first == ret.end)
        return (TqStretch) { cue, cue };
    if (tq_sentence_cue (sentence, TQ_CUE_CLAUSE_BREAK, mark + 1, cue) == NULL &&
        cue - mark <= MAX_SPEAKER_TOKENS)
        ret.end = cue - 1;
    return ret;
}

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
    guint first = tq_speech_verb_group (sentence, cue), mark;

    if (first < 3 || !tq_speech_is_comma (sentence, first - 1))
        return FALSE;
    for (mark = first - 1; mark > 0 && !tq_speech_is_comma (sentence, mark - 1);)
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

/* Where the speaker stands before the word: "the minister said", "the minister, Anna Holt, said".
 * @follows: what stands behind it. */
static TqStretch
speaker_of_verb (const TqSentence *sentence, const TqCueMatch *match, guint from, TqStretch follows)
{
    TqStretch before = speaker_before (sentence, match->first), apposition;
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
                     ? speaker_before_apposition (sentence, match->first)
                     : before;
    return apposition.first < apposition.end || has_pronoun ? apposition : follows;
}

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
    if (tq_speech_is_comma (sentence, token))
        for (token += 2; token < sentence->n_tokens && token - follows.end <= MAX_SPEAKER_TOKENS &&
                         !tq_speech_is_comma (sentence, token - 1);)
            token++;
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

/* «أما الوزارة فتقول إن»: what is set against the clause before is named first, and the verb joined
 * to it. */
static TqStretch
topic_before (const TqSentence *sentence, guint cue)
{
    TqStretch ret = speaker_before (sentence, cue);
    const TqCueMatch *contrast =
        ret.first > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_DISPUTE_CONTRAST, ret.first - 1) : NULL;

    for (guint i = ret.first; i < ret.end; i++)
        if (tq_frame_is_verb (sentence, i))
            contrast = NULL;
    return contrast != NULL ? ret : (TqStretch) { cue, cue };
}

/* «إن الشركة تتوقع أرباحا», «أن الطبيب لا يمكنه كشف الأسماء»: the noun behind the word for "that"
 * is the subject of the verb behind it. */
static gboolean
begins_behind_that (const TqSentence *sentence, TqStretch before)
{
    return before.first > 0 && before.first < before.end &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, before.first - 1) != NULL;
}

TqStretch
tq_speaker_of (const TqSentence *sentence, const TqCueMatch *match, guint from)
{
    TqStretch follows, before = { match->first, match->first };

    if (tq_speech_is_same (match))
        return before;
    if (from == sentence->n_tokens) {
        TqStretch denier = who_denies (sentence, match);

        if (denier.first < denier.end)
            return denier;
    }
    follows = tq_speech_leads_in (match) ? before
                               : tq_speaker_from (sentence, match->first + match->n_tokens, from);
    if (!tq_speech_is_after (match))
        return speaker_of_verb (sentence, match, from, follows);
    if (follows.first > match->first + match->n_tokens && !tq_speaker_is_party (sentence, follows))
        follows.end = follows.first;
    follows = unless_clause (sentence, follows);
    if (follows.first == follows.end)
        follows = quoted_name (sentence, match->first + match->n_tokens, from);
    if (from == sentence->n_tokens) {
        follows = without_object (sentence, follows);
        /* «كشف الألغام» */
        if (!denies_it (sentence, match, follows) && !tq_speaker_is_party (sentence, follows) &&
            tq_sentence_cue (sentence, TQ_CUE_SPEECH_UNNAMED, follows.first, follows.end) == NULL)
            follows.end = follows.first;
    }
    /* «وأوضح»: what stands before is of the clause before */
    if (!(match->proclitics & TQ_FORM_CONJUNCTION))
        before = speaker_before (sentence, match->first);
    else if (from < sentence->n_tokens && follows.first == follows.end)
        before = topic_before (sentence, match->first);
    if (from < sentence->n_tokens && follows.first == follows.end && before.first == before.end &&
        !(match->proclitics & TQ_FORM_CONJUNCTION))
        before = speaker_before_apposition (sentence, match->first);
    /* «لكن البيان قال», not «في البيت قال» */
    if (before.first < before.end && !tq_speaker_is_party (sentence, before) && before.first > 0 &&
        !begins_clause (sentence, before.first - 1) &&
        !tq_speech_is_break (sentence, before.first - 1))
        before.end = before.first;
    before = unless_clause (sentence, before);
    if (begins_behind_that (sentence, before) && sentence->pack->is_verb_first)
        return before;
    return follows.first < follows.end && (from < sentence->n_tokens || before.first == before.end)
               ? follows
               : before;
}

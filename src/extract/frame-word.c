/* frame-word.c - what a word of a sentence is, by its readings and by the words beside it
 *
 * Its neighbours tell a verb from a noun: an article behind it, a noun before it, another verb
 * beside it. Where verbs stand first, frame-homograph.c asks more. */
#include <string.h>

#include "extract/frame-private.h"

/* ---- by its readings ------------------------------------------------------------------------- */

gboolean
tq_frame_is_nominal (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    return tq_phrase_is_content (bits) ||
           (bits & (TQ_PHRASE_NUMBER | TQ_PHRASE_FUNCTION)) == TQ_PHRASE_NUMBER;
}

gboolean
tq_frame_has_form (const TqSentence *sentence, guint token, guint forms)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && (reading->form & forms) != 0;
}

gboolean
tq_frame_has_article (const TqSentence *sentence, guint token)
{
    return tq_frame_has_form (sentence, token, TQ_FORM_ARTICLE);
}

gboolean
tq_frame_is_accusative (const TqSentence *sentence, guint token)
{
    return tq_frame_has_form (sentence, token, TQ_FORM_ACCUSATIVE);
}

gboolean
tq_frame_is_adjective (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE) != 0;
}

gboolean
tq_frame_is_participle (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return verb != NULL && (verb->form & TQ_FORM_PAST) != 0;
}

#define TENSES (TQ_FORM_PAST | TQ_FORM_PRESENT)

gboolean
tq_frame_may_be_finite (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return verb != NULL && (verb->form & TENSES) != 0;
}

gboolean
tq_frame_ends_feminine (const TqSentence *sentence, guint token)
{
    const char *letter = sentence->pack->final_letter;
    TqSpan span = sentence->tokens[token].span;
    gsize n = letter != NULL ? strlen (letter) : 0;

    return n > 0 && span.end - span.start > n &&
           memcmp (sentence->document->text + span.end - n, letter, n) == 0;
}

gboolean
tq_frame_is_name_like (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    const char *folded = tq_sentence_folded (sentence, token);
    gunichar letter = g_utf8_get_char (folded);

    if (g_unichar_toupper (letter) != letter)
        return (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) != 0;
    return reading == NULL || reading->lexeme == 0 || reading->pos == TQ_POS_NAME;
}

gboolean
tq_frame_is_person (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

gboolean
tq_frame_is_somebody (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) & TQ_PHRASE_NAME) != 0 ||
           tq_frame_is_person (sentence, token);
}

gboolean
tq_frame_is_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && ((noun->form & TQ_FORM_MASDAR) != 0 ||
                            tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme));
}

gboolean
tq_frame_is_bare_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->pos == TQ_POS_NOUN && !(reading->form & TQ_FORM_ARTICLE) &&
           tq_frame_is_event (sentence, token);
}

/* ---- a verb or a noun ------------------------------------------------------------------------ */

/* A verb whose form says when, and no name. */
static gboolean
has_tense (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->pos == TQ_POS_VERB && (reading->form & TENSES) != 0 &&
           !(sentence->tokens[token].flags & TQ_TOKEN_CAPITAL);
}

/* "The players overturned near the lake": an adjective behind its noun, where adjectives stand
 * before it, is a verb of the past. */
static gboolean
is_misplaced_adjective (const TqSentence *sentence, guint token)
{
    return sentence->pack->is_head_last && tq_frame_is_adjective (sentence, token) &&
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NOUN) != 0 &&
           tq_frame_is_participle (sentence, token) && !tq_frame_is_nominal (sentence, token + 1);
}

/* "Le maire attaque la ville", « Pont fermé par la crue »: a word that may be a noun or a verb is
 * the verb where a noun phrase stands before it and an article behind, or who did it. */
static gboolean
is_verb_by_place (const TqSentence *sentence, guint token)
{
    if (token == 0 || token + 1 >= sentence->n_tokens || sentence->pack->is_verb_first ||
        !tq_frame_is_nominal (sentence, token - 1) ||
        tq_sentence_reading (sentence, token, TQ_POS_VERB) == NULL)
        return FALSE;
    return (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_ARTICLE) != 0 ||
           is_misplaced_adjective (sentence, token) ||
           (tq_frame_is_participle (sentence, token) &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BY, token + 1) != NULL);
}

/* "Two pumping stations", "the court ruling", "harbour dredging halted": behind a number or a noun,
 * where no object follows. */
static gboolean
is_gerund (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    gboolean is_noun = (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN) != 0,
             is_last = token + 1 >= sentence->n_tokens;
    guint before = token > 0 ? tq_phrase_bits (sentence, token - 1) : 0,
          behind = is_last ? TQ_PHRASE_BREAK : tq_phrase_bits (sentence, token + 1);

    if (!sentence->pack->is_head_last || !(verb->form & TQ_FORM_PARTICIPLE) ||
        (verb->form & TQ_FORM_PAST))
        return FALSE;
    if (before & TQ_PHRASE_NUMBER)
        return tq_phrase_is_content (behind);
    return (is_noun && (before & TQ_PHRASE_NOUN) && !tq_phrase_is_content (behind) &&
            !(behind & (TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER))) ||
           (!is_last && has_tense (sentence, token + 1) && !(before & TQ_PHRASE_FUNCTION));
}

/* "Council sells ferry", "Ferry sold", "Rovers beat United", "by 12 votes": beside a verb with a
 * tense, a word without one that may be a noun is one, behind a number a word that may be one. */
static gboolean
is_noun_by_place (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    if (sentence->pack->is_verb_first || verb == NULL)
        return FALSE;
    if (tq_phrase_is_in_name (sentence, token))
        return TRUE;
    if (token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_DIGITS &&
        (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN))
        return TRUE;
    if (is_gerund (sentence, token))
        return TRUE;
    return !(verb->form & TENSES) && tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL &&
           ((token > 0 && has_tense (sentence, token - 1)) ||
            (token + 1 < sentence->n_tokens && has_tense (sentence, token + 1)));
}

/* "Stolen painting found", "the closed road": in front of its noun, with none before it. */
static gboolean
is_attribute (const TqSentence *sentence, guint token)
{
    return sentence->pack->is_head_last &&
           (token == 0 || (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ARTICLE)) &&
           token + 1 < sentence->n_tokens &&
           tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) &&
           (tq_phrase_bits (sentence, token + 1) & (TQ_PHRASE_NOUN | TQ_PHRASE_VERB)) ==
               TQ_PHRASE_NOUN;
}

gboolean
tq_frame_is_verb (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);
    const TqCueMatch *particle = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PARTICLE, token);

    if (particle != NULL && particle->first == token &&
        !(sentence->tokens[token].flags & TQ_TOKEN_IN_NAME))
        return TRUE;
    if (!tq_phrase_is_content (bits) || tq_frame_has_article (sentence, token) ||
        is_attribute (sentence, token) || is_noun_by_place (sentence, token) ||
        tq_phrase_opens_as_noun (sentence, token))
        return FALSE;
    return (bits & TQ_PHRASE_VERB) != 0 || is_verb_by_place (sentence, token);
}

gboolean
tq_frame_is_bare_past (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb =
        sentence->pack->has_bare_past && token > 0 && tq_frame_is_verb (sentence, token)
            ? tq_sentence_reading (sentence, token, TQ_POS_VERB)
            : NULL;
    const TqAnalysis *noun =
        verb != NULL ? tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN) : NULL;

    return noun != NULL && !(noun->form & TQ_FORM_PLURAL) &&
           !(verb->form & (TENSES | TQ_FORM_PARTICIPLE)) &&
           !(tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_FUNCTION);
}

gboolean
tq_frame_begins_infinitive (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token);
    const TqAnalysis *verb;

    if (cue == NULL || strcmp (cue->cue->value, "infinitive") != 0 ||
        token + 1 >= sentence->n_tokens)
        return FALSE;
    verb = tq_sentence_reading (sentence, token + 1, TQ_POS_VERB);
    return verb != NULL && !(verb->form & (TENSES | TQ_FORM_PARTICIPLE)) &&
           !(tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_FUNCTION);
}

/* «رفض | دفع الفدية»: right behind a verb, what may be a past of him or the noun of an event. */
static gboolean
is_event_behind_verb (const TqSentence *sentence, guint token)
{
    const guint others = TQ_FORM_PRESENT | TQ_FORM_FUTURE | TQ_FORM_FEMININE | TQ_FORM_PLURAL |
                         TQ_FORM_DUAL | TQ_FORM_CONJUNCTION;
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return token > 0 && (verb == NULL || !(verb->form & others)) &&
           tq_frame_is_event (sentence, token) &&
           tq_sentence_reading (sentence, token - 1, TQ_POS_VERB) != NULL &&
           !tq_frame_has_article (sentence, token - 1);
}

gboolean
tq_frame_may_be_object (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    const guint inside = TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE |
                         TQ_PHRASE_PREPOSITION | TQ_PHRASE_POSSESSIVE;

    /* "did not snap" */
    if (token > 0 && (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | inside)) ==
                         TQ_PHRASE_FUNCTION)
        return FALSE;
    if (sentence->pack->is_verb_first)
        return is_event_behind_verb (sentence, token);
    return sentence->pack->is_head_last &&
           (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN) != 0 &&
           (verb == NULL || !(verb->form & (TENSES | TQ_FORM_PARTICIPLE)));
}

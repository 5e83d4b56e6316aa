#include "extract/phrase.h"

#include <string.h>

#include "extract/scope.h"
#include "pack/calendar.h"

guint
tq_phrase_first_cue (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens ? sentence->token_cues[token].first : sentence->n_cues;
}

guint
tq_phrase_first_cue_over (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens ? sentence->token_cues[token].first_over : sentence->n_cues;
}

gboolean
tq_phrase_is_time (const TqSentence *sentence, guint token)
{
    const TqWord *word =
        sentence->tokens[token].kind == TQ_TOKEN_WORD ? tq_sentence_word (sentence, token) : NULL;

    return word != NULL && (word->is_unit || word->calendar != 0);
}

const TqCueMatch *
tq_phrase_cue_at (const TqSentence *sentence, TqCueClass cue_class, guint token)
{
    if (token >= sentence->n_tokens ||
        (sentence->token_cues[token].classes & TQ_CUE_BIT (cue_class)) == 0)
        return NULL;
    for (guint i = sentence->token_cues[token].first_over;
         i < sentence->n_cues && sentence->cues[i].first <= token; i++)
        if (sentence->cues[i].cue->cue_class == cue_class &&
            sentence->cues[i].first + sentence->cues[i].n_tokens > token)
            return &sentence->cues[i];
    return NULL;
}

gboolean
tq_phrase_has_cue_before (const TqSentence *sentence, TqCueClass cue_class, guint token,
                          guint n_tokens)
{
    for (guint n = 1; n <= n_tokens && n <= token && !tq_phrase_is_break (sentence, token - n); n++)
        if (tq_phrase_cue_at (sentence, cue_class, token - n) != NULL)
            return TRUE;
    return FALSE;
}

/* Rows of group `phrase` are sure: what they say is not asked of the lexicon. */
static const struct {
    TqCueClass cue_class;
    guint bits;
} cue_bits[] = {
    { TQ_CUE_PHRASE_ARTICLE, TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE },
    { TQ_CUE_PHRASE_GENITIVE, TQ_PHRASE_FUNCTION | TQ_PHRASE_GENITIVE },
    { TQ_CUE_PHRASE_POSSESSIVE, TQ_PHRASE_FUNCTION | TQ_PHRASE_POSSESSIVE },
    { TQ_CUE_PHRASE_PLACE, TQ_PHRASE_FUNCTION | TQ_PHRASE_PLACE },
    { TQ_CUE_PHRASE_FUNCTION, TQ_PHRASE_FUNCTION },
    { TQ_CUE_PHRASE_NAME, TQ_PHRASE_NAME | TQ_PHRASE_NOUN },
};

#define PHRASE_CLASSES \
    (TQ_CUE_BIT (TQ_CUE_PHRASE_ARTICLE) | TQ_CUE_BIT (TQ_CUE_PHRASE_GENITIVE) | \
     TQ_CUE_BIT (TQ_CUE_PHRASE_POSSESSIVE) | TQ_CUE_BIT (TQ_CUE_PHRASE_PLACE) | \
     TQ_CUE_BIT (TQ_CUE_PHRASE_FUNCTION) | TQ_CUE_BIT (TQ_CUE_PHRASE_NAME))

static guint
bits_of_cues (const TqSentence *sentence, guint token)
{
    const TqTokenCues *cues = &sentence->token_cues[token];
    guint bits = 0;

    if ((cues->classes & PHRASE_CLASSES) == 0)
        return 0;
    for (guint i = cues->first_over; i < sentence->n_cues && sentence->cues[i].first <= token;
         i++) {
        if (sentence->cues[i].first + sentence->cues[i].n_tokens <= token)
            continue;
        for (guint j = 0; j < G_N_ELEMENTS (cue_bits); j++)
            if (cue_bits[j].cue_class == sentence->cues[i].cue->cue_class)
                bits |= cue_bits[j].bits;
        if (sentence->cues[i].cue->cue_class == TQ_CUE_PHRASE_FUNCTION &&
            strcmp (sentence->cues[i].cue->value, "preposition") == 0)
            bits |= TQ_PHRASE_PREPOSITION;
    }
    return bits;
}

static const guint16 pos_bits[] = {
    [TQ_POS_UNKNOWN] = TQ_PHRASE_UNKNOWN,   [TQ_POS_NOUN] = TQ_PHRASE_NOUN,
    [TQ_POS_VERB] = TQ_PHRASE_VERB,         [TQ_POS_ADJECTIVE] = TQ_PHRASE_ADJECTIVE,
    [TQ_POS_ADVERB] = TQ_PHRASE_FUNCTION,   [TQ_POS_NAME] = TQ_PHRASE_NAME,
    [TQ_POS_FUNCTION] = TQ_PHRASE_FUNCTION,
};

/* The likeliest reading counts; a noun counts in any reading, as what follows a number is nearly
 * always one. */
static guint
bits_of_readings (const TqSentence *sentence, guint token)
{
    guint n, bits;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    if (n == 0)
        return TQ_PHRASE_UNKNOWN;
    bits =
        readings[0].pos < G_N_ELEMENTS (pos_bits) ? pos_bits[readings[0].pos] : TQ_PHRASE_UNKNOWN;
    for (guint i = 1; i < n && !(bits & TQ_PHRASE_FUNCTION); i++)
        if (readings[i].pos == TQ_POS_NOUN)
            bits |= TQ_PHRASE_NOUN;
    return bits;
}

gboolean
tq_phrase_is_break (const TqSentence *sentence, guint token)
{
    guint8 kind = sentence->tokens[token].kind;

    if (kind != TQ_TOKEN_PUNCTUATION && kind != TQ_TOKEN_QUOTE_OPEN &&
        kind != TQ_TOKEN_QUOTE_CLOSE && kind != TQ_TOKEN_SYMBOL)
        return FALSE;
    tq_sentence_ask_names (sentence);
    return !(sentence->tokens[token].flags & TQ_TOKEN_IN_NAME); /* the hyphen of a name */
}

static gboolean
is_of_class (const TqSentence *sentence, guint token, TqCalendarClass calendar_class)
{
    guint16 row = token < sentence->n_tokens ? tq_sentence_word (sentence, token)->calendar : 0;

    return row != 0 &&
           tq_calendar_get (sentence->pack->calendar, row)->calendar_class == calendar_class;
}

/* «ظهر اليوم»: before a day, what may be a verb elsewhere is a part of that day. */
static gboolean
is_part_of_day (const TqSentence *sentence, guint token)
{
    return is_of_class (sentence, token, TQ_CALENDAR_PART) &&
           (is_of_class (sentence, token + 1, TQ_CALENDAR_DAY) ||
            is_of_class (sentence, token + 1, TQ_CALENDAR_WEEKDAY));
}

static const TqCueMatch *
function_word_at (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_FUNCTION, token);
}

gboolean
tq_phrase_is_auxiliary (const TqSentence *sentence, guint token)
{
    const TqCueMatch *function = function_word_at (sentence, token);

    return function != NULL && function->first == token &&
           strcmp (function->cue->value, "auxiliary") == 0;
}

/* Nothing that a noun before it would belong to. */
static gboolean
begins_no_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading =
        token < sentence->n_tokens ? tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN) : NULL;

    return reading == NULL || (bits_of_cues (sentence, token) & TQ_PHRASE_FUNCTION) != 0 ||
           (reading->pos != TQ_POS_NOUN && reading->pos != TQ_POS_ADJECTIVE);
}

/* A verb that says when: "were", "has", "will"; a past or a present that is nothing else, or that
 * no noun follows. */
static gboolean
is_finite_at (const TqSentence *sentence, guint token)
{
    if (token >= sentence->n_tokens || function_word_at (sentence, token) != NULL)
        return tq_phrase_is_auxiliary (sentence, token);
    if (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) /* "Rovers beat United" */
        return FALSE;
    if (tq_sentence_reading (sentence, token, TQ_POS_NOUN) == NULL)
        return tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST | TQ_FORM_PRESENT) ||
               tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL;
    return tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) &&
           begins_no_noun (sentence, token + 1);
}

/* "The hatch | covers | were shut", "shares fell": what may be a noun or a verb is none where the
 * clause's verb stands right behind it. Behind a pronoun it is one: "whoever lies has no
 * friends". */
static gboolean
is_noun_before_verb (const TqSentence *sentence, guint token)
{
    const guint nominal = TQ_PHRASE_ARTICLE | TQ_PHRASE_NOUN | TQ_PHRASE_ADJECTIVE |
                          TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN | TQ_PHRASE_POSSESSIVE |
                          TQ_PHRASE_NUMBER;
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return !sentence->pack->is_verb_first && verb != NULL && !(verb->form & TQ_FORM_PAST) &&
           is_finite_at (sentence, token + 1) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) == NULL &&
           (token == 0 || (tq_phrase_bits (sentence, token - 1) & nominal) != 0);
}

#define MIN_FIRST_PART 3 /* bytes: "re-opened" is a verb */

/* "The war-torn | town", "a state-owned bank": what is done, behind a hyphen and in front of its
 * noun. */
static gboolean
is_second_part (const TqSentence *sentence, guint token)
{
    const TqSpan *first;
    const TqAnalysis *next = token + 1 < sentence->n_tokens
                                 ? tq_sentence_reading (sentence, token + 1, TQ_POS_UNKNOWN)
                                 : NULL;

    if (!sentence->pack->is_head_last || token < 2 || !tq_clause_is_hyphen (sentence, token - 1) ||
        !tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST))
        return FALSE;
    first = &sentence->tokens[token - 2].span;
    return first->end - first->start >= MIN_FIRST_PART && next != NULL &&
           (next->pos == TQ_POS_NOUN || next->pos == TQ_POS_ADJECTIVE) &&
           bits_of_cues (sentence, token + 1) == 0 &&
           (token == 2 || !tq_phrase_is_auxiliary (sentence, token - 3)) &&
           (tq_sentence_reading (sentence, token - 2, TQ_POS_NOUN) != NULL ||
            tq_sentence_reading (sentence, token - 2, TQ_POS_ADJECTIVE) != NULL);
}

/* Not a headline that gives each of its words a capital. */
static gboolean
has_small_words (const TqSentence *sentence)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_WORD &&
            !(sentence->tokens[i].flags & TQ_TOKEN_CAPITAL) && bits_of_cues (sentence, i) == 0 &&
            !(bits_of_readings (sentence, i) & TQ_PHRASE_FUNCTION))
            return TRUE;
    return FALSE;
}

gboolean
tq_phrase_is_in_name (const TqSentence *sentence, guint token)
{
    return token > 0 && (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) &&
           sentence->tokens[token - 1].kind == TQ_TOKEN_WORD &&
           (!(sentence->tokens[token - 1].flags & TQ_TOKEN_CAPITAL) || has_small_words (sentence));
}

/* «لم | يعد», is no longer: the second of the words of value whole that say "is". */
static gboolean
ends_being (const TqSentence *sentence, guint token)
{
    const TqCueMatch *be = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token);

    return be != NULL && be->first < token && strcmp (be->cue->value, "whole") == 0;
}

static guint
find_bits (const TqSentence *sentence, guint token)
{
    guint bits;

    tq_sentence_ask_names (sentence);
    if (sentence->tokens[token].flags & TQ_TOKEN_IN_NAME)
        return TQ_PHRASE_NAME | TQ_PHRASE_NOUN;
    if (tq_phrase_is_break (sentence, token))
        return TQ_PHRASE_BREAK;
    if (sentence->tokens[token].kind == TQ_TOKEN_DIGITS)
        return TQ_PHRASE_NUMBER;
    bits = bits_of_cues (sentence, token);
    if (bits != 0)
        return bits;
    if (ends_being (sentence, token))
        return TQ_PHRASE_FUNCTION;
    if (is_part_of_day (sentence, token))
        return TQ_PHRASE_NOUN;
    bits = bits_of_readings (sentence, token);
    if ((bits & TQ_PHRASE_VERB) && (bits & TQ_PHRASE_NOUN) && is_noun_before_verb (sentence, token))
        bits &= ~(guint) TQ_PHRASE_VERB;
    if ((bits & TQ_PHRASE_VERB) && tq_phrase_is_in_name (sentence, token))
        bits = (bits & ~(guint) TQ_PHRASE_VERB) | TQ_PHRASE_NAME;
    if ((bits & TQ_PHRASE_VERB) && is_second_part (sentence, token))
        bits = (bits & ~(guint) TQ_PHRASE_VERB) | TQ_PHRASE_ADJECTIVE;
    return tq_sentence_word (sentence, token)->number != 0 ? bits | TQ_PHRASE_NUMBER : bits;
}

guint
tq_phrase_bits (const TqSentence *sentence, guint token)
{
    guint16 *known = &sentence->token_cues[token].phrase;

    tq_sentence_ask_cues (sentence, TQ_CUES_OF_DATES);
    if (*known == 0)
        *known = (guint16) find_bits (sentence, token);
    return *known;
}

/* «64 قرية»: a noun of a place behind which its name often stands is counted like any other where
 * it bears no preposition. */
static gboolean
is_counted_place (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_PLACE, token);

    return cue != NULL && cue->n_tokens == 1 && !(cue->proclitics & TQ_FORM_PREPOSITION) &&
           strcmp (cue->cue->value, "noun") == 0;
}

/* «آلية», «وحدة»: the letter that only ends a word is folded as the pronoun of «إليه» and «وحده»
 * is, which no row writes with it. */
static gboolean
is_no_pronoun (const TqSentence *sentence, guint token)
{
    const char *letter = sentence->pack->final_letter,
               *text = sentence->document->text + sentence->tokens[token].span.start;
    gsize n = letter != NULL ? strlen (letter) : 0,
          n_bytes = sentence->tokens[token].span.end - sentence->tokens[token].span.start;
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_FUNCTION, token);

    return n > 0 && n_bytes > n && memcmp (text + n_bytes - n, letter, n) == 0 && cue != NULL &&
           cue->n_tokens == 1 && cue->proclitics == 0 &&
           strstr (cue->cue->written, letter) == NULL &&
           tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL;
}

gboolean
tq_phrase_may_be_noun (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           (bits_of_cues (sentence, token) == 0 || is_counted_place (sentence, token) ||
            is_no_pronoun (sentence, token)) &&
           tq_sentence_word (sentence, token)->number == 0 &&
           (sentence->pack->has_dual ||
            tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL);
}

gboolean
tq_phrase_is_content (guint bits)
{
    return (bits & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER)) == 0;
}

gboolean
tq_phrase_is_verb_of (const TqSentence *sentence, guint token, guint forms)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->pos == TQ_POS_VERB && (reading->form & forms) != 0;
}

gboolean
tq_phrase_bears_preposition (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && (reading->form & TQ_FORM_PREPOSITION) != 0;
}

#define MAX_TO_VERB 8

/* A verb of the past that stands behind in the same breath. */
static gboolean
has_past_behind (const TqSentence *sentence, guint token)
{
    for (guint i = token + 1;
         i < MIN (sentence->n_tokens, token + MAX_TO_VERB) && !tq_phrase_is_break (sentence, i);
         i++)
        if (tq_phrase_is_verb_of (sentence, i, TQ_FORM_PAST))
            return TRUE;
    return FALSE;
}

/* "Polling | stations": what is being done stands in front of a noun, as adjectives do. */
static gboolean
describes_next (const TqSentence *sentence, guint token, const TqAnalysis *verb)
{
    const TqAnalysis *next = token + 1 < sentence->n_tokens
                                 ? tq_sentence_reading (sentence, token + 1, TQ_POS_UNKNOWN)
                                 : NULL;

    return sentence->pack->is_head_last && (verb->form & TQ_FORM_PARTICIPLE) && next != NULL &&
           next->pos == TQ_POS_NOUN &&
           (tq_phrase_bits (sentence, token + 1) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_NAME)) == 0;
}

/* At the head of its sentence, or with a capital behind a mark: "LONDON - Shares fell". */
static gboolean
opens_sentence (const TqSentence *sentence, guint token)
{
    return token == 0 ||
           (tq_phrase_is_break (sentence, token - 1) &&
            (token == 1 || (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL)));
}

gboolean
tq_phrase_opens_as_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return !sentence->pack->is_verb_first && opens_sentence (sentence, token) && verb != NULL &&
           !(verb->form & TQ_FORM_PAST) &&
           (tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL ||
            describes_next (sentence, token, verb)) &&
           has_past_behind (sentence, token);
}

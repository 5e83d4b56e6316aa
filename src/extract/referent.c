#include "extract/referent.h"

#include <string.h>

#include "text/known-name.h"

/* ---- pronouns and verbs ---------------------------------------------------------------------- */

static const struct {
    const char *value;
    TqReferent referent;
} named[] = {
    { "man", TQ_REFERENT_MAN },           { "woman", TQ_REFERENT_WOMAN },
    { "thing", TQ_REFERENT_THING },       { "masculine", TQ_REFERENT_MASCULINE },
    { "feminine", TQ_REFERENT_FEMININE }, { "many", TQ_REFERENT_MANY },
    { "self", TQ_REFERENT_SELF },
};

static guint
referent_named (const char *value)
{
    for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        if (strcmp (value, named[i].value) == 0)
            return named[i].referent;
    return TQ_REFERENT_NOBODY;
}

/* "It is expected that", but "it is expected to close": what is to be is the pronoun's. */
static gboolean
is_empty (const TqSentence *sentence, guint token)
{
    const TqCueMatch *empty = tq_phrase_cue_at (sentence, TQ_CUE_REFERENT_EMPTY, token);
    guint end = empty != NULL ? (guint) empty->first + empty->n_tokens : 0;

    return empty != NULL &&
           !(strcmp (empty->cue->value, "raised") == 0 && end < sentence->n_tokens &&
             tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, end) != NULL);
}

guint
tq_referent_of_pronoun (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, token);

    return cue == NULL || is_empty (sentence, token) ? TQ_REFERENT_NOBODY
                                                     : referent_named (cue->cue->value);
}

static gboolean
begins_with (const char *word, const char *letter)
{
    return letter != NULL && g_str_has_prefix (word, letter);
}

/* One of several letters. */
static gboolean
begins_with_any (const char *word, const char *letters)
{
    return letters != NULL && *word != '\0' &&
           g_utf8_strchr (letters, -1, g_utf8_get_char (word)) != NULL;
}

/* Of a verb in the present its first letter says it. */
static guint
by_first_letter (const TqPack *pack, const char *word)
{
    if (begins_with (word, pack->verb_masculine))
        return TQ_REFERENT_MASCULINE;
    if (begins_with (word, pack->verb_feminine))
        return TQ_REFERENT_FEMININE;
    return begins_with_any (word, pack->verb_self) ? TQ_REFERENT_SELF : TQ_REFERENT_NOBODY;
}

static gboolean
is_behind_negation (const TqSentence *sentence, guint token)
{
    return token > 0 && tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token - 1) != NULL;
}

/* «توقف» is "he stopped" and "she stops", «مات» "he died" and «ألغت» "she cancelled": the letter
 * that says "she" tells nothing where the form does not. */
static gboolean
may_be_feminine (const TqSentence *sentence, guint token, const TqAnalysis *verb)
{
    const char *word = tq_sentence_folded (sentence, token),
               *letter = sentence->pack->verb_feminine;
    gsize n = strlen (letter);

    return (!(verb->form & TQ_FORM_PAST) && g_str_has_prefix (word + verb->stem_start, letter)) ||
           (verb->stem_end > verb->stem_start + n &&
            strncmp (word + verb->stem_end - n, letter, n) == 0);
}

guint
tq_referent_of_verb (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    if (verb == NULL || sentence->pack->verb_masculine == NULL ||
        sentence->pack->verb_feminine == NULL ||
        tq_phrase_cue_at (sentence, TQ_CUE_REFERENT_EMPTY, token) != NULL)
        return TQ_REFERENT_NOBODY;
    if (verb->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL))
        return TQ_REFERENT_MANY;
    if ((verb->form & (TQ_FORM_PRESENT | TQ_FORM_FUTURE)) || is_behind_negation (sentence, token))
        return by_first_letter (sentence->pack,
                                tq_sentence_folded (sentence, token) + verb->stem_start);
    if (verb->form & TQ_FORM_FEMININE)
        return TQ_REFERENT_FEMININE;
    return may_be_feminine (sentence, token, verb) ? TQ_REFERENT_NOBODY : TQ_REFERENT_MASCULINE;
}

guint
tq_referent_of_ending (const TqSentence *sentence, guint token)
{
    const TqPack *pack = sentence->pack;
    const char *word = tq_sentence_folded (sentence, token);

    if (pack->pronoun_feminine != NULL && g_str_has_suffix (word, pack->pronoun_feminine))
        return TQ_REFERENT_FEMININE;
    if (pack->pronoun_many != NULL && g_str_has_suffix (word, pack->pronoun_many))
        return TQ_REFERENT_MANY;
    return pack->pronoun_masculine != NULL && g_str_has_suffix (word, pack->pronoun_masculine)
               ? TQ_REFERENT_MASCULINE
               : TQ_REFERENT_NOBODY;
}

/* ---- nouns ----------------------------------------------------------------------------------- */

#define GENDERS (TQ_REFERENT_MASCULINE | TQ_REFERENT_FEMININE)

/* What rows of class referent.gender say of the words of the phrase, or of the article before
 * it. */
static guint
by_rows (const TqSentence *sentence, const TqPhrase *phrase)
{
    guint first = phrase->first > 0 ? phrase->first - 1u : 0;
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_REFERENT_GENDER, phrase->head);

    for (guint i = first; cue == NULL && i < phrase->end; i++)
        cue =
            i != first || i == phrase->first || (tq_phrase_bits (sentence, i) & TQ_PHRASE_FUNCTION)
                ? tq_phrase_cue_at (sentence, TQ_CUE_REFERENT_GENDER, i)
                : NULL;
    return cue != NULL ? referent_named (cue->cue->value) : 0;
}

static gboolean
ends_in (const TqSentence *sentence, guint token, const char *letter)
{
    const char *text = sentence->document->text;
    TqSpan span = sentence->tokens[token].span;
    gsize n = letter != NULL ? strlen (letter) : 0;

    return n > 0 && span.end - span.start > n && memcmp (text + span.end - n, letter, n) == 0;
}

/* Of a noun in a letter that only feminine ones end in, or by its form; «تطبيقه» is "its use". */
static gboolean
is_feminine (const TqSentence *sentence, guint token, const TqAnalysis *noun)
{
    return ends_in (sentence, token, sentence->pack->final_letter) ||
           (noun != NULL && (noun->form & TQ_FORM_FEMININE) &&
            !ends_in (sentence, token, sentence->pack->pronoun_masculine));
}

static gboolean
is_name (const TqSentence *sentence, const TqPhrase *phrase, const TqAnalysis *noun)
{
    return (sentence->tokens[phrase->head].flags & TQ_TOKEN_CAPITAL && phrase->head > 0) ||
           noun == NULL || noun->lexeme == 0;
}

/* "Ilse Marten", "director Ilse al-Marten": behind no article, of two words with capitals, or with
 * a title in it. */
static gboolean
names_person (const TqSentence *sentence, const TqPhrase *phrase)
{
    gboolean has_article =
        phrase->first > 0 && (tq_phrase_bits (sentence, phrase->first - 1) & TQ_PHRASE_ARTICLE);

    for (guint i = phrase->first; i < phrase->end; i++) {
        gboolean is_pair = i + 1u < phrase->end &&
                           (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL) &&
                           (sentence->tokens[i + 1].flags & TQ_TOKEN_CAPITAL);

        if (tq_phrase_cue_at (sentence, TQ_CUE_NAME_TITLE, i) != NULL || (is_pair && !has_article))
            return TRUE;
    }
    return FALSE;
}

/* Persons, groups, things. */
static guint
by_kind (const TqSentence *sentence, const TqPhrase *phrase, const TqAnalysis *noun,
         gboolean *ret_acts)
{
    const TqLexicon *lexicon = sentence->pack->lexicon;
    TqKnownName known;

    *ret_acts = TRUE;
    if (noun != NULL && tq_lexicon_is_one_person (lexicon, noun->lexeme))
        return TQ_REFERENT_PERSON;
    if (noun != NULL && tq_lexicon_is_person (lexicon, noun->lexeme))
        return TQ_REFERENT_THING | TQ_REFERENT_MANY;
    if (names_person (sentence, phrase))
        return TQ_REFERENT_PERSON;
    if (is_name (sentence, phrase, noun))
        return tq_known_name (sentence, phrase->head, sentence->n_tokens, &known) > 0
                   ? TQ_REFERENT_THING
                   : TQ_REFERENT_PERSON | TQ_REFERENT_THING;
    *ret_acts = FALSE;
    return TQ_REFERENT_THING;
}

/* By what is written: the article, the ending. Of what neither tells both. */
static guint
by_gender (const TqSentence *sentence, const TqPhrase *phrase, const TqAnalysis *noun)
{
    if (sentence->pack->final_letter == NULL)
        return GENDERS;
    if (is_feminine (sentence, phrase->head, noun))
        return TQ_REFERENT_FEMININE;
    return is_name (sentence, phrase, noun) ? GENDERS : TQ_REFERENT_MASCULINE;
}

/* By any reading. */
static gboolean
may_be_many (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        if (readings[i].pos == TQ_POS_NOUN && (readings[i].form & (TQ_FORM_PLURAL | TQ_FORM_DUAL)))
            return TRUE;
    return FALSE;
}

guint
tq_referent_of_noun (const TqSentence *sentence, const TqPhrase *phrase, gboolean is_joined,
                     gboolean *ret_acts)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, phrase->head, TQ_POS_NOUN);
    guint told = by_rows (sentence, phrase), kind = by_kind (sentence, phrase, noun, ret_acts),
          gender;

    if (is_joined)
        return TQ_REFERENT_MANY;
    if (may_be_many (sentence, phrase->head))
        /* «السفن غرقت» */
        return sentence->pack->is_verb_first && !(kind & TQ_REFERENT_PERSON) ? TQ_REFERENT_FEMININE
                                                                             : TQ_REFERENT_MANY;
    gender = told & GENDERS ? told & GENDERS : by_gender (sentence, phrase, noun);
    if (told & TQ_REFERENT_PERSON)
        kind = told & TQ_REFERENT_PERSON;
    return kind | gender | (told & TQ_REFERENT_MANY);
}

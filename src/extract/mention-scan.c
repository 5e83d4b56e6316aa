#include <string.h>

#include "extract/mention-private.h"

#define MAX_TITLE_TOKENS 8 /* from a title to the name: "minister of public works and housing" */
#define MAX_LONG_TOKENS 12 /* before an abbreviation in brackets */

/* ---- words ----------------------------------------------------------------------------------- */

static gboolean
has_form (const TqSentence *sentence, guint token, guint16 form)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return n > 0 && (readings[0].form & form) != 0;
}

static gboolean
is_function (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) &
            (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER)) != 0;
}

/* ---- where there are capitals ---------------------------------------------------------------- */

/* The word after @token that belongs to the same name: the next one, the one behind a hyphen or a
 * particle. 0: none does. */
static guint
next_of_name (const TqSentence *sentence, guint token)
{
    guint next = token + 1;

    while (next < sentence->n_tokens && next - token <= 3 &&
           ((next + 1 < sentence->n_tokens && tq_clause_is_hyphen (sentence, next)) ||
            (!tq_mention_is_capital (sentence, next) &&
             tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, next) != NULL)))
        next++;
    return next < sentence->n_tokens && tq_mention_is_capital (sentence, next) ? next : 0;
}

/* Behind the last title of a run: "Finance Minister | Anna Holt". */
static guint
name_in (const TqSentence *sentence, guint first, guint end)
{
    guint name = end;

    while (name > first && !tq_mention_is_title (sentence, name - 1))
        name--;
    return name;
}

/* First token of the title that ends before @token, with what stands before it: "said | opposition
 * leader", "the Dr." */
static guint
title_before (const TqSentence *sentence, guint token)
{
    guint first = token;

    if (first > 1 && tq_mention_is_title (sentence, first - 2) &&
        sentence->tokens[first - 1].kind == TQ_TOKEN_PUNCTUATION &&
        sentence->document->text[sentence->tokens[first - 1].span.start] == '.')
        first--;
    if (first == 0 || !tq_mention_is_title (sentence, first - 1))
        return token;
    while (first > 0 && token - first < MAX_TITLE_TOKENS && !is_function (sentence, first - 1) &&
           (tq_mention_is_capital (sentence, first - 1) ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, first - 1) == NULL))
        first--;
    return first;
}

/* A capital at the head of a sentence says nothing of a common word. */
static guint
skip_opening (const TqSentence *sentence, guint token)
{
    gboolean is_first = token == 0 || sentence->tokens[token - 1].kind == TQ_TOKEN_QUOTE_OPEN;

    return is_first && is_function (sentence, token) ? token + 1 : token;
}

static void
add_run (TqMentions *mentions, guint32 index, guint first, guint end)
{
    const TqSentence *sentence = tq_mentions_sentence (mentions, index);
    guint name, with_title;

    first = skip_opening (sentence, first);
    if (first >= end)
        return;
    name = name_in (sentence, first, end);
    with_title = name > first ? title_before (sentence, name) : title_before (sentence, first);
    if (name >= end)
        return;
    if (with_title < name || (end - name > 1 && tq_mention_is_strange (sentence, end - 1)))
        tq_mentions_add_name (mentions, index, MIN (with_title, first), name, end, TRUE);
    else if (end - name > 1)
        tq_mentions_add_name (mentions, index, name, name, end, FALSE);
}

/* ---- where there are none -------------------------------------------------------------------- */

/* What may stand in a name: no verb, nothing that a particle is written onto. */
static gboolean
may_be_name (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD && !is_function (sentence, token) &&
           !(tq_phrase_bits (sentence, token) & TQ_PHRASE_VERB) &&
           tq_sentence_word (sentence, token)->calendar == 0 &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) == NULL &&
           (tq_mention_is_strange (sentence, token) ||
            !has_form (sentence, token, TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION));
}

/* «الوزير خالد», «وزير الدفاع خالد»: once an article has stood, the first word without one is
 * neither an adjective nor a genitive. */
static guint
name_behind_title (const TqSentence *sentence, guint title, guint end)
{
    gboolean is_definite = FALSE;

    for (guint i = title; i < MIN (end, title + MAX_TITLE_TOKENS); i++) {
        if (i > title && !may_be_name (sentence, i))
            break;
        if (i > title && is_definite && !has_form (sentence, i, TQ_FORM_ARTICLE) &&
            !tq_mention_is_title (sentence, i))
            return i;
        is_definite = is_definite || has_form (sentence, i, TQ_FORM_ARTICLE);
    }
    return end;
}

/* A word that goes on with a name: a second one, then strange ones; a word with an article is the
 * last. */
static gboolean
goes_on (const TqSentence *sentence, guint name, guint token)
{
    if (token > name && tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, token) != NULL)
        return TRUE;
    if (!may_be_name (sentence, token) || tq_mention_is_title (sentence, token) ||
        (token > name && has_form (sentence, token - 1, TQ_FORM_ARTICLE)))
        return FALSE;
    return token - name < 2 || tq_mention_is_strange (sentence, token) ||
           has_form (sentence, token, TQ_FORM_ARTICLE);
}

/* Adds the name behind the title at @title; returns where to go on. */
static guint
add_titled (TqMentions *mentions, guint32 index, guint title)
{
    const TqSentence *sentence = tq_mentions_sentence (mentions, index);
    guint name = name_behind_title (sentence, title, sentence->n_tokens), end = name;

    while (end < sentence->n_tokens && end - name < TQ_MENTION_MAX_WORDS &&
           goes_on (sentence, name, end))
        end++;
    if (name == end)
        return title + 1;
    tq_mentions_add_name (mentions, index, title, name, end, TRUE);
    return end;
}

/* ---- abbreviations in brackets --------------------------------------------------------------- */

static gboolean
is_initial (const TqSentence *sentence, guint token, gunichar letter)
{
    return g_unichar_tolower (g_utf8_get_char (tq_sentence_folded (sentence, token))) ==
           g_unichar_tolower (letter);
}

/* Where the words begin whose initials the abbreviation at @abbreviation is; @end if they are not
 * before it. Words of three letters or less that are no part of it may stand between. */
static guint
long_form_by_initials (const TqSentence *sentence, guint abbreviation, guint end)
{
    const char *letters = tq_sentence_folded (sentence, abbreviation);
    const char *letter = letters + strlen (letters);
    guint token = end;

    while (letter > letters) {
        letter = g_utf8_find_prev_char (letters, letter);
        while (token > 0 && end - token < MAX_LONG_TOKENS &&
               !is_initial (sentence, token - 1, g_utf8_get_char (letter)) &&
               is_function (sentence, token - 1))
            token--;
        if (token == 0 || end - token >= MAX_LONG_TOKENS ||
            !is_initial (sentence, token - 1, g_utf8_get_char (letter)))
            return end;
        token--;
    }
    return token;
}

/* Else the noun phrase before the bracket: back to a mark, a verb, or a word that joins no noun
 * phrase. */
static guint
long_form_by_phrase (const TqSentence *sentence, guint end)
{
    guint token = end;

    while (token > 0 && end - token < MAX_LONG_TOKENS) {
        guint bits = tq_phrase_bits (sentence, token - 1);

        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER | TQ_PHRASE_VERB)) != 0 ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token - 1) != NULL ||
            ((bits & TQ_PHRASE_FUNCTION) != 0 &&
             !(bits & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE))))
            break;
        token--;
    }
    while (token < end && is_function (sentence, token))
        token++;
    return token;
}

static guint
long_form (const TqSentence *sentence, guint abbreviation, guint end)
{
    guint first = long_form_by_initials (sentence, abbreviation, end);

    if (first == end && (!tq_mention_has_capitals (sentence, abbreviation) ||
                         (sentence->tokens[abbreviation].flags & TQ_TOKEN_ALL_CAPS)))
        first = long_form_by_phrase (sentence, end);
    return end - first > 1 ? first : end;
}

static gboolean
is_bracket (const TqSentence *sentence, guint token, char bracket)
{
    return token < sentence->n_tokens &&
           sentence->document->text[sentence->tokens[token].span.start] == bracket;
}

/* "… (ORD)": one word in brackets that no lexicon knows, quoted or not. */
static void
add_abbreviation (TqMentions *mentions, guint32 index, guint opening)
{
    const TqSentence *sentence = tq_mentions_sentence (mentions, index);
    guint word = opening + 1, close, first;
    guint32 entity;

    if (word < sentence->n_tokens && sentence->tokens[word].kind == TQ_TOKEN_QUOTE_OPEN)
        word++;
    close = word + 1;
    if (close < sentence->n_tokens && sentence->tokens[close].kind == TQ_TOKEN_QUOTE_CLOSE)
        close++;
    if (!is_bracket (sentence, close, ')') || sentence->tokens[word].kind != TQ_TOKEN_WORD ||
        !(tq_mention_is_strange (sentence, word) ||
          (sentence->tokens[word].flags & TQ_TOKEN_ALL_CAPS)))
        return;
    first = long_form (sentence, word, opening);
    if (first == opening)
        return;
    entity = tq_mentions_add_name (mentions, index, first, first, opening, FALSE);
    if (entity != TQ_NONE)
        tq_mentions_link_word (mentions, tq_sentence_word (sentence, word)->atom, entity);
}

/* ---- a sentence ------------------------------------------------------------------------------ */

void
tq_mentions_scan (TqMentions *mentions, guint32 index)
{
    const TqSentence *sentence = tq_mentions_sentence (mentions, index);

    for (guint i = 0; i < sentence->n_tokens;) {
        guint end = i + 1, next;

        if (is_bracket (sentence, i, '(')) {
            add_abbreviation (mentions, index, i);
        } else if (tq_mention_is_capital (sentence, i)) {
            while ((next = next_of_name (sentence, end - 1)) != 0)
                end = next + 1;
            add_run (mentions, index, i, end);
        } else if (sentence->tokens[i].kind == TQ_TOKEN_WORD &&
                   !tq_mention_has_capitals (sentence, i) && tq_mention_is_title (sentence, i)) {
            end = add_titled (mentions, index, i);
        }
        i = end;
    }
}

#include "extract/mention.h"

#include <string.h>

#include "extract/phrase.h"
#include "extract/scope.h"

#define MAX_NAME_TOKENS 4   /* words that two forms of a name are compared by */
#define MAX_TITLE_TOKENS 8  /* from a title to the name: "minister of public works and housing" */
#define MAX_LONG_TOKENS 12  /* before an abbreviation in brackets */
#define MAX_NAMESAKES 8     /* forms of one word that are looked at; beyond, the word is nobody's */

/* A person or an institution, in its fullest form. */
typedef struct {
    guint32 sentence;
    guint16 first; /* with the title */
    guint16 name;  /* without */
    guint16 end;
    guint8 n_words;
    gboolean is_person;
    TqAtom words[MAX_NAME_TOKENS];
} Entity;

/* Where an entity stands in the text. */
typedef struct {
    guint32 sentence;
    guint16 name;
    guint16 end;
    guint32 entity;
} Place;

/* Entities that bear a word, as a list. */
typedef struct {
    guint32 entity;
    guint32 next; /* index + 1 */
} Link;

struct TqMentions {
    const GArray *sentences;
    GArray *entities;   /* of Entity */
    GArray *places;     /* of Place, text order */
    GArray *links;      /* of Link */
    GHashTable *by_word; /* TqAtom → index + 1 in links */
};

static const TqSentence *
sentence_at (const TqMentions *mentions, guint32 index)
{
    return &g_array_index (mentions->sentences, TqSentence, index);
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

static gboolean
is_capital (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD && (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) != 0;
}

static gboolean
has_capitals (const TqSentence *sentence, guint token)
{
    gunichar letter = g_utf8_get_char (tq_sentence_folded (sentence, token));

    return g_unichar_toupper (letter) != letter;
}

static gboolean
is_title (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_NAME_TITLE, token) != NULL;
}

/* No common word of the language, as far as the lexicon knows. */
static gboolean
is_strange (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return n == 0 || readings[0].lexeme == 0 || readings[0].pos == TQ_POS_NAME;
}

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
    return (tq_phrase_bits (sentence, token) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER)) != 0;
}

/* ---- entities ---------------------------------------------------------------------------------------------------- */

static guint32
first_link (const TqMentions *mentions, TqAtom word)
{
    return GPOINTER_TO_UINT (g_hash_table_lookup (mentions->by_word, GUINT_TO_POINTER (word)));
}

static void
link_word (TqMentions *mentions, TqAtom word, guint32 entity)
{
    Link link = { entity, first_link (mentions, word) };

    for (guint32 i = link.next; i != 0; i = g_array_index (mentions->links, Link, i - 1).next)
        if (g_array_index (mentions->links, Link, i - 1).entity == entity)
            return;
    g_array_append_val (mentions->links, link);
    g_hash_table_insert (mentions->by_word, GUINT_TO_POINTER (word), GUINT_TO_POINTER (mentions->links->len));
}

static gboolean
bears (const Entity *entity, TqAtom word)
{
    for (guint i = 0; i < entity->n_words; i++)
        if (entity->words[i] == word)
            return TRUE;
    return FALSE;
}

/* "Anna Holt" and "Minister Holt": every word of the shorter, and the last one of both. */
static gboolean
is_form_of (const Entity *entity, const Entity *other)
{
    const Entity *shorter = entity->n_words <= other->n_words ? entity : other, *longer = shorter == entity ? other : entity;

    if (entity->is_person != other->is_person || entity->words[entity->n_words - 1] != other->words[other->n_words - 1] ||
        (!entity->is_person && entity->n_words != other->n_words))
        return FALSE;
    for (guint i = 0; i < shorter->n_words; i++)
        if (!bears (longer, shorter->words[i]))
            return FALSE;
    return TRUE;
}

static gboolean
is_fuller (const Entity *entity, const Entity *than)
{
    return entity->n_words != than->n_words ? entity->n_words > than->n_words : entity->end - entity->first > than->end - than->first;
}

/* The entity that is named by @entity's last word and agrees with it, TQ_NONE if there is none, or several. */
static guint32
find_entity (const TqMentions *mentions, const Entity *entity)
{
    guint32 found = TQ_NONE, n = 0;

    for (guint32 i = first_link (mentions, entity->words[entity->n_words - 1]); i != 0 && n++ < MAX_NAMESAKES;
         i = g_array_index (mentions->links, Link, i - 1).next) {
        guint32 other = g_array_index (mentions->links, Link, i - 1).entity;

        if (!is_form_of (entity, &g_array_index (mentions->entities, Entity, other)))
            continue;
        if (found != TQ_NONE)
            return TQ_NONE;
        found = other;
    }
    return found;
}

static void
fill_words (const TqSentence *sentence, Entity *entity)
{
    entity->n_words = 0;
    for (guint i = entity->end; i > entity->name && entity->n_words < MAX_NAME_TOKENS; i--)
        if (sentence->tokens[i - 1].kind == TQ_TOKEN_WORD && tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, i - 1) == NULL)
            entity->words[entity->n_words++] = tq_sentence_word (sentence, i - 1)->atom;
    for (guint i = 0; i < entity->n_words / 2u; i++) {
        TqAtom word = entity->words[i];

        entity->words[i] = entity->words[entity->n_words - 1 - i];
        entity->words[entity->n_words - 1 - i] = word;
    }
}

/* A name of the text: joined to the entity that it is a form of, or a new one. Returns the entity. */
static guint32
add_name (TqMentions *mentions, guint32 index, guint first, guint name, guint end, gboolean is_person)
{
    Entity entity = { .sentence = index, .first = (guint16) first, .name = (guint16) name, .end = (guint16) end, .is_person = is_person };
    guint32 found;
    guint head;
    Place place;

    fill_words (sentence_at (mentions, index), &entity);
    if (entity.n_words == 0)
        return TQ_NONE;
    head = sentence_at (mentions, index)->pack->is_head_last ? entity.n_words - 1u : 0;
    found = find_entity (mentions, &entity);
    if (found == TQ_NONE) {
        found = mentions->entities->len;
        g_array_append_val (mentions->entities, entity);
    } else if (is_fuller (&entity, &g_array_index (mentions->entities, Entity, found))) {
        g_array_index (mentions->entities, Entity, found) = entity;
    }
    for (guint i = 0; i < entity.n_words; i++)
        if (is_person || i == head || i + 1u == entity.n_words)
            link_word (mentions, entity.words[i], found);
    place = (Place) { index, (guint16) name, (guint16) end, found };
    g_array_append_val (mentions->places, place);
    return found;
}

/* ---- where there are capitals -------------------------------------------------------------------------------------- */

/* The word after @token that belongs to the same name: the next one, the one behind a hyphen or a particle. 0: none does. */
static guint
next_of_name (const TqSentence *sentence, guint token)
{
    guint next = token + 1;

    while (next < sentence->n_tokens && next - token <= 3 &&
           ((next + 1 < sentence->n_tokens && tq_clause_is_hyphen (sentence, next)) ||
            (!is_capital (sentence, next) && tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, next) != NULL)))
        next++;
    return next < sentence->n_tokens && is_capital (sentence, next) ? next : 0;
}

/* Behind the last title of a run: "Finance Minister | Anna Holt". */
static guint
name_in (const TqSentence *sentence, guint first, guint end)
{
    guint name = end;

    while (name > first && !is_title (sentence, name - 1))
        name--;
    return name;
}

/* First token of the title that ends before @token, with what stands before it: "opposition leader", "the Dr." */
static guint
title_before (const TqSentence *sentence, guint token)
{
    guint first = token;

    if (first > 1 && is_title (sentence, first - 2) && sentence->tokens[first - 1].kind == TQ_TOKEN_PUNCTUATION &&
        sentence->document->text[sentence->tokens[first - 1].span.start] == '.')
        first--;
    if (first == 0 || !is_title (sentence, first - 1))
        return token;
    while (first > 0 && token - first < MAX_TITLE_TOKENS && !is_function (sentence, first - 1))
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
    const TqSentence *sentence = sentence_at (mentions, index);
    guint name, with_title;

    first = skip_opening (sentence, first);
    if (first >= end)
        return;
    name = name_in (sentence, first, end);
    with_title = name > first ? title_before (sentence, name) : title_before (sentence, first);
    if (name >= end)
        return;
    if (with_title < name || (end - name > 1 && is_strange (sentence, end - 1)))
        add_name (mentions, index, MIN (with_title, first), name, end, TRUE);
    else if (end - name > 1)
        add_name (mentions, index, name, name, end, FALSE);
}

/* ---- where there are none ------------------------------------------------------------------------------------------ */

/* What may stand in a name: no verb, nothing that a particle is written onto. */
static gboolean
may_be_name (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD && !is_function (sentence, token) && !(tq_phrase_bits (sentence, token) & TQ_PHRASE_VERB) &&
           tq_sentence_word (sentence, token)->calendar == 0 && tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) == NULL &&
           (is_strange (sentence, token) || !has_form (sentence, token, TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION));
}

/* «الوزير خالد», «وزير الدفاع خالد»: once an article has stood, the first word without one is neither an adjective nor a genitive. */
static guint
name_behind_title (const TqSentence *sentence, guint title, guint end)
{
    gboolean is_definite = FALSE;

    for (guint i = title; i < MIN (end, title + MAX_TITLE_TOKENS); i++) {
        if (i > title && !may_be_name (sentence, i))
            break;
        if (i > title && is_definite && !has_form (sentence, i, TQ_FORM_ARTICLE) && !is_title (sentence, i))
            return i;
        is_definite = is_definite || has_form (sentence, i, TQ_FORM_ARTICLE);
    }
    return end;
}

/* A word that goes on with a name: a second one, then strange ones; a word with an article is the last. */
static gboolean
goes_on (const TqSentence *sentence, guint name, guint token)
{
    if (token > name && tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, token) != NULL)
        return TRUE;
    if (!may_be_name (sentence, token) || is_title (sentence, token) || (token > name && has_form (sentence, token - 1, TQ_FORM_ARTICLE)))
        return FALSE;
    return token - name < 2 || is_strange (sentence, token) || has_form (sentence, token, TQ_FORM_ARTICLE);
}

/* Adds the name behind the title at @title; returns where to go on. */
static guint
add_titled (TqMentions *mentions, guint32 index, guint title)
{
    const TqSentence *sentence = sentence_at (mentions, index);
    guint name = name_behind_title (sentence, title, sentence->n_tokens), end = name;

    while (end < sentence->n_tokens && end - name < MAX_NAME_TOKENS && goes_on (sentence, name, end))
        end++;
    if (name == end)
        return title + 1;
    add_name (mentions, index, title, name, end, TRUE);
    return end;
}

/* ---- abbreviations in brackets ------------------------------------------------------------------------------------- */

static gboolean
is_initial (const TqSentence *sentence, guint token, gunichar letter)
{
    return g_unichar_tolower (g_utf8_get_char (tq_sentence_folded (sentence, token))) == g_unichar_tolower (letter);
}

/* Where the words begin whose initials the abbreviation at @abbreviation is; @end if they are not before it. Words of three letters or less that
 * are no part of it may stand between. */
static guint
long_form_by_initials (const TqSentence *sentence, guint abbreviation, guint end)
{
    const char *letters = tq_sentence_folded (sentence, abbreviation);
    const char *letter = letters + strlen (letters);
    guint token = end;

    while (letter > letters) {
        letter = g_utf8_find_prev_char (letters, letter);
        while (token > 0 && end - token < MAX_LONG_TOKENS && !is_initial (sentence, token - 1, g_utf8_get_char (letter)) && is_function (sentence, token - 1))
            token--;
        if (token == 0 || end - token >= MAX_LONG_TOKENS || !is_initial (sentence, token - 1, g_utf8_get_char (letter)))
            return end;
        token--;
    }
    return token;
}

/* Else the noun phrase before the bracket: back to a mark, a verb, or a word that joins no noun phrase. */
static guint
long_form_by_phrase (const TqSentence *sentence, guint end)
{
    guint token = end;

    while (token > 0 && end - token < MAX_LONG_TOKENS) {
        guint bits = tq_phrase_bits (sentence, token - 1);

        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_NUMBER | TQ_PHRASE_VERB)) != 0 || tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token - 1) != NULL ||
            ((bits & TQ_PHRASE_FUNCTION) != 0 && !(bits & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE))))
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

    if (first == end && (!has_capitals (sentence, abbreviation) || (sentence->tokens[abbreviation].flags & TQ_TOKEN_ALL_CAPS)))
        first = long_form_by_phrase (sentence, end);
    return end - first > 1 ? first : end;
}

static gboolean
is_bracket (const TqSentence *sentence, guint token, char bracket)
{
    return token < sentence->n_tokens && sentence->document->text[sentence->tokens[token].span.start] == bracket;
}

/* "… (ORD)": one word in brackets that no lexicon knows, quoted or not. */
static void
add_abbreviation (TqMentions *mentions, guint32 index, guint opening)
{
    const TqSentence *sentence = sentence_at (mentions, index);
    guint word = opening + 1, close, first;
    guint32 entity;

    if (word < sentence->n_tokens && sentence->tokens[word].kind == TQ_TOKEN_QUOTE_OPEN)
        word++;
    close = word + 1;
    if (close < sentence->n_tokens && sentence->tokens[close].kind == TQ_TOKEN_QUOTE_CLOSE)
        close++;
    if (!is_bracket (sentence, close, ')') || sentence->tokens[word].kind != TQ_TOKEN_WORD ||
        !(is_strange (sentence, word) || (sentence->tokens[word].flags & TQ_TOKEN_ALL_CAPS)))
        return;
    first = long_form (sentence, word, opening);
    if (first == opening)
        return;
    entity = add_name (mentions, index, first, first, opening, FALSE);
    if (entity != TQ_NONE)
        link_word (mentions, tq_sentence_word (sentence, word)->atom, entity);
}

/* ---- the document -------------------------------------------------------------------------------------------------- */

/* Headlines bear capitals on every word, or leave titles out. */
static gboolean
is_headline (const TqSentence *sentence)
{
    const GArray *blocks = sentence->document->blocks;

    return blocks != NULL && sentence->block < blocks->len && g_array_index (blocks, TqBlock, sentence->block).role == TQ_BLOCK_TITLE;
}

static void
scan_sentence (TqMentions *mentions, guint32 index)
{
    const TqSentence *sentence = sentence_at (mentions, index);

    for (guint i = 0; i < sentence->n_tokens;) {
        guint end = i + 1, next;

        if (is_bracket (sentence, i, '(')) {
            add_abbreviation (mentions, index, i);
        } else if (is_capital (sentence, i)) {
            while ((next = next_of_name (sentence, end - 1)) != 0)
                end = next + 1;
            add_run (mentions, index, i, end);
        } else if (sentence->tokens[i].kind == TQ_TOKEN_WORD && !has_capitals (sentence, i) && is_title (sentence, i)) {
            end = add_titled (mentions, index, i);
        }
        i = end;
    }
}

TqMentions *
tq_mentions_new (const GArray *sentences)
{
    TqMentions *mentions = g_new0 (TqMentions, 1);

    mentions->sentences = sentences;
    mentions->entities = g_array_new (FALSE, FALSE, sizeof (Entity));
    mentions->places = g_array_new (FALSE, FALSE, sizeof (Place));
    mentions->links = g_array_new (FALSE, FALSE, sizeof (Link));
    mentions->by_word = g_hash_table_new (NULL, NULL);
    for (guint32 i = 0; i < sentences->len; i++)
        if (sentence_at (mentions, i)->pack != NULL && !is_headline (sentence_at (mentions, i)))
            scan_sentence (mentions, i);
    return mentions;
}

void
tq_mentions_free (TqMentions *mentions)
{
    if (mentions == NULL)
        return;
    g_array_unref (mentions->entities);
    g_array_unref (mentions->places);
    g_array_unref (mentions->links);
    g_hash_table_unref (mentions->by_word);
    g_free (mentions);
}

/* ---- questions ----------------------------------------------------------------------------------------------------- */

/* Whether a stretch is the name at @place and what may stand around it: articles, a title with its qualifiers. "The office of Minister Holt" is not. */
static gboolean
is_whole (const TqSentence *sentence, guint first, guint end, const Place *place)
{
    guint title = first;

    for (guint i = place->end; i < end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)))
            return FALSE;
    while (title < place->name && !is_title (sentence, title))
        title++;
    for (guint i = first; i < title; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if ((bits & (TQ_PHRASE_GENITIVE | TQ_PHRASE_POSSESSIVE)) != 0 ||
            (tq_phrase_is_content (bits) && (title == place->name || !sentence->pack->is_head_last)))
            return FALSE;
    }
    return TRUE;
}

/* The first place at or after a token. */
static guint
first_place (const TqMentions *mentions, guint32 index, guint token)
{
    guint lo = 0, hi = mentions->places->len;

    while (lo < hi) {
        guint middle = lo + (hi - lo) / 2;
        const Place *place = &g_array_index (mentions->places, Place, middle);

        if (place->sentence < index || (place->sentence == index && place->name < token))
            lo = middle + 1;
        else
            hi = middle;
    }
    return lo;
}

/* The entity that a stretch is the name of, in the words that stand there. */
static guint32
entity_inside (const TqMentions *mentions, guint32 index, guint first, guint end)
{
    guint32 found = TQ_NONE;

    for (guint i = first_place (mentions, index, first); i < mentions->places->len; i++) {
        const Place *place = &g_array_index (mentions->places, Place, i);

        if (place->sentence != index || place->end > end)
            break;
        if (is_whole (sentence_at (mentions, index), first, end, place))
            found = place->entity;
    }
    return found;
}

/* The only entity that bears a word, which may have particles written onto it. */
static guint32
entity_of_word (const TqMentions *mentions, const TqSentence *sentence, guint token)
{
    guint32 link = first_link (mentions, tq_sentence_word (sentence, token)->atom);
    const char *text = tq_sentence_folded (sentence, token);

    for (guint i = 0; link == 0 && i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);

        if (!clitic->is_enclitic && g_str_has_prefix (text, clitic->text) && text[strlen (clitic->text)] != '\0')
            link = first_link (mentions, tq_atom_find (tq_worker_atoms (sentence->worker), text + strlen (clitic->text), -1));
    }
    if (link == 0 || g_array_index (mentions->links, Link, link - 1).next != 0)
        return TQ_NONE;
    return g_array_index (mentions->links, Link, link - 1).entity;
}

/* A short form is one word beside articles and titles: a name; of an institution an abbreviation or, with a capital, its last word. */
static guint32
entity_of_short_form (const TqMentions *mentions, guint32 index, guint first, guint end)
{
    const TqSentence *sentence = sentence_at (mentions, index);
    guint n = 0, word = first;
    guint32 entity;

    for (guint i = first; i < end; i++) {
        if (!tq_phrase_is_content (tq_phrase_bits (sentence, i)) || (i + 1 < end && is_title (sentence, i)))
            continue;
        word = i;
        n++;
    }
    if (n != 1 || is_title (sentence, word) || (has_capitals (sentence, word) && !is_capital (sentence, word)))
        return TQ_NONE;
    entity = entity_of_word (mentions, sentence, word);
    if (entity == TQ_NONE || is_strange (sentence, word) || g_array_index (mentions->entities, Entity, entity).is_person)
        return entity;
    return word > 0 && is_capital (sentence, word) ? entity : TQ_NONE;
}

gboolean
tq_mentions_find (const TqMentions *mentions, guint32 index, guint first, guint end, TqSpan *ret_full, TqSpan *ret_name)
{
    guint32 entity = entity_inside (mentions, index, first, end);
    const Entity *full;
    const TqToken *tokens;

    if (entity == TQ_NONE)
        entity = entity_of_short_form (mentions, index, first, end);
    if (entity == TQ_NONE)
        return FALSE;
    full = &g_array_index (mentions->entities, Entity, entity);
    tokens = sentence_at (mentions, full->sentence)->tokens;
    *ret_full = (TqSpan) { tokens[full->first].span.start, tokens[full->end - 1].span.end };
    *ret_name = (TqSpan) { tokens[full->name].span.start, ret_full->end };
    return TRUE;
}

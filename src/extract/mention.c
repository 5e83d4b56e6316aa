#include <string.h>

#include "extract/mention-private.h"

#define MAX_NAMESAKES 8 /* forms of one word that are looked at; beyond, the word is nobody's */

/* A person or an institution, in its fullest form. */
typedef struct {
    guint32 sentence;
    guint16 first; /* with the title */
    guint16 name;  /* without */
    guint16 end;
    guint8 n_words;
    gboolean is_person;
    TqAtom words[TQ_MENTION_MAX_WORDS];
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

/* ---- entities -------------------------------------------------------------------------------- */

static guint32
first_link (const TqMentions *mentions, TqAtom word)
{
    return GPOINTER_TO_UINT (g_hash_table_lookup (mentions->by_word, GUINT_TO_POINTER (word)));
}

void
tq_mentions_link_word (TqMentions *mentions, TqAtom word, guint32 entity)
{
    Link link = { entity, first_link (mentions, word) };

    for (guint32 i = link.next; i != 0; i = g_array_index (mentions->links, Link, i - 1).next)
        if (g_array_index (mentions->links, Link, i - 1).entity == entity)
            return;
    g_array_append_val (mentions->links, link);
    g_hash_table_insert (mentions->by_word, GUINT_TO_POINTER (word),
                         GUINT_TO_POINTER (mentions->links->len));
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
    const Entity *shorter = entity->n_words <= other->n_words ? entity : other,
                 *longer = shorter == entity ? other : entity;

    if (entity->is_person != other->is_person ||
        entity->words[entity->n_words - 1] != other->words[other->n_words - 1] ||
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
    return entity->n_words != than->n_words
               ? entity->n_words > than->n_words
               : entity->end - entity->first > than->end - than->first;
}

/* The entity that is named by @entity's last word and agrees with it, TQ_NONE if there is none, or
 * several. */
static guint32
find_entity (const TqMentions *mentions, const Entity *entity)
{
    guint32 found = TQ_NONE, n = 0;

    for (guint32 i = first_link (mentions, entity->words[entity->n_words - 1]);
         i != 0 && n++ < MAX_NAMESAKES; i = g_array_index (mentions->links, Link, i - 1).next) {
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
    for (guint i = entity->end; i > entity->name && entity->n_words < TQ_MENTION_MAX_WORDS; i--)
        if (sentence->tokens[i - 1].kind == TQ_TOKEN_WORD &&
            tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, i - 1) == NULL)
            entity->words[entity->n_words++] = tq_sentence_word (sentence, i - 1)->atom;
    for (guint i = 0; i < entity->n_words / 2u; i++) {
        TqAtom word = entity->words[i];

        entity->words[i] = entity->words[entity->n_words - 1 - i];
        entity->words[entity->n_words - 1 - i] = word;
    }
}

guint32
tq_mentions_add_name (TqMentions *mentions, guint32 index, guint first, guint name, guint end,
                      gboolean is_person)
{
    Entity entity = { .sentence = index,
                      .first = (guint16) first,
                      .name = (guint16) name,
                      .end = (guint16) end,
                      .is_person = is_person };
    guint32 found;
    guint head;
    Place place;

    fill_words (tq_mentions_sentence (mentions, index), &entity);
    if (entity.n_words == 0)
        return TQ_NONE;
    head = tq_mentions_sentence (mentions, index)->pack->is_head_last ? entity.n_words - 1u : 0;
    found = find_entity (mentions, &entity);
    if (found == TQ_NONE) {
        found = mentions->entities->len;
        g_array_append_val (mentions->entities, entity);
    } else if (is_fuller (&entity, &g_array_index (mentions->entities, Entity, found))) {
        g_array_index (mentions->entities, Entity, found) = entity;
    }
    for (guint i = 0; i < entity.n_words; i++)
        if (is_person || i == head || i + 1u == entity.n_words)
            tq_mentions_link_word (mentions, entity.words[i], found);
    place = (Place) { index, (guint16) name, (guint16) end, found };
    g_array_append_val (mentions->places, place);
    return found;
}

/* ---- the document ---------------------------------------------------------------------------- */

/* Headlines bear capitals on every word, or leave titles out. */
static gboolean
is_headline (const TqSentence *sentence)
{
    const GArray *blocks = sentence->document->blocks;

    return blocks != NULL && sentence->block < blocks->len &&
           g_array_index (blocks, TqBlock, sentence->block).role == TQ_BLOCK_TITLE;
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
        if (tq_mentions_sentence (mentions, i)->pack != NULL &&
            !is_headline (tq_mentions_sentence (mentions, i)))
            tq_mentions_scan (mentions, i);
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

/* ---- questions ------------------------------------------------------------------------------- */

/* Whether a stretch is the name at @place and what may stand around it: articles, a title with its
 * qualifiers. "The office of Minister Holt" is not. */
static gboolean
is_whole (const TqSentence *sentence, guint first, guint end, const Place *place)
{
    guint title = first;

    for (guint i = place->end; i < end; i++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, i)))
            return FALSE;
    while (title < place->name && !tq_mention_is_title (sentence, title))
        title++;
    for (guint i = first; i < title; i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if ((bits & (TQ_PHRASE_GENITIVE | TQ_PHRASE_POSSESSIVE)) != 0 ||
            (tq_phrase_is_content (bits) &&
             (title == place->name || !sentence->pack->is_head_last)))
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
        if (is_whole (tq_mentions_sentence (mentions, index), first, end, place))
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

        if (!clitic->is_enclitic && g_str_has_prefix (text, clitic->text) &&
            text[strlen (clitic->text)] != '\0')
            link = first_link (mentions, tq_atom_find (tq_worker_atoms (sentence->worker),
                                                       text + strlen (clitic->text), -1));
    }
    if (link == 0 || g_array_index (mentions->links, Link, link - 1).next != 0)
        return TQ_NONE;
    return g_array_index (mentions->links, Link, link - 1).entity;
}

/* A short form is one word beside articles and titles: a name; of an institution an abbreviation
 * or, with a capital, its last word. */
static guint32
entity_of_short_form (const TqMentions *mentions, guint32 index, guint first, guint end)
{
    const TqSentence *sentence = tq_mentions_sentence (mentions, index);
    guint n = 0, word = first;
    guint32 entity;

    for (guint i = first; i < end; i++) {
        if (!tq_phrase_is_content (tq_phrase_bits (sentence, i)) ||
            (i + 1 < end && tq_mention_is_title (sentence, i)))
            continue;
        word = i;
        n++;
    }
    if (n != 1 || tq_mention_is_title (sentence, word) ||
        (tq_mention_has_capitals (sentence, word) && !tq_mention_is_capital (sentence, word)))
        return TQ_NONE;
    entity = entity_of_word (mentions, sentence, word);
    if (entity == TQ_NONE || tq_mention_is_strange (sentence, word) ||
        g_array_index (mentions->entities, Entity, entity).is_person)
        return entity;
    return word > 0 && tq_mention_is_capital (sentence, word) ? entity : TQ_NONE;
}

gboolean
tq_mentions_find (const TqMentions *mentions, guint32 index, guint first, guint end,
                  TqSpan *ret_full, TqSpan *ret_name)
{
    guint32 entity = entity_inside (mentions, index, first, end);
    const Entity *full;
    const TqToken *tokens;

    if (entity == TQ_NONE)
        entity = entity_of_short_form (mentions, index, first, end);
    if (entity == TQ_NONE)
        return FALSE;
    full = &g_array_index (mentions->entities, Entity, entity);
    tokens = tq_mentions_sentence (mentions, full->sentence)->tokens;
    *ret_full = (TqSpan) { tokens[full->first].span.start, tokens[full->end - 1].span.end };
    *ret_name = (TqSpan) { tokens[full->name].span.start, ret_full->end };
    return TRUE;
}

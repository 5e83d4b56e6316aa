/* mention-private.h - what the two files of mentions share
 *
 *   mention-scan.c  sentences → names: runs of capitals, what stands behind a title, what stands
 *     before its abbreviation
 *   mention.c        names → entities, and which of them a stretch names */
#ifndef TQ_EXTRACT_MENTION_PRIVATE_H
#define TQ_EXTRACT_MENTION_PRIVATE_H

#include "extract/mention.h"
#include "extract/phrase.h"
#include "extract/scope.h"

#define TQ_MENTION_MAX_WORDS 4 /* that two forms of a name are compared by */

struct TqMentions {
    const GArray *sentences;
    GArray *entities;    /* of Entity: mention.c */
    GArray *places;      /* of Place, text order */
    GArray *links;       /* of Link */
    GHashTable *by_word; /* TqAtom → index + 1 in links */
};

static inline const TqSentence *
tq_mentions_sentence (const TqMentions *mentions, guint32 index)
{
    return &g_array_index (mentions->sentences, TqSentence, index);
}

/* ---- words ----------------------------------------------------------------------------------- */

static inline gboolean
tq_mention_is_capital (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) != 0;
}

static inline gboolean
tq_mention_has_capitals (const TqSentence *sentence, guint token)
{
    gunichar letter = g_utf8_get_char (tq_sentence_folded (sentence, token));

    return g_unichar_toupper (letter) != letter;
}

static inline gboolean
tq_mention_is_title (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_NAME_TITLE, token) != NULL;
}

/* No common word of the language, as far as the lexicon knows. */
static inline gboolean
tq_mention_is_strange (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return n == 0 || readings[0].lexeme == 0 || readings[0].pos == TQ_POS_NAME;
}

/* ---- mention.c */

/* A name of the text, its title from @first on: joined to the entity that it is a form of, or a new
 * one. Returns the entity, TQ_NONE if there is no word in it. Names come in text order. */
guint32 tq_mentions_add_name (TqMentions *mentions, guint32 index, guint first, guint name,
                              guint end, gboolean is_person);

/* @entity bears @word as well. */
void tq_mentions_link_word (TqMentions *mentions, TqAtom word, guint32 entity);

/* ---- mention-scan.c */

/* Adds the names of sentence number @index. */
void tq_mentions_scan (TqMentions *mentions, guint32 index);

#endif

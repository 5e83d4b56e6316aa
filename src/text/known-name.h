/* known-name.h - countries, capitals and institutions in a sentence, as the lexicon knows them
 *
 * Many are made of common words ("United Nations", «مجلس الأمن», "Corée du Sud"): whoever reads
 * them word by word finds verbs, adjectives and genitives. So the tokens of a name of several words
 * are marked once, and are names to every later step (TQ_TOKEN_IN_NAME).
 * Cost: a bit of the word tells whether a longer name may begin with it; a look-up for each further
 * token of one that does. */
#ifndef TQ_TEXT_KNOWN_NAME_H
#define TQ_TEXT_KNOWN_NAME_H

#include "text/segment.h"

/* How many tokens the longest name has that begins at @token and ends by @end, attached particles
 * aside; 0 if none does. */
guint tq_known_name (const TqSentence *sentence, guint token, guint end, TqKnownName *ret);

/* Marks the tokens of places and institutions of several tokens. @tokens: those of @sentence. */
void tq_known_names_mark (const TqSentence *sentence, TqToken *tokens);

#endif

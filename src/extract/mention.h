/* mention.h - short forms of a name, led back to the fullest form that the article gives
 *
 * In: the sentences of a document. Out: its people and institutions, and for a stretch of tokens
 * which of them it names: "Secretary Anna Holt … Holt", "Office for Rivers and Dams (ORD) … the
 * ORD", «الوزيرة آنا هولت … هولت».
 * A person is a run of capitals that is behind a title or ends in a word that is no common one;
 * where nothing has capitals, what stands behind a title (<lang>/cues-name.tsv) and its qualifiers.
 * An institution is a run of capitals, or what stands before its abbreviation in brackets. A short
 * form that fits two of them leads to none.
 * Cost: linear in tokens; a hash look-up per question. */
#ifndef TQ_EXTRACT_MENTION_H
#define TQ_EXTRACT_MENTION_H

#include "text/segment.h"

typedef struct TqMentions TqMentions;

/* @sentences: (element-type TqSentence): of one document; borrowed */
TqMentions *tq_mentions_new (const GArray *sentences);
void tq_mentions_free (TqMentions *mentions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqMentions, tq_mentions_free)

/**
 * tq_mentions_find:
 * @first, @end: tokens of sentence number @index, a speaker say
 * @ret_full: (out): the fullest form, title included, somewhere in the document
 * @ret_name: (out): the name in it, without the title
 *
 * Returns: whether the stretch names one person or institution that the article also names in full,
 * or in the same words again.
 */
gboolean tq_mentions_find (const TqMentions *mentions, guint32 index, guint first, guint end,
                           TqSpan *ret_full, TqSpan *ret_name);

#endif

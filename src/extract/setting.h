/* setting.h - what an article is of, where a word means one thing in one article and another in
 * another
 *
 * «40 إصابة» are so many hurt, but so many taken ill where the article tells of an illness. Rows of
 * class setting.illness name illnesses, those of setting.harm what hurts; of the two the one named
 * last holds, and harm where a sentence names both. A row of class setting.word is a word that says
 * the state that is its value in an article of an illness. */
#ifndef TQ_EXTRACT_SETTING_H
#define TQ_EXTRACT_SETTING_H

#include "text/segment.h"

/* Whether @sentence is of an illness; @was_of_illness: whether the one before it was. */
gboolean tq_setting_is_of_illness (const TqSentence *sentence, gboolean was_of_illness);

#endif

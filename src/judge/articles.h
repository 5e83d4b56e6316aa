/* articles.h - what two articles have in common beside the two claims that are judged
 *
 * Two reports of one event know each other's names and agree on most of what they count; two events
 * of one kind share the words of that kind and differ in all the rest. An outlet corrects itself
 * and seldom contradicts itself; an article that tells different figures in one voice tells of
 * different things. And a figure that may be matched with many articles answers a question that
 * many events raise: "so many arrested". None of this stands in the two sentences.
 * Everything is asked of the two articles and of the claims that theirs are linked with, never of
 * the run as a whole: an article on something else changes nothing but how rare a word is. */
#ifndef TQ_JUDGE_ARTICLES_H
#define TQ_JUDGE_ARTICLES_H

#include "align/links.h"

#define TQ_ARTICLE_FEATURES(X) \
    X (OUTLET, "one-outlet")               /* two articles of one source */ \
    /* one article, not its headline or lead against the rest, nor two parties: a list, a table, \
     * steps */ \
    X (ONE_VOICE, "one-voice") \
    /* with how many other articles either may be matched; 0 none … 1 many */ \
    X (LINKED, "linked") \
    /* how many other figures and dates of the two articles are the same; 0 none … 1 many */ \
    X (ELSEWHERE_SAME, "elsewhere-same") \
    X (ELSEWHERE_OTHER, "elsewhere-other") /* and differ */ \
    X (ELSEWHERE_SHARE, "elsewhere-share") /* of all these, how many are the same */ \
    /* names of one sentence that the other article does not know, by how rare they are; 0 … 1 */ \
    X (STRANGE, "strange") \
    X (STRANGE_BOTH, "strange-both")       /* of the sentence that has less of them */ \
    /* names of one sentence that the other sentence has not */ \
    X (NAMES_APART, "names-apart") \
    /* of dates: the article of one tells of the other's time as well, of something else */ \
    X (TIME_KNOWN, "time-known") \
    /* each is set in places that the other article does not name: judge/places.h */ \
    X (PLACES_APART, "places-apart")

typedef enum {
#define TQ_ARTICLE_ENUM(symbol, name) TQ_ARTICLE_##symbol,
    TQ_ARTICLE_FEATURES (TQ_ARTICLE_ENUM)
#undef TQ_ARTICLE_ENUM
    TQ_N_ARTICLE_FEATURES
} TqArticleFeature;

/* What one thread knows of the articles that it was asked of. @links: those that join topics, no
 * weaker ones; they must outlive it. */
typedef struct TqArticles TqArticles;

TqArticles *tq_articles_new (const TqEvidence *evidence, const TqLinks *links);
void tq_articles_free (TqArticles *articles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqArticles, tq_articles_free)

/* Of two claims that exclude each other. @ret: (array fixed-size=TQ_N_ARTICLE_FEATURES): the same
 * for (b, a) */
void tq_articles_features (TqArticles *articles, guint32 a, guint32 b, double *ret);

#endif

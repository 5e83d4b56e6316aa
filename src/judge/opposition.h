/* opposition.h - evidence that two statements exclude each other, or say the same
 *
 * The words of both are laid side by side (align/match.h). What is left over, what is turned into
 * its opposite, denied on one side only or told of another name becomes a small vector of features,
 * each of which a reader can name; two fitted models (common/pairs.json) make of it how likely the
 * two contradict each other and how likely the longer one says what the shorter says. Symmetric:
 * features are of the shorter and the longer side, never of the first and the second. */
#ifndef TQ_JUDGE_OPPOSITION_H
#define TQ_JUDGE_OPPOSITION_H

#include "align/align.h"
#include "pack/trees.h"

#define TQ_OPPOSITION_FEATURES(X) \
    /* share of the shorter side's words that the longer one has */ \
    X (COVER_SHORT, "cover-short") \
    X (COVER_LONG, "cover-long") \
    /* the shorter side says nothing that the longer does not */ \
    X (ALL_COVERED, "all-covered") \
    X (LENGTH_SHORT, "length-short")         /* log of the number of words */ \
    X (LENGTH_LONG, "length-long") \
    X (LEFT_SHORT, "left-short")             /* log of the number of words without counterpart */ \
    X (LEFT_LONG, "left-long") \
    /* share of the shorter side that meets other words for it */ \
    X (CONCEPTS, "concepts") \
    /* a word meets its opposite, both denied or both not; or what is before it is after it */ \
    X (OPPOSITE, "opposite") \
    X (OPPOSITE_COVERED, "opposite-covered") /* times the cover of what is left */ \
    X (OPPOSITE_QUALITY, "opposite-quality") /* the opposites are adjectives */ \
    X (OPPOSITE_LONG, "opposite-long")       /* times the cover of the longer side */ \
    /* and a word that both have stands beside it on both sides */ \
    X (OPPOSITE_AT, "opposite-at") \
    /* and a word beside it has another in its place: "the library closed", "the pool opened" */ \
    X (OPPOSITE_INSTEAD, "opposite-instead") \
    X (OPPOSITE_DENIED, "opposite-denied")   /* "did not rise" against "fell" */ \
    X (TURNED, "turned")                     /* opposite words at a word that both have */ \
    X (TURNED_ALL, "turned-all")             /* and no word is left over on the shorter side */ \
    X (DENIED, "denied")                     /* share of the common words that one side denies */ \
    X (DENIED_COVERED, "denied-covered") \
    /* times the cover of the side that denies: what it denies must be what the other says */ \
    X (DENIED_OWN, "denied-own") \
    /* the side that denies has no word that the other has not */ \
    X (DENIED_WHOLLY, "denied-wholly") \
    X (DENIES_ONE, "denies-one")             /* only one side denies anything */ \
    /* share of the words that one side denies that the other affirms */ \
    X (DENIED_SCOPE, "denied-scope") \
    X (DENIED_VERB, "denied-verb")           /* a verb is among them */ \
    /* or the word right behind the denial: "did not buy arms", not "not counting the arms" */ \
    X (DENIED_FIRST, "denied-first") \
    X (DENIED_SOME, "denied-some")           /* of some only: "some boats did not sail" */ \
    /* log of the number of denied words that the other has not */ \
    X (DENIED_LEFT, "denied-left") \
    X (DENIED_BY_LONG, "denied-by-long")     /* the longer side denies */ \
    X (WIDER_DENIED, "wider-denied")         /* "no person" against "a man" */ \
    X (NARROWER_DENIED, "narrower-denied")   /* "no man" against "a person": may both be */ \
    /* share of the shorter side that meets a wider or narrower word */ \
    X (KINDS, "kinds") \
    /* share of the shorter side's words that stand together in the longer one */ \
    X (NEAR, "near") \
    /* log of the words of the longer side between those */ \
    X (INSERTED, "inserted") \
    /* share of the shorter side's neighbours between which the longer has a verb of its own */ \
    X (PARTED, "parted") \
    /* share of them that stand the other way round in the longer side */ \
    X (REVERSED, "reversed") \
    /* share where another of the sort of the second is nearer to the first: "born in A, moved to \
     * B", "born in B" */ \
    X (USURPED, "usurped") \
    X (USURPED_NAMED, "usurped-named")       /* a name, a place, a number */ \
    /* share of the shorter side that is denied on one side only, where its words stand \
     * together */ \
    X (DENIED_NEAR, "denied-near") \
    /* of the words denied on one side only, the share of names and numbers */ \
    X (DENIED_NAMES, "denied-names") \
    /* and of those that the longer side both affirms and denies */ \
    X (DENIED_OTHERWISE, "denied-otherwise") \
    X (TURNED_MIXED, "turned-mixed")         /* they are no words of one sort: died, life */ \
    /* opposite predicates, and who of the one is whom, or to whom, of the other: sold to, \
     * bought */ \
    X (FRAME_CONVERSE, "frame-converse") \
    /* one predicate of one who or whom, denied on one side only */ \
    X (FRAME_DENIED, "frame-denied") \
    X (FRAME_OPPOSITE, "frame-opposite")     /* opposite predicates of one who or whom */ \
    X (FRAME_SWAPPED, "frame-swapped")       /* who is whom on the other side */ \
    /* one predicate and one who, another whom; or the other way round */ \
    X (FRAME_OTHER, "frame-other") \
    /* one predicate, one who, one whom, both affirmed or both denied */ \
    X (FRAME_SAME, "frame-same") \
    X (MODAL_SHORT, "modal-short")           /* share of the shorter side's frames that are so */ \
    X (MODAL_LONG, "modal-long") \
    /* how much the two predicates that do most so seem to tell of one event; 0: none do */ \
    X (CORE, "core") \
    /* and who or whom are the same; judge/frame-match.h */ \
    X (CORE_SAME, "core-same") \
    X (CORE_OTHER, "core-other")             /* and others */ \
    X (CORE_OTHER_NAME, "core-other-name")   /* of two names */ \
    /* share of the sides that end in a mark: headlines do not */ \
    X (STOPPED, "stopped") \
    X (WORDS_SHORT, "words-short")           /* log of the number of all words, content or not */ \
    X (WORDS_LONG, "words-long") \
    X (WORDS_RATIO, "words-ratio") \
    X (WORDY, "wordy")                       /* all words for each content word */ \
    /* log of the number of marks that end sentences in the longer side */ \
    X (SENTENCES, "sentences") \
    /* A to B against B to A, A before B against B before A */ \
    X (SWAPPED, "swapped") \
    X (SWAPPED_ALL, "swapped-all")           /* and no word is left over on the shorter side */ \
    X (NAMES_SAME, "names-same")             /* names and places in common */ \
    /* the longer side is no headline: from 0 at nine words to 1 at thirteen */ \
    X (PASSAGE, "passage") \
    X (SOMEONE, "someone")                   /* either speaks of a man, a dog: there are many */ \
    X (NAMED, "named")                       /* a name or a place stands in the shorter side */ \
    /* words in common that the lexicon does not know: mostly names */ \
    X (UNKNOWN_SAME, "unknown-same") \
    X (UNKNOWN_CLASH, "unknown-clash")       /* each has such a word that the other has not */ \
    X (NAME_CLASH, "name-clash")             /* each has a name that the other has not */ \
    X (NAME_CLASH_COVERED, "name-clash-covered") \
    X (PLACE_CLASH, "place-clash") \
    X (NUMBER_CLASH, "number-clash") \
    X (NUMBER_SAME, "number-same") \
    /* the shorter side has a number that the longer has not */ \
    X (NUMBER_LEFT, "number-left") \
    X (VERB_CLASH, "verb-clash")             /* each has a verb that the other has not */ \
    X (NOUN_CLASH, "noun-clash") \
    X (ADJECTIVE_CLASH, "adjective-clash") \
    /* the shorter side has a verb that the longer has not */ \
    X (VERB_LEFT, "verb-left") \
    X (NOUN_LEFT, "noun-left") \
    /* a name, a place or a word that the lexicon does not know */ \
    X (NAME_LEFT, "name-left") \
    /* and where its neighbours stand in the longer side is another verb that the shorter has \
     * not */ \
    X (VERB_INSTEAD, "verb-instead") \
    X (NOUN_INSTEAD, "noun-instead") \
    X (QUALITY_INSTEAD, "quality-instead") \
    X (NAME_INSTEAD, "name-instead") \
    X (NUMBER_INSTEAD, "number-instead") \
    X (REPLACED, "replaced")                 /* one word stands for another, all else is equal */ \
    X (REPLACED_VERB, "replaced-verb") \
    /* and a common name says that both speak of one event */ \
    X (REPLACED_NAMED, "replaced-named") \
    X (COUNTED, "counted")                   /* the shorter side has a number */ \
    /* numbers or shares of one thing that cannot be one */ \
    X (COUNTS_APART, "counts-apart") \
    X (COUNTS_OVERLAP, "counts-overlap")     /* and such as can */ \
    /* each has a figure of one unit that the other has not: metres, euros, days */ \
    X (UNITS_APART, "units-apart") \
    X (QUANTITY_CONFLICT, "quantity-conflict") \
    X (QUANTITY_AGREES, "quantity-agrees") \
    X (DATE_CONFLICT, "date-conflict")       /* one event at two times */ \
    X (DATE_AGREES, "date-agrees")           /* and at one */ \
    X (DATE_OTHER, "date-other")             /* one time of two events */ \
    /* how much of all this speaks against the other side at once */ \
    X (WITNESSES, "witnesses")

typedef enum {
#define TQ_OPPOSITION_ENUM(symbol, name) TQ_OPPOSITION_##symbol,
    TQ_OPPOSITION_FEATURES (TQ_OPPOSITION_ENUM)
#undef TQ_OPPOSITION_ENUM
    TQ_N_OPPOSITION_FEATURES
} TqOppositionFeature;

extern const char *const tq_opposition_names[TQ_N_OPPOSITION_FEATURES + 1]; /* NULL-terminated */

/* What speaks most for a contradiction, in words that can be shown. */
typedef enum {
    TQ_OPPOSED_BY_WORDS,    /* one stands for another */
    TQ_OPPOSED_BY_OPPOSITE, /* rose, fell */
    TQ_OPPOSED_BY_DENIAL,
    TQ_OPPOSED_BY_ORDER,    /* A to B, B to A */
    TQ_OPPOSED_BY_NAME,
    TQ_OPPOSED_BY_VALUE,    /* a quantity or a date: not for the words to say */
    TQ_N_OPPOSED
} TqOpposed;

typedef struct {
    TqSpan a; /* empty: no word of its own decides */
    TqSpan b;
} TqDecisive;

typedef struct {
    double features[TQ_N_OPPOSITION_FEATURES];
    TqDecisive decisive[TQ_N_OPPOSED];
} TqOpposition;

/* What the words say; features of quantities and dates stay 0. */
void tq_opposition_weigh (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b,
                          TqOpposition *ret);

/* Where @figure is a share of what the other side speaks of in words of share: "36 % of the boats"
 * against "most boats". */
void tq_opposition_weigh_figure (const TqEvidence *evidence, const TqClaim *figure,
                                 const TqClaim *whole, double *features);

/* TQ_OPPOSITION_SWAPPED alone, at a fraction of the cost. */
gboolean tq_opposition_is_swapped (const TqEvidence *evidence, const TqClaim *a, const TqClaim *b);

/* How sure a verdict must be depends on what kind of text it is about: two headlines on one event,
 * two scenes with nobody named in them (with a number or without), two passages, a passage and a
 * short statement. */
enum {
    TQ_IN_ALL,
    TQ_OF_SOMEONE,
    TQ_OF_COUNTED,
    TQ_IN_PASSAGE,
    TQ_IN_STATEMENT,
    TQ_N_OPPOSITION_CONTEXTS
};

/* A model of pairs.json. */
typedef struct {
    double bias;
    TqTrees *trees; /* owned */
    double thresholds[TQ_N_OPPOSITION_CONTEXTS];
} TqOppositionModel;

TqOppositionModel tq_opposition_model (const TqPacks *packs, const char *name);
void tq_opposition_model_clear (TqOppositionModel *model);
/* 0 … 1 */
double tq_opposition_estimate (const TqOppositionModel *model, const TqOpposition *opposition);
/* what is to be believed above it */
double tq_opposition_threshold (const TqOppositionModel *model, const TqOpposition *opposition);
TqOpposed tq_opposition_main (const TqOppositionModel *model, const TqOpposition *opposition);

#endif

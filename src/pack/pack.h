/* pack.h - a language pack, loaded, checked and indexed
 *
 * A pack is a folder of tables (src/data/<tag>/); pack.json names them. Adding a language touches
 * no C. */
#ifndef TQ_PACK_PACK_H
#define TQ_PACK_PACK_H

#include <tanaqud/pack.h>

#include "base/atom.h"
#include "pack/axes.h"
#include "pack/choices.h"
#include "pack/happenings.h"
#include "pack/cue.h"
#include "pack/lexicon.h"
#include "pack/name.h"
#include "pack/sieve.h"
#include "pack/question.h"
#include "pack/state.h"
#include "pack/word-table.h"

typedef struct TqFolding TqFolding;
typedef struct TqNumberTable TqNumberTable; /* number words: src/pack/number-table.h */
typedef struct TqUnitTable TqUnitTable;     /* unit words of one language → units */
typedef struct TqCalendar TqCalendar;       /* months, weekdays, seasons, relative days */
typedef struct TqUnits TqUnits;             /* common/units.tsv, currencies; shared by all packs */
typedef struct TqRules TqRules;             /* rules.json */
typedef struct TqWeights TqWeights;         /* common/weights.json, common/pairs.json */

/* What an apostrophe between letters does: "apostrophe" of pack.json. */
typedef enum {
    TQ_APOSTROPHE_INSIDE,    /* don't: nothing */
    TQ_APOSTROPHE_ELIDES,    /* l'eau: ends a word */
    TQ_APOSTROPHE_POSSESSES, /* the bank's: begins one, before s */
} TqApostrophe;

typedef struct TqPack {
    TqLang lang;
    char *tag; /* "ar" */
    gint32 script; /* UScriptCode */
    /* Snowball's name of the stemmer for words that the lexicon does not know; NULL: clitics are
     * taken off instead */
    char *stemmer;
    /* letters that words of one root may differ in, folded: src/text/root.h; NULL: the stemmer
     * says */
    char *root_weak;
    char *root_final;   /* letters that may be an ending */
    char *root_initial; /* letters that may be a beginning */
    TqApostrophe apostrophe;
    /* one that some write for the decimal mark; figures then stand turned round it: «5ر31» is 31.5.
     * NULL: none */
    char *decimal_letter;
    /* one that nothing follows within a word, of two bytes: behind it a space was forgotten. NULL:
     * none */
    char *final_letter;
    /* mark of a decimal fraction: '.' or ','; 0 where both are in use, so that three digits after
     * either group */
    char decimal;
    gboolean groups_by_space;    /* 10 000: "grouping" is "space" */
    /* "two weeks" is one word, "a week" the bare noun: "bare_nouns_count" */
    gboolean has_dual;
    /* a noun without its article owns what follows: "genitive" is "construct" */
    gboolean joins_nouns;
    /* on Monday "next Friday" is eleven days ahead: "next_weekday" is "next-week" */
    gboolean is_next_of_next_week;
    gboolean has_word_fractions; /* three fifth: "denominators" are "ordinals" */
    gboolean is_month_first; /* 4/8/2021 is the eighth of April: "date_order" is "mdy" */
    gboolean has_hijri_figures; /* 30/02/1433 is a Hijri day: "figures_calendar" is "hijri" */
    GHashTable *stopwords;     /* set of folded words that a text of the language is full of */
    GArray *furniture;         /* of TqFurnitureRow: src/pack/furniture-table.h */
    /* set of folded words that a full stop may follow inside a sentence */
    GHashTable *abbreviations;
    GHashTable *contexts;      /* folded word → TqContext behind it: <lang>/context.tsv */
    GHashTable *labels;        /* set of folded words that a figure behind them names: "page 12" */
    /* folded word -> TqDualRow: nouns that say two, and words that only look so */
    GHashTable *duals;
    GArray *dual_endings;      /* of TqDualEnding */
    gboolean is_rtl;
    /* "past": "bare": a past may be written as the verb is: cut, hit, shut */
    gboolean has_bare_past;
    /* "noun_phrase": "head-last": the head of a noun phrase follows what qualifies it */
    gboolean is_head_last;
    /* "clause": "verb-first": a verb without a subject before it has it behind; a statement may do
     * without "is" */
    gboolean is_verb_first;
    /* letter of the particle that, written onto a noun, says to whom: "attached_to"; NULL: none
     * does */
    char *attached_to;
    /* letter that a verb of the present begins with, folded, where it says who: "verb_prefix";
     * NULL: none does */
    char *verb_masculine;
    char *verb_feminine;
    char *verb_self; /* the letters of "I" and "we" */
    /* what a pronoun written onto a word is, folded: "pronoun_ending"; NULL: none is */
    char *pronoun_masculine;
    char *pronoun_feminine;
    char *pronoun_many;
    /* ending of a sound plural that is a subject, folded: "case_ending"; NULL: none tells */
    char *case_subject;
    char *case_subject_two; /* and of a dual */
    char *case_other;   /* of either that is none */
    /* letter that only nouns begin with, where a verb is written as one otherwise: «إدارته»; NULL:
     * none */
    char *noun_initial;
    char *joined;      /* particle that some write onto the verb behind it: "joined"; NULL: none */
    gsize is_prepared;  /* what is made of all tables is there: tq_packs_prepare() */
    TqAtoms *symbols;   /* words that the pack's phrases are made of; of a prepared pack */
    /* of the tables that words are looked up in, with their particles off; of a prepared pack */
    TqSieve *words;
    TqFolding *folding;
    GArray *clitics;    /* of TqClitic, longest first */
    GPtrArray *cues;    /* of TqCue */
    TqCueTrie *tries[TQ_N_CUE_SETS]; /* of the cues of each set; of a prepared pack */
    GArray *answer_verbs; /* src/pack/answer-verbs.h; NULL until it is asked for */
    TqNumberTable *numbers;
    TqUnitTable *units;
    TqCalendar *calendar;
    struct TqDateTable *dates;  /* patterns of dates: src/pack/date-table.h */
    const TqLexicon *lexicon; /* shared */
    const TqAxes *axes;       /* shared */
    const TqChoices *choices; /* as well */
    const TqHappenings *happenings; /* as well */
} TqPack;

const TqPack *tq_packs_get (const TqPacks *packs, TqLang lang); /* NULL for 0 */

/* The same with what is made of all its tables, in which the words of a text are looked up: half
 * the cost of a pack, and most runs read one language. Made by whichever thread is first. */
const TqPack *tq_packs_prepare (const TqPacks *packs, TqLang lang);
const TqLexicon *tq_packs_lexicon (const TqPacks *packs);
const TqNames *tq_packs_names (const TqPacks *packs);
const TqUnits *tq_packs_units (const TqPacks *packs);
const TqHappenings *tq_packs_happenings (const TqPacks *packs);
const TqRules *tq_packs_rules (const TqPacks *packs);
/* wire services: src/pack/agencies.h */
const struct TqAgencies *tq_packs_agencies (const TqPacks *packs);
/* classes of web pages: src/pack/page-hints.h */
const struct TqPageHints *tq_packs_page_hints (const TqPacks *packs);
const TqWeights *tq_packs_weights (const TqPacks *packs);
/* common/pairs.json: models of two sentences */
const TqWeights *tq_packs_pair_weights (const TqPacks *packs);
const TqStateRow *tq_packs_state (const TqPacks *packs, TqState state);
/* that it answers */
const TqQuestionRow *tq_packs_question (const TqPacks *packs, TqAnswerId answer);
TqState tq_packs_find_state (const TqPacks *packs, const char *name); /* 0 if none */

/* Name of a unit as the report prints it: "km", "USD", "%", "person.killed" is made of unit and
 * state; "" for 0. */
const char *tq_packs_unit_name (const TqPacks *packs, TqUnit unit);

#endif

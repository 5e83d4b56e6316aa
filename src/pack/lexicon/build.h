/* build.h - what tanaqud-lexicon gathers before it writes one file
 *
 *   wordnet → morphy → hunspell → (freedict, apertium, own)
 *           → sense → pattern → kind, opposite, place → write
 *
 * Each source file of this folder holds one thought: it reads one kind of source into a Build, or
 * works on what is there. English is the hub: its senses are the concepts. A lexeme of another
 * language gathers *glosses* (English lexemes with weights), and sense.c turns them into concepts
 * when all sources have spoken.
 * Which sources there are is said by src/data/common/sources.tsv. Nothing is freed: the process
 * ends when the file is written. Deterministic: whatever is walked is sorted first, so the same
 * inputs give the same bytes. */
#ifndef TQ_PACK_LEXICON_BUILD_H
#define TQ_PACK_LEXICON_BUILD_H

#include <glib.h>

#include "pack/folding.h"
#include "pack/lexicon-format.h"
#include "pack/lexicon.h"
#include "pack/table.h"

typedef struct Synset Synset;
struct Synset {
    char *key;               /* "n:00012345": part of speech and offset */
    char *label;             /* its first word */
    char *parent;            /* key of its first hypernym, or NULL */
    GPtrArray *opposites;    /* of char *, keys */
    char *cluster;           /* key of the adjective that this one is a shade of, or NULL */
    GPtrArray *derivations;  /* of char *, keys: once for each pair of words that WordNet marks */
    guint16 flags;           /* TQ_CONCEPT_… */
    gboolean is_event;       /* tells what happens, not who does it */
    /* an adjective that lies round another, which has the opposite: "unharmed" round "uninjured" */
    gboolean is_shade;
    /* the verb whose event this noun names, so that both are one concept; else itself */
    Synset *event;
    guint32 number;          /* in the file, from 1; 0 if it is written as its event */
};

typedef struct {
    Synset *synset;
    double weight; /* of an English lexeme: share of its uses; else evidence */
} Sense;

typedef struct {
    const char *lang;
    char *lemma; /* folded */
    TqPos pos;
    GArray *senses;      /* of Sense, likeliest first */
    GHashTable *glosses; /* English Lexeme → double *, or NULL */
    GHashTable *before;  /* the glosses of the round before, while pairs are settled */
    GPtrArray *opposites; /* of Lexeme, or NULL */
    double weight;       /* how often it is met, roughly: ranks readings */
    guint8 sources;      /* bits of TQ_SOURCE_… */
    guint16 row;         /* line of <lang>/lemmas.tsv, or 0 */
    gboolean is_masdar;  /* a noun that names what its verb does */
    guint32 number;
} Lexeme;

typedef struct {
    Lexeme *lexeme;
    guint16 form; /* TqForm bits */
    double weight;
} Reading;

typedef struct {
    const char *code; /* interned; "": only a beginning of longer names */
    TqTermKind kind;
    gboolean goes_on;
    gboolean is_abbreviation;
} Place;

/* What a dictionary of forms says of a form: whose it may be. Not yet a reading: only lexemes that
 * mean something become one. */
typedef struct {
    const char *lemma; /* interned */
    guint8 pos;
    gboolean is_rare; /* glosses may be meant so, running text is not */
    guint16 form;
} Paradigm;

typedef struct {
    const char *root; /* folder that paths of sources.tsv begin in: "/usr/share" */
    const char *data; /* src/data */
    GHashTable *synsets;    /* key → Synset */
    GHashTable *lexemes;    /* "en:n:word" → Lexeme */
    GHashTable *forms;      /* "en:word" → GArray of Reading */
    GHashTable *paradigms;  /* "ar:form" → GArray of Paradigm */
    GHashTable *exceptions; /* "n:geese" → "goose" */
    GHashTable *places;     /* "ar:form" → Place */
    GPtrArray *langs;       /* of char *: the packs' tags, sorted */
    GPtrArray *pairs;       /* of WordPair: what dictionaries said, in their order */
    TqFolding *folding;
} Build;

/* A dictionary's pair of words, before it is known whose forms they are. */
typedef struct {
    const char *lang;
    const char *foreign;  /* folded, interned, without article */
    const char *english;  /* folded, interned */
    TqPos pos;            /* as the dictionary says, or TQ_POS_UNKNOWN */
    gboolean had_article; /* so it is a noun */
    double weight;
} WordPair;

/* ---- build.c: the containers ----------------------------------------------------------------- */

G_GNUC_NORETURN void build_fail (const char *format, ...) G_GNUC_PRINTF (1, 2);
Build *build_new (const char *root, const char *data);
char *build_fold (const Build *build, const char *text); /* (transfer full) */
char build_letter (TqPos pos);                           /* n v a r, ? for others */
/* NULL if there is none */
Lexeme *build_find_lexeme (const Build *build, const char *lang, TqPos pos, const char *lemma);
Lexeme *build_lexeme (Build *build, const char *lang, TqPos pos, const char *lemma);
void build_add_form (Build *build, const char *lang, const char *folded, Lexeme *lexeme,
                     guint16 form, double weight);
void build_add_paradigm (Build *build, const char *lang, const char *folded, const char *lemma,
                         TqPos pos, guint16 form, gboolean is_rare);
/* of Paradigm; NULL if none */
const GArray *build_paradigms (const Build *build, const char *lang, const char *folded);
void build_add_gloss (Lexeme *lexeme, Lexeme *english, double weight, guint8 source);
void build_add_pair (Build *build, const char *lang, const char *foreign, const char *english,
                     TqPos pos, double weight);
void build_add_sense (Lexeme *lexeme, Synset *synset, double weight);
/* as its event; NULL if there is none */
Synset *build_synset (const Build *build, const char *key);
GPtrArray *build_sorted_keys (GHashTable *table);           /* (transfer container) */

/* ---- source.c: files and their lines --------------------------------------------------------- */

/* plain or gzipped; NULL with a word on stderr if missing */
char *build_read_file (const Build *build, const char *path, gsize *ret_n_bytes);
char *build_next_line (char **text);  /* cuts it off *@text; NULL at the end */
/* ends the program if it is wrong */
TqTable *build_own_table (const Build *build, const char *name, const char *const *columns);
gboolean build_has_own_table (const Build *build, const char *name);
guint16 build_parse_forms (const TqTable *table, guint row, const char *cell);

/* ---- one kind of source, or one step, each --------------------------------------------------- */

gboolean build_read_wordnet (Build *build, const char *folder);
void build_inflect_english (Build *build);
/* Every English lexeme that @word may be a form of, with the form; returns how many were written to
 * @ret. */
typedef struct {
    Lexeme *lexeme;
    guint16 form;
} EnglishReading;
guint build_read_english (const Build *build, const char *word, EnglishReading *ret, guint max);

void
build_read_freedict (Build *build, const char *lang, const char *path, gboolean is_from_english);
void build_read_hunspell (Build *build, const char *lang, const char *path, gboolean expands);
void build_read_apertium (Build *build, const char *lang, const char *paths);
void build_read_own_lemmas (Build *build, const char *lang);

/* what is written onto nouns; "" if nothing is */
const char *build_article (Build *build, const char *lang);
const GArray *build_plural_endings (Build *build, const char *lang);
gboolean build_is_regular_plural (const GArray *endings, const char *plural, const char *singular);

/* Pairs to glosses: whose forms the words are, which plural is whose. */
void build_settle_pairs (Build *build);
double build_gloss_votes (const Lexeme *english);
/* Glosses to senses, forms of every lexeme that means something. */
void build_settle_senses (Build *build);
void build_settle_forms (Build *build);

/* Root and pattern: <lang>/patterns.tsv. */
typedef struct Patterns Patterns;
Patterns *build_patterns (Build *build, const char *lang); /* NULL: the language has none */
gboolean build_is_plural_of (const Patterns *patterns, const char *plural, const char *singular);
/* @patterns may be NULL */
gboolean build_is_rare (const Patterns *patterns, const char *word, guint16 form);
void
build_link_plurals (Build *build, const Patterns *patterns, const char *lang, GPtrArray *nouns);
void build_derive (Build *build);

void build_read_kinds (Build *build);
void build_read_opposites (Build *build);
void build_read_places (Build *build);
void build_write (Build *build, const char *path);

#endif

/* model.h - the data model, in the order in which the stages fill it
 *
 *   span -> document (blocks) -> value -> claim (terms) -> topic (pairs, verdicts) -> result
 *
 * Text is stored once, in TqDocument. Everything else points into it with spans, so that whatever
 * is shown is the author's own letters. Words that are compared are atoms: small integers of one
 * TqAtoms table (see atom.h in src/base/), so that comparing two claims is comparing integers.
 * Names of things that the tables own (units, states, rules) are small indices into these tables.
 *
 * Claims and terms are many, and as small as they can be: bool, not gboolean.
 *
 * Ownership: a TqResult owns its documents, claims and topics; an array field is owned by its
 * struct unless it says otherwise; `const char *` fields belong to a pack (immutable, outlives
 * every result made with it). */
#ifndef TANAQUD_MODEL_H
#define TANAQUD_MODEL_H

#include <glib.h>
#include <math.h>
#include <stdbool.h>

G_BEGIN_DECLS

/* ---- span ------------------------------------------------------------------------------------ */

/* A half-open range of bytes of one document's text. Code points appear only in src/report/. */
typedef struct {
    guint32 start;
    guint32 end;
} TqSpan;

typedef guint32 TqAtom;    /* 0: none */
/* a lemma of one language and part of speech in the lexicon; 0: unknown word */
typedef guint32 TqLexeme;
typedef guint32 TqConcept; /* what a lexeme means, the same number in every language; 0: none */
/* index of a language in the packs, as tq_packs_lang() gives it; 0: undetermined */
typedef guint8 TqLang;

#define TQ_NONE G_MAXUINT32 /* no index */

/* ---- document -------------------------------------------------------------------------------- */

typedef enum {
    TQ_BLOCK_HEADER,    /* `Source: …` lines of a plain-text file */
    TQ_BLOCK_TITLE,     /* headline */
    TQ_BLOCK_LEAD,      /* first paragraph of the article proper */
    TQ_BLOCK_BODY,      /* paragraphs and subheadings */
    /* menus, "read also", most-read lists, comment forms: shown, but making no claims */
    TQ_BLOCK_FURNITURE,
} TqBlockRole;

typedef struct {
    TqSpan span; /* no leading or trailing white space */
    TqBlockRole role;
    TqLang lang;
    /* why it is furniture: id of a row in furniture.tsv, or static; NULL otherwise */
    const char *reason;
} TqBlock;

/* A point or stretch of time, in minutes since 1970-01-01T00:00 of the article's own clock, [lo,
 * hi). Gregorian, proleptic. `lo == TQ_TIME_PAST` and `hi == TQ_TIME_FUTURE` are open ends
 * ("since", "not before"). */
#define TQ_TIME_PAST G_MININT64
#define TQ_TIME_FUTURE G_MAXINT64
#define TQ_MINUTES_PER_DAY G_GINT64_CONSTANT (1440)

typedef enum {
    TQ_PRECISION_NONE, /* no date at all */
    TQ_PRECISION_CENTURY,
    TQ_PRECISION_DECADE,
    TQ_PRECISION_YEAR,
    TQ_PRECISION_SEASON,
    TQ_PRECISION_MONTH, /* or several: a quarter, "early June" */
    TQ_PRECISION_WEEK,
    TQ_PRECISION_DAY,
    TQ_PRECISION_HOUR, /* part of a day: "at dawn", "8 o'clock" */
    TQ_PRECISION_MINUTE,
} TqPrecision;

typedef struct {
    gint64 lo;
    gint64 hi;
    guint8 precision; /* TqPrecision */
    bool is_approx;   /* "around 3.15", Hijri months */
    bool is_inferred; /* not written: taken from the dateline, the publication date, "yesterday" */
    bool is_before;   /* "before March": hi is where what the words name begins */
    /* what the words say twice does not agree: the weekday, the second month name, the other
     * calendar */
    bool is_doubtful;
    /* counted in weeks or more from another day: how far off it may be, "nine years ago" half a
     * year */
    guint16 slack_days;
    bool is_either_half; /* a clock time that may be twelve hours later: "at ten past one" */
    /* of a claim: its words have a number, a day of the month, a year, an hour; not "on Friday" */
    bool is_numbered;
    bool is_universal; /* of a claim: a clock time by Greenwich, which is none of another clock */
    bool is_beginning; /* of a claim: then began what it tells of, which had not been before */
    /* of an as_of that the sentence does not tell: its verb tells of what is over, on whatever
     * day */
    bool is_told_past;
    bool is_ending;    /* of a claim: then ended what it tells of, "ends on Friday" */
    /* of a claim of a beginning: told as that since which it has been so, "closed since Friday" */
    bool is_since;
} TqTime;

/* What is known of an article beside its text. */
typedef enum {
    TQ_FIELD_SOURCE, /* outlet */
    TQ_FIELD_TITLE,
    TQ_FIELD_DATE,
    TQ_FIELD_URL,
    TQ_FIELD_LANG,
    TQ_FIELD_AUTHOR,
    TQ_FIELD_AGENCY, /* the wire service behind the story */
} TqField;
#define TQ_N_FIELDS 7

typedef struct {
    char *id;     /* unique in the result: the file's name without suffix, or the JSON Lines id */
    char *path;   /* as the user named it */
    char *source; /* outlet, or NULL */
    char *title;  /* as given, or the title block's text, or NULL */
    char *url;    /* or NULL */
    char *date;   /* EDTF level 0 as given or inferred, or NULL */
    TqTime published;
    gboolean is_date_inferred;
    TqLang lang;
    char sha256[65]; /* of the bytes as read; "" where TqOptions.skips_digests */
    /* valid UTF-8, no NUL. Of a plain-text file the decoded file, header lines included, BOM
     * dropped; of every other format what was found in it: the blocks in reading order, furniture
     * included, parted by an empty line (src/read/builder.h) */
    char *text;
    guint32 n_bytes;
    guint32 n_replaced; /* invalid sequences that became U+FFFD */
    GArray *blocks;     /* of TqBlock, text order, not overlapping */
    /* index of the first document of the result with (nearly) the same text; its own if original */
    guint32 origin;
    char *author;       /* or NULL */
    char *agency;       /* or NULL */
    const char *format; /* name of the reader: "text", "page", "feed", …; static */
    char *charset;      /* encoding that the bytes were read in; NULL: UTF-8 */
    /* of TqSpan, one a block: bytes of the decoded source that it was made from; NULL: the text is
     * the source */
    GArray *places;
    /* who says so: "JSON-LD", "meta", "dateline", …; static; NULL: the user, or nobody */
    const char *from[TQ_N_FIELDS];
} TqDocument;

#define TQ_DOCUMENT_MAX_BYTES (16u << 20)

/* ---- value ----------------------------------------------------------------------------------- */

typedef enum {
    TQ_VALUE_NUMBER,
    TQ_VALUE_ORDINAL,
    TQ_VALUE_PERCENT,
    TQ_VALUE_MONEY,
    TQ_VALUE_MEASURE,
    TQ_VALUE_DURATION,
    TQ_VALUE_DATE,
    TQ_VALUE_TIME, /* a clock time alone */
} TqValueKind;

/* What the words allow. "more than 40": number 40, lo 40, hi INFINITY. Half a unit of the last
 * significant figure is *not* in lo and hi of a plain number: it is judged (src/judge/interval),
 * not read. "about 40" is_approx with lo and hi widened as the row of <lang>/cues-value.tsv
 * says. */
typedef struct {
    double number;
    double lo; /* -INFINITY: unbounded */
    double hi; /* INFINITY: unbounded */
    bool is_approx;
    bool is_lo_strict; /* "more than": lo itself excluded */
    bool is_hi_strict;
    /* decimal place of the last significant figure as written: 2500 -> 2, 2,950 -> 1, "3.5 million"
     * -> 5 */
    gint8 last_digit;
} TqNumber;

typedef guint16 TqUnit;  /* row of common/units.tsv or a currency; 0: none, a bare count */
/* row of common/states.tsv: killed, injured, missing, arrested, …; 0: none */
typedef guint16 TqState;

typedef struct {
    TqSpan span;
    TqValueKind kind;
    guint16 first_token; /* in its sentence */
    guint16 n_tokens;
    TqNumber number; /* every kind but date and time; a duration counts its own unit */
    TqUnit unit;
    TqUnit per; /* "per week": unit of the period, or 0 */
    TqSpan upper; /* of a range, "10 to 12 km": its upper end; else empty */
    double upper_number;
    TqTime time; /* date and time */
    gboolean is_fraction;  /* half, two thirds: of something; the number is 0.5 */
    gboolean is_bare_unit; /* "one" alone: more often a pronoun than a count */
    /* names and counts nothing: of a telephone number, a label, a date in figures; never of a
     * claim */
    gboolean is_name;
    gboolean has_noun; /* what is counted lies inside: جنديان, "one job in 15" */
    /* it counts what the figure before it does: "3 million visitors, against 2.4 the year
     * before" */
    gboolean is_held_against;
} TqValue;

/* ---- claim ----------------------------------------------------------------------------------- */

typedef enum { TQ_CLAIM_QUANTITY, TQ_CLAIM_DATE, TQ_CLAIM_ASSERTION } TqClaimKind;
#define TQ_N_CLAIM_KINDS 3
typedef enum { TQ_POLARITY_AFFIRMED, TQ_POLARITY_DENIED } TqPolarity;
typedef enum {
    TQ_MODALITY_ASSERTED,
    TQ_MODALITY_PLANNED,
    TQ_MODALITY_DEMANDED,
    TQ_MODALITY_POSSIBLE,
    TQ_MODALITY_CONDITIONAL,
    TQ_MODALITY_REPORTED,
} TqModality;

/* What a term is to its claim. */
typedef enum {
    TQ_ROLE_HEAD,      /* the counted thing; the predicate of an assertion; the event of a date */
    TQ_ROLE_QUALIFIER, /* of the head: nationality, kind, adjective */
    TQ_ROLE_ACTOR,     /* who does it */
    TQ_ROLE_PATIENT,   /* to whom or what; the complement of "X is Y" */
    TQ_ROLE_PLACE,
    TQ_ROLE_TIME,
    TQ_ROLE_CONTEXT, /* other content words of the clause, then of the sentence */
} TqRole;

typedef enum {
    TQ_TERM_COMMON,
    TQ_TERM_NAME,
    TQ_TERM_PLACE,
    TQ_TERM_DEMONYM,
    TQ_TERM_TITLE,
    TQ_TERM_NUMBER
} TqTermKind;

#define TQ_MAX_OTHER_READINGS 3

/* Of how many of what there is: "some boats", "few of the boats", "most boats", "all the boats". */
typedef enum { TQ_SHARE_UNSAID, TQ_SHARE_SOME, TQ_SHARE_FEW, TQ_SHARE_MOST, TQ_SHARE_ALL } TqShare;

/* When, where or how much something is to what the word names: "before the vote", "far from the
 * coast", "less water". Each stands beside what excludes it. */
typedef enum {
    TQ_BEARING_UNSAID,
    TQ_BEARING_BEFORE,
    TQ_BEARING_AFTER,
    TQ_BEARING_NEAR,
    TQ_BEARING_FAR,
    TQ_BEARING_ABOVE,
    TQ_BEARING_BELOW,
    TQ_BEARING_INSIDE,
    TQ_BEARING_OUTSIDE,
    TQ_BEARING_FOR,
    TQ_BEARING_AGAINST,
    TQ_BEARING_FRONT,
    TQ_BEARING_BEHIND,
    TQ_BEARING_MORE,
    TQ_BEARING_LESS,
} TqBearing;

static inline bool
tq_bearings_exclude (guint x, guint y)
{
    return x != TQ_BEARING_UNSAID && y != TQ_BEARING_UNSAID && x != y && (x - 1) / 2 == (y - 1) / 2;
}

/* A content word or a name, ready to be compared: first by atom, then by concept of its lexeme,
 * then by name skeleton. */
typedef struct {
    TqSpan span;
    /* lemma of a common word; skeleton of a name; ISO code of a country for places and demonyms */
    TqAtom atom;
    TqAtom form; /* the word as written, folded; of a country, its first word */
    guint32 poles_up;   /* axes of meaning at whose upper end the word stands: src/pack/axes.h */
    guint32 poles_down; /* and at whose lower end */
    TqAtom root; /* of a common word: shared with its relatives (resign, resignation), or 0 */
    TqLexeme lexeme; /* of the likeliest reading */
    TqLexeme others[TQ_MAX_OTHER_READINGS]; /* of the next ones; 0: none */
    guint8 role; /* TqRole */
    guint8 kind; /* TqTermKind */
    guint8 lang; /* TqLang */
    bool is_negated; /* "non-combat", "غير رسمي"; of a whole sentence: in reach of some denial */
    bool is_someone; /* "a man", "a dog": of whom only the kind is known */
    guint8 share; /* TqShare */
    guint8 bearing; /* TqBearing */
    /* value of a closed set of which one person has one: src/pack/choices.h; 0: none */
    guint16 choice;
    bool is_place; /* said beside what it is: "the town of Karami", «ولاية الساحل» */
    /* stands in another sentence, or names the speaker: whom a pronoun of the claim means */
    bool is_resolved;
    bool is_generic; /* "people", "others", "the dead": says nothing of who is counted */
} TqTerm;

typedef struct {
    TqSpan speaker; /* as written; empty: none */
    /* whom the speaker speaks for, so that the Pentagon and its spokesman are one; 0: the outlet
     * itself */
    TqAtom party;
    TqSpan cue;     /* "said", "قال" */
    bool is_named;  /* a person or an institution; not "sources", "witnesses" */
    bool is_denial; /* the cue itself denies ("denied that …") */
    bool answers_party; /* and says whose claim it is: "denied the union's allegation that …" */
} TqAttribution;

/* ---- frame: who does what to whom ------------------------------------------------------------ */

/* Slots are what a phrase *is* to its predicate, whichever way it is said: in "A attacked B", "B
 * was attacked by A", "A's attack on B" and «هجوم أ على ب» the agent is A and the patient B. Of "X
 * is the head of Y" and "X, head of Y," the predicate is "head", the agent X, the patient Y. */
typedef enum {
    TQ_ARGUMENT_AGENT,   /* who */
    TQ_ARGUMENT_PATIENT, /* whom, what */
    TQ_ARGUMENT_TO,      /* to, on, against whom or what, besides the patient */
    TQ_ARGUMENT_PLACE,
    TQ_ARGUMENT_TIME,
} TqArgumentKind;
#define TQ_N_ARGUMENTS 5

#define TQ_NO_TERM G_MAXUINT16

typedef struct {
    /* the phrase without its preposition; empty: not said. A pronoun has a span and no term, but
     * for one that means what is named before: then it is that */
    TqSpan span;
    /* its head among the claim's terms, counted from the claim's first; TQ_NO_TERM: none */
    guint16 term;
    /* nobody, any bridge, «أي جسر»: where the predicate is denied, it is of whatever fills the
     * slot */
    bool is_any;
} TqArgument;

typedef enum {
    TQ_FRAME_PASSIVE = 1 << 0,
    TQ_FRAME_NOMINAL = 1 << 1, /* the predicate is a noun: "the closure of the bridge" */
    TQ_FRAME_STATE = 1 << 2,   /* "X is Y", "X, the Y of Z" */
} TqFrameFlags;

/* Slots that a reader of the sentence would fill and the words do not show are empty. Where a frame
 * has only one of agent and patient, the words may not say which it is ("the bridge closed", "the
 * bridge was closed", «إغلاق الجسر»): hold agent against agent only where both frames have both,
 * else the one that is there against the one that is there. */
typedef struct {
    TqSpan predicate; /* its word */
    guint16 term;     /* among the claim's terms, or TQ_NO_TERM */
    guint8 polarity;  /* TqPolarity of the predicate's word, whoever says it */
    guint8 modality;  /* TqModality */
    guint8 flags;     /* TqFrameFlags */
    TqArgument arguments[TQ_N_ARGUMENTS];
} TqFrame;

/* What is reckoned in with a figure: "before tax", "freight paid", "gross". Each stands beside what
 * excludes it; both of two: either. */
typedef enum {
    TQ_BASIS_WITHOUT_TAX = 1 << 0,
    TQ_BASIS_WITH_TAX = 1 << 1,
    TQ_BASIS_WITHOUT_FREIGHT = 1 << 2,
    TQ_BASIS_WITH_FREIGHT = 1 << 3,
    TQ_BASIS_WITHOUT_FEES = 1 << 4, /* interest, charges, costs beside the price */
    TQ_BASIS_WITH_FEES = 1 << 5,
    TQ_BASIS_GROSS = 1 << 6,
    TQ_BASIS_NET = 1 << 7,
    TQ_BASIS_UNADJUSTED = 1 << 8, /* for the season, for prices */
    TQ_BASIS_ADJUSTED = 1 << 9,
    TQ_BASIS_PARTLY = 1 << 10, /* "30 stalls burned in part" */
    TQ_BASIS_WHOLLY = 1 << 11,
    TQ_BASIS_SET = 1 << 12,    /* a price that somebody sets: of issue, official, reserved */
    TQ_BASIS_MARKET = 1 << 13, /* and what is paid for it: at the close, on the black market */
    TQ_BASIS_WHOLESALE = 1 << 14,
    TQ_BASIS_RETAIL = 1 << 15,
} TqBasis;

#define TQ_BASIS_EXTENT (TQ_BASIS_PARTLY | TQ_BASIS_WHOLLY)

/* The lower one of each two. */
#define TQ_BASIS_LOWER 0x5555u

/* Those of which @basis has one, and not the other. */
static inline guint
tq_basis_decided (guint basis)
{
    guint odd = (basis ^ basis >> 1) & TQ_BASIS_LOWER;

    return basis & (odd | odd << 1);
}

static inline bool
tq_bases_exclude (guint x, guint y)
{
    x = tq_basis_decided (x);
    y = tq_basis_decided (y);
    return ((x & y >> 1) | (y & x >> 1)) & TQ_BASIS_LOWER;
}

typedef enum {
    TQ_CLAIM_IN_TITLE = 1 << 0,
    TQ_CLAIM_TOTAL = 1 << 1,       /* "in all", "brings to" */
    TQ_CLAIM_PART = 1 << 2,        /* "among them", "of whom", "another" */
    /* a toll: can only grow with time; an assertion: what it denies has not happened so far */
    TQ_CLAIM_CUMULATIVE = 1 << 3,
    TQ_CLAIM_CHANGE = 1 << 4,      /* "rose by", "more than last year": a difference, not a level */
    TQ_CLAIM_BACKGROUND = 1 << 5,  /* about an earlier event */
    TQ_CLAIM_CORRECTION = 1 << 6,  /* the right value of a correction notice */
    TQ_CLAIM_RETRACTED = 1 << 7,   /* the value that a correction notice takes back */
    TQ_CLAIM_EACH = 1 << 8,        /* "each of them", "per vehicle" */
    TQ_CLAIM_EXISTENCE = 1 << 9,   /* there is, there is no, according to a …: the head exists */
    TQ_CLAIM_CLOCK = 1 << 10,      /* a date claim whose value is a time of day */
    TQ_CLAIM_NEGATED_NUMBER = 1 << 11, /* "not 500,000 as rumoured": no claim of the article */
    TQ_CLAIM_DURATION = 1 << 12,
    /* "rose to", "still", "so far": a level that the sentence itself says is of its moment; an
     * assertion that says itself that it was otherwise before: "the road reopened", "the ban was
     * lifted" */
    TQ_CLAIM_MOVING = 1 << 13,
    /* an assertion whose terms are all content words of an article, in text order: `pairs` only */
    TQ_CLAIM_WHOLE = 1 << 14,
    /* an assertion that is denied by its own predicate, whose other name is its opposite: refused,
     * rejected */
    TQ_CLAIM_SAYS_NO = 1 << 15,
    /* as_of is told as the time up to which it counts: "by Sunday evening"; of a date claim: what
     * lasts ends then, "shut until May" */
    TQ_CLAIM_UNTIL = 1 << 16,
    /* an attribute that no day changes: depth, storeys, a mandate, how long something took */
    TQ_CLAIM_FIXED = 1 << 17,
    TQ_CLAIM_DATED = 1 << 18,   /* as_of is told by the sentence */
    /* what its own sentence says are all its parts do not add up to it */
    TQ_CLAIM_OFF_SUM = 1 << 19,
    /* how an assertion is made */
    TQ_CLAIM_GENERAL = 1 << 20, /* a denial of all there may be: nobody, no bridge, never */
    TQ_CLAIM_ASIDE = 1 << 21,   /* said beside another statement: who …, because …, without … */
    /* a figure stands in its clause: may be true of so many, or so much, only */
    TQ_CLAIM_OF_SO_MANY = 1 << 22,
    TQ_CLAIM_REPLIES = 1 << 23,   /* it is somebody's answer: replied, shot back */
    /* set against what stands before: but, while, for its part; a figure of somebody else: "the
     * union of 14" */
    TQ_CLAIM_CONTRASTS = 1 << 24,
    TQ_CLAIM_ACCUSES = 1 << 25,   /* blames somebody */
    /* names what was said before: "the allegation", "no such warning" */
    TQ_CLAIM_TAKES_UP = 1 << 26,
    TQ_CLAIM_ONLY = 1 << 27, /* a figure that is said to be small: "only 300", «لا غير» */
    /* of dates: which of its kind the event is said to be */
    TQ_CLAIM_FIRST = 1 << 28,
    /* or the one before this; of a figure: what another stands instead of, and may have been
     * before */
    TQ_CLAIM_LAST = 1 << 29,
    TQ_CLAIM_NEXT = 1 << 30,
    /* of assertions, whose flags these bits are else free for */
    TQ_CLAIM_INSISTS = TQ_CLAIM_FIRST, /* who says it stands by it: insists, maintains */
    /* its sentence tells that two are at odds: "they differ on", "traded accusations" */
    TQ_CLAIM_AT_ODDS = TQ_CLAIM_NEXT,
} TqClaimFlags;

/* One of the answers to a question that has one: by sea, unanimous, in custody
 * (src/pack/question.h). Question in the upper byte, answer in the lower, with a bit for "not by
 * sea" and one for "will go by sea"; 0: none. */
typedef guint16 TqAnswerId;

#define TQ_ANSWER_DENIED 0x40u
#define TQ_ANSWER_PLANNED 0x80u

#define TQ_MAX_ANSWERS 4

static inline guint
tq_answer_question (TqAnswerId answer)
{
    return answer >> 8u;
}

/* The answer to a question that any words may answer, as why something happened: these words, said
 * of those (src/extract/naming.h). */
typedef struct {
    TqSpan said;
    TqSpan of;         /* empty: it is not said, or by a pronoun */
    /* the question, and how it is answered (TqNamingManner); 0: nothing is named */
    TqAnswerId answer;
} TqNaming;

/* The answers of such a question in common/questions.tsv, in this order. */
typedef enum {
    TQ_NAMING_WHOLE = 1, /* what the clause is there to say: "the cause of the fire was a spark" */
    TQ_NAMING_BESIDE,    /* said beside it: "they left because of the rain" */
    TQ_NAMING_BY_NAME,   /* the same as whole, and only names answer it: who won */
    /* and only names of places, of what will be as well: "the ship is bound for Orm", "the seat
     * will be in Orm" */
    TQ_NAMING_BY_PLACE,
} TqNamingManner;

static inline TqNamingManner
tq_naming_manner (const TqNaming *naming)
{
    return (TqNamingManner) (naming->answer & 0xff);
}

/* Figures and dates of a sentence that a claim bears; the later ones of a long list say no more. */
#define TQ_MAX_SAID 6
#define TQ_MAX_SAID_DATES 2

typedef struct {
    guint32 doc;  /* index in the result */
    guint32 block; /* index in the document's blocks */
    TqClaimKind kind;
    TqSpan span;     /* the quote: value with what it counts; for an assertion its clause */
    /* what a reader would mark: the value; for an assertion its predicate and what decides it */
    TqSpan value_span;
    TqSpan sentence;
    TqSpan label;   /* the head with its qualifiers, as a person would name it */
    guint32 first_term; /* in TqClaimSet.terms; head first */
    guint16 n_terms;
    guint16 n_frames;
    /* in TqClaimSet.frames; of an assertion: the frame of its own predicate, if it is understood,
     * then those of its clause */
    guint32 first_frame;
    guint32 flags; /* TqClaimFlags */
    TqNumber number; /* quantity */
    TqUnit unit;
    TqUnit per;
    TqState state;
    guint16 basis; /* TqBasis of a quantity */
    /* date: the value. quantity: when a count of which it is the third begins. assertion: unused */
    TqTime time;
    TqTime as_of;
    TqPolarity polarity;
    TqModality modality;
    TqAttribution attribution;
    guint32 part_of; /* claim index of the total it is part of, or TQ_NONE */
    float confidence; /* 0 … 1 that the claim was read right */
    /* assertion: to which questions it gives which answer; 0 ends them */
    TqAnswerId answers[TQ_MAX_ANSWERS];
    TqNaming naming; /* assertion */
    guint64 happenings; /* date: of which kinds what happens on it is (src/pack/happenings.h) */
    /* that its sentence names beside its value: src/extract/said.h; 0 ends them */
    guint32 said_figures[TQ_MAX_SAID];
    guint32 said_dates[TQ_MAX_SAID_DATES];
} TqClaim;

typedef struct {
    GArray *claims; /* of TqClaim; document order, then text order */
    GArray *terms;  /* of TqTerm */
    GArray *frames; /* of TqFrame */
} TqClaimSet;

TqClaimSet *tq_claim_set_new (void); /* (transfer full) */
void tq_claim_set_empty (TqClaimSet *set);
void tq_claim_set_free (TqClaimSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqClaimSet, tq_claim_set_free)

static inline const TqClaim *
tq_claim_set_get (const TqClaimSet *set, guint32 index)
{
    return &g_array_index (set->claims, TqClaim, index);
}

/* Whether it is there to answer a question in words of its own. */
static inline bool
tq_naming_is_whole (const TqClaim *claim)
{
    return claim->naming.answer != 0 && tq_naming_manner (&claim->naming) != TQ_NAMING_BESIDE;
}

/* Whether two claims were read from one sentence. */
static inline gboolean
tq_claim_is_beside (const TqClaim *claim, const TqClaim *other)
{
    return other->doc == claim->doc && other->sentence.start == claim->sentence.start;
}

/* The claims of one sentence follow each other: those of the sentence of @index, itself among them,
 * are [what it returns, @ret_end). */
static inline guint32
tq_claim_set_sentence (const TqClaimSet *set, guint32 index, guint32 *ret_end)
{
    const TqClaim *claim = tq_claim_set_get (set, index);
    guint32 first = index, end = index + 1;

    while (first > 0 && tq_claim_is_beside (claim, tq_claim_set_get (set, first - 1)))
        first--;
    while (end < set->claims->len && tq_claim_is_beside (claim, tq_claim_set_get (set, end)))
        end++;
    *ret_end = end;
    return first;
}

/* The terms of a claim: claim->n_terms of them, head first. Borrowed; moves when the set grows. */
static inline const TqTerm *
tq_claim_terms (const TqClaimSet *set, const TqClaim *claim)
{
    return &g_array_index (set->terms, TqTerm, claim->first_term);
}

/* The frames of a claim: of an assertion those of its clause, of TQ_CLAIM_WHOLE those of all
 * sentences in text order, none of other kinds. Borrowed; moves when the set grows. */
static inline const TqFrame *
tq_claim_frames (const TqClaimSet *set, const TqClaim *claim)
{
    return &g_array_index (set->frames, TqFrame, claim->first_frame);
}

/* ---- topic, pair, verdict -------------------------------------------------------------------- */

/* In order of severity, as a topic takes the most severe of its pairs. */
typedef enum {
    TQ_VERDICT_CONFLICT,
    TQ_VERDICT_ATTRIBUTED_DISPUTE,
    TQ_VERDICT_CHANGED_OVER_TIME,
    TQ_VERDICT_PART_WHOLE,
    TQ_VERDICT_ROUNDING,
    TQ_VERDICT_COMPATIBLE,
    TQ_VERDICT_AGREEMENT,
    TQ_VERDICT_SINGLE_SOURCE, /* of a topic only */
    TQ_VERDICT_UNRELATED,     /* of `tanaqud pairs` only */
} TqVerdict;
#define TQ_N_VERDICTS 9

typedef enum { TQ_SEVERITY_NOTE, TQ_SEVERITY_WARNING, TQ_SEVERITY_ERROR } TqSeverity;

typedef struct {
    guint32 a; /* claim indices, a < b */
    guint32 b;
    TqVerdict verdict;
    guint16 rule;      /* index in the rules */
    guint16 runner_up; /* the next rule that would have fired, or G_MAXUINT16 */
    float confidence;
    char *why; /* one sentence with the words that decided, in the interface language; owned */
} TqPair;

typedef struct {
    guint32 id; /* 1 … in order of the report: most severe first */
    /* of its claims, but for statements that contradict each other over its figures or days */
    TqClaimKind kind;
    char *label;     /* owned */
    GArray *claims;  /* of guint32, ascending */
    /* of guint32, beside claims: those of one group count the same thing; group 0 is the whole of
     * the others */
    GArray *groups;
    GArray *pairs;   /* of TqPair, most severe first; the worst 200 where there are more */
    guint32 n_pairs; /* judged in all */
    TqVerdict verdict;
    TqSeverity severity;
    float confidence;
    /* of the quotes and the heads; the same when the articles change elsewhere */
    guint64 fingerprint;
} TqTopic;

/* ---- result ---------------------------------------------------------------------------------- */

/* An input that could not be read, or was read with a loss. Shown in the report: a skipped input is
 * a row, never an absence. */
typedef struct {
    char *path;
    char *message;
    gboolean is_skipped; /* else read, with a note */
} TqNotice;

typedef struct {
    GPtrArray *documents; /* of TqDocument */
    TqClaimSet *claims;
    GPtrArray *topics;  /* of TqTopic */
    GArray *notices;    /* of TqNotice */
} TqResult;

void tq_document_free (TqDocument *document);
GArray *tq_pairs_new (void);   /* of TqPair, each cleared with the array */
GArray *tq_notices_new (void); /* of TqNotice, as well */
void tq_topic_free (TqTopic *topic);
TqResult *tq_result_new (void);
void tq_result_free (TqResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqDocument, tq_document_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqTopic, tq_topic_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqResult, tq_result_free)

/* Names as report.json has them; static. */
const char *tq_verdict_name (TqVerdict verdict);    /* "attributed-dispute" */
const char *tq_severity_name (TqSeverity severity); /* "error", "warning", "note" */
/* The reverse: FALSE if @name is NULL or names none. */
gboolean tq_verdict_from_name (const char *name, TqVerdict *ret);
gboolean tq_severity_from_name (const char *name, TqSeverity *ret);
const char *tq_modality_name (TqModality modality);   /* "asserted" */
const char *tq_claim_kind_name (TqClaimKind kind);    /* "quantity" */
const char *tq_value_kind_name (TqValueKind kind);    /* "money" */

G_END_DECLS

#endif

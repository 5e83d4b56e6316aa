/* cue.h - words that signal something: hedges, negations, reporting verbs, part-and-whole words …
 *
 * A row of a cue table (`<lang>/cues-*.tsv`) is a phrase with a class:
 *
 *   id  class  pattern  clitics  value  example  counterexample
 *
 * The pattern is a run of folded words parted by spaces. `{word}` stands for every form of that
 * lemma, `*` for any one word, `~` for up to four words and figures, or none, `#` for a number
 * (digits or words), a|b for either of two words; what stands behind a `>` must follow but is no
 * part of the match. `clitics` says which attached particles the first word may bear beyond the
 * conjunctions that it may always bear: letters of clitics.tsv, e.g. "pa" (preposition, article).
 * Every word after the first matches bare or with what the pattern itself writes.
 *
 * All rows of a language lie in one trie over pack symbols; a sentence is walked once and every
 * match is listed. Within one *group* (the class up to its first dot; of an answer, its question)
 * the longest match hides those inside it: so "لا يزال" of class scope.lookalike keeps "لا" of
 * class scope.negation from negating. Groups do not hide one another.
 *
 * The suite runs every row: its example must match it, its counterexample must not. */
#ifndef TQ_PACK_CUE_H
#define TQ_PACK_CUE_H

#include <tanaqud/model.h>

#include "pack/question.h"

struct TqAtoms;

/* Every class that some module asks for. A table row of another class is refused, so a typing error
 * cannot hide. */
#define TQ_CUE_CLASSES(X) \
    /* how exact a number is: src/extract/quantity */ \
    /* approximate, both sides; value: relative half width */ \
    X (HEDGE_ABOUT, "hedge.about") \
    X (HEDGE_AT_LEAST, "hedge.at-least") \
    /* strict lower bound; value: how far above it at most, relative to it */ \
    X (HEDGE_MORE, "hedge.more") \
    X (HEDGE_AT_MOST, "hedge.at-most") \
    X (HEDGE_LESS, "hedge.less")            /* strict upper bound */ \
    X (HEDGE_NEARLY, "hedge.nearly")        /* approximate, from below */ \
    X (HEDGE_BETWEEN, "hedge.between") \
    /* before a figure that a verb before it does not hedge: exceeded the budget by 3 */ \
    X (HEDGE_LOOKALIKE, "hedge.lookalike") \
    X (RANGE_LINK, "range.link")            /* between two ends: or, to, إلى */ \
    X (PER, "per")                          /* a period follows: per, a, في */ \
    X (PER_LOOKALIKE, "per.lookalike")      /* a year ago */ \
    X (UNIT_FILLER, "unit.filler")          /* between a number and its unit: two more hours */ \
    X (UNIT_DIMENSION, "unit.dimension")    /* behind a length: 3m high */ \
    /* behind degrees: they count down; value: the unit where none is named */ \
    X (UNIT_BELOW_ZERO, "unit.below-zero") \
    /* the unit that follows counts as one: for a year, لمدة سنة */ \
    X (UNIT_ONE, "unit.one") \
    /* what denies: src/extract/polarity; value: how far it reaches (verb, clause, noun, \
     * sentence) */ \
    X (SCOPE_NEGATION, "scope.negation") \
    X (SCOPE_NEGATIVE_VERB, "scope.negative-verb") /* failed to, refused to, stopped */ \
    X (SCOPE_ABSENCE, "scope.absence")      /* there is no, aucun, عدم, without */ \
    X (SCOPE_EXISTENCE, "scope.existence")  /* there is, يوجد */ \
    X (SCOPE_LOOKALIKE, "scope.lookalike")  /* لا يزال, not only */ \
    X (SCOPE_EXCEPTION, "scope.exception")  /* إلا, except: turns a negation back */ \
    /* pas, jamais: the second word of a negation that has two */ \
    X (SCOPE_SECOND, "scope.second") \
    X (SCOPE_ONLY, "scope.only")            /* que in place of it: nothing is denied */ \
    /* never, at all, قط: beside a negation, of every time and case */ \
    X (DENIAL_GENERAL, "denial.general") \
    /* yet, so far, حتى الآن: beside a negation, of what may still happen; value last: where it \
     * ends its clause */ \
    X (DENIAL_SO_FAR, "denial.so-far") \
    /* reopened, resumed, lifted the ban, أعيد فتح: it tells itself that it was otherwise \
     * before */ \
    X (TURNED, "turned") \
    /* how surely: src/extract/modality; the group hides, the class decides */ \
    X (MODAL_PLANNED, "modal.planned") \
    X (MODAL_DEMANDED, "modal.demanded") \
    X (MODAL_POSSIBLE, "modal.possible") \
    X (MODAL_CONDITIONAL, "modal.conditional") \
    X (MODAL_REPORTED, "modal.reported") \
    X (MODAL_HOPED, "modal.hoped") \
    X (MODAL_LOOKALIKE, "modal.lookalike") \
    /* who says: src/extract/attribution */ \
    X (SPEECH_VERB, "speech.verb")          /* said, أعلن */ \
    X (SPEECH_TOLD, "speech.told")          /* a verb of saying that bears what is said: أعلنها */ \
    X (SPEECH_DENIAL, "speech.denial")      /* denied, نفى */ \
    X (SPEECH_DOUBT, "speech.doubt") \
    /* untrue, لا أساس له من الصحة: behind a report, whose contents it denies */ \
    X (SPEECH_FALSE, "speech.false") \
    /* reports, rumours, ما تردد: a noun for what was said, which stands behind it */ \
    X (SPEECH_REPORT, "speech.report") \
    X (SPEECH_ACCORDING, "speech.according") /* according to, وفقا ل */ \
    X (SPEECH_CONTINUED, "speech.continued") /* وأضاف, he added */ \
    X (SPEECH_UNNAMED, "speech.unnamed")    /* sources, witnesses */ \
    X (SPEECH_SPOKESMAN, "speech.spokesman") \
    X (SPEECH_SAME, "speech.same")          /* the same source, المصدر ذاته: who spoke last */ \
    /* the statement, المسؤول: by itself it takes up whoever spoke last */ \
    X (SPEECH_AGAIN, "speech.again") \
    /* reporters, an agency, the radio: whom a speaker tells it, behind the particle for "to" */ \
    X (SPEECH_HEARER, "speech.hearer") \
    /* ذلك: stands behind the speaker for what was said before */ \
    X (SPEECH_IT, "speech.it") \
    X (SPEECH_COMPLEMENT, "speech.complement") /* that, أن, que: what is said begins */ \
    X (SPEECH_LOOKALIKE, "speech.lookalike") \
    /* a verb whose object is so from then on, or so as it says: announced, أعلن */ \
    X (ANNOUNCED, "announced") \
    /* how one speaker takes up what another said: src/extract/retort */ \
    X (DISPUTE_REPLY, "dispute.reply")      /* replied, shot back, رد */ \
    /* but, while, for its part, في المقابل; value topic: as for, أما: behind it the subject of \
     * what follows */ \
    X (DISPUTE_CONTRAST, "dispute.contrast") \
    X (DISPUTE_ACCUSE, "dispute.accuse")    /* accused, blamed, اتهم */ \
    /* the allegation, no such, المزاعم: what was said before */ \
    X (DISPUTE_CHARGE, "dispute.charge") \
    X (DISPUTE_INSIST, "dispute.insist")    /* insists, maintains, يصر */ \
    /* they differ on, traded accusations, اختلفا: two are at odds */ \
    X (DISPUTE_ODDS, "dispute.odds") \
    X (DISPUTE_LOOKALIKE, "dispute.lookalike") \
    /* where a clause begins: src/extract/clause */ \
    /* who, while, الذي, فيما: begins a clause; value aside: of what stands beside another \
     * statement */ \
    X (CLAUSE_BREAK, "clause.break") \
    X (CLAUSE_LOOKALIKE, "clause.lookalike") /* because of */ \
    /* what kind of figure: src/extract/claim */ \
    X (FIGURE_PART, "figure.part")          /* among them, of whom, بينهم */ \
    X (FIGURE_TOTAL, "figure.total") \
    X (FIGURE_EACH, "figure.each") \
    X (FIGURE_MORE_OF, "figure.another")    /* another 12, إضافية */ \
    X (FIGURE_CUMULATIVE, "figure.cumulative") /* toll, حصيلة */ \
    /* the word for it alone: whom it counts where nothing else says so; value: their state */ \
    X (FIGURE_TOLL, "toll") \
    /* rose by, increase of; value baseline: what follows is held against it (compared with); \
     * held, than: a time right behind it is (a rise over, more than in) */ \
    X (FIGURE_CHANGE, "figure.change") \
    /* to cut, تقليص: something by a figure, over what is changed */ \
    X (FIGURE_CHANGES, "figure.changes") \
    X (FIGURE_BY, "figure.by")              /* by, بنسبة: the figure of a change, or a share */ \
    X (FIGURE_NONE, "figure.none")          /* nobody, no casualties: zero */ \
    X (FIGURE_CORRECTION, "figure.correction") /* correction:, والصواب */ \
    X (FIGURE_BACKGROUND, "figure.background") /* a similar blast last year */ \
    /* rose to, still, so far: true of its moment; value plan: put off, brought forward: a day \
     * that is not the one first told; value count: the latest toll, whoever gives it */ \
    X (MOVED, "moved") \
    /* stood at, بلغ: what stands before it has the value after it; value own, amount: its depth, \
     * its sum; costs: who pays stands behind it */ \
    X (FIGURE_LEVEL, "figure.level") \
    /* depth, storeys, mandate: what has it keeps it from one day to the next; value money: not \
     * fixed, but an amount of money */ \
    X (FIGURE_FIXED, "figure.fixed") \
    /* put … at, قدّر … بـ: what it reckons has the value after it */ \
    X (FIGURE_PUTS, "figure.puts") \
    /* spoke of, counted, تحدث عن: a bare number behind it counts what was counted before */ \
    X (FIGURE_RIVAL, "figure.rival") \
    /* rose, ارتفع: a level verb where "to" stands before the figure */ \
    X (FIGURE_MOVES, "moves") \
    /* magnitude, level: the number right behind it is how high it is; value: its unit */ \
    X (FIGURE_DEGREE, "figure.degree") \
    /* # votes to #: two counts of one vote; value: the state of those of the one and of the \
     * other */ \
    X (FIGURE_TALLY, "figure.tally") \
    /* number of, عدد: the noun after it is what is counted */ \
    X (FIGURE_COUNT, "count") \
    /* the number, العدد: where it is of nothing else, of what was counted before it */ \
    X (FIGURE_NUMBER, "number") \
    /* before tax, freight paid, gross, wholly: what is reckoned in; value: of TqBasis */ \
    X (FIGURE_BASIS, "figure.basis") \
    /* aged, البالغ من العمر: no count; value behind, first: where whose it is stands; then: at \
     * the age of, told of today but of the dead; service: no age */ \
    X (FIGURE_AGE, "figure.age") \
    /* family, crowd: a noun of persons that is no one person */ \
    X (FIGURE_GROUP, "figure.group") \
    X (FIGURE_INTRANSITIVE, "figure.intransitive") /* died: a state's verb without an object */ \
    /* they, عددهم: people named before, where a number is said of them */ \
    X (FIGURE_THEY, "figure.they") \
    /* cholera, the virus, الوباء: the article is of an illness */ \
    X (SETTING_ILLNESS, "setting.illness") \
    X (SETTING_HARM, "setting.harm")        /* crash, shelling, قتلى: it is not */ \
    /* إصابة: where it is, it says the state that is its value */ \
    X (SETTING_WORD, "setting.word") \
    /* today, in all: behind a figure that is set between two marks, which counts the noun before \
     * it */ \
    X (ASIDE, "aside") \
    /* divided into, made up of, موزعة على: the figures behind it are all parts of the one \
     * before */ \
    X (SUM_OF, "sum.of") \
    /* mainly, the rest, البقية: not all of the parts are told */ \
    X (SUM_OPEN, "sum.open") \
    /* instead of, contrary to reports of: not what the article claims; value own: the figure in \
     * it alone, mark: as well, behind a mark, instead: what may have been so before */ \
    X (FIGURE_DENIED, "figure.denied") \
    X (FIGURE_ONLY, "figure.only")          /* only, فقط: it is no more than that */ \
    X (FIGURE_LOOKALIKE, "figure.lookalike") \
    /* people, persons, others: says nothing of who is counted */ \
    X (GENERIC, "generic") \
    /* a man, a child, a dog: of whom only the kind is known */ \
    X (GENERIC_SOMEONE, "generic.someone") \
    /* some, certains, بعض: not all that there are of what follows; value few, most, all */ \
    X (SOME, "some") \
    /* set for, due, takes place, حُدد: says only when; its noun says what happens; value object: \
     * what stands behind; begin: object, else subject; event: any thing that has no object; plan: \
     * any thing */ \
    X (EVENT_SET, "event.set") \
    /* at the close of, جلسة: whose day is the day of what is told of it */ \
    X (POINT, "point") \
    /* since, after, قبل: the event noun behind it is what the date is of; value since, until: of \
     * the date itself */ \
    X (EVENT_FROM, "event.from") \
    /* first, آخر, prochain: which of its kind what happens is; value first, last, next; most: \
     * worst */ \
    X (EVENT_ORDER, "event.order") \
    /* began, was arrested, اندلع: lasts from its date on, and had not been before; value state: \
     * closed, on strike: with * "since" alone; act: with it, or without a form of "to be" */ \
    X (BEGINS, "begins") \
    /* left the track, فارق الحياة: what happens, of several words; value: its kinds, as of \
     * common/happenings.tsv, parted by spaces */ \
    X (HAPPENING, "happening") \
    /* when, عندما: what follows happened on the date before it */ \
    X (EVENT_WHEN, "event.when") \
    /* the day, موعد: a word that stands for the date beside it, and says of what it is the day */ \
    X (EVENT_DAY, "event.day") \
    /* المولود, الموقع: what befell the noun before it, on the date right behind it, whatever the \
     * verb */ \
    X (EVENT_ATTRIBUTE, "event.attribute") \
    /* returned, reopened: what stands behind its "to" is a noun */ \
    X (EVENT_TOWARDS, "event.towards") \
    /* by which clock: GMT, of no place in particular; value local: there; of: توقيت, of the place \
     * named behind it */ \
    X (EVENT_ZONE, "event.zone") \
    /* before, near, قبل: when or where it is to what follows; value: of TqBearing */ \
    X (BEARING, "bearing") \
    /* a group of, something, قام: says no more than the word that it stands with */ \
    X (LIGHT, "light") \
    /* who does what to whom: src/extract/frame */ \
    /* is, كان; value passive: with a participle; light: its noun is the predicate (تم); whole: \
     * said in several words (لم يعد) */ \
    X (FRAME_BE, "frame.be") \
    /* لم يعد إلى: "has not returned to", where the words alone are "is no longer" */ \
    X (FRAME_LOOKALIKE, "frame.lookalike") \
    X (FRAME_BY, "frame.by")                /* by, par, من قبل: who does it */ \
    /* on, against, ضد: to whom an event noun does it, and where a verb points */ \
    X (FRAME_AGAINST, "frame.against") \
    /* to, before a noun; before a verb it begins a part of what goes before */ \
    X (FRAME_TO, "frame.to") \
    /* which, الذي, qui: the noun before is an argument of what follows */ \
    X (FRAME_RELATIVE, "frame.relative") \
    X (FRAME_PRONOUN, "frame.pronoun")      /* he, هو, elle: stands where a noun would */ \
    /* woman, la, حرب: what a pronoun for the word or for the noun behind it is; value: of \
     * TqReferent */ \
    X (REFERENT_GENDER, "referent.gender") \
    /* it is clear, il pleut, يجب: the pronoun, or the verb, is of nobody; value raised: but \
     * before "to" */ \
    X (REFERENT_EMPTY, "referent.empty") \
    X (FRAME_ANY, "frame.any")              /* nobody, any, أي: of whom a denial is general */ \
    X (FRAME_AND, "frame.and")              /* and, or, but: the subject goes on */ \
    /* threw out, called off: a verb with the word that belongs to it */ \
    X (FRAME_PARTICLE, "frame.particle") \
    /* urged, ordered: whom it is asked of does what follows */ \
    X (FRAME_ASKS, "frame.asks") \
    /* وافق, سمح: a verb whose object stands behind a preposition; value: which */ \
    X (FRAME_GOVERNS, "frame.governs") \
    /* قام, تعرض: a verb that says no more than that its object happened; value: what its subject \
     * is to that, agent or patient */ \
    X (FRAME_CARRIES, "frame.carries") \
    /* arrested: behind a noun, with nothing behind it, it was done to that noun */ \
    X (FRAME_DONE, "frame.done") \
    /* done so, l'a fait, فعل ذلك: stands for a verb before it and what that governs */ \
    X (ANAPHOR, "anaphor") \
    /* a number of, one of, معظم: which, or how many, of what follows, which is the head */ \
    X (MEASURE, "measure") \
    /* one statement in two clauses, and what is so of the one and not of the other: \
     * src/extract/statement */ \
    /* it was … who, c'est … qui, هو الذي; value denied: it was not */ \
    X (CLEFT, "cleft") \
    /* not, rather than: what follows is not so, in place of what stands before; value back: but \
     * it is */ \
    X (CONTRAST, "contrast") \
    /* how a noun phrase is built: src/extract/phrase */ \
    /* the, cette, هذا: inside a noun phrase, no content */ \
    X (PHRASE_ARTICLE, "phrase.article") \
    /* of, de, من: joins a noun phrase to the one before */ \
    X (PHRASE_GENITIVE, "phrase.genitive") \
    /* 's: joins the noun before to the one that follows */ \
    X (PHRASE_POSSESSIVE, "phrase.possessive") \
    X (PHRASE_PLACE, "phrase.place")        /* in, near, قرب: a place follows */ \
    /* pronouns, conjunctions, auxiliaries: ends a noun phrase, no content */ \
    X (PHRASE_FUNCTION, "phrase.function") \
    /* بن, عبد: a part of a name wherever it stands, though the lexicon knows a verb or a noun by \
     * it */ \
    X (PHRASE_NAME, "phrase.name") \
    X (PHRASE_LOOKALIKE, "phrase.lookalike") \
    /* what stands around and inside the names of people: src/extract/mention */ \
    X (NAME_TITLE, "name.title")            /* Colonel, وزير: a name may follow */ \
    /* van, bin: between two words of a name; value first: it may begin one, أم */ \
    X (NAME_PARTICLE, "name.particle") \
    /* town of, ولاية: the name of a place stands beside it */ \
    X (PLACE_NOUN, "place.noun") \
    /* what a report answers in one way: value is a question of common/questions.tsv and one of \
     * its answers */ \
    X (ANSWER, "answer") \
    /* hides the answer within it, which is its value: « s'est arrêté » is no arrest */ \
    X (ANSWER_LOOKALIKE, "answer.lookalike") \
    /* what answers a question in words of its own, and of what it is said: src/extract/naming.h; \
     * value as above */ \
    /* was caused by: the answer stands behind, what it is said of in front */ \
    X (NAMING_BEHIND, "naming.behind") \
    X (NAMING_BEFORE, "naming.before")      /* brought about, هو سبب: the other way round */ \
    /* the cause of, سبب: what it is said of stands behind, and the answer behind that */ \
    X (NAMING_OF, "naming.of") \
    /* won the seat: the answer stands in front, and what it is said of from the second word on */ \
    X (NAMING_HOLDER, "naming.holder") \
    /* فاز * بمقعد: the answer stands between the first word and the last, with which begins what \
     * it is said of */ \
    X (NAMING_HELD, "naming.held") \
    /* states of people and things: value is a row of common/states.tsv */ \
    X (STATE, "state") \
    /* found, released, عثر: whose object or subject is no longer in the state that is its \
     * value */ \
    X (ENDS, "ends")

typedef enum {
#define TQ_CUE_ENUM(symbol, name) TQ_CUE_##symbol,
    TQ_CUE_CLASSES (TQ_CUE_ENUM)
#undef TQ_CUE_ENUM
    TQ_N_CUE_CLASSES
} TqCueClass;

/* Groups of rows of which the longest match hides the others: one for the classes of one name up to
 * the dot, and one for each question (question.h). */
#define TQ_N_CUE_GROUPS (TQ_N_CUE_CLASSES + TQ_MAX_QUESTIONS + 1)
G_STATIC_ASSERT (TQ_N_CUE_GROUPS <= G_MAXUINT16);

const char *tq_cue_class_name (TqCueClass cue_class);

/* Who asks for cues: values only for some groups, dates among them for some more. Each set holds
 * those that come behind it here. */
typedef enum { TQ_CUES_ALL, TQ_CUES_OF_DATES, TQ_CUES_OF_VALUES, TQ_N_CUE_SETS } TqCueSet;

typedef struct {
    const char *id;
    TqCueClass cue_class;
    guint8 set;          /* TqCueSet: the smallest that has it */
    guint16 group;       /* equal for rows that hide one another */
    guint16 proclitics;  /* that the first word may bear, beside conjunctions */
    guint16 n_own;       /* words before the `>`; 0: there is none, all of them are its own */
    double number;       /* the value cell as a number, or NAN */
    TqAnswerId answer;     /* that a row of class "answer" gives; 0: none */
    guint64 happenings;    /* kinds that a row of class "happening" tells; 0: none */
    const char *value;   /* the value cell */
    const char *pattern; /* folded */
    const char *written; /* the same as it stands in its row */
    const char *example;
    const char *counterexample;
    const char *file; /* and line, for messages and `tanaqud lookup` */
    guint32 line;
    guint32 place;    /* by file and line among all of the language: set by tq_cues_place() */
} TqCue;

typedef struct {
    const TqCue *cue;
    guint16 first;      /* token in the sentence */
    guint16 n_tokens;
    guint16 proclitics; /* that the first word bears in fact */
} TqCueMatch;

/* Which ways lead on from a node: by words, by `*`, by `#`, by the words of a `~`, if any. Most
 * nodes are ends. */
typedef enum {
    TQ_CUE_WAY_WORD = 1 << 0,
    TQ_CUE_WAY_ANY = 1 << 1,
    TQ_CUE_WAY_NUMBER = 1 << 2,
    TQ_CUE_WAY_GAP = 1 << 3
} TqCueWays;

/* What is asked of a node each time that it is reached; the ways themselves are in a hash table. */
typedef struct {
    /* TQ_CUE_SYMBOL_BIT of each that leads on: what has no bit here is not looked for there */
    guint64 symbols;
    guint32 first_row; /* of those that end here, in rows */
    guint16 n_rows;
    guint8 ways;       /* TqCueWays */
} TqCueNode;

#define TQ_CUE_SYMBOL_BIT(symbol) (G_GUINT64_CONSTANT (1) << ((symbol) % 64))

typedef struct TqCueTrieEdge TqCueTrieEdge;

typedef struct {
    TqCueNode *nodes;     /* [0] is the root */
    guint16 *rows;        /* indices in the cues, those of a node beside each other */
    TqCueTrieEdge *edges; /* open addressing, by node and symbol */
    guint32 n_nodes, n_edges;
    guint32 n_slots;      /* power of two */
} TqCueTrie;

/* ---- loading: src/pack/cue.c ----------------------------------------------------------------- */

/**
 * tq_cue_table_add:
 * @name: of the table, for messages
 * @fold: folds a pattern as the words of a text are folded; (transfer full)
 * @cues: (element-type TqCue): appended to; the rows' strings live as long as it
 *
 * Returns: FALSE with TQ_ERROR_PACK naming the row whose class, pattern, clitics or id is wrong.
 */
gboolean tq_cue_table_add (const char *name, GBytes *bytes,
                           char *(*fold) (gconstpointer data, const char *text),
                           gconstpointer fold_data, GPtrArray *cues, GError **error);
GPtrArray *tq_cues_new (void); /* of TqCue, owned */

/* Tells each its place, once all are there. */
void tq_cues_place (const GPtrArray *cues);

/* ---- the trie: nodes are numbers, the root is 0 ---------------------------------------------- */

/* Of the cues that belong to @set. Symbols of the patterns are interned in @symbols. @cues must
 * outlive the trie. */
TqCueTrie *tq_cue_trie_new (const GPtrArray *cues, TqCueSet set, struct TqAtoms *symbols);
void tq_cue_trie_free (TqCueTrie *trie);

/* The node that a word with this symbol leads to, or TQ_NONE. */
guint32 tq_cue_trie_step (const TqCueTrie *trie, guint32 node, guint32 symbol);
guint32 tq_cue_trie_step_any (const TqCueTrie *trie, guint32 node);    /* by `*` */
guint32 tq_cue_trie_step_number (const TqCueTrie *trie, guint32 node); /* by `#` */
guint32 tq_cue_trie_step_gap (const TqCueTrie *trie, guint32 node);    /* by a `~` as a whole */

/* Indices in the cues of the rows that end at @node. Borrowed. */
static inline const guint16 *
tq_cue_trie_rows (const TqCueTrie *trie, guint32 node, guint *ret_n)
{
    *ret_n = trie->nodes[node].n_rows;
    return trie->rows + trie->nodes[node].first_row;
}

#endif

/* bind-private.h - the parts of binding: which noun, which state, which event
 *
 *   "at least | 18 | Italian soldiers | were killed | near the border"
 *       value        noun phrase       state
 *
 * All positions are tokens of one sentence, ends excluded. */
#ifndef TQ_EXTRACT_BIND_PRIVATE_H
#define TQ_EXTRACT_BIND_PRIVATE_H

#include "extract/bind.h"
#include "extract/phrase.h"
#include "extract/value.h"

/* A count that is bound, for what it shares with the next one of a list. */
typedef struct {
    guint claim; /* TQ_NONE: none */
    guint end;   /* token after it */
    gboolean has_verb_state; /* its state is said beside the noun, not by it */
} TqBoundCount;

typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;
    const guint16 *clauses;
    GArray *values;
    const GArray *frames; /* of TqFrame, their terms tokens */
    TqClaimSet *set;
    guint first_of_document; /* claim */
    guint first_claim; /* of this sentence */
    TqBoundCount last; /* the last count that was bound */
} TqBinding;

/* A noun phrase: [first, end) with its head; empty (first == end) if there is none. */
typedef struct {
    guint first;
    guint end;
    guint head;
    double confidence; /* that it is what the value counts or measures */
} TqNounPhrase;

static inline TqClaim *
tq_bind_claim (const TqBinding *binding, guint i)
{
    return &g_array_index (binding->set->claims, TqClaim, i);
}

/* ---- bind-position.c ------------------------------------------------------------------------- */

TqSpan tq_token_span (const TqSentence *sentence, guint first, guint end);

/* @n tokens before @token, or the sentence's first. */
static inline guint
tq_bind_back (guint token, guint n)
{
    return token > n ? token - n : 0;
}

/* Whether a cue of class @cue_class covers one of tokens [first, end). */
gboolean tq_bind_has_cue (const TqSentence *sentence, TqCueClass cue_class, guint first, guint end);

/* The token that begins at @byte, not behind @token. */
guint tq_bind_token_at (const TqSentence *sentence, guint token, guint32 byte);

/* Index of the first value that ends after @token: values come in text order and do not overlap. */
guint tq_bind_first_value (const TqBinding *binding, guint token);

/* The value that @token is in; NULL if it is in none. */
const TqValue *tq_bind_value_at (const TqBinding *binding, guint token);
gboolean tq_bind_is_in_value (const TqBinding *binding, guint token);

/* The ones next to @value, whatever they are; NULL if there is none. */
const TqValue *tq_bind_value_before (const TqBinding *binding, const TqValue *value);
const TqValue *tq_bind_value_behind (const TqBinding *binding, const TqValue *value);

/* Whether a value, or one that is no date, is in tokens [first, end). */
gboolean tq_bind_has_value_between (const TqBinding *binding, guint first, guint end);
gboolean tq_bind_has_count_between (const TqBinding *binding, guint first, guint end);

/* Where the dates begin that end at @token; @token if none does: "the area treated | until Monday
 * evening | 40 hectares". */
guint tq_bind_before_dates (const TqBinding *binding, guint token);

/* Where the clause of @token begins and ends; values of a list lie in one clause. */
guint tq_bind_clause_start (const TqBinding *binding, guint token);
guint tq_bind_clause_end (const TqBinding *binding, guint token);

/* Where what is set between two marks before @from begins, with its first mark; @from if nothing
 * is: "the toll|, the ministry said, |reached 40". */
guint tq_bind_before_aside (const TqBinding *binding, guint from);

/* ---- noun-phrase.c --------------------------------------------------------------------------- */

/* The noun phrase that begins at @from, before @limit; genitives and articles in front are stepped
 * over. */
TqNounPhrase tq_noun_phrase_at (const TqSentence *sentence, guint from, guint limit);

/* The last noun phrase that ends by @end, not before @limit. Over prepositions of the kinds @over
 * (TqPhraseBits) it is that of the noun before them: "cost of the stadium". */
TqNounPhrase tq_noun_phrase_before (const TqSentence *sentence, guint end, guint limit, guint over);

/* The hyphen of "three-member". */
gboolean tq_noun_is_hyphen (const TqSentence *sentence, guint token);

/* A word of class `state`: killed, arrested. */
gboolean tq_noun_is_state (const TqSentence *sentence, guint token);

/* A particle is written onto the word that begins something new: a conjunction, a preposition. */
gboolean tq_noun_begins_anew (const TqSentence *sentence, guint token);

gboolean tq_noun_bears_article (const TqSentence *sentence, guint token);

/* «السعر الرسمي | للدولار», «العدد الإجمالي | للضحايا»: the noun at @token is whose the noun and
 * its adjective right before it are. */
gboolean tq_noun_is_owner (const TqSentence *sentence, guint token);

/* One letter alone: it stands for a word, «2017 م», or is the particle of «بـ300». */
gboolean tq_noun_is_letter (const TqSentence *sentence, guint token);

/* ---- bind-aside.c ---------------------------------------------------------------------------- */

/* The word for those who were named that a figure at @first stands behind, «وهم | 152», over an
 * aside as well; NULL if there is none. */
const TqCueMatch *tq_bind_they_before (const TqSentence *sentence, guint first);

/* What a figure counts that is set behind it between two marks: "the workforce|, 8,300 today|,". */
TqNounPhrase tq_bind_aside (const TqBinding *binding, const TqValue *value);
gboolean
tq_bind_is_aside (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun);

/* ---- bind-noun.c ----------------------------------------------------------------------------- */

/* "Six of the nine carriages": the whole that stands after its part, or NULL. @value lies in the
 * binding's values. */
const TqValue *tq_bind_whole_after (const TqBinding *binding, const TqValue *value);

/* What @value counts or measures. */
TqNounPhrase tq_bind_noun (const TqBinding *binding, const TqValue *value);

/* The word for a scale right before @value, "magnitude 5.6"; its row's value names the unit. NULL
 * if there is none. */
const TqCueMatch *tq_bind_degree (const TqBinding *binding, const TqValue *value);

/* ---- bind-designation.c ---------------------------------------------------------------------- */

/* Digits right behind a noun, and with no noun of their own, name it, they do not count: "reactor
 * 2". */
gboolean tq_bind_is_designation (const TqBinding *binding, const TqValue *value);

/* "the first half", «النصف الثاني»: which half, not how much. */
gboolean tq_bind_is_which_part (const TqBinding *binding, const TqValue *value);

/* ---- bind-postposed.c ------------------------------------------------------------------------ */

/* What a number counts that stands right behind it: one that bears the article, «المهندسون
 * السبعة», and one and two, «شخص واحد». Empty if it is none, or counts nothing there. */
TqNounPhrase tq_bind_definite_number (const TqBinding *binding, const TqValue *value);
TqNounPhrase tq_bind_small_number (const TqBinding *binding, const TqValue *value);

/* ---- bind-grown.c ---------------------------------------------------------------------------- */

/* Gives "the number" that a figure brought to another what that figure counts, and makes the figure
 * its part. */
void tq_bind_grown (TqBinding *binding);

/* ---- bind-lasting.c -------------------------------------------------------------------------- */

/* A duration that tells how often, "every three days", or goes on with the clock: «الساعة التاسعة
 * و24 دقيقة». */
gboolean tq_bind_is_no_length (const TqBinding *binding, const TqValue *value);

/* What a duration is of that no noun is said to have: what happens in it. */
TqNounPhrase tq_bind_lasting (const TqBinding *binding, const TqValue *value);

/* ---- bind-lent.c ----------------------------------------------------------------------------- */

/* Gives bare figures the unit of the one before them that they share: "90,000 crowns, the runner-up
 * 45,000". Marks those that are held against it. */
void tq_bind_lend_units (const TqBinding *binding);

/* ---- bind-level.c ---------------------------------------------------------------------------- */

/* The verb behind an auxiliary that @value, with no noun of its own, is the subject of; TQ_NONE if
 * there is none. */
guint tq_bind_predicate_of (const TqBinding *binding, const TqValue *value);

/* The phrase that ends by @end, behind @from. Where nouns come first a noun with an article behind
 * another one begins anew, as no adjective does: «قدّرت مديرية الزراعة | الخسائر». */
TqNounPhrase tq_bind_object_before (const TqSentence *sentence, guint end, guint from);

/* What has the attribute that is named right before @value: «حمولة قدرها 20 طناً»; of money the
 * attribute itself, «كلفتها 3 ملايين». */
TqNounPhrase tq_bind_attribute (const TqBinding *binding, const TqValue *value);

/* bind-moved.c: what somebody raised, cut or put, by @value or to it. */
TqNounPhrase tq_bind_moved (const TqBinding *binding, const TqValue *value);
/* The phrase of a frame's argument, which has a head. */
TqNounPhrase tq_bind_argument (const TqSentence *sentence, const TqArgument *argument);
/* What came to @value by that: «لتصل إلى 9». */
TqNounPhrase tq_bind_outcome (const TqBinding *binding, const TqValue *value);

/* What a figure is said to be of, where no noun follows it: "the toll rose to 40", "number of dead:
 * 12", "1.8 billion is fresh equity". */
TqNounPhrase tq_bind_level (const TqBinding *binding, const TqValue *value);

/* ---- bind-state.c ---------------------------------------------------------------------------- */

/* The state that @value's things are in: a cue of class `state` in the noun phrase, or the nearest
 * one of the clause with no other count in between. NULL if none. */
const TqCueMatch *
tq_bind_state (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun);

/* bind-subject.c: the word of state that a subject ending before @end is the subject of, behind an
 * aside or a relative clause; NULL if none is. */
const TqCueMatch *tq_bind_state_behind (const TqBinding *binding, guint end);

/* «أصيب عاملان | بجروح خطيرة»: the state right behind a noun, at @behind, if it is a graver one
 * than @state (nullable); else @state. */
const TqCueMatch *
tq_bind_graver (const TqSentence *sentence, const TqCueMatch *state, guint behind);

/* Whether the lexicon knows the noun, and knows it as no person. */
gboolean tq_bind_is_known_thing (const TqSentence *sentence, const TqNounPhrase *noun);

/* A mark, or a conjunction (a row of class phrase.function whose value is "stop"): what stands
 * beyond governs nothing here. */
gboolean tq_bind_is_stop_between (const TqSentence *sentence, guint first, guint end);

/* The state that @cue (nullable) names, and its row; 0, and NULL, if it names none. */
TqState tq_state_of (const TqSentence *sentence, const TqCueMatch *cue);
const TqStateRow *tq_state_row_of (const TqSentence *sentence, const TqCueMatch *cue);

/* "Have not been found", «دون أن يصابوا»; "had to leave their homes": the words of @state
 * (nullable) hold a denial, or a "must", and say what is so. */
gboolean tq_state_has_own_denial (const TqSentence *sentence, const TqCueMatch *state);
gboolean tq_state_has_own_must (const TqSentence *sentence, const TqCueMatch *state);

/* ---- bind-figure.c --------------------------------------------------------------------------- */

/* Part, total, each, change, cumulative, denied: TqClaimFlags that the cues around @value give. */
guint tq_bind_figure_flags (const TqBinding *binding, const TqValue *value);

/* Whether its sentence says near @value that a plan moved. */
gboolean tq_bind_is_put_off (const TqBinding *binding, const TqValue *value);

/* @before: the cue may end so many tokens before the value; @after: or begin so many tokens after
 * it. */
gboolean
tq_bind_cue_reaches (const TqCueMatch *cue, const TqValue *value, guint before, guint after);

/* ---- bind-elliptic.c ------------------------------------------------------------------------- */

/* A claim of a figure without a noun that counts what the last count of the sentence does, beside
 * which it is told; a whole is in no state of its part. FALSE if it does not. */
gboolean tq_bind_elliptic (TqBinding *binding, const TqValue *value);

/* A claim of a figure that is held against the last one of the sentence (value.h, is_held_against);
 * FALSE: their units are apart. */
gboolean tq_bind_against (TqBinding *binding, const TqValue *value);

/* A claim of a bare figure that the sentence rejects beside the one it claims: "five gunmen, and
 * not three". It is judged against none; that it was rejected is told by judge/rejection.h. */
void tq_bind_rejected (TqBinding *binding, const TqValue *value);

/* ---- bind-age.c ------------------------------------------------------------------------------ */

/* Whether no count of @noun (nullable) can be meant: an age, a year of service. */
gboolean tq_bind_is_age (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun);

/* Claims of how old the one person is whose age each figure is. */
void tq_bind_ages (TqBinding *binding);

/* ---- bind-basis.c ---------------------------------------------------------------------------- */

/* What is reckoned in with @value: TqBasis. */
guint tq_bind_basis (const TqBinding *binding, const TqValue *value);

/* ---- bind-none.c ----------------------------------------------------------------------------- */

/* Claims of zero: "nobody was hurt", "no casualties". */
void tq_bind_none (TqBinding *binding);

/* A claim that nobody was hurt, where @all of @value's things are unhurt: "the 19 men are safe". */
void tq_bind_none_of_all (TqBinding *binding, const TqValue *value, const TqNounPhrase *noun,
                          const TqCueMatch *state, const TqClaim *all);

/* ---- bind-part.c ----------------------------------------------------------------------------- */

/* "Two of the walkers who were lost", "three of the injured died": of people that are told to be
 * more. */
gboolean tq_bind_is_some_of (const TqBinding *binding, const TqValue *value,
                             const TqNounPhrase *noun, TqState state);

/* Links the parts of the sentence's figures to their wholes, and gives a part without a noun of its
 * own that of its whole. */
void tq_bind_parts (TqBinding *binding);

/* The head and the qualifiers of @whole become @part's, in front of its own terms. */
void tq_bind_inherit_head (TqBinding *binding, TqClaim *part, const TqClaim *whole);

/* ---- bind-per.c ------------------------------------------------------------------------------ */

/* What @value is for each of: said behind it, behind its noun phrase, which ends at @end (moved
 * behind the words for it), or by the noun that leads to it. 0: it is no rate. */
TqUnit
tq_bind_per (const TqBinding *binding, const TqValue *value, const TqNounPhrase *noun, guint *end);

/* ---- bind-sum.c ------------------------------------------------------------------------------ */

/* Marks the claim of a whole (TQ_CLAIM_OFF_SUM) whose parts, as the sentence tells all of them, do
 * not add up to it. */
void tq_bind_sums (TqBinding *binding);

/* ---- event.c --------------------------------------------------------------------------------- */

typedef struct {
    guint token; /* that names what happens; TQ_NONE: there is none */
    /* that says whether and how surely; TQ_NONE: it is taken for granted, "since its opening in
     * May" */
    guint verb;
} TqEvent;

TqEvent tq_event_of_date (const TqBinding *binding, const TqValue *value);

/* What a clause behind the date says befell on it as well: "on Monday, when the frost [came]".
 * TQ_NONE: there is none. */
guint tq_event_when (const TqBinding *binding, const TqValue *value);

/* ---- bind-rival.c ---------------------------------------------------------------------------- */

/* The claim of a bare figure that somebody gives for what the sentence before counts: "police spoke
 * of four thousand". FALSE if it is none. */
gboolean tq_bind_rival (TqBinding *binding, const TqValue *value);

/* ---- bind-tally.c ---------------------------------------------------------------------------- */

/* The claim of @value if it is one of the two counts of a vote: "71 votes to 46". FALSE if it is
 * not. */
gboolean tq_bind_tally (TqBinding *binding, const TqValue *value);

/* ---- bind-price.c ---------------------------------------------------------------------------- */

/* What changed hands for @value, which is money; empty if nothing is said to have. */
TqNounPhrase tq_bind_price (const TqBinding *binding, const TqValue *value);

/* ---- bind-rank.c ----------------------------------------------------------------------------- */

/* The claim of an ordinal that counts: "the third strike this year". */
void tq_bind_rank (TqBinding *binding, const TqValue *value);

/* ---- bind-toll.c ----------------------------------------------------------------------------- */

/* The word for a toll, whose height @value is, NULL if there is none: "the bridge | toll | climbs
 * to 16". tq_state_of() it is whom the figure counts where no other word says it. */
const TqCueMatch *tq_bind_toll (const TqBinding *binding, const TqValue *value);

/* The same, where @noun is found to be what has @value. */
const TqCueMatch *
tq_bind_toll_named (const TqSentence *sentence, const TqValue *value, const TqNounPhrase *noun);

/* ---- bind-date.c ----------------------------------------------------------------------------- */

void tq_bind_date (TqBinding *binding, const TqValue *value);

/* Where the month, season or year ends that a time begins with, of "since it"; TQ_TIME_FUTURE of
 * any other. */
gint64 tq_bind_end_of_first (const TqTime *time);

/* ---- bind-beginning.c ------------------------------------------------------------------------ */

/* Says of the claim of a date whether something began then. Of what has been so since the date, the
 * date is that of its beginning: of "has been closed since Friday" it is the Friday, of "has killed
 * twenty since Friday" all that lasts from then on. */
void tq_bind_beginning (const TqBinding *binding, const TqValue *value, const TqEvent *event,
                        TqClaim *claim);

/* ---- bind-one.c ------------------------------------------------------------------------------ */

/* Claims of one: "a soldier was killed", «قُتل جندي». */
void tq_bind_ones (TqBinding *binding);

gboolean tq_bind_is_article_of_one (const TqSentence *sentence, guint token);

/* A noun of persons, one or more, that names no state. */
gboolean tq_bind_is_person (const TqSentence *sentence, guint token);

/* "a 40-year-old man": behind the age that stands between the article and the noun. */
guint tq_bind_skip_age (const TqBinding *binding, guint token);

/* «القتلى»: a noun with its article, or in the plural, governs nothing. */
gboolean tq_bind_is_definite (const TqSentence *sentence, guint token);

/* A state of people that a toll counts, which is said to be so. */
gboolean tq_bind_is_asserted_toll (const TqBinding *binding, const TqCueMatch *state);

/* Whether @state is said of its subject, whose phrase ends at @from: a form of "to be" before it, a
 * word without an object, or no object behind. */
gboolean tq_bind_is_of_subject (const TqBinding *binding, const TqCueMatch *state, guint from);

/* ---- bind-list.c ----------------------------------------------------------------------------- */

/* Claims of how many they are in all who are told one by one: "a motorist and two drivers were
 * hurt". */
void tq_bind_lists (TqBinding *binding);

/* ---- bind-claim.c ---------------------------------------------------------------------------- */

/* A claim with what the sentence gives to all of them; terms begin here. */
TqClaim tq_bind_new_claim (const TqBinding *binding, TqClaimKind kind);

/* Head first, then the rest of the noun phrase, then places and the other content words of the
 * clause and of the sentence, without [skip, skip_end). */
void tq_bind_add_terms (TqBinding *binding, TqClaim *claim, const TqNounPhrase *noun, guint skip,
                        guint skip_end);

/* ---- bind-count.c ---------------------------------------------------------------------------- */

/* The claim of @value, which counts or measures @noun in @state (nullable). */
void tq_bind_count (TqBinding *binding, const TqValue *value, TqNounPhrase noun,
                    const TqCueMatch *state, guint flags);

#endif

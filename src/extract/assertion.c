/* assertion.c - one claim a statement (statement.h), which is called its clause here
 *
 * The predicate is the clause's first verb; without one, the word that a negation or a modal word reaches first; else its first
 * content word, with less confidence. Arguments by order: before the verb its actor; after a verb that opens the clause the
 * actor and then the patient; what follows a preposition of place is a place. What the sentence says outside the clause of its
 * predicates' arguments (frame.h) comes last. A clause that only says who speaks makes no frame. */
#include "extract/assertion.h"

#include <string.h>

#include "extract/answer.h"
#include "extract/bind.h"
#include "extract/phrase.h"
#include "extract/predication.h"
#include "extract/speaker.h"
#include "extract/statement.h"
#include "extract/naming.h"

#define CONFIDENCE_VERB 0.7f
#define CONFIDENCE_EXISTENCE 0.8f
#define CONFIDENCE_BARE 0.4f
#define MIN_CONTENT 2
#define MIN_CONTENT_BARE 3

/* Tokens, the end excluded. */
typedef struct {
    guint first;
    guint end;
} Stretch;

typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;
    const GArray *frames; /* of TqFrame, of the sentence */
    TqClaimSet *set;
    guint first; /* of the clause, or of the part of it that is looked at */
    guint end;
    Stretch gap;    /* between its ends, and none of it */
    Stretch turned; /* what it says of this is the opposite of what its predicate's own words say */
} Clause;

static gboolean
is_in_gap (const Clause *clause, guint token)
{
    return clause->gap.first <= token && token < clause->gap.end;
}

static gboolean
is_turned (const Clause *clause)
{
    return clause->turned.first < clause->turned.end;
}

static gboolean
stands_in (const Clause *clause, guint token)
{
    return clause->first <= token && token < clause->end && !is_in_gap (clause, token);
}

static gboolean
is_content (const Clause *clause, guint token)
{
    return !is_in_gap (clause, token) && tq_phrase_is_content (tq_phrase_bits (clause->sentence, token));
}

static guint
next_content (const Clause *clause, guint token)
{
    while (token < clause->end && !is_content (clause, token))
        token++;
    return token;
}

static guint
count_content (const Clause *clause)
{
    guint ret = 0;

    for (guint i = clause->first; i < clause->end; i++)
        ret += is_content (clause, i);
    return ret;
}

static const TqCueMatch *
find (const Clause *clause, TqCueClass cue_class)
{
    const TqCueMatch *ret = tq_sentence_cue (clause->sentence, cue_class, clause->first, clause->end);

    while (ret != NULL && is_in_gap (clause, ret->first))
        ret = tq_sentence_cue (clause->sentence, cue_class, ret->first + 1u, clause->end);
    return ret;
}

/* ---- the predicate ------------------------------------------------------------------------------------------------ */

/* «هو من أغلق»: what may be a verb is one. */
static gboolean
is_behind_cleft (const Clause *clause, guint token)
{
    const TqCueMatch *match = token > clause->first ? tq_phrase_cue_at (clause->sentence, TQ_CUE_CLEFT, token - 1) : NULL;

    return match != NULL && match->first + match->n_tokens == token && clause->sentence->pack->is_verb_first &&
           tq_sentence_reading (clause->sentence, token, TQ_POS_VERB) != NULL;
}

static guint
first_verb (const Clause *clause)
{
    for (guint i = clause->first; i < clause->end; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (is_in_gap (clause, i) || (bits & TQ_PHRASE_FUNCTION))
            continue;
        if (((bits & TQ_PHRASE_VERB) && !tq_phrase_opens_as_noun (clause->sentence, i)) || is_behind_cleft (clause, i))
            return i;
    }
    return clause->end;
}

/* "The road is safe", «المدفأة مطفأة»: what is said of the subject, where no verb says it. */
static guint
complement (const Clause *clause)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (stands_in (clause, frame->term) && tq_predication_is (frame) && is_content (clause, frame->term))
            return frame->term;
    }
    return clause->end;
}

#define IS_PREPOSITION (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE | TQ_PHRASE_GENITIVE)

static gboolean
is_pronoun_before (const Clause *clause, const TqCueMatch *be)
{
    return be->first > clause->first && tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_PRONOUN, be->first - 1u) != NULL;
}

/* "The guide is among the dead", «كان المرشد بين القتلى»: where the subject is, behind an "is" or on both its sides. */
static guint
whereabouts (const Clause *clause)
{
    const TqCueMatch *be = find (clause, TQ_CUE_FRAME_BE);
    gboolean has_subject, is_behind_preposition = FALSE, is_after_content = FALSE;

    if (be == NULL || strcmp (be->cue->value, "light") == 0)
        return clause->end;
    has_subject = next_content (clause, clause->first) < be->first || is_pronoun_before (clause, be);
    for (guint i = be->first + be->n_tokens; i < clause->end; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (is_in_gap (clause, i))
            continue;
        is_behind_preposition |= (bits & IS_PREPOSITION) != 0;
        if (is_content (clause, i) && !is_after_content) {
            if (has_subject || is_behind_preposition)
                return has_subject && is_behind_preposition ? i : clause->end;
            has_subject = TRUE;
        }
        is_after_content = is_content (clause, i);
    }
    return clause->end;
}

/* "Nobody under the snow": it is not the snow that is not there. */
static gboolean
is_place_of_nobody (const Clause *clause, const TqCueMatch *absence, guint head)
{
    gboolean is_any = FALSE;

    for (guint i = absence->first + absence->n_tokens; i < head; i++) {
        is_any |= tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_ANY, i) != NULL;
        if (is_any && (tq_phrase_bits (clause->sentence, i) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
            return TRUE;
    }
    return FALSE;
}

/* Negations and modal words stand before the predicate. A verb that says no is the predicate, even where it may be read as a noun: «رفض». */
static guint
governed_word (const Clause *clause)
{
    static const TqCueClass governors[] = { TQ_CUE_SPEECH_DENIAL, TQ_CUE_SCOPE_NEGATION, TQ_CUE_MODAL_PLANNED, TQ_CUE_MODAL_POSSIBLE };
    const TqCueMatch *refusal = find (clause, TQ_CUE_SCOPE_NEGATIVE_VERB);

    if (refusal != NULL && is_content (clause, refusal->first))
        return refusal->first;
    for (guint i = 0; i < G_N_ELEMENTS (governors); i++) {
        const TqCueMatch *match = find (clause, governors[i]);
        guint word = match != NULL ? next_content (clause, match->first + match->n_tokens) : clause->end;

        if (word < clause->end && !is_place_of_nobody (clause, match, word))
            return word;
    }
    return clause->end;
}

static gboolean
ends_before_that (const Clause *clause)
{
    return clause->end < clause->sentence->n_tokens && tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->end) != NULL;
}

/* "According to a timetable" names no speaker: what exists does not speak. */
static gboolean
is_only_speech (const Clause *clause)
{
    static const TqCueClass classes[] = { TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_CONTINUED, TQ_CUE_SPEECH_ACCORDING };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = find (clause, classes[i]);

        /* "They were never told": what is denied is the telling. */
        if (match != NULL && tq_phrase_cue_at (clause->sentence, TQ_CUE_SCOPE_EXISTENCE, match->first) == NULL &&
            clause->scopes[match->first].polarity != TQ_POLARITY_DENIED && (!tq_speech_wants_that (match) || ends_before_that (clause)))
            return TRUE;
    }
    return FALSE;
}

/* ---- arguments ---------------------------------------------------------------------------------------------------- */

static TqRole
role_after (const Clause *clause, guint token, TqRole role)
{
    return !is_in_gap (clause, token) && (tq_phrase_bits (clause->sentence, token) & TQ_PHRASE_PLACE) ? TQ_ROLE_PLACE : role;
}

/* Content words of [first, end), each run between function words by its own role. */
static void
add_arguments (const Clause *clause, guint first, guint end, TqRole role)
{
    for (guint i = first; i < end;) {
        guint run = i;

        if (!is_content (clause, i)) {
            role = role_after (clause, i++, role);
            continue;
        }
        while (run < end && is_content (clause, run))
            run++;
        tq_bind_terms (clause->sentence, i, run, role, clause->set->terms);
        i = run;
        if (role == TQ_ROLE_ACTOR || role == TQ_ROLE_PLACE)
            role = TQ_ROLE_PATIENT;
    }
}

static gboolean
has_term_at (const Clause *clause, guint first_term, TqSpan word)
{
    const GArray *terms = clause->set->terms;

    for (guint i = first_term; i < terms->len; i++)
        if (g_array_index (terms, TqTerm, i).span.start <= word.start && word.start < g_array_index (terms, TqTerm, i).span.end)
            return TRUE;
    return FALSE;
}

/* Who or what the clause's predicates are about, said outside it: "the bridge, which fell", "the mayor came and opened it". */
static void
add_outer_arguments (const Clause *clause, guint first_term)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        for (TqArgumentKind kind = TQ_ARGUMENT_AGENT; stands_in (clause, frame->term) && kind <= TQ_ARGUMENT_PATIENT; kind++) {
            guint token = frame->arguments[kind].term;

            if (token != TQ_NO_TERM && !stands_in (clause, token) && !has_term_at (clause, first_term, clause->sentence->tokens[token].span))
                tq_bind_terms (clause->sentence, token, token + 1, TQ_ROLE_CONTEXT, clause->set->terms);
        }
    }
}

/* "…, who took office in May, resigned": the verb alone is a statement, of somebody who is named before. */
static gboolean
has_outer_subject (const Clause *clause)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);
        guint subject = tq_predication_subject (frame);

        if (stands_in (clause, frame->term) && tq_predication_is (frame) && subject != TQ_NO_TERM && !stands_in (clause, subject))
            return TRUE;
    }
    return FALSE;
}

static TqSpan
span_of (const Clause *clause, guint first, guint end)
{
    const TqToken *tokens = clause->sentence->tokens;

    while (end > first + 1 && tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
        end--;
    return (TqSpan) { tokens[first].span.start, tokens[end - 1].span.end };
}

/* What a reader would quote begins behind the "that" of "said that the bridge is open", and behind the mark that opens it; at @last at the latest. */
static guint
first_said (const Clause *clause, guint last)
{
    const TqCueMatch *that = tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->first);
    guint first = that != NULL ? that->first + that->n_tokens : clause->first;

    while (first < last && clause->sentence->tokens[first].kind == TQ_TOKEN_PUNCTUATION)
        first++;
    return MIN (first, last);
}

/* ---- how it is said ------------------------------------------------------------------------------------------------ */

/* "Without a deal" denies beside the point, "no deal" is the point. */
static gboolean
is_beside (const TqCueMatch *absence)
{
    return g_strcmp0 (absence->cue->value, "noun") == 0 || g_strcmp0 (absence->cue->value, "rest") == 0;
}

static gboolean
is_general (const Clause *clause)
{
    const TqCueMatch *absence = find (clause, TQ_CUE_SCOPE_ABSENCE);

    return find (clause, TQ_CUE_DENIAL_GENERAL) != NULL || find (clause, TQ_CUE_FRAME_ANY) != NULL || (absence != NULL && !is_beside (absence));
}

static gboolean
is_aside (const Clause *clause)
{
    guint first = clause->first;
    const TqCueMatch *opener, *absence;

    while (first + 1 < clause->end && tq_phrase_is_break (clause->sentence, first))
        first++;
    opener = tq_phrase_cue_at (clause->sentence, TQ_CUE_CLAUSE_BREAK, first);
    absence = tq_phrase_cue_at (clause->sentence, TQ_CUE_SCOPE_ABSENCE, first);
    return (opener != NULL && g_strcmp0 (opener->cue->value, "aside") == 0) || (absence != NULL && is_beside (absence));
}

static gboolean
has_figure (const Clause *clause)
{
    for (guint i = clause->first; i < clause->end; i++)
        if (!is_in_gap (clause, i) && (tq_phrase_bits (clause->sentence, i) & TQ_PHRASE_NUMBER))
            return TRUE;
    return FALSE;
}

static guint32
manner_of (const Clause *clause, guint head)
{
    const TqScope *scope = &clause->scopes[head];
    guint32 flags = (is_aside (clause) ? TQ_CLAIM_ASIDE : 0) | (has_figure (clause) ? TQ_CLAIM_OF_SO_MANY : 0);

    if (find (clause, TQ_CUE_TURNED) != NULL)
        flags |= TQ_CLAIM_MOVING;
    if (scope->polarity == TQ_POLARITY_DENIED && !is_turned (clause))
        flags |= (is_general (clause) ? TQ_CLAIM_GENERAL : 0) | (scope->cue == head ? TQ_CLAIM_SAYS_NO : 0);
    return flags;
}

static void
add_claim (const Clause *clause, guint head, guint32 flags, gboolean has_roles, float confidence)
{
    const TqScope *scope = &clause->scopes[head];
    guint shown = scope->cue >= clause->first && scope->cue < head ? scope->cue : head;
    gboolean is_verb_first = next_content (clause, clause->first) == head;
    TqClaim claim = { .kind = TQ_CLAIM_ASSERTION, .sentence = clause->sentence->span, .flags = flags,
                      .polarity = (TqPolarity) scope->polarity, .modality = (TqModality) scope->modality,
                      .confidence = confidence, .first_term = clause->set->terms->len, .part_of = TQ_NONE };
    TqRole before = has_roles ? TQ_ROLE_ACTOR : TQ_ROLE_CONTEXT, after = has_roles ? TQ_ROLE_PATIENT : TQ_ROLE_CONTEXT;

    if (has_roles && is_verb_first)
        after = TQ_ROLE_ACTOR;
    if (is_turned (clause))
        claim.polarity = claim.polarity == TQ_POLARITY_DENIED ? TQ_POLARITY_AFFIRMED : TQ_POLARITY_DENIED;
    if (tq_bind_terms (clause->sentence, head, head + 1, TQ_ROLE_HEAD, clause->set->terms) == 0)
        return;
    add_arguments (clause, clause->first, head, before);
    add_arguments (clause, head + 1, clause->end, after);
    add_outer_arguments (clause, claim.first_term);
    claim.n_terms = (guint16) MIN (clause->set->terms->len - claim.first_term, G_MAXUINT16);
    claim.span = span_of (clause, first_said (clause, shown), clause->end);
    claim.value_span = span_of (clause, shown, head + 1);
    claim.label = clause->sentence->tokens[head].span;
    claim.flags |= manner_of (clause, head);
    if (is_turned (clause)) {
        claim.value_span = span_of (clause, clause->turned.first, clause->turned.end);
    } else {
        tq_answer_scan (clause->sentence, clause->scopes, clause->first, clause->end, &claim);
        tq_naming_scan (clause->sentence, clause->scopes, clause->first, clause->end, &claim);
    }
    g_array_append_val (clause->set->claims, claim);
}

/* ---- frames -------------------------------------------------------------------------------------------------------- */

static gboolean
add_existence (const Clause *clause)
{
    static const TqCueClass classes[] = { TQ_CUE_SCOPE_ABSENCE, TQ_CUE_SCOPE_EXISTENCE };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = find (clause, classes[i]);
        guint head;

        /* «لم يتلق إشعارا بوجود خلل»: what nobody was told of may be there. */
        if (match == NULL || (match->proclitics & TQ_FORM_PREPOSITION && classes[i] == TQ_CUE_SCOPE_EXISTENCE &&
                              clause->scopes[match->first].polarity == TQ_POLARITY_DENIED))
            continue;
        /* Value "inside": the row's last word is what exists ("under a treaty"). */
        head = match->first + match->n_tokens - (g_strcmp0 (match->cue->value, "inside") == 0);
        head = next_content (clause, head);
        if (head < clause->end && !is_place_of_nobody (clause, match, head)) {
            /* "They left without a deal": the denied part is a frame of its own; what "they denied that there is" is theirs. */
            Clause part = *clause;

            if (find (clause, TQ_CUE_SPEECH_DENIAL) == NULL)
                part.first = match->first;
            add_claim (&part, head, TQ_CLAIM_EXISTENCE, FALSE, CONFIDENCE_EXISTENCE);
            return TRUE;
        }
    }
    return FALSE;
}

/* After "that", an opening quotation mark or the reporting word itself a whole proposition stands. */
static gboolean
begins_as_said (const Clause *clause)
{
    return (clause->first > 0 && tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_VERB, clause->first - 1) != NULL) ||
           clause->sentence->tokens[clause->first].kind == TQ_TOKEN_QUOTE_OPEN ||
           tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->first) != NULL;
}

static void scan_clause (const Clause *clause);

/* "She had not decided", "she was not on the set": one word of content, but it is denied; of "nobody was on the set" not the set is. */
static gboolean
is_denied_verb (const Clause *clause)
{
    guint head = first_verb (clause);

    if (head == clause->end && find (clause, TQ_CUE_FRAME_BE) != NULL && find (clause, TQ_CUE_FRAME_ANY) == NULL)
        head = governed_word (clause);
    return head < clause->end && clause->scopes[head].polarity == TQ_POLARITY_DENIED;
}

/* "He was in the kitchen": no content but where. */
static gboolean
is_somewhere (const Clause *clause)
{
    const TqCueMatch *be = find (clause, TQ_CUE_FRAME_BE);

    return be != NULL && is_pronoun_before (clause, be) && whereabouts (clause) < clause->end;
}

/* A verb or "is", and what it is said of: no "it" and no "so" alone. */
static gboolean
is_whole (const Clause *clause)
{
    guint n_content = count_content (clause);

    if (n_content >= MIN_CONTENT_BARE)
        return TRUE;
    return (n_content >= MIN_CONTENT && (first_verb (clause) < clause->end || find (clause, TQ_CUE_FRAME_BE) != NULL)) || is_denied_verb (clause) ||
           is_somewhere (clause);
}

/* The frame of the word at @token, nominal or not, or NULL. */
static const TqFrame *
frame_of (const Clause *clause, guint token, gboolean is_nominal)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (frame->term == token && ((frame->flags & TQ_FRAME_NOMINAL) != 0) == is_nominal)
            return frame;
    }
    return NULL;
}

/* "Announced the closure of the mine": it closes. "Declared an emergency": it was declared. */
static gboolean
add_announced (const Clause *clause)
{
    const TqCueMatch *match = find (clause, TQ_CUE_ANNOUNCED);
    const TqFrame *verb = match != NULL ? frame_of (clause, match->first, FALSE) : NULL;
    guint object = verb != NULL ? verb->arguments[TQ_ARGUMENT_PATIENT].term : TQ_NO_TERM;
    Clause said = *clause;

    if (object == TQ_NO_TERM || object <= match->first || object >= clause->end || ends_before_that (clause))
        return FALSE;
    if (frame_of (clause, object, TRUE) == NULL) {
        add_claim (clause, match->first, 0, TRUE, CONFIDENCE_VERB);
        return TRUE;
    }
    for (said.first = object; said.first > match->first + match->n_tokens; said.first--)
        if (!(tq_phrase_bits (clause->sentence, said.first - 1) & TQ_PHRASE_ARTICLE))
            break;
    add_claim (&said, object, 0, FALSE, CONFIDENCE_VERB);
    return TRUE;
}

static gboolean
is_somebody (const Clause *clause, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (clause->sentence, token, TQ_POS_NOUN);

    return (tq_phrase_bits (clause->sentence, token) & TQ_PHRASE_NAME) != 0 ||
           (noun != NULL && tq_lexicon_is_person (clause->sentence->pack->lexicon, noun->lexeme));
}

/* "Reported the theft", "admitted the fraud": a verb of saying with something as its object is what was done. */
static gboolean
add_done (const Clause *clause)
{
    const TqCueMatch *match = find (clause, TQ_CUE_SPEECH_VERB);
    const TqFrame *verb = match != NULL ? frame_of (clause, match->first, FALSE) : NULL;
    guint object = verb != NULL ? verb->arguments[TQ_ARGUMENT_PATIENT].term : TQ_NO_TERM;

    if (object == TQ_NO_TERM || object <= match->first || !stands_in (clause, object) || ends_before_that (clause) || is_somebody (clause, object) ||
        tq_predication_subject (verb) == TQ_NO_TERM)
        return FALSE;
    add_claim (clause, match->first, 0, TRUE, CONFIDENCE_VERB);
    return TRUE;
}

/* "Told the court | he was in the kitchen": behind whom it is said to, and when, the pronoun that what is said begins with, where no verb comes first. */
static guint
behind_hearer (const Clause *clause, guint first)
{
    for (guint i = first; i < clause->end && !clause->sentence->pack->is_verb_first; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (bits & (TQ_PHRASE_VERB | TQ_PHRASE_BREAK))
            break;
        if (tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_PRONOUN, i) != NULL && i + 1 < clause->end &&
            (tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BE, i + 1) != NULL || tq_sentence_reading (clause->sentence, i + 1, TQ_POS_VERB) != NULL))
            return i;
    }
    return first;
}

/* "The unions say they have it": where the speaker stands before the word, what follows it without a "that" is said. */
static void
scan_said (const Clause *clause)
{
    const TqCueMatch *match = find (clause, TQ_CUE_SPEECH_VERB);
    Clause said = *clause;

    said.first = match != NULL && !tq_speech_is_after (match) ? behind_hearer (clause, match->first + match->n_tokens) : clause->end;
    if (first_verb (&said) == said.end && (add_announced (clause) || add_done (clause)))
        return;
    if (said.first < said.end && is_whole (&said))
        scan_clause (&said);
}

/* The first word of the clause that @denial denies, days aside, or the clause's end. */
static guint
first_denied (const Clause *clause, const TqCueMatch *denial)
{
    guint word = next_content (clause, clause->first);

    while (word < clause->end && (clause->scopes[word].cue != denial->first || word == denial->first || tq_sentence_word (clause->sentence, word)->calendar != 0))
        word = next_content (clause, word + 1);
    return word;
}

/* "Rumours of | a sale are false", «لا صحة للأنباء التي تحدثت عن | بيع المصنع»: whether the word is denied by one that is not its clause's own predicate. */
static gboolean
is_reported (const Clause *clause, guint word)
{
    guint cue = clause->scopes[word].cue;

    if (!tq_scope_is_denied_speech (clause->sentence, &clause->scopes[word]))
        return FALSE;
    return cue < clause->first || cue > word || tq_sentence_cue (clause->sentence, TQ_CUE_SPEECH_REPORT, cue, word) != NULL;
}

/* What was said and is denied, where no "that" begins it; the clause's end if there is none. */
static guint
reported_word (const Clause *clause)
{
    guint word = next_content (clause, clause->first);

    if (tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->first) != NULL &&
        tq_scope_is_denied_speech (clause->sentence, &clause->scopes[clause->first]))
        return clause->end;
    while (word < clause->end && !is_reported (clause, word))
        word = next_content (clause, word + 1);
    return word;
}

/* What a denial denies; the denial itself where it says no more ("denied it") or is an act ("rejected the loan"). */
static guint
denied_word (const Clause *clause, const TqCueMatch *denial)
{
    guint head = governed_word (clause), denied = first_denied (clause, denial);

    if (clause->scopes[denial->first].cue == denial->first || head == clause->end)
        return denial->first;
    return denied < clause->end ? denied : head;
}

/* "Wednesday evening in a statement", «عبد الكريم الهاروني»: where no word says or denies anything, a day at the head is only when, and names are only
 * who. */
static gboolean
only_names (const Clause *clause, guint head)
{
    if (tq_sentence_word (clause->sentence, head)->calendar != 0)
        return TRUE;
    for (guint i = head; i < clause->end; i++)
        if (is_content (clause, i) && !(tq_phrase_bits (clause->sentence, i) & TQ_PHRASE_NAME))
            return FALSE;
    return TRUE;
}

static void
scan_clause (const Clause *clause)
{
    guint n_content = count_content (clause), head;
    const TqCueMatch *denial = find (clause, TQ_CUE_SPEECH_DENIAL);
    gboolean has_existence;

    if (n_content == 0)
        return;
    head = reported_word (clause);
    if (head < clause->end) {
        Clause part = *clause;

        part.first = head;
        add_claim (&part, head, 0, FALSE, CONFIDENCE_VERB);
        return;
    }
    /* "The firm denied on Monday": what it denies stands elsewhere. */
    if (denial != NULL && clause->scopes[denial->first].cue != denial->first && first_denied (clause, denial) == clause->end)
        return;
    if (is_only_speech (clause)) {
        scan_said (clause);
        return;
    }
    has_existence = add_existence (clause);
    /* "The firm denied that there is a plan": what it denies has been said. */
    if ((n_content < MIN_CONTENT && !is_denied_verb (clause) && !is_somewhere (clause) && !has_outer_subject (clause)) || (has_existence && denial != NULL))
        return;
    head = denial != NULL ? denied_word (clause, denial) : first_verb (clause);
    if (head == clause->end)
        head = complement (clause);
    if (head == clause->end)
        head = whereabouts (clause);
    if (head < clause->end) {
        add_claim (clause, head, 0, TRUE, CONFIDENCE_VERB);
        return;
    }
    head = governed_word (clause);
    if (head == clause->end && n_content >= (begins_as_said (clause) || find (clause, TQ_CUE_FRAME_BE) != NULL ? MIN_CONTENT : MIN_CONTENT_BARE)) {
        head = next_content (clause, clause->first);
        if (only_names (clause, head))
            return;
    }
    if (head < clause->end)
        add_claim (clause, head, 0, FALSE, CONFIDENCE_BARE);
}

void
tq_assertion_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses, const GArray *frames, TqClaimSet *set)
{
    GArray *statements = tq_worker_scratch (sentence->worker, TQ_SCRATCH_STATEMENTS, sizeof (TqStatement));

    tq_statement_scan (sentence, scopes, clauses, frames, statements);
    for (guint i = 0; i < statements->len; i++) {
        const TqStatement *statement = &g_array_index (statements, TqStatement, i);
        const Clause clause = { sentence, scopes, frames, set, statement->first, statement->end, { statement->gap_first, statement->gap_end },
                                { statement->turned_first, statement->turned_end } };

        scan_clause (&clause);
    }
}

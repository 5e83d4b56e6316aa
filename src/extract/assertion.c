/* assertion.c - one claim a statement (statement.h), which is called its clause here
 *
 * The predicate is the clause's first verb; without one, the word that a negation or a modal word
 * reaches first; else its first content word, with less confidence. Arguments by order: before the
 * verb its actor; after a verb that opens the clause the actor and then the patient; what follows a
 * preposition of place is a place. What the sentence says outside the clause of its predicates'
 * arguments (frame.h) comes last. A clause that only says who speaks makes no frame. */
#include "extract/assertion-private.h"

#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/predication.h"
#include "extract/speech.h"
#include "extract/statement.h"

#define CONFIDENCE_VERB 0.7f
#define CONFIDENCE_EXISTENCE 0.8f
#define CONFIDENCE_BARE 0.4f
#define MIN_CONTENT 2
#define MIN_CONTENT_BARE 3

/* "No trains | will run": that there are none is told as surely as what they do. */
static void
take_manner_of_verb (const TqClause *part, guint head, guint32 n_before)
{
    TqClause rest = *part;
    guint verb;

    rest.first = head + 1;
    verb = rest.first < rest.end ? tq_clause_first_verb (&rest) : rest.end;
    if (verb < rest.end && part->set->claims->len > n_before &&
        part->scopes[verb].cue == part->scopes[head].cue)
        g_array_index (part->set->claims, TqClaim, part->set->claims->len - 1).modality =
            (TqModality) part->scopes[verb].modality;
}

static gboolean
add_existence (const TqClause *clause)
{
    static const TqCueClass classes[] = { TQ_CUE_SCOPE_ABSENCE, TQ_CUE_SCOPE_EXISTENCE };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *match = tq_clause_find (clause, classes[i]);
        guint head;

        /* «لم يتلق إشعارا بوجود خلل»: what nobody was told of may be there. */
        if (match == NULL ||
            (match->proclitics & TQ_FORM_PREPOSITION && classes[i] == TQ_CUE_SCOPE_EXISTENCE &&
             clause->scopes[match->first].polarity == TQ_POLARITY_DENIED))
            continue;
        /* Value "inside": the row's last word is what exists ("under a treaty"). */
        head = match->first + match->n_tokens - (g_strcmp0 (match->cue->value, "inside") == 0);
        head = tq_clause_next_content (clause, head);
        if (head < clause->end && !tq_clause_is_place_of_nobody (clause, match, head)) {
            /* "They left without a deal": the denied part is a frame of its own; what "they denied
             * that there is" is theirs. */
            TqClause part = *clause;
            guint32 n_before = clause->set->claims->len;

            if (tq_clause_find (clause, TQ_CUE_SPEECH_DENIAL) == NULL)
                part.first = match->first;
            tq_clause_add_claim (&part, head, TQ_CLAIM_EXISTENCE, FALSE, CONFIDENCE_EXISTENCE);
            take_manner_of_verb (&part, head, n_before);
            return TRUE;
        }
    }
    return FALSE;
}

/* After "that", an opening quotation mark or the reporting word itself a whole proposition
 * stands. */
static gboolean
begins_as_said (const TqClause *clause)
{
    return (clause->first > 0 &&
            tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_VERB, clause->first - 1) != NULL) ||
           clause->sentence->tokens[clause->first].kind == TQ_TOKEN_QUOTE_OPEN ||
           tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->first) != NULL;
}

static void scan_clause (const TqClause *clause);

/* "She had not decided", "she was not on the set": one word of content, but it is denied; of
 * "nobody was on the set" not the set is. */
static gboolean
is_denied_verb (const TqClause *clause)
{
    guint head = tq_clause_first_verb (clause);

    if (head == clause->end && tq_clause_find (clause, TQ_CUE_FRAME_BE) != NULL &&
        tq_clause_find (clause, TQ_CUE_FRAME_ANY) == NULL)
        head = tq_clause_governed_word (clause);
    return head < clause->end && clause->scopes[head].polarity == TQ_POLARITY_DENIED;
}

/* "He was in the kitchen": no content but where. */
static gboolean
is_somewhere (const TqClause *clause)
{
    const TqCueMatch *be = tq_clause_find (clause, TQ_CUE_FRAME_BE);

    return be != NULL && tq_clause_is_pronoun_before (clause, be) &&
           tq_clause_whereabouts (clause) < clause->end;
}

/* "Has a permit", "avait une licence": a verb of no content; the clause's end where there is
 * none. */
static guint
having (const TqClause *clause)
{
    for (guint i = clause->first; i < clause->end; i++) {
        gboolean is_function = (tq_phrase_bits (clause->sentence, i) & TQ_PHRASE_FUNCTION) != 0;

        if (!tq_clause_is_in_gap (clause, i) && is_function &&
            tq_frame_may_be_finite (clause->sentence, i))
            return i;
    }
    return clause->end;
}

/* "She resigned", "the strike is over": one word of content, and yet it answers what a report is
 * asked. */
static gboolean
is_answer (const TqClause *clause)
{
    const TqCueMatch *answer = tq_clause_find (clause, TQ_CUE_ANSWER);

    return answer != NULL && answer->first + answer->n_tokens <= clause->end &&
           (tq_clause_first_verb (clause) < clause->end ||
            tq_clause_find (clause, TQ_CUE_FRAME_BE) != NULL || having (clause) < clause->end);
}

/* A verb or "is", and what it is said of: no "it" and no "so" alone. */
static gboolean
is_whole (const TqClause *clause)
{
    guint n_content = tq_clause_count_content (clause);

    if (n_content >= MIN_CONTENT_BARE || is_answer (clause))
        return TRUE;
    return (n_content >= MIN_CONTENT && (tq_clause_first_verb (clause) < clause->end ||
                                         tq_clause_find (clause, TQ_CUE_FRAME_BE) != NULL)) ||
           is_denied_verb (clause) || is_somewhere (clause);
}

/* The frame of the word at @token, nominal or not, or NULL. */
static const TqFrame *
frame_of (const TqClause *clause, guint token, gboolean is_nominal)
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
add_announced (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_ANNOUNCED);
    const TqFrame *verb = match != NULL ? frame_of (clause, match->first, FALSE) : NULL;
    guint object = verb != NULL ? verb->arguments[TQ_ARGUMENT_PATIENT].term : TQ_NO_TERM;
    TqClause said = *clause;

    if (object == TQ_NO_TERM || object <= match->first || object >= clause->end ||
        tq_clause_ends_before_that (clause))
        return FALSE;
    /* «أكدت الشرطة | عدم وقوع أضرار» */
    if (tq_phrase_cue_at (clause->sentence, TQ_CUE_SCOPE_ABSENCE, object) != NULL) {
        said.first = object;
        return add_existence (&said);
    }
    if (frame_of (clause, object, TRUE) == NULL) {
        tq_clause_add_claim (clause, match->first, 0, TRUE, CONFIDENCE_VERB);
        return TRUE;
    }
    for (said.first = object; said.first > match->first + match->n_tokens; said.first--)
        if (!(tq_phrase_bits (clause->sentence, said.first - 1) & TQ_PHRASE_ARTICLE))
            break;
    tq_clause_add_claim (&said, object, 0, FALSE, CONFIDENCE_VERB);
    return TRUE;
}

/* "That is a lie": no word of it says what. */
static gboolean
add_retort (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_SPEECH_FALSE);

    if (match == NULL ||
        clause->scopes[match->first + match->n_tokens - 1].polarity != TQ_POLARITY_DENIED ||
        tq_clause_find (clause, TQ_CUE_SPEECH_IT) == NULL ||
        tq_clause_count_content (clause) > MIN_CONTENT)
        return FALSE;
    tq_clause_add_claim (clause, match->first + match->n_tokens - 1u, TQ_CLAIM_TAKES_UP, FALSE,
                         CONFIDENCE_VERB);
    return TRUE;
}

/* A noun, or a pronoun in front of the verb: "it reported the theft". */
static gboolean
has_subject (const TqClause *clause, const TqFrame *verb, const TqCueMatch *match)
{
    TqSpan subject = verb->arguments[tq_predication_slot (verb)].span;

    return tq_predication_subject (verb) != TQ_NO_TERM ||
           (subject.end > clause->sentence->tokens[clause->first].span.start &&
            subject.end <= clause->sentence->tokens[match->first].span.start);
}

/* What it is done to: its object, or where it has none what stands behind "to": « répondre aux
 * questions ». */
static guint
object_of (const TqFrame *verb)
{
    guint object = verb != NULL ? verb->arguments[TQ_ARGUMENT_PATIENT].term : TQ_NO_TERM;

    return object != TQ_NO_TERM || verb == NULL ||
                   verb->arguments[TQ_ARGUMENT_PATIENT].span.end != 0
               ? object
               : verb->arguments[TQ_ARGUMENT_TO].term;
}

/* "Reported the theft", "admitted the fraud": a verb of saying with something as its object is what
 * was done. Of somebody so is what is done to him by telling him, or of him: "warned the
 * villagers", "blamed the contractor". */
static gboolean
add_done (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_SPEECH_VERB);
    const TqFrame *verb = match != NULL ? frame_of (clause, match->first, FALSE) : NULL;
    guint object = object_of (verb);

    if (object == TQ_NO_TERM || object <= match->first || !tq_clause_stands_in (clause, object) ||
        tq_clause_ends_before_that (clause) ||
        (tq_frame_is_somebody (clause->sentence, object) && !tq_speech_is_act (match) &&
         tq_phrase_cue_at (clause->sentence, TQ_CUE_DISPUTE_ACCUSE, match->first) == NULL) ||
        !has_subject (clause, verb, match))
        return FALSE;
    tq_clause_add_claim (clause, match->first, 0, TRUE, CONFIDENCE_VERB);
    return TRUE;
}

/* "Villagers were warned in time": it is told of those who were spoken to, not what was said. */
static gboolean
add_told (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_SPEECH_VERB);
    const TqFrame *verb = match != NULL ? frame_of (clause, match->first, FALSE) : NULL;
    guint hearer = verb != NULL && (verb->flags & TQ_FRAME_PASSIVE)
                       ? verb->arguments[TQ_ARGUMENT_PATIENT].term
                       : TQ_NO_TERM;

    if (hearer == TQ_NO_TERM || hearer >= match->first ||
        tq_sentence_cue (clause->sentence, TQ_CUE_FRAME_BE, hearer, match->first) == NULL ||
        !tq_clause_stands_in (clause, hearer) || tq_clause_ends_before_that (clause) ||
        !tq_frame_is_somebody (clause->sentence, hearer))
        return FALSE;
    tq_clause_add_claim (clause, match->first, 0, TRUE, CONFIDENCE_VERB);
    return TRUE;
}

/* "Told the court | he was in the kitchen": behind whom it is said to, and when, the pronoun that
 * what is said begins with, where no verb comes first. */
static guint
behind_hearer (const TqClause *clause, guint first)
{
    for (guint i = first; i < clause->end && !clause->sentence->pack->is_verb_first; i++) {
        guint bits = tq_phrase_bits (clause->sentence, i);

        if (bits & (TQ_PHRASE_VERB | TQ_PHRASE_BREAK))
            break;
        if (tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_PRONOUN, i) != NULL &&
            i + 1 < clause->end &&
            (tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BE, i + 1) != NULL ||
             tq_sentence_reading (clause->sentence, i + 1, TQ_POS_VERB) != NULL))
            return i;
    }
    return first;
}

/* "Conceded | defeat": what may be a verb is the object of the one before. */
static gboolean
has_verb_said (const TqClause *said, const TqCueMatch *match)
{
    const TqFrame *verb = match != NULL ? frame_of (said, match->first, FALSE) : NULL;
    guint first = tq_clause_first_verb (said);

    return first < said->end &&
           !(verb != NULL && verb->arguments[TQ_ARGUMENT_PATIENT].term == first);
}

/* "The unions say they have it": where the speaker stands before the word, what follows it without
 * a "that" is said. */
static void
scan_said (const TqClause *clause)
{
    const TqCueMatch *match = tq_clause_find (clause, TQ_CUE_SPEECH_VERB);
    TqClause said = *clause;

    said.first = match != NULL && !tq_speech_is_after (match)
                     ? behind_hearer (clause, match->first + match->n_tokens)
                     : clause->end;
    if (!has_verb_said (&said, match) &&
        (add_announced (clause) || add_done (clause) || add_told (clause)))
        return;
    /* "Villagers were warned | to stay indoors" */
    if (match != NULL && tq_speech_is_act (match))
        add_told (clause);
    if (said.first < said.end && is_whole (&said))
        scan_clause (&said);
}

/* "Wednesday evening in a statement", «عبد الكريم الهاروني»: where no word says or denies anything,
 * a day at the head is only when, and names are only who. */
static gboolean
only_names (const TqClause *clause, guint head)
{
    if (tq_sentence_word (clause->sentence, head)->calendar != 0)
        return TRUE;
    for (guint i = head; i < clause->end; i++)
        if (tq_clause_is_content (clause, i) &&
            !(tq_phrase_bits (clause->sentence, i) & TQ_PHRASE_NAME))
            return FALSE;
    return TRUE;
}

/* One word of content says something only where it is denied, answers a question, or says where. */
static gboolean
says_too_little (const TqClause *clause)
{
    return tq_clause_count_content (clause) < MIN_CONTENT && !is_denied_verb (clause) &&
           !is_somewhere (clause) && !is_answer (clause) && !tq_clause_has_outer_subject (clause);
}

/* Of a clause without a verb: what a word for "is" or a preposition governs, what somebody has, or
 * its first content word. */
static void
add_bare (const TqClause *clause)
{
    guint head = tq_clause_governed_word (clause),
          least = begins_as_said (clause) || tq_clause_find (clause, TQ_CUE_FRAME_BE) != NULL
                      ? MIN_CONTENT
                      : MIN_CONTENT_BARE;
    gboolean has_verb = FALSE;

    if (head == clause->end) {
        if (tq_clause_count_content (clause) < least && !is_answer (clause))
            return;
        head = tq_clause_next_content (clause, having (clause));
        has_verb = head < clause->end;
        head = has_verb ? head : tq_clause_next_content (clause, clause->first);
        if (!has_verb && only_names (clause, head))
            return;
    }
    if (head < clause->end)
        tq_clause_add_claim (clause, head, 0, has_verb, CONFIDENCE_BARE);
}

/* "The fine remains unpaid": the word for "is" is not what is said. */
static guint
behind_being (const TqClause *clause, guint verb)
{
    guint complement =
        verb < clause->end && tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BE, verb) != NULL
            ? tq_clause_complement (clause)
            : clause->end;

    return complement < clause->end && complement > verb ? complement : verb;
}

/* The word that says what the clause says, by a verb, by "is" or by where its subject is. */
static guint
predicate_of (const TqClause *clause, const TqCueMatch *denial)
{
    guint head = denial != NULL ? tq_clause_denied_word (clause, denial)
                                : behind_being (clause, tq_clause_first_verb (clause));

    if (head == clause->end)
        head = tq_clause_complement (clause);
    return head == clause->end ? tq_clause_whereabouts (clause) : head;
}

static void
scan_clause (const TqClause *clause)
{
    guint head;
    const TqCueMatch *denial = tq_clause_find (clause, TQ_CUE_SPEECH_DENIAL);
    gboolean has_existence;

    if (tq_clause_add_anaphor (clause) || tq_clause_count_content (clause) == 0)
        return;
    head = tq_clause_reported_word (clause);
    if (head < clause->end) {
        TqClause part = *clause;

        part.first = head;
        tq_clause_add_claim (&part, head, 0, FALSE, CONFIDENCE_VERB);
        return;
    }
    if (add_retort (clause))
        return;
    /* "The firm denied on Monday": what it denies stands elsewhere. */
    if (denial != NULL && clause->scopes[denial->first].cue != denial->first &&
        tq_clause_first_denied (clause, denial) == clause->end)
        return;
    if (tq_clause_is_only_speech (clause)) {
        scan_said (clause);
        return;
    }
    has_existence = add_existence (clause);
    /* "The firm denied that there is a plan": what it denies has been said. */
    if (says_too_little (clause) || (has_existence && denial != NULL))
        return;
    head = predicate_of (clause, denial);
    if (head < clause->end)
        tq_clause_add_claim (clause, head, 0, TRUE, CONFIDENCE_VERB);
    else
        add_bare (clause);
}

void
tq_assertion_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses,
                   const GArray *frames, TqClaimSet *set)
{
    GArray *statements =
        tq_worker_scratch (sentence->worker, TQ_SCRATCH_STATEMENTS, sizeof (TqStatement));

    tq_statement_scan (sentence, scopes, clauses, frames, statements);
    for (guint i = 0; i < statements->len; i++) {
        const TqStatement *statement = &g_array_index (statements, TqStatement, i);
        const TqClause clause = { sentence,
                                  scopes,
                                  frames,
                                  set,
                                  statement->first,
                                  statement->end,
                                  { statement->gap_first, statement->gap_end },
                                  { statement->turned_first, statement->turned_end } };

        scan_clause (&clause);
    }
}

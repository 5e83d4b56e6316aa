#include "extract/assertion-private.h"

#include "extract/answer.h"
#include "extract/bind.h"
#include "extract/naming.h"
#include "extract/predication.h"
#include "pack/calendar.h"

/* ---- arguments ------------------------------------------------------------------------------- */

static TqRole
role_after (const TqClause *clause, guint token, TqRole role)
{
    return !tq_clause_is_in_gap (clause, token) &&
                   (tq_phrase_bits (clause->sentence, token) & TQ_PHRASE_PLACE)
               ? TQ_ROLE_PLACE
               : role;
}

/* Of a word that says on which day, at which hour of it, in which month. */
static gboolean
is_day (const TqSentence *sentence, guint token)
{
    const guint days = 1u << TQ_CALENDAR_DAY | 1u << TQ_CALENDAR_DAY_WORD |
                       1u << TQ_CALENDAR_WEEKDAY | 1u << TQ_CALENDAR_PART |
                       1u << TQ_CALENDAR_MONTH;
    guint16 row = tq_sentence_word (sentence, token)->calendar;

    return row != 0 &&
           (days & 1u << tq_calendar_get (sentence->pack->calendar, row)->calendar_class);
}

/* Content words of [first, end), each run between function words by its own role. */
static void
add_arguments (const TqClause *clause, guint first, guint end, TqRole role)
{
    for (guint i = first; i < end;) {
        guint run = i;

        if (!tq_clause_is_content (clause, i)) {
            role = role_after (clause, i++, role);
            continue;
        }
        /* «تعرض الحارس للضرب»: what only carries the predicate does nothing */
        if (tq_clause_carried (clause, i) < clause->end) {
            tq_bind_terms (clause->sentence, i, i + 1, TQ_ROLE_CONTEXT, clause->set->terms);
            i++;
            continue;
        }
        /* «توفي يوم الخميس الشاعر»: a day does nothing */
        if (role == TQ_ROLE_ACTOR && clause->sentence->pack->is_verb_first &&
            is_day (clause->sentence, i)) {
            tq_bind_terms (clause->sentence, i, i + 1, TQ_ROLE_TIME, clause->set->terms);
            i++;
            continue;
        }
        while (run < end && tq_clause_is_content (clause, run))
            run++;
        tq_bind_terms (clause->sentence, i, run, role, clause->set->terms);
        i = run;
        if (role == TQ_ROLE_ACTOR || role == TQ_ROLE_PLACE)
            role = TQ_ROLE_PATIENT;
    }
}

/* What stands before the head. Whoever denies it, behind the word of denial, is not who did it:
 * «نفى المدير بيع المسبح». */
static void
add_arguments_before (const TqClause *clause, guint head, TqRole role)
{
    const TqScope *scope = &clause->scopes[head];
    guint end = head;

    if (tq_scope_is_denied_speech (clause->sentence, scope) && scope->cue >= clause->first &&
        scope->cue < head)
        end = scope->cue;
    add_arguments (clause, clause->first, end, role);
    add_arguments (clause, end, head, TQ_ROLE_CONTEXT);
}

static gboolean
has_term_at (const TqClause *clause, guint first_term, TqSpan word)
{
    const GArray *terms = clause->set->terms;

    for (guint i = first_term; i < terms->len; i++)
        if (g_array_index (terms, TqTerm, i).span.start <= word.start &&
            word.start < g_array_index (terms, TqTerm, i).span.end)
            return TRUE;
    return FALSE;
}

/* Who or what the clause's predicates are about, said outside it: "the bridge, which fell", "the
 * mayor came and opened it"; not that of which the opposite is so: "the deputy, | not the mayor,
 * signed". */
static void
add_outer_arguments (const TqClause *clause, guint first_term)
{
    for (guint i = 0; i < clause->frames->len && !tq_clause_is_turned (clause); i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        for (TqArgumentKind kind = TQ_ARGUMENT_AGENT;
             tq_clause_stands_in (clause, frame->term) && kind <= TQ_ARGUMENT_PATIENT; kind++) {
            guint token = frame->arguments[kind].term;

            if (token != TQ_NO_TERM && !tq_clause_stands_in (clause, token) &&
                !has_term_at (clause, first_term, clause->sentence->tokens[token].span))
                tq_bind_terms (clause->sentence, token, token + 1, TQ_ROLE_CONTEXT,
                               clause->set->terms);
        }
    }
}

/* "…, who took office in May, resigned": the verb alone is a statement, of somebody who is named
 * before. */
gboolean
tq_clause_has_outer_subject (const TqClause *clause)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);
        guint subject = tq_predication_subject (frame);

        if (tq_clause_stands_in (clause, frame->term) && tq_predication_is (frame) &&
            subject != TQ_NO_TERM && !tq_clause_stands_in (clause, subject))
            return TRUE;
    }
    return FALSE;
}

static TqSpan
span_of (const TqClause *clause, guint first, guint end)
{
    const TqToken *tokens = clause->sentence->tokens;

    while (end > first + 1 && tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
        end--;
    return (TqSpan) { tokens[first].span.start, tokens[end - 1].span.end };
}

/* What a reader would quote begins behind the "that" of "said that the bridge is open", and behind
 * the mark that opens it; at @last at the latest. */
static guint
first_said (const TqClause *clause, guint last)
{
    const TqCueMatch *that =
        tq_phrase_cue_at (clause->sentence, TQ_CUE_SPEECH_COMPLEMENT, clause->first);
    guint first = that != NULL ? that->first + that->n_tokens : clause->first;

    while (first < last && clause->sentence->tokens[first].kind == TQ_TOKEN_PUNCTUATION)
        first++;
    return MIN (first, last);
}

/* ---- how it is said -------------------------------------------------------------------------- */

/* "Without a deal" denies beside the point, "no deal" is the point. */
static gboolean
is_beside (const TqCueMatch *absence)
{
    return g_strcmp0 (absence->cue->value, "noun") == 0 ||
           g_strcmp0 (absence->cue->value, "rest") == 0;
}

static gboolean
is_general (const TqClause *clause)
{
    const TqCueMatch *absence = tq_clause_find (clause, TQ_CUE_SCOPE_ABSENCE);

    return tq_clause_find (clause, TQ_CUE_DENIAL_GENERAL) != NULL ||
           tq_clause_find (clause, TQ_CUE_FRAME_ANY) != NULL ||
           (absence != NULL && !is_beside (absence));
}

static gboolean
is_aside (const TqClause *clause)
{
    guint first = clause->first;
    const TqCueMatch *opener, *absence;

    while (first + 1 < clause->end && tq_phrase_is_break (clause->sentence, first))
        first++;
    opener = tq_phrase_cue_at (clause->sentence, TQ_CUE_CLAUSE_BREAK, first);
    absence = tq_phrase_cue_at (clause->sentence, TQ_CUE_SCOPE_ABSENCE, first);
    return (opener != NULL && g_strcmp0 (opener->cue->value, "aside") == 0) ||
           (absence != NULL && is_beside (absence));
}

static gboolean
has_figure (const TqClause *clause)
{
    for (guint i = clause->first; i < clause->end; i++)
        if (!tq_clause_is_in_gap (clause, i) &&
            (tq_phrase_bits (clause->sentence, i) & TQ_PHRASE_NUMBER))
            return TRUE;
    return FALSE;
}

static guint32
manner_of (const TqClause *clause, guint head)
{
    const TqScope *scope = &clause->scopes[head];
    guint32 flags =
        (is_aside (clause) ? TQ_CLAIM_ASIDE : 0) | (has_figure (clause) ? TQ_CLAIM_OF_SO_MANY : 0);

    if (tq_clause_find (clause, TQ_CUE_TURNED) != NULL)
        flags |= TQ_CLAIM_MOVING;
    if (scope->polarity == TQ_POLARITY_DENIED && !tq_clause_is_turned (clause))
        flags |= (is_general (clause) ? TQ_CLAIM_GENERAL : 0) |
                 (tq_scope_is_so_far (clause->sentence, clause->first, clause->end)
                      ? TQ_CLAIM_CUMULATIVE
                      : 0) |
                 (scope->cue == head ? TQ_CLAIM_SAYS_NO : 0);
    return flags;
}

static const TqFrame *
frame_of (const TqClause *clause, guint head)
{
    for (guint i = 0; i < clause->frames->len; i++) {
        const TqFrame *frame = &g_array_index (clause->frames, TqFrame, i);

        if (frame->term == head && tq_predication_is (frame))
            return frame;
    }
    return NULL;
}

/* "She had been directing the rehearsal", «وهو لم يعدهم بشيء», «ولم ترمم سقفها»: what stands behind
 * the verb is not who does it, if that is a word of no content in front of it, or if the frame does
 * not have it so. */
static gboolean
has_subject_said (const TqClause *clause, guint head)
{
    const TqFrame *frame = frame_of (clause, head);
    const TqCueMatch *pronoun = tq_clause_find (clause, TQ_CUE_FRAME_PRONOUN);
    guint subject = frame != NULL ? tq_predication_subject (frame) : TQ_NO_TERM;

    return (pronoun != NULL && pronoun->first < head) ||
           (frame != NULL && (subject == TQ_NO_TERM || subject < head));
}

/* "Kept in the yard", «أوقفت عن العمل»: what follows a verb behind a preposition is not who does
 * it, save behind "by". */
static gboolean
has_preposition_behind (const TqClause *clause, guint head)
{
    guint next = tq_clause_next_content (clause, head + 1);
    guint bits = head + 1 < clause->end ? tq_phrase_bits (clause->sentence, head + 1) : 0;

    if (head + 1 >= clause->end ||
        tq_phrase_cue_at (clause->sentence, TQ_CUE_FRAME_BY, head + 1) != NULL)
        return FALSE;
    return (bits & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE)) ||
           (next == head + 1 && tq_phrase_bears_preposition (clause->sentence, next));
}

/* "Were gifts, not | bribes": a predicate with a "not" of its own. */
static gboolean
is_in_turned (const TqClause *clause, guint head)
{
    return clause->turned.first <= head && head < clause->turned.end;
}

/* "(The clerk) signed the will, not the heir": what is left out stands apart from what takes its
 * place, who is its actor. */
static gboolean
has_other_actor (const TqClause *clause, guint head)
{
    return clause->gap.first < clause->gap.end && clause->gap.end <= clause->turned.first &&
           clause->turned.first > head;
}

/* What stands behind the head. */
static void
add_arguments_behind (const TqClause *clause, guint head, TqRole role)
{
    if (!has_other_actor (clause, head)) {
        add_arguments (clause, head + 1, clause->end, role);
        return;
    }
    add_arguments (clause, head + 1, clause->turned.first,
                   role == TQ_ROLE_ACTOR ? TQ_ROLE_PATIENT : role);
    add_arguments (clause, clause->turned.first, clause->end, TQ_ROLE_ACTOR);
}

void
tq_clause_add_claim (const TqClause *clause, guint head, guint32 flags, gboolean has_roles,
                     float confidence)
{
    const TqScope *scope = &clause->scopes[head];
    guint shown = scope->cue >= clause->first && scope->cue < head ? scope->cue : head;
    gboolean is_verb_first = tq_clause_next_content (clause, clause->first) == head;
    TqClaim claim = { .kind = TQ_CLAIM_ASSERTION,
                      .sentence = clause->sentence->span,
                      .flags = flags,
                      .polarity = (TqPolarity) scope->polarity,
                      .modality = (TqModality) scope->modality,
                      .confidence = confidence,
                      .first_term = clause->set->terms->len,
                      .part_of = TQ_NONE };
    TqRole before = has_roles ? TQ_ROLE_ACTOR : TQ_ROLE_CONTEXT,
           after = has_roles ? TQ_ROLE_PATIENT : TQ_ROLE_CONTEXT;

    if (has_roles && is_verb_first && !has_subject_said (clause, head) &&
        !has_preposition_behind (clause, head))
        after = TQ_ROLE_ACTOR;
    if (tq_clause_is_turned (clause) && !is_in_turned (clause, head))
        claim.polarity =
            claim.polarity == TQ_POLARITY_DENIED ? TQ_POLARITY_AFFIRMED : TQ_POLARITY_DENIED;
    if (tq_bind_terms (clause->sentence, head, head + 1, TQ_ROLE_HEAD, clause->set->terms) == 0)
        return;
    add_arguments_before (clause, head, before);
    add_arguments_behind (clause, head, after);
    add_outer_arguments (clause, claim.first_term);
    claim.n_terms = (guint16) MIN (clause->set->terms->len - claim.first_term, G_MAXUINT16);
    claim.span = span_of (clause, first_said (clause, shown), clause->end);
    claim.value_span = span_of (clause, shown, head + 1);
    claim.label = clause->sentence->tokens[head].span;
    claim.flags |= manner_of (clause, head);
    if (tq_clause_is_turned (clause)) {
        claim.value_span = span_of (clause, clause->turned.first, clause->turned.end);
        if (is_in_turned (clause, head))
            tq_answer_scan (clause->sentence, clause->scopes, clause->gap.end, clause->end, &claim);
    } else {
        tq_answer_scan (clause->sentence, clause->scopes, clause->first, clause->end, &claim);
        tq_naming_scan (clause->sentence, clause->scopes, clause->first, clause->end, &claim);
    }
    g_array_append_val (clause->set->claims, claim);
}

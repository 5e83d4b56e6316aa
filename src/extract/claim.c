#include "extract/claim.h"

#include <string.h>

#include "extract/answer.h"
#include "extract/antecedent.h"
#include "extract/as-of.h"
#include "extract/assertion.h"
#include "extract/attribution.h"
#include "extract/bind.h"
#include "extract/frame.h"
#include "extract/phrase.h"
#include "extract/proposition.h"
#include "extract/retort.h"
#include "extract/said.h"
#include "extract/setting.h"
#include "extract/value.h"
#include "pack/units.h"

void
tq_extract_values (TqWorker *worker, const TqDocument *document, GArray *values)
{
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));

    tq_segment_cut (worker, document, sentences);
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);
        guint from = values->len, kept = from;

        if (!tq_value_may_be_in (sentence))
            continue;
        /* few; dates ask for more where a tense decides */
        tq_sentence_find_cues (sentence, TQ_CUES_OF_VALUES);
        tq_value_scan (sentence, values);
        for (guint j = from; j < values->len; j++)
            if (!g_array_index (values, TqValue, j).is_bare_unit)
                g_array_index (values, TqValue, kept++) = g_array_index (values, TqValue, j);
        g_array_set_size (values, kept);
        tq_value_add_names (sentence, values, from);
    }
}

/* Of a document; the buffers, which are the worker's, are used again for every sentence. */
typedef struct {
    guint32 doc;
    guint first_claim; /* of the document */
    const GArray *sentences; /* of TqSentence, of the document */
    GArray *values;  /* of TqValue */
    GArray *scopes;  /* of TqScope */
    GArray *clauses; /* of guint16 */
    GArray *chunks;  /* of TqChunk */
    GArray *frames;  /* of TqFrame */
    /* of TqSpeech, of the document; NULL until there is a claim that somebody may have made */
    GArray *speeches;
    TqAntecedents antecedents;
    TqProposition *whole; /* of the document; NULL: not asked for */
    guint next_speech;
    TqUnit currency; /* of the last amount told in one; 0: none yet */
    TqStory story;
} Extraction;

/* ---- whose words a claim is ------------------------------------------------------------------ */

static const GArray *
speeches_of (Extraction *extraction)
{
    if (extraction->speeches == NULL) {
        extraction->speeches = g_array_new (FALSE, TRUE, sizeof (TqSpeech));
        tq_attribution_scan (extraction->sentences, extraction->speeches);
    }
    return extraction->speeches;
}

/* "The mayor blamed the police": what he says stands in the word by which he says it. */
static gboolean
is_saying_itself (const TqAttribution *attribution, const TqClaim *claim)
{
    return claim->kind == TQ_CLAIM_ASSERTION && !attribution->is_denial &&
           attribution->cue.start <= claim->label.start &&
           claim->label.start < attribution->cue.end;
}

/* "The union says that the firm turned it down": what the firm does, by a word that may report, is
 * told by the union, of whose @outer words it is the first. */
static gboolean
is_told_by_another (const TqSentence *sentence, const TqSpeech *outer,
                    const TqAttribution *attribution, const TqClaim *claim)
{
    if (outer == NULL || claim->kind != TQ_CLAIM_ASSERTION ||
        claim->label.start < attribution->cue.start || claim->label.start >= attribution->cue.end)
        return FALSE;
    for (guint i = outer->first_token;
         i < outer->end_token && sentence->tokens[i].span.start < claim->label.start; i++)
        if (sentence->tokens[i].kind == TQ_TOKEN_PUNCTUATION)
            return FALSE;
    return TRUE;
}

/* Whose words @byte of sentence @index is: the last speech that holds it is the innermost. Speeches
 * come by sentence. */
static void
attribute (Extraction *extraction, const TqSentence *sentence, guint index, TqClaim *claim)
{
    const GArray *speeches = speeches_of (extraction);
    /* A denied predicate is shown from its "not" or its "denied" on, which may be the outlet's own
     * word. */
    guint32 place =
        claim->kind == TQ_CLAIM_ASSERTION ? claim->label.start : claim->value_span.start;
    const TqSpeech *outer = NULL;

    if (claim->kind == TQ_CLAIM_QUANTITY && claim->flags & TQ_CLAIM_CONTRASTS)
        return; /* who has it is not who spoke before */
    while (extraction->next_speech < speeches->len &&
           g_array_index (speeches, TqSpeech, extraction->next_speech).sentence < index)
        extraction->next_speech++;
    for (guint i = extraction->next_speech; i < speeches->len; i++) {
        const TqSpeech *speech = &g_array_index (speeches, TqSpeech, i);

        if (speech->sentence != index)
            return;
        if (is_told_by_another (sentence, outer, &speech->attribution, claim))
            continue;
        if (is_saying_itself (&speech->attribution, claim))
            claim->attribution = speech->attribution;
        else if (speech->first_token < speech->end_token &&
                 speech->end_token <= sentence->n_tokens &&
                 sentence->tokens[speech->first_token].span.start <= place &&
                 place < sentence->tokens[speech->end_token - 1].span.end) {
            claim->attribution = speech->attribution;
            outer = speech;
        }
    }
}

/* ---- frames ---------------------------------------------------------------------------------- */

#define MAX_FRAMES 6 /* of a claim */

/* Of "not the ferry" in "they sold the barge, not the ferry" the frame of "sold" is that of the
 * barge: what the claim does not speak of is not said. */
static void
turn (TqFrame *frame, TqPolarity polarity)
{
    frame->polarity = (guint8) polarity;
    for (guint i = 0; i < TQ_N_ARGUMENTS; i++)
        if (frame->arguments[i].term == TQ_NO_TERM)
            frame->arguments[i] = (TqArgument) { .term = TQ_NO_TERM };
}

static gboolean
holds (TqSpan whole, TqSpan part)
{
    return whole.start <= part.start && part.end <= whole.end;
}

static void
add_frame (const TqSentence *sentence, TqFrame frame, TqClaimSet *set, TqClaim *claim)
{
    if (claim->n_frames == MAX_FRAMES)
        return;
    tq_frame_bind (sentence, &frame, tq_claim_terms (set, claim), claim->n_terms);
    /* of "has not done so" the frame is that of what it stands for */
    if (!holds (claim->span, frame.predicate))
        frame.modality = (guint8) claim->modality;
    if (frame.predicate.start == claim->label.start && frame.polarity != claim->polarity)
        turn (&frame, claim->polarity);
    g_array_append_val (set->frames, frame);
    claim->n_frames++;
}

/* The frame whose predicate is the claim's own, then the others of its clause: "satellites show the
 * start of the filling" tells that it started. */
static void
add_frames (const TqSentence *sentence, const GArray *frames, TqClaimSet *set, TqClaim *claim)
{
    claim->first_frame = set->frames->len;
    for (guint pass = 0; pass < 2 && claim->kind == TQ_CLAIM_ASSERTION; pass++) {
        for (guint i = 0; i < frames->len; i++) {
            const TqFrame *frame = &g_array_index (frames, TqFrame, i);
            gboolean is_own = frame->predicate.start == claim->label.start;

            if (is_own == (pass == 0) && (is_own || holds (claim->span, frame->predicate)))
                add_frame (sentence, *frame, set, claim);
        }
    }
}

/* ---- amounts without a currency -------------------------------------------------------------- */

/* Less is rather a count of what the word says than an amount. */
#define MIN_AMOUNT 1e6

/* Whether the claim is of a cost, a deficit: a row of class figure.fixed with the value "money". */
static gboolean
is_of_money (const TqSentence *sentence, const TqClaim *claim)
{
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *cue = &sentence->cues[i];
        guint32 at = sentence->tokens[cue->first].span.start;

        if (cue->cue->cue_class == TQ_CUE_FIGURE_FIXED && at >= claim->label.start &&
            at < claim->label.end && strcmp (cue->cue->value, "money") == 0)
            return TRUE;
    }
    return FALSE;
}

/* "The budget is 40 million euros. … The deficit reached 3 million": said once, the currency is
 * that of the article's next amounts. */
static void
settle_amount (Extraction *extraction, const TqSentence *sentence, TqClaim *claim)
{
    const TqUnitRow *unit =
        claim->unit != 0
            ? tq_units_get (tq_packs_units (tq_worker_packs (sentence->worker)), claim->unit)
            : NULL;

    if (claim->kind != TQ_CLAIM_QUANTITY)
        return;
    if (unit != NULL && unit->kind == TQ_VALUE_MONEY)
        extraction->currency = claim->unit;
    else if (claim->unit == 0 && claim->state == 0 && claim->number.number >= MIN_AMOUNT &&
             is_of_money (sentence, claim))
        claim->unit = extraction->currency;
}

/* ---- a sentence ------------------------------------------------------------------------------ */

/* Fills the buffers with the values, clauses, scopes and frames of @sentence, in place of those of
 * the one before. */
static void
read_sentence (Extraction *extraction, const TqSentence *sentence)
{
    TqScope *scopes;
    guint16 *clauses;

    g_array_set_size (extraction->values, 0);
    g_array_set_size (extraction->scopes, 0);
    g_array_set_size (extraction->clauses, 0);
    g_array_set_size (extraction->frames, 0);
    g_array_set_size (extraction->scopes, sentence->n_tokens);
    g_array_set_size (extraction->clauses, sentence->n_tokens);
    scopes = &g_array_index (extraction->scopes, TqScope, 0);
    clauses = &g_array_index (extraction->clauses, guint16, 0);
    tq_value_scan (sentence, extraction->values);
    tq_clause_scan (sentence, clauses);
    tq_scope_scan (sentence, clauses, scopes);
    tq_clause_join_values (sentence, extraction->values, clauses);
    tq_frame_scan (sentence, scopes, extraction->values, extraction->chunks, extraction->frames);
}

static gboolean
is_title (const TqSentence *sentence)
{
    const GArray *blocks = sentence->document->blocks;

    return blocks != NULL && sentence->block < blocks->len &&
           g_array_index (blocks, TqBlock, sentence->block).role == TQ_BLOCK_TITLE;
}

/* Where @claim stands, who says it, and who does what to whom in it. */
static void
settle_claim (Extraction *extraction, const TqSentence *sentence, guint index, TqClaimSet *set,
              TqClaim *claim)
{
    claim->doc = extraction->doc;
    claim->block = sentence->block;
    claim->sentence = sentence->span;
    claim->flags |= is_title (sentence) ? TQ_CLAIM_IN_TITLE : 0;
    settle_amount (extraction, sentence, claim);
    attribute (extraction, sentence, index, claim);
    add_frames (sentence, extraction->frames, set, claim);
}

static void
extract_sentence (Extraction *extraction, const TqSentence *sentence, guint index, TqClaimSet *set)
{
    guint first_claim = set->claims->len;
    const TqScope *scopes;
    const guint16 *clauses;

    read_sentence (extraction, sentence);
    scopes = &g_array_index (extraction->scopes, TqScope, 0);
    clauses = &g_array_index (extraction->clauses, guint16, 0);
    tq_bind_values (sentence, scopes, clauses, extraction->values, extraction->frames,
                    extraction->first_claim, set);
    if (extraction->whole == NULL)
        tq_assertion_scan (sentence, scopes, clauses, extraction->frames, set);
    else
        tq_proposition_add (sentence, scopes, extraction->values, extraction->frames,
                            extraction->whole);
    for (guint i = first_claim; i < set->claims->len; i++)
        settle_claim (extraction, sentence, index, set, &g_array_index (set->claims, TqClaim, i));
    if (extraction->whole == NULL) {
        tq_antecedents_add (&extraction->antecedents, index, extraction->chunks,
                            extraction->frames);
        tq_antecedents_settle (&extraction->antecedents, index, set, first_claim);
    }
    tq_answer_settle (sentence, first_claim, set);
    if (extraction->whole == NULL) {
        tq_retort_mark (sentence, set, first_claim);
        tq_said_settle (extraction->values, first_claim, set);
    }
    tq_as_of_settle (sentence, clauses, extraction->values, &extraction->story, set, first_claim);
}

/* ---- a document ------------------------------------------------------------------------------ */

static void
extract (TqWorker *worker, const TqDocument *document, guint32 doc, TqProposition *whole,
         TqClaimSet *set)
{
    GArray *sentences = tq_worker_scratch (worker, TQ_SCRATCH_SENTENCES, sizeof (TqSentence));
    Extraction extraction = {
        .doc = doc, .first_claim = set->claims->len, .sentences = sentences, .whole = whole
    };
    gboolean is_of_illness = FALSE;

    extraction.values = tq_worker_scratch (worker, TQ_SCRATCH_VALUES, sizeof (TqValue));
    extraction.scopes = tq_worker_scratch (worker, TQ_SCRATCH_SCOPES, sizeof (TqScope));
    extraction.clauses = tq_worker_scratch (worker, TQ_SCRATCH_CLAUSES, sizeof (guint16));
    extraction.chunks = tq_worker_scratch (worker, TQ_SCRATCH_CHUNKS, sizeof (TqChunk));
    extraction.frames = tq_worker_scratch (worker, TQ_SCRATCH_FRAMES, sizeof (TqFrame));

    tq_segment_document (worker, document, sentences);
    tq_antecedents_open (&extraction.antecedents, worker, sentences);
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);

        sentence->is_of_illness = is_of_illness =
            tq_setting_is_of_illness (sentence, is_of_illness);
        if (sentence->n_tokens > 0 && sentence->pack != NULL)
            extract_sentence (&extraction, sentence, i, set);
    }
    g_clear_pointer (&extraction.speeches, g_array_unref);
}

void
tq_extract_claims (TqWorker *worker, const TqDocument *document, guint32 doc, TqClaimSet *set)
{
    extract (worker, document, doc, NULL, set);
}

void
tq_extract_propositions (TqWorker *worker, const TqDocument *document, guint32 doc, TqClaimSet *set)
{
    TqProposition whole;

    tq_proposition_open (worker, &whole);
    extract (worker, document, doc, &whole, set);
    tq_proposition_close (&whole, document, doc, set);
}

void
tq_claims_shift (TqClaimSet *set, guint32 first_claim, guint32 first_term, guint32 first_frame)
{
    for (guint32 i = first_claim; i < set->claims->len; i++) {
        TqClaim *claim = &g_array_index (set->claims, TqClaim, i);

        claim->first_term += first_term;
        claim->first_frame += first_frame;
        if (claim->part_of != TQ_NONE)
            claim->part_of += first_claim;
    }
}

void
tq_claims_append (TqClaimSet *into, const TqClaimSet *from)
{
    guint first_claim = into->claims->len, first_term = into->terms->len,
          first_frame = into->frames->len;

    g_array_append_vals (into->terms, from->terms->data, from->terms->len);
    g_array_append_vals (into->frames, from->frames->data, from->frames->len);
    g_array_append_vals (into->claims, from->claims->data, from->claims->len);
    tq_claims_shift (into, first_claim, first_term, first_frame);
}

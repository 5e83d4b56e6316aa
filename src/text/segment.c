#include "text/segment.h"

#include "pack/language.h"
#include "text/cue-match.h"
#include "text/known-name.h"
#include "text/segment-private.h"

/* A sentence as long as tokens may move. */
typedef struct {
    guint first; /* token */
    guint n;
    guint32 block;
    const TqPack *pack;
} Cut;

static void
segment_block (TqWorker *worker, const TqDocument *document, guint32 index, GArray *cuts)
{
    const TqBlock *block = &g_array_index (document->blocks, TqBlock, index);
    const guint first = worker->n_tokens;
    TqLang lang = block->lang != 0 ? block->lang : document->lang;
    TqBlockText text = { .worker = worker,
                         .chars = worker->chars,
                         .name = document->id,
                         .text = (const guint8 *) document->text };

    if (lang == 0)
        lang = tq_language_identify (worker->packs, document->text + block->span.start,
                                     block->span.end - block->span.start);
    text.pack = tq_packs_get (worker->packs, lang);
    if (text.pack == NULL)
        return;
    text.vocabulary = tq_worker_vocabulary (worker, lang);
    text.start = (gint32) block->span.start;
    text.end = (gint32) block->span.end;
    tq_block_cut (&text);
    for (guint from = 0, n = worker->n_tokens - first; from < n;) {
        guint end = tq_sentence_end (&text, worker->tokens + first, n, from);
        Cut cut = { first + from, end - from, index, text.pack };

        g_array_append_val (cuts, cut);
        from = end;
    }
}

/* What covers each token, and from where on its cues are to be looked for. */
static void
note_cues (const TqSentence *sentence)
{
    TqTokenCues *of = sentence->token_cues;

    for (guint token = 0, i = 0; token < sentence->n_tokens; i++) {
        guint last = i < sentence->n_cues ? sentence->cues[i].first : sentence->n_tokens - 1;

        for (; token <= last; token++)
            of[token] = (TqTokenCues) { .first = i, .first_over = i };
    }
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        for (guint token = match->first; token < tq_cue_end (match); token++) {
            if (of[token].classes == 0)
                of[token].first_over = i;
            of[token].classes |= TQ_CUE_BIT (match->cue->cue_class);
        }
    }
}

/* Tokens no longer move: sentences may point at them. */
static void
fill_sentences (TqWorker *worker, const TqDocument *document, const GArray *cuts, GArray *sentences)
{
    if (worker->n_token_cues < worker->n_tokens) {
        worker->n_token_cues = worker->n_allocated;
        worker->token_cues = g_renew (TqTokenCues, worker->token_cues, worker->n_token_cues);
    }
    for (guint i = 0; i < cuts->len; i++) {
        const Cut *cut = &g_array_index (cuts, Cut, i);
        const TqToken *tokens = worker->tokens + cut->first;
        TqSentence sentence = { .document = document,
                                .worker = worker,
                                .pack = cut->pack,
                                .block = cut->block,
                                .tokens = tokens,
                                .n_tokens = cut->n };

        sentence.span = (TqSpan) { tokens[0].span.start, tokens[cut->n - 1].span.end };
        sentence.vocabulary = worker->vocabularies[cut->pack->lang];
        sentence.words = tq_vocabulary_get (sentence.vocabulary, 0);
        sentence.token_cues = worker->token_cues + cut->first;
        sentence.cue_set = TQ_CUES_ALL;
        g_array_append_val (sentences, sentence);
    }
}

void
tq_sentence_find_names (TqSentence *sentence)
{
    TqWorker *worker = sentence->worker;

    tq_known_names_mark (sentence, worker->tokens + (sentence->tokens - worker->tokens));
    sentence->has_names = TRUE;
}

/* Appends the cues of the sentence to the worker's. */
static void
match_cues (TqSentence *sentence, TqCueSet set)
{
    if (set == TQ_CUES_ALL)
        tq_sentence_find_names (sentence);
    tq_cue_match (sentence, set, sentence->worker->cues);
}

/* Cues move as long as more are found: sentences point at them when all are. */
static void
match_all_cues (TqWorker *worker, GArray *sentences)
{
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);

        sentence->n_cues = worker->cues->len;
        match_cues (sentence, TQ_CUES_ALL);
    }
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);
        guint first = sentence->n_cues;
        guint next = i + 1 < sentences->len ? g_array_index (sentences, TqSentence, i + 1).n_cues
                                            : worker->cues->len;

        sentence->cues = next > first ? (const TqCueMatch *) worker->cues->data + first : NULL;
        sentence->n_cues = next - first;
        note_cues (sentence);
    }
}

void
tq_sentence_find_cues (TqSentence *sentence, TqCueSet set)
{
    GArray *cues = sentence->worker->cues;

    g_array_set_size (cues, 0);
    match_cues (sentence, set);
    sentence->cue_set = set;
    sentence->worker->sentence = sentence;
    sentence->cues = (const TqCueMatch *) cues->data;
    sentence->n_cues = cues->len;
    note_cues (sentence);
}

void
tq_segment_cut (TqWorker *worker, const TqDocument *document, GArray *ret_sentences)
{
    GArray *cuts = tq_worker_scratch (worker, TQ_SCRATCH_CUTS, sizeof (Cut));

    g_array_set_size (ret_sentences, 0);
    worker->n_tokens = 0;
    g_array_set_size (worker->cues, 0);
    for (guint32 i = 0; i < document->blocks->len; i++) {
        TqBlockRole role = g_array_index (document->blocks, TqBlock, i).role;

        if (role != TQ_BLOCK_HEADER && role != TQ_BLOCK_FURNITURE)
            segment_block (worker, document, i, cuts);
    }
    fill_sentences (worker, document, cuts, ret_sentences);
}

void
tq_segment_document (TqWorker *worker, const TqDocument *document, GArray *ret_sentences)
{
    tq_segment_cut (worker, document, ret_sentences);
    match_all_cues (worker, ret_sentences);
}

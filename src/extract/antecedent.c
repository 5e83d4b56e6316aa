#include "extract/antecedent-private.h"

#include "extract/predication.h"
#include "extract/referent.h"

void
tq_antecedents_open (TqAntecedents *antecedents, TqWorker *worker, const GArray *sentences)
{
    *antecedents =
        (TqAntecedents) { sentences, NULL,
                         tq_worker_scratch (worker, TQ_SCRATCH_NOUNS, sizeof (TqNoun)),
                         tq_worker_scratch (worker, TQ_SCRATCH_RESOLVED, sizeof (TqTerm)) };
}

/* ---- nouns ----------------------------------------------------------------------------------- */

static gboolean
is_behind_preposition (const GArray *chunks, guint index)
{
    guint kind = index > 0 ? tq_antecedent_chunk (chunks, index - 1)->kind : TQ_N_CHUNK_KINDS;

    return kind >= TQ_CHUNK_BY && kind <= TQ_CHUNK_PREPOSITION;
}

/* What the frames say; else one without a preposition in front of "is" is a subject. */
static TqNounRole
role_of (const GArray *chunks, guint index, const GArray *frames)
{
    guint head = tq_antecedent_head (tq_antecedent_chunk (chunks, index));
    TqNounRole ret = TQ_NOUN_OBLIQUE;

    for (guint i = 0; i < frames->len; i++) {
        const TqFrame *frame = &g_array_index (frames, TqFrame, i);

        if (!tq_predication_is (frame))
            continue;
        if (tq_predication_subject (frame) == head)
            return TQ_NOUN_SUBJECT;
        if (frame->arguments[TQ_ARGUMENT_PATIENT].term == head &&
            !(frame->flags & TQ_FRAME_STATE) && !is_behind_preposition (chunks, index))
            ret = TQ_NOUN_OBJECT;
    }
    return ret == TQ_NOUN_OBLIQUE && tq_antecedent_is_kind (chunks, index + 1, TQ_CHUNK_BE) &&
                   (index == 0 || !tq_antecedent_is_kind (chunks, index - 1, TQ_CHUNK_PREPOSITION))
               ? TQ_NOUN_SUBJECT
               : ret;
}

static gboolean
is_joined (const GArray *chunks, guint index)
{
    return (tq_antecedent_is_kind (chunks, index + 1, TQ_CHUNK_AND) &&
            tq_antecedent_is_kind (chunks, index + 2, TQ_CHUNK_NOUN)) ||
           (tq_antecedent_is_kind (chunks, index + 1, TQ_CHUNK_NOUN) &&
            tq_antecedent_chunk (chunks, index + 1)->is_joined);
}

/* No word of time, no adjective (« tombé malade »), and not what a predicate says: "X is a
 * judge". */
static gboolean
may_be_meant (const TqSentence *sentence, guint token, const GArray *frames)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < frames->len; i++)
        if (g_array_index (frames, TqFrame, i).term == token &&
            tq_predication_is (&g_array_index (frames, TqFrame, i)))
            return FALSE;
    return tq_sentence_word (sentence, token)->calendar == 0 &&
           (n == 0 || (readings[0].pos != TQ_POS_ADJECTIVE && readings[0].pos != TQ_POS_VERB));
}

#define MAX_BACK 2 /* sentences */

/* What no pronoun can mean any more. */
static void
forget (TqAntecedents *antecedents, guint index)
{
    guint n = 0;

    while (n < antecedents->nouns->len &&
           g_array_index (antecedents->nouns, TqNoun, n).at + MAX_BACK < index)
        n++;
    if (n > 0)
        g_array_remove_range (antecedents->nouns, 0, n);
}

void
tq_antecedents_add (TqAntecedents *antecedents, guint index, const GArray *chunks,
                    const GArray *frames)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, index);

    forget (antecedents, index);
    antecedents->chunks = chunks;
    for (guint i = 0; i < chunks->len; i++) {
        const TqChunk *chunk = tq_antecedent_chunk (chunks, i);
        TqNoun noun = { .sentence = index,
                        .phrase = chunk->phrase,
                        .owner = chunk->owner,
                        .at = index,
                        .token = chunk->phrase.first,
                        .is_joined = is_joined (chunks, i) };

        if (chunk->kind != TQ_CHUNK_NOUN || !may_be_meant (sentence, chunk->phrase.head, frames))
            continue;
        noun.phrase.head = (guint16) tq_antecedent_head (chunk);
        noun.role = (guint8) role_of (chunks, i, frames);
        g_array_append_val (antecedents->nouns, noun);
    }
}

/* ---- salience -------------------------------------------------------------------------------- */

/* Lappin and Leass, section 2.1: a sentence's recency, a subject, an object, a head, one that is no
 * adverbial; by the position that it shares with the pronoun; and for what does something, by
 * whether it can. */
#define RECENCY 100
#define OF_SUBJECT (80 + 80 + 50)
#define OF_OBJECT (50 + 80 + 50)
#define OF_OBLIQUE 80
#define PARALLEL 35
#define ACTS 60
/* Of the salience of the best one, the next that agrees may have no more: the object beside a
 * subject that does things. Whom a verb's ending means there is to be one only. */
#define MAX_RIVAL 0.8

static double
salience (const TqNoun *noun, const TqPronoun *pronoun)
{
    static const double of_role[] = { [TQ_NOUN_SUBJECT] = RECENCY + OF_SUBJECT,
                                      [TQ_NOUN_OBJECT] = RECENCY + OF_OBJECT,
                                      [TQ_NOUN_OBLIQUE] = RECENCY + OF_OBLIQUE };
    double ret = of_role[noun->role] +
                 (pronoun->is_subject == (noun->role == TQ_NOUN_SUBJECT) ? PARALLEL : 0) +
                 (pronoun->is_active && noun->acts ? ACTS : 0);

    return ret / (double) (1u << (pronoun->sentence - noun->at));
}

/* In the same paragraph or the next; what a headline names is another text. */
static gboolean
is_near (const TqAntecedents *antecedents, const TqNoun *noun, const TqPronoun *pronoun)
{
    const TqSentence *here = tq_antecedents_sentence (antecedents, pronoun->sentence),
                     *there = tq_antecedents_sentence (antecedents, noun->at);

    if (noun->at == pronoun->sentence)
        return noun->token < pronoun->token;
    return noun->at < pronoun->sentence && noun->at + MAX_BACK >= pronoun->sentence &&
           there->block + 1 >= here->block && here->pack == there->pack &&
           (there->block == here->block ||
            g_array_index (here->document->blocks, TqBlock, there->block).role != TQ_BLOCK_TITLE);
}

gboolean
tq_antecedents_agree (const TqAntecedents *antecedents, TqNoun *noun, const TqPronoun *pronoun)
{
    gboolean acts;

    if (!noun->is_asked) {
        noun->referent =
            (guint8) tq_referent_of_noun (tq_antecedents_sentence (antecedents, noun->sentence),
                                          &noun->phrase, noun->is_joined, &acts);
        noun->acts = acts != FALSE;
        noun->is_asked = TRUE;
    }
    return (noun->referent & pronoun->referent) != 0;
}

static gboolean
is_same (const TqAntecedents *antecedents, const TqNoun *a, const TqNoun *b)
{
    return tq_antecedents_sentence (antecedents, a->sentence)->tokens[a->phrase.head].word ==
           tq_antecedents_sentence (antecedents, b->sentence)->tokens[b->phrase.head].word;
}

/* Of all mentions of one thing. */
static double
sum (const TqAntecedents *antecedents, guint of, const TqPronoun *pronoun)
{
    const GArray *nouns = antecedents->nouns;
    double ret = 0;

    for (guint i = 0; i < nouns->len; i++) {
        const TqNoun *noun = &g_array_index (nouns, TqNoun, i);

        if (is_near (antecedents, noun, pronoun) &&
            is_same (antecedents, noun, &g_array_index (nouns, TqNoun, of)))
            ret += salience (noun, pronoun);
    }
    return ret;
}

/* By its likeliest reading, if it is no person and no time. */
static gboolean
is_event (const TqAntecedents *antecedents, const TqNoun *noun)
{
    const TqSentence *sentence = tq_antecedents_sentence (antecedents, noun->sentence);
    const TqAnalysis *reading = tq_sentence_reading (sentence, noun->phrase.head, TQ_POS_NOUN);

    return reading != NULL &&
           (tq_sentence_word (sentence, noun->phrase.head)->happenings != 0 ||
            (reading->form & TQ_FORM_MASDAR) ||
            tq_lexicon_is_event (sentence->pack->lexicon, reading->lexeme)) &&
           !tq_lexicon_is_person (sentence->pack->lexicon, reading->lexeme);
}

const TqNoun *
tq_antecedents_find (TqAntecedents *antecedents, const TqPronoun *pronoun)
{
    const TqNoun *best = NULL;
    double most = 0, next = 0;

    for (guint i = 0; i < antecedents->nouns->len; i++) {
        TqNoun *noun = &g_array_index (antecedents->nouns, TqNoun, i);
        double of_noun;

        if (!is_near (antecedents, noun, pronoun) ||
            !tq_antecedents_agree (antecedents, noun, pronoun) ||
            (pronoun->is_event && !is_event (antecedents, noun)))
            continue;
        of_noun = sum (antecedents, i, pronoun);
        if (best != NULL && is_same (antecedents, noun, best)) {
            if (noun->role < best->role)
                best = noun;
            continue;
        }
        next = MAX (next, MIN (most, of_noun));
        if (of_noun > most) {
            most = of_noun;
            best = noun;
        }
    }
    if (best == NULL || (best->role == TQ_NOUN_OBLIQUE && !pronoun->is_event) ||
        (!best->acts &&
         (pronoun->is_doing || (pronoun->is_active && best->role == TQ_NOUN_OBJECT))))
        return NULL;
    return next <= (pronoun->is_subject ? MAX_RIVAL : 0) * most ? best : NULL;
}

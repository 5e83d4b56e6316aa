#include "extract/predication.h"

#include "extract/frame-private.h"

gboolean
tq_predication_is (const TqFrame *frame)
{
    if (frame->flags & TQ_FRAME_NOMINAL)
        return FALSE;
    /* "Minister Holt": the title stands before the name that it is said of. */
    return !(frame->flags & TQ_FRAME_STATE) ||
           (frame->arguments[TQ_ARGUMENT_AGENT].span.end != 0 &&
            frame->arguments[TQ_ARGUMENT_AGENT].span.start < frame->predicate.start);
}

TqArgumentKind
tq_predication_slot (const TqFrame *frame)
{
    return frame->flags & TQ_FRAME_PASSIVE ? TQ_ARGUMENT_PATIENT : TQ_ARGUMENT_AGENT;
}

guint
tq_predication_subject (const TqFrame *frame)
{
    return frame->arguments[tq_predication_slot (frame)].term;
}

static gboolean
joins (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token) != NULL ||
           (n > 0 && (readings[0].form & TQ_FORM_CONJUNCTION) != 0);
}

/* Where the words begin that a verb is built with: its "and", "not", "has", what carries it («تعرض
 * | للضرب»). A preposition ("to") is none of them. */
static guint
group_begin (const TqSentence *sentence, guint token, guint after)
{
    while (token > after + 1) {
        guint bits = tq_phrase_bits (sentence, token - 1);

        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_CARRIES, token - 1) == NULL &&
            (!(bits & TQ_PHRASE_FUNCTION) || (bits & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE |
                                                      TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE))))
            break;
        token--;
        if (joins (sentence, token))
            break;
    }
    return token;
}

/* "To become", « pour être » */
static gboolean
is_behind_preposition (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_TO, token - 1) != NULL ||
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_PREPOSITION) != 0;
}

/* "Who was held | is not the rightful owner": a noun that "is" says of the subject begins with
 * that. */
static guint
predicate_begin (const TqSentence *sentence, const TqFrame *frame, guint after)
{
    for (guint i = frame->term;
         (frame->flags & TQ_FRAME_STATE) && i > after + 1 && !tq_phrase_is_break (sentence, i - 1);
         i--)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, i - 1) != NULL &&
            !is_behind_preposition (sentence, i - 1))
            return group_begin (sentence, i - 1, after);
    return group_begin (sentence, frame->term, after);
}

/* And those of its subject, from the conjunction before it on. */
static guint
subject_begin (const TqSentence *sentence, const TqFrame *frame, guint subject, guint after)
{
    const TqSpan phrase = frame->arguments[tq_predication_slot (frame)].span;

    while (subject > after + 1 && (sentence->tokens[subject - 1].span.start >= phrase.start ||
                                   (tq_phrase_bits (sentence, subject - 1) & TQ_PHRASE_ARTICLE)))
        subject--;
    return subject > after + 1 && joins (sentence, subject - 1) ? subject - 1 : subject;
}

#define TENSES (TQ_FORM_PAST | TQ_FORM_PRESENT | TQ_FORM_FUTURE)

static gboolean
has_tense (const TqSentence *sentence, const TqFrame *frame)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, frame->term, TQ_POS_VERB);

    return verb != NULL && (verb->form & TENSES) != 0;
}

/* « Un repas | avarié », "the boat | found": what is done, without an "is", describes the noun
 * before it, unless a conjunction carries the "is" on. */
static gboolean
describes (const TqSentence *sentence, const TqFrame *frame, guint begin)
{
    return !sentence->pack->is_verb_first && (frame->flags & TQ_FRAME_PASSIVE) &&
           tq_frame_is_participle (sentence, frame->term) && !joins (sentence, begin);
}

/* The verb says when, or a word of its group does; where no "is" is said, what stands for one needs
 * none. */
static gboolean
is_finite (const TqSentence *sentence, const TqFrame *frame, guint begin)
{
    if (sentence->pack->is_verb_first && (frame->flags & TQ_FRAME_STATE))
        return TRUE;
    for (guint i = begin; i < frame->term; i++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, i) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, i) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_CARRIES, i) != NULL)
            return TRUE;
    return (has_tense (sentence, frame) && !describes (sentence, frame, begin)) ||
           (begin == frame->term && tq_frame_is_bare_past (sentence, frame->term));
}

/* "And the trial | will go on", with a subject between the two verbs. */
static gboolean
is_future (const TqSentence *sentence, const TqFrame *before, const TqFrame *second, guint begin)
{
    guint subject = tq_predication_subject (second);

    return subject != TQ_NO_TERM && subject > before->term && subject < second->term &&
           tq_phrase_is_auxiliary (sentence, begin);
}

static gboolean
has_content (const TqSentence *sentence, guint first, guint end)
{
    while (first < end && !tq_phrase_is_content (tq_phrase_bits (sentence, first)))
        first++;
    return first < end;
}

/* "The boat | that sank had been repaired": a relative clause ends with its verb. */
static gboolean
ends_relative (const TqSentence *sentence, guint clause, guint begin)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, clause) != NULL &&
           !joins (sentence, begin);
}

/* Both are said of one subject; of "the boat | that the army sank | had been repaired" the first
 * has it as its object. */
static gboolean
have_one_subject (const TqSentence *sentence, const TqFrame *before, guint clause, guint begin,
                  guint subject)
{
    return subject == tq_predication_subject (before) ||
           (ends_relative (sentence, clause, begin) && subject < clause &&
            subject == before->arguments[TQ_ARGUMENT_PATIENT].term);
}

/* "Nobody was hurt | and nothing was stolen": the subject that says no word, from the conjunction
 * before it on; 0: there is none. */
static guint
pronoun_begin (const TqSentence *sentence, const TqFrame *before, const TqFrame *second)
{
    const TqSpan phrase = second->arguments[tq_predication_slot (second)].span;

    for (guint i = before->term + 2u; phrase.end != 0 && i < second->term; i++)
        if (sentence->tokens[i].span.start == phrase.start)
            return joins (sentence, i - 1) ? i - 1 : 0;
    return 0;
}

/* "She was not hurt | and has gone home" */
static gboolean
is_same_pronoun (const TqFrame *before, const TqFrame *second)
{
    const TqSpan one = before->arguments[tq_predication_slot (before)].span,
                 other = second->arguments[tq_predication_slot (second)].span;

    return one.end != 0 && one.start == other.start && one.end == other.end &&
           tq_predication_subject (before) == TQ_NO_TERM;
}

/* "The gun | he carried | was real": @before says of the noun in front of it what somebody does to
 * it. */
static gboolean
is_done_to (const TqSentence *sentence, const TqFrame *before, guint subject)
{
    const TqSpan agent = before->arguments[TQ_ARGUMENT_AGENT].span;

    return !(before->flags & TQ_FRAME_PASSIVE) &&
           before->arguments[TQ_ARGUMENT_PATIENT].term == subject && subject < before->term &&
           agent.start > sentence->tokens[subject].span.start &&
           agent.start < before->predicate.start;
}

/* Where the statement of @second begins, which stands behind @before; 0: it is none of its own, as
 * in "rose and fell", where nothing parts it from
 * @last, the predicate next to it. */
static guint
second_begin (const TqSentence *sentence, const TqFrame *before, const TqFrame *last,
              const TqFrame *second, guint clause)
{
    guint begin = predicate_begin (sentence, second, before->term),
          subject = tq_predication_subject (second);

    if (!is_finite (sentence, second, begin) && !is_future (sentence, before, second, begin))
        return 0;
    if (subject == TQ_NO_TERM)
        return is_same_pronoun (before, second) && joins (sentence, begin) &&
                       (has_content (sentence, last->term + 1u, begin) ||
                        second->polarity != last->polarity)
                   ? begin
                   : pronoun_begin (sentence, before, second);
    if (subject > before->term && subject < second->term) {
        begin = subject_begin (sentence, second, subject, before->term);
        return joins (sentence, begin) ? begin : 0;
    }
    if (is_done_to (sentence, before, subject))
        return joins (sentence, begin) ? 0 : begin;
    if (!have_one_subject (sentence, before, clause, begin, subject) ||
        !(has_content (sentence, last->term + 1u, begin) || second->polarity != last->polarity ||
          ends_relative (sentence, clause, begin) ||
          (last != before && !(last->flags & TQ_FRAME_STATE) && !has_tense (sentence, last))))
        return 0;
    return joins (sentence, begin) || subject < clause || !sentence->pack->is_verb_first ? begin
                                                                                         : 0;
}

guint
tq_predication_end (const TqSentence *sentence, const GArray *frames, guint clause, guint first,
                    guint end)
{
    const TqFrame *before = NULL, *last = NULL;

    for (guint i = 0; i < frames->len; i++) {
        const TqFrame *frame = &g_array_index (frames, TqFrame, i);
        guint begin = 0;

        if (frame->term < first || frame->term >= end || !tq_predication_is (frame) ||
            (last != NULL && frame->term <= last->term))
            continue;
        if (before == NULL)
            before = frame;
        else
            begin = second_begin (sentence, before, last, frame, clause);
        if (begin != 0)
            return begin;
        last = frame;
    }
    return end;
}

static const TqFrame *
first_in (const GArray *frames, guint first, guint end)
{
    const TqFrame *ret = NULL;

    for (guint i = 0; i < frames->len; i++) {
        const TqFrame *frame = &g_array_index (frames, TqFrame, i);

        if (frame->term >= first && frame->term < end && tq_predication_is (frame) &&
            (ret == NULL || frame->term < ret->term))
            ret = frame;
    }
    return ret;
}

guint
tq_predication_describing (const TqSentence *sentence, const GArray *frames, guint first,
                           guint end, guint next)
{
    const TqFrame *before = first_in (frames, first, end), *second = first_in (frames, end, next);
    guint subject = second != NULL ? tq_predication_subject (second) : TQ_NO_TERM;

    if (before == NULL || subject == TQ_NO_TERM || subject < first || subject >= before->term ||
        joins (sentence, end))
        return end;
    if (is_done_to (sentence, before, subject))
        return subject + 1;
    if (subject != tq_predication_subject (before))
        return end;
    return group_begin (sentence, before->term, subject);
}

guint
tq_predication_behind_relative (const TqSentence *sentence, const GArray *frames, guint first,
                                guint end)
{
    const TqFrame *before = first_in (frames, first, end);

    for (guint i = 0; before != NULL && i < frames->len; i++) {
        const TqFrame *frame = &g_array_index (frames, TqFrame, i);
        guint subject = tq_predication_subject (frame), begin;

        if (frame->term <= before->term || frame->term >= end || subject >= first ||
            (frame->flags & (TQ_FRAME_NOMINAL | TQ_FRAME_STATE)) ||
            tq_frame_ends_feminine (sentence, subject))
            continue;
        begin = predicate_begin (sentence, frame, before->term);
        if (!joins (sentence, begin) &&
            (begin < frame->term || (tq_phrase_bits (sentence, frame->term) & TQ_PHRASE_VERB)))
            return begin;
    }
    return end;
}

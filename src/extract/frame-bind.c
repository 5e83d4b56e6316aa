/* frame-bind.c - frames of a sentence, whose terms are tokens, as frames of a claim, whose terms
 * are the claim's */
#include "extract/frame.h"

static guint16
term_at (TqSpan word, const TqTerm *terms, guint n)
{
    for (guint i = 0; i < n; i++)
        if (terms[i].span.start <= word.start && word.start < terms[i].span.end)
            return (guint16) i;
    return TQ_NO_TERM;
}

void
tq_frame_bind (const TqSentence *sentence, TqFrame *frame, const TqTerm *terms, guint n)
{
    frame->term = term_at (frame->predicate, terms, n);
    for (guint i = 0; i < TQ_N_ARGUMENTS; i++) {
        TqArgument *argument = &frame->arguments[i];

        if (argument->term != TQ_NO_TERM)
            argument->term = term_at (sentence->tokens[argument->term].span, terms, n);
    }
}

static guint16
shifted (guint16 term, guint by)
{
    return term == TQ_NO_TERM || term + by >= TQ_NO_TERM ? TQ_NO_TERM : (guint16) (term + by);
}

void
tq_frame_shift (TqFrame *frame, guint by)
{
    frame->term = shifted (frame->term, by);
    for (guint i = 0; i < TQ_N_ARGUMENTS; i++)
        frame->arguments[i].term = shifted (frame->arguments[i].term, by);
}

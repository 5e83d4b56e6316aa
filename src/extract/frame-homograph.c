/* frame-homograph.c - «رفض», he refused or the refusal: where verbs stand first, and are written as
 * nouns are, the words around tell
 *
 * A definite noun phrase owns nothing that follows it: what may be a verb there is the verb of that
 * subject. At the beginning of a clause the noun behind the word is its subject where another noun
 * follows that cannot belong to it. */
#include "extract/frame-private.h"

static TqChunkKind
kind_at (const GArray *chunks, guint n)
{
    return n > 0 ? g_array_index (chunks, TqChunk, n - 1).kind : TQ_CHUNK_BREAK;
}

static gboolean
is_beginning (TqChunkKind kind)
{
    return kind == TQ_CHUNK_BREAK || kind == TQ_CHUNK_THAT || kind == TQ_CHUNK_MARK;
}

static gboolean
is_preposition (TqChunkKind kind)
{
    return kind >= TQ_CHUNK_BY && kind <= TQ_CHUNK_PREPOSITION;
}

/* How many of the first @n chunks are left of the clause that they end in without its last days and
 * nouns behind a preposition. */
static guint
without_adjuncts (const GArray *chunks, guint n)
{
    while (n > 0) {
        if (kind_at (chunks, n) == TQ_CHUNK_TIME)
            n--;
        else if (n > 1 && kind_at (chunks, n) == TQ_CHUNK_NOUN &&
                 is_preposition (kind_at (chunks, n - 1)))
            n -= 2;
        else
            break;
    }
    return n;
}

/* ---- behind its subject ---------------------------------------------------------------------- */

static gboolean
bears (const TqSentence *sentence, guint token, guint forms)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return reading != NULL && (reading->form & forms) != 0;
}

/* «طلب الوزير | تأجيل الجلسة»: what is done may have @token for its object, if a noun follows that
 * goes on with it; not with an article, nor «ميلان البرج | توقف تماما». */
static gboolean
may_govern (const TqSentence *sentence, const TqChunk *noun, guint token)
{
    TqChunk next;

    return noun->is_event && !tq_frame_has_article (sentence, noun->phrase.head) &&
           token + 1 < sentence->n_tokens &&
           tq_frame_noun_at (sentence, token + 1, sentence->n_tokens, &next) &&
           next.phrase.first == token + 1 &&
           tq_sentence_word (sentence, token + 1)->calendar == 0 &&
           !bears (sentence, token + 1, TQ_FORM_ACCUSATIVE);
}

/* One man, or one thing that is spoken of as of a man, of which the hearer knows which. */
static gboolean
is_definite_he (const TqSentence *sentence, const TqChunk *noun)
{
    guint head = noun->phrase.head, last = noun->phrase.end - 1u;

    if (bears (sentence, head,
               TQ_FORM_FEMININE | TQ_FORM_PLURAL | TQ_FORM_DUAL | TQ_FORM_PREPOSITION) ||
        tq_frame_ends_feminine (sentence, head))
        return FALSE;
    return tq_frame_has_article (sentence, head) || tq_frame_has_article (sentence, last) ||
           tq_frame_is_name_like (sentence, last) || bears (sentence, last, TQ_FORM_PRONOUN);
}

/* The end of the chunks before the relative clause that the first @n end in; @n where they end in
 * none that has its verb. */
static guint
before_relative (const GArray *chunks, guint n)
{
    gboolean has_verb = FALSE;

    for (guint i = n; i > 0 && i + TQ_MAX_CHUNKS_BACK > n; i--) {
        TqChunkKind kind = kind_at (chunks, i);

        if (kind == TQ_CHUNK_RELATIVE)
            return has_verb ? i - 1 : n;
        if (kind > TQ_CHUNK_RELATIVE)
            break;
        has_verb |= kind == TQ_CHUNK_VERB;
    }
    return n;
}

/* The subject that opens the clause at hand and still wants a verb, or NULL. */
static const TqChunk *
open_subject (const GArray *chunks)
{
    guint n = before_relative (chunks, chunks->len);

    if (n == chunks->len)
        n = without_adjuncts (chunks, n);
    return n > 0 && kind_at (chunks, n) == TQ_CHUNK_NOUN && is_beginning (kind_at (chunks, n - 1))
               ? &g_array_index (chunks, TqChunk, n - 1)
               : NULL;
}

/* A past of him that may be a noun as well. */
static gboolean
is_homograph (const TqSentence *sentence, guint token)
{
    const guint others = TQ_FORM_PRESENT | TQ_FORM_FUTURE | TQ_FORM_FEMININE | TQ_FORM_PLURAL |
                         TQ_FORM_DUAL | TQ_FORM_PREPOSITION | TQ_FORM_CONJUNCTION;
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return verb != NULL && !(verb->form & others) && tq_frame_is_bare_event (sentence, token);
}

gboolean
tq_frame_is_verb_behind (const TqSentence *sentence, guint token, const GArray *chunks)
{
    TqChunkKind last = kind_at (chunks, chunks->len);
    const TqChunk *subject;

    if (!sentence->pack->is_verb_first || (last != TQ_CHUNK_NOUN && last != TQ_CHUNK_TIME) ||
        !is_homograph (sentence, token))
        return FALSE;
    subject = open_subject (chunks);
    return subject != NULL && !may_govern (sentence, subject, token) &&
           is_definite_he (sentence, subject);
}

/* ---- before its subject ---------------------------------------------------------------------- */

typedef enum { CASE_UNTOLD, CASE_SUBJECT, CASE_OTHER } Case;

static gboolean
ends_in (const TqSentence *sentence, guint token, const char *ending)
{
    return ending != NULL && g_str_has_suffix (tq_sentence_folded (sentence, token), ending);
}

/* «المفتشون», «المفتشين» */
static Case
case_of (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_NOUN);
    guint number = reading != NULL ? reading->form & (TQ_FORM_PLURAL | TQ_FORM_DUAL) : 0;

    if (number != 0 && ends_in (sentence, token,
                                number & TQ_FORM_PLURAL ? sentence->pack->case_subject
                                                        : sentence->pack->case_subject_two))
        return CASE_SUBJECT;
    return number != 0 && ends_in (sentence, token, sentence->pack->case_other) ? CASE_OTHER
                                                                                : CASE_UNTOLD;
}

/* Whether the word at @token begins a noun phrase that is no part of the one before it, and its
 * verb's object if it has one. */
static gboolean
is_object (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    if (reading == NULL || (reading->form & (TQ_FORM_PREPOSITION | TQ_FORM_CONJUNCTION)) ||
        !tq_phrase_is_content (tq_phrase_bits (sentence, token)) ||
        tq_sentence_reading (sentence, token, TQ_POS_ADJECTIVE) != NULL)
        return FALSE;
    return (reading->form & (TQ_FORM_ARTICLE | TQ_FORM_PRONOUN | TQ_FORM_ACCUSATIVE)) != 0 ||
           tq_frame_is_bare_event (sentence, token);
}

gboolean
tq_frame_is_verb_with_object (const TqSentence *sentence, guint limit, const TqChunk *noun,
                              const GArray *chunks)
{
    Case told =
        tq_phrase_is_empty (&noun->owner) ? CASE_OTHER : case_of (sentence, noun->owner.head);

    if (!sentence->pack->is_verb_first || told == CASE_OTHER ||
        noun->phrase.head != noun->phrase.first ||
        tq_sentence_reading (sentence, noun->phrase.head, TQ_POS_VERB) == NULL ||
        !is_beginning (kind_at (chunks, without_adjuncts (chunks, chunks->len))))
        return FALSE;
    return told == CASE_SUBJECT ||
           (noun->phrase.end < limit &&
            (is_object (sentence, noun->phrase.end) ||
             tq_frame_governs (sentence, noun->phrase.head, noun->phrase.end)));
}

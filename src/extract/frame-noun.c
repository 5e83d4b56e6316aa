/* frame-noun.c - where a noun phrase ends, what is its head, whose it is
 *
 * The genitive is a preposition's ("of", "de"), an ending's ("'s") or the order's: where the head
 * comes first and nouns can bear an article as part of the word, a noun without one owns nothing
 * but is of the next one, and one with it ends the phrase, save for what agrees. */
#include <string.h>

#include "extract/frame-private.h"

/* "The bridge remains shut"; of "human remains were found" the second is. */
static gboolean
is_being (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL &&
           (token + 1 >= sentence->n_tokens ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token + 1) == NULL);
}

/* Whether @token goes on the phrase that the nominal before it stands in. */
static gboolean
carries_on (const TqSentence *sentence, guint token, gboolean is_behind_verb)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (!tq_frame_is_nominal (sentence, token) || is_being (sentence, token) ||
        (tq_frame_is_verb (sentence, token) &&
         !(is_behind_verb && tq_frame_may_be_object (sentence, token))))
        return FALSE;
    if (sentence->pack->is_head_last || reading == NULL)
        return TRUE;
    if (reading->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION))
        return FALSE;
    if (reading->form & TQ_FORM_ARTICLE)
        return reading->pos != TQ_POS_NOUN || !(tq_frame_has_article (sentence, token - 1) ||
                                                tq_frame_is_name_like (sentence, token - 1));
    /* «مكابحها | جديدة» */
    if (tq_frame_has_form (sentence, token - 1, TQ_FORM_ARTICLE | TQ_FORM_PRONOUN))
        return tq_frame_is_name_like (sentence, token);
    return !(reading->form & TQ_FORM_ACCUSATIVE) ||
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NUMBER) != 0;
}

/* «تصريح صحفي | تأجيل الانتخابات», «بلدية أولفيك | تأجيل الانتخابات»: where adjectives stand behind
 * their noun, no bare noun of an event goes on behind one; nor behind a name, which owns nothing of
 * the kind. */
static gboolean
is_behind_whole (const TqSentence *sentence, guint first, guint token)
{
    if (!sentence->pack->is_verb_first || token <= first + 1 ||
        !tq_frame_is_bare_event (sentence, token))
        return FALSE;
    return (tq_frame_is_adjective (sentence, token - 1) &&
            !tq_frame_is_adjective (sentence, first)) ||
           tq_frame_is_name_like (sentence, token - 1);
}

/* The end of the words that stand beside each other from @first on in one phrase. */
static guint
run_end (const TqSentence *sentence, guint first, guint limit, gboolean is_behind_verb)
{
    guint end = first + 1;

    while (end < limit && end - first < TQ_MAX_PHRASE_TOKENS &&
           carries_on (sentence, end, is_behind_verb) && !is_behind_whole (sentence, first, end))
        end++;
    return end;
}

static guint
skip_articles (const TqSentence *sentence, guint token, guint limit)
{
    while (token < limit && (tq_phrase_bits (sentence, token) & TQ_PHRASE_ARTICLE) &&
           tq_phrase_cue_at (sentence, TQ_CUE_MEASURE, token) == NULL)
        token++;
    return token;
}

/* "A number of | residents", «معظم | الطلاب», "40 of | the guards": behind what says which or how
 * many; @token where nothing does. */
static guint
skip_measure (const TqSentence *sentence, guint token, guint limit)
{
    const TqCueMatch *measure = tq_phrase_cue_at (sentence, TQ_CUE_MEASURE, token), *of = NULL;
    guint end = token, behind;

    if (token + 1 < limit && (tq_phrase_bits (sentence, token) & TQ_PHRASE_NUMBER))
        of = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token + 1);
    if (measure != NULL && measure->first == token)
        end = token + measure->n_tokens;
    else if (of != NULL)
        end = of->first + of->n_tokens;
    behind = skip_articles (sentence, end, limit);
    if (behind >= limit || !tq_frame_is_nominal (sentence, behind) ||
        tq_frame_is_verb (sentence, behind))
        return token;
    return end;
}

gboolean
tq_frame_is_measure (const TqSentence *sentence, guint token)
{
    return skip_measure (sentence, token, sentence->n_tokens) > token;
}

/* Behind articles and measures. */
static guint
skip_front (const TqSentence *sentence, guint token, guint limit)
{
    guint before;

    do {
        before = token;
        token = skip_articles (sentence, token, limit);
        token = token < limit ? skip_measure (sentence, token, limit) : token;
    } while (token > before);
    return token;
}

/* "Minister Anna Holt", «الوزير فلان»: the names at the end are the head, and the noun before them
 * says what they are. */
static void
find_title (const TqSentence *sentence, TqChunk *chunk)
{
    guint first = chunk->phrase.end;

    while (first > chunk->phrase.first && tq_frame_is_name_like (sentence, first - 1) &&
           !tq_frame_is_person (sentence, first - 1))
        first--;
    if (first == chunk->phrase.end || first == chunk->phrase.first)
        return;
    chunk->name =
        (TqPhrase) { (guint16) first, chunk->phrase.end, (guint16) (chunk->phrase.end - 1) };
    if (sentence->pack->is_head_last && tq_frame_is_person (sentence, first - 1))
        chunk->phrase.head = (guint16) (first - 1);
    else if (!tq_frame_is_person (sentence, chunk->phrase.head))
        chunk->name = (TqPhrase) { 0 };
}

/* The owner by order: the rest of the phrase, where the head bears no article and no adjective
 * follows it. */
static void
find_adjacent_owner (const TqSentence *sentence, TqChunk *chunk)
{
    guint next = chunk->phrase.head + 1u,
          end = tq_phrase_is_empty (&chunk->name) ? chunk->phrase.end : chunk->name.first,
          head = next;

    while (head + 1 < end && (tq_phrase_bits (sentence, head) & TQ_PHRASE_NUMBER))
        head++;
    /* «نقل المصابين»: an adjective with an article says nothing of a noun without one. */
    if (sentence->pack->is_verb_first && next < end &&
        !tq_frame_has_article (sentence, chunk->phrase.head) &&
        (!tq_frame_is_adjective (sentence, next) || tq_frame_has_article (sentence, next)))
        chunk->owner = (TqPhrase) { (guint16) next, (guint16) end, (guint16) head };
}

static guint
head_of (const TqSentence *sentence, guint first, guint end)
{
    guint n_capitals = 0;

    for (guint i = first; i < end; i++)
        n_capitals += (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL) != 0;
    /* A person is called by the last of his names. */
    if (sentence->pack->is_head_last || n_capitals == end - first)
        return end - 1;
    for (guint i = first; i < end; i++)
        if (!tq_frame_is_adjective (sentence, i) &&
            !(tq_phrase_bits (sentence, i) & TQ_PHRASE_NUMBER))
            return i;
    return first;
}

/* "'s" joins the run before to the one behind it, which is the head. */
static void
find_possessor (const TqSentence *sentence, guint limit, gboolean is_behind_verb, TqChunk *chunk)
{
    guint end = chunk->phrase.end;

    if (end + 1u >= limit || !(tq_phrase_bits (sentence, end) & TQ_PHRASE_POSSESSIVE) ||
        !tq_frame_is_nominal (sentence, end + 1u))
        return;
    chunk->owner = chunk->phrase;
    chunk->is_owned_first = TRUE;
    chunk->phrase.end = (guint16) run_end (sentence, end + 1u, limit, is_behind_verb);
    chunk->phrase.head = (guint16) head_of (sentence, end + 1u, chunk->phrase.end);
}

static gboolean
is_genitive (const TqSentence *sentence, guint token, guint head)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token);

    /* "Three of the men": of a number only. */
    return cue != NULL && (strcmp (cue->cue->value, "part") != 0 ||
                           (tq_phrase_bits (sentence, head) & TQ_PHRASE_NUMBER));
}

static void
find_genitive (const TqSentence *sentence, guint limit, gboolean is_behind_verb, TqChunk *chunk)
{
    guint first, end = chunk->phrase.end;

    if (end >= limit || !is_genitive (sentence, end, chunk->phrase.head) ||
        tq_frame_begins_infinitive (sentence, end))
        return;
    first = skip_front (sentence, end + 1u, limit);
    if (first >= limit || !tq_frame_is_nominal (sentence, first) ||
        tq_frame_is_verb (sentence, first))
        return;
    end = run_end (sentence, first, limit, is_behind_verb);
    chunk->phrase.end = (guint16) end;
    if (tq_phrase_is_empty (&chunk->owner))
        chunk->owner =
            (TqPhrase) { (guint16) first, (guint16) end, (guint16) head_of (sentence, first, end) };
}

gboolean
tq_frame_phrase_at (const TqSentence *sentence, guint first, guint limit, gboolean is_behind_verb,
                    TqChunk *ret)
{
    first = skip_front (sentence, first, limit);
    if (first >= limit || !tq_frame_is_nominal (sentence, first) ||
        (tq_frame_is_verb (sentence, first) &&
         !(is_behind_verb && tq_frame_may_be_object (sentence, first))))
        return FALSE;
    *ret = (TqChunk) { .kind = TQ_CHUNK_NOUN,
                      .is_joined = tq_frame_has_form (sentence, first, TQ_FORM_CONJUNCTION) };
    ret->phrase.first = (guint16) first;
    ret->phrase.end = (guint16) run_end (sentence, first, limit, is_behind_verb);
    ret->phrase.head = (guint16) head_of (sentence, first, ret->phrase.end);
    find_title (sentence, ret);
    find_adjacent_owner (sentence, ret);
    find_possessor (sentence, limit, is_behind_verb, ret);
    find_genitive (sentence, limit, is_behind_verb, ret);
    ret->is_event = tq_frame_is_event (sentence, ret->phrase.head);
    return TRUE;
}

gboolean
tq_frame_noun_at (const TqSentence *sentence, guint first, guint limit, TqChunk *ret)
{
    return tq_frame_phrase_at (sentence, first, limit, FALSE, ret);
}

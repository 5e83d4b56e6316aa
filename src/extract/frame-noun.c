/* frame-noun.c - where a noun phrase ends, what is its head, whose it is
 *
 * The genitive is a preposition's ("of", "de"), an ending's ("'s") or the order's: where the head
 * comes first and nouns can bear an article as part of the word, a noun without one owns nothing
 * but is of the next one, and one with it ends the phrase, save for what agrees. */
#include <string.h>

#include "extract/frame-private.h"

/* A word that says something, or a number. */
static gboolean
is_nominal (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    return tq_phrase_is_content (bits) ||
           (bits & (TQ_PHRASE_NUMBER | TQ_PHRASE_FUNCTION)) == TQ_PHRASE_NUMBER;
}

static const TqAnalysis *
likeliest (const TqSentence *sentence, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    return n > 0 ? readings : NULL;
}

static gboolean
has_form (const TqSentence *sentence, guint token, guint form)
{
    const TqAnalysis *reading = likeliest (sentence, token);

    return reading != NULL && (reading->form & form) != 0;
}

gboolean
tq_frame_has_article (const TqSentence *sentence, guint token)
{
    return has_form (sentence, token, TQ_FORM_ARTICLE);
}

gboolean
tq_frame_is_accusative (const TqSentence *sentence, guint token)
{
    return has_form (sentence, token, TQ_FORM_ACCUSATIVE);
}

gboolean
tq_frame_is_adjective (const TqSentence *sentence, guint token)
{
    return (tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE) != 0;
}

gboolean
tq_frame_is_participle (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return verb != NULL && (verb->form & TQ_FORM_PAST) != 0;
}

/* "The players overturned near the lake": an adjective behind its noun, where adjectives stand
 * before it, is a verb of the past. */
static gboolean
is_misplaced_adjective (const TqSentence *sentence, guint token)
{
    return sentence->pack->is_head_last && tq_frame_is_adjective (sentence, token) &&
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NOUN) != 0 &&
           tq_frame_is_participle (sentence, token) && !is_nominal (sentence, token + 1);
}

/* "Le maire attaque la ville", « Pont fermé par la crue »: a word that may be a noun or a verb is
 * the verb where a noun phrase stands before it and an article behind, or who did it. */
static gboolean
is_verb_by_place (const TqSentence *sentence, guint token)
{
    if (token == 0 || token + 1 >= sentence->n_tokens || sentence->pack->is_verb_first ||
        !is_nominal (sentence, token - 1) ||
        tq_sentence_reading (sentence, token, TQ_POS_VERB) == NULL)
        return FALSE;
    return (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_ARTICLE) != 0 ||
           is_misplaced_adjective (sentence, token) ||
           (tq_frame_is_participle (sentence, token) &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BY, token + 1) != NULL);
}

#define TENSES (TQ_FORM_PAST | TQ_FORM_PRESENT)

/* A verb whose form says when, and no name. */
static gboolean
has_tense (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = likeliest (sentence, token);

    return reading != NULL && reading->pos == TQ_POS_VERB && (reading->form & TENSES) != 0 &&
           !(sentence->tokens[token].flags & TQ_TOKEN_CAPITAL);
}

/* "Two pumping stations", "the court ruling", "harbour dredging halted": behind a number or a noun,
 * where no object follows. */
static gboolean
is_gerund (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    gboolean is_noun = (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN) != 0,
             is_last = token + 1 >= sentence->n_tokens;
    guint before = token > 0 ? tq_phrase_bits (sentence, token - 1) : 0,
          behind = is_last ? TQ_PHRASE_BREAK : tq_phrase_bits (sentence, token + 1);

    if (!sentence->pack->is_head_last || !(verb->form & TQ_FORM_PARTICIPLE) ||
        (verb->form & TQ_FORM_PAST))
        return FALSE;
    if (before & TQ_PHRASE_NUMBER)
        return tq_phrase_is_content (behind);
    return (is_noun && (before & TQ_PHRASE_NOUN) && !tq_phrase_is_content (behind) &&
            !(behind & (TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER))) ||
           (!is_last && has_tense (sentence, token + 1) && !(before & TQ_PHRASE_FUNCTION));
}

/* "Council sells ferry", "Ferry sold", "Rovers beat United", "by 12 votes": beside a verb with a
 * tense, a word without one that may be a noun is one, behind a number a word that may be one, and
 * a capital behind a small letter is a name. */
static gboolean
is_noun_by_place (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    if (sentence->pack->is_verb_first || verb == NULL)
        return FALSE;
    if (token > 0 && (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) &&
        sentence->tokens[token - 1].kind == TQ_TOKEN_WORD &&
        !(sentence->tokens[token - 1].flags & TQ_TOKEN_CAPITAL))
        return TRUE;
    if (token > 0 && sentence->tokens[token - 1].kind == TQ_TOKEN_DIGITS &&
        (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN))
        return TRUE;
    if (is_gerund (sentence, token))
        return TRUE;
    return !(verb->form & TENSES) && tq_sentence_reading (sentence, token, TQ_POS_NOUN) != NULL &&
           ((token > 0 && has_tense (sentence, token - 1)) ||
            (token + 1 < sentence->n_tokens && has_tense (sentence, token + 1)));
}

/* "Stolen painting found", "the closed road": in front of its noun, with none before it. */
static gboolean
is_attribute (const TqSentence *sentence, guint token)
{
    return sentence->pack->is_head_last &&
           (token == 0 || (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_ARTICLE)) &&
           token + 1 < sentence->n_tokens &&
           tq_phrase_is_verb_of (sentence, token, TQ_FORM_PAST) &&
           (tq_phrase_bits (sentence, token + 1) & (TQ_PHRASE_NOUN | TQ_PHRASE_VERB)) ==
               TQ_PHRASE_NOUN;
}

gboolean
tq_frame_is_verb (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);
    const TqCueMatch *particle = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PARTICLE, token);

    if (particle != NULL && particle->first == token &&
        !(sentence->tokens[token].flags & TQ_TOKEN_IN_NAME))
        return TRUE;
    if (!tq_phrase_is_content (bits) || tq_frame_has_article (sentence, token) ||
        is_attribute (sentence, token) || is_noun_by_place (sentence, token) ||
        tq_phrase_opens_as_noun (sentence, token))
        return FALSE;
    return (bits & TQ_PHRASE_VERB) != 0 || is_verb_by_place (sentence, token);
}

gboolean
tq_frame_is_bare_past (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb =
        sentence->pack->has_bare_past && token > 0 && tq_frame_is_verb (sentence, token)
            ? tq_sentence_reading (sentence, token, TQ_POS_VERB)
            : NULL;
    const TqAnalysis *noun =
        verb != NULL ? tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN) : NULL;

    return noun != NULL && !(noun->form & TQ_FORM_PLURAL) &&
           !(verb->form & (TENSES | TQ_FORM_PARTICIPLE)) &&
           !(tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_FUNCTION);
}

gboolean
tq_frame_begins_infinitive (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token);
    const TqAnalysis *verb;

    if (cue == NULL || strcmp (cue->cue->value, "infinitive") != 0 ||
        token + 1 >= sentence->n_tokens)
        return FALSE;
    verb = tq_sentence_reading (sentence, token + 1, TQ_POS_VERB);
    return verb != NULL && !(verb->form & (TQ_FORM_PAST | TQ_FORM_PRESENT | TQ_FORM_PARTICIPLE)) &&
           !(tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_FUNCTION);
}

gboolean
tq_frame_is_name_like (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = likeliest (sentence, token);
    const char *folded = tq_sentence_folded (sentence, token);
    gunichar letter = g_utf8_get_char (folded);

    if (g_unichar_toupper (letter) != letter)
        return (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL) != 0;
    return reading == NULL || reading->lexeme == 0 || reading->pos == TQ_POS_NAME;
}

static gboolean
is_person_noun (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && tq_lexicon_is_person (sentence->pack->lexicon, noun->lexeme);
}

/* "The bridge remains shut"; of "human remains were found" the second is. */
static gboolean
is_being (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL &&
           (token + 1 >= sentence->n_tokens ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token + 1) == NULL);
}

static gboolean
is_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL && ((noun->form & TQ_FORM_MASDAR) != 0 ||
                            tq_lexicon_is_event (sentence->pack->lexicon, noun->lexeme));
}

/* «رفض | دفع الفدية»: right behind a verb, what may be a past of him or the noun of an event. */
static gboolean
is_event_behind_verb (const TqSentence *sentence, guint token)
{
    const guint others = TQ_FORM_PRESENT | TQ_FORM_FUTURE | TQ_FORM_FEMININE | TQ_FORM_PLURAL |
                         TQ_FORM_DUAL | TQ_FORM_CONJUNCTION;
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);

    return token > 0 && (verb == NULL || !(verb->form & others)) && is_event (sentence, token) &&
           tq_sentence_reading (sentence, token - 1, TQ_POS_VERB) != NULL &&
           !tq_frame_has_article (sentence, token - 1);
}

gboolean
tq_frame_may_be_object (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    const guint inside = TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE |
                         TQ_PHRASE_PREPOSITION | TQ_PHRASE_POSSESSIVE;

    /* "did not snap" */
    if (token > 0 && (tq_phrase_bits (sentence, token - 1) & (TQ_PHRASE_FUNCTION | inside)) ==
                         TQ_PHRASE_FUNCTION)
        return FALSE;
    if (sentence->pack->is_verb_first)
        return is_event_behind_verb (sentence, token);
    return sentence->pack->is_head_last &&
           (tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN) != 0 &&
           (verb == NULL || !(verb->form & (TENSES | TQ_FORM_PARTICIPLE)));
}

/* Whether @token goes on the phrase that the nominal before it stands in. */
static gboolean
carries_on (const TqSentence *sentence, guint token, gboolean is_behind_verb)
{
    const TqAnalysis *reading = likeliest (sentence, token);

    if (!is_nominal (sentence, token) || is_being (sentence, token) ||
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
    if (has_form (sentence, token - 1, TQ_FORM_ARTICLE | TQ_FORM_PRONOUN)) /* «مكابحها | جديدة» */
        return tq_frame_is_name_like (sentence, token);
    return !(reading->form & TQ_FORM_ACCUSATIVE) ||
           (tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NUMBER) != 0;
}

gboolean
tq_frame_is_bare_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = likeliest (sentence, token);

    return reading != NULL && reading->pos == TQ_POS_NOUN && !(reading->form & TQ_FORM_ARTICLE) &&
           is_event (sentence, token);
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
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_MEASURE, token),
                     *of = token + 1 < limit
                               ? tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token + 1)
                               : NULL;
    guint end = cue != NULL && cue->first == token ? token + cue->n_tokens : token, behind;

    if (end == token && of != NULL && (tq_phrase_bits (sentence, token) & TQ_PHRASE_NUMBER))
        end = of->first + of->n_tokens;
    behind = skip_articles (sentence, end, limit);
    return behind < limit && is_nominal (sentence, behind) && !tq_frame_is_verb (sentence, behind)
               ? end
               : token;
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
           !is_person_noun (sentence, first - 1))
        first--;
    if (first == chunk->phrase.end || first == chunk->phrase.first)
        return;
    chunk->name =
        (TqPhrase) { (guint16) first, chunk->phrase.end, (guint16) (chunk->phrase.end - 1) };
    if (sentence->pack->is_head_last && is_person_noun (sentence, first - 1))
        chunk->phrase.head = (guint16) (first - 1);
    else if (!is_person_noun (sentence, chunk->phrase.head))
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
        !is_nominal (sentence, end + 1u))
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
    if (first >= limit || !is_nominal (sentence, first) || tq_frame_is_verb (sentence, first))
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
    if (first >= limit || !is_nominal (sentence, first) ||
        (tq_frame_is_verb (sentence, first) &&
         !(is_behind_verb && tq_frame_may_be_object (sentence, first))))
        return FALSE;
    *ret = (TqChunk) { .kind = TQ_CHUNK_NOUN,
                      .is_joined = has_form (sentence, first, TQ_FORM_CONJUNCTION) };
    ret->phrase.first = (guint16) first;
    ret->phrase.end = (guint16) run_end (sentence, first, limit, is_behind_verb);
    ret->phrase.head = (guint16) head_of (sentence, first, ret->phrase.end);
    find_title (sentence, ret);
    find_adjacent_owner (sentence, ret);
    find_possessor (sentence, limit, is_behind_verb, ret);
    find_genitive (sentence, limit, is_behind_verb, ret);
    ret->is_event = is_event (sentence, ret->phrase.head);
    return TRUE;
}

gboolean
tq_frame_noun_at (const TqSentence *sentence, guint first, guint limit, TqChunk *ret)
{
    return tq_frame_phrase_at (sentence, first, limit, FALSE, ret);
}

/* noun-phrase.c - where a noun phrase begins and ends, and which word is its head
 *
 * A phrase is a run of content words; function words, verbs, punctuation and joined particles end
 * it, a genitive carries it on once ("men of the guard"). The head is its last word before the
 * genitive where the pack says so ("American soldiers"), else its first noun (جندي أميركي، soldats
 * américains).
 * A chunk in the sense of Abney, "Parsing by Chunks" (1991): what matters is where the phrase ends,
 * not its tree. */
#include <string.h>

#include "extract/bind-private.h"

#define MAX_PHRASE_TOKENS 9

gboolean
tq_noun_is_hyphen (const TqSentence *sentence, guint token)
{
    const TqToken *this = &sentence->tokens[token];
    gunichar sign;

    if (this->kind != TQ_TOKEN_PUNCTUATION || this->flags & TQ_TOKEN_SPACE_BEFORE)
        return FALSE;
    sign = g_utf8_get_char (sentence->document->text + this->span.start);
    return sign == '-' || sign == 0x2010 || sign == 0x2011;
}

gboolean
tq_noun_is_state (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL;
}

/* "the enlarged company": where heads come last a participle may stand before its noun. Behind a
 * number ("two doping tests") what may be a noun is one. */
static gboolean
is_participle_of_noun (const TqSentence *sentence, guint token)
{
    guint next;
    gboolean is_counted = token > 0 && tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NUMBER;

    if (!sentence->pack->is_head_last || token + 1 >= sentence->n_tokens)
        return FALSE;
    next = tq_phrase_bits (sentence, token + 1);
    return tq_phrase_is_content (next) && (next & TQ_PHRASE_NOUN) &&
           (is_counted || !(next & TQ_PHRASE_VERB));
}

/* "a committee headed by": a participle behind the noun, before a preposition. */
static gboolean
is_participle_behind (const TqSentence *sentence, guint token)
{
    const TqAnalysis *verb;

    if (!sentence->pack->is_head_last || token + 1 >= sentence->n_tokens ||
        !(tq_phrase_bits (sentence, token + 1) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE)))
        return FALSE;
    verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    return verb != NULL && verb->form & (TQ_FORM_PARTICIPLE | TQ_FORM_PAST);
}

/* Whether a particle that begins something new is written onto the word; of unknown words the
 * pack's clitics tell. */
gboolean
tq_noun_begins_anew (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    const char *folded = tq_sentence_folded (sentence, token);

    if (reading != NULL && reading->lexeme != 0)
        return (reading->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_FUTURE)) != 0;
    for (guint i = 0; i < sentence->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (sentence->pack->clitics, TqClitic, i);
        gsize n = strlen (clitic->text);

        if (!clitic->is_enclitic &&
            (clitic->form & TQ_FORM_CONJUNCTION ||
             (clitic->form & TQ_FORM_PREPOSITION && clitic->form & TQ_FORM_ARTICLE)) &&
            strncmp (folded, clitic->text, n) == 0 &&
            g_utf8_strlen (folded + n, -1) > clitic->min_stem)
            return TRUE;
    }
    return reading != NULL &&
           (reading->form & (TQ_FORM_CONJUNCTION | TQ_FORM_PREPOSITION | TQ_FORM_FUTURE)) != 0;
}

/* A verb that gives a figure, if the lexicon does not know it as a noun too. */
static gboolean
gives_figure (const TqSentence *sentence, guint token)
{
    return (tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_MOVES, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token) != NULL) &&
           tq_sentence_reading (sentence, token, TQ_POS_NOUN) == NULL;
}

/* "monthly", «سنوياً»: says per what the figure is, whose unit it is read with. */
static gboolean
is_period (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PER, token);

    return cue != NULL && cue->cue->value[0] != '\0' && cue->n_tokens == 1 && cue->first == token;
}

/* No finite verb bears an article: such a reading is of a participle, which is a noun or an
 * adjective there. */
gboolean
tq_noun_bears_article (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return reading != NULL && reading->form & TQ_FORM_ARTICLE;
}

/* «2017 م», «29 ن»: a letter that stands for a word is nothing that is counted; nor is the particle
 * of «بـ300». */
gboolean
tq_noun_is_letter (const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);

    return folded[0] != '\0' && *g_utf8_next_char (folded) == '\0';
}

/* "19 goals | last season", "40 people | ill": where heads come last no adjective stands behind its
 * noun, and what qualifies another noun is no plural. */
static gboolean
is_adjective_behind (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token - 1, TQ_POS_NOUN),
                     *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return sentence->pack->is_head_last && noun != NULL && noun->rank == 0 &&
           noun->form & TQ_FORM_PLURAL && reading != NULL && reading->pos == TQ_POS_ADJECTIVE &&
           (tq_sentence_word (sentence, token)->calendar != 0 ||
            !(tq_phrase_bits (sentence, token) & TQ_PHRASE_NOUN));
}

/* Whether the word carries on a phrase that has @n words already. */
static gboolean
carries_on (const TqSentence *sentence, guint token, guint n)
{
    guint bits = tq_phrase_bits (sentence, token);

    if (!tq_phrase_is_content (bits) || gives_figure (sentence, token) ||
        (n > 0 && (is_period (sentence, token) || tq_noun_is_letter (sentence, token))))
        return FALSE;
    if (n == 0)
        return !(bits & TQ_PHRASE_VERB) || tq_noun_bears_article (sentence, token) ||
               (bits & TQ_PHRASE_NOUN) || tq_noun_is_state (sentence, token) ||
               is_participle_of_noun (sentence, token);
    if (n == 1 && bits & TQ_PHRASE_NOUN &&
        !(tq_phrase_bits (sentence, token - 1) & TQ_PHRASE_NOUN) &&
        is_participle_of_noun (sentence, token - 1))
        return TRUE;
    if ((bits & TQ_PHRASE_VERB && !tq_noun_bears_article (sentence, token)) ||
        tq_noun_is_state (sentence, token) || is_participle_behind (sentence, token) ||
        is_adjective_behind (sentence, token))
        return FALSE;
    return !tq_noun_begins_anew (sentence, token);
}

static guint
run_end (const TqSentence *sentence, guint first, guint limit)
{
    guint end = first;

    while (end < limit && end - first < MAX_PHRASE_TOKENS) {
        if (carries_on (sentence, end, end - first))
            end++;
        else if (end > first && end + 1 < limit &&
                 tq_phrase_bits (sentence, end) & TQ_PHRASE_POSSESSIVE &&
                 carries_on (sentence, end + 1, 1))
            end += 2;
        else if (end > first && end + 1 < limit && tq_noun_is_hyphen (sentence, end) &&
                 tq_phrase_is_content (tq_phrase_bits (sentence, end + 1)))
            end += 2;
        else
            break;
    }
    return end;
}

static guint
skip_into_phrase (const TqSentence *sentence, guint from, guint limit)
{
    while (from < limit) {
        guint bits = tq_phrase_bits (sentence, from);

        if (!(bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) &&
            sentence->tokens[from].kind != TQ_TOKEN_QUOTE_OPEN &&
            !tq_noun_is_hyphen (sentence, from))
            break;
        from++;
    }
    return from;
}

/* The first noun of [first, end), or its first word. */
static guint
first_noun (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (!(tq_phrase_bits (sentence, token) & TQ_PHRASE_ADJECTIVE) ||
            tq_noun_is_state (sentence, token))
            return token;
    return first;
}

TqNounPhrase
tq_noun_phrase_at (const TqSentence *sentence, guint from, guint limit)
{
    TqNounPhrase ret = { 0 };
    guint more;

    limit = MIN (limit, sentence->n_tokens);
    ret.first = skip_into_phrase (sentence, from, limit);
    ret.end = run_end (sentence, ret.first, limit);
    if (ret.end == ret.first)
        return (TqNounPhrase) { 0 };
    ret.head =
        sentence->pack->is_head_last ? ret.end - 1 : first_noun (sentence, ret.first, ret.end);
    if (tq_noun_is_letter (sentence, ret.head))
        return (TqNounPhrase) { 0 };
    ret.confidence = 0.9;
    if (ret.end < limit && tq_phrase_bits (sentence, ret.end) & TQ_PHRASE_GENITIVE &&
        tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_PART, ret.end) == NULL) {
        more = skip_into_phrase (sentence, ret.end, limit);
        more = run_end (sentence, more, limit) > more ? run_end (sentence, more, limit) : ret.end;
        ret.end = MIN (more, ret.first + MAX_PHRASE_TOKENS);
    }
    return ret;
}

#define MAX_CLIMBS 2
#define MAX_RETRIES 3

/* «وقّع الوزير صفقة»: a noun without the article behind a word that bears it is no part of its
 * phrase. */
static gboolean
begins_phrase (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    return bits & TQ_PHRASE_NOUN && !(bits & (TQ_PHRASE_NAME | TQ_PHRASE_ADJECTIVE)) &&
           !tq_noun_bears_article (sentence, token) && tq_noun_bears_article (sentence, token - 1);
}

/* The run of content words that ends at @end, not beyond a conjunction; verbs at its ends are left
 * out. */
static TqNounPhrase
run_before (const TqSentence *sentence, guint end, guint limit)
{
    TqNounPhrase ret = { 0 };

    for (guint i = 0; i < MAX_RETRIES && ret.end == ret.first; i++) {
        guint first, last;

        while (end > limit && !tq_phrase_is_content (tq_phrase_bits (sentence, end - 1)))
            if (tq_bind_is_stop_between (sentence, end - 1, end) &&
                !(tq_phrase_bits (sentence, end - 1) & TQ_PHRASE_BREAK))
                return ret;
            else
                end--;
        for (first = end; first > limit && end - first < MAX_PHRASE_TOKENS &&
                          tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)) &&
                          !(first < end && tq_noun_begins_anew (sentence, first));)
            first--;
        if (first == end)
            return ret;
        for (last = end - 1; last > first && !begins_phrase (sentence, last);)
            last--;
        /* «جاء النواب»: the verb stands first */
        for (guint from = last; from < end && ret.end == ret.first; from++)
            ret = tq_noun_phrase_at (sentence, from, end);
        end = first;
    }
    return ret;
}

static gboolean
is_definite_adjective (const TqSentence *sentence, guint token)
{
    return tq_sentence_reading (sentence, token, TQ_POS_ADJECTIVE) != NULL &&
           tq_noun_bears_article (sentence, token);
}

/* The noun before the adjectives that end at @token, all of them with the article; @token if there
 * is none. */
static guint
noun_of_adjectives (const TqSentence *sentence, guint token)
{
    guint noun = token;

    while (noun > 1 && is_definite_adjective (sentence, noun - 1) &&
           tq_noun_bears_article (sentence, noun - 2))
        noun--;
    return noun < token ? noun - 1 : token;
}

/* A noun with its adjective owns nothing by itself, so the particle says whose it is. Behind a verb
 * the noun may be who gives: «دفعت الشركة الوطنية | للعمال». */
gboolean
tq_noun_is_owner (const TqSentence *sentence, guint token)
{
    const char *to = sentence->pack->attached_to;
    guint noun;

    if (to == NULL || !tq_phrase_bears_preposition (sentence, token) ||
        !g_str_has_prefix (tq_sentence_folded (sentence, token), to))
        return FALSE;
    noun = noun_of_adjectives (sentence, token);
    return noun < token && !(noun > 0 && tq_phrase_bits (sentence, noun - 1) & TQ_PHRASE_VERB &&
                             !gives_figure (sentence, noun - 1));
}

TqNounPhrase
tq_noun_phrase_before (const TqSentence *sentence, guint end, guint limit, guint over)
{
    TqNounPhrase ret = run_before (sentence, end, limit);

    /* "the bill for the repairs", "cost of the stadium": what stands before the preposition is the
     * head */
    for (guint i = 0; i < MAX_CLIMBS && ret.end > ret.first; i++) {
        guint before = ret.first;
        TqNounPhrase whole;

        while (before > limit && tq_phrase_bits (sentence, before - 1) & TQ_PHRASE_ARTICLE)
            before--;
        if (before <= limit + 1 || !(tq_phrase_bits (sentence, before - 1) & over) ||
            !tq_phrase_is_content (tq_phrase_bits (sentence, before - 2)))
            break;
        whole = run_before (sentence, before - 1, limit);
        if (whole.end == whole.first || whole.end + 1 < before ||
            ret.end - whole.first > MAX_PHRASE_TOKENS)
            break;
        whole.end = ret.end;
        ret = whole;
    }
    if (ret.end > ret.first && ret.first > limit && tq_noun_is_owner (sentence, ret.first))
        ret.head = ret.first = MAX (limit, noun_of_adjectives (sentence, ret.first));
    return ret;
}

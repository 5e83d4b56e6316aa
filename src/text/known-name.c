#include "text/known-name.h"

#include <string.h>

#include "text/word.h"

#define MAX_NAME_BYTES 128
#define MAX_NAME_TOKENS 10
#define MAX_STARTS 8

/* Tokens from @token on, as names are written in the tables, and where a name may begin: at the
 * first letter, or behind attached particles. An article may be part of the name and is then no
 * particle, so every letter inside them counts. */
typedef struct {
    char text[MAX_NAME_BYTES];
    gsize n;
    guint8 starts[MAX_STARTS];
    guint n_starts;
} Candidate;

static gboolean
append_token (Candidate *candidate, const TqSentence *sentence, guint token)
{
    const char *folded = tq_sentence_folded (sentence, token);
    gsize n = strlen (folded);

    if (candidate->n + n + 2 > sizeof candidate->text)
        return FALSE;
    if (candidate->n > 0 && (sentence->tokens[token].flags & TQ_TOKEN_SPACE_BEFORE))
        candidate->text[candidate->n++] = ' ';
    memcpy (candidate->text + candidate->n, folded, n + 1);
    candidate->n += n;
    return TRUE;
}

/* «للأمم المتحدة»: a preposition that the article has been joined to is written as the article
 * again, where both are as long. */
static void
restore_article (Candidate *candidate, const TqPack *pack, guint start)
{
    const char *article = NULL, *joined = NULL;

    for (guint i = 0; i < pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (pack->clitics, TqClitic, i);

        if (clitic->form == TQ_FORM_ARTICLE)
            article = clitic->text;
        else if (clitic->form == (TQ_FORM_PREPOSITION | TQ_FORM_ARTICLE))
            joined = clitic->text;
    }
    if (article != NULL && joined != NULL && strlen (article) == strlen (joined) &&
        g_str_has_prefix (candidate->text + start, joined))
        memcpy (candidate->text + start, article, strlen (article));
}

static void
find_starts (Candidate *candidate, const TqSentence *sentence, guint token)
{
    guint n, n_particles = 0;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n; i++)
        n_particles = MAX (n_particles, readings[i].stem_start);
    candidate->n_starts = 0;
    for (guint i = 0; i <= n_particles && i < candidate->n && candidate->n_starts < MAX_STARTS; i++)
        if (((guchar) candidate->text[i] & 0xc0) != 0x80)
            candidate->starts[candidate->n_starts++] = (guint8) i;
    for (guint s = 0; s < candidate->n_starts; s++)
        restore_article (candidate, sentence->pack, candidate->starts[s]);
}

static gboolean
script_has_capitals (const char *folded)
{
    gunichar letter = g_utf8_get_char (folded);

    return g_unichar_toupper (letter) != letter;
}

/* A word that the language has for other things: its likeliest reading means nothing that is
 * written with a capital. */
static gboolean
is_common (const TqSentence *sentence, guint token)
{
    const TqLexicon *lexicon = sentence->pack->lexicon;
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    guint n = 0;
    const TqConcept *concepts =
        reading != NULL ? tq_lexicon_concepts (lexicon, reading->lexeme, &n) : NULL;

    return reading != NULL && reading->lexeme != 0 && reading->pos != TQ_POS_NAME &&
           (n == 0 || !g_ascii_isupper (tq_lexicon_label (lexicon, concepts[0])[0]));
}

/* « Une réunion », "la réunion": what is a country with a capital is a word without one, alone or
 * behind an article. */
static gboolean
is_word_in_small (const TqSentence *sentence, guint token, guint n_tokens)
{
    guint last = token + n_tokens - 1;

    return (n_tokens == 1 || (n_tokens == 2 && tq_sentence_word (sentence, token)->is_stopword)) &&
           script_has_capitals (tq_sentence_folded (sentence, last)) &&
           !(sentence->tokens[last].flags & TQ_TOKEN_CAPITAL) && is_common (sentence, last);
}

/* Whether tokens that spell a name are one: abbreviations are in capitals, capitals and
 * institutions begin with one; where there are none, a word that the language has is no city. */
static gboolean
is_meant (const TqSentence *sentence, guint token, guint n_tokens, const TqKnownName *name)
{
    guint flags = sentence->tokens[token].flags;

    if (name->is_abbreviation)
        /* U.S is three tokens */
        return (flags & (n_tokens > 1 ? TQ_TOKEN_CAPITAL : TQ_TOKEN_ALL_CAPS)) != 0;
    if (name->kind == TQ_TERM_PLACE && is_word_in_small (sentence, token, n_tokens))
        return FALSE;
    if (name->kind != TQ_TERM_NAME || n_tokens > 1)
        return TRUE;
    if (script_has_capitals (tq_sentence_folded (sentence, token)))
        return (flags & TQ_TOKEN_CAPITAL) != 0;
    return name->code[0] != '=' || !is_common (sentence, token);
}

/* Most words begin no name at all, which does not change with what stands around them. */
static void
remember_no_name (const TqSentence *sentence, guint token)
{
    tq_vocabulary_get (sentence->vocabulary, sentence->tokens[token].word)->begins_no_name = TRUE;
}

guint
tq_known_name (const TqSentence *sentence, guint token, guint end, TqKnownName *ret)
{
    Candidate candidate = { .n = 0 };
    guint n_found = 0;

    if (tq_sentence_word (sentence, token)->begins_no_name)
        return 0;
    for (guint i = token;
         i < MIN (end, token + MAX_NAME_TOKENS) && append_token (&candidate, sentence, i); i++) {
        guint n_left = 0;
        gboolean is_known = FALSE;

        if (i == token)
            find_starts (&candidate, sentence, token);
        for (guint s = 0; s < candidate.n_starts; s++) {
            guint8 start = candidate.starts[s];
            TqKnownName name;

            if (!tq_lexicon_name (sentence->pack->lexicon, sentence->pack->tag,
                                  candidate.text + start, candidate.n - start, &name))
                continue;
            is_known = TRUE;
            if (name.goes_on)
                candidate.starts[n_left++] = start;
            if (name.code != NULL && n_found < i + 1 - token &&
                is_meant (sentence, token, i + 1 - token, &name)) {
                n_found = i + 1 - token;
                *ret = name;
            }
        }
        if (i == token && !is_known)
            remember_no_name (sentence, token);
        candidate.n_starts = n_left;
        if (n_left == 0)
            break;
    }
    return n_found;
}

static gboolean
begins_name (const TqSentence *sentence, guint token)
{
    guint8 known = tq_sentence_word (sentence, token)->begins_name;

    if (known != TQ_UNASKED)
        return known == TQ_YES;
    return tq_vocabulary_begins_name (sentence->vocabulary, sentence->tokens[token].word);
}

void
tq_known_names_mark (const TqSentence *sentence, TqToken *tokens)
{
    for (guint i = 0; i < sentence->n_tokens; i++) {
        TqKnownName name;
        guint n =
            begins_name (sentence, i) ? tq_known_name (sentence, i, sentence->n_tokens, &name) : 0;

        if (n < 2 || name.kind == TQ_TERM_DEMONYM)
            continue;
        for (guint last = i + n - 1; i < last; i++)
            tokens[i].flags |= TQ_TOKEN_IN_NAME;
        tokens[i].flags |= TQ_TOKEN_IN_NAME;
    }
}

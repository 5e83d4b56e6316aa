/* term.c - content words and names as terms that can be compared
 *
 * A term is, in this order: a country or its people (ISO code, so that «أمريكية» and "American" are
 * one), a name (skeleton, so that scripts meet), a common word (lemma of its likeliest reading,
 * with the lexeme that leads to its concept). A capital marks a name in scripts that have capitals,
 * save where every word may bear one: at the head of a sentence and in headlines. Where there are
 * none, an unknown word after a person noun or after a name is one ("الوزير الفلاني"). */
#include <string.h>

#include "extract/bind.h"
#include "extract/phrase.h"
#include "text/known-name.h"
#include "text/word.h"

#define MAX_NAME_BYTES 128

static TqAtom
intern (const TqSentence *sentence, const char *text, gsize n_bytes)
{
    return tq_atom_intern (tq_worker_atoms (sentence->worker), text, (gssize) n_bytes);
}

/* ---- countries, capitals, institutions ------------------------------------------------------- */

/* Appends the country, capital or institution that begins at @token, and may reach over words at
 * which a noun phrase ends: «Corée | du Sud». Returns how many tokens it takes, 0 if it is none. */
static guint
add_known (const TqSentence *sentence, guint token, TqRole role, GArray *terms)
{
    TqKnownName name;
    guint n = tq_known_name (sentence, token, sentence->n_tokens, &name);
    TqTerm term = { .role = (guint8) role, .lang = sentence->pack->lang };

    if (n == 0)
        return 0;
    term.span =
        (TqSpan) { sentence->tokens[token].span.start, sentence->tokens[token + n - 1].span.end };
    term.form = tq_sentence_word (sentence, token)->atom;
    term.kind = (guint8) name.kind;
    term.atom = intern (sentence, name.code, strlen (name.code));
    g_array_append_val (terms, term);
    return n;
}

TqAtom
tq_bind_party (const TqSentence *sentence, guint first, guint end)
{
    TqKnownName name;

    while (first < end && (tq_phrase_bits (sentence, first) & TQ_PHRASE_ARTICLE) != 0)
        first++;
    if (first == end || tq_known_name (sentence, first, end, &name) != end - first)
        return 0;
    return intern (sentence, name.code + (name.code[0] == '='),
                   strlen (name.code + (name.code[0] == '=')));
}

/* ---- names ----------------------------------------------------------------------------------- */

/* Most words of a headline may bear a capital; then it says nothing. */
static gboolean
capitals_mean_nothing (const TqSentence *sentence, guint token)
{
    guint n_capitals = 0, n_words = 0;

    if (token == 0 || sentence->tokens[token - 1].kind == TQ_TOKEN_QUOTE_OPEN)
        return TRUE;
    if (sentence->document->blocks == NULL || sentence->block >= sentence->document->blocks->len ||
        g_array_index (sentence->document->blocks, TqBlock, sentence->block).role != TQ_BLOCK_TITLE)
        return FALSE;
    for (guint i = 0; i < sentence->n_tokens && i < 64; i++) {
        if (sentence->tokens[i].kind != TQ_TOKEN_WORD ||
            sentence->tokens[i].span.end - sentence->tokens[i].span.start < 4)
            continue;
        n_words++;
        n_capitals += (sentence->tokens[i].flags & TQ_TOKEN_CAPITAL) != 0;
    }
    return n_capitals * 4 > n_words * 3;
}

static gboolean
script_has_capitals (const char *folded)
{
    gunichar letter = g_utf8_get_char (folded);

    return g_unichar_toupper (letter) != letter;
}

static gboolean
is_name (const TqSentence *sentence, guint token, const TqAnalysis *reading, const TqTerm *before)
{
    gboolean is_unknown = reading == NULL || reading->lexeme == 0;

    if (sentence->tokens[token].kind == TQ_TOKEN_MIXED ||
        (reading != NULL && reading->pos == TQ_POS_NAME) ||
        tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_NAME, token) != NULL)
        return TRUE;
    if (sentence->tokens[token].flags & TQ_TOKEN_CAPITAL)
        return is_unknown || !capitals_mean_nothing (sentence, token);
    if (!is_unknown || before == NULL || script_has_capitals (tq_sentence_folded (sentence, token)))
        return FALSE;
    return before->kind == TQ_TERM_NAME ||
           tq_lexicon_is_person (sentence->pack->lexicon, before->lexeme);
}

static TqAtom
skeleton_of (const TqSentence *sentence, const char *folded)
{
    char skeleton[MAX_NAME_BYTES];

    tq_name_skeleton (tq_packs_names (tq_worker_packs (sentence->worker)), folded, strlen (folded),
                      skeleton, sizeof skeleton);
    return skeleton[0] != '\0' ? intern (sentence, skeleton, strlen (skeleton))
                               : intern (sentence, folded, strlen (folded));
}

static TqAtom
skeleton_atom (const TqSentence *sentence, guint token, const char *folded)
{
    TqVocabulary *vocabulary = sentence->vocabulary;
    TqWord *word = tq_vocabulary_get (vocabulary, sentence->tokens[token].word);

    if (word->skeleton == 0)
        word->skeleton = skeleton_of (sentence, folded);
    return word->skeleton;
}

/* ---- common words ---------------------------------------------------------------------------- */

static TqAtom
lemma_atom (const TqSentence *sentence, const char *folded, const TqAnalysis *reading)
{
    gsize n_folded;

    if (reading != NULL && reading->lemma != 0)
        return reading->lemma;
    n_folded = strlen (folded);
    if (reading != NULL && reading->stem_start < reading->stem_end && reading->stem_end <= n_folded)
        return intern (sentence, folded + reading->stem_start,
                       reading->stem_end - reading->stem_start);
    return intern (sentence, folded, n_folded);
}

/* "non-combat", «غير رسمي»: a negation whose row says that it reaches over the noun stands just
 * before. */
static gboolean
is_negated (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue =
        token > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, token - 1) : NULL;

    return cue != NULL && g_strcmp0 (cue->cue->value, "noun") == 0;
}

/* "people", «قتيل»: a word that says no more of who is counted than the state does. */
static gboolean
is_generic (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_GENERIC, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_STATE, token) != NULL;
}

/* "Some boats", "all of the boats", "only a few of the boats". */
#define MAX_BEFORE 5

static TqShare
share_named (const char *value)
{
    static const struct {
        const char *name;
        TqShare share;
    } named[] = { { "all", TQ_SHARE_ALL }, { "most", TQ_SHARE_MOST }, { "few", TQ_SHARE_FEW } };

    for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        if (strcmp (value, named[i].name) == 0)
            return named[i].share;
    return TQ_SHARE_SOME;
}

static TqBearing
bearing_named (const char *value)
{
    static const char *const names[] = {
        [TQ_BEARING_BEFORE] = "before", [TQ_BEARING_AFTER] = "after",
        [TQ_BEARING_NEAR] = "near",     [TQ_BEARING_FAR] = "far",
        [TQ_BEARING_ABOVE] = "above",   [TQ_BEARING_BELOW] = "below",
        [TQ_BEARING_INSIDE] = "inside", [TQ_BEARING_OUTSIDE] = "outside",
        [TQ_BEARING_FOR] = "for",       [TQ_BEARING_AGAINST] = "against",
        [TQ_BEARING_FRONT] = "front",   [TQ_BEARING_BEHIND] = "behind",
        [TQ_BEARING_MORE] = "more",     [TQ_BEARING_LESS] = "less",
    };

    for (guint i = 1; i < G_N_ELEMENTS (names); i++)
        if (strcmp (value, names[i]) == 0)
            return (TqBearing) i;
    return TQ_BEARING_UNSAID;
}

/* What the words before say of @token: how many of it, and when, where or how much to it. */
static void
read_before (const TqSentence *sentence, guint token, TqTerm *term)
{
    for (guint i = 1; i <= MIN (token, MAX_BEFORE); i++) {
        const TqCueMatch *some = tq_phrase_cue_at (sentence, TQ_CUE_SOME, token - i);
        const TqCueMatch *bearing = tq_phrase_cue_at (sentence, TQ_CUE_BEARING, token - i);

        if (some != NULL && term->share == TQ_SHARE_UNSAID)
            term->share = (guint8) share_named (some->cue->value);
        if (bearing != NULL && bearing->first + bearing->n_tokens <= token)
            term->bearing = (guint8) bearing_named (bearing->cue->value);
        if (bearing != NULL || tq_phrase_is_content (tq_phrase_bits (sentence, token - i)))
            return;
    }
}

static gboolean
is_place_noun (const TqSentence *sentence, guint token)
{
    return token < sentence->n_tokens &&
           tq_phrase_cue_at (sentence, TQ_CUE_PLACE_NOUN, token) != NULL;
}

/* «مدينة كبيرة»; behind a noun without an article a word that has one is no adjective of it. */
static gboolean
is_its_adjective (const TqAnalysis *reading)
{
    return reading != NULL && reading->pos == TQ_POS_ADJECTIVE &&
           !(reading->form & TQ_FORM_ARTICLE);
}

/* "The town of Karami", "Karami province", «ولاية الساحل». */
static gboolean
is_named_place (const TqSentence *sentence, guint token, const TqAnalysis *reading)
{
    guint before = token;

    if (is_place_noun (sentence, token))
        return FALSE;
    if (!script_has_capitals (tq_sentence_folded (sentence, token))) {
        before -= token > 0 && tq_phrase_cue_at (sentence, TQ_CUE_NAME_PARTICLE, token - 1) != NULL;
        return before > 0 && is_place_noun (sentence, before - 1) && !is_its_adjective (reading);
    }
    if (!(sentence->tokens[token].flags & TQ_TOKEN_CAPITAL))
        return FALSE;
    while (before > 0 &&
           tq_phrase_bits (sentence, before - 1) & (TQ_PHRASE_GENITIVE | TQ_PHRASE_ARTICLE))
        before--;
    return (before > 0 && is_place_noun (sentence, before - 1)) ||
           (sentence->pack->is_head_last && is_place_noun (sentence, token + 1));
}

/* The readings after the likeliest that lead to other lexemes. */
static void
add_other_readings (const TqSentence *sentence, guint token, TqTerm *term)
{
    guint n, n_others = 0;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    for (guint i = 0; i < n && n_others < TQ_MAX_OTHER_READINGS; i++)
        if (readings[i].lexeme != 0 && readings[i].lexeme != term->lexeme)
            term->others[n_others++] = readings[i].lexeme;
}

/* "Major Holt": a rank with a capital may be taken for a name. */
static TqChoice
choice_of (const TqSentence *sentence, guint token)
{
    guint n;

    tq_sentence_analyses (sentence, token, &n);
    return tq_sentence_word (sentence, token)->choice;
}

static void
add_word (const TqSentence *sentence, guint token, TqRole role, gboolean is_first, GArray *terms)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    const TqTerm *before = is_first ? NULL : &g_array_index (terms, TqTerm, terms->len - 1);
    const char *folded = tq_sentence_folded (sentence, token);
    TqTerm term = { .span = sentence->tokens[token].span,
                    .form = tq_sentence_word (sentence, token)->atom,
                    .role = (guint8) role,
                    .lang = sentence->pack->lang,
                    .is_negated = is_negated (sentence, token),
                    .is_generic = is_generic (sentence, token),
                    .choice = choice_of (sentence, token),
                    .is_place = is_named_place (sentence, token, reading),
                    .is_someone =
                        tq_phrase_cue_at (sentence, TQ_CUE_GENERIC_SOMEONE, token) != NULL };

    read_before (sentence, token, &term);
    if (is_name (sentence, token, reading, before)) {
        term.kind = TQ_TERM_NAME;
        term.atom = skeleton_atom (sentence, token, folded);
    } else {
        term.kind = TQ_TERM_COMMON;
        term.atom = lemma_atom (sentence, folded, reading);
        term.lexeme = reading != NULL ? reading->lexeme : 0;
        term.root = tq_sentence_word (sentence, token)->root;
        term.poles_up = tq_sentence_word (sentence, token)->poles.up;
        term.poles_down = tq_sentence_word (sentence, token)->poles.down;
        add_other_readings (sentence, token, &term);
    }
    g_array_append_val (terms, term);
}

guint
tq_bind_terms (const TqSentence *sentence, guint first, guint end, TqRole role, GArray *terms)
{
    guint n_before = terms->len;

    for (guint token = first; token < MIN (end, sentence->n_tokens);) {
        gboolean says_something =
            tq_phrase_is_content (tq_phrase_bits (sentence, token)) ||
            (role == TQ_ROLE_HEAD && tq_phrase_may_be_noun (sentence, token));
        /* US is no pronoun. */
        gboolean may_be_known =
            says_something || (sentence->tokens[token].flags & TQ_TOKEN_ALL_CAPS) != 0;
        guint n_known = may_be_known ? add_known (sentence, token, role, terms) : 0;

        if (n_known == 0 && says_something)
            add_word (sentence, token, role, terms->len == n_before, terms);
        token += MAX (n_known, 1);
    }
    return terms->len - n_before;
}

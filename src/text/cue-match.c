#include "text/cue-match.h"

#include <string.h>

#include "pack/answer-verbs.h"

/* No row is longer; keeps a walk over `*` from running on. */
#define MAX_CUE_TOKENS 12

/* Of a word that a cue of the set may begin with. */
static const guint16 trait_of_set[TQ_N_CUE_SETS] = {
    [TQ_CUES_ALL] = TQ_TRAIT_CUE,
    [TQ_CUES_OF_DATES] = TQ_TRAIT_CUE_OF_DATES,
    [TQ_CUES_OF_VALUES] = TQ_TRAIT_CUE_OF_VALUES,
};

typedef struct {
    const TqSentence *sentence;
    const TqCueTrie *trie;
    GArray *matches;
    guint first;
    guint16 proclitics; /* that the first word bears */
    gboolean of_answers; /* only they are looked for */
} Walk;

static void
emit (const Walk *walk, guint32 node, guint end)
{
    const TqPack *pack = walk->sentence->pack;
    guint n;
    const guint16 *rows = tq_cue_trie_rows (walk->trie, node, &n);

    for (guint i = 0; i < n; i++) {
        const TqCue *cue = g_ptr_array_index (pack->cues, rows[i]);
        TqCueMatch match = { cue, (guint16) walk->first,
                             cue->n_own != 0 ? cue->n_own : (guint16) (end - walk->first),
                             walk->proclitics };

        if ((walk->proclitics & ~(cue->proclitics | TQ_FORM_CONJUNCTION)) == 0 &&
            (!walk->of_answers || cue->cue_class == TQ_CUE_ANSWER))
            g_array_append_val (walk->matches, match);
    }
}

static gboolean
is_number (const TqSentence *sentence, guint token)
{
    return sentence->tokens[token].kind == TQ_TOKEN_DIGITS ||
           (sentence->tokens[token].traits & TQ_TRAIT_KEY &&
            tq_sentence_word (sentence, token)->number != 0);
}

static void walk_from (Walk *walk, guint32 node, guint token);

static void
walk_to (Walk *walk, guint32 node, guint end)
{
    if (node == TQ_NONE)
        return;
    emit (walk, node, end);
    walk_from (walk, node, end);
}

/* By each key of the word; only the first may bear proclitics. */
static void
walk_keys (Walk *walk, guint32 node, guint token)
{
    const TqWord *word = tq_sentence_word (walk->sentence, token);
    const TqWordKey *keys = tq_word_keys (word);
    const TqCueTrie *trie = walk->trie;
    const guint64 symbols = trie->nodes[node].symbols;
    gboolean is_first = token == walk->first;

    for (guint i = 0; i < word->n_keys; i++) {
        if ((symbols & TQ_CUE_SYMBOL_BIT (keys[i].symbol)) == 0)
            continue;
        if (is_first)
            walk->proclitics = keys[i].proclitics;
        else if (keys[i].proclitics != 0)
            continue;
        walk_to (walk, tq_cue_trie_step (trie, node, keys[i].symbol), token + 1);
    }
    if (is_first)
        walk->proclitics = 0;
}

/* As many words and figures may stand in the place of a `~`. */
#define MAX_GAP_TOKENS 4

/* From every token that a gap before it may reach to. */
static void
walk_over (Walk *walk, guint32 node, guint token)
{
    const TqToken *tokens = walk->sentence->tokens;
    guint end = MIN (walk->sentence->n_tokens, token + MAX_GAP_TOKENS);

    walk_from (walk, node, token);
    for (guint i = token;
         i < end && (tokens[i].kind == TQ_TOKEN_WORD || tokens[i].kind == TQ_TOKEN_DIGITS); i++)
        walk_from (walk, node, i + 1);
}

static void
walk_from (Walk *walk, guint32 node, guint token)
{
    const TqCueTrie *trie = walk->trie;
    guint8 ways = trie->nodes[node].ways;
    guint16 traits;

    if (ways == 0 || token == walk->sentence->n_tokens || token - walk->first == MAX_CUE_TOKENS)
        return;
    traits = walk->sentence->tokens[token].traits;
    if (ways & TQ_CUE_WAY_WORD && traits & TQ_TRAIT_KEY)
        walk_keys (walk, node, token);
    if (ways & TQ_CUE_WAY_ANY && token != walk->first &&
        walk->sentence->tokens[token].kind == TQ_TOKEN_WORD)
        walk_to (walk, tq_cue_trie_step_any (trie, node), token + 1);
    if (ways & TQ_CUE_WAY_GAP)
        walk_over (walk, tq_cue_trie_step_gap (trie, node), token);
    if (ways & TQ_CUE_WAY_NUMBER && is_number (walk->sentence, token))
        walk_to (walk, tq_cue_trie_step_number (trie, node), token + 1);
}

/* ---- across a place -------------------------------------------------------------------------- */

/* No more words name a place: "near the village of Orm". */
#define MAX_PLACE_TOKENS 5

static gboolean
is_capital (const TqToken *token)
{
    return token->kind == TQ_TOKEN_WORD && (token->flags & TQ_TOKEN_CAPITAL);
}

/* "The dam | at Orm | burst", « l'incendie | de l'hôtel Orm | est éteint »: behind the words that
 * part a noun from its verb and end in a name; @token where there are none. */
static guint
place_end (const TqSentence *sentence, guint token)
{
    const TqToken *tokens = sentence->tokens;
    guint end = token, last = MIN (sentence->n_tokens, token + MAX_PLACE_TOKENS);

    if (token == last || is_capital (&tokens[token]))
        return token;
    while (end < last && tokens[end].kind == TQ_TOKEN_WORD && !is_capital (&tokens[end]))
        end++;
    if (end == last || !is_capital (&tokens[end]))
        return token;
    while (end < last && is_capital (&tokens[end]))
        end++;
    return end;
}

/* By the keys of a noun, and on behind the place that follows it, for answers alone: what is said
 * of a thing is said of it wherever that is. */
static void
walk_across (Walk *walk)
{
    guint behind = place_end (walk->sentence, walk->first + 1);
    const TqWord *word;
    const TqWordKey *keys;

    if (behind <= walk->first + 1 ||
        tq_sentence_reading (walk->sentence, walk->first, TQ_POS_NOUN) == NULL)
        return;
    word = tq_sentence_word (walk->sentence, walk->first);
    keys = tq_word_keys (word);
    walk->of_answers = TRUE;
    for (guint i = 0; i < word->n_keys; i++) {
        guint32 node = tq_cue_trie_step (walk->trie, 0, keys[i].symbol);

        walk->proclitics = keys[i].proclitics;
        if (node != TQ_NONE)
            walk_from (walk, node, behind);
    }
    walk->proclitics = 0;
    walk->of_answers = FALSE;
}

/* ---- what did not happen --------------------------------------------------------------------- */

/* "Did not | resign", "didn't | resign", «لم | يستقل»: for answers alone, by the forms of the verb
 * that these are written with. */
static void
walk_bare (Walk *walk)
{
    const TqAnalysis *reading = tq_token_reading (walk->sentence, walk->first, TQ_POS_VERB);
    guint n = 0;
    const TqAnswerVerb *verbs =
        reading != NULL ? tq_answer_verbs_of (walk->sentence->pack, reading->lexeme, &n) : NULL;

    walk->of_answers = TRUE;
    for (guint i = 0; i < n; i++)
        walk_to (walk, tq_cue_trie_step (walk->trie, 0, verbs[i].symbol), walk->first + 1);
    walk->of_answers = FALSE;
}

/* ---- all of a sentence ----------------------------------------------------------------------- */

static int
compare_matches (const TqCueMatch *x, const TqCueMatch *y)
{
    if (x->n_tokens != y->n_tokens)
        return x->n_tokens > y->n_tokens ? -1 : 1;
    return (x->cue->place > y->cue->place) - (x->cue->place < y->cue->place);
}

/* They come by first token; those of one token are few. */
static void
sort_matches (TqCueMatch *matches, guint n)
{
    for (guint i = 1; i < n; i++) {
        TqCueMatch match = matches[i];
        guint to = i;

        for (; to > 0 && matches[to - 1].first == match.first &&
               compare_matches (&matches[to - 1], &match) > 0;
             to--)
            matches[to] = matches[to - 1];
        matches[to] = match;
    }
}

/* Matches come by first token, longest first: one lies inside a longer one of its group if the
 * farthest end seen in the group is not before its own, and belongs to another stretch. A row that
 * ends at one place twice (by two readings of a word) counts once. */
static void
drop_hidden (GArray *matches, guint from)
{
    struct {
        guint first;
        guint end;
        const TqCue *cue;
    } widest[TQ_N_CUE_GROUPS] = { 0 };
    guint kept = from;

    for (guint i = from; i < matches->len; i++) {
        TqCueMatch match = g_array_index (matches, TqCueMatch, i);
        guint end = tq_cue_end (&match), group = match.cue->group;

        if (widest[group].end >= end) {
            if (widest[group].first != match.first || widest[group].end != end)
                continue;
            if (widest[group].cue == match.cue)
                continue;
        }
        widest[group].first = match.first;
        widest[group].end = end;
        widest[group].cue = match.cue;
        g_array_index (matches, TqCueMatch, kept++) = match;
    }
    g_array_set_size (matches, kept);
}

void
tq_cue_match (const TqSentence *sentence, TqCueSet set, GArray *ret)
{
    guint from = ret->len;
    Walk walk = { .sentence = sentence,
                  .trie = sentence->pack != NULL ? sentence->pack->tries[set] : NULL,
                  .matches = ret };
    const guint16 trait = trait_of_set[set];

    if (walk.trie == NULL)
        return;
    for (guint token = 0; token < sentence->n_tokens; token++) {
        walk.first = token;
        if (sentence->tokens[token].traits & trait ||
            sentence->tokens[token].kind == TQ_TOKEN_DIGITS)
            walk_from (&walk, 0, token);
        if (set == TQ_CUES_ALL && sentence->tokens[token].traits & trait &&
            sentence->tokens[token].kind == TQ_TOKEN_WORD)
            walk_across (&walk);
        if (set == TQ_CUES_ALL && tq_sentence_context (sentence, token) == TQ_CONTEXT_BARE)
            walk_bare (&walk);
    }
    if (ret->len - from > 1) {
        sort_matches (&g_array_index (ret, TqCueMatch, from), ret->len - from);
        drop_hidden (ret, from);
    }
}

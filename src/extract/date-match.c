/* date-match.c - patterns of dates against tokens: every way through the trie (pack/date-trie.h),
 * of which the longest that can be resolved is kept */
#include "extract/date-private.h"

#include "pack/date-trie.h"

/* ---- literals -------------------------------------------------------------------------------- */

static gboolean
has_literal (const TqDateElement *element, guint16 literal)
{
    for (guint i = 0; element->literals[i] != 0; i++)
        if (element->literals[i] == literal)
            return TRUE;
    return FALSE;
}

/* A bracket is closed that the expression opened itself. */
static gboolean
has_open_bracket (const TqDateReader *reader, guint at)
{
    for (guint token = at; token > reader->from; token--)
        if (tq_date_is_mark (reader, token - 1, "("))
            return TRUE;
    return FALSE;
}

/* The word itself, or without particles attached in front of it; attached prepositions are a
 * pattern's own. */
static guint
match_literal (const TqDateReader *reader, guint at, const TqDateElement *element)
{
    const guint16 *literals = tq_sentence_word (reader->sentence, at)->date_literals;

    if (literals[0] != 0 && has_literal (element, literals[0]))
        return tq_date_is_mark (reader, at, ")") && !has_open_bracket (reader, at) ? 0 : at + 1;
    if (reader->sentence->tokens[at].kind != TQ_TOKEN_WORD)
        return 0;
    for (guint i = 1; i < TQ_WORD_DATE_LITERALS && literals[i] != 0; i++)
        if (has_literal (element, literals[i]))
            return at + 1;
    return 0;
}

/* ---- patterns -------------------------------------------------------------------------------- */

typedef struct {
    TqDateReader *reader;
    const TqDateTrie *trie;
    guint16 literal; /* that the first word is, where that begins a pattern */
    guint32 slots;   /* that may begin at the first word */
    guint shortest;  /* an end must lie behind it */
    guint best;      /* the farthest end, 0: none */
    guint rank;      /* of the pattern that gave it, and where it stands among those of that rank */
    guint32 place;
    TqTime time;
} Match;

/* No content word, sign of money or percent behind a figure: "on Tuesday 15 people" is no
 * fifteenth. */
static gboolean
counts_nothing (const TqSentence *sentence, guint at)
{
    if (at >= sentence->n_tokens)
        return TRUE;
    switch (sentence->tokens[at].kind) {
    case TQ_TOKEN_WORD:
        return tq_sentence_word (sentence, at)->is_stopword;
    case TQ_TOKEN_PUNCTUATION:
    case TQ_TOKEN_QUOTE_OPEN:
    case TQ_TOKEN_QUOTE_CLOSE:
        return TRUE;
    default:
        return FALSE;
    }
}

/* Of readings of one length, patterns that may begin with the word come before those that begin
 * with a slot, those by slots in order. */
static guint
rank_of (const Match *match, const TqDatePattern *pattern)
{
    if (match->literal != 0 && tq_date_pattern_begins_with (pattern, match->literal))
        return 0;
    return 1 + (guint) g_bit_nth_lsf (pattern->begin_slots & match->slots, -1);
}

/* A whole pattern has been taken: kept if it is the longest that can be resolved, and of those the
 * first. */
static void
keep (Match *match, const TqDateEnd *end, guint at, const TqDateSlots *slots)
{
    guint rank;
    TqTime time;

    if (at < match->best || at <= match->shortest)
        return;
    rank = rank_of (match, end->pattern);
    if (at == match->best &&
        (rank > match->rank || (rank == match->rank && end->place > match->place)))
        return;
    if (!tq_date_resolve (match->reader, end->pattern, slots, &time))
        return;
    match->best = at;
    match->rank = rank;
    match->place = end->place;
    match->time = time;
}

static void walk (Match *match, guint32 node, guint at, const TqDateSlots *slots);

/* With a copy of what is filled, as other ways begin from it too. */
static void
walk_slot (Match *match, guint32 node, TqDateSlot slot, guint at, const TqDateSlots *slots)
{
    TqDateSlots taken = *slots;
    guint end = tq_date_fill_slot (match->reader, slot, at, &taken);

    /* a dual counts itself, and takes no token: at the first one that is 0 */
    if (end != 0 || taken.n_numbers > slots->n_numbers)
        walk (match, node, end, &taken);
}

static void
walk_slots (Match *match, const TqDateNode *node, guint32 allowed, guint at,
            const TqDateSlots *slots)
{
    for (guint32 left = node->slots & allowed; left != 0; left &= left - 1) {
        guint slot = (guint) __builtin_ctz (left);

        walk_slot (match, tq_date_trie_slot (match->trie, node, slot), (TqDateSlot) slot, at,
                   slots);
    }
}

static void
walk_literal (Match *match, const TqDateNode *node, guint16 literal, guint at,
              const TqDateSlots *slots)
{
    const TqDateWordWay *way = tq_date_trie_word (match->trie, node, literal),
                        *end = match->trie->words + node->first_word + node->n_words;

    for (; way != NULL && way < end && way->literal == literal; way++)
        walk (match, way->node, at + 1, slots);
}

/* The word itself, or without a particle attached in front of it; attached prepositions are a
 * pattern's own. */
static void
walk_words (Match *match, const TqDateNode *node, guint at, const TqDateSlots *slots)
{
    const TqDateReader *reader = match->reader;
    const TqToken *token = &reader->sentence->tokens[at];
    const guint16 *literals;

    if (token->kind == TQ_TOKEN_WORD && !tq_token_may_be_in_date (reader->sentence, at))
        return;
    literals = tq_sentence_word (reader->sentence, at)->date_literals;
    if (literals[0] != 0 && (!tq_date_is_mark (reader, at, ")") || has_open_bracket (reader, at)))
        walk_literal (match, node, literals[0], at, slots);
    for (guint i = 1;
         i < TQ_WORD_DATE_LITERALS && literals[i] != 0 && token->kind == TQ_TOKEN_WORD; i++)
        walk_literal (match, node, literals[i], at, slots);
}

static gboolean
holds (const Match *match, const TqDateElement *condition, guint at)
{
    if (condition->slot == TQ_SLOT_END)
        return counts_nothing (match->reader->sentence, at);
    return at >= match->reader->sentence->n_tokens ||
           match_literal (match->reader, at, condition) == 0;
}

/* Takes what follows from @number on, in each way that there is. */
static void
walk (Match *match, guint32 number, guint at, const TqDateSlots *slots)
{
    const TqDateNode *node = &match->trie->nodes[number];

    for (guint i = 0; i < node->n_ends; i++)
        keep (match, &match->trie->ends[node->first_end + i], at, slots);
    for (guint i = 0; i < node->n_conditions; i++)
        if (holds (match, match->trie->conditions[node->first_condition + i].element, at))
            walk (match, match->trie->conditions[node->first_condition + i].node, at, slots);
    if (at >= match->reader->sentence->n_tokens)
        return;
    if (node->n_words > 0)
        walk_words (match, node, at, slots);
    if (node->slots != 0)
        walk_slots (match, node, tq_date_slots_that_may_begin (match->reader, at), at, slots);
}

static gboolean
is_literal_of (const TqWord *word, TqTokenKind kind, guint16 literal)
{
    for (guint i = 0; i < TQ_WORD_DATE_LITERALS && (i == 0 || kind == TQ_TOKEN_WORD); i++)
        if (word->date_literals[i] == literal)
            return TRUE;
    return FALSE;
}

guint
tq_date_match (TqDateReader *reader, guint from, TqTime *ret)
{
    static const TqDateSlots none;
    const TqToken *token = &reader->sentence->tokens[from];
    const TqWord *word = tq_sentence_word (reader->sentence, from);
    Match match = { .reader = reader,
                    .trie = tq_date_table_trie (reader->sentence->pack->dates),
                    .slots = tq_date_slots_that_may_begin (reader, from) };

    if (match.trie == NULL)
        return 0;
    if (token->kind == TQ_TOKEN_WORD || token->kind == TQ_TOKEN_MIXED)
        match.literal = word->date_begin;
    if (match.literal != 0 && is_literal_of (word, token->kind, match.literal))
        walk_literal (&match, &match.trie->nodes[0], match.literal, from, &none);
    walk_slots (&match, &match.trie->nodes[0], match.slots & ~(1u << TQ_SLOT_DATE), from, &none);
    if (match.best != 0)
        *ret = match.time;
    return match.best;
}

guint
tq_date_extend (TqDateReader *reader, guint end, const TqTime *base, TqTime *ret)
{
    TqDateSlots slots = { .date = *base, .n_dates = 1 };
    Match match = { .reader = reader,
                    .trie = tq_date_table_trie (reader->sentence->pack->dates),
                    .slots = 1u << TQ_SLOT_DATE,
                    .shortest = end };
    const TqDateNode *root = match.trie != NULL ? &match.trie->nodes[0] : NULL;

    if (root == NULL || !(root->slots & match.slots) || end >= reader->sentence->n_tokens)
        return 0;
    walk (&match, tq_date_trie_slot (match.trie, root, TQ_SLOT_DATE), end, &slots);
    if (match.best == 0)
        return 0;
    *ret = match.time;
    return match.best;
}

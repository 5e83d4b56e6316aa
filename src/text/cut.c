/* Tokens of a block: one pass over its bytes. */
#include <string.h>

#include "text/segment-private.h"

/* A block being cut. */
typedef struct {
    TqBlockText block;
    gint32 at;    /* byte */
    guint8 flags; /* of the next token, as far as what stands before it tells them */
    guint quote_depth;
    gboolean is_in_straight_quotes;
    guint bracket_depth;
} Cutter;

static inline guint8
class_at (const Cutter *cutter, gint32 at, gint32 *ret_next)
{
    return tq_block_class (&cutter->block, at, ret_next);
}

static guint8
peek (const Cutter *cutter, gint32 at)
{
    return tq_block_peek (&cutter->block, at);
}

static inline gboolean
is_ta_marbuta (const guint8 *letter)
{
    return letter[0] == 0xd8 && letter[1] == 0xa9;
}

/* Bytes of the last letter of a form that tell a feminine ending and a case ending; they are lost
 * in folding. */
static guint8
ending_flags (const guint8 *bytes, gint32 n)
{
    guint8 flags = 0;

    if (bytes[n - 1] < 0x80)
        return 0;
    /* U+064B…0652 */
    while (n >= 2 && bytes[n - 2] == 0xd9 && bytes[n - 1] >= 0x8b && bytes[n - 1] <= 0x92) {
        if (bytes[n - 1] <= 0x8d)
            flags |= TQ_TOKEN_TANWIN;
        n -= 2;
    }
    if (n >= 2 && is_ta_marbuta (bytes + n - 2))
        flags |= TQ_TOKEN_TA_MARBUTA;
    return flags;
}

static void
grow_tokens (TqWorker *worker)
{
    worker->n_allocated *= 2;
    worker->tokens = g_renew (TqToken, worker->tokens, worker->n_allocated);
}

static inline void
append_token (TqWorker *worker, TqToken token)
{
    if (G_UNLIKELY (worker->n_tokens == worker->n_allocated))
        grow_tokens (worker);
    worker->tokens[worker->n_tokens++] = token;
}

/* All flags are known. */
static inline void
emit_flagged (Cutter *cutter, gint32 start, gint32 end, TqTokenKind kind, guint8 flags)
{
    /* until tq_vocabulary_find_tokens() */
    const guint32 hash =
        tq_token_hash ((const char *) cutter->block.text + start, (gsize) (end - start));

    append_token (
        cutter->block.worker,
        (TqToken){
            { (guint32) start, (guint32) end }, hash, (guint8) kind, cutter->flags | flags, 0 });
    cutter->flags &= (guint8) ~TQ_TOKEN_SPACE_BEFORE;
    cutter->at = end;
}

static void
emit (Cutter *cutter, gint32 start, gint32 end, TqTokenKind kind, guint8 flags)
{
    emit_flagged (cutter, start, end, kind,
                  kind == TQ_TOKEN_WORD
                      ? flags | ending_flags (cutter->block.text + start, end - start)
                      : flags);
}

/* Quotation marks or brackets have been opened or closed. */
static void
note_depth (Cutter *cutter)
{
    cutter->flags &= (guint8) ~(TQ_TOKEN_IN_QUOTES | TQ_TOKEN_IN_BRACKETS);
    if (cutter->quote_depth > 0 || cutter->is_in_straight_quotes)
        cutter->flags |= TQ_TOKEN_IN_QUOTES;
    if (cutter->bracket_depth > 0)
        cutter->flags |= TQ_TOKEN_IN_BRACKETS;
}

/* Whether an apostrophe at @at, with letters before and after it, ends the token, begins the next
 * one, or stands inside. */
static gint32
cut_at_apostrophe (const Cutter *cutter, gint32 at, gint32 next)
{
    gint32 after;

    if (cutter->block.pack->apostrophe == TQ_APOSTROPHE_ELIDES)
        return next;
    if (cutter->block.pack->apostrophe == TQ_APOSTROPHE_POSSESSES &&
        (cutter->block.text[next] | 0x20) == 's') {
        after = next + 1;
        if (peek (cutter, after) != TQ_CHAR_LATIN && peek (cutter, after) != TQ_CHAR_DIGIT)
            return at;
    }
    return 0;
}

static gboolean
is_letter (guint8 char_class)
{
    return char_class == TQ_CHAR_LATIN || char_class == TQ_CHAR_LETTER;
}

/* What is written onto the letter that ends a word is the next one, whose space was forgotten. */
static inline gboolean
ends_word (const Cutter *cutter, gint32 at, gint32 next)
{
    const char *letter = cutter->block.pack->final_letter;

    return letter != NULL && memcmp (cutter->block.text + at, letter, 2) == 0 &&
           is_letter (peek (cutter, next));
}

/* Behind the letters from @at on that TqCharTable calls small: most of any text. */
static inline gint32
skip_small_letters (const Cutter *cutter, gint32 at)
{
    const guint8 *text = cutter->block.text, *are_small = cutter->block.chars->are_small;
    const gint32 end = cutter->block.end;

    while (at < end) {
        if (are_small[tq_char_pair (text + at)])
            at += 2;
        else if (text[at] < 0x80 && are_small[tq_char_pair_of (text[at], 'a')])
            at++;
        else
            break;
    }
    return MIN (at, end);
}

/* Whether a blank or a mark of ASCII, which no word goes on with, stands at @at. */
static inline gboolean
is_plain_end (const Cutter *cutter, gint32 at)
{
    return at < cutter->block.end && cutter->block.text[at] < '0' && cutter->block.text[at] != '\'';
}

/* Small letters and no more, but for ة at the end, before a blank or a mark of ASCII: nearly all
 * words. */
static inline gboolean
cut_plain_word (Cutter *cutter)
{
    gint32 start = cutter->at, at = skip_small_letters (cutter, start);
    gboolean has_ta_marbuta = is_ta_marbuta (cutter->block.text + at);

    at += has_ta_marbuta ? 2 : 0;
    if (at == start || !is_plain_end (cutter, at))
        return FALSE;
    emit_flagged (cutter, start, at, TQ_TOKEN_WORD, has_ta_marbuta ? TQ_TOKEN_TA_MARBUTA : 0);
    return TRUE;
}

/* A word that is not plain, as far as it has been read. */
typedef struct {
    gint32 start;
    gint32 at;
    guint n_letters, n_upper, n_digits; /* of small letters a run counts once */
    guint8 flags;
} LongWord;

static void
note_letter (LongWord *word, guint8 raw_class)
{
    if (word->at == word->start && (raw_class & TQ_CHAR_UPPER))
        word->flags |= TQ_TOKEN_CAPITAL;
    word->n_letters++;
    word->n_upper += (raw_class & TQ_CHAR_UPPER) != 0;
}

/* Takes the code point at word->at, which is moved to where the word goes on. Returns: FALSE if it
 * ends there. */
static gboolean
take_code_point (const Cutter *cutter, LongWord *word)
{
    gint32 at = word->at, next, cut = 0;
    guint8 raw_class = class_at (cutter, at, &next), char_class = raw_class & ~TQ_CHAR_UPPER;

    if (is_letter (char_class)) {
        note_letter (word, raw_class);
        word->at = next;
        return !ends_word (cutter, at, next);
    }
    if (char_class == TQ_CHAR_DIGIT && word->n_letters > 0 &&
        peek (cutter, word->start) == TQ_CHAR_LATIN)
        word->n_digits++;
    else if (char_class == TQ_CHAR_APOSTROPHE && word->n_letters > 0 &&
             is_letter (peek (cutter, next)))
        cut = cut_at_apostrophe (cutter, at, next);
    else if (char_class != TQ_CHAR_MARK)
        return FALSE;
    word->at = cut != 0 ? cut : next;
    return cut == 0;
}

static void
cut_word (Cutter *cutter)
{
    LongWord word = { .start = cutter->at, .at = cutter->at };
    gint32 at;

    if (cut_plain_word (cutter))
        return;
    do {
        at = skip_small_letters (cutter, word.at);
        word.n_letters += at > word.at;
        word.at = at;
    } while (at < cutter->block.end && take_code_point (cutter, &word));
    if (word.n_upper >= 2 && word.n_upper == word.n_letters)
        word.flags |= TQ_TOKEN_ALL_CAPS;
    emit (cutter, word.start, word.at, word.n_digits > 0 ? TQ_TOKEN_MIXED : TQ_TOKEN_WORD,
          word.flags);
}

/* 's of "the bank's": an apostrophe that begins a token. */
static gboolean
cut_possessive (Cutter *cutter)
{
    gint32 next;

    if (cutter->flags & TQ_TOKEN_SPACE_BEFORE ||
        cutter->block.pack->apostrophe != TQ_APOSTROPHE_POSSESSES)
        return FALSE;
    class_at (cutter, cutter->at, &next);
    if ((cutter->block.text[next] | 0x20) != 's' || next >= cutter->block.end ||
        is_letter (peek (cutter, next + 1)))
        return FALSE;
    emit (cutter, cutter->at, next + 1, TQ_TOKEN_WORD, 0);
    return TRUE;
}

/* Bytes of a separator at @at that may stand between two digits: . , ' ٫ ٬ ، ’, the no-break
 * spaces, the language's letter; 0 if there is none. */
static gint32
digit_separator (const Cutter *cutter, gint32 at)
{
    static const char *const separators[] = { "٫",           "٬",        "،",
                                              "’",           "\xc2\xa0", "\xe2\x80\xaf",
                                              "\xe2\x80\x89" };
    const char *text = (const char *) cutter->block.text + at;

    if (*text >= 0)
        return *text == '.' || *text == ',' || *text == '\'';
    for (guint i = 0; i <= G_N_ELEMENTS (separators); i++) {
        const char *separator =
            i < G_N_ELEMENTS (separators) ? separators[i] : cutter->block.pack->decimal_letter;

        if (separator != NULL && *text == *separator && g_str_has_prefix (text, separator))
            return (gint32) strlen (separator);
    }
    return 0;
}

/* Behind the digits at @at, with the separators and marks inside them. */
static gint32
skip_digits (const Cutter *cutter, gint32 at)
{
    gint32 next, n;

    while (at < cutter->block.end) {
        guint8 char_class = class_at (cutter, at, &next) & ~TQ_CHAR_UPPER;

        if (char_class == TQ_CHAR_DIGIT || char_class == TQ_CHAR_MARK) {
            at = next;
            continue;
        }
        n = digit_separator (cutter, at);
        if (n == 0 || peek (cutter, at + n) != TQ_CHAR_DIGIT)
            break;
        at += n;
    }
    return at;
}

/* Behind the letters, digits and marks that are glued to the figure before @at: "12k", "3h17"; @at
 * if no letter is. */
static gint32
skip_glued (const Cutter *cutter, gint32 at)
{
    gint32 next;

    if (peek (cutter, at) != TQ_CHAR_LATIN)
        return at;
    for (; at < cutter->block.end; at = next) {
        guint8 char_class = class_at (cutter, at, &next) & ~TQ_CHAR_UPPER;

        if (char_class != TQ_CHAR_LATIN && char_class != TQ_CHAR_DIGIT &&
            char_class != TQ_CHAR_MARK)
            break;
    }
    return at;
}

static void
cut_digits (Cutter *cutter)
{
    gint32 start = cutter->at, end_of_digits = skip_digits (cutter, start),
           end = skip_glued (cutter, end_of_digits);

    emit (cutter, start, end, end > end_of_digits ? TQ_TOKEN_MIXED : TQ_TOKEN_DIGITS, 0);
}

static void
cut_quote (Cutter *cutter, guint8 char_class, gint32 next)
{
    gboolean opens = char_class == TQ_CHAR_QUOTE_OPEN;

    if (char_class == TQ_CHAR_QUOTE_EITHER) {
        opens = !cutter->is_in_straight_quotes;
        if (!opens)
            cutter->is_in_straight_quotes = FALSE;
        note_depth (cutter);
        emit (cutter, cutter->at, next, opens ? TQ_TOKEN_QUOTE_OPEN : TQ_TOKEN_QUOTE_CLOSE, 0);
        cutter->is_in_straight_quotes = opens;
        note_depth (cutter);
        return;
    }
    if (!opens && cutter->quote_depth > 0)
        cutter->quote_depth--;
    note_depth (cutter);
    emit (cutter, cutter->at, next, opens ? TQ_TOKEN_QUOTE_OPEN : TQ_TOKEN_QUOTE_CLOSE, 0);
    if (opens)
        cutter->quote_depth++;
    note_depth (cutter);
}

static void
cut_punctuation (Cutter *cutter, gint32 next)
{
    guint8 byte = cutter->block.text[cutter->at];

    if ((byte == ')' || byte == ']') && cutter->bracket_depth > 0)
        cutter->bracket_depth--;
    note_depth (cutter);
    emit (cutter, cutter->at, next, TQ_TOKEN_PUNCTUATION, 0);
    if (byte == '(' || byte == '[')
        cutter->bracket_depth++;
    note_depth (cutter);
}

/* One token, or a code point that is none. @next: behind the code point at the beginning, which is
 * of @char_class. */
static inline void
cut_token (Cutter *cutter, guint8 char_class, gint32 next)
{
    switch ((TqCharClass) char_class) {
    case TQ_CHAR_SPACE:
        cutter->flags |= TQ_TOKEN_SPACE_BEFORE;
        cutter->at = next;
        break;
    case TQ_CHAR_LATIN:
    case TQ_CHAR_LETTER:
        cut_word (cutter);
        break;
    case TQ_CHAR_DIGIT:
        cut_digits (cutter);
        break;
    case TQ_CHAR_QUOTE_OPEN:
    case TQ_CHAR_QUOTE_CLOSE:
    case TQ_CHAR_QUOTE_EITHER:
        cut_quote (cutter, char_class, next);
        break;
    case TQ_CHAR_APOSTROPHE:
        if (!cut_possessive (cutter))
            emit (cutter, cutter->at, next, TQ_TOKEN_PUNCTUATION, 0);
        break;
    case TQ_CHAR_PUNCTUATION:
        cut_punctuation (cutter, next);
        break;
    case TQ_CHAR_SYMBOL:
        emit (cutter, cutter->at, next, TQ_TOKEN_SYMBOL, 0);
        break;
    case TQ_CHAR_MARK:
    case TQ_CHAR_OTHER:
    default:
        cutter->at = next;
    }
}

static void
cut_all (Cutter *cutter)
{
    while (cutter->at < cutter->block.end) {
        gint32 next;
        guint8 char_class;

        if (cutter->block.text[cutter->at] == ' ') { /* every second time */
            cutter->flags |= TQ_TOKEN_SPACE_BEFORE;
            cutter->at++;
            continue;
        }
        char_class = class_at (cutter, cutter->at, &next) & ~TQ_CHAR_UPPER;
        cut_token (cutter, char_class, next);
    }
}

static void
insert_token (TqWorker *worker, guint at, TqToken token)
{
    append_token (worker, token);
    memmove (worker->tokens + at + 1, worker->tokens + at,
             (worker->n_tokens - 1 - at) * sizeof token);
    worker->tokens[at] = token;
}

/* The two words of a token, whose first @n bytes are one. */
static void
part_token (const TqBlockText *block, TqToken token, guint32 n, TqToken ret[2])
{
    const char *text = (const char *) block->text;

    ret[0] = ret[1] = token;
    ret[0].span.end = ret[1].span.start = token.span.start + n;
    ret[1].flags &= (guint8) ~TQ_TOKEN_SPACE_BEFORE;
    for (guint i = 0; i < 2; i++)
        ret[i].word = tq_token_hash (text + ret[i].span.start, ret[i].span.end - ret[i].span.start);
    tq_vocabulary_find_tokens (block->vocabulary, text, ret, 2);
}

/* Cuts tokens of two words in two, where the text writes the first as the tables do. */
static void
part_joined (const TqBlockText *block, guint first)
{
    TqWorker *worker = block->worker;

    for (guint i = first; i < worker->n_tokens; i++) {
        const TqToken token = worker->tokens[i];
        guint32 n = (token.traits & TQ_TRAIT_JOINED) != 0
                        ? tq_vocabulary_get (block->vocabulary, token.word)->n_joined
                        : 0;
        TqToken parts[2];

        if (n == 0 || memcmp (block->text + token.span.start,
                              tq_vocabulary_text (block->vocabulary, token.word, NULL), n) != 0)
            continue;
        part_token (block, token, n, parts);
        worker->tokens[i] = parts[0];
        insert_token (worker, i + 1, parts[1]);
    }
}

void
tq_block_cut (const TqBlockText *block)
{
    TqWorker *worker = block->worker;
    Cutter cutter = { .block = *block, .at = block->start, .flags = TQ_TOKEN_SPACE_BEFORE };
    guint first = worker->n_tokens;

    cut_all (&cutter);
    if (tq_vocabulary_find_tokens (block->vocabulary, (const char *) block->text,
                                   worker->tokens + first, worker->n_tokens - first) &
        TQ_TRAIT_JOINED)
        part_joined (block, first);
}

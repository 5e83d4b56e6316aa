#include "text/segment.h"

#include <string.h>
#include <unicode/utf8.h>

#include "base/atom.h"
#include "text/charclass.h"
#include "text/cue-match.h"
#include "text/known-name.h"
#include "text/language.h"
#include "text/normalise.h"
#include "text/word.h"

/* A sentence that is longer is cut. */
#define MAX_SENTENCE_BYTES (64u << 10)
#define MAX_SENTENCE_TOKENS 16000u

struct TqWorker {
    const TqPacks *packs;
    TqAtoms *atoms;
    TqCharTable *chars;
    TqVocabulary **vocabularies; /* by language; NULL until a text is in it */
    TqToken *tokens;             /* the document's */
    guint n_tokens, n_allocated, n_token_cues;
    TqTokenCues *token_cues;     /* beside tokens */
    GArray *cues;                /* of TqCueMatch: the document's */
    TqSentence *sentence;        /* of the last tq_sentence_find_cues(), borrowed */
    GArray *scratch[TQ_N_SCRATCH]; /* NULL until they are asked for */
};

TqWorker *
tq_worker_new (const TqPacks *packs, TqAtoms *atoms)
{
    TqWorker *worker = g_new0 (TqWorker, 1);

    worker->packs = packs;
    worker->atoms = atoms;
    worker->chars = tq_char_table_new ();
    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++)
        if (tq_packs_get (packs, lang)->final_letter != NULL)
            tq_char_table_mark (worker->chars, g_utf8_get_char (tq_packs_get (packs, lang)->final_letter));
    worker->vocabularies = g_new0 (TqVocabulary *, tq_packs_n_langs (packs) + 1);
    worker->n_allocated = 4096;
    worker->tokens = g_new (TqToken, worker->n_allocated);
    worker->cues = g_array_new (FALSE, FALSE, sizeof (TqCueMatch));
    return worker;
}

void
tq_worker_free (TqWorker *worker)
{
    if (worker == NULL)
        return;
    for (guint lang = 1; lang <= tq_packs_n_langs (worker->packs); lang++)
        tq_vocabulary_free (worker->vocabularies[lang]);
    g_free (worker->vocabularies);
    g_free (worker->chars);
    g_free (worker->tokens);
    g_array_unref (worker->cues);
    g_free (worker->token_cues);
    for (guint i = 0; i < TQ_N_SCRATCH; i++)
        g_clear_pointer (&worker->scratch[i], g_array_unref);
    g_free (worker);
}

GArray *
tq_worker_scratch (TqWorker *worker, TqScratch which, guint size)
{
    if (worker->scratch[which] == NULL)
        worker->scratch[which] = g_array_new (FALSE, TRUE, size);
    return g_array_set_size (worker->scratch[which], 0);
}

TqAtoms *
tq_worker_atoms (TqWorker *worker)
{
    return worker->atoms;
}

const TqPacks *
tq_worker_packs (const TqWorker *worker)
{
    return worker->packs;
}

TqSentence *
tq_worker_sentence (const TqWorker *worker)
{
    return worker->sentence;
}

/* Made when it is first asked for. */
static TqVocabulary *
vocabulary_of (TqWorker *worker, TqLang lang)
{
    if (worker->vocabularies[lang] == NULL)
        worker->vocabularies[lang] = tq_vocabulary_new (tq_packs_prepare (worker->packs, lang), worker->atoms);
    return worker->vocabularies[lang];
}

/* ---- tokens ---------------------------------------------------------------------------------------------------- */

/* A block being cut. */
typedef struct {
    TqWorker *worker;
    const TqPack *pack;
    TqVocabulary *vocabulary;
    const guint8 *text; /* of the document */
    gint32 at;          /* byte, signed as ICU's macros want it */
    gint32 end;
    guint8 flags;       /* of the next token, as far as what stands before it tells them */
    guint quote_depth;
    gboolean is_in_straight_quotes;
    guint bracket_depth;
} Cutter;

static guint8
class_of_long (const Cutter *cutter, gint32 at, gint32 *ret_next)
{
    UChar32 cp;

    U8_NEXT_UNSAFE (cutter->text, at, cp);
    *ret_next = at;
    return cp < 0x10000 ? cutter->worker->chars->bmp[cp] : tq_char_class_supplementary ((gunichar) cp);
}

/* Class of the code point at @at, and its length. */
static inline guint8
class_at (const Cutter *cutter, gint32 at, gint32 *ret_next)
{
    const guint8 *text = cutter->text + at;

    if (text[0] >= 0xe0)
        return class_of_long (cutter, at, ret_next);
    *ret_next = at + (text[0] < 0x80 ? 1 : 2);
    return cutter->worker->chars->bmp[text[0] < 0x80 ? text[0] : (text[0] & 0x1fu) << 6 | (text[1] & 0x3fu)];
}

static guint8
peek (const Cutter *cutter, gint32 at)
{
    gint32 next;

    return at < cutter->end ? class_at (cutter, at, &next) & ~TQ_CHAR_UPPER : TQ_CHAR_SPACE;
}

static inline gboolean
is_ta_marbuta (const guint8 *letter)
{
    return letter[0] == 0xd8 && letter[1] == 0xa9;
}

/* Bytes of the last letter of a form that tell a feminine ending and a case ending; they are lost in folding. */
static guint8
ending_flags (const guint8 *bytes, gint32 n)
{
    guint8 flags = 0;

    if (bytes[n - 1] < 0x80)
        return 0;
    while (n >= 2 && bytes[n - 2] == 0xd9 && bytes[n - 1] >= 0x8b && bytes[n - 1] <= 0x92) { /* U+064B…0652 */
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
    const guint32 hash = tq_token_hash ((const char *) cutter->text + start, (gsize) (end - start)); /* until tq_vocabulary_find_tokens() */

    append_token (cutter->worker, (TqToken) { { (guint32) start, (guint32) end }, hash, (guint8) kind, cutter->flags | flags, 0 });
    cutter->flags &= (guint8) ~TQ_TOKEN_SPACE_BEFORE;
    cutter->at = end;
}

static void
emit (Cutter *cutter, gint32 start, gint32 end, TqTokenKind kind, guint8 flags)
{
    emit_flagged (cutter, start, end, kind, kind == TQ_TOKEN_WORD ? flags | ending_flags (cutter->text + start, end - start) : flags);
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

/* Whether an apostrophe at @at, with letters before and after it, ends the token, begins the next one, or stands inside. */
static gint32
cut_at_apostrophe (const Cutter *cutter, gint32 at, gint32 next)
{
    gint32 after;

    if (cutter->pack->apostrophe == TQ_APOSTROPHE_ELIDES)
        return next;
    if (cutter->pack->apostrophe == TQ_APOSTROPHE_POSSESSES && (cutter->text[next] | 0x20) == 's') {
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
    const char *letter = cutter->pack->final_letter;

    return letter != NULL && memcmp (cutter->text + at, letter, 2) == 0 && is_letter (peek (cutter, next));
}

/* Behind the letters from @at on that TqCharTable calls small: most of any text. */
static inline gint32
skip_small_letters (const Cutter *cutter, gint32 at)
{
    const guint8 *text = cutter->text, *are_small = cutter->worker->chars->are_small;
    const gint32 end = cutter->end;

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
    return at < cutter->end && cutter->text[at] < '0' && cutter->text[at] != '\'';
}

/* Small letters and no more, but for ة at the end, before a blank or a mark of ASCII: nearly all words. */
static inline gboolean
cut_plain_word (Cutter *cutter)
{
    gint32 start = cutter->at, at = skip_small_letters (cutter, start);
    gboolean has_ta_marbuta = is_ta_marbuta (cutter->text + at);

    at += has_ta_marbuta ? 2 : 0;
    if (at == start || !is_plain_end (cutter, at))
        return FALSE;
    emit_flagged (cutter, start, at, TQ_TOKEN_WORD, has_ta_marbuta ? TQ_TOKEN_TA_MARBUTA : 0);
    return TRUE;
}

static void
cut_word (Cutter *cutter)
{
    gint32 start = cutter->at, at = start, next;
    guint n_letters = 0, n_upper = 0, n_digits = 0; /* of small letters a run counts once */
    guint8 flags = 0;

    if (cut_plain_word (cutter))
        return;
    for (next = skip_small_letters (cutter, at);; next = skip_small_letters (cutter, at)) {
        guint8 raw, char_class;

        n_letters += next > at;
        at = next;
        if (at >= cutter->end)
            break;
        raw = class_at (cutter, at, &next);
        char_class = raw & ~TQ_CHAR_UPPER;
        if (is_letter (char_class)) {
            n_letters++;
            n_upper += (raw & TQ_CHAR_UPPER) != 0;
            if (at == start && (raw & TQ_CHAR_UPPER))
                flags |= TQ_TOKEN_CAPITAL;
            if (ends_word (cutter, at, next)) {
                at = next;
                break;
            }
        } else if (char_class == TQ_CHAR_DIGIT && n_letters > 0 && peek (cutter, start) == TQ_CHAR_LATIN) {
            n_digits++;
        } else if (char_class == TQ_CHAR_APOSTROPHE && n_letters > 0 && is_letter (peek (cutter, next))) {
            gint32 cut = cut_at_apostrophe (cutter, at, next);

            if (cut != 0) {
                at = cut;
                break;
            }
        } else if (char_class != TQ_CHAR_MARK) {
            break;
        }
        at = next;
    }
    if (n_upper >= 2 && n_upper == n_letters)
        flags |= TQ_TOKEN_ALL_CAPS;
    emit (cutter, start, at, n_digits > 0 ? TQ_TOKEN_MIXED : TQ_TOKEN_WORD, flags);
}

/* 's of "the bank's": an apostrophe that begins a token. */
static gboolean
cut_possessive (Cutter *cutter)
{
    gint32 next;

    if (cutter->flags & TQ_TOKEN_SPACE_BEFORE || cutter->pack->apostrophe != TQ_APOSTROPHE_POSSESSES)
        return FALSE;
    class_at (cutter, cutter->at, &next);
    if ((cutter->text[next] | 0x20) != 's' || next >= cutter->end || is_letter (peek (cutter, next + 1)))
        return FALSE;
    emit (cutter, cutter->at, next + 1, TQ_TOKEN_WORD, 0);
    return TRUE;
}

/* Bytes of a separator at @at that may stand between two digits: . , ' ٫ ٬ ، ’, the no-break spaces, the language's letter; 0 if there is none. */
static gint32
digit_separator (const Cutter *cutter, gint32 at)
{
    static const char *const separators[] = { "٫", "٬", "،", "’", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };
    const char *text = (const char *) cutter->text + at;

    if (*text >= 0)
        return *text == '.' || *text == ',' || *text == '\'';
    for (guint i = 0; i <= G_N_ELEMENTS (separators); i++) {
        const char *separator = i < G_N_ELEMENTS (separators) ? separators[i] : cutter->pack->decimal_letter;

        if (separator != NULL && *text == *separator && g_str_has_prefix (text, separator))
            return (gint32) strlen (separator);
    }
    return 0;
}

static void
cut_digits (Cutter *cutter)
{
    gint32 start = cutter->at, at = start, next;
    TqTokenKind kind = TQ_TOKEN_DIGITS;

    while (at < cutter->end) {
        guint8 char_class = class_at (cutter, at, &next) & ~TQ_CHAR_UPPER;
        gint32 n;

        if (char_class == TQ_CHAR_DIGIT || char_class == TQ_CHAR_MARK) {
            at = next;
            continue;
        }
        n = digit_separator (cutter, at);
        if (n == 0 || peek (cutter, at + n) != TQ_CHAR_DIGIT)
            break;
        at += n;
    }
    while (at < cutter->end && (class_at (cutter, at, &next) & ~TQ_CHAR_UPPER) == TQ_CHAR_LATIN) {
        kind = TQ_TOKEN_MIXED;
        for (; at < cutter->end; at = next) {
            guint8 char_class = class_at (cutter, at, &next) & ~TQ_CHAR_UPPER;
            if (char_class != TQ_CHAR_LATIN && char_class != TQ_CHAR_DIGIT && char_class != TQ_CHAR_MARK)
                break;
        }
    }
    emit (cutter, start, at, kind, 0);
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
    guint8 byte = cutter->text[cutter->at];

    if ((byte == ')' || byte == ']') && cutter->bracket_depth > 0)
        cutter->bracket_depth--;
    note_depth (cutter);
    emit (cutter, cutter->at, next, TQ_TOKEN_PUNCTUATION, 0);
    if (byte == '(' || byte == '[')
        cutter->bracket_depth++;
    note_depth (cutter);
}

static void
cut_block (Cutter *cutter)
{
    while (cutter->at < cutter->end) {
        gint32 next;
        guint8 char_class;

        if (cutter->text[cutter->at] == ' ') { /* every second time */
            cutter->flags |= TQ_TOKEN_SPACE_BEFORE;
            cutter->at++;
            continue;
        }
        char_class = class_at (cutter, cutter->at, &next) & ~TQ_CHAR_UPPER;
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
}

static void
insert_token (TqWorker *worker, guint at, TqToken token)
{
    append_token (worker, token);
    memmove (worker->tokens + at + 1, worker->tokens + at, (worker->n_tokens - 1 - at) * sizeof token);
    worker->tokens[at] = token;
}

/* Cuts tokens of two words in two, where the text writes the first as the tables do. */
static void
part_joined (const Cutter *cutter, guint first)
{
    TqWorker *worker = cutter->worker;

    for (guint i = first; i < worker->n_tokens; i++) {
        TqToken *token = &worker->tokens[i], parts[2] = { *token, *token };
        guint32 n = (token->traits & TQ_TRAIT_JOINED) != 0 ? tq_vocabulary_get (cutter->vocabulary, token->word)->n_joined : 0;

        if (n == 0 || memcmp (cutter->text + token->span.start, tq_vocabulary_text (cutter->vocabulary, token->word, NULL), n) != 0)
            continue;
        parts[0].span.end = parts[1].span.start = token->span.start + n;
        parts[1].flags &= (guint8) ~TQ_TOKEN_SPACE_BEFORE;
        for (guint p = 0; p < 2; p++) {
            parts[p].word = tq_token_hash ((const char *) cutter->text + parts[p].span.start, parts[p].span.end - parts[p].span.start);
            tq_vocabulary_find_tokens (cutter->vocabulary, (const char *) cutter->text, &parts[p], 1);
        }
        *token = parts[0];
        insert_token (worker, i + 1, parts[1]);
    }
}

/* ---- sentences ------------------------------------------------------------------------------------------------- */

typedef enum { NO_END, ENDS, MAY_END } Ending;

/* Whether a token is a mark that can end a sentence: ! ? ؟ do, a full stop may, two dots or more are a pause. */
static Ending
ending_of (const Cutter *cutter, const TqToken *tokens, guint n, guint i)
{
    const guint8 *bytes = cutter->text + tokens[i].span.start;
    guint32 length = tokens[i].span.end - tokens[i].span.start;

    if (tokens[i].kind != TQ_TOKEN_PUNCTUATION)
        return NO_END;
    if (length == 1 && (bytes[0] == '!' || bytes[0] == '?'))
        return ENDS;
    if (length == 2 && bytes[0] == 0xd8 && bytes[1] == 0x9f) /* ؟ */
        return ENDS;
    if (length == 3 && memcmp (bytes, "…", 3) == 0)
        return MAY_END;
    if (length != 1 || bytes[0] != '.')
        return NO_END;
    if ((i > 0 && tokens[i - 1].span.end == tokens[i].span.start && cutter->text[tokens[i].span.start - 1] == '.') ||
        (i + 1 < n && tokens[i + 1].span.start == tokens[i].span.end && cutter->text[tokens[i].span.end] == '.'))
        return NO_END;
    return MAY_END;
}

static gboolean
is_abbreviation (const Cutter *cutter, const TqToken *token)
{
    gsize n;
    const char *text = tq_vocabulary_text (cutter->vocabulary, token->word, &n);

    if (token->kind != TQ_TOKEN_WORD)
        return FALSE;
    if (token->span.end - token->span.start == 1 && (token->flags & TQ_TOKEN_CAPITAL))
        return TRUE;
    return cutter->pack->abbreviations != NULL && g_hash_table_contains (cutter->pack->abbreviations, text);
}

/* A full stop at @i: not after an abbreviation or an initial, not before a lower-case word, not inside "U.S" or "v2.0". */
static gboolean
full_stop_ends (const Cutter *cutter, const TqToken *tokens, guint n, guint i)
{
    const TqToken *before = i > 0 ? &tokens[i - 1] : NULL, *after = i + 1 < n ? &tokens[i + 1] : NULL;
    guint8 next_class;

    if (after == NULL)
        return TRUE;
    if (before != NULL && is_abbreviation (cutter, before))
        return FALSE;
    while (after->kind == TQ_TOKEN_QUOTE_CLOSE && after + 1 < tokens + n)
        after++;
    next_class = peek (cutter, (gint32) after->span.start);
    if (next_class == TQ_CHAR_LATIN && !(after->flags & TQ_TOKEN_CAPITAL))
        return FALSE;
    if (after->kind == TQ_TOKEN_PUNCTUATION && (after->flags & TQ_TOKEN_SPACE_BEFORE) == 0)
        return FALSE;
    return (after->flags & TQ_TOKEN_SPACE_BEFORE) != 0 || next_class == TQ_CHAR_LETTER || after->kind == TQ_TOKEN_QUOTE_OPEN ||
           after->kind == TQ_TOKEN_QUOTE_CLOSE || next_class == TQ_CHAR_LATIN;
}

/* "…," he said: a mark inside quotes does not end the sentence that goes on in lower case. */
static gboolean
goes_on (const Cutter *cutter, const TqToken *tokens, guint n, guint i)
{
    guint8 char_class;

    if (i >= n)
        return FALSE;
    char_class = peek (cutter, (gint32) tokens[i].span.start);
    return (char_class == TQ_CHAR_LATIN && !(tokens[i].flags & TQ_TOKEN_CAPITAL)) ||
           (tokens[i].kind == TQ_TOKEN_PUNCTUATION && cutter->text[tokens[i].span.start] != '(');
}

/* Where the sentence that begins at @from is cut if it does not end before. */
static guint
end_of_longest (const TqToken *tokens, guint n, guint from)
{
    const guint32 last_byte = tokens[from].span.start + MAX_SENTENCE_BYTES;
    guint end = MIN (n, from + MAX_SENTENCE_TOKENS);

    while (end > from + 1 && tokens[end - 1].span.end > last_byte)
        end--;
    return end;
}

/* Index after the last token of the sentence that begins at @from. */
static guint
sentence_end (const Cutter *cutter, const TqToken *tokens, guint n, guint from)
{
    const guint longest = end_of_longest (tokens, n, from);

    for (guint i = from; i < longest; i++) {
        Ending ending = ending_of (cutter, tokens, n, i);

        if (ending == NO_END || (ending == MAY_END && !full_stop_ends (cutter, tokens, n, i)))
            continue;
        for (i++; i < n && i - from < MAX_SENTENCE_TOKENS &&
                  (tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE || ending_of (cutter, tokens, n, i) != NO_END);)
            i++;
        if (!goes_on (cutter, tokens, n, i))
            return i;
        i--;
    }
    return longest;
}

typedef struct {
    guint first; /* token */
    guint n;
    guint32 block;
    const TqPack *pack;
} Cut;

static void
segment_block (TqWorker *worker, const TqDocument *document, guint32 index, GArray *cuts)
{
    const TqBlock *block = &g_array_index (document->blocks, TqBlock, index);
    TqLang lang = block->lang != 0 ? block->lang : document->lang;
    Cutter cutter = { .worker = worker, .text = (const guint8 *) document->text, .flags = TQ_TOKEN_SPACE_BEFORE };
    guint first = worker->n_tokens, n;
    TqToken *tokens;

    if (lang == 0)
        lang = tq_language_identify (worker->packs, document->text + block->span.start, block->span.end - block->span.start);
    cutter.pack = tq_packs_get (worker->packs, lang);
    if (cutter.pack == NULL)
        return;
    cutter.vocabulary = vocabulary_of (worker, lang);
    cutter.at = (gint32) block->span.start;
    cutter.end = (gint32) block->span.end;
    cut_block (&cutter);
    n = worker->n_tokens - first;
    if (n == 0)
        return;
    if (tq_vocabulary_find_tokens (cutter.vocabulary, document->text, worker->tokens + first, n) & TQ_TRAIT_JOINED)
        part_joined (&cutter, first);
    n = worker->n_tokens - first;
    tokens = worker->tokens + first;
    for (guint from = 0; from < n;) {
        guint end = sentence_end (&cutter, tokens, n, from);
        Cut cut = { first + from, end - from, index, cutter.pack };

        g_array_append_val (cuts, cut);
        from = end;
    }
}

/* What covers each token, and from where on its cues are to be looked for. */
static void
note_cues (const TqSentence *sentence)
{
    TqTokenCues *of = sentence->token_cues;

    for (guint token = 0, i = 0; token < sentence->n_tokens; i++) {
        guint last = i < sentence->n_cues ? sentence->cues[i].first : sentence->n_tokens - 1;

        for (; token <= last; token++)
            of[token] = (TqTokenCues) { .first = i, .first_over = i };
    }
    for (guint i = 0; i < sentence->n_cues; i++) {
        const TqCueMatch *match = &sentence->cues[i];

        for (guint token = match->first; token < (guint) match->first + match->n_tokens; token++) {
            if (of[token].classes == 0)
                of[token].first_over = i;
            of[token].classes |= TQ_CUE_BIT (match->cue->cue_class);
        }
    }
}

/* Tokens no longer move: sentences may point at them. */
static void
fill_sentences (TqWorker *worker, const TqDocument *document, const GArray *cuts, GArray *sentences)
{
    if (worker->n_token_cues < worker->n_tokens) {
        worker->n_token_cues = worker->n_allocated;
        worker->token_cues = g_renew (TqTokenCues, worker->token_cues, worker->n_token_cues);
    }
    for (guint i = 0; i < cuts->len; i++) {
        const Cut *cut = &g_array_index (cuts, Cut, i);
        const TqToken *tokens = worker->tokens + cut->first;
        TqVocabulary *vocabulary = worker->vocabularies[cut->pack->lang];
        TqSentence sentence = { document, worker, cut->pack, cut->block,
                                { tokens[0].span.start, tokens[cut->n - 1].span.end }, tokens, vocabulary, tq_vocabulary_get (vocabulary, 0), cut->n, NULL, 0, worker->token_cues + cut->first, TQ_CUES_ALL, FALSE };

        g_array_append_val (sentences, sentence);
    }
}

void
tq_sentence_find_names (TqSentence *sentence)
{
    TqWorker *worker = sentence->worker;

    tq_known_names_mark (sentence, worker->tokens + (sentence->tokens - worker->tokens));
    sentence->has_names = TRUE;
}

/* Appends the cues of the sentence to the worker's. */
static void
match_cues (TqSentence *sentence, TqCueSet set)
{
    if (set == TQ_CUES_ALL)
        tq_sentence_find_names (sentence);
    tq_cue_match (sentence, set, sentence->worker->cues);
}

/* Cues move as long as more are found: sentences point at them when all are. */
static void
match_all_cues (TqWorker *worker, GArray *sentences)
{
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);

        sentence->n_cues = worker->cues->len;
        match_cues (sentence, TQ_CUES_ALL);
    }
    for (guint i = 0; i < sentences->len; i++) {
        TqSentence *sentence = &g_array_index (sentences, TqSentence, i);
        guint first = sentence->n_cues;
        guint next = i + 1 < sentences->len ? g_array_index (sentences, TqSentence, i + 1).n_cues : worker->cues->len;

        sentence->cues = next > first ? (const TqCueMatch *) worker->cues->data + first : NULL;
        sentence->n_cues = next - first;
        note_cues (sentence);
    }
}

void
tq_sentence_find_cues (TqSentence *sentence, TqCueSet set)
{
    GArray *cues = sentence->worker->cues;

    g_array_set_size (cues, 0);
    match_cues (sentence, set);
    sentence->cue_set = set;
    sentence->worker->sentence = sentence;
    sentence->cues = (const TqCueMatch *) cues->data;
    sentence->n_cues = cues->len;
    note_cues (sentence);
}

void
tq_segment_cut (TqWorker *worker, const TqDocument *document, GArray *ret_sentences)
{
    GArray *cuts = tq_worker_scratch (worker, TQ_SCRATCH_CUTS, sizeof (Cut));

    g_array_set_size (ret_sentences, 0);
    worker->n_tokens = 0;
    g_array_set_size (worker->cues, 0);
    for (guint32 i = 0; i < document->blocks->len; i++) {
        TqBlockRole role = g_array_index (document->blocks, TqBlock, i).role;

        if (role != TQ_BLOCK_HEADER && role != TQ_BLOCK_FURNITURE)
            segment_block (worker, document, i, cuts);
    }
    fill_sentences (worker, document, cuts, ret_sentences);
}

void
tq_segment_document (TqWorker *worker, const TqDocument *document, GArray *ret_sentences)
{
    tq_segment_cut (worker, document, ret_sentences);
    match_all_cues (worker, ret_sentences);
}

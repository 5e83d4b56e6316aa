#include "extract/number-private.h"
#include "extract/quantity-private.h"

/* Whether nothing is counted at @token: the end, a mark, a word that carries no content. */
static gboolean
counts_nothing (const TqSentence *sentence, guint token)
{
    if (token >= sentence->n_tokens || sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION ||
        sentence->tokens[token].kind == TQ_TOKEN_QUOTE_CLOSE)
        return TRUE;
    return sentence->tokens[token].kind == TQ_TOKEN_WORD &&
           !tq_token_is_number_class (sentence, token, TQ_NUMBER_OF) &&
           tq_sentence_word (sentence, token)->is_stopword;
}

/* «04 أشخاص», «03 ملايين», "05 kg": some papers write every figure in two digits. */
static gboolean
is_padded (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first];
    gboolean is_alone =
        run->first == 0 || (sentence->tokens[run->first - 1].kind == TQ_TOKEN_WORD &&
                            !(sentence->tokens[run->first - 1].traits & TQ_TRAIT_LABEL));

    return first->span.end - first->span.start == 2 && is_alone &&
           (run->has_scale ||
            (run->end < sentence->n_tokens && sentence->tokens[run->end].kind == TQ_TOKEN_WORD &&
             !counts_nothing (sentence, run->end)));
}

gboolean
tq_number_is_identifier (const TqSentence *sentence, const TqNumberRun *run)
{
    const TqToken *first = &sentence->tokens[run->first];
    const TqToken *next = run->end < sentence->n_tokens ? &sentence->tokens[run->end] : NULL;
    const char *text = sentence->document->text;
    TqNumberRun behind;

    if (first->kind == TQ_TOKEN_DIGITS && first->span.end - first->span.start > 1 &&
        text[first->span.start] == '0' && g_ascii_isdigit (text[first->span.start + 1]))
        return !is_padded (sentence, run);
    if (run->has_words || run->first + 1u != run->end)
        return FALSE;
    if (next != NULL && next->kind == TQ_TOKEN_DIGITS && run->n_digits >= 3)
        /* "4000 3 hundred" are two numbers */
        return !(tq_number_read (sentence, run->end, &behind) && behind.has_words);
    if (run->first > 0 && sentence->tokens[run->first - 1].kind == TQ_TOKEN_DIGITS &&
        run->n_digits >= 3)
        return TRUE;
    return run->first > 0 && !(first->flags & TQ_TOKEN_SPACE_BEFORE) &&
           sentence->tokens[run->first - 1].kind == TQ_TOKEN_MIXED;
}

#define MAX_LISTED_TOKENS 16

/* The first figure of the list that a figure which counts nothing ends: "flights 301, 302 and
 * 303". */
static guint
first_of_list (const TqSentence *sentence, const TqNumberRun *run)
{
    guint at = run->first;

    if (!counts_nothing (sentence, run->end))
        return at;
    while (at >= 2 && run->first - at < MAX_LISTED_TOKENS &&
           sentence->tokens[at - 2].kind == TQ_TOKEN_DIGITS &&
           (tq_token_is_number_class (sentence, at - 1, TQ_NUMBER_AND) ||
            sentence->tokens[at - 1].kind == TQ_TOKEN_PUNCTUATION))
        at -= 2;
    return at;
}

gboolean
tq_number_is_labelled (const TqSentence *sentence, const TqNumberRun *run)
{
    guint first = first_of_list (sentence, run), at = first;

    while (at > 0 && first - at < 2 &&
           (sentence->tokens[at - 1].kind == TQ_TOKEN_PUNCTUATION ||
            sentence->tokens[at - 1].kind == TQ_TOKEN_SYMBOL ||
            sentence->tokens[at - 1].kind == TQ_TOKEN_QUOTE_OPEN))
        at--;
    return at > 0 && sentence->tokens[at - 1].kind == TQ_TOKEN_WORD &&
           (sentence->tokens[at - 1].traits & TQ_TRAIT_LABEL) && !run->has_scale &&
           !run->is_interval && !run->is_ordinal;
}

gboolean
tq_token_is_dash (const TqSentence *sentence, guint token)
{
    static const char *const dashes[] = { "-", "–", "—", "‑" };

    if (token >= sentence->n_tokens || sentence->tokens[token].kind == TQ_TOKEN_WORD ||
        sentence->tokens[token].kind == TQ_TOKEN_DIGITS)
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
        if (tq_token_is_written (sentence, token, dashes[i]))
            return TRUE;
    return FALSE;
}

/* 3-1, 2-2: small figures joined by a bare dash are a score, unless a unit or a counted noun makes
 * them a range; "0 - 1", "1 - 1" too. Returns the token after. */
static guint
skip_score (const TqSentence *sentence, guint from)
{
    TqNumberRun low, high;
    const TqUnitForm *form;
    const TqToken *next;

    gboolean is_apart;

    if (from + 2 >= sentence->n_tokens || sentence->tokens[from].kind != TQ_TOKEN_DIGITS ||
        !tq_token_is_dash (sentence, from + 1) ||
        sentence->tokens[from + 2].kind != TQ_TOKEN_DIGITS)
        return 0;
    is_apart = (sentence->tokens[from + 1].flags & TQ_TOKEN_SPACE_BEFORE) != 0;
    if (is_apart && !(sentence->tokens[from + 2].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    if (!tq_number_read (sentence, from, &low) || !tq_number_read (sentence, from + 2, &high) ||
        low.end != from + 1 || high.has_words || low.n_digits == 0 || high.n_digits == 0 ||
        low.number.number > 20 || fabs (high.number.number) > 20)
        return 0;
    if (is_apart && low.number.number > 0 && low.number.number < fabs (high.number.number))
        return 0; /* "2 - 3": a range */
    if (high.end >= sentence->n_tokens)
        return high.end;
    next = &sentence->tokens[high.end];
    if (tq_unit_at (sentence, high.end, &form) != 0)
        return 0;
    if (!is_apart && next->kind == TQ_TOKEN_WORD && low.number.number < fabs (high.number.number) &&
        !tq_sentence_word (sentence, high.end)->is_stopword)
        return 0;
    return high.end;
}

/* 16:9, and no clock time. Returns the token after. */
static guint
skip_ratio (const TqSentence *sentence, guint from)
{
    const TqToken *tokens = sentence->tokens;

    if (from + 2 >= sentence->n_tokens || tokens[from + 2].kind != TQ_TOKEN_DIGITS ||
        sentence->document->text[tokens[from + 1].span.start] != ':' ||
        (tokens[from + 1].flags & TQ_TOKEN_SPACE_BEFORE) ||
        (tokens[from + 2].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    return MAX (from + 3, skip_ratio (sentence, from + 2)); /* 2:07:15 */
}

/* A telephone number: three figures or more in a row that are no groups of thousands. Returns the
 * token after. */
static guint
skip_row_of_figures (const TqSentence *sentence, guint from)
{
    guint at = from, n = 0;
    gboolean are_groups = TRUE, has_dash = FALSE;

    for (; at < sentence->n_tokens; at++) {
        const TqToken *token = &sentence->tokens[at];
        const char *figure = sentence->document->text + token->span.start;

        if (token->kind == TQ_TOKEN_DIGITS) {
            glong n_digits = g_utf8_strlen (figure, token->span.end - token->span.start);

            n++;
            are_groups = are_groups && (n == 1 ? n_digits <= 3 && figure[0] != '0' : n_digits == 3);
        } else if ((!tq_token_is_dash (sentence, at) && !(has_dash && figure[0] == '/')) ||
                   at + 1 >= sentence->n_tokens ||
                   sentence->tokens[at + 1].kind != TQ_TOKEN_DIGITS ||
                   ((token->flags | sentence->tokens[at + 1].flags) & TQ_TOKEN_SPACE_BEFORE)) {
            break;
        } else {
            are_groups = FALSE;
            has_dash = TRUE;
        }
    }
    return n >= 3 && !are_groups ? at : 0;
}

/* F-16, COVID-19: a figure joined by a hyphen to a name. */
static guint
skip_name_with_figure (const TqSentence *sentence, guint from)
{
    const TqToken *token = &sentence->tokens[from];

    if (from < 2 || token->kind != TQ_TOKEN_DIGITS || (token->flags & TQ_TOKEN_SPACE_BEFORE) ||
        !tq_token_is_dash (sentence, from - 1) ||
        (sentence->tokens[from - 1].flags & TQ_TOKEN_SPACE_BEFORE))
        return 0;
    token = &sentence->tokens[from - 2];
    return token->kind == TQ_TOKEN_WORD && (token->flags & TQ_TOKEN_CAPITAL) &&
                   tq_sentence_word (sentence, from - 2)->number == 0
               ? from + 1
               : 0;
}

/* «دخلوا اثنين اثنين»: a number word said twice, and no more of a number, tells how they came, not
 * how many. Returns the token after. */
static guint
skip_said_twice (const TqSentence *sentence, guint from)
{
    guint16 before, behind;
    const TqNumberRow *row =
        from + 1 < sentence->n_tokens ? tq_number_row_at (sentence, from, &before) : NULL;

    if (row == NULL || row->number_class != TQ_NUMBER_UNIT ||
        tq_number_row_at (sentence, from + 1, &behind) != row || behind != 0)
        return 0;
    /* "one one hundred fifth" */
    if (from + 2 < sentence->n_tokens && tq_number_row_at (sentence, from + 2, &behind) != NULL)
        return 0;
    /* « deux deux-roues » */
    return sentence->tokens[from + 1].kind == TQ_TOKEN_WORD &&
                   !tq_token_is_dash (sentence, from + 2)
               ? from + 2
               : 0;
}

guint
tq_figures_skip (const TqSentence *sentence, guint from)
{
    static guint (*const skips[]) (const TqSentence *sentence,
                                   guint from) = { skip_score, skip_ratio, skip_row_of_figures,
                                                   skip_name_with_figure };
    guint end = 0;

    for (guint i = 0;
         i < G_N_ELEMENTS (skips) && end == 0 && sentence->tokens[from].kind == TQ_TOKEN_DIGITS;
         i++)
        end = skips[i](sentence, from);
    return end == 0 && sentence->tokens[from].kind == TQ_TOKEN_WORD
               ? skip_said_twice (sentence, from)
               : end;
}

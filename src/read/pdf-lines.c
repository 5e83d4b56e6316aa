#include "read/pdf-lines.h"

#include <math.h>
#include <string.h>

#include "read/pdf-letters.h"

typedef struct {
    const char *text; /* borrowed from the rows */
    guint32 n_bytes;
    guint32 block; /* counted through the document */
    guint32 page;
    guint32 line; /* of its block */
    /* of a mark alone: that of the letter below or above it, which it stands before */
    gfloat left;
    gfloat right;
    gfloat top;
    gfloat bottom;
    gboolean is_mark;   /* marks alone, of a letter in another word */
    gboolean is_letter; /* begins with one from the left: not with a figure, a sign or a mark */
} Word;

/* ---- rows ------------------------------------------------------------------------------------ */

enum { LEVEL, PAGE, FLOW, BLOCK, LINE, WORD, LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, N_FIGURES };
#define LEVEL_WORD 5

/* The figures of a row, and what stands behind them. */
static const char *
read_figures (const char *row, const char *end, double *ret)
{
    for (guint i = 0; i < N_FIGURES; i++) {
        char *next;

        ret[i] = g_ascii_strtod (row, &next);
        if (next == row || next >= end || *next != '\t' || !isfinite (ret[i]))
            return NULL;
        row = next + 1;
    }
    return row;
}

static gboolean
is_all_marks (const char *text, gsize n_bytes)
{
    for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
        if (!g_unichar_ismark (g_utf8_get_char (p)))
            return FALSE;
    return n_bytes > 0;
}

static GArray *
read_words (const char *rows, gsize n_bytes)
{
    GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
    const char *end = rows + n_bytes;
    double last[3] = { 0 };
    guint block = 0;

    for (const char *row = rows, *next; row < end; row = next) {
        const char *newline = memchr (row, '\n', (gsize) (end - row)),
                   *row_end = newline != NULL ? newline : end, *text;
        double f[N_FIGURES];

        next = newline != NULL ? newline + 1 : end;
        text = read_figures (row, row_end, f);
        if (text == NULL || f[LEVEL] != LEVEL_WORD || text == row_end)
            continue;
        block += memcmp (last, f + PAGE, sizeof last) != 0;
        memcpy (last, f + PAGE, sizeof last);
        g_array_append_vals (words,
                             &(Word) { .text = text,
                                      .n_bytes = (guint32) (row_end - text),
                                      .block = block,
                                      .page = (guint32) f[PAGE],
                                      .left = (gfloat) f[LEFT],
                                      .right = (gfloat) (f[LEFT] + f[WIDTH]),
                                      .top = (gfloat) f[TOP],
                                      .bottom = (gfloat) (f[TOP] + f[HEIGHT]),
                                      .is_mark = is_all_marks (text, (gsize) (row_end - text)),
                                      .is_letter = g_unichar_isalpha (g_utf8_get_char (text)) },
                             1);
    }
    return words;
}

/* ---- lines of a block ------------------------------------------------------------------------ */

typedef struct {
    gfloat top;
    gfloat bottom;
} Band;

/* Lines that are looked at for a word, back from the one of the word before it. */
#define N_NEAR 16

static gfloat
overlap (const Word *word, const Band *band)
{
    return MIN (word->bottom, band->bottom) - MAX (word->top, band->top);
}

/* Whether a word may be of a line: their letters are of a size, and it shares half of it. */
static gboolean
may_be_of (const Word *word, const Band *band)
{
    gfloat height = word->bottom - word->top, other = band->bottom - band->top,
           lower = MIN (height, other);

    return overlap (word, band) >= lower / 2 && lower > 0.6f * MAX (height, other);
}

/* The line near @near that shares most of a word's height; bands->len if there is none. */
static guint
find_line (const GArray *bands, const Word *word, guint near)
{
    guint best = bands->len;
    gfloat most = 0;

    for (guint i = near > N_NEAR ? near - N_NEAR : 0; i < MIN (bands->len, near + N_NEAR); i++) {
        const Band *band = &g_array_index (bands, Band, i);

        if (overlap (word, band) > most && (word->is_mark || may_be_of (word, band))) {
            most = overlap (word, band);
            best = i;
        }
    }
    return best;
}

/* Gives each word of a block its line. Those of pdftotext are not asked for: it parts a line where
 * a mark stands. Marks come last, as they are a little above or below the line that they belong to,
 * or even in the next. */
static void
find_lines (Word *words, guint n, GArray *bands)
{
    guint near = 0;

    g_array_set_size (bands, 0);
    for (guint i = 0; i < n; i++) {
        Word *word = &words[i];

        if (!word->is_mark) {
            near = find_line (bands, word, bands->len);
            if (near == bands->len)
                g_array_append_vals (bands, &(Band) { word->top, word->bottom }, 1);
        }
        word->line = near;
    }
    for (guint i = 0; i < n; i++)
        if (words[i].is_mark)
            words[i].line = find_line (bands, &words[i], words[i].line);
}

static int
by_place (gconstpointer a, gconstpointer b)
{
    const Word *x = a, *y = b;

    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->left != y->left)
        return x->left < y->left ? -1 : 1;
    return x->is_mark != y->is_mark ? y->is_mark - x->is_mark
                                    : (x->text > y->text) - (x->text < y->text);
}

/* A mark parts the word that it stands in: its letter begins the part whose left edge is nearest,
 * and reaches under it. @words: in order, those that begin with a letter. */
static void
place_mark (const Word *words, guint n, Word *mark)
{
    guint lo = 0, hi = n;

    while (lo < hi) {
        guint mid = lo + (hi - lo) / 2;

        if (by_place (&words[mid], mark) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo > 0 && words[lo - 1].line == mark->line &&
        (lo == n || words[lo].line != mark->line ||
         mark->left - words[lo - 1].left < words[lo].left - mark->left))
        lo--;
    if (lo < n && words[lo].line == mark->line)
        mark->left = mark->right = words[lo].left;
}

/* Words of a block in the order of their lines, and from left to right in each. */
static void
sort_words (Word *words, guint n)
{
    g_autofree Word *letters = g_new (Word, n);
    guint n_letters = 0;

    for (guint i = 0; i < n; i++)
        if (words[i].is_letter)
            letters[n_letters++] = words[i];
    qsort (letters, n_letters, sizeof *letters, by_place);
    for (guint i = 0; i < n; i++)
        if (words[i].is_mark)
            place_mark (letters, n_letters, &words[i]);
    qsort (words, n, sizeof *words, by_place);
}

/* ---- text ------------------------------------------------------------------------------------ */

/* A gap between two words in parts of a line's height: what is less is between two parts of one. */
#define MIN_BLANK 0.1f
/* a word that begins with a mark has that for its left edge, somewhere over its letter */
#define MIN_BLANK_BEFORE_MARK 0.22f

static gfloat
width_of (const Word *word)
{
    return word->right - word->left;
}

static gfloat
least_blank (const Word *word)
{
    return !word->is_mark && g_unichar_ismark (g_utf8_get_char (word->text))
               ? MIN_BLANK_BEFORE_MARK
               : MIN_BLANK;
}

static void
add_line (TqPdfLines *self, const Word *words, guint n, gboolean is_rtl, GString *scratch)
{
    const Word *widest = words;
    gfloat right = words[0].left;
    TqPdfLine line = { .start = (guint32) self->text->len, .page = words[0].page };

    for (guint i = 1; i < n; i++)
        if (!words[i].is_mark && width_of (&words[i]) > width_of (widest))
            widest = &words[i];
    line.bottom = widest->bottom;
    line.height = widest->bottom - widest->top;
    g_string_truncate (scratch, 0);
    for (guint i = 0; i < n; i++) {
        if (words[i].left - right > least_blank (&words[i]) * line.height)
            g_string_append_c (scratch, ' ');
        g_string_append_len (scratch, words[i].text, words[i].n_bytes);
        right = MAX (right, words[i].right);
    }
    line.width = right - words[0].left;
    self->n_forms += tq_pdf_line_write (self->text, scratch->str, scratch->len, is_rtl);
    line.n_bytes = (guint32) self->text->len - line.start;
    g_string_append_c (self->text, '\n');
    g_array_append_val (self->lines, line);
}

/* In heights of a word: a gap between columns, not words. */
#define WIDE_GAP 2

/* Where the words that stand on one line with no wide gap end. */
static guint
end_of_line (const Word *words, guint n)
{
    gfloat right = words[0].right;

    for (guint i = 1; i < n; i++) {
        if (words[i].line != words[0].line ||
            words[i].left - right > WIDE_GAP * (words[i].bottom - words[i].top))
            return i;
        right = MAX (right, words[i].right);
    }
    return n;
}

static void
add_block (TqPdfLines *self, Word *words, guint n, gboolean is_rtl, GArray *bands, GString *scratch)
{
    find_lines (words, n, bands);
    sort_words (words, n);
    /* behind the lines are marks of none */
    for (guint i = 0, end; i < n && words[i].line < bands->len; i = end) {
        end = i + end_of_line (words + i, n - i);
        add_line (self, words + i, end - i, is_rtl, scratch);
    }
}

static gboolean
is_mostly_rtl (const GArray *words)
{
    gint64 balance = 0;

    for (guint i = 0; i < words->len; i++) {
        const Word *word = &g_array_index (words, Word, i);

        balance += tq_pdf_rtl_balance (word->text, word->n_bytes);
    }
    return balance > 0;
}

void
tq_pdf_lines_init (TqPdfLines *self, const char *rows, gsize n_bytes)
{
    g_autoptr (GArray) words = read_words (rows, n_bytes),
                       bands = g_array_new (FALSE, FALSE, sizeof (Band));
    g_autoptr (GString) scratch = g_string_new (NULL);
    gboolean is_rtl = is_mostly_rtl (words);

    *self = (TqPdfLines) { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (TqPdfLine)), 0 };
    for (guint i = 0, end; i < words->len; i = end) {
        Word *first = &g_array_index (words, Word, i);

        for (end = i + 1;
             end < words->len && g_array_index (words, Word, end).block == first->block; end++)
            ;
        add_block (self, first, end - i, is_rtl, bands, scratch);
    }
    tq_pdf_marks_settle (self->text);
}

void
tq_pdf_lines_clear (TqPdfLines *self)
{
    if (self->text != NULL)
        g_string_free (self->text, TRUE);
    g_clear_pointer (&self->lines, g_array_unref);
    self->text = NULL;
}

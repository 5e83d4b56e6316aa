#include "pack/folding.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "pack/table.h"

/*   bmp[cp]   what the code point becomes:
 *     a code point          it alone
 *     DROPPED               nothing
 *     EXPANDED + i          the i-th string of `expansions`
 * Values from 0xd800 to 0xdfff are no characters, so they are free to mean these two. */
#define DROPPED 0xd800u
#define EXPANDED 0xd801u
#define MAX_EXPANSIONS (0xe000u - EXPANDED)

struct TqFolding {
    guint16 bmp[0x10000];
    GPtrArray *expansions; /* of char *, folded UTF-8 */
};

/* Ideographs, Hangul and private use fold to themselves; leaving them out saves nine tenths of the
 * work. */
static gboolean
folds_to_itself (guint32 cp)
{
    return (cp >= 0x2e80 && cp < 0xfb00 && !(cp >= 0xa640 && cp < 0xac00)) ||
           (cp >= 0xd800 && cp < 0xe000);
}

static gboolean
is_dropped (UChar32 cp)
{
    UBlockCode block = ublock_getCode (cp);

    if (cp == 0x0640)
        return TRUE;
    if (u_charType (cp) == U_FORMAT_CHAR)
        return TRUE;
    return u_charType (cp) == U_NON_SPACING_MARK &&
           (block == UBLOCK_ARABIC || block == UBLOCK_ARABIC_EXTENDED_A);
}

static UChar32
digit_or_self (UChar32 cp)
{
    return u_charType (cp) == U_DECIMAL_DIGIT_NUMBER ? '0' + u_charDigitValue (cp) : cp;
}

/* NFKC case folding of one code point, digits of every script as ASCII, Arabic marks dropped. */
static void
fold_code_point (const UNormalizer2 *nfkc, UChar32 cp, GString *ret)
{
    UChar source[2], folded[64];
    UErrorCode status = U_ZERO_ERROR;
    int32_t n_source = 0, n;

    U16_APPEND_UNSAFE (source, n_source, cp);
    /* most, and told in a fraction of the time */
    if (unorm2_quickCheck (nfkc, source, n_source, &status) == UNORM_YES) {
        if (!is_dropped (cp))
            g_string_append_unichar (ret, (gunichar) digit_or_self (cp));
        return;
    }
    n = unorm2_normalize (nfkc, source, n_source, folded, G_N_ELEMENTS (folded), &status);
    if (U_FAILURE (status)) {
        g_string_append_unichar (ret, (gunichar) cp);
        return;
    }
    for (int32_t i = 0; i < n;) {
        UChar32 part;

        U16_NEXT (folded, i, n, part);
        if (!is_dropped (part))
            g_string_append_unichar (ret, (gunichar) digit_or_self (part));
    }
}

static gboolean
set_target (TqFolding *folding, guint32 cp, const char *target)
{
    gunichar first = target[0] != '\0' ? g_utf8_get_char (target) : 0;

    if (target[0] == '\0') {
        folding->bmp[cp] = DROPPED;
    } else if (*g_utf8_next_char (target) == '\0' && first < 0x10000) {
        folding->bmp[cp] = (guint16) first;
    } else {
        if (folding->expansions->len == MAX_EXPANSIONS)
            return FALSE;
        folding->bmp[cp] = (guint16) (EXPANDED + folding->expansions->len);
        g_ptr_array_add (folding->expansions, g_strdup (target));
    }
    return TRUE;
}

TqFolding *
tq_folding_new (void)
{
    TqFolding *folding = g_new0 (TqFolding, 1);
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = unorm2_getNFKCCasefoldInstance (&status);
    g_autoptr (GString) target = g_string_new (NULL);

    folding->expansions = g_ptr_array_new_with_free_func (g_free);
    for (guint32 cp = 0; cp < 0x10000; cp++)
        folding->bmp[cp] = cp >= 0xd800 && cp < 0xe000 ? DROPPED : (guint16) cp;
    if (U_FAILURE (status))
        return folding;
    for (guint32 cp = 1; cp < 0x10000; cp++) {
        if (folds_to_itself (cp))
            continue;
        g_string_truncate (target, 0);
        fold_code_point (nfkc, (UChar32) cp, target);
        set_target (folding, cp, target->str);
    }
    return folding;
}

TqFolding *
tq_folding_copy (const TqFolding *folding)
{
    TqFolding *copy = g_new (TqFolding, 1);

    memcpy (copy->bmp, folding->bmp, sizeof copy->bmp);
    copy->expansions = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < folding->expansions->len; i++)
        g_ptr_array_add (copy->expansions, g_strdup (g_ptr_array_index (folding->expansions, i)));
    return copy;
}

void
tq_folding_free (TqFolding *folding)
{
    if (folding == NULL)
        return;
    g_ptr_array_unref (folding->expansions);
    g_free (folding);
}

/* ---- rows of fold.tsv ------------------------------------------------------------------------ */

static void
append_folded (const TqFolding *folding, gunichar cp, GString *ret)
{
    char bytes[TQ_FOLD_MAX_BYTES];

    g_string_append_len (ret, bytes, (gssize) tq_fold_code_point (folding, cp, bytes));
}

/* What folded to a letter that a row now folds on must follow it; one round is enough, as no row
 * leads to another row's letter. */
static void
follow_rows (TqFolding *folding)
{
    g_autoptr (GString) target = g_string_new (NULL);

    for (guint i = 0; i < folding->expansions->len; i++) {
        const char *text = g_ptr_array_index (folding->expansions, i);

        g_string_truncate (target, 0);
        for (; *text != '\0'; text = g_utf8_next_char (text))
            append_folded (folding, tq_utf8_get (text), target);
        g_free (g_ptr_array_index (folding->expansions, i));
        folding->expansions->pdata[i] = g_strdup (target->str);
    }
    for (guint32 cp = 0; cp < 0x10000; cp++) {
        guint16 to = folding->bmp[cp];

        if ((to < 0xd800 || to >= 0xe000) && to != cp)
            folding->bmp[cp] = folding->bmp[to];
    }
}

enum { COLUMN_FROM, COLUMN_TO };
static const char *const columns[] = { "from", "to", NULL };

gboolean
tq_folding_add (TqFolding *folding, const char *name, GBytes *bytes, GError **error)
{
    g_autoptr (TqTable) table = tq_table_parse (name, bytes, columns, error);

    if (table == NULL)
        return FALSE;
    for (guint row = 0; row < tq_table_n_rows (table); row++) {
        const char *from = tq_table_get (table, row, COLUMN_FROM);
        gunichar cp = from[0] != '\0' ? g_utf8_get_char (from) : 0;

        if (cp == 0 || cp >= 0x10000 || *g_utf8_next_char (from) != '\0')
            return tq_table_row_error (table, row, error, "\"%s\" is not one letter", from);
        if (!set_target (folding, cp, tq_table_get (table, row, COLUMN_TO)))
            return tq_table_row_error (table, row, error, "too many letters that fold to several");
    }
    follow_rows (folding);
    return TRUE;
}

/* ---- folding --------------------------------------------------------------------------------- */

/* Beyond the BMP: case and digits only. */
static gunichar
fold_supplementary (gunichar cp)
{
    return (gunichar) digit_or_self (u_foldCase ((UChar32) cp, U_FOLD_CASE_DEFAULT));
}

gsize
tq_fold_code_point (const TqFolding *folding, gunichar cp, char *ret)
{
    guint16 to;

    if (cp >= 0x10000)
        return (gsize) g_unichar_to_utf8 (fold_supplementary (cp), ret);
    to = folding->bmp[cp];
    if (to == DROPPED)
        return 0;
    if (to >= EXPANDED && to < 0xe000) {
        const char *text = g_ptr_array_index (folding->expansions, to - EXPANDED);
        gsize n = strlen (text);

        memcpy (ret, text, n);
        return n;
    }
    return (gsize) g_unichar_to_utf8 (to, ret);
}

void
tq_fold_into (const TqFolding *folding, const char *text, gsize n_bytes, GString *ret)
{
    const guint8 *p = (const guint8 *) text, *end = p + n_bytes;
    char *out;

    /* no code point but the longest one more than doubles */
    if (ret->allocated_len < n_bytes * 2 + TQ_FOLD_MAX_BYTES)
        g_string_set_size (ret, n_bytes * 2 + TQ_FOLD_MAX_BYTES);
    g_string_set_size (ret, 0);
    out = ret->str;
    while (p < end) {
        gunichar cp = *p;
        guint16 to;

        if (cp < 0x80) {
            *out++ = (char) folding->bmp[cp];
            p++;
            continue;
        }
        cp = tq_utf8_get ((const char *) p);
        p = (const guint8 *) g_utf8_next_char ((const char *) p);
        to = cp < 0x10000 ? folding->bmp[cp] : EXPANDED;
        if (to >= 0x80 && to < 0x800) {
            *out++ = (char) (0xc0 | to >> 6);
            *out++ = (char) (0x80 | (to & 0x3f));
            continue;
        }
        if ((gsize) (out - ret->str) + TQ_FOLD_MAX_BYTES >= ret->allocated_len) {
            gsize at = (gsize) (out - ret->str);

            g_string_set_size (ret, at * 2 + TQ_FOLD_MAX_BYTES * 2);
            out = ret->str + at;
        }
        out += tq_fold_code_point (folding, cp, out);
    }
    *out = '\0';
    ret->len = (gsize) (out - ret->str);
}

char *
tq_fold (const TqFolding *folding, const char *text, gsize n_bytes, GArray **ret_map)
{
    GString *folded = g_string_sized_new (2 * n_bytes + TQ_FOLD_MAX_BYTES);
    GArray *map = ret_map != NULL ? g_array_new (FALSE, FALSE, sizeof (guint32)) : NULL;
    const char *end = text + n_bytes;

    if (map == NULL && tq_utf8_is_valid (text, n_bytes)) { /* words of tables, by the thousand */
        tq_fold_into (folding, text, n_bytes, folded);
        return g_string_free (folded, FALSE);
    }
    for (const char *p = text; p < end;) {
        char bytes[TQ_FOLD_MAX_BYTES];
        guint32 at = (guint32) (p - text);
        gunichar cp = g_utf8_get_char_validated (p, end - p);
        gsize n;

        if (cp >= (gunichar) -2) { /* not UTF-8: kept out of the result */
            p++;
            continue;
        }
        n = tq_fold_code_point (folding, cp, bytes);
        g_string_append_len (folded, bytes, (gssize) n);
        for (gsize i = 0; map != NULL && i < n; i++)
            g_array_append_val (map, at);
        p = g_utf8_next_char (p);
    }
    if (map != NULL) {
        guint32 at = (guint32) n_bytes;
        g_array_append_val (map, at);
        *ret_map = map;
    }
    return g_string_free (folded, FALSE);
}

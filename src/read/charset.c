#include "read/charset.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/utf8.h"
#include "pack/language.h"
#include "read/entity.h"
#include "read/mojibake.h"

#define REPLACEMENT "\xef\xbf\xbd"

void
tq_decoded_clear (TqDecoded *decoded)
{
    g_clear_pointer (&decoded->text, g_free);
    g_clear_pointer (&decoded->name, g_free);
}

/* ---- UTF-8 ----------------------------------------------------------------------------------- */

typedef struct {
    gsize n_letters; /* sequences of two bytes and more */
    gsize n_invalid;
} Utf8Count;

/* Valid UTF-8 in place of what was there; each sequence that is none, and each NUL, becomes one
 * U+FFFD. @text may be NULL: count only. */
static Utf8Count
scan_utf8 (const char *bytes, gsize n_bytes, GString *text)
{
    const char *end = bytes + n_bytes;
    Utf8Count count = { 0, 0 };

    while (bytes < end) {
        const char *valid_end;
        gboolean is_valid = g_utf8_validate_len (bytes, (gsize) (end - bytes), &valid_end);

        for (const char *p = bytes; p < valid_end; p++)
            count.n_letters += ((guint8) *p & 0xc0) == 0xc0;
        if (text != NULL)
            g_string_append_len (text, bytes, valid_end - bytes);
        if (is_valid)
            break;
        if (text != NULL)
            g_string_append (text, REPLACEMENT);
        count.n_invalid++;
        bytes = valid_end + 1;
        while (bytes < end && ((guint8) *bytes & 0xc0) == 0x80)
            bytes++;
    }
    return count;
}

static void
take_utf8 (const char *bytes, gsize n_bytes, TqDecoded *ret)
{
    GString *text = g_string_sized_new (n_bytes + 1);

    ret->n_replaced = (guint32) scan_utf8 (bytes, n_bytes, text).n_invalid;
    ret->n_bytes = text->len;
    ret->text = g_string_free (text, FALSE);
    ret->name = g_strdup ("UTF-8");
}

/* Fewer are slips in a text that is UTF-8, and are replaced; more, and more than what is right, are
 * another encoding. */
#define MIN_INVALID 4

static gboolean
is_another_encoding (Utf8Count count)
{
    return count.n_invalid >= MIN_INVALID && count.n_invalid > 2 * count.n_letters;
}

/* ---- other encodings ------------------------------------------------------------------------- */

/* Labels that mean another encoding than ICU's of that name (WHATWG Encoding, section 4.2), and one
 * that ICU does not have. */
static const struct {
    const char *label;
    const char *name;
} labels[] = {
    { "iso-8859-1", "windows-1252" },   { "latin1", "windows-1252" },
    { "us-ascii", "windows-1252" },     { "ascii", "windows-1252" },
    { "iso-8859-9", "windows-1254" },   { "utf-16", "UTF-16LE" },
    { "unicode", "UTF-16LE" },          { "asmo-708", "ISO-8859-6" },
    { "x-mac-arabic", "x-mac-arabic" }, { "macarabic", "x-mac-arabic" },
    { "mac-arabic", "x-mac-arabic" },   { "mac_arabic", "x-mac-arabic" },
};

static const char *
name_of_label (const char *label)
{
    for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        if (g_ascii_strcasecmp (labels[i].label, label) == 0)
            return labels[i].name;
    return label;
}

static char *
decode_mac_arabic (const char *bytes, gsize n_bytes)
{
    GString *text = g_string_sized_new (2 * n_bytes);

    for (gsize i = 0; i < n_bytes; i++) {
        if ((guint8) bytes[i] < 0x80)
            g_string_append_c (text, bytes[i]);
        else
            g_string_append_unichar (text, tq_mac_arabic ((guint8) bytes[i]));
    }
    return g_string_free (text, FALSE);
}

/* UTF-8 of bytes in encoding @name, U+FFFD for what has no letter; NULL if ICU does not know the
 * name. */
static char *
decode_as (const char *name, const char *bytes, gsize n_bytes, gsize *ret_n_bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter;
    g_autofree char *text = NULL;
    gsize n_max = 3 * n_bytes + 16; /* no code unit of one byte needs more; UTF-16 needs less */
    int32_t n;

    if (strcmp (name, "x-mac-arabic") == 0) {
        text = decode_mac_arabic (bytes, n_bytes);
        *ret_n_bytes = strlen (text);
        return g_steal_pointer (&text);
    }
    converter = ucnv_open (name, &status);
    if (U_FAILURE (status) || n_max > G_MAXINT32) {
        ucnv_close (converter);
        return NULL;
    }
    text = g_malloc (n_max);
    n = ucnv_toAlgorithmic (UCNV_UTF8, converter, text, (int32_t) n_max - 1, bytes,
                            (int32_t) n_bytes, &status);
    ucnv_close (converter);
    if (U_FAILURE (status))
        return NULL;
    text[n] = '\0';
    *ret_n_bytes = (gsize) n;
    return g_steal_pointer (&text);
}

static gsize
count_replacements (const char *text, gsize n_bytes)
{
    gsize n = 0;

    for (const char *p = text;
         (p = memmem (p, (gsize) (text + n_bytes - p), REPLACEMENT, 3)) != NULL; p += 3)
        n++;
    return n;
}

static gboolean
take_encoding (const char *name, const char *bytes, gsize n_bytes, TqDecoded *ret)
{
    gsize n = 0;
    g_autofree char *text = decode_as (name, bytes, n_bytes, &n);
    GString *clean;

    if (text == NULL)
        return FALSE;
    if (memchr (text, 0, n) != NULL) { /* a NUL that was written as a letter */
        clean = g_string_sized_new (n);
        scan_utf8 (text, n, clean);
        g_free (text);
        n = clean->len;
        text = g_string_free (clean, FALSE);
    }
    ret->n_bytes = n;
    ret->n_replaced = (guint32) count_replacements (text, n);
    ret->text = g_steal_pointer (&text);
    ret->name = g_strdup (name);
    return TRUE;
}

/* ---- UTF-16 without a mark ------------------------------------------------------------------- */

/* Bytes that are the upper half of a letter in Latin and Arabic text and its punctuation. */
static gboolean
is_upper_half (guint8 byte)
{
    return byte == 0x00 || byte == 0x06 || byte == 0x20;
}

/* Enough to see every other byte. */
#define SHAPE_BYTES 2048

/* "UTF-16LE" or "UTF-16BE" if nearly every other byte is such a half, and the bytes between are
 * not; or NULL. */
static const char *
utf16_by_shape (const char *bytes, gsize n_bytes)
{
    gsize n = MIN (n_bytes, SHAPE_BYTES) & ~(gsize) 1, n_upper[2] = { 0, 0 };

    if (n < 8 || n_bytes % 2 != 0)
        return NULL;
    for (gsize i = 0; i < n; i += 2) {
        n_upper[0] += is_upper_half ((guint8) bytes[i]);
        n_upper[1] += is_upper_half ((guint8) bytes[i + 1]);
        if (MAX (n_upper[0], n_upper[1]) + n / 40 < i / 2) /* too few already: nearly every text */
            return NULL;
    }
    for (guint i = 0; i < 2; i++)
        if (n_upper[i] * 20 > n / 2 * 19 && n_upper[1 - i] * 2 < n / 2)
            return i == 1 ? "UTF-16LE" : "UTF-16BE";
    return NULL;
}

gboolean
tq_charset_is_binary (const char *bytes, gsize n_bytes)
{
    static const guint32 layout =
        1u << '\t' | 1u << '\n' | 1u << '\r' | 1u << '\f' | 1u << '\v' | 1u << '\033';
    gsize n = MIN (n_bytes, 8192), n_below = 0, n_controls = 0;

    if ((n_bytes >= 4 &&
         (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0)) ||
        utf16_by_shape (bytes, n_bytes) != NULL)
        return FALSE;
    /* with nothing in it that keeps the compiler from counting many at a time */
    for (gsize i = 0; i < n; i++)
        n_below += (guint8) bytes[i] < 0x20;
    for (gsize i = 0; n_below * 32 > n && i < n; i++) {
        guint8 byte = (guint8) bytes[i];

        n_controls += byte < 0x20 && (layout >> byte & 1) == 0;
    }
    return n_controls * 32 > n || (n_bytes > 0 && memchr (bytes, 0, n_bytes) != NULL);
}

/* ---- guessing -------------------------------------------------------------------------------- */

typedef struct {
    const TqPacks *packs;
    const char *bytes;
    gsize n_bytes;
    const char *best;
    gint64 best_score;
} Guess;

/* A letter that the encoding does not have weighs as much as the stop words of a sentence. */
static void
try_encoding (Guess *guess, const char *name)
{
    gsize n = 0;
    g_autofree char *text = decode_as (name, guess->bytes, guess->n_bytes, &n);
    gint64 score;

    if (text == NULL)
        return;
    score = (gint64) tq_language_count_stop_words (guess->packs, text, n) -
            4 * (gint64) count_replacements (text, n);
    if (score > guess->best_score) {
        guess->best = name;
        guess->best_score = score;
    }
}

/* Of equal scores the first stands: the detector's own order, then the commonest encodings of news
 * without a label. */
static const char *
guess_encoding (const TqPacks *packs, const char *bytes, gsize n_bytes)
{
    static const char *const usual[] = { "windows-1256", "windows-1252", "ISO-8859-6",
                                         "x-mac-arabic" };
    Guess guess = { packs, bytes, MIN (n_bytes, TQ_CHARSET_SAMPLE_BYTES), NULL, 0 };
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open (&status);
    const UCharsetMatch **matches;
    int32_t n_matches = 0;

    for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
        try_encoding (&guess, usual[i]);
    ucsdet_setText (detector, bytes, (int32_t) guess.n_bytes, &status);
    matches = ucsdet_detectAll (detector, &n_matches, &status);
    for (int32_t i = 0; U_SUCCESS (status) && i < n_matches; i++) {
        const char *name = ucsdet_getName (matches[i], &status);

        if (U_SUCCESS (status) && g_ascii_strcasecmp (name, "UTF-8") != 0)
            try_encoding (&guess, g_intern_string (name_of_label (name)));
    }
    ucsdet_close (detector);
    return guess.best;
}

/* ---- entry ----------------------------------------------------------------------------------- */

static const struct {
    const char *mark;
    gsize n_bytes;
    const char *name;
} marks[] = {
    { "\xef\xbb\xbf", 3, "UTF-8" }, /* stays the first */
    { "\xff\xfe", 2, "UTF-16LE" },
    { "\xfe\xff", 2, "UTF-16BE" },
};

gsize
tq_charset_utf8_mark (const char *bytes, gsize n_bytes)
{
    gsize n = marks[0].n_bytes;

    return n_bytes >= n && memcmp (bytes, marks[0].mark, n) == 0 ? n : 0;
}

static gboolean
take_marked (const char *bytes, gsize n_bytes, TqDecoded *ret)
{
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
        gsize n = marks[i].n_bytes;

        if (n_bytes < n || memcmp (bytes, marks[i].mark, n) != 0)
            continue;
        if (i > 0)
            return take_encoding (marks[i].name, bytes + n, n_bytes - n, ret);
        take_utf8 (bytes + n, n_bytes - n, ret);
        return TRUE;
    }
    return FALSE;
}

static char *
copy_text (const char *bytes, gsize n_bytes)
{
    char *text = g_malloc (n_bytes + 1);

    memcpy (text, bytes, n_bytes);
    text[n_bytes] = '\0';
    return text;
}

static void
decode (const TqPacks *packs, const char *bytes, gsize n_bytes, const char *label,
        gboolean is_utf8, TqDecoded *ret)
{
    const char *shape;
    Utf8Count count;
    gboolean says_utf8 = label != NULL && (g_ascii_strcasecmp (label, "utf-8") == 0 ||
                                           g_ascii_strcasecmp (label, "utf8") == 0);

    if (take_marked (bytes, n_bytes, ret))
        return;
    shape = utf16_by_shape (bytes, n_bytes);
    if (shape != NULL && take_encoding (shape, bytes, n_bytes, ret)) {
        ret->is_guess = TRUE;
        return;
    }
    /* nearly all that is read; the rest looks closer */
    if ((label == NULL || says_utf8) && (is_utf8 || tq_utf8_is_valid (bytes, n_bytes))) {
        *ret = (TqDecoded) { .text = copy_text (bytes, n_bytes),
                            .n_bytes = n_bytes,
                            .name = g_strdup ("UTF-8") };
        return;
    }
    count = scan_utf8 (bytes, n_bytes, NULL);
    if (count.n_invalid == 0 && count.n_letters > 1) {
        take_utf8 (bytes, n_bytes, ret);
        return;
    }
    if (label != NULL && !says_utf8 && g_ascii_strncasecmp (label, "utf-16", 6) != 0 &&
        take_encoding (name_of_label (label), bytes, n_bytes, ret))
        return;
    if (is_another_encoding (count)) {
        const char *name = guess_encoding (packs, bytes, n_bytes);

        if (name != NULL && take_encoding (name, bytes, n_bytes, ret)) {
            ret->is_guess = TRUE;
            return;
        }
    }
    take_utf8 (bytes, n_bytes, ret);
}

void
tq_charset_decode (const TqPacks *packs, const char *bytes, gsize n_bytes, const char *label,
                   gboolean is_utf8, TqDecoded *ret)
{
    *ret = (TqDecoded) { 0 };
    decode (packs, bytes, n_bytes, label, is_utf8, ret);
    tq_mojibake_undo (ret);
}

/* ---- declarations ---------------------------------------------------------------------------- */

/* As far as a page may declare its encoding (the standard's prescan), with room for the comments
 * and scripts that some put first. */
#define PRESCAN_BYTES 4096

/* Both declarations are an attribute or a parameter of that name, within the first tags. */
char *
tq_charset_declared (const char *bytes, gsize n_bytes)
{
    static const char *const names[] = { "charset", "encoding" };
    gsize n = MIN (n_bytes, PRESCAN_BYTES);

    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        gsize n_name = strlen (names[i]);

        for (gsize at = 0; at + n_name < n; at++) {
            gsize from = at + n_name, to;

            if (g_ascii_strncasecmp (bytes + at, names[i], n_name) != 0)
                continue;
            while (from < n && g_ascii_isspace (bytes[from]))
                from++;
            if (from >= n || bytes[from] != '=')
                continue;
            for (from++; from < n && (g_ascii_isspace (bytes[from]) || bytes[from] == '"' ||
                                      bytes[from] == '\'');)
                from++;
            for (to = from; to < n &&
                            (g_ascii_isalnum (bytes[to]) || strchr ("-_.:", bytes[to]) != NULL) &&
                            bytes[to] != '\0';)
                to++;
            if (to > from && to - from < 40)
                return g_strndup (bytes + from, to - from);
        }
    }
    return NULL;
}

/* charset.h - bytes → UTF-8, and how that was known
 *
 * Order: byte order mark; strict UTF-8 with letters beyond ASCII (no text in another encoding is
 * that by chance, and pages that changed their encoding often kept their label); the label from
 * outside; UTF-16 by the shape of its bytes; a guess. The guess decodes a sample in each encoding
 * that ICU's detector names and in those that Arabic and Western news come in, and takes the one in
 * which the language packs find the most stop words: the detector alone mixes up the Arabic
 * encodings on short texts. A guess is told to the caller, who shows it. Bytes that are no letter
 * in what was chosen become U+FFFD and are counted. What was encoded twice is undone:
 * mojibake.h. */
#ifndef TQ_READ_CHARSET_H
#define TQ_READ_CHARSET_H

#include "pack/pack.h"

/* So much of a file tells its encoding. In bytes. */
#define TQ_CHARSET_SAMPLE_BYTES 16384

typedef struct {
    char *text;         /* valid UTF-8 without NUL; owned */
    gsize n_bytes;
    char *name;         /* "UTF-8", "windows-1256", …; owned */
    guint32 n_replaced; /* sequences that became U+FFFD */
    guint32 n_repaired; /* lines that had been encoded twice */
    const char *repaired_from; /* what they had been taken for; static */
    gboolean is_guess;
} TqDecoded;

/* Bytes of the byte order mark that UTF-8 may begin with: 0 if there is none. */
gsize tq_charset_utf8_mark (const char *bytes, gsize n_bytes);

/**
 * tq_charset_decode:
 * @label: (nullable): what a header, a declaration or the user says
 * @is_utf8: the bytes are known to be valid UTF-8 without a NUL, and are not checked again
 *
 * Fills @ret; never fails: what no encoding explains is read as UTF-8 with replacements. Cost:
 * linear.
 */
void tq_charset_decode (const TqPacks *packs, const char *bytes, gsize n_bytes, const char *label,
                        gboolean is_utf8, TqDecoded *ret);
void tq_decoded_clear (TqDecoded *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TqDecoded, tq_decoded_clear)

/* The encoding that the beginning of a page or of an XML file declares: <meta charset>, <meta
 * content="…charset=…">, <?xml encoding?>. (transfer full): NULL if none. */
char *tq_charset_declared (const char *bytes, gsize n_bytes);

/* Whether the bytes are no text in any encoding: NULs that no UTF-16 explains, or many control
 * characters. */
gboolean tq_charset_is_binary (const char *bytes, gsize n_bytes);

#endif

/* language.h - which language a text is in
 *
 * By script first (the packs' `scripts`), then, among packs that share a script, by the share of
 * their stop words. */
#ifndef TQ_PACK_LANGUAGE_H
#define TQ_PACK_LANGUAGE_H

#include "pack/pack.h"

/* 0 if no pack's script or stop words are there. Looks at the first 600 bytes. */
TqLang tq_language_identify (const TqPacks *packs, const char *text, gsize n_bytes);

/* Stop words of the language that has the most of them in the text. Unlike the above it looks at
 * the whole of it. */
guint tq_language_count_stop_words (const TqPacks *packs, const char *text, gsize n_bytes);

#endif

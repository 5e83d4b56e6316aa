/* pack.h - what the library knows: the language packs, the tables that no language owns, the
 * lexicon
 *
 * Immutable once open and shared by all threads. The tables are built into the library (src/data/,
 * as a GResource); the lexicon is one read-only file that is mapped (src/pack/lexicon.h says how it
 * is found). */
#ifndef TANAQUD_PACK_H
#define TANAQUD_PACK_H

#include <tanaqud/model.h>

G_BEGIN_DECLS

typedef struct TqPacks TqPacks;

/**
 * tq_packs_open:
 * @data_dir: (nullable): a folder laid out like src/data/ in place of the built-in tables
 *
 * Reads and checks every table and builds the indices.
 *
 * Returns: (transfer full): NULL with TQ_ERROR_PACK and a message `ar/numbers.tsv:41: …` if a row
 * is wrong.
 */
TqPacks *tq_packs_open (const char *data_dir, GError **error);
void tq_packs_free (TqPacks *packs);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqPacks, tq_packs_free)

/* Whether the lexicon was found. Without it words are known by their spelling and the tables alone,
 * and much is missed. */
gboolean tq_packs_has_lexicon (const TqPacks *packs);

/* Languages are numbered from 1; 0 is "undetermined". */
guint tq_packs_n_langs (const TqPacks *packs);
/* "ar", "ar-EG"; 0 if there is no such pack */
TqLang tq_packs_lang (const TqPacks *packs, const char *tag);
const char *tq_packs_lang_tag (const TqPacks *packs, TqLang lang); /* "und" for 0 */
gboolean tq_packs_lang_is_rtl (const TqPacks *packs, TqLang lang);

G_END_DECLS

#endif

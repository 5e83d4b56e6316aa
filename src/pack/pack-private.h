/* pack-private.h - how a language pack is made; only src/pack/packs.c does */
#ifndef TQ_PACK_PACK_PRIVATE_H
#define TQ_PACK_PACK_PRIVATE_H

#include "pack/pack.h"

/* What every pack needs and none owns. Borrowed: it must outlive the packs. */
typedef struct {
    const char *data_dir; /* NULL: what is built in */
    const TqFolding *folding; /* what every language folds alike; copied into each pack */
    const TqLexicon *lexicon;
    const TqUnits *units;
    const TqAxes *axes;
    const TqChoices *choices;
    const TqHappenings *happenings;
} TqPackCommon;

/* Reads <tag>/pack.json and every table that it names.
 * Returns: (transfer full): NULL with TQ_ERROR_PACK and the file, and the line of a table, that is
 * wrong. */
TqPack *tq_pack_load (const TqPackCommon *common, const char *tag, TqLang lang, GError **error);
void tq_pack_free (TqPack *pack);

/* Makes what is made of all tables: tq_packs_prepare(). */
void tq_pack_prepare (TqPack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqPack, tq_pack_free)

/* How all tables fold their words. @folding: (type TqFolding). Returns: (transfer full): */
char *tq_pack_fold (gconstpointer folding, const char *text);

#endif

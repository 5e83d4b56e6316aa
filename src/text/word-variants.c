/* The ways to write a word: as it stands, and with its proclitics off, one after another. */
#include <string.h>

#include "base/utf8.h"
#include "text/word-private.h"

/* Proclitics stand in this order; what was taken off last decides what may follow. */
static guint
place_of (guint16 form)
{
    if (form & TQ_FORM_CONJUNCTION)
        return 1;
    if (form & (TQ_FORM_PREPOSITION | TQ_FORM_FUTURE))
        return 2;
    return 3;
}

static void
add_variants (TqVariants *variants, const char *text, guint16 proclitics, gboolean gives_way,
              guint place)
{
    const gsize n_bytes = (gsize) (variants->end - text);
    gboolean is_known;

    if (variants->n == TQ_MAX_VARIANTS)
        return;
    is_known = tq_sieve_may_have (variants->pack->words, text, n_bytes);
    variants->of[variants->n++] = (TqVariant){ text, proclitics, is_known, gives_way };
    for (guint i = 0; i < variants->pack->clitics->len; i++) {
        const TqClitic *clitic = &g_array_index (variants->pack->clitics, TqClitic, i);
        gsize n = clitic->n_bytes;

        if (!tq_clitic_is_in_front (clitic, text, n_bytes) || place_of (clitic->form) <= place)
            continue;
        if (tq_utf8_count (text + n, n_bytes - n) >= clitic->min_stem)
            add_variants (variants, text + n, proclitics | clitic->form,
                          gives_way || clitic->gives_way, place_of (clitic->form));
    }
}

void
tq_word_variants (const TqPack *pack, const TqWordForm *form, TqVariants *ret)
{
    ret->pack = pack;
    ret->end = form->text + form->n_bytes;
    ret->n = 0;
    add_variants (ret, form->text, 0, FALSE, 0);
}

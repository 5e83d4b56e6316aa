#include "align/refusal.h"

#include "base/atom.h"

typedef struct {
    guint64 pair; /* x in the upper half; 0: free, as x < y */
    guint32 size; /* of both together, below which the answer stands */
} Refusal;

struct TqRefusals {
    Refusal *slots;
    guint n_slots; /* a power of two, at most half full */
    guint n;
};

#define MIN_SLOTS 1024
/* Small clusters are asked again whenever they have grown. */
#define GROWTH 8

TqRefusals *
tq_refusals_new (void)
{
    TqRefusals *refusals = g_new0 (TqRefusals, 1);

    refusals->n_slots = MIN_SLOTS;
    refusals->slots = g_new0 (Refusal, refusals->n_slots);
    return refusals;
}

void
tq_refusals_free (TqRefusals *refusals)
{
    if (refusals == NULL)
        return;
    g_free (refusals->slots);
    g_free (refusals);
}

/* The slot of @pair, or the free one where it belongs. */
static Refusal *
find_slot (const TqRefusals *refusals, guint64 pair)
{
    guint mask = refusals->n_slots - 1,
          slot = (guint) (tq_hash_number (pair) >> 32) & mask;

    while (refusals->slots[slot].pair != 0 && refusals->slots[slot].pair != pair)
        slot = (slot + 1) & mask;
    return &refusals->slots[slot];
}

static void
grow (TqRefusals *refusals)
{
    Refusal *old = refusals->slots;
    guint n_old = refusals->n_slots;

    refusals->n_slots *= 2;
    refusals->slots = g_new0 (Refusal, refusals->n_slots);
    for (guint i = 0; i < n_old; i++)
        if (old[i].pair != 0)
            *find_slot (refusals, old[i].pair) = old[i];
    g_free (old);
}

gboolean
tq_refusals_has (const TqRefusals *refusals, guint32 x, guint32 y, guint32 size)
{
    const Refusal *refusal = find_slot (refusals, (guint64) x << 32 | y);

    return refusal->pair != 0 && size < refusal->size;
}

void
tq_refusals_add (TqRefusals *refusals, guint32 x, guint32 y, guint32 size, gboolean is_forbidden)
{
    guint64 pair = (guint64) x << 32 | y;
    Refusal *refusal = find_slot (refusals, pair);
    gboolean is_new = refusal->pair == 0;

    *refusal = (Refusal) { pair, is_forbidden ? G_MAXUINT32 : size + 1 + size / GROWTH };
    refusals->n += is_new;
    if (refusals->n * 2 > refusals->n_slots)
        grow (refusals);
}

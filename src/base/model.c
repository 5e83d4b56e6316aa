#include <tanaqud/error.h>
#include <tanaqud/model.h>

G_STATIC_ASSERT (TQ_DOCUMENT_MAX_BYTES < G_MAXUINT32);

G_DEFINE_QUARK (tq-error-quark, tq_error)

static const char *const verdict_names[TQ_N_VERDICTS] = {
    [TQ_VERDICT_CONFLICT] = "conflict",
    [TQ_VERDICT_ATTRIBUTED_DISPUTE] = "attributed-dispute",
    [TQ_VERDICT_CHANGED_OVER_TIME] = "changed-over-time",
    [TQ_VERDICT_PART_WHOLE] = "part-whole",
    [TQ_VERDICT_ROUNDING] = "rounding",
    [TQ_VERDICT_COMPATIBLE] = "compatible",
    [TQ_VERDICT_AGREEMENT] = "agreement",
    [TQ_VERDICT_SINGLE_SOURCE] = "single-source",
    [TQ_VERDICT_UNRELATED] = "unrelated",
};
static const char *const severity_names[] = { "note", "warning", "error" };
static const char *const modality_names[] = { "asserted", "planned",     "demanded",
                                              "possible", "conditional", "reported" };
static const char *const claim_kind_names[] = { "quantity", "date", "assertion" };
static const char *const value_kind_names[] = { "number",  "ordinal",  "percent", "money",
                                                "measure", "duration", "date",    "time" };

#define NAME_OF(names, value) ((gsize) (value) < G_N_ELEMENTS (names) ? names[value] : "")

const char *
tq_verdict_name (TqVerdict verdict)
{
    return NAME_OF (verdict_names, verdict);
}

const char *
tq_severity_name (TqSeverity severity)
{
    return NAME_OF (severity_names, severity);
}

/* Index of @name in @names, or @n. */
static guint
index_of (const char *name, const char *const *names, guint n)
{
    guint i = 0;

    while (i < n && g_strcmp0 (name, names[i]) != 0)
        i++;
    return i;
}

gboolean
tq_verdict_from_name (const char *name, TqVerdict *ret)
{
    guint i = index_of (name, verdict_names, G_N_ELEMENTS (verdict_names));

    if (i == G_N_ELEMENTS (verdict_names))
        return FALSE;
    *ret = i;
    return TRUE;
}

gboolean
tq_severity_from_name (const char *name, TqSeverity *ret)
{
    guint i = index_of (name, severity_names, G_N_ELEMENTS (severity_names));

    if (i == G_N_ELEMENTS (severity_names))
        return FALSE;
    *ret = i;
    return TRUE;
}

const char *
tq_modality_name (TqModality modality)
{
    return NAME_OF (modality_names, modality);
}

const char *
tq_claim_kind_name (TqClaimKind kind)
{
    return NAME_OF (claim_kind_names, kind);
}

const char *
tq_value_kind_name (TqValueKind kind)
{
    return NAME_OF (value_kind_names, kind);
}

TqClaimSet *
tq_claim_set_new (void)
{
    TqClaimSet *set = g_new0 (TqClaimSet, 1);

    set->claims = g_array_new (FALSE, TRUE, sizeof (TqClaim));
    set->terms = g_array_new (FALSE, TRUE, sizeof (TqTerm));
    set->frames = g_array_new (FALSE, TRUE, sizeof (TqFrame));
    return set;
}

void
tq_claim_set_empty (TqClaimSet *set)
{
    g_array_set_size (set->claims, 0);
    g_array_set_size (set->terms, 0);
    g_array_set_size (set->frames, 0);
}

void
tq_claim_set_free (TqClaimSet *set)
{
    if (set == NULL)
        return;
    g_array_unref (set->claims);
    g_array_unref (set->terms);
    g_array_unref (set->frames);
    g_free (set);
}

void
tq_document_free (TqDocument *document)
{
    if (document == NULL)
        return;
    g_free (document->id);
    g_free (document->path);
    g_free (document->source);
    g_free (document->title);
    g_free (document->url);
    g_free (document->date);
    g_free (document->text);
    g_free (document->author);
    g_free (document->agency);
    g_free (document->charset);
    g_clear_pointer (&document->blocks, g_array_unref);
    g_clear_pointer (&document->places, g_array_unref);
    g_free (document);
}

static void
clear_pair (gpointer data)
{
    g_free (((TqPair *) data)->why);
}

GArray *
tq_pairs_new (void)
{
    GArray *pairs = g_array_new (FALSE, TRUE, sizeof (TqPair));

    g_array_set_clear_func (pairs, clear_pair);
    return pairs;
}

void
tq_topic_free (TqTopic *topic)
{
    if (topic == NULL)
        return;
    g_free (topic->label);
    g_clear_pointer (&topic->claims, g_array_unref);
    g_clear_pointer (&topic->groups, g_array_unref);
    g_clear_pointer (&topic->pairs, g_array_unref);
    g_free (topic);
}

static void
clear_notice (gpointer data)
{
    TqNotice *notice = data;

    g_free (notice->path);
    g_free (notice->message);
}

GArray *
tq_notices_new (void)
{
    GArray *notices = g_array_new (FALSE, TRUE, sizeof (TqNotice));

    g_array_set_clear_func (notices, clear_notice);
    return notices;
}

TqResult *
tq_result_new (void)
{
    TqResult *result = g_new0 (TqResult, 1);

    result->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);
    result->claims = tq_claim_set_new ();
    result->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) tq_topic_free);
    result->notices = tq_notices_new ();
    return result;
}

void
tq_result_free (TqResult *result)
{
    if (result == NULL)
        return;
    g_ptr_array_unref (result->topics);
    tq_claim_set_free (result->claims);
    g_ptr_array_unref (result->documents);
    g_array_unref (result->notices);
    g_free (result);
}

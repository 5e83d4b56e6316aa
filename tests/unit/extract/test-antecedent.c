/* Whom the pronouns of a claim mean: its terms and its frame have it, and what is shown of it stays
 * its own words. How many are right: tests/spec. */
#include <criterion/criterion.h>
#include <string.h>

#include "extract/claim.h"

/* Slot: agent or patient; "-": nobody. */
static const struct {
    const char *lang;
    const char *text;
    const char *predicate;
    TqArgumentKind slot;
    const char *who;
} rows[] = {
    { "en", "The cook locked the kitchen. She has not sold the stove.", "sold", TQ_ARGUMENT_AGENT, "cook" },
    { "en", "The stove was repaired twice. It was never sold.", "sold", TQ_ARGUMENT_PATIENT, "stove" },
    { "en", "The stove was repaired twice. She was never paid.", "paid", TQ_ARGUMENT_PATIENT, "-" },
    { "en", "\"We have not sold the stove,\" the cook said.", "sold", TQ_ARGUMENT_AGENT, "cook" },
    { "en", "The cook met the baker. He sold the stove.", "sold", TQ_ARGUMENT_AGENT, "-" },
    { "en", "The road is dry. It is likely that the cook left.", "likely", TQ_ARGUMENT_AGENT, "-" },
    { "fr", "La cuisinière a quitté le four. Elle n'a pas vendu le pain.", "vendu", TQ_ARGUMENT_AGENT, "cuisinière" },
    { "fr", "La cuisinière a quitté le four. Il n'a pas été vendu.", "vendu", TQ_ARGUMENT_PATIENT, "four" },
    { "ar", "غادرت الطباخة المطعم. وهي لم تبع الفرن.", "تبع", TQ_ARGUMENT_AGENT, "الطباخة" },
    { "ar", "تعطل الفرن مرتين. ولم يستبدل حتى الآن.", "يستبدل", TQ_ARGUMENT_AGENT, "الفرن" },
    { "ar", "استجوبت الشرطة الطباخ. ولم تعتقله.", "تعتقله", TQ_ARGUMENT_PATIENT, "الطباخ" },
    { "ar", "استجوبت الشرطة الطباخ. ولم تعتقله.", "تعتقله", TQ_ARGUMENT_AGENT, "الشرطة" },
    { "ar", "غادرت المعلمة المطعم. وقالت إنها لم تغلق الفرن.", "تغلق", TQ_ARGUMENT_AGENT, "المعلمة" },
};

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
} Tools;

static TqDocument *
document_new (const char *text, TqLang lang)
{
    TqBlock block = { { 0, (guint32) strlen (text) }, TQ_BLOCK_BODY, lang, NULL };
    TqDocument *document = g_new0 (TqDocument, 1);

    document->text = g_strdup (text);
    document->n_bytes = (guint32) strlen (text);
    document->lang = lang;
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    g_array_append_val (document->blocks, block);
    return document;
}

static char *
slice (const TqDocument *document, TqSpan span)
{
    return g_strndup (document->text + span.start, span.end - span.start);
}

/* The frame of the predicate, and its claim. */
static const TqFrame *
frame_of (const TqClaimSet *set, const TqDocument *document, const char *predicate,
          const TqClaim **ret_claim)
{
    for (guint i = 0; i < set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (set, i);
        g_autofree char *label = slice (document, claim->label);

        if (claim->kind != TQ_CLAIM_ASSERTION || strcmp (label, predicate) != 0 ||
            claim->n_frames == 0)
            continue;
        *ret_claim = claim;
        return tq_claim_frames (set, claim);
    }
    return NULL;
}

static char *
meant (const Tools *tools, guint row)
{
    TqDocument *document =
        document_new (rows[row].text, tq_packs_lang (tools->packs, rows[row].lang));
    g_autoptr (TqClaimSet) set = tq_claim_set_new ();
    const TqClaim *claim;
    const TqFrame *frame;
    char *ret = NULL;

    tq_extract_claims (tools->worker, document, 0, set);
    frame = frame_of (set, document, rows[row].predicate, &claim);
    if (frame != NULL && frame->arguments[rows[row].slot].term != TQ_NO_TERM) {
        const TqTerm *term = &tq_claim_terms (set, claim)[frame->arguments[rows[row].slot].term];

        cr_expect (term->is_resolved, "row %u: it stands in the sentence", row);
        cr_expect (term->span.end <= claim->span.start || term->span.start >= claim->span.end,
                   "row %u: it is shown", row);
        ret = slice (document, term->span);
    }
    tq_document_free (document);
    return ret != NULL ? ret : g_strdup ("-");
}

Test (antecedent, fills_the_slot_of_the_pronoun)
{
    Tools tools = { .packs = tq_packs_open (NULL, NULL), .atoms = tq_atoms_new () };

    tools.worker = tq_worker_new (tools.packs, tools.atoms);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autofree char *who = meant (&tools, i);

        cr_expect_str_eq (who, rows[i].who, "row %u: %s: %s means %s, not %s", i, rows[i].text,
                          rows[i].predicate, who, rows[i].who);
    }
    tq_worker_free (tools.worker);
    tq_atoms_free (tools.atoms);
    tq_packs_free (tools.packs);
}

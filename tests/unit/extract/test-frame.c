/* Who does what to whom: sentences, one predicate of each, and the words that fill its arguments.
 * And every row of group `frame`. */
#include <criterion/criterion.h>
#include <string.h>

#include "extract/claim.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqDocument *document;
    GArray *sentences;
    TqClaimSet *set;
} Text;

static void
text_open (Text *text)
{
    *text = (Text) { .packs = tq_packs_open (NULL, NULL), .atoms = tq_atoms_new () };
    cr_assert_not_null (text->packs);
    text->worker = tq_worker_new (text->packs, text->atoms);
    text->sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
}

static void
text_set (Text *text, TqLang lang, const char *string)
{
    TqBlock block = { { 0, (guint32) strlen (string) }, TQ_BLOCK_BODY, lang, NULL };

    g_clear_pointer (&text->document, tq_document_free);
    g_clear_pointer (&text->set, tq_claim_set_free);
    text->document = g_new0 (TqDocument, 1);
    text->document->text = g_strdup (string);
    text->document->n_bytes = (guint32) strlen (string);
    text->document->lang = lang;
    text->document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    g_array_append_val (text->document->blocks, block);
    text->set = tq_claim_set_new ();
    tq_extract_propositions (text->worker, text->document, 0, text->set);
}

static void
text_close (Text *text)
{
    g_clear_pointer (&text->document, tq_document_free);
    g_clear_pointer (&text->set, tq_claim_set_free);
    g_array_unref (text->sentences);
    tq_worker_free (text->worker);
    tq_atoms_free (text->atoms);
    tq_packs_free (text->packs);
}

static char *
slice (const Text *text, TqSpan span)
{
    return g_strndup (text->document->text + span.start, span.end - span.start);
}

/* The word that the argument's term stands for; "-": none. (transfer full) */
static char *
head_of (const Text *text, const TqClaim *whole, const TqArgument *argument)
{
    if (argument->term == TQ_NO_TERM)
        return argument->span.end != 0 ? slice (text, argument->span) : g_strdup ("-");
    cr_assert_lt (argument->term, whole->n_terms);
    return slice (text, tq_claim_terms (text->set, whole)[argument->term].span);
}

static const TqFrame *
frame_of (const Text *text, const TqClaim *whole, const char *predicate)
{
    for (guint i = 0; i < whole->n_frames; i++) {
        const TqFrame *frame = &tq_claim_frames (text->set, whole)[i];
        g_autofree char *word = slice (text, frame->predicate);

        if (strcmp (word, predicate) == 0)
            return frame;
    }
    return NULL;
}

static char *
all_frames (const Text *text, const TqClaim *whole)
{
    GString *ret = g_string_new (NULL);

    for (guint i = 0; i < whole->n_frames; i++) {
        const TqFrame *frame = &tq_claim_frames (text->set, whole)[i];
        g_autofree char *word = slice (text, frame->predicate);

        g_string_append_printf (ret, "%s(", word);
        for (guint j = 0; j < TQ_N_ARGUMENTS; j++) {
            g_autofree char *head = head_of (text, whole, &frame->arguments[j]);

            g_string_append_printf (ret, "%s%s", j > 0 ? ", " : "", head);
        }
        g_string_append (ret, ") ");
    }
    return g_string_free (ret, FALSE);
}

/* Agent, patient, to, place; "-": none; NULL: whatever. */
static const struct {
    const char *lang;
    const char *text;
    const char *predicate;
    const char *arguments[4];
} rows[] = {
#include "frame-rows.h"
};

Test (frame, fills_its_arguments)
{
    Text text;
    guint n_wrong = 0;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        const TqClaim *whole;
        const TqFrame *frame;
        g_autofree char *all = NULL;

        text_set (&text, tq_packs_lang (text.packs, rows[i].lang), rows[i].text);
        whole = tq_claim_set_get (text.set, text.set->claims->len - 1);
        all = all_frames (&text, whole);
        frame = frame_of (&text, whole, rows[i].predicate);
        if (frame == NULL && ++n_wrong)
            cr_log_error ("row %u: %s: no %s in %s", i, rows[i].text, rows[i].predicate, all);
        for (guint j = 0; frame != NULL && j < G_N_ELEMENTS (rows[i].arguments); j++) {
            g_autofree char *head = head_of (&text, whole, &frame->arguments[j]);

            if (rows[i].arguments[j] != NULL && strcmp (head, rows[i].arguments[j]) != 0 &&
                ++n_wrong)
                cr_log_error ("row %u: %s: argument %u of %s is %s, not %s; %s", i, rows[i].text,
                              j, rows[i].predicate, head, rows[i].arguments[j], all);
        }
    }
    text_close (&text);
    cr_assert_eq (n_wrong, 0, "%u arguments are wrong", n_wrong);
}

/* The claim of a clause has the frame of its own predicate, and its terms are the claim's. */
Test (frame, is_given_to_the_claim_of_its_predicate)
{
    Text text;
    const TqClaim *claim;
    const TqFrame *frame;

    text_open (&text);
    text_set (&text, tq_packs_lang (text.packs, "en"), "The council did not sell the bridge.");
    tq_claim_set_free (text.set);
    text.set = tq_claim_set_new ();
    tq_extract_claims (text.worker, text.document, 0, text.set);
    claim = tq_claim_set_get (text.set, 0);
    cr_assert_geq (claim->n_frames, 1);
    frame = tq_claim_frames (text.set, claim);
    cr_assert_eq (frame->term, 0, "the predicate heads the claim");
    cr_assert_eq (frame->polarity, TQ_POLARITY_DENIED);
    cr_assert_lt (frame->arguments[TQ_ARGUMENT_PATIENT].term, claim->n_terms);
    {
        g_autofree char *patient = slice (
            &text,
            tq_claim_terms (text.set, claim)[frame->arguments[TQ_ARGUMENT_PATIENT].term].span);

        cr_assert_str_eq (patient, "bridge");
    }
    text_close (&text);
}

static gboolean
has_any (const Text *text, const TqClaim *claim)
{
    for (guint i = 0; i < claim->n_frames; i++)
        for (guint j = 0; j < TQ_N_ARGUMENTS; j++)
            if (tq_claim_frames (text->set, claim)[i].arguments[j].is_any)
                return TRUE;
    return FALSE;
}

/* Of whom a denial is general. */
Test (frame, knows_what_is_said_of_any)
{
    static const struct {
        const char *lang;
        const char *text;
        gboolean has_any;
    } sentences[] = {
        { "en", "No driver was hurt.", TRUE },
        { "en", "Nobody crossed the bridge.", TRUE },
        { "en", "The driver was not hurt.", FALSE },
        { "fr", "Aucun conducteur n'a été blessé.", TRUE },
        { "fr", "Le conducteur n'a pas été blessé.", FALSE },
        { "ar", "لم يغلق المجلس أي جسر.", TRUE },
        { "ar", "لم يغلق المجلس الجسر.", FALSE },
    };
    Text text;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
        text_set (&text, tq_packs_lang (text.packs, sentences[i].lang), sentences[i].text);
        cr_expect_eq (has_any (&text, tq_claim_set_get (text.set, text.set->claims->len - 1)),
                      sentences[i].has_any, "%s", sentences[i].text);
    }
    text_close (&text);
}

/* A clause has the frames of all its predicates, and among its terms whom they are about, if it is
 * said in another clause. */
Test (frame, of_a_clause_holds_what_is_said_outside_it)
{
    Text text;
    gboolean is_found = FALSE;

    text_open (&text);
    text_set (&text, tq_packs_lang (text.packs, "en"),
              "The council praised the bridge, which was repaired in the spring.");
    tq_claim_set_free (text.set);
    text.set = tq_claim_set_new ();
    tq_extract_claims (text.worker, text.document, 0, text.set);
    for (guint i = 0; i < text.set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (text.set, i);
        g_autofree char *predicate = slice (&text, claim->label);
        const TqFrame *frame = tq_claim_frames (text.set, claim);

        if (claim->kind != TQ_CLAIM_ASSERTION || strcmp (predicate, "repaired") != 0)
            continue;
        cr_assert_geq (claim->n_frames, 1);
        cr_assert_neq (frame->arguments[TQ_ARGUMENT_PATIENT].term, TQ_NO_TERM);
        {
            g_autofree char *patient = slice (
                &text,
                tq_claim_terms (text.set, claim)[frame->arguments[TQ_ARGUMENT_PATIENT].term].span);

            cr_assert_str_eq (patient, "bridge");
        }
        is_found = TRUE;
    }
    cr_assert (is_found);
    text_close (&text);
}

static gboolean
says (const Text *text, const char *predicate, const char *word)
{
    for (guint i = 0; i < text->set->claims->len; i++) {
        const TqClaim *claim = tq_claim_set_get (text->set, i);
        g_autofree char *label = slice (text, claim->label);

        for (guint j = 0; claim->kind == TQ_CLAIM_ASSERTION && strcmp (label, predicate) == 0 &&
                          j < claim->n_terms;
             j++) {
            g_autofree char *term = slice (text, tq_claim_terms (text->set, claim)[j].span);

            if (strcmp (term, word) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

/* What stands behind an aside is said of the verb in front of it; what stands behind one comma, or
 * has a verb, is not. */
Test (frame, reads_on_behind_an_aside)
{
    static const struct {
        const char *lang;
        const char *text;
        const char *predicate;
        const char *word;
        gboolean is_said;
    } sentences[] = {
        { "en", "The port received, as the mayor had promised, a new boiler.", "received", "boiler", TRUE },
        { "en", "The port received, with some ropes, a new boiler.", "received", "boiler", TRUE },
        { "en", "The port received, as the mayor had promised, a crane which leaks.", "received", "leaks", FALSE },
        { "en", "The port closed, its old boiler idle for weeks.", "closed", "boiler", FALSE },
        { "fr", "Le port a reçu, quand la marée est montée, une chaudière neuve.", "reçu", "chaudière", TRUE },
        { "fr", "Le port a fermé, sa vieille chaudière au repos depuis des semaines.", "fermé", "chaudière", FALSE },
        { "ar", "تسلم الميناء، كما وعد الوزير، رافعة جديدة.", "تسلم", "رافعة", TRUE },
        { "ar", "أغلق الميناء، رافعته القديمة في المرآب.", "أغلق", "المرآب", FALSE },
    };
    Text text;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
        text_set (&text, tq_packs_lang (text.packs, sentences[i].lang), sentences[i].text);
        tq_claim_set_free (text.set);
        text.set = tq_claim_set_new ();
        tq_extract_claims (text.worker, text.document, 0, text.set);
        cr_expect_eq (says (&text, sentences[i].predicate, sentences[i].word),
                      sentences[i].is_said, "%s", sentences[i].text);
    }
    text_close (&text);
}

/* ---- how much of ordinary news is right ------------------------------------------------------ */

typedef enum { PREDICATE, AGENT, PATIENT, N_SLOTS } Slot;

static const struct {
    const char *lang;
    const char *text;
    const char *words[N_SLOTS];
} news[] = {
#include "frame-news.h"
};

/* The share that is right now, rounded down: what is better may be raised, what is worse is to be
 * told. */
static const struct {
    const char *lang;
    guint least[N_SLOTS];
} floors[] = {
    { "ar", { 94, 88, 82 } },
    { "en", { 96, 93, 93 } },
    { "fr", { 98, 94, 98 } },
};

static gboolean
is_right (const Text *text, const TqClaim *whole, const TqFrame *frame, Slot slot,
          const char *wanted)
{
    g_autofree char *head =
        frame != NULL && slot != PREDICATE
            ? head_of (text, whole,
                       &frame->arguments[slot == AGENT ? TQ_ARGUMENT_AGENT : TQ_ARGUMENT_PATIENT])
            : NULL;

    return frame != NULL && (slot == PREDICATE || wanted == NULL || strcmp (head, wanted) == 0);
}

static void
count_right (Text *text, const char *lang, guint *n, guint *n_right)
{
    for (guint i = 0; i < G_N_ELEMENTS (news); i++) {
        const TqClaim *whole;
        const TqFrame *frame;
        guint n_before = n_right[PREDICATE] + n_right[AGENT] + n_right[PATIENT];

        if (strcmp (news[i].lang, lang) != 0)
            continue;
        text_set (text, tq_packs_lang (text->packs, lang), news[i].text);
        whole = tq_claim_set_get (text->set, text->set->claims->len - 1);
        frame = frame_of (text, whole, news[i].words[PREDICATE]);
        ++*n;
        for (guint slot = 0; slot < N_SLOTS; slot++)
            n_right[slot] += is_right (text, whole, frame, slot, news[i].words[slot]);
        if (n_right[PREDICATE] + n_right[AGENT] + n_right[PATIENT] < n_before + N_SLOTS) {
            g_autofree char *all = all_frames (text, whole);

            cr_log_info ("%s: %s (%s, %s): %s", news[i].text, news[i].words[PREDICATE],
                         news[i].words[AGENT], news[i].words[PATIENT], all);
        }
    }
}

/* What is wrong is told with --verbose. */
Test (frame, of_news_is_mostly_right)
{
    Text text;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (floors); i++) {
        guint n = 0, n_right[N_SLOTS] = { 0 };

        count_right (&text, floors[i].lang, &n, n_right);
        cr_log_info ("%s: of %u predicates %u, agents %u, patients %u", floors[i].lang, n,
                     n_right[PREDICATE], n_right[AGENT], n_right[PATIENT]);
        for (guint slot = 0; slot < N_SLOTS; slot++)
            cr_expect_geq (100 * n_right[slot], floors[i].least[slot] * n, "%s: slot %u: %u of %u",
                           floors[i].lang, slot, n_right[slot], n);
    }
    text_close (&text);
}

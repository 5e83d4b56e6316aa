/* Every row of the scope, modal, speech, clause and frame groups: its example matches it, its counterexample does not. Then rows of what is denied. */
#include <criterion/criterion.h>
#include <string.h>

#include "extract/scope.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqDocument *document;
    GArray *sentences;
} Text;

static TqDocument *
document_new (TqLang lang, const char *text)
{
    TqDocument *document = g_new0 (TqDocument, 1);
    TqBlock block = { { 0, (guint32) strlen (text) }, TQ_BLOCK_BODY, lang, NULL };

    document->text = g_strdup (text);
    document->n_bytes = (guint32) strlen (text);
    document->lang = lang;
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    g_array_append_val (document->blocks, block);
    return document;
}

static void
text_set (Text *text, TqLang lang, const char *string)
{
    g_clear_pointer (&text->document, tq_document_free);
    text->document = document_new (lang, string);
    tq_segment_document (text->worker, text->document, text->sentences);
}

static void
text_open (Text *text)
{
    *text = (Text) { .packs = tq_packs_open (NULL, NULL), .atoms = tq_atoms_new () };
    cr_assert_not_null (text->packs);
    text->worker = tq_worker_new (text->packs, text->atoms);
    text->sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
}

static void
text_close (Text *text)
{
    g_clear_pointer (&text->document, tq_document_free);
    g_array_unref (text->sentences);
    tq_worker_free (text->worker);
    tq_atoms_free (text->atoms);
    tq_packs_free (text->packs);
}

static gboolean
has_cue (const Text *text, const TqCue *cue)
{
    for (guint i = 0; i < text->sentences->len; i++) {
        const TqSentence *sentence = &g_array_index (text->sentences, TqSentence, i);

        for (guint j = 0; j < sentence->n_cues; j++)
            if (sentence->cues[j].cue == cue)
                return TRUE;
    }
    return FALSE;
}

static gboolean
is_ours (const TqCue *cue)
{
    const char *name = tq_cue_class_name (cue->cue_class);

    return g_str_has_prefix (name, "scope.") || g_str_has_prefix (name, "modal.") || g_str_has_prefix (name, "speech.") ||
           g_str_has_prefix (name, "clause.") || g_str_has_prefix (name, "frame.");
}

Test (scope_rows, examples_match_and_counterexamples_do_not)
{
    Text text;
    guint n_wrong = 0;

    text_open (&text);
    for (TqLang lang = 1; tq_packs_get (text.packs, lang) != NULL; lang++) {
        const TqPack *pack = tq_packs_get (text.packs, lang);

        for (guint i = 0; i < pack->cues->len; i++) {
            const TqCue *cue = g_ptr_array_index (pack->cues, i);

            if (!is_ours (cue))
                continue;
            text_set (&text, lang, cue->example);
            if (!has_cue (&text, cue) && ++n_wrong)
                cr_log_error ("%s:%u %s: not in \"%s\"", cue->file, cue->line, cue->id, cue->example);
            text_set (&text, lang, cue->counterexample);
            if (has_cue (&text, cue) && ++n_wrong)
                cr_log_error ("%s:%u %s: in \"%s\"", cue->file, cue->line, cue->id, cue->counterexample);
        }
    }
    text_close (&text);
    cr_assert_eq (n_wrong, 0, "%u rows are wrong", n_wrong);
}

Test (polarity, of_the_marked_word)
{
    static const struct {
        const char *lang;
        const char *text;
        const char *word;
        TqPolarity polarity;
    } rows[] = {
        { "ar", "لم يصل القطار أمس", "القطار", TQ_POLARITY_DENIED },
        { "ar", "لا يزال الطريق مقطوعا", "مقطوعا", TQ_POLARITY_AFFIRMED },
        { "ar", "عاد الوفد بلا اتفاق", "اتفاق", TQ_POLARITY_DENIED },
        { "ar", "نفت الشركة أن الجسر انهار", "انهار", TQ_POLARITY_DENIED },
        { "ar", "لم يصل إلا المدير", "المدير", TQ_POLARITY_AFFIRMED },
        { "en", "The ferry did not sail.", "sail", TQ_POLARITY_DENIED },
        { "en", "The ferry sailed without a pilot.", "sailed", TQ_POLARITY_AFFIRMED },
        { "en", "The firm denied that the bridge fell.", "fell", TQ_POLARITY_DENIED },
        { "en", "Not only the ferry sailed.", "sailed", TQ_POLARITY_AFFIRMED },
        { "fr", "Le bac ne part pas.", "part", TQ_POLARITY_DENIED },
        { "fr", "Ils partent sans accord.", "accord", TQ_POLARITY_DENIED },
    };
    Text text;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqScope scopes[64];
        const TqSentence *sentence;
        gboolean is_found = FALSE;

        text_set (&text, tq_packs_lang (text.packs, rows[i].lang), rows[i].text);
        cr_assert_eq (text.sentences->len, 1, "row %u", i);
        sentence = &g_array_index (text.sentences, TqSentence, 0);
        cr_assert_leq (sentence->n_tokens, 64, "row %u", i);
        tq_scope_scan (sentence, scopes);
        for (guint j = 0; j < sentence->n_tokens; j++) {
            TqSpan span = sentence->tokens[j].span;

            if (strlen (rows[i].word) != span.end - span.start ||
                strncmp (rows[i].text + span.start, rows[i].word, span.end - span.start) != 0)
                continue;
            is_found = TRUE;
            cr_assert_eq (scopes[j].polarity, rows[i].polarity, "row %u: %s", i, rows[i].text);
        }
        cr_assert (is_found, "row %u has no word %s", i, rows[i].word);
    }
    text_close (&text);
}

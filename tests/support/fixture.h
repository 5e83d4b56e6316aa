/* fixture.h - what a unit test needs: packs, a worker, a document from a string */
#ifndef TQ_TESTS_FIXTURE_H
#define TQ_TESTS_FIXTURE_H

#include <criterion/criterion.h>
#include <string.h>

#include "read/read.h"
#include "text/segment.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqDocument *document; /* the last one */
    GArray *sentences;    /* of TqSentence: its */
} Fixture;

static inline Fixture
fixture_new (void)
{
    g_autoptr (GError) error = NULL;
    Fixture fixture = { .packs = tq_packs_open (NULL, &error) };

    cr_assert_not_null (fixture.packs, "%s", error != NULL ? error->message : "");
    fixture.atoms = tq_atoms_new ();
    fixture.worker = tq_worker_new (fixture.packs, fixture.atoms);
    fixture.sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    return fixture;
}

static inline void
fixture_free (Fixture *fixture)
{
    g_array_unref (fixture->sentences);
    tq_document_free (fixture->document);
    tq_worker_free (fixture->worker);
    tq_atoms_free (fixture->atoms);
    tq_packs_free (fixture->packs);
}

/* Segments @text, all of it body, in the language @tag, as published on 2025-06-15. */
static inline guint
fixture_segment (Fixture *fixture, const char *tag, const char *text)
{
    const TqMetadata metadata = { .lang = tag, .date = "2025-06-15" };
    TqBlock *block;

    tq_document_free (fixture->document);
    fixture->document =
        tq_read_plain (fixture->packs, "test", text, strlen (text), &metadata, NULL);
    cr_assert_not_null (fixture->document, "%s", text);
    g_array_set_size (fixture->document->blocks, 1);
    block = &g_array_index (fixture->document->blocks, TqBlock, 0);
    *block = (TqBlock){
        { 0, fixture->document->n_bytes }, TQ_BLOCK_BODY, tq_packs_lang (fixture->packs, tag), NULL
    };
    tq_segment_document (fixture->worker, fixture->document, fixture->sentences);
    return fixture->sentences->len;
}

static inline const TqSentence *
fixture_sentence (const Fixture *fixture, guint index)
{
    return &g_array_index (fixture->sentences, TqSentence, index);
}

/* The tokens of all sentences, parted by '|', sentences by " / ". (transfer full) */
static inline char *
fixture_tokens (const Fixture *fixture)
{
    GString *out = g_string_new (NULL);

    for (guint i = 0; i < fixture->sentences->len; i++) {
        const TqSentence *sentence = fixture_sentence (fixture, i);

        if (i > 0)
            g_string_append (out, " / ");
        for (guint t = 0; t < sentence->n_tokens; t++)
            g_string_append_printf (
                out, "%s%.*s", t > 0 ? "|" : "",
                (int) (sentence->tokens[t].span.end - sentence->tokens[t].span.start),
                fixture->document->text + sentence->tokens[t].span.start);
    }
    return g_string_free (out, FALSE);
}

#endif

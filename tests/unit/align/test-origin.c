#include <criterion/criterion.h>

#include "align/align.h"

/* @n_words numbered words from @first, as one body block. */
static TqDocument *
make_document (guint first, guint n_words)
{
    TqDocument *document = g_new0 (TqDocument, 1);
    GString *text = g_string_new (NULL);
    TqBlock block = { .role = TQ_BLOCK_BODY };

    for (guint i = 0; i < n_words; i++)
        g_string_append_printf (text, "word%u ", first + i);
    block.span.end = (guint32) text->len;
    document->text = g_string_free (text, FALSE);
    document->blocks = g_array_new (FALSE, FALSE, sizeof (TqBlock));
    g_array_append_val (document->blocks, block);
    return document;
}

static const struct {
    const char *what;
    guint first, n_words; /* of the second document; the first has words 0 … 399 */
    guint32 origin;
} rows[] = {
    { "the same text", 0, 400, 0 },
    { "a last paragraph dropped", 0, 340, 0 },
    { "a new opening", 30, 400, 0 },
    { "half of it in common", 200, 400, 1 },
    { "another text", 1000, 400, 1 },
    { "one sentence of it", 0, 12, 1 },
};

Test (origin, rows)
{
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (GPtrArray) documents =
            g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);

        g_ptr_array_add (documents, make_document (0, 400));
        g_ptr_array_add (documents, make_document (rows[i].first, rows[i].n_words));
        tq_align_origins (documents);
        cr_expect_eq (((TqDocument *) g_ptr_array_index (documents, 0))->origin, 0, "%s",
                      rows[i].what);
        cr_expect_eq (((TqDocument *) g_ptr_array_index (documents, 1))->origin, rows[i].origin,
                      "%s", rows[i].what);
    }
}

Test (origin, empty_documents_are_no_copies)
{
    g_autoptr (GPtrArray) documents =
        g_ptr_array_new_with_free_func ((GDestroyNotify) tq_document_free);

    g_ptr_array_add (documents, make_document (0, 0));
    g_ptr_array_add (documents, make_document (0, 0));
    tq_align_origins (documents);
    cr_expect_eq (((TqDocument *) g_ptr_array_index (documents, 1))->origin, 1);
}

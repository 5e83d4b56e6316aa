/* A date phrase of the tables, disguised: vowel marks and tatweel between its letters, its digits
 * in another script, marks about it. The first two bytes choose the phrase, the next two the marks
 * and the digits, the others what follows each letter. Its date stays. */
#include "replay.h"

#include <stdio.h>
#include <string.h>

#include "base/time.h"
#include "extract/value.h"
#include "pack/date-table.h"
#include "read/read.h"

#define PUBLISHED "2021-06-16"

/* Words behind the phrase, so that it is no programme of events, which looks ahead. */
#define TAIL " ; a b c d"

typedef struct {
    TqLang lang;
    char *text;
} Phrase;

static const char *const brackets[][2] = { { "", "" },     { "«", "»" },  { "(", ")" },
                                           { "\"", "\"" }, { "… ", "," }, { "- ", " -" } };
static const char *const additions[] = {
    "", "\u0640" /* tatweel */, "\u064E", "\u064F", "\u0650", "\u0651", "\u0652", ""
};
static const gunichar zeros[] = { '0', 0x0660, 0x06F0, 0xFF10 };

static GArray *
collect_phrases (const TqPacks *packs)
{
    GArray *phrases = g_array_new (FALSE, TRUE, sizeof (Phrase));

    for (TqLang lang = 1; lang <= tq_packs_n_langs (packs); lang++) {
        const GPtrArray *patterns = tq_date_table_patterns (tq_packs_get (packs, lang)->dates);

        for (guint i = 0; i < patterns->len; i++) {
            const char *example =
                ((const TqDatePattern *) g_ptr_array_index (patterns, i))->example;
            const char *end = strstr (example, " = ");
            Phrase phrase = { lang,
                              end != NULL ? g_strndup (example, (gsize) (end - example)) : NULL };

            if (end != NULL)
                g_array_append_val (phrases, phrase);
        }
    }
    return phrases;
}

static gboolean
is_arabic_letter (const char *at)
{
    gunichar c = *at != '\0' ? g_utf8_get_char (at) : 0;

    return c >= 0x0621 && c <= 0x064A && c != 0x0640;
}

/* @text as the bytes say; a tatweel and vowel marks only between two letters of one word. */
static char *
disguise (const char *text, const uint8_t *bytes, size_t n_bytes, gunichar zero)
{
    GString *said = g_string_new (NULL);
    size_t used = 0;

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar c = g_utf8_get_char (at);

        g_string_append_unichar (said, c >= '0' && c <= '9' ? zero + c - '0' : c);
        if (used < n_bytes && is_arabic_letter (at) && is_arabic_letter (g_utf8_next_char (at)))
            g_string_append (said, additions[bytes[used++] % G_N_ELEMENTS (additions)]);
    }
    return g_string_free (said, FALSE);
}

static char *
first_date (TqWorker *worker, const TqPacks *packs, TqLang lang, const char *text)
{
    const TqMetadata metadata = { .lang = tq_packs_lang_tag (packs, lang), .date = PUBLISHED };
    g_autoptr (TqDocument) document =
        tq_read_plain (packs, "fuzz", text, strlen (text), &metadata, NULL);
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (TqValue));

    /* all of it body: what a line of a page is, is read elsewhere */
    g_array_set_size (document->blocks, 1);
    g_array_index (document->blocks, TqBlock, 0) =
        (TqBlock) { { 0, document->n_bytes }, TQ_BLOCK_BODY, lang, NULL };
    tq_segment_document (worker, document, sentences);
    for (guint i = 0; i < sentences->len; i++)
        tq_value_scan (&g_array_index (sentences, TqSentence, i), values);
    for (guint i = 0; i < values->len; i++)
        if (g_array_index (values, TqValue, i).kind == TQ_VALUE_DATE)
            return tq_time_to_edtf (&g_array_index (values, TqValue, i).time);
    return g_strdup ("nothing");
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t n_bytes)
{
    static TqPacks *packs; /* open for the life of the fuzzer */
    static TqWorker *worker;
    static GArray *phrases;
    const Phrase *phrase;
    const char *const *marks;
    g_autofree char *said = NULL, *plain = NULL, *varied = NULL, *want = NULL, *got = NULL;

    if (packs == NULL) {
        packs = tq_packs_open (NULL, NULL);
        g_assert (packs != NULL);
        worker = tq_worker_new (packs, tq_atoms_new ());
        phrases = collect_phrases (packs);
    }
    if (n_bytes < 4)
        return 0;
    phrase = &g_array_index (phrases, Phrase, (bytes[0] << 8 | bytes[1]) % phrases->len);
    marks = brackets[bytes[2] % G_N_ELEMENTS (brackets)];
    said = disguise (phrase->text, bytes + 4, n_bytes - 4, zeros[bytes[3] % G_N_ELEMENTS (zeros)]);
    plain = g_strconcat (phrase->text, TAIL, NULL);
    varied = g_strconcat (marks[0], said, marks[1], TAIL, NULL);
    want = first_date (worker, packs, phrase->lang, plain);
    got = first_date (worker, packs, phrase->lang, varied);
    if (strcmp (want, got) != 0) {
        /* g_error() would print no Arabic here */
        fprintf (stderr, "\"%s\" is %s, \"%s\" is %s\n", plain, want, varied, got);
        g_error ("a date changes with what stands about it");
    }
    return 0;
}

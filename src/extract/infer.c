#include "extract/infer.h"

#include <string.h>

#include "base/time.h"
#include "extract/value.h"
#include "pack/agencies.h"
#include "pack/calendar.h"
#include "pack/folding.h"
#include "read/metadata.h"
#include "read/when.h"
#include "text/segment.h"

struct TqInference {
    const TqPacks *packs;
    TqAtoms *atoms;   /* of the worker */
    TqWorker *worker; /* NULL: no date has been looked for */
};

TqInference *
tq_inference_new (const TqPacks *packs)
{
    TqInference *inference = g_new0 (TqInference, 1);

    inference->packs = packs;
    return inference;
}

void
tq_inference_free (TqInference *inference)
{
    if (inference == NULL)
        return;
    tq_worker_free (inference->worker);
    tq_atoms_free (inference->atoms);
    g_free (inference);
}

static const TqBlock *
block_of (const TqDocument *document, guint index)
{
    return &g_array_index (document->blocks, TqBlock, index);
}

static gboolean
is_article (const TqBlock *block)
{
    return block->role == TQ_BLOCK_LEAD || block->role == TQ_BLOCK_BODY;
}

static guint
first_of_article (const TqDocument *document)
{
    guint i = 0;

    while (i < document->blocks->len && !is_article (block_of (document, i)))
        i++;
    return i;
}

/* ---- dates ----------------------------------------------------------------------------------- */

typedef struct {
    TqDocument *document;
    TqWorker *worker;
} Search;

/* Looks at a date of a day, and dates the document by it if it should. Returns: TRUE if no other
 * need be looked at. */
typedef gboolean (*DayFunc) (TqDocument *document, const TqSentence *sentence,
                             const TqValue *value);

static gboolean
has_digit (const char *text, gsize n_bytes)
{
    for (const char *p = text; p < text + n_bytes; p = g_utf8_next_char (p))
        if (g_unichar_isdigit (g_utf8_get_char (p)))
            return TRUE;
    return FALSE;
}

/* Those of the blocks [first, end) that may have a date, as body whatever their role; longer ones
 * are left out. */
static GArray *
blocks_with_figures (const TqDocument *document, guint first, guint end, gsize max_bytes)
{
    GArray *blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));

    for (guint i = first; i < end; i++) {
        TqBlock block = *block_of (document, i);
        gsize n_bytes = block.span.end - block.span.start;

        /* spares most of the words */
        if (n_bytes > max_bytes || !has_digit (document->text + block.span.start, n_bytes))
            continue;
        block.role = TQ_BLOCK_BODY;
        g_array_append_val (blocks, block);
    }
    return blocks;
}

/* A day that is written out, with its year. */
static gboolean
is_full_day (const TqValue *value)
{
    return value->kind == TQ_VALUE_DATE && value->time.precision >= TQ_PRECISION_DAY &&
           value->time.lo != TQ_TIME_PAST &&
           value->time.hi - value->time.lo <= TQ_MINUTES_PER_DAY && !value->time.is_inferred;
}

/* Calls @each with every full day of the blocks [first, end), until it returns TRUE. */
static void
for_each_day (const Search *search, guint first, guint end, gsize max_bytes, DayFunc each)
{
    TqDocument part = *search->document; /* shares everything but the blocks */
    g_autoptr (GArray) blocks = blocks_with_figures (search->document, first, end, max_bytes);
    g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
    g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (TqValue));

    part.blocks = blocks;
    tq_segment_document (search->worker, &part, sentences);
    for (guint i = 0; i < sentences->len; i++) {
        const TqSentence *sentence = &g_array_index (sentences, TqSentence, i);

        g_array_set_size (values, 0);
        tq_value_scan (sentence, values);
        for (guint v = 0; v < values->len; v++) {
            const TqValue *value = &g_array_index (values, TqValue, v);

            if (is_full_day (value) && each (search->document, sentence, value))
                return;
        }
    }
}

static void
set_date (TqDocument *document, gint64 minute, const char *from)
{
    TqTime time = { .lo = minute };

    document->published = tq_time_of_day (tq_time_day (&time));
    document->date = tq_time_to_edtf (&document->published);
    document->is_date_inferred = TRUE;
    document->from[TQ_FIELD_DATE] = from;
}

static gboolean
take_line (TqDocument *document, const TqSentence *sentence G_GNUC_UNUSED, const TqValue *value)
{
    set_date (document, value->time.lo, "page");
    return TRUE;
}

/* A dateline ends in a dash, a colon or a bracket near the beginning of the first paragraph. In
 * bytes. */
#define MAX_DATELINE 140u

static gboolean
take_dateline (TqDocument *document, const TqSentence *sentence, const TqValue *value)
{
    const char *text = document->text,
               *end = text + MIN (sentence->span.end, sentence->span.start + MAX_DATELINE);

    if (value->span.end > sentence->span.start + MAX_DATELINE)
        return TRUE;
    for (const char *p = text + value->span.end; p < end && p < text + value->span.end + 60;
         p = g_utf8_next_char (p))
        if (g_utf8_strchr ("-–—:)/ـ", -1, g_utf8_get_char (p)) != NULL) {
            set_date (document, value->time.lo, "dateline");
            return TRUE;
        }
    return TRUE;
}

/* Words between a relative day and its date: "yesterday, Thursday, 3 July". */
#define MAX_GAP 3

static gboolean
take_relative (TqDocument *document, const TqSentence *sentence, const TqValue *value)
{
    guint first = value->first_token > MAX_GAP ? value->first_token - MAX_GAP : 0;
    guint end = MIN ((guint) value->first_token + value->n_tokens + MAX_GAP, sentence->n_tokens);

    for (guint i = first; i < end; i++) {
        guint16 row = tq_sentence_word (sentence, i)->calendar;
        const TqCalendarRow *day =
            row != 0 ? tq_calendar_get (sentence->pack->calendar, row) : NULL;

        if (day == NULL || day->calendar_class != TQ_CALENDAR_DAY ||
            (sentence->tokens[i].flags & TQ_TOKEN_IN_QUOTES))
            continue;
        set_date (document, value->time.lo - day->value * TQ_MINUTES_PER_DAY, "relative day");
        return TRUE;
    }
    return FALSE;
}

/* Lines beside the headline are few and short; of the text only the beginning is asked. */
#define MAX_LINES 8
#define MAX_LINE_BYTES 200
#define MAX_PARAGRAPHS 12

static void
infer_date_from_text (const Search *search)
{
    const TqDocument *document = search->document;
    guint body = first_of_article (document);

    for_each_day (search, body > MAX_LINES ? body - MAX_LINES : 0, body, MAX_LINE_BYTES, take_line);
    if (document->date == NULL && body < document->blocks->len)
        for_each_day (search, body, body + 1, G_MAXUINT32, take_dateline);
    if (document->date == NULL)
        for_each_day (search, body, MIN (body + MAX_PARAGRAPHS, document->blocks->len),
                      G_MAXUINT32, take_relative);
}

static void
infer_date (TqInference *inference, TqDocument *document)
{
    g_autofree char *of_url = document->url != NULL ? tq_when_of_url (document->url) : NULL;
    TqTime time;

    if (of_url != NULL && tq_time_parse_edtf (of_url, &time)) {
        set_date (document, time.lo, "url");
        return;
    }
    if (inference->worker == NULL) {
        inference->atoms = tq_atoms_new ();
        inference->worker = tq_worker_new (inference->packs, inference->atoms);
    }
    infer_date_from_text (&(Search) { document, inference->worker });
}

/* ---- outlet ---------------------------------------------------------------------------------- */

static void
infer_source (const TqPacks *packs, TqDocument *document)
{
    const char *host = document->url != NULL ? strstr (document->url, "://") : NULL;
    g_autofree char *name = NULL;

    if (host == NULL)
        return;
    host += 3;
    if (g_str_has_prefix (host, "www."))
        host += 4;
    name = g_strndup (host, strcspn (host, "/:?#"));
    tq_document_set (packs, document, TQ_FIELD_SOURCE, name, "url");
}

/* ---- agency ---------------------------------------------------------------------------------- */

static const char *
agency_of (const TqPacks *packs, const char *text, gsize n_bytes)
{
    g_autofree char *name =
        n_bytes > 0 && n_bytes < 80
            ? g_strstrip (tq_fold (tq_packs_get (packs, 1)->folding, text, n_bytes, NULL))
            : NULL;

    return name != NULL ? tq_agencies_find (tq_packs_agencies (packs), name) : NULL;
}

/* The parts of a dateline between dashes, brackets, slashes and commas; each may be an agency's
 * name. */
static const char *
agency_in_dateline (const TqPacks *packs, const char *text, gsize n_bytes)
{
    const char *end = text + MIN (n_bytes, MAX_DATELINE), *part = text;
    gboolean has_mark = FALSE;

    for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
        gboolean is_mark = g_utf8_strchr ("()[]-–—:/,،ـ", -1, g_utf8_get_char (p)) != NULL;
        const char *agency = is_mark ? agency_of (packs, part, (gsize) (p - part)) : NULL;

        if (agency != NULL && (has_mark || *p == '('))
            return agency;
        has_mark |= is_mark;
        if (is_mark)
            part = g_utf8_next_char (p);
    }
    return NULL;
}

static void
infer_agency (const TqPacks *packs, TqDocument *document)
{
    guint body = first_of_article (document);
    const char *agency = document->author != NULL
                             ? agency_of (packs, document->author, strlen (document->author))
                             : NULL;

    for (guint i = 0; i < document->blocks->len && agency == NULL; i++) {
        const TqBlock *block = block_of (document, i);
        const char *text = document->text + block->span.start;
        gsize n = block->span.end - block->span.start;

        if (i == body || i == body + 1)
            agency = agency_in_dateline (packs, text, n);
        if (agency == NULL &&
            (i < body || is_article (block) || g_strcmp0 (block->reason, "tail") == 0))
            agency = agency_of (packs, text + (n > 0 && text[0] == '('),
                                n - 2 * (n > 2 && text[0] == '('));
    }
    tq_document_set (packs, document, TQ_FIELD_AGENCY, agency, "dateline");
}

void
tq_infer_metadata (TqDocument *document, gpointer inference)
{
    TqInference *self = inference;

    if (document->source == NULL)
        infer_source (self->packs, document);
    if (document->agency == NULL)
        infer_agency (self->packs, document);
    if (document->date == NULL)
        infer_date (self, document);
}

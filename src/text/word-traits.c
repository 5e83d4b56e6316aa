/* What a word may begin or be part of, as bits that every token of it bears (TqTraits). */
#include "pack/calendar.h"
#include "pack/date-table.h"
#include "pack/number-table.h"
#include "text/word-private.h"

static gboolean
begins_cue (const TqCueTrie *trie, const TqWord *word)
{
    for (guint i = 0; trie != NULL && i < word->n_keys; i++)
        if (tq_cue_trie_step (trie, 0, tq_word_keys (word)[i].symbol) != TQ_NONE)
            return TRUE;
    return trie != NULL && word->number != 0 && tq_cue_trie_step_number (trie, 0) != TQ_NONE;
}

/* A number word, and no mere helper or article. */
static gboolean
begins_number (const TqPack *pack, const TqWord *word)
{
    const TqNumberRow *row =
        word->number != 0 ? tq_number_table_get (pack->numbers, word->number) : NULL;

    return row != NULL && !row->is_inner && row->number_class != TQ_NUMBER_ARTICLE;
}

/* Whether a value can be told by the word, with others around it that every text has. */
static gboolean
tells_value (const TqPack *pack, const TqWord *word)
{
    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        if (word->date_literals[i] != 0 &&
            tq_date_table_tells (pack->dates, word->date_literals[i]))
            return TRUE;
    return word->is_unit || word->is_dual ||
           (word->calendar != 0 && tq_calendar_get (pack->calendar, word->calendar)->tells) ||
           begins_number (pack, word);
}

/* Number words below are a year only with another one beside them. */
#define MIN_ROUND_YEAR 100

/* Whether a date can be told by the word, with figures and words around it that every text has. */
static gboolean
tells_time (const TqPack *pack, const TqWord *word)
{
    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        if (word->date_literals[i] != 0 &&
            tq_date_table_tells_time (pack->dates, word->date_literals[i]))
            return TRUE;
    return (word->calendar != 0 && tq_calendar_get (pack->calendar, word->calendar)->tells_time) ||
           (word->number != 0 &&
            tq_number_table_get (pack->numbers, word->number)->value >= MIN_ROUND_YEAR);
}

static gboolean
is_in_dates (const TqWord *word)
{
    gboolean is_in = word->calendar != 0 || word->number != 0 || word->date_begin != 0;

    for (guint i = 0; i < TQ_WORD_DATE_LITERALS; i++)
        is_in |= word->date_literals[i] != 0;
    return is_in;
}

/* A figure behind it is a name: src/data/<lang>/not-values.tsv. */
static gboolean
is_label (const TqVariants *variants)
{
    for (guint i = 0; i < variants->n; i++)
        if (variants->of[i].is_known &&
            g_hash_table_contains (variants->pack->labels, variants->of[i].text))
            return TRUE;
    return FALSE;
}

guint16
tq_word_traits (const TqVariants *variants, const TqWord *word)
{
    const TqPack *pack = variants->pack;
    const struct {
        gboolean has;
        TqTraits trait;
    } traits[] = {
        { word->number != 0 || word->calendar != 0 || word->date_begin != 0 || word->is_unit ||
              word->is_dual,
          TQ_TRAIT_VALUE },
        { begins_cue (pack->tries[TQ_CUES_ALL], word), TQ_TRAIT_CUE },
        { is_label (variants), TQ_TRAIT_LABEL },
        { variants->of[0].is_known && tq_calendar_ends_two (pack->calendar, variants->of[0].text),
          TQ_TRAIT_SECOND },
        { word->n_keys > 0 || word->number != 0, TQ_TRAIT_KEY },
        { word->n_joined > 0, TQ_TRAIT_JOINED },
        { tells_value (pack, word), TQ_TRAIT_TELLS },
        { is_in_dates (word), TQ_TRAIT_DATE },
        { tells_time (pack, word), TQ_TRAIT_TIME },
        { begins_number (pack, word), TQ_TRAIT_NUMBER },
        { word->is_unit || word->is_dual, TQ_TRAIT_UNIT },
        { begins_cue (pack->tries[TQ_CUES_OF_DATES], word), TQ_TRAIT_CUE_OF_DATES },
        { begins_cue (pack->tries[TQ_CUES_OF_VALUES], word), TQ_TRAIT_CUE_OF_VALUES },
    };
    guint16 ret = 0;

    for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
        ret |= traits[i].has ? traits[i].trait : 0;
    return ret;
}

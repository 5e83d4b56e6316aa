#include "pack/answer-verbs.h"

#include <string.h>

#include "pack/cue.h"

static int
compare_verbs (gconstpointer a, gconstpointer b)
{
    const TqAnswerVerb *x = a, *y = b;

    if (x->lexeme != y->lexeme)
        return x->lexeme < y->lexeme ? -1 : 1;
    return (x->symbol > y->symbol) - (x->symbol < y->symbol);
}

#define MAX_READINGS 8

static void
add_word (const TqPack *pack, const char *word, GArray *verbs)
{
    TqAnalysis readings[MAX_READINGS];
    TqAnswerVerb verb = { 0, tq_atom_find (pack->symbols, word, -1) };
    guint n = verb.symbol != 0 ? tq_lexicon_analyse (pack->lexicon, pack->tag, word, strlen (word),
                                                     FALSE, readings, MAX_READINGS)
                               : 0;

    for (guint i = 0; i < n; i++) {
        verb.lexeme = readings[i].lexeme;
        if (readings[i].pos == TQ_POS_VERB && verb.lexeme != 0)
            g_array_append_val (verbs, verb);
    }
}

/* The words that the pattern of @cue may begin with. */
static void
add_cue (const TqPack *pack, const TqCue *cue, GArray *verbs)
{
    g_autofree char *first = g_strndup (cue->pattern, strcspn (cue->pattern, " "));
    g_auto (GStrv) words = g_strsplit (first, "|", -1);

    for (guint i = 0; words[i] != NULL; i++)
        add_word (pack, words[i], verbs);
}

static GArray *
find_verbs (const TqPack *pack)
{
    GArray *verbs = g_array_new (FALSE, FALSE, sizeof (TqAnswerVerb));
    guint n = 0;

    for (guint i = 0; i < pack->cues->len; i++) {
        const TqCue *cue = g_ptr_array_index (pack->cues, i);

        if (cue->cue_class == TQ_CUE_ANSWER)
            add_cue (pack, cue, verbs);
    }
    g_array_sort (verbs, compare_verbs);
    for (guint i = 0; i < verbs->len; i++) {
        const TqAnswerVerb *verb = &g_array_index (verbs, TqAnswerVerb, i);

        if (i == 0 || compare_verbs (verb, verb - 1) != 0)
            g_array_index (verbs, TqAnswerVerb, n++) = *verb;
    }
    g_array_set_size (verbs, n);
    return verbs;
}

const TqAnswerVerb *
tq_answer_verbs_of (const TqPack *pack, TqLexeme lexeme, guint *ret_n)
{
    gpointer *verbs = (gpointer *) &pack->answer_verbs;
    const TqAnswerVerb *all;
    guint from = 0, end;

    if (g_once_init_enter (verbs))
        g_once_init_leave (verbs, find_verbs (pack));
    all = (const TqAnswerVerb *) pack->answer_verbs->data;
    end = pack->answer_verbs->len;
    while (from < end) {
        guint middle = from + (end - from) / 2;

        if (all[middle].lexeme < lexeme)
            from = middle + 1;
        else
            end = middle;
    }
    for (*ret_n = 0; from + *ret_n < pack->answer_verbs->len && all[from + *ret_n].lexeme == lexeme;)
        ++*ret_n;
    return all + from;
}

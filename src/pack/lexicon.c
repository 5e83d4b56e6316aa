#include "pack/lexicon.h"

#include <tanaqud/error.h>

struct TqLexicon {
    gboolean is_empty;
};

TqLexicon *
tq_lexicon_open_empty (void)
{
    TqLexicon *lexicon = g_new0 (TqLexicon, 1);

    lexicon->is_empty = TRUE;
    return lexicon;
}

TqLexicon *
tq_lexicon_open (const char *path, GError **error)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_PACK, "%s: no lexicon", path);
    return NULL;
}

void
tq_lexicon_close (TqLexicon *lexicon)
{
    g_free (lexicon);
}

gboolean
tq_lexicon_is_empty (const TqLexicon *lexicon)
{
    return lexicon->is_empty;
}

const char *
tq_lexicon_version (const TqLexicon *lexicon G_GNUC_UNUSED)
{
    return "none";
}

guint
tq_lexicon_analyse (const TqLexicon *lexicon G_GNUC_UNUSED, const char *lang G_GNUC_UNUSED,
                    const char *folded G_GNUC_UNUSED, gsize n_bytes, gboolean has_ta_marbuta G_GNUC_UNUSED,
                    TqAnalysis *ret, guint max)
{
    if (max == 0)
        return 0;
    *ret = (TqAnalysis) { .stem_end = (guint16) MIN (n_bytes, G_MAXUINT16) };
    return 1;
}

const char *
tq_lexicon_lemma (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme lexeme G_GNUC_UNUSED)
{
    return "";
}

TqPos
tq_lexicon_pos (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme lexeme G_GNUC_UNUSED)
{
    return TQ_POS_UNKNOWN;
}

const TqConcept *
tq_lexicon_concepts (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme lexeme G_GNUC_UNUSED, guint *ret_n)
{
    *ret_n = 0;
    return NULL;
}

double
tq_lexicon_similarity (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme a, TqLexeme b)
{
    return a != 0 && a == b ? 1.0 : 0.0;
}

gboolean
tq_lexicon_same (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme a, TqLexeme b)
{
    return a != 0 && a == b;
}

gboolean
tq_lexicon_is_a (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme narrow, TqLexeme wide)
{
    return narrow != 0 && narrow == wide;
}

gboolean
tq_lexicon_opposite (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme a G_GNUC_UNUSED, TqLexeme b G_GNUC_UNUSED)
{
    return FALSE;
}

gboolean
tq_lexicon_is_person (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme lexeme G_GNUC_UNUSED)
{
    return FALSE;
}

gboolean
tq_lexicon_is_event (const TqLexicon *lexicon G_GNUC_UNUSED, TqLexeme lexeme G_GNUC_UNUSED)
{
    return FALSE;
}

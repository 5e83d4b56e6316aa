/* freedict.c - two-language dictionaries in the c5 text of dictd: "headword /sound/ <n>" and below
 * it its glosses
 *
 * Glosses are numbered or not, and parted by commas. Earlier ones count more. */
#include <ctype.h>
#include <string.h>

#include "pack/lexicon/build.h"

/* What may stand in front of a gloss, and says what it is. */
static const struct {
    const char *word;
    TqPos pos;
} openers[] = {
    { "to ", TQ_POS_VERB }, { "the ", TQ_POS_NOUN }, { "a ", TQ_POS_NOUN }, { "an ", TQ_POS_NOUN }
};

static const struct {
    const char *mark;
    TqPos pos;
} marks[] = {
    { "<n", TQ_POS_NOUN },     { "<v", TQ_POS_VERB },  { "<adj", TQ_POS_ADJECTIVE },
    { "<adv", TQ_POS_ADVERB }, { "<pn", TQ_POS_NAME }, { "<prep", TQ_POS_FUNCTION },
};

static TqPos
pos_of_mark (const char *text)
{
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
        if (strstr (text, marks[i].mark) != NULL)
            return marks[i].pos;
    return TQ_POS_UNKNOWN;
}

/* Without what is in brackets or angles, and without an article. */
static char *
clean (const Build *build, const char *text)
{
    g_autofree char *plain = g_strndup (text, strcspn (text, "([<{/")),
                    *folded = build_fold (build, g_strstrip (plain));
    const char *start = folded;

    for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
        if (g_str_has_prefix (start, openers[i].word))
            start += strlen (openers[i].word);
    return g_strdup (start);
}

static gboolean
is_one_word (const char *text)
{
    return text[0] != '\0' && strpbrk (text, " \t") == NULL && g_utf8_strlen (text, -1) >= 2;
}

typedef struct {
    Build *build;
    const char *lang;
    gboolean is_from_english;
    char *headword;
    TqPos pos;
    guint n_glosses;
} Entry;

static void
begin_entry (Entry *entry, char *line, char *sound)
{
    *sound = '\0';
    entry->pos = pos_of_mark (sound + 2);
    entry->headword = clean (entry->build, line);
    entry->n_glosses = 0;
}

static void
read_glosses (Entry *entry, const char *line)
{
    g_auto (GStrv) glosses = NULL;

    while (isdigit ((unsigned char) *line) || *line == '.' || *line == ' ')
        line++;
    glosses = g_strsplit_set (line, ",;", -1);
    for (guint i = 0; glosses[i] != NULL; i++) {
        g_autofree char *gloss = clean (entry->build, glosses[i]);
        const char *foreign = entry->is_from_english ? gloss : entry->headword,
                   *english = entry->is_from_english ? entry->headword : gloss;

        entry->n_glosses++;
        if (is_one_word (foreign) && is_one_word (english))
            build_add_pair (entry->build, entry->lang, foreign, english, entry->pos,
                            1.0 / (1 + 0.2 * entry->n_glosses));
    }
}

void
build_read_freedict (Build *build, const char *lang, const char *path, gboolean is_from_english)
{
    char *rest = build_read_file (build, path, NULL), *line;
    Entry entry = { build, lang, is_from_english, NULL, TQ_POS_UNKNOWN, 0 };

    while ((line = build_next_line (&rest)) != NULL) {
        char *sound = strstr (line, " /");

        if (sound != NULL && strchr (sound + 2, '/') != NULL)
            begin_entry (&entry, line, sound);
        else if (entry.headword != NULL)
            read_glosses (&entry, line);
    }
}

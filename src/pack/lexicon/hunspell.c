/* hunspell.c - dictionaries of spelling as dictionaries of forms: which lemma, which inflection
 *
 * Two ways (common/sources.tsv says which): `forms` applies the suffix rules of the .aff file,
 * whose rows say what they make; `stems` takes the entries of the .dic file as they are, where each
 * inflected stem is an entry that names its lemma (st:) and where a plural stands just behind its
 * singular. Prefixes are left out: elision and particles are split or taken off elsewhere. Format:
 * hunspell(5). Only what these dictionaries use is read: FLAG long, AM, SFX. */
#include <stdlib.h>
#include <string.h>

#include "pack/lexicon/build.h"

typedef struct {
    char *strip; /* "" for 0 */
    char *add;
    char *condition;
    guint16 form;
    gboolean is_form; /* FALSE: an imperative or another form that the news do without */
} Suffix;

typedef struct {
    Build *build;
    const char *lang;
    GHashTable *suffixes; /* two letters of a flag → GArray of Suffix */
    GPtrArray *aliases;   /* AM: morphology by number */
    GPtrArray *nouns;     /* folded, in the order of the dictionary */
    Patterns *patterns;   /* of the language, or NULL */
} Hunspell;

/* Fields of morphology, as the dictionaries write them. */
static const struct {
    const char *field;
    guint16 form;
} fields[] = {
    { "po:ppre", TQ_FORM_PARTICIPLE },
    { "po:ppas", TQ_FORM_PARTICIPLE | TQ_FORM_PAST },
    { "po:ipre", TQ_FORM_PRESENT },
    { "po:spre", TQ_FORM_PRESENT },
    { "po:iimp", TQ_FORM_PAST },
    { "po:ipsi", TQ_FORM_PAST },
    { "po:simp", TQ_FORM_PAST },
    { "po:ifut", TQ_FORM_FUTURE },
    { "po:cond", TQ_FORM_FUTURE },
    { "is:fem", TQ_FORM_FEMININE },
    { "is:pl", TQ_FORM_PLURAL },
    { "is:pst", TQ_FORM_PAST },
    { "is:prst", TQ_FORM_PRESENT },
};

static const struct {
    const char *prefix;
    TqPos pos;
} classes[] = { { "po:nom", TQ_POS_NOUN },
                { "po:adj", TQ_POS_ADJECTIVE },
                { "po:adv", TQ_POS_ADVERB },
                { "po:v", TQ_POS_VERB } };

static guint16
parse_fields (const char *morphology)
{
    g_auto (GStrv) words = g_strsplit (morphology, " ", -1);
    guint16 form = 0;

    for (guint i = 0; words[i] != NULL; i++)
        for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
            if (strcmp (words[i], fields[f].field) == 0)
                form |= fields[f].form;
    return form;
}

/* ---- .aff ------------------------------------------------------------------------------------ */

/* "SFX a0 er ant/n'q' [^cg]er po:ppre"; the header line of a flag has four fields and a number for
 * the last. */
static void
read_suffix (Hunspell *hunspell, char *line)
{
    g_auto (GStrv) words = g_strsplit (line, " ", 6);
    GArray *suffixes;
    Suffix suffix = { 0 };
    char *slash;

    if (g_strv_length (words) < 5)
        return;
    suffixes = g_hash_table_lookup (hunspell->suffixes, words[1]);
    if (suffixes == NULL) {
        suffixes = g_array_new (FALSE, FALSE, sizeof (Suffix));
        g_hash_table_insert (hunspell->suffixes, g_strdup (words[1]), suffixes);
    }
    slash = strchr (words[3], '/');
    if (slash != NULL)
        *slash = '\0';
    suffix.strip = g_strdup (strcmp (words[2], "0") == 0 ? "" : words[2]);
    suffix.add = g_strdup (strcmp (words[3], "0") == 0 ? "" : words[3]);
    suffix.condition = g_strdup (words[4]);
    suffix.form = words[5] != NULL ? parse_fields (words[5]) : 0;
    suffix.is_form = words[5] == NULL || strstr (words[5], "po:impe") == NULL || suffix.form != 0;
    g_array_append_val (suffixes, suffix);
}

static void
read_affixes (Hunspell *hunspell, char *text, gboolean expands)
{
    char *line;

    while ((line = build_next_line (&text)) != NULL) {
        if (expands && g_str_has_prefix (line, "SFX "))
            read_suffix (hunspell, line);
        else if (g_str_has_prefix (line, "AM "))
            g_ptr_array_add (hunspell->aliases, line + strlen ("AM "));
    }
}

/* ---- .dic: forms ----------------------------------------------------------------------------- */

/* Whether @word ends as a condition says: letters, a dot, sets [xyz], sets left out [^xyz]. Walks
 * both from the end. */
static gboolean
ends_as (const char *word, const char *condition)
{
    const char *w = word + strlen (word), *c = condition + strlen (condition);

    if (strcmp (condition, ".") == 0)
        return TRUE;
    while (c > condition) {
        const char *end = c;
        gboolean is_set = c[-1] == ']', is_out, is_in;

        if (w == word)
            return FALSE;
        while (is_set && c[-1] != '[')
            c--;
        c = is_set ? c - 1 : g_utf8_prev_char (c);
        w = g_utf8_prev_char (w);
        is_out = is_set && c[1] == '^';
        is_in = g_utf8_strchr (c + is_set, end - c - is_set, g_utf8_get_char (w)) != NULL;
        if (is_in == is_out && *c != '.')
            return FALSE;
    }
    return TRUE;
}

static void
add_forms (Hunspell *hunspell, const char *word, const char *flags, TqPos pos, guint16 form)
{
    g_autofree char *lemma = build_fold (hunspell->build, word);

    if (pos == TQ_POS_NOUN || pos == TQ_POS_ADVERB || flags[0] == '\0')
        build_add_paradigm (hunspell->build, hunspell->lang, lemma, lemma, pos, form, FALSE);
    for (; flags[0] != '\0' && flags[1] != '\0'; flags += 2) {
        const char flag[3] = { flags[0], flags[1], '\0' };
        const GArray *suffixes = g_hash_table_lookup (hunspell->suffixes, flag);

        for (guint i = 0; suffixes != NULL && i < suffixes->len; i++) {
            const Suffix *suffix = &g_array_index (suffixes, Suffix, i);
            g_autofree char *made = NULL, *folded = NULL;

            if (!suffix->is_form || !g_str_has_suffix (word, suffix->strip) ||
                !ends_as (word, suffix->condition))
                continue;
            made = g_strdup_printf ("%.*s%s", (int) (strlen (word) - strlen (suffix->strip)), word,
                                    suffix->add);
            folded = build_fold (hunspell->build, made);
            build_add_paradigm (hunspell->build, hunspell->lang, folded, lemma, pos, suffix->form,
                                FALSE);
        }
    }
}

/* "céder/c0p+() po:v1_itn___a". Names, too, are entries; a capital tells them. */
static void
read_form_entry (Hunspell *hunspell, char *line)
{
    char *morphology = strchr (line, ' '), *flags = strchr (line, '/');

    if (morphology == NULL || g_unichar_isupper (g_utf8_get_char (line)))
        return;
    *morphology++ = '\0';
    if (flags != NULL && flags < morphology)
        *flags++ = '\0';
    else
        flags = morphology - 1;
    for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
        if (strstr (morphology, classes[c].prefix) != NULL)
            add_forms (hunspell, line, flags, classes[c].pos, parse_fields (morphology));
}

/* ---- .dic: stems ----------------------------------------------------------------------------- */

static const char *
lemma_of (const char *morphology)
{
    const char *stem = strstr (morphology, "st:");

    return stem != NULL ? stem + strlen ("st:") : NULL;
}

/* "ساهينا/242	20378": the number is an AM line; a noun has none. Imperatives are left out. */
static void
read_stem_entry (Hunspell *hunspell, char *line)
{
    char *number = strchr (line, '\t'), *slash = strchr (line, '/');
    guint index = number != NULL ? (guint) atoi (number + 1) : 0;
    const char *morphology = index < hunspell->aliases->len && index > 0
                                 ? g_ptr_array_index (hunspell->aliases, index)
                                 : "";
    const char *stem = lemma_of (morphology);
    guint16 form = parse_fields (morphology);
    g_autofree char *word = NULL;

    *(slash != NULL ? slash : number != NULL ? number : line + strlen (line)) = '\0';
    word = build_fold (hunspell->build, line);
    if (stem != NULL && form != 0) {
        g_autofree char *end = g_strndup (stem, strcspn (stem, " ")),
                        *lemma = build_fold (hunspell->build, end);

        build_add_paradigm (hunspell->build, hunspell->lang, word, lemma, TQ_POS_VERB, form,
                            build_is_rare (hunspell->patterns, word, form));
    } else if (stem == NULL && slash != NULL && g_utf8_strlen (word, -1) > 1) {
        g_ptr_array_add (hunspell->nouns, (gpointer) g_intern_string (word));
    }
}

static void
add_nouns (Hunspell *hunspell)
{
    if (hunspell->patterns != NULL)
        build_link_plurals (hunspell->build, hunspell->patterns, hunspell->lang, hunspell->nouns);
    for (guint i = 0; hunspell->patterns == NULL && i < hunspell->nouns->len; i++)
        build_add_paradigm (hunspell->build, hunspell->lang,
                            g_ptr_array_index (hunspell->nouns, i),
                            g_ptr_array_index (hunspell->nouns, i), TQ_POS_NOUN, 0, FALSE);
}

void
build_read_hunspell (Build *build, const char *lang, const char *path, gboolean expands)
{
    g_autofree char *aff = g_strconcat (path, ".aff", NULL),
                    *dic = g_strconcat (path, ".dic", NULL);
    char *affixes = build_read_file (build, aff, NULL),
         *entries = affixes != NULL ? build_read_file (build, dic, NULL) : NULL, *line;
    Hunspell hunspell = { build,
                          lang,
                          g_hash_table_new (g_str_hash, g_str_equal),
                          g_ptr_array_new (),
                          g_ptr_array_new (),
                          build_patterns (build, lang) };

    if (entries == NULL)
        return;
    /* the first AM line holds their number: aliases count from 1 */
    read_affixes (&hunspell, affixes, expands);
    while ((line = build_next_line (&entries)) != NULL) {
        if (expands)
            read_form_entry (&hunspell, line);
        else
            read_stem_entry (&hunspell, line);
    }
    add_nouns (&hunspell);
}

#include "read/read.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <tanaqud/error.h>
#include <unistd.h>

#include "read/article.h"

/* One input, be it a file or a folder, on its way into the documents. */
typedef struct {
    const TqPacks *packs;
    GPtrArray *documents;
    GArray *notices;
    GHashTable *ids; /* set of those given so far; borrowed from the documents */
    guint n_skipped;
} Reading;

/* ---- ids ------------------------------------------------------------------------------------------------------- */

/* The file's name without its suffix, numbered if it was there before. */
static char *
new_id (const Reading *reading, const char *wish)
{
    char *id = g_strdup (wish[0] != '\0' ? wish : "article");

    for (guint n = 2; g_hash_table_contains (reading->ids, id); n++) {
        g_free (id);
        id = g_strdup_printf ("%s-%u", wish, n);
    }
    return id;
}

static char *
stem_of (const char *path)
{
    char *stem = g_path_get_basename (path), *dot = strrchr (stem, '.');

    if (dot != NULL && dot != stem)
        *dot = '\0';
    return stem;
}

static void
add_document (Reading *reading, TqDocument *document)
{
    g_ptr_array_add (reading->documents, document);
    g_hash_table_add (reading->ids, document->id);
}

static void
skip (Reading *reading, const char *path, const char *message)
{
    tq_notice_add (reading->notices, TRUE, path, "%s", message);
    reading->n_skipped++;
}

/* ---- bytes ----------------------------------------------------------------------------------------------------- */

/* A whole stream, up to @max bytes and one more. */
static GByteArray *
read_stream (int fd, const char *path, gsize max, GError **error)
{
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    guint8 buffer[1 << 16];

    for (;;) {
        gssize n = read (fd, buffer, sizeof buffer);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", path, g_strerror (errno));
            return NULL;
        }
        if (n == 0)
            return g_steal_pointer (&bytes);
        g_byte_array_append (bytes, buffer, (guint) n);
        if (bytes->len > max)
            return g_steal_pointer (&bytes);
    }
}

static GByteArray *
read_file (const char *path, gsize max, GError **error)
{
    int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    GByteArray *bytes;

    if (fd < 0) {
        g_set_error (error, TQ_ERROR, errno == ENOENT ? TQ_ERROR_NOT_FOUND : TQ_ERROR_READ, "%s: %s", path, g_strerror (errno));
        return NULL;
    }
    bytes = read_stream (fd, path, max, error);
    close (fd);
    return bytes;
}

/* ---- plain text ------------------------------------------------------------------------------------------------ */

static gboolean
add_text (Reading *reading, const char *path, const GByteArray *bytes, const TqMetadata *metadata, GError **error)
{
    g_autofree char *stem = stem_of (path);
    g_autofree char *id = new_id (reading, stem);
    TqDocument *document = tq_article_new (reading->packs, id, path, (const char *) bytes->data, bytes->len, TRUE, metadata,
                                           reading->notices, error);

    if (document != NULL)
        add_document (reading, document);
    return document != NULL;
}

static gboolean
add_text_file (Reading *reading, const char *path, const TqMetadata *metadata, GError **error)
{
    g_autoptr (GByteArray) bytes = read_file (path, TQ_DOCUMENT_MAX_BYTES, error);

    return bytes != NULL && add_text (reading, path, bytes, metadata, error);
}

/* ---- JSON Lines ------------------------------------------------------------------------------------------------ */

static const char *
string_of (const json_t *object, const char *key)
{
    return json_string_value (json_object_get (object, key));
}

static gboolean
add_json_row (Reading *reading, const char *place, const char *line, gsize n_bytes, GError **error)
{
    json_error_t reason;
    json_t *row = json_loadb (line, n_bytes, JSON_REJECT_DUPLICATES, &reason);
    const char *text = string_of (row, "text"), *wish = string_of (row, "id");
    TqDocument *document = NULL;

    if (row == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s: column %d: %s", place, reason.column, reason.text);
    } else if (text == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: an article has an \"id\" and a \"text\"", place);
    } else {
        g_autofree char *id = new_id (reading, wish != NULL ? wish : "article");
        TqMetadata metadata = { string_of (row, "lang"), string_of (row, "source"), string_of (row, "date"),
                                string_of (row, "title"), string_of (row, "url") };

        document = tq_article_new (reading->packs, id, place, text, strlen (text), FALSE, &metadata, reading->notices, error);
    }
    if (document != NULL)
        add_document (reading, document);
    json_decref (row);
    return document != NULL;
}

/* A line may be as long as an article. */
#define MAX_LINES_FILE_BYTES (4ull << 30)

static void
add_json_lines (Reading *reading, const char *path, const GByteArray *bytes)
{
    const char *at = (const char *) bytes->data, *end = at + bytes->len;

    for (guint line = 1; at < end; line++) {
        const char *newline = memchr (at, '\n', (gsize) (end - at));
        gsize n = newline != NULL ? (gsize) (newline - at) : (gsize) (end - at), n_blank = 0;
        g_autofree char *place = g_strdup_printf ("%s:%u", path, line);
        g_autoptr (GError) reason = NULL;

        if (line == 1 && n >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0) {
            at += 3;
            n -= 3;
        }
        while (n_blank < n && g_ascii_isspace (at[n_blank]))
            n_blank++;
        if (n_blank < n && !add_json_row (reading, place, at, n, &reason))
            skip (reading, place, reason->message);
        at += n + (newline != NULL);
    }
}

/* ---- folders --------------------------------------------------------------------------------------------------- */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *path, GError **error)
{
    g_autoptr (GError) reason = NULL;
    g_autoptr (GDir) dir = g_dir_open (path, 0, &reason);
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    const char *name;

    if (dir == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s", reason->message);
        return NULL;
    }
    while ((name = g_dir_read_name (dir)) != NULL)
        if (name[0] != '.' && (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".jsonl")))
            g_ptr_array_add (names, g_strdup (name));
    g_ptr_array_sort (names, compare_strings);
    return g_steal_pointer (&names);
}

/* The real path of an article that corpus.json names, or NULL if it leads out of the folder (by "..", "/" or a link). */
static char *
resolve_inside (const char *folder, const char *name, GError **error)
{
    g_autofree char *joined = g_build_filename (folder, name, NULL);
    g_autofree char *root = realpath (folder, NULL), *real = realpath (joined, NULL), *prefix = NULL;

    if (g_path_is_absolute (name) || strcmp (name, "..") == 0 || g_str_has_prefix (name, "../") || strstr (name, "/../") != NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "\"%s\" lies outside the folder", name);
        return NULL;
    }
    if (real == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "\"%s\": %s", name, g_strerror (errno));
        return NULL;
    }
    prefix = g_strconcat (root != NULL ? root : folder, "/", NULL);
    if (!g_str_has_prefix (real, prefix)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "\"%s\" lies outside the folder", name);
        return NULL;
    }
    return g_steal_pointer (&joined);
}

static void
add_listed (Reading *reading, const char *folder, const char *corpus, gsize index, const json_t *entry)
{
    const char *name = string_of (entry, "path");
    TqMetadata metadata = { string_of (entry, "lang"), string_of (entry, "source"), string_of (entry, "date"),
                            string_of (entry, "title"), string_of (entry, "url") };
    g_autoptr (GError) reason = NULL;
    g_autofree char *path = NULL;

    if (name == NULL) {
        g_autofree char *message = g_strdup_printf ("article %" G_GSIZE_FORMAT " has no \"path\"", index + 1);
        skip (reading, corpus, message);
        return;
    }
    path = resolve_inside (folder, name, &reason);
    if (path == NULL)
        skip (reading, corpus, reason->message);
    else if (!add_text_file (reading, path, &metadata, &reason))
        skip (reading, path, reason->message);
}

static gboolean
add_corpus (Reading *reading, const char *folder, const char *corpus, GError **error)
{
    g_autoptr (GByteArray) bytes = read_file (corpus, TQ_DOCUMENT_MAX_BYTES, error);
    json_error_t reason;
    json_t *json, *entry;
    const json_t *articles;
    gsize index;

    if (bytes == NULL)
        return FALSE;
    json = json_loadb ((const char *) bytes->data, bytes->len, JSON_REJECT_DUPLICATES, &reason);
    if (json == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s:%d:%d: %s", corpus, reason.line, reason.column, reason.text);
        return FALSE;
    }
    articles = json_object_get (json, "articles");
    if (!json_is_array (articles)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: has no list \"articles\"", corpus);
        json_decref (json);
        return FALSE;
    }
    json_array_foreach (articles, index, entry)
        add_listed (reading, folder, corpus, index, entry);
    json_decref (json);
    return TRUE;
}

static gboolean add_file (Reading *reading, const char *path, TqInputFormat input, GError **error);

static gboolean
add_folder (Reading *reading, const char *folder, TqInputFormat input, GError **error)
{
    g_autofree char *corpus = g_build_filename (folder, "corpus.json", NULL);
    g_autoptr (GPtrArray) names = NULL;

    if (g_file_test (corpus, G_FILE_TEST_EXISTS))
        return add_corpus (reading, folder, corpus, error);
    names = list_folder (folder, error);
    if (names == NULL)
        return FALSE;
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *path = resolve_inside (folder, g_ptr_array_index (names, i), NULL);
        g_autoptr (GError) reason = NULL;

        if (path != NULL && !add_file (reading, path, input, &reason))
            skip (reading, path, reason->message);
    }
    return TRUE;
}

/* ---- paths ----------------------------------------------------------------------------------------------------- */

static gboolean
add_file (Reading *reading, const char *path, TqInputFormat input, GError **error)
{
    gboolean is_lines = input == TQ_INPUT_JSONL || (input == TQ_INPUT_AUTO && g_str_has_suffix (path, ".jsonl"));
    gboolean is_stdin = strcmp (path, "-") == 0;
    gsize max = is_lines ? MAX_LINES_FILE_BYTES : TQ_DOCUMENT_MAX_BYTES;
    const char *name = is_stdin ? "standard input" : path;
    g_autoptr (GByteArray) bytes = is_stdin ? read_stream (STDIN_FILENO, name, max, error) : read_file (path, max, error);

    if (bytes == NULL)
        return FALSE;
    if (!is_lines)
        return add_text (reading, name, bytes, NULL, error);
    add_json_lines (reading, name, bytes);
    return TRUE;
}

gboolean
tq_read_path (const TqPacks *packs, const char *path, TqInputFormat input, GPtrArray *documents, GArray *notices, GError **error)
{
    g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
    Reading reading = { packs, documents, notices, ids, 0 };
    guint n_before = documents->len;
    struct stat status;

    for (guint i = 0; i < documents->len; i++)
        g_hash_table_add (ids, ((TqDocument *) g_ptr_array_index (documents, i))->id);
    if (strcmp (path, "-") != 0 && stat (path, &status) != 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: %s", path, g_strerror (errno));
        return FALSE;
    }
    if (strcmp (path, "-") != 0 && S_ISDIR (status.st_mode)) {
        if (!add_folder (&reading, path, input, error))
            return FALSE;
    } else if (!add_file (&reading, path, input, error)) {
        return FALSE;
    }
    if (documents->len > n_before)
        return TRUE;
    if (reading.n_skipped > 0)
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: none of its articles could be read", path);
    else
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: no article (.txt, .jsonl or corpus.json) in it", path);
    return FALSE;
}

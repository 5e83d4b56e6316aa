/* corpus.c - paths: files, folders, corpus.json, wildcards, standard input */
#include "read/read.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <tanaqud/error.h>
#include <unistd.h>

#include "read/reading.h"

/* ---- bytes ----------------------------------------------------------------------------------- */

/* A file's bytes: mapped if it holds many articles, read otherwise. */
typedef struct {
    GMappedFile *mapped;
    GByteArray *read;
    const char *bytes;
    gsize n_bytes;
} Content;

static void
content_clear (Content *content)
{
    g_clear_pointer (&content->mapped, g_mapped_file_unref);
    g_clear_pointer (&content->read, g_byte_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

/* A whole stream, up to @max bytes and one more. */
static gboolean
read_stream (int fd, const char *path, guint64 max, Content *ret, GError **error)
{
    guint8 buffer[1 << 16];

    ret->read = g_byte_array_new ();
    for (;;) {
        gssize n = read (fd, buffer, sizeof buffer);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", path, g_strerror (errno));
            return FALSE;
        }
        if (n > 0)
            g_byte_array_append (ret->read, buffer, (guint) n);
        ret->bytes = (const char *) ret->read->data;
        ret->n_bytes = ret->read->len;
        if (n == 0 || ret->n_bytes > max)
            return TRUE;
    }
}

/* What is written to @ret is an article's size at most, unless the beginning of the file says that
 * it holds many. */
static gboolean
read_descriptor (TqReading *reading, int fd, const char *path, Content *ret, GError **error)
{
    char head[4096];
    struct stat status;
    gssize n_head;

    /* a pipe shows its beginning only once: it may be anything */
    if (fstat (fd, &status) == 0 && !S_ISREG (status.st_mode))
        return read_stream (fd, path, reading->limits.expanded_bytes, ret, error);
    n_head = pread (fd, head, sizeof head, 0);
    if (n_head > 0 &&
        tq_reading_is_container (head, (gsize) n_head, path, reading->options->input)) {
        g_autoptr (GError) reason = NULL;

        ret->mapped = g_mapped_file_new_from_fd (fd, FALSE, &reason);
        if (ret->mapped == NULL) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", path, reason->message);
            return FALSE;
        }
        ret->bytes = g_mapped_file_get_contents (ret->mapped);
        ret->n_bytes = g_mapped_file_get_length (ret->mapped);
        return TRUE;
    }
    if ((guint64) status.st_size > reading->limits.article_bytes) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: %" G_GINT64_FORMAT " bytes; limit \"article\" is %" G_GUINT64_FORMAT,
                     path, (gint64) status.st_size, reading->limits.article_bytes);
        return FALSE;
    }
    return read_stream (fd, path, reading->limits.article_bytes, ret, error);
}

static gboolean
read_file (TqReading *reading, const char *path, Content *ret, GError **error)
{
    int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    gboolean done;

    if (fd < 0) {
        g_set_error (error, TQ_ERROR, errno == ENOENT ? TQ_ERROR_NOT_FOUND : TQ_ERROR_READ,
                     "%s: %s", path, g_strerror (errno));
        return FALSE;
    }
    done = read_descriptor (reading, fd, path, ret, error);
    close (fd);
    return done;
}

/* @metadata: (nullable) */
static gboolean
add_file (TqReading *reading, const char *path, const TqMetadata *metadata, gboolean is_found,
          GError **error)
{
    gboolean is_stdin = strcmp (path, "-") == 0;
    g_auto (Content) content = { 0 };
    TqSource source = { .path = is_stdin ? "standard input" : path, .is_found = is_found };

    if (is_stdin ? !read_descriptor (reading, STDIN_FILENO, source.path, &content, error)
                 : !read_file (reading, path, &content, error))
        return FALSE;
    if (metadata != NULL)
        source.metadata = *metadata;
    source.bytes = content.bytes != NULL ? content.bytes : "";
    source.n_bytes = content.n_bytes;
    return tq_reading_read (reading, &source, error);
}

/* ---- folders --------------------------------------------------------------------------------- */

/* Folders inside folders. */
#define MAX_FOLDER_DEPTH 32

static gboolean
add_folder (TqReading *reading, const char *root, const char *folder, guint depth, GError **error);

static int
compare_strings (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names in bytewise order, hidden ones left out. */
static GPtrArray *
list_folder (const char *path, GError **error)
{
    DIR *dir = opendir (path);
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    const struct dirent *entry;

    if (dir == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_READ, "%s: %s", path, g_strerror (errno));
        return NULL;
    }
    while ((entry = readdir (dir)) != NULL)
        if (entry->d_name[0] != '.')
            g_ptr_array_add (names, g_strdup (entry->d_name));
    closedir (dir);
    g_ptr_array_sort (names, compare_strings);
    return g_steal_pointer (&names);
}

/* Whether a pattern of --exclude fits the name, or the path below the folder that was named. */
static gboolean
is_excluded (const TqReading *reading, const char *root, const char *path)
{
    g_autofree char *name = g_path_get_basename (path);
    const char *below = g_str_has_prefix (path, root) ? path + strlen (root) : path;

    below += strspn (below, "/");
    for (guint i = 0; reading->options->exclude != NULL && reading->options->exclude[i] != NULL;
         i++)
        if (g_pattern_match_simple (reading->options->exclude[i], name) ||
            g_pattern_match_simple (reading->options->exclude[i], below))
            return TRUE;
    return FALSE;
}

/* Files that lie beside articles and are none. */
static gboolean
is_about_the_folder (const char *name)
{
    static const char *const stems[] = { "README",    "LICENSE",      "LICENCE",
                                         "CHANGELOG", "CONTRIBUTING", "COPYING" };
    g_autofree char *stem = tq_reading_stem (name);

    for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
        if (g_ascii_strcasecmp (stem, stems[i]) == 0)
            return TRUE;
    return FALSE;
}

/* Where @path leads, if that lies in @root; NULL if it leads out of it (by a link or ".."), or
 * nowhere. */
static char *
real_inside (const char *root, const char *path)
{
    g_autofree char *real_root = realpath (root, NULL), *real = realpath (path, NULL);
    g_autofree char *prefix = g_strconcat (real_root != NULL ? real_root : root,
                                           g_strcmp0 (real_root, "/") == 0 ? "" : "/", NULL);

    return real != NULL && g_str_has_prefix (real, prefix) ? g_steal_pointer (&real) : NULL;
}

static void
add_found (TqReading *reading, const char *root, const char *path, guint depth)
{
    g_autoptr (GError) reason = NULL;
    g_autofree char *real = NULL;
    struct stat status;

    if (lstat (path, &status) != 0 || is_excluded (reading, root, path))
        return;
    if (S_ISDIR (status.st_mode)) {
        if (!add_folder (reading, root, path, depth + 1, &reason))
            tq_reading_skip (reading, path, reason->message);
        return;
    }
    if (!tq_reading_knows_suffix (path) || is_about_the_folder (path))
        return;
    real = real_inside (root, path);
    if (real == NULL) {
        tq_notice_add (reading->notices, FALSE, path,
                       access (path, F_OK) == 0 ? "a link out of the folder; left out"
                                                : "a link to nothing; left out");
        return;
    }
    if (stat (path, &status) == 0 && S_ISREG (status.st_mode) &&
        !add_file (reading, path, NULL, TRUE, &reason) && reason != NULL)
        tq_reading_skip (reading, path, reason->message);
}

/* ---- corpus.json ----------------------------------------------------------------------------- */

static const char *
string_of (const json_t *object, const char *key)
{
    return json_string_value (json_object_get (object, key));
}

/* The path of an article that corpus.json names, or NULL if it leads out of the folder. */
static char *
resolve_listed (const char *folder, const char *name, GError **error)
{
    g_autofree char *joined = g_build_filename (folder, name, NULL), *inside = NULL;

    if (g_path_is_absolute (name) || strcmp (name, "..") == 0 || g_str_has_prefix (name, "../") ||
        strstr (name, "/../") != NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "\"%s\" lies outside the folder", name);
        return NULL;
    }
    if (access (joined, F_OK) != 0) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "\"%s\": %s", name, g_strerror (errno));
        return NULL;
    }
    inside = real_inside (folder, joined);
    if (inside == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "\"%s\" lies outside the folder", name);
        return NULL;
    }
    return g_steal_pointer (&joined);
}

/* A field of another type is named and not used; one that is not there, or null, is nobody's
 * fault. */
static void
note_wrong_types (TqReading *reading, const char *corpus, gsize index, const json_t *entry)
{
    static const char *const keys[] = { "source", "date", "title", "url", "lang" };

    for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
        const json_t *value = json_object_get (entry, keys[i]);

        if (value != NULL && !json_is_null (value) && !json_is_string (value))
            tq_notice_add (reading->notices, FALSE, corpus,
                           "article %" G_GSIZE_FORMAT ": \"%s\" is not a string; left out",
                           index + 1, keys[i]);
    }
}

static void
add_listed (TqReading *reading, const char *folder, const char *corpus, gsize index,
            const json_t *entry)
{
    const char *name = string_of (entry, "path");
    TqMetadata metadata = { string_of (entry, "lang"), string_of (entry, "source"),
                            string_of (entry, "date"), string_of (entry, "title"),
                            string_of (entry, "url"),  NULL };
    g_autoptr (GError) reason = NULL;
    g_autofree char *path = NULL;

    note_wrong_types (reading, corpus, index, entry);
    if (name == NULL) {
        g_autofree char *message =
            g_strdup_printf ("article %" G_GSIZE_FORMAT " has no \"path\"", index + 1);
        tq_reading_skip (reading, corpus, message);
        return;
    }
    path = resolve_listed (folder, name, &reason);
    if (path == NULL)
        tq_reading_skip (reading, corpus, reason->message);
    else if (!is_excluded (reading, folder, path) &&
             !add_file (reading, path, &metadata, FALSE, &reason))
        tq_reading_skip (reading, path, reason->message);
}

static gboolean
add_corpus (TqReading *reading, const char *folder, const char *corpus, GError **error)
{
    g_auto (Content) content = { 0 };
    json_error_t reason;
    json_t *json, *entry;
    const json_t *articles;
    gsize index;

    if (!read_file (reading, corpus, &content, error))
        return FALSE;
    json = json_loadb (content.bytes, content.n_bytes, JSON_REJECT_DUPLICATES, &reason);
    if (json == NULL) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX, "%s:%d:%d: %s", corpus, reason.line,
                     reason.column, reason.text);
        return FALSE;
    }
    articles = json_object_get (json, "articles");
    if (!json_is_array (articles)) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: has no list \"articles\"", corpus);
        json_decref (json);
        return FALSE;
    }
    if (json_array_size (articles) == 0)
        tq_notice_add (reading->notices, FALSE, corpus, "names no article");
    json_array_foreach (articles, index, entry)
        add_listed (reading, folder, corpus, index, entry);
    json_decref (json);
    return TRUE;
}

/* A folder with a corpus.json is what that says; otherwise it is every file of a known suffix in it
 * and in its folders. */
static gboolean
add_folder (TqReading *reading, const char *root, const char *folder, guint depth, GError **error)
{
    g_autofree char *corpus = g_build_filename (folder, "corpus.json", NULL);
    g_autoptr (GPtrArray) names = NULL;

    if (depth > MAX_FOLDER_DEPTH) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_LIMIT,
                     "%s: more than %d folders inside one another", folder, MAX_FOLDER_DEPTH);
        return FALSE;
    }
    if (g_file_test (corpus, G_FILE_TEST_EXISTS))
        return add_corpus (reading, folder, corpus, error);
    names = list_folder (folder, error);
    if (names == NULL)
        return FALSE;
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

        add_found (reading, root, path, depth);
    }
    return TRUE;
}

/* ---- paths ----------------------------------------------------------------------------------- */

static gboolean
add_path (TqReading *reading, const char *path, GError **error)
{
    if (strcmp (path, "-") != 0 && g_file_test (path, G_FILE_TEST_IS_DIR))
        return add_folder (reading, path, path, 0, error);
    return is_excluded (reading, "", path) || add_file (reading, path, NULL, FALSE, error);
}

/* A name with wildcards that the shell has not replaced, since it was quoted or there is no
 * shell. */
static gboolean
add_matching (TqReading *reading, const char *pattern, GError **error)
{
    glob_t found = { 0 };

    if (glob (pattern, 0, NULL, &found) != 0) {
        globfree (&found);
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: no such file", pattern);
        return FALSE;
    }
    for (gsize i = 0; i < found.gl_pathc; i++) {
        g_autoptr (GError) reason = NULL;

        if (!add_path (reading, found.gl_pathv[i], &reason))
            tq_reading_skip (reading, found.gl_pathv[i], reason->message);
    }
    globfree (&found);
    return TRUE;
}

/* Those that the caller knows, or of the documents so far. */
static GHashTable *
ids_so_far (const TqReadOptions *options, const GPtrArray *documents)
{
    GHashTable *ids;

    if (options->ids != NULL)
        return g_hash_table_ref (options->ids);
    ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < documents->len; i++)
        g_hash_table_add (ids, g_strdup (((TqDocument *) g_ptr_array_index (documents, i))->id));
    return ids;
}

/* @ids must live as long. */
static TqReading
begin (const TqPacks *packs, const TqReadOptions *options, TqResult *result, GHashTable *ids)
{
    TqReading reading = { .packs = packs,
                          .options = options,
                          .documents = result->documents,
                          .notices = result->notices,
                          .ids = ids };

    tq_limits_init (&reading.limits);
    if (options->limits != NULL)
        reading.limits = *options->limits;
    return reading;
}

gboolean
tq_read_memory (const TqPacks *packs, const char *path, GBytes *bytes,
                const TqReadOptions *options, TqResult *result, GError **error)
{
    g_autoptr (GHashTable) ids = ids_so_far (options, result->documents);
    TqReading reading = begin (packs, options, result, ids);
    TqSource source = { .path = path };

    source.bytes = g_bytes_get_size (bytes) > 0 ? g_bytes_get_data (bytes, &source.n_bytes) : "";
    return tq_reading_read (&reading, &source, error);
}

gboolean
tq_read_path (const TqPacks *packs, const char *path, const TqReadOptions *options,
              TqResult *result, GError **error)
{
    g_autoptr (GHashTable) ids = ids_so_far (options, result->documents);
    TqReading reading = begin (packs, options, result, ids);
    gboolean is_there = strcmp (path, "-") == 0 || access (path, F_OK) == 0, done;

    if (!is_there && strpbrk (path, "*?[") != NULL) {
        done = add_matching (&reading, path, error);
    } else if (!is_there) {
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: %s",
                     path[0] != '\0' ? path : "\"\"", g_strerror (errno));
        return FALSE;
    } else {
        done = add_path (&reading, path, error);
    }
    if (!done || reading.n_read > 0)
        return done;
    if (reading.n_skipped > 0)
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: none of its articles could be read",
                     path);
    else
        g_set_error (error, TQ_ERROR, TQ_ERROR_NOT_FOUND, "%s: no article in it", path);
    return FALSE;
}

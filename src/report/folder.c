/* folder.c - index.html and report.json, whole or not at all
 *
 * Each file is written beside its old version, synced, and renamed over it; both are complete before the first is renamed, so a full disk
 * leaves the old report as it was. */
#include <tanaqud/report.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <tanaqud/error.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *path)
{
    g_set_error (error, TQ_ERROR, TQ_ERROR_WRITE, "%s: %s", path, g_strerror (errno));
    return FALSE;
}

static gboolean
write_all (int fd, const char *text)
{
    gsize left = strlen (text);

    while (left > 0) {
        gssize n = write (fd, text, left);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return FALSE;
        text += n;
        left -= (gsize) n;
    }
    return fsync (fd) == 0;
}

/* The new version of @path, complete on disk, under a name of its own: (transfer full), or NULL. */
static char *
write_beside (const char *path, const char *text, GError **error)
{
    g_autofree char *beside = g_strconcat (path, ".new", NULL);
    int fd = open (beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    gboolean is_written;

    if (fd < 0) {
        fail (error, path);
        return NULL;
    }
    is_written = write_all (fd, text);
    if (!is_written)
        fail (error, path);
    if (close (fd) != 0 && is_written) {
        is_written = FALSE;
        fail (error, path);
    }
    if (!is_written) {
        unlink (beside);
        return NULL;
    }
    return g_steal_pointer (&beside);
}

static void
sync_folder (const char *folder)
{
    int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd >= 0) {
        fsync (fd);
        close (fd);
    }
}

gboolean
tq_report_write_folder (const TqRun *run, const TqPacks *packs, const TqResult *result, const char *folder, TqLang interface,
                        GError **error)
{
    g_autofree char *json = tq_report_json (run, packs, result), *html = tq_report_html (run, packs, result, interface);
    const char *const texts[] = { json, html };
    static const char *const names[] = { "report.json", "index.html" };
    char *paths[2] = { NULL, NULL }, *beside[2] = { NULL, NULL };
    gboolean is_written = TRUE;

    if (g_mkdir_with_parents (folder, 0777) != 0)
        return fail (error, folder);
    for (guint i = 0; i < 2 && is_written; i++) {
        paths[i] = g_build_filename (folder, names[i], NULL);
        beside[i] = write_beside (paths[i], texts[i], error);
        is_written = beside[i] != NULL;
    }
    for (guint i = 0; i < 2 && is_written; i++)
        is_written = rename (beside[i], paths[i]) == 0 || fail (error, paths[i]);
    for (guint i = 0; i < 2; i++) {
        if (!is_written && beside[i] != NULL)
            unlink (beside[i]);
        g_free (beside[i]);
        g_free (paths[i]);
    }
    sync_folder (folder);
    return is_written;
}

/* folder.c - index.html and report.json, whole or not at all
 *
 * Each file is written beside its old version, synced, and renamed over it; both are complete
 * before the first is renamed, so a full disk leaves the old report as it was. Of two runs that
 * write into one folder the second waits, so that the page and the data are of one run. A pipe or a
 * device has no old version: it is written into, never replaced. */
#include <tanaqud/report.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <tanaqud/error.h>
#include <unistd.h>

#include "report/format.h"

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
    return fsync (fd) == 0 || errno == EINVAL; /* a pipe has nothing to sync */
}

/* The data of @view: far more text than the page, so that it is never whole in memory. */
static gboolean
write_data (int fd, const TqView *view)
{
    g_autoptr (GString) text = g_string_new (NULL);
    TqSpill spill = { fd, 0 };

    tq_write_json_to (view, text, &spill);
    tq_spill_all (&spill, text);
    errno = spill.error;
    return spill.error == 0 && fsync (fd) == 0;
}

/* @text, or where it is NULL the data of @view, as the new version of @path, complete on disk,
 * under a name of its own: (transfer full), or NULL. */
static char *
write_beside (const char *path, const char *text, const TqView *view, GError **error)
{
    g_autofree char *beside = g_strconcat (path, ".new", NULL);
    int fd = open (beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    gboolean is_written;

    if (fd < 0) {
        fail (error, path);
        return NULL;
    }
    is_written = text != NULL ? write_all (fd, text) : write_data (fd, view);
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

/* Waits for another run that writes here; a file system without locks makes nobody wait. -1 if the
 * folder cannot be opened, as where it may be written to and not read. */
static int
lock_folder (const char *folder)
{
    int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    while (fd >= 0 && flock (fd, LOCK_EX) != 0 && errno == EINTR)
        ;
    return fd;
}

static void
sync_and_unlock (int folder)
{
    if (folder < 0)
        return;
    fsync (folder);
    close (folder);
}

/* The files of a folder, or one file: all complete under names of their own before the first takes
 * its place. */
#define MAX_FILES 3

typedef struct {
    const char *paths[MAX_FILES];
    const char *texts[MAX_FILES]; /* NULL: the data of view */
    guint n;
    const TqView *view;
} Files;

static gboolean
publish (const Files *files, GError **error)
{
    char *beside[MAX_FILES] = { NULL };
    gboolean is_written = TRUE;

    for (guint i = 0; i < files->n && is_written; i++) {
        beside[i] = write_beside (files->paths[i], files->texts[i], files->view, error);
        is_written = beside[i] != NULL;
    }
    for (guint i = 0; i < files->n && is_written; i++)
        is_written = rename (beside[i], files->paths[i]) == 0 || fail (error, files->paths[i]);
    for (guint i = 0; i < files->n; i++) {
        if (!is_written && beside[i] != NULL)
            unlink (beside[i]);
        g_free (beside[i]);
    }
    return is_written;
}

static gboolean
publish_in (const char *folder, const Files *files, GError **error)
{
    int locked = lock_folder (folder);
    gboolean is_written = publish (files, error);

    sync_and_unlock (locked);
    return is_written;
}

static gboolean
write_into (const char *path, const char *text, GError **error)
{
    int fd = open (path, O_WRONLY | O_CLOEXEC);
    gboolean is_written = fd >= 0 && write_all (fd, text);

    if (!is_written)
        fail (error, path);
    if (fd >= 0 && close (fd) != 0 && is_written)
        return fail (error, path);
    return is_written;
}

gboolean
tq_report_write_file (const char *path, const char *text, GError **error)
{
    /* a link stays, and what it leads to is written */
    g_autofree char *target = realpath (path, NULL);
    g_autofree char *folder = g_path_get_dirname (target != NULL ? target : path);
    Files files = { { target != NULL ? target : path }, { text }, 1, NULL };
    struct stat status;

    if (stat (path, &status) == 0 && !S_ISREG (status.st_mode))
        return write_into (path, text, error);
    return publish_in (folder, &files, error);
}

gboolean
tq_report_write_folder (const TqView *view, const char *folder, gboolean worksheet, GError **error)
{
    g_autofree char *html = tq_report_format (view, "html");
    g_autofree char *sheet = worksheet ? tq_report_format (view, "worksheet") : NULL;
    g_autofree char *json_path = g_build_filename (folder, "report.json", NULL),
                    *html_path = g_build_filename (folder, "index.html", NULL);
    g_autofree char *sheet_path = g_build_filename (folder, "worksheet.html", NULL);
    Files files = {
        { json_path, html_path, sheet_path }, { NULL, html, sheet }, worksheet ? 3 : 2, view
    };

    if (g_mkdir_with_parents (folder, 0777) != 0)
        return fail (error, folder);
    return publish_in (folder, &files, error);
}

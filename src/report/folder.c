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

#include "base/crew.h"
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

/* A file to be: @text, or where that is NULL the report in @format. */
typedef struct {
    const char *path;
    const char *text;
    const char *format;
    char *beside; /* where it is complete on disk, under a name of its own; NULL: nowhere */
    GError *error;
} File;

static gboolean
write_report (int fd, const TqView *view, const char *format)
{
    g_autofree char *text = NULL;

    if (strcmp (format, "json") == 0)
        return write_data (fd, view);
    text = tq_report_format (view, format);
    return write_all (fd, text);
}

static void
write_beside (File *file, const TqView *view)
{
    g_autofree char *beside = g_strconcat (file->path, ".new", NULL);
    int fd = open (beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    gboolean is_written;

    if (fd < 0) {
        fail (&file->error, file->path);
        return;
    }
    is_written =
        file->text != NULL ? write_all (fd, file->text) : write_report (fd, view, file->format);
    if (!is_written)
        fail (&file->error, file->path);
    if (close (fd) != 0 && is_written) {
        is_written = FALSE;
        fail (&file->error, file->path);
    }
    if (is_written)
        file->beside = g_steal_pointer (&beside);
    else
        unlink (beside);
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
 * its place. Each is written by a thread of its own. */
typedef struct {
    File *files;
    guint n;
    const TqView *view; /* (nullable): where all have a text */
} Files;

static void
write_file (guint thread G_GNUC_UNUSED, guint task, gpointer data)
{
    const Files *files = data;

    write_beside (&files->files[task], files->view);
}

/* The first that went wrong, of all. */
static gboolean
take_error (const Files *files, GError **error)
{
    gboolean is_written = TRUE;

    for (guint i = 0; i < files->n; i++) {
        GError *found = g_steal_pointer (&files->files[i].error);

        if (found == NULL)
            continue;
        if (is_written)
            g_propagate_error (error, found);
        else
            g_error_free (found);
        is_written = FALSE;
    }
    return is_written;
}

static gboolean
publish (const Files *files, GError **error)
{
    gboolean is_written;

    tq_crew_run (files->n, files->n, write_file, (gpointer) files);
    is_written = take_error (files, error);
    for (guint i = 0; i < files->n && is_written; i++)
        is_written = rename (files->files[i].beside, files->files[i].path) == 0 ||
                     fail (error, files->files[i].path);
    for (guint i = 0; i < files->n; i++) {
        if (!is_written && files->files[i].beside != NULL)
            unlink (files->files[i].beside);
        g_free (files->files[i].beside);
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
    File file = { .path = target != NULL ? target : path, .text = text };
    Files files = { &file, 1, NULL };
    struct stat status;

    if (stat (path, &status) == 0 && !S_ISREG (status.st_mode))
        return write_into (path, text, error);
    return publish_in (folder, &files, error);
}

gboolean
tq_report_write_folder (const TqView *view, const char *folder, gboolean worksheet, GError **error)
{
    g_autofree char *json_path = g_build_filename (folder, "report.json", NULL),
                    *html_path = g_build_filename (folder, "index.html", NULL);
    g_autofree char *sheet_path = g_build_filename (folder, "worksheet.html", NULL);
    File files[] = {
        { .path = json_path, .format = "json" },
        { .path = html_path, .format = "html" },
        { .path = sheet_path, .format = "worksheet" },
    };

    if (g_mkdir_with_parents (folder, 0777) != 0)
        return fail (error, folder);
    return publish_in (folder, &(Files) { files, worksheet ? 3 : 2, view }, error);
}

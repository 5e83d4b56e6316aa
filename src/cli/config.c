/* config.c - .tanaqud.ini: settings of a project, found upward from the working folder
 *
 * A GLib key file with one group, [tanaqud], whose keys are the long options. There is no file of a
 * user: what a project's checks say must not depend on who runs them. */
#include <stdio.h>
#include <string.h>
#include <tanaqud/error.h>

#include "cli/report-options.h"

#define FILE_NAME ".tanaqud.ini"
#define GROUP "tanaqud"

char *
tq_config_find (void)
{
    g_autofree char *folder = g_get_current_dir ();

    for (;;) {
        g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL),
                        *parent = g_path_get_dirname (folder);

        if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
            return g_steal_pointer (&path);
        if (strcmp (parent, folder) == 0)
            return NULL;
        g_free (folder);
        folder = g_steal_pointer (&parent);
    }
}

static TqSetting *
find_setting (TqSetting *settings, guint n_settings, const char *key)
{
    for (guint i = 0; i < n_settings; i++)
        if (strcmp (settings[i].key, key) == 0)
            return &settings[i];
    return NULL;
}

/* @value as seen from the folder of @path. (transfer full) */
static char *
resolve (const char *path, const char *value)
{
    g_autofree char *folder = g_path_get_dirname (path);

    return g_path_is_absolute (value) || strcmp (folder, ".") == 0
               ? g_strdup (value)
               : g_build_filename (folder, value, NULL);
}

/* The file of "NAME=FILE" in a list of formats lies beside the settings as well. */
static void
resolve_list (const char *path, char **values)
{
    for (guint i = 0; values[i] != NULL; i++) {
        char *equals = strchr (values[i], '=');
        g_autofree char *file = equals != NULL ? resolve (path, equals + 1) : NULL;
        char *whole =
            file != NULL ? g_strdup_printf ("%.*s=%s", (int) (equals - values[i]), values[i], file)
                         : g_strdup (values[i]);

        g_free (values[i]);
        values[i] = whole;
    }
}

static gboolean
take (GKeyFile *file, const char *path, TqSetting *setting, GError **error)
{
    g_autofree char *value = NULL;

    if (setting->origin != NULL)
        return TRUE;
    if (setting->values != NULL) {
        *setting->values = g_key_file_get_string_list (file, GROUP, setting->key, NULL, error);
        if (*setting->values == NULL)
            return FALSE;
        if (setting->is_path)
            resolve_list (path, *setting->values);
    } else {
        value = g_key_file_get_string (file, GROUP, setting->key, error);
        if (value == NULL)
            return FALSE;
        *setting->value = setting->is_path ? resolve (path, value) : g_steal_pointer (&value);
    }
    setting->origin = g_strdup (path);
    return TRUE;
}

/* Only the one group, so that a key in a wrong place is no silent nothing. */
static gboolean
check_groups (GKeyFile *file, const char *path, GError **error)
{
    g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

    for (guint i = 0; groups[i] != NULL; i++) {
        if (strcmp (groups[i], GROUP) == 0)
            continue;
        g_set_error (error, TQ_ERROR, TQ_ERROR_DATA,
                     "%s: there is no group [%s], only [" GROUP "]", path, groups[i]);
        return FALSE;
    }
    return TRUE;
}

gboolean
tq_config_load (const char *path, TqSetting *settings, guint n_settings, GError **error)
{
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_auto (GStrv) keys = NULL;

    g_key_file_set_list_separator (file, ' ');
    if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error)) {
        g_prefix_error (error, "%s: ", path);
        return FALSE;
    }
    if (!check_groups (file, path, error))
        return FALSE;
    keys = g_key_file_get_keys (file, GROUP, NULL, NULL);
    for (guint i = 0; keys != NULL && keys[i] != NULL; i++) {
        TqSetting *setting = find_setting (settings, n_settings, keys[i]);

        if (setting == NULL) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_DATA, "%s: there is no setting \"%s\"", path,
                         keys[i]);
            return FALSE;
        }
        if (!take (file, path, setting, error)) {
            g_prefix_error (error, "%s: %s: ", path, keys[i]);
            return FALSE;
        }
    }
    return TRUE;
}

void
tq_config_print (const TqSetting *settings, guint n_settings)
{
    g_print ("[" GROUP "]\n");
    for (guint i = 0; i < n_settings; i++) {
        g_autofree char *joined = settings[i].values != NULL && *settings[i].values != NULL
                                      ? g_strjoinv (" ", *settings[i].values)
                                      : NULL;
        const char *value = settings[i].values != NULL ? joined : *settings[i].value;

        g_print ("# %s\n%s%s=%s\n", settings[i].origin, value == NULL ? "# " : "", settings[i].key,
                 value != NULL ? value : "");
    }
}

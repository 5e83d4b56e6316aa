#include <tanaqud/limits.h>

#include <string.h>
#include <tanaqud/error.h>

static const struct {
    const char *name;
    gsize field;
    guint64 usual;
    guint64 most; /* offsets into a text have 32 bits */
} limits[] = {
    { "article", G_STRUCT_OFFSET (TqLimits, article_bytes), 16 << 20, 1 << 30 },
    { "expanded", G_STRUCT_OFFSET (TqLimits, expanded_bytes), 256 << 20,
      G_GUINT64_CONSTANT (1) << 40 },
    { "ratio", G_STRUCT_OFFSET (TqLimits, ratio), 100, 1 << 20 },
    { "entries", G_STRUCT_OFFSET (TqLimits, entries), 10000, 1 << 30 },
    { "nesting", G_STRUCT_OFFSET (TqLimits, nesting), 2, 16 },
    { "depth", G_STRUCT_OFFSET (TqLimits, depth), 512, 1 << 16 },
    { "attributes", G_STRUCT_OFFSET (TqLimits, attributes), 1024, 1 << 20 },
    { "pdf-seconds", G_STRUCT_OFFSET (TqLimits, pdf_seconds), 20, 3600 },
};

void
tq_limits_init (TqLimits *self)
{
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
        G_STRUCT_MEMBER (guint64, self, limits[i].field) = limits[i].usual;
}

static char *
list_names (void)
{
    g_autoptr (GString) names = g_string_new (limits[0].name);

    for (guint i = 1; i < G_N_ELEMENTS (limits); i++)
        g_string_append_printf (names, ", %s", limits[i].name);
    return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
parse_size (const char *text, guint64 *ret)
{
    char *end = NULL;
    guint64 value = g_ascii_strtoull (text, &end, 10);
    static const char units[] = "kMG";

    if (end == text || !g_ascii_isdigit (text[0]))
        return FALSE;
    for (guint i = 0; units[i] != '\0'; i++)
        if (end[0] == units[i] && end[1] == '\0' && value < G_MAXUINT32) {
            *ret = value << (10 * (i + 1));
            return TRUE;
        }
    *ret = value;
    return end[0] == '\0';
}

gboolean
tq_limits_set (TqLimits *self, const char *assignment, GError **error)
{
    const char *equals = strchr (assignment, '=');
    gsize n = equals != NULL ? (gsize) (equals - assignment) : 0;
    g_autofree char *names = list_names ();
    guint64 value = 0;

    for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
        if (n != strlen (limits[i].name) || strncmp (assignment, limits[i].name, n) != 0)
            continue;
        if (!parse_size (equals + 1, &value) || value == 0 || value > limits[i].most) {
            g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX,
                         "--limit %s: a number from 1 to %" G_GUINT64_FORMAT, assignment,
                         limits[i].most);
            return FALSE;
        }
        G_STRUCT_MEMBER (guint64, self, limits[i].field) = value;
        return TRUE;
    }
    g_set_error (error, TQ_ERROR, TQ_ERROR_SYNTAX,
                 "--limit %s: NAME=NUMBER, where NAME is one of %s", assignment, names);
    return FALSE;
}

/* replay.h - a fuzz target without a fuzzer: every file of the folder on the command line once, one
 * TAP line each
 *
 * Under -Dfuzz=true (clang, -fsanitize=fuzzer) the fuzzer brings its own main() and this header is
 * empty. */
#ifndef TQ_TESTS_REPLAY_H
#define TQ_TESTS_REPLAY_H

#include <glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t n_bytes);

#ifndef TQ_FUZZER
/* A file that ends in the middle of something is its own case: the beginnings of each, up to this
 * many bytes, are inputs too. */
#define TQ_REPLAY_PREFIX_BYTES 160

static gboolean
replay_file (const char *path)
{
    g_autofree char *bytes = NULL;
    gsize n_bytes;

    if (!g_file_get_contents (path, &bytes, &n_bytes, NULL))
        return FALSE;
    for (gsize n = 0; n < MIN (n_bytes, TQ_REPLAY_PREFIX_BYTES); n++) {
        /* its own memory, so that a read past its end is seen */
        g_autofree char *prefix = g_memdup2 (bytes, n);

        LLVMFuzzerTestOneInput ((const uint8_t *) prefix, n);
    }
    LLVMFuzzerTestOneInput ((const uint8_t *) bytes, n_bytes);
    return TRUE;
}

int
main (int argc, char **argv)
{
    g_autoptr (GDir) folder = argc == 2 ? g_dir_open (argv[1], 0, NULL) : NULL;
    const char *name;
    guint n = 0;

    if (folder == NULL) {
        g_print ("Bail out! no corpus folder\n");
        return 1;
    }
    while ((name = g_dir_read_name (folder)) != NULL) {
        g_autofree char *path = g_build_filename (argv[1], name, NULL);

        g_print ("%s %u - %s\n", replay_file (path) ? "ok" : "not ok", ++n, name);
    }
    g_print ("1..%u\n", n);
    return 0;
}
#endif

#endif

#include "report/spill.h"

#include <errno.h>
#include <unistd.h>

#define ENOUGH (1u << 20)

void
tq_spill_all (TqSpill *spill, GString *text)
{
    gsize written = 0;

    while (spill->error == 0 && written < text->len) {
        gssize n = write (spill->fd, text->str + written, text->len - written);

        if (n >= 0)
            written += (gsize) n;
        else if (errno != EINTR)
            spill->error = errno;
    }
    g_string_truncate (text, 0);
}

void
tq_spill_some (TqSpill *spill, GString *text)
{
    if (spill != NULL && text->len >= ENOUGH)
        tq_spill_all (spill, text);
}

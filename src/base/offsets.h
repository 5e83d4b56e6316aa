/* offsets.h - bytes to code points
 *
 * The library counts bytes; report.json counts code points. A TqOffsets holds a checkpoint every
 * 256 bytes of one valid UTF-8 text, so that a conversion costs at most 256 bytes of counting. */
#ifndef TQ_BASE_OFFSETS_H
#define TQ_BASE_OFFSETS_H

#include <glib.h>

typedef struct TqOffsets TqOffsets;

/* @text: borrowed, must outlive the result. */
TqOffsets *tq_offsets_new (const char *text, guint32 n_bytes);
void tq_offsets_free (TqOffsets *offsets);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqOffsets, tq_offsets_free)

/* Code points before byte @byte; @byte must lie on a boundary and be at most n_bytes. */
guint32 tq_offsets_to_code_points (const TqOffsets *offsets, guint32 byte);

/* Line and column, both from 1, columns in code points; a line ends at \n. */
void tq_offsets_to_line (const TqOffsets *offsets, guint32 byte, guint32 *ret_line,
                         guint32 *ret_column);

#endif

/* name.h - the same name across scripts and spellings
 *
 * A *skeleton* is a name as it is spelled, without what says nothing of who it is: capitals,
 * accents, vowel marks, articles (ال, al-). Which letters, articles and endings there are, the rows
 * of common/spellings.tsv say: a name in a new script needs rows, and no C. Two skeletons are one
 * name where one can be read as the other by the sounds that letters stand for
 * (common/spellings.tsv), at a cost that long names bear sooner than short ones. Short vowels are
 * put in only where a script leaves them out: الناظري is Nadhiri, but Marin is not Moran. Given
 * names whose spellings go farther apart, or that differ in a vowel alone, stand in
 * common/given-names.tsv: خالد is Khaled and Khalid, and neither is خليل; Saad is not Said,
 * whatever the vowels of سعد.
 * Method: the least cost over all ways to cut both into spellings, by dynamic programming over the
 * letters, as weighted edit distance (Wagner and Fischer, 1974) with rows of a table in place of
 * single letters. Cost: the product of the lengths, less where nothing fits. */
#ifndef TQ_PACK_NAME_H
#define TQ_PACK_NAME_H

#include <glib.h>

typedef struct TqNames TqNames;

/* NULL with TQ_ERROR_PACK naming the row that is wrong. Immutable; shared by all threads. */
TqNames *tq_names_load (const char *data_dir, GError **error);
void tq_names_free (TqNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TqNames, tq_names_free)

/* Writes at most @size bytes with the NUL; "" for what is no UTF-8 or has no letter. */
void tq_name_skeleton (const TqNames *names, const char *name, gsize n_bytes, char *ret,
                       gsize size);

/* Symmetric. Equal skeletons are one name. */
gboolean tq_name_same (const TqNames *names, const char *skeleton_a, const char *skeleton_b);

/* A rough key that the spellings of one name have in common more often than not, whatever the
 * script: those that are alike lie together when sorted by it. At most @size bytes with the NUL. */
void tq_name_sound (const TqNames *names, const char *skeleton, char *ret, gsize size);

#endif

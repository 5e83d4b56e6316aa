/* frame-reader.h - what is known of a sentence while its chunks are read from left to right
 *
 *   frame.c              one row for each kind of chunk
 *   frame-complement.c   what is said of a subject without a verb
 *   frame-relative.c     relative clauses
 *   frame-subject.c      whose a verb is that has no noun of its own
 *   frame-fill.c         the slots of predicates, and which noun fills which
 *   frame-govern.c       verbs whose object stands behind a preposition */
#ifndef TQ_EXTRACT_FRAME_READER_H
#define TQ_EXTRACT_FRAME_READER_H

#include "extract/frame-private.h"

#define TQ_FRAME_NONE G_MAXUINT

/* A clause that is read: its subject, its verb. */
typedef struct {
    guint subject; /* chunk */
    guint verb;    /* frame that takes arguments */
} TqFrameLevel;

typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;
    GArray *chunks; /* of TqChunk */
    GArray *frames; /* of TqFrame */
    TqFrameLevel now;
    TqFrameLevel outer;  /* while in a relative clause */
    guint antecedent;    /* chunk that the relative clause is about, until its verb has taken it */
    guint relative_of;   /* the same for good */
    guint carried;       /* subject of the clause before, for verbs without one */
    guint speaker;       /* who was said to say something */
    TqFrameLevel held;   /* before the mark read last: what it opens may be an aside */
    guint last_noun;     /* chunk */
    guint excluded;      /* noun that is left out: "the deputy, not the mayor" */
    guint beside;        /* and the one in whose place it would stand */
    guint nominal;       /* frame of the event noun just read */
    TqArgument place;    /* said before the verb */
    TqArgument time;
    guint8 waiting;      /* TqChunkKind of the preposition read last; TQ_N_CHUNK_KINDS: none */
    gboolean is_relative;
    gboolean is_held;
    gboolean is_closed; /* a mark stands behind the verb: no bare noun is its object */
    gboolean is_joined; /* "and" came last */
    gboolean is_after_be;
    gboolean is_only_be; /* the "is" read last is the first verb of its subject */
    gboolean is_light;
} TqFrameReader;

static inline const TqChunk *
tq_frame_chunk_at (const TqFrameReader *r, guint index)
{
    return &g_array_index (r->chunks, TqChunk, index);
}

static inline TqFrame *
tq_frame_at (const TqFrameReader *r, guint index)
{
    return index < r->frames->len ? &g_array_index (r->frames, TqFrame, index) : NULL;
}

/* "In March" of an article without a date is no value. */
static inline gboolean
tq_frame_is_time_word (const TqFrameReader *r, guint token)
{
    return tq_sentence_word (r->sentence, token)->calendar != 0;
}

/* ---- frame-fill.c ---------------------------------------------------------------------------- */

/* Until tq_frame_bind() their `term` is the head's token. @has_word: no pronoun. */
TqArgument tq_frame_argument_of (const TqFrameReader *r, const TqPhrase *phrase, gboolean has_word);
TqArgument tq_frame_argument_at (const TqFrameReader *r, guint chunk);
gboolean tq_frame_is_free (const TqFrame *frame, TqArgumentKind slot);
/* If it is free and there is something to fill it. */
void tq_frame_fill (TqFrame *frame, TqArgumentKind slot, TqArgument argument);

/* A frame whose predicate is @token; its number. */
guint tq_frame_add (TqFrameReader *r, guint token, guint8 flags);
guint tq_frame_add_nominal (TqFrameReader *r, const TqChunk *noun);
void tq_frame_add_title (TqFrameReader *r, const TqChunk *noun, const TqPhrase *name);

/* Of the clause at hand: place and time that were said before its verb; those said now; a noun
 * without a preposition; one behind the preposition that waits. */
void tq_frame_settle_pending (TqFrameReader *r, guint frame);
void tq_frame_fill_place (TqFrameReader *r, TqArgumentKind slot, TqArgument argument);
void tq_frame_fill_bare (TqFrameReader *r, guint chunk);
void tq_frame_fill_waiting (TqFrameReader *r, guint chunk);
void tq_frame_read_as_reduced (TqFrameReader *r);

/* ---- frame-relative.c ------------------------------------------------------------------------ */

/* What stood before it comes back at its end. */
void tq_frame_begin_relative (TqFrameReader *r);
void tq_frame_end_relative (TqFrameReader *r);
/* The noun that it is about as an argument of its verb. */
void tq_frame_fill_relative (TqFrameReader *r, const TqChunk *verb, TqFrame *frame);
/* Whether the noun or pronoun at @index is the subject of a relative clause about the noun before
 * it, without a pronoun of its own: "the lamp he carried". */
gboolean tq_frame_begins_contact (const TqFrameReader *r, guint index);

/* ---- frame-complement.c ---------------------------------------------------------------------- */

/* Whether the noun at @index is what is said of the subject, "is" or not: adds its frame then. */
gboolean tq_frame_read_complement (TqFrameReader *r, guint index);

/* ---- frame-govern.c -------------------------------------------------------------------------- */

/* Whether the noun at @chunk stands behind the preposition that @verb has its object behind. */
gboolean tq_frame_is_governed (const TqFrameReader *r, const TqFrame *verb, guint chunk);
/* Where @verb says no more than that @noun, its object, happened: makes that the predicate. */
void tq_frame_read_carried (const TqFrameReader *r, TqFrame *verb, const TqChunk *noun);

/* ---- frame-subject.c: chunks, or TQ_FRAME_NONE ----------------------------------------------- */

/* Whom the pronoun at @index means, where its sentence has named him. */
guint tq_frame_antecedent (const TqFrameReader *r, guint index);
/* Who says what the verb at @index says, if he spoke before. */
guint tq_frame_speaker (const TqFrameReader *r, guint index);
/* Whose a verb right behind the "is" of a "that" is, or TQ_FRAME_NONE. */
guint tq_frame_subject_before_be (const TqFrameReader *r, guint index);
/* Whether the verb at @index, behind a mark and the verb of the frame @before, has a subject of its
 * own behind it. */
gboolean tq_frame_starts_anew (const TqFrameReader *r, guint index, guint before);
/* Whom the verb before asks to do what the verb at @index says. */
guint tq_frame_asked (const TqFrameReader *r, guint index);
/* Whether the subject goes on to the verb at @index, which a conjunction joins. */
gboolean tq_frame_is_subject_carried (const TqFrameReader *r, guint index);
/* Whether the noun behind the verb at token @verb, which wants a subject yet, may be it. */
gboolean tq_frame_is_subject (const TqFrameReader *r, const TqChunk *noun, guint verb);
/* « La mine rouvre lundi », «مساء الثلاثاء». */
gboolean tq_frame_is_time_noun (const TqFrameReader *r, const TqChunk *noun);

#endif

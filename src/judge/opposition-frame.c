/* opposition-frame.c - who does what to whom on both sides, and what kind of text they are */
#include "base/utf8.h"
#include "judge/frame-match.h"
#include "judge/opposition-private.h"

/* ---- frames ---------------------------------------------------------------------------------- */

/* A frame with the side that it is of. */
typedef struct {
    const TqClaim *claim;
    const TqTerm *terms;
    const TqFrame *frame;
} Framed;

static const TqTerm *
argument (const Framed *x, TqArgumentKind kind)
{
    guint16 term = x->frame->arguments[kind].term;

    return term != TQ_NO_TERM ? &x->terms[term] : NULL;
}

typedef enum { ARGUMENT_OPEN, ARGUMENT_SAME, ARGUMENT_OTHER } Agreement;

/* Open: one of the two is not said. */
static Agreement
compare_arguments (const TqOpposing *c, const Framed *x, TqArgumentKind of_x, const Framed *y,
                   TqArgumentKind of_y)
{
    const TqTerm *p = argument (x, of_x), *q = argument (y, of_y);

    if (p == NULL || q == NULL)
        return ARGUMENT_OPEN;
    return tq_match_terms (c->evidence, p, q) >= TQ_MATCH_CONCEPT ? ARGUMENT_SAME : ARGUMENT_OTHER;
}

/* Neither who nor whom is the same: is the one's who the other's whom? */
static void
weigh_turned (const TqOpposing *c, const Framed *x, const Framed *y)
{
    if (compare_arguments (c, x, TQ_ARGUMENT_AGENT, y, TQ_ARGUMENT_PATIENT) != ARGUMENT_SAME &&
        compare_arguments (c, x, TQ_ARGUMENT_PATIENT, y, TQ_ARGUMENT_AGENT) != ARGUMENT_SAME)
        return;
    c->ret->features[TQ_OPPOSITION_FRAME_SWAPPED] = 1;
    tq_opposition_decide (c, TQ_OPPOSED_BY_ORDER, &x->terms[x->frame->term],
                          &y->terms[y->frame->term]);
}

/* Who or whom is the same and nothing speaks against the other: what is said of it? */
static void
weigh_predicates (TqOpposing *c, const Framed *x, const Framed *y, TqRelation relation)
{
    double *ret = c->ret->features;
    gboolean is_opposite = relation == TQ_MATCH_OPPOSITE;

    if (is_opposite == (x->frame->polarity != y->frame->polarity)) {
        ret[TQ_OPPOSITION_FRAME_SAME] = 1;
        c->s.is_agreed[x->frame->term] |= ret[TQ_OPPOSITION_PASSAGE] == 1;
        return;
    }
    ret[is_opposite ? TQ_OPPOSITION_FRAME_OPPOSITE : TQ_OPPOSITION_FRAME_DENIED] = 1;
    tq_opposition_decide (c, is_opposite ? TQ_OPPOSED_BY_OPPOSITE : TQ_OPPOSED_BY_DENIAL,
                          &x->terms[x->frame->term], &y->terms[y->frame->term]);
}

static gboolean
is_other_role (const TqOpposing *c, const Framed *x, const Framed *y)
{
    return compare_arguments (c, x, TQ_ARGUMENT_AGENT, y, TQ_ARGUMENT_AGENT) != ARGUMENT_SAME &&
           (compare_arguments (c, x, TQ_ARGUMENT_AGENT, y, TQ_ARGUMENT_TO) == ARGUMENT_SAME ||
            (compare_arguments (c, x, TQ_ARGUMENT_AGENT, y, TQ_ARGUMENT_PATIENT) ==
                 ARGUMENT_SAME &&
             (c->ret->features[TQ_OPPOSITION_PASSAGE] == 1 ||
              compare_arguments (c, x, TQ_ARGUMENT_TO, y, TQ_ARGUMENT_AGENT) == ARGUMENT_SAME)));
}

/* "Sold to Lind" and "Lind bought", "beat Lind" and "Lind lost": one event, told from its two
 * ends. */
static gboolean
is_converse (const TqOpposing *c, const Framed *x, const Framed *y)
{
    return x->frame->polarity == y->frame->polarity &&
           (is_other_role (c, x, y) || is_other_role (c, y, x));
}

/* Of several pairs of frames the one counts whose predicates are one, and then the one with most in
 * common. */
static void
weigh_core (const TqOpposing *c, const Framed *x, const Framed *y, TqRelation relation)
{
    double *ret = c->ret->features, near, features[TQ_N_FRAME_FEATURES] = { 0 };
    gboolean is_one = relation >= TQ_MATCH_CONCEPT;

    tq_frame_core_features (c->evidence, x->claim, x->frame, y->claim, y->frame, features);
    near = 1 + 4 * is_one + 2 * features[TQ_FRAMES_SAME_CORE] - features[TQ_FRAMES_OTHER_CORE];
    if (near <= ret[TQ_OPPOSITION_CORE])
        return;
    ret[TQ_OPPOSITION_CORE] = near;
    ret[TQ_OPPOSITION_CORE_SAME] = features[TQ_FRAMES_SAME_CORE];
    ret[TQ_OPPOSITION_CORE_OTHER] = features[TQ_FRAMES_OTHER_CORE];
    ret[TQ_OPPOSITION_CORE_OTHER_NAME] = features[TQ_FRAMES_OTHER_NAME];
}

/* Not yet so: planned, demanded, possible. */
static gboolean
is_open (const TqFrame *frame)
{
    return frame->modality != TQ_MODALITY_ASSERTED && frame->modality != TQ_MODALITY_REPORTED;
}

static double
share_open (const TqFrame *frames, guint n)
{
    guint n_open = 0;

    for (guint i = 0; i < n; i++)
        n_open += is_open (&frames[i]);
    return n > 0 ? (double) n_open / n : 0;
}

static void
weigh_frame_pair (TqOpposing *c, const Framed *x, const Framed *y)
{
    TqRelation relation =
        tq_match_terms (c->evidence, &x->terms[x->frame->term], &y->terms[y->frame->term]);
    Agreement who, whom;

    if (relation == TQ_MATCH_NONE)
        return;
    weigh_core (c, x, y, relation);
    if (relation == TQ_MATCH_OPPOSITE && is_converse (c, x, y)) {
        c->ret->features[TQ_OPPOSITION_FRAME_CONVERSE] = 1;
        c->s.is_agreed[x->frame->term] = TRUE;
        return;
    }
    who = compare_arguments (c, x, TQ_ARGUMENT_AGENT, y, TQ_ARGUMENT_AGENT);
    whom = compare_arguments (c, x, TQ_ARGUMENT_PATIENT, y, TQ_ARGUMENT_PATIENT);
    if (who == ARGUMENT_OTHER && whom == ARGUMENT_OTHER && relation >= TQ_MATCH_CONCEPT)
        weigh_turned (c, x, y);
    else if (who != whom && (who == ARGUMENT_OTHER || whom == ARGUMENT_OTHER) &&
             (who == ARGUMENT_SAME || whom == ARGUMENT_SAME))
        c->ret->features[TQ_OPPOSITION_FRAME_OTHER] =
            relation >= TQ_MATCH_CONCEPT ? 1 : c->ret->features[TQ_OPPOSITION_FRAME_OTHER];
    else if (who != ARGUMENT_OTHER && whom != ARGUMENT_OTHER &&
             (who == ARGUMENT_SAME || whom == ARGUMENT_SAME))
        weigh_predicates (c, x, y, relation);
}

void
tq_opposition_weigh_frames (TqOpposing *c, const TqClaim *x, const TqClaim *y)
{
    const TqFrame *of_x = tq_claim_frames (c->evidence->claims, x),
                  *of_y = tq_claim_frames (c->evidence->claims, y);

    c->ret->features[TQ_OPPOSITION_MODAL_SHORT] = share_open (of_x, x->n_frames);
    c->ret->features[TQ_OPPOSITION_MODAL_LONG] = share_open (of_y, y->n_frames);
    for (guint i = 0; i < x->n_frames; i++) {
        Framed s = { x, c->s.terms, &of_x[i] };

        for (guint j = 0; of_x[i].term != TQ_NO_TERM && j < y->n_frames; j++) {
            Framed l = { y, c->l.terms, &of_y[j] };

            if (of_y[j].term != TQ_NO_TERM)
                weigh_frame_pair (c, &s, &l);
        }
    }
}

/* ---- what kind of text ----------------------------------------------------------------------- */

typedef struct {
    guint n_words;
    guint n_marks; /* that end a sentence */
    gboolean ends_in_mark;
} Style;

/* Few letters have to be looked up: between the no-break space and U+1680 there is no space. */
static gboolean
is_space (gunichar letter)
{
    return letter < 0x80 ? g_ascii_isspace ((char) letter)
                         : (letter <= 0xa0 || letter >= 0x1680) && g_unichar_isspace (letter);
}

static Style
style_of (const TqEvidence *evidence, const TqClaim *claim)
{
    const TqDocument *document = g_ptr_array_index (evidence->documents, claim->doc);
    Style style = { 0 };
    gboolean is_mark = FALSE, is_word = FALSE;

    for (const char *at = document->text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar letter = tq_utf8_get (at);

        if (is_space (letter)) {
            style.n_words += is_word;
            style.n_marks += is_mark;
            is_word = FALSE;
            continue;
        }
        is_word = TRUE;
        is_mark = letter == '.' || letter == '!' || letter == '?' || letter == 0x061f ||
                  (is_mark && !g_unichar_isalnum (letter));
    }
    style.n_words += is_word;
    style.n_marks += is_mark && is_word;
    style.ends_in_mark = is_mark;
    return style;
}

void
tq_opposition_weigh_style (const TqOpposing *c, const TqClaim *x, const TqClaim *y)
{
    double *ret = c->ret->features;
    Style s = style_of (c->evidence, x), l = style_of (c->evidence, y);

    ret[TQ_OPPOSITION_STOPPED] = (s.ends_in_mark + l.ends_in_mark) / 2.0;
    ret[TQ_OPPOSITION_WORDS_SHORT] = log (1 + s.n_words);
    ret[TQ_OPPOSITION_WORDS_LONG] = log (1 + l.n_words);
    ret[TQ_OPPOSITION_WORDS_RATIO] = (1.0 + s.n_words) / (1.0 + l.n_words);
    ret[TQ_OPPOSITION_WORDY] = (double) (s.n_words + l.n_words) / MAX (c->s.n + c->l.n, 1);
    ret[TQ_OPPOSITION_SENTENCES] = log (1 + l.n_marks);
}

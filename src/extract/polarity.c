/* polarity.c - what is denied
 *
 * Each cue turns the polarity of the tokens that it reaches, so that two denials cancel. How far it
 * reaches is the row's value: noun (its phrase), concord (the same, but one denial with the
 * negation of its verb: aucun … ne), clause (to the end of its clause), paired (the same, with a
 * second word: ne … pas), object (the same, the verb itself excepted: banned lorries), rest (the
 * noun phrase behind it: free of ice), complement (and over the
 * clause of its "that" or "to"), sentence; once (over the clause, where nothing has denied it yet:
 * neither … nor). Where it stops at a conjunction: polarity-joined.c; what a denial of speech
 * denies: denial.c. */
#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/scope-private.h"
#include "extract/scope.h"

static const struct {
    const char *name;
    TqReach reach;
} reaches[] = {
    { "noun", TQ_REACH_NOUN },
    { "complement", TQ_REACH_COMPLEMENT },
    { "sentence", TQ_REACH_SENTENCE },
    { "concord", TQ_REACH_NOUN },
    { "rest", TQ_REACH_NOUN },
};

static TqReach
reach_of (const TqCue *cue)
{
    for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
        if (g_strcmp0 (cue->value, reaches[i].name) == 0)
            return reaches[i].reach;
    return TQ_REACH_CLAUSE;
}

/* A finite verb begins what is said of the noun, save right behind the cue. */
static guint
noun_end (const TqSentence *sentence, guint token)
{
    for (guint first = token; token < sentence->n_tokens; token++) {
        guint bits = tq_phrase_bits (sentence, token);

        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_PLACE)) ||
            (token > first && (bits & (TQ_PHRASE_VERB | TQ_PHRASE_NOUN)) == TQ_PHRASE_VERB))
            break;
    }
    return token;
}

static guint
clause_end (const TqSentence *sentence, const guint16 *clauses, guint token)
{
    guint end = token;

    while (end < sentence->n_tokens && clauses[end] == clauses[token])
        end++;
    return end;
}

/* «وأن»: goes on with what was said before the denial, and is no part of what is denied. */
static gboolean
is_another_that (const TqSentence *sentence, guint token)
{
    return (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token)->proclitics &
            TQ_FORM_CONJUNCTION) != 0;
}

guint
tq_scope_end (const TqSentence *sentence, const guint16 *clauses, guint token, TqReach reach)
{
    guint end;

    if (token >= sentence->n_tokens || reach == TQ_REACH_SENTENCE)
        return sentence->n_tokens;
    end = clause_end (sentence, clauses, token);
    if (reach == TQ_REACH_NOUN)
        return MIN (end, noun_end (sentence, token));
    if (reach == TQ_REACH_COMPLEMENT && tq_scope_begins_complement (sentence, end) &&
        !is_another_that (sentence, end))
        end = clause_end (sentence, clauses, end);
    return end;
}

/* ---- polarity -------------------------------------------------------------------------------- */

static void
turn (TqScope *scopes, guint first, guint end, guint cue)
{
    for (guint i = first; i < end; i++) {
        scopes[i].polarity =
            scopes[i].polarity == TQ_POLARITY_DENIED ? TQ_POLARITY_AFFIRMED : TQ_POLARITY_DENIED;
        scopes[i].cue = (guint16) cue;
    }
}

/* A word of concord denies what is not denied yet, up to the next negation. */
static void
deny_concord (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match,
              TqScope *scopes)
{
    guint end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_NOUN);
    const TqCueMatch *negation =
        tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, match->first, end);

    for (guint i = match->first; i < (negation != NULL ? negation->first : end); i++) {
        scopes[i].polarity = TQ_POLARITY_DENIED;
        scopes[i].cue = match->first;
    }
}

#define MAX_ASIDE 14 /* tokens, its marks among them */

static gboolean
begins_clause (const TqSentence *sentence, guint token)
{
    return token == 0 || tq_phrase_is_break (sentence, token - 1) ||
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, token - 1) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token - 1) != NULL;
}

/* « Personne, dans la vallée, | n'est venu »: the second word opens the clause before an aside; not
 * « il n'est pas venu, dit-on, | avant que je ne parte ». */
static gboolean
has_second_before_aside (const TqSentence *sentence, guint first)
{
    if (first == 0 || !tq_phrase_is_break (sentence, first - 1))
        return FALSE;
    for (guint i = first - 1; i > 1 && first - i < MAX_ASIDE; i--)
        if (tq_phrase_is_break (sentence, i - 1))
            return tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_SECOND, i - 2) != NULL &&
                   begins_clause (sentence, i - 2);
    return FALSE;
}

/* « … que nul n'est venu et | que la salle est vide »: another thing that was said. */
static gboolean
is_joined_that (const TqSentence *sentence, const TqCueMatch *only)
{
    return only->first > 0 &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, only->first - 1u) != NULL;
}

/* "Ne … pas" denies, as "ne … pas de" does; "ne … que" says only; "ne" alone stands behind "before"
 * and "more than", where nothing is denied. */
static gboolean
is_paired (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens,
          end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_CLAUSE),
          first = match->first;
    const TqCueMatch *second = tq_sentence_cue (sentence, TQ_CUE_SCOPE_SECOND, after, end), *only;

    if (second == NULL)
        second = tq_sentence_cue (sentence, TQ_CUE_SCOPE_ABSENCE, after, end);
    if (second != NULL && second->cue->cue_class == TQ_CUE_SCOPE_ABSENCE &&
        g_strcmp0 (second->cue->value, "concord") != 0)
        second = NULL;
    only = tq_sentence_cue (
        sentence, TQ_CUE_SCOPE_ONLY, after,
        MIN (sentence->n_tokens, (second != NULL ? second->first + 2u : end + 1)));
    if (only != NULL && !is_joined_that (sentence, only) &&
        (second == NULL || g_strcmp0 (second->cue->value, "only") == 0))
        return FALSE;
    while (first > 0 && clauses[first - 1] == clauses[match->first])
        first--;
    return second != NULL ||
           tq_sentence_cue (sentence, TQ_CUE_SCOPE_SECOND, first, match->first) != NULL ||
           has_second_before_aside (sentence, first);
}

/* tokens from a negation to the exception that undoes it: «لا يملك سوى», "did nothing but wait" */
#define MAX_RESTRICTED 4

/* "Not gifts | but bribes", "did not stop but slowed": another thing in its place, unless it is of
 * anything at all: "nothing but". */
static gboolean
puts_another (const TqSentence *sentence, const TqCueMatch *exception, guint negation)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_CONTRAST, exception->first) != NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, negation) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATION, negation) != NULL;
}

/* "Only": the exception stands right behind the negated verb, which then is not denied. */
static gboolean
is_restriction (const TqSentence *sentence, const TqCueMatch *exception, guint negation)
{
    guint n_content = 0;

    if (negation >= exception->first || exception->first - negation > MAX_RESTRICTED ||
        puts_another (sentence, exception, negation))
        return FALSE;
    for (guint i = negation + 1; i < exception->first; i++)
        n_content += tq_phrase_is_content (tq_phrase_bits (sentence, i));
    return n_content <= 1;
}

/* «لم يغلق المخبز إلا بعد أسبوع»: it shut, a week later. */
static gboolean
is_until (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *exception,
          guint negation)
{
    guint behind = exception->first + exception->n_tokens;
    const TqCueMatch *from = behind < sentence->n_tokens
                                 ? tq_phrase_cue_at (sentence, TQ_CUE_EVENT_FROM, behind)
                                 : NULL;

    return from != NULL && from->first == behind && negation < exception->first &&
           clauses[negation] == clauses[exception->first];
}

/* «لا تنتج المزرعة في أحسن أحوالها سوى ألف طن»: it yields so many, and no more. */
static gboolean
is_only_so_many (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *exception,
                 guint negation)
{
    guint behind = exception->first + exception->n_tokens;

    return behind < sentence->n_tokens &&
           (tq_phrase_bits (sentence, behind) & TQ_PHRASE_NUMBER) != 0 &&
           negation < exception->first && clauses[negation] == clauses[exception->first] &&
           !puts_another (sentence, exception, negation);
}

static void
apply_exception (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match,
                 TqScope *ret)
{
    guint end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_CLAUSE),
          first = match->first + match->n_tokens;

    if (match->first == 0 || ret[match->first - 1].polarity != TQ_POLARITY_DENIED)
        return;
    if (is_restriction (sentence, match, ret[match->first - 1].cue) ||
        is_until (sentence, clauses, match, ret[match->first - 1].cue) ||
        is_only_so_many (sentence, clauses, match, ret[match->first - 1].cue))
        first = ret[match->first - 1].cue;
    for (guint i = first; i < end; i++)
        ret[i] = (TqScope) { TQ_POLARITY_AFFIRMED, ret[i].modality, G_MAXUINT16 };
}

/* Value "absent", "there is no truth to": its "no" is its own. */
static void
take_back_own (const TqSentence *sentence, const TqCueMatch *match, TqScope *ret)
{
    guint16 cue = ret[match->first].cue;

    for (guint i = match->first; cue != G_MAXUINT16 && i < sentence->n_tokens && ret[i].cue == cue;
         i++)
        ret[i] = (TqScope) { TQ_POLARITY_AFFIRMED, ret[i].modality, G_MAXUINT16 };
}

/* "Did not deny that" leaves it open; "dismissed as false what was claimed" denies it once. */
static void
apply_denial (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match,
              TqScope *ret)
{
    TqDenied denied = tq_denial_find (sentence, clauses, match);
    gboolean is_false = match->cue->cue_class == TQ_CUE_SPEECH_FALSE;

    if (denied.first == denied.end)
        return;
    if (g_strcmp0 (match->cue->value, "absent") == 0)
        take_back_own (sentence, match, ret);
    if (is_false ? tq_scope_is_denied_speech (sentence, &ret[denied.first])
                 : denied.is_said && ret[match->first].polarity == TQ_POLARITY_DENIED)
        return;
    turn (ret, denied.first, denied.end, match->first);
}

/* "did not exceed 3.4 billion", «لن تتجاوز الكمية 8 مليارات» bound a figure; they deny nothing. */
static gboolean
bounds_figure (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    static const TqCueClass classes[] = { TQ_CUE_HEDGE_AT_MOST, TQ_CUE_HEDGE_AT_LEAST,
                                          TQ_CUE_HEDGE_LESS, TQ_CUE_HEDGE_MORE };

    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
        const TqCueMatch *hedge = tq_phrase_cue_at (sentence, classes[i], match->first);
        guint token = hedge != NULL ? hedge->first + hedge->n_tokens : sentence->n_tokens;

        for (; token < sentence->n_tokens && clauses[token] == clauses[match->first]; token++)
            if (tq_phrase_bits (sentence, token) & TQ_PHRASE_NUMBER)
                return TRUE;
    }
    return FALSE;
}

/* "They refused to work without notice": there was none, whatever was refused; "they did not leave
 * without notice" had some. */
static gboolean
is_beside_refusal (const TqSentence *sentence, const TqCueMatch *absence, const TqScope *scopes)
{
    const TqScope *scope = &scopes[absence->first];

    return scope->polarity == TQ_POLARITY_DENIED &&
           tq_phrase_cue_at (sentence, TQ_CUE_SCOPE_NEGATIVE_VERB, scope->cue) != NULL;
}

/* "Found", "will | find", "had | cost" */
static gboolean
is_verb (const TqSentence *sentence, guint token)
{
    return tq_scope_is_finite (sentence, token) ||
           (token > 0 && tq_phrase_is_auxiliary (sentence, token - 1) &&
            tq_sentence_reading (sentence, token, TQ_POS_VERB) != NULL);
}

/* "Arrested nobody", "found no fault": an object that there is none of denies the verb right before
 * it. */
static guint
denied_from (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint verb = match->first;

    if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_ANY, match->first) == NULL)
        return match->first;
    while (verb > 0 && clauses[verb - 1] == clauses[match->first] &&
           tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PARTICLE, verb - 1) != NULL &&
           !is_verb (sentence, verb - 1))
        verb--;
    return verb > 0 && clauses[verb - 1] == clauses[match->first] && is_verb (sentence, verb - 1)
               ? verb - 1
               : match->first;
}

/* A cue's own words are turned too: a frame may have them as its predicate. "Banned lorries" is
 * done, though, and "free of ice" is so: only what they are about is denied. */
static gboolean
is_done (const TqCue *cue)
{
    return g_strcmp0 (cue->value, "object") == 0 || g_strcmp0 (cue->value, "rest") == 0;
}

/* "The works were halted | after a wall fell", "the town refused | because the dam burst": another
 * clause is not what was halted or refused. */
static gboolean
has_no_object (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens;

    return match->cue->cue_class == TQ_CUE_SCOPE_NEGATIVE_VERB && after < sentence->n_tokens &&
           clauses[after] != clauses[match->first] &&
           !tq_scope_begins_complement (sentence, after);
}

/* "Refused to pay for the barley | that sank": where the word for "that" may be a relative, as its
 * row says, behind a noun it is one; not behind one of speech. */
static gboolean
is_relative (const TqSentence *sentence, guint token)
{
    guint before = token > 0 ? tq_phrase_bits (sentence, token - 1) : 0;

    return tq_scope_begins_complement (sentence, token) &&
           g_strcmp0 (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token)->cue->value,
                      "relative") == 0 &&
           (before & (TQ_PHRASE_NOUN | TQ_PHRASE_VERB)) == TQ_PHRASE_NOUN &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_REPORT, token - 1) == NULL;
}

/* Where the reach of the cue ends. */
static guint
reach_end (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint first = MIN (match->first + match->n_tokens, sentence->n_tokens - 1u);
    TqReach reach = reach_of (match->cue);

    if (reach == TQ_REACH_COMPLEMENT &&
        is_relative (sentence, tq_scope_end (sentence, clauses, first, TQ_REACH_CLAUSE)))
        reach = TQ_REACH_CLAUSE;
    return tq_scope_end (sentence, clauses, first, reach);
}

static void
apply (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match, TqScope *ret)
{
    guint after = match->first + match->n_tokens, end;

    switch (match->cue->cue_class) {
    case TQ_CUE_SCOPE_ABSENCE:
        if (g_strcmp0 (match->cue->value, "concord") == 0) {
            deny_concord (sentence, clauses, match, ret);
            break;
        }
        if (is_beside_refusal (sentence, match, ret))
            break;
        G_GNUC_FALLTHROUGH;
    case TQ_CUE_SCOPE_NEGATION:
        if (bounds_figure (sentence, clauses, match))
            break;
        G_GNUC_FALLTHROUGH;
    case TQ_CUE_SCOPE_NEGATIVE_VERB:
        if (g_strcmp0 (match->cue->value, "paired") == 0 && !is_paired (sentence, clauses, match))
            break;
        if (has_no_object (sentence, clauses, match))
            break;
        if (g_strcmp0 (match->cue->value, "once") == 0 &&
            ret[match->first].polarity == TQ_POLARITY_DENIED)
            break;
        end = reach_end (sentence, clauses, match);
        turn (ret, is_done (match->cue) ? after : denied_from (sentence, clauses, match),
              MAX (after, tq_scope_joined_end (sentence, clauses, match, end)), match->first);
        break;
    case TQ_CUE_SPEECH_DENIAL:
    case TQ_CUE_SPEECH_DOUBT:
    case TQ_CUE_SPEECH_FALSE:
        apply_denial (sentence, clauses, match, ret);
        break;
    case TQ_CUE_SCOPE_EXCEPTION:
        apply_exception (sentence, clauses, match, ret);
        break;
    default:
        break;
    }
}

void
tq_scope_scan (const TqSentence *sentence, const guint16 *clauses, TqScope *ret)
{
    for (guint i = 0; i < sentence->n_tokens; i++)
        ret[i] = (TqScope) { TQ_POLARITY_AFFIRMED, TQ_MODALITY_ASSERTED, G_MAXUINT16 };
    if (sentence->n_tokens == 0)
        return;
    for (guint i = 0; i < sentence->n_cues; i++)
        apply (sentence, clauses, &sentence->cues[i], ret);
    tq_modality_scan (sentence, clauses, ret);
}

gboolean
tq_scope_is_so_far (const TqSentence *sentence, guint first, guint end)
{
    for (guint i = 0; i < sentence->n_cues && sentence->cues[i].first < end; i++) {
        const TqCueMatch *match = &sentence->cues[i];
        guint behind = (guint) match->first + match->n_tokens;

        if (match->cue->cue_class != TQ_CUE_DENIAL_SO_FAR)
            continue;
        if (match->first < first ? behind + 1 == first && tq_phrase_is_break (sentence, behind)
                                 : strcmp (match->cue->value, "last") != 0 || behind == end ||
                                       tq_phrase_is_break (sentence, behind))
            return TRUE;
    }
    return FALSE;
}

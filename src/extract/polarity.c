/* polarity.c - what is denied
 *
 * Each cue turns the polarity of the tokens that it reaches, so that two denials cancel. How far it reaches is the row's value:
 * noun (its phrase), concord (the same, but one denial with the negation of its verb: aucun … ne), clause (to the end of its clause), complement (and over the clause of its "that" or "to"), sentence. */
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

        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_PLACE)) || (token > first && (bits & (TQ_PHRASE_VERB | TQ_PHRASE_NOUN)) == TQ_PHRASE_VERB))
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

/* A clause that begins with "that" belongs to the word before it. */
static gboolean
begins_complement (const TqSentence *sentence, guint token)
{
    const TqCueMatch *match = token < sentence->n_tokens
                                  ? tq_sentence_cue (sentence, TQ_CUE_SPEECH_COMPLEMENT, token, sentence->n_tokens)
                                  : NULL;

    return match != NULL && match->first == token;
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
    if (reach == TQ_REACH_COMPLEMENT && begins_complement (sentence, end))
        end = clause_end (sentence, clauses, end);
    return end;
}

/* ---- polarity ---------------------------------------------------------------------------------------------------- */

static void
turn (TqScope *scopes, guint first, guint end, guint cue)
{
    for (guint i = first; i < end; i++) {
        scopes[i].polarity = scopes[i].polarity == TQ_POLARITY_DENIED ? TQ_POLARITY_AFFIRMED : TQ_POLARITY_DENIED;
        scopes[i].cue = (guint16) cue;
    }
}

/* A word of concord denies what is not denied yet, up to the next negation. */
static void
deny_concord (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match, TqScope *scopes)
{
    guint end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_NOUN);
    const TqCueMatch *negation = tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, match->first, end);

    for (guint i = match->first; i < (negation != NULL ? negation->first : end); i++) {
        scopes[i].polarity = TQ_POLARITY_DENIED;
        scopes[i].cue = match->first;
    }
}

/* Whether the "that" at @end is this verb's: not if another reporting word stands between. */
static gboolean
belongs_to (const TqSentence *sentence, const TqCueMatch *match, guint end)
{
    guint after = match->first + match->n_tokens;

    return begins_complement (sentence, end) && tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, after, end) == NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_CONTINUED, after, end) == NULL;
}

/* What a verb of denial denies: the clause of its "that" if it has one, else its own object. */
static guint
denied_from (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens;
    guint end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_CLAUSE);

    return belongs_to (sentence, match, end) ? end : after;
}

static void
apply (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match, TqScope *ret)
{
    guint after = match->first + match->n_tokens;

    switch (match->cue->cue_class) {
    case TQ_CUE_SCOPE_ABSENCE:
        if (g_strcmp0 (match->cue->value, "concord") == 0) {
            deny_concord (sentence, clauses, match, ret);
            break;
        }
        G_GNUC_FALLTHROUGH;
    case TQ_CUE_SCOPE_NEGATION:
    case TQ_CUE_SCOPE_NEGATIVE_VERB:
        /* The cue's own words are turned too: a frame may have them as its predicate. */
        turn (ret, match->first, MAX (after, tq_scope_end (sentence, clauses, MIN (after, sentence->n_tokens - 1u),
                                                          reach_of (match->cue))), match->first);
        break;
    case TQ_CUE_SPEECH_DENIAL:
    case TQ_CUE_SPEECH_DOUBT:
        after = denied_from (sentence, clauses, match);
        turn (ret, after, tq_scope_end (sentence, clauses, MIN (after, sentence->n_tokens - 1u), TQ_REACH_CLAUSE), match->first);
        break;
    case TQ_CUE_SCOPE_EXCEPTION:
        if (match->first > 0 && ret[match->first - 1].polarity == TQ_POLARITY_DENIED)
            turn (ret, after, tq_scope_end (sentence, clauses, match->first, TQ_REACH_CLAUSE), match->first);
        break;
    default:
        break;
    }
}

void
tq_scope_scan (const TqSentence *sentence, TqScope *ret)
{
    g_autofree guint16 *clauses = g_new (guint16, sentence->n_tokens + 1);

    for (guint i = 0; i < sentence->n_tokens; i++)
        ret[i] = (TqScope) { TQ_POLARITY_AFFIRMED, TQ_MODALITY_ASSERTED, G_MAXUINT16 };
    if (sentence->n_tokens == 0)
        return;
    tq_clause_scan (sentence, clauses);
    for (guint i = 0; i < sentence->n_cues; i++)
        apply (sentence, clauses, &sentence->cues[i], ret);
    tq_modality_scan (sentence, clauses, ret);
}

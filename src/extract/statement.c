#include "extract/statement.h"

#include <string.h>

#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/predication.h"

typedef struct {
    const TqSentence *sentence;
    const TqScope *scopes;  /* of each token */
    const guint16 *clauses; /* of each token its clause */
    const GArray *frames;   /* of TqFrame */
    GArray *statements;
} Reader;

/* A run of tokens. */
typedef struct {
    guint first;
    guint end;
} Run;

/* «العمدة هو | الذي أغلق الجسر»: no clause ends there. */
static gboolean
is_inside_cleft (const Reader *r, guint token)
{
    const TqCueMatch *match = tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, token);

    return match != NULL && match->first < token;
}

static guint
clause_end (const Reader *r, guint first)
{
    guint end = first;

    while (end < r->sentence->n_tokens && (end == first || r->clauses[end] == r->clauses[end - 1] || is_inside_cleft (r, end)))
        end++;
    return end;
}

static gboolean
has_cue (const Reader *r, TqCueClass cue_class, Run run)
{
    return tq_sentence_cue (r->sentence, cue_class, run.first, run.end) != NULL;
}

static guint
bits_at (const Reader *r, guint token)
{
    return tq_phrase_bits (r->sentence, token);
}

static gboolean
has_verb (const Reader *r, Run run)
{
    for (guint i = run.first; i < run.end; i++)
        if ((bits_at (r, i) & (TQ_PHRASE_VERB | TQ_PHRASE_FUNCTION)) == TQ_PHRASE_VERB && !tq_phrase_opens_as_noun (r->sentence, i))
            return TRUE;
    return FALSE;
}

static gboolean
has_content (const Reader *r, Run run)
{
    for (guint i = run.first; i < run.end; i++)
        if (tq_phrase_is_content (bits_at (r, i)))
            return TRUE;
    return FALSE;
}

static void
add_statement (const Reader *r, Run run, Run gap, Run turned)
{
    TqStatement statement = { (guint16) run.first, (guint16) run.end, (guint16) gap.first, (guint16) gap.end, (guint16) turned.first, (guint16) turned.end };

    g_array_append_val (r->statements, statement);
}

/* «لا المطر هو | الذي أسقط الجسر»: the denial that stands before the pronoun does not reach into the clause behind it; it is of that clause all the same. */
static Run
denied_of_cleft (const Reader *r, Run run)
{
    const TqCueMatch *match = tq_sentence_cue (r->sentence, TQ_CUE_CLEFT, run.first, run.end);
    guint behind = match != NULL ? match->first + match->n_tokens : run.end;

    if (match == NULL || match->first == run.first || behind >= run.end || r->scopes[match->first].polarity != TQ_POLARITY_DENIED ||
        r->scopes[behind].polarity == TQ_POLARITY_DENIED)
        return (Run) { 0, 0 };
    return (Run) { run.first, match->first };
}

static void
add (const Reader *r, guint first, guint end, Run gap)
{
    const Run run = { first, end };

    add_statement (r, run, gap, denied_of_cleft (r, run));
}

/* ---- asides ------------------------------------------------------------------------------------------------------ */

#define MAX_ASIDE_CLAUSES 4

/* Marks that stand on both sides of an aside. */
static const struct {
    const char *opening;
    const char *closing;
} marks[] = { { ",", "," }, { "،", "،" }, { "(", ")" }, { "–", "–" }, { "—", "—" } };

static gboolean
is_mark (const Reader *r, guint token, const char *mark)
{
    const TqToken *at = &r->sentence->tokens[token];

    return at->kind == TQ_TOKEN_PUNCTUATION && at->span.end - at->span.start == strlen (mark) &&
           memcmp (r->sentence->document->text + at->span.start, mark, strlen (mark)) == 0;
}

/* A quotation that begins inside ends inside. */
static gboolean
is_balanced (const Reader *r, Run run)
{
    int depth = 0;

    for (guint i = run.first; i < run.end && depth >= 0; i++)
        depth += (r->sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN) - (r->sentence->tokens[i].kind == TQ_TOKEN_QUOTE_CLOSE);
    return depth == 0;
}

/* The aside that the mark right before @first opens, with the mark that closes it; empty: none does. A mark of another kind ends it before. */
static Run
aside_at (const Reader *r, guint first)
{
    Run none = { first, first };
    const char *closing = NULL;

    for (guint i = 0; first > 0 && closing == NULL && i < G_N_ELEMENTS (marks); i++)
        closing = is_mark (r, first - 1, marks[i].opening) ? marks[i].closing : NULL;
    for (guint n = 0, end = first; closing != NULL && n < MAX_ASIDE_CLAUSES && end < r->sentence->n_tokens; n++) {
        end = clause_end (r, end);
        if (is_mark (r, end - 1, closing))
            return end < r->sentence->n_tokens && is_balanced (r, (Run) { first, end }) ? (Run) { first, end } : none;
        if (r->sentence->tokens[end - 1].kind == TQ_TOKEN_PUNCTUATION)
            break;
    }
    return none;
}

static const TqCueMatch *
opener_of (const Reader *r, Run run)
{
    return tq_phrase_cue_at (r->sentence, TQ_CUE_CLAUSE_BREAK, run.first);
}

/* Words that say, deny or name a source: where none stands and no verb does, nothing is said. */
static gboolean
is_phrase (const Reader *r, Run run)
{
    static const TqCueClass said[] = { TQ_CUE_FRAME_BE, TQ_CUE_SCOPE_NEGATION, TQ_CUE_SCOPE_ABSENCE, TQ_CUE_SCOPE_NEGATIVE_VERB, TQ_CUE_SPEECH_DENIAL,
                                       TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_ACCORDING, TQ_CUE_SCOPE_EXISTENCE };

    for (guint i = 0; i < G_N_ELEMENTS (said); i++)
        if (has_cue (r, said[i], run))
            return FALSE;
    return run.first < run.end && !has_verb (r, run) && opener_of (r, run) == NULL;
}

/* ---- a subject and its predicate ------------------------------------------------------------------------------------ */

static gboolean
has_predicate (const Reader *r, Run run)
{
    for (guint i = 0; i < r->frames->len; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);

        if (run.first <= frame->term && frame->term < run.end && tq_predication_is (frame))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_preposition (const Reader *r, guint token)
{
    return (bits_at (r, token) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE | TQ_PHRASE_GENITIVE)) != 0;
}

/* "Has", "avait": a verb that is no word of content. */
static gboolean
has_auxiliary (const Reader *r, Run run)
{
    for (guint i = run.first; i < run.end; i++) {
        guint bits = bits_at (r, i);
        const TqAnalysis *verb = tq_sentence_reading (r->sentence, i, TQ_POS_VERB);

        if ((bits & TQ_PHRASE_FUNCTION) && !(bits & TQ_PHRASE_ARTICLE) && !is_preposition (r, i) && verb != NULL && (verb->form & (TQ_FORM_PAST | TQ_FORM_PRESENT)))
            return TRUE;
    }
    return FALSE;
}

static guint
skip_opening (const Reader *r, Run run)
{
    const TqCueMatch *that = tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, run.first);

    if (that != NULL)
        run.first = that->first + that->n_tokens;
    while (run.first < run.end && ((bits_at (r, run.first) & TQ_PHRASE_BREAK) || tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, run.first) != NULL))
        run.first++;
    return run.first;
}

static gboolean
bears_preposition (const Reader *r, guint token)
{
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (r->sentence, token, &n);

    return n > 0 && (readings[0].form & TQ_FORM_PREPOSITION) != 0;
}

/* "The guide," «سائق الحافلة،», where verbs stand first with an "is" before it or none: a noun phrase that nothing is said of yet. */
static gboolean
is_subject (const Reader *r, Run run)
{
    static const TqCueClass others[] = { TQ_CUE_SCOPE_NEGATION, TQ_CUE_SCOPE_ABSENCE, TQ_CUE_SCOPE_NEGATIVE_VERB, TQ_CUE_SPEECH_DENIAL, TQ_CUE_SPEECH_VERB, TQ_CUE_SPEECH_ACCORDING,
                                         TQ_CUE_SCOPE_EXISTENCE, TQ_CUE_CLAUSE_BREAK };
    guint first = skip_opening (r, run);

    for (guint i = 0; i < G_N_ELEMENTS (others); i++)
        if (has_cue (r, others[i], run))
            return FALSE;
    if (first == run.end || has_verb (r, run) || has_predicate (r, run) || is_preposition (r, first) || bears_preposition (r, first))
        return FALSE;
    if (!r->sentence->pack->is_verb_first && (has_cue (r, TQ_CUE_FRAME_BE, run) || has_auxiliary (r, run)))
        return FALSE;
    return has_content (r, (Run) { first, run.end });
}

/* The words that a verb group is built with, then its verb; none of them may be a noun's. */
static gboolean
begins_with_verb (const Reader *r, Run run)
{
    for (guint i = run.first; i < run.end; i++) {
        guint bits = bits_at (r, i);
        const TqAnalysis *verb;

        if (tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_BE, i) != NULL || tq_phrase_cue_at (r->sentence, TQ_CUE_SCOPE_NEGATION, i) != NULL ||
            tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, i) != NULL)
            return TRUE;
        if ((bits & (TQ_PHRASE_BREAK | TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER)) || is_preposition (r, i) || tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, i) != NULL)
            return FALSE;
        if (bits & TQ_PHRASE_FUNCTION)
            continue;
        verb = tq_sentence_reading (r->sentence, i, TQ_POS_VERB);
        return (bits & TQ_PHRASE_VERB) != 0 || (verb != NULL && (verb->form & (TQ_FORM_PAST | TQ_FORM_PRESENT)) && !r->sentence->pack->is_verb_first);
    }
    return FALSE;
}

/* «ما زال الجسر، وهو القديم، مغلقا»: what an "is" before the aside still wants. */
static gboolean
begins_with_complement (const Reader *r, Run subject, Run run)
{
    return r->sentence->pack->is_verb_first && has_cue (r, TQ_CUE_FRAME_BE, subject) && has_predicate (r, run);
}

static gboolean
is_predicate_of (const Reader *r, Run subject, Run run)
{
    return run.first < run.end && opener_of (r, run) == NULL && tq_phrase_cue_at (r->sentence, TQ_CUE_SPEECH_COMPLEMENT, run.first) == NULL &&
           (begins_with_verb (r, run) || begins_with_complement (r, subject, run));
}

/* ---- a verb and what it is about ------------------------------------------------------------------------------------ */

/* Words, with the comma, of an aside that nothing opens: a name, a day. */
#define MAX_ASIDE 6

/* Of a list behind one comma the words would be read with a verb that they may not belong to: measured, they raise more wrong flags than right ones. */
static gboolean
is_rest_of (const Reader *r, Run clause, Run aside, Run rest)
{
    const TqCueMatch *opener;

    if (!has_verb (r, clause) || !is_phrase (r, rest))
        return FALSE;
    opener = opener_of (r, aside);
    return (opener != NULL && g_strcmp0 (opener->cue->value, "aside") == 0) ||
           ((opener != NULL || is_phrase (r, aside)) && aside.end - aside.first <= MAX_ASIDE);
}

/* ---- not this but that ---------------------------------------------------------------------------------------------- */

static const TqCueMatch *
contrast_at (const Reader *r, guint token, gboolean is_back)
{
    const TqCueMatch *match = tq_phrase_cue_at (r->sentence, TQ_CUE_CONTRAST, token);

    return match != NULL && match->first == token && (strcmp (match->cue->value, "back") == 0) == is_back ? match : NULL;
}

/* A word that joins nothing new to the phrase that it stands in. */
static gboolean
is_inside_phrase (const Reader *r, guint token)
{
    guint bits = bits_at (r, token);

    return tq_phrase_is_content (bits) || (bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE | TQ_PHRASE_POSSESSIVE | TQ_PHRASE_NUMBER)) != 0;
}

/* The phrase that begins at @first, with its preposition, up to @end; empty if something else stands there. */
static Run
phrase_at (const Reader *r, guint first, guint end)
{
    Run ret = { first, first };
    guint token = first;

    while (token < end && (is_preposition (r, token) && !(bits_at (r, token) & TQ_PHRASE_GENITIVE)))
        token++;
    while (token < end && is_inside_phrase (r, token) && !has_verb (r, (Run) { token, token + 1 }))
        token++;
    if (has_content (r, (Run) { first, token }))
        ret.end = token;
    return ret;
}

static guint
skip_marks (const Reader *r, guint end, guint first)
{
    while (end > first && (bits_at (r, end - 1) & TQ_PHRASE_BREAK))
        end--;
    return end;
}

/* «أغلق المحافظ | الجسر»: where the last of the nouns of @run begins that stand beside each other. */
static guint
last_noun (const Reader *r, Run run)
{
    TqChunk noun;

    while (run.first < run.end && tq_frame_noun_at (r->sentence, run.first, run.end, &noun) && noun.phrase.end < run.end)
        run.first = noun.phrase.end;
    return run.first;
}

/* The phrase in front of @end that a phrase like @other takes the place of: with its preposition if that one has one. */
static Run
phrase_before (const Reader *r, guint first, guint end, guint other)
{
    gboolean with_preposition = is_preposition (r, other) || bears_preposition (r, other);
    Run ret = { end, skip_marks (r, end, first) };

    for (ret.first = ret.end; ret.first > first; ret.first--) {
        guint token = ret.first - 1;

        if (is_preposition (r, token) && !(bits_at (r, token) & TQ_PHRASE_GENITIVE))
            return with_preposition ? (Run) { token, end } : (Run) { last_noun (r, ret), end };
        if (!is_inside_phrase (r, token) || has_verb (r, (Run) { token, ret.first }))
            break;
        if (bears_preposition (r, token))
            return with_preposition ? (Run) { token, end } : (Run) { end, end };
    }
    return ret.first < ret.end && !with_preposition ? (Run) { last_noun (r, ret), end } : (Run) { end, end };
}

static gboolean
is_denied (const Reader *r, Run run)
{
    for (guint i = run.first; i < run.end; i++)
        if (has_verb (r, (Run) { i, i + 1 }))
            return r->scopes[i].polarity == TQ_POLARITY_DENIED;
    return FALSE;
}

/* The last predication of @clause. */
static Run
last_said (const Reader *r, Run clause)
{
    guint end;

    while ((end = tq_predication_end (r->sentence, r->frames, clause.first, clause.first, clause.end)) < clause.end)
        clause.first = end;
    return clause;
}

/* "They sell bread, not rice", «لم تبع الخبز بل الأرز»: @match begins what is so, or not so, in place of the phrase before it. */
static gboolean
add_contrast (const Reader *r, Run clause, const TqCueMatch *match, guint end)
{
    Run said = last_said (r, clause), other = phrase_at (r, match->first + match->n_tokens, end), replaced;

    if (other.first == other.end || !has_verb (r, said) || skip_marks (r, end, other.end) != other.end ||
        is_denied (r, said) != (strcmp (match->cue->value, "back") == 0))
        return FALSE;
    replaced = phrase_before (r, said.first, match->first, other.first);
    if (replaced.first == replaced.end)
        return FALSE;
    add_statement (r, (Run) { said.first, other.end }, (Run) { replaced.first, other.first }, (Run) { match->first, other.end });
    return TRUE;
}

/* "Bread, not rice", and where one word does not say so by chance, without the mark. */
static gboolean
may_stand_inside (const Reader *r, const TqCueMatch *match)
{
    return match->n_tokens > 1 || r->sentence->pack->is_verb_first;
}

/* Where in @clause something is excluded: its end, or the word that excludes. */
static guint
contrast_inside (const Reader *r, Run clause)
{
    for (guint i = clause.first + 1; i < clause.end; i++) {
        const TqCueMatch *match = contrast_at (r, i, FALSE);

        if (match != NULL && may_stand_inside (r, match) && is_inside_phrase (r, i - 1) && add_contrast (r, clause, match, clause.end))
            return i;
    }
    return clause.end;
}

/* The words that @run begins with, behind an "and", if they exclude what follows, or turn back to it. */
static const TqCueMatch *
contrast_of (const Reader *r, Run run)
{
    const TqCueMatch *match = NULL;

    for (guint i = run.first; match == NULL && i < run.end; i++) {
        match = contrast_at (r, i, FALSE);
        if (match == NULL && tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_AND, i) == NULL)
            break;
    }
    return match != NULL ? match : contrast_at (r, run.first, TRUE);
}

/* Where the phrase ends behind such words, if @run has nothing else but marks; 0: it has. */
static guint
contrast_end (const Reader *r, Run run, gboolean is_back)
{
    const TqCueMatch *match = contrast_of (r, run);
    Run other;

    if (match == NULL || (strcmp (match->cue->value, "back") == 0) != is_back)
        return 0;
    other = phrase_at (r, match->first + match->n_tokens, run.end);
    return other.first < other.end && skip_marks (r, run.end, other.end) == other.end ? other.end : 0;
}

/* The clause behind @clause, if all that it says is what is or is not so in place of a phrase of it. */
static gboolean
is_contrast (const Reader *r, Run clause, Run next)
{
    const TqCueMatch *match = contrast_of (r, next);

    return match != NULL && add_contrast (r, clause, match, next.end);
}

/* ---- it was this that ------------------------------------------------------------------------------------------------ */

/* Of whom or what a clause like "it was the mayor" is, or NULL. */
static const TqCueMatch *
cleft_of (const Reader *r, Run clause)
{
    const TqCueMatch *match = tq_phrase_cue_at (r->sentence, TQ_CUE_CLEFT, skip_opening (r, clause));
    guint first = match != NULL ? match->first + match->n_tokens : clause.end;
    Run noun = phrase_at (r, MIN (first, clause.end), clause.end);
    gboolean is_named = FALSE;

    /* "It is true that" */
    for (guint i = noun.first; i < noun.end; i++)
        is_named |= (bits_at (r, i) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_NAME | TQ_PHRASE_NUMBER)) != 0 || tq_frame_has_article (r->sentence, i);
    return is_named && skip_marks (r, clause.end, noun.end) == noun.end ? match : NULL;
}

static gboolean
is_relative (const Reader *r, Run run)
{
    return run.first < run.end && tq_phrase_cue_at (r->sentence, TQ_CUE_FRAME_RELATIVE, run.first) != NULL && has_verb (r, run);
}

/* "The boat | that sank | had been repaired": what is said of the noun that a relative clause is about; empty: nothing is, in its clause. */
static Run
said_behind_relative (const Reader *r, Run clause, Run relative)
{
    Run said = { relative.end, relative.end };

    if (!is_relative (r, relative) || !is_subject (r, clause))
        return said;
    said.first = tq_predication_end (r->sentence, r->frames, relative.first, relative.first, relative.end);
    for (guint i = 0; i < r->frames->len && said.first < said.end; i++) {
        const TqFrame *frame = &g_array_index (r->frames, TqFrame, i);
        guint subject = tq_predication_subject (frame);

        if (said.first <= frame->term && frame->term < said.end && tq_predication_is (frame) && clause.first <= subject && subject < clause.end)
            return said;
    }
    return (Run) { relative.end, relative.end };
}

static Run
clause_at (const Reader *r, guint first)
{
    return (Run) { first, first < r->sentence->n_tokens ? clause_end (r, first) : first };
}

/* "It was the mayor | who closed the bridge", "it was the mayor, | not the governor, | who closed it", "it was not the mayor | but the governor | who
 * closed it": the statements. Returns where the next clause begins; @clause.first: it is none of these. */
static guint
add_cleft (const Reader *r, Run clause)
{
    const TqCueMatch *match = cleft_of (r, clause);
    gboolean is_denied = match != NULL && strcmp (match->cue->value, "denied") == 0;
    Run between = { clause.end, clause.end }, rest = clause_at (r, clause.end), none = { 0, 0 };

    if (match == NULL)
        return clause.first;
    if (!is_relative (r, rest)) {
        between = rest;
        rest = clause_at (r, between.end);
        if (!is_relative (r, rest) || contrast_end (r, between, is_denied) == 0)
            return clause.first;
    }
    add_statement (r, (Run) { clause.first, rest.end }, between, is_denied ? clause : none);
    if (between.first < between.end)
        add_statement (r, (Run) { between.first, rest.end }, none, is_denied ? none : between);
    return rest.end;
}

/* ---- the sentence -------------------------------------------------------------------------------------------------- */

/* Predicate by predicate. */
static void
add_clause (const Reader *r, Run clause)
{
    guint end, stop = contrast_inside (r, clause);

    for (guint first = clause.first; first < stop; first = end) {
        end = tq_predication_end (r->sentence, r->frames, clause.first, first, stop);
        add (r, first, end, (Run) { 0, 0 });
    }
}

/* Up to where the same mark stands once more. */
static Run
widened (const Reader *r, Run aside)
{
    Run more = aside_at (r, aside.end);

    return (Run) { aside.first, more.end };
}

#define MAX_ASIDES 3 /* "the guide, a man of 51, who lived in the valley, is dead" */

/* The aside between @subject and its predicate, or an empty run. */
static Run
aside_of_subject (const Reader *r, Run subject)
{
    Run aside = aside_at (r, subject.end);

    if (aside.first == aside.end || !is_subject (r, subject))
        return (Run) { subject.end, subject.end };
    for (guint n = 0; n < MAX_ASIDES; n++) {
        Run more;

        if (is_predicate_of (r, subject, (Run) { aside.end, clause_end (r, aside.end) }))
            return aside;
        more = widened (r, aside);
        if (more.end == aside.end)
            break;
        aside = more;
    }
    return (Run) { subject.end, subject.end };
}

static Run
aside_of_verb (const Reader *r, Run clause)
{
    Run aside = aside_at (r, clause.end);

    if (aside.first < aside.end && is_rest_of (r, clause, aside, (Run) { aside.end, clause_end (r, aside.end) }))
        return aside;
    return (Run) { clause.end, clause.end };
}

/* Returns where the next clause begins; @clause.first: no relative clause parts @clause from what is said of it. */
static guint
add_around_relative (const Reader *r, Run clause)
{
    Run relative = clause_at (r, clause.end), said = said_behind_relative (r, clause, relative);
    guint end;

    if (said.first == said.end)
        return clause.first;
    end = tq_predication_end (r->sentence, r->frames, said.first, said.first, said.end);
    add (r, clause.first, end, (Run) { relative.first, said.first });
    add_clause (r, (Run) { relative.first, said.first });
    if (end < said.end)
        add_clause (r, (Run) { end, said.end });
    return said.end;
}

/* @clause is parted by @aside from what goes on up to @end; one of the two may say more than one thing. */
static void
add_around (const Reader *r, Run clause, Run aside, guint end)
{
    guint first = clause.first, last, next;

    while ((last = tq_predication_end (r->sentence, r->frames, clause.first, first, clause.end)) < clause.end) {
        add (r, first, last, (Run) { 0, 0 });
        first = last;
    }
    next = tq_predication_end (r->sentence, r->frames, aside.end, aside.end, end);
    add (r, first, next, aside);
    /* "The mayor, not the governor, closed the bridge" */
    if (contrast_end (r, aside, FALSE) != 0 && !has_verb (r, clause)) {
        add_statement (r, (Run) { aside.first, next }, (Run) { 0, 0 }, aside);
        aside.first = aside.end;
    }
    for (Run part = { aside.first, 0 }; part.first < aside.end; part.first = part.end) {
        part.end = clause_end (r, part.first);
        add_clause (r, part);
    }
    if (next < end)
        add_clause (r, (Run) { next, end });
}

void
tq_statement_scan (const TqSentence *sentence, const TqScope *scopes, const guint16 *clauses, const GArray *frames, GArray *statements)
{
    const Reader r = { sentence, scopes, clauses, frames, statements };

    for (Run clause = { 0, 0 }; clause.first < sentence->n_tokens;) {
        Run aside;
        guint next;

        clause.end = clause_end (&r, clause.first);
        next = add_cleft (&r, clause);
        if (next == clause.first)
            next = add_around_relative (&r, clause);
        if (next > clause.first) {
            clause.first = next;
            continue;
        }
        aside = aside_of_subject (&r, clause);
        if (aside.first == aside.end)
            aside = aside_of_verb (&r, clause);
        if (aside.first == aside.end) {
            Run behind = clause_at (&r, clause.end);

            add_clause (&r, clause);
            clause.first = behind.first < behind.end && is_contrast (&r, clause, behind) ? behind.end : clause.end;
        } else {
            add_around (&r, clause, aside, clause_end (&r, aside.end));
            clause.first = clause_end (&r, aside.end);
        }
    }
}

/* denial.c - what a word of denial says no to
 *
 * The clause of its "that", or its object; where it has none, or is an act (value act: rejected),
 * itself. Between the two may stand who denies, asides and a noun for what was said, which is not
 * what is denied:
 *
 *   denied [, in a statement of Monday,] that the mine is shut     نفت [الشركة، الثلاثاء،] أن يكون
 *     المنجم قد أغلق
 *   dismissed [claims] that the mine is shut                        نفى [أنباء عن] إغلاق المنجم
 *   [rumours of] the mine's closure are unfounded                  [ما تردد عن] إغلاق المنجم لا
 *     أساس له من الصحة
 *   that is a lie: of what was said before, itself                  ذلك غير صحيح */
#include "extract/bind.h"
#include "extract/frame-private.h"
#include "extract/phrase.h"
#include "extract/scope-private.h"
#include "extract/speaker.h"
#include "extract/speech.h"

#define MAX_GAP 24    /* tokens from a denial to what it denies */
#define MAX_ASIDE 14  /* tokens of an aside, its marks among them */
#define MAX_REPORT 6  /* tokens from "reports" to what they report */
#define MAX_SUBJECT 24 /* tokens from "reports" to "are unfounded" */
#define MAX_BETWEEN 4  /* tokens from "that" to "a lie" */

gboolean
tq_scope_begins_complement (const TqSentence *sentence, guint token)
{
    const TqCueMatch *that = token < sentence->n_tokens
                                 ? tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, token)
                                 : NULL;
    guint after = that != NULL ? that->first + that->n_tokens : 0;

    /* "rejected that and left" */
    return that != NULL && (after >= sentence->n_tokens ||
                            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_AND, after) == NULL);
}

gboolean
tq_scope_is_denied_speech (const TqSentence *sentence, const TqScope *scope)
{
    return scope->polarity == TQ_POLARITY_DENIED && scope->cue < sentence->n_tokens &&
           (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_DENIAL, scope->cue) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_FALSE, scope->cue) != NULL);
}

/* "The contractor denied it": nothing follows that could be denied, so the verb itself says no. */
static gboolean
is_bare (const TqSentence *sentence, guint first, guint end)
{
    while (first < end && !tq_phrase_is_content (tq_phrase_bits (sentence, first)))
        first++;
    return first >= end;
}

/* ---- reports --------------------------------------------------------------------------------- */

/* «خبر استقالة الوزير», «عن استقالة»: a noun right behind the report, or whatever a preposition
 * joins to it; not «الخبر | وغادر». */
static gboolean
is_reported (const TqSentence *sentence, guint token, guint report_end)
{
    guint joins = TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE | TQ_PHRASE_GENITIVE;
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    if (token > report_end && (tq_phrase_bits (sentence, token - 1) & joins) != 0)
        return TRUE;
    if (tq_phrase_bears_preposition (sentence, token))
        return TRUE;
    return token == report_end && sentence->pack->is_verb_first &&
           (reading == NULL || !(reading->form & TQ_FORM_CONJUNCTION)) &&
           tq_sentence_word (sentence, token)->calendar == 0 &&
           (tq_phrase_bits (sentence, token) & (TQ_PHRASE_NOUN | TQ_PHRASE_ADJECTIVE)) ==
               TQ_PHRASE_NOUN &&
           !tq_frame_has_article (sentence, token);
}

/* Where what @report tells begins; sentence->n_tokens if it does not say. */
static guint
behind_report (const TqSentence *sentence, const TqCueMatch *report)
{
    guint end = report->first + report->n_tokens;

    for (guint i = end; i < MIN (sentence->n_tokens, end + MAX_REPORT); i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (tq_scope_begins_complement (sentence, i))
            return i;
        if (bits & TQ_PHRASE_BREAK)
            break;
        if (tq_phrase_is_content (bits) && is_reported (sentence, i, end))
            return i;
    }
    return sentence->n_tokens;
}

/* ---- asides ---------------------------------------------------------------------------------- */

/* The token behind the aside that the mark at @opening begins; @opening where that begins none. */
static guint
behind_aside (const TqSentence *sentence, guint opening)
{
    for (guint i = opening + 1; i < MIN (sentence->n_tokens, opening + MAX_ASIDE); i++) {
        if (tq_scope_begins_complement (sentence, i) ||
            sentence->tokens[i].kind == TQ_TOKEN_QUOTE_OPEN)
            break;
        if (tq_phrase_is_break (sentence, i))
            return i + 1;
    }
    return opening;
}

/* «نفى الوزير، خالد سعيد، وجود خطة»: behind an aside a noun is what is denied, where nothing but
 * who denies stands before the first mark. When and where he denies it are asides as well. */
static gboolean
is_object (const TqSentence *sentence, const TqCueMatch *match, guint opening, guint token)
{
    guint after = match->first + match->n_tokens, bits = tq_phrase_bits (sentence, token);
    TqStretch speaker = tq_speaker_from (sentence, after, opening);

    if (bits & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE))
        return FALSE;
    return (after == opening ||
            (sentence->pack->is_verb_first && speaker.first == after && speaker.end == opening)) &&
           tq_sentence_word (sentence, token)->calendar == 0 &&
           ((bits & (TQ_PHRASE_NOUN | TQ_PHRASE_ARTICLE)) != 0 ||
            tq_sentence_reading (sentence, token, TQ_POS_VERB) != NULL) &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) == NULL &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, token) == NULL;
}

/* A reporting word has a "that" of its own; a noun like it ("denied reports that") has not. */
static gboolean
is_other_speech (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB, token) != NULL ||
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_CONTINUED, token) != NULL;
}

/* Where what is denied begins behind more than who denies it; sentence->n_tokens if it stands right
 * behind the word. */
static guint
behind_all (const TqSentence *sentence, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens, opening = 0;

    for (guint i = after; i < MIN (sentence->n_tokens, after + MAX_GAP);) {
        const TqCueMatch *report = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_REPORT, i);
        guint next;

        if (report != NULL)
            return behind_report (sentence, report);
        if (tq_scope_begins_complement (sentence, i))
            return opening > 0 ? i : sentence->n_tokens;
        if (is_other_speech (sentence, i))
            break;
        if (!tq_phrase_is_break (sentence, i)) {
            i++;
            continue;
        }
        /* the mark that ends one aside begins the next */
        next = opening > 0 ? i + 1 : behind_aside (sentence, i);
        opening = opening > 0 ? opening : i;
        if (next == i)
            break;
        /* « exclu, lundi, de vendre » */
        if (next + 1 < sentence->n_tokens &&
            tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, next) != NULL)
            next++;
        if (next < sentence->n_tokens && !tq_scope_begins_complement (sentence, next) &&
            is_object (sentence, match, opening, next))
            return next;
        i = next;
    }
    return sentence->n_tokens;
}

/* ---- what is denied -------------------------------------------------------------------------- */

/* Whether the "that" at @end is this verb's: not if another reporting word stands between. */
static gboolean
belongs_to (const TqSentence *sentence, const TqCueMatch *match, guint end)
{
    guint after = match->first + match->n_tokens;

    return tq_scope_begins_complement (sentence, end) &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_VERB, after, end) == NULL &&
           tq_sentence_cue (sentence, TQ_CUE_SPEECH_CONTINUED, after, end) == NULL;
}

/* "is a pure": what may stand between the two. */
static gboolean
stands_between (const TqSentence *sentence, guint token)
{
    guint bits = tq_phrase_bits (sentence, token);

    return !(bits & TQ_PHRASE_BREAK) &&
           (!tq_phrase_is_content (bits) || (bits & TQ_PHRASE_ADJECTIVE) ||
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) != NULL ||
            tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_IT, token) != NULL);
}

/* "That is a pure lie", « c'est faux », «ذلك غير صحيح»: what was said before, and no "that"
 * follows. Returns: where it begins, match->first if nothing does. */
static guint
taken_up (const TqSentence *sentence, const TqCueMatch *match)
{
    guint first = match->first, end = match->first + match->n_tokens;

    if (tq_scope_begins_complement (sentence, end) ||
        tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, match->first, end) != NULL)
        return match->first;
    while (first > 0 && match->first - first < MAX_BETWEEN &&
           tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_IT, first) == NULL &&
           stands_between (sentence, first - 1))
        first--;
    if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_IT, first) == NULL ||
        tq_sentence_cue (sentence, TQ_CUE_SCOPE_NEGATION, first, end) != NULL)
        return match->first;
    return sentence->pack->is_verb_first ||
                   tq_sentence_cue (sentence, TQ_CUE_FRAME_BE, first, match->first) != NULL
               ? first
               : match->first;
}

/* "That is a lie": both. "Reports of a sale are untrue": what the last report before the word
 * tells. */
static TqDenied
find_before (const TqSentence *sentence, const TqCueMatch *match)
{
    guint it = taken_up (sentence, match);

    if (it < match->first)
        return (TqDenied) { it, match->first + match->n_tokens, FALSE };
    for (guint i = match->first; i > 0 && match->first - i < MAX_SUBJECT; i--) {
        const TqCueMatch *report = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_REPORT, i - 1);
        guint first = report != NULL ? behind_report (sentence, report) : 0;

        if (report != NULL)
            return first < match->first ? (TqDenied) { first, match->first, FALSE }
                                        : (TqDenied) { 0, 0, FALSE };
    }
    return (TqDenied) { 0, 0, FALSE };
}

/* Behind when, where, how and to whom it is denied: «أمس», «في بيان», «بشدة». */
static guint
behind_when (const TqSentence *sentence, guint first, guint end)
{
    while (first < end) {
        gboolean is_beside =
            (tq_phrase_bits (sentence, first) & (TQ_PHRASE_PREPOSITION | TQ_PHRASE_PLACE)) != 0;
        TqChunk noun;

        if (tq_sentence_word (sentence, first)->calendar == 0 && !is_beside &&
            !tq_phrase_bears_preposition (sentence, first))
            break;
        first = tq_frame_noun_at (sentence, first + is_beside, end, &noun) ? noun.phrase.end
                                                                           : first + 1;
    }
    return first;
}

static gboolean
is_name (const TqSentence *sentence, guint token)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);

    return (tq_phrase_bits (sentence, token) & (TQ_PHRASE_NAME | TQ_PHRASE_UNKNOWN)) != 0 ||
           (reading != NULL && reading->pos == TQ_POS_NAME) ||
           tq_bind_party (sentence, token, token + 1) != 0;
}

static gboolean
is_bare_event (const TqSentence *sentence, guint token)
{
    const TqAnalysis *noun = tq_sentence_reading (sentence, token, TQ_POS_NOUN);

    return noun != NULL &&
           !(noun->form & (TQ_FORM_ARTICLE | TQ_FORM_ACCUSATIVE | TQ_FORM_CONJUNCTION)) &&
           tq_phrase_is_content (tq_phrase_bits (sentence, token)) && !is_name (sentence, token) &&
           tq_frame_is_event (sentence, token);
}

/* tokens of names that are words of the language as well, and of titles: «خالد» */
#define MAX_NAME 6

/* The noun at @first or, where names may stand between, the first of an event soon behind it;
 * @first where there is none. */
static guint
find_event (const TqSentence *sentence, guint first, guint end)
{
    for (guint i = first; i < MIN (end, first + MAX_NAME); i = behind_when (sentence, i + 1, end))
        if (is_bare_event (sentence, i))
            return i;
    return first;
}

/* Where who denies ends, who stands right behind the word: a party, or at least no event.
 * @match->first: nobody does. */
static guint
denier_end (const TqSentence *sentence, const TqCueMatch *match, guint limit)
{
    guint after = match->first + match->n_tokens, end;
    TqStretch speaker = tq_speaker_of (sentence, match, sentence->n_tokens);
    gboolean has_speaker = speaker.first < speaker.end;
    TqChunk noun;

    if ((has_speaker && speaker.first < match->first) ||
        !tq_frame_noun_at (sentence, after, limit, &noun) || (noun.is_event && !has_speaker))
        return match->first;
    /* «نفت مصر بيع المسبح» */
    end = is_name (sentence, after) ? after + 1 : MAX (noun.phrase.end, noun.name.end);
    while (end < limit && is_name (sentence, end))
        end++;
    return end;
}

/* «نفى [المدير أمس] بيع المسبح»: where verbs stand first, whoever denies stands between the word
 * and what it denies. */
static guint
behind_denier (const TqSentence *sentence, const TqCueMatch *match, guint end)
{
    guint after = match->first + match->n_tokens, object;

    if (!sentence->pack->is_verb_first || !tq_speech_is_after (match))
        return after;
    object = denier_end (sentence, match, end);
    if (object <= after)
        return after;
    object = find_event (sentence, behind_when (sentence, object, end), end);
    return object < end && (tq_phrase_bits (sentence, object) & TQ_PHRASE_NOUN) &&
                   tq_phrase_is_content (tq_phrase_bits (sentence, object))
               ? object
               : after;
}

TqDenied
tq_denial_find (const TqSentence *sentence, const guint16 *clauses, const TqCueMatch *match)
{
    guint after = match->first + match->n_tokens,
          end = tq_scope_end (sentence, clauses, match->first, TQ_REACH_CLAUSE), first;

    if (match->cue->cue_class == TQ_CUE_SPEECH_FALSE)
        return find_before (sentence, match);
    if (belongs_to (sentence, match, end))
        return (TqDenied) { end, tq_scope_end (sentence, clauses, end, TQ_REACH_CLAUSE), TRUE };
    first = behind_all (sentence, match);
    if (first < sentence->n_tokens)
        return (TqDenied) { first, tq_scope_end (sentence, clauses, first, TQ_REACH_CLAUSE),
                           tq_scope_begins_complement (sentence, first) };
    end = tq_scope_joined_end (sentence, clauses, match, end);
    if (g_strcmp0 (match->cue->value, "act") == 0 || is_bare (sentence, after, end))
        return (TqDenied) { match->first, end, FALSE };
    return (TqDenied) { behind_denier (sentence, match, end), end, FALSE };
}

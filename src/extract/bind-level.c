/* bind-level.c - what a figure is said to be of, where no noun follows it
 *
 *   "the toll rose to 40", «ارتفع عدد القتلى إلى 28»   the subject of a verb that gives a figure
 *   «عدد القتلى إلى 28 وعدد الجرحى إلى 30»             the next of a list, behind its own noun
 *   "number of dead: 12", «عدد القتلى 12»              no verb
 *   "puts the cost at 4 million"                       what a verb of reckoning reckons
 *   "the bank raised its rate to 4 per cent"           what somebody moved: bind-moved.c
 *   "the toll, the ministry said, rose to 40"          all of these over what is set between marks
 *   "1.8 billion is fresh equity"                      what the figure itself is said to be
 *   "they were 600"                                    people named before
 *   "2.7 million were locked out"                      the verb that a figure is the subject of
 *   "the cost exceeded 12 million"                     the subject of a verb that bounds a figure
 *
 * Rows of classes figure.level, moves and count know the words. */
#include "extract/bind-private.h"

#define MAX_LEVEL_TOKENS 14 /* from a level verb to its figure, over its subject */
#define MAX_COUNT_TOKENS 9
/* how far before a clause its subject may stand: "the staff, who number 80" */
#define MAX_BEFORE_CLAUSE 8

/* The last cue of a class that ends by @end and begins at or after @from. */
static const TqCueMatch *
last_cue (const TqSentence *sentence, TqCueClass cue_class, guint from, guint end)
{
    const TqCueMatch *last = NULL;

    for (guint i = tq_phrase_first_cue (sentence, from);
         i < sentence->n_cues && sentence->cues[i].first < end; i++)
        if (sentence->cues[i].cue->cue_class == cue_class && tq_cue_end (&sentence->cues[i]) <= end)
            last = &sentence->cues[i];
    return last;
}

static gboolean
has_content (const TqSentence *sentence, guint first, guint end)
{
    for (guint token = first; token < end; token++)
        if (tq_phrase_is_content (tq_phrase_bits (sentence, token)))
            return TRUE;
    return FALSE;
}

#define PREPOSITIONS (TQ_PHRASE_GENITIVE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)

static TqNounPhrase
phrase_before_clause (const TqBinding *binding, guint from)
{
    guint to = tq_bind_before_aside (binding, from);

    return tq_noun_phrase_before (binding->sentence, to, tq_bind_back (to, MAX_BEFORE_CLAUSE),
                                  PREPOSITIONS);
}

/* "the rain that fell on the hills reached": a relative clause that has its verb, so that the next
 * one is the main clause's. */
static gboolean
has_relative_verb (const TqSentence *sentence, guint from, guint verb)
{
    if (from == 0 || tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, from) == NULL)
        return FALSE;
    for (guint token = from + 1; token < verb; token++)
        if (tq_phrase_bits (sentence, token) & TQ_PHRASE_VERB)
            return TRUE;
    return FALSE;
}

/* "The governor said | inflation had reached": what is said begins right behind the reporting word
 * where no "that" parts the two. @from if nothing is; "losses reported on Tuesday" go on: a date is
 * no subject. */
static guint
behind_speech (const TqBinding *binding, guint from, guint verb)
{
    const TqSentence *sentence = binding->sentence;
    const TqCueMatch *said =
        sentence->pack->is_head_last ? last_cue (sentence, TQ_CUE_SPEECH_VERB, from, verb) : NULL;
    guint end = said != NULL ? tq_cue_end (said) : from;
    guint token = end;

    while (token < verb && tq_phrase_bits (sentence, token) & TQ_PHRASE_ARTICLE)
        token++;
    return token < verb && tq_phrase_is_content (tq_phrase_bits (sentence, token)) &&
                   !tq_bind_is_in_value (binding, token)
               ? end
               : from;
}

/* "She said | that it lasted", «أوضحت | أنه دام»: a pronoun is the subject, and no noun of the
 * words that report it; "the rain that lasted" has one. */
static gboolean
is_said_of_pronoun (const TqSentence *sentence, guint from, guint verb)
{
    const TqCueMatch *that = tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT, from);

    return that != NULL && (!tq_cue_says (that, "relative") || verb > tq_cue_end (that));
}

/* The subject before a verb at @verb; where the verb begins its clause, before the clause. */
static TqNounPhrase
subject_before (const TqBinding *binding, guint verb, guint from)
{
    TqNounPhrase ret = { 0 };

    from = behind_speech (binding, from, verb);
    if (has_relative_verb (binding->sentence, from, verb))
        ret = phrase_before_clause (binding, from);
    if (ret.end == ret.first)
        ret = tq_noun_phrase_before (binding->sentence, verb, from, PREPOSITIONS);
    if (ret.end == ret.first && from > 0 && !has_content (binding->sentence, from, verb) &&
        !is_said_of_pronoun (binding->sentence, from, verb))
        ret = phrase_before_clause (binding, from);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* Whether "to" stands right before @token. */
static const TqCueMatch *
link_before (const TqSentence *sentence, guint token)
{
    const TqCueMatch *link =
        token > 0 ? tq_phrase_cue_at (sentence, TQ_CUE_RANGE_LINK, token - 1) : NULL;

    return link != NULL && tq_cue_end (link) == token ? link : NULL;
}

/* The last figure before @value in the sentence, days and times apart; NULL if there is none. */
static const TqValue *
figure_before (const TqBinding *binding, const TqValue *value)
{
    for (guint i = tq_bind_first_value (binding, value->first_token); i > 0; i--) {
        const TqValue *before = &g_array_index (binding->values, TqValue, i - 1);

        if (before->kind != TQ_VALUE_DATE && before->kind != TQ_VALUE_TIME)
            return before;
    }
    return NULL;
}

/* «ارتفع عدد القتلى إلى 14 وعدد الجرحى إلى 30»: the verb is said once, and each further figure
 * stands behind its own noun. */
static TqNounPhrase
noun_of_list (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    const TqValue *before = figure_before (binding, value);
    guint end = before != NULL ? tq_value_end (before) : 0, to = value->first_token;
    const TqCueMatch *link, *count;
    TqNounPhrase ret;

    if (before == NULL || to - end > MAX_LEVEL_TOKENS ||
        (last_cue (sentence, TQ_CUE_FIGURE_LEVEL, 0, before->first_token) == NULL &&
         last_cue (sentence, TQ_CUE_FIGURE_MOVES, 0, before->first_token) == NULL))
        return (TqNounPhrase) { 0 };
    link = link_before (sentence, to);
    to = link != NULL ? link->first : to;
    while (end < to && tq_phrase_bits (sentence, end) & (TQ_PHRASE_FUNCTION | TQ_PHRASE_BREAK))
        end++;
    count = end < to ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_COUNT, end) : NULL;
    end = count != NULL ? tq_cue_end (count) : end;
    ret = tq_noun_phrase_at (sentence, end, to);
    if (ret.end != to || ret.first != end || ret.end == ret.first)
        return (TqNounPhrase) { 0 };
    ret.confidence = 0.8;
    return ret;
}

#define MAX_ASIDES 2

/* Where the words end that lead to @value: before what is set between marks if the value begins its
 * clause, «يبلغ العجز، وفق التقرير، 3 مليارات». */
static guint
end_of_lead (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_bind_clause_start (binding, value->first_token), mark = from;

    if (has_content (sentence, from, value->first_token))
        return value->first_token;
    for (guint i = 0; i < MAX_ASIDES; i++) {
        guint before = tq_bind_before_aside (binding, mark + (i > 0));

        if (before >= mark)
            break;
        mark = before;
        if (last_cue (sentence, TQ_CUE_FIGURE_LEVEL, tq_bind_clause_start (binding, mark - 1),
                      mark) != NULL)
            return mark;
    }
    return value->first_token;
}

/* «سقط جدار ليبلغ عدد القتلى 16»: a verb that bears "so that" has its subject behind it, or in
 * another clause. */
static gboolean
is_outcome (const TqCueMatch *verb)
{
    return (verb->proclitics & TQ_FORM_PREPOSITION) != 0;
}

/* "the toll reached 40", «بلغ عدد القتلى 28» */
static TqNounPhrase
noun_of_level (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint lead = end_of_lead (binding, value),
          from = tq_bind_clause_start (binding, lead < value->first_token ? lead - 1 : lead), end,
          to;
    const TqCueMatch *level = last_cue (sentence, TQ_CUE_FIGURE_LEVEL, from, lead);
    const TqValue *before = figure_before (binding, value);
    TqNounPhrase ret;

    if (level == NULL && from > 0 &&
        tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, from) != NULL) {
        /* «لم تتجاوز المساحة التي جرى رشها 3200 هكتار» */
        from = tq_bind_clause_start (binding, from - 1);
        level = last_cue (sentence, TQ_CUE_FIGURE_LEVEL, from, lead);
    }
    if (level == NULL || (before != NULL && before->first_token > level->first &&
                          link_before (sentence, value->first_token) == NULL))
        return (TqNounPhrase) { 0 }; /* "the toll reached 14 and 30 were hurt" */
    end = tq_cue_end (level);
    if (lead - end > MAX_LEVEL_TOKENS)
        return (TqNounPhrase) { 0 };
    to = MAX (end, tq_bind_before_dates (binding, lead));
    if (!has_content (sentence, end, to) ||
        (!tq_cue_says (level, "is") &&
         tq_phrase_bits (sentence, end) & (TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
        /* "reached at the factory gate 2,900" */
        return is_outcome (level) ? (TqNounPhrase) { 0 }
                                  : subject_before (binding, level->first, from);
    if (tq_cue_says (level, "is"))
        return (TqNounPhrase) { 0 };
    /* "the strike cost the town 4 million": behind it stands who pays */
    if (tq_cue_says (level, "costs"))
        return subject_before (binding, level->first, from);
    ret = tq_noun_phrase_at (sentence, end, to);
    if (ret.end > ret.first &&
        (tq_cue_says (level, "be") ? ret.end != to
                                   : tq_bind_is_stop_between (sentence, ret.end, to)))
        return (TqNounPhrase) { 0 };
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* "taking the toll from the collapse to 14", «ارتفعت حصيلة السيول في المحافظة إلى 23» */
static TqNounPhrase
noun_of_moves (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_bind_clause_start (binding, value->first_token);
    const TqCueMatch *link = link_before (sentence, value->first_token);
    const TqCueMatch *moves =
        link != NULL ? last_cue (sentence, TQ_CUE_FIGURE_MOVES, from, link->first) : NULL;
    TqNounPhrase ret = { 0 };

    if (moves == NULL && link != NULL && from > 0 &&
        tq_phrase_cue_at (sentence, TQ_CUE_CLAUSE_BREAK, from) != NULL) {
        /* «ارتفع عدد قتلى السيول التي اجتاحت المحافظة إلى 23» */
        from = tq_bind_clause_start (binding, from - 1);
        moves = last_cue (sentence, TQ_CUE_FIGURE_MOVES, from, link->first);
    }
    if (moves == NULL || value->first_token - moves->first > MAX_LEVEL_TOKENS)
        return ret;
    if (tq_cue_end (moves) < link->first)
        ret = tq_noun_phrase_at (sentence, tq_cue_end (moves), link->first);
    if (ret.end == ret.first && !is_outcome (moves))
        ret = subject_before (binding, moves->first, from);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

TqNounPhrase
tq_bind_object_before (const TqSentence *sentence, guint end, guint from)
{
    TqNounPhrase ret = tq_noun_phrase_before (sentence, end, from, PREPOSITIONS);
    guint last = ret.end;

    if (ret.end == ret.first || sentence->pack->is_head_last)
        return ret;
    while (last > ret.first + 1 && tq_phrase_bits (sentence, last - 1) & TQ_PHRASE_ADJECTIVE)
        last--;
    while (last > ret.first + 1 && !(tq_noun_bears_article (sentence, last - 1) &&
                                     tq_noun_bears_article (sentence, last - 2)))
        last--;
    if (last > ret.first + 1)
        ret = (TqNounPhrase) { last - 1, ret.end, last - 1, ret.confidence };
    return ret;
}

/* "at", or a particle on the figure or its hedge: «بمليون», «بنحو مليون», «بـ300». */
static gboolean
is_linked (const TqSentence *sentence, guint token)
{
    return tq_noun_begins_anew (sentence, token) ||
           tq_sentence_word (sentence, token)->number_proclitics & TQ_FORM_PREPOSITION ||
           (token > 0 && (tq_phrase_bits (sentence, token - 1) & PREPOSITIONS ||
                          tq_noun_is_letter (sentence, token - 1)));
}

/* "puts the cost of the bridge at 40 million", «تقدر الخسائر بأحد عشر مليوناً», "évalue les pertes
 * à 40 millions" */
static TqNounPhrase
noun_of_estimate (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_bind_clause_start (binding, value->first_token), end;
    const TqCueMatch *verb = last_cue (sentence, TQ_CUE_FIGURE_PUTS, from, value->first_token);
    const TqValue *before = figure_before (binding, value);
    TqNounPhrase ret;

    if (verb == NULL || value->first_token - verb->first > MAX_LEVEL_TOKENS ||
        !is_linked (sentence, value->first_token) ||
        (before != NULL && before->first_token > verb->first))
        return (TqNounPhrase) { 0 };
    end = tq_cue_end (verb);
    if (!has_content (sentence, end, value->first_token))
        return subject_before (binding, verb->first, from);
    ret = tq_bind_object_before (sentence, tq_bind_before_dates (binding, value->first_token), end);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* "number of dead: 12", «عدد القتلى 12» without a verb. */
static TqNounPhrase
noun_of_count (const TqBinding *binding, const TqValue *value)
{
    guint from = tq_bind_clause_start (binding, value->first_token);
    const TqCueMatch *count =
        last_cue (binding->sentence, TQ_CUE_FIGURE_COUNT, from, value->first_token);
    TqNounPhrase ret;

    if (count == NULL || value->first_token - count->first > MAX_COUNT_TOKENS)
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_at (binding->sentence, tq_cue_end (count), value->first_token);
    /* «العدد الإجمالي للضحايا 40» */
    if (ret.end == ret.first + 1 && ret.end < value->first_token &&
        tq_noun_is_owner (binding->sentence, ret.end))
        ret = tq_noun_phrase_at (binding->sentence, ret.end, value->first_token);
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

/* "1.8 billion is fresh equity": what a lone figure is said to be. */
static TqNounPhrase
noun_of_copula (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint end = tq_value_end (value);
    const TqCueMatch *level =
        end < sentence->n_tokens ? tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, end) : NULL;
    TqNounPhrase ret;

    if (level == NULL || level->first != end || !tq_cue_says (level, "is"))
        return (TqNounPhrase) { 0 };
    ret = tq_noun_phrase_at (sentence, end + level->n_tokens,
                             tq_bind_clause_end (binding, value->first_token));
    ret.confidence = ret.end > ret.first ? 0.7 : 0;
    return ret;
}

/* A noun with a pronoun: "its depth", «قدرها». */
static gboolean
is_attribute (const TqCueMatch *level)
{
    return tq_cue_says (level, "own") || tq_cue_says (level, "amount");
}

/* Of money a row of value "amount" says no more than the money does, «غرامة قدرها ألف ريال», but as
 * the subject of a verb: «تبلغ قيمتها». */
static gboolean
is_told_itself (const TqSentence *sentence, const TqCueMatch *level)
{
    return tq_cue_says (level, "own") ||
           (level->first > 0 && tq_phrase_bits (sentence, level->first - 1u) & TQ_PHRASE_VERB) ||
           (level->first > 0 &&
            tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, level->first - 1u) != NULL);
}

TqNounPhrase
tq_bind_attribute (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint to = end_of_lead (binding, value);
    const TqCueMatch *level =
        last_cue (sentence, TQ_CUE_FIGURE_LEVEL,
                  tq_bind_clause_start (binding, to < value->first_token ? to - 1 : to), to);
    TqNounPhrase ret;

    if (level == NULL || !is_attribute (level) || has_content (sentence, tq_cue_end (level), to))
        return (TqNounPhrase) { 0 };
    if (value->kind == TQ_VALUE_MONEY && is_told_itself (sentence, level))
        return (TqNounPhrase) { level->first, level->first + 1, level->first, 0.8 };
    if (level->first > 0 && tq_phrase_bits (sentence, level->first - 1) & TQ_PHRASE_BREAK)
        ret = phrase_before_clause (binding, level->first); /* «الغرامات، وقدرها ألف ريال،» */
    else if (level->first > 0 && tq_phrase_is_content (tq_phrase_bits (sentence, level->first - 1)))
        ret = tq_noun_phrase_before (sentence, level->first,
                                     tq_bind_clause_start (binding, level->first),
                                     TQ_PHRASE_GENITIVE);
    else
        return (TqNounPhrase) { 0 };
    ret.confidence = ret.end > ret.first ? 0.8 : 0;
    return ret;
}

#define MAX_PREDICATE_TOKENS 4

guint
tq_bind_predicate_of (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint first = value->first_token, token = tq_value_end (value),
          end = MIN (token + MAX_PREDICATE_TOKENS, tq_bind_clause_end (binding, first));

    if (value->kind != TQ_VALUE_NUMBER || value->is_fraction || value->is_bare_unit ||
        value->number.number < 2 ||
        (first > 0 && (tq_phrase_is_content (tq_phrase_bits (sentence, first - 1)) ||
                       tq_phrase_bits (sentence, first - 1) & (PREPOSITIONS | TQ_PHRASE_NUMBER))))
        return TQ_NONE;
    if (token >= end || !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION) ||
        tq_sentence_reading (sentence, token, TQ_POS_VERB) == NULL)
        return TQ_NONE; /* an auxiliary tells verb from noun */
    while (token < end && tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION)
        token++;
    return token < end && tq_phrase_bits (sentence, token) & TQ_PHRASE_VERB ? token : TQ_NONE;
}

/* "2.7 million were locked out": whoever was. */
static TqNounPhrase
noun_of_subject (const TqBinding *binding, const TqValue *value)
{
    guint verb = tq_bind_predicate_of (binding, value);

    return verb != TQ_NONE ? (TqNounPhrase) { verb, verb + 1, verb, 0.5 } : (TqNounPhrase) { 0 };
}

/* Fewer may be an age, "they were 16", but for a row of value "number": « ils étaient 16 »
 * counts. */
#define MIN_THEY 110
#define MAX_THEY_TOKENS 4

/* "They numbered 600", "ils étaient 600 à défiler", «كان عددهم 600»: people who were named
 * before. */
static TqNounPhrase
noun_of_they (const TqBinding *binding, const TqValue *value)
{
    const TqSentence *sentence = binding->sentence;
    guint from = tq_bind_clause_start (binding, value->first_token);
    const TqCueMatch *they = last_cue (sentence, TQ_CUE_FIGURE_THEY,
                                       from > 0 && value->first_token <= from + 1
                                           ? tq_bind_clause_start (binding, from - 1)
                                           : from,
                                       value->first_token);
    guint end = they != NULL ? tq_cue_end (they) : 0;

    if (they == NULL || (value->number.number <= MIN_THEY && !tq_cue_says (they, "number")) ||
        value->first_token - end > MAX_THEY_TOKENS)
        return (TqNounPhrase) { 0 };
    for (guint token = end; token < value->first_token; token++)
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token) == NULL &&
            tq_phrase_cue_at (sentence, TQ_CUE_FIGURE_LEVEL, token) == NULL &&
            !(tq_phrase_bits (sentence, token) & TQ_PHRASE_FUNCTION))
            return (TqNounPhrase) { 0 };
    return (TqNounPhrase) { they->first, end, they->first, 0.5 };
}

/* "Bridge toll climbs to 16" */
static TqNounPhrase
noun_of_toll (const TqBinding *binding, const TqValue *value)
{
    const TqCueMatch *toll = tq_bind_toll (binding, value);

    return toll != NULL ? (TqNounPhrase) { toll->first, tq_cue_end (toll), toll->first, 0.8 }
                        : (TqNounPhrase) { 0 };
}

/* "The cost | exceeded 12 million": a verb that is read as a bound of its figure has a subject as
 * well. */
static TqNounPhrase
noun_of_bound (const TqBinding *binding, const TqValue *value)
{
    guint verb = value->first_token;

    if (value->kind != TQ_VALUE_NUMBER ||
        tq_phrase_cue_at (binding->sentence, TQ_CUE_FIGURE_LEVEL, verb) == NULL)
        return (TqNounPhrase) { 0 };
    return subject_before (binding, verb, tq_bind_clause_start (binding, verb));
}

/* In this order; the first that finds a noun wins. */
static TqNounPhrase (*const finders[]) (const TqBinding *binding, const TqValue *value) = {
    noun_of_list,
    noun_of_toll,
    noun_of_estimate,
    tq_bind_outcome,
    tq_bind_moved,
    noun_of_level,
    noun_of_moves,
    noun_of_count,
    noun_of_copula,
    noun_of_they,
    noun_of_subject,
    noun_of_bound,
};

TqNounPhrase
tq_bind_level (const TqBinding *binding, const TqValue *value)
{
    TqNounPhrase ret = { 0 };

    for (guint i = 0; i < G_N_ELEMENTS (finders) && ret.end == ret.first; i++)
        ret = finders[i](binding, value);
    return ret;
}

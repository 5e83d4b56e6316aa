/* frame-chunk.c - a sentence as noun phrases, verbs and the words between them */
#include <string.h>

#include "extract/frame-private.h"
#include "extract/value.h"

/* Classes of a single word that say what chunk it is; the first row that fits counts. */
static const struct {
    TqCueClass cue_class;
    TqChunkKind kind;
} kinds[] = {
    { TQ_CUE_FRAME_BY, TQ_CHUNK_BY },
    { TQ_CUE_FRAME_RELATIVE, TQ_CHUNK_RELATIVE },
    { TQ_CUE_SPEECH_COMPLEMENT, TQ_CHUNK_THAT },
    { TQ_CUE_FRAME_AND, TQ_CHUNK_AND },
    { TQ_CUE_CLAUSE_BREAK, TQ_CHUNK_BREAK },
    { TQ_CUE_FRAME_PRONOUN, TQ_CHUNK_PRONOUN },
    { TQ_CUE_FRAME_TO, TQ_CHUNK_TO },
    { TQ_CUE_FRAME_AGAINST, TQ_CHUNK_AGAINST },
    { TQ_CUE_PHRASE_PLACE, TQ_CHUNK_PLACE },
    { TQ_CUE_EVENT_FROM, TQ_CHUNK_PREPOSITION },
};

static void
add (GArray *chunks, TqChunkKind kind, guint first, guint end)
{
    TqChunk chunk = { .phrase = { (guint16) first, (guint16) end, (guint16) first },
                      .kind = (guint8) kind };

    g_array_append_val (chunks, chunk);
}

static guint
add_verb (const TqSentence *sentence, guint token, gboolean is_passive, GArray *chunks)
{
    const TqAnalysis *verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    const TqCueMatch *particle = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PARTICLE, token);
    TqChunk chunk = { .phrase = { (guint16) token, (guint16) (token + 1), (guint16) token },
                      .kind = TQ_CHUNK_VERB,
                      .is_passive = is_passive };

    chunk.has_pronoun = verb != NULL && (verb->form & TQ_FORM_PRONOUN) != 0;
    chunk.is_plural = verb != NULL && (verb->form & TQ_FORM_PLURAL) != 0;
    chunk.is_joined = verb != NULL && (verb->form & TQ_FORM_CONJUNCTION) != 0;
    g_array_append_val (chunks, chunk);
    return particle != NULL && particle->first == token ? token + particle->n_tokens : token + 1;
}

/* ---- words between --------------------------------------------------------------------------- */

/* "Plus de 40", "more than 40": no phrase of its own. */
static gboolean
is_hedge (const TqSentence *sentence, guint token)
{
    static const TqCueClass hedges[] = { TQ_CUE_HEDGE_MORE,     TQ_CUE_HEDGE_LESS,
                                         TQ_CUE_HEDGE_ABOUT,    TQ_CUE_HEDGE_NEARLY,
                                         TQ_CUE_HEDGE_AT_LEAST, TQ_CUE_HEDGE_AT_MOST };

    for (guint i = 0; i < G_N_ELEMENTS (hedges); i++)
        if (tq_phrase_cue_at (sentence, hedges[i], token) != NULL)
            return token + 1 < sentence->n_tokens &&
                   (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_NUMBER) != 0;
    return FALSE;
}

/* « Par des ingénieurs »: behind no noun the genitive is an article. */
static gboolean
is_article (const TqSentence *sentence, guint token)
{
    const TqCueMatch *cue = tq_phrase_cue_at (sentence, TQ_CUE_PHRASE_GENITIVE, token);

    return cue != NULL && strcmp (cue->cue->value, "article") == 0;
}

/* Rows of other classes may cover @token; one that begins before it has been read already. */
static guint
add_word (const TqSentence *sentence, guint token, GArray *chunks)
{
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
        const TqCueMatch *cue = tq_phrase_cue_at (sentence, kinds[i].cue_class, token);

        if (cue == NULL || cue->first != token)
            continue;
        add (chunks, kinds[i].kind, token, token + cue->n_tokens);
        /* «أنها», «لكنه» */
        if (kinds[i].kind != TQ_CHUNK_PRONOUN &&
            tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, token) != NULL)
            add (chunks, TQ_CHUNK_PRONOUN, token, token + 1);
        return token + cue->n_tokens;
    }
    if (tq_frame_begins_infinitive (sentence, token)) {
        add (chunks, TQ_CHUNK_TO, token, token + 1);
        return add_verb (sentence, token + 1, FALSE, chunks);
    }
    if ((tq_phrase_bits (sentence, token) & (TQ_PHRASE_GENITIVE | TQ_PHRASE_PREPOSITION)) &&
        !is_hedge (sentence, token) && !is_article (sentence, token))
        add (chunks, TQ_CHUNK_PREPOSITION, token, token + 1);
    return token + 1;
}

/* A comma and an opening or closing mark of quotation part phrases; other marks part clauses. */
static guint
add_mark (const TqSentence *sentence, guint token, GArray *chunks)
{
    const char *mark = sentence->document->text + sentence->tokens[token].span.start;

    if (tq_clause_is_hyphen (sentence, token) || sentence->tokens[token].kind == TQ_TOKEN_SYMBOL)
        return token + 1;
    if (sentence->tokens[token].kind == TQ_TOKEN_PUNCTUATION)
        add (chunks,
             mark[0] == ',' || g_str_has_prefix (mark, "،") ? TQ_CHUNK_MARK : TQ_CHUNK_BREAK,
             token, token + 1);
    return token + 1;
}

/* ---- verbs ----------------------------------------------------------------------------------- */

static const TqCueMatch *
be_at (const TqSentence *sentence, guint token)
{
    return tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BE, token);
}

#define MAX_BETWEEN 3 /* was not yet closed */

/* The word of a verb group that begins with "be": the participle that it makes passive, over what
 * stands between. */
static guint
participle_behind (const TqSentence *sentence, guint token)
{
    for (guint i = token + 1; i < MIN (sentence->n_tokens, token + 1 + MAX_BETWEEN); i++) {
        guint bits = tq_phrase_bits (sentence, i);

        if (tq_phrase_is_content (bits))
            return tq_frame_is_participle (sentence, i) ? i : sentence->n_tokens;
        if ((bits & TQ_PHRASE_BREAK) ||
            (bits & (TQ_PHRASE_ARTICLE | TQ_PHRASE_PLACE | TQ_PHRASE_PREPOSITION)))
            return sentence->n_tokens;
    }
    return sentence->n_tokens;
}

static guint
add_be (const TqSentence *sentence, const TqCueMatch *be, GArray *chunks)
{
    guint token = be->first, participle = sentence->n_tokens;
    /* « s'est renversé », « est arrivé » */
    gboolean is_active = strcmp (be->cue->value, "active") == 0;

    if (is_active || strcmp (be->cue->value, "passive") == 0)
        participle = participle_behind (sentence, token);
    if (participle < sentence->n_tokens)
        return add_verb (sentence, participle, !is_active, chunks);
    add (chunks, strcmp (be->cue->value, "light") == 0 ? TQ_CHUNK_LIGHT : TQ_CHUNK_BE, token,
         token + be->n_tokens);
    return token + be->n_tokens;
}

/* ---- nouns ----------------------------------------------------------------------------------- */

/* The particle written onto a noun is a chunk of its own: «للقرية» is "to the village". */
static void
add_attached (const TqSentence *sentence, guint token, GArray *chunks)
{
    const TqAnalysis *reading = tq_sentence_reading (sentence, token, TQ_POS_UNKNOWN);
    const char *folded = tq_sentence_folded (sentence, token), *to = sentence->pack->attached_to;

    if (reading == NULL || !(reading->form & TQ_FORM_PREPOSITION))
        return;
    if (reading->form & TQ_FORM_CONJUNCTION)
        folded = g_utf8_next_char (folded);
    add (chunks, to != NULL && g_str_has_prefix (folded, to) ? TQ_CHUNK_TO : TQ_CHUNK_PREPOSITION,
         token, token);
}

/* Whether the clause has a verb to which what follows may belong; what follows a word of saying may
 * have its own. */
static gboolean
has_verb (const TqSentence *sentence, const GArray *chunks)
{
    static const guint parts = 1u << TQ_CHUNK_AND | 1u << TQ_CHUNK_BREAK |
                               1u << TQ_CHUNK_RELATIVE | 1u << TQ_CHUNK_THAT |
                               1u << TQ_CHUNK_MARK | 1u << TQ_CHUNK_TO | 1u << TQ_CHUNK_PRONOUN;

    for (guint i = chunks->len; i > 0 && i + TQ_MAX_CHUNKS_BACK > chunks->len; i--) {
        guint kind = g_array_index (chunks, TqChunk, i - 1).kind;

        if (kind == TQ_CHUNK_VERB)
            return tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB,
                                     g_array_index (chunks, TqChunk, i - 1).phrase.head) == NULL;
        if (parts & 1u << kind)
            return FALSE;
    }
    return FALSE;
}

static guint
add_noun (const TqSentence *sentence, guint token, guint limit, GArray *chunks)
{
    TqChunk chunk;

    if (!tq_frame_phrase_at (sentence, token, limit, has_verb (sentence, chunks), &chunk)) {
        /* "those of its rival" */
        if (tq_phrase_cue_at (sentence, TQ_CUE_FRAME_PRONOUN, token) != NULL)
            add (chunks, TQ_CHUNK_PRONOUN, token, token + 1);
        return token + 1;
    }
    if (tq_frame_is_verb_with_object (sentence, limit, &chunk, chunks))
        return add_verb (sentence, chunk.phrase.head, FALSE, chunks);
    add_attached (sentence, chunk.phrase.first, chunks);
    g_array_append_val (chunks, chunk);
    return chunk.phrase.end;
}

/* ---- the sentence ---------------------------------------------------------------------------- */

/* "Told reporters that detained men": what was said begins, no relative clause. */
static gboolean
may_begin_speech (const TqSentence *sentence, const GArray *chunks)
{
    if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_COMPLEMENT,
                          g_array_index (chunks, TqChunk, chunks->len - 1).phrase.first) == NULL)
        return FALSE;
    for (guint i = chunks->len; i > 0 && i + TQ_MAX_CHUNKS_BACK > chunks->len &&
                                g_array_index (chunks, TqChunk, i - 1).kind != TQ_CHUNK_BREAK;
         i--)
        if (tq_phrase_cue_at (sentence, TQ_CUE_SPEECH_VERB,
                              g_array_index (chunks, TqChunk, i - 1).phrase.head) != NULL)
            return TRUE;
    return FALSE;
}

/* A word that may be a verb is one right behind «الذي»; where verbs do not stand first, behind a
 * noun and its pronoun, if it is a past or an article follows: "the rope that carried Weber", "the
 * valve that controls the flow". */
static gboolean
is_verb_behind_relative (const TqSentence *sentence, guint token, const GArray *chunks)
{
    const TqAnalysis *verb;

    if (chunks->len == 0 ||
        g_array_index (chunks, TqChunk, chunks->len - 1).kind != TQ_CHUNK_RELATIVE ||
        tq_frame_has_article (sentence, token))
        return FALSE;
    verb = tq_sentence_reading (sentence, token, TQ_POS_VERB);
    if (verb == NULL || sentence->pack->is_verb_first)
        return verb != NULL;
    if (chunks->len < 2 ||
        g_array_index (chunks, TqChunk, chunks->len - 2).kind != TQ_CHUNK_NOUN ||
        may_begin_speech (sentence, chunks))
        return FALSE;
    return (verb->form & TQ_FORM_PAST) ||
           ((verb->form & TQ_FORM_PRESENT) && token + 1 < sentence->n_tokens &&
            (tq_phrase_bits (sentence, token + 1) & TQ_PHRASE_ARTICLE));
}

/* "That" behind a verb or a noun is none of the articles. */
static gboolean
joins_clause (const TqSentence *sentence, guint token, const GArray *chunks)
{
    const TqCueMatch *relative = tq_phrase_cue_at (sentence, TQ_CUE_FRAME_RELATIVE, token);
    TqChunkKind last =
        chunks->len > 0 ? g_array_index (chunks, TqChunk, chunks->len - 1).kind : TQ_CHUNK_BREAK;

    return relative != NULL && relative->first == token &&
           (last == TQ_CHUNK_VERB || last == TQ_CHUNK_NOUN);
}

/* « A fouillé », "has not searched": a word for "have" stands before the participle. */
static gboolean
has_auxiliary (const TqSentence *sentence, guint token)
{
    while (token > 0 &&
           (tq_phrase_bits (sentence, token - 1) &
            (TQ_PHRASE_FUNCTION | TQ_PHRASE_ARTICLE | TQ_PHRASE_GENITIVE)) == TQ_PHRASE_FUNCTION) {
        if (tq_sentence_reading (sentence, --token, TQ_POS_VERB) != NULL)
            return TRUE;
    }
    return FALSE;
}

/* « A fouillé l'appartement, saisi deux ordinateurs »: the auxiliary goes on. */
static gboolean
is_auxiliary_carried (const TqSentence *sentence, guint token, const GArray *chunks)
{
    const TqChunk *last =
        chunks->len > 0 ? &g_array_index (chunks, TqChunk, chunks->len - 1) : NULL;

    if (last == NULL ||
        (last->kind != TQ_CHUNK_AND && last->kind != TQ_CHUNK_MARK &&
         last->kind != TQ_CHUNK_BREAK) ||
        token + 1 >= sentence->n_tokens ||
        tq_phrase_cue_at (sentence, TQ_CUE_FRAME_BY, token + 1) != NULL)
        return FALSE;
    for (guint i = chunks->len; i > 0 && i + TQ_MAX_CHUNKS_BACK > chunks->len; i--)
        if (g_array_index (chunks, TqChunk, i - 1).kind == TQ_CHUNK_VERB)
            return !g_array_index (chunks, TqChunk, i - 1).is_passive;
    return FALSE;
}

/* « Le permis suspendu », « la loi votée »: a participle that is told from a past by its form. */
static gboolean
is_bare_participle (const TqSentence *sentence, guint token, const GArray *chunks)
{
    const guint forms = TQ_FORM_PAST | TQ_FORM_PARTICIPLE;
    gboolean is_participle = FALSE;
    guint n;
    const TqAnalysis *readings = tq_sentence_analyses (sentence, token, &n);

    /* « la loi interdit les sacs » */
    if (token + 1 < sentence->n_tokens &&
        (tq_phrase_bits (sentence, token + 1) & (TQ_PHRASE_ARTICLE | TQ_PHRASE_NUMBER)))
        return FALSE;
    for (guint i = 0; i < n; i++) {
        if (readings[i].pos == TQ_POS_VERB && (readings[i].form & TQ_FORM_PRESENT))
            return FALSE;
        is_participle |= readings[i].pos == TQ_POS_VERB && (readings[i].form & forms) == forms;
    }
    return is_participle && !has_auxiliary (sentence, token) &&
           !is_auxiliary_carried (sentence, token, chunks);
}

static guint
add_at (const TqSentence *sentence, guint token, guint limit, GArray *chunks)
{
    guint bits = tq_phrase_bits (sentence, token);
    const TqCueMatch *be = be_at (sentence, token);

    if (bits & TQ_PHRASE_BREAK)
        return add_mark (sentence, token, chunks);
    if (be != NULL && be->first == token)
        return add_be (sentence, be, chunks);
    if (tq_frame_is_measure (sentence, token))
        return add_noun (sentence, token, limit, chunks);
    if ((bits & TQ_PHRASE_FUNCTION) &&
        (!(bits & TQ_PHRASE_ARTICLE) || joins_clause (sentence, token, chunks)))
        return add_word (sentence, token, chunks);
    if ((tq_frame_is_verb (sentence, token) &&
         !(has_verb (sentence, chunks) && tq_frame_may_be_object (sentence, token))) ||
        is_verb_behind_relative (sentence, token, chunks) ||
        tq_frame_is_verb_behind (sentence, token, chunks))
        return add_verb (sentence, token, is_bare_participle (sentence, token, chunks), chunks);
    return add_noun (sentence, token, limit, chunks);
}

void
tq_frame_chunk (const TqSentence *sentence, const GArray *values, GArray *chunks)
{
    guint v = 0;

    for (guint token = 0; token < sentence->n_tokens;) {
        const TqValue *value;
        guint limit = sentence->n_tokens;

        while (v < values->len && (!tq_value_is_date (&g_array_index (values, TqValue, v)) ||
                                   g_array_index (values, TqValue, v).first_token < token))
            v++;
        value = v < values->len ? &g_array_index (values, TqValue, v) : NULL;
        if (value != NULL && value->first_token == token) {
            add (chunks, TQ_CHUNK_TIME, token, MIN (tq_value_end (value), limit));
            token += MAX (value->n_tokens, 1);
            continue;
        }
        token = add_at (sentence, token, value != NULL ? MIN (limit, value->first_token) : limit,
                        chunks);
    }
}

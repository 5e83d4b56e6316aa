/* Every row of the scope, modal, speech, clause and frame groups: its example matches it, its
 * counterexample does not. Then rows of what is denied. */
#include <criterion/criterion.h>
#include <string.h>

#include "extract/scope.h"

typedef struct {
    TqPacks *packs;
    TqAtoms *atoms;
    TqWorker *worker;
    TqDocument *document;
    GArray *sentences;
} Text;

static TqDocument *
document_new (TqLang lang, const char *text)
{
    TqDocument *document = g_new0 (TqDocument, 1);
    TqBlock block = { { 0, (guint32) strlen (text) }, TQ_BLOCK_BODY, lang, NULL };

    document->text = g_strdup (text);
    document->n_bytes = (guint32) strlen (text);
    document->lang = lang;
    document->blocks = g_array_new (FALSE, TRUE, sizeof (TqBlock));
    g_array_append_val (document->blocks, block);
    return document;
}

static void
text_set (Text *text, TqLang lang, const char *string)
{
    g_clear_pointer (&text->document, tq_document_free);
    text->document = document_new (lang, string);
    tq_segment_document (text->worker, text->document, text->sentences);
}

static void
text_open (Text *text)
{
    *text = (Text) { .packs = tq_packs_open (NULL, NULL), .atoms = tq_atoms_new () };
    cr_assert_not_null (text->packs);
    text->worker = tq_worker_new (text->packs, text->atoms);
    text->sentences = g_array_new (FALSE, TRUE, sizeof (TqSentence));
}

static void
text_close (Text *text)
{
    g_clear_pointer (&text->document, tq_document_free);
    g_array_unref (text->sentences);
    tq_worker_free (text->worker);
    tq_atoms_free (text->atoms);
    tq_packs_free (text->packs);
}

static gboolean
has_cue (const Text *text, const TqCue *cue)
{
    for (guint i = 0; i < text->sentences->len; i++) {
        const TqSentence *sentence = &g_array_index (text->sentences, TqSentence, i);

        for (guint j = 0; j < sentence->n_cues; j++)
            if (sentence->cues[j].cue == cue)
                return TRUE;
    }
    return FALSE;
}

static gboolean
is_ours (const TqCue *cue)
{
    const char *name = tq_cue_class_name (cue->cue_class);

    return g_str_has_prefix (name, "scope.") || g_str_has_prefix (name, "modal.") ||
           g_str_has_prefix (name, "speech.") || g_str_has_prefix (name, "clause.") ||
           g_str_has_prefix (name, "frame.");
}

Test (scope_rows, examples_match_and_counterexamples_do_not)
{
    Text text;
    guint n_wrong = 0;

    text_open (&text);
    for (TqLang lang = 1; tq_packs_get (text.packs, lang) != NULL; lang++) {
        const TqPack *pack = tq_packs_get (text.packs, lang);

        for (guint i = 0; i < pack->cues->len; i++) {
            const TqCue *cue = g_ptr_array_index (pack->cues, i);

            if (!is_ours (cue))
                continue;
            text_set (&text, lang, cue->example);
            if (!has_cue (&text, cue) && ++n_wrong)
                cr_log_error ("%s:%u %s: not in \"%s\"", cue->file, cue->line, cue->id,
                              cue->example);
            text_set (&text, lang, cue->counterexample);
            if (has_cue (&text, cue) && ++n_wrong)
                cr_log_error ("%s:%u %s: in \"%s\"", cue->file, cue->line, cue->id,
                              cue->counterexample);
        }
    }
    text_close (&text);
    cr_assert_eq (n_wrong, 0, "%u rows are wrong", n_wrong);
}

/* The scope of the first @word of a sentence. */
static TqScope
scope_of (Text *text, const char *lang, const char *string, const char *word)
{
    TqScope scopes[64];
    guint16 clauses[64];
    const TqSentence *sentence;

    text_set (text, tq_packs_lang (text->packs, lang), string);
    cr_assert_eq (text->sentences->len, 1, "%s", string);
    sentence = &g_array_index (text->sentences, TqSentence, 0);
    cr_assert_leq (sentence->n_tokens, 64, "%s", string);
    tq_clause_scan (sentence, clauses);
    tq_scope_scan (sentence, clauses, scopes);
    for (guint i = 0; i < sentence->n_tokens; i++) {
        TqSpan span = sentence->tokens[i].span;

        if (strlen (word) == span.end - span.start &&
            strncmp (string + span.start, word, span.end - span.start) == 0)
            return scopes[i];
    }
    cr_assert_fail ("%s has no word %s", string, word);
    return scopes[0];
}

Test (polarity, of_the_marked_word)
{
    static const struct {
        const char *lang;
        const char *text;
        const char *word;
        TqPolarity polarity;
    } rows[] = {
        { "ar", "لم يصل القطار أمس", "القطار", TQ_POLARITY_DENIED },
        /* what is joined has a subject and a tense of its own */
        { "en", "Nobody was hurt and the harbour reopened", "reopened", TQ_POLARITY_AFFIRMED },
        { "en", "No one was hurt and 9 sheep were lost", "lost", TQ_POLARITY_AFFIRMED },
        { "en", "The baker did not come and his son read the letter", "read", TQ_POLARITY_AFFIRMED },
        { "en", "He has not been charged and the trial will go on", "will", TQ_POLARITY_AFFIRMED },
        { "en", "Divers found no wreck and the search was halted", "halted", TQ_POLARITY_AFFIRMED },
        { "en", "She was not hurt and has gone home", "gone", TQ_POLARITY_AFFIRMED },
        { "en", "He did not pay the rent and left the valley", "left", TQ_POLARITY_AFFIRMED },
        { "en", "The owner denied the fraud and walked out", "walked", TQ_POLARITY_AFFIRMED },
        { "en", "The owner denied the fraud and the forgery", "forgery", TQ_POLARITY_DENIED },
        { "fr", "Le meunier a démenti la vente et a quitté la salle", "quitté", TQ_POLARITY_AFFIRMED },
        { "ar", "نفى العمدة الخبر وغادر القاعة", "وغادر", TQ_POLARITY_AFFIRMED },
        { "en", "No ferries and trams ran", "ran", TQ_POLARITY_DENIED },
        { "en", "Nobody came and helped", "helped", TQ_POLARITY_DENIED },
        { "en", "The baker was not fined and jailed", "jailed", TQ_POLARITY_DENIED },
        { "en", "The bank did not warn its clients and staff", "staff", TQ_POLARITY_DENIED },
        { "en", "It is not true that the tower fell and the school was shut", "shut", TQ_POLARITY_DENIED },
        { "fr", "Personne n'a été blessé et le port a rouvert", "rouvert", TQ_POLARITY_AFFIRMED },
        { "fr", "Le boulanger n'a pas payé le loyer et a quitté la vallée", "quitté", TQ_POLARITY_AFFIRMED },
        { "fr", "La ville n'a pas vendu la grange et le verger", "verger", TQ_POLARITY_DENIED },
        { "fr", "Elle dit qu'aucun bac n'a été annulé et qu'un car est prévu", "annulé", TQ_POLARITY_DENIED },
        { "fr", "Elle dit qu'aucun bac n'a été annulé et qu'un car est prévu", "prévu", TQ_POLARITY_AFFIRMED },
        { "ar", "لا يزال الطريق مقطوعا", "مقطوعا", TQ_POLARITY_AFFIRMED },
        { "ar", "عاد الوفد بلا اتفاق", "اتفاق", TQ_POLARITY_DENIED },
        { "ar", "نفت الشركة أن الجسر انهار", "انهار", TQ_POLARITY_DENIED },
        { "ar", "لم يصل إلا المدير", "المدير", TQ_POLARITY_AFFIRMED },
        { "ar", "لم يغلق المخبز القديم إلا بعد أسبوع", "يغلق", TQ_POLARITY_AFFIRMED },
        { "ar", "لم يغلق المخبز القديم بعد أسبوع", "يغلق", TQ_POLARITY_DENIED },
        { "ar", "لم يغلق المخبز القديم إلا بابا واحدا", "يغلق", TQ_POLARITY_DENIED },
        { "ar", "نفى الوزير المكلف، يوسف سالم، وجود خطة", "خطة", TQ_POLARITY_DENIED },
        { "ar", "نفى الوزير وجود أزمة، الخميس، وأكد أن المخزون كاف", "أزمة", TQ_POLARITY_DENIED },
        { "en", "The ferry did not sail.", "sail", TQ_POLARITY_DENIED },
        { "en", "The ferry sailed without a pilot.", "sailed", TQ_POLARITY_AFFIRMED },
        { "en", "The firm denied that the bridge fell.", "fell", TQ_POLARITY_DENIED },
        { "en", "Not only the ferry sailed.", "sailed", TQ_POLARITY_AFFIRMED },
        { "fr", "Le bac ne part pas.", "part", TQ_POLARITY_DENIED },
        { "fr", "Ils partent sans accord.", "accord", TQ_POLARITY_DENIED },
        /* look-alikes deny nothing */
        { "ar", "لا بد من إصلاح الجسر", "إصلاح", TQ_POLARITY_AFFIRMED },
        { "ar", "حضر الجميع ولا سيما المدير", "المدير", TQ_POLARITY_AFFIRMED },
        { "ar", "ما إن وصل القطار حتى غادر", "وصل", TQ_POLARITY_AFFIRMED },
        { "ar", "لم يلبث أن عاد القطار", "عاد", TQ_POLARITY_AFFIRMED },
        { "ar", "ليس فقط المدير حضر", "حضر", TQ_POLARITY_AFFIRMED },
        { "ar", "غير أن الشركة باعت المصنع", "باعت", TQ_POLARITY_AFFIRMED },
        { "ar", "جرح ما لا يقل عن عشرة عمال", "عمال", TQ_POLARITY_AFFIRMED },
        { "ar", "رفضت الشركة التعليق على بيع المصنع", "بيع", TQ_POLARITY_AFFIRMED },
        { "ar", "وصل أطفال دون سن العاشرة", "العاشرة", TQ_POLARITY_AFFIRMED },
        { "ar", "بقي السعر دون المستوى المطلوب", "المطلوب", TQ_POLARITY_AFFIRMED },
        { "en", "There is no doubt that the bridge fell.", "fell", TQ_POLARITY_AFFIRMED },
        { "en", "The firm declined to comment on the sale.", "sale", TQ_POLARITY_AFFIRMED },
        { "en", "The firm refused again to discuss the sale.", "sale", TQ_POLARITY_AFFIRMED },
        { "en", "No fewer than ten boats sailed.", "sailed", TQ_POLARITY_AFFIRMED },
        { "fr", "Le bac ne part que lundi.", "part", TQ_POLARITY_AFFIRMED },
        { "fr", "Le bac ne part plus que lundi.", "part", TQ_POLARITY_AFFIRMED },
        { "fr", "Le pont est sans doute ouvert.", "ouvert", TQ_POLARITY_AFFIRMED },
        { "fr", "La pluie ne cesse de tomber.", "tomber", TQ_POLARITY_AFFIRMED },
        { "fr", "Le prix n'a sans doute pas fini de monter.", "monter", TQ_POLARITY_AFFIRMED },
        { "fr", "Fermez avant que la pluie ne tombe.", "tombe", TQ_POLARITY_AFFIRMED },
        { "fr", "La ville a refusé de commenter la vente.", "vente", TQ_POLARITY_AFFIRMED },
        /* nothing, nobody, without */
        { "ar", "لا يوجد ماء في الخزان", "ماء", TQ_POLARITY_DENIED },
        { "ar", "ليس هناك اتفاق جديد", "اتفاق", TQ_POLARITY_DENIED },
        { "ar", "عاد الوفد دون المصادقة على القرض", "المصادقة", TQ_POLARITY_DENIED },
        { "ar", "لا صحة للخبر", "للخبر", TQ_POLARITY_DENIED },
        { "ar", "وصل القطار ولا ركاب في المحطة", "ركاب", TQ_POLARITY_DENIED },
        { "ar", "وصل القطار ولا ركاب في المحطة", "القطار", TQ_POLARITY_AFFIRMED },
        { "en", "There is no timetable.", "timetable", TQ_POLARITY_DENIED },
        { "en", "Nobody had told the union anything.", "told", TQ_POLARITY_DENIED },
        { "fr", "Il n'y a pas de calendrier.", "calendrier", TQ_POLARITY_DENIED },
        { "fr", "Aucun train ne roule.", "roule", TQ_POLARITY_DENIED },
        { "fr", "Le bac ne peut partir.", "partir", TQ_POLARITY_DENIED },
        { "fr", "Ce n'est pas un accord.", "accord", TQ_POLARITY_DENIED },
        /* hardly, failed, refused, banned */
        { "ar", "كاد الجسر ينهار", "ينهار", TQ_POLARITY_DENIED },
        { "ar", "كاد الجسر أن ينهار", "ينهار", TQ_POLARITY_DENIED },
        { "en", "Ten were hurt, not counting the crew.", "counting", TQ_POLARITY_AFFIRMED },
        { "en", "The lane is empty of cars.", "empty", TQ_POLARITY_AFFIRMED },
        { "en", "The lane is empty of cars.", "cars", TQ_POLARITY_DENIED },
        { "ar", "فشلت الشركة في سداد الدين", "سداد", TQ_POLARITY_DENIED },
        { "ar", "رفضت النقابة توقيع العقد", "توقيع", TQ_POLARITY_DENIED },
        { "en", "The firm refused on Monday to pay.", "pay", TQ_POLARITY_DENIED },
        { "en", "The firm failed once again to pay.", "pay", TQ_POLARITY_DENIED },
        { "en", "The ferry hardly runs.", "runs", TQ_POLARITY_DENIED },
        { "en", "Lorries had been stopped.", "stopped", TQ_POLARITY_AFFIRMED },
        { "fr", "La ville a refusé lundi de payer.", "payer", TQ_POLARITY_DENIED },
        { "fr", "Le juge s'est abstenu de voter.", "voter", TQ_POLARITY_DENIED },
        { "fr", "Le gardien a oublié de fermer la grille.", "fermer", TQ_POLARITY_DENIED },
        { "fr", "La ville a décliné l'offre.", "offre", TQ_POLARITY_DENIED },
        { "fr", "Le voleur a été arrêté à la gare.", "arrêté", TQ_POLARITY_AFFIRMED },
        { "fr", "Le travail a cessé à la gare.", "gare", TQ_POLARITY_AFFIRMED },
        { "fr", "Par arrêté de la ville, le pont est fermé.", "ville", TQ_POLARITY_AFFIRMED },
        { "fr", "Le boulanger a échoué à vendre la grange.", "vendre", TQ_POLARITY_DENIED },
        { "en", "The mayor refrained from selling the mill.", "selling", TQ_POLARITY_DENIED },
        { "en", "The club waived the second test.", "test", TQ_POLARITY_DENIED },
        { "en", "The town backed out of the sale.", "sale", TQ_POLARITY_DENIED },
        { "en", "The guests were barred from entering the hall.", "entering", TQ_POLARITY_DENIED },
        { "en", "The guard kept children from entering the hall.", "entering", TQ_POLARITY_DENIED },
        { "ar", "تعذر فتح الجسر", "فتح", TQ_POLARITY_DENIED },
        { "ar", "عدلت البلدية عن بيع المسبح", "بيع", TQ_POLARITY_DENIED },
        { "ar", "منع الحارس الضيوف من الخروج", "الخروج", TQ_POLARITY_DENIED },
        { "ar", "أحجم التجار عن شراء القمح", "شراء", TQ_POLARITY_DENIED },
        { "fr", "Le perdant renonce au pont.", "pont", TQ_POLARITY_DENIED },
        /* what is lacking beside a refusal is lacking; "not without" has some */
        { "en", "The crews refused to sail without pilots.", "pilots", TQ_POLARITY_DENIED },
        { "en", "The crews did not sail without pilots.", "pilots", TQ_POLARITY_AFFIRMED },
        { "ar", "رفض العمال الإبحار دون مرشد", "مرشد", TQ_POLARITY_DENIED },
        { "ar", "لم يبحر العمال دون مرشد", "مرشد", TQ_POLARITY_AFFIRMED },
        { "fr", "Ils ont refusé de partir sans pilote.", "pilote", TQ_POLARITY_DENIED },
        /* an object that there is none of denies its verb; of two words one denies; what is spoken
         * denies no more than "ne" has */
        { "en", "The guards searched nobody.", "searched", TQ_POLARITY_DENIED },
        { "en", "The guards found no key.", "found", TQ_POLARITY_DENIED },
        { "en", "The guards handed over nothing.", "handed", TQ_POLARITY_DENIED },
        { "en", "The guards left without a key.", "left", TQ_POLARITY_AFFIRMED },
        { "en", "Neither the baker nor the cook had been paid.", "paid", TQ_POLARITY_DENIED },
        { "en", "Nor did the baker close the shop.", "close", TQ_POLARITY_DENIED },
        { "en", "The roof is anything but safe.", "safe", TQ_POLARITY_DENIED },
        { "fr", "Il n'y a pas eu de fuite dans la cave.", "fuite", TQ_POLARITY_DENIED },
        { "fr", "Il n'y a jamais eu de fuite.", "fuite", TQ_POLARITY_DENIED },
        { "fr", "Le toit est tout sauf sûr.", "sûr", TQ_POLARITY_DENIED },
        { "en", "At no point did the baker close the shop.", "close", TQ_POLARITY_DENIED },
        { "fr", "À aucun moment le boulanger n'a fermé la boutique.", "fermé", TQ_POLARITY_DENIED },
        { "fr", "Le boulanger n'a pu fermer la boutique.", "fermer", TQ_POLARITY_DENIED },
        { "fr", "Le boulanger n'a pas pu fermer la boutique.", "fermer", TQ_POLARITY_DENIED },
        { "fr", "Le boulanger n'a pu que fermer la boutique.", "fermer", TQ_POLARITY_AFFIRMED },
        { "en", "No evidence was found that the roof leaked.", "leaked", TQ_POLARITY_DENIED },
        /* denials of what is said, and denials of denials */
        { "ar", "لم تنف الشركة أن الجسر انهار", "انهار", TQ_POLARITY_AFFIRMED },
        { "ar", "ليس صحيحا أن الجسر انهار", "انهار", TQ_POLARITY_DENIED },
        { "ar", "لا يملك الوفد سوى اقتراح واحد", "اقتراح", TQ_POLARITY_AFFIRMED },
        { "en", "The firm did not deny that the bridge fell.", "fell", TQ_POLARITY_AFFIRMED },
        { "en", "It is not true that the bridge fell.", "fell", TQ_POLARITY_DENIED },
        { "en", "The firm denied it.", "denied", TQ_POLARITY_DENIED },
        { "en", "The council threw out the loan.", "threw", TQ_POLARITY_DENIED },
        { "en", "The council did not reject the loan.", "reject", TQ_POLARITY_AFFIRMED },
        { "fr", "Le maire n'a pas nié que le pont ferme.", "ferme", TQ_POLARITY_AFFIRMED },
        { "fr", "Il n'est pas vrai que le pont ferme.", "ferme", TQ_POLARITY_DENIED },
        /* another clause is not what was halted or refused */
        { "en", "The works were halted after a wall fell.", "fell", TQ_POLARITY_AFFIRMED },
        { "en", "The mill stopped because the dam burst.", "burst", TQ_POLARITY_AFFIRMED },
        { "en", "The mill stopped making flour.", "flour", TQ_POLARITY_DENIED },
        { "ar", "حالت الأمطار دون أن يصل القطار.", "يصل", TQ_POLARITY_DENIED },
        /* nor is what a relative tells of a noun, nor what follows "that", where it stands alone */
        { "en", "The insurer refused to pay for the barley that sank.", "sank", TQ_POLARITY_AFFIRMED },
        { "en", "The insurer failed to prove that the barley sank.", "sank", TQ_POLARITY_DENIED },
        { "en", "The board rejected that and said the boiler had been checked.", "checked", TQ_POLARITY_AFFIRMED },
        { "fr", "L'assureur refuse de payer l'orge que le bac transportait.", "transportait", TQ_POLARITY_AFFIRMED },
        { "fr", "L'assureur n'a pas prouvé que le bac coulait.", "coulait", TQ_POLARITY_DENIED },
        { "fr", "Le travail avait cessé à midi.", "midi", TQ_POLARITY_AFFIRMED },
        { "en", "A dismissed clerk found the ledger.", "found", TQ_POLARITY_AFFIRMED },
        { "en", "The riders were thrown out of the cart.", "thrown", TQ_POLARITY_AFFIRMED },
        /* one denial of two words; and an object that there is none of behind an auxiliary and its
         * verb */
        { "en", "There is no longer a ferry.", "ferry", TQ_POLARITY_DENIED },
        { "en", "There are no more rooms.", "rooms", TQ_POLARITY_DENIED },
        { "en", "There will no longer be a ferry.", "ferry", TQ_POLARITY_DENIED },
        { "en", "There were no more than ten boats.", "boats", TQ_POLARITY_AFFIRMED },
        { "en", "The mill will pay no bonus.", "pay", TQ_POLARITY_DENIED },
        { "en", "The storm had cost no lives.", "cost", TQ_POLARITY_DENIED },
        { "en", "The trains will run with no guard.", "run", TQ_POLARITY_AFFIRMED },
    };
    Text text;
    guint n_wrong = 0;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqScope scope = scope_of (&text, rows[i].lang, rows[i].text, rows[i].word);

        if (scope.polarity != rows[i].polarity && ++n_wrong)
            cr_log_error ("row %u: %s in %s", i, rows[i].word, rows[i].text);
    }
    text_close (&text);
    cr_assert_eq (n_wrong, 0, "%u words are wrong", n_wrong);
}

Test (modality, of_the_marked_word)
{
    static const struct {
        const char *lang;
        const char *text;
        const char *word;
        TqModality modality;
    } rows[] = {
        { "ar", "من المقرر أن يفتتح الوزير الجسر", "يفتتح", TQ_MODALITY_PLANNED },
        { "ar", "سيفتتح الوزير الجسر", "سيفتتح", TQ_MODALITY_PLANNED },
        { "ar", "ستكفي المخازن، بعد تفريغ السفينة، ستة أشهر", "أشهر", TQ_MODALITY_PLANNED },
        { "ar", "ستكفي المخازن، كما قال المدير، وتكفي السفينة أشهر", "أشهر", TQ_MODALITY_ASSERTED },
        { "ar", "طالبت النقابة برفع الأجور", "برفع", TQ_MODALITY_DEMANDED },
        { "ar", "قال حارس طلب عدم ذكر اسمه إن المخزن احترق", "احترق", TQ_MODALITY_ASSERTED },
        { "en", "A guard who asked to remain anonymous said that the mill burned.", "burned", TQ_MODALITY_ASSERTED },
        { "fr", "Un gardien qui a demandé à rester anonyme dit que le moulin brûle.", "brûle", TQ_MODALITY_ASSERTED },
        { "ar", "يأمل السكان في عودة الماء", "عودة", TQ_MODALITY_POSSIBLE },
        { "ar", "لم يستبعد المدير إغلاق المصنع", "إغلاق", TQ_MODALITY_POSSIBLE },
        { "ar", "افتتح الوزير الجسر", "الجسر", TQ_MODALITY_ASSERTED },
        { "ar", "فحصت لجنة فنية الجسر", "الجسر", TQ_MODALITY_ASSERTED }, /* not ف + نية */
        { "ar", "بنية الجسر متهالكة", "الجسر", TQ_MODALITY_ASSERTED },
        { "ar", "عبر الجسر 300 طالب", "الجسر", TQ_MODALITY_ASSERTED },
        { "en", "The bridge will open.", "open", TQ_MODALITY_PLANNED },
        { "en", "The stocks will last, after the next delivery, for months.", "months", TQ_MODALITY_PLANNED },
        { "en", "The bridge will open, after the feast, and the road is closed.", "road", TQ_MODALITY_ASSERTED },
        { "en", "The bridge is to be sold.", "sold", TQ_MODALITY_PLANNED },
        { "en", "The bridge must close.", "close", TQ_MODALITY_DEMANDED },
        { "en", "The bridge may fall.", "fall", TQ_MODALITY_POSSIBLE },
        { "en", "If the bridge falls the town is cut off.", "falls", TQ_MODALITY_CONDITIONAL },
        { "en", "The mayor reportedly left.", "left", TQ_MODALITY_REPORTED },
        { "en", "The bridge opened in May.", "opened", TQ_MODALITY_ASSERTED },
        { "fr", "Le pont sera fermé.", "fermé", TQ_MODALITY_PLANNED },
        { "fr", "Le pont doit fermer.", "fermer", TQ_MODALITY_DEMANDED },
        { "fr", "Le maire serait malade.", "malade", TQ_MODALITY_REPORTED },
        { "fr", "Elle espère un accord.", "accord", TQ_MODALITY_POSSIBLE },
        { "fr", "Le pont est fermé.", "fermé", TQ_MODALITY_ASSERTED },
    };
    Text text;
    guint n_wrong = 0;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqScope scope = scope_of (&text, rows[i].lang, rows[i].text, rows[i].word);

        if (scope.modality != rows[i].modality && ++n_wrong)
            cr_log_error ("row %u: %s in %s: %s", i, rows[i].word, rows[i].text,
                          tq_modality_name ((TqModality) scope.modality));
    }
    text_close (&text);
    cr_assert_eq (n_wrong, 0, "%u words are wrong", n_wrong);
}

Test (modality, of_what_follows_from_a_condition)
{
    static const struct {
        const char *lang;
        const char *text;
        const char *word;
        TqModality modality;
    } rows[] = {
        { "en", "If the firm has not paid, there is no deal.", "deal", TQ_MODALITY_CONDITIONAL },
        { "en", "The mayor said: \"If the firm has not paid, there is no deal.\"", "deal", TQ_MODALITY_CONDITIONAL },
        { "en", "If the firm has not paid, there is no deal, the mayor said.", "mayor", TQ_MODALITY_ASSERTED },
        { "en", "There is no deal if the firm has not paid.", "deal", TQ_MODALITY_ASSERTED },
        { "en", "He asked if the firm had paid, and there was no answer.", "answer", TQ_MODALITY_ASSERTED },
        { "ar", "إذا لم يدفع المصنع، فلا اتفاق بين الطرفين.", "اتفاق", TQ_MODALITY_CONDITIONAL },
        { "fr", "Si le maire ne signe pas, le pont ferme.", "ferme", TQ_MODALITY_CONDITIONAL },
        /* asked, not told */
        { "ar", "لا نعرف إن كان الجسر قائما.", "قائما", TQ_MODALITY_CONDITIONAL },
        { "ar", "سيرد الحارس إن هوجمت القلعة.", "هوجمت", TQ_MODALITY_CONDITIONAL },
        { "ar", "قال إن الحارس هاجم القلعة.", "هاجم", TQ_MODALITY_ASSERTED },
        { "ar", "سبق أن هاجمت القلعة.", "هاجمت", TQ_MODALITY_ASSERTED },
        { "ar", "الجسر مفتوح، وإن كان قديما.", "قديما", TQ_MODALITY_ASSERTED },
        { "ar", "سأل المدير هل أغلق الجسر.", "أغلق", TQ_MODALITY_CONDITIONAL },
        { "en", "Nobody knows whether the bridge is open.", "open", TQ_MODALITY_CONDITIONAL },
        { "ar", "تفتح البلدية تحقيقا عند ثبوت وجود تلوث في المياه.", "تلوث", TQ_MODALITY_CONDITIONAL },
        { "ar", "يغلق الجسر في حالة وقوع فيضان.", "فيضان", TQ_MODALITY_CONDITIONAL },
        { "ar", "وصل الجريح في حالة خطيرة إلى المستشفى.", "المستشفى", TQ_MODALITY_ASSERTED },
        { "en", "An inquiry is opened upon proof that there was fraud.", "fraud", TQ_MODALITY_CONDITIONAL },
        { "en", "The lifts stop in the event of a fire.", "fire", TQ_MODALITY_CONDITIONAL },
        { "fr", "Une enquête est ouverte dès lors qu'une fraude est établie.", "établie", TQ_MODALITY_CONDITIONAL },
        { "fr", "Les trains s'arrêtent en cas de tempête.", "tempête", TQ_MODALITY_CONDITIONAL },
        { "en", "Nobody knows whether the bridge is open.", "knows", TQ_MODALITY_ASSERTED },
        /* what was not so */
        { "en", "Without the firemen, the barn would have burned.", "firemen", TQ_MODALITY_CONDITIONAL },
        { "en", "Had the firemen not come, the barn would have burned.", "come", TQ_MODALITY_CONDITIONAL },
        { "fr", "Sans les pompiers, la grange aurait brûlé.", "brûlé", TQ_MODALITY_CONDITIONAL },
        { "fr", "Sans les pompiers, la grange aurait brûlé.", "pompiers", TQ_MODALITY_CONDITIONAL },
        { "fr", "Le maire serait parti sans valise.", "valise", TQ_MODALITY_REPORTED },
        { "fr", "Ils sont partis sans valise.", "valise", TQ_MODALITY_ASSERTED },
    };
    Text text;

    text_open (&text);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        TqScope scope = scope_of (&text, rows[i].lang, rows[i].text, rows[i].word);

        cr_expect_eq (scope.modality, rows[i].modality, "%s: %s is %u", rows[i].text, rows[i].word,
                      scope.modality);
    }
    text_close (&text);
}

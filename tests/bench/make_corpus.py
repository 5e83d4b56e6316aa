#!/usr/bin/env python3
"""A corpus of any size, the same for the same seed: invented stories told by several outlets in Arabic, English and French.

usage: make_corpus.py N [--seed S] [--hot SHARE] [--bundles FOLDER [--share SHARE]]

Writes N articles as JSON Lines to standard output, about 3 KB each. A story has a place, people, a date and facts with a true value; an article
tells some of the facts, mostly right, sometimes rounded, now and then with another value, among sentences about everything else. The number
of stories grows with N, a few of them are told by very many, and one article in eight is a copy of another with a new headline, as agencies
are printed. --hot SHARE: this part of all articles is on one story, whose toll they all give. --bundles: part of the articles (a quarter, or
--share) are the articles of the folders below FOLDER, their sentences mixed with those of the others of the folder and some figures changed.
"""
import argparse
import datetime
import json
import random
import re
import sys
from pathlib import Path

SYLLABLES = [("ka", "كا"), ("mi", "مي"), ("ra", "را"), ("do", "دو"), ("sel", "سيل"), ("ban", "بان"), ("tu", "تو"), ("ne", "ني"), ("har", "هار"), ("lo", "لو"),
             ("zem", "زيم"), ("qa", "قا"), ("shu", "شو"), ("vi", "في"), ("gor", "غور"), ("dal", "دال"), ("mar", "مار"), ("ji", "جي"), ("fen", "فين"), ("bas", "باس"),
             ("wad", "واد"), ("lim", "ليم"), ("pur", "بور"), ("sa", "سا")]
OUTLETS = {"en": ["Harbour Post", "Evening Ledger", "Northern Herald", "City Record", "Morning Chronicle", "Coastal Times", "Inland Review"],
           "fr": ["Le Phare", "Le Quotidien", "La Gazette", "L'Écho du matin", "Le Courrier", "La Dépêche du port"],
           "ar": ["النورس", "البوصلة", "صدى المدينة", "الأنباء", "الشرق الجديد", "المنارة", "بريد الصباح", "الميدان"]}

# Per kind of story: the facts, each with the range of its true value and how it is said; {n} is the value, {p} the place, {q} a town near it,
# {m} a person. A value of None is an assertion with its contrary.
STORIES = {
    "fire": {
        "title": {"en": "Fire in {p}", "fr": "Incendie à {p}", "ar": "حريق في {p}"},
        "killed": ((3, 90), {
            "en": ["A fire at a warehouse in {p} killed {n} people, the governor said.", "The blaze in {p} left {n} people dead, according to rescue workers."],
            "fr": ["L'incendie d'un entrepôt à {p} a fait {n} morts, a déclaré le gouverneur.", "Le sinistre de {p} a coûté la vie à {n} personnes, selon les secours."],
            "ar": ["أدى حريق في مستودع في {p} إلى مقتل {n} شخصا، بحسب المحافظ.", "قال مسعفون إن الحريق الذي اندلع في {p} أسفر عن مصرع {n} شخصا."]}),
        "injured": ((5, 400), {
            "en": ["At least {n} people were injured in the fire, the health ministry said.", "Hospitals in {q} treated {n} injured people after the fire."],
            "fr": ["Au moins {n} personnes ont été blessées dans l'incendie, a indiqué le ministère de la Santé.", "Les hôpitaux de {q} ont soigné {n} blessés après l'incendie."],
            "ar": ["أصيب {n} شخصا على الأقل في الحريق، وفق وزارة الصحة.", "استقبلت مستشفيات {q} {n} جريحا بعد الحريق."]}),
        "firefighters": ((40, 600), {
            "en": ["Some {n} firefighters fought the flames until dawn.", "The fire service sent {n} firefighters to {p}."],
            "fr": ["Quelque {n} pompiers ont lutté contre les flammes jusqu'à l'aube.", "Les secours ont envoyé {n} pompiers à {p}."],
            "ar": ["شارك {n} من رجال الإطفاء في إخماد النيران حتى الفجر.", "أرسل الدفاع المدني {n} من رجال الإطفاء إلى {p}."]}),
        "cause": (None, {
            "en": ["The owner of the warehouse denied that chemicals had been stored there.", "Chemicals had been stored in the warehouse, the prosecutor said."],
            "fr": ["Le propriétaire de l'entrepôt a nié que des produits chimiques y étaient stockés.", "Des produits chimiques étaient stockés dans l'entrepôt, a affirmé le procureur."],
            "ar": ["نفى مالك المستودع تخزين مواد كيميائية فيه.", "أكد المدعي العام أن مواد كيميائية كانت مخزنة في المستودع."]}),
        "damage": ((2, 900), {
            "en": ["The damage is put at {n} million dollars.", "Insurers expect to pay {n} million dollars for the damage in {p}."],
            "fr": ["Les dégâts sont estimés à {n} millions de dollars.", "Les assureurs s'attendent à verser {n} millions de dollars pour les dégâts de {p}."],
            "ar": ["قدرت الأضرار بنحو {n} مليون دولار.", "تتوقع شركات التأمين دفع {n} مليون دولار تعويضا عن أضرار {p}."]}),
    },
    "strike": {
        "title": {"en": "Workers strike in {p}", "fr": "Grève à {p}", "ar": "إضراب في {p}"},
        "strikers": ((200, 30000), {
            "en": ["{n} workers went on strike at the port of {p}, the union said.", "The union counted {n} strikers in {p}."],
            "fr": ["{n} ouvriers se sont mis en grève au port de {p}, selon le syndicat.", "Le syndicat a compté {n} grévistes à {p}."],
            "ar": ["أضرب {n} عامل في ميناء {p}، بحسب النقابة.", "أحصت النقابة {n} مضربا في {p}."]}),
        "raise": ((2, 30), {
            "en": ["They demand a pay rise of {n} percent.", "The workers ask for {n} percent more pay."],
            "fr": ["Ils réclament une augmentation de salaire de {n} pour cent.", "Les ouvriers demandent {n} pour cent de salaire en plus."],
            "ar": ["يطالب العمال بزيادة الأجور بنسبة {n} في المئة.", "طالبت النقابة برفع الأجور {n} بالمئة."]}),
        "ships": ((3, 70), {
            "en": ["{n} ships were waiting outside the port on Tuesday.", "The strike keeps {n} ships out of the port of {p}."],
            "fr": ["{n} navires attendaient mardi au large du port.", "La grève retient {n} navires hors du port de {p}."],
            "ar": ["كانت {n} سفينة تنتظر خارج الميناء يوم الثلاثاء.", "منع الإضراب {n} سفينة من دخول ميناء {p}."]}),
        "losses": ((1, 300), {
            "en": ["The strike costs the port {n} million dollars, the management said.", "Losses reached {n} million dollars, according to the management of the port."],
            "fr": ["La grève coûte {n} millions de dollars au port, a indiqué la direction.", "Les pertes ont atteint {n} millions de dollars, selon la direction du port."],
            "ar": ["كلف الإضراب الميناء {n} مليون دولار، وفق الإدارة.", "بلغت الخسائر {n} مليون دولار، بحسب إدارة الميناء."]}),
        "talks": (None, {
            "en": ["The management refused to negotiate with the union.", "The management agreed to negotiate with the union, {m} said."],
            "fr": ["La direction a refusé de négocier avec le syndicat.", "La direction a accepté de négocier avec le syndicat, a déclaré {m}."],
            "ar": ["رفضت الإدارة التفاوض مع النقابة.", "وافقت الإدارة على التفاوض مع النقابة، كما قال {m}."]}),
    },
    "flood": {
        "title": {"en": "Floods hit {p}", "fr": "Inondations à {p}", "ar": "فيضانات في {p}"},
        "killed": ((2, 150), {
            "en": ["Floods in {p} killed {n} people, the civil protection said.", "The death toll of the floods in {p} stands at {n}."],
            "fr": ["Les inondations à {p} ont fait {n} morts, selon la protection civile.", "Le bilan des inondations de {p} est de {n} morts."],
            "ar": ["قتلت الفيضانات في {p} {n} شخصا، وفق الحماية المدنية.", "بلغ عدد قتلى الفيضانات في {p} {n} شخصا."]}),
        "displaced": ((300, 90000), {
            "en": ["{n} people had to leave their homes.", "The floods displaced {n} people in {p} and {q}."],
            "fr": ["{n} personnes ont dû quitter leur maison.", "Les inondations ont déplacé {n} personnes à {p} et à {q}."],
            "ar": ["اضطر {n} شخص إلى مغادرة منازلهم.", "شردت الفيضانات {n} شخص في {p} و{q}."]}),
        "houses": ((20, 9000), {
            "en": ["The water destroyed {n} houses.", "{n} houses were destroyed by the floods, the governor said."],
            "fr": ["L'eau a détruit {n} maisons.", "{n} maisons ont été détruites par les inondations, a déclaré le gouverneur."],
            "ar": ["دمرت المياه {n} منزل.", "قال المحافظ إن الفيضانات دمرت {n} منزل."]}),
        "rain": ((40, 400), {
            "en": ["{n} millimetres of rain fell in one night.", "The weather service measured {n} millimetres of rain in {p}."],
            "fr": ["Il est tombé {n} millimètres de pluie en une nuit.", "La météo a mesuré {n} millimètres de pluie à {p}."],
            "ar": ["هطل {n} مليمتر من المطر في ليلة واحدة.", "سجلت الأرصاد {n} مليمتر من الأمطار في {p}."]}),
        "dam": (None, {
            "en": ["The dam above {p} burst, witnesses said.", "The dam above {p} did not burst, the water company said."],
            "fr": ["Le barrage en amont de {p} a cédé, selon des témoins.", "Le barrage en amont de {p} n'a pas cédé, a assuré la compagnie des eaux."],
            "ar": ["قال شهود إن السد فوق {p} انهار.", "أكدت شركة المياه أن السد فوق {p} لم ينهر."]}),
    },
    "plant": {
        "title": {"en": "New power plant for {p}", "fr": "Une centrale pour {p}", "ar": "محطة كهرباء جديدة في {p}"},
        "cost": ((80, 3000), {
            "en": ["The power plant in {p} will cost {n} million euros.", "The company invests {n} million euros in the plant, its director {m} said."],
            "fr": ["La centrale de {p} coûtera {n} millions d'euros.", "La société investit {n} millions d'euros dans la centrale, a déclaré son directeur {m}."],
            "ar": ["ستبلغ كلفة محطة الكهرباء في {p} {n} مليون يورو.", "تستثمر الشركة {n} مليون يورو في المحطة، بحسب مديرها {m}."]}),
        "power": ((50, 1800), {
            "en": ["The plant has a capacity of {n} megawatts.", "It will deliver {n} megawatts to {p} and {q}."],
            "fr": ["La centrale a une puissance de {n} mégawatts.", "Elle fournira {n} mégawatts à {p} et à {q}."],
            "ar": ["تبلغ قدرة المحطة {n} ميغاواط.", "ستوفر المحطة {n} ميغاواط لمدينتي {p} و{q}."]}),
        "jobs": ((60, 4000), {
            "en": ["The project creates {n} jobs, according to the ministry of energy.", "{n} jobs will be created in {p}."],
            "fr": ["Le projet crée {n} emplois, selon le ministère de l'Énergie.", "{n} emplois seront créés à {p}."],
            "ar": ["يوفر المشروع {n} وظيفة، وفق وزارة الطاقة.", "ستستحدث {n} وظيفة في {p}."]}),
        "share": ((8, 70), {
            "en": ["{n} percent of the residents oppose the plant, a survey found.", "In a survey {n} percent of the residents of {p} opposed the plant."],
            "fr": ["{n} pour cent des habitants s'opposent à la centrale, selon un sondage.", "Dans un sondage, {n} pour cent des habitants de {p} étaient contre la centrale."],
            "ar": ["أظهر استطلاع أن {n} في المئة من السكان يعارضون المحطة.", "عارض {n} بالمئة من سكان {p} المحطة في استطلاع للرأي."]}),
        "permit": (None, {
            "en": ["The court approved the building permit.", "The court rejected the building permit, {m} said."],
            "fr": ["Le tribunal a approuvé le permis de construire.", "Le tribunal a rejeté le permis de construire, a déclaré {m}."],
            "ar": ["وافقت المحكمة على رخصة البناء.", "رفضت المحكمة رخصة البناء، كما قال {m}."]}),
    },
}

# What else an article says: who, what, where or when. {o} is a place of its own, {k} a number of its own.
AROUND = {
    "en": (["The mayor of {o}", "A committee of {k} members", "The regional council", "The minister of transport", "A spokesman for the police", "The teachers' association",
            "The hospital of {o}", "A farmer from {o}", "The bank of {o}", "The football club of {o}", "An expert at the university of {o}", "The opposition party"],
           ["visited the school and the market", "announced a new road between {o} and the coast", "asked for {k} new buses", "met {k} families",
            "published a report of {k} pages", "opened an exhibition of old photographs", "warned of higher prices for bread and oil", "planted {k} trees along the river",
            "postponed the meeting with the engineers", "thanked the volunteers", "criticised the plan of the government", "bought {k} tonnes of wheat",
            "signed a contract with a company from {o}", "repaired the bridge over the canal"],
           ["last week", "in the north of the region", "after long discussions", "for the first time since {y}", "without giving details", "at the end of the month", "near {o}",
            "in {y}"]),
    "fr": (["Le maire de {o}", "Une commission de {k} membres", "Le conseil régional", "Le ministre des Transports", "Un porte-parole de la police", "L'association des enseignants",
            "L'hôpital de {o}", "Un agriculteur de {o}", "La banque de {o}", "Le club de football de {o}", "Un expert de l'université de {o}", "Le parti d'opposition"],
           ["a visité l'école et le marché", "a annoncé une nouvelle route entre {o} et la côte", "a demandé {k} nouveaux autobus", "a rencontré {k} familles",
            "a publié un rapport de {k} pages", "a ouvert une exposition de photographies anciennes", "a mis en garde contre la hausse du prix du pain et de l'huile",
            "a planté {k} arbres le long de la rivière", "a reporté la réunion avec les ingénieurs", "a remercié les bénévoles", "a critiqué le projet du gouvernement",
            "a acheté {k} tonnes de blé", "a signé un contrat avec une société de {o}", "a réparé le pont du canal"],
           ["la semaine dernière", "dans le nord de la région", "après de longues discussions", "pour la première fois depuis {y}", "sans donner de détails", "à la fin du mois",
            "près de {o}", "en {y}"]),
    "ar": (["رئيس بلدية {o}", "مجلس المنطقة", "وزير النقل", "متحدث باسم الشرطة", "اتحاد المعلمين", "مستشفى {o}", "مزارع من {o}", "بنك {o}", "نادي {o} لكرة القدم",
            "خبير في جامعة {o}", "حزب المعارضة", "فريق من {k} مهندسا"],
           ["زار المدرسة والسوق", "أعلن عن طريق جديد بين {o} والساحل", "طلب {k} حافلة جديدة", "التقى {k} أسرة", "نشر تقريرا من {k} صفحة", "افتتح معرضا للصور القديمة",
            "حذر من ارتفاع أسعار الخبز والزيت", "زرع {k} شجرة على ضفة النهر", "أجل الاجتماع مع المهندسين", "شكر المتطوعين", "انتقد خطة الحكومة", "اشترى {k} طن من القمح",
            "وقع عقدا مع شركة من {o}", "أصلح الجسر فوق القناة"],
           ["الأسبوع الماضي", "في شمال المنطقة", "بعد مناقشات طويلة", "للمرة الأولى منذ عام {y}", "من دون ذكر تفاصيل", "في نهاية الشهر", "قرب {o}", "في عام {y}"]),
}
ARTICLE_BYTES = 2900
COPIES = 1 / 8       # of the articles, of an earlier one on the same story
OTHER_VALUE = 0.06   # of the facts told
ROUNDED = 0.1


class Name:
    """An invented name in both scripts."""

    def __init__(self, rng, n=3):
        parts = [rng.choice(SYLLABLES) for _ in range(n)]
        latin = "".join(latin for latin, _ in parts).capitalize()
        self.of = {"en": latin, "fr": latin, "ar": "".join(arabic for _, arabic in parts)}


class Story:
    def __init__(self, rng, kind=None):
        self.kind = kind or rng.choice(list(STORIES))
        self.place, self.near = Name(rng), Name(rng)
        self.person = Name(rng, 2), Name(rng)
        self.date = datetime.date(2025, 1, 1) + datetime.timedelta(rng.randrange(300))
        self.values = {fact: rng.randint(*said[0]) if said[0] else rng.randrange(2) for fact, said in STORIES[self.kind].items() if fact != "title"}
        self.told = []  # articles that may be copied

    def names(self, lang):
        return {"p": self.place.of[lang], "q": self.near.of[lang], "m": " ".join(part.of[lang] for part in self.person)}

    def fact(self, rng, fact, lang):
        limits, wordings = STORIES[self.kind][fact]
        value = self.values[fact]
        if limits is None:
            return wordings[lang][value if rng.random() > OTHER_VALUE else 1 - value].format(**self.names(lang))
        chance = rng.random()
        if chance < OTHER_VALUE:
            value = max(1, value + rng.choice([-1, 1]) * max(1, value // rng.randint(3, 9)))
        elif chance < OTHER_VALUE + ROUNDED and value > 100:
            value = round(value, -len(str(value)) + 1)
        text = f"{value:,}" if lang == "en" else f"{value:,}".replace(",", "\u00a0") if lang == "fr" else str(value)
        return rng.choice(wordings[lang]).format(n=text, **self.names(lang))


def around(rng, lang, places):
    who, what, where = AROUND[lang]
    words = {"o": rng.choice(places).of[lang], "k": str(rng.randint(2, 990)), "y": str(rng.randint(1985, 2024))}
    parts = [rng.choice(part).format(**words) for part in (who, what, where)]
    if lang == "ar":  # verb first
        parts[:2] = parts[1::-1]
    return " ".join(parts) + "."


def tell(rng, story, places, must=None):
    lang = rng.choices(["ar", "en", "fr"], [5, 3, 2])[0]
    if story.told and rng.random() < COPIES:
        copy = dict(rng.choice(story.told))
        copy["source"] = rng.choice(OUTLETS[copy["lang"]])
        copy["title"] += " (2)"
        return copy
    facts = list(story.values)
    told = [fact for fact in facts if fact == must or rng.random() < 0.7] or facts[:1]
    sentences = [story.fact(rng, fact, lang) for fact in told]
    size = sum(len(sentence.encode()) for sentence in sentences)
    while size < ARTICLE_BYTES:
        sentence = around(rng, lang, places)
        size += len(sentence.encode()) + 1
        sentences.insert(rng.randint(1, len(sentences)), sentence)
    paragraphs = [" ".join(sentences[at:at + 4]) for at in range(0, len(sentences), 4)]
    article = {"lang": lang, "source": rng.choice(OUTLETS[lang]), "date": (story.date + datetime.timedelta(rng.choice([0, 0, 0, 1, 2]))).isoformat(),
               "title": STORIES[story.kind]["title"][lang].format(**story.names(lang)), "text": "\n\n".join(paragraphs)}
    if len(story.told) < 50:
        story.told.append(article)
    return article


def read_bundles(folder):
    """[[(header fields, sentences) of each article] of each folder]; headers as plain-text articles have them."""
    bundles = []
    for path in sorted({path.parent for path in Path(folder).rglob("*.txt")}):
        articles = []
        for file in sorted(path.glob("*.txt")):
            head, _, body = file.read_text(encoding="utf-8-sig").partition("\n\n")
            fields = dict(re.findall(r"^(Source|Date|Title|Lang): *(.*)$", head, re.M))
            articles.append(({key.lower(): value for key, value in fields.items()}, re.split(r"(?<=[.!?؟])\s+", body if fields else head + "\n\n" + body)))
        bundles.append(articles)
    return bundles


def change_figure(rng, sentence):
    figures = list(re.finditer(r"(?<![\d.,-])[1-9]\d{0,3}(?![\d.,-])", sentence))
    if not figures:
        return sentence
    figure = rng.choice(figures)
    value = int(figure.group())
    return sentence[:figure.start()] + str(max(1, value + rng.choice([-1, 1]) * max(1, value // 5))) + sentence[figure.end():]


def is_arabic(text):
    return re.search("[\u0621-\u064a]", text) is not None


def remix(rng, bundle):
    fields, sentences = rng.choice(bundle)
    others = [sentence for _, other in bundle for sentence in other if is_arabic(sentence) == is_arabic(sentences[0])]
    kept = [sentence if rng.random() < 0.7 else rng.choice(others) for sentence in sentences]
    text = " ".join(change_figure(rng, sentence) if rng.random() < OTHER_VALUE else sentence for sentence in kept)
    return {**fields, "text": text}


def articles(n, seed, hot=0.0, bundles=None, share=0.25):
    """Yields @n articles. One in five begins a story; the others go on with one, the more often the more it has been told."""
    rng = random.Random(seed)
    stories, tellings, places = [], [], [Name(rng) for _ in range(400)]
    hot_story = Story(rng, "fire")
    for number in range(n):
        chance = rng.random()
        if chance < hot:
            article = tell(rng, hot_story, places, "killed")
        elif bundles and chance < hot + share:
            article = remix(rng, rng.choice(bundles))
        else:
            if not stories or rng.random() < 0.2:
                stories.append(Story(rng))
                story = stories[-1]
            else:
                story = rng.choice(tellings)
            tellings.append(story)
            article = tell(rng, story, places)
        yield {"id": f"a{number}", **article}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("n", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hot", type=float, default=0.0)
    parser.add_argument("--bundles")
    parser.add_argument("--share", type=float, default=0.25)
    options = parser.parse_args()
    bundles = read_bundles(options.bundles) if options.bundles else None
    for article in articles(options.n, options.seed, options.hot, bundles, options.share):
        json.dump(article, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()

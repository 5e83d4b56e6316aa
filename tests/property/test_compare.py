#!/usr/bin/env python3
"""What must not change a comparison: the order of the articles, an unrelated article, the threads, locale and time zone. Prints TAP.

usage: test_compare.py TANAQUD

A verdict is known by the quotes of its two claims. A pair whose verdict changes is a failure that names both.
"""
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

# Each story is told by three outlets that agree, differ and round. Own texts.
STORIES = {
    "bridge": [
        ("en", "Harbour Post", "2025-06-02", "Bridge collapses",
         "A footbridge over the canal collapsed on Monday, injuring 14 workers, the mayor said.\n\nThe bridge was built in 1962 and was "
         "37 metres long. Repairs will cost 2.5 million euros, the mayor said. The engineer denied that the bridge had been unsafe."),
        ("en", "Canal Gazette", "2025-06-02", "Workers hurt in bridge collapse",
         "At least 9 workers were injured on Monday when a footbridge over the canal collapsed, police said.\n\nThe bridge was built in 1958 "
         "and was about 40 metres long. Repairs will cost 2,480,000 euros, the mayor said. The bridge was unsafe, the union said."),
        ("fr", "Le Phare", "2025-06-03", "Une passerelle s'effondre",
         "Une passerelle s'est effondrée lundi sur le canal, blessant 11 ouvriers, selon la police.\n\nLa passerelle, construite en 1962, "
         "mesurait 37 mètres. Les réparations coûteront 3 millions d'euros, a déclaré le maire."),
    ],
    "strike": [
        ("ar", "النورس", "2025-06-04", "إضراب في الميناء",
         "أضرب 300 عامل في الميناء يوم الأربعاء احتجاجا على خفض الأجور، بحسب النقابة.\n\nوقالت الإدارة إن 120 عاملا فقط أضربوا عن العمل، "
         "وإن الخسائر بلغت مليوني دولار. وأصيب ثلاثة عمال في اشتباكات مع الشرطة."),
        ("ar", "البوصلة", "2025-06-04", "عمال الميناء يضربون",
         "شارك نحو 300 عامل في إضراب الميناء يوم الأربعاء، وفق ما أعلنت النقابة.\n\nوبلغت الخسائر ثلاثة ملايين دولار، بحسب الإدارة. وأصيب خمسة عمال "
         "في اشتباكات مع الشرطة."),
    ],
}
UNRELATED = ("en", "Orchard Weekly", "2025-06-02", "Apple harvest begins",
             "Growers in the valley began to pick apples on Thursday, three weeks earlier than last year.\n\nThe crop is expected to reach "
             "52,000 tonnes, said the growers' association, which has 410 members.")


# What befell people, each of it another count; the calls, questions and rafts are none of them.
FATES = [
    ("en", "Lake Herald", "2025-06-05", "Ferry sinks, 12 dead",
     "A ferry sank on the lake on Thursday and 12 people were killed, the prefect said. Nine passengers are still missing and 21 were rescued, he said.\n\n"
     "Seven people were injured and two crew members were arrested. The coast guard took 30 calls for help. The company left five questions open. "
     "A commission of 14 members meets today."),
    ("en", "Shore Times", "2025-06-06", "Toll of ferry rises to 15",
     "The toll of the ferry that sank on the lake has risen to 15, the prefect said. Six passengers were still missing on Friday and 24 were rescued.\n\n"
     "Among the dead are four children, and 11 people were injured. Three crew members were arrested. Four rafts were found empty."),
    ("ar", "الشاطئ", "2025-06-06", "غرق عبارة ومقتل 15 شخصا",
     "قال المحافظ إن عدد القتلى بلغ 15، منهم أربعة أطفال، وأن ستة ركاب ما زالوا مفقودين بعد غرق العبارة في البحيرة.\n\n"
     "وأصيب 11 شخصا، وأنقذ خفر السواحل 24 راكبا بعد ثلاثين بلاغا. وتركت الشركة خمسة أسئلة بلا جواب. وتجتمع اليوم لجنة من 16 عضوا."),
]
EXCLUSIVE = {"killed", "missing", "rescued", "injured", "arrested"}


class Case:
    def __init__(self, tanaqud, folder):
        self.tanaqud, self.folder = tanaqud, folder
        self.files = {}
        for story, articles in [*STORIES.items(), ("other", [UNRELATED])]:
            for number, (lang, source, date, title, body) in enumerate(articles):
                path = folder / f"{story}-{number}.txt"
                path.write_text(f"Source: {source}\nLang: {lang}\nDate: {date}\nTitle: {title}\n\n{body}\n", encoding="utf-8")
                self.files.setdefault(story, []).append(str(path))

    def compare(self, files, **environment):
        """The bytes of report.json."""
        out = self.folder / "out"
        done = subprocess.run([self.tanaqud, "compare", "--lang", "en", "-o", str(out), *files], capture_output=True, text=True, check=False,
                              env={**os.environ, "SOURCE_DATE_EPOCH": "0", **environment})
        # 1 says that something was flagged
        assert done.returncode in (0, 1), f"status {done.returncode}: {done.stderr}"
        return (out / "report.json").read_bytes()

    def verdicts(self, files):
        """{(quote, quote): verdict} over the pairs of a report; a claim is (document, quote, start)."""
        report = json.loads(self.compare(files))
        claims = {claim["id"]: (claim["doc"], claim["start"], claim["quote"]) for claim in report["claims"]}
        found = {}
        for topic in report["topics"]:
            for pair in topic["pairs"]:
                key = tuple(sorted((claims[pair["a"]], claims[pair["b"]])))
                found[key] = pair["verdict"]
        return found


def difference(before, after):
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            (doc_a, _, quote_a), (doc_b, _, quote_b) = key
            return f"{doc_a} «{quote_a}» / {doc_b} «{quote_b}»: {before.get(key)}, then {after.get(key)}"
    return None


def expect_same(before, after):
    found = difference(before, after)
    assert found is None, found


def some_verdicts(case):
    for story in STORIES:
        verdicts = case.verdicts(case.files[story])
        assert verdicts, f"{story}: no pair at all, so nothing below is a test"
    assert "conflict" in case.verdicts(case.files["bridge"]).values(), "the bridge: no conflict"


def order(case):
    for story in STORIES:
        before = case.verdicts(case.files[story])
        for files in itertools.permutations(case.files[story]):
            expect_same(before, case.verdicts(list(files)))


def order_of_all(case):
    files = [file for story in STORIES for file in case.files[story]]
    expect_same(case.verdicts(files), case.verdicts(files[::-1]))


def unrelated(case):
    for story in STORIES:
        before = case.verdicts(case.files[story])
        for position in (0, 1, len(case.files[story])):
            files = list(case.files[story])
            files[position:position] = case.files["other"]
            after = {key: verdict for key, verdict in case.verdicts(files).items() if not any(doc == "other-0" for doc, _, _ in key)}
            expect_same(before, after)


def unrelated_pairs(case):
    pairs = case.verdicts(case.files["bridge"] + case.files["other"])
    met = [key for key in pairs if sum(doc == "other-0" for doc, _, _ in key) == 1]
    assert not met, f"the unrelated article is paired: {met[0]}"


def stories_apart(case):
    files = [file for story in STORIES for file in case.files[story]]
    alone = {key: verdict for story in STORIES for key, verdict in case.verdicts(case.files[story]).items()}
    expect_same(alone, case.verdicts(files))


def threads(case):
    files = [file for story in STORIES for file in case.files[story]] + case.files["other"]
    before = case.compare(files)
    processors = sorted(os.sched_getaffinity(0))
    try:
        os.sched_setaffinity(0, processors[:1])  # one thread a processor
        after = case.compare(files)
    finally:
        os.sched_setaffinity(0, processors)
    assert before == after, "report.json differs on one processor"


def repeated(case):
    files = [file for story in STORIES for file in case.files[story]]
    assert len({case.compare(files) for _ in range(5)}) == 1, "report.json differs from run to run"


def locales(case):
    files = [file for story in STORIES for file in case.files[story]]
    places = [("C", "UTC"), ("C.UTF-8", "Pacific/Kiritimati"), ("ar_EG.UTF-8", "Asia/Kathmandu"), ("fr_FR.UTF-8", "America/St_Johns"),
              ("tr_TR.UTF-8", "Pacific/Pago_Pago")]
    reports = {case.compare(files, LC_ALL=locale, LANG=locale, TZ=zone) for locale, zone in places}
    assert len(reports) == 1, "report.json differs between locales or time zones"


def fates_apart(case):
    files = []
    for number, (lang, source, date, title, body) in enumerate(FATES):
        path = case.folder / f"fates-{number}.txt"
        path.write_text(f"Source: {source}\nLang: {lang}\nDate: {date}\nTitle: {title}\n\n{body}\n", encoding="utf-8")
        files.append(str(path))
    report = json.loads(case.compare(files))
    claims = {claim["id"]: claim for claim in report["claims"] if claim["kind"] == "quantity"}
    found = set()
    for topic in report["topics"]:
        members = [claims[claim] for claim in topic["claims"] if claim in claims]
        states = {(member["value"]["unit"] or "-").rpartition(".")[2] for member in members}
        found |= states
        assert len(states & EXCLUSIVE) < 2 and not (states & EXCLUSIVE and "-" in states), f"one topic: {[m['quote'] for m in members]}"
    assert EXCLUSIVE <= found, f"not all counted: {found}"


# name -> (test, why it is known to fail, or None)
TESTS = {
    "the stories have pairs and a conflict": (some_verdicts, None),
    "the order of a story's articles changes no verdict": (order, None),
    "the order of all articles changes no verdict": (order_of_all, None),
    "an unrelated article changes no verdict among the others": (unrelated, None),
    "an unrelated article is paired with none": (unrelated_pairs, None),
    "two stories together are judged as each alone": (stories_apart, "injured workers of two events meet in one topic"),
    "each fate of people is a topic of its own": (fates_apart, None),
    "one processor or all": (threads, None),
    "run to run": (repeated, None),
    "locales and time zones": (locales, None),
}


def main(tanaqud):
    print(f"1..{len(TESTS)}")
    for number, (name, (test, todo)) in enumerate(TESTS.items(), 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Case(tanaqud, Path(folder)))
                state, reason = "ok", ""
            except AssertionError as error:
                state, reason = "not ok", str(error)
        print(f"{state} {number} - {name}" + (f" # TODO {todo}" if todo else ""))
        if reason:
            print("# " + reason.replace("\n", " "))


if __name__ == "__main__":
    main(*sys.argv[1:])

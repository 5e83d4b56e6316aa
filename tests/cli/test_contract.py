#!/usr/bin/env python3
"""What users, scripts and checks may rely on, statement by statement: commands, inputs, report.json, values, verdicts. Prints TAP.

usage: test_contract.py TANAQUD SCHEMA
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import jsonschema
except ImportError:
    jsonschema = None

PAIR_VERDICTS = {"conflict", "attributed-dispute", "changed-over-time", "part-whole", "rounding", "compatible", "agreement"}
VALUE_KINDS = {"number", "ordinal", "percent", "money", "measure", "duration", "date", "time"}
CLAIM_KEYS = {"id", "doc", "kind", "start", "end", "quote", "sentence", "about", "value", "polarity", "modality", "attribution", "as_of", "confidence"}
TEXT = ("Source: Évora Post\nDate: 2025-06-02\nTitle: Mill burns\nURL: https://post.example/mill\nLang: en\n\n"
        "The mill — a café since 1990 — burned on Sunday, and 𝟒 of 12 workers were hurt, the mayor said.\n\n"
        "More than 40 firefighters came. Nobody was killed. The owner put the damage at 2.5 million euros. A third of the hall is lost. "
        "The mayor denied that the mill had been unsafe.\n")


class Case:
    def __init__(self, tanaqud, schema, folder):
        self.tanaqud, self.schema, self.folder = tanaqud, schema, folder

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return name

    def run(self, *args, given=None, status=0):
        done = subprocess.run([self.tanaqud, *args], input=given, capture_output=True, text=True, cwd=self.folder, check=False, timeout=60)
        assert done.returncode == status, f"status {done.returncode}, not {status}: {done.stderr}"
        return done.stdout

    def report(self, *paths, given=None, options=()):
        self.run("compare", "--lang", "en", "-o", "out", *options, *paths, given=given)
        report = json.loads((self.folder / "out" / "report.json").read_text(encoding="utf-8"))
        if jsonschema is not None:
            errors = [error.message[:200] for error in jsonschema.Draft202012Validator(self.schema).iter_errors(report)]
            assert not errors, errors
        return report

    def articles(self, *articles):
        """Names of files: (source, date, text) each."""
        return [self.write(f"{n}.txt", f"Source: {source}\nDate: {date}\n\n{text}\n") for n, (source, date, text) in enumerate(articles)]


# ---- commands

def compare_writes_a_page_and_data(case):
    out = case.run("compare", case.write("a.txt", TEXT))
    assert sorted(path.name for path in (case.folder / "reports").iterdir()) == ["index.html", "report.json"] and "1 article" in out


def extract_is_a_claim_a_line(case):
    lines = [json.loads(line) for line in case.run("extract", case.write("a.txt", TEXT)).splitlines()]
    assert len(lines) > 3 and all(CLAIM_KEYS <= set(line) for line in lines)
    assert {line["kind"] for line in lines} <= {"quantity", "date", "assertion"} and len({line["id"] for line in lines}) == len(lines)


def extract_values(case):
    text = TEXT + "\nThe second tour, 12 km long, began at 9:30 and took two hours; 30 % came.\n"
    lines = [json.loads(line) for line in case.run("extract", "--values", case.write("a.txt", text)).splitlines()]
    assert all({"doc", "start", "end", "quote", "kind", "value"} <= set(line) for line in lines)
    assert {line["kind"] for line in lines} == VALUE_KINDS, {line["kind"] for line in lines}
    assert all(text[line["start"]:line["end"]] == line["quote"] for line in lines), "a quote is no slice"


def pairs_answer_line_by_line(case):
    rows = [{"id": "x", "premise": "14 workers were injured.", "hypothesis": "9 workers were injured."},
            {"id": "y", "premise": "The bridge is open.", "hypothesis": "Apples are cheap.", "lang": "en", "date": "2025-06-02"},
            {"id": "z", "premise": "أصيب 14 عاملا.", "hypothesis": "أصيب 14 عاملا.", "lang": "ar"}]
    answers = [json.loads(line) for line in case.run("pairs", given="".join(json.dumps(row) + "\n" for row in rows)).splitlines()]
    assert [answer["id"] for answer in answers] == ["x", "y", "z"]
    assert [answer["verdict"] for answer in answers] == ["conflict", "unrelated", "agreement"], answers
    assert all({"id", "verdict", "confidence", "rule", "why", "a", "b"} <= set(answer) for answer in answers)
    assert answers[0]["a"]["quote"] in rows[0]["premise"] and answers[0]["b"]["quote"] in rows[0]["hypothesis"]


def explain_in_the_readers_language(case):
    texts = {lang: case.run("explain", "--lang", lang, "quantity/rounding") for lang in ("ar", "en", "fr")}
    assert len(set(texts.values())) == 3 and all("rounding" in text and len(text.split("\n\n")) == 4 for text in texts.values())


# ---- articles

def header_lines_say_what_it_is(case):
    document = case.report(case.write("a.txt", TEXT))["documents"][0]
    assert (document["source"], document["date"], document["title"], document["url"], document["lang"]) == (
        "Évora Post", "2025-06-02", "Mill burns", "https://post.example/mill", "en")
    assert document["text"] == TEXT, "the text is the decoded file, header lines included"


def lines_of_json(case):
    rows = [{"id": "n1", "text": "Three people were killed.", "lang": "en", "source": "A", "date": "2021-07", "title": "T", "url": "https://a.example/"},
            {"id": "n2", "text": "قتل ثلاثة أشخاص."}]
    given = "".join(json.dumps(row) + "\n" for row in rows)
    for report in (case.report("-", given=given, options=("--input", "jsonl")), case.report(case.write("a.jsonl", given))):
        first, second = report["documents"]
        assert all(first[key] == rows[0][key] for key in rows[0]), first
        assert (second["id"], second["lang"], second["source"], second["date"]) == ("n2", "ar", None, None), second


def corpus_says_what_its_files_are(case):
    dates = ["2021-07-23", "2021-07", "2021", None]
    entries = [{"path": f"{n}.txt", "source": None, "date": date, "title": None} for n, date in enumerate(dates)]
    for n in range(len(dates)):
        case.write(f"c/{n}.txt", f"A text of its own, number {n}, about the mill.\n")
    case.write("c/corpus.json", json.dumps({"articles": entries}))
    assert [document["date"] for document in case.report("c")["documents"]] == dates


# ---- report.json

def offsets_count_code_points(case):
    report = case.report(case.write("a.txt", TEXT), case.write("b.txt", TEXT.replace("𝟒 of 12", "7 of 12").replace("Évora", "Óbidos")))
    texts = {document["id"]: document["text"] for document in report["documents"]}
    for claim in report["claims"]:
        start, end = claim["sentence"]
        assert texts[claim["doc"]][claim["start"]:claim["end"]] == claim["quote"] and start <= claim["start"] < claim["end"] <= end, claim
    assert any("𝟒" in claim["quote"] for claim in report["claims"])


def names_hang_together(case):
    report = case.report(case.write("a.txt", TEXT), case.write("b.txt", TEXT.replace("𝟒 of 12", "7 of 12").replace("Évora", "Óbidos")))
    assert {"schema", "tool", "documents", "claims", "topics", "summary"} <= set(report) and report["schema"] == "tanaqud-report/1"
    assert report["tool"]["name"] == "tanaqud" and report["tool"]["version"]
    claims = {claim["id"] for claim in report["claims"]}
    for topic in report["topics"]:
        assert set(topic["claims"]) <= claims and topic["label"], topic
        assert all(pair["a"] in topic["claims"] and pair["b"] in topic["claims"] and pair["verdict"] in PAIR_VERDICTS for pair in topic["pairs"])
        order = [pair["verdict"] == "conflict" for pair in topic["pairs"]]
        assert order == sorted(order, reverse=True), "conflicts come first"
    assert {topic["severity"] for topic in report["topics"]} <= {"error", "warning", "note"}


def very_many_pairs_are_200_and_a_number(case):
    articles = [(f"Outlet {n}", "2025-06-02", f"The ferry carried {40 + n} passengers when it sank off the cape, the harbour master said.") for n in range(60)]
    topics = case.report(*case.articles(*articles))["topics"]
    largest = max(topics, key=lambda topic: topic.get("n_pairs", 0))
    assert largest["n_pairs"] > 200 and len(largest["pairs"]) == 200, (largest["n_pairs"], len(largest["pairs"]))


def value_of(case, text, kind="quantity", lang="en"):
    lines = case.run("extract", "--input", "jsonl", "-", given=json.dumps({"id": "v", "text": text, "lang": lang, "date": "2025-06-02"})).splitlines()
    return [json.loads(line)["value"] for line in lines if json.loads(line)["kind"] == kind]


def values_are_what_the_words_allow(case):
    rows = [("More than 40 firefighters came to the mill.", {"lo": 40, "hi": None}), ("Nobody was hurt in the fire.", {"number": 0}),
            ("A third of the hall was lost.", {"number": 33.3, "lo": 33, "hi": 34, "unit": "%"}),
            ("The owner paid 2.5 million euros.", {"number": 2500000, "unit": "EUR"}), ("Three people were killed in the fire.", {"unit": "person.killed"}),
            ("About 2,500 soldiers are in the country.", {"number": 2500, "unit": "person.soldier", "approx": True}),
            ("في البلاد 2500 جندي أميركي.", {"number": 2500, "unit": "person.soldier"})]
    for text, wanted in rows:
        values = value_of(case, text, lang="ar" if "جندي" in text else "en")
        assert any(all(value[key] == wanted[key] for key in wanted) for value in values), f"{text}: {values}"
    dates = value_of(case, "The mill was built in March 1962.", "date")
    assert any(value["date"] == "1962-03" for value in dates), dates


# ---- verdicts, by the examples that explain them

VERDICTS = {
    "conflict": [("A", "2025-06-02", "40 people were killed on Monday in the fire at the mill, police said."),
                 ("B", "2025-06-02", "52 people were killed on Monday in the fire at the mill, police said.")],
    "attributed-dispute": [("A", "2025-06-02", "The teachers' union said that the ministry had cut the wages. The ministry denied that it had cut the wages.")],
    "changed-over-time": [("A", "2020-08-01", "The United States has 5,000 troops in the country."), ("B", "2021-07-01", "The United States has 2,500 troops in the country.")],
    "part-whole": [("A", "2021-04-08", "The coalition has 3,000 troops in the country, 2,500 of them Americans."), ("B", "2021-04-08", "The coalition has 3,000 troops in the country.")],
    "rounding": [("A", "2025-06-02", "About 3,000 people marched in the city on Monday."), ("B", "2025-06-02", "Some 2,950 people marched in the city on Monday.")],
    "compatible": [("A", "2025-06-02", "More than 40 people were injured on Monday in the fire at the mill."), ("B", "2025-06-02", "43 people were injured on Monday in the fire at the mill.")],
    "agreement": [("A", "2025-06-02", "The council of the city has 25 members."), ("B", "2025-06-02", "The council of the city has 25 members, the mayor said.")],
    "single-source": [("A", "2025-06-02", "The mill has 12 windows.")],
}


def verdicts_mean_what_they_say(case):
    for verdict, articles in VERDICTS.items():
        topics = case.report(*case.articles(*articles))["topics"]
        found = {topic["verdict"] for topic in topics} | {pair["verdict"] for topic in topics for pair in topic["pairs"]}
        assert verdict in found, f"{verdict}: {found}"


CASES = [compare_writes_a_page_and_data, extract_is_a_claim_a_line, extract_values, pairs_answer_line_by_line, explain_in_the_readers_language,
         header_lines_say_what_it_is, lines_of_json, corpus_says_what_its_files_are, offsets_count_code_points, names_hang_together,
         very_many_pairs_are_200_and_a_number, values_are_what_the_words_allow, verdicts_mean_what_they_say]


def main(tanaqud, schema):
    print(f"1..{len(CASES)}")
    failed = False
    for n, test in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Case(str(Path(tanaqud).resolve()), json.loads(Path(schema).read_text(encoding="utf-8")), Path(folder)))
                print(f"ok {n} - {test.__name__}")
            except (AssertionError, OSError, KeyError, ValueError) as wrong:
                failed = True
                print(f"not ok {n} - {test.__name__}")
                print("# " + str(wrong).replace("\n", "\n# "))
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

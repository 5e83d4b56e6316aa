#!/usr/bin/env python3
"""What a comparison of the five real articles must say. Prints TAP.

usage: test_real_seeds.py TANAQUD SHARED

SHARED is the folder that holds seeds/; without it every case is skipped by name. The cases ask for quotes by their figures and
dates, so that a better label or another order of topics does not break them.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def compare(command, folder):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([command, "compare", "-o", out, str(folder)], check=True, stdout=subprocess.DEVNULL)
        return json.loads((Path(out) / "report.json").read_text(encoding="utf-8"))


class Report:
    def __init__(self, report):
        self.topics = report["topics"]
        self.claims = {c["id"]: c for c in report["claims"]}
        self.docs = {d["id"]: d for d in report["documents"]}
        self.file = {d["id"]: Path(d["path"]).name[:3] for d in report["documents"]}

    def numbers(self, file, number):
        """Ids of the quantity claims of a file with this number."""
        return {i for i, c in self.claims.items()
                if self.file[c["doc"]] == file and c["kind"] == "quantity" and c["value"]["number"] == number}

    def dates(self, file, date):
        return {i for i, c in self.claims.items()
                if self.file[c["doc"]] == file and c["kind"] == "date" and c["value"]["date"] == date}

    def verdicts(self, a, b):
        """Verdicts of the pairs that join a claim of a with one of b."""
        return {p["verdict"] for t in self.topics for p in t["pairs"]
                if (p["a"] in a and p["b"] in b) or (p["a"] in b and p["b"] in a)}

    def share_topic(self, a, b):
        return any(a & set(t["claims"]) and b & set(t["claims"]) for t in self.topics)

    def on_line(self, file, *words):
        """Ids of assertion claims whose sentence holds all the words."""
        def sentence(c):
            return self.docs[c["doc"]]["text"][slice(*c["sentence"])]
        return {i for i, c in self.claims.items()
                if self.file[c["doc"]] == file and c["kind"] == "assertion" and all(w in sentence(c) for w in words)}


def troops_over_time(r):
    then, now = r.numbers("001", 5000), r.numbers("003", 2500)
    assert then and now, "a count was not read"
    assert r.share_topic(then, now), "5,000 and 2,500 are not one topic"
    assert r.verdicts(then, now) == {"changed-over-time"}, r.verdicts(then, now)


def part_of_coalition(r):
    whole, part = r.numbers("003", 3000), r.numbers("003", 2500)
    assert whole and part, "a count was not read"
    assert "part-whole" in r.verdicts(whole, part), r.verdicts(whole, part)


def no_count_is_a_conflict(r):
    counts = r.numbers("001", 5000) | r.numbers("003", 2500) | r.numbers("003", 3000)
    flagged = [(p["a"], p["b"]) for t in r.topics for p in t["pairs"]
               if p["verdict"] == "conflict" and counts & {p["a"], p["b"]}]
    assert not flagged, flagged


def timetable_is_flagged(r):
    claimed = r.on_line("000", "وفق جدول زمني")
    denied = {i for i in r.on_line("003", "جدول زمني") | r.on_line("003", "الجدول الزمني") if r.claims[i]["polarity"] == "denied"}
    assert claimed, "the claim of 000 was not extracted"
    assert denied, "the denial was not extracted"
    assert r.verdicts(claimed, denied) & {"conflict", "attributed-dispute"}, r.verdicts(claimed, denied)


def delegation_is_single(r):
    members = r.numbers("002", 25)
    topics = [t for t in r.topics if members & set(t["claims"])]
    assert members and topics, "the delegation of 25 is in no topic"
    assert all(t["verdict"] == "single-source" for t in topics), [t["verdict"] for t in topics]


def last_day_agrees(r):
    a, b = r.dates("002", "2021-12-31"), r.dates("004", "2021-12-31")
    assert a and b, "a date was not read"
    assert r.verdicts(a, b) == {"agreement"}, r.verdicts(a, b)


def furniture_is_silent(r):
    text = next(d["text"] for i, d in r.docs.items() if r.file[i] == "000")
    end = text.index("ترك الرد")
    late = [c["quote"] for i, c in r.claims.items() if r.file[c["doc"]] == "000" and c["start"] >= end]
    assert not late, late[:3]


def encoded(command, folder, encoding, out):
    """The findings of the seeds in another encoding: verdicts and quotes of every pair. What the encoding has no letter for stays UTF-8."""
    target = Path(out) / encoding
    target.mkdir()
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        try:
            data = data if path.suffix == ".json" else data.decode("utf-8-sig").encode(encoding)
        except UnicodeEncodeError:
            pass
        (target / path.name).write_bytes(data)
    report = compare(command, target)
    quotes = {c["id"]: (Path(report["documents"][[d["id"] for d in report["documents"]].index(c["doc"])]["path"]).name, c["quote"]) for c in report["claims"]}
    return sorted((p["verdict"], *sorted((quotes[p["a"]], quotes[p["b"]]))) for t in report["topics"] for p in t["pairs"])


def same_in_other_encodings(command, folder):
    with tempfile.TemporaryDirectory() as out:
        first = encoded(command, folder, "utf-8", out)
        assert first, "no pairs at all"
        for encoding in ("cp1256", "utf-16", "utf-16-le"):
            assert encoded(command, folder, encoding, out) == first, f"{encoding} gives other findings"


CASES = [troops_over_time, part_of_coalition, no_count_is_a_conflict, timetable_is_flagged, delegation_is_single, last_day_agrees,
         furniture_is_silent]


def main(command, shared):
    folder = Path(shared) / "seeds"
    print(f"1..{len(CASES) + 1}")
    report = Report(compare(command, folder)) if folder.is_dir() else None
    failed = 0
    for n, case in enumerate(CASES, 1):
        name = f"real seeds: {case.__name__}"
        if report is None:
            print(f"ok {n} - {name} # SKIP {folder} is not there")
            continue
        try:
            case(report)
            print(f"ok {n} - {name}")
        except AssertionError as wrong:
            failed += 1
            print(f"not ok {n} - {name}\n# {wrong}")
    name = f"{len(CASES) + 1} - real seeds: same in other encodings"
    if report is None:
        print(f"ok {name} # SKIP {folder} is not there")
        return failed > 0
    try:
        same_in_other_encodings(command, folder)
        print(f"ok {name}")
    except AssertionError as wrong:
        failed += 1
        print(f"not ok {name}\n# {wrong}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

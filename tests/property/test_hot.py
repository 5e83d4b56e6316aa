#!/usr/bin/env python3
"""Ten thousand claims on one number neither explode nor hide the one that deviates; a sentence without end is read like any other; articles on
many things are many questions. Prints TAP.

usage: test_hot.py TANAQUD
"""
import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

N = 10_000
TOLL, OTHER = 40, 52
MAX_SECONDS = 60        # of processor; a comparison of all pairs would take hours
MAX_PAGE_BYTES = 40e6
MAX_SECONDS_WITHOUT_END = 20
MAX_PAGE_BYTES_WITHOUT_END = 80e6   # thousands of findings, each with a sentence of a thousand words
SAID = ["A fire at a warehouse in Karami killed {n} people, the governor said.", "The warehouse fire in Karami killed {n} people, police said.",
        "{n} people were killed in a fire at a warehouse in Karami.", "The fire at the Karami warehouse left {n} people dead, the governor said."]
WHO, WHAT = ["governor", "union", "coast guard", "insurer"], ["boats", "farmers", "houses", "sheep", "drivers", "pupils"]
DONE, WHERE = ["counted", "insured", "moved", "registered", "rescued", "seen"], ["Karami", "Dellin", "the north", "the valley"]


N_UNLIKE = 1200
UNLIKE_WHO = ["police", "divers", "engineers", "teachers", "doctors", "farmers", "pilots", "nurses", "bakers", "drivers", "miners", "sailors"]
UNLIKE_DID = ["found", "moved", "closed", "opened", "repaired", "visited", "sold", "lost", "lifted", "painted", "searched", "guarded", "left"]
UNLIKE_WHAT = ["a bridge", "a tunnel", "two lorries", "a school", "a bakery", "a well", "a library", "a vineyard", "a mill", "a clinic", "a tower", "a pier"]
UNLIKE_WHERE = [a + b for a in ("Ash", "Bel", "Cor", "Dun", "Elm", "Gil", "Hol", "Kel") for b in ("ton", "mere", "ford", "ham", "wick")]
UNLIKE_WHEN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


def write(path):
    rng = random.Random(3)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(N):
            text = rng.choice(SAID).format(n=OTHER if number == N // 2 else TOLL)
            out.write(json.dumps({"id": f"a{number}", "source": f"Outlet {number}", "date": "2025-06-02", "lang": "en", "text": text}) + "\n")


def compare(tanaqud, path):
    """The report on the articles at @path, seconds of processor, bytes of the page."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tanaqud, "compare", "-o", folder, str(path)], stdout=subprocess.DEVNULL, check=True)
        seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        report = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
        return report, seconds, Path(folder, "index.html").stat().st_size


def hot_number(tanaqud, folder):
    path = folder / "hot.jsonl"
    write(path)
    report, seconds, page = compare(tanaqud, path)
    claims = {claim["id"]: claim for claim in report["claims"]}
    found = [pair for topic in report["topics"] for pair in topic["pairs"] if pair["verdict"] == "conflict" and
             {claims[side]["value"]["number"] for side in (pair["a"], pair["b"]) if claims[side]["value"]} == {TOLL, OTHER}]
    largest = max(len(topic["claims"]) for topic in report["topics"])
    pairs = max(topic.get("n_pairs", len(topic["pairs"])) for topic in report["topics"])
    print(f"# {seconds:.1f} s, {pairs} pairs, {largest} claims, {page / 1e6:.1f} MB")
    return [(f"one topic holds thousands of {N} claims", largest > N / 4, f"{largest} claims"),
            ("the one value that deviates is found", bool(found), "no conflict"),
            ("pairs grow as the claims do", pairs < 20 * N, f"{pairs} pairs"),
            ("the report lists at most 200 of them", all(len(topic["pairs"]) <= 200 for topic in report["topics"]), ""),
            (f"in less than {MAX_SECONDS} s of processor", seconds < MAX_SECONDS, f"{seconds:.1f} s"),
            ("the page stays small", page < MAX_PAGE_BYTES, f"{page} bytes")]


def sentence_without_end(tanaqud, folder):
    """Clauses enough for one article of half a megabyte, without a full stop."""
    rng = random.Random(5)
    text = " and ".join(f"the {rng.choice(WHO)} said {rng.randrange(2, 900)} {rng.choice(WHAT)} were {rng.choice(DONE)} in {rng.choice(WHERE)}" for _ in range(8000))
    path = folder / "endless.txt"
    path.write_text(text + ".", encoding="utf-8")
    report, seconds, page = compare(tanaqud, path)
    longest = max(claim["sentence"][1] - claim["sentence"][0] for claim in report["claims"])
    print(f"# {len(text)} letters, {len(report['claims'])} claims, {seconds:.1f} s, {page / 1e6:.1f} MB")
    return [("claims are read to the end of a sentence without end", max(claim["end"] for claim in report["claims"]) > 0.99 * len(text), ""),
            ("it is cut where a reader can follow", longest < 10_000, f"{longest} letters"),
            (f"it takes less than {MAX_SECONDS_WITHOUT_END} s of processor", seconds < MAX_SECONDS_WITHOUT_END, f"{seconds:.1f} s"),
            ("its page stays small", page < MAX_PAGE_BYTES_WITHOUT_END, f"{page} bytes")]


def many_things(tanaqud, folder):
    path, rng = folder / "unlike.jsonl", random.Random(5)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(N_UNLIKE):
            text = " ".join(map(rng.choice, (UNLIKE_WHO, UNLIKE_DID, UNLIKE_WHAT))) + f" in {rng.choice(UNLIKE_WHERE)} on {rng.choice(UNLIKE_WHEN)}."
            date = f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
            out.write(json.dumps({"id": f"a{number}", "source": f"Outlet {number}", "date": date, "lang": "en", "text": text.capitalize()}) + "\n")
    report, _, _ = compare(tanaqud, path)
    largest = max(len(topic["claims"]) for topic in report["topics"])
    print(f"# {len(report['topics'])} topics, {largest} claims in the largest")
    return [("articles that share a word or two are no one topic", largest < N_UNLIKE / 4, f"{largest} claims")]


def main(tanaqud):
    with tempfile.TemporaryDirectory() as folder:
        tests = [test for case in (hot_number, sentence_without_end, many_things) for test in case(tanaqud, Path(folder))]
    print(f"1..{len(tests)}")
    for number, (name, is_ok, why) in enumerate(tests, 1):
        print(f"{'ok' if is_ok else 'not ok'} {number} - {name}" + ("" if is_ok else f"\n# {why}"))


if __name__ == "__main__":
    main(*sys.argv[1:])

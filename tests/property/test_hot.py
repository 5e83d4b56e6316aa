#!/usr/bin/env python3
"""Ten thousand claims on one number neither explode nor hide the one that deviates. Prints TAP.

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
SAID = ["A fire at a warehouse in Karami killed {n} people, the governor said.", "The warehouse fire in Karami killed {n} people, police said.",
        "{n} people were killed in a fire at a warehouse in Karami.", "The fire at the Karami warehouse left {n} people dead, the governor said."]


def write(path):
    rng = random.Random(3)
    with open(path, "w", encoding="utf-8") as out:
        for number in range(N):
            text = rng.choice(SAID).format(n=OTHER if number == N // 2 else TOLL)
            out.write(json.dumps({"id": f"a{number}", "source": f"Outlet {number}", "date": "2025-06-02", "lang": "en", "text": text}) + "\n")


def main(tanaqud):
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "hot.jsonl"))
        subprocess.run([tanaqud, "compare", "-o", folder, str(Path(folder, "hot.jsonl"))], stdout=subprocess.DEVNULL, check=True)
        seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        report = json.loads(Path(folder, "report.json").read_text(encoding="utf-8"))
        page = Path(folder, "index.html").stat().st_size
    claims = {claim["id"]: claim for claim in report["claims"]}
    found = [pair for topic in report["topics"] for pair in topic["pairs"] if pair["verdict"] == "conflict" and
             {claims[side]["value"]["number"] for side in (pair["a"], pair["b"]) if claims[side]["value"]} == {TOLL, OTHER}]
    largest = max(len(topic["claims"]) for topic in report["topics"])
    pairs = max(topic.get("n_pairs", len(topic["pairs"])) for topic in report["topics"])
    tests = [(f"one topic holds thousands of {N} claims", largest > N / 4, f"{largest} claims"),
             ("the one value that deviates is found", bool(found), "no conflict"),
             ("pairs grow as the claims do", pairs < 20 * N, f"{pairs} pairs"),
             ("the report lists at most 200 of them", all(len(topic["pairs"]) <= 200 for topic in report["topics"]), ""),
             (f"in less than {MAX_SECONDS} s of processor", seconds < MAX_SECONDS, f"{seconds:.1f} s"),
             ("the page stays small", page < MAX_PAGE_BYTES, f"{page} bytes")]
    print(f"1..{len(tests)}")
    for number, (name, is_ok, why) in enumerate(tests, 1):
        print(f"{'ok' if is_ok else 'not ok'} {number} - {name}" + ("" if is_ok else f"\n# {why}"))
    print(f"# {seconds:.1f} s, {pairs} pairs, {largest} claims, {page / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Two short articles a row, and how a figure or a statement of the one stands to one of the other. Prints TAP.

usage: run_verdicts.py TANAQUD FOLDER

FOLDER/<lang>/verdicts.tsv  a  b  figures  verdict   an article is "YYYY-MM-DD: text"; figures: the number of a and that of b, as in report.json, "-": of
                                                     statements, "date": of dates; the verdict that some pair of the two must have, "-": there is no such pair
"""
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from run import rows_of


def verdicts(tanaqud, lang, row):
    articles = []
    for name in "ab":
        day, text = row[name].split(": ", 1)
        articles.append({"id": name, "lang": lang, "date": day, "source": f"Paper {name}", "text": text})
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([tanaqud, "compare", "--lang=en", "--input=jsonl", "-o", folder, "-"], input="\n".join(map(json.dumps, articles)),
                       text=True, capture_output=True, check=False)
        report = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    kind = {"-": "assertion", "date": "date"}.get(row["figures"], "quantity")
    claims = {claim["id"]: claim for claim in report["claims"] if claim["kind"] == kind}
    wanted = [] if kind != "quantity" else [float(number) for number in row["figures"].split()]
    docs = [document["id"] for document in report["documents"]]
    found = []
    for pair in (pair for topic in report["topics"] for pair in topic["pairs"] if pair["a"] in claims and pair["b"] in claims):
        two = sorted((claims[pair[side]] for side in "ab"), key=lambda claim: docs.index(claim["doc"]))
        if two[0]["doc"] != two[1]["doc"] and (kind != "quantity" or [claim["value"]["number"] for claim in two] == wanted):
            found.append(pair["verdict"])
    return found


def main():
    tanaqud, folder = sys.argv[1:]
    rows = [(path.parent.name, row) for path in sorted(Path(folder).glob("*/verdicts.tsv")) for row in rows_of(path, "a")]
    with ThreadPoolExecutor(4) as crew:
        results = list(crew.map(lambda one: verdicts(tanaqud, *one), rows))
    print(f"1..{len(rows)}")
    n_failed = 0
    for number, ((lang, row), found) in enumerate(zip(rows, results), 1):
        passed = not found if row["verdict"] == "-" else row["verdict"] in found
        n_failed += not passed
        print(f"{'ok' if passed else 'not ok'} {number} - {lang}: {row['figures']} {row['verdict']}" + ("" if passed else f" # found {found}"))
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main())

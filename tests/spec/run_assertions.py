#!/usr/bin/env python3
"""Tables of assertions: which pairs contradict each other, whose words a statement is, whether it is denied. Prints TAP.

usage: run_assertions.py TANAQUD FOLDER

FOLDER/<lang>/assertions-pairs.tsv     premise  hypothesis  verdict    the same whichever comes first
FOLDER/<lang>/assertions-speakers.tsv  text  part  speaker  polarity   of the claim whose quote holds "part"; speaker "-": the outlet itself;
                                                                               a title stands before " // "

FOLDER/<lang>/disputes.tsv             text  first  second         of two parties of one article who contradict each other; "-": nobody does
FOLDER/<lang>/mentions.tsv             the same, of speakers that are named again by a shorter form

The last column, xfail, says why a row is known to fail: it counts as TODO, and a row that passes in spite of it is named.
"""
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def run(tanaqud, arguments, objects):
    done = subprocess.run([tanaqud, *arguments], input="\n".join(map(json.dumps, objects)) + "\n", text=True, capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_pairs(tanaqud, lang, rows):
    for sides in (("premise", "hypothesis"), ("hypothesis", "premise")):
        pairs = [{"id": str(i), "lang": lang, "premise": row[sides[0]], "hypothesis": row[sides[1]]} for i, row in enumerate(rows)]
        for row, said in zip(rows, run(tanaqud, ["pairs", "--lang=en"], pairs)):
            yield said["verdict"] == row["verdict"], f"{row[sides[0]]} / {row[sides[1]]}: {said['verdict']}", row


def is_right(row, claim):
    speaker = (claim["attribution"] or {}).get("speaker")
    return claim["polarity"] == row["polarity"] and (speaker is None if row["speaker"] == "-" else speaker == row["speaker"])


def check_speakers(tanaqud, lang, rows):
    texts = [{"id": str(i), "lang": lang, "date": "2025-06-15", "title": title or None,
              "text": f"{title}\n\n{text}" if title else text}
             for i, row in enumerate(rows) for title, _, text in [row["text"].rpartition(" // ")]]
    claims = run(tanaqud, ["extract", "--lang=en", "--input=jsonl", "-"], texts)
    for i, row in enumerate(rows):
        meant = [c for c in claims if c["doc"] == str(i) and c["kind"] == "assertion" and row["part"] in c["quote"]]
        got = [(c["quote"], c["polarity"], (c["attribution"] or {}).get("speaker")) for c in meant]
        yield any(is_right(row, c) for c in meant), f"{row['text']} {got}", row


def disputes_of(tanaqud, lang, text):
    with tempfile.TemporaryDirectory() as folder:
        article = json.dumps({"id": "a", "lang": lang, "date": "2025-06-15", "text": text})
        subprocess.run([tanaqud, "compare", "--lang=en", "--input=jsonl", "-o", folder, "-"], input=article, text=True, capture_output=True, check=True)
        report = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    quotes = {claim["id"]: claim["quote"] for claim in report["claims"]}
    return [(quotes[pair["a"]], quotes[pair["b"]]) for topic in report["topics"] for pair in topic["pairs"] if pair["verdict"] == "attributed-dispute"]


def check_disputes(tanaqud, lang, rows):
    for row in rows:
        found = disputes_of(tanaqud, lang, row["text"])
        is_found = any(row["first"] in first and row["second"] in second for first, second in found)
        yield not found if row["first"] == "-" else is_found, f"{row['text']} {found}", row


def main(tanaqud, folder):
    number = n_failed = 0
    for lang in sorted(path for path in Path(folder).iterdir() if path.is_dir()):
        for name, check in (("assertions-pairs", check_pairs), ("assertions-speakers", check_speakers), ("mentions", check_speakers),
                            ("disputes", check_disputes)):
            path = lang / f"{name}.tsv"
            for passed, what, row in check(tanaqud, lang.name, rows_of(path)) if path.exists() else ():
                number += 1
                todo = f" # TODO {row['xfail']}" if row["xfail"] not in ("", "-") else ""
                print(f"{'ok' if passed else 'not ok'} {number} - {lang.name}/{name}: {what.replace('#', ' ')}{todo}")
                n_failed += not passed and not todo
    print(f"1..{number}")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

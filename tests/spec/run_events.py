#!/usr/bin/env python3
"""Tables of what is bound to what: a date to its event, a figure to the thing that it is of. Prints TAP.

usage: run_events.py TANAQUD FOLDER

FOLDER/<lang>/events.tsv  text  date  event  xfail  value
                          the date claim of that text (its value as written) has this event; "-": the date makes no claim; a+b: two claims; value: as EDTF, if given
FOLDER/<lang>/counted.tsv text  figure  thing  xfail
                          the claim of that figure (as written) is of this thing; "-": the figure makes no claim; "denied": it is one that the sentence rejects

The column xfail says why a row is known to fail: it counts as TODO, and a row that passes in spite of it is named.
"""
import csv
import json
import subprocess
import sys
from pathlib import Path

PUBLISHED = "2025-06-15"


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims_of(tanaqud, lang, rows):
    """The claims of each row, all rows in one process."""
    articles = [{"id": str(i), "lang": lang, "date": PUBLISHED, "text": row["text"]} for i, row in enumerate(rows)]
    done = subprocess.run([tanaqud, "extract", "--lang=en", "--input=jsonl", "-"], input="\n".join(map(json.dumps, articles)) + "\n", text=True,
                          capture_output=True, check=True)
    claims = [[] for _ in rows]
    for claim in map(json.loads, done.stdout.splitlines()):
        claims[int(claim["doc"])].append(claim)
    return claims


def has_event(row, claims):
    said = [(claim["about"]["label"], claim["value"]["date"]) for claim in claims if claim["kind"] == "date" and row["date"] in claim["value"]["text"]]
    if row["event"] == "-":
        return not said
    return [event for event, _ in said] == row["event"].split("+") and row.get("value") in (None, "", said[0][1])


def has_thing(row, claims):
    said = [claim["polarity"] if row["thing"] == "denied" else claim["about"]["head"] or claim["about"]["label"]
            for claim in claims if claim["kind"] == "quantity" and row["figure"] in claim["value"]["text"]]
    return said == ([] if row["thing"] == "-" else [row["thing"]])


TABLES = {"events.tsv": has_event, "counted.tsv": has_thing}


def main(tanaqud, folder):
    number = n_failed = 0
    for path in sorted(path for name in TABLES for path in Path(folder).glob(f"*/{name}")):
        rows = rows_of(path)
        for row, claims in zip(rows, claims_of(tanaqud, path.parent.name, rows)):
            passed = TABLES[path.name](row, claims)
            number += 1
            todo = f" # TODO {row['xfail']}" if row["xfail"] else ""
            heard = [(claim["kind"], claim["about"]["head"], claim["value"]["text"]) for claim in claims if claim["value"]]
            print(f"{'ok' if passed else 'not ok'} {number} - {path.parent.name}/{path.stem}: {row['text']} {heard}{todo}")
            n_failed += not passed and not todo
    print(f"1..{number}")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

#!/usr/bin/env python3
"""Tables of what happens when: to which event a date is bound. Prints TAP.

usage: run_events.py TANAQUD FOLDER

FOLDER/<lang>/events.tsv  text  date  event  xfail  value
                          the date claim of that text (its value as written) has this event; "-": the date makes no claim; value: as EDTF, if given

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


def events_of(tanaqud, lang, rows):
    """The date claims of each row as (date, event), all rows in one process."""
    articles = [{"id": str(i), "lang": lang, "date": PUBLISHED, "text": row["text"]} for i, row in enumerate(rows)]
    done = subprocess.run([tanaqud, "extract", "--lang=en", "--input=jsonl", "-"], input="\n".join(map(json.dumps, articles)) + "\n", text=True,
                          capture_output=True, check=True)
    events = [[] for _ in rows]
    for claim in map(json.loads, done.stdout.splitlines()):
        if claim["kind"] == "date":
            events[int(claim["doc"])].append((claim["value"]["text"], claim["about"]["label"], claim["value"]["date"]))
    return events


def is_right(row, events):
    said = [(event, value) for date, event, value in events if row["date"] in date]
    if row["event"] == "-":
        return not said
    return [event for event, _ in said] == [row["event"]] and row.get("value") in (None, "", said[0][1])


def main(tanaqud, folder):
    number = n_failed = 0
    for path in sorted(Path(folder).glob("*/events.tsv")):
        rows = rows_of(path)
        for row, events in zip(rows, events_of(tanaqud, path.parent.name, rows)):
            passed = is_right(row, events)
            number += 1
            todo = f" # TODO {row['xfail']}" if row["xfail"] else ""
            print(f"{'ok' if passed else 'not ok'} {number} - {path.parent.name}/events: {row['text']} {events}{todo}")
            n_failed += not passed and not todo
    print(f"1..{number}")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

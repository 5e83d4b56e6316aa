#!/usr/bin/env python3
"""A linguist's tables of values: each row one sentence and what must be read from it. Prints TAP.

usage: run.py TANAQUD FOLDER

FOLDER/<lang>/sentences-values.tsv  text  kind  number  lo  hi  unit   one value of that kind must be just so; an open end is "-", no unit "-"
FOLDER/<lang>/sentences-dates.tsv   text  published  date  lo  hi      as EDTF; "lo" and "hi" may be "=" (the date itself); date "-": none may be read
FOLDER/<lang>/sentences-none.tsv    text    no quantity may be read (ordinals, dates and clock times may), and none claimed; what is listed as a name
                                            ("names": true) counts nothing
FOLDER/<lang>/sentences-names.tsv   text    numbers   these, in order, are all that is listed as names of something
FOLDER/<lang>/sentences-claims.tsv  text    claims    the quantities claimed are just these: "1 person.killed; 12 -"; the unit as in report.json, "-" none

The last column, xfail, says why a row is known to fail: it counts as TODO, and a row that passes in spite of it is named.
"""
import csv
import json
import math
import subprocess
import sys
from pathlib import Path

PUBLISHED = "2025-06-15"
QUANTITIES = {"number", "percent", "money", "measure", "duration"}


def rows_of(path, name="text"):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    for number, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        assert None not in row, f"{path}: row {number} ({row[name]}) has too many columns"
        yield {key: value or "" for key, value in row.items()}


def extract(tanaqud, lang, rows, *flags):
    """What is extracted of each row, all rows in one process."""
    articles = [{"id": str(i), "lang": lang, "date": row.get("published") or PUBLISHED, "text": row["text"]} for i, row in enumerate(rows)]
    done = subprocess.run([tanaqud, "extract", *flags, "--input=jsonl", "-"], input="\n".join(map(json.dumps, articles)), text=True,
                          capture_output=True, check=True)
    found = [[] for _ in rows]
    for line in done.stdout.splitlines():
        one = json.loads(line)
        found[int(one["doc"])].append(one)
    return found


def same(wanted, got):
    if wanted == "-" or got is None:
        return wanted == "-" and got is None
    return math.isclose(float(wanted), got, rel_tol=1e-6, abs_tol=1e-9)


def check_value(row, values):
    for value in values:
        inner = value["value"]
        if value["kind"] == row["kind"] and all(same(row[key], inner.get(key)) for key in ("number", "lo", "hi")) and \
                (inner.get("unit") or "-") == row["unit"]:
            return True
    return False


def check_date(row, values):
    dates = [value["value"] for value in values if value["kind"] in ("date", "time")]
    if row["date"] == "-":
        return not dates
    lo, hi = (row["date"] if row[key] == "=" else row[key] for key in ("lo", "hi"))
    return any(date["date"] == row["date"] and lo in ("", date["lo"]) and hi in ("", date["hi"]) for date in dates)


def check_none(row, values):
    return not row["claims"] and not any(value["kind"] in QUANTITIES and not value.get("names") for value in values)


def check_names(row, values):
    return [value["value"]["number"] for value in values if value.get("names")] == [float(number) for number in row["numbers"].split()]


def check_claims(row, _):
    got = sorted((claim["value"]["number"], claim["value"]["unit"] or "-") for claim in row["claims"])
    return got == sorted((float(number), unit) for number, unit in (claim.split() for claim in row["claims wanted"].split(";") if claim.strip()))


TABLES = {"sentences-values": check_value, "sentences-dates": check_date, "sentences-none": check_none, "sentences-names": check_names,
          "sentences-claims": check_claims}


def brief(values):
    parts = []
    for value in values:
        inner = value["value"]
        what = [str(inner[key]) for key in ("date", "number", "lo", "hi", "unit") if key in inner]
        parts.append(f"{value['kind']} {' '.join(what)} «{value['quote']}»")
    return "; ".join(parts) or "nothing"


def main(tanaqud, folder):
    n = n_todo = 0
    surprises = []
    for path in sorted(Path(folder).glob("*/sentences-*.tsv")):
        lang, check = path.parent.name, TABLES[path.stem]
        rows = list(rows_of(path))
        for row, claims in zip(rows, extract(tanaqud, lang, rows)):
            row["claims wanted"] = row.get("claims", "")
            row["claims"] = [claim for claim in claims if claim["kind"] == "quantity"]
        for row, values in zip(rows, extract(tanaqud, lang, rows, "--values")):
            n += 1
            name = f"{lang}/{path.stem}: {row['text']}".replace("#", "\\#")
            is_right = check(row, values)
            if row.get("xfail"):
                n_todo += 1
                if is_right:
                    surprises.append(name)
                print(f"{'ok' if is_right else 'not ok'} {n} - {name} # TODO {row['xfail']}")
            else:
                print(f"{'ok' if is_right else 'not ok'} {n} - {name}")
                if not is_right:
                    print(f"# {brief(row['claims'] if 'claims' in path.stem else values)}".replace("\n", " "))
    print(f"1..{n}")
    for name in surprises:
        print(f"# passes in spite of its xfail: {name}")
    print(f"# {n} rows, {n_todo} known to fail, {len(surprises)} of them pass")


if __name__ == "__main__":
    main(*sys.argv[1:])

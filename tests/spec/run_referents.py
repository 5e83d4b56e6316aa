#!/usr/bin/env python3
"""Whom a pronoun means that its own sentence does not name. Prints TAP, with precision and recall of each language.

usage: run_referents.py TANAQUD FOLDER

FOLDER/<lang>/referents.tsv  text  predicate  who
                             the claim of that predicate is made of that one, the head of a phrase; "-": of nobody that is told for certain

Ordinary passages: not every one is read right. Each language has its floor: what is better may be raised, what is worse is to be told.
"""
import json
import sys
from pathlib import Path

from run import extract, rows_of

# Of what is resolved so many in a hundred are right; of what there is to resolve so many are.
FLOORS = {"ar": (64, 43), "en": (95, 76), "fr": (93, 57)}


def actor_of(row, claims):
    actors = [claim["about"]["actor"] for claim in claims if claim["kind"] == "assertion" and claim["about"]["head"] == row["predicate"]]
    return (actors[-1] or "-") if actors else "-"


def main(tanaqud, folder):
    n_failed = 0
    paths = sorted(Path(folder).glob("*/referents.tsv"))
    for number, path in enumerate(paths, 1):
        lang = path.parent.name
        rows = list(rows_of(path))
        said = [actor_of(row, claims) for row, claims in zip(rows, extract(tanaqud, lang, rows))]
        n_said = sum(who != "-" for who in said)
        n_wanted = sum(row["who"] != "-" for row in rows)
        n_right = sum(who != "-" and who == row["who"] for row, who in zip(rows, said))
        precision, recall = 100 * n_right / max(n_said, 1), 100 * n_right / n_wanted
        for row, who in zip(rows, said):
            if who != row["who"]:
                print(f"# {row['text']} {row['predicate']}: {who}, not {row['who']}")
        passed = precision >= FLOORS[lang][0] and recall >= FLOORS[lang][1]
        n_failed += not passed
        print(f"{'ok' if passed else 'not ok'} {number} - {lang}: {len(rows)} passages, precision {precision:.0f}, recall {recall:.0f}")
    print(f"1..{len(paths)}")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

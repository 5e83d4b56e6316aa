#!/usr/bin/env python3
"""Fits the model "dispute" of src/data/common/weights.json: two parties of one article who contradict each other (align/dispute.h).

usage: fit-disputes.py BUILD GOLD[,GOLD…] WEIGHTS.json [--others ARTICLES [--right IDS]] [--write] [--show]     (needs numpy)

A pair is positive where a labelled dispute, or contradiction, has a member on either side, with opposite values; where one party says more of the same in the
same sentences, the labels do not say, and the pair is left out. Every other pair is negative, as the labels list all disputes. --others: articles
without labels, where parties that disagree are rarer than in the bundles: their pairs are taken as negative, with little weight. --right: a file of the
articles among them, by id, one a line, that were read and do tell of a dispute; they are left out.
The figures printed are of bundles left out of the fit; found and said are counted as the program says them, once a side.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

fitting = __import__("fit-alignment")
WEIGHT_OF_MORE = 0.6
WEIGHT_OF_OTHERS = 0.3
FOLDS = 8


def claims_of(build, bundle):
    """The report's claims by number, and for each number what labelled members it covers: (topic, value)."""
    import score
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "tanaqud", "compare", "-o", folder, bundle], capture_output=True, check=False)
        b = score.Bundle(bundle, Path(folder) / "report.json")
    of = {}
    for topic in b.gold["topics"]:
        if topic["verdict"] not in ("attributed-dispute", "conflict") or topic["kind"] != "assertion":
            continue
        for member in topic["members"]:
            for claim in b.claims.values():
                if b.covers(claim, member, "assertion"):
                    of.setdefault(int(claim["id"][1:]), set()).add((topic["id"], member["value"]))
    return {int(c["id"][1:]): c for c in b.claims.values()}, of


def speech(claims, number):
    claim = claims[number]
    return claim["doc"], tuple(claim["sentence"]), (claim["attribution"] or {}).get("speaker")


def rows_of(build, bundle, weight):
    claims, of = claims_of(build, bundle)
    done = subprocess.run([build / "tests/dispute-features", bundle], capture_output=True, text=True, check=True)
    names, *pairs = map(json.loads, done.stdout.splitlines())
    rows, sides = [], set()
    for pair in pairs:
        of_a, of_b = of.get(pair["a"], ()), of.get(pair["b"], ())
        right = any(x[0] == y[0] and x[1] != y[1] for x in of_a for y in of_b)
        place = (bundle.name, speech(claims, pair["a"]), speech(claims, pair["b"]))
        rows.append([bundle.name, weight, right, pair["features"], place])
        if right:
            sides.add(place)
    return names, [row for row in rows if row[2] or row[4] not in sides]


def others_of(build, path, right):
    done = subprocess.run([build / "tests/dispute-features", path], capture_output=True, text=True, check=True)
    pairs = [pair for pair in map(json.loads, done.stdout.splitlines()[1:]) if pair["doc"] not in right]
    return [[f"others-{n % FOLDS}", WEIGHT_OF_OTHERS, False, pair["features"], (n, "a", "b")] for n, pair in enumerate(pairs)]


def said(rows, p, cut):
    """Right and all of the pairs that the program would say."""
    taken, right, n = set(), 0, 0
    for i in sorted(range(len(rows)), key=lambda i: -p[i]):
        bundle, first, second = rows[i][4]
        if p[i] < cut:
            break
        if (bundle, first) in taken or (bundle, second) in taken:
            continue
        taken |= {(bundle, first), (bundle, second)}
        n += 1
        right += rows[i][2]
    return right, n


def value_of(flags, name):
    return flags[flags.index(name) + 1] if name in flags else None


def main(build, gold, path, *flags):
    path, build, folders = Path(path), Path(build), fitting.folders_of(gold)
    sys.path.insert(0, str(folders[0].parent))
    rows = []
    for folder in folders:
        for bundle in sorted(b for b in folder.iterdir() if (b / "gold.json").exists()):
            names, more = rows_of(build, bundle, 1.0 if folder == folders[0] else WEIGHT_OF_MORE)
            rows += more
    if "--others" in flags:
        right = value_of(flags, "--right")
        rows += others_of(build, value_of(flags, "--others"), set(Path(right).read_text(encoding="utf-8").split()) if right else set())
    bundles = sorted({row[0] for row in rows})
    x = np.hstack([np.array([row[3] for row in rows], float), np.ones((len(rows), 1))])
    y, w = np.array([row[2] for row in rows], float), np.array([row[1] for row in rows])
    p, fits = fitting.left_out(x, y, w, [(row[0],) for row in rows], [set(bundles[fold::FOLDS]) for fold in range(FOLDS)])
    print(f"{int(y.sum())} of {len(y)} pairs, {len({row[4] for row in rows if row[2]})} disputes; left out, at threshold: right of all that are said, of the first set")
    for cut in (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7):
        sets = [[i for i, row in enumerate(rows) if row[1] == weight] for weight in (1.0, WEIGHT_OF_MORE, WEIGHT_OF_OTHERS)]
        figures = [said([rows[i] for i in part], p[part], cut) for part in sets]
        print("   {:.2f}  {} of {}; of the others {} of {}; without labels {}".format(cut, *figures[0], *figures[1], figures[2][1]))
    beta = fitting.fit(x, y, w)
    if "--show" in flags:
        for i, name in enumerate(names):
            print(f"   {name:24} {beta[i]:6.2f}  {int((x[:, i] != 0).sum())} pairs, {int(((x[:, i] != 0) * y).sum())} of them right")
    if "--write" in flags:
        data = json.loads(path.read_text(encoding="utf-8"))
        data["models"].setdefault("dispute", {"reason": "", "thresholds": {}}).update(fitting.as_weights(names, beta))
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Fits the models of src/data/common/weights.json that say what is of one thing and what contradicts, on labelled bundles.

usage: fit-alignment.py same|conflict BUILD GOLD_DEV WEIGHTS.json [--write] [--show]     (needs numpy)

same: same-quantity, same-date and same-assertion, from the features of align/feature.h. A pair of claims that meets two members of one labelled topic is positive,
unless the topic is a trap or joins things of different units (part and whole). A pair of which both meet members, but never of one topic, is
negative; so is, with less weight, a pair of which one meets no member, as the labels are a selection.

conflict: conflict-quantity, conflict-date and conflict-assertion, from the features of judge/rival.h, on pairs that the rules call a conflict if they are of one
thing. Positive where a labelled conflict or dispute holds both; every other pair is negative, as the labels list all conflicts. Its
features rest on the scores of the models above: build again after `same --write`.

Logistic regression with an L2 penalty; every figure printed is measured on bundles left out of the fit, one at a time.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

PENALTY = 2.0
WEIGHT_OF_UNLABELLED = 0.5


def claims_of(report, gold, bundle):
    """For each claim number: the (topic, unit) pairs whose members it covers."""
    sys.path.insert(0, str(gold.parent))
    import score
    b = score.Bundle(bundle, report)
    of = {}
    for topic in b.gold["topics"]:
        is_trap = topic["why"].lower().startswith("trap")
        for member in topic["members"]:
            for claim in b.claims.values():
                if b.covers(claim, member, topic["kind"]):
                    of.setdefault(int(claim["id"][1:]), set()).add((topic["id"], member["unit"], is_trap, topic["verdict"]))
    return of


def label(a, b):
    """1, 0, or None where the labels do not say."""
    shared = [(x, y) for x in a for y in b if x[0] == y[0]]
    if not a and not b:
        return None
    if any(not x[2] and (x[1] == y[1] or x[3] in ("conflict", "agreement", "rounding", "changed-over-time")) for x, y in shared):
        return 1
    if any(not x[2] for x, _ in shared):
        return None
    return 0


def is_conflict(a, b):
    return any(x[0] == y[0] and not x[2] and x[3] in ("conflict", "attributed-dispute") for x in a for y in b)


def same_row(pair, a, b):
    y = label(a, b)
    return None if y is None else (y, 1.0 if y or (a and b) else WEIGHT_OF_UNLABELLED)


def conflict_row(pair, a, b):
    return (float(is_conflict(a, b)), 1.0) if pair["verdict"] in ("conflict", "attributed-dispute") else None


def collect(build, gold, features, row_of):
    """For each kind: (bundle, label, weight, features) of its pairs; and the names of the features."""
    rows = {"quantity": [], "date": [], "assertion": []}
    for index, bundle in enumerate(sorted(gold.iterdir())):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([build / "tanaqud", "compare", "-o", folder, bundle], capture_output=True, check=False)
            of = claims_of(Path(folder) / "report.json", gold, bundle)
        done = subprocess.run([build / "tests/alignment-features", bundle], capture_output=True, text=True, check=True)
        lines = done.stdout.splitlines()
        names = json.loads(lines[0])[features]
        for pair in map(json.loads, lines[1:]):
            row = row_of(pair, of.get(pair["a"], set()), of.get(pair["b"], set()))
            if row is not None:
                rows[pair["kind"]].append((index, *row, pair[features]))
    return names, rows


def fit(x, y, w):
    """Newton's method; the last column is the bias and bears no penalty."""
    beta = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[-1] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (w * (y - p)) - penalty * beta
        hessian = (x * (w * p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def left_out(x, y, w, group):
    p = np.zeros(len(y))
    for g in np.unique(group):
        test = group == g
        p[test] = 1 / (1 + np.exp(-x[test] @ fit(x[~test], y[~test], w[~test])))
    return p


def print_curve(kind, y, w, p):
    print(f"{kind}: {int(y.sum())} of {len(y)} pairs are of one thing; on bundles left out, at threshold: precision, recall")
    for cut in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        yes = p >= cut
        hit = (w * y)[yes].sum()
        print(f"   {cut:.1f}  {hit / max(w[yes].sum(), 1e-9):.3f}  {hit / (w * y).sum():.3f}")


MODELS = {
    "same": ("same", same_row, {k: f"same-{k}" for k in ("quantity", "date", "assertion")}),
    "conflict": ("rivals", conflict_row, {k: f"conflict-{k}" for k in ("quantity", "date", "assertion")}),
}


def main(what, build, gold, path, *flags):
    build, gold, path = Path(build), Path(gold), Path(path)
    features, row_of, models = MODELS[what]
    names, rows = collect(build, gold, features, row_of)
    data = json.loads(path.read_text(encoding="utf-8"))
    for kind, model in models.items():
        group, y, w, x = (np.array([r[i] for r in rows[kind]], float) for i in range(4))
        x = np.hstack([x, np.ones((len(y), 1))])
        print_curve(model, y, w, left_out(x, y, w, group))
        beta = fit(x, y, w)
        if "--show" in flags:
            print("".join(f"   {n:20} {b:6.2f}  ({int((x[:, i] != 0).sum())})\n" for i, (n, b) in enumerate(zip(names, beta))), end="")
        row = data["models"].setdefault(model, {"reason": "", "thresholds": {}})
        row.update(bias=round(float(beta[-1]), 3), weights={n: round(float(b), 3) for n, b in zip(names, beta) if abs(b) >= 0.0005})
    if "--write" in flags:
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 5 or sys.argv[1] not in MODELS:
        sys.exit(__doc__)
    main(*sys.argv[1:])

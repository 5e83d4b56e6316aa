#!/usr/bin/env python3
"""Fits the models same-quantity and same-date of src/data/common/weights.json on labelled bundles.

usage: fit-alignment.py BUILD GOLD_DEV WEIGHTS.json [--write]     (needs numpy)

A pair of claims that meets two members of one labelled topic is positive, unless the topic is a trap or joins things of different units
(part and whole). A pair of which both meet members, but never of one topic, is negative; so is, with less weight, a pair of which one
meets no member: the labels are a selection, but conflicts are listed exhaustively. Logistic regression with an L2 penalty; every figure printed
is measured on bundles left out of the fit (one at a time).
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

PENALTY = 3.0
WEIGHT_OF_UNLABELLED = 0.5
MODELS = {"quantity": "same-quantity", "date": "same-date"}


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


def collect(build, gold):
    rows = {kind: [] for kind in MODELS}
    names = None
    for index, bundle in enumerate(sorted(gold.iterdir())):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([build / "tanaqud", "compare", "-o", folder, bundle], capture_output=True, check=False)
            of = claims_of(Path(folder) / "report.json", gold, bundle)
        done = subprocess.run([build / "tests/alignment-features", bundle], capture_output=True, text=True, check=True)
        lines = done.stdout.splitlines()
        names = json.loads(lines[0])["names"]
        for line in lines[1:]:
            pair = json.loads(line)
            a, b = of.get(pair["a"], set()), of.get(pair["b"], set())
            y = label(a, b)
            if y is not None:
                rows[pair["kind"]].append((index, y, 1.0 if y or (a and b) else WEIGHT_OF_UNLABELLED, pair["f"]))
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


def main(build, gold, path, *flags):
    build, gold, path = Path(build), Path(gold), Path(path)
    names, rows = collect(build, gold)
    data = json.loads(path.read_text(encoding="utf-8"))
    for kind, model in MODELS.items():
        group = np.array([r[0] for r in rows[kind]])
        y = np.array([r[1] for r in rows[kind]], float)
        w = np.array([r[2] for r in rows[kind]])
        x = np.array([r[3] + [1.0] for r in rows[kind]])
        print_curve(kind, y, w, left_out(x, y, w, group))
        beta = fit(x, y, w)
        if "--show" in flags:
            print("".join(f"   {n:20} {b:6.2f}  ({int((x[:, i] != 0).sum())})\n" for i, (n, b) in enumerate(zip(names, beta))), end="")
        old = data["models"].get(model, {})
        data["models"][model] = {
            "reason": old.get("reason", ""), "bias": round(float(beta[-1]), 3),
            "weights": {n: round(float(b), 3) for n, b in zip(names, beta) if abs(b) >= 0.0005},
            "thresholds": old.get("thresholds", {"link": 0.5, "conflict": 0.5})}
    if "--write" in flags:
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

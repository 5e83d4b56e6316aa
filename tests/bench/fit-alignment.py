#!/usr/bin/env python3
"""Fits the models of src/data/common/weights.json that say what is of one thing and what contradicts, on labelled bundles.

usage: fit-alignment.py same|company|conflict BUILD GOLD[,GOLD…] WEIGHTS.json [--others ARTICLES] [--write] [--show]     (needs numpy)

GOLD: folders of labelled bundles, in any order; the scorer, score.py, stands beside one of them, whose bundles weigh most: the others are harder than
most news.

same: same-quantity, same-date and same-assertion, from the features of align/feature.h. A pair of claims that meets two members of one labelled topic is positive,
unless the topic is a trap or joins things of different units (part and whole). A pair of which both meet members, but never of one topic, is
negative; so is, with less weight, a pair of which one meets no member, as the labels are a selection.

company: company-quantity, company-date and company-assertion, from the features of align/company.h, labelled in the same way, on the links that the models above
find strong: build again after `same --write`.

conflict: conflict-quantity, conflict-date and conflict-assertion, from the features of judge/rival.h, on pairs that the rules call a conflict if they are of one
thing. Positive where a labelled conflict or dispute holds both; every other pair is negative, as the labels list all conflicts. The pairs of statements of
one labelled conflict share its weight, and so do the negative ones of one topic of the report: people read topics. Each bundle is taken alone,
as an editor does, and all of them in one run, as a large corpus is, where pairs of two bundles are negative. --others: articles of many days
without labels, on next to nothing twice (one station's news of a month): their pairs are taken as negative, with little weight. Its features rest on the scores of the
models above: build again after `same --write` and `company --write`.

Logistic regression with an L2 penalty; every figure printed is measured on bundles left out of the fit, one at a time.
"""
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np

PENALTY = 2.0
# Statements come in pieces: a contradiction that is told in ten pairs of them is no ten contradictions.
SHARED = {"assertion"}
WEIGHT_OF_UNLABELLED = 0.5
WEIGHT_OF_MORE = 0.6
WEIGHT_IN_ONE_RUN = 0.5
WEIGHT_ACROSS = 0.9
WEIGHT_OF_OTHERS = 0.3
FOLDS = 8

# The models of contradictions once more, each fitted without some bundles: score.py judges those by it.
LEFT_OUT = Path(__file__).with_name("left-out.json")


def claims_of(report, bundle):
    """For each claim number: the (topic, unit, is a trap, verdict, value) of the members that it covers."""
    import score
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(report, file)
        file.flush()
        b = score.Bundle(bundle, file.name)
    of = {}
    for topic in b.gold["topics"]:
        is_trap = topic["why"].lower().startswith("trap")
        for member in topic["members"]:
            for claim in b.claims.values():
                if b.covers(claim, member, topic["kind"]):
                    of.setdefault(int(claim["id"][1:]), set()).add((topic["id"], member["unit"], is_trap, topic["verdict"], str(member["value"])))
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


def conflict_of(a, b):
    """The labelled contradiction of which both are members that do not say the same, or None."""
    return next((x[0] for x in sorted(a) for y in b if x[0] == y[0] and not x[2] and x[3] in ("conflict", "attributed-dispute") and x[4] != y[4]), None)


def same_row(pair, a, b):
    """(label, weight, what it is one of several pairs of), or None."""
    y = label(a, b)
    return None if y is None else (y, 1.0 if y or (a and b) else WEIGHT_OF_UNLABELLED, None)


def conflict_row(pair, a, b):
    conflict = conflict_of(a, b)
    return (float(conflict is not None), 1.0, conflict) if pair["verdict"] in ("conflict", "attributed-dispute") else None


def topics_of(report):
    """The topic of each claim number."""
    return {int(claim[1:]): topic["id"] for topic in report["topics"] for claim in topic["claims"]}


def run(build, paths, *flags):
    """The report on the articles, and the evidence on each pair; names of the features first."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "tanaqud", "compare", "-o", folder, *paths], capture_output=True, check=False)
        report = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    done = subprocess.run([build / "tests/alignment-features", *flags, *paths], capture_output=True, text=True, check=True)
    names, *pairs = map(json.loads, done.stdout.splitlines())
    return report, names, pairs


class Rows:
    """Rows to fit to, by kind: (bundle, weight, label, features, group). A row of two bundles bears both names. Pairs of one group say one thing: they are of
    one labelled contradiction, or none is and they are of one topic."""

    def __init__(self, build, features, row_of, first):
        self.build, self.features, self.row_of, self.first, self.names = build, features, row_of, first, None
        self.rows = {"quantity": [], "date": [], "assertion": []}
        self.flags = {"rivals": ["--conflicts"], "company": ["--company"]}.get(features, [])

    def add(self, pair, bundle, of, weight, topic_of):
        row = self.row_of(pair, of.get(pair["a"], set()), of.get(pair["b"], set()))
        weight *= 1 if self.first.issuperset(bundle) else WEIGHT_OF_MORE
        if row is not None:
            group = (weight, bundle, row[2] or (topic_of.get(pair["a"]), topic_of.get(pair["b"])))
            self.rows[pair["kind"]].append((bundle, row[1] * weight, row[0], pair[self.features], group))

    def add_bundle(self, bundle):
        report, names, pairs = run(self.build, [bundle], *self.flags)
        self.names, of, topic_of = names[self.features], claims_of(report, bundle), topics_of(report)
        for pair in pairs:
            self.add(pair, (bundle.name,), of, 1.0, topic_of)

    def add_all(self, bundles):
        """All bundles in one run."""
        report, _, pairs = run(self.build, sorted(path for bundle in bundles for path in bundle.glob("*.txt")), *self.flags) # as compare does
        bundle_of = {d["id"]: Path(d["path"]).parent.name for d in report["documents"]}
        of, home = {}, {int(c["id"][1:]): bundle_of[c["doc"]] for c in report["claims"]}
        for bundle in bundles:
            own = {"documents": [d for d in report["documents"] if bundle_of[d["id"]] == bundle.name], "topics": [],
                   "claims": [c for c in report["claims"] if bundle_of[c["doc"]] == bundle.name]}
            of.update(claims_of(own, bundle))
        topic_of = topics_of(report)
        for pair in pairs:
            a, b = home[pair["a"]], home[pair["b"]]
            # topics of two bundles may bear one number
            self.add(pair, (a,) if a == b else (a, b), of if a == b else {}, WEIGHT_IN_ONE_RUN if a == b else WEIGHT_ACROSS, topic_of)

    def add_others(self, path):
        """Each pair of two articles once more as if their outlets were not known, as not every corpus is one outlet's."""
        report, names, pairs = run(self.build, [path], *self.flags)
        topic_of, outlet = topics_of(report), names[self.features].index("one-outlet")
        for n, pair in enumerate(pairs):
            copies = [pair]
            if pair[self.features][outlet]:
                unknown = pair[self.features].copy()
                unknown[outlet] = 0
                copies.append({**pair, self.features: unknown})
            for copy in copies:
                self.add(copy, (f"others-{n % FOLDS}",), {}, WEIGHT_OF_OTHERS / WEIGHT_OF_MORE / len(copies), topic_of)


def shared(weights, groups):
    """Such that the pairs of a group weigh as much together as each did."""
    n = Counter(groups)
    return weights / np.array([n[group] for group in groups])


def fit(x, y, w):
    """Newton's method; the last column is the bias and bears no penalty."""
    beta = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[-1] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (y - p)) - penalty * beta
        hessian = (x * (w * p * (1 - p) + 1e-9)[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def left_out(x, y, w, bundles, folds):
    """Each row's estimate by a fit that has seen none of its bundles, and the fit of each fold."""
    p, fits = np.zeros(len(y)), []
    for held in folds:
        test = np.array([bool(held & set(row)) for row in bundles])
        fits.append(fit(x[~test], y[~test], w[~test]))
        p[test] = 1 / (1 + np.exp(-np.clip(x[test] @ fits[-1], -30, 30)))
    return p, fits


def as_weights(names, beta):
    return {"bias": round(float(beta[-1]), 3), "weights": {n: round(float(b), 3) for n, b in zip(names, beta) if abs(b) >= 0.0005}}


def print_curve(kind, y, w, p):
    print(f"{kind}: {int(y.sum())} of {len(y)} pairs; on bundles left out, at threshold: precision, recall (rows by their weight)")
    for cut in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        yes = p >= cut
        hit = (w * y)[yes].sum()
        print(f"   {cut:.1f}  {hit / max(w[yes].sum(), 1e-9):.3f}  {hit / (w * y).sum():.3f}")


MODELS = {
    "same": ("same", same_row, {k: f"same-{k}" for k in ("quantity", "date", "assertion")}),
    "company": ("company", same_row, {k: f"company-{k}" for k in ("quantity", "date", "assertion")}),
    "conflict": ("rivals", conflict_row, {k: f"conflict-{k}" for k in ("quantity", "date", "assertion")}),
}


def collect(what, build, bundles, others):
    features, row_of, _ = MODELS[what]
    rows = Rows(build, features, row_of, {bundle.name for bundle in bundles if bundle.parent == bundles[0].parent})
    for bundle in bundles:
        rows.add_bundle(bundle)
    if what == "conflict":
        rows.add_all(bundles)
        if others:
            rows.add_others(others)
    return rows


def folders_of(gold):
    """The folder that the scorer stands beside comes first; the order of the rows, and with it the last digit of a weight, is always the same."""
    return sorted(map(Path, gold.split(",")), key=lambda folder: (not (folder.parent / "score.py").exists(), folder.name))


def main(what, build, gold, path, *flags):
    path, folders = Path(path), folders_of(gold)
    sys.path.insert(0, str(folders[0].parent))
    bundles = [bundle for folder in folders for bundle in sorted(folder.iterdir()) if (bundle / "gold.json").exists()]
    others = flags[flags.index("--others") + 1] if "--others" in flags else None
    rows = collect(what, Path(build), bundles, others)
    data = json.loads(path.read_text(encoding="utf-8"))
    names = sorted({name for kind in rows.rows.values() for row in kind for name in row[0]})
    folds = [{"bundles": names[fold::FOLDS], "models": {}} for fold in range(FOLDS)]
    for kind, model in MODELS[what][2].items():
        bundles_of = [r[0] for r in rows.rows[kind]]
        w, y, x = (np.array([r[i] for r in rows.rows[kind]], float) for i in (1, 2, 3))
        w = shared(w, [r[4] for r in rows.rows[kind]]) if what == "conflict" and kind in SHARED else w
        x = np.hstack([x, np.ones((len(y), 1))])
        p, fits = left_out(x, y, w, bundles_of, [set(fold["bundles"]) for fold in folds])
        print_curve(model, y, w, p)
        beta = fit(x, y, w)
        if "--show" in flags:
            print("".join(f"   {n:20} {b:6.2f}  ({int((x[:, i] != 0).sum())})\n" for i, (n, b) in enumerate(zip(rows.names, beta))), end="")
        data["models"].setdefault(model, {"reason": ""}).update(as_weights(rows.names, beta))
        for fold, beta in zip(folds, fits):
            fold["models"][model] = as_weights(rows.names, beta)
    if "--write" in flags:
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        if what == "conflict":
            LEFT_OUT.write_text(json.dumps(folds, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 5 or sys.argv[1] not in MODELS:
        sys.exit(__doc__)
    main(*sys.argv[1:])

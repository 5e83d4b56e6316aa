#!/usr/bin/env python3
"""Fits the models pair-contradicts and pair-agrees of src/data/common/weights.json on labelled sentence pairs.

usage: fit-pairs.py BUILD GOLD_PAIRS WEIGHTS.json [--write] [--no-dev]     (needs numpy; build tests/pair-features first)

Every *.train.jsonl of GOLD_PAIRS is fitted on. Of the sets that have no train part the dev part is fitted on as well, as without them nothing
would say how long passages and short statements go together; --no-dev leaves them out. Sets weigh by WEIGHT, so that the largest does
not decide alone. Logistic regression with an L2 penalty; every figure printed is measured on pairs left out of the fit: five folds for
sets that are fitted on (the two languages of one pair in one fold), the fit on all for the others.
"""
import json
import subprocess
import sys
import zlib
from collections import Counter
from pathlib import Path

import numpy as np

PENALTY = 1.0
FOLDS = 5
WEIGHT = {"ans": 1.0, "arnli": 0.3, "rte3_en": 0.4, "rte3_fr": 0.4, "daccord": 0.8, "gqnli_fr": 1.0}
CONTEXTS = ["", "@someone", "@passage"]
MODELS = {"contradiction": ("pair-contradicts", [0.69, 0.45, 0.47]), "entailment": ("pair-agrees", [0.42, 0.42, 0.42])}
REASON = {
    "contradiction": "How likely two short texts exclude each other. Fitted by tests/bench/fit-pairs.py on labelled sentence pairs; "
                     "say is the cut for headlines (a precision of nine in ten), for scenes with nobody named in them and for "
                     "passages (four false alarms in a hundred). On pairs left out: ",
    "entailment": "How likely the longer of two short texts says what the shorter says; fitted with pair-contradicts. On pairs left out: ",
}


class Set:
    def __init__(self, build, path):
        self.name, self.part = path.stem.split(".")
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        text = "".join(json.dumps({k: r[k] for k in ("premise", "hypothesis", "lang", "date") if r.get(k)}) + "\n" for r in rows)
        done = subprocess.run([build / "tests/pair-features"], input=text, capture_output=True, text=True, check=True)
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.features, values = lines[0], lines[1:]
        kept = [i for i, v in enumerate(values) if v is not None]
        raw = np.array([values[i] for i in kept])
        self.someone, self.passage = (raw[:, [self.features.index(name)]] for name in ("someone", "passage"))
        self.x = np.hstack([raw, raw * self.someone, raw * self.passage])
        self.label = np.array([rows[i]["label"] for i in kept])
        self.fold = np.array([zlib.crc32(rows[i]["id"].split("-")[-1].encode()) % FOLDS for i in kept])
        self.n_unread = Counter(rows[i]["label"] for i, v in enumerate(values) if v is None)


def fit(x, y, weight):
    mean = np.average(x, axis=0, weights=weight)
    scale = np.sqrt(np.average((x - mean) ** 2, axis=0, weights=weight)) + 1e-9
    z = np.hstack([np.ones((len(x), 1)), (x - mean) / scale])
    ridge = np.eye(z.shape[1]) * PENALTY
    ridge[0, 0] = 0
    beta = np.zeros(z.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-z @ beta))
        step = np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + ridge, z.T @ (weight * (p - y)) + ridge @ beta)
        beta -= step
        if np.abs(step).max() < 1e-7:
            break
    weights = beta[1:] / scale
    return beta[0] - weights @ mean, weights


def cut_of(s, cuts):
    plain = np.where(s.someone[:, 0] > 0, cuts[1], cuts[0])
    return (1 - s.passage[:, 0]) * plain + s.passage[:, 0] * cuts[2]


def estimate(model, x):
    return 1 / (1 + np.exp(-(model[0] + x @ model[1])))


def fit_sets(sets, label, fold):
    kept = [s.fold != fold for s in sets]
    x = np.vstack([s.x[k] for s, k in zip(sets, kept)])
    y = np.concatenate([(s.label[k] == label).astype(float) for s, k in zip(sets, kept)])
    weight = np.concatenate([np.full(k.sum(), WEIGHT[s.name]) for s, k in zip(sets, kept)])
    return fit(x, y, weight)


def estimates_left_out(fitted, shown, label):
    models = [fit_sets(fitted, label, fold) for fold in range(FOLDS)]
    whole = fit_sets(fitted, label, None)
    ret = {}
    for s in shown:
        if s not in fitted:
            ret[s.name] = estimate(whole, s.x)
            continue
        ret[s.name] = np.zeros(len(s.x))
        for fold in range(FOLDS):
            ret[s.name][s.fold == fold] = estimate(models[fold], s.x[s.fold == fold])
    return whole, ret


def figures(s, contradicts, agrees, cut, cut_agrees):
    said = np.where(contradicts >= cut, "contradiction", np.where(agrees >= cut_agrees, "entailment", "neutral"))
    counts = Counter(zip(s.label, said))
    for label, n in s.n_unread.items():
        counts[label, "neutral"] += n
    share = Counter()
    for (label, _), n in counts.items():
        share[label] += n
    total = sum(share.values())

    def f1(name):
        right, all_said = counts[name, name], sum(n for (_, p), n in counts.items() if p == name)
        p, r = (right / all_said if all_said else 0), (right / share[name] if share[name] else 0)
        return p, r, (2 * p * r / (p + r) if p + r else 0)

    p, r, f = f1("contradiction")
    names = [n for n in share if share[n] >= 0.05 * total]
    alarms = sum(n for (g, q), n in counts.items() if g != "contradiction" and q == "contradiction") / (total - share["contradiction"])
    return p, r, f, sum(f1(n)[2] for n in names) / len(names), 100 * alarms


def main(build, folder, weights_path, *flags):
    sets = [Set(Path(build), path) for path in sorted(Path(folder).glob("*.jsonl"))]
    trained = {s.name for s in sets if s.part == "train"}
    fitted = [s for s in sets if s.part == "train" or (s.name not in trained and "--no-dev" not in flags)]
    shown = [s for s in sets if s.part == "dev"]
    wholes, estimates = {}, {}
    for label in MODELS:
        wholes[label], estimates[label] = estimates_left_out(fitted, shown, label)
    cuts = [MODELS[label][1] for label in ("contradiction", "entailment")]
    summary = []
    for s in shown:
        for change in (-0.1, -0.05, 0, 0.05):
            p, r, f, macro, alarms = figures(s, estimates["contradiction"][s.name], estimates["entailment"][s.name],
                                             cut_of(s, cuts[0]) + change, cut_of(s, cuts[1]))
            mark = "*" if change == 0 else " "
            print(f"{mark} {s.name:9} cut {change:+.2f} precision {p:.3f} recall {r:.3f} f1 {f:.3f} macro-f1 {macro:.3f} false alarms/100 {alarms:.1f}")
            if change == 0:
                summary.append(f"{s.name} {p:.2f}/{r:.2f}" if s.name else "")
    names = [name + context for context in CONTEXTS for name in shown[0].features]
    scale = np.vstack([s.x for s in fitted]).std(axis=0)
    for i in np.argsort(-np.abs(wholes["contradiction"][1] * scale)):
        print(f"  {names[i]:30}" + "".join(f"  {label} {wholes[label][1][i]:7.2f} ({wholes[label][1][i] * scale[i]:5.2f})" for label in MODELS))
    if "--write" in flags:
        file = json.loads(Path(weights_path).read_text(encoding="utf-8"))
        for label, (model, cuts_of_label) in MODELS.items():
            bias, weights = wholes[label]
            file["models"][model] = {"reason": REASON[label] + "contradictions precision/recall " + ", ".join(summary) + ".",
                                     "bias": round(float(bias), 3), "weights": {n: round(float(w), 3) for n, w in zip(names, weights)},
                                     "thresholds": {"say" + context: cut for context, cut in zip(CONTEXTS, cuts_of_label)}}
        Path(weights_path).write_text(json.dumps(file, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

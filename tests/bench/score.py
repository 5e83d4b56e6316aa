#!/usr/bin/env python3
"""Scores the command on the labelled data beside the project.

usage: score.py TANAQUD SHARED [--verbose] [--bundles]

Prints the figures of the three scorers in SHARED/gold for the dev data: bundles, sentence pairs, values. --verbose adds what was missed,
--bundles the figures of each bundle, so that one bundle's effect can be seen.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def run(command, **kwargs):
    return subprocess.run(command, check=False, capture_output=True, text=True, **kwargs)


def compare_bundles(tanaqud, gold, out):
    jobs = []
    for bundle in sorted((gold / "dev").iterdir()):
        target = out / bundle.name
        run([tanaqud, "compare", "--lang", "en", "-o", str(target), str(bundle)])
        jobs.append(f"{bundle}={target / 'report.json'}")
    return jobs


def score_bundles(gold, jobs, verbose):
    done = run([sys.executable, str(gold / "score.py"), "--json", *(["--verbose"] if verbose else []), *jobs])
    if done.returncode:
        sys.exit(done.stderr)
    if verbose:
        print(done.stderr)
    return json.loads(done.stdout)


def recall_by_kind(gold, jobs):
    """Claim recall for each kind, by the scorer's own test of cover."""
    sys.path.insert(0, str(gold))
    import score
    n = {}
    for job in jobs:
        bundle = score.Bundle(*job.split("=", 1))
        for topic in bundle.gold["topics"]:
            for member in topic["members"]:
                hit = any(bundle.covers(c, member, topic["kind"]) for c in bundle.claims.values())
                got, all_ = n.get(topic["kind"], (0, 0))
                n[topic["kind"]] = (got + hit, all_ + 1)
    return n


def print_bundles(tanaqud, gold, verbose, each):
    with tempfile.TemporaryDirectory() as folder:
        jobs = compare_bundles(tanaqud, gold, Path(folder))
        result = score_bundles(gold, jobs, verbose)
        print("bundles (gold/dev)")
        for key, value in result.items():
            if key not in ("counts", "confusion"):
                print(f"  {key:24} {value}")
        for kind, (hit, all_) in recall_by_kind(gold, jobs).items():
            print(f"  claim_recall {kind:11} {hit / all_:.4f}  ({hit} of {all_})")
        if each:
            for left_out in jobs:
                one = score_bundles(gold, [left_out], False)
                rest = score_bundles(gold, [j for j in jobs if j != left_out], False)
                name = Path(left_out.split("=")[0]).name
                print(f"  {name:24} alone: precision {one['conflict_precision']:.2f} recall {one['conflict_recall']:.2f}"
                      f"   without it: precision {rest['conflict_precision']:.3f} recall {rest['conflict_recall']:.3f}")


def print_pairs(tanaqud, gold):
    print("sentence pairs")
    for path in sorted((gold / "pairs").glob("*.dev.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        text = "".join(json.dumps({k: r[k] for k in ("id", "premise", "hypothesis", "lang", "date") if r.get(k)},
                                  ensure_ascii=False) + "\n" for r in rows)
        done = run([tanaqud, "pairs"], input=text)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
            predicted.write(done.stdout)
            predicted.flush()
            scored = run([sys.executable, str(gold / "score_pairs.py"), "--json", str(path), predicted.name])
        if scored.returncode:
            print(f"  {path.stem:16} {scored.stderr.strip().splitlines()[-1]}")
            continue
        r = json.loads(scored.stdout)
        print(f"  {path.stem:16} precision {r['contradiction_precision']:.3f} recall {r['contradiction_recall']:.3f}"
              f" f1 {r['contradiction_f1']:.3f} macro-f1 {r['macro_f1']:.3f} false alarms/100 {r['false_alarms_per_100']:.2f}")


def print_values(tanaqud, gold, verbose):
    cases = gold / "values" / "dev.jsonl"
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    text = "".join(json.dumps({k: r[k] for k in ("id", "text", "lang", "date") if r.get(k)}, ensure_ascii=False) + "\n" for r in rows)
    done = run([tanaqud, "extract", "--values", "--input", "jsonl", "-"], input=text)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as predicted:
        predicted.write(done.stdout)
        predicted.flush()
        scored = run([sys.executable, str(gold / "score_values.py"), *(["--verbose"] if verbose else []), str(cases), predicted.name])
    print("values")
    print("".join(f"  {line}\n" for line in scored.stdout.splitlines()), end="")
    if verbose:
        print(scored.stderr)


def main(tanaqud, shared, *flags):
    gold = Path(shared) / "gold"
    if not gold.is_dir():
        sys.exit(f"score: {gold} is not there; the labelled data lies beside the project (or name its folder in TQ_SHARED)")
    print_bundles(tanaqud, gold, "--verbose" in flags, "--bundles" in flags)
    print_pairs(tanaqud, gold)
    print_values(tanaqud, gold, "--verbose" in flags)


if __name__ == "__main__":
    main(*sys.argv[1:])

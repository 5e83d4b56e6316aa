#!/usr/bin/env python3
"""Scores the command on the labelled data beside the project.

usage: score.py TANAQUD SHARED [--verbose] [--bundles]

Prints the figures of the three scorers in SHARED/gold for the dev data: bundles, sentence pairs, values; those of bundles, and of the project's
own in tests/bundles and tests/briefs, as models find them that were fitted without the bundle at hand (left-out.json), with how often a flagged topic is
right at each height of its confidence, which is what --min-confidence cuts; and those of tests/held-out and tests/held-out-briefs, on which nothing is fitted.
--verbose adds what was missed, --bundles the figures of each bundle, so that one bundle's effect can be seen.
"""
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def run(command, **kwargs):
    return subprocess.run(command, check=False, capture_output=True, text=True, **kwargs)


HERE = Path(__file__).resolve().parent
FOLDERS = ("gold/dev", "tests/bundles", "tests/briefs")
HELD_OUT = ("tests/held-out", "tests/held-out-briefs")


def compare_bundles(tanaqud, folder, out, data_of=lambda name: None):
    jobs = []
    for bundle in sorted(path.parent for path in folder.glob("*/gold.json")):
        target, data = out / bundle.name, data_of(bundle.name)
        run([tanaqud, "compare", "--lang", "en", "-o", str(target), *(["--data", str(data)] if data else []), str(bundle)])
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
        jobs = compare_bundles(tanaqud, gold / "dev", Path(folder))
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


CONFIDENCE_STEPS = (0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.01)


def flagged_topics(bundle):
    """(kind, confidence of its worst pair, whether it meets a labelled conflict) of each topic that is flagged as a conflict."""
    wanted = [(t["kind"], {t["verdict"], *t.get("also", [])},
               [{c["id"] for c in bundle.claims.values() if bundle.covers(c, m, t["kind"])} for m in t["members"]])
              for t in bundle.gold["topics"] if t["verdict"] == "conflict"]

    def meets(pair, kind):
        return any(kind == of_kind and pair["verdict"] in verdicts and
                   any(pair["a"] in x and pair["b"] in y for i, x in enumerate(members) for j, y in enumerate(members) if i != j)
                   for of_kind, verdicts, members in wanted)

    for topic in bundle.report["topics"]:
        conflicts = [pair for pair in topic["pairs"] if pair["verdict"] == "conflict"]
        if conflicts:
            yield topic["kind"], max(p["confidence"] for p in conflicts), any(meets(p, topic["kind"]) for p in topic["pairs"])


def print_reliability(gold, jobs):
    """How often a flagged topic is right, by its confidence: reliable if the two are near."""
    sys.path.insert(0, str(gold))
    import score
    found = [row for job in jobs for row in flagged_topics(score.Bundle(*job.split("=", 1)))]
    print("reliability of flagged topics on bundles left out: confidence, mean of it, right of flagged, share")
    for low, high in zip(CONFIDENCE_STEPS, CONFIDENCE_STEPS[1:]):
        at = [(confidence, right) for _, confidence, right in found if low <= confidence < high]
        if at:
            n = sum(right for _, right in at)
            print(f"  {low:.1f} to {min(high, 1):.1f}  {sum(c for c, _ in at) / len(at):.2f}  {n} of {len(at)}  {n / len(at):.2f}")


def shared_topics(bundle):
    """(kind, confidence, whether two articles' claims in it meet one labelled topic) of each topic of several sources that is no contradiction and holds a
    labelled claim."""
    of = {}
    for topic in bundle.gold["topics"]:
        for member in topic["members"]:
            for claim in bundle.claims.values():
                if bundle.covers(claim, member, topic["kind"]):
                    of.setdefault(claim["id"], set()).add(topic["id"])
    for topic in bundle.report["topics"]:
        known = [c for c in topic["claims"] if c in of]
        if known and topic["verdict"] not in ("conflict", "attributed-dispute", "single-source"):
            yield topic["kind"], topic["confidence"], any(of[a] & of[b] and bundle.claims[a]["doc"] != bundle.claims[b]["doc"] for a in known for b in known)


def print_shared(gold, jobs):
    import score
    found = [row for job in jobs for row in shared_topics(score.Bundle(*job.split("=", 1)))]
    print("topics of several sources without a contradiction that hold a labelled claim: confidence, right, share")
    for kind in ("quantity", "date", "assertion"):
        for low, high in zip(CONFIDENCE_STEPS, CONFIDENCE_STEPS[1:]):
            at = [right for of_kind, confidence, right in found if of_kind == kind and low <= confidence < high]
            if at:
                print(f"  {kind:9} {low:.1f} to {min(high, 1):.1f}  {sum(at)} of {len(at)}  {sum(at) / len(at):.2f}")


def data_without(folder):
    """For each bundle, the project's data with the models that have not seen it."""
    data_of = {}
    for n, fold in enumerate(json.loads((HERE / "left-out.json").read_text(encoding="utf-8"))):
        data = folder / str(n)
        shutil.copytree(HERE.parents[1] / "src/data", data)
        weights = json.loads((data / "common/weights.json").read_text(encoding="utf-8"))
        for name, model in fold["models"].items():
            weights["models"][name].update(model)
        (data / "common/weights.json").write_text(json.dumps(weights), encoding="utf-8")
        data_of.update(dict.fromkeys(fold["bundles"], data))
    return data_of


def print_line(name, r):
    print(f"{name}: conflict precision {r['conflict_precision']:.3f} recall {r['conflict_recall']:.3f} pair precision {r['pair_precision']:.3f}"
          f" traps {r['traps_sprung']} alignment {r['alignment_recall']:.3f} verdicts {r['verdict_accuracy']:.3f} / {r['verdict_accuracy_of_all']:.3f}")


def print_held_out(tanaqud, gold):
    for name in HELD_OUT:
        with tempfile.TemporaryDirectory() as folder:
            print_line(f"bundles that nothing is fitted on ({name})", score_bundles(gold, compare_bundles(tanaqud, HERE.parents[1] / name, Path(folder)), False))


def print_left_out(tanaqud, gold):
    with tempfile.TemporaryDirectory() as folder:
        data_of, all_jobs = data_without(Path(folder) / "data"), []
        for name, bundles in zip(FOLDERS, (gold / "dev", HERE.parent / "bundles", HERE.parent / "briefs")):
            jobs = compare_bundles(tanaqud, bundles, Path(folder) / "out", data_of.get)
            print_line(f"bundles left out of the fit of contradictions ({name})", score_bundles(gold, jobs, False))
            all_jobs += jobs
        print_reliability(gold, all_jobs)
        print_shared(gold, all_jobs)


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
    print_left_out(tanaqud, gold)
    print_held_out(tanaqud, gold)
    print_pairs(tanaqud, gold)
    print_values(tanaqud, gold, "--verbose" in flags)


if __name__ == "__main__":
    main(*sys.argv[1:])

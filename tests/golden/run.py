#!/usr/bin/env python3
"""Golden tests: run.py TANAQUD SCHEMA CASES-FOLDER SEEDS REPORTS, prints TAP.

Each folder of CASES-FOLDER holds articles/, the verdict that its worst topic should have, and report.json as it was when it was
last looked at. TQ_UPDATE_GOLDEN=1 rewrites report.json (and REPORTS from SEEDS); the difference is reviewed as code."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    jsonschema = None

ENVIRONMENTS = [
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Auckland"},
    {"LC_ALL": "ar_EG.UTF-8", "TZ": "America/St_Johns"},
]
SEVERITY = ["conflict", "attributed-dispute", "changed-over-time", "part-whole", "rounding", "compatible", "agreement",
            "single-source"]
UPDATE = os.environ.get("TQ_UPDATE_GOLDEN") == "1"


class Tap:
    def __init__(self):
        self.n = 0
        self.failed = False

    def result(self, passed, name, why="", todo=""):
        self.n += 1
        mark = f" # TODO {todo}" if todo and not passed else ""
        print(f"{'ok' if passed else 'not ok'} {self.n} - {name}{mark}")
        if not passed:
            self.failed |= not todo
            for line in why.splitlines():
                print(f"# {line}")

    def skip(self, name, why):
        self.n += 1
        print(f"ok {self.n} - {name} # SKIP {why}")


def compare(tanaqud, folder, place, language, environment):
    """Runs from the folder's parent, so that paths in the report are the same everywhere. Returns (report.json, index.html)."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([tanaqud, "compare", "--lang", language, "-o", out, folder], cwd=place, check=True, timeout=60,
                       stdout=subprocess.DEVNULL, env={**os.environ, **environment})
        return tuple(pathlib.Path(out, name).read_bytes() for name in ("report.json", "index.html"))


def schema_errors(schema, report):
    validator = jsonschema.Draft202012Validator(schema)
    return "\n".join(f"{list(e.absolute_path)}: {e.message[:200]}" for e in validator.iter_errors(report))


def wrong_quotes(report):
    texts = {d["id"]: d["text"] for d in report["documents"]}
    return "\n".join(c["id"] for c in report["claims"] if texts[c["doc"]][c["start"]:c["end"]] != c["quote"])


def check_common(tap, tanaqud, schema, folder, place, name):
    """What holds of every report. Returns the two files, as bytes."""
    runs = [compare(tanaqud, folder, place, "en", environment) for environment in ENVIRONMENTS]
    report = json.loads(runs[0][0])
    tap.result(all(run == runs[0] for run in runs), f"{name}: the same bytes in three locales and time zones")
    if jsonschema is None:
        tap.skip(f"{name}: report.json is valid", "python3-jsonschema is missing")
    else:
        errors = schema_errors(schema, report)
        tap.result(not errors, f"{name}: report.json is valid", errors)
    wrong = wrong_quotes(report)
    tap.result(not wrong, f"{name}: each quote is the slice that its offsets name", wrong)
    return runs[0]


def check_golden(tap, path, data, name):
    if UPDATE:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    if not path.exists():
        tap.skip(name, f"{path.name} has not been made yet: TQ_UPDATE_GOLDEN=1 writes it")
        return
    tap.result(path.read_bytes() == data, name, f"{path} differs; TQ_UPDATE_GOLDEN=1 rewrites it")


def check_case(tap, tanaqud, schema, case):
    data, _ = check_common(tap, tanaqud, schema, "articles", case, case.name)
    report = json.loads(data)
    wanted = (case / "verdict").read_text().strip()
    worst = min((t["verdict"] for t in report["topics"]), key=SEVERITY.index, default="none")
    tap.result(worst == wanted, f"{case.name}: the worst topic is {wanted}", f"it is {worst}", todo="verdicts are being built")
    check_golden(tap, case / "report.json", data, f"{case.name}: report.json is as it was")


def main():
    tanaqud, schema_path, cases, seeds, reports = map(pathlib.Path, sys.argv[1:])
    schema = json.loads(schema_path.read_text())
    tap = Tap()
    for case in sorted(p for p in cases.iterdir() if (p / "articles").is_dir()):
        check_case(tap, tanaqud.resolve(), schema, case)
    for path, data in zip((reports / "report.json", reports / "index.html"),
                          check_common(tap, tanaqud.resolve(), schema, seeds.name, seeds.parent, "demonstration")):
        check_golden(tap, path, data, f"demonstration: reports/{path.name} is as it was")
    print(f"1..{tap.n}")
    return tap.failed


if __name__ == "__main__":
    sys.exit(main())

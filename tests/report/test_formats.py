#!/usr/bin/env python3
"""Every format: the same findings and suppressions, the same bytes, valid, and nothing of an article that acts. Prints TAP.

usage: test_formats.py TANAQUD SCHEMA JUNIT.XSD
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import stories

try:
    import jsonschema
except ImportError:
    jsonschema = None

FORMATS = ["text", "json", "jsonl", "html", "worksheet", "csv", "markdown", "sarif", "junit", "rdjson", "github", "gitlab"]
REASON = "checked <by> the desk, 50% | \"late\" @editor"
ENVIRONMENTS = [
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "C.UTF-8", "TZ": "Pacific/Auckland"},
    {"LC_ALL": "ar_EG.UTF-8", "TZ": "America/St_Johns"},
]

# What a build's log, a terminal, a spreadsheet or a page might obey.
HOSTILE = ["::error::stop", "::set-output name=a::b", "##[error]stop", "##vso[task.complete result=Failed;]", "\x1b[31mred\x1b[0m",
           "\x1b]0;title\x07", "\x9b31m", "section_start:1:a\r\x1b[0K", "=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "<script>alert(1)</script>",
           "]]><x/>", "\u202eevil", "a\u2028b", "`code` **bold** [a](http://x.example) @someone #1", "%0A::error::x", "\r::error::x", "| a | b |"]

# One for each, so that two stories are of two events.
TOWNS = ["Almarby", "Benwick", "Corvale", "Dunholt", "Eskmoor", "Farnhithe", "Gorsedale", "Hexbury", "Ilvermouth", "Jarrowend", "Kelsgate",
         "Lorminster", "Morthwaite", "Nantley", "Ottersea", "Penquay", "Quarnford", "Rossbeck", "Stanmere", "Tolcarne"]

def run(tanaqud, *args, cwd=None, **environment):
    return subprocess.run([tanaqud, *args], capture_output=True, cwd=cwd, check=False, timeout=120,
                          env={**os.environ, "SOURCE_DATE_EPOCH": "1750000000", **environment})


# ---- what each format says: {fingerprint: (rule, is accepted)}

def of_json(text):
    return {f["fingerprint"]: (f["rule"], bool(f["accepted"]) and not f["accepted"]["expired"]) for f in json.loads(text)["findings"]}


def of_jsonl(text):
    return of_json('{"findings": [' + ",".join(text.splitlines()) + "]}")


def of_csv(text):
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return {row["fingerprint"]: (row["rule"], row["accepted"] == "yes") for row in rows}


def of_sarif(text):
    results = json.loads(text)["runs"][0]["results"]
    return {r["partialFingerprints"]["tanaqud/1"]: (r["ruleId"], bool(r.get("suppressions"))) for r in results if r.get("baselineState") != "absent"}


def of_rdjson(text):
    return {d["originalOutput"]: (d["code"]["value"], "(accepted" in d["message"]) for d in json.loads(text)["diagnostics"]}


def of_gitlab(text):
    return {i["fingerprint"]: (i["check_name"], "(accepted" in i["description"]) for i in json.loads(text)}


def of_junit(text):
    cases = [c for c in xml.fromstring(text).iter("testcase") if c.get("classname") != "tanaqud"]
    return {c.get("name")[-17:-1]: (c.get("classname"), c.find("skipped") is not None) for c in cases}


def of_markdown(text):
    return {m[2]: (m[1], "accepted: " in m[3]) for m in re.finditer(r"\(`([a-z/-]+)`, [a-z]+, `([0-9a-f]{16})`\)(.*)", text)}


def of_html(text):
    found = {}
    for m in re.finditer(r'<article class="topic [^>]*id="t-([0-9a-f]{16})"[^>]*data-state="([a-z]*)[^>]*>(.*?)</article>', text, re.S):
        if m[2]:
            found[m[1]] = (re.search(r'<code dir="ltr">([^<]*)', m[3])[1], m[2] == "accepted")
    return found


READERS = {"json": of_json, "jsonl": of_jsonl, "csv": of_csv, "markdown": of_markdown, "sarif": of_sarif, "junit": of_junit, "rdjson": of_rdjson,
           "gitlab": of_gitlab, "html": of_html}

# These two have no fingerprints: they are known by place and rule, or by their number.


def places_of_github(text):
    return sorted((m[2].replace("%3A", ":"), m[3], m[4], "(accepted" in m[5])
                  for m in re.finditer(r"^::(error|warning|notice) file=([^,]*),line=(\d+)[^:]*,title=([^:]*)::(.*)$", text, re.M))


def places_of_json(text):
    return sorted((f["a"]["path"], str(f["a"]["line"]), f["rule"], bool(f["accepted"]) and not f["accepted"]["expired"])
                  for f in json.loads(text)["findings"])


def check_same(tap, name, outputs):
    wanted = of_json(outputs["json"])
    tap.check(len(wanted) >= 3, f"{name}: there are findings to compare", wanted)
    for format_name, reader in READERS.items():
        if format_name == "html" and name.startswith("drafts"):
            continue  # the page shows topics, not claims of drafts
        found = reader(outputs[format_name])
        tap.check(found == wanted, f"{name}: {format_name} holds the same findings", f"{found}\nnot\n{wanted}")
    found, wanted_places = places_of_github(outputs["github"]), places_of_json(outputs["json"])
    tap.check(found == wanted_places, f"{name}: github holds the same findings", f"{found}\nnot\n{wanted_places}")
    n_text, n_accepted = len(re.findall(r"^\S", outputs["text"].split("\n\n")[0], re.M)), outputs["text"].count("(accepted")
    tap.check((n_text, n_accepted) == (len(wanted), sum(a for _, a in wanted.values())), f"{name}: text holds the same findings", outputs["text"])


def all_formats(tanaqud, work, args, **environment):
    outputs = {}
    for name in FORMATS:
        done = run(tanaqud, *args, "--format", name, "--lang", "en", cwd=work, **environment)
        assert done.returncode == 0, f"{name}: status {done.returncode}: {done.stderr.decode()}"
        outputs[name] = done.stdout.decode("utf-8")
    return outputs


def check_bytes(tap, tanaqud, work, args, outputs):
    for environment in ENVIRONMENTS:
        again = all_formats(tanaqud, work, args, **environment)
        changed = [name for name in FORMATS if again[name] != outputs[name]]
        tap.check(not changed, f"the same bytes with {environment['LC_ALL']} and {environment['TZ']}", changed)


def check_valid(tap, outputs, schema, xsd, work, name):
    if jsonschema is None:
        tap.skip(f"{name}: report.json is valid", "python3-jsonschema is missing")
    else:
        errors = [e.message[:300] for e in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(outputs["json"]))]
        tap.check(not errors, f"{name}: report.json is valid", errors)
    if shutil.which("xmllint") is None:
        tap.skip(f"{name}: JUnit is valid", "xmllint is missing")
    else:
        (work / "junit.xml").write_text(outputs["junit"], encoding="utf-8")
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", xsd, work / "junit.xml"], capture_output=True, text=True, check=False)
        tap.check(done.returncode == 0, f"{name}: JUnit is valid", done.stderr)


def make_baseline(tanaqud, work):
    """Accepts every second finding, one of them until a day that has passed."""
    run(tanaqud, "compare", "-o", "first", "articles", cwd=work)
    done = run(tanaqud, "baseline", "update", "--min-severity", "note", "--baseline", "all.json", "--reason", REASON, "first/report.json", cwd=work)
    assert done.returncode == 0, done.stderr
    baseline = json.loads((work / "all.json").read_text())
    baseline["accepted"] = baseline["accepted"][::2]
    baseline["accepted"][-1]["expires"] = "2025-01-01"
    (work / "some.json").write_text(json.dumps(baseline))


def write_hostile(folder):
    folder.mkdir()
    with open(folder / "articles.jsonl", "w", encoding="utf-8") as file:
        for i, payload in enumerate(HOSTILE):
            for side, number in (("a", 40), ("b", 52)):
                text = f"{payload} {number} {payload} people were killed in {TOWNS[i]}, {payload} said.\n\nIn {TOWNS[i]}, {number} people were killed."
                file.write(json.dumps({"id": f"{payload} {side}{i}", "source": f"{payload} {side}", "title": payload, "date": "2025-06-02", "lang": "en",
                                       "url": f"https://x.example/{payload}", "text": text}) + "\n")


OURS = re.compile(r"^::(error|warning|notice) (file=[^,:]*,line=\d+[^:]*,)?title=[^:,]*::")


def check_hostile(tap, outputs):
    logs = "".join(outputs[name] for name in ("text", "github", "markdown"))
    tap.check(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", logs), "hostile: no control character in text, github, markdown")
    tap.check(not re.search(r"^\s*::|##", outputs["text"], re.M), "hostile: no line of text is a command", outputs["text"])
    wrong = [line for line in outputs["github"].splitlines() if not OURS.match(line)]
    tap.check(not wrong and outputs["github"], "hostile: each line of github is a command of ours", wrong)
    cells = [cell for row in csv.reader(io.StringIO(outputs["csv"].removeprefix("\ufeff"), newline="")) for cell in row]
    wrong = [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    tap.check(len(cells) > 100 and not wrong, "hostile: no cell of csv is a formula", wrong)
    tap.check(not re.search(r"(?<!\\)[<@*`]", re.sub(r"^- \*\*|\*\*(?=[,:] )|`[0-9a-z/-]+`", "", outputs["markdown"], flags=re.M)),
              "hostile: no mark of Markdown is live")
    tap.check("<script>alert" not in outputs["html"] + outputs["worksheet"], "hostile: no element of an article in a page")
    for name in ("json", "sarif", "rdjson", "gitlab"):
        json.loads(outputs[name])
    xml.fromstring(outputs["junit"])
    tap.check(True, "hostile: json, sarif, rdjson, gitlab and junit are well formed")


def main():
    tanaqud, schema, xsd = pathlib.Path(sys.argv[1]).resolve(), json.loads(pathlib.Path(sys.argv[2]).read_text()), sys.argv[3]
    tap = stories.Tap()
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        stories.write(work / "articles")
        args = ("compare", "-o", "out", "articles")
        outputs = all_formats(tanaqud, work, args)
        check_same(tap, "plain", outputs)
        check_valid(tap, outputs, schema, xsd, work, "plain")
        check_bytes(tap, tanaqud, work, args, outputs)
        make_baseline(tanaqud, work)
        args = ("compare", "-o", "out", "--baseline", "some.json", "--since", "first/report.json", "articles")
        outputs = all_formats(tanaqud, work, args)
        accepted = [a for _, a in of_json(outputs["json"]).values()]
        tap.check(any(accepted) and not all(accepted), "baseline: some findings are accepted, some are not", accepted)
        check_same(tap, "baseline", outputs)
        check_valid(tap, outputs, schema, xsd, work, "baseline")
        drafts = ("check", "articles/gazette.txt", "--min-severity", "note", "--against", "articles/post.txt", "articles/phare.txt", "articles/nawras.txt")
        check_same(tap, "drafts", all_formats(tanaqud, work, drafts))
        write_hostile(work / "hostile")
        check_hostile(tap, all_formats(tanaqud, work, ("compare", "-o", "out", "hostile/articles.jsonl")))
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())

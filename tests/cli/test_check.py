#!/usr/bin/env python3
"""check, baseline, --since, exit statuses, settings, colour. Prints TAP.

usage: test_check.py TANAQUD
"""
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "report"))
import stories  # noqa: E402

POST, GAZETTE = "articles/post.txt", "articles/gazette.txt"


class Case:
    def __init__(self, tanaqud, folder):
        self.tanaqud, self.folder = tanaqud, folder
        stories.write(folder / "articles")

    def run(self, *args, cwd=None, **environment):
        clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "SOURCE_DATE_EPOCH")}
        return subprocess.run([self.tanaqud, *args], capture_output=True, text=True, check=False, timeout=60, cwd=cwd or self.folder,
                              env={**clean, "LC_ALL": "C.UTF-8", **environment})

    def compare(self, *args, **environment):
        return self.run("compare", "-o", "out", "--lang", "en", *args, "articles", **environment)

    def report(self, name="out"):
        return json.loads((self.folder / name / "report.json").read_text(encoding="utf-8"))

    def edit(self, name, old, new):
        path = self.folder / "articles" / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")


def expect(done, status, *words):
    assert done.returncode == status, f"status {done.returncode}, not {status}: {done.stderr}{done.stdout}"
    for word in words:
        assert word in done.stderr, f"{word!r} is not in {done.stderr!r}"


# ---- check

def check_prints_as_compilers_do(case):
    done = case.run("check", GAZETTE, "--against", POST, "--lang", "en")
    expect(done, 0)
    lines = done.stdout.splitlines()
    assert lines and len(lines) % 2 == 0, done.stdout
    for finding, other in zip(lines[::2], lines[1::2]):
        match = re.fullmatch(r"articles/gazette\.txt:(\d+):(\d+): (error|warning): (.*) \[([a-z]+/[a-z-]+)\]", finding)
        assert match, finding
        quoted = re.search(r"Canal Gazette has “([^”]*)”", match[4])[1]
        line = (case.folder / GAZETTE).read_text(encoding="utf-8").splitlines()[int(match[1]) - 1]
        assert line[int(match[2]) - 1:].startswith(quoted[:10]), f"{quoted!r} is not at {match[1]}:{match[2]}"
        assert re.match(r"    articles/post\.txt:\d+:\d+: Harbour Post: \S", other), other


def check_a_date_at_odds_with_itself(case):
    head = "Source: {}\nDate: 2025-06-02\n\n"
    (case.folder / "draft.txt").write_text(head.format("A") + "The ferry sank on Tuesday, 29 May 2025, off the cape.\n", encoding="utf-8")  # a Thursday
    (case.folder / "right.txt").write_text(head.format("A") + "The ferry sank on Thursday, 29 May 2025, off the cape.\n", encoding="utf-8")
    (case.folder / "old.txt").write_text(head.format("B") + "The ferry sank on Thursday, 29 May 2025, off the cape.\n", encoding="utf-8")
    done = case.run("check", "draft.txt", "--against", "old.txt", "--lang", "en", "--fail-on", "warning")
    expect(done, 1)
    assert re.match(r"draft\.txt:4:11: warning: .*two different days.* \[date/doubtful\]$", done.stdout.splitlines()[0]), done.stdout
    assert len(done.stdout.splitlines()) == 1, done.stdout
    done = case.run("check", "right.txt", "--against", "old.txt", "--lang", "en", "--fail-on", "warning")
    expect(done, 0)
    assert done.stdout == "", done.stdout


def check_columns_count_letters(case):
    head = "Source: {}\nDate: 2025-06-02\nLang: ar\n\n"
    (case.folder / "draft.txt").write_text(head.format("أ") + "اندلع حريقٌ في المخزن. وقُتل خمسة أشخاص في الحريق، بحسب الشرطة.\n", encoding="utf-8")
    (case.folder / "old.txt").write_text(head.format("ب") + "اندلع حريق في المخزن، وقتل ثلاثة أشخاص في الحريق، بحسب الشرطة.\n", encoding="utf-8")
    done = case.run("check", "draft.txt", "--against", "old.txt", "--format", "json", "--lang", "en")
    finding = json.loads(done.stdout)["findings"][0]
    line = (case.folder / "draft.txt").read_text(encoding="utf-8").splitlines()[finding["a"]["line"] - 1]
    assert finding["a"]["column"] > 1 and line[finding["a"]["column"] - 1:].startswith(finding["a"]["quote"]), finding


def check_against_takes_many(case):
    many = case.run("check", GAZETTE, "--against", POST, "articles/phare.txt", "--format", "jsonl")
    again = case.run("check", GAZETTE, "--against", POST, "--against", "articles/phare.txt", "--format", "jsonl")
    first = case.run("check", "--against", POST, "articles/phare.txt", "--format", "jsonl", "--", GAZETTE)
    assert many.stdout == again.stdout == first.stdout != "", (many.stderr, again.stderr, first.stderr)


def check_a_draft_that_copies_is_still_checked(case):
    text = (case.folder / POST).read_text(encoding="utf-8")
    (case.folder / "draft.txt").write_text(text.replace("Harbour Post", "Draft").replace("14 workers", "19 workers"), encoding="utf-8")
    done = case.run("check", "draft.txt", "--against", POST, "--lang", "en")
    assert "19 workers" in done.stdout and "14 workers" in done.stdout, done.stdout


def check_finds_nothing_in_agreement(case):
    (case.folder / "draft.txt").write_text("Source: Draft\nDate: 2025-06-02\n\nThe bridge was built in 1962, the mayor said.\n", encoding="utf-8")
    done = case.run("check", "draft.txt", "--against", POST, "--fail-on", "note", "--min-severity", "note")
    expect(done, 0)
    assert done.stdout == "", done.stdout


def check_published_articles_are_not_checked_against_each_other(case):
    (case.folder / "draft.txt").write_text("Source: Draft\nDate: 2025-06-02\n\nGrowers began to pick apples on Thursday.\n", encoding="utf-8")
    done = case.run("check", "draft.txt", "--against", "articles", "--fail-on", "note", "--min-severity", "note")
    expect(done, 0)
    assert done.stdout == "", done.stdout


def check_json_lines_name_their_line(case):
    rows = [{"id": "x", "text": "Nothing of note.", "source": "X"},
            {"id": "y", "source": "Y", "date": "2025-06-02", "lang": "en", "text": "A footbridge over the canal collapsed on Monday, injuring 30 workers, the mayor said."}]
    (case.folder / "drafts.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    done = case.run("check", "drafts.jsonl", "--against", POST)
    assert done.stdout.startswith("drafts.jsonl:2:1: error: "), done.stdout


# ---- exit statuses

STATUSES = [  # arguments after the articles, status
    ((), 0), (("--fail-on", "never"), 0), (("--fail-on", "conflict"), 1), (("--fail-on", "rounding"), 1), (("--fail-on", "error"), 1),
    (("--fail-on", "note"), 1), (("--fail-on", "conflict", "--min-confidence", "1"), 0), (("--fail-on", "note", "--min-severity", "error"), 1),
    (("--fail-on", "everything"), 2), (("--min-severity", "big"), 2), (("--min-confidence", "2"), 2), (("--min-confidence", "a"), 2),
    (("--format", "tables"), 2), (("--format", "json="), 2), (("--format", "json", "--format", "csv"), 2), (("--color", "red"), 2),
    (("--baseline", "absent.json"), 2), (("--since", "absent.json"), 2), (("--config", "absent.ini"), 2), (("--format", "csv=no/such/folder/a"), 2),
    (("--wrong",), 2), (("absent.txt",), 2), (("absent.txt", "--fail-on", "conflict"), 2),
]


def statuses_of_compare(case):
    for args, status in STATUSES:
        done = case.compare(*args)
        assert done.returncode == status, f"{args}: status {done.returncode}, not {status}: {done.stderr}"
        assert status != 2 or done.stderr.startswith("tanaqud: "), f"{args}: {done.stderr!r}"


def statuses_of_check(case):
    for args, status in STATUSES:
        paths = [a for a in args if a == "absent.txt"]
        done = case.run("check", GAZETTE, *paths, *[a for a in args if a not in paths], "--against", POST)
        assert done.returncode == status, f"{args}: status {done.returncode}, not {status}: {done.stderr}"


def nothing_to_compare_is_2(case):
    expect(case.run("compare"), 2, "no article named")
    expect(case.run("compare", "absent.txt"), 2, "absent.txt", "nothing to compare: no article could be read")
    expect(case.run("check"), 2, "no draft named")
    expect(case.run("check", GAZETTE), 2, "--against")
    expect(case.run("check", "absent.txt", "--against", POST), 2, "absent.txt", "no draft could be read")
    expect(case.run("check", GAZETTE, "--against", "absent.txt"), 2, "absent.txt", "no published article could be read")
    expect(case.run("baseline"), 2, "update")
    expect(case.run("baseline", "update", "absent.json"), 2, "absent.json")


def full_output_is_2(case):
    with open("/dev/full", "w") as full:
        done = subprocess.run([case.tanaqud, "compare", "-o", "out", "articles"], stdout=full, stderr=subprocess.PIPE, text=True, cwd=case.folder,
                              check=False)
    expect(done, 2, "standard output")


def data_alone_on_standard_output(case):
    (case.folder / "articles" / "bad.txt").write_bytes(b"\x7fELF\0\0\1\2" * 50)
    done = case.compare("--format", "json")
    expect(done, 2, "bad.txt")
    assert json.loads(done.stdout)["summary"]["notices"], "the skipped input is in the report"


def formats_to_files(case):
    done = case.compare("--format", "sarif=a.sarif", "--format", "csv=a.csv", "--format", "jsonl")
    expect(done, 0)
    assert json.loads((case.folder / "a.sarif").read_text())["version"] == "2.1.0" and (case.folder / "a.csv").exists()
    assert all(json.loads(line)["fingerprint"] for line in done.stdout.splitlines())


# ---- baseline and history

def accepted_findings_count_no_more(case):
    case.compare()
    expect(case.run("baseline", "update", "--reason", "known", "out/report.json"), 0, "added, 0 kept, 0 gone")
    done = case.compare("--baseline", "tanaqud-baseline.json", "--fail-on", "warning")
    expect(done, 0)
    assert "(accepted: known)" in done.stdout, done.stdout
    expect(case.compare("--fail-on", "warning"), 1)


def expired_entries_return(case):
    case.compare()
    case.run("baseline", "update", "--expires", "2025-06-30", "out/report.json")
    args = ("--baseline", "tanaqud-baseline.json", "--fail-on", "conflict")
    expect(case.compare(*args, SOURCE_DATE_EPOCH="1751241600"), 0)  # 2025-06-30
    done = case.compare(*args, SOURCE_DATE_EPOCH="1751328000")  # the day after
    expect(done, 1)
    assert "acceptance expired on 2025-06-30" in done.stdout, done.stdout


def update_keeps_what_people_wrote(case):
    case.compare()
    case.run("baseline", "update", "--reason", "first", "out/report.json")
    path = case.folder / "tanaqud-baseline.json"
    baseline = json.loads(path.read_text())
    baseline["accepted"][0]["reason"] = "by hand"
    baseline["accepted"].append({"fingerprint": "0" * 16, "label": "gone"})
    path.write_text(json.dumps(baseline))
    expect(case.run("baseline", "update", "--reason", "second", "out/report.json"), 0, "0 added", "1 gone")
    reasons = [e["reason"] for e in json.loads(path.read_text())["accepted"]]
    assert reasons.count("by hand") == 1 and "second" not in reasons, reasons


def a_new_value_is_a_new_finding(case):
    case.compare()
    case.run("baseline", "update", "out/report.json")
    case.edit("gazette.txt", "Only 9 workers", "Only 3 workers")
    expect(case.compare("--baseline", "tanaqud-baseline.json", "--fail-on", "conflict"), 1)


def broken_baselines_are_named(case):
    for text, reason in (("{", "bad.json:1:"), ('{"schema":"x"}', "no baseline of schema"),
                         ('{"schema":"tanaqud-baseline/1","accepted":[{"fingerprint":"12"}]}', "entry 1"),
                         ('{"schema":"tanaqud-baseline/1","accepted":[{"fingerprint":"0123456789abcdef","expires":"soon"}]}', "soon")):
        (case.folder / "bad.json").write_text(text)
        expect(case.compare("--baseline", "bad.json"), 2, "bad.json", reason)
    (case.folder / "bad.json").write_text('{"schema":"tanaqud-report/2","findings":[]}')
    expect(case.compare("--since", "bad.json"), 2, "bad.json", "schema")


def one_finding_can_be_accepted_alone(case):
    case.compare()
    names = [f["fingerprint"] for f in case.report()["findings"]]
    wrong = case.run("baseline", "update", "--only", names[0], "--only", "0" * 16, "out/report.json")
    expect(wrong, 2, "out/report.json", "0" * 16)
    assert not (case.folder / "tanaqud-baseline.json").exists()
    expect(case.run("baseline", "update", "--only", names[0], "--reason", "a typing error", "out/report.json"), 0, "1 added, 0 kept, 0 gone")
    expect(case.run("baseline", "update", "--only", names[-1], "--reason", "two counts", "out/report.json"), 0, "1 added, 1 kept, 0 gone")
    case.compare("--baseline", "tanaqud-baseline.json")
    accepted = {f["fingerprint"]: f["accepted"]["reason"] for f in case.report()["findings"] if f["accepted"]}
    assert accepted == {names[0]: "a typing error", names[-1]: "two counts"}, accepted


def fingerprints_survive_edits_elsewhere(case):
    case.compare()
    before = {f["fingerprint"] for f in case.report()["findings"]}
    case.edit("gazette.txt", "Only 9", "The harbour was calm that morning.\n\nOnly 9")
    case.edit("post.txt", "The engineer said", "Trams were held up for an hour.  The engineer said")
    case.edit("phare.txt", "Une passerelle s'est", "Le port était calme.\n\nUne passerelle s'est")
    case.compare()
    after = {f["fingerprint"] for f in case.report()["findings"]}
    assert len(before & after) >= 0.9 * len(before), f"{len(before & after)} of {len(before)} survive"


def fingerprints_do_not_know_the_order(case):
    paths = sorted(str(p) for p in (case.folder / "articles").iterdir())
    found = []
    for order in (paths, paths[::-1]):
        case.run("compare", "-o", "out", "--lang", "en", *order)
        found.append({f["fingerprint"] for f in case.report()["findings"]})
    assert found[0] == found[1], found


def messages_cannot_act(case):
    folder = case.folder / "hostile"
    folder.mkdir()
    names = ["\x1b[31mred.txt", "a\n::error::stop.txt", "##[error]stop.txt"]
    (folder / "corpus.json").write_text(json.dumps({"articles": [{"path": name} for name in names]}))
    done = case.run("compare", "-o", "out", "hostile", POST)
    assert done.returncode == 2 and done.stderr.count("\n") >= 3, done.stderr
    assert "\x1b" not in done.stderr and "::error" not in done.stderr and "##[" not in done.stderr, done.stderr
    (folder / "\udcff\udcfe.txt").write_text("Source: X\n\nNine people were hurt.\n")
    report = json.loads(case.run("compare", "-o", "out", os.fsencode(folder / "\udcff\udcfe.txt"), "--format", "json").stdout)
    assert "\ufffd" in report["documents"][0]["path"], "a name that is no UTF-8 is shown, not trusted"


def since_marks_new_unchanged_resolved(case):
    case.compare()
    os.rename(case.folder / "out", case.folder / "old")
    states = {f["state"] for f in case.report("old")["findings"]}
    assert states == {None}, states
    case.compare("--since", "old/report.json")
    assert {f["state"] for f in case.report()["findings"]} == {"unchanged"} and case.report()["resolved"] == []
    case.edit("gazette.txt", "Only 9 workers", "Only 3 workers")
    done = case.compare("--since", "old/report.json")
    report = case.report()
    assert {f["state"] for f in report["findings"]} >= {"new", "unchanged"} and report["resolved"], report["findings"]
    assert "[new]" in done.stdout and "[Resolved since the earlier report]" in done.stdout, done.stdout
    absent = [r for r in json.loads(case.compare("--since", "old/report.json", "--format", "sarif").stdout)["runs"][0]["results"]
              if r["baselineState"] == "absent"]
    assert len(absent) == len(report["resolved"])


# ---- settings

def settings_are_found_upward(case):
    (case.folder / ".tanaqud.ini").write_text("[tanaqud]\nfail-on=conflict\nlang=fr\noutput=from-settings\n")
    deep = case.folder / "a" / "b"
    deep.mkdir(parents=True)
    done = case.run("compare", "../../articles", cwd=deep)
    expect(done, 1)
    assert (case.folder / "from-settings" / "index.html").exists(), "paths are relative to the file"
    assert "contradiction" in done.stdout, done.stdout
    expect(case.run("compare", "--fail-on", "never", "../../articles", cwd=deep), 0)
    expect(case.run("compare", "--no-config", "-o", "x", "../../articles", cwd=deep), 0)


def settings_tell_their_origin(case):
    (case.folder / ".tanaqud.ini").write_text("[tanaqud]\nfail-on=conflict\nformat=sarif=a.sarif csv=a.csv\n")
    done = case.run("compare", "--lang", "ar", "--print-config")
    expect(done, 0)
    for part in (f"# {case.folder}/.tanaqud.ini\nfail-on=conflict\n", "# command line\nlang=ar\n", "# default\nmin-severity=note\n",
                 f"format=sarif={case.folder}/a.sarif csv={case.folder}/a.csv\n"):
        assert part in done.stdout, done.stdout
    (case.folder / "again.ini").write_text(done.stdout)
    expect(case.compare("--config", "again.ini"), 1)


def wrong_settings_are_named(case):
    for text, words in (("[tanaqud]\nfail_on=conflict\n", ("fail_on",)), ("[other]\na=b\n", ("[other]",)), ("fail-on=conflict\n", ("group",)),
                        ("[tanaqud]\nfail-on=all\n", ("--fail-on", "all"))):
        (case.folder / ".tanaqud.ini").write_text(text)
        expect(case.compare(), 2, *words)


# ---- terminals

def on_a_terminal(case, *args, **environment):
    """What compare prints on a terminal of 80 columns."""
    leader, follower = pty.openpty()
    import fcntl
    import struct
    import termios
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    clean = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    child = subprocess.Popen([case.tanaqud, "compare", "-o", "out", "--lang", "en", *args, "articles"], stdout=follower, stderr=subprocess.PIPE,
                             cwd=case.folder, env={**clean, "TERM": "xterm", "LC_ALL": "C.UTF-8", **environment})
    os.close(follower)
    data = b""
    while True:
        try:
            chunk = os.read(leader, 65536)
        except OSError:
            break
        if not chunk:
            break
        data += chunk
    os.close(leader)
    child.wait()
    child.stderr.close()
    return data.decode()


def colour_where_it_is_wanted(case):
    assert "\033[" not in case.compare().stdout, "a pipe has no colour"
    assert "\033[31" in case.compare("--color=always").stdout
    assert "\033[31" in on_a_terminal(case)
    assert "\033[" not in on_a_terminal(case, NO_COLOR="1"), "NO_COLOR"
    assert "\033[" not in on_a_terminal(case, "--color=never")
    assert "\033[" not in on_a_terminal(case, TERM="dumb")
    assert "\033[31" in on_a_terminal(case, "--color=always", NO_COLOR="1"), "the option is stronger"


def lines_fit_the_terminal(case):
    case.edit("post.txt", "injuring 14 workers,", "injuring 14 workers and volunteers of the northern, southern, eastern and western rescue teams of the town,")
    for line in on_a_terminal(case, "--color=never").splitlines()[:-1]:
        shown = re.sub("[\u2068\u2069]", "", line)
        assert len(shown) <= 80, f"{len(shown)}: {shown}"


CASES = [check_prints_as_compilers_do, check_a_date_at_odds_with_itself, check_columns_count_letters, check_against_takes_many, check_a_draft_that_copies_is_still_checked,
         check_finds_nothing_in_agreement, check_published_articles_are_not_checked_against_each_other, check_json_lines_name_their_line,
         statuses_of_compare, statuses_of_check, nothing_to_compare_is_2, full_output_is_2, data_alone_on_standard_output, formats_to_files,
         accepted_findings_count_no_more, expired_entries_return, update_keeps_what_people_wrote, a_new_value_is_a_new_finding,
         broken_baselines_are_named, one_finding_can_be_accepted_alone, fingerprints_survive_edits_elsewhere, fingerprints_do_not_know_the_order,
         messages_cannot_act, since_marks_new_unchanged_resolved, settings_are_found_upward,
         settings_tell_their_origin, wrong_settings_are_named, colour_where_it_is_wanted, lines_fit_the_terminal]


def main():
    tap = stories.Tap()
    tanaqud = str(Path(sys.argv[1]).resolve())
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(Case(tanaqud, Path(folder).resolve()))
                tap.check(True, case.__name__)
            except (AssertionError, KeyError, IndexError, TypeError, ValueError) as error:
                tap.check(False, case.__name__, f"{type(error).__name__}: {error}")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What is written of the command is what it does: man page, completions, examples, words of the interface. Prints TAP.

usage: test_docs.py TANAQUD SOURCE-FOLDER
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "report"))
import stories  # noqa: E402

COMMANDS = ["compare", "check", "baseline", "extract", "read", "pairs", "explain", "lookup"]


class Docs:
    def __init__(self, tanaqud, source):
        self.tanaqud, self.source = tanaqud, source
        self.man = (source / "src/cli/tanaqud.1").read_text().replace("\\-", "-")
        self.completions = {p.name: p.read_text() for p in (source / "src/cli/completions").iterdir()}

    def run(self, *args, **kwargs):
        return subprocess.run([self.tanaqud, *args], capture_output=True, text=True, check=False, **kwargs)

    def options(self, command):
        return set(re.findall(r"--([a-z-]+)", self.run(command, "--help").stdout)) - {"help"}

    def formats(self):
        return set(re.search(r"--format=\S+\s+(.*?); again", self.run("compare", "--help").stdout)[1].replace(" or ", ", ").split(", "))


def usage_names_every_command(docs):
    assert re.findall(r"^  ([a-z]+) ", docs.run("--help").stdout, re.M) == COMMANDS


def man_page_has_every_option(docs):
    for command in COMMANDS:
        missing = [o for o in docs.options(command) if not re.search(rf"--{o}\b", docs.man)]
        assert not missing, f"{command}: {missing}"
        assert re.search(rf"^\.B (tanaqud )?{command}\b", docs.man, re.M), command
    missing = [f for f in docs.formats() if f"\n.B {f}\n" not in docs.man]
    assert len(docs.formats()) == 12 and not missing, missing


def completions_have_every_option(docs):
    for name, text in docs.completions.items():
        mark = r"-l {}\b" if name.endswith(".fish") else r"--{}\b"
        for command in COMMANDS:
            missing = [o for o in docs.options(command) if not re.search(mark.format(o), text)]
            assert not missing, f"{name}: {command}: {missing}"
            assert re.search(rf"\b{command}\b", text), f"{name}: {command}"
        missing = [f for f in docs.formats() if not re.search(rf"\b{f}\b", text)]
        assert not missing, f"{name}: {missing}"


def completions_name_no_other_option(docs):
    known = set().union(*(docs.options(c) for c in COMMANDS)) | {"help", "version"}
    for name, text in docs.completions.items():
        found = set(re.findall(r"^complete.* -l ([a-z-]+)" if name.endswith(".fish") else r"--([a-z-]+)", text, re.M))
        assert found <= known, f"{name}: {found - known}"


def bash_completes(docs):
    script = docs.source / "src/cli/completions/tanaqud.bash"
    for words, wanted in ((["tanaqud", "com"], "compare"), (["tanaqud", "compare", "--since"], "--since"), (["tanaqud", "compare", "--format", "sar"], "sarif"),
                          (["tanaqud", "check", "--fail-on", "conf"], "conflict"), (["tanaqud", "baseline", "up"], "update")):
        line = f"source {script}; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _tanaqud; echo \"${{COMPREPLY[*]}}\""
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
        assert done.stdout.split() == [wanted], f"{words}: {done.stdout}{done.stderr}"


def example_settings_are_read(docs):
    done = docs.run("compare", "--config", str(docs.source / "src/cli/examples/tanaqud.ini"), "--print-config")
    assert done.returncode == 0 and "fail-on=conflict" in done.stdout, done.stderr


def examples_use_what_there_is(docs):
    """Each line of an example that calls the command: its options exist."""
    n = 0
    for path in [*(docs.source / "src/cli/examples").iterdir(), docs.source / "README.md", docs.source / "src/cli/tanaqud.1"]:
        text = path.read_text().replace("\\-", "-").replace("\\\n", " ")
        for match in re.finditer(r"tanaqud (compare|check|baseline|extract|read|pairs|explain) ([^\n|#<`]*)", text):
            used = set(re.findall(r"--([a-z-]+)", match[2]))
            assert used <= docs.options(match[1]), f"{path.name}: {match[0]}: {used - docs.options(match[1])}"
            n += 1
    assert n > 10, n


def words_are_the_same_in_every_language(docs):
    tables = {p.stem: json.loads(p.read_text()) for p in (docs.source / "src/data/report").glob("*.json")}
    assert set(tables) == {"ar", "en", "fr"}
    for lang, table in tables.items():
        assert set(table) == set(tables["en"]), f"{lang}: {set(table) ^ set(tables['en'])}"
        for key, text in table.items():
            holes = set(re.findall(r"\{(\d)", text)), set(re.findall(r"\{(\d)", tables["en"][key]))
            assert holes[0] == holes[1], f"{lang}: {key}: {holes}"


def words_are_all_used(docs):
    code = "".join(p.read_text() for folder in ("src/report", "src/data/report") for p in (docs.source / folder).iterdir() if p.suffix in (".c", ".html"))
    table = json.loads((docs.source / "src/data/report/en.json").read_text())
    families = {m for m in re.findall(r'"([a-z-]+\.)"', code)}
    built = {"filter-" + n for n in ("verdict", "kind", "severity", "source", "silent", "lang", "state")} | {"sort.severity"}
    unused = [k for k in table if f'"{k}"' not in code and "{{" + k + "}}" not in code and k.split(".")[0] + "." not in families and k not in built]
    assert not unused, unused


CASES = [usage_names_every_command, man_page_has_every_option, completions_have_every_option, completions_name_no_other_option, bash_completes,
         example_settings_are_read, examples_use_what_there_is, words_are_the_same_in_every_language, words_are_all_used]


def main():
    tap = stories.Tap()
    docs = Docs(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve())
    for case in CASES:
        try:
            case(docs)
            tap.check(True, case.__name__)
        except (AssertionError, KeyError, TypeError) as error:
            tap.check(False, case.__name__, f"{type(error).__name__}: {error}")
    if shutil.which("systemd-analyze") is None:
        tap.skip("the timer is valid", "systemd-analyze is missing")
    else:
        with tempfile.TemporaryDirectory() as folder:
            for name in ("tanaqud.service", "tanaqud.timer"):
                text = (docs.source / "src/cli/examples" / name).read_text().replace("/usr/local/bin/tanaqud", docs.tanaqud)
                (Path(folder) / name).write_text(text)
            done = subprocess.run(["systemd-analyze", "verify", Path(folder) / "tanaqud.timer"], capture_output=True, text=True, check=False)
            tap.check(done.returncode == 0, "the timer is valid", done.stderr)
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Bad input: the message names the file, the place and the reason; the rest goes on; what was written stays. Prints TAP.

usage: test_bad_input.py TANAQUD
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

GOOD = "Source: A\nDate: 2025-06-01\nTitle: Fire kills three\n\nThree people were killed in the fire, the mayor said.\n"
OTHER = "Source: B\nDate: 2025-06-01\nTitle: Fire kills five\n\nFive people were killed in the fire, the mayor said.\n"


class Case:
    def __init__(self, tanaqud, folder):
        self.tanaqud, self.folder = tanaqud, folder
        self.out = folder / "out"

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def run(self, *args, **kwargs):
        return subprocess.run([self.tanaqud, *args], capture_output=True, text=True, check=False, **kwargs)

    def compare(self, *paths):
        return self.run("compare", "--lang", "en", "-o", str(self.out), *paths)

    def report(self):
        return json.loads((self.out / "report.json").read_text(encoding="utf-8"))


def expect(done, status, *words):
    assert done.returncode == status, f"status {done.returncode}, not {status}: {done.stderr}"
    for word in words:
        assert word in done.stderr, f"{word!r} is not in {done.stderr!r}"


def no_such_file(case):
    done = case.compare(str(case.folder / "absent.txt"), case.write("a.txt", GOOD))
    expect(done, 2, "absent.txt", "No such file")
    assert len(case.report()["documents"]) == 1, "the other article was not compared"


def folder_without_articles(case):
    (case.folder / "empty").mkdir()
    expect(case.compare(str(case.folder / "empty")), 2, "empty", "no article", "nothing to compare")


def empty_file(case):
    expect(case.compare(case.write("a.txt", ""), case.write("b.txt", GOOD)), 2, "a.txt: empty")


def binary_file(case):
    expect(case.compare(case.write("a.txt", b"\x7fELF\0\0\1\2" * 50), case.write("b.txt", GOOD)), 2, "a.txt: binary")


def invalid_utf8(case):
    done = case.compare(case.write("a.txt", GOOD.encode() + b"Bad \xff byte and \xc3( pair.\n"))
    expect(done, 0, "a.txt", "2 invalid UTF-8")
    text = case.report()["documents"][0]["text"]
    assert text.count("\ufffd") == 2, "each invalid sequence is one U+FFFD"


def corpus_syntax(case):
    case.write("c/a.txt", GOOD)
    case.write("c/corpus.json", '{"articles": [\n  {"path": "a.txt",}\n]}')
    expect(case.compare(str(case.folder / "c")), 2, "corpus.json:2:")


def corpus_missing_file(case):
    case.write("c/a.txt", GOOD)
    case.write("c/corpus.json", '{"articles": [{"path": "gone.txt"}, {"path": "a.txt", "source": null}]}')
    expect(case.compare(str(case.folder / "c")), 2, "corpus.json", "gone.txt")
    assert len(case.report()["documents"]) == 1


def corpus_outside(case):
    case.write("secret.txt", OTHER)
    case.write("c/a.txt", GOOD)
    os.symlink(case.folder / "secret.txt", case.folder / "c" / "link.txt")
    case.write("c/corpus.json", '{"articles": [{"path": "../secret.txt"}, {"path": "link.txt"}, {"path": "/etc/hostname"}, {"path": "a.txt"}]}')
    done = case.compare(str(case.folder / "c"))
    expect(done, 2, "../secret.txt", "link.txt", "/etc/hostname", "outside")
    assert len(case.report()["documents"]) == 1


def bad_date(case):
    done = case.compare(case.write("a.txt", GOOD.replace("2025-06-01", "1 June")))
    expect(done, 0, "a.txt", "1 June")
    assert case.report()["documents"][0]["date"] is None


def bad_json_line(case):
    good = json.dumps({"id": "x", "text": "Three people were killed in the fire."})
    done = case.compare(case.write("a.jsonl", f'{good}\nnot json\n{{"id": "y"}}\n{good}\n'))
    expect(done, 2, "a.jsonl:2", "a.jsonl:3")
    assert [d["id"] for d in case.report()["documents"]] == ["x", "x-2"]


def unwritable_folder(case):
    done = case.run("compare", "-o", "/proc/none/out", case.write("a.txt", GOOD))
    expect(done, 2, "/proc/none/out")


def full_disk(case):
    first = case.write("a.txt", GOOD)
    expect(case.compare(first), 0)
    before = (case.out / "report.json").read_bytes(), (case.out / "index.html").read_bytes()
    os.symlink("/dev/full", case.out / "report.json.new")
    done = case.compare(first, case.write("b.txt", OTHER))
    expect(done, 2, "report.json")
    assert ((case.out / "report.json").read_bytes(), (case.out / "index.html").read_bytes()) == before, "the earlier report changed"


def full_standard_output(case):
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([case.tanaqud, "extract", case.write("a.txt", GOOD)], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    expect(done, 2, "standard output", "No space left")


def usage(case):
    for args in ([], ["nonsense"], ["compare"], ["compare", "--nonsense", "x"], ["compare", "--fail-on", "never-mind", "x"], ["extract"],
                 ["compare", "--input", "pdf", "x"], ["compare", "--lang", "xx", "x"], ["explain", "no/such-rule"]):
        done = case.run(*args)
        assert done.returncode == 2 and done.stderr.startswith("tanaqud: "), (args, done.returncode, done.stderr)


def standard_input(case):
    done = case.run("compare", "-o", str(case.out), "-", input=GOOD)
    expect(done, 0)
    assert case.report()["documents"][0]["source"] == "A"


def fail_on(case):
    paths = case.write("a.txt", GOOD), case.write("b.txt", OTHER)
    expect(case.run("compare", "--fail-on", "conflict", "-o", str(case.out), *paths), 1)
    expect(case.run("compare", "--fail-on", "conflict", "-o", str(case.out), paths[0]), 0)
    expect(case.run("compare", "-o", str(case.out), *paths), 0)


def bad_pair_line(case):
    lines = '{"id": "1", "premise": "The bridge is open.", "hypothesis": "The bridge is open."}\nnonsense\n'
    done = case.run("pairs", input=lines)
    expect(done, 2, "standard input:2")
    assert json.loads(done.stdout.splitlines()[0])["id"] == "1"


def bad_table(case):
    data = case.folder / "data"
    shutil.copytree(Path(__file__).resolve().parents[2] / "src" / "data", data)
    table = data / "ar" / "numbers.tsv"
    table.write_text(table.read_text(encoding="utf-8") + "كلمة\tunit\tmany\n", encoding="utf-8")
    last = len(table.read_text(encoding="utf-8").splitlines())
    expect(case.run("compare", "--data", str(data), case.write("a.txt", GOOD)), 2, f"ar/numbers.tsv:{last}: value is not a number")


def no_lexicon(case):
    program = case.folder / "a" / "b" / "c" / "d" / "e" / "f" / "tanaqud"
    program.parent.mkdir(parents=True)
    shutil.copy(case.tanaqud, program)
    case.tanaqud = str(program)
    expect(case.compare(case.write("a.txt", GOOD), case.write("b.txt", OTHER)), 0, "tanaqud.lex", "spelling alone")


CASES = [no_such_file, folder_without_articles, empty_file, binary_file, invalid_utf8, corpus_syntax, corpus_missing_file, corpus_outside,
         bad_date, bad_json_line, unwritable_folder, full_disk, full_standard_output, usage, standard_input, fail_on, bad_pair_line, bad_table,
         no_lexicon]


def main(tanaqud):
    print(f"1..{len(CASES)}")
    failed = False
    for n, test in enumerate(CASES, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(Case(str(Path(tanaqud).resolve()), Path(folder)))
                print(f"ok {n} - {test.__name__}")
            except (AssertionError, OSError, KeyError, ValueError) as wrong:
                failed = True
                print(f"not ok {n} - {test.__name__}\n# {wrong}".replace("\n# ", "\n# ", 1))
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

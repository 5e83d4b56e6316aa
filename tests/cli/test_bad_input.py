#!/usr/bin/env python3
"""Bad input: the message names the file, the place and the reason; the rest goes on; what was written stays. Prints TAP.

usage: test_bad_input.py TANAQUD
"""
import json
import os
import shutil
import signal
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
    done = case.compare(case.write("a.jsonl", good.replace("}", ', "date": 2025, "lang": null}') + "\n" + good))
    expect(done, 0, 'a.jsonl:1: "date" is not a string')
    assert "lang" not in done.stderr, done.stderr


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


def full_standard_output_of_any_command(case):
    article = case.write("a.txt", GOOD)
    for args in (["--help"], ["--version"], ["compare", "--help"], ["explain"], ["lookup", "fire"], ["read", article], ["extract", "--values", article],
                 ["compare", "--print-config"], ["check", article, "--against", case.write("b.txt", OTHER)]):
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run([case.tanaqud, *args], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        expect(done, 2, "standard output", "No space left")
        assert done.stderr.count("standard output") == 1, (args, done.stderr)


def device_is_written_into(case):
    """A pipe or a device is no file to put a new one in the place of."""
    paths = case.write("a.txt", GOOD), case.write("b.txt", OTHER)
    link = case.folder / "full"
    os.symlink("/dev/full", link)
    done = case.run("compare", "--lang", "en", "-o", str(case.out), "--format", f"csv={link}", *paths)
    expect(done, 2, "full: No space left")
    assert link.is_symlink() and Path("/dev/full").is_char_device(), "the device was replaced"
    assert "Three people" in done.stdout and case.report()["topics"], "the other outputs were not written"
    pipe = case.folder / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True) as reader:
        expect(case.run("compare", "--lang", "en", "-o", str(case.out), "--format", f"csv={pipe}", *paths), 0)
        assert "Three people" in reader.stdout.read()


def link_to_a_file_stays(case):
    target, link = case.folder / "kept.csv", case.folder / "link.csv"
    target.write_text("old", encoding="utf-8")
    os.symlink(target, link)
    expect(case.run("compare", "-o", str(case.out), "--format", f"csv={link}", case.write("a.txt", GOOD), case.write("b.txt", OTHER)), 0)
    assert link.is_symlink() and "Three people" in target.read_text(encoding="utf-8"), "the link was replaced"


def unwritable_folder_loses_no_table(case):
    done = case.run("compare", "--lang", "en", "-o", "/proc/none/out", case.write("a.txt", GOOD), case.write("b.txt", OTHER))
    expect(done, 2, "/proc/none/out")
    assert "Three people were killed" in done.stdout, done.stdout


def two_runs_into_one_folder(case):
    """The page and the data that stay are of one run."""
    for name, number in (("x", "Seven"), ("y", "Eight")):
        case.write(f"{name}/a.txt", GOOD)
        case.write(f"{name}/b.txt", OTHER.replace("Five", number).replace("five", number.lower()))
    runs = [subprocess.Popen([case.tanaqud, "compare", "-o", str(case.out), str(case.folder / name)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for name in "xyxyxyxy"]
    for one in runs:
        _, errors = one.communicate()
        assert one.returncode == 0, errors
    page = (case.out / "index.html").read_text(encoding="utf-8")
    quotes = {claim["quote"] for claim in case.report()["claims"]}
    number = "Seven" if any("Seven" in quote for quote in quotes) else "Eight"
    assert number in page and {"Seven": "Eight", "Eight": "Seven"}[number] not in page, f"the data says {number}, the page does not"
    assert sorted(path.name for path in case.out.iterdir()) == ["index.html", "report.json"]


def killed_in_the_middle(case):
    """Whenever it comes, an interrupt leaves the earlier report whole."""
    expect(case.compare(case.write("a.txt", GOOD)), 0)
    for n in range(60):
        case.write(f"many/{n}.txt", GOOD.replace("Three", str(n + 3)) + OTHER * 20)
    for delay in (0.02, 0.1, 0.3, 0.6):
        with subprocess.Popen([case.tanaqud, "compare", "-o", str(case.out), str(case.folder / "many")], stdout=subprocess.DEVNULL) as one:
            try:
                one.wait(delay)
            except subprocess.TimeoutExpired:
                one.send_signal(signal.SIGINT)
        assert len(case.report()["documents"]) in (1, 60) and (case.out / "index.html").read_text(encoding="utf-8").endswith("</html>\n")


def closed_pipe(case):
    for number in range(20):
        case.write(f"many/{number}.txt", OTHER * 30)
    with subprocess.Popen([case.tanaqud, "extract", str(case.folder / "many")], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as one:
        one.stdout.read(10)
        one.stdout.close()
        errors = one.stderr.read()
    assert one.returncode == -signal.SIGPIPE and errors == b"", (one.returncode, errors)


def order_of_arguments(case):
    """Neither a verdict nor a byte."""
    texts = [GOOD, OTHER, OTHER.replace("Five", "Six").replace("five", "six").replace("Source: B", "Source: C"), GOOD.replace("Source: A", "Source: D")]
    paths = [case.write(f"{name}.txt", text) for name, text in zip("abcd", texts)]
    reports = set()
    for order in (paths, paths[::-1], paths[2:] + paths[:2]):
        expect(case.compare(*order), 0)
        reports.add((case.out / "report.json").read_bytes())
    assert len(reports) == 1, "the order of arguments changes the report"


def named_twice(case):
    path = case.write("a.txt", GOOD)
    expect(case.compare(path, case.write("b.txt", OTHER), path), 0, "a.txt: named twice")
    assert len(case.report()["documents"]) == 2


def no_article_of_that_kind(case):
    good = case.write("a.txt", GOOD)
    for name, text, word in (("t.csv", "a,b\n1,2\n", "table"), ("j.json", '{"foo": [1]}', "ninjs"), ("deep.json", "[" * 200000, "ninjs"),
                             ("deep.jsonl", '{"id": "x", "text": ' + "[" * 200000 + "\n", "deep.jsonl:1")):
        expect(case.compare(case.write(name, text), good), 2, f"{name}:", word)
        assert len(case.report()["documents"]) == 1, name


def links_in_a_folder(case):
    case.write("f/a.txt", GOOD)
    os.symlink("nowhere", case.folder / "f" / "dead.txt")
    os.symlink("../f", case.folder / "f" / "self")
    os.symlink(case.write("outside.txt", OTHER), case.folder / "f" / "out.txt")
    expect(case.compare(str(case.folder / "f")), 0, "dead.txt: a link to nothing", "out.txt: a link out of the folder")
    assert len(case.report()["documents"]) == 1


def corpus_wrong_types(case):
    case.write("c/a.txt", GOOD)
    case.write("c/corpus.json", '{"articles": [{"path": "a.txt", "date": 5, "title": null}, {"path": 7}]}')
    expect(case.compare(str(case.folder / "c")), 2, 'corpus.json: article 1: "date" is not a string', 'article 2 has no "path"')


def unreadable(case):
    """As root everything can be read: the rights are given up first."""
    shut, folder = Path(case.write("shut.txt", OTHER)), case.folder / "shut"
    good = case.write("a.txt", GOOD)
    folder.mkdir()
    for path in (shut, folder):
        path.chmod(0)
    out = case.folder / "open"
    out.mkdir()
    if os.geteuid() == 0:
        case.folder.chmod(0o755)
        out.chmod(0o777)
        drop = {"user": 65534, "group": 65534, "extra_groups": []}
    else:
        drop = {}
    done = subprocess.run([case.tanaqud, "compare", "-o", str(out), good, str(shut), str(folder)], capture_output=True, text=True, check=False, **drop)
    done_since = subprocess.run([case.tanaqud, "compare", "-o", str(out), "--since", str(shut), good], capture_output=True, text=True, check=False, **drop)
    folder.chmod(0o755)
    if not (out / "report.json").exists() and os.geteuid() == 0:
        return  # the program itself lies where nobody else may read
    expect(done, 2, "shut.txt: Permission denied", f"{folder}: Permission denied")
    expect(done_since, 2, "tanaqud: " + str(shut) + ": Permission denied")


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
    good = '{"id": "1", "premise": "The bridge is open.", "hypothesis": "The bridge is open."}\n'
    done = case.run("pairs", input=good + "nonsense\n")
    expect(done, 2, "standard input:2")
    assert json.loads(done.stdout.splitlines()[0])["id"] == "1"
    for row, why in [({"id": 7, "premise": "The bridge is open.", "hypothesis": "The bridge is open."}, '"id" is not a string'),
                     ({"id": "7", "premise": ["The bridge is open."], "hypothesis": "The bridge is open."}, '"premise" is not a string'),
                     ({"id": "7", "premise": "The bridge is open.", "hypothesis": "The bridge is open.", "lang": 5}, '"lang" is not a string'),
                     ({"id": "7", "premise": "The bridge is open.", "hypothesis": "The bridge is open.", "date": {"year": 2024}}, '"date" is not a string'),
                     ({"id": "7", "premise": "The bridge is open."}, 'a pair has an "id", a "premise" and a "hypothesis"')]:
        done = case.run("pairs", input=json.dumps(row) + "\n" + good)
        expect(done, 2, f"standard input:1: {why}")
        assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1"], done.stdout
    expect(case.run("pairs", input=good.replace("}", ', "lang": null, "date": null}')), 0)
    done = case.run("pairs", input=good.replace("}", ', "date": "soon"}'))
    expect(done, 0, 'standard input:1: the date "soon" is not a date')
    assert json.loads(done.stdout)["verdict"] == "agreement", done.stdout


def bad_table(case):
    data = case.folder / "data"
    shutil.copytree(Path(__file__).resolve().parents[2] / "src" / "data", data)
    for name, row, why in (("en/cues-frame.tsv", "happening.wrong\thappening\tup there\t-\tbegin wrong\tup there\tdown there", 'there is no kind "wrong" in common/happenings.tsv'),
                           ("ar/numbers.tsv", "كلمة\tunit\tmany", "value is not a number")):
        table = data / name
        table.write_text(table.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
        last = len(table.read_text(encoding="utf-8").splitlines())
        expect(case.run("compare", "--data", str(data), case.write("a.txt", GOOD)), 2, f"{name}:{last}: {why}")


def no_lexicon(case):
    program = case.folder / "a" / "b" / "c" / "d" / "e" / "f" / "tanaqud"
    program.parent.mkdir(parents=True)
    shutil.copy(case.tanaqud, program)
    case.tanaqud = str(program)
    expect(case.compare(case.write("a.txt", GOOD), case.write("b.txt", OTHER)), 0, "tanaqud.lex", "spelling alone")


CASES = [no_such_file, folder_without_articles, empty_file, binary_file, invalid_utf8, corpus_syntax, corpus_missing_file, corpus_outside,
         bad_date, bad_json_line, unwritable_folder, full_disk, full_standard_output,
         full_standard_output_of_any_command, device_is_written_into, link_to_a_file_stays, unwritable_folder_loses_no_table, two_runs_into_one_folder,
         killed_in_the_middle, closed_pipe, order_of_arguments, named_twice, no_article_of_that_kind, links_in_a_folder, corpus_wrong_types, unreadable, usage, standard_input, fail_on, bad_pair_line, bad_table,
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

#!/usr/bin/env python3
"""Writing the report, whole or not at all: test_folder.py TANAQUD, prints TAP."""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

ARTICLE = "Source: {}\nDate: 2024-03-04\n\nThe ferry carried {} passengers, the harbour master said.\n"


def limit_file_size():
    """As a full disk: a write fails in the middle (EFBIG)."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))


def run(tanaqud, work, out, **options):
    return subprocess.run([tanaqud, "compare", "--lang", "en", "-o", out, work / "articles"], capture_output=True, text=True,
                          timeout=60, **options)


def write_articles(work, numbers):
    (work / "articles").mkdir(exist_ok=True)
    for i, number in enumerate(numbers):
        (work / "articles" / f"{i}.txt").write_text(ARTICLE.format(f"Outlet {i}", number))


def contents(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def main():
    tanaqud = pathlib.Path(sys.argv[1]).resolve()
    n = 0
    failed = False

    def check(passed, name, why=""):
        nonlocal n, failed
        n += 1
        failed |= not passed
        print(f"{'ok' if passed else 'not ok'} {n} - {name}")
        if not passed:
            print(f"# {why}")

    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        out = work / "out" / "deep"
        write_articles(work, (40, 52))
        first = run(tanaqud, work, out)
        check(first.returncode == 0, "a missing folder is made", first.stderr)
        before = contents(out)
        check(sorted(before) == ["index.html", "report.json"], "nothing else is left in it", sorted(before))
        write_articles(work, (40, 61))
        full = run(tanaqud, work, out, preexec_fn=limit_file_size)
        check(full.returncode == 2 and str(out / "report.json") in full.stderr, "a full disk is named, with status 2", full.stderr)
        check(contents(out) == before, "the old report is whole after it")
        (work / "plain").write_text("")
        blocked = run(tanaqud, work, work / "plain")
        check(blocked.returncode == 2 and "plain" in blocked.stderr, "a file in place of the folder is named", blocked.stderr)
        if os.geteuid() == 0:
            n += 1
            print(f"ok {n} - an unwritable folder is named # SKIP root may write everywhere")
        else:
            out.chmod(0o555)
            shut = run(tanaqud, work, out)
            out.chmod(0o755)
            check(shut.returncode == 2 and contents(out) == before, "an unwritable folder is named", shut.stderr)
        again = run(tanaqud, work, out)
        check(again.returncode == 0 and contents(out) != before, "the next report takes its place", again.stderr)
    print(f"1..{n}")
    return failed


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""`tanaqud lookup`: what is printed of a word. Prints TAP.

usage: test_lookup.py TANAQUD
"""
import subprocess
import sys


def lookup(command, *words):
    return subprocess.run([command, "lookup", *words], capture_output=True, text=True, check=False)


def names_lemma_form_meaning_opposites_and_sources(command):
    out = lookup(command, "وافقت").stdout
    assert "وافق, verb +feminine +past" in out, out
    assert "means " in out and "opposite " in out and "رفض" in out, out
    assert "from " in out and "ar/lemmas.tsv:" in out, out


def says_how_neighbours_relate(command):
    assert "opposite" in lookup(command, "رفض", "وافق").stdout.splitlines()[-1]
    assert "same concept" in lookup(command, "earthquake", "زلزال").stdout.splitlines()[-1]


def knows_countries(command):
    assert "country EG" in lookup(command, "المصرية").stdout


def names_what_is_unknown(command):
    assert "unknown in every language" in lookup(command, "xqzzv").stdout


def refuses_what_is_no_text(command):
    run = subprocess.run([command.encode(), b"lookup", b"\xff\xfe"], capture_output=True, check=False)
    assert run.returncode == 2 and b"UTF-8" in run.stderr, run


CASES = [names_lemma_form_meaning_opposites_and_sources, says_how_neighbours_relate, knows_countries, names_what_is_unknown, refuses_what_is_no_text]


def main(command):
    print(f"1..{len(CASES)}")
    failed = 0
    for n, case in enumerate(CASES, 1):
        try:
            case(command)
            print(f"ok {n} - lookup {case.__name__}")
        except AssertionError as wrong:
            failed += 1
            print(f"not ok {n} - lookup {case.__name__}")
            print("# " + str(wrong).replace("\n", "\n# "))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

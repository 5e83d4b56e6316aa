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
    assert "people of EG" in lookup(command, "المصرية").stdout
    assert "country EG" in lookup(command, "l'Égypte", "Égypte").stdout


def knows_names_of_several_words(command):
    assert "institution @UN" in lookup(command, "United Nations").stdout
    assert "institution @UN" in lookup(command, "الأمم المتحدة").stdout
    assert "capital of FR" in lookup(command, "Paris").stdout
    assert "signals name.title, from en/cues-name.tsv:" in lookup(command, "prime minister").stdout


def says_that_two_names_are_one(command):
    out = lookup(command, "الكاظمي", "Kadhimi", "Kazemi", "Karimi").stdout
    assert out.count("as a name, the same") == 2, out
    assert "given name, from common/given-names.tsv:" in lookup(command, "Khaled").stdout


def asks_for_the_words_of_a_phrase(command):
    out = lookup(command, "earthquake damage").stdout
    assert "of it earthquake" in out and "of it damage" in out, out


def lists_nothing_twice(command):
    for line in lookup(command, "rise", "killed").stdout.splitlines():
        if line.strip().startswith("opposite "):
            words = line.strip()[len("opposite "):].split(", ")
            assert len(words) == len(set(words)), line


def names_what_is_unknown(command):
    assert "unknown in every language" in lookup(command, "xqzzv").stdout


def refuses_what_is_no_text(command):
    run = subprocess.run([command.encode(), b"lookup", b"\xff\xfe"], capture_output=True, check=False)
    assert run.returncode == 2 and b"UTF-8" in run.stderr, run


CASES = [names_lemma_form_meaning_opposites_and_sources, says_how_neighbours_relate, knows_countries, knows_names_of_several_words,
         says_that_two_names_are_one, asks_for_the_words_of_a_phrase, lists_nothing_twice, names_what_is_unknown, refuses_what_is_no_text]


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

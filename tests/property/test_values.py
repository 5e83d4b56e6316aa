#!/usr/bin/env python3
"""The value of a phrase is the same with diacritics, with tatweel, in digits of another script and between other marks; and what an article says does
not depend on those read before it. Prints TAP.

usage: test_values.py TANAQUD SPEC_FOLDER

The phrases are the rows of SPEC_FOLDER/<lang>/sentences-values.tsv and values.tsv; each is read as it stands and in each other form, and
must give the same kinds, numbers, bounds and units.
"""
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MARKS = "\u064e\u064f\u0650\u0651\u0652"  # short vowels, shadda, sukun; the tanwin says something of its own
UNJOINED = "اأإآٱدذرزوؤةىء"
LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")


def with_diacritics(text):
    mark = random.Random(text)
    return "".join(c + (mark.choice(MARKS) if LETTER.match(c) and mark.random() < 0.4 else "") for c in text)


def with_tatweel(text):
    place = random.Random(text)
    return "".join(c + ("ـ" if LETTER.match(c) and c not in UNJOINED and LETTER.match(text[i + 1:i + 2]) and place.random() < 0.4 else "")
                   for i, c in enumerate(text))


def in_digits(zero):
    return lambda text: text.translate({ord("0") + i: chr(ord(zero) + i) for i in range(10)})


def between(opening, closing):
    return lambda text: opening + text.rstrip(".") + closing


FORMS = {
    "diacritics": ("ar", with_diacritics),
    "tatweel": ("ar", with_tatweel),
    "Arabic digits": ("ar", in_digits("٠")),
    "Persian digits": ("ar", in_digits("۰")),
    "quoted": (None, between("«", "»")),
    "bracketed": (None, between("(", ")")),
    "left open": (None, between("", "…")),
}


def rows_of(folder, lang):
    for name in ("sentences-values.tsv", "values.tsv"):
        lines = (folder / lang / name).read_text(encoding="utf-8").splitlines()
        for line in [line for line in lines if line and not line.startswith("#")][1:]:
            yield line.split("\t")[0]


def read(tanaqud, lang, texts):
    articles = "\n".join(json.dumps({"id": str(i), "lang": lang, "date": "2025-06-15", "text": text}) for i, text in enumerate(texts))
    done = subprocess.run([tanaqud, "extract", "--values", "--input=jsonl", "-"], input=articles, capture_output=True, text=True, check=True)
    values = [[] for _ in texts]
    for line in done.stdout.splitlines():
        row = json.loads(line)
        value = row["value"]
        if "number" in value:
            values[int(row["doc"])].append((row["kind"], value["number"], value["lo"], value["hi"], value["unit"]))
    return values


def of_files(tanaqud, *files):
    """Lines of values of the articles of some files, read in one run or in several, by article."""
    lines = "".join(subprocess.run([tanaqud, "extract", "--values", *run], capture_output=True, text=True, check=True).stdout for run in files)
    return [json.loads(line) for line in lines.splitlines()]


def is_apart(tanaqud, texts):
    """Articles of two files, of one identifier: both are told, the second numbered; else as if each file had been read alone."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder, name)) for name in ("a.jsonl", "b.jsonl")]
        for path, part in zip(paths, (texts[::2], texts[1::2])):
            Path(path).write_text("".join(json.dumps({"id": f"x{i}", "lang": "en", "date": "2025-06-15", "text": text}) + "\n"
                                          for i, text in enumerate(part)), encoding="utf-8")
        together, alone = of_files(tanaqud, paths), of_files(tanaqud, paths[:1], paths[1:])
    ids = [row.pop("doc") for row in together], [row.pop("doc") for row in alone]
    n_first = sum(1 for name in ids[0] if not name.endswith("-2"))
    return together == alone and 0 < n_first < len(together) and ids[1] == ids[0][:n_first] + [name.removesuffix("-2") for name in ids[0][n_first:]]


def main(tanaqud, folder):
    langs = sorted(path.name for path in Path(folder).iterdir() if (path / "values.tsv").is_file())
    print(f"1..{len(langs) * len(FORMS) + 1}")
    n = n_failed = 0
    for lang in langs:
        texts = list(rows_of(Path(folder), lang))
        plain = read(tanaqud, lang, texts)
        for name, (only, form) in FORMS.items():
            n += 1
            if only not in (None, lang):
                print(f"ok {n} - {lang}: {name} # SKIP not of this script")
                continue
            forms = [form(text) for text in texts]
            wrong = [row for row in zip(forms, plain, read(tanaqud, lang, forms)) if row[1] != row[2]]
            n_failed += bool(wrong)
            print(f"{'not ok' if wrong else 'ok'} {n} - {lang}: {name} ({len(texts)} phrases)")
            for text, want, have in wrong[:8]:
                print(f"# {text}: {have}, not {want}")
    apart = is_apart(tanaqud, list(rows_of(Path(folder), "en")))
    n_failed += not apart
    print(f"{'ok' if apart else 'not ok'} {n + 1} - articles of two files with one identifier")
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

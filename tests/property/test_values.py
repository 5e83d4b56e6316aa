#!/usr/bin/env python3
"""The value of a phrase is the same with diacritics, with tatweel, in digits of another script and between other marks. Prints TAP.

usage: test_values.py TANAQUD SPEC_FOLDER

The phrases are the rows of SPEC_FOLDER/<lang>/sentences-values.tsv and values.tsv; each is read as it stands and in each other form, and
must give the same kinds, numbers, bounds and units.
"""
import json
import random
import re
import subprocess
import sys
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


def main(tanaqud, folder):
    langs = sorted(path.name for path in Path(folder).iterdir() if (path / "values.tsv").is_file())
    print(f"1..{len(langs) * len(FORMS)}")
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
    return n_failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

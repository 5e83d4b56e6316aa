#!/usr/bin/env python3
"""Numbers spelt by others read back.

usage: spelt.py TANAQUD BUILD [HOW_MANY]

Every integer from 0 to 10,000 and HOW_MANY random ones up to 10^12 (100,000), spelt
  by every rule set of ICU that is a reading, in Arabic, English and French (the unit suite's own test, at full length), and
  by the npm package n2words in Arabic, in seven spellings: as it is, oblique, مئة, hundreds apart, bare alef, tanwin left out, feminine.
The package is installed in a folder of its own that is removed again; without npm that part is skipped by name. Prints how many read back, and
the first that do not. GENERATOR names what the package itself spells wrong.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = "n2words@4.0.0"
MAX_INTEGER = 10 ** 12

SPELL = """
import { toCardinal } from 'n2words/ar-SA'
import { readFileSync } from 'node:fs'
for (const line of readFileSync(0, 'utf8').split('\\n'))
  if (line !== '') console.log(toCardinal(BigInt(line)) + '\\t' + toCardinal(BigInt(line), { gender: 'feminine' }))
"""


def is_hundred_and_one(number):
    """101 thousand, 401 million …: the package names the scale in place of the one, and then again: «مائة وألف ألف»."""
    group = number // 1000
    while group > 0:
        if group % 1000 > 100 and group % 100 == 1:
            return True
        group //= 1000
    return False


# What the package itself spells wrong, by name; its numbers are left out and counted.
GENERATOR = {"a hundred and one of a scale": is_hundred_and_one}

OBLIQUE = [(r"\bاثنا\b", "اثني"), (r"\bاثنتا\b", "اثنتي"), (r"تان\b", "تين"), (r"فان\b", "فين"), (r"نان\b", "نين"), (r"ران\b", "رين"), (r"ون\b(?<!مليون)(?<!تريليون)", "ين")]


def oblique(text):
    for pattern, instead in OBLIQUE:
        text = re.sub(pattern, instead, text)
    return text


def hundreds_apart(text):
    return re.sub(r"(ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)مائة", r"\1 مائة", text)


SPELLINGS = {
    "nominative": lambda masculine, feminine: masculine,
    "oblique": lambda masculine, feminine: oblique(masculine),
    "مئة": lambda masculine, feminine: masculine.replace("مائة", "مئة"),
    "hundreds apart": lambda masculine, feminine: hundreds_apart(masculine),
    "bare alef": lambda masculine, feminine: re.sub("[أإآ]", "ا", masculine),
    "no tanwin": lambda masculine, feminine: masculine.replace("ً", ""),
    "feminine": lambda masculine, feminine: feminine,
}


def numbers(how_many):
    random.seed(11)
    return list(range(10001)) + [int(10 ** random.uniform(4, 12)) for _ in range(how_many // 2)] + \
        [random.randrange(MAX_INTEGER) for _ in range(how_many - how_many // 2)]


def spell(wanted):
    """Both genders of each number; None without npm."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", PACKAGE], cwd=folder, capture_output=True, check=False)
        if done.returncode != 0:
            return None
        Path(folder, "spell.mjs").write_text(SPELL, encoding="utf-8")
        done = subprocess.run(["node", "spell.mjs"], cwd=folder, input="\n".join(map(str, wanted)), capture_output=True, text=True, check=True)
    return [line.split("\t") for line in done.stdout.splitlines()]


def read_back(tanaqud, texts):
    """The values of each text, one article a text."""
    lines = "".join(json.dumps({"id": str(i), "lang": "ar", "date": "2025-06-15", "text": text}) + "\n" for i, text in enumerate(texts))
    done = subprocess.run([tanaqud, "extract", "--values", "--input=jsonl", "-"], input=lines, capture_output=True, text=True, check=True)
    values = [[] for _ in texts]
    for line in done.stdout.splitlines():
        value = json.loads(line)
        values[int(value["doc"])].append(value["value"].get("number"))
    return values


def check_package(tanaqud, how_many):
    wanted = numbers(how_many)
    for name, is_wrong in GENERATOR.items():
        kept = [n for n in wanted if not is_wrong(n)]
        print(f"n2words: {len(wanted) - len(kept)} left out, as the package spells them wrong: {name}")
        wanted = kept
    spelt = spell(wanted)
    if spelt is None:
        print("n2words: skipped, npm is not there or has no network")
        return
    for name, of in SPELLINGS.items():
        texts = [of(*both) for both in spelt]
        read = read_back(tanaqud, texts)
        wrong = [(n, text, got) for n, text, got in zip(wanted, texts, read) if got != [n]]
        print(f"n2words {name:15} {len(wanted) - len(wrong)} of {len(wanted)} read back")
        for n, text, got in wrong[:5]:
            print(f"  {n} {text} reads {got}")


def check_icu(build):
    program = Path(build, "tests", "unit", "extract", "test-extract-number-spelt")
    if not program.is_file():
        print("ICU: skipped, the unit suite is not built")
        return
    done = subprocess.run([str(program)], env={**os.environ, "TQ_LONG_TESTS": "1"}, capture_output=True, text=True, check=False)
    print(f"ICU, 100,000 of each rule set: {'all read back' if done.returncode == 0 else 'some do not read back'}")
    print("".join(f"  {line}\n" for line in done.stderr.splitlines()[:20] if done.returncode), end="")


def main(tanaqud, build, how_many="100000"):
    check_package(tanaqud, int(how_many))
    check_icu(build)


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Word pairs that contradictory sentences differ in, with their support.

usage: mine-opposites.py TANAQUD PAIRS.jsonl… > rows

Of two sentences that differ in few words, once clitics and inflection are off, each lemma of the one is counted against each of the other of its
part of speech, under the sentences' label. A row is printed where a pair is met in contradictions at least twice, four times as often as
under any other label, and five times as often as chance would bring the two together: lang, pos, lemma, lemma, support, lift. Rows are read
by a person before they enter common/opposites.tsv: sentences also contradict each other by words that are merely different (cat and dog).
"""
import collections
import json
import re
import subprocess
import sys

WORDS_A_CALL = 400
MIN_SUPPORT = 2
MIN_RATIO = 4
MIN_LIFT = 5
MAX_DIFFERENT = 5
PARTS = {"noun": "n", "verb": "v", "adjective": "a"}


def words_of(text):
    return re.findall(r"[^\W\d_]+", text)


def read_lemmas(tanaqud, words, lang):
    """The likeliest reading of each word in the language: (pos, lemma); words without one are left out."""
    found = {}
    for i in range(0, len(words), WORDS_A_CALL):
        batch = words[i:i + WORDS_A_CALL]
        output = subprocess.run([tanaqud, "lookup", *batch], capture_output=True, text=True, check=True).stdout
        word = inside = None
        for line in output.splitlines():
            if not line.startswith(" "):
                word = line
            elif not line.startswith("    "):
                inside = line.strip()
            elif inside == lang and word not in found:
                match = re.match(r"    (\S+), (noun|verb|adjective)\b", line)
                if match:
                    found[word] = (PARTS[match.group(2)], match.group(1))
    return found


def main():
    tanaqud, paths = sys.argv[1], sys.argv[2:]
    rows = [json.loads(line) for path in paths for line in open(path, encoding="utf-8")]
    for lang in sorted({row["lang"] for row in rows}):
        mine = [row for row in rows if row["lang"] == lang]
        words = sorted({w for row in mine for side in ("premise", "hypothesis") for w in words_of(row[side])})
        lemmas = read_lemmas(tanaqud, words, lang)
        counts, singles, n_pairs = collections.defaultdict(collections.Counter), collections.Counter(), 0
        for row in mine:
            a, b = ({lemmas.get(w, (None, w)) for w in words_of(row[side])} for side in ("premise", "hypothesis"))
            only_a, only_b = a - b, b - a
            if max(len(only_a), len(only_b)) > MAX_DIFFERENT:
                continue
            n_pairs += 1
            singles.update(only_a | only_b)
            for x in only_a:
                for y in only_b:
                    if x[0] is not None and x[0] == y[0]:
                        counts[tuple(sorted((x, y)))][row["label"]] += 1
        for (x, y), by_label in sorted(counts.items(), key=lambda item: (-item[1]["contradiction"], item[0])):
            support = by_label["contradiction"]
            others = max((n for label, n in by_label.items() if label != "contradiction"), default=0)
            lift = support * n_pairs / (singles[x] * singles[y])
            if support >= MIN_SUPPORT and support >= MIN_RATIO * others and lift >= MIN_LIFT:
                print(lang, x[0], x[1], y[1], support, round(lift), sep="\t")


if __name__ == "__main__":
    main()

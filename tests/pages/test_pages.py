#!/usr/bin/env python3
"""The article in a web page: layouts × languages × stories, against what is known to be the article. Prints TAP.

usage: test_pages.py TANAQUD [--verbose]

For each page: F1 of the words of lead and body, the title, the date; and that no claim is made outside title, lead and body. The bars are
means over all pages, and no page may fall below 0.85. Nothing is random: the same pages every time.
"""
import collections
import copy
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from layouts import LAYOUTS
from stories import STORIES, WORDS


def words_of(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def f1(found, wanted):
    common = sum((found & wanted).values())
    return 2 * common / max(sum(found.values()) + sum(wanted.values()), 1)


def write_pages(folder):
    gold = {}
    for lang, stories in STORIES.items():
        for n, story in enumerate(stories):
            for layout in LAYOUTS:
                name = f"{layout.__name__}-{lang}-{n}"
                s = copy.deepcopy(story)
                page, extra = layout(s, WORDS[lang], lang)
                (folder / f"{name}.html").write_text(page, encoding="utf-8")
                gold[name] = (s["title"], s["date"], "\n".join([s["lead"], *s["body"], *extra]), lang)
    return gold


def read(tanaqud, folder):
    done = subprocess.run([tanaqud, "read", "--json", str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"Bail out! {done.stderr}")
    return {d["id"]: d for d in map(json.loads, done.stdout.splitlines())}


def main(tanaqud, *flags):
    with tempfile.TemporaryDirectory() as name:
        gold = write_pages(Path(name))
        documents = read(tanaqud, name)
        claims = subprocess.run([tanaqud, "extract", name], capture_output=True, text=True, check=True).stdout.splitlines()
    scores, titles, dates, langs = {}, {}, {}, {}
    for key, (title, date, body, lang) in gold.items():
        document = documents.get(key, {"blocks": [], "title": None, "date": None, "lang": None})
        text = "\n".join(b["text"] for b in document["blocks"] if b["role"] in ("lead", "body"))
        scores[key] = f1(words_of(text), words_of(body))
        titles[key], dates[key], langs[key] = document["title"] == title, document["date"] == date, document["lang"] == lang
        if "--verbose" in flags and (scores[key] < 0.97 or not titles[key] or not dates[key]):
            print(f"# {key} {scores[key]:.3f} title {document['title']!r} date {document['date']!r}")
            for block in document["blocks"]:
                is_ours = f1(words_of(block["text"]), words_of(body) & words_of(block["text"])) > 0.9 and len(block["text"]) > 30
                if is_ours != (block["role"] in ("lead", "body")):
                    print(f"#     {block['role']} {block.get('reason')}: {block['text'][:90]}")
    outside = []
    for line in claims:
        claim = json.loads(line)
        blocks = documents[claim["doc"]]["blocks"]
        if not any(b["start"] <= claim["start"] < b["end"] and b["role"] in ("title", "lead", "body") for b in blocks):
            outside.append(claim["quote"])
    mean = sum(scores.values()) / len(scores)
    checks = [
        (f"{len(gold)} pages: word F1 {mean:.4f}, at least 0.95", len(gold) >= 60 and mean >= 0.95),
        (f"the worst page has {min(scores.values()):.3f}, at least 0.85", min(scores.values()) >= 0.85),
        (f"titles right: {sum(titles.values())} of {len(gold)}", sum(titles.values()) >= 0.95 * len(gold)),
        (f"dates right: {sum(dates.values())} of {len(gold)}", sum(dates.values()) >= 0.95 * len(gold)),
        (f"languages right: {sum(langs.values())} of {len(gold)}", all(langs.values())),
        (f"of {len(claims)} claims {len(outside)} lie outside the article", claims and not outside),
    ]
    print(f"1..{len(checks)}")
    for n, (what, is_right) in enumerate(checks, 1):
        print(f"{'ok' if is_right else 'not ok'} {n} - {what}")
    return not all(is_right for _, is_right in checks)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

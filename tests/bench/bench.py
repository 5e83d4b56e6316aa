#!/usr/bin/env python3
"""Speed and memory of the command, beside others on the same text in the same run: `wc -w`; ICU's sentence and word iterators
(icu-breaks.c, built beside the command); and, on a slice of the English text, the number recogniser of the npm package
@microsoft/recognizers-text-suite, alone and with its five others for what `extract --values` reads. The package is installed in a folder
of its own that is removed again; without npm that part is skipped by name.

usage: bench.py TANAQUD SHARED [MEGABYTES]

The texts are made by shuffling the sentences of the articles in SHARED (of seeds/ where it is absent) until they are as long as asked
(20 MB), one article of about 20 KB a line. Times are CPU seconds of one core.
"""
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from scale import measure

PEER_BYTES = 60_000


def sentences(shared, lang):
    texts = []
    root = Path(shared)
    if lang == "ar" and (root / "corpus" / "ant.jsonl").is_file():
        with open(root / "corpus" / "ant.jsonl", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
    folders = [root / "gold" / "dev", root / "seeds"] if (root / "gold").is_dir() else [Path("seeds")]
    for folder in folders:
        texts += [p.read_text(encoding="utf-8-sig") for p in sorted(folder.rglob("*.txt"))]
    found = [s.strip() for t in texts for s in re.split(r"(?<=[.!?؟])\s+|\n", t) if len(s.strip()) > 30]
    is_arabic = re.compile("[\u0621-\u064a]").search
    return [s for s in found if bool(is_arabic(s)) == (lang == "ar")]


def write_text(path, rows, megabytes):
    random.seed(7)
    size, n = 0, 0
    with open(path, "w", encoding="utf-8") as out:
        while size < megabytes * 1e6:
            article, length = [], 0
            while length < 20000:
                article.append(random.choice(rows))
                length += len(article[-1].encode())
            line = json.dumps({"id": f"a{n}", "text": " ".join(article), "date": "2025-06-01"}, ensure_ascii=False) + "\n"
            out.write(line)
            size += len(line.encode())
            n += 1
    return size


def cpu_seconds(command, **kwargs):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["taskset", "-c", "0", *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, **kwargs)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"bench: {' '.join(command)} ended with {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


PEERS = """
const { Culture, ...suite } = require('@microsoft/recognizers-text-suite')
const texts = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))
const six = ['recognizeNumber', 'recognizeOrdinal', 'recognizePercentage', 'recognizeCurrency', 'recognizeDimension', 'recognizeDateTime']
const seconds = names => {
  const before = process.cpuUsage()
  for (const text of texts)
    for (const name of names)
      suite[name](text, Culture.English)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
console.log(seconds(six.slice(0, 1)), seconds(six))
"""
PEERS_PACKAGE = "@microsoft/recognizers-text-suite@1.3.1"


def sentences_of(path):
    """The first sentences of the text, one by one: the recognisers take more than linear time in the length of what they are given."""
    texts, size = [], 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for text in re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]):
                texts.append(text)
                size += len(text.encode())
                if size > PEER_BYTES:
                    return texts
    return texts


def print_peers(path, speed):
    """The recognisers on the first sentences of the text."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        print("recognizers-text: skipped, npm is not there")
        return
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", PEERS_PACKAGE], cwd=folder, capture_output=True, check=False)
        if done.returncode != 0:
            print("recognizers-text: skipped, npm cannot install it")
            return
        part = Path(folder, "slice.json")
        texts = sentences_of(path)
        part.write_text(json.dumps(texts), encoding="utf-8")
        Path(folder, "peers.js").write_text(PEERS, encoding="utf-8")
        done = subprocess.run(["node", "peers.js", str(part)], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"recognizers-text: skipped, {done.stderr.strip().splitlines()[-1]}")
            return
        size = sum(len(text.encode()) for text in texts) / 1e6
        for name, seconds in zip(("number recogniser", "six recognisers"), map(float, done.stdout.split())):
            print(f"en  {name:18} {size / seconds:8.4f} MB/s   ({size:.2f} MB, {seconds:.2f} s CPU); extract --values is {speed * seconds / size:.0f} times as fast")


def print_breaks(tanaqud, lang, path, size, speed):
    """ICU's iterators, and how much of their throughput `extract --values` has."""
    program = Path(tanaqud).parent / "tests" / "icu-breaks"
    if not program.is_file():
        print("ICU's break iterators: skipped, tests/icu-breaks is not built")
        return
    seconds = float(subprocess.run(["taskset", "-c", "0", str(program), lang, str(path)], capture_output=True, text=True, check=True).stdout.split()[0])
    print(f"{lang}  {'ICU breaks':18} {size / seconds:8.1f} MB/s   ({seconds:.2f} s CPU); extract --values has {speed * seconds / size:.3f} of it")


def write_pages(folder, n_bytes=40_000_000):
    """The pages of tests/pages, each with the styles, scripts and menus that make a real one some 120 KB. Returns their bytes."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pages"))
    from layouts import LAYOUTS
    from stories import STORIES, WORDS
    style = "<style>" + "".join(f".c{i} {{ margin: {i}px; padding: 0 {i}px; color: #{i:06x} }}\n" for i in range(500)) + "</style>"
    script = "<script>" + "".join(f"window.q{i} = window.q{i} || function () {{ return document.querySelector('.c{i} < .d'); }};\n" for i in range(800)) + "</script>"
    folder.mkdir()
    n = total = 0
    while total < n_bytes:
        for lang, stories in STORIES.items():
            menu = "<nav><ul>" + "".join(f'<li class="menu-item menu-item-{i} level-{i % 3}"><a class="menu-link" href="/section/{i}?ref=menu" data-track="nav|{i}">'
                                         f'{WORDS[lang]["nav"][i % 7]}</a></li>' for i in range(60)) + "</ul></nav>"
            for story in stories:
                for layout in LAYOUTS:
                    page = layout(dict(story), WORDS[lang], lang)[0].replace("</head>", style + script + "</head>").replace("<body", menu + "<body", 1)
                    total += (folder / f"{n}.html").write_bytes(page.encode())
                    n += 1
    return total


def print_pairs(tanaqud, shared, folder, runs=5):
    """All labelled pairs in one run, the time to start included; the best of some runs."""
    rows = b"".join(path.read_bytes() for path in sorted((Path(shared) / "gold" / "pairs").glob("*.jsonl")))
    if not rows:
        print("pairs: no pairs to judge")
        return
    path, n = Path(folder) / "pairs.jsonl", rows.count(b"\n")
    path.write_bytes(rows)
    seconds = []
    for _ in range(runs):
        with open(path, "rb") as lines:
            seconds.append(cpu_seconds([tanaqud, "pairs"], stdin=lines))
    print(f"pairs                  {n / min(seconds):8.0f} pairs a second   ({n} pairs, {min(seconds):.2f} s CPU)")


def main(tanaqud, shared, megabytes="20"):
    tanaqud = str(Path(tanaqud).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for lang in ("ar", "en"):
            rows = sentences(shared, lang)
            if not rows:
                print(f"{lang}: no sentences to make a text of")
                continue
            path = Path(folder) / f"{lang}.jsonl"
            size = write_text(path, rows, float(megabytes)) / 1e6
            for name, command in (("wc -w", ["wc", "-w", str(path)]),
                                  ("extract --values", [tanaqud, "extract", "--values", str(path)]),
                                  ("extract", [tanaqud, "extract", str(path)])):
                seconds = cpu_seconds(command)
                print(f"{lang}  {name:18} {size / seconds:8.1f} MB/s   ({size:.1f} MB, {seconds:.2f} s CPU)")
                if name == "extract --values":
                    speed = size / seconds
            print_breaks(tanaqud, lang, path, size, speed)
            if lang == "en":
                print_peers(path, speed)

        print_pairs(tanaqud, shared, folder)
        pages = Path(folder) / "pages"
        size = write_pages(pages) / 1e6
        seconds = cpu_seconds([tanaqud, "read", str(pages)])
        print(f"read, web pages        {size / seconds:8.1f} MB/s   ({size:.1f} MB, {seconds:.2f} s CPU)")
        seeds = Path(shared) / "seeds"
        articles = seeds if seeds.is_dir() else Path("seeds")
        seconds, _, memory = measure([tanaqud, "compare", "-o", str(Path(folder) / "report"), str(articles)])
        print(f"compare {articles.name:14} {seconds:.3f} s CPU, {memory:.1f} MiB at most")


if __name__ == "__main__":
    main(*sys.argv[1:])

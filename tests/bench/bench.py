#!/usr/bin/env python3
"""Speed and memory of the command, beside `wc -w` on the same file in the same run.

usage: bench.py TANAQUD SHARED [MEGABYTES]

The texts are made by shuffling the sentences of the articles in SHARED (of seeds/ where it is absent) until they are as long as asked
(20 MB), one article of about 20 KB a line. Times are CPU seconds of one core.
"""
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path


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


def peak_of(command):
    """CPU seconds and peak memory in MiB of one process."""
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


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
        seeds = Path(shared) / "seeds"
        articles = seeds if seeds.is_dir() else Path("seeds")
        seconds, memory = peak_of([tanaqud, "compare", "-o", str(Path(folder) / "report"), str(articles)])
        print(f"compare {articles.name:14} {seconds:.3f} s CPU, {memory:.1f} MiB at most")


if __name__ == "__main__":
    main(*sys.argv[1:])

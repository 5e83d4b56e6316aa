#!/usr/bin/env python3
"""How time and memory of a comparison grow from 2,500 to 20,000 articles of make_corpus.py.

usage: scale.py TANAQUD SHARED [N…]

The articles are of templates and, a quarter of them, of the bundles in SHARED/gold/dev, where that is there. Times are of the whole command,
reports written: CPU seconds of all cores, and the wall's. Growth is of the CPU seconds, from one row to the next.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (2500, 5000, 10000, 20000)


def write_corpus(path, n, bundles):
    command = [sys.executable, str(Path(__file__).with_name("make_corpus.py")), str(n)]
    if bundles.is_dir():
        command += ["--bundles", str(bundles)]
    with open(path, "wb") as out:
        subprocess.run(command, stdout=out, check=True)
    return path.stat().st_size / 1e6


def measure(command):
    """CPU seconds, wall seconds, peak memory in MiB."""
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"scale: {' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main(tanaqud, shared, *sizes):
    tanaqud, bundles, before = str(Path(tanaqud).resolve()), Path(shared) / "gold" / "dev", None
    with tempfile.TemporaryDirectory() as folder:
        for n in map(int, sizes or SIZES):
            path, out = Path(folder, f"{n}.jsonl"), Path(folder, "report")
            megabytes = write_corpus(path, n, bundles)
            cpu, wall, memory = measure([tanaqud, "compare", "-o", str(out), str(path)])
            report = sum(file.stat().st_size for file in out.iterdir()) / 1e6
            growth = "" if before is None else f", growth {cpu / before[0]:.2f} in time, {memory / before[1]:.2f} in memory"
            print(f"{n:6} articles, {megabytes:5.1f} MB: {cpu:6.1f} s CPU, {wall:6.1f} s, {memory:6.0f} MiB, report {report:5.0f} MB{growth}", flush=True)
            before = cpu, memory
            path.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""What `meson install` leaves behind is a command and a library that a program outside this tree can be built with. Prints TAP.

usage: test_install.py BUILD
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = r"""
#include <tanaqud/tanaqud.h>

int
main (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (TqPacks) packs = tq_packs_open (NULL, &error);
    g_autoptr (TqRun) run = packs != NULL ? tq_run_new (packs, NULL) : NULL;
    TqPair pair;
    const TqResult *result;

    if (run == NULL)
        g_error ("%s", error->message);
    g_print ("%s\n", tq_verdict_name (tq_run_pair (run, "The storm killed 12 people.", "The storm killed 19 people.", "en", NULL, &pair, &result)));
    return 0;
}
"""


def run(*command, **options):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stderr or done.stdout
    return done.stdout


def a_program_outside_compares_two_sentences(folder):
    pc = next(folder.rglob("tanaqud.pc"))
    pc.write_text(pc.read_text(encoding="utf-8").replace("prefix=/", f"prefix={folder}/", 1), encoding="utf-8")
    environment = {**os.environ, "PKG_CONFIG_PATH": str(pc.parent)}
    flags = run("pkg-config", "--cflags", "--libs", "tanaqud", env=environment).split()
    (folder / "program.c").write_text(PROGRAM, encoding="utf-8")
    run("cc", "-o", folder / "program", folder / "program.c", *flags)
    assert run(folder / "program").strip() == "conflict"


def the_command_finds_its_lexicon(folder):
    assert "opposite" in run(next(folder.rglob("bin/tanaqud")), "lookup", "accept", "reject").splitlines()[-1]


CASES = [a_program_outside_compares_two_sentences, the_command_finds_its_lexicon]

if __name__ == "__main__":
    print(f"1..{len(CASES)}")
    with tempfile.TemporaryDirectory() as work:
        run("meson", "install", "-C", sys.argv[1], "--no-rebuild", "--quiet", "--destdir", work)
        failed = 0
        for number, case in enumerate(CASES, 1):
            try:
                case(Path(work))
                print(f"ok {number} - {case.__name__}")
            except AssertionError as error:
                failed += 1
                print(f"not ok {number} - {case.__name__}\n  # " + str(error).replace("\n", "\n  # "))
    sys.exit(1 if failed else 0)

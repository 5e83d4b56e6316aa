#!/usr/bin/env python3
"""Counts test cases over Meson's logs and names those that failed or were skipped.

usage: count.py TESTLOG.json…

Every test prints TAP; a program that prints none, or dies before its plan is done, counts as one failed case. The last line is
`N passed, N failed, N skipped`; the exit status is 1 if anything failed or nothing ran.
"""
import json
import re
import sys

LINE = re.compile(r"^(not )?ok\b\s*\d*\s*(?:- )?(.*?)\s*(?:#\s*(SKIP|TODO)\b\s*(.*))?$", re.IGNORECASE)


def cases(test):
    """(name, "passed" | "failed" | "skipped", reason) of each case of one test program."""
    found = []
    plan = None
    for line in (test.get("stdout") or "").splitlines():
        if re.match(r"^1\.\.\d+", line):
            plan = int(line[3:].split()[0])
        match = LINE.match(line)
        if match:
            bad, name, mark, reason = match.groups()
            state = "skipped" if mark and mark.upper() == "SKIP" else "failed" if bad and not mark else "passed"
            found.append((f"{test['name']}: {name}", state, reason or ""))
    if test["result"] in ("FAIL", "ERROR", "TIMEOUT", "INTERRUPT") and not any(s == "failed" for _, s, _ in found):
        found.append((test["name"], "failed", test["result"].lower()))
    elif plan is not None and len(found) < plan:
        found.append((test["name"], "failed", f"{len(found)} of {plan} cases ran"))
    elif not found:
        state = {"OK": "passed", "SKIP": "skipped"}.get(test["result"], "failed")
        found.append((test["name"], state, ""))
    return found


def main(logs):
    total = {"passed": 0, "failed": 0, "skipped": 0}
    for log in logs:
        with open(log, encoding="utf-8") as lines:
            for line in lines:
                for name, state, reason in cases(json.loads(line)):
                    total[state] += 1
                    if state != "passed":
                        print(f"{state}: {name} {reason}".rstrip())
    print(f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped")
    return 1 if total["failed"] or not total["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

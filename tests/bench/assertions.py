#!/usr/bin/env python3
"""Recall, polarity and speaker of assertion members of labelled bundles.

usage: assertions.py TANAQUD BUNDLE_FOLDER [--show]
A member is covered if a claim of kind assertion shares half of the words of its quote; the claim with the most shared words counts.
A speaker is right if the words as written and those of the label share half of the shorter one."""
import glob
import json
import os
import subprocess
import sys


def words(text):
    return set(text.replace("«", " ").replace("»", " ").replace("،", " ").split())


def share(a, b):
    return len(a & b) / max(1, min(len(a), len(b)))


def claims_of(program, path):
    run = subprocess.run([program, "extract", path], capture_output=True, text=True, check=False)
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    return [row for row in rows if row["kind"] == "assertion"]


def members_of(gold):
    for topic in gold["topics"]:
        if topic["kind"] == "assertion":
            yield from topic["members"]


def speaker_of(claim):
    speaker = claim.get("attribution") or {}
    return speaker.get("speaker") or ""


def main():
    program, folder = sys.argv[1:3]
    n = dict.fromkeys(["members", "covered", "denied", "denied_right", "affirmed", "affirmed_right", "speakers",
                       "speakers_right"], 0)
    n_claims = 0
    for path in sorted(glob.glob(os.path.join(folder, "*", "gold.json"))):
        with open(path, encoding="utf-8") as file:
            gold = json.load(file)
        texts = {}
        for member in members_of(gold):
            doc = member["doc"]
            if doc not in texts:
                texts[doc] = claims_of(program, os.path.join(os.path.dirname(path), doc + ".txt"))
                n_claims += len(texts[doc])
            quote = words(member["quote"])
            ranked = sorted(texts[doc], key=lambda c: len(words(c["quote"]) & quote))
            n["members"] += 1
            best = ranked[-1] if ranked else None
            if best is None or len(words(best["quote"]) & quote) < len(quote) / 2:
                if "--show" in sys.argv:
                    print("missed", member["quote"])
                continue
            n["covered"] += 1
            if member["value"] in ("denied", "affirmed"):
                n[member["value"]] += 1
                n[member["value"] + "_right"] += best.get("polarity") == member["value"]
            if member.get("attributed_to"):
                n["speakers"] += 1
                is_right = share(words(speaker_of(best)), words(member["attributed_to"])) >= 0.5
                n["speakers_right"] += is_right
                if "--show" in sys.argv and not is_right:
                    print("speaker", speaker_of(best), "|", member["attributed_to"], "|", best["quote"])
    print("claims", n_claims, *(f"{key} {value}" for key, value in n.items()))
    right = n["affirmed_right"] + n["denied_right"]
    print(f"covered {n['covered'] / n['members']:.3f}  polarity right {right / max(1, n['affirmed'] + n['denied']):.3f}"
          f"  speaker right {n['speakers_right'] / max(1, n['speakers']):.3f}")


main()

#!/usr/bin/env python3
"""Recall, polarity and speaker of assertion members of labelled bundles.

usage: assertions.py TANAQUD BUNDLE_FOLDER [--show]

A member is covered if a claim of kind assertion shares half of the words of its quote; the claim with the most shared words counts.
A speaker is right if the words as written and those of the label share half of the shorter one.

Polarity is measured in two ways, because the labels and the claims say two different things. A label says how a member stands to what its
*topic* is about: "the bridge is shut" is denied where the topic is "the bridge is open". A claim's polarity says whether its *own* predicate is
denied: "shut" is not; that shut is the opposite of open is for the verdict to find.

- raw: the polarity of the best claim is the label. It counts every member that is told by an opposite word as wrong.
- fair: members that are denied by some word (MARKERS, a list of this file's own, not of the packs) are right if a claim whose predicate stands in
  the quote is denied, as "they left without a deal" makes one claim of leaving and one of the deal; affirmed members are right if the best claim is
  affirmed. Members that are denied without such a word are counted apart ("other words") and are in no figure.
  A program that says both of everything would not pass: the best claim of an affirmed member must be affirmed."""
import glob
import json
import os
import re
import subprocess
import sys

MARKERS = re.compile(
    r"\b(not|\w+n't|no|never|nobody|none|nothing|nor|neither|cannot|without|den(y|ies|ied|ying)|refus\w+|reject\w*|fail(s|ed|ing)?|"
    r"declin(e|ed|es) to|unable|hardly|barely|ruled? out|thr(ow|ew|own) out|turned down|nil)\b"
    r"|\b(ne|n'\w+|aucune?|sans|jamais|rien|personne|refus\w+|dément\w*|démenti|nie|nié|nient|renonc\w+|rejet\w+|échou\w+|non)\b|\bn['’]"
    r"|(?<!\w)[وف]?(لا(?! [يت]زال)|لم|لن|ليس|ليست|غير|عدم|بعدم|دون|بدون|بلا|نف[ىيت]\w*|[يتن]نفي\w*|نافي[اةً]*|رفض\w*|[يت]رفض\w*|فشل\w*|أنكر\w*|امتنع\w*)(?!\w)")


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


def is_denied_within(claims, member):
    """Whether a claim that lies on the quote by half of itself, its predicate in it, is denied."""
    quote = words(member["quote"])
    return any(claim["polarity"] == "denied" and claim["about"]["head"] in member["quote"] and
               2 * len(words(claim["quote"]) & quote) >= min(len(words(claim["quote"])), len(quote)) for claim in claims)


def count_polarity(n, member, best, claims, show):
    label = member["value"]
    n[label] += 1
    n[label + "_right"] += best["polarity"] == label
    if label == "affirmed":
        is_fair = best["polarity"] == label
    elif not MARKERS.search(member["quote"].lower()):
        n["other_words"] += 1
        return
    else:
        is_fair = is_denied_within(claims, member)
    n["fair"] += 1
    n["fair_right"] += is_fair
    if show and not is_fair:
        print("polarity", label, "|", member["quote"], "|", best["quote"])


def main():
    program, folder = sys.argv[1:3]
    show = "--show" in sys.argv
    n = dict.fromkeys(["members", "covered", "denied", "denied_right", "affirmed", "affirmed_right", "other_words", "fair", "fair_right",
                       "speakers", "speakers_right"], 0)
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
                if show:
                    print("missed", member["quote"])
                continue
            n["covered"] += 1
            if member["value"] in ("denied", "affirmed"):
                count_polarity(n, member, best, texts[doc], show)
            if member.get("attributed_to"):
                n["speakers"] += 1
                is_right = share(words(speaker_of(best)), words(member["attributed_to"])) >= 0.5
                n["speakers_right"] += is_right
                if show and not is_right:
                    print("speaker", speaker_of(best), "|", member["attributed_to"], "|", best["quote"])
    print("claims", n_claims, *(f"{key} {value}" for key, value in n.items()))
    raw = n["affirmed_right"] + n["denied_right"]
    print(f"covered {n['covered'] / n['members']:.3f}  polarity right {n['fair_right'] / max(1, n['fair']):.3f}"
          f" (raw {raw / max(1, n['affirmed'] + n['denied']):.3f})  speaker right {n['speakers_right'] / max(1, n['speakers']):.3f}")


main()

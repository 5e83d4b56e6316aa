#!/usr/bin/env python3
"""Our tokens of pages against parse5's. Prints TAP.

usage: test_tokens.py TOKENS EXPECTED            the recorded answers of parse5, one JSON object {"html", "tokens"} a line
       test_tokens.py TOKENS EXPECTED --record   asks parse5 anew (npm install in this folder first) and writes EXPECTED

Inputs: the layouts of tests/pages, shapes of every tokenizer state, and pages of pieces put together by chance (of a fixed seed).
"""
import json
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "pages"))

PIECES = ["<p>", "</p>", "<", ">", "</", "<!", "<!--", "-->", "--!>", "<!-->", "<!--->", "--", "-", "!", "<?", "?>", "<![CDATA[", "]]>", "<!doctype html>", "<!DOCTYPE", "<a href=x>",
          "<a href='x' b=\"y\" c>", "<a =b>", "<a b=>", "<a b = c>", "<a/b>", "<a b/>", "<a b='&amp;&lt'>", "<a b=&copy=1>", "<a b=&copy;1>", "<br/>", "</br >", "<script>", "</script>",
          "</script ", "</SCRIPT>", "<style>", "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "&amp;", "&amp", "&ampx", "&notit;", "&notin;",
          "&", "&#", "&#x", "&#65;", "&#x41", "&#128;", "&#x110000;", "&#xD800;", "&#0;", "&nbsp;", "&NotEqualTilde;", "&unknown;", "text", " ", "\n", "\r\n", "\r", "\t", "é", "لا", "😀", "=", "\"", "'", "/",
          "<A B=C b=D>", "<p\n>", "<1>", "</1>", "</ p>", "<p/ >", "<a b\n=\nc>", "<a \"b\">", "<a b=\"c\"d>"]


def inputs():
    from layouts import LAYOUTS
    from stories import STORIES, WORDS
    for lang in STORIES:
        for layout in LAYOUTS[:: 3]:
            yield layout({**STORIES[lang][0]}, WORDS[lang], lang)[0]
    yield from PIECES
    chance = random.Random(5)
    for _ in range(1500):
        yield "".join(chance.choices(PIECES, k=chance.randint(2, 14)))
    yield "<div>" * 3000 + "x"
    yield "<p " + " ".join(f"a{i}={i}" for i in range(2000)) + ">"


def ours(tokens, html):
    return json.loads(subprocess.run([tokens], input=html.encode(), capture_output=True, check=True).stdout)


def record(expected):
    pages = list(inputs())
    lines = "".join(json.dumps({"html": p}) + "\n" for p in pages)
    done = subprocess.run(["node", str(HERE / "tokens.mjs")], input=lines.encode(), capture_output=True, check=True)
    with open(expected, "w", encoding="utf-8") as out:
        for html, line in zip(pages, done.stdout.decode().splitlines()):
            out.write(json.dumps({"html": html, "tokens": json.loads(line)}, ensure_ascii=False) + "\n")


def main(tokens, expected, *flags):
    if "--record" in flags:
        record(expected)
    wrong = n = 0
    for line in Path(expected).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        n += 1
        got = ours(tokens, row["html"])
        if got != row["tokens"]:
            wrong += 1
            if wrong <= 20:
                print(f"# {row['html'][:200]!r}\n#   parse5 {json.dumps(row['tokens'], ensure_ascii=False)[:300]}\n#   ours   {json.dumps(got, ensure_ascii=False)[:300]}")
    print("1..1")
    print(f"{'not ok' if wrong else 'ok'} 1 - the tokens of {n} pages are parse5's, but for {wrong}")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

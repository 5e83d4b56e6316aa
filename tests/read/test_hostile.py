#!/usr/bin/env python3
"""Hostile inputs: each ends within a second of processor time and 256 MiB, with its message and its exit status. Prints TAP.

usage: test_hostile.py TANAQUD

Time is the processor's, not the clock's, so that a busy machine fails nothing; memory is the peak resident set. Each input comes beside
a good article, which must still be read.
"""
import gzip
import io
import os
import random
import resource
import subprocess
import sys
import tarfile
import zipfile

from support import PARAGRAPHS, TITLE, answer, docx, main, mhtml, nitf, odt, page, paragraph, pdf, plain, rss, tar, warc_record, zipped

SECONDS, MIB = 1.0, 256


def run(case, *args):
    """Runs the command alone in a child, so that its own figures are known."""
    with open(case.folder / "err", "w+b") as err, open(case.folder / "out", "w+b") as out:
        child = subprocess.Popen([case.tanaqud, *args], stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        out.seek(0)
        return child.returncode, err.read().decode(errors="replace"), out.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def write_apart(path, make):
    """In a child: the peak memory of a process counts for those it starts, and some inputs are large."""
    child = os.fork()
    if child == 0:
        data = make(path)
        if data is not None:
            path.write_bytes(data if isinstance(data, bytes) else data.encode())
        os._exit(0)
    os.waitpid(child, 0)


def hostile(name, make, status, *says, seconds=SECONDS):
    """A case: the input's name, a function that gives its bytes (or writes it), the status, words of the message."""
    def test(case):
        path = case.folder / name
        write_apart(path, make)
        good = case.write("good.txt", plain())
        code, err, out, cpu, mib = run(case, "read", "--json", str(path), good)
        assert code == status, f"status {code}, not {status}: {err[:500]}"
        for word in says:
            assert word in err, f"{word!r} is not in {err[:800]!r}"
        assert TITLE.encode() in out and b"good.txt" in out, "the good article was not read"
        assert cpu < seconds * SLOWNESS, f"{cpu:.2f} s"
        assert mib < MIB, f"{mib:.0f} MiB"
    return test


SLOWNESS = float(os.environ.get("TQ_TEST_SLOWNESS", "1"))  # builds with sanitizers are slower


def big_gzip(path):
    with gzip.open(path, "wb", compresslevel=9) as f:
        block = b"a" * (1 << 20)
        for _ in range(1024):
            f.write(block)


def big_text(path):
    with open(path, "wb") as f:
        f.truncate(500 << 20)


def attributes(_):
    return "<html><body><div " + " ".join(f"a{i}='{i}'" for i in range(40000)) + f"></div><h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</body></html>"


def nested(tag, n):
    return lambda _: f"<html><body><h1>{TITLE}</h1>" + f"<{tag}>" * n + "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + f"</{tag}>" * n + "</body></html>"


def entity_bomb(_):
    levels = "".join(f"<!ENTITY l{i} '{f'&l{i - 1};' * 10}'>" for i in range(1, 10))
    return f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'lol'>{levels}]><rss><channel><item><title>&l9;</title></item></channel></rss>"


def external_entity(_):
    return "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>&x;</title></item></channel></rss>"


def evil_zip(_):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("../outside.txt", plain())
        z.writestr("/absolute.txt", plain())
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        z.writestr(link, "/etc/passwd")
        z.writestr("inside.txt", plain())
    return out.getvalue()


def evil_tar(_):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as t:
        for name, kind in (("link.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("../up.txt", tarfile.REGTYPE), ("pipe.txt", tarfile.FIFOTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            t.addfile(info, io.BytesIO(b""))
        data = plain().encode()
        info = tarfile.TarInfo("inside.txt")
        info.size = len(data)
        t.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zip_bomb(_):
    """Expands a thousandfold, in entries that are each an article's size."""
    return zipped([(f"{i}.txt", b"a" * (8 << 20)) for i in range(20)])


def deep_zip_bomb(_):
    """A zip in a zip: ten thousandfold and more."""
    return zipped([("a.zip", zipped([("b.txt", b"a" * (15 << 20))])), ("c.zip", zipped([(f"{i}.txt", b"a" * (15 << 20)) for i in range(60)]))])


def matryoshka(_):
    data = plain().encode()
    for i in range(8):
        data = zipped([(f"{i}.zip" if i else "a.txt", data)])
    return data


def many_entries(_):
    return zipped([(f"{i}.txt", b"") for i in range(10001)])


def noise(_):
    return random.Random(1).randbytes(1 << 20)


def warc_bomb(_):
    return gzip.compress(warc_record("response", answer(b"<html>" + b"a" * (100 << 20))))


def deep_xml(_):
    return "<rss>" + "<a>" * 100000


def deep_json(_):
    return '{"uri":"x","headline":' + "[" * 100000


def deep_json_ld(_):
    return page(head='<script type="application/ld+json">' + '{"@graph":[' * 50000 + "</script>")


def unclosed_comment(_):
    return page() + "<!--" * 200000


def many_brackets(_):
    return page() + "<" * 2000000


def many_ends(_):
    return f"<html><body>{'<div>' * 500}" + page()[40:] + "</section>" * 400000


def many_ampersands(_):
    return page(paragraphs=PARAGRAPHS + ["&" * 2000000])


def long_attribute(_):
    return page() + "<div class='" + "a-b " * 1000000 + "'></div>"


def many_paragraphs(_):
    return page() + "<p>x" * 1000000


def many_scripts(_):
    return page() + "<script><!--<script>" * 100000


def markdown_brackets(_):
    return "# " + TITLE + "\n\n" + "[" * 200000 + "\n\n" + PARAGRAPHS[0]


def mhtml_boundaries(_):
    return b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n" + b"--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" * 20000


def cut(data, share=0.6):
    return data[:int(len(data) * share)]


CASES = [
    ("100,000 nested elements", hostile("a.html", nested("div", 100000), 0, 'limit "depth"')),
    ("10,000 nested tables", hostile("a.html", nested("table><tr><td", 10000), 0, 'limit "depth"')),
    ("40,000 attributes", hostile("a.html", attributes, 0, 'limit "attributes"')),
    ("1 GB of one letter by gzip", hostile("a.txt.gz", big_gzip, 2, "a.txt.gz", 'limit "')),
    ("500 MB of text", hostile("a.txt", big_text, 2, "a.txt", 'limit "article"')),
    ("entity bomb", hostile("a.xml", entity_bomb, 2, "declares entities")),
    ("external entity", hostile("a.xml", external_entity, 2, "declares entities")),
    ("entities in a DOCX", hostile("a.docx", lambda _: zipped([("[Content_Types].xml", ""), ("word/document.xml", entity_bomb(None))]), 2, "declares entities")),
    ("zip with ../ and links", hostile("a.zip", evil_zip, 0, '"../outside.txt"', "absolute.txt", '"link.txt"', "left out")),
    ("tar with ../ and links", hostile("a.tar.gz", evil_tar, 0, '"link.txt"', '"hard.txt"', '"../up.txt"', '"pipe.txt"')),
    ("zip that expands a thousandfold", hostile("a.zip", zip_bomb, 2, "a.zip", 'limit "ratio"')),
    ("zip in a zip that expands ten thousandfold", hostile("a.zip", deep_zip_bomb, 2, 'limit "ratio"')),
    ("zip in a zip in a zip …", hostile("a.zip", matryoshka, 2, 'limit "nesting"')),
    ("10,001 entries", hostile("a.zip", many_entries, 2, 'limit "entries"', seconds=2)),
    ("WARC record of 100 MB", hostile("a.warc.gz", warc_bomb, 2, "a.warc.gz")),
    ("deep XML", hostile("a.xml", deep_xml, 2, 'limit "depth"')),
    ("deep JSON", hostile("a.json", deep_json, 2, "a.json:1:")),
    ("deep JSON-LD", hostile("a.html", deep_json_ld, 0)),
    ("comments that do not end", hostile("a.html", unclosed_comment, 0)),
    ("two million brackets", hostile("a.html", many_brackets, 0)),
    ("400,000 end tags of nothing", hostile("a.html", many_ends, 0)),
    ("two million ampersands", hostile("a.html", many_ampersands, 0)),
    ("a class of a million words", hostile("a.html", long_attribute, 0)),
    ("a million paragraphs", hostile("a.html", many_paragraphs, 0, seconds=3)),
    ("scripts in comments in scripts", hostile("a.html", many_scripts, 0)),
    ("200,000 brackets in Markdown", hostile("a.md", markdown_brackets, 0)),
    ("multiparts in multiparts", hostile("a.mhtml", mhtml_boundaries, 2, "without an HTML part")),
    ("binary noise", hostile("a.bin", noise, 2, "binary, not text")),
    ("noise called DOCX", hostile("a.docx", noise, 2, "is not a DOCX file")),
    ("noise called PDF", hostile("a.pdf", noise, 2, "is not a PDF")),
    ("noise called a page", hostile("a.html", noise, 2, "binary, not text")),
    ("noise in a gzip", hostile("a.gz", lambda p: gzip.compress(noise(p)), 2, "binary, not text")),
    ("cut-off gzip", hostile("a.txt.gz", lambda _: cut(gzip.compress(plain().encode())), 2, "damaged")),
    ("cut-off zip", hostile("a.zip", lambda _: cut(zipped([("a.txt", random.Random(2).randbytes(9000).hex())])), 2, "damaged")),
    ("cut-off tar.gz", hostile("a.tar.gz", lambda _: cut(tar([("a.txt", random.Random(2).randbytes(90000).hex())])), 2, "damaged")),
    ("cut-off DOCX", hostile("a.docx", lambda _: cut(docx(paragraph(random.Random(2).randbytes(9000).hex()))), 2, "a.docx")),
    ("cut-off ODT", hostile("a.odt", lambda _: cut(odt(f"<text:p>{random.Random(2).randbytes(9000).hex()}</text:p>")), 2, "damaged")),
    ("DOCX whose text is cut off", hostile("a.docx", lambda _: zipped([("[Content_Types].xml", ""), ("word/document.xml", "<w:document xmlns:w='w'><w:body><w:p>")]), 2, "a.docx:1:")),
    ("cut-off PDF", hostile("a.pdf", lambda _: cut(pdf(PARAGRAPHS), 0.3), 2, "a.pdf", seconds=2)),
    ("cut-off WARC", hostile("a.warc", lambda _: cut(warc_record("response", answer(page()))), 2, "cut off")),
    ("WARC without a length", hostile("a.warc", lambda _: b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx", 2, "has no Content-Length")),
    ("cut-off WARC.gz", hostile("a.warc.gz", lambda _: cut(gzip.compress(warc_record("response", answer(page())))), 2, "damaged")),
    ("cut-off NITF", hostile("a.xml", lambda _: cut(nitf()), 2, "a.xml:1:")),
    ("cut-off feed", hostile("a.rss", lambda _: cut(rss([f"<title>{TITLE}</title>"]), 0.9), 2, "a.rss:1:")),
    ("cut-off JSON", hostile("a.json", lambda _: '{"uri": "x", "headline": "y", "body_text": "z', 2, "a.json:1:")),
    ("cut-off MHTML", hostile("a.mhtml", lambda _: cut(mhtml(page()), 0.25), 2, "a.mhtml")),
    ("cut-off page", hostile("a.html", lambda _: cut(page(), 0.9), 0)),
    ("page without an article", hostile("a.html", lambda _: "<html><body><ul>" + "<li><a href='/'>Section</a></li>" * 50 + "</ul></body></html>", 2, "no article")),
    ("empty page", hostile("a.html", lambda _: "<html><body></body></html>", 2, "a.html: empty")),
    ("empty archive", hostile("a.zip", lambda _: zipped([]), 2, "no article in it")),
    ("empty PDF", hostile("a.pdf", lambda _: pdf([]), 2, "no text in it", seconds=2)),
]

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main(CASES, sys.argv[1])

#!/usr/bin/env python3
"""Every format gives the article that is in it. Prints TAP.

usage: test_formats.py TANAQUD
"""
import gzip
import json
import os
import shutil
import sys

from support import (ARABIC, PARAGRAPHS, TITLE, W, answer, docx, is_article, main, mhtml, nitf, odt, page, paragraph, pdf, plain, rss, run, tar, text_of,
                     warc_record, zipped)


def web_page(case):
    d = case.one("a.html", page(head='<meta property="article:published_time" content="2025-03-12T08:00Z"><meta property="og:site_name" content="Gull">'))
    is_article(d)
    assert (d["date"], d["source"], d["lang"], d["from"]["date"]) == ("2025-03-12", "Gull", "en", "meta"), d
    assert all(b["dir"] == "ltr" for b in d["blocks"])


def quotes_are_slices(case):
    """A quote of extract is the slice of the text that compare puts into the report."""
    path = case.write("a.html", page("الرصيف", ARABIC) + "<!-- x -->")
    out = case.folder / "out"
    done = case.run("compare", "-o", str(out), path)
    assert done.returncode == 0, done.stderr
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    text = report["documents"][0]["text"]
    assert report["claims"] and all(text[c["start"]:c["end"]] == c["quote"] for c in report["claims"])
    d = case.read(path)[0]
    source = (case.folder / "a.html").read_bytes()
    for block in d["blocks"]:
        assert text[block["start"]:block["end"]] == block["text"]
        assert source[slice(*block["place"])].decode().strip() == block["text"], "the place in the page is not the block"
        assert block["dir"] == "rtl"


def references(case):
    d = case.one("a.html", page("Caf&eacute; &amp; bar", ["The price rose to &euro;5 &lt;a cup&gt; on Wednesday, and the owner said that &quot;nobody&quot; had complained &#x2014; so far."]))
    assert d["title"] == "Café & bar"
    assert "€5 <a cup>" in text_of(d, "lead")[0] and '"nobody" had complained — so far' in text_of(d, "lead")[0]


def encodings(case):
    html = page("رصيف", ARABIC)
    for encoding, label in (("cp1256", "windows-1256"), ("iso8859_6", "ISO-8859-6"), ("mac_arabic", "x-mac-arabic"), ("utf-16-le", None), ("utf-8-sig", "utf-8")):
        data = html.replace("<head>", f'<head><meta charset="{label}">') if label else html
        is_article(case.one(f"{encoding}.html", data.encode(encoding, errors="replace") if encoding != "iso8859_6" else data.replace("،", "،").encode(encoding)), ARABIC, "رصيف")
    for encoding in ("cp1256", "iso8859_6", "utf-16-le", "utf-16-be"):
        d = case.one(f"{encoding}.txt", ("\n\n".join(ARABIC) + "\n").encode(encoding), says=("does not say its encoding",))
        assert text_of(d) == ARABIC, (encoding, d)
    d = case.one("utf16.txt", "\n\n".join(ARABIC).encode("utf-16"))
    assert text_of(d) == ARABIC


def wrong_label(case):
    """UTF-8 under an old label, and an old encoding under the label UTF-8."""
    html = page("رصيف", ARABIC, '<meta charset="windows-1256">')
    is_article(case.one("a.html", html), ARABIC, "رصيف")
    is_article(case.one("b.html", html.replace("windows-1256", "utf-8").encode("cp1256"), says=("read as windows-1256",)), ARABIC, "رصيف")


def doubled(case):
    for encoding in ("latin-1", "cp1256"):
        data = "\n\n".join(ARABIC).encode()
        twice = data.decode(encoding).encode() if encoding == "latin-1" else data.decode("cp1256").encode()
        d = case.one(f"{encoding}.txt", twice, says=("encoded twice",))
        assert text_of(d) == ARABIC, d


def french_kept(case):
    """Text that only looks like a doubled encoding stays as it is."""
    text = "Ã part cela, le quai de São João sera fermé : « Â » et « Ã » sont des lettres, a rappelé mercredi la directrice du port."
    assert text_of(case.one("a.txt", text)) == [text]


def feed(case):
    documents = case.read(case.write("a.xml", rss([
        f"<title>{TITLE}</title><link>https://gull.example/1</link><pubDate>Wed, 12 Mar 2025 08:00:00 GMT</pubDate><description>{''.join(f'&lt;p&gt;{p}&lt;/p&gt;' for p in PARAGRAPHS)}</description>",
        f"<title>Second &amp;amp; last</title><description><![CDATA[{PARAGRAPHS[0]}]]></description>"])))
    is_article(documents[0])
    assert (documents[0]["date"], documents[0]["url"], documents[0]["source"]) == ("2025-03-12", "https://gull.example/1", "Gull")
    is_article(documents[1], PARAGRAPHS[:1], "Second & last")


def atom(case):
    d = case.one("a.atom", f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Gull</title><entry><title>{TITLE}</title><id>urn:1</id><updated>2025-03-12T08:00:00Z</updated>"
                           f"<content type='xhtml'><div>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</div></content></entry></feed>")
    is_article(d)
    assert d["date"] == "2025-03-12"


def windows_feed(case):
    data = rss([f"<title>رصيف</title><description>{ARABIC[0]}</description>"]).replace("UTF-8", "windows-1256").encode("cp1256")
    is_article(case.one("a.rss", data), ARABIC[:1], "رصيف")


def cut_feed(case):
    documents = case.read(case.write("a.rss", rss([f"<title>{TITLE}</title><description>{PARAGRAPHS[0]}</description>"] * 2)[:-80]), status=2, says=("a.rss:1:", "skipped"))
    assert len(documents) == 1


def agency_xml(case):
    is_article(case.one("a.xml", nitf()))
    g2 = (f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='x' version='2'><itemMeta><versionCreated>2025-03-12T08:00:00Z</versionCreated></itemMeta>"
          f"<contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineXML contenttype='application/nitf+xml'>{nitf().split('?>', 1)[1]}</inlineXML></contentSet></newsItem>")
    d = case.one("b.xml", g2)
    is_article(d)
    assert (d["date"], d["format"]) == ("2025-03-12", "NewsML-G2")


def ninjs(case):
    base = {"uri": "urn:x", "language": "en"}
    html = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    items = [{**base, "headline": TITLE, "versioncreated": "2025-03-12T08:00:00Z", "body_xhtml": html},
             {**base, "headlines": [{"role": "main", "value": TITLE}], "versioncreated": "2025-03-12T08:00:00Z", "bodies": [{"contenttype": "text/html", "value": html}]},
             {**base, "headlines": [{"value": TITLE}], "versionCreated": "2025-03-12T08:00:00Z", "bodies": [{"contentType": "text/plain", "value": "\n".join(PARAGRAPHS)}]}]
    for i, item in enumerate(items):
        d = case.one(f"{i}.json", json.dumps(item))
        is_article(d)
        assert d["date"] == "2025-03-12"
    assert len(case.read(case.write("all.json", json.dumps({"items": items})))) == 3


def word(case):
    body = (paragraph(TITLE, "Title") + f"<w:p>{run('The north pier was closed on Wednesday after ')}<w:del><w:r><w:delText>40 </w:delText></w:r></w:del><w:ins>{run('12 ')}</w:ins>"
            f"{run('planks broke under a lorry, the harbour board said in a statement.')}<w:commentRangeStart/><w:r><w:footnoteReference w:id='2'/></w:r>"
            f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden 99</w:t></w:r></w:p>" + paragraph("Next steps", "Heading2") +
            f"<w:tbl><w:tr><w:tc>{paragraph('Planks')}</w:tc><w:tc>{paragraph('12')}</w:tc></w:tr></w:tbl>" + paragraph(PARAGRAPHS[1]))
    notes = f"<w:footnotes {W}><w:footnote w:id='2'><w:p>{run('The board counted them twice.')}</w:p></w:footnote></w:footnotes>"
    d = case.one("a.docx", docx(body, word__footnotes=notes, word__comments=f"<w:comments {W}><w:comment>{paragraph('It was 70, surely')}</w:comment></w:comments>"))
    is_article(d, [PARAGRAPHS[0], "The board counted them twice.", "Next steps", "Planks | 12", PARAGRAPHS[1]])


def word_header(case):
    d = case.one("a.docx", docx(paragraph("Source: Gull") + paragraph("Date: 2025-03-12") + paragraph("Title: " + TITLE) + "".join(map(paragraph, PARAGRAPHS))))
    is_article(d)
    assert (d["source"], d["date"]) == ("Gull", "2025-03-12")


def open_document(case):
    p = [f"<text:p>{x}</text:p>" for x in PARAGRAPHS]
    body = ("<text:tracked-changes><text:changed-region><text:deletion><text:p>40 planks</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            f"<text:h text:outline-level='1'>{TITLE}</text:h>" + p[0].replace("</text:p>", "<office:annotation><text:p>It was 70</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>The board counted them twice.</text:p></text:note-body></text:note></text:p>") +
            "<text:list><text:list-item><text:p>one<text:s/>item</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Planks</text:p></table:table-cell>"
            "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>" + p[1])
    is_article(case.one("a.odt", odt(body)), [PARAGRAPHS[0], "The board counted them twice.", "one item", "Planks | 12", PARAGRAPHS[1]])


def markdown(case):
    cut = PARAGRAPHS[1].index(" again")
    text = (f"---\ntitle: \"{TITLE}\"\ndate: 2025-03-12\n---\n\n{PARAGRAPHS[0].replace('12 planks', '{--40--}**12** [planks](https://x.example/a_(b))')}\n\n## Next *steps*\n\n"
            f"- one item\n- two_under_scores\n\n| Planks | 12 |\n|---|---|\n\n```\nx = 5\n```\n> {PARAGRAPHS[1][:cut]}\n> {PARAGRAPHS[1][cut + 1:]}<!-- 70 dead -->\n")
    d = case.one("a.md", text)
    is_article(d, [PARAGRAPHS[0], "Next steps", "one item", "two_under_scores", "Planks | 12", PARAGRAPHS[1]])
    assert d["date"] == "2025-03-12"


def portable_document(case):
    lines = [TITLE, "", "The north pier was closed on Wednesday after 12 planks broke under a lorry, the", "harbour board said in a statement.", "",
             "Nobody was hurt. The board hopes to open the pier again in May, when the new", "timber has come."]
    path = case.write("a.pdf", pdf(lines))
    if shutil.which("pdftotext") is None:
        return "pdftotext is not there"
    is_article(case.read(path)[0])
    return None


def no_pdftotext(case):
    case.read(case.write("a.pdf", pdf([TITLE])), status=2, says=("pdftotext", "poppler-utils"), env={**os.environ, "PATH": "/nonexistent"})


def rich_text(case):
    case.read(case.write("a.rtf", "{\\rtf1\\ansi Hello}"), status=2, says=("RTF is not read", "DOCX"))


def archives(case):
    entries = [("x/a.txt", plain()), ("x/b.html", page()), ("x/picture.png", b"\x89PNG\0\0"), ("x/.hidden.txt", "no")]
    for name, data in (("a.zip", zipped(entries)), ("a.tar.gz", tar(entries)), ("a.tgz", tar(entries))):
        documents = case.read(case.write(name, data))
        assert [d["path"].split("/x/")[1] for d in documents] == ["a.txt", "b.html"], documents
        for d in documents:
            is_article(d)
    is_article(case.one("b.txt.gz", gzip.compress(plain().encode())))
    is_article(case.one("c.html.gz", gzip.compress(page().encode()[:50]) + gzip.compress(page().encode()[50:])))
    assert len(case.read(case.write("d.zip", zipped([("inner.zip", zipped(entries)), ("a.txt", plain())])))) == 3
    assert len(case.read(case.write("e.zip", zipped([("a.docx", docx(paragraph(PARAGRAPHS[0])))], stored=("a.docx",))))) == 1


def warc(case):
    chunked = b"5\r\n" + page().encode()[:5] + b"\r\n" + f"{len(page()) - 5:x}\r\n".encode() + page().encode()[5:] + b"\r\n0\r\n\r\n"
    records = [warc_record("warcinfo", "software: x\r\n"), warc_record("request", "GET / HTTP/1.1\r\n\r\n"), warc_record("response", answer(page())),
               warc_record("revisit", answer("", status="200 OK")), warc_record("response", answer(page(), status="404 Not Found")),
               warc_record("response", answer("x" * 300, "image/png")), warc_record("conversion", "WARC/1.0\r\n\r\n".join(["", PARAGRAPHS[0]]), extra="Content-Type: text/plain\r\n"),
               warc_record("response", answer(chunked, extra="Transfer-Encoding: chunked\r\n")),
               warc_record("response", answer(gzip.compress(page().encode()), extra="Content-Encoding: gzip\r\n"))]
    for name, data in (("a.warc", b"".join(records)), ("b.warc.gz", b"".join(map(gzip.compress, records))), ("c.warc.gz", gzip.compress(b"".join(records)))):
        documents = case.read(case.write(name, data))
        assert len(documents) == 4, [d["path"] for d in documents]
        for i in (0, 2, 3):
            is_article(documents[i])
        assert documents[0]["url"] == "https://gull.example/a/" and documents[0]["path"].endswith("#3")
        assert PARAGRAPHS[0] in text_of(documents[1])


def saved_page(case):
    d = case.one("a.mhtml", mhtml(page()))
    is_article(d)
    assert d["url"] == "https://gull.example/a"


def wrong_suffixes(case):
    is_article(case.one("a.txt", page(), says=("is a web page, not plain text",)))
    is_article(case.one("a.docx", plain(), says=("not a DOCX file",)))
    is_article(case.one("b.html", docx(paragraph(TITLE, "Title") + "".join(map(paragraph, PARAGRAPHS))), says=("is a DOCX file",)))
    is_article(case.one("c.pdf", gzip.compress(page().encode()), says=("is a gzip file",)))


def standard_input(case):
    done = case.run("read", "--json", "-", input=page())
    is_article(json.loads(done.stdout))


def folders(case):
    """All of a folder, deep, in order; links out of it, hidden files and other JSON left out; patterns."""
    for name in ("in/b.txt", "in/deep/er/a.txt", "in/c.html", "in/README.md", "in/.x.txt", "out.txt"):
        case.write(name, page() if name.endswith("html") else plain())
    case.write("in/gold.json", '{"topics": []}')
    os.symlink(case.folder / "out.txt", case.folder / "in" / "link.txt")
    os.symlink(case.folder / "in" / "b.txt", case.folder / "in" / "same.txt")
    os.symlink("..", case.folder / "in" / "deep" / "up")
    names = [d["path"].split("/in/")[1] for d in case.read(str(case.folder / "in"), says=("link.txt", "out of the folder"))]
    assert names == ["b.txt", "c.html", "deep/er/a.txt", "same.txt"], names
    names = [d["path"].split("/in/")[1] for d in case.read("--exclude", "*.html", "--exclude", "deep/*", str(case.folder / "in"))]
    assert names == ["b.txt", "same.txt"], names
    assert len(case.read(str(case.folder / "in" / "*.txt"))) == 3, "wildcards"
    case.read(str(case.folder / "in" / "*.none"), status=2, says=("no such file",))


def inferred(case):
    rows = [
        ("PARIS, 12 March 2025 (AFP) - The north pier was closed on Wednesday after 12 planks broke, the board said.", "2025-03-12", "dateline", "AFP"),
        ("القاهرة 12 مارس 2025 (رويترز) - أغلق الرصيف الشمالي بعد انكسار 12 لوحا بحسب ما ذكرت إدارة الميناء في بيان لها.", "2025-03-12", "dateline", "Reuters"),
        ("The pier was closed after 12 planks broke yesterday, Wednesday, 12 March 2025, the harbour board said in a statement.", "2025-03-13", "relative day", None),
        ("The pier, which was built on 4 May 1931, was closed after 12 planks broke, the harbour board said in a statement.", None, None, None),
        ("The pier was closed on 12 planks' account, the harbour board said yesterday, and nobody knows when it opens.", None, None, None),
    ]
    for i, (text, date, origin, agency) in enumerate(rows):
        d = case.one(f"{i}.txt", text + "\n")
        assert (d["date"], d["from"].get("date"), d["agency"]) == (date, origin, agency), (text, d["date"], d["from"], d["agency"])
        assert d["date_inferred"] == (date is not None)
    d = case.one("u.txt", "URL: https://www.gull.example/news/2025/03/12/pier.html\n\n" + PARAGRAPHS[0])
    assert (d["date"], d["source"], d["date_inferred"]) == ("2025-03-12", "gull.example", True), d
    d = case.one("v.txt", "URL: https://gull.example/item/20259912/x-12345678\n\n" + PARAGRAPHS[0])
    assert d["date"] is None


CASES = [(f.__name__.replace("_", " "), f) for f in (
    web_page, quotes_are_slices, references, encodings, wrong_label, doubled, french_kept, feed, atom, windows_feed, cut_feed, agency_xml, ninjs, word, word_header,
    open_document, markdown, portable_document, no_pdftotext, rich_text, archives, warc, saved_page, wrong_suffixes, standard_input, folders, inferred)]

if __name__ == "__main__":
    main(CASES, sys.argv[1])

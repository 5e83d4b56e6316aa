#!/usr/bin/env python3
"""Writes the seed inputs of the targets that read files: a well-formed file of each kind, and shapes that have gone wrong elsewhere.

usage: seed_corpora.py CORPUS

The zips hold no clock, so that the files are the same each time.
"""
import gzip
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "read"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pages"))
import support as s  # noqa: E402
from layouts import LAYOUTS  # noqa: E402
from stories import STORIES, WORDS  # noqa: E402

TAGS = ["<p", "<p a", "<p a=", "<p a='", "<p a=b", "</", "</p", "<!", "<!-", "<!--", "<!--x--", "<!--x--!", "<!doctype", "<![CDATA[x", "<?x", "&", "&#", "&#x", "&#x110000;",
        "&amp", "&notit;", "<script>", "<script><!--<script>", "<script><!--<script></script>", "<title>x", "<textarea>", "<plaintext>x", "<svg><style/>x</svg>", "<a><a><p>",
        "<table><td>x<td>y<tr><td>z", "<li>a<li>b", "<p>a<p>b", "<br><br>", "a<br>b<br>c", "\r\n\r", "<div hidden>x</div>", "<time datetime=", "<meta name=date content=2025-13-99>"]


def page_corpus():
    for layout in LAYOUTS[:6]:
        yield f"layout-{layout.__name__}", layout({**STORIES["ar"][0]}, WORDS["ar"], "ar")[0][:6000]
    for i, tag in enumerate(TAGS):
        yield f"cut-{i:02}", "<html><p>The pier was closed on Wednesday, and nobody was hurt when it fell.</p>" + tag
    for i, text in enumerate(['{"@type":"NewsArticle","headline":5,"author":[[]]}', '{"@graph":{"@graph":[]}}', "[[[[[[[[[", '{"@type":["a",1]}']):
        yield f"json-ld-{i}", f'<script type="application/ld+json">{text}</script><p>The pier was closed on Wednesday, and nobody was hurt.</p>'


def xml_corpus():
    yield "rss", s.rss([f"<title>{s.TITLE}</title><description>&lt;p&gt;{s.PARAGRAPHS[0]}&nbsp;&lt;/p&gt;</description>"])
    yield "atom", "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry><title type='html'>a&amp;lt;b</title><content type='xhtml'><div>x<p>y</p></div></content><author><name>z</name></author></entry></feed>"
    yield "nitf", s.nitf()
    yield "newsml", f"<newsItem><contentMeta><headline>x</headline></contentMeta><contentSet><inlineXML>{s.nitf().split('?>', 1)[1]}</inlineXML></contentSet></newsItem>"
    yield "entities", "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>&a;</rss>"
    yield "doctype", "<!DOCTYPE nitf SYSTEM 'x.dtd'><nitf>&mdash;&nope;</nitf>"
    yield "encoding", "<?xml version='1.0' encoding='windows-1256'?><rss><item><title>\xc8</title></item></rss>".encode("latin-1")
    yield "xhtml-nested", "<feed><entry><content type='xhtml'><entry><item></item></entry></content></entry></feed>"
    yield "item-in-item", "<rss><item><item><title>a</title></item><description>b</description></item></rss>"


def warc_corpus():
    records = [s.warc_record("response", s.answer(s.page())), s.warc_record("conversion", s.PARAGRAPHS[0], extra="Content-Type: text/plain\r\n"),
               s.warc_record("response", s.answer(b"5\r\nabcde\r\nffffffff\r\nx", extra="Transfer-Encoding: chunked\r\n"))]
    yield "plain", b"".join(records)
    yield "members", b"".join(gzip.compress(r, mtime=0) for r in records)
    yield "one-member", gzip.compress(b"".join(records), mtime=0)
    yield "length-huge", b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\nx"
    yield "length-negative", b"WARC/1.0\r\nContent-Length: -1\r\n\r\nx"
    yield "mhtml", s.mhtml(s.page())
    yield "mhtml-base64", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eDwv\r\n--x--"


def office_corpus():
    yield "docx", s.docx(s.paragraph("a", "Title") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:del><w:p/></w:del>" + s.paragraph("b"))
    yield "odt", s.odt("<text:h>a</text:h><text:p>b<text:note><text:note-body><text:p>c</text:p></text:note-body></text:note></text:p>")
    yield "odt-note-open", s.odt("<text:p>b<text:note-body><text:note-body><text:p>c</text:p></text:note-body></text:note-body></text:p></text:p>")
    yield "zip", s.zipped([("a.txt", s.plain()), ("../b.txt", "x")])
    yield "tar", s.tar([("a.txt", s.plain())])


def main(corpus):
    for name, inputs in (("page", page_corpus), ("xml", xml_corpus), ("warc", warc_corpus), ("office", office_corpus)):
        folder = Path(corpus) / name
        folder.mkdir(parents=True, exist_ok=True)
        for stem, data in inputs():
            (folder / stem).write_bytes(data if isinstance(data, bytes) else data.encode())


if __name__ == "__main__":
    main(sys.argv[1])

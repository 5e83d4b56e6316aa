"""What the tests of reading share: inputs of every format from one article, a run of the command, TAP."""
import gzip
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

TITLE = "North pier closed"
PARAGRAPHS = ["The north pier was closed on Wednesday after 12 planks broke under a lorry, the harbour board said in a statement.",
              "Nobody was hurt. The board hopes to open the pier again in May, when the new timber has come."]
ARABIC = ["أغلق الرصيف الشمالي يوم الأربعاء بعد انكسار 12 لوحا خشبيا تحت شاحنة، بحسب ما ذكرت إدارة الميناء في بيان.",
          "ولم يصب أحد بأذى. وتأمل الإدارة إعادة فتح الرصيف في أيار المقبل بعد وصول الأخشاب الجديدة."]


def page(title=TITLE, paragraphs=PARAGRAPHS, head=""):
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>" + "".join(f"<p>{p}</p>" for p in paragraphs) + "</body></html>"


def plain(paragraphs=PARAGRAPHS):
    return f"Source: Gull\nDate: 2025-03-12\nTitle: {TITLE}\n\n" + "\n\n".join(paragraphs) + "\n"


def zipped(entries, stored=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in entries:
            z.writestr(zipfile.ZipInfo(name) if name in stored else name, data)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body, **parts):
    entries = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", f"<?xml version='1.0' encoding='UTF-8'?><w:document {W}><w:body>{body}</w:body></w:document>")]
    return zipped(entries + [(name.replace("__", "/") + ".xml", data) for name, data in parts.items()])


def run(text):
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(text, style=""):
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={chr(34)}{style}{chr(34)}/></w:pPr>' if style else ''}{run(text)}</w:p>"


ODT_NS = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
          'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"')


def odt(body):
    return zipped([("mimetype", "application/vnd.oasis.opendocument.text"),
                   ("content.xml", f"<?xml version='1.0'?><office:document-content {ODT_NS}><office:body><office:text>{body}</office:text></office:body></office:document-content>")],
                  stored=("mimetype",))


def rss(items):
    return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Gull</title>" + "".join(f"<item>{i}</item>" for i in items) + "</channel></rss>"


def nitf(paragraphs=PARAGRAPHS):
    return (f"<?xml version='1.0'?><nitf><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head><body.content>" +
            "".join(f"<p>{p}</p>" for p in paragraphs) + "</body.content></body></nitf>")


def warc_record(kind, block, uri="https://gull.example/a/", extra=""):
    block = block if isinstance(block, bytes) else block.encode()
    return f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n{extra}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def answer(body, content_type="text/html; charset=utf-8", status="200 OK", extra=""):
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{extra}\r\n".encode() + (body if isinstance(body, bytes) else body.encode())


def mhtml(page_text):
    import quopri
    return (b"From: <Saved>\r\nSnapshot-Content-Location: https://gull.example/a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
            b"\tboundary=\"--X--\"\r\n\r\n----X--\r\nContent-Type: text/css\r\n\r\np { }\r\n----X--\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://gull.example/a\r\n\r\n" + quopri.encodestring(page_text.encode()) + b"\r\n----X----\r\n")


def tar(entries):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as t:
        for name, data in entries:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data.encode() if isinstance(data, str) else data))
    return out.getvalue()


def pdf(lines, catalog=""):
    """A page of Helvetica, one line of ASCII each."""
    text = "BT /F1 11 Tf 14 TL 50 780 Td " + " ".join(f"({l}) Tj T*" for l in lines) + " ET"
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog}>>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(text)} >>\nstream\n{text}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, places = "%PDF-1.4\n", []
    for n, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{item}\nendobj\n"
    xref = "".join(f"{p:010d} 00000 n \n" for p in places)
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{xref}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n").encode()


class Case:
    def __init__(self, tanaqud, folder):
        self.tanaqud, self.folder = tanaqud, folder

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def run(self, *args, **kwargs):
        return subprocess.run([self.tanaqud, *args], capture_output=True, text=True, check=False, **kwargs)

    def read(self, *paths, status=0, says=(), **kwargs):
        done = self.run("read", "--json", *paths, **kwargs)
        assert done.returncode == status, f"status {done.returncode}, not {status}: {done.stderr}"
        for word in says:
            assert word in done.stderr, f"{word!r} is not in {done.stderr!r}"
        return [json.loads(line) for line in done.stdout.splitlines()]

    def one(self, name, data, **kwargs):
        documents = self.read(self.write(name, data), **kwargs)
        assert len(documents) == 1, f"{len(documents)} documents"
        return documents[0]


def text_of(document, *roles):
    return [b["text"] for b in document["blocks"] if b["role"] in (roles or ("title", "lead", "body"))]


def is_article(document, paragraphs=PARAGRAPHS, title=TITLE):
    assert document["title"] == title, document["title"]
    assert text_of(document, "lead", "body") == list(paragraphs), document["blocks"]


def main(cases, tanaqud):
    print(f"1..{len(cases)}")
    failed = False
    for n, (name, test) in enumerate(cases, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                skip = test(Case(str(Path(tanaqud).resolve()), Path(folder)))
                print(f"ok {n} - {name}{' # SKIP ' + skip if skip else ''}")
            except (AssertionError, OSError, KeyError, ValueError, IndexError, subprocess.TimeoutExpired) as wrong:
                failed = True
                print(f"not ok {n} - {name}\n# " + str(wrong)[:2000].replace("\n", "\n# "))
    sys.exit(failed)

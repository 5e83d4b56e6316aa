#!/usr/bin/env python3
"""The labelled bundles in each format: do the findings survive it?

usage: formats.py TANAQUD SHARED [FORMAT…]

Turns every article of SHARED/gold/dev into web pages (the layouts of tests/pages), DOCX and PDF (by LibreOffice: Debian
libreoffice-writer-nogui), ODT, RSS, ninjs, WARC and windows-1256, compares, and scores with SHARED/gold/score.py beside the plain text.
A format may lose 0.02 of a score, PDF 0.05. The scorer looks for its quotes in what was read.
"""
import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "pages"))
import layouts  # noqa: E402
from stories import WORDS  # noqa: E402


def parse(path):
    """Header fields and paragraphs of a plain-text article."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = dict(re.findall(r"(?m)^(Source|Date|Title|URL|Lang): *(.*)$", head))
    if not fields:
        body = head + "\n\n" + body
    return fields, [p.strip() for p in re.split(r"\n\s*\n|\n", body) if p.strip()]


def language(text):
    if len(re.findall("[\u0600-\u06ff]", text)) * 2 > len(re.findall("[A-Za-z]", text)):
        return "ar"
    return "fr" if len(re.findall(r"\b(?:le|la|les|des|et|du|une)\b", text)) > len(re.findall(r"\b(?:the|and|of|to)\b", text)) else "en"


def story_of(fields, body):
    return {"title": fields.get("Title", ""), "lead": body[0], "body": body[1:], "date": fields.get("Date", ""), "written": fields.get("Date", ""),
            "author": "A. Writer", "site": fields.get("Source", "Site"), "subhead": "", "quote": body[0][:40]}


def page_writer(layout):
    def write(folder, name, fields, body):
        lang = language("\n".join(body))
        page, _ = layout(story_of(fields, body), WORDS[lang], lang)
        page = re.sub(r"<(h\d)></\1>", "", page)
        # A page that does not name its outlet is told by its address: one of each outlet.
        page = page.replace("www.example.org", f"www.outlet-{zlib.crc32(fields.get('Source', name).encode()):x}.example")
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return write


def simple_html(fields, body, with_header):
    lines = [f"{k}: {v}" for k, v in fields.items() if k != "Title"] if with_header else []
    direction = "rtl" if language("\n".join(body)) == "ar" else "ltr"
    title = f"<h1>{html.escape(fields['Title'])}</h1>" if fields.get("Title") else ""
    return (f'<html dir="{direction}"><head><meta charset="utf-8"></head><body>{title}' +
            "".join(f"<p>{html.escape(p)}</p>" for p in lines + body) + "</body></html>")


def office_writer(suffix, filter_name):
    def write(folder, name, fields, body):
        (folder / f"{name}.src.html").write_text(simple_html(fields, body, True), encoding="utf-8")
    write.convert = (suffix, filter_name)
    return write


def convert_all(folders, suffix, filter_name):
    """One run of LibreOffice for all: it takes seconds to start."""
    sources = [p for f in folders for p in sorted(f.glob("*.src.html"))]
    with tempfile.TemporaryDirectory() as work:
        for i, source in enumerate(sources):
            shutil.copy(source, Path(work) / f"{i}.html")
        subprocess.run(["soffice", "--headless", "--infilter=HTML (StarWriter)", f"-env:UserInstallation=file://{work}/profile", "--convert-to",
                        f"{suffix}:{filter_name}", "--outdir", f"{work}/out", *(f"{work}/{i}.html" for i in range(len(sources)))],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for i, source in enumerate(sources):
            shutil.move(f"{work}/out/{i}.{suffix}", source.with_name(source.name.replace(".src.html", f".{suffix}")))
            source.unlink()


def write_rss(folder, name, fields, body):
    text = "".join(f"<p>{html.escape(p)}</p>" for p in body)
    e = html.escape
    (folder / f"{name}.rss").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{e(fields.get("Source", "x"))}</title><item>'
        f'<title>{e(fields.get("Title", ""))}</title><pubDate>{fields.get("Date", "")}</pubDate><description>{e(text)}</description></item></channel></rss>',
        encoding="utf-8")


def write_ninjs(folder, name, fields, body):
    item = {"uri": f"urn:{name}", "versionCreated": fields.get("Date", ""), "headlines": [{"role": "main", "value": fields.get("Title", "")}],
            "infoSources": [{"name": fields.get("Source", "")}],
            "bodies": [{"contentType": "text/html", "value": "".join(f"<p>{html.escape(p)}</p>" for p in body)}]}
    (folder / f"{name}.json").write_text(json.dumps(item), encoding="utf-8")


def write_warc(folder, name, fields, body):
    story = story_of(fields, body)
    lang = language("\n".join(body))
    page = layouts.blog(story, WORDS[lang], lang)[0].encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://site.example/{name}/\r\n"
            f"Content-Type: application/http;msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n").encode()
    (folder / f"{name}.warc").write_bytes(head + answer + b"\r\n\r\n")


def write_1256(folder, name, fields, body):
    """What windows-1256 has no letters for (Arabic-Indic digits) stays UTF-8."""
    text = "".join(f"{k}: {v}\n" for k, v in fields.items()) + "\n" + "\n\n".join(body) + "\n"
    for encoding in ("cp1256", "cp1252", "utf-8"):
        try:
            (folder / f"{name}.txt").write_bytes(text.encode(encoding))
            return
        except UnicodeEncodeError:
            continue


def write_text(folder, name, fields, body):
    head = "".join(f"{k}: {v}\n" for k, v in fields.items())
    (folder / f"{name}.txt").write_text(head + "\n" + "\n\n".join(body) + "\n", encoding="utf-8")


FORMATS = {"text": write_text, **{f"page-{f.__name__}": page_writer(f) for f in layouts.LAYOUTS if f.__name__ not in ("paywall", "cards", "live_blog")},
           "rss": write_rss, "ninjs": write_ninjs, "warc": write_warc, "windows-1256": write_1256,
           "docx": office_writer("docx", "MS Word 2007 XML"), "odt": office_writer("odt", "writer8"), "pdf": office_writer("pdf", "writer_pdf_Export")}


def score(tanaqud, shared, write, work):
    bundles = sorted((Path(shared) / "gold" / "dev").iterdir())
    folders = []
    for bundle in bundles:
        folder = work / bundle.name
        folder.mkdir(parents=True)
        folders.append(folder)
        for path in sorted(bundle.glob("*.txt")):
            write(folder, path.stem, *parse(path))
    if hasattr(write, "convert"):
        convert_all(folders, *write.convert)
    jobs = []
    for bundle, folder in zip(bundles, folders):
        out = work / "out" / bundle.name
        done = subprocess.run([tanaqud, "compare", "--lang", "en", "-o", str(out), str(folder)], capture_output=True, text=True, check=False)
        if not (out / "report.json").exists():
            sys.exit(f"{bundle.name}: {done.stderr}")
        report = json.loads((out / "report.json").read_text(encoding="utf-8"))
        # The scorer looks for its quotes in the articles of the bundle, by the names of the plain files: here, in what was read.
        gold = work / "gold" / bundle.name
        gold.mkdir(parents=True)
        shutil.copy(bundle / "gold.json", gold)
        for document in report["documents"]:
            document["path"] = re.sub(r"\.\w+(#\d+)?$", ".txt", document["path"])
            (gold / Path(document["path"]).name).write_bytes(document["text"].encode())
        (out / "report.json").write_text(json.dumps(report), encoding="utf-8")
        jobs.append(f"{gold}={out / 'report.json'}")
    done = subprocess.run([sys.executable, str(Path(shared) / "gold" / "score.py"), "--json", *jobs], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def main(tanaqud, shared, *wanted):
    base = None
    keys = ("claim_recall", "alignment_f1", "conflict_precision", "conflict_recall", "verdict_accuracy")
    for name, write in FORMATS.items():
        if wanted and name not in wanted and name != "text":
            continue
        with tempfile.TemporaryDirectory() as work:
            result = score(tanaqud, shared, write, Path(work))
        shown = {k: v for k, v in result.items() if isinstance(v, (int, float))}
        base = base or shown
        lost = {k: base[k] - v for k, v in shown.items() if isinstance(v, float) and base.get(k) is not None}
        worst = max(lost, key=lambda k: lost[k]) if lost else None
        print(f"{name:20} " + "  ".join(f"{k} {v:.3f}" for k, v in shown.items() if isinstance(v, float)) +
              (f"   loses most: {worst} {lost[worst]:.3f}" if worst else ""), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

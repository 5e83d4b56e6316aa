// Two hundred strings that want to be more than text, in every field of an article, its topic, a notice, a baseline and an earlier report: no
// script runs, nothing is asked for, nobody goes anywhere, and the elements are those of a page of plain strings.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { assert, firefoxPath, lacksChromium, lacksFirefox, load, makePage, open, run, same, suite, work } from "./kit.mjs";

const lacks = lacksChromium();
const payloads = join(dirname(fileURLToPath(import.meta.url)), "payloads.txt");
const lines = readFileSync(payloads, "utf8").split("\n").filter(Boolean);
// A string that is an address of the web is a link in both.
const harmless = lines.map((line, i) => /^https?:\/\//.test(line) ? `https://plain.example/${i}` : `plain-${i}`);
writeFileSync(join(work, "plain.txt"), harmless.join("\n"));

// Reasons and labels of the two other files an editor might be handed.
const unescape = (line) => run("python3", ["-c", "import sys, json; print(json.dumps([l.encode().decode('unicode_escape', 'replace').encode('latin1', 'replace')" +
  ".decode('utf8', 'replace') for l in json.load(sys.stdin)]))"], JSON.stringify(line));
const strings = JSON.parse(unescape(lines.map((line) => line.replaceAll("\\e", "\\x1b"))));
const others = (name, texts) => {
  const fingerprint = (i) => (0x1000 + i + 1).toString(16).padStart(16, "0");
  const absent = (i) => (0x9000 + i).toString(16).padStart(16, "0");
  writeFileSync(join(work, `${name}.baseline`), JSON.stringify({ schema: "tanaqud-baseline/1",
    accepted: texts.map((text, i) => ({ fingerprint: fingerprint(i), reason: text, label: text, verdict: text })) }));
  writeFileSync(join(work, `${name}.since`), JSON.stringify({ schema: "tanaqud-report/1", findings: texts.map((text, i) =>
    ({ fingerprint: absent(i), label: text, verdict: "conflict", severity: "error" })) }));
};
others("hostile", strings);
others("plain", harmless);
const page = (format, name, file) => {
  const path = join(work, `${name}-${format}.html`);
  writeFileSync(path, run(makePage, ["strings", format, "en", file, `${name}.baseline`, `${name}.since`]));
  return pathToFileURL(path).href;
};
const urls = { html: page("html", "hostile", payloads), worksheet: page("worksheet", "hostile", payloads) };
const plain = { html: page("html", "plain", "plain.txt"), worksheet: page("worksheet", "plain", "plain.txt") };

const tree = (p) => p.evaluate(() => [...document.querySelectorAll("*")].map((element) => {
  let depth = 0;
  for (let up = element; up; up = up.parentElement) depth++;
  return `${depth} ${element.localName} ${element.getAttributeNames().join(" ")}`;
}));

const quiet = async (format) => {
  const p = await open("about:blank");
  let hits = 0;
  await p.exposeFunction("hit", () => { hits++; });
  await p.goto(urls[format]);
  await p.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
  await p.mouse.move(300, 300);
  await p.mouse.wheel(0, 3000);
  await p.waitForTimeout(700);
  same(hits, 0, "scripts that ran");
  same(p.seen.dialogs, [], "dialogs");
  same(p.seen.requests.filter((request) => request !== urls[format] && request !== "about:blank"), [], "requests");
  same(p.url(), urls[format], "address");
  same(p.seen.errors, [], "errors");
  await p.context().close();
};

const sameTree = async (format) => {
  const [a, b] = [await tree(await open(urls[format])), await tree(await open(plain[format]))];
  const at = a.findIndex((element, i) => element !== b[i]);
  assert(a.length > 100 && a.length === b.length && at === -1, `${a.length} and ${b.length} elements, first difference at ${at}: ${a[at]} / ${b[at]}`);
};

const onlyWebLinks = async () => {
  const p = await open(urls.html);
  const wrong = await p.$$eval("[href], [src], [action], [style]", (list) => list.map((e) => e.getAttribute("href") ?? e.outerHTML.slice(0, 80))
    .filter((href) => !href.startsWith("#") && !/^https?:\/\//.test(href)));
  same(wrong, [], "links");
};

const filtersByHostileText = async () => {
  const p = await open(`${urls.html}#?text=${encodeURIComponent("<img src=x onerror=hit(99)>")}&verdict=${encodeURIComponent('"><script>')}`);
  await p.waitForTimeout(100);
  same(await p.inputValue("[name=text]"), "<img src=x onerror=hit(99)>", "the search is text");
  same(p.seen.errors, [], "errors");
  const lost = await open(`${urls.html}#%E0%A4%A`);
  same(lost.seen.errors, [], "an address that is no address");
};

const inFirefox = async () => {
  const browser = await load("puppeteer-core").launch({ browser: "firefox", executablePath: firefoxPath, headless: true });
  try {
    const p = await browser.newPage();
    const requests = [];
    p.on("request", (request) => requests.push(request.url()));
    await p.goto(urls.html);
    await new Promise((done) => setTimeout(done, 700));
    same(p.url(), urls.html, "address");
    same(requests.filter((request) => request !== urls.html && !/^(about|data):/.test(request)), [], "requests");
    same(await p.evaluate(() => document.querySelectorAll("script").length), 1, "scripts");
  } finally {
    await browser.close();
  }
};

await suite([
  ...["html", "worksheet"].flatMap((format) => [
    [`${format}: 0 scripts, 0 requests, 0 navigations from ${lines.length} strings`, lacks, () => quiet(format)],
    [`${format}: the elements of a plain page`, lacks, () => sameTree(format)],
  ]),
  ["links lead to the web or inside the page", lacks, onlyWebLinks],
  ["hostile addresses", lacks, filtersByHostileText],
  ["firefox: 0 requests, 0 navigations", lacksFirefox(), inFirefox],
]);

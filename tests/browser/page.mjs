// Filters, keys, links, copying, and the page without scripts.
import { articles, assert, compare, lacksChromium, open, run, same, suite, tanaqud, work } from "./kit.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const lacks = lacksChromium();
articles();
run(tanaqud, ["compare", "-o", "first", "--lang", "en", "articles"]);
run(tanaqud, ["baseline", "update", "--reason", "known", "first/report.json"]);
run("python3", ["-c", "import json; b = json.load(open('tanaqud-baseline.json')); b['accepted'] = b['accepted'][:1]; json.dump(b, open('tanaqud-baseline.json', 'w'))"]);
const url = compare("out", "--lang", "en", "--baseline", "tanaqud-baseline.json", "--since", "first/report.json");
const report = JSON.parse(readFileSync(join(work, "out", "report.json"), "utf8"));
const docs = report.documents.map((document) => document.id);
const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
const speakers = (topic) => new Set(topic.claims.map((id) => claims.get(id).doc));
const langOf = new Map(report.documents.map((document) => [document.id, document.lang]));

const textOf = new Map(report.documents.map((document) => [document.id, document.text]));
const sentenceOf = (claim) => textOf.get(claim.doc).slice(...claim.sentence);

const shown = (page) => page.$$eval(".topic:not([hidden])", (topics) => topics.map((topic) => topic.id));
const rowsShown = (page) => page.$$eval("tr[data-topic]:not([hidden])", (rows) => rows.map((row) => row.dataset.topic));
const anchors = (topics) => topics.map((topic) => `t-${topic.fingerprint}`).sort();
const settle = (page) => page.waitForTimeout(50);

// Topics that are folded away below the others: of one source, or of what may not be one thing.
const foldedOf = (page) => page.$$eval("details.fold .topic", (list) => list.map((topic) => topic.id));

// The filter @name at @value shows just the topics for which @wanted holds, in list and table, and a reload of the address does the same.
const filters = async (name, value, wanted) => {
  const page = await open(url);
  const field = page.locator(`#filters [name=${name}]`);
  await page.evaluate(() => { document.getElementById("more-filters").open = true; });
  if (name === "differ") await field.check();
  else if (name === "text") await field.fill(value);
  else await field.selectOption(value);
  await settle(page);
  const expected = anchors(report.topics.filter(wanted));
  assert(expected.length > 0 && expected.length < report.topics.length, `${expected.length} topics: the filter has nothing to do`);
  same((await shown(page)).sort(), expected, `topics with ${name}=${value}`);
  const folded = new Set(await foldedOf(page));
  same((await rowsShown(page)).sort(), expected.filter((id) => !folded.has(id)), "rows");
  const again = await open(page.url());
  same((await shown(again)).sort(), expected, "after a reload");
  assert(page.url().includes(`${name}=`), page.url());
  await page.locator("#clear").click();
  same((await shown(page)).length, report.topics.length, "after clearing");
  same(page.seen.errors, [], "errors");
  await page.context().close();
  await again.context().close();
};
const quiet = ["agreement", "compatible", "rounding", "part-whole", "single-source"];
const accepted = new Map(report.findings.map((finding) => [finding.fingerprint, Boolean(finding.accepted)]));
const post = String(docs.indexOf("post") + 1);

const keys = async () => {
  const page = await open(url);
  const current = () => page.evaluate(() => document.activeElement.closest(".topic")?.id ?? "");
  const all = await shown(page);
  await page.keyboard.press("j");
  same(await current(), all[0], "j");
  await page.keyboard.press("j");
  same(await current(), all[1], "j again");
  await page.keyboard.press("k");
  same(await current(), all[0], "k");
  const unsettled = report.topics.filter((topic) => ["conflict", "attributed-dispute"].includes(topic.verdict)).map((topic) => `t-${topic.fingerprint}`);
  assert(unsettled.length > 1, "the articles must differ twice");
  await page.keyboard.press("n");
  same(await current(), unsettled[1], "n");
  await page.keyboard.press("p");
  same(await current(), unsettled[0], "p");
  const open1 = () => page.$$eval(`#${unsettled[0]} details[open]`, (list) => list.length);
  const before = await open1();
  await page.keyboard.press("Enter");
  assert(await open1() > before, "Enter opens");
  await page.keyboard.press("Enter");
  same(await open1(), 0, "Enter folds");
  await page.keyboard.press("/");
  same(await page.evaluate(() => document.activeElement.name), "text", "/");
  await page.keyboard.type("jkn?");
  same(await page.inputValue("[name=text]"), "jkn?", "letters in the search field are text");
  await page.keyboard.press("Escape");
  assert(await page.evaluate(() => document.activeElement.name !== "text"), "Esc leaves the search");
  await page.locator("#clear").click();
  await page.keyboard.press("?");
  assert(await page.evaluate(() => document.getElementById("help").open), "? opens the list");
  await page.keyboard.press("Escape");
  assert(await page.evaluate(() => !document.getElementById("help").open), "Esc closes it");
  same(page.seen.errors, [], "errors");
};

// Every link inside the page leads to an element that can be seen when it is followed.
const links = async () => {
  const page = await open(url);
  const dead = await page.$$eval("a[href^='#']", (list) => list.map((a) => a.getAttribute("href")).filter((href) =>
    !document.getElementById(decodeURIComponent(href.slice(1).split("?")[0]))));
  same(dead, [], "links to nothing");
  const mark = page.locator(".article mark a").first();
  await page.evaluate(() => { for (const details of document.querySelectorAll("details.article")) details.open = true; });
  const target = await mark.getAttribute("href");
  await mark.click();
  await page.waitForTimeout(300);
  assert(await page.locator(target).isVisible(), `${target} is not visible`);
  const back = page.locator(`${target} a[href^='#aq-']`);
  const place = await back.getAttribute("href");
  await page.evaluate(() => { for (const details of document.querySelectorAll("details.article")) details.open = false; });
  await back.click();
  await page.waitForTimeout(300);
  assert(await page.locator(place).isVisible(), `${place} is not visible`);
};

const outside = async () => {
  const page = await open(url);
  const list = await page.$$eval("a.out", (all) => all.map((a) => ({ href: a.href, rel: a.rel, text: a.closest(".side").querySelector("blockquote").textContent })));
  assert(list.length > 0, "no link to a source");
  for (const { href, rel, text } of list) {
    assert(href.startsWith("https://post.example/bridge?id=1#:~:text="), href);
    same(rel, "noopener noreferrer", "rel");
    const [start, end] = href.split("#:~:text=")[1].split(",").map(decodeURIComponent);
    assert(text.startsWith(start) && (end === undefined || text.endsWith(end)), `${href} does not name ${text}`);
  }
};

const copying = async () => {
  const page = await open(url);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const first = page.locator(".topic").first();
  await first.scrollIntoViewIfNeeded();
  await first.locator("[data-copy=link]").click();
  const id = await first.getAttribute("id");
  same(await page.evaluate(() => navigator.clipboard.readText()), `${url}#${id}`, "link");
  await first.locator("[data-copy=citation]").click();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of await first.locator(".side blockquote").evaluateAll((quotes) => quotes.slice(0, 2).map((q) => q.textContent.trim())))
    assert(citation.includes(part), `${part} is not in ${citation}`);
  assert(citation.endsWith(`#${id}`), citation);
};

const dismissing = async () => {
  const page = await open(url);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const flagged = report.findings.map((finding) => finding.fingerprint);
  const quiet = report.topics.find((topic) => !flagged.includes(topic.fingerprint) && topic.verdict === "agreement");
  assert(flagged.length > 1 && quiet, "findings and an agreement to look at");
  await page.locator(`#t-${quiet.fingerprint}`).scrollIntoViewIfNeeded();
  await page.locator(`#t-${quiet.fingerprint} [data-copy=link]`).waitFor(); // the buttons come when the finding is seen
  same(await page.locator(`#t-${quiet.fingerprint} [data-dismiss]`).count(), 0, "what agrees has nothing to dismiss");
  for (const name of flagged.slice(0, 2)) {
    await page.locator(`#t-${name}`).scrollIntoViewIfNeeded();
    await page.locator(`#t-${name} [data-dismiss]`).click();
    assert(await page.locator(`#t-${name}`).isHidden(), `${name} is still shown`);
  }
  assert(await page.evaluate(() => document.activeElement.classList.contains("topic")), "the focus went on to the next finding");
  await page.locator("#accept").click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  run(tanaqud, [...command.split(" ").slice(1, -1), "--baseline", "dismissed.json", "out/report.json"]);
  const accepted = JSON.parse(readFileSync(join(work, "dismissed.json"), "utf8")).accepted.map((entry) => entry.fingerprint);
  same(accepted, flagged.slice(0, 2).sort(), "the command accepts what was dismissed");
  const again = await open(page.url());
  assert(await again.locator(`#t-${flagged[0]}`).isHidden(), "the address holds what was dismissed");
  await again.locator("#clear").click();
  assert(await again.locator(`#t-${flagged[0]}`).isVisible() && await again.locator("#accept").isHidden(), "all is shown again");
};

const sorting = async () => {
  const page = await open(url);
  const folded = new Set(await foldedOf(page));
  const order = async () => (await shown(page)).filter((id) => !folded.has(id));
  const before = await order();
  await page.locator("th[data-sort=label] button").click();
  const labels = await page.$$eval("tr[data-topic] th", (heads) => heads.map((head) => head.textContent));
  same(labels, [...labels].sort((a, b) => a.localeCompare(b, "en")), "labels");
  same(await page.locator("th[data-sort=label]").getAttribute("aria-sort"), "ascending");
  await page.locator("th[data-sort=covered] button").click();
  const n = await page.$$eval("tr[data-topic] td.n bdi:first-child", (cells) => cells.map((cell) => Number(cell.textContent)));
  same(n, [...n].sort((a, b) => b - a), "most covered first");
  await page.locator("th[data-sort=covered] button").click();
  const m = await page.$$eval("tr[data-topic] td.n bdi:first-child", (cells) => cells.map((cell) => Number(cell.textContent)));
  same(m, [...m].sort((a, b) => a - b), "least covered first");
  const again = await open(page.url());
  same(await shown(again), await shown(page), "the address keeps the order");
  await page.locator("th[data-sort=severity] button").click();
  same(await order(), before, "the first order comes back");
};

const folds = async () => {
  const page = await open(url);
  const verdictOf = new Map(report.topics.map((topic) => [`t-${topic.fingerprint}`, topic.verdict]));
  const folded = await foldedOf(page);
  assert(folded.length > 0, "nothing is folded");
  for (const id of folded) assert(!["conflict", "attributed-dispute"].includes(verdictOf.get(id)), `${id} is a contradiction and folded`);
  const single = await page.$$eval("#single .topic", (list) => list.map((topic) => topic.id));
  same(single.sort(), anchors(report.topics.filter((topic) => topic.verdict === "single-source")), "of one source");
  await page.context().close();
};

const anchor = async () => {
  const last = report.topics.at(-1);
  const page = await open(`${url}#t-${last.fingerprint}`);
  await page.waitForTimeout(300);
  assert(await page.locator(`#t-${last.fingerprint} h3`).isVisible(), "a link to a folded finding opens it");
  const other = await open(`${url}#t-${last.fingerprint}?verdict=conflict`);
  await other.waitForTimeout(300);
  assert(await other.locator(`#t-${last.fingerprint} h3`).isVisible(), "a link is stronger than a filter");
};

const withoutScripts = async () => {
  const page = await open(url, { javaScriptEnabled: false });
  const text = await page.content();
  for (const topic of report.topics) {
    const quotes = topic.claims.map((id) => claims.get(id));
    assert(await page.locator(`#t-${topic.fingerprint}`).count() === 1, `${topic.label} is missing`);
    assert(quotes.length > 0 && text.includes(`id="t-${topic.fingerprint}"`), topic.label);
  }
  assert(!(await page.locator("#filters").isVisible()), "controls that do nothing are not shown");
  same(await page.locator(".tools").count(), 0, "nor are buttons");
  for (const claim of report.claims.slice(0, 20))
    assert(await page.locator(".article .text", { hasText: claim.quote.split("\n")[0] }).count() > 0, `${claim.quote} is not in an article`);
  await page.locator("#single > summary").click();
  assert(await page.locator("#single .topic").first().isVisible(), "folds open without scripts");
};

const printing = async () => {
  const page = await open(url);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const folded = await page.$$eval("details", (list) => list.filter((fold) => !fold.open && !fold.matches("#more-filters, .fold, .context")).length);
  same(folded, 0, "folded when printed");
  assert(!(await page.locator("#filters").isVisible()) && !(await page.locator("nav").isVisible()), "controls are printed");
  const pdf = await page.pdf({ format: "A4" });
  assert(pdf.length > 20000, "a PDF");
};

const narrow = async () => {
  for (const lang of ["ar", "en", "fr"]) {
    const page = await open(compare(`narrow-${lang}`, "--lang", lang), { viewport: { width: 320, height: 640 } });
    await page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    assert(scroll <= client, `${lang}: the page is ${scroll} px wide at ${client}`);
    const small = await page.$$eval("button, summary, input, select", (list) => list.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 23.5)
      .map((e) => `${e.outerHTML.slice(0, 60)} ${e.getBoundingClientRect().height}`));
    same(small, [], `${lang}: targets under 24 px`);
    await page.context().close();
  }
};

// 400 % zoom of 1280 px is a page of 320 px with four times the pixels (WCAG 2.2, 1.4.10).
const zoomed = async () => {
  const page = await open(url, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
  assert(scroll <= client, `${scroll} > ${client}`);
};

const quietPage = async () => {
  const page = await open(url);
  await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(200);
  same(page.seen.requests.filter((request) => request !== url), [], "requests");
  same(page.seen.errors, [], "errors");
};

const worksheet = async () => {
  run(tanaqud, ["compare", "-o", "class", "--worksheet", "--lang", "en", "articles"]);
  const page = await open(url.replace("/out/index.html", "/class/worksheet.html"));
  const n = await page.locator(".question").count();
  assert(n >= 3, `${n} questions`);
  for (const word of ["sources differ", "rounded"]) assert(!(await page.locator("main").innerText()).includes(word), `${word} is seen before it is asked for`);
  await page.locator(".reveal summary").first().click();
  assert(await page.locator(".reveal .badge").first().isVisible(), "the answer opens");
  await page.locator(".key summary").click();
  same(await page.locator(".answers > li").count(), n, "answers in the key");
  same(await page.locator("script").count(), 0, "scripts");
};

await suite([
  ["filter by verdict", lacks, () => filters("verdict", "conflict", (topic) => topic.verdict === "conflict")],
  ["filter by kind", lacks, () => filters("kind", "date", (topic) => topic.kind === "date")],
  ["filter by severity", lacks, () => filters("severity", "error", (topic) => topic.severity === "error")],
  ["filter by source", lacks, () => filters("source", post, (topic) => speakers(topic).has("post"))],
  ["filter: who is silent", lacks, () => filters("silent", post, (topic) => !speakers(topic).has("post"))],
  ["filter by language", lacks, () => filters("lang", "fr", (topic) => [...speakers(topic)].some((doc) => langOf.get(doc) === "fr"))],
  ["filter by text", lacks, () => filters("text", "MÈTRES", (topic) => topic.claims.some((id) => /m[eè]tres/i.test(sentenceOf(claims.get(id)))))],
  ["hide what agrees", lacks, () => filters("differ", "1", (topic) => !quiet.includes(topic.verdict))],
  ["filter: accepted", lacks, () => filters("state", "accepted", (topic) => accepted.get(topic.fingerprint) === true)],
  ["filter: open", lacks, () => filters("state", "open", (topic) => accepted.get(topic.fingerprint) === false)],
  ["keys", lacks, keys],
  ["links inside the page, both ways", lacks, links],
  ["links to the source name the sentence", lacks, outside],
  ["copy link, copy citation", lacks, copying],
  ["a wrong flag is dismissed", lacks, dismissing],
  ["sorting", lacks, sorting],
  ["what is folded", lacks, folds],
  ["a link to a finding shows it", lacks, anchor],
  ["everything is there without scripts", lacks, withoutScripts],
  ["print unfolds, controls stay out", lacks, printing],
  ["320 pixels in three languages", lacks, narrow],
  ["400 % zoom", lacks, zoomed],
  ["no request, no error", lacks, quietPage],
  ["worksheet: answers behind a control", lacks, worksheet],
]);

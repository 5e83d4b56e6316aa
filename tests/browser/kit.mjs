// What the suites of the page share: TAP, browsers, reports made by the command. Usage of every suite: node SUITE.mjs TANAQUD MAKE-PAGE MODULES
// A case that lacks its browser or its modules is skipped by name.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

export const [tanaqud, makePage, modules] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(modules, "package.json"));

export const load = (name) => require(name);
export const hasModule = (name) => {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
};
const find = (...names) => names.map((name) => `/usr/bin/${name}`).find(existsSync);
export const chromiumPath = find("chromium", "chromium-browser", "google-chrome");
export const firefoxPath = find("firefox-esr", "firefox");

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync"];
let browser = null;
export const chromium = async () => browser ??= await load("playwright-core").chromium.launch({ executablePath: chromiumPath, args: flags });

// Why a case that needs these cannot run; null: it can.
export const lacksChromium = () => !chromiumPath ? "no chromium" : !hasModule("playwright-core") ? "playwright-core is not installed" : null;
export const lacksFirefox = () => !firefoxPath ? "no firefox" : !hasModule("puppeteer-core") ? "puppeteer-core is not installed" : null;

export const work = mkdtempSync(join(tmpdir(), "tanaqud-browser-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

export const run = (program, args, input) => execFileSync(program, args, { cwd: work, input, encoding: "utf8", maxBuffer: 1 << 28,
  stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, SOURCE_DATE_EPOCH: "1750000000" } });

const article = (name, { source, date, url, title, text }) => writeFileSync(join(work, "articles", name),
  `${[["Source", source], ["Date", date], ["URL", url], ["Title", title]].filter((pair) => pair[1]).map((pair) => pair.join(": ")).join("\n")}\n\n${text}\n`);

// Four outlets on one story: conflicts, a change over time, a rounding, agreement, things that one alone says.
export const articles = () => {
  mkdirSync(join(work, "articles"), { recursive: true });
  article("post.txt", { source: "Harbour Post", date: "2025-06-02", url: "https://post.example/bridge?id=1", title: "Footbridge falls into canal",
    text: "A footbridge over the canal collapsed on Monday, injuring 14 workers, the mayor said. The trams stood still.\n\n" +
      "The bridge was built in 1962 and was 37 metres long. Repairs will cost 2.5 million euros, the mayor said." });
  article("gazette.txt", { source: "Canal Gazette", date: "2025-06-02", title: "Workers hurt",
    text: "Only 9 workers were injured on Monday when a footbridge over the canal collapsed, police said.\n\n" +
      "The bridge was built in 1958 and was about 40 metres long. Repairs will cost 4 million euros, the mayor said." });
  article("phare.txt", { source: "Le Phare", date: "2025-06-05", title: "Une passerelle s'effondre",
    text: "Une passerelle s'est effondrée lundi sur le canal, blessant 11 ouvriers, selon la police.\n\n" +
      "La passerelle, construite en 1962, mesurait 37 mètres. Les réparations coûteront 3 millions d'euros, a déclaré le maire." });
  article("nawras.txt", { source: "النورس", date: "2025-06-02", title: "انهيار جسر للمشاة",
    text: "انهار جسر للمشاة فوق القناة يوم الاثنين، وأصيب 20 عاملا، بحسب الشرطة.\n\nوقال رئيس البلدية إن الإصلاحات ستكلف 2.5 مليون يورو." });
  article("bousla.txt", { source: "البوصلة", date: "2025-06-02", title: "عمال جرحى",
    text: "أصيب 12 عاملا في انهيار جسر للمشاة فوق القناة يوم الاثنين، بحسب البلدية." });
};

export const compareFolder = (out, folder, ...args) => {
  run(tanaqud, ["compare", "-o", out, ...args, folder]);
  return pathToFileURL(join(work, out, "index.html")).href;
};
export const compare = (out, ...args) => compareFolder(out, "articles", ...args);

// A page opened at @url; whatever it asks for, throws or leaves for is kept in page.seen.
export const open = async (url, options = {}) => {
  const context = await (await chromium()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.seen = { requests: [], errors: [], dialogs: [] };
  page.on("request", (request) => page.seen.requests.push(request.url()));
  page.on("pageerror", (error) => page.seen.errors.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error") page.seen.errors.push(message.text()); });
  page.on("dialog", (dialog) => { page.seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  await page.goto(url);
  return page;
};

export const assert = (holds, message) => { if (!holds) throw new Error(typeof message === "function" ? message() : message); };
export const same = (found, wanted, what = "") => {
  const [a, b] = [found, wanted].map((value) => JSON.stringify(value));
  assert(a === b, `${what}: ${a}, not ${b}`);
};

// [name, why it cannot run or null, async function] each.
export const suite = async (cases) => {
  let failed = 0;
  console.log(`1..${cases.length}`);
  for (const [index, [name, lacks, body]] of cases.entries()) {
    if (lacks) {
      console.log(`ok ${index + 1} - ${name} # SKIP ${lacks}`);
      continue;
    }
    try {
      await body();
      console.log(`ok ${index + 1} - ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok ${index + 1} - ${name}`);
      for (const line of String(error.stack ?? error).split("\n").slice(0, 12)) console.log(`# ${line}`);
    }
  }
  await browser?.close();
  process.exitCode = failed ? 1 : 0;
};

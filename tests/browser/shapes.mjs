// Glyph order of values: in pages of both directions, our own values and the quotes that hold them are read in the order in which they are
// written. Where a letter stands is asked of the browser, letter by letter.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert, compareFolder, firefoxPath, lacksChromium, lacksFirefox, load, open, suite, work } from "./kit.mjs";

// Language, sentence, and the value as the page has to show it in words. Each sentence is one article.
const shapes = [
  ["en", "The ferry carried between 2,500 and 3,000 passengers, the company said."],
  ["ar", "نقلت العبارة ما بين 2500 و3000 راكب، وفق الشركة."],
  ["ar", "نقلت العبارة ما بين ٢٥٠٠ و٣٠٠٠ راكب، وفق الشركة."],
  ["en", "The temperature in the port fell to -5 degrees Celsius, the office said."],
  ["ar", "انخفضت درجة الحرارة في الميناء إلى -5 درجات مئوية، وفق المكتب."],
  ["en", "The price of bread rose by 12.5% in the port, the bank said."],
  ["ar", "ارتفع سعر الخبز في الميناء بنسبة 12.5%، وفق البنك."],
  ["ar", "ارتفع سعر الخبز في الميناء بنسبة ١٢٫٥٪، وفق البنك."],
  ["fr", "Le prix du pain a augmenté de 12,5 % dans le port, selon la banque."],
  ["en", "The port will open on 15 March 2025, the mayor said."],
  ["ar", "يفتتح الميناء في 15 مارس 2025، وفق رئيس البلدية."],
  ["en", "The repairs of the port will cost $2,500,000, the mayor said."],
  ["ar", "ستكلف إصلاحات الميناء 2,500,000 دولار، وفق رئيس البلدية."],
  ["fr", "Les réparations du port coûteront 2 500 000 euros, selon le maire."],
];
mkdirSync(join(work, "shapes"), { recursive: true });
shapes.forEach(([lang, text], i) => writeFileSync(join(work, "shapes", `${String(i).padStart(2, "0")}.txt`),
  `Source: Outlet ${i}\nDate: 2025-03-0${1 + i % 9}\nLang: ${lang}\n\n${text}\n`));
const urls = Object.fromEntries(["ar", "en"].map((lang) => [lang, compareFolder(`shapes-${lang}`, "shapes", "--lang", lang)]));

// For each <bdi>, value and quote: its letters with the places where they are drawn. Runs in the page.
const measure = () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const part of document.querySelectorAll(".topic, .article")) part.style.contentVisibility = "visible";
  const places = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const list = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0) list.push([node.data[i], box.left + box.width / 2, Math.round(box.top)]);
      }
    }
    return list;
  };
  const own = [...document.querySelectorAll(".side dd bdi, td .value bdi")].map(places).filter((list) => list.some(([c]) => /\d/.test(c)));
  const ranges = [...document.querySelectorAll(".side dd")].filter((dd) => dd.querySelectorAll("bdi").length > 1)
    .map((dd) => [...dd.querySelectorAll("bdi")].map((bdi) => [bdi.textContent, bdi.getBoundingClientRect().left, Math.round(bdi.getBoundingClientRect().top)]));
  const quotes = [...document.querySelectorAll(".side > blockquote")].map((quote) => [quote.dir, places(quote)]);
  return { rtl: document.documentElement.dir === "rtl", own, ranges, quotes };
};

const rises = (list) => list.every(([, x], i) => i === 0 || x > list[i - 1][1]);
const text = (list) => list.map(([letter]) => letter).join("");
const line = (list) => list.filter(([, , y]) => y === list[0][2]);

// Whole values, signs and points included, are drawn from left to right; ranges in the direction of the page, the low end first.
const check = ({ rtl, own, ranges, quotes }) => {
  assert(own.length >= 14, `${own.length} values`);
  for (const list of own) assert(rises(line(list)), `the value ${text(list)} is drawn in another order: ${JSON.stringify(list)}`);
  const numeric = ranges.map((range) => range.slice(0, 2)).filter((range) => range.every(([t]) => /^[\d,.%−-]+$/.test(t)) && range[0][2] === range[1][2]);
  assert(numeric.length >= 3, `${numeric.length} ranges`);
  for (const [low, high] of numeric) assert(rtl ? low[1] > high[1] : low[1] < high[1], `range ${low[0]} to ${high[0]} is high first`);
  assert(quotes.length >= 14, `${quotes.length} quotes`);
  for (const [dir, list] of quotes) {
    for (const match of text(list).matchAll(/[0-9٠-٩]+([.,٫][0-9٠-٩]+)*/g)) {
      const digits = list.slice(match.index, match.index + match[0].length);
      assert(rises(line(digits)), `digits of ${match[0]} in ${text(list)}`);
    }
    const first = line(list);
    assert(dir === "rtl" ? first[0][1] > first.at(-1)[1] : first[0][1] < first.at(-1)[1], `${text(list)} runs against its own direction`);
  }
};

const inChromium = async (lang) => {
  const page = await open(urls[lang], { bypassCSP: true });
  check(await page.evaluate(measure));
  await page.context().close();
};

const inFirefox = async (lang) => {
  const browser = await load("puppeteer-core").launch({ browser: "firefox", executablePath: firefoxPath, headless: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(urls[lang]);
    check(await page.evaluate(measure));
  } finally {
    await browser.close();
  }
};

await suite(["ar", "en"].flatMap((lang) => [
  [`14 shapes of values, page in ${lang}, chromium`, lacksChromium(), () => inChromium(lang)],
  [`14 shapes of values, page in ${lang}, firefox`, lacksFirefox(), () => inFirefox(lang)],
]));

// axe-core and html-validate: nothing to complain of, in three languages, light and dark, wide and narrow.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articles, assert, compare, hasModule, lacksChromium, load, modules, open, run, same, suite, tanaqud, work } from "./kit.mjs";

const lacksAxe = lacksChromium() ?? (hasModule("axe-core") ? null : "axe-core is not installed");
const lacksValidator = hasModule("html-validate") ? null : "html-validate is not installed";
const langs = ["ar", "en", "fr"];
articles();
run(tanaqud, ["compare", "-o", "first", "articles"]);
run(tanaqud, ["baseline", "update", "--reason", "known", "first/report.json"]);
const urls = Object.fromEntries(langs.map((lang) =>
  [lang, compare(lang, "--lang", lang, "--worksheet", "--baseline", "tanaqud-baseline.json", "--since", "first/report.json")]));

const audit = async (url, colorScheme, width) => {
  const page = await open(url, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  // What is folded away or far below is to be seen as well: axe looks at what is drawn.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const part of document.querySelectorAll(".topic, .article")) part.style.contentVisibility = "visible";
  });
  await page.evaluate(readFileSync(join(modules, "node_modules", "axe-core", "axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  const found = violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 150)).join(" | ")}`);
  same(found, [], "violations");
  await page.context().close();
};

// wcag/h32: the filters act as one types, there is nothing to submit. doctype-style: "<!DOCTYPE html>" is as good as lower case. prefer-tbody, prefer-native-element: a scrolling region needs its role.
const rules = { "doctype-style": "off", "prefer-tbody": "off", "prefer-native-element": "off", "no-inline-style": "error", "long-title": "off",
  "no-trailing-whitespace": "off", "require-sri": "off", "wcag/h32": "off" };
const validate = async (name) => {
  const { HtmlValidate } = load("html-validate");
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules });
  const result = await validator.validateString(readFileSync(join(work, name), "utf8"));
  const found = result.results.flatMap((file) => file.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
  assert(found.length === 0, () => `${found.length}: ${found.slice(0, 8).join("\n")}`);
};

await suite([
  ...langs.flatMap((lang) => ["light", "dark"].flatMap((scheme) => [320, 1280].map((width) =>
    [`axe: ${lang}, ${scheme}, ${width} px`, lacksAxe, () => audit(urls[lang], scheme, width)]))),
  ...langs.map((lang) => [`axe: worksheet, ${lang}`, lacksAxe, () => audit(urls[lang].replace("index.html", "worksheet.html"), "light", 1280)]),
  ...langs.flatMap((lang) => ["index.html", "worksheet.html"].map((name) =>
    [`html-validate: ${lang}/${name}`, lacksValidator, () => validate(join(lang, name))])),
]);

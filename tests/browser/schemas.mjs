// SARIF 2.1.0, rdjson and report.json against the schemas of those who read them.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { articles, assert, hasModule, load, modules, run, suite, tanaqud } from "./kit.mjs";

const lacks = ["ajv", "ajv-draft-04", "ajv-formats", "@microsoft/jest-sarif", "@umbrelladocs/rdformat-validator"]
  .filter((name) => !hasModule(name)).map((name) => `${name} is not installed`)[0] ?? null;
articles();
run(tanaqud, ["compare", "-o", "first", "articles"]);
run(tanaqud, ["baseline", "update", "--reason", "known", "first/report.json"]);
const ways = {
  plain: ["compare", "-o", "out", "articles"],
  "baseline and history": ["compare", "-o", "out", "--baseline", "tanaqud-baseline.json", "--since", "first/report.json", "articles"],
  drafts: ["check", "articles/gazette.txt", "--min-severity", "note", "--against", "articles/post.txt"],
};
const output = (way, format) => JSON.parse(run(tanaqud, [...ways[way].slice(0, 1), "--format", format, ...ways[way].slice(1)]));

const sarif = async (way) => {
  const Ajv = load("ajv-draft-04").default ?? load("ajv-draft-04");
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  (load("ajv-formats").default ?? load("ajv-formats"))(ajv);
  const path = join(modules, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const valid = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
  const log = output(way, "sarif");
  assert(log.runs[0].results.length > 0, "no result");
  assert(valid(log), () => JSON.stringify(valid.errors.slice(0, 5)));
  log.runs[0].results[0].level = "loud";
  assert(!valid(log), "the schema accepts anything");
};

const rdjson = async (way) => {
  const { Validator } = load("@umbrelladocs/rdformat-validator");
  const validate = (data) => new Validator().validate(data);
  const data = output(way, "rdjson");
  assert(data.diagnostics.length > 0, "no diagnostic");
  const good = validate(data);
  assert(good.valid, () => JSON.stringify(good.errors.slice(0, 5)));
  data.diagnostics[0].severity = "LOUD";
  assert(!validate(data).valid, "the validator accepts anything");
};

const report = async (way) => {
  const Ajv = load("ajv/dist/2020").default ?? load("ajv/dist/2020");
  const schema = join(dirname(fileURLToPath(import.meta.url)), "../../src/data/schema/report.schema.json");
  const valid = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, "utf8")));
  const data = output(way, "json");
  assert(valid(data), () => JSON.stringify(valid.errors.slice(0, 5)));
  data.findings[0].verdict = "loud";
  assert(!valid(data), "the schema accepts anything");
};

await suite(Object.keys(ways).flatMap((way) => [
  [`SARIF: ${way}`, lacks, () => sarif(way)],
  [`rdjson: ${way}`, lacks, () => rdjson(way)],
  [`report.json: ${way}`, lacks, () => report(way)],
]));

import { basename } from "node:path";
import { messageFor } from "../../measures/messages.ts";
import { type Check, validate } from "../../measures/validate.ts";
import { checkAnswer } from "../check.ts";
import { countWords, LEVEL_WORDS, rulesetWords } from "../words.ts";
import { readGrid } from "../xlsx/read.ts";
import { judgedOn, readArguments } from "./arguments.ts";
import type { ExitCode, World } from "./command.ts";
import { eachWorkbook } from "./each.ts";
import { listWorkbooks, readWorkbook } from "./files.ts";

/** `ita check FILE… [--json] [--as-of DATE]` */
export async function check(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    json: { type: "boolean" },
    "as-of": { type: "string" },
  });
  const asOf = judgedOn(values["as-of"], world);
  const files = await listWorkbooks(positionals);
  let mustMend = false;
  let first = true;
  const unread = await eachWorkbook(files, world, async (file) => {
    const found = validate(await readGrid(await readWorkbook(file)), { asOf });
    mustMend ||= found.counts.must > 0;
    if (values.json && files.length > 1) world.out(first ? "[\n" : ",\n");
    world.out(
      values.json ? JSON.stringify(checkAnswer(basename(file), found), undefined, 2) : page(file, found),
    );
    first = false;
  });
  if (values.json) world.out(files.length === 1 ? (first ? "" : "\n") : first ? "[]\n" : "\n]\n");
  if (unread > 0) return 2;
  return mustMend ? 1 : 0;
}

/** Findings of one workbook as lines to read: by sheet, each with its level and its cell. */
function page(file: string, { findings, counts, ruleset }: Check): string {
  const lines = [`${basename(file)} — ${countWords(counts)}`];
  const note = rulesetWords(ruleset);
  if (note) lines.push(`  หมายเหตุ: ${note}`);
  let sheet = "";
  for (const finding of findings) {
    if (finding.sheet !== sheet) lines.push("", `  ${finding.sheet}`);
    sheet = finding.sheet;
    lines.push(`    [${LEVEL_WORDS[finding.level]}] ${messageFor(finding)}  (${finding.code})`);
  }
  const mendable = findings.filter(({ fix }) => fix?.safe).length;
  if (mendable > 0) lines.push("", `  แก้ได้ทันทีโดยถ้อยคำอยู่ครบ: ita fix ${file} --out ชื่อใหม่.xlsx`);
  return `${lines.join("\n")}\n\n`;
}

import { basename } from "node:path";
import { countWords, LEVEL_WORDS, rulesetWords } from "../../measures/messages/check.ts";
import { validate } from "../../measures/validate.ts";
import { type CheckAnswer, checkAnswer } from "../check.ts";
import { readFilled } from "../filled.ts";
import type { UnreadableFile } from "../summary/office.ts";
import { judgedOn, readArguments, required } from "./arguments.ts";
import type { ExitCode, World } from "./command.ts";
import { eachWorkbook, unreadableFile } from "./each.ts";
import { checkTarget, identities, listWorkbooks, readWorkbook, writeWhole } from "./files.ts";
import { printableName } from "./printable.ts";

const OPTIONS = {
  json: { type: "boolean" },
  "as-of": { type: "string" },
  out: { type: "string" },
  overwrite: { type: "boolean" },
} as const;

/** `ita check FILE… [--json] [--as-of DATE] [--out LIST.xlsx]`: one list of all files, beside what is printed. */
export async function check(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const asOf = judgedOn(values["as-of"], world);
  const files = await listWorkbooks(positionals);
  const target = values.out !== undefined && {
    path: required(values.out, "--out", "รายการที่ต้องแก้.xlsx"),
    overwrite: values.overwrite === true,
  };
  if (target) await checkTarget(target, await identities(files));
  // The list is there before anything is printed: a reader that has seen enough (head) ends the program.
  const later: string[] = [];
  const say = (text: string) => (target ? later.push(text) : world.out(text));
  const listed: CheckAnswer[] = [];
  const unreadable: UnreadableFile[] = [];
  let mustMend = false;
  let first = true;
  const unread = await eachWorkbook(files, world, async (file) => {
    const answer = await checked(file, asOf).catch((thrown) => {
      unreadable.push(unreadableFile(file, thrown));
      throw thrown;
    });
    mustMend ||= answer.counts.must > 0;
    if (values.json && files.length > 1) say(first ? "[\n" : ",\n");
    say(values.json ? json(answer) : page(file, answer));
    first = false;
    if (target) listed.push(answer);
  });
  if (values.json) say(files.length === 1 ? (first ? "" : "\n") : first ? "[]\n" : "\n]\n");
  if (target && listed.length > 0) {
    // Loaded when it is asked for: most calls only print.
    const { findingsWorkbook } = await import("../findings/list.ts");
    await writeWhole(target, await findingsWorkbook(listed, asOf, unreadable));
    // What is printed with --json is read by a program.
    if (!values.json) say(`เก็บรายการที่ต้องแก้ที่ ${printableName(target.path)}\n`);
  }
  for (const text of later) world.out(text);
  if (unread > 0) return 2;
  return mustMend ? 1 : 0;
}

async function checked(file: string, asOf: string): Promise<CheckAnswer> {
  return checkAnswer(basename(file), validate(await readFilled(await readWorkbook(file)), { asOf }));
}

/** JSON escapes the other control characters itself. */
function json(answer: CheckAnswer): string {
  const text = JSON.stringify(answer, undefined, 2);
  return text.replace(/[\u007f-\u009f]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
}

/** Findings of one workbook as lines to read: by sheet, each with its level and its cell. */
function page(file: string, { workbook, findings, counts, ruleset }: CheckAnswer): string {
  const lines = [`${printableName(workbook)} — ${countWords(counts)}`];
  const note = rulesetWords(ruleset);
  if (note) lines.push(`  หมายเหตุ: ${note}`);
  let sheet = "";
  for (const finding of findings) {
    if (finding.sheet !== sheet) lines.push("", `  ${finding.sheet}`);
    sheet = finding.sheet;
    lines.push(`    [${LEVEL_WORDS[finding.level]}] ${finding.message}  (${finding.code})`);
  }
  const mendable = findings.filter(({ fix }) => fix?.safe).length;
  if (mendable > 0) lines.push("", `  แก้ได้ทันทีโดยถ้อยคำอยู่ครบ: ita fix ${printableName(file)} --out ชื่อใหม่.xlsx`);
  return `${lines.join("\n")}\n\n`;
}

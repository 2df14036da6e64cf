import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { thaiNumber } from "../../measures/messages/check.ts";
import { readFilled } from "../filled.ts";
import { makeReport, readLayout } from "../report.ts";
import { judgedOn, readArguments, required } from "./arguments.ts";
import { CommandRefused, type ExitCode, sentenceOf, type World } from "./command.ts";
import { eachWorkbook } from "./each.ts";
import {
  checkTarget,
  identities,
  isFolder,
  listWorkbooks,
  readWorkbook,
  type Target,
  writeWhole,
} from "./files.ts";
import { collectSooner } from "./memory.ts";
import { printableName } from "./printable.ts";

const OPTIONS = {
  out: { type: "string" },
  template: { type: "string" },
  digits: { type: "string" },
  "as-of": { type: "string" },
  overwrite: { type: "boolean" },
} as const;

/** `ita report FILE… --out F.xlsx|DIR [--template T.xlsx] [--digits thai|arabic]` */
export async function report(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const out = required(values.out, "--out", "รายงาน.xlsx");
  const digits = values.digits ?? "thai";
  if (digits !== "thai" && digits !== "arabic")
    throw new CommandRefused(`ไม่รู้จัก --digits ${digits} — ใช้ thai (๑๒๓) หรือ arabic (123)`);
  const asOf = judgedOn(values["as-of"], world);
  const template = values.template === undefined ? undefined : await readTemplateFile(values.template);
  const files = await listWorkbooks(positionals);
  const overwrite = values.overwrite === true;
  const sources = await identities(files);
  const targets = await targetsOf(files, out, overwrite);
  let mustMend = false;
  let written = 0;
  if (files.length > 1) collectSooner();
  const unread = await eachWorkbook(files, world, async (file) => {
    const target = targets.get(file) as Target;
    await checkTarget(target, sources);
    const grid = await readFilled(await readWorkbook(file));
    const made = await makeReport({
      grid,
      asOf,
      digits,
      source: basename(file),
      ...(template && { template }),
    });
    await writeWhole(target, made.bytes);
    mustMend ||= made.check.counts.must > 0;
    written++;
  });
  if (written > 0) world.out(`ออกรายงานแล้ว ${thaiNumber(written)} ฉบับ: ${printableName(out)}\n`);
  if (unread > 0) return 2;
  if (mustMend) world.out("ยังมีเรื่องที่ต้องแก้ — ดูได้จาก ita check\n");
  return mustMend ? 1 : 0;
}

/** A template's bytes, once it is known that a report can be drawn from them. */
async function readTemplateFile(path: string): Promise<Uint8Array> {
  const bytes = await readWorkbook(path);
  await readLayout(bytes).catch((cause) => {
    throw new CommandRefused(`${path}: ${sentenceOf(cause)}`, { cause });
  });
  return bytes;
}

/** Where each report goes: the file named, or a file of the workbook's own name in the folder named. */
async function targetsOf(
  files: readonly string[],
  out: string,
  overwrite: boolean,
): Promise<Map<string, Target>> {
  const [only] = files;
  if (
    files.length === 1 &&
    only !== undefined &&
    !(await isFolder(out)) &&
    extname(out).toLowerCase() === ".xlsx"
  )
    return new Map([[only, { path: out, overwrite }]]);
  if (extname(out).toLowerCase() === ".xlsx" && !(await isFolder(out)))
    throw new CommandRefused(`มีหลายไฟล์ แต่ --out ${out} เป็นไฟล์เดียว — ตั้ง --out เป็นชื่อโฟลเดอร์`);
  await mkdir(out, { recursive: true }).catch((cause) => {
    throw new CommandRefused(`${out}: สร้างโฟลเดอร์นี้ไม่ได้ — เลือกที่อื่นที่เขียนได้`, { cause });
  });
  const taken = new Set<string>();
  const targets = new Map<string, Target>();
  for (const file of files) {
    const stem = `รายงาน-${basename(file, extname(file))}`;
    let name = stem;
    for (let copy = 2; taken.has(name); copy++) name = `${stem}-${copy}`;
    taken.add(name);
    targets.set(file, { path: join(out, `${name}.xlsx`), overwrite });
  }
  return targets;
}

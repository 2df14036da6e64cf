import { basename, extname } from "node:path";
import { thaiNumber } from "../../measures/messages/check.ts";
import { readFilled } from "../filled.ts";
import { officeSummary, type SummaryEntry } from "../summary/office.ts";
import { isSummaryFormat, makeSummary, SUMMARY_TYPES } from "../summary/summary.ts";
import { judgedOn, readArguments, required } from "./arguments.ts";
import { CommandRefused, type ExitCode, sentenceOf, type World } from "./command.ts";
import { unreadableFile } from "./each.ts";
import { checkTarget, identities, listWorkbooks, readWorkbook, writeWhole } from "./files.ts";
import { collectSooner } from "./memory.ts";
import { printableName } from "./printable.ts";
import { progress } from "./progress.ts";

const OPTIONS = {
  out: { type: "string" },
  format: { type: "string" },
  "as-of": { type: "string" },
  overwrite: { type: "boolean" },
} as const;

/**
 * `ita summary FILE… --format xlsx|csv|json|html --out F`: one file about all workbooks. Those that cannot be read are
 * named in it with their sentence, and the exit code is 2.
 */
export async function summary(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const out = required(values.out, "--out", "สรุป.html");
  const format = values.format ?? extname(out).slice(1).toLowerCase();
  if (!isSummaryFormat(format)) {
    const known = Object.keys(SUMMARY_TYPES).join(" ");
    throw new CommandRefused(`ไม่รู้จัก --format ${format} — ใช้ได้: ${known}`);
  }
  const asOf = judgedOn(values["as-of"], world);
  const files = await listWorkbooks(positionals);
  const target = { path: out, overwrite: values.overwrite === true };
  await checkTarget(target, await identities(files));
  if (files.length > 1) collectSooner();
  const seen = { read: 0, unread: 0, mustMend: false };

  async function* entries(): AsyncGenerator<SummaryEntry> {
    const show = progress(files.length, world);
    for (const [index, path] of files.entries()) {
      const entry = await summed(path, asOf, world);
      if ("office" in entry) {
        seen.read++;
        seen.mustMend ||= entry.office.findings.must > 0;
      } else seen.unread++;
      yield entry;
      show(index + 1);
    }
  }

  await writeWhole(target, makeSummary(format, entries(), asOf));
  world.out(`สรุปแล้ว ${thaiNumber(seen.read)} ไฟล์: ${printableName(out)}\n`);
  if (seen.unread > 0) return 2;
  return seen.mustMend ? 1 : 0;
}

async function summed(path: string, asOf: string, world: World): Promise<SummaryEntry> {
  try {
    return { office: officeSummary(await readFilled(await readWorkbook(path)), basename(path), asOf) };
  } catch (thrown) {
    world.err(
      `ita: ${thrown instanceof CommandRefused ? "" : `${printableName(path)}: `}${sentenceOf(thrown)}\n`,
    );
    return { unreadable: unreadableFile(path, thrown) };
  }
}

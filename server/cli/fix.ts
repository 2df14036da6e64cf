import { RULE_CODES, type RuleCode } from "../../measures/codes.ts";
import { countWords, thaiNumber } from "../../measures/messages/check.ts";
import { readFilled } from "../filled.ts";
import { mendWorkbook } from "../mend.ts";
import { readArguments, required } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";
import { checkTarget, identities, readWorkbook, writeWhole } from "./files.ts";
import { printableName } from "./printable.ts";

/** `ita fix FILE --out F.xlsx [--code CODE…]`: the file itself stays as it is. */
export async function fix(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    out: { type: "string" },
    code: { type: "string", multiple: true },
    overwrite: { type: "boolean" },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new CommandRefused("แก้ได้ครั้งละหนึ่งไฟล์ — เช่น ita fix แผน.xlsx --out แผน-แก้แล้ว.xlsx");
  const target = {
    path: required(values.out, "--out", "แผน-แก้แล้ว.xlsx"),
    overwrite: values.overwrite === true,
  };
  const codes = values.code && readCodes(values.code);
  await checkTarget(target, await identities([file]));
  const bytes = await readWorkbook(file);
  const options = { asOf: world.today(), ...(codes && { codes }) };
  const { changes, check, bytes: mended } = await mendWorkbook(bytes, await readFilled(bytes), options);
  if (changes.length === 0) {
    world.out(`ไม่มีเซลล์ที่แก้ให้ได้ จึงไม่ได้สร้างไฟล์ใหม่ — เหลือ: ${countWords(check.counts)}\n`);
    return check.counts.must > 0 ? 1 : 0;
  }
  await writeWhole(target, mended);
  for (const { sheet, cell, before, after } of changes)
    world.out(`${sheet} ${cell}\n  เดิม  ${oneLine(before)}\n  ใหม่  ${oneLine(after)}\n`);
  const left = countWords(check.counts);
  world.out(`แก้แล้ว ${thaiNumber(changes.length)} เซลล์ เก็บที่ ${printableName(target.path)} — เหลือ: ${left}\n`);
  return check.counts.must > 0 ? 1 : 0;
}

/** Codes after --code, also several in one word parted by commas. */
function readCodes(words: readonly string[]): RuleCode[] {
  const codes = words.flatMap((word) => word.split(",")).filter((word) => word !== "");
  const unknown = codes.filter((code) => !RULE_CODES.includes(code as RuleCode));
  if (unknown.length > 0)
    throw new CommandRefused(
      `ไม่รู้จักรหัส ${unknown.join(", ")} — รหัสของแต่ละเรื่องดูได้จาก ita check ไฟล์.xlsx --json`,
    );
  return codes as RuleCode[];
}

function oneLine(text: string): string {
  return text.replace(/\n/g, " ⏎ ");
}

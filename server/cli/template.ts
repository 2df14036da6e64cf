import { makeTemplate } from "../report.ts";
import { readArguments, required } from "./arguments.ts";
import type { ExitCode, World } from "./command.ts";
import { checkTarget, writeWhole } from "./files.ts";
import { printableName } from "./printable.ts";

/** `ita template --out T.xlsx`: the built-in report as a template that an office can restyle in Excel. */
export async function template(args: readonly string[], world: World): Promise<ExitCode> {
  const { values } = readArguments(args, { out: { type: "string" }, overwrite: { type: "boolean" } });
  const target = { path: required(values.out, "--out", "แม่แบบ.xlsx"), overwrite: values.overwrite === true };
  await checkTarget(target);
  await writeWhole(target, await makeTemplate());
  world.out(
    `สร้างแม่แบบแล้ว: ${printableName(target.path)} — ปรับแต่งใน Excel แล้วใช้ ita report ไฟล์.xlsx --template ${printableName(target.path)} --out รายงาน.xlsx\n`,
  );
  return 0;
}

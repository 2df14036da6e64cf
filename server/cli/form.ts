import { formYear, makeForm } from "../form.ts";
import { readArguments, required } from "./arguments.ts";
import { CommandRefused, type ExitCode, type World } from "./command.ts";
import { checkTarget, writeWhole } from "./files.ts";
import { printableName } from "./printable.ts";

/** `ita form --year 2567 --out F.xlsx`: the blank form for the year of assessment. */
export async function form(args: readonly string[], world: World): Promise<ExitCode> {
  const { values } = readArguments(args, {
    year: { type: "string" },
    out: { type: "string" },
    overwrite: { type: "boolean" },
  });
  const assessed = formYear(required(values.year, "--year", "2567"));
  if (assessed === undefined)
    throw new CommandRefused(`ทำแบบฟอร์มของปี ${values.year} ไม่ได้ — พิมพ์ปี พ.ศ. สี่หลัก เช่น --year 2567`);
  const target = {
    path: required(values.out, "--out", "แบบฟอร์ม.xlsx"),
    overwrite: values.overwrite === true,
  };
  await checkTarget(target);
  await writeWhole(target, await makeForm({ assessed }));
  world.out(
    `สร้างแบบฟอร์มแล้ว: ${printableName(target.path)} — เปิดใน Excel หรือ Google ชีต กรอกทั้งสี่ชีต แล้วใช้ ita check\n`,
  );
  return 0;
}

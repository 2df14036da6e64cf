import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { readDate } from "../../measures/thai/period.ts";
import { CommandRefused, type World } from "./command.ts";

/** Options and file names of a command line; an option that nobody knows is refused in Thai. */
export function readArguments<O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(" ");
    throw new CommandRefused(`${reasonOf(cause as NodeJS.ErrnoException)} — ตัวเลือกที่ใช้ได้: ${known}`, {
      cause,
    });
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^\s'=<]*)/.exec(message)?.[1] ?? "";
  return code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? `ไม่รู้จักตัวเลือก ${option} (ชื่อไฟล์ที่ขึ้นต้นด้วย - ให้พิมพ์ ./ นำหน้า)`
    : `อ่านค่าของตัวเลือก ${option} ไม่ได้`;
}

export function required(value: string | undefined, option: string, example: string): string {
  if (value === undefined || value === "")
    throw new CommandRefused(`ยังไม่ได้ใส่ ${option} — เช่น ${option} ${example}`);
  return value;
}

/** The day of `--as-of`: ISO in either era ("2567-09-30", "2024-09-30") or as people write it ("30 ก.ย. 2567"). */
function readDay(text: string): string {
  const iso = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const [, year = "", month = "", day = ""] = iso ?? [];
  const found = readDate(iso ? `${day}/${month}/${year}` : text);
  if (!found) throw new CommandRefused(`อ่านวันที่ ${text} ไม่ได้ — พิมพ์แบบ 2567-09-30 หรือ 30/9/2567`);
  return found;
}

/** The day as of which work is judged: that of `--as-of`, else today in Thailand. */
export function judgedOn(asOf: string | undefined, world: World): string {
  return asOf === undefined ? world.today() : readDay(asOf);
}

import { thaiNumber } from "../../measures/messages/check.ts";
import { findSheet } from "../../measures/reading/titles.ts";
import { SHEETS } from "../../measures/workbook.ts";
import { Problem, type ProblemCode, tell } from "../api/problem.ts";
import { demandFilled } from "../filled.ts";
import { gridOf } from "../sources/google/grid.ts";
import { type GoogleSettings, GoogleSource } from "../sources/google/source.ts";
import { keysIn, parseAnswer } from "../sources/google/spreadsheet.ts";
import { FileRefused } from "../xlsx/refusal.ts";
import { type Checked, parted, sound, unchecked, unfit, unreached } from "./checked.ts";

/** Problems of the network; all others but that of the service itself are for the sheet's owner to mend. */
const AWAY: ReadonlySet<ProblemCode> = new Set(["google-away", "google-quota"]);

/** One sheet as the service itself would read it: shared, readable, of the form, connected. */
export async function checkSheet(spreadsheetId: string, google: GoogleSettings): Promise<readonly Checked[]> {
  const source = new GoogleSource(google);
  const reading = { person: "ita-doctor", gone: new AbortController().signal, hold: () => () => {} };
  try {
    const answer = parseAnswer(await source.read(spreadsheetId, reading));
    const grid = demandFilled(gridOf(answer));
    const [found, lacking] = [true, false].map((isThere) =>
      SHEETS.filter((sheet) => (findSheet(grid, sheet) !== undefined) === isThere).map(({ title }) => title),
    ) as [string[], string[]];
    const connection = checkConnection(keysIn(answer.developerMetadata).length);
    if (found.length === 0)
      return [
        unfit(
          "sheet",
          `อ่านได้ แต่ไม่พบชีตของแบบฟอร์ม (${lacking.join(", ")})`,
          "owner",
          "เปิดชีต แล้วใช้เมนู ส่วนขยาย › มาตรการ ITA › เตรียมแบบฟอร์ม หรือใส่รหัสของชีตที่กรอกมาตรการไว้",
        ),
        connection,
      ];
    const rest = lacking.length > 0 ? ` ยังไม่มี ${lacking.join(", ")}` : "";
    return [sound("sheet", `อ่านได้ มีชีตของแบบฟอร์ม ${thaiNumber(found.length)} ชีต${rest}`), connection];
  } catch (thrown) {
    if (!(thrown instanceof Problem || thrown instanceof FileRefused)) throw thrown;
    return [
      refusedSheet(thrown),
      unchecked("connection", "ยังไม่ได้ตรวจ เพราะยังอ่านชีตไม่ได้", "owner", "แก้เรื่องการอ่านชีตก่อน"),
    ];
  }
}

function refusedSheet(thrown: Problem | FileRefused): Checked {
  const { code, detail } = tell(thrown);
  const [seen, remedy] = parted(detail);
  if (AWAY.has(code)) return unreached("sheet", seen);
  return unfit("sheet", seen, code === "google-unready" ? "service" : "owner", remedy);
}

function checkConnection(keys: number): Checked {
  if (keys === 1) return sound("connection", "ชีตนี้เชื่อมต่อแล้ว");
  const [seen, line] = keys === 0 ? ["ชีตนี้ยังไม่ได้เชื่อมต่อ", "เชื่อมต่อ"] : ["ชีตนี้มีกุญแจมากกว่าหนึ่ง", "เชื่อมต่อใหม่"];
  return unfit("connection", seen, "owner", `เปิดชีต แล้วใช้เมนู ส่วนขยาย › มาตรการ ITA › ${line}`);
}

/** Without an account that Google takes, no sheet can be asked for. */
export function sheetUnseen(): Checked {
  return unchecked("sheet", "ยังไม่ได้ตรวจ เพราะบัญชีบริการยังใช้ไม่ได้", "service", "แก้เรื่องบัญชีบริการก่อน");
}

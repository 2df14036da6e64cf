import type { CheckedWorkbook } from "../check/run.ts";
import { readConnection } from "../connect/connection.ts";
import { problemIn } from "./answer.ts";
import { askService, refusalOf, type ServiceAnswer } from "./service.ts";

/** An answer, and where what is in it came from, Thai. */
export interface AskedFile {
  readonly answer: ServiceAnswer;
  readonly source: string;
}

const READ = "ข้อมูลในไฟล์นี้ บริการออกรายงานเปิดอ่านจากชีตเอง";
const POSTED = "ข้อมูลในไฟล์นี้ ส่วนเสริมอ่านจากชีตแล้วส่งไป บริการออกรายงานไม่ได้เปิดอ่านชีตเอง";

/** Why the service does not read the spreadsheet, for as long as nobody does something about it; by the problem's code. */
const UNREAD = new Map<unknown, string>([
  ["sheet-not-shared", "เพราะยังไม่ได้แชร์ไฟล์ให้บริการ — เลือกเมนู เชื่อมต่อ"],
  ["google-not-set", "เพราะบริการยังไม่ได้ตั้งบัญชีสำหรับเปิดอ่าน — แจ้งผู้ดูแลบริการ"],
  ["google-unready", "เพราะบัญชีของบริการยังไม่พร้อม — แจ้งผู้ดูแลบริการ"],
]);

/** Has the service read a connected spreadsheet itself; one that it cannot read is posted as the add-on sees it. */
export function askForFile({ spreadsheet, grid, asOf }: CheckedWorkbook, path: string): AskedFile {
  const connection = readConnection(spreadsheet);
  let source = POSTED;
  if (connection) {
    const body = { spreadsheetId: spreadsheet.getId(), sheetKey: connection.key, asOf };
    const answer = askService({ path, body });
    const why = answer.status === 200 ? undefined : UNREAD.get(problemIn(refusalOf(answer)).code);
    if (why === undefined) return { answer, source: READ };
    source = `${POSTED} ${why}`;
  }
  return { answer: askService({ path, body: { grid, name: spreadsheet.getName(), asOf } }), source };
}

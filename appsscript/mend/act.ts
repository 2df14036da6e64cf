import type { RuleCode } from "../../measures/codes.ts";
import { type Grid, type Place, parseCellName } from "../../measures/grid.ts";
import { type Change, mend } from "../../measures/mend.ts";
import { thaiNumber } from "../../measures/messages/check.ts";
import { type Check, validate } from "../../measures/validate.ts";
import { type CheckedWorkbook, publish, readAndCheck } from "../check/run.ts";
import { Notice } from "../notice.ts";
import type { Sheet, Spreadsheet } from "../sheets/google.ts";
import { writeTexts } from "../sheets/text.ts";
import { type UndoChange, undoChange, undone, withStep } from "./undo-list.ts";
import { readUndo, writeUndo } from "./undo-store.ts";

/** The finding that a person wants mended, as the page was told it. */
export interface WantedFix {
  readonly code: RuleCode;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What became of the workbook. */
export interface Acted {
  readonly checked: CheckedWorkbook;
  /** Thai, for the page to show and say. */
  readonly words: string;
  readonly changes: readonly UndoChange[];
}

/** Applies one fix, if the cell still holds the text it was made for. @throws {Notice} if not */
export function fixOne(spreadsheet: Spreadsheet, wanted: WantedFix): Acted {
  const checked = readAndCheck(spreadsheet);
  const { code, sheet, cell, before, after } = wanted;
  const finding = checked.check.findings.find(
    (other) =>
      other.code === code &&
      other.sheet === sheet &&
      other.cell === cell &&
      other.fix?.before === before &&
      other.fix.after === after,
  );
  if (!finding) throw new Notice(`เซลล์ ${cell} ในชีต${sheet}เปลี่ยนไปหลังการตรวจ จึงยังไม่ได้แก้ — กด “ตรวจอีกครั้ง”`);
  const change: Change = {
    sheet,
    cell,
    ...(finding.column !== undefined && { column: finding.column }),
    before,
    after,
    codes: [code],
  };
  return finish(checked, [change], `แก้เซลล์ ${cell} แล้ว`);
}

/** Applies every safe fix: letters stay, only blanks, marks' order, digits' script, list markers and markup change. */
export function fixSafe(spreadsheet: Spreadsheet): Acted {
  const checked = readAndCheck(spreadsheet);
  const { changes, check } = mend(checked.grid, { asOf: checked.asOf });
  if (changes.length === 0) {
    publish(checked);
    return { checked, words: "ไม่มีเรื่องที่แก้ให้ได้เองเหลืออยู่", changes: [] };
  }
  return finish(checked, changes, `แก้ให้แล้ว ${thaiNumber(changes.length)} เซลล์`, check);
}

/** Takes the last step back, in each cell that nobody has edited since. */
export function undoLast(spreadsheet: Spreadsheet): Acted {
  const steps = readUndo();
  const step = steps.pop();
  if (!step) throw new Notice("ไม่มีการแก้ที่เลิกทำได้เหลืออยู่");
  const checked = readAndCheck(spreadsheet);
  const titles = new Map([...checked.sheets].map(([title, sheet]) => [sheet.getSheetId(), title]));
  const back: Change[] = [];
  for (const change of step.changes) {
    const title = titles.get(change.gid);
    if (title === undefined) continue;
    const now = typedAt(checked.grid, title, change.cell);
    const text = now === undefined ? undefined : undone(now, change);
    if (now === undefined || text === undefined) continue;
    back.push({ sheet: title, cell: change.cell, before: now, after: text, codes: [] });
  }
  write(checked.sheets, back);
  writeUndo(steps);
  const kept = step.changes.length - back.length;
  const words = `คืนข้อความเดิมแล้ว ${thaiNumber(back.length)} เซลล์${
    kept > 0 ? ` อีก ${thaiNumber(kept)} เซลล์มีผู้แก้ไขหลังจากนั้น จึงคงไว้` : ""
  }`;
  return { checked: recheck(checked, back), words, changes: [] };
}

function finish(checked: CheckedWorkbook, changes: readonly Change[], words: string, check?: Check): Acted {
  const { sheets, asOf } = checked;
  write(sheets, changes);
  const steps = withStep(readUndo(), {
    day: asOf,
    changes: changes.map((change) => undoChange(change, (sheets.get(change.sheet) as Sheet).getSheetId())),
    left: 0,
  });
  writeUndo(steps);
  const kept = steps[steps.length - 1];
  const limit =
    kept && kept.left > 0
      ? ` เลิกทำได้ ${thaiNumber(kept.changes.length)} เซลล์ ที่เหลือดูได้จาก ไฟล์ › ประวัติเวอร์ชัน`
      : "";
  return { checked: recheck(checked, changes, check), words: words + limit, changes: kept?.changes ?? [] };
}

function write(sheets: ReadonlyMap<string, Sheet>, changes: readonly Change[]): void {
  const bySheet = new Map<string, { row: number; column: number; text: string }[]>();
  for (const { sheet, cell, after } of changes) {
    const texts = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, texts);
    texts.push({ ...(parseCellName(cell) as Place), text: after });
  }
  for (const [title, texts] of bySheet) writeTexts(sheets.get(title) as Sheet, texts);
}

/** The workbook with what was just written, without reading it again; its marks and its list follow. */
function recheck(checked: CheckedWorkbook, changes: readonly Change[], check?: Check): CheckedWorkbook {
  const grid = {
    sheets: checked.grid.sheets.map((sheet) => {
      const own = changes.filter((change) => change.sheet === sheet.title);
      if (own.length === 0) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      for (const { cell, after } of own) {
        const { row, column } = parseCellName(cell) as Place;
        (rows[row] as string[])[column] = after;
      }
      return { ...sheet, rows };
    }),
  };
  const next = { ...checked, grid, check: check ?? validate(grid, { asOf: checked.asOf }) };
  publish(next);
  return next;
}

/** The text that somebody typed into a cell; of a formula's cell there is none. */
function typedAt(grid: Grid, title: string, cell: string): string | undefined {
  const sheet = grid.sheets.find((one) => one.title === title);
  const { row, column } = parseCellName(cell) as Place;
  return sheet?.formulas?.includes(cell) ? undefined : sheet?.rows[row]?.[column];
}

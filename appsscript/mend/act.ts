import type { RuleCode } from "../../measures/codes.ts";
import { type Place, parseCellName } from "../../measures/grid.ts";
import { type Change, mend } from "../../measures/mend.ts";
import { thaiNumber } from "../../measures/messages/check.ts";
import { type Check, validate } from "../../measures/validate.ts";
import { type CheckedWorkbook, publish, readAndCheck } from "../check/run.ts";
import { Notice } from "../notice.ts";
import type { Sheet, Spreadsheet } from "../sheets/google.ts";
import { fitsCell, type PlacedText, writeTexts } from "../sheets/text.ts";
import { nextUndo, typedAt } from "./give-back.ts";
import { safeFixes } from "./safe.ts";
import { roomFor, undoChange, withStep } from "./undo-list.ts";
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
  readonly changes: readonly Change[];
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
      other.fix.after === after &&
      fitsCell(other.fix),
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
  return finish(checked, [change], () => `แก้เซลล์ ${cell} แล้ว`);
}

/** Applies every safe fix: letters stay, only blanks, marks' order, digits' script, list markers and markup change. */
export function fixSafe(spreadsheet: Spreadsheet): Acted {
  const checked = readAndCheck(spreadsheet);
  const mended = mend(checked.grid, { asOf: checked.asOf });
  const wanted = mended.changes.filter(fitsCell);
  if (wanted.length === 0) {
    publish(checked);
    return { checked, words: "ไม่มีเรื่องที่ระบบแก้ให้ได้เหลืออยู่", changes: [] };
  }
  return finish(
    checked,
    wanted,
    (changes) => {
      if (changes.length < wanted.length) return `แก้ไปก่อน ${cells(changes)} กดอีกครั้งเพื่อแก้ต่อ`;
      const places = new Set(changes.map(({ sheet, cell }) => `${sheet}!${cell}`));
      const mine = safeFixes(checked.check).filter(({ sheet, cell }) => places.has(`${sheet}!${cell}`));
      return `แก้ให้แล้ว ${thaiNumber(mine.length)} เรื่อง ใน ${cells(changes)}`;
    },
    wanted.length === mended.changes.length ? mended.check : undefined,
  );
}

/** Takes the last step back, in each cell that nobody has edited since. */
export function undoLast(spreadsheet: Spreadsheet): Acted {
  const before = readUndo();
  if (before.length === 0) throw new Notice("ไม่มีการแก้ที่เลิกทำได้เหลืออยู่");
  const checked = readAndCheck(spreadsheet);
  const { back, steps, kept } = nextUndo(checked, before);
  write(checked.sheets, back);
  if (back.length > 0) writeUndo(steps);
  const words = [
    ...(back.length > 0 ? [`คืนข้อความเดิมแล้ว ${cells(back)}`] : []),
    ...(kept > 0 ? [`อีก ${thaiNumber(kept)} เซลล์ข้อความหรือตำแหน่งต่างจากตอนที่แก้ จึงยังไม่ได้เปลี่ยน`] : []),
  ].join(" ");
  return { checked: recheck(checked, back), words, changes: [] };
}

const cells = ({ length }: readonly unknown[]) => `${thaiNumber(length)} เซลล์`;

/** Writes what can be undone, and keeps the way back before the first cell changes: a write may stop midway. */
function finish(
  checked: CheckedWorkbook,
  wanted: readonly Change[],
  words: (changes: readonly Change[]) => string,
  check?: Check,
): Acted {
  const { spreadsheet, sheets, asOf } = checked;
  const undos = wanted.map((change) => undoChange(change, (sheets.get(change.sheet) as Sheet).getSheetId()));
  const fits = roomFor(undos);
  const changes = wanted.filter((_, at) => fits[at]);
  if (changes.length === 0) throw new Notice("ส่วนที่จะเปลี่ยนยาวเกินกว่าจะเก็บไว้เลิกทำ จึงยังไม่ได้แก้ — แก้ในเซลล์นั้นเอง");
  const steps = readUndo();
  writeUndo(withStep(steps, { day: asOf, changes: undos.filter((_, at) => fits[at]) }));
  try {
    write(sheets, changes);
    SpreadsheetApp.flush();
    const all = changes.length === wanted.length;
    return { checked: recheck(checked, changes, all ? check : undefined), words: words(changes), changes };
  } catch (thrown) {
    const now = readAndCheck(spreadsheet);
    const written = changes.filter(({ sheet, cell, after }) => typedAt(now.grid, sheet, cell) === after);
    if (written.length === 0) {
      writeUndo(steps);
      throw thrown;
    }
    const part = `แก้ได้บางส่วน คือ ${cells(written)} จาก ${cells(changes)} กด “เลิกทำการแก้ล่าสุด” เพื่อคืนข้อความเดิม`;
    return { checked: now, words: written.length < changes.length ? part : words(changes), changes: written };
  }
}

function write(sheets: ReadonlyMap<string, Sheet>, changes: readonly Change[]): void {
  const bySheet = new Map<string, PlacedText[]>();
  for (const { sheet, cell, before, after } of changes) {
    const texts = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, texts);
    texts.push({ ...(parseCellName(cell) as Place), before, text: after });
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

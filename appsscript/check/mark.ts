import type { Finding } from "../../measures/finding.ts";
import { type Area, cellName, type Place, parseCellName, parseRange } from "../../measures/grid.ts";
import type { Sheet } from "../sheets/google.ts";
import { areaName, areasOf } from "./areas.ts";
import { nextNote } from "./note.ts";

/**
 * The formula of our one conditional format a sheet, always true: its ranges are exactly the marked cells, so a
 * clerk's own colours are never overwritten and come back when the mark goes; ranges move along when rows are put in.
 * By this text we know the rule as ours among the clerk's.
 */
const RULE_FORMULA = '=LEN("มาตรการ ITA")>0';
const MARK_COLOR = "#ffe0a3";

/** Sets notes and colour on the cells with findings and takes off those that are settled; nothing else is touched. */
export function markSheet(sheet: Sheet, findings: readonly Finding[]): void {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === undefined) continue;
    const ofCell = byCell.get(finding.cell);
    if (ofCell) ofCell.push(finding);
    else byCell.set(finding.cell, [finding]);
  }
  const rules = sheet.getConditionalFormatRules();
  const ours = rules.filter(isOurs);
  const marked = ours.flatMap((rule) => rule.getRanges().map((range) => range.getA1Notation()));
  const cells = [...byCell.keys()].map((name) => parseCellName(name) as Place);
  writeNotes(sheet, byCell, extentOf(sheet, cells, marked));
  const wanted = areasOf(cells).map(areaName);
  if (ours.length > 1 || wanted.join() !== marked.join())
    sheet.setConditionalFormatRules([
      ...(wanted.length > 0 ? [colorRule(sheet, wanted)] : []),
      ...rules.filter((rule) => !isOurs(rule)),
    ]);
}

function isOurs(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const values: unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return values[0] === RULE_FORMULA;
}

function colorRule(sheet: Sheet, areas: string[]): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(RULE_FORMULA)
    .setBackground(MARK_COLOR)
    .setRanges(sheet.getRangeList(areas).getRanges())
    .build();
}

/** How far down and right notes of ours may stand: on what is filled, on marks from before, on cells to mark now. */
function extentOf(sheet: Sheet, cells: readonly Place[], marked: readonly string[]): Place {
  let height = sheet.getLastRow();
  let width = sheet.getLastColumn();
  for (const { row, column } of cells) {
    height = Math.max(height, row + 1);
    width = Math.max(width, column + 1);
  }
  for (const { bottom, right } of marked.map(parseRange).filter((area): area is Area => area !== undefined)) {
    height = Math.max(height, bottom + 1);
    width = Math.max(width, right + 1);
  }
  return { row: height, column: width };
}

/** One read of all notes, and one write of the smallest block that holds those that change. */
function writeNotes(
  sheet: Sheet,
  findings: ReadonlyMap<string, readonly Finding[]>,
  { row: height, column: width }: Place,
): void {
  if (height === 0 || width === 0) return;
  const notes = sheet.getRange(1, 1, height, width).getNotes();
  let box: { top: number; left: number; bottom: number; right: number } | undefined;
  const next = notes.map((row, at) =>
    row.map((note, column) => {
      const text = nextNote(note, findings.get(cellName(at, column)) ?? []);
      if (text !== note)
        box = {
          top: Math.min(box?.top ?? at, at),
          left: Math.min(box?.left ?? column, column),
          bottom: at,
          right: Math.max(box?.right ?? column, column),
        };
      return text;
    }),
  );
  if (!box) return;
  const { top, left, bottom, right } = box;
  const block = next.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1).setNotes(block);
}

import type { Area } from "../../../measures/grid.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { type Cell, isError, type SheetArea } from "./cell.ts";
import { linkOf } from "./formula.ts";
import { type Axis, type Shift, shiftArea, shiftIndex, shiftIndexes, shiftKeys, shiftList } from "./shift.ts";
import { type MetadataPlace, SHEETS_LIMITS, type SheetState, type SpreadsheetState } from "./state.ts";

/**
 * Puts rows or columns in, takes them out or moves them, and everything that stands on them with them: cells,
 * merges, metadata, named ranges, protections, formats, drop-downs, charts.
 * @throws {SheetsRefusal} in Google's words
 * @throws {NotInSandbox} where a formula would have to be rewritten
 */
export function restructure(
  state: SpreadsheetState,
  sheet: number,
  axis: Axis,
  shift: Shift,
): SpreadsheetState {
  demandFixedFormulas(state);
  const move = (place: SheetArea): SheetArea | undefined => {
    if (place.sheet !== sheet) return place;
    const area = shiftArea(place.area, axis, shift);
    return area && { ...place, area };
  };
  const after = {
    ...state,
    sheets: state.sheets.map((one) => {
      const moved = one.id === sheet ? shiftSheet(one, axis, shift) : one;
      return withSources(moved, move);
    }),
    namedRanges: state.namedRanges.flatMap((named) => {
      const moved = move(named);
      return moved ? [{ ...named, ...moved }] : [];
    }),
    metadata: state.metadata.flatMap((one) => {
      const place = shiftPlace(one.place, sheet, axis, shift);
      return place ? [{ ...one, place }] : [];
    }),
  };
  demandRoom(after);
  return after;
}

/** @throws {SheetsRefusal} for more cells than a spreadsheet may have */
export function demandRoom({ sheets }: SpreadsheetState): void {
  const cells = sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  if (cells <= SHEETS_LIMITS.cells) return;
  throw new SheetsRefusal(
    `This action would increase the number of cells in the workbook above the limit of ${SHEETS_LIMITS.cells} cells.`,
  );
}

function shiftSheet(sheet: SheetState, axis: Axis, shift: Shift): SheetState {
  const area = (one: Area) => shiftArea(one, axis, shift) ?? [];
  const moved = {
    ...sheet,
    ...(axis === "rows" ? shiftRows(sheet, shift) : shiftColumns(sheet, shift)),
    merges: sheet.merges.flatMap(area).filter((one) => one.top !== one.bottom || one.left !== one.right),
    protections: sheet.protections.flatMap((one) => {
      if (!one.area) return [one];
      const after = shiftArea(one.area, axis, shift);
      return after ? [{ ...one, area: after }] : [];
    }),
    rules: sheet.rules.flatMap((rule) => {
      const areas = rule.areas.flatMap(area);
      return areas.length > 0 ? [{ ...rule, areas }] : [];
    }),
    charts: sheet.charts.map((chart) => {
      const { anchor } = chart;
      const part = axis === "rows" ? "row" : "column";
      return { ...chart, anchor: { ...anchor, [part]: shiftIndex(anchor[part], shift) ?? shift.at } };
    }),
  };
  if (moved.rowCount < 1 || moved.columnCount < 1) {
    throw new SheetsRefusal(`You can't delete all the ${axis} on the sheet.`);
  }
  return moved;
}

function shiftRows(sheet: SheetState, shift: Shift): Partial<SheetState> {
  return {
    rowCount: sheet.rowCount + growth(shift),
    frozenRows: frozen(sheet.frozenRows, shift),
    rowHeights: shiftKeys(sheet.rowHeights, shift),
    hiddenRows: shiftIndexes(sheet.hiddenRows, shift),
    rows: shiftList(sheet.rows, shift).map((row) => row ?? []),
  };
}

function shiftColumns(sheet: SheetState, shift: Shift): Partial<SheetState> {
  return {
    columnCount: sheet.columnCount + growth(shift),
    frozenColumns: frozen(sheet.frozenColumns, shift),
    columnWidths: shiftKeys(sheet.columnWidths, shift),
    hiddenColumns: shiftIndexes(sheet.hiddenColumns, shift),
    rows: sheet.rows.map((row) => shiftList(row, shift)),
  };
}

function growth({ kind, count }: Shift): number {
  return kind === "insert" ? count : kind === "delete" ? -count : 0;
}

function frozen(count: number, shift: Shift): number {
  if (shift.kind === "move") return count;
  if (shift.kind === "insert") return shift.at < count ? count + shift.count : count;
  return count - Math.max(0, Math.min(count, shift.at + shift.count) - shift.at);
}

function shiftPlace(
  place: MetadataPlace,
  sheet: number,
  axis: Axis,
  shift: Shift,
): MetadataPlace | undefined {
  if (place.type !== (axis === "rows" ? "ROW" : "COLUMN") || place.sheet !== sheet) return place;
  const index = shiftIndex(place.index, shift);
  return index === undefined ? undefined : { ...place, index };
}

/** Drop-downs and charts look at ranges of any sheet. */
function withSources(sheet: SheetState, move: (place: SheetArea) => SheetArea | undefined): SheetState {
  const rows = sheet.rows.map((row) => {
    if (!row.some((cell) => cell?.validation?.range)) return row;
    return row.map((cell) => {
      const { range, ...rule } = cell?.validation ?? {};
      if (!cell || !range) return cell;
      const moved = move(range);
      if (moved === range) return cell;
      if (!moved) throw new NotInSandbox("การลบช่วงที่รายการเลือกใช้อยู่");
      return { ...cell, validation: { ...rule, range: moved } as NonNullable<Cell["validation"]> };
    });
  });
  const charts = sheet.charts.map((chart) => ({
    ...chart,
    ranges: chart.ranges.flatMap((range) => move(range) ?? []),
  }));
  return { ...sheet, rows, charts };
}

/** A formula that names cells would have to follow them. */
function demandFixedFormulas({ sheets }: SpreadsheetState): void {
  for (const { rows, rules } of sheets) {
    for (const cell of rows.flat()) {
      const { formula } = cell ?? {};
      if (formula === undefined || !mayRefer(formula) || isError(cell?.value)) continue;
      throw new NotInSandbox("การแทรก ลบ หรือย้าย", `มีสูตร ${formula}`);
    }
    for (const { criteria, values } of rules) {
      const [formula] = values;
      if (criteria !== "CUSTOM_FORMULA" || !mayRefer(String(formula))) continue;
      throw new NotInSandbox("การแทรก ลบ หรือย้าย", `มีรูปแบบตามเงื่อนไข ${formula}`);
    }
  }
}

function mayRefer(formula: string): boolean {
  if (linkOf(formula) !== undefined) return false;
  return /[A-Z]{1,3}\$?\d|[A-Z]:\$?[A-Z]|\d:\d/i.test(formula.replace(/"[^"]*"/g, ""));
}

import { type Cell, emptied, isError, refilled } from "../spreadsheet/cell.ts";
import { changeCells, isFilled, mapArea } from "../spreadsheet/cells.ts";
import { evaluate } from "../spreadsheet/formula.ts";
import { coveredBy } from "../spreadsheet/merges.ts";
import { instantOfSerial } from "../spreadsheet/serial.ts";
import { isDateFormat, showCell } from "../spreadsheet/shown.ts";
import { setInto } from "../spreadsheet/typed.ts";
import { demandValid } from "../spreadsheet/validation.ts";
import { NotInSandbox } from "../unknown.ts";
import { anything, gridOf, orNull, text } from "./arguments.ts";
import { demandSize } from "./range-size.ts";
import { type Calls, callsOn, ITSELF } from "./service.ts";
import { changeSheet, clockOf, type RangeHandle, stateOf } from "./sheet-handle.ts";

const { read, write } = callsOn<RangeHandle>();

/** What cells hold: values, displayed texts, formulas, notes. */
export const RANGE_VALUES: Calls<RangeHandle> = {
  getValue: [read([], (range) => values(range)[0]?.[0])],
  getValues: [read([], values)],
  getDisplayValue: [read([], (range) => texts(range)[0]?.[0])],
  getDisplayValues: [read([], texts)],
  getFormula: [read([], (range) => formulas(range)[0]?.[0])],
  getFormulas: [read([], formulas)],
  getNote: [read([], (range) => notes(range)[0]?.[0])],
  getNotes: [read([], notes)],
  isBlank: [read([], (range) => !mapArea(stateOf(range), range.area, isFilled).flat().includes(true))],
  setValue: [write([anything], (range, value) => setAll(range, () => value))],
  setValues: [
    write([gridOf(anything)], (range, rows) => {
      demandSize(range, rows);
      return setAll(range, (row, column) => rows[row]?.[column]);
    }),
  ],
  setFormula: [write([text], (range, formula) => setFormulas(range, () => formula))],
  setFormulas: [
    write([gridOf(text)], (range, rows) => {
      demandSize(range, rows);
      return setFormulas(range, (row, column) => rows[row]?.[column] ?? "");
    }),
  ],
  setNote: [write([orNull(text)], (range, note) => setNotes(range, () => note))],
  setNotes: [
    write([gridOf(orNull(text))], (range, rows) => {
      demandSize(range, rows);
      return setNotes(range, (row, column) => rows[row]?.[column] ?? null);
    }),
  ],
  clearContent: [write([], (range) => change(range, emptied))],
  clearNote: [write([], (range) => setNotes(range, () => null))],
};

type Place<T> = (row: number, column: number) => T;

/** Each cell of a range made anew; `row` and `column` count from the corner of the range. */
export function change(range: RangeHandle, of: (cell: Cell, row: number, column: number) => Cell) {
  const { top, left } = range.area;
  changeSheet(range, (sheet) =>
    changeCells(sheet, [range.area], (cell, row, column) => of(cell, row - top, column - left)),
  );
  return ITSELF;
}

function values(range: RangeHandle): unknown[][] {
  const { timeZone } = clockOf(range);
  return mapArea(stateOf(range), range.area, ({ value, format }) => {
    if (value === undefined) return "";
    if (isError(value)) return value.error;
    if (typeof value !== "number" || !isDateFormat(format)) return value;
    return new Date(instantOfSerial(value, timeZone));
  });
}

function texts(range: RangeHandle): string[][] {
  return mapArea(stateOf(range), range.area, (cell) => showCell(cell).text);
}

function formulas(range: RangeHandle): string[][] {
  return mapArea(stateOf(range), range.area, ({ formula }) => formula ?? "");
}

function notes(range: RangeHandle): string[][] {
  return mapArea(stateOf(range), range.area, ({ note }) => note ?? "");
}

function setAll(range: RangeHandle, value: Place<unknown>) {
  const sheet = stateOf(range);
  const clock = clockOf(range);
  const { state } = range.environment.spreadsheet;
  const { top, left } = range.area;
  return change(range, (cell, row, column) => {
    const given = value(row, column);
    if (given === undefined) throw new NotInSandbox("SpreadsheetApp.Range.setValues(undefined)");
    if (sheet.merges.length > 0 && given !== "" && coveredBy(sheet, top + row, left + column)) {
      throw new NotInSandbox("SpreadsheetApp.Range.setValues", "ค่าในเซลล์ที่ถูกผสานทับอยู่");
    }
    const after = setInto(cell, given, clock);
    demandValid(after, { row: top + row, column: left + column }, state);
    return after;
  });
}

function setFormulas(range: RangeHandle, formula: Place<string>) {
  return change(range, (cell, row, column) => {
    const given = formula(row, column);
    if (given === "") return emptied(cell);
    const withSign = given.startsWith("=") ? given : `=${given}`;
    return refilled(cell, { formula: withSign, value: evaluate(withSign) });
  });
}

function setNotes(range: RangeHandle, note: Place<string | null>) {
  return change(range, (cell, row, column) => {
    const given = note(row, column) ?? "";
    if (given === (cell.note ?? "")) return cell;
    const { note: _, ...others } = cell;
    return given === "" ? others : { ...others, note: given };
  });
}

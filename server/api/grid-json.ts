import { type Grid, type GridSheet, parseCellName, parseRange } from "../../measures/grid.ts";
import { FILE_LIMITS } from "../xlsx/limits.ts";
import { FileRefused } from "../xlsx/refusal.ts";
import { shorten } from "./options.ts";
import { problem, refused } from "./problem.ts";

/** Where a value stands: the keys from the body's root down to it. */
type Place = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

const LIST_OF_CELLS = 'รายการชื่อเซลล์ เช่น ["F3"]';
const LIST_OF_RANGES = 'รายการช่วงเซลล์ เช่น ["A1:C2"]';
const TEXT = 'ข้อความ เช่น "๑"';
const SHEET_FIELDS = ["title", "rows", "hidden", "merges", "errors", "formulas", "dates", "columns"];

/** What all sheets together have left. */
interface Room {
  cells: number;
  characters: number;
}

/**
 * A Grid as a stranger sent it: nothing is in it but what the type says, and no more of it than a workbook file may
 * hold. A value that does not fit is named by its JSON Pointer.
 * @throws {Problem}
 */
export function demandGrid(value: unknown, at: Place): Grid {
  const { sheets } = demandFields(value, at, ["sheets"], ["sheets"]);
  const list = demandList(sheets, [...at, "sheets"], "รายการชีต");
  if (list.length === 0) throw refusedAt(new FileRefused("no-sheets"), [...at, "sheets"]);
  if (list.length > FILE_LIMITS.sheets)
    throw refusedAt(new FileRefused("too-many-sheets", { count: list.length }), [...at, "sheets"]);
  const room: Room = { cells: FILE_LIMITS.cells, characters: FILE_LIMITS.characters };
  const titles = new Set<string>();
  list.forEach((sheet, index) => {
    const title = demandSheet(sheet, [...at, "sheets", index], room);
    if (titles.has(title)) throw unfit([...at, "sheets", index, "title"], "ชื่อชีตที่ไม่ซ้ำกับชีตอื่น");
    titles.add(title);
  });
  return value as Grid;
}

function demandSheet(value: unknown, at: Place, room: Room): string {
  const sheet = demandFields(value, at, SHEET_FIELDS, ["title", "rows"]) as Fields & Partial<GridSheet>;
  const title: unknown = sheet.title;
  if (typeof title !== "string" || title === "") throw unfit([...at, "title"], "ชื่อชีตเป็นข้อความ");
  room.characters -= title.length;
  demandRows(sheet.rows, title, [...at, "rows"], room);
  if (sheet.hidden !== undefined && typeof sheet.hidden !== "boolean")
    throw unfit([...at, "hidden"], "true หรือ false");
  demandMerges(sheet.merges, title, [...at, "merges"]);
  for (const field of ["errors", "formulas"] as const)
    for (const [index, cell] of optionalList(sheet[field], [...at, field], LIST_OF_CELLS).entries())
      demandCell(cell, [...at, field, index], title, room);
  for (const [cell, day] of optionalFields(sheet.dates, [...at, "dates"])) {
    demandCell(cell, [...at, "dates", cell], title, room);
    if (!isDay(day)) throw unfit([...at, "dates", cell], "วันที่จริงแบบ 2024-03-01");
  }
  for (const [letters, id] of optionalFields(sheet.columns, [...at, "columns"])) {
    demandCell(`${letters}1`, [...at, "columns", letters], title, room);
    if (typeof id !== "string") throw unfit([...at, "columns", letters], TEXT);
  }
  return title;
}

function demandRows(value: unknown, sheet: string, at: Place, room: Room): void {
  const rows = demandList(value, at, "รายการแถว");
  if (rows.length > FILE_LIMITS.rows)
    throw refusedAt(new FileRefused("too-many-rows", { sheet, count: rows.length }), at);
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row];
    if (!Array.isArray(cells)) throw unfit([...at, row], "รายการข้อความของแถวนั้น");
    if (cells.length > FILE_LIMITS.columns)
      throw refusedAt(tooManyColumns(sheet, row, cells.length), [...at, row]);
    for (let column = 0; column < cells.length; column++) {
      const text: unknown = cells[column];
      if (typeof text !== "string") throw unfit([...at, row, column], TEXT);
      room.characters -= text.length;
    }
    room.cells -= cells.length;
    demandRoom(sheet, [...at, row], room);
  }
}

function tooManyColumns(sheet: string, row: number, count: number): FileRefused {
  return new FileRefused("too-many-columns", { sheet, cell: `${row + 1}:${row + 1}`, count });
}

function demandRoom(sheet: string, at: Place, { cells, characters }: Room): void {
  if (cells < 0) throw refusedAt(new FileRefused("too-many-cells", { sheet }), at);
  if (characters < 0) throw refusedAt(new FileRefused("too-much-text", { sheet }), at);
}

function demandMerges(value: unknown, sheet: string, at: Place): void {
  const merges = optionalList(value, at, LIST_OF_RANGES);
  if (merges.length > FILE_LIMITS.merges)
    throw refusedAt(new FileRefused("too-many-merges", { sheet, count: merges.length }), at);
  merges.forEach((range, index) => {
    const area = typeof range === "string" && range.length < 30 ? parseRange(range) : undefined;
    const isInside =
      area &&
      area.top <= area.bottom &&
      area.left <= area.right &&
      area.bottom < FILE_LIMITS.rows &&
      area.right < FILE_LIMITS.columns;
    if (!isInside) throw unfit([...at, index], 'ช่วงเซลล์ เช่น "A1:C2"');
  });
}

/** The name of a cell that may hold a text; each takes room as if it did. */
function demandCell(value: unknown, at: Place, sheet: string, room: Room): void {
  const place = typeof value === "string" ? parseCellName(value) : undefined;
  if (!place || place.row >= FILE_LIMITS.rows || place.column >= FILE_LIMITS.columns)
    throw unfit(at, "ชื่อเซลล์ เช่น F3");
  room.cells -= 1;
  demandRoom(sheet, at, room);
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The fields of an object: none but the known ones, and all that are needed. */
export function demandFields(
  value: unknown,
  at: Place,
  known: readonly string[],
  needed: readonly string[],
): Fields {
  if (!isObject(value)) throw unfit(at, "ออบเจกต์ JSON");
  for (const name of Object.keys(value))
    if (!known.includes(name))
      throw problem("value-unknown", { pointer: pointer([...at, name]), expected: known.join(" ") });
  for (const name of needed)
    if (!Object.hasOwn(value, name))
      throw problem("value-missing", { pointer: pointer([...at, name]), expected: ` ${name}` });
  return value;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function optionalFields(value: unknown, at: Place): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (!isObject(value)) throw unfit(at, "ออบเจกต์ JSON");
  return Object.entries(value);
}

function demandList(value: unknown, at: Place, expected: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unfit(at, expected);
  return value;
}

function optionalList(value: unknown, at: Place, expected: string): readonly unknown[] {
  return value === undefined ? [] : demandList(value, at, expected);
}

function unfit(at: Place, expected: string) {
  return problem("value-unfit", { pointer: pointer(at), expected });
}

function refusedAt(refusal: FileRefused, at: Place) {
  return refused(refusal, pointer(at));
}

/** JSON Pointer as a URI fragment (RFC 6901, 6). */
export function pointer(at: Place): string {
  const step = (key: string | number) =>
    encodeURIComponent(shorten(String(key)).replaceAll("~", "~0").replaceAll("/", "~1"));
  return ["#", ...at.map(step)].join("/");
}

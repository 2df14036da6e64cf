import type { Place } from "../../../measures/grid.ts";
import type { Cell } from "../spreadsheet/cell.ts";
import { isError } from "../spreadsheet/cell.ts";
import { isFilled } from "../spreadsheet/cells.ts";
import { linkOf } from "../spreadsheet/formula.ts";
import { ruleAt } from "../spreadsheet/rule-looks.ts";
import { showCell } from "../spreadsheet/shown.ts";
import { DEFAULT_WIDTH, type SheetState, type SpreadsheetState } from "../spreadsheet/state.ts";
import { complies } from "../spreadsheet/validation.ts";
import { element } from "./element.ts";

/** Points of a font that a spreadsheet has by itself, and what they are on this page. */
const USUAL_POINTS = 10;

/** The address of a link over a cell's text, as Google writes it. */
export function linkIn({ formula, links }: Cell): string | undefined {
  return links?.[0]?.url ?? (formula === undefined ? undefined : linkOf(formula));
}

/** Draws a cell into its element anew. */
export function drawCell(
  td: HTMLTableCellElement,
  cell: Cell | undefined,
  sheet: SheetState,
  { row, column }: Place,
  state: SpreadsheetState,
): void {
  td.replaceChildren();
  td.className = "";
  td.removeAttribute("style");
  td.removeAttribute("title");
  const rule = sheet.rules.length > 0 ? ruleAt(sheet, row, column) : undefined;
  if (rule?.background) td.style.backgroundColor = rule.background;
  if (rule?.fontColor) td.style.color = rule.fontColor;
  if (!cell) return;
  const { text } = showCell(cell);
  const body = element("div", { class: "text" }, text);
  td.append(body);
  dress(td, body, cell, rule?.background !== undefined);
  if (linkIn(cell) !== undefined) td.classList.add("link");
  if (cell.note !== undefined) {
    td.classList.add("noted");
    td.title = cell.note;
    td.append(element("span", { class: "unseen" }, " มีโน้ต"));
  }
  if (cell.validation) {
    if (cell.validation.dropdown) {
      td.classList.add("choices");
      td.append(element("span", { class: "arrow", "aria-hidden": "true" }, "▾"));
    }
    if (!isFit(cell, state)) {
      td.classList.add("unfit");
      td.append(element("span", { class: "unseen" }, " ไม่อยู่ในรายการให้เลือก"));
    }
  }
}

function dress(td: HTMLTableCellElement, body: HTMLElement, cell: Cell, isColoured: boolean): void {
  const { style } = td;
  if (cell.background !== undefined && !isColoured) style.backgroundColor = cell.background;
  if (cell.fontColor !== undefined) body.style.color = cell.fontColor;
  if (cell.fontWeight) body.style.fontWeight = "700";
  if (cell.fontStyle) body.style.fontStyle = "italic";
  if (cell.fontLine) body.style.textDecoration = cell.fontLine;
  if (cell.fontSize !== undefined) body.style.fontSize = `${cell.fontSize / USUAL_POINTS}em`;
  if (cell.wrap === "WRAP") td.classList.add("wrap");
  if (cell.vertical) style.verticalAlign = cell.vertical;
  const isNumber = typeof cell.value === "number";
  if (cell.horizontal) style.textAlign = cell.horizontal;
  else if (isNumber) style.textAlign = "right";
  else if (typeof cell.value === "boolean" || isError(cell.value)) style.textAlign = "center";
}

/**
 * Lets a text run over the empty cells beside it, as spreadsheets do.
 * @param columns that are shown, in their order
 */
export function spill(
  td: HTMLTableCellElement,
  sheet: SheetState,
  { row, column }: Place,
  columns: readonly number[],
): void {
  const cell = sheet.rows[row]?.[column];
  const isPlain = typeof cell?.value === "string" && cell.wrap === undefined && cell.validation === undefined;
  if (!isPlain || (cell.horizontal ?? "left") !== "left" || td.colSpan > 1) return;
  let width = sheet.columnWidths[column] ?? DEFAULT_WIDTH;
  for (const next of columns.slice(columns.indexOf(column) + 1)) {
    if (isFilled(sheet.rows[row]?.[next]) || isMerged(sheet, row, next)) break;
    width += sheet.columnWidths[next] ?? DEFAULT_WIDTH;
  }
  td.classList.add("spilling");
  const text = td.querySelector<HTMLElement>(".text");
  if (text) text.style.width = `${width - 2 * PADDING}px`;
}

const PADDING = 4;

function isMerged({ merges }: SheetState, row: number, column: number): boolean {
  return merges.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

function isFit(cell: Cell, state: SpreadsheetState): boolean {
  try {
    return complies(cell, state);
  } catch {
    // A rule that the sandbox does not know: nothing can be said of the cell.
    return true;
  }
}

import type { Cell, PlanRow, ResultRow } from "./book.ts";
import { progressOf } from "./status.ts";

const SPEAKS = /[0-9A-Za-zก-๙]/;
const FIRST_THAI = 0x0e01;
const LAST_THAI = 0x0e59;

/** Has the cell neither letter nor digit: nothing, or a dash or dotted line? An error value hides what was typed. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  // Most texts begin with a Thai letter and need no pattern.
  const first = cell.text.charCodeAt(0);
  return !(first >= FIRST_THAI && first <= LAST_THAI) && !cell.error && !SPEAKS.test(cell.text);
}

function hasText(cells: { readonly [id: string]: Cell | undefined }, aside: readonly string[]): boolean {
  for (const id in cells) if (!aside.includes(id) && (cells[id] as Cell).text.trim() !== "") return true;
  return false;
}

/** A plan row is started when any known cell but `ที่` and `ตัวชี้วัด` holds a text: a form may carry those two. */
export function isPlanStarted(row: PlanRow): boolean {
  return hasText(row.cells, ["plan.no", "plan.indicator"]);
}

/** A result row is started when any known cell but `ที่` and `มาตรการ` holds a text: those two come from the plan. */
export function isResultStarted(row: ResultRow): boolean {
  return hasText(row.cells, ["results.no", "results.measure"]);
}

/** Does `สถานะ` say that the work was not, or not yet, taken up? */
export function isNotCarriedOut(row: ResultRow): boolean {
  const status = row.cells["results.status"];
  return status !== undefined && progressOf(status.text) === "none";
}

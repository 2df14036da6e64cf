import type { SheetState } from "../spreadsheet/state.ts";

/** Frozen rows and columns may take this part of what is in sight; wider ones scroll along, or nothing else could be seen. */
const MOST = 0.5;

/** Keeps the headings, frozen rows and frozen columns in sight, and the focused cell out from under them. */
export function freeze(scroller: HTMLElement, table: HTMLTableElement, sheet: SheetState): void {
  const head = table.tHead?.rows[0];
  const rows = [...(table.tBodies[0]?.rows ?? [])].slice(0, sheet.frozenRows);
  const headHeight = head?.offsetHeight ?? 0;
  const frozenHeight = rows.reduce((sum, tr) => sum + tr.offsetHeight, headHeight);
  const keepsRows = frozenHeight <= scroller.clientHeight * MOST;
  let top = headHeight;
  for (const tr of rows) {
    tr.classList.toggle("frozen", keepsRows);
    tr.style.top = keepsRows ? `${top}px` : "";
    top += tr.offsetHeight;
  }
  const columns = [...(head?.cells ?? [])].slice(0, 1 + sheet.frozenColumns);
  const frozenWidth = columns.reduce((sum, th) => sum + th.offsetWidth, 0);
  const keepsColumns = frozenWidth <= scroller.clientWidth * MOST;
  const lefts = new Map<string, number>();
  let left = 0;
  for (const th of columns) {
    const index = th.getAttribute("aria-colindex") ?? "1";
    if (keepsColumns || left === 0) lefts.set(index, left);
    left += th.offsetWidth;
  }
  for (const tr of table.rows) {
    for (const cell of tr.cells) {
      const at = lefts.get(cell.getAttribute("aria-colindex") ?? (cell.className === "corner" ? "1" : ""));
      cell.classList.toggle("kept", at !== undefined);
      cell.style.left = at === undefined ? "" : `${at}px`;
    }
  }
  scroller.style.scrollPaddingTop = `${keepsRows ? top : headHeight}px`;
  scroller.style.scrollPaddingLeft = `${keepsColumns ? left : (columns[0]?.offsetWidth ?? 0)}px`;
}

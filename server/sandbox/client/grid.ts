import { cellName, type Place } from "../../../measures/grid.ts";
import { extent } from "../spreadsheet/cells.ts";
import type { Row, SheetState } from "../spreadsheet/state.ts";
import { drawCell, spill } from "./cell-view.ts";
import type { Desk } from "./desk.ts";
import { element } from "./element.ts";
import { freeze } from "./frozen.ts";
import { RowWindow } from "./row-window.ts";
import { colgroup, headings, room, sameFrame, shownColumns, spanOf, tableWidth } from "./table-parts.ts";

/**
 * The sheet as a real table: rows, columns and merges are what they are for everybody, and one cell has the focus. Of
 * long sheets only the rows in sight are there.
 */
export class Grid {
  readonly scroller = element("div", { class: "scroll" });
  readonly #desk: Desk;
  readonly #window = new RowWindow();
  #table = element("table");
  #cells = new Map<string, HTMLTableCellElement>();
  #rows = new Map<number, { readonly tr: HTMLTableRowElement; readonly row: Row | undefined }>();
  #drawn: SheetState | undefined;
  #columns: readonly number[] = [];
  #chosen: HTMLTableCellElement[] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    let waiting = false;
    this.scroller.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (this.#isWindowMoved()) this.#build();
      });
    });
    desk.watch((what) => {
      if (what === "choice") this.#choose(true);
      else if (what === "sheet") this.draw();
      else this.#refresh();
    });
  }

  get hasFocus(): boolean {
    return this.#table.contains(document.activeElement);
  }

  /** The cell with the cursor; it is drawn first where it lies out of sight. */
  focus(): void {
    this.#active()?.focus({ preventScroll: true });
  }

  cellAt({ row, column }: Place): HTMLTableCellElement | undefined {
    return this.#cells.get(`${row} ${column}`);
  }

  /** The place of the cell that an event happened in. */
  placeOf(target: EventTarget | null): Place | undefined {
    const td = target instanceof Element ? target.closest("td") : undefined;
    const [row, column] = (td?.dataset.at ?? "").split(" ");
    return column === undefined ? undefined : { row: Number(row), column: Number(column) };
  }

  /** Draws the sheet anew, from where it was left. */
  draw(): void {
    this.#window.forget();
    const { sheet, place } = this.#desk;
    this.#window.set(sheet.frozenRows, sheet.rowCount, place.row, place.row + 20);
    this.#build();
    this.#choose(true);
  }

  /** After a change: rows that are the same objects look the same. */
  #refresh(): void {
    const { sheet, state } = this.#desk;
    const isWider = extent(sheet).columns > this.#columns.length;
    if (!this.#drawn || isWider || !sameFrame(this.#drawn, sheet)) {
      this.#build();
      return;
    }
    this.#drawn = sheet;
    for (const [index, { tr, row }] of this.#rows) {
      if (sheet.rows[index] === row) continue;
      this.#rows.set(index, { tr, row: sheet.rows[index] });
      for (const column of this.#columns) {
        const place = { row: index, column };
        const td = this.cellAt(place);
        if (!td) continue;
        drawCell(td, sheet.rows[index]?.[column], sheet, place, state);
        spill(td, sheet, place, this.#columns);
      }
    }
    this.#choose(false);
    this.#measure();
  }

  #isWindowMoved(): boolean {
    const { sheet } = this.#desk;
    const { scrollTop, clientHeight } = this.scroller;
    return this.#window.look(sheet.frozenRows, sheet.rowCount, scrollTop, clientHeight);
  }

  #build(): void {
    const { sheet } = this.#desk;
    const hadFocus = this.hasFocus;
    this.#drawn = sheet;
    this.#cells = new Map();
    this.#rows = new Map();
    this.#chosen = [];
    this.#columns = shownColumns(sheet);
    const { first, last } = this.#window;
    const body = element("tbody");
    for (let row = 0; row < sheet.frozenRows; row += 1) body.append(this.#row(row));
    body.append(this.#room(sheet.frozenRows, first));
    for (let row = Math.max(first, sheet.frozenRows); row <= last; row += 1) body.append(this.#row(row));
    body.append(this.#room(last + 1, sheet.rowCount));
    const table = element(
      "table",
      {
        role: "grid",
        id: "grid",
        "aria-label": `ชีต ${sheet.title}`,
        "aria-describedby": "grid-keys",
        "aria-multiselectable": "true",
        "aria-rowcount": sheet.rowCount + 1,
        "aria-colcount": sheet.columnCount + 1,
      },
      colgroup(sheet, this.#columns),
      headings(this.#columns),
      body,
    );
    this.scroller.style.setProperty("--table", `${tableWidth(sheet, this.#columns)}px`);
    const { scrollTop, scrollLeft } = this.scroller;
    this.#table.remove();
    this.scroller.prepend(table);
    this.#table = table;
    this.#measure();
    this.scroller.scrollTo(scrollLeft, scrollTop);
    this.#choose(false);
    if (hadFocus) this.focus();
  }

  #row(index: number): HTMLTableRowElement {
    const { sheet, state } = this.#desk;
    const { first, last } = this.#window;
    const tr = element("tr", { "aria-rowindex": index + 2 });
    tr.hidden = sheet.hiddenRows.includes(index);
    tr.append(element("th", { scope: "row", "aria-colindex": 1 }, String(index + 1)));
    const height = sheet.rowHeights[index];
    if (height !== undefined) tr.style.height = `${height}px`;
    for (const column of this.#columns) {
      const span = spanOf(sheet, { row: index, column }, { columns: this.#columns, first, last });
      if (!span) continue;
      const td = element("td", { "aria-colindex": column + 2, "data-at": `${span.row} ${span.column}` });
      if (span.rows > 1) td.rowSpan = span.rows;
      if (span.columns > 1) td.colSpan = span.columns;
      drawCell(td, sheet.rows[span.row]?.[span.column], sheet, span, state);
      spill(td, sheet, span, this.#columns);
      this.#cells.set(`${span.row} ${span.column}`, td);
      tr.append(td);
    }
    this.#rows.set(index, { tr, row: sheet.rows[index] });
    return tr;
  }

  /** Room for rows that are not drawn. */
  #room(from: number, to: number): HTMLTableRowElement {
    return room(this.#window.height(from, Math.max(from, to)));
  }

  #measure(): void {
    for (const [index, { tr }] of this.#rows) this.#window.measured(index, tr.offsetHeight);
    freeze(this.scroller, this.#table, this.#desk.sheet);
  }

  #active(): HTMLTableCellElement | undefined {
    const { place, sheet } = this.#desk;
    const there = this.cellAt(place);
    if (there) return there;
    this.#window.set(sheet.frozenRows, sheet.rowCount, place.row, place.row + 20);
    this.scroller.scrollTop = this.#window.height(sheet.frozenRows, place.row);
    this.#build();
    return this.cellAt(place);
  }

  /** Shows which cells are chosen. */
  #choose(isMoved: boolean): void {
    const active = isMoved ? this.#active() : this.cellAt(this.#desk.place);
    for (const td of this.#chosen) {
      td.classList.remove("chosen", "active");
      td.removeAttribute("aria-selected");
      td.removeAttribute("aria-describedby");
      // What cannot have the focus any more loses it.
      if (td !== active) td.removeAttribute("tabindex");
    }
    const { top, left, bottom, right } = this.#desk.area;
    this.#chosen = [...this.#cells].flatMap(([key, td]) => {
      const [row, column] = key.split(" ").map(Number) as [number, number];
      return top <= row && row <= bottom && left <= column && column <= right ? [td] : [];
    });
    for (const td of this.#chosen) {
      td.classList.add("chosen");
      td.setAttribute("aria-selected", "true");
    }
    if (!active) return;
    if (!this.#chosen.includes(active)) this.#chosen.push(active);
    active.classList.add("active");
    active.tabIndex = 0;
    active.setAttribute("aria-describedby", "cell-note");
    if (!isMoved) return;
    const head = this.cellAt(this.#desk.head) ?? active;
    head.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

/** "B3" */
export function nameOf({ row, column }: Place): string {
  return cellName(row, column);
}

import { copied, pasted } from "./copying.ts";
import type { Desk } from "./desk.ts";
import type { Editor } from "./editor.ts";
import type { Grid } from "./grid.ts";
import { lastCell, leap, step } from "./moves.ts";
import type { Work } from "./work.ts";

const ARROWS: Readonly<Record<string, readonly [down: number, along: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
const PAGE = 15;

/** Keys and mouse over the grid. Escape and then Tab leaves it, so that nobody is caught in a thousand rows. */
export function listenToGrid(desk: Desk, grid: Grid, editor: Editor, work: Work): void {
  let isLeaving = false;
  const { scroller } = grid;

  scroller.addEventListener("keydown", (event) => {
    if (editor.isOpen || event.isComposing || !grid.hasFocus) return;
    const wasLeaving = isLeaving;
    isLeaving = event.key === "Escape";
    if (event.key === "Tab" && wasLeaving) return;
    if (press(event)) event.preventDefault();
  });

  function press(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const withCtrl = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    if (arrow && altKey) return key === "ArrowDown" && open();
    if (arrow) return move(...arrow, shiftKey, withCtrl);
    if (withCtrl) return command(key.toLowerCase(), shiftKey);
    if (key === "Tab") return move(0, shiftKey ? -1 : 1, false, false);
    if (key === "F2" && shiftKey) return work.editNote();
    if (key === "Enter" || key === "F2") return open();
    if (key === "Delete" || key === "Backspace") return work.clear();
    if (key === "PageDown" || key === "PageUp") return page(key === "PageDown" ? 1 : -1, shiftKey);
    if (key === "Home") return to({ row: desk.head.row, column: 0 }, shiftKey);
    if (key === "End") return to({ row: desk.head.row, column: lastCell(desk.sheet).column }, shiftKey);
    // The letter itself lands in the editor, which has the focus by then.
    if (key.length === 1 && !altKey) editor.open("");
    if (key === "Process") editor.open("");
    return false;
  }

  function command(key: string, shiftKey: boolean): boolean {
    if (key === "z") return work.deed({ kind: shiftKey ? "redo" : "undo" });
    if (key === "y") return work.deed({ kind: "redo" });
    if (key === "home") return to({ row: 0, column: 0 }, shiftKey);
    if (key === "end") return to(lastCell(desk.sheet), shiftKey);
    if (key === "enter") return work.followLink();
    if (key !== "a") return false;
    desk.chooseArea({
      top: 0,
      left: 0,
      bottom: lastCell(desk.sheet).row,
      right: lastCell(desk.sheet).column,
    });
    return true;
  }

  function open(): boolean {
    editor.open();
    return true;
  }

  function to(place: { row: number; column: number }, isWidening: boolean): boolean {
    if (isWidening) desk.reach(place);
    else desk.choose(place);
    grid.focus();
    return true;
  }

  function move(down: number, along: number, isWidening: boolean, isFar: boolean): boolean {
    const from = isWidening ? desk.head : desk.place;
    return to((isFar ? leap : step)(desk.sheet, from, down, along), isWidening);
  }

  function page(down: 1 | -1, isWidening: boolean): boolean {
    let place = isWidening ? desk.head : desk.place;
    for (let row = 0; row < PAGE; row += 1) place = step(desk.sheet, place, down, 0);
    return to(place, isWidening);
  }

  scroller.addEventListener("mousedown", (event) => {
    const place = grid.placeOf(event.target);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    to(place, event.shiftKey);
    if (event.target instanceof Element && event.target.classList.contains("arrow")) editor.open();
  });
  scroller.addEventListener("mouseover", (event) => {
    const place = grid.placeOf(event.target);
    if (place && event.buttons === 1 && !editor.isOpen) desk.reach(place);
  });
  scroller.addEventListener("dblclick", (event) => {
    if (grid.placeOf(event.target)) editor.open();
  });

  document.addEventListener("copy", (event) => {
    if (!grid.hasFocus || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", copied(desk));
    event.preventDefault();
  });
  document.addEventListener("cut", (event) => {
    if (!grid.hasFocus || !event.clipboardData) return;
    event.clipboardData.setData("text/plain", copied(desk));
    event.preventDefault();
    work.clear();
  });
  document.addEventListener("paste", (event) => {
    if (!grid.hasFocus || !event.clipboardData) return;
    event.preventDefault();
    work.type(pasted(desk, event.clipboardData.getData("text/plain")));
  });
}

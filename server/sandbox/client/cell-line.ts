import { rangeName } from "../../xlsx/range-names.ts";
import { typedText } from "../spreadsheet/typed.ts";
import { linkIn } from "./cell-view.ts";
import type { Desk } from "./desk.ts";
import type { Left } from "./editor.ts";
import { element } from "./element.ts";
import type { Work } from "./work.ts";

/** The line above the grid: which cell, what is in it, its note and its link. */
export function cellLine(desk: Desk, work: Work, leave: (left: Left) => void, back: () => void): HTMLElement {
  const name = element("output", { class: "cell-name", id: "cell-name", "aria-label": "เซลล์ที่เลือก" });
  const text = element("textarea", {
    id: "cell-text",
    rows: 1,
    "aria-label": "ข้อความในเซลล์ที่เลือก",
    spellcheck: "false",
  });
  const link = element(
    "button",
    { type: "button", class: "second", onclick: () => work.followLink() },
    "ไปตามลิงก์",
  );
  const edit = element("button", { type: "button", class: "second", onclick: () => work.editNote() });
  let before = "";

  const draw = () => {
    const { cell, area, state } = desk;
    name.value = desk.isOneCell ? (rangeName(area).split(":")[0] as string) : rangeName(area);
    before = typedText(cell, { now: Date.now(), timeZone: state.timeZone });
    if (document.activeElement !== text) text.value = before;
    edit.textContent = cell.note === undefined ? "เพิ่มโน้ต" : "แก้โน้ต";
    link.hidden = linkIn(cell) === undefined;
  };
  const done = (down: number) => {
    if (text.value !== before) leave({ text: text.value, down, along: 0 });
    before = text.value;
  };
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") text.value = before;
    else if (event.key === "Enter" && (event.altKey || event.ctrlKey))
      text.setRangeText("\n", text.selectionStart, text.selectionEnd, "end");
    else if (event.key === "Enter") done(1);
    else return;
    event.preventDefault();
    if (!event.altKey && !event.ctrlKey) back();
  });
  text.addEventListener("blur", () => done(0));
  desk.watch(draw);
  draw();
  return element(
    "div",
    { class: "cell-line" },
    name,
    text,
    element("div", { class: "cell-acts" }, link, edit),
  );
}

/** The note of the cell with the cursor, below the grid: a click must not move what is clicked. */
export function cellNote(desk: Desk): HTMLElement {
  const note = element("p", { id: "cell-note", class: "cell-note" });
  desk.watch(() => {
    note.textContent = desk.cell.note ?? "";
    note.classList.toggle("empty", desk.cell.note === undefined);
  });
  return note;
}

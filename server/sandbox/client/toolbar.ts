import { element } from "./element.ts";
import type { Work } from "./work.ts";

/** Backgrounds that a person can give to cells, by name. */
const COLORS: readonly (readonly [name: string, background: string | undefined])[] = [
  ["ไม่มีสี", undefined],
  ["เหลือง", "#fff2cc"],
  ["เขียว", "#d9ead3"],
  ["ฟ้า", "#cfe2f3"],
  ["ชมพู", "#f4cccc"],
];

const SAVED = "ข้อความ สูตร โน้ต สี ความกว้าง เซลล์ผสาน และรายการเลือก ไม่รวมแผนภูมิและการป้องกัน";

/** What can be done to the spreadsheet besides typing. */
export function toolbar(work: Work, id: string): HTMLElement {
  const act = (words: string, title: string, press: () => void) =>
    element("button", { type: "button", class: "second", title, onclick: press }, words);
  const colors = element("select", { id: "paint" }, element("option", { value: "" }, "สีพื้น…"));
  colors.append(...COLORS.map(([name], index) => element("option", { value: index + 1 }, name)));
  colors.addEventListener("change", () => {
    const chosen = COLORS[Number(colors.value) - 1];
    if (chosen) work.paint(chosen[1]);
    colors.value = "";
  });
  return element(
    "div",
    { class: "tools" },
    act("เลิกทำ", "Ctrl+Z", () => work.deed({ kind: "undo" })),
    act("ทำซ้ำ", "Ctrl+Y", () => work.deed({ kind: "redo" })),
    element("label", { for: "paint", class: "unseen" }, "สีพื้นของเซลล์ที่เลือก"),
    colors,
    element(
      "a",
      { href: `/sandbox/${id}/file.xlsx`, download: true, class: "button second", title: SAVED },
      "บันทึกเป็น .xlsx",
    ),
  );
}

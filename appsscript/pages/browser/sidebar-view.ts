import { LEVEL_WORDS, thaiNumber } from "../../../measures/messages/check.ts";
import { changedParts } from "../../mend/changed-part.ts";
import type { ChangedLine, FindingLine, SidebarFacts } from "../sidebar-facts.ts";
import { element } from "./element.ts";
import type { PageCall } from "./google.ts";

/** What the person can do with the list. */
export interface SidebarActs {
  goTo(line: number): void;
  next(): void;
  act(call: PageCall, args: readonly string[], doing: string): void;
}

/** The sidebar from top to bottom, in the order in which it is read and tabbed through. */
export function drawSidebar(facts: SidebarFacts, acts: SidebarActs): HTMLElement[] {
  const heading = facts.total === 0 ? "ไม่พบเรื่องที่ต้องแก้" : "รายการที่ต้องแก้";
  return [
    element("h1", { id: "heading", tabindex: "-1" }, heading),
    element("p", { class: "soft" }, `${facts.name} · ${facts.day}`),
    element(
      "ul",
      { class: "counts", "aria-label": "จำนวนเรื่องที่พบ" },
      ...facts.counts.map(({ level, word, count }) =>
        element("li", { class: level }, `${word} `, element("strong", {}, count)),
      ),
    ),
    ...(facts.note === "" ? [] : [element("p", { class: "note" }, facts.note)]),
    buttons(facts, acts),
    ...changedList(facts),
    ...sections(facts, acts),
    ...(facts.left > 0
      ? [element("p", { class: "note" }, `อีก ${thaiNumber(facts.left)} เรื่อง ดูในชีตรายการที่ต้องแก้`)]
      : []),
  ];
}

function buttons({ lines, safe, undoable }: SidebarFacts, { next, act }: SidebarActs): HTMLElement {
  const button = (caption: string, press: () => void, kind = "") =>
    element("button", { type: "button", class: kind, onclick: press }, caption);
  return element(
    "div",
    { class: "acts" },
    lines.length > 0 && button("ถัดไป", next),
    safe > 0 && button(`แก้ทั้งหมดที่ปลอดภัย (${thaiNumber(safe)})`, () => act("applySafeFixes", [], "กำลังแก้…")),
    undoable > 0 &&
      button(
        `เลิกทำการแก้ล่าสุด (${thaiNumber(undoable)} เซลล์)`,
        () => act("undoLastFix", [], "กำลังคืนข้อความเดิม…"),
        "second",
      ),
    button("ตรวจอีกครั้ง", () => act("checkAgain", [], "กำลังตรวจ…"), "second"),
  );
}

function changedList({ said, changed }: SidebarFacts): HTMLElement[] {
  if (changed.length === 0) return said === "" ? [] : [element("p", { class: "note" }, said)];
  return [element("h2", {}, said), element("ul", { class: "changes" }, ...changed.map(changedLine))];
}

function changedLine({ sheet, cell, column, from, to }: ChangedLine): HTMLElement {
  return element(
    "li",
    {},
    element("span", { class: "where" }, [sheet, cell, column].filter(Boolean).join(" · ")),
    sides(from, to),
  );
}

/** Before and after, with words for who cannot see a line through a text. */
function sides(from: string, to: string): HTMLElement {
  const was: (string | HTMLElement)[] = [];
  const is: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, before, after } of changedParts(from, to)) {
    const same = from.slice(at, start);
    was.push(same, element("del", {}, visible(before)));
    is.push(same, element("ins", {}, visible(after)));
    at = start + before.length;
  }
  const tail = from.slice(at);
  return element("p", { class: "fix" }, "เดิม ", ...was, `${tail}\nเป็น `, ...is, tail);
}

/** Blanks are what many a fix is about. */
function visible(text: string): string {
  return /^ +$/.test(text) ? "␣".repeat(text.length) : text;
}

function sections({ lines }: SidebarFacts, acts: SidebarActs): HTMLElement[] {
  const drawn: HTMLElement[] = [];
  let sheet: string | undefined;
  let measure: string | undefined;
  let list: HTMLElement | undefined;
  lines.forEach((line, index) => {
    if (!list || line.sheet !== sheet || line.measure !== measure) {
      sheet = line.sheet;
      measure = line.measure;
      list = element("ol", { class: "findings" });
      drawn.push(element("h2", {}, [sheet, measure].filter(Boolean).join(" · ")), list);
    }
    list.append(findingItem(line, index, acts));
  });
  return drawn;
}

function findingItem(line: FindingLine, index: number, { goTo, act }: SidebarActs): HTMLElement {
  const { level, cell, column, message, rule, code, sheet, fix } = line;
  const apply = () =>
    fix &&
    act(
      "applyFix",
      [JSON.stringify({ code, sheet, cell, before: fix.before, after: fix.after })],
      `กำลังแก้เซลล์ ${cell ?? ""}…`,
    );
  return element(
    "li",
    { class: level, "data-line": String(index) },
    element(
      "button",
      { type: "button", class: "line", id: `line-${index}`, onclick: () => goTo(index) },
      element("span", { class: "level" }, LEVEL_WORDS[level]),
      " ",
      element("span", { class: "where" }, [cell ?? sheet, column].filter(Boolean).join(" · ")),
      element("br"),
      message,
    ),
    element("details", {}, element("summary", {}, "ทำไม"), rule),
    fix && sides(fix.from, fix.to),
    fix &&
      element(
        "button",
        { type: "button", class: "second", onclick: apply, "aria-label": `แก้ให้ เซลล์ ${cell ?? ""}: ${rule}` },
        "แก้ให้",
      ),
  );
}

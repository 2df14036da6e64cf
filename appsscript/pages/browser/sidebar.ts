import type { PageAnswer, SidebarFacts } from "../sidebar-facts.ts";
import { element, factsInPage } from "./element.ts";
import { ask, type PageCall } from "./google.ts";
import { drawSidebar } from "./sidebar-view.ts";

const page = document.getElementById("page") as HTMLElement;
const status = document.getElementById("status") as HTMLElement;
let facts = factsInPage<SidebarFacts>();
/** The line that "ถัดไป" stands on; -1 before the first. */
let here = -1;

function draw(focus?: string): void {
  page.replaceChildren(...drawSidebar(facts, { goTo, next, act }));
  stand();
  if (focus !== undefined) document.getElementById(focus)?.focus();
}

function say(words: string): void {
  status.textContent = words;
}

function stand(): void {
  for (const line of page.querySelectorAll("li[data-line]"))
    line.classList.toggle("here", line.getAttribute("data-line") === String(here));
}

function goTo(line: number): void {
  const finding = facts.lines[line];
  if (!finding) return;
  here = line;
  stand();
  const place = `${finding.sheet} ${finding.cell ?? ""}`.trim();
  document.getElementById(`line-${line}`)?.focus();
  if (finding.gid === undefined) {
    say(`ไฟล์นี้ยังไม่มีชีต${finding.sheet}`);
    return;
  }
  say(`กำลังไปที่ ${place}`);
  const stopped = (sentence: string) => {
    say("");
    trouble(line, sentence);
  };
  const arrived = (sentence: string) => (sentence ? stopped(sentence) : say(`อยู่ที่ ${place}`));
  ask("goToCell", [finding.sheet, finding.cell ?? "A1"], arrived, stopped);
}

/** A way to the cell that needs no call: the spreadsheet's own address. */
function trouble(line: number, sentence: string): void {
  const { gid, cell = "A1" } = facts.lines[line] ?? {};
  document.getElementById("trouble")?.remove();
  const link =
    gid === undefined
      ? undefined
      : element("a", { href: `${facts.url}#gid=${gid}&range=${cell}` }, `เปิดเซลล์ ${cell} ในแท็บใหม่`);
  const box = element(
    "div",
    { id: "trouble", class: "trouble", role: "alert" },
    sentence,
    element("br"),
    link,
  );
  const item = document.getElementById(`line-${line}`)?.closest("li");
  (item ?? page).append(box);
}

function next(): void {
  if (facts.lines.length === 0) return;
  goTo((here + 1) % facts.lines.length);
}

function act(call: PageCall, args: readonly string[], doing: string): void {
  const buttons = page.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  say(doing);
  const stop = (sentence: string) => {
    for (const button of buttons) button.disabled = false;
    say("");
    document.getElementById("trouble")?.remove();
    page.prepend(element("div", { id: "trouble", class: "trouble", role: "alert" }, sentence));
  };
  const done = (text: string) => {
    const answer = JSON.parse(text) as PageAnswer;
    if (!answer.done) {
      stop(answer.sentence);
      return;
    }
    if (!("facts" in answer)) return;
    facts = answer.facts;
    here = Math.min(here, facts.lines.length) - 1;
    draw("heading");
    say(facts.said || "ตรวจอีกครั้งแล้ว");
  };
  ask(call, args, done, stop);
}

draw();

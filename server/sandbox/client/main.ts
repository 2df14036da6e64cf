import type { Running, SandboxEvent } from "../site/wire.ts";
import { cellLine, cellNote } from "./cell-line.ts";
import { chartList } from "./charts.ts";
import { Desk } from "./desk.ts";
import { Dialogs } from "./dialogs.ts";
import { Editor, type Left } from "./editor.ts";
import { element } from "./element.ts";
import { Frames } from "./frames.ts";
import { Grid } from "./grid.ts";
import { listenToGrid } from "./keys.ts";
import { AddonMenu } from "./menu.ts";
import { step } from "./moves.ts";
import { type Refused, Service } from "./service.ts";
import { Status } from "./status.ts";
import { sheetTabs } from "./tabs.ts";
import { toolbar } from "./toolbar.ts";
import { Work } from "./work.ts";

const main = document.getElementById("sandbox") as HTMLElement;
const id = main.dataset.id ?? "";

const service = new Service(id);
const desk = new Desk();
const dialogs = new Dialogs();
const grid = new Grid(desk);
const back = () => grid.focus();
const status = new Status();
const work = new Work(
  desk,
  service,
  dialogs,
  back,
  (text) => editor.open(text),
  (message) => status.toast(message, "ที่แก้ไว้รอบันทึกอยู่"),
);
const frames = new Frames(service, desk, back);
const menu = new AddonMenu("มาตรการ ITA", ({ functionName, caption }) => {
  service
    .menu({ functionName, caption, view: desk.view })
    .catch((refused: Refused) => status.trouble(refused));
});

/** What was typed goes to the cell it was typed for, and the cursor moves on. */
function leave({ text, down, along }: Left): void {
  const { place, sheet } = desk;
  work.type([{ ...place, text }]);
  if (down !== 0 || along !== 0) {
    desk.choose(step(sheet, place, down, along));
    back();
  }
}

const editor = new Editor(desk, grid, leave);
listenToGrid(desk, grid, editor, work);
const keys =
  "พิมพ์เพื่อเริ่มแก้เซลล์ Enter หรือ F2 แก้ของเดิม Alt Enter ขึ้นบรรทัดใหม่ Alt ลูกศรลง เปิดรายการให้เลือก กด Esc แล้ว Tab เพื่อออกจากตาราง";
main.append(
  status.box,
  element("div", { class: "bar" }, menu.box, toolbar(work, id), status.run, status.person),
  cellLine(desk, work, leave, back),
  element(
    "div",
    { class: "work" },
    element(
      "div",
      { id: "sheet", role: "tabpanel", class: "sheet", "aria-label": "ตาราง" },
      grid.scroller,
      sheetTabs(desk),
    ),
    frames.sidebar,
  ),
  cellNote(desk),
  element("p", { id: "grid-keys", class: "hint" }, keys),
  chartList(desk),
);

function hear(event: SandboxEvent): void {
  if (event.kind === "hello") {
    status.who(event.email);
    desk.take(event.changes);
    grid.draw();
    menu.draw(event.menu);
    running(event.running);
    if (event.asking) ask(event.asking);
  } else if (event.kind === "changes") desk.take(event.changes);
  else if (event.kind === "menu") menu.draw(event.menu);
  else if (event.kind === "running") running(event.running);
  else if (event.kind === "ask") ask(event.asking);
  else if (event.kind === "show") frames.show(event.page);
  else if (event.kind === "toast") status.toast(event.message, event.title);
  else if (event.kind === "view") desk.go(event.view);
  else if (event.kind === "log") for (const line of event.lines) console.info(line);
  else status.trouble(event.trouble);
}

function running(run: Running | undefined): void {
  status.running(run);
  work.running(run !== undefined);
}

function ask({ id: asked, question }: Extract<SandboxEvent, { kind: "ask" }>["asking"]): void {
  void dialogs
    .asking(question)
    .then((answer) => service.answer(asked, answer))
    .catch((refused: Refused) => status.trouble(refused));
}

service.listen(hear, (isLost) => status.lost(isLost));

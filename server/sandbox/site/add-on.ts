import type { ScriptOutcome, ScriptTrouble } from "../apps-script/thread-job.ts";
import { NotInSandbox } from "../unknown.ts";
import type { SandboxBook } from "./book.ts";
import { BuildFailed } from "./built.ts";
import type { SandboxPerson } from "./people.ts";
import { runFor, type Task } from "./run.ts";
import type { Stand } from "./stand.ts";
import type { CallOutcome, Wanted } from "./wire.ts";

/** Opens the spreadsheet for a person, as Google does for one who never used the add-on here: onOpen draws the menu. */
export async function openFor(book: SandboxBook, person: SandboxPerson, stand: Stand): Promise<void> {
  const view = {
    sheet: book.spreadsheet.state.sheets[0]?.id ?? 0,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
  };
  const task: Task = { what: { kind: "open", authMode: "NONE" }, caption: "เปิดตาราง", view };
  const outcome = await run(book, person, task, stand);
  if (!outcome) return;
  person.menu = outcome.menu;
  person.functions = outcome.pageFunctions;
  person.tell({ kind: "menu", menu: outcome.menu });
}

/** Does a line of the menu. What the script threw is told to the person by its name. */
export async function chooseMenu(
  book: SandboxBook,
  person: SandboxPerson,
  { functionName, caption, view }: Wanted,
  stand: Stand,
): Promise<void> {
  if (person.isRunning) return;
  await run(book, person, { what: { kind: "menu", functionName }, caption, view }, stand);
}

/** Does what a page of the add-on asks with `google.script.run`. */
export async function callFromPage(
  book: SandboxBook,
  person: SandboxPerson,
  { functionName, caption, args = [], view }: Wanted,
  stand: Stand,
): Promise<CallOutcome> {
  const task: Task = { what: { kind: "page", functionName, args }, caption, view };
  try {
    const { view: after, failure, result, logs } = await runFor(book, person, task, stand);
    tellView(person, view, after);
    if (logs.length > 0) person.tell({ kind: "log", lines: logs });
    return failure ? { failure } : { result: result ?? null };
  } catch (thrown) {
    return { failure: troubleOf(thrown) };
  }
}

async function run(
  book: SandboxBook,
  person: SandboxPerson,
  task: Task,
  stand: Stand,
): Promise<ScriptOutcome | undefined> {
  try {
    const outcome = await runFor(book, person, task, stand);
    tellView(person, task.view, outcome.view);
    if (outcome.logs.length > 0) person.tell({ kind: "log", lines: outcome.logs });
    if (outcome.failure) person.tell({ kind: "trouble", trouble: outcome.failure });
    return outcome;
  } catch (thrown) {
    person.tell({ kind: "trouble", trouble: troubleOf(thrown) });
    return undefined;
  }
}

/** A script that chose a sheet or a cell moves the person there. */
function tellView(person: SandboxPerson, before: Task["view"], after: Task["view"]): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) person.tell({ kind: "view", view: after });
}

function troubleOf(thrown: unknown): ScriptTrouble {
  if (thrown instanceof BuildFailed)
    return { name: thrown.name, message: "ยังประกอบส่วนเสริมไม่ได้ — ติดตั้งด้วย npm ci ให้ครบ แล้วเปิดบริการใหม่" };
  const { name, message } = thrown instanceof Error ? thrown : new NotInSandbox(String(thrown));
  return { name, message };
}

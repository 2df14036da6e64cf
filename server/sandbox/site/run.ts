import { randomUUID } from "node:crypto";
import type { Manifest } from "../apps-script/environment.ts";
import { type Host, storeOf } from "../apps-script/host.ts";
import { documentLock } from "../apps-script/lock.ts";
import { type Attendant, runInThread } from "../apps-script/thread.ts";
import type { ScriptJob, ScriptOutcome, ScriptTask } from "../apps-script/thread-job.ts";
import { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import { NotInSandbox } from "../unknown.ts";
import type { SandboxBook } from "./book.ts";
import { builtFiles } from "./built.ts";
import { carry } from "./carry.ts";
import type { SandboxPerson } from "./people.ts";
import type { Stand } from "./stand.ts";
import { Turns } from "./turns.ts";

/** A task of the add-on's, for one person. */
export interface Task {
  readonly what: ScriptTask;
  /** What people are told of it. */
  readonly caption: string;
  readonly view: ScriptJob["view"];
}

/** As long as the add-on's own `tryLock` waits. */
const LOCK_PATIENCE_MS = 5000;

/** Menus drawn at once, in all spreadsheets: each run has a thread with some thirty megabytes of its own. */
const MOST_OPENING = 4;
const opening = new Turns(MOST_OPENING);

/**
 * Runs the add-on for a person, after what they have asked for before. While a colleague's run is under way it runs
 * beside that one and finds the document's lock taken, as it would at Google; should it write all the same, it fails
 * by name: the sandbox does not know how Google would mix the two.
 */
export function runFor(
  book: SandboxBook,
  person: SandboxPerson,
  task: Task,
  stand: Stand,
): Promise<ScriptOutcome> {
  const run = person.queue.then(async () => {
    person.isRunning = true;
    try {
      // onOpen may not touch the spreadsheet: nobody has to wait for it.
      if (task.what.kind === "open") return await opening.take(() => runBeside(book, person, task, stand));
      while (book.running) {
        if (!(await book.whenFree(LOCK_PATIENCE_MS))) return await runBeside(book, person, task, stand);
      }
      return await runAlone(book, person, task, stand);
    } finally {
      person.isRunning = false;
    }
  });
  person.queue = run.catch(() => undefined);
  return run;
}

async function runAlone(book: SandboxBook, person: SandboxPerson, task: Task, stand: Stand) {
  book.running = { email: person.account.email, caption: task.caption };
  try {
    const job = await jobOf(book.host, person, task, stand);
    const outcome = await runInThread(job, book.spreadsheet, attendant(person, stand));
    book.host = outcome.host;
    return outcome;
  } finally {
    book.running = undefined;
  }
}

async function runBeside(book: SandboxBook, person: SandboxPerson, task: Task, stand: Stand) {
  const copy = new Spreadsheet(book.spreadsheet.state);
  const lock = documentLock({ spreadsheet: copy });
  const host = { ...book.host, locks: new Map([[lock, randomUUID()]]) };
  const outcome = await runInThread(await jobOf(host, person, task, stand), copy, attendant(person, stand));
  if (copy.version === 1) return outcome;
  const { name, message } = new NotInSandbox("สองคนเขียนพร้อมกันโดยไม่ใช้ LockService");
  return { ...outcome, failure: { name, message } };
}

async function jobOf(
  host: Host,
  { account }: SandboxPerson,
  { what, view }: Task,
  stand: Stand,
): Promise<Omit<ScriptJob, "state">> {
  const { addon } = await builtFiles();
  const manifest: Manifest = {
    ...(JSON.parse(addon["appsscript.json"] as string) as Manifest),
    urlFetchWhitelist: [`${stand.service}/`],
  };
  storeOf(host.properties, "script").set("ita.service", stand.service);
  const identityToken = stand.tokens.identityToken(account, manifest.oauthScopes);
  const files = Object.entries(addon);
  const pages = files.filter(([name]) => name.endsWith(".html"));
  return {
    code: files.filter(([name]) => name.endsWith(".js")).map(([, text]) => text),
    pages: Object.fromEntries(pages.map(([name, text]) => [name.replace(/\.html$/, ""), text])),
    manifest,
    host,
    view,
    person: { email: account.email, ...(identityToken !== null && { identityToken }) },
    what,
  };
}

function attendant(person: SandboxPerson, stand: Stand): Attendant {
  return {
    ask: (question) => person.ask(question),
    show: (page) => person.show(page),
    toast: (message, title) => person.tell({ kind: "toast", message, title }),
    fetch: (request) => carry(request, stand.service),
  };
}

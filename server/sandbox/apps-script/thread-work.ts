import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { Answer } from "./dialogs.ts";
import { ConsentNeeded, type RunningBundle, runBundle } from "./run-bundle.ts";
import type { ThreadStart } from "./thread.ts";
import type { ScriptJob, ScriptTask, ScriptTrouble, ThreadMessage, ThreadReply } from "./thread-job.ts";
import type { FetchAnswer } from "./transport.ts";

// The inside of a script's thread. A script waits for an answer as it does at Google: the whole thread sleeps.

const { job, replies, bell } = workerData as ThreadStart;
const spreadsheet = new Spreadsheet(job.state);
let told = spreadsheet.version;

function news() {
  const changes = spreadsheet.changesSince(told);
  told = changes.version;
  return changes;
}

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}

function wait(): ThreadReply {
  Atomics.wait(bell, 0, 0);
  Atomics.store(bell, 0, 0);
  return receiveMessageOnPort(replies)?.message as ThreadReply;
}

function load({ code, pages, manifest, host, person }: ScriptJob): RunningBundle {
  const { identityToken, ...rest } = person;
  return runBundle({
    code,
    pages,
    manifest,
    spreadsheet,
    host,
    person: identityToken === undefined ? rest : { ...rest, identityToken: () => identityToken },
    ask: (question) => {
      tell({ kind: "ask", question, changes: news() });
      return wait() as Answer;
    },
    transport: (request) => {
      tell({ kind: "fetch", request, changes: news() });
      return wait() as FetchAnswer;
    },
    show: (page) => tell({ kind: "show", page, changes: news() }),
    toast: (message, title) => tell({ kind: "toast", message, title, changes: news() }),
  });
}

function perform(bundle: RunningBundle, what: ScriptTask): unknown {
  if (what.kind === "page") return bundle.callFromPage(what.functionName, what.args);
  if (what.kind === "open") bundle.open(what.authMode);
  if (what.kind === "install") bundle.install();
  if (what.kind === "menu") bundle.call(what.functionName);
  return undefined;
}

function trouble(thrown: unknown): ScriptTrouble {
  const { name = "Error", message = String(thrown) } = thrown as Partial<Error>;
  return { name, message, ...(thrown instanceof ConsentNeeded && { scopes: thrown.scopes }) };
}

function work(): void {
  const bundle = load(job);
  Object.assign(bundle.view, job.view);
  const ended: { result?: unknown; failure?: ScriptTrouble } = {};
  try {
    ended.result = perform(bundle, job.what);
  } catch (thrown) {
    ended.failure = trouble(thrown);
  }
  const { menu, pageFunctions, calls, logs, view } = bundle;
  tell({
    kind: "done",
    outcome: { host: job.host, view, menu, pageFunctions, calls, logs, ...ended },
    changes: news(),
  });
}

work();

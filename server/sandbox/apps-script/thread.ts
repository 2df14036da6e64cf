import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { applyChanges } from "../spreadsheet/changes.ts";
import { Spreadsheet } from "../spreadsheet/spreadsheet.ts";
import type { Answer, Question, ShownPage } from "./dialogs.ts";
import type { ScriptJob, ScriptOutcome, ThreadMessage, ThreadReply } from "./thread-job.ts";
import type { FetchAnswer, FetchRequest } from "./transport.ts";

/** What a thread begins with. */
export interface ThreadStart {
  readonly job: ScriptJob;
  readonly replies: MessagePort;
  /** Rung when a reply lies ready. */
  readonly bell: Int32Array<SharedArrayBuffer>;
}

/** Who answers a script while it runs. A rejected answer closes the dialog, or leaves the address unavailable. */
export interface Attendant {
  ask(question: Question): Promise<Answer>;
  fetch(request: FetchRequest): Promise<FetchAnswer>;
  show(page: ShownPage): void;
  toast(message: string, title: string): void;
}

/**
 * Runs a script as Google does, beside whoever edits: in a thread of its own, so that it can wait for a person and
 * for the service that runs in this very process. The spreadsheet gets each change of the script before the script
 * asks or shows anything, all of them as one step of its history.
 *
 * The script works on a copy from the beginning of the run: nobody else may change the spreadsheet until the run is
 * over, and runs on one spreadsheet come one after another.
 */
export async function runInThread(
  job: Omit<ScriptJob, "state">,
  spreadsheet: Spreadsheet,
  attendant: Attendant,
): Promise<ScriptOutcome> {
  const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1: ours, port2: replies } = new MessageChannel();
  const start: ThreadStart = { job: { ...job, state: spreadsheet.state }, replies, bell };
  const worker = new Worker(new URL("thread-work.ts", import.meta.url), {
    workerData: start,
    transferList: [replies],
  });
  const before = spreadsheet.state;
  let known = new Spreadsheet(before).version;
  const reply = (answer: ThreadReply) => {
    ours.postMessage(answer);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  };
  try {
    return await new Promise<ScriptOutcome>((resolve, reject) => {
      worker.on("message", (message: ThreadMessage) => {
        const { changes } = message;
        if (changes.version > known) {
          known = changes.version;
          spreadsheet.continue("script", before, (state) => applyChanges(state, changes));
        }
        if (message.kind === "done") resolve(message.outcome);
        if (message.kind === "show") attendant.show(message.page);
        if (message.kind === "toast") attendant.toast(message.message, message.title);
        if (message.kind === "ask") {
          attendant.ask(message.question).then(reply, () => reply({ button: "CLOSE" }));
        }
        if (message.kind === "fetch") {
          attendant.fetch(message.request).then(reply, () => reply({ broken: "address" }));
        }
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The script's thread ended before its work")));
    });
  } finally {
    ours.close();
    await worker.terminate();
  }
}

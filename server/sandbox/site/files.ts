import { Worker } from "node:worker_threads";
import { Problem, problem, type ToldProblem } from "../../api/problem.ts";
import type { OpenedSpreadsheet } from "../../xlsx/spreadsheet-read.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";

/** Work on a file, in a thread of its own: a large one would keep the service from answering. */
export type FileTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly title: string }
  | { readonly kind: "write"; readonly state: SpreadsheetState };

export type FileAnswer = { readonly done: unknown } | { readonly told: ToldProblem };

const PATIENCE_MS = 60_000;
const MEGABYTES = 768;

/** @throws {Problem} */
export function openFile(bytes: Uint8Array, title: string): Promise<OpenedSpreadsheet> {
  return inThread({ kind: "read", bytes, title }) as Promise<OpenedSpreadsheet>;
}

/** @throws {Problem} */
export function saveFile(state: SpreadsheetState): Promise<Uint8Array> {
  return inThread({ kind: "write", state }) as Promise<Uint8Array>;
}

async function inThread(task: FileTask): Promise<unknown> {
  const worker = new Worker(new URL("file-thread.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const clock = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    const answer = await new Promise<FileAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(problem("took-too-long")));
    });
    if ("told" in answer) throw new Problem(answer.told);
    return answer.done;
  } finally {
    // It ends by itself once it has answered.
    clearTimeout(clock);
  }
}

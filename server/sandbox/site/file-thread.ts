import { parentPort, workerData } from "node:worker_threads";
import { tell } from "../../api/problem.ts";
import { readSpreadsheet } from "../../xlsx/spreadsheet-read.ts";
import { writeSpreadsheet } from "../../xlsx/spreadsheet-write.ts";
import type { FileAnswer, FileTask } from "./files.ts";

// The inside of a file's thread.

const task = workerData as FileTask;

async function work(): Promise<FileAnswer> {
  try {
    return {
      done: await (task.kind === "read"
        ? readSpreadsheet(task.bytes, task.title)
        : writeSpreadsheet(task.state)),
    };
  } catch (thrown) {
    return { told: tell(thrown) };
  }
}

parentPort?.postMessage(await work());

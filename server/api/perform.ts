import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Grid } from "../../measures/grid.ts";
import { mend } from "../../measures/mend.ts";
import { validate } from "../../measures/validate.ts";
import { checkAnswer } from "../check.ts";
import { demandFilled, readFilled } from "../filled.ts";
import { mendWorkbook } from "../mend.ts";
import { makeReport } from "../report.ts";
import { jsonSummary } from "../summary/json.ts";
import { officeSummary } from "../summary/office.ts";
import { demandFields, demandGrid, pointer } from "./grid-json.ts";
import type { Job, Outcome, Task } from "./job.ts";
import { parseJson } from "./json-body.ts";
import { JSON_TYPE, XLSX_TYPE } from "./media.ts";
import { OPTIONS_OF, type Options, readOptions, readQuery } from "./options.ts";
import { problem } from "./problem.ts";

/** A workbook to work on, and what is wanted of it. */
interface Asked extends Options {
  readonly asOf: string;
  readonly grid: Grid;
  /** The .xlsx file that the grid was read from. */
  readonly file?: Uint8Array;
  readonly wantsJson: boolean;
}

const PERFORM: Readonly<Record<Task, (asked: Asked) => Promise<Omit<Outcome, "hash">>>> = {
  async check({ grid, asOf, name = "" }) {
    return json({ asOf, ...checkAnswer(name, validate(grid, { asOf })) });
  },

  async fix({ grid, file, asOf, codes, name = "", wantsJson }) {
    const options = { asOf, ...(codes && { codes }) };
    if (!file) {
      const { grid: mended, changes, check } = mend(grid, options);
      return json({ asOf, grid: mended, changes, check: checkAnswer(name, check) });
    }
    const { bytes, changes, check } = await mendWorkbook(file, grid, options);
    if (wantsJson) return json({ asOf, changes, check: checkAnswer(name, check) });
    return { type: XLSX_TYPE, bytes, fileName: mendedName(name) };
  },

  async report({ grid, asOf, name, digits }) {
    const { bytes, fileName, fingerprint } = await makeReport({
      grid,
      asOf,
      ...(name !== undefined && { source: name }),
      ...(digits && { digits }),
    });
    return { type: XLSX_TYPE, bytes, fileName, fingerprint };
  },

  async summary({ grid, asOf, name = "" }) {
    const office = officeSummary(grid, name, asOf);
    return { type: JSON_TYPE, bytes: await gather(jsonSummary(one({ office }), asOf)) };
  },
};

/** Excel opens a workbook with macros only under its own ending. */
export function mendedName(name: string): string {
  const [stem = "", ending = ".xlsx"] = name.split(/(\.xls[xm])$/i);
  return `${stem || "ไฟล์"}-แก้แล้ว${ending}`;
}

/** Does one job from its body to its answer. @throws {Problem} @throws {FileRefused} */
export async function perform(job: Job): Promise<Outcome> {
  const asked = job.form === "xlsx" ? await askedByFile(job) : askedByJson(job);
  const outcome = await PERFORM[job.task]({ asOf: job.today, wantsJson: job.wantsJson, ...asked });
  return { ...outcome, hash: createHash("sha256").update(outcome.bytes).digest("hex") };
}

type Asking = Options & Pick<Asked, "grid" | "file">;

async function askedByFile({ task, body, query }: Job): Promise<Asking> {
  const options = readQuery(task, query);
  return { ...options, grid: await readFilled(body), file: body };
}

function askedByJson({ task, body, query }: Job): Asking {
  // Options of a JSON body stand in it: of two values of one option, none would be the right one.
  const [stray] = query;
  if (stray) throw problem("value-unknown", { parameter: stray[0].slice(0, 40), expected: "ค่าใน JSON" });
  return readPosted(body, OPTIONS_OF[task]);
}

/** A Grid as JSON, and the options that stand beside it. @throws {Problem} */
export function readPosted(
  body: Uint8Array,
  known: readonly (keyof Options)[],
): Options & { readonly grid: Grid } {
  const { grid, ...rest } = demandFields(parseJson(body), [], ["grid", ...known], ["grid"]);
  const options = readOptions(known, new Map(Object.entries(rest)), (name) => ({ pointer: pointer([name]) }));
  return { ...options, grid: demandFilled(demandGrid(grid, ["grid"])) };
}

function json(answer: object): Omit<Outcome, "hash"> {
  return { type: JSON_TYPE, bytes: new TextEncoder().encode(JSON.stringify(answer)) };
}

export async function* one<T>(entry: T): AsyncGenerator<T> {
  yield entry;
}

export async function gather(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  for await (const part of parts) gathered.push(part);
  return Buffer.concat(gathered);
}

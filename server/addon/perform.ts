import { createHash } from "node:crypto";
import type { Grid } from "../../measures/grid.ts";
import { findSheet } from "../../measures/reading/titles.ts";
import { type Check, type Counts, validate } from "../../measures/validate.ts";
import { SHEETS } from "../../measures/workbook.ts";
import type { AddonJob, Outcome, SheetJob } from "../api/job.ts";
import { JSON_TYPE, XLSX_TYPE } from "../api/media.ts";
import type { Options } from "../api/options.ts";
import { gather, one, readPosted } from "../api/perform.ts";
import { demandFilled } from "../filled.ts";
import { fileNameOf, makeReport } from "../report.ts";
import { openAnswer } from "../sources/google/spreadsheet.ts";
import { summaryOf } from "../summary/office.ts";
import { makeSummary, SUMMARY_TYPES } from "../summary/summary.ts";
import { OPTIONS_OF } from "./options.ts";

/** What the log may know of an export. */
export interface Exported {
  /** SHA-256 (hex) of the Grid, as JSON. */
  readonly snapshot: string;
  readonly counts: Counts;
}

type Made = Omit<Outcome, "hash" | "facts"> & { readonly check: Check };

interface Asked extends Options {
  readonly grid: Grid;
  readonly asOf: string;
  /** Where the data came from, as the report's sheet about the file says it. */
  readonly source: string;
}

const MAKE: Readonly<Record<AddonJob["addon"], (asked: Asked) => Promise<Made>>> = {
  async report({ grid, asOf, source }) {
    return { type: XLSX_TYPE, ...(await makeReport({ grid, asOf, source })) };
  },

  async summary({ grid, asOf, name = "", format = "xlsx" }) {
    const check = validate(grid, { asOf });
    const office = summaryOf(check, name, asOf);
    return {
      type: SUMMARY_TYPES[format],
      bytes: await gather(makeSummary(format, one({ office }), asOf)),
      fileName: fileNameOf(check, "สรุปผลมาตรการ ITA", format),
      check,
    };
  },
};

/** Nobody but the add-on saw the sheet. */
export function postedSource(name?: string): string {
  return sourceOf(name, "ส่งจากส่วนเสริมในชีตของหน่วยงาน โดยบริการออกรายงานไม่ได้เปิดอ่านชีตนั้นเอง");
}

/** Google answered the service itself. */
export function readSource(title: string): string {
  return sourceOf(title, "บริการออกรายงานเปิดอ่านจาก Google ชีตของหน่วยงานเอง");
}

function sourceOf(name: string | undefined, how: string): string {
  return [name, how].filter(Boolean).join(" — ");
}

/** Makes what the add-on asks for, of the Grid that it posted. @throws {Problem} @throws {FileRefused} */
export async function performForAddon({ addon, body, today }: AddonJob): Promise<Outcome> {
  const posted = { asOf: today, ...readPosted(body, OPTIONS_OF[addon]) };
  return make(addon, { ...posted, source: postedSource(posted.name) });
}

/** Makes what the add-on asks for, of what Google answered. @throws {Problem} @throws {FileRefused} */
export async function performForSheet({ sheet, body, claim, options, today }: SheetJob): Promise<Outcome> {
  const { title, grid } = openAnswer(body, claim);
  if (sheet === "try") return readiness(title, grid);
  demandFilled(grid);
  return make(sheet, { asOf: today, name: title, ...options, grid, source: readSource(title) });
}

async function make(what: AddonJob["addon"], asked: Asked): Promise<Outcome> {
  const { check, ...made } = await MAKE[what](asked);
  const facts: Exported = { snapshot: sha256(JSON.stringify(asked.grid)), counts: check.counts };
  return { ...made, facts, hash: sha256(made.bytes) };
}

/** What the service can do with a spreadsheet that it could read: `sheets` are those of the form that are in it. */
function readiness(title: string, grid: Grid): Outcome {
  const sheets = SHEETS.filter((sheet) => findSheet(grid, sheet)).map((sheet) => sheet.title);
  const bytes = new TextEncoder().encode(JSON.stringify({ ready: true, title, sheets }));
  return { type: JSON_TYPE, bytes, hash: sha256(bytes) };
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

import { createHash } from "node:crypto";
import type { Grid } from "../../measures/grid.ts";
import { type Check, type Counts, validate } from "../../measures/validate.ts";
import type { AddonJob, Outcome } from "../api/job.ts";
import { XLSX_TYPE } from "../api/media.ts";
import type { Options } from "../api/options.ts";
import { gather, one, readPosted } from "../api/perform.ts";
import { fileNameOf, makeReport } from "../report.ts";
import { summaryOf } from "../summary/office.ts";
import { makeSummary, SUMMARY_TYPES } from "../summary/summary.ts";

/** What the log may know of an export. */
export interface Exported {
  /** SHA-256 (hex) of the Grid, as JSON. */
  readonly snapshot: string;
  readonly counts: Counts;
}

type Made = Omit<Outcome, "hash" | "facts"> & { readonly check: Check };
type Posted = Options & { readonly grid: Grid; readonly asOf: string };

const OPTIONS_OF: Readonly<Record<AddonJob["addon"], readonly (keyof Options)[]>> = {
  report: ["asOf", "name"],
  summary: ["asOf", "name", "format"],
};

const MAKE: Readonly<Record<AddonJob["addon"], (posted: Posted) => Promise<Made>>> = {
  async report({ grid, asOf, name }) {
    return { type: XLSX_TYPE, ...(await makeReport({ grid, asOf, source: postedSource(name) })) };
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

/** Where the data of a report came from, as its sheet about the file says it: nobody but the add-on saw the sheet. */
export function postedSource(name?: string): string {
  return [name, "ส่งจากส่วนเสริมในชีตของหน่วยงาน โดยบริการออกรายงานไม่ได้เปิดอ่านชีตนั้นเอง"].filter(Boolean).join(" — ");
}

/** Makes what the add-on asks for. @throws {Problem} @throws {FileRefused} */
export async function performForAddon({ addon, body, today }: AddonJob): Promise<Outcome> {
  const posted = { asOf: today, ...readPosted(body, OPTIONS_OF[addon]) };
  const { check, ...made } = await MAKE[addon](posted);
  const facts: Exported = { snapshot: sha256(JSON.stringify(posted.grid)), counts: check.counts };
  return { ...made, facts, hash: sha256(made.bytes) };
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

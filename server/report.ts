import { createHash } from "node:crypto";
import type { Grid } from "../measures/grid.ts";
import { type Check, validate } from "../measures/validate.ts";
import { fillReport } from "../templates/fill.ts";
import type { Layout } from "../templates/layout.ts";
import { BUILT_IN_REPORT } from "../templates/report.ts";
import { knownFacts, reportFacts } from "../templates/report-facts.ts";
import { templateDrawing } from "../templates/template-drawing.ts";
import { type Digits, reportYear } from "../templates/wording.ts";
import { letRowsGrow } from "./xlsx/growing-rows.ts";
import { FILE_LIMITS } from "./xlsx/limits.ts";
import { paint } from "./xlsx/paint.ts";
import { FileRefused } from "./xlsx/refusal.ts";

export interface ReportInput {
  readonly grid: Grid;
  /** ISO day (C.E.) as of which the workbook is judged. */
  readonly asOf?: string;
  /** Name of the file or sheet that the grid was read from. */
  readonly source?: string;
  /** Digits of the report's own words; Thai when absent. */
  readonly digits?: Digits;
  /** An office's own template (.xlsx); the built-in layout when absent. */
  readonly template?: Uint8Array;
}

export interface Report {
  /** The .xlsx file; the same input gives the same bytes. */
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) of what the report says, whatever the day; printed in the report. */
  readonly fingerprint: string;
  /** A name for the file, without a folder. */
  readonly fileName: string;
  readonly check: Check;
}

/** Judges a workbook and makes the official report of it. @throws {FileRefused} when the template cannot be used */
export async function makeReport(input: ReportInput): Promise<Report> {
  const { grid, asOf, source, digits = "thai", template } = input;
  const layout = template ? await readLayout(template) : BUILT_IN_REPORT;
  const check = validate(grid, asOf === undefined ? {} : { asOf });
  demandPrintable(check);
  const fingerprint = fingerprintOf(check, layout);
  const options = {
    digits,
    fingerprint,
    ...(asOf !== undefined && { asOf }),
    ...(source !== undefined && { source }),
  };
  const drawing = fillReport(layout, reportFacts(check, options));
  return {
    bytes: await paint(drawing),
    fingerprint,
    fileName: fileNameOf(check, "รายงานผลมาตรการ ITA", "xlsx"),
    check,
  };
}

/** The built-in layout as an .xlsx with tags, to be restyled in a spreadsheet program. */
export async function makeTemplate(): Promise<Uint8Array> {
  return letRowsGrow(await paint(templateDrawing(BUILT_IN_REPORT)));
}

/** Layouts of templates already read: thousands of reports may follow one template. */
const layouts = new WeakMap<Uint8Array, Promise<Layout>>();

/** The layout of an office's own template. @throws {FileRefused} when it cannot be used */
export async function readLayout(template: Uint8Array): Promise<Layout> {
  const { readTemplate } = await import("./xlsx/template.ts");
  const layout = layouts.get(template) ?? readTemplate(template);
  layouts.set(template, layout);
  return layout;
}

/** A few kilobytes of a file can hold millions of lines, which would take minutes and gigabytes to lay out. */
function demandPrintable({ book }: Check): void {
  let lines = 0;
  for (const fact of knownFacts(book)) {
    const text = fact["fact.text"];
    for (let at = 0; at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  }
  if (lines > FILE_LIMITS.reportLines) throw new FileRefused("report-too-long", { count: lines });
}

/** Hash of every text that the workbook says, the ruleset and the layout's version, as JSON in a fixed order. */
function fingerprintOf({ book, ruleset: { ruleset } }: Check, layout: Layout): string {
  const facts = knownFacts(book).map((fact) => [
    fact["fact.part"],
    fact["fact.no"],
    fact["fact.topic"],
    fact["fact.text"],
  ]);
  const said = JSON.stringify([layout.version, ruleset.scheme, ruleset.assessed, facts]);
  return createHash("sha256").update(said).digest("hex");
}

const LONGEST_NAME = 100;

/** A name for what is made of a workbook, without a folder: what it is, of whom, of which year. */
export function fileNameOf({ book, ruleset }: Check, what: string, ending: string): string {
  const agency = book.agency["agency.name"]?.text.trim() || "หน่วยงาน";
  const year = reportYear({ book, choice: ruleset, digits: "arabic" }).replace(/[^0-9]/g, "");
  const stem = [what, agency, year].filter(Boolean).join(" ");
  // Characters that some file system refuses.
  return `${stem
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed()}.${ending}`;
}

import type { Grid } from "../../../measures/grid.ts";
import { validate } from "../../../measures/validate.ts";
import { type CheckAnswer, checkAnswer, type FindingAnswer } from "../../../server/check.ts";
import { findingsWorkbook, LIST_SHEETS } from "../../../server/findings/list.ts";
import { readGrid } from "../../../server/xlsx/read.ts";

export const AS_OF = "2024-10-15";

export function checked(workbook: string, grid: Grid): CheckAnswer {
  return checkAnswer(workbook, validate(grid, { asOf: AS_OF }));
}

/** A check that found these. */
export function checkOf(findings: readonly Partial<FindingAnswer>[], workbook = "แผน.xlsx"): CheckAnswer {
  return {
    workbook,
    ruleset: { scheme: "nacc", assessed: 2567, asked: 2567, confirmed: true, standsIn: false },
    findings: findings.map((finding) => ({
      code: "word-twice",
      level: "must",
      sheet: "แผนมาตรการ",
      message: "ข้อความ",
      ...finding,
    })),
    counts: { must: findings.length, check: 0, advice: 0 },
    readiness: [],
  };
}

/** Rows of a sheet below its header, each by the titles of its columns. */
export type Listed = Readonly<Record<string, string>>;

export interface List {
  readonly bytes: Uint8Array;
  readonly grid: Grid;
  readonly headings: readonly string[];
  rows(sheet: keyof typeof LIST_SHEETS): Listed[];
}

export async function listOf(...given: Parameters<typeof findingsWorkbook>): Promise<List> {
  const bytes = await findingsWorkbook(...given);
  const grid = await readGrid(bytes);
  const all = (name: keyof typeof LIST_SHEETS) =>
    grid.sheets.find(({ title }) => title === LIST_SHEETS[name])?.rows ?? [];
  // The header is the first row with a second text: headings stand in column A alone.
  const headerAt = (rows: readonly (readonly string[])[]) =>
    rows.findIndex((row) => row.filter(Boolean).length > 1);
  return {
    bytes,
    grid,
    headings: all("list")
      .slice(0, headerAt(all("list")))
      .map(([text = ""]) => text),
    rows(name) {
      const rows = all(name);
      const header = rows[headerAt(rows)] ?? [];
      return rows
        .slice(headerAt(rows) + 1)
        .map((row) => Object.fromEntries(header.map((title, index) => [title, row[index] ?? ""])));
    },
  };
}

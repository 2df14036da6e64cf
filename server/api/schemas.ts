import { LEVELS } from "../../measures/finding.ts";
import { FILE_LIMITS } from "../xlsx/limits.ts";
import { LONGEST_NAME } from "./job.ts";
import { problemCodes } from "./problem.ts";
import {
  CELL,
  CODE,
  COUNT,
  DAY,
  FLAG,
  fields,
  listOf,
  READINESS_ITEM,
  RULESET,
  ref,
  type Schema,
  TEXT,
  YEAR,
} from "./schema-parts.ts";
import { SUMMARY_SCHEMAS } from "./summary-schemas.ts";

/** What may be asked beside the workbook: as query parameters with an .xlsx, in the body with a Grid. */
export const OPTION_SCHEMAS: Readonly<Record<string, Schema>> = {
  asOf: {
    type: "string",
    pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    description:
      "Day as of which the workbook is judged, in either era; today in Thailand when absent. Name it to get the same bytes on any day.",
    examples: ["2567-09-30", "2024-09-30"],
  },
  name: {
    type: "string",
    minLength: 1,
    maxLength: LONGEST_NAME,
    description: "The workbook's name, repeated in the answer.",
  },
  digits: {
    type: "string",
    enum: ["thai", "arabic"],
    description: "Digits of the report's own words; thai when absent.",
  },
  codes: {
    type: "array",
    minItems: 1,
    items: ref("RuleCode"),
    description: "Exactly the rules whose fixes are wanted; every safe fix when absent.",
  },
};

/** A body that holds a Grid, with these options. */
export function gridBody(options: readonly string[]): Schema {
  const optional = options.map((name) => [`${name}?`, OPTION_SCHEMAS[name] as Schema]);
  return fields({ grid: ref("Grid"), ...Object.fromEntries(optional) });
}

export const SCHEMAS: Readonly<Record<string, Schema>> = {
  RuleCode: CODE,
  Grid: fields(
    { sheets: { type: "array", minItems: 1, maxItems: FILE_LIMITS.sheets, items: ref("GridSheet") } },
    `The cell texts of a workbook as its sheets display them; no more than ${FILE_LIMITS.cells} cells and ${FILE_LIMITS.characters} characters in all.`,
  ),
  GridSheet: fields({
    title: { type: "string", minLength: 1, description: "No two sheets have the same." },
    rows: {
      type: "array",
      maxItems: FILE_LIMITS.rows,
      description: "Texts row by row from A1, lines parted by \\n; an empty cell is the empty text.",
      items: { type: "array", maxItems: FILE_LIMITS.columns, items: TEXT },
    },
    "hidden?": FLAG,
    "merges?": {
      type: "array",
      maxItems: FILE_LIMITS.merges,
      items: { type: "string", examples: ["A1:C2"] },
    },
    "errors?": { ...listOf(CELL), description: "Cells whose value is an error such as #REF!." },
    "formulas?": { ...listOf(CELL), description: "Cells that hold a formula: no fix overwrites them." },
    "dates?": {
      type: "object",
      propertyNames: CELL,
      additionalProperties: DAY,
      description: "Cells that hold a real date, and the day.",
    },
    "columns?": {
      type: "object",
      propertyNames: { pattern: "^[A-Z]{1,3}$" },
      additionalProperties: TEXT,
      description: 'Developer metadata "ita.column" by column letters.',
    },
  }),
  Counts: fields({ must: COUNT, check: COUNT, advice: COUNT }, "Findings by level."),
  Finding: fields({
    code: ref("RuleCode"),
    level: { type: "string", enum: LEVELS },
    sheet: TEXT,
    "cell?": CELL,
    "column?": { type: "string", description: "The column's title as the sheet writes it." },
    "measure?": { type: "integer" },
    message: { type: "string", description: "Thai: what was seen, where, and what to type." },
    "fix?": fields({ before: TEXT, after: TEXT, safe: FLAG }),
  }),
  ReadinessItem: fields({ ...READINESS_ITEM, sheet: TEXT, cells: listOf(CELL), note: TEXT }),
  Check: fields({
    "asOf?": DAY,
    workbook: TEXT,
    ruleset: fields({ ...RULESET, "asked?": YEAR }),
    findings: listOf(ref("Finding")),
    counts: ref("Counts"),
    readiness: listOf(ref("ReadinessItem")),
  }),
  Change: fields({
    sheet: TEXT,
    cell: CELL,
    "column?": TEXT,
    "measure?": { type: "integer" },
    before: TEXT,
    after: TEXT,
    codes: listOf(ref("RuleCode")),
  }),
  Fixed: fields(
    { asOf: DAY, "grid?": ref("Grid"), changes: listOf(ref("Change")), check: ref("Check") },
    "What was changed, and the mended workbook's check. A mended Grid stands here; a mended .xlsx is the answer to the same request without Accept: application/json.",
  ),
  ...SUMMARY_SCHEMAS,
  Problem: fields(
    {
      type: { type: "string", format: "uri-reference" },
      title: TEXT,
      status: { type: "integer" },
      detail: { type: "string", description: "Thai: what was seen, and what to do." },
      instance: {
        type: "string",
        description: "The request's id, as in the header X-Request-Id and in the log.",
      },
      code: {
        type: "string",
        enum: problemCodes().map(({ code }) => code),
        description: "Stable; programs decide by it.",
      },
      "pointer?": { type: "string", description: "JSON Pointer of the value concerned, as a URI fragment." },
      "parameter?": { type: "string", description: "The query parameter concerned." },
      "account?": { type: "string", description: "The address that a sheet is to be shared with." },
    },
    "Problem details (RFC 9457).",
  ),
};

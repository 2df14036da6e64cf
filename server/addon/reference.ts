import { demandFields, pointer } from "../api/grid-json.ts";
import type { SheetJob } from "../api/job.ts";
import { parseJson } from "../api/json-body.ts";
import { type Options, readOptions } from "../api/options.ts";
import { problem } from "../api/problem.ts";
import type { Claim } from "../sources/google/spreadsheet.ts";
import { SHEET_OPTIONS_OF } from "./options.ts";

/** A request about a spreadsheet that the service is to read itself. */
export interface Reference extends Claim {
  readonly options: Options;
}

/** Bytes of a body that is looked at here: a reference has some 150, and a posted Grid is for the workshop. */
const LONGEST_REFERENCE = 64 * 1024;
/** Google's own ids have 44 characters, older ones fewer. None could lead to another address of Google's. */
const SPREADSHEET_ID = /^[A-Za-z0-9_-]{20,100}$/;
const SHEET_KEY = /^[\x21-\x7e]{16,200}$/;

/**
 * A body that names a spreadsheet; undefined for one that holds a Grid instead.
 * @throws {Problem} about the request alone: nothing is known yet of the spreadsheet
 */
export function readReference(what: SheetJob["sheet"], body: Uint8Array): Reference | undefined {
  if (what !== "try" && !namesSpreadsheet(body)) return undefined;
  const known = SHEET_OPTIONS_OF[what];
  const fields = ["spreadsheetId", "sheetKey", ...known];
  const { spreadsheetId, sheetKey, ...rest } = demandFields(parseJson(body), [], fields, ["spreadsheetId"]);
  if (typeof spreadsheetId !== "string" || !SPREADSHEET_ID.test(spreadsheetId))
    throw problem("value-unfit", {
      pointer: pointer(["spreadsheetId"]),
      expected: "รหัสของชีต คือ 44 ตัวอักษรระหว่าง /d/ กับ /edit ในที่อยู่ของชีต",
    });
  const options = readOptions(known, new Map(Object.entries(rest)), (name) => ({ pointer: pointer([name]) }));
  // No key and a key that could be none are refused with the words for a wrong one.
  if (typeof sheetKey !== "string" || !SHEET_KEY.test(sheetKey)) throw problem("sheet-key-unfit");
  return { spreadsheetId, sheetKey, options };
}

function namesSpreadsheet(body: Uint8Array): boolean {
  if (body.length > LONGEST_REFERENCE) return false;
  try {
    return Object.hasOwn(Object(parseJson(body)), "spreadsheetId");
  } catch {
    // The workshop finds out the same, and says so.
    return false;
  }
}

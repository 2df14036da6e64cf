import { wholeSheet } from "../spreadsheet/cells.ts";
import type { SpreadsheetState } from "../spreadsheet/state.ts";
import { NotInSandbox } from "../unknown.ts";
import { type Mask, readMask } from "./mask.ts";
import { compile } from "./message.ts";
import { readParameters } from "./parameters.ts";
import { cellsNamed } from "./ranges.ts";
import { noSuchPath } from "./refused-parameters.ts";
import type { SheetView } from "./sheet-fields.ts";
import { SPREADSHEET, type SpreadsheetView } from "./spreadsheet-fields.ts";

/** Reads what a `spreadsheets.get` asks for, and answers it once the spreadsheet is known. */
export function readGet(query: URLSearchParams): (state: SpreadsheetState) => object {
  const { ranges, includeGridData } = readParameters(query, {
    ranges: "texts",
    includeGridData: "yes",
    excludeTablesInBandedRanges: "yes",
  });
  const fields = query.get("fields") ?? "";
  const mask = fields === "" ? "all" : readMask(fields);
  if (mask === undefined) throw noSuchPath(fields);
  const write = compile(SPREADSHEET, mask, { path: "", refuse: noSuchPath });
  const withCells = fields === "" ? includeGridData : reachesCells(mask);
  return (state) => write(viewOf(state, ranges, withCells));
}

/** With a mask, `includeGridData` does not matter: `sheets` and `sheets.data` bring cells, `*` does not. */
function reachesCells(mask: Mask): boolean {
  if (mask === "all" || !Object.hasOwn(mask, "sheets")) return false;
  const { sheets } = mask;
  if (sheets === "all" || sheets === undefined) return sheets === "all";
  if (Object.hasOwn(sheets, "*")) throw new NotInSandbox("fields=sheets.*");
  return Object.hasOwn(sheets, "data");
}

/** Ranges leave out the sheets that none of them touches. */
function viewOf(state: SpreadsheetState, ranges: readonly string[], withCells: boolean): SpreadsheetView {
  const named = ranges.map((range) => cellsNamed(state, range));
  const sheets = state.sheets.flatMap((sheet): SheetView[] => {
    const own = named.filter((cells) => cells.sheet === sheet).map(({ area }) => area);
    if (ranges.length > 0 && own.length === 0) return [];
    return [{ state, sheet, ...(withCells && { areas: ranges.length > 0 ? own : [wholeSheet(sheet)] }) }];
  });
  return { state, sheets };
}

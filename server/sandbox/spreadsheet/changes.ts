import type { Row, SheetState, SpreadsheetState } from "./state.ts";

/** What a page needs to catch up: all facts but the cells, and the rows that are new. */
export interface Changes {
  readonly version: number;
  /** The page knew nothing that could be built upon: rows that are not here are empty. */
  readonly everything: boolean;
  readonly spreadsheet: Omit<SpreadsheetState, "sheets"> & { readonly sheets: readonly SheetFacts[] };
}

export interface SheetFacts extends Omit<SheetState, "rows"> {
  /** By zero-based index; a row that became empty is []. */
  readonly newRows: Readonly<Record<number, Row>>;
}

/** States share what did not change, so that rows are compared by identity. */
export function changesBetween(
  before: SpreadsheetState | undefined,
  after: SpreadsheetState,
  version: number,
): Changes {
  const sheets = after.sheets.map(({ rows, ...facts }): SheetFacts => {
    const known = before?.sheets.find(({ id }) => id === facts.id)?.rows ?? [];
    const newRows: Record<number, Row> = {};
    for (let row = 0; row < Math.max(rows.length, known.length); row += 1) {
      if (rows[row] !== known[row]) newRows[row] = rows[row] ?? [];
    }
    return { ...facts, newRows };
  });
  return { version, everything: before === undefined, spreadsheet: { ...after, sheets } };
}

/** The state that the changes lead to. @param before the state they were told against */
export function applyChanges(
  before: SpreadsheetState,
  { everything, spreadsheet }: Changes,
): SpreadsheetState {
  const sheets = spreadsheet.sheets.map(({ newRows, ...facts }): SheetState => {
    const known = everything ? undefined : before.sheets.find(({ id }) => id === facts.id);
    const rows = [...(known?.rows ?? [])];
    for (const [index, row] of Object.entries(newRows)) {
      while (rows.length <= Number(index)) rows.push([]);
      rows[Number(index)] = row;
    }
    return { ...facts, rows };
  });
  return { ...spreadsheet, sheets };
}

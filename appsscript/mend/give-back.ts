import { type Grid, type Place, parseCellName } from "../../measures/grid.ts";
import type { Change } from "../../measures/mend.ts";
import type { OpenWorkbook } from "../sheets/read.ts";
import { type UndoStep, undone } from "./undo-list.ts";

/** What the next undo gives back. */
export interface GivenBack {
  readonly back: readonly Change[];
  /** The steps as they are afterwards: what could not be given back waits in its own. */
  readonly steps: readonly UndoStep[];
  /** Cells of the same step that hold another text now, or stand elsewhere. */
  readonly kept: number;
}

/** The newest step of which anything can be given back; a step whose sheet is away is passed over and stays. */
export function nextUndo(
  { grid, sheets }: Pick<OpenWorkbook, "grid" | "sheets">,
  steps: readonly UndoStep[],
): GivenBack {
  const titles = new Map([...sheets].map(([title, sheet]) => [sheet.getSheetId(), title]));
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at] as UndoStep;
    const back: Change[] = [];
    const kept = step.changes.filter((change) => {
      const sheet = titles.get(change.gid);
      const before = sheet === undefined ? undefined : typedAt(grid, sheet, change.cell);
      const after = before === undefined ? undefined : undone(before, change);
      if (sheet === undefined || before === undefined || after === undefined) return true;
      back.push({ sheet, cell: change.cell, before, after, codes: [] });
      return false;
    });
    if (back.length > 0) {
      const rest = kept.length > 0 ? [{ ...step, changes: kept }] : [];
      return { back, steps: [...steps.slice(0, at), ...rest, ...steps.slice(at + 1)], kept: kept.length };
    }
  }
  return { back: [], steps, kept: steps.reduce((sum, { changes }) => sum + changes.length, 0) };
}

/** The text that somebody typed into a cell; of a formula's cell there is none. */
export function typedAt(grid: Grid, title: string, cell: string): string | undefined {
  const sheet = grid.sheets.find((one) => one.title === title);
  const { row, column } = parseCellName(cell) as Place;
  return sheet?.formulas?.includes(cell) ? undefined : sheet?.rows[row]?.[column];
}

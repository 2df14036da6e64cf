import type { Cell } from "./cell.ts";
import type { SpreadsheetState } from "./state.ts";

/** Something kept of the past, with the characters that nothing else holds any more. */
export interface Weighed {
  readonly weight: number;
}

/** Characters that the past may hold: a text in Thai takes two bytes for each. */
const MOST_CHARACTERS = 30_000_000;

/** The newest of what is kept, at most so many and no more than memory allows; always the very newest. */
export function newest<T extends Weighed>(kept: readonly T[], most: number): T[] {
  let weight = 0;
  const last = kept.length - 1;
  const tooOld = kept.findLastIndex((one, index) => {
    weight += one.weight;
    return index < last && weight > MOST_CHARACTERS;
  });
  return kept.slice(Math.max(tooOld + 1, kept.length - most));
}

/** Characters of texts and notes that a state holds and another does not, by the cells that both share. */
export function heldBeside(state: SpreadsheetState, other: SpreadsheetState): number {
  let held = 0;
  for (const { id, rows } of state.sheets) {
    const others = other.sheets.find((sheet) => sheet.id === id)?.rows ?? [];
    if (rows === others) continue;
    rows.forEach((row, index) => {
      const beside = others[index];
      if (row === beside) return;
      row.forEach((cell, column) => {
        if (cell && cell !== beside?.[column]) held += characters(cell, beside?.[column]);
      });
    });
  }
  return held;
}

function characters(cell: Cell, other: Cell | undefined): number {
  const text = typeof cell.value === "string" && cell.value !== other?.value ? cell.value.length : 0;
  const note = cell.note !== undefined && cell.note !== other?.note ? cell.note.length : 0;
  return text + note;
}

import type { Drawing, DrawnRow, DrawnSheet } from "./drawing.ts";
import { type Group, TAGS, tagNames } from "./tags.ts";

/**
 * What a report is drawn from: a drawing whose texts hold tags (tags.ts). The built-in one is written in TypeScript,
 * an office's own is read from an .xlsx; one renderer fills both.
 */
export interface Layout extends Drawing {
  /** Part of the fingerprint: it changes when the report begins to say something else. */
  readonly version: string;
}

/** The group that a row is repeated for, or undefined for a row that stands once. */
export function groupOf(row: DrawnRow): Group | undefined {
  for (const cell of row.cells) {
    if (typeof cell?.value !== "string") continue;
    for (const name of tagNames(cell.value)) {
      const group = TAGS.get(name)?.group;
      if (group) return group;
    }
  }
  return undefined;
}

/** Rows of a sheet (zero-based, end excluded) that are repeated together, or that stand once and belong together. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly group: Group | undefined;
}

/** A layout sheet as stretches of rows: rows of one group, and single rows, joined where a merge joins them. */
export function stretchesOf(sheet: DrawnSheet): Stretch[] {
  const stretches: Stretch[] = [];
  sheet.rows.forEach((row, index) => {
    const group = groupOf(row);
    const last = stretches[stretches.length - 1];
    const joined = sheet.merges?.some(({ top, bottom }) => top < index && index <= bottom) ?? false;
    if (last && (joined || (group && group === last.group))) {
      stretches[stretches.length - 1] = { from: last.from, to: index + 1, group: last.group ?? group };
    } else stretches.push({ from: index, to: index + 1, group });
  });
  return stretches;
}

import { type Area, type Place, parseCellName } from "../../measures/grid.ts";
import { rangeName } from "../xlsx/range-names.ts";

/** Cells by their names as few ranges of one column each, as a spreadsheet's name box takes them: "D2:D6". */
export function cellRanges(names: readonly string[]): string[] {
  const places = names
    .map((name) => parseCellName(name) as Place)
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of places) {
    const last = areas.at(-1);
    if (last && last.left === column && last.bottom >= row - 1)
      areas[areas.length - 1] = { ...last, bottom: row };
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas.map(rangeName);
}

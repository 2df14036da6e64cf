import { type Area, cellName, columnLetters } from "../../measures/grid.ts";

/** "B2", or "B2:D4". */
export function rangeName({ top, left, bottom, right }: Area): string {
  const from = cellName(top, left);
  return top === bottom && left === right ? from : `${from}:${cellName(bottom, right)}`;
}

/** 'sheet'!$B$2:$D$4 */
export function absolute({ top, left, bottom, right }: Area, sheet: string): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

import type { Cell, ResultRow } from "../book.ts";
import type { Hit } from "../finding.ts";
import type { BookRule } from "../rule.ts";
import { isBlank } from "../started.ts";
import { progressOf } from "../status.ts";
import { bareContent, bareLetters } from "../thai/bare.ts";
import { similarity } from "../thai/similar.ts";
import { STATUSES } from "../workbook.ts";

/** A result text that only says that there is no result (yet). */
const NO_RESULT = /^(?:ยัง|ไม่มี|ไม่ได้|ไม่ดำเนินการ|อยู่ระหว่าง|รอ|ยกเลิก)/;
/** From this likeness on, a status is taken for a slip of the pen. */
const NEARLY = 0.6;

/** `สถานะ` against what the same row tells. */
export const statusRules: readonly BookRule[] = [
  { code: "status-contradicts", level: "check", find: (book) => book.results.flatMap(contradiction) },
];

/** Where a result is told, by its title in the message. */
const TOLD_IN = [
  ["results.output", "ผลผลิต"],
  ["results.outcome", "ผลลัพธ์"],
] as const;

function contradiction({ cells }: ResultRow): Hit[] {
  const status = cells["results.status"];
  if (status === undefined || isBlank(status) || status.error) return [];
  const seen = status.text.trim();
  const progress = progressOf(status.text);
  if (progress === undefined)
    return [{ at: status, values: { kind: "unknown", seen, nearest: nearestStatus(seen) } }];
  const output = cells["results.output"];
  if (progress === "done" && output && isBlank(output))
    return [{ at: status, values: { kind: "no-output", seen } }];
  const told = progress === "none" ? TOLD_IN.find(([id]) => tellsResult(cells[id])) : undefined;
  return told ? [{ at: status, values: { kind: "has-results", seen, title: told[1] } }] : [];
}

function tellsResult(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && !NO_RESULT.test(bareContent(cell.text));
}

function nearestStatus(seen: string): string {
  const letters = bareLetters(seen);
  const likeness = STATUSES.map((status) => similarity(status, letters));
  return STATUSES[likeness.indexOf(Math.max(NEARLY, ...likeness))] ?? "";
}

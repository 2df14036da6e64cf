import type { Finding } from "../../measures/finding.ts";
import { LEVELS } from "../../measures/finding.ts";
import type { Change } from "../../measures/mend.ts";
import { LEVEL_WORDS, rulesetUsed, rulesetWords, thaiNumber } from "../../measures/messages/check.ts";
import { messageFor, WORDS } from "../../measures/messages.ts";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import type { CheckedWorkbook } from "../check/run.ts";
import { changedParts } from "../mend/changed-part.ts";
import { nextUndo } from "../mend/give-back.ts";
import { safeFixes } from "../mend/safe.ts";
import type { UndoStep } from "../mend/undo-list.ts";
import { fitsCell } from "../sheets/text.ts";
import type { ChangedLine, FindingLine, SidebarFacts } from "./sidebar-facts.ts";

/** Findings that the sidebar holds; the sheet lists them all. */
const MOST_LINES = 500;

/** What the sidebar shows of a check, and of what was just done. */
export function sidebarFacts(
  checked: CheckedWorkbook,
  undo: readonly UndoStep[],
  said = "",
  changes: readonly Change[] = [],
): SidebarFacts {
  const { spreadsheet, sheets, check, asOf } = checked;
  const gids = new Map([...sheets].map(([title, sheet]) => [title, sheet.getSheetId()]));
  const { findings, counts } = check;
  const lines = findings.slice(0, MOST_LINES);
  return {
    name: spreadsheet.getName(),
    url: spreadsheet.getUrl(),
    day: `ตรวจเมื่อ ${formatThaiDate(asOf)}`,
    counts: LEVELS.map((level) => ({ level, word: LEVEL_WORDS[level], count: thaiNumber(counts[level]) })),
    total: findings.length,
    note: rulesetWords(rulesetUsed(check.ruleset)),
    lines: lines.map((finding) => findingLine(finding, gids.get(finding.sheet))),
    left: findings.length - lines.length,
    safe: safeFixes(check).length,
    said,
    changed: changes.slice(0, MOST_LINES).map(changedLine),
    undoable: nextUndo(checked, undo).back.length,
  };
}

function findingLine(finding: Finding, gid: number | undefined): FindingLine {
  const { code, level, sheet, cell, column, measure } = finding;
  const fix = finding.fix && fitsCell(finding.fix) ? finding.fix : undefined;
  return {
    code,
    level,
    sheet,
    ...(gid !== undefined && { gid }),
    ...(cell !== undefined && { cell }),
    ...(column !== undefined && { column }),
    ...(measure !== undefined && { measure: `มาตรการที่ ${thaiNumber(measure)}` }),
    rule: WORDS[code].name,
    message: messageFor(finding),
    ...(fix && { fix: { before: fix.before, after: fix.after, safe: fix.safe, ...excerpts(fix) } }),
  };
}

function changedLine({ sheet, cell, column = "", ...texts }: Change): ChangedLine {
  return { sheet, cell, column, ...excerpts(texts) };
}

/** Around what changes, a line of it on a line. */
function excerpts({ before, after }: Pick<Change, "before" | "after">): { from: string; to: string } {
  const parts = changedParts(before, after, 12).map((part) => {
    const end = part.start + part.before.length;
    const lead = /[^\n]/.test(before.charAt(part.start - 1)) ? "…" : "";
    const tail = /[^\n]/.test(before.charAt(end)) ? "…" : "";
    return { from: lead + part.before + tail, to: lead + part.after + tail };
  });
  return { from: parts.map(({ from }) => from).join("\n"), to: parts.map(({ to }) => to).join("\n") };
}

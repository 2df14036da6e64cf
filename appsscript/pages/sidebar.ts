import type { Finding } from "../../measures/finding.ts";
import { LEVELS } from "../../measures/finding.ts";
import { LEVEL_WORDS, rulesetUsed, rulesetWords, thaiNumber } from "../../measures/messages/check.ts";
import { messageFor, WORDS } from "../../measures/messages.ts";
import { formatThaiDate } from "../../measures/thai/calendar.ts";
import type { CheckedWorkbook } from "../check/run.ts";
import { changedPart } from "../mend/changed-part.ts";
import type { UndoChange, UndoStep } from "../mend/undo-list.ts";
import type { ChangedLine, FindingLine, SidebarFacts } from "./sidebar-facts.ts";

/** Findings that the sidebar holds; the sheet lists them all. */
const MOST_LINES = 500;

/** What the sidebar shows of a check, and of what was just done. */
export function sidebarFacts(
  { spreadsheet, sheets, check, asOf }: CheckedWorkbook,
  undo: readonly UndoStep[],
  said = "",
  changes: readonly UndoChange[] = [],
): SidebarFacts {
  const gids = new Map([...sheets].map(([title, sheet]) => [title, sheet.getSheetId()]));
  const titles = new Map([...gids].map(([title, gid]) => [gid, title]));
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
    safe: findings.filter(({ fix }) => fix?.safe).length,
    said,
    changed: changes.map((change) => changedLine(change, titles)),
    undoable: undo[undo.length - 1]?.changes.length ?? 0,
  };
}

function findingLine(finding: Finding, gid: number | undefined): FindingLine {
  const { code, level, sheet, cell, column, measure, fix } = finding;
  const part = fix && changedPart(fix.before, fix.after);
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
    ...(fix &&
      part && {
        fix: { before: fix.before, after: fix.after, safe: fix.safe, from: part.before, to: part.after },
      }),
  };
}

function changedLine(
  { gid, cell, column = "", before, after }: UndoChange,
  titles: ReadonlyMap<number, string>,
): ChangedLine {
  return { sheet: titles.get(gid) ?? "", cell, column, from: before, to: after };
}

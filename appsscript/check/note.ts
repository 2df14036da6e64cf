import type { Finding } from "../../measures/finding.ts";
import { LEVEL_WORDS, thaiNumber } from "../../measures/messages/check.ts";
import { messageFor } from "../../measures/messages.ts";

/** First line of a note of ours: by it we know our own, also in a copied row. */
const FIRST_LINE = "▸ มาตรการ ITA";
const LAST_LINE = "▸ ข้อความนี้หายไปเองเมื่อแก้แล้วและตรวจอีกครั้ง";
const BULLET = "• ";
/** A line of ours: what a clerk lists with bullets of their own is not. */
const OURS = new RegExp(`^${BULLET}(?:(?:${Object.values(LEVEL_WORDS).join("|")}): |และอีก [๐-๙]+ เรื่อง ดู)`);
/** Findings that a note tells in full. */
const MOST_TOLD = 5;

/** The note that says what was found in a cell and how to mend it. */
function ownNote(findings: readonly Finding[]): string {
  const told = findings
    .slice(0, MOST_TOLD)
    .map(
      (finding) => `${BULLET}${LEVEL_WORDS[finding.level]}: ${messageFor(finding).replace(/\s*\n\s*/g, " ")}`,
    );
  const more = findings.length - told.length;
  if (more > 0) told.push(`${BULLET}และอีก ${thaiNumber(more)} เรื่อง ดูในชีตรายการที่ต้องแก้`);
  return [FIRST_LINE, ...told, LAST_LINE].join("\n");
}

/** What of a note is not ours: everything, where our first line is not in it. */
export function clerksPart(note: string): string {
  const lines = note.split("\n");
  const first = lines.indexOf(FIRST_LINE);
  if (first < 0) return note;
  const last = lines.indexOf(LAST_LINE, first);
  const end = last < 0 ? lines.length : last;
  const theirs = lines.filter(
    (line, at) => at < first || at > end || (at > first && at < end && !OURS.test(line)),
  );
  return theirs.join("\n").replace(/^\n+|\n+$/g, "");
}

/**
 * What a cell's note becomes. A note of the clerk's stays as it is, to the letter: such a cell is coloured and listed,
 * and gets no words of ours.
 */
export function nextNote(note: string, findings: readonly Finding[]): string {
  const clerks = clerksPart(note);
  if (clerks !== "" || findings.length === 0) return clerks;
  return ownNote(findings);
}

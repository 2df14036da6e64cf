import type { RuleCode } from "../codes.ts";
import type { Finding } from "../finding.ts";
import { toThaiDigits } from "../thai/digits.ts";

/** The words for one rule. */
export interface Words {
  /** A short noun phrase for headings and lists of rules. */
  readonly name: string;
  /** The clerk's sentence: what was seen, where, and what to type. */
  readonly say: (finding: Finding) => string;
}

export type Catalogue = { readonly [C in RuleCode]: Words };

/** "(เซลล์ F3)", or "" for a finding about a whole sheet. */
export function place(finding: Finding): string {
  return finding.cell ? `(เซลล์ ${finding.cell})` : "";
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The title of the column or fact on one line, as the sheet writes it. */
export const title = ({ column = "" }: Finding): string => oneLine(column);

/** "ช่องผู้รับผิดชอบ"; a blank follows it, whatever its last letter is. */
export const columnName = (finding: Finding): string => `ช่อง${title(finding)}`;

/** "มาตรการที่ ๒", or the column's title where no measure is known. */
export function measureName(finding: Finding): string {
  if (finding.measure === undefined) return finding.column ? columnName(finding) : `ชีต${finding.sheet}`;
  return `มาตรการที่ ${toThaiDigits(String(finding.measure))}`;
}

/** A value by name; a missing one is told apart from an empty one without stopping the sentence. */
export function value(finding: Finding, name: string): string {
  return finding.values[name] ?? "…";
}

const SEEN = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** A text in quotation marks; around nothing that can be seen they would look like a mistake. */
export function quoted(text: string): string {
  return SEEN.test(text) ? `“${text}”` : "(ว่าง)";
}

/** A value in quotation marks, to the letter. */
export function quote(finding: Finding, name: string): string {
  return quoted(value(finding, name));
}

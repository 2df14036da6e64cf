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

/** "มาตรการที่ ๒", or the column's title where no measure is known. */
export function measureName(finding: Finding): string {
  if (finding.measure === undefined) return finding.column ? `ช่อง${finding.column}` : `ชีต${finding.sheet}`;
  return `มาตรการที่ ${toThaiDigits(String(finding.measure))}`;
}

/** A value by name; a missing one is told apart from an empty one without stopping the sentence. */
export function value(finding: Finding, name: string): string {
  return finding.values[name] ?? "…";
}

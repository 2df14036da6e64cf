import type { Cell } from "../../../measures/book.ts";
import type { RuleCode } from "../../../measures/codes.ts";
import type { Finding, TextHit } from "../../../measures/finding.ts";
import type { Catalogue } from "../../../measures/messages/words.ts";
import type { RuleContext, TextRule } from "../../../measures/rule.ts";
import { features } from "../../../measures/thai/features.ts";

type Script = RuleContext["digits"];

/** What a family of text rules says of one text in a cell, asked as validate() asks: only for features that are there. */
export function asking(rules: readonly TextRule[], id: Cell["id"] = "plan.steps") {
  const cell = { id } as Cell;
  const asked = rules.filter(({ within }) => !within || within(cell));
  return (text: string, digits: Script = "thai"): { readonly code: RuleCode; readonly hit: TextHit }[] => {
    const mask = features(text);
    const context = { digits } as RuleContext;
    return asked
      .filter(({ needs }) => (needs & mask) !== 0)
      .flatMap(({ code, find }) => find(text, context).map((hit) => ({ code, hit })));
  };
}

/** The sentence for what a rule said, as if the text stood in C3 of measure 2, or at another place. */
export function sentence(
  words: Partial<Catalogue>,
  code: RuleCode,
  hit: TextHit,
  at: Partial<Finding> = { measure: 2 },
): string {
  const finding: Finding = {
    code,
    level: "check",
    sheet: "มาตรการ",
    cell: "C3",
    column: "ขั้นตอน/วิธีการปฏิบัติ",
    values: hit.values ?? {},
    ...at,
  };
  return words[code]?.say(finding) ?? "";
}

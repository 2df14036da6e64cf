import { expect } from "vitest";
import type { RuleCode } from "../../../measures/codes.ts";
import type { Finding } from "../../../measures/finding.ts";
import type { Grid, GridSheet } from "../../../measures/grid.ts";
import { periodWords } from "../../../measures/messages/periods.ts";
import { placer } from "../../../measures/place.ts";
import { readBook } from "../../../measures/read.ts";
import type { RuleContext } from "../../../measures/rule.ts";
import { periodRules } from "../../../measures/rules/periods.ts";
import { yearRules } from "../../../measures/rules/years.ts";
import { chooseRuleset } from "../../../measures/rulesets/index.ts";
import { BANNED } from "../guide/plain.ts";
import { agency, grid, table } from "../table.ts";

const RULES = [...periodRules, ...yearRules];

/** A finding with the sentence that a clerk reads. */
export type Said = Finding & { readonly message: string };

/** What every rule about periods and years finds in a grid; the ruleset is that of the assessed year. */
export function yearsSay(from: Grid, context: Partial<RuleContext> = {}, assessed = 2566): Said[] {
  const { ruleset } = chooseRuleset(assessed);
  const book = readBook(from);
  const place = placer(book, ruleset, undefined);
  const whole: RuleContext = { ruleset, asOf: undefined, round: 12, digits: "thai", ...context };
  return RULES.flatMap(({ code, level, find }) =>
    find(book, whole).map((hit) => {
      const { finding } = place(code, level, hit);
      const message = periodWords[code as keyof typeof periodWords].say(finding);
      const own = message.replace(/“[^”]*”/g, "“”");
      expect(own).not.toMatch(BANNED);
      expect(message).toContain(`(เซลล์ ${finding.cell})`);
      expect(message).toContain("—");
      expect(own).not.toMatch(/ {2}|^ | $/);
      return { ...finding, message };
    }),
  );
}

/** What is found, as codes. */
export function codes(said: readonly Said[]): readonly RuleCode[] {
  return said.map(({ code }) => code);
}

/** A workbook of one measure whose result has this period; the report is of 2566 unless the facts say otherwise. */
export function withResult(
  period: string,
  row: Readonly<Record<string, string>> = {},
  facts: Readonly<Record<string, string>> = {},
  more: Partial<GridSheet> = {},
): Grid {
  const results = table("results", {
    ที่: "๑",
    มาตรการ: "มาตรการเผยแพร่ข้อมูล",
    ระยะเวลาการดำเนินงาน: period,
    ...row,
  });
  return grid(agency(facts), { ...results, ...more });
}

/** A workbook of one measure whose plan has this period; the plan is of 2566. */
export function withPlan(period: string, row: Readonly<Record<string, string>> = {}): Grid {
  return grid(agency(), table("plan", { ที่: "๑", มาตรการ: "มาตรการเผยแพร่ข้อมูล", ระยะเวลา: period, ...row }));
}

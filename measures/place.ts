import type { MeasuresBook } from "./book.ts";
import { RULE_CODES, type RuleCode } from "./codes.ts";
import type { Finding, Hit, Level, SheetHit } from "./finding.ts";
import { cellName } from "./grid.ts";
import type { Ruleset } from "./rulesets/ruleset.ts";
import { AGENCY_LABELS } from "./workbook.ts";

/** A finding and a number that sorts it to where it stands in the workbook. */
export interface Placed {
  readonly finding: Finding;
  readonly order: number;
}

export type Place = (code: RuleCode, ruleLevel: Level, hit: Hit | SheetHit) => Placed;

const AGENCY_TITLES = new Map<string, string>(AGENCY_LABELS.map(({ field, label }) => [field, label]));
const CODE_ORDER = new Map(RULE_CODES.map((code, index) => [code, index]));

/** Turns what a rule reports into a finding: titles as the sheet writes them, the level of the ruleset and day. */
export function placer(book: MeasuresBook, ruleset: Ruleset, asOf: string | undefined): Place {
  const levels = levelsOn(ruleset, asOf);
  const sheets = new Map(book.sheets.map((sheet, order) => [sheet.id as string, { ...sheet, order }]));
  const orders = new Map(book.sheets.map(({ title }, order) => [title, order]));

  return (code, ruleLevel, hit) => {
    const level = levels.get(code) ?? hit.level ?? ruleLevel;
    const values = hit.values ?? {};
    const codeOrder = CODE_ORDER.get(code) as number;
    if (!("at" in hit)) {
      const { sheet, place, columnTitle } = hit;
      const finding = { code, level, sheet } as Unfinished;
      if (place) finding.cell = cellName(place.row, place.column);
      if (columnTitle !== undefined) finding.column = columnTitle;
      finding.values = values;
      return {
        finding,
        order: orderOf(orders.get(sheet) as number, place?.row ?? -1, place?.column ?? 0, codeOrder),
      };
    }
    const { at, after, safe = false } = hit;
    const {
      title: sheet,
      order,
      headers,
    } = sheets.get(at.sheet) as NonNullable<ReturnType<typeof sheets.get>>;
    const cell = cellName(at.row, at.column);
    const column = AGENCY_TITLES.get(at.id) ?? headers[at.id];
    const finding = { code, level, sheet, cell } as Unfinished;
    if (column !== undefined) finding.column = column;
    if (at.measure !== undefined) finding.measure = at.measure;
    finding.values = values;
    if (after !== undefined && after !== at.text && !at.formula && !at.error)
      finding.fix = { sheet, cell, before: at.text, after, safe };
    return { finding, order: orderOf(order, at.row, at.column, codeOrder) };
  };
}

/** A finding gets a property only where there is a value: findings are compared and posted as plain JSON. */
type Unfinished = { -readonly [K in keyof Finding]: Finding[K] };

function levelsOn({ levels }: Ruleset, asOf: string | undefined): ReadonlyMap<RuleCode, Level> {
  const now = new Map<RuleCode, Level>();
  for (const [code, changes] of Object.entries(levels))
    for (const { from, level } of changes)
      if (asOf !== undefined && from <= asOf) now.set(code as RuleCode, level);
  return now;
}

/** One number that sorts by sheet, row, column and rule; a spreadsheet has at most 2^20 rows and 2^14 columns. */
function orderOf(sheet: number, row: number, column: number, code: number): number {
  return ((sheet * 2 ** 21 + row + 1) * 2 ** 14 + column) * 64 + code;
}

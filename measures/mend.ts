import type { RuleCode } from "./codes.ts";
import type { Finding } from "./finding.ts";
import { type Grid, parseCellName } from "./grid.ts";
import { type Check, type CheckOptions, validate } from "./validate.ts";

/** What became of one cell: the text that was there, the text that is there now, and the rules that changed it. */
export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly column?: string;
  readonly measure?: number;
  readonly before: string;
  readonly after: string;
  readonly codes: readonly RuleCode[];
}

export interface Mended {
  readonly grid: Grid;
  /** In the order in which they stand in the workbook; undo is writing `before` wherever `after` still stands. */
  readonly changes: readonly Change[];
  /** The mended grid, checked. */
  readonly check: Check;
}

export interface MendOptions extends CheckOptions {
  /** Exactly the rules whose fixes are wanted; without it every safe fix. */
  readonly codes?: readonly RuleCode[];
}

/** Fixes in one cell may follow from one another; past this many rounds the rest is left to the clerk. */
const MOST_ROUNDS = 40;

/** Applies fixes round by round, one a cell at a time, each to exactly the text it was made for. */
export function mend(grid: Grid, options: MendOptions = {}): Mended {
  const wanted = options.codes && new Set(options.codes);
  const changes = new Map<string, Change>();
  let now = grid;
  let check = validate(now, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chooseFixes(check.findings, wanted);
    if (chosen.length === 0) break;
    now = writeAll(now, chosen);
    for (const { code, fix, column, measure } of chosen) {
      const key = `${fix.sheet}!${fix.cell}`;
      const earlier = changes.get(key);
      changes.set(key, {
        sheet: fix.sheet,
        cell: fix.cell,
        ...(column !== undefined && { column }),
        ...(measure !== undefined && { measure }),
        before: earlier?.before ?? fix.before,
        after: fix.after,
        codes: earlier ? [...new Set([...earlier.codes, code])] : [code],
      });
    }
    check = validate(now, options);
  }
  return { grid: now, changes: inOrder(now, [...changes.values()]), check };
}

type Fixable = Finding & Required<Pick<Finding, "fix">>;

function chooseFixes(findings: readonly Finding[], wanted: ReadonlySet<RuleCode> | undefined): Fixable[] {
  const chosen = new Map<string, Fixable>();
  for (const finding of findings) {
    const { fix, code } = finding;
    if (!fix || !(wanted ? wanted.has(code) : fix.safe)) continue;
    const key = `${fix.sheet}!${fix.cell}`;
    if (!chosen.has(key)) chosen.set(key, finding as Fixable);
  }
  return [...chosen.values()];
}

function writeAll(grid: Grid, chosen: readonly Fixable[]): Grid {
  const texts = new Map<string, Map<string, string>>();
  for (const { fix } of chosen) {
    const sheet = texts.get(fix.sheet) ?? new Map<string, string>();
    texts.set(fix.sheet, sheet.set(fix.cell, fix.after));
  }
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const fixes = texts.get(sheet.title);
      if (!fixes) return sheet;
      const rows = [...sheet.rows];
      for (const [cell, text] of fixes) {
        const { row, column } = parseCellName(cell) as { row: number; column: number };
        const changed = [...(rows[row] as readonly string[])];
        changed[column] = text;
        rows[row] = changed;
      }
      return { ...sheet, rows };
    }),
  };
}

function inOrder(grid: Grid, changes: Change[]): Change[] {
  const order = new Map(grid.sheets.map(({ title }, index) => [title, index]));
  const key = ({ sheet, cell }: Change) => {
    const { row, column } = parseCellName(cell) as { row: number; column: number };
    return ((order.get(sheet) as number) * 2 ** 21 + row) * 2 ** 14 + column;
  };
  return changes.sort((a, b) => key(a) - key(b));
}

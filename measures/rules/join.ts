import type { Cell, Measure, MeasuresBook, PlanRow } from "../book.ts";
import type { Hit } from "../finding.ts";
import { cellName } from "../grid.ts";
import type { BookRule } from "../rule.ts";
import { isPlanStarted, isResultStarted } from "../started.ts";
import { bareContent } from "../thai/bare.ts";
import type { SheetId } from "../workbook.ts";
import { readable } from "./looked-through.ts";

/** Is there a table to compare with? Its absence is said once, by sheet-missing or column-missing. */
function hasTable(book: MeasuresBook, id: SheetId): boolean {
  return book.sheets.some((sheet) => sheet.id === id && sheet.headerRows.length > 0);
}

const readableName = (cell: Cell | undefined) => (cell && !cell.error ? bareContent(cell.text) : "");

const resultMissing: BookRule = {
  code: "result-missing",
  level: "must",
  find: (book, { round }) => {
    if (!hasTable(book, "results")) return [];
    return book.measures.flatMap(({ plan, results }): Hit[] => {
      const at = plan.cells["plan.measure"];
      if (!at || !isPlanStarted(plan) || results.some(isResultStarted)) return [];
      return [
        {
          at,
          level: round === 6 ? "check" : "must",
          values: { name: at.text.trim(), ...(results.length > 0 && { row: "there" }) },
        },
      ];
    });
  },
};

/** A measure that still waits for its result: the likeliest owner of one that is nobody's. */
function waiting(book: MeasuresBook): string {
  const measure = book.measures.find(({ plan, results }) => isPlanStarted(plan) && results.length === 0);
  return measure ? String(measure.number) : "";
}

const resultUnplanned: BookRule = {
  code: "result-unplanned",
  level: "must",
  find: (book) => {
    if (book.unplanned.length === 0 || !hasTable(book, "plan")) return [];
    const byName = new Map(
      book.measures.map(({ number, plan }) => [readableName(plan.cells["plan.measure"]), String(number)]),
    );
    const next = waiting(book);
    return book.unplanned.flatMap((row): Hit[] => {
      const measure = row.cells["results.measure"];
      const at = measure && measure.text.trim() !== "" ? measure : (row.cells["results.no"] ?? measure);
      if (!at) return [];
      const name = measure ? measure.text.trim() : "";
      const number = (name !== "" && byName.get(readableName(measure))) || next;
      return [{ at, values: { name, number, written: row.number === undefined ? "" : String(row.number) } }];
    });
  },
};

/** The row of the plan that already has this name or number, by name first. */
const measureTwice: BookRule = {
  code: "measure-twice",
  level: "must",
  find: (book) => {
    const names = new Map<string, PlanRow>();
    const numbers = new Map<number, PlanRow>();
    const hits: Hit[] = [];
    for (const row of book.plan) {
      const measure = row.cells["plan.measure"];
      const name = readableName(measure);
      const namesake = names.get(name);
      const numbered = row.number === undefined || !isPlanStarted(row) ? undefined : numbers.get(row.number);
      if (measure && namesake) hits.push(twin(measure, namesake.cells["plan.measure"] as Cell, "name"));
      else if (numbered)
        hits.push(twin(row.cells["plan.no"] as Cell, numbered.cells["plan.no"] as Cell, "number"));
      if (name !== "" && !namesake) names.set(name, row);
      if (row.number !== undefined && !numbered && isPlanStarted(row)) numbers.set(row.number, row);
    }
    return hits;
  },
};

function twin(at: Cell, other: Cell, kind: "name" | "number"): Hit {
  return {
    at,
    values: {
      kind,
      text: at.text.trim(),
      other: cellName(other.row, other.column),
      row: String(other.row + 1),
    },
  };
}

/**
 * Plan and result of one measure must bear one name, to the blank: assessors compare the two documents. What a safe
 * repair of the result's name will set right, its own rule says.
 */
const measureNameDiffers: BookRule = {
  code: "measure-name-differs",
  level: "check",
  find: (book) => {
    let numbers: ReadonlyMap<string, number> | undefined;
    const hits: Hit[] = [];
    for (const { number, plan, results } of book.measures) {
      const planned = plan.cells["plan.measure"];
      const name = planned && !planned.error ? planned.text.trim() : "";
      if (name === "") continue;
      for (const row of results) {
        const at = row.cells["results.measure"];
        if (!at || at.text === name || at.error) continue;
        const seen = at.text.trim();
        if (seen === "" || seen === name || readable(at.text) === name) continue;
        numbers ??= numbersByName(book.measures);
        const other = numbers.get(bareContent(seen)) ?? number;
        hits.push(
          other === number
            ? { at, after: name, safe: false, values: { seen, name, kind: kindOf(seen, name) } }
            : { at, values: { seen, name, kind: "other", other: String(other) } },
        );
      }
    }
    return hits;
  },
};

const numbersByName = (measures: readonly Measure[]) =>
  new Map(measures.map(({ number, plan }) => [readableName(plan.cells["plan.measure"]), number]));

const kindOf = (seen: string, name: string) =>
  bareContent(seen) === bareContent(name) ? "blanks" : "letters";

/** Whether plan and results speak of the same measures. */
export const joinRules: readonly BookRule[] = [
  resultMissing,
  resultUnplanned,
  measureTwice,
  measureNameDiffers,
];

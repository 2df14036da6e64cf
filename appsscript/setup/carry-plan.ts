import type { MeasuresBook, SheetReading } from "../../measures/book.ts";
import { isPlanStarted } from "../../measures/started.ts";
import { readYear } from "../../measures/thai/calendar.ts";
import { toArabicDigits, toThaiDigits } from "../../measures/thai/digits.ts";
import { type AgencyField, SHEETS, type SheetId } from "../../measures/workbook.ts";
import type { CellText } from "./steps.ts";

/** How a workbook goes on into the next year. */
export interface CarryPlan {
  /** Fiscal year (B.E.) of the plan that is carried forward: last year's sheets get it behind their titles. */
  readonly year: number;
  readonly sheets: readonly {
    readonly id: SheetId;
    /** Title now, which the copy takes over, and last year's title from then on. */
    readonly title: string;
    readonly lastYear: string;
    /** Texts of the copy; "" empties a cell. */
    readonly cells: readonly CellText[];
  }[];
}

const YEARS: readonly AgencyField[] = ["years.plan", "years.report", "years.analysed", "years.assessed"];
/** What a result says of itself; its number and name come from the plan. */
const KEPT: readonly string[] = ["results.no", "results.measure"];

/**
 * The plan is kept, the four years move on by one, results and the report's date are emptied — in copies: last year's
 * sheets stay as they are under another title. Undefined when there is no plan to carry, or its year cannot be read.
 */
export function planCarry(book: MeasuresBook, titles: readonly string[]): CarryPlan | undefined {
  const year = readYear(book.agency["years.plan"]?.text ?? "");
  if (year === undefined || !book.plan.some(isPlanStarted)) return undefined;
  return {
    year,
    sheets: SHEETS.flatMap(({ id }) => {
      const { present, title } = book.sheets.find((sheet) => sheet.id === id) as SheetReading;
      return present
        ? [
            {
              id,
              title,
              lastYear: freeTitle(`${title} ปี ${toThaiDigits(String(year))}`, titles),
              cells: cellsOf(id, book),
            },
          ]
        : [];
    }),
  };
}

function cellsOf(id: SheetId, { agency, results }: MeasuresBook): CellText[] {
  if (id === "agency")
    return [
      ...YEARS.flatMap((field) => {
        const cell = agency[field];
        const text = cell && !cell.formula ? nextYear(cell.text) : undefined;
        return cell && text !== undefined ? [{ row: cell.row, column: cell.column, text }] : [];
      }),
      ...(agency.reportDate && agency.reportDate.text !== "" ? [empty(agency.reportDate)] : []),
    ];
  if (id !== "results") return [];
  return results.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      KEPT.includes(column) || !cell || cell.text === "" || cell.formula ? [] : [empty(cell)],
    ),
  );
}

const empty = ({ row, column }: { readonly row: number; readonly column: number }): CellText => ({
  row,
  column,
  text: "",
});

/** The year after, in the digits that the clerk wrote. */
function nextYear(text: string): string | undefined {
  const year = readYear(text);
  if (year === undefined) return undefined;
  const next = String(year + 1);
  return toArabicDigits(text) === text ? next : toThaiDigits(next);
}

function freeTitle(title: string, titles: readonly string[]): string {
  let free = title;
  for (let number = 2; titles.includes(free); number++) free = `${title} (${number})`;
  return free;
}

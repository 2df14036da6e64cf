import type { Grid } from "../grid.ts";
import {
  AGENCY_LABELS,
  type AgencyField,
  type AgencyLabel,
  type AnalysisColumn,
  type PlanColumn,
  type ResultsColumn,
  SHEETS,
  type SheetId,
  sheetOf,
} from "../workbook.ts";

/** What stands in the four sheets of a form, by meaning; what is left out is an empty cell. */
export interface Filling {
  readonly agency: { readonly [F in AgencyField]?: string };
  readonly analysis: readonly { readonly [C in AnalysisColumn]?: string }[];
  readonly plan: readonly { readonly [C in PlanColumn]?: string }[];
  readonly results: readonly { readonly [C in ResultsColumn]?: string }[];
}

/** The texts of one sheet, header row first, each row in the order of the sheet's columns. */
export function sheetTexts(filling: Filling, id: SheetId): string[][] {
  const { columns } = sheetOf(id);
  const header = columns.map((column) => column.header);
  if (id === "agency") {
    const facts = AGENCY_LABELS.map((row) => [
      row.label,
      filling.agency[row.field] ?? "",
      agencyHelp(row, filling),
    ]);
    return [header, ...facts];
  }
  const rows: readonly { readonly [column: string]: string }[] = filling[id];
  return [header, ...rows.map((row) => columns.map((column) => row[column.id] ?? ""))];
}

/** What the form says beside a fact of the agency; the example of a date is of the form's own year. */
export function agencyHelp({ field, help }: AgencyLabel, { agency }: Filling): string {
  const year = agency["years.report"];
  return field === "reportDate" && year ? `${help} เช่น ๓๐ กันยายน ${year}` : help;
}

/** A filled form as the reader of its file hands it over. */
export function fillingGrid(filling: Filling): Grid {
  return { sheets: SHEETS.map(({ id, title }) => ({ title, rows: sheetTexts(filling, id) })) };
}

import type { Cell, MeasuresBook, SheetReading } from "../book.ts";
import { fold } from "../fold.ts";
import { AGENCY_LABELS, type AgencyField } from "../workbook.ts";
import type { Table } from "./table.ts";

const FIELDS = new Map(
  AGENCY_LABELS.flatMap(({ field, label }) => [[label, field] as const, [fold(label), field] as const]),
);

/** Facts of the agency sheet by label; a label that stands twice with another text is reported, the first counts. */
export function readAgency({ rows }: Table): Pick<MeasuresBook, "agency"> & { twice: SheetReading["twice"] } {
  const agency: { [F in AgencyField]?: Cell } = {};
  const twice: { id: AgencyField; row: number; column: number; header: string }[] = [];
  for (const { row, cells } of rows) {
    const label = cells["agency.label"];
    const value = cells["agency.value"];
    const field = label && (FIELDS.get(label.text) ?? FIELDS.get(fold(label.text).replace(/:$/, "")));
    if (!label || !value || !field) continue;
    const earlier = agency[field];
    if (earlier === undefined || earlier.text.trim() === "") agency[field] = named(value, field);
    else if (value.text.trim() !== "" && fold(value.text) !== fold(earlier.text))
      twice.push({ id: field, row, column: label.column, header: label.text });
  }
  return { agency, twice };
}

/** The cell, which the reader has just made, as the fact that it is. */
function named(cell: { -readonly [K in keyof Cell]: Cell[K] }, field: AgencyField): Cell {
  cell.id = field;
  return cell;
}

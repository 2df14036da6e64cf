import { FORM_COLUMNS, FORM_SHEETS, type FormStyle, noteFor } from "../../measures/form/columns.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { AGENCY_LABELS, type ColumnId, type SheetId, sheetOf } from "../../measures/workbook.ts";
import type { Range, Sheet } from "../sheets/google.ts";
import { COLORS, FONT } from "../sheets/look.ts";

/** Pixels of a character's width, as the form counts them. */
const PIXELS_A_CHARACTER = 7;
/** Whatever is typed stays the text it is: "- ข้อความ" no formula, "1/3/2567" no day of the year 2567 C.E. */
const TEXT = "@";

/** The background of a cell that was never coloured. */
const UNCOLORED = "#ffffff";

interface Style {
  readonly format: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly centered?: true;
}

const STYLES: Readonly<Record<FormStyle, Style>> = {
  header: { format: TEXT, background: COLORS.header, color: COLORS.onHeader, bold: true, centered: true },
  label: { format: TEXT, background: COLORS.label, bold: true },
  help: { format: TEXT, color: COLORS.help },
  required: { format: TEXT, background: COLORS.required },
  text: { format: TEXT },
  centered: { format: TEXT, centered: true },
  score: { format: "0.00", centered: true },
  list: { format: TEXT },
};

function styleRange(range: Range, style: FormStyle): void {
  const { format, background, color, bold, centered } = STYLES[style];
  range.setNumberFormat(format).setWrap(true).setVerticalAlignment("top");
  range.setFontFamily(FONT.family).setFontSize(FONT.size);
  if (background) range.setBackground(background);
  if (color) range.setFontColor(color);
  if (bold) range.setFontWeight("bold");
  if (centered) range.setHorizontalAlignment("center");
}

/** Makes an empty sheet look like the form's: before its texts are written, so that they stay texts. */
export function styleNewSheet(sheet: Sheet, id: SheetId, assessed: number): void {
  const { columns } = sheetOf(id);
  const height = sheet.getMaxRows();
  columns.forEach(({ id: meaning }, column) => {
    styleRange(sheet.getRange(1, column + 1, height, 1), FORM_COLUMNS[meaning].style);
    sheet.setColumnWidth(column + 1, FORM_COLUMNS[meaning].width * PIXELS_A_CHARACTER);
  });
  const header = sheet.getRange(1, 1, 1, columns.length);
  styleRange(header, "header");
  const { years } = chooseRuleset(assessed).ruleset;
  const year = assessed + (id === "results" ? years.report : years.plan);
  header.setNotes([columns.map(({ id: meaning }) => noteFor(meaning, year) ?? "")]);
  if (id === "agency")
    AGENCY_LABELS.forEach(({ required }, index) => {
      if (required) sheet.getRange(index + 2, 2).setBackground(COLORS.required);
    });
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(FORM_SHEETS[id].frozenColumns);
}

/** Styles a sheet that was there: notes stay, and cells that bear a colour keep it, with the colour of their letters. */
export function keepLooks(sheet: Sheet, width: number, style: () => void): void {
  const range = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  const read = () => [range.getNotes(), range.getBackgrounds(), range.getFontColors()] as const;
  const before = read();
  style();
  const after = read();
  const kept = (look: 0 | 1 | 2, isKept: (row: number, column: number) => boolean) =>
    after[look].map((row, at) =>
      row.map((now, column) => (isKept(at, column) ? (before[look][at]?.[column] as string) : now)),
    );
  const isColored = (row: number, column: number) => before[1][row]?.[column] !== UNCOLORED;
  range.setNotes(kept(0, (row, column) => before[0][row]?.[column] !== ""));
  range.setBackgrounds(kept(1, isColored)).setFontColors(kept(2, isColored));
}

/** Columns that are put in beside a clerk's own; `row` is the header's, zero-based. */
export function styleColumns(
  sheet: Sheet,
  row: number,
  columns: readonly { readonly id: ColumnId; readonly column: number }[],
): void {
  const height = sheet.getMaxRows() - row - 1;
  for (const { id, column } of columns) {
    if (height > 0) styleRange(sheet.getRange(row + 2, column + 1, height, 1), FORM_COLUMNS[id].style);
    styleRange(sheet.getRange(row + 1, column + 1), "header");
    sheet.setColumnWidth(column + 1, FORM_COLUMNS[id].width * PIXELS_A_CHARACTER);
  }
}

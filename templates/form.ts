import { FORM_COLUMNS, FORM_SHEETS, type FormStyle } from "../measures/form/columns.ts";
import { type Filling, sheetTexts } from "../measures/form/filling.ts";
import { LISTS_SHEET, type List, listsFor } from "../measures/form/lists.ts";
import { chooseRuleset } from "../measures/rulesets/index.ts";
import type { Ruleset } from "../measures/rulesets/ruleset.ts";
import { toThaiDigits } from "../measures/thai/digits.ts";
import { AGENCY_LABELS, type ColumnId, SHEETS, type SheetId, sheetOf } from "../measures/workbook.ts";
import type { Drawing, DrawnCell, DrawnRow, DrawnSheet } from "./drawing.ts";
import { columnChoices, factChoices } from "./form-choices.ts";
import { FORM_STYLES, formPrint } from "./form-style.ts";
import { lineCount, linesHeight, ROW_LIMIT, textWidth } from "./heights.ts";

/** An empty row of a table leaves room to write on paper. */
const LEAST_LINES = 2;

export { blankFilling } from "../measures/form/blank.ts";

/** Title of the file that holds the blank form of an assessed year (B.E.). */
export function formTitle(assessed: number): string {
  const { items } = chooseRuleset(assessed).ruleset;
  return `แบบฟอร์ม${items.measures.title} ปี ${toThaiDigits(String(assessed))}`;
}

/**
 * Draws a form with what stands in it: the four sheets, and the hidden sheet of drop-down lists.
 * `assessed` (B.E.) picks the indicators and years that the lists offer; `title` names the file's contents.
 */
export function drawForm(filling: Filling, assessed: number, title: string): Drawing {
  const { ruleset } = chooseRuleset(assessed);
  const lists = listsFor(ruleset, assessed);
  const sheets = SHEETS.map(({ id }): DrawnSheet => {
    const choices =
      id === "agency" ? factChoices(lists) : columnChoices(id, lists, yearOf(id, ruleset, assessed));
    return { ...drawSheet(id, filling), validations: choices };
  });
  return {
    properties: { title, creator: "ita-measures" },
    styles: FORM_STYLES,
    sheets: [...sheets, drawLists(lists)],
  };
}

function yearOf(id: SheetId, { years }: Ruleset, assessed: number): number {
  return assessed + (id === "results" ? years.report : years.plan);
}

function drawSheet(id: SheetId, filling: Filling): DrawnSheet {
  const { title, columns } = sheetOf(id);
  const { frozenColumns, orientation } = FORM_SHEETS[id];
  const widths = columns.map((column) => FORM_COLUMNS[column.id].width);
  const rows = sheetTexts(filling, id);
  return {
    title,
    widths,
    rows: rows.map((texts, row) => {
      const least = row === 0 || id === "agency" ? 1 : LEAST_LINES;
      return drawRow(texts, widths, (column) => styleOf(id, row, column), least);
    }),
    freeze: { rows: 1, columns: frozenColumns },
    print: formPrint(orientation),
    gridLines: true,
    tabColor: FORM_STYLES.header.fill,
  };
}

function drawRow(
  texts: readonly string[],
  widths: readonly number[],
  style: (column: number) => FormStyle,
  least: number,
): DrawnRow {
  const cells = texts.map((value, column): DrawnCell => ({ style: style(column), value }));
  const lines = texts.map((text, column) =>
    lineCount(text, textWidth(widths[column] as number), FORM_STYLES[style(column)].font),
  );
  return {
    cells,
    height: Math.min(ROW_LIMIT, linesHeight(Math.max(least, ...lines), FORM_STYLES.text.font)),
  };
}

function styleOf(id: SheetId, row: number, column: number): FormStyle {
  if (row === 0) return "header";
  const { id: meaning } = sheetOf(id).columns[column] as { id: ColumnId };
  if (meaning === "agency.value" && AGENCY_LABELS[row - 1]?.required) return "required";
  return FORM_COLUMNS[meaning].style;
}

function drawLists(lists: readonly List[]): DrawnSheet {
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const header = lists.map(({ title }): DrawnCell => ({ style: "header", value: title }));
  const rows = Array.from({ length: longest }, (_, row) =>
    lists.map(({ words }): DrawnCell => ({ style: "list", value: words[row] ?? "" })),
  );
  return {
    title: LISTS_SHEET,
    widths: lists.map(() => 32),
    rows: [header, ...rows].map((cells) => ({ cells, height: linesHeight(1, FORM_STYLES.list.font) })),
    hidden: true,
  };
}

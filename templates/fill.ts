import type { Drawing, DrawnSheet, Print } from "./drawing.ts";
import type { Facts } from "./facts.ts";
import { type Layout, type Stretch, stretchesOf } from "./layout.ts";
import { type Paged, pageRoom, setPages } from "./pages.ts";
import { blocksOf, inTable } from "./sheet-blocks.ts";
import { type StyleBook, styleBook } from "./style-book.ts";

/** Fills a layout with facts: rows repeated, heights reckoned, pages set. The same two give the same drawing. */
export function fillReport(layout: Layout, facts: Facts): Drawing {
  const styles = styleBook(layout.styles);
  const sheets = layout.sheets.map((sheet) => fillSheet(sheet, facts, styles));
  const properties = { ...layout.properties, title: facts.title, creator: facts.creator };
  return { properties, styles: styles.styles, sheets };
}

function fillSheet(sheet: DrawnSheet, facts: Facts, styles: StyleBook): DrawnSheet {
  const print = printOf(sheet);
  const stretches = stretchesOf(sheet);
  const paged = setPages(blocksOf(sheet, stretches, facts, styles), pageRoom(print).height, styles);
  const { titleRows, ...setUp } = print;
  const repeated = titleRows && rowsOf(titleRows, stretches, paged);
  return {
    ...sheet,
    ...whereMoved(sheet, stretches, paged),
    rows: paged.rows,
    merges: paged.merges,
    print: { ...setUp, ...(repeated && { titleRows: repeated }) },
  };
}

/** Points of a character's width in LibreOffice, whose columns are a little wider than Excel's. */
const CHARACTER_POINTS = 5.56;
const PLAIN: Print = {
  orientation: "portrait",
  margins: { left: 3, right: 2, top: 2.5, bottom: 2, header: 1.2, footer: 1 },
};

/** Excel ignores breaks of rows where it fits pages itself, so the scale at which the columns fit is written. */
function printOf({ print = PLAIN, widths }: DrawnSheet): Print {
  const { fitToWidth, scale = 100, ...rest } = print;
  const across = widths.reduce((sum, width) => sum + width, 0) * CHARACTER_POINTS;
  const fits = Math.floor((pageRoom({ ...rest, scale: 100 }).width / across) * 100);
  return { ...rest, scale: Math.max(10, Math.min(fits, fitToWidth ? 100 : scale)) };
}

/** What points to rows, moved to where the layout's rows have gone. */
function whereMoved(sheet: DrawnSheet, stretches: readonly Stretch[], paged: Paged): Partial<DrawnSheet> {
  const { freeze, pictures, table } = sheet;
  const at = (row: number) => {
    const from = stretches.findLast((stretch) => stretch.from <= row)?.from ?? 0;
    return row - from + (paged.firstRows.get(from) ?? from);
  };
  return {
    ...(freeze && { freeze: { ...freeze, ...(freeze.rows && { rows: at(freeze.rows) }) } }),
    ...(pictures && {
      pictures: pictures.map((picture) => ({
        ...picture,
        at: { ...picture.at, row: at(picture.at.row) },
      })),
    }),
    ...(table && { table: { ...table, ...tableOf(sheet, stretches, paged) } }),
  };
}

function tableOf(
  sheet: DrawnSheet,
  stretches: readonly Stretch[],
  paged: Paged,
): { top: number; rows: number } {
  const body = stretches.filter((stretch) => inTable(sheet, stretch));
  const [first, last] = [body[0], body[body.length - 1]];
  if (!first || !last) return { top: sheet.table?.top ?? 0, rows: sheet.table?.rows ?? 0 };
  const [top, bottom] = rowsOf([first.from, last.to - 1], stretches, paged);
  return { top: top - 1, rows: bottom - top + 1 };
}

/** First and last row that a range of the layout's rows has become. */
function rowsOf(
  [first, last]: readonly [number, number],
  stretches: readonly Stretch[],
  paged: Paged,
): [number, number] {
  const start = stretches.find(({ to }) => to > first);
  const after = stretches.find(({ from }) => from > last);
  const from = (start && paged.firstRows.get(start.from)) ?? 0;
  const to = (after && paged.firstRows.get(after.from)) ?? paged.rows.length;
  return [from, to - 1];
}

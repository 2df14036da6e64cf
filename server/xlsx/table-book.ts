import { Buffer } from "node:buffer";
import { Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { Style, stream, Worksheet } from "exceljs";
import { cellName } from "../../measures/grid.ts";
import type { Properties } from "../../templates/drawing.ts";
import { lineCount, linesHeight, textWidth } from "../../templates/heights.ts";
import { plainText } from "./clean.ts";
import { setUpPrint } from "./paint-print.ts";
import { fixedBytes } from "./save.ts";
import { shareTexts } from "./shared-texts.ts";
import type { DataBar } from "./table-bars.ts";
import { cellText, FACE, heightsOf, ONE_LINE, storedValue, wrapWidth } from "./table-cells.ts";
import { colorTexts, endSheet } from "./table-end.ts";
import { type MarkedTable, markTables } from "./table-parts.ts";
import type { TableSheetPlan, TableValue } from "./table-plan.ts";
import { cellStyle, headingStyle, headStyle, TEXT_SIZE } from "./table-styles.ts";

/**
 * Workbooks of plain tables, written row by row so that memory does not grow with them. exceljs' streaming writer
 * carries them; what it lacks (tables, whole data bars, back-pressure, fixed dates) is added here.
 */

export interface TableSheet {
  /** Adds a row; lets others work in between once in a while. */
  row(values: readonly TableValue[]): Promise<void>;
  /** Ends the sheet: the rows of the next one can leave. */
  end(): void;
}

export interface TableBook {
  /** Sheets are written one after the other: end one before the rows of the next. */
  sheet(plan: TableSheetPlan): TableSheet;
  /** The file, its tabs in the order of these titles. The same rows give the same bytes. */
  finish(tabs: readonly string[]): Promise<Uint8Array>;
}

/** Rows between two yields: exceljs' stream has no back-pressure, and the service must go on answering. */
const ROWS_AT_ONCE = 50;

export async function openTableBook(properties: Properties): Promise<TableBook> {
  const { default: exceljs } = await import("exceljs");
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: sink,
    useStyles: true,
    useSharedStrings: true,
  });
  shareTexts(workbook);
  Object.assign(workbook, { ...properties, lastModifiedBy: properties.creator, language: "th-TH" });
  const tables: MarkedTable[] = [];
  return {
    sheet: (plan) => openSheet(workbook, plan, tables),
    async finish(tabs) {
      orderTabs(workbook, tabs);
      await workbook.commit();
      return markTables(fixedBytes(Buffer.concat(chunks)), tables);
    },
  };
}

function openSheet(
  workbook: stream.xlsx.WorkbookWriter,
  plan: TableSheetPlan,
  tables: MarkedTable[],
): TableSheet {
  const { columns, headings } = plan;
  const headRow = headings.length + 1;
  const ws = addSheet(workbook, plan, headRow);
  const styles = columns.map(({ kind }) => cellStyle(kind));
  const heightOf = heightsOf(columns.map(wrapWidth));
  let at = headRow;

  function write(values: readonly TableValue[], height: number, styleOf: (column: number) => Partial<Style>) {
    const row = ws.getRow(at);
    row.height = height;
    columns.forEach(({ kind }, index) => {
      const cell = row.getCell(index + 1);
      const stored = storedValue(values[index], kind);
      if (stored !== undefined) cell.value = stored;
      cell.style = styleOf(index);
    });
    row.commit();
  }

  writeHeadings(ws, headings);
  const headHeight = Math.max(
    ...columns.map(({ header, width }) =>
      linesHeight(lineCount(header, textWidth(width), { ...FACE, bold: true }), FACE),
    ),
  );
  write(
    columns.map(({ header }) => header),
    headHeight,
    () => HEAD,
  );

  return {
    async row(values) {
      at++;
      write(values, heightOf(values), (index) => styles[index] as Partial<Style>);
      if (at % ROWS_AT_ONCE === 0) await setImmediate();
    },
    end() {
      if (at === headRow) {
        // A table without a row would have Excel offer a repair.
        at++;
        write(
          ["ไม่มีรายการ", ...columns.slice(1).map(() => undefined)],
          ONE_LINE,
          (index) => styles[index] as Style,
        );
      }
      const id = tables.length + 1;
      const area = `${cellName(headRow - 1, 0)}:${cellName(at - 1, columns.length - 1)}`;
      tables.push({ id, sheet: ws.id, name: plan.name, area, columns: columns.map(({ header }) => header) });
      const bars = columns.flatMap(({ barTo }, index): DataBar[] =>
        barTo === undefined
          ? []
          : [{ area: `${cellName(headRow, index)}:${cellName(at - 1, index)}`, full: barTo }],
      );
      colorTexts(ws, columns, headRow, at);
      endSheet(ws, bars);
    },
  };
}

const HEAD = headStyle();

/** The texts of a sheet above its table: they run over the cells beside them. */
function writeHeadings(ws: Worksheet, headings: readonly string[]): void {
  headings.forEach((text, index) => {
    const row = ws.getRow(index + 1);
    const style = headingStyle(index);
    row.height = linesHeight(1, { size: style.font?.size ?? TEXT_SIZE });
    const cell = row.getCell(1);
    cell.value = cellText(text);
    cell.style = style;
    row.commit();
  });
}

function addSheet(workbook: stream.xlsx.WorkbookWriter, plan: TableSheetPlan, headRow: number): Worksheet {
  const { title, print, columns, frozenColumns = 0 } = plan;
  const setUp = { pageSetup: {}, headerFooter: {} };
  setUpPrint(setUp as Worksheet, { ...print, titleRows: [headRow - 1, headRow - 1] });
  const ws = workbook.addWorksheet(plainText(title), {
    ...setUp,
    views: [
      {
        state: "frozen",
        xSplit: frozenColumns,
        ySplit: headRow,
        topLeftCell: cellName(headRow, frozenColumns),
        showGridLines: false,
      },
    ],
  });
  // exceljs takes a width of 9 for none at all and leaves it out.
  ws.columns = columns.map(({ width }) => ({ width: width === 9 ? 9.01 : width }));
  return ws;
}

/** Rows leave in the order in which sheets were added, which is not the order in which people read them. */
function orderTabs(workbook: stream.xlsx.WorkbookWriter, tabs: readonly string[]): void {
  const book = workbook as unknown as { _worksheets: (Worksheet | undefined)[] };
  const place = new Map(tabs.map((title, index) => [plainText(title), index]));
  book._worksheets = book._worksheets
    .filter((ws) => ws !== undefined)
    .sort((a, b) => (place.get(a.name) ?? tabs.length) - (place.get(b.name) ?? tabs.length));
}

import type { Worksheet } from "exceljs";
import { cellName } from "../../measures/grid.ts";
import { barExtension, barFormats, type DataBar } from "./table-bars.ts";
import { tableReference } from "./table-parts.ts";
import type { TableColumn } from "./table-plan.ts";

/** What stands below the rows of a sheet: colours of texts, data bars and the mark of the table. */

export function colorTexts(
  ws: Worksheet,
  columns: readonly TableColumn[],
  headRow: number,
  last: number,
): void {
  columns.forEach(({ colors }, index) => {
    if (!colors) return;
    ws.addConditionalFormatting({
      ref: `${cellName(headRow, index)}:${cellName(last - 1, index)}`,
      rules: Object.entries(colors).map(([text, color], place) => ({
        type: "cellIs",
        operator: "equal",
        priority: 100 + place,
        formulae: [`"${text}"` as unknown as number],
        style: { font: { bold: true, color: { argb: `FF${color}` } } },
      })),
    });
  });
}

/** What exceljs' writer of a sheet does at the sheet's end; nothing of its types, the same since 2016. */
interface SheetEnd {
  _write(xml: string): void;
  _writeConditionalFormatting(): void;
  _writeLegacyData(): void;
}

/** Ends a sheet with its data bars and the mark of its table, each at the place that the schema gives it. */
export function endSheet(ws: Worksheet, bars: readonly DataBar[]): void {
  const end = ws as unknown as SheetEnd;
  const own = end._writeConditionalFormatting;
  end._writeConditionalFormatting = () => {
    own.call(end);
    if (bars.length > 0) end._write(barFormats(ws.id, bars));
  };
  end._writeLegacyData = () => {
    end._write(tableReference());
    if (bars.length > 0) end._write(barExtension(ws.id, bars));
  };
  (ws as Worksheet & { commit(): void }).commit();
}

import type { Worksheet } from "exceljs";
import type { Print } from "../../templates/drawing.ts";
import { plainText } from "./clean.ts";

/** Sets a sheet up for printing on A4. */
export function setUpPrint(ws: Worksheet, print: Print): void {
  const inches = Object.entries(print.margins).map(([side, cm]) => [
    side,
    Math.round((cm / 2.54) * 1e4) / 1e4,
  ]);
  Object.assign(ws.pageSetup, {
    paperSize: 9,
    orientation: print.orientation,
    margins: Object.fromEntries(inches),
    horizontalCentered: print.centered ?? false,
    ...(print.fitToWidth
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
      : { scale: print.scale ?? 100 }),
    ...(print.titleRows && { printTitlesRow: `${print.titleRows[0] + 1}:${print.titleRows[1] + 1}` }),
  });
  const { header, footer } = print;
  const differs = header?.first !== undefined || footer?.first !== undefined;
  Object.assign(ws.headerFooter, {
    differentFirst: differs,
    oddHeader: header && plainText(header.all),
    oddFooter: footer && plainText(footer.all),
    ...(differs && header && { firstHeader: plainText(header.first ?? header.all) }),
    ...(differs && footer && { firstFooter: plainText(footer.first ?? footer.all) }),
  });
}

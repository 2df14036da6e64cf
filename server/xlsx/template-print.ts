import type { Worksheet } from "exceljs";
import type { Print } from "../../templates/drawing.ts";

/** exceljs answers null for a sheet that has none. */
function headerFooterOf(ws: Worksheet): Partial<Worksheet["headerFooter"]> {
  return (ws.headerFooter as Worksheet["headerFooter"] | null) ?? {};
}

const CENTIMETRES = 2.54;

/** Print set-up of a template's sheet; the paper is A4 whatever it says. */
export function printOf(ws: Worksheet): Print {
  const { margins, orientation, fitToPage, scale, printTitlesRow, horizontalCentered } = ws.pageSetup;
  const { left = 0.7, right = 0.7, top = 0.75, bottom = 0.75, header = 0.3, footer = 0.3 } = margins ?? {};
  const cm = (inches: number) => Math.round(inches * CENTIMETRES * 1000) / 1000;
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(printTitlesRow ?? "");
  const { oddHeader, oddFooter, firstHeader, firstFooter, differentFirst } = headerFooterOf(ws);
  const texts = (all: string | undefined, first: string | undefined) =>
    all || first ? { all: all ?? "", ...(differentFirst && { first: first ?? "" }) } : undefined;
  const [head, foot] = [texts(oddHeader, firstHeader), texts(oddFooter, firstFooter)];
  return {
    orientation: orientation ?? "portrait",
    margins: {
      left: cm(left),
      right: cm(right),
      top: cm(top),
      bottom: cm(bottom),
      header: cm(header),
      footer: cm(footer),
    },
    ...(titles && { titleRows: [Number(titles[1]) - 1, Number(titles[2]) - 1] as const }),
    ...(fitToPage ? { fitToWidth: true } : { scale: scale ?? 100 }),
    ...(head && { header: head }),
    ...(foot && { footer: foot }),
    ...(horizontalCentered && { centered: true }),
  };
}

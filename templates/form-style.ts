import type { FormStyle } from "../measures/form/columns.ts";
import type { Border, Font, Print, Style } from "./drawing.ts";

/** How the form looks: fonts, colours and paper. */

const FAMILY = "TH SarabunPSK";
const FONT: Font = { name: FAMILY, size: 16 };
const BORDER: Border = { top: "thin", bottom: "thin", left: "thin", right: "thin", color: "8C9BB0" };
const TOP = { vertical: "top", wrap: true } as const;
const CENTER = { ...TOP, horizontal: "center" } as const;
/** Whatever is typed stays the text it is: "- ข้อความ" no formula, "1/3/2567" no day of the year 2567 C.E. */
const TEXT = "@";

export const FORM_STYLES = {
  header: {
    font: { ...FONT, bold: true, color: "FFFFFF" },
    fill: "1F3864",
    align: { horizontal: "center", vertical: "middle", wrap: true },
    border: BORDER,
  },
  label: { font: { ...FONT, bold: true }, fill: "E8EEF7", align: TOP, border: BORDER },
  help: { font: { ...FONT, color: "404040" }, align: TOP, border: BORDER },
  required: { font: FONT, fill: "FFF8E1", align: TOP, border: BORDER, format: TEXT },
  text: { font: FONT, align: TOP, border: BORDER, format: TEXT },
  centered: { font: FONT, align: CENTER, border: BORDER, format: TEXT },
  score: { font: FONT, align: CENTER, border: BORDER, format: "0.00" },
  list: { font: FONT, format: TEXT },
} as const satisfies Readonly<Record<FormStyle, Style>>;

/** A4 with the sheet's title above and the page number below; the header row comes again on each page. */
export function formPrint(orientation: Print["orientation"]): Print {
  const face = `&"${FAMILY},Regular"&14`;
  return {
    orientation,
    margins: { left: 1.5, right: 1.5, top: 2, bottom: 1.5, header: 0.8, footer: 0.6 },
    titleRows: [0, 0],
    fitToWidth: true,
    centered: true,
    header: { all: `&R${face}&A` },
    footer: { all: `&C${face}หน้า &P จาก &N` },
  };
}

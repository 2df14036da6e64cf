import type { Border, Print, Style } from "./drawing.ts";

/** How the built-in report looks: TH SarabunPSK 16 pt on A4, as offices write (domain conventions of 2553). */

export const REPORT_FONT = "TH SarabunPSK";
const NORMAL = 16;
/** The flat table behind the report is for machines and for looking things up. */
const SMALL = 14;

const BOX: Border = { top: "thin", bottom: "thin", left: "thin", right: "thin" };
const font = (size: number = NORMAL, bold = false) => ({ name: REPORT_FONT, size, ...(bold && { bold }) });
const centered = (size: number, bold = false): Style => ({
  font: font(size, bold),
  align: { horizontal: "center", vertical: "middle", wrap: true },
});

export const REPORT_STYLES = {
  coverTitle: centered(26, true),
  coverYear: centered(24, true),
  coverAgency: centered(26, true),
  coverPlace: centered(22, true),
  coverText: centered(20),
  coverUnit: centered(20, true),
  heading: centered(18, true),
  subheading: centered(NORMAL),
  paragraph: { font: font(), align: { horizontal: "left", vertical: "top", wrap: true } },
  tableHead: { ...centered(NORMAL, true), border: BOX, fill: "EDEDED" },
  tableText: { font: font(), align: { horizontal: "left", vertical: "top", wrap: true }, border: BOX },
  tableCenter: { font: font(), align: { horizontal: "center", vertical: "top", wrap: true }, border: BOX },
  sign: { font: font(), align: { horizontal: "center", vertical: "top", wrap: true } },
  factHead: { ...centered(SMALL, true), border: BOX, fill: "EDEDED" },
  factText: { font: font(SMALL), align: { horizontal: "left", vertical: "top", wrap: true }, border: BOX },
  factCenter: {
    font: font(SMALL),
    align: { horizontal: "center", vertical: "top", wrap: true },
    border: BOX,
  },
  label: {
    font: font(NORMAL, true),
    align: { horizontal: "left", vertical: "top", wrap: true },
    border: BOX,
  },
} satisfies Record<string, Style>;

export type ReportStyle = keyof typeof REPORT_STYLES;

const MARGINS = { left: 3, right: 2, top: 2.5, bottom: 2, header: 1.3, footer: 0.8 };

/**
 * A spreadsheet numbers pages in Arabic digits only; the official font TH SarabunIT๙ shows those as Thai ones, and
 * where it is not installed they stay Arabic.
 */
const PAGE_NUMBER = { all: '&C&"TH SarabunIT๙,Regular"&16- &P -' };

export const COVER_PRINT: Print = { orientation: "portrait", margins: MARGINS };
export const PORTRAIT: Print = { ...COVER_PRINT, header: PAGE_NUMBER };
export const LANDSCAPE: Print = { ...PORTRAIT, orientation: "landscape" };
/** A title in a row of its own would be no part of the table below it. */
export const FACTS_PRINT: Print = {
  ...LANDSCAPE,
  header: { all: `&L&"${REPORT_FONT},Bold"&14ข้อมูลทั้งหมดที่กรอกในไฟล์${PAGE_NUMBER.all}` },
};

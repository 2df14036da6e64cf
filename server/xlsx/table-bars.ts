/**
 * Data bars as a spreadsheet keeps them: a rule that every program knows, and beside it Excel 2010's extension, which
 * draws the bar in one colour instead of fading it out ([MS-XLSX] 2.6.30). exceljs' stream writes only half of it.
 */
export interface DataBar {
  /** A1 range of numbers. */
  readonly area: string;
  /** The value of a full bar; an empty bar is 0. */
  readonly full: number;
}

const COLOR = "FF9BD0AE";
const MAIN = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const FORMULAS = "http://schemas.microsoft.com/office/excel/2006/main";

export function barFormats(sheet: number, bars: readonly DataBar[]): string {
  return bars
    .map(
      ({ area, full }, index) =>
        `<conditionalFormatting sqref="${area}"><cfRule type="dataBar" priority="${index + 1}"><dataBar>` +
        `<cfvo type="num" val="0"/><cfvo type="num" val="${most(full)}"/><color rgb="${COLOR}"/></dataBar>` +
        `<extLst><ext xmlns:x14="${MAIN}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
        `<x14:id>${idOf(sheet, index)}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    )
    .join("");
}

export function barExtension(sheet: number, bars: readonly DataBar[]): string {
  const rules = bars.map(
    ({ area, full }, index) =>
      `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="${idOf(sheet, index)}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>` +
      `<x14:cfvo type="num"><xm:f>${most(full)}</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/>` +
      `<x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${area}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<extLst><ext xmlns:x14="${MAIN}" uri="{78C0D931-6437-407D-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    `${rules.join("")}</x14:conditionalFormattings></ext></extLst>`
  );
}

/** A bar from 0 to 0 would fill every cell. */
const most = (full: number) => (full > 0 ? full : 1);

/** Ties a rule to its extension: any GUID that is unique in the workbook. */
function idOf(sheet: number, index: number): string {
  const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, "0");
  return `{17A00000-${hex(sheet)}-${hex(index)}-8000-000000000000}`;
}

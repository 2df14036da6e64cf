/** The key of developer metadata that says what a column means (on the column). */
export const COLUMN_KEY = "ita.column";
/** The key of developer metadata that holds the sheet key (on the spreadsheet). */
export const SHEET_KEY = "ita.key";

const METADATA = "developerMetadata(metadataKey,metadataValue)";
const CELL = [
  "formattedValue",
  "effectiveValue(numberValue,errorValue/type)",
  "effectiveFormat/numberFormat/type",
  "userEnteredValue/formulaValue",
].join(",");

/**
 * All that a Grid and the proof of access need, in one answer. A mask that reaches the cells brings them, without
 * `includeGridData`; rows end at their last cell with anything in it, and a sheet at its last such row.
 */
export const FIELDS = [
  "spreadsheetId",
  "properties/title",
  METADATA,
  `sheets(${[
    "properties(title,hidden,sheetType,gridProperties/rowCount)",
    "merges",
    `data(startRow,startColumn,columnMetadata/${METADATA},rowData/values(${CELL}))`,
  ].join(",")})`,
].join(",");

/** Google's classes by the names that this program calls them. */
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
export type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

import type { NamedRange, SpreadsheetState } from "../spreadsheet/state.ts";
import { list, type Message, never, part, unwritten, value } from "./message.ts";
import { GRID_RANGE, METADATA, metadataAt } from "./place-fields.ts";
import { SHEET, type SheetView } from "./sheet-fields.ts";

/** A spreadsheet, and what of it was asked for. */
export interface SpreadsheetView {
  readonly state: SpreadsheetState;
  readonly sheets: readonly SheetView[];
}

const PROPERTIES: Message<SpreadsheetState> = {
  title: value(({ title }) => title),
  locale: value(({ locale }) => locale),
  autoRecalc: value(() => "ON_CHANGE"),
  timeZone: value(({ timeZone }) => timeZone),
  ...unwritten("defaultFormat", "spreadsheetTheme"),
  ...never("importFunctionsExternalUrlAccessAllowed", "iterativeCalculationSettings"),
};

const NAMED_RANGE: Message<NamedRange> = {
  // The sandbox keeps none: the name tells them apart as well.
  namedRangeId: value(({ name }) => Buffer.from(name).toString("base64url")),
  name: value(({ name }) => name),
  range: part(GRID_RANGE, (range) => range),
};

/** Spreadsheet. */
export const SPREADSHEET: Message<SpreadsheetView> = {
  spreadsheetId: value(({ state }) => state.id),
  properties: part(PROPERTIES, ({ state }) => state),
  sheets: list(SHEET, ({ sheets }) => sheets),
  namedRanges: list(NAMED_RANGE, ({ state }) => state.namedRanges),
  developerMetadata: list(METADATA, ({ state }) => metadataAt(state, { type: "SPREADSHEET" })),
  spreadsheetUrl: value(({ state }) => `https://docs.google.com/spreadsheets/d/${state.id}/edit`),
  ...never("comments", "commentsViewMode", "dataSourceSchedules", "dataSources"),
};

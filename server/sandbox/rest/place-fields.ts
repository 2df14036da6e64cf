import type { Area } from "../../../measures/grid.ts";
import type { Metadata, MetadataPlace, SpreadsheetState } from "../spreadsheet/state.ts";
import { type Message, part, unlessZero, value } from "./message.ts";

/** Cells of a sheet; without an area the whole of it. */
export interface PlacedArea {
  readonly sheet: number;
  readonly area?: Area;
}

/** GridRange: half-open; its first sheet is left out, its first row and column are not. */
export const GRID_RANGE: Message<PlacedArea> = {
  sheetId: unlessZero(({ sheet }) => sheet),
  startRowIndex: value(({ area }) => area?.top),
  endRowIndex: value(({ area }) => area && area.bottom + 1),
  startColumnIndex: value(({ area }) => area?.left),
  endColumnIndex: value(({ area }) => area && area.right + 1),
};

type Line = Extract<MetadataPlace, { index: number }>;

const DIMENSION_RANGE: Message<Line> = {
  sheetId: unlessZero(({ sheet }) => sheet),
  dimension: value(({ type }) => (type === "ROW" ? "ROWS" : "COLUMNS")),
  startIndex: value(({ index }) => index),
  endIndex: value(({ index }) => index + 1),
};

const LOCATION: Message<MetadataPlace> = {
  locationType: value(({ type }) => type),
  spreadsheet: value((place) => place.type === "SPREADSHEET" || undefined),
  sheetId: value((place) => (place.type === "SHEET" ? place.sheet : undefined)),
  dimensionRange: part(DIMENSION_RANGE, (place) => ("index" in place ? place : undefined)),
};

/** DeveloperMetadata. */
export const METADATA: Message<Metadata> = {
  metadataId: value(({ id }) => id),
  metadataKey: value(({ key }) => key),
  metadataValue: value(({ value: text }) => text ?? undefined),
  location: part(LOCATION, ({ place }) => place),
  visibility: value(({ visibility }) => visibility),
};

/** Metadata of one place. Those for a project are seen by that project alone, which the service is not. */
export function metadataAt({ metadata }: SpreadsheetState, at: MetadataPlace): readonly Metadata[] {
  return metadata.filter(
    ({ visibility, place }) =>
      visibility === "DOCUMENT" &&
      place.type === at.type &&
      ("sheet" in place ? place.sheet : undefined) === ("sheet" in at ? at.sheet : undefined) &&
      ("index" in place ? place.index : undefined) === ("index" in at ? at.index : undefined),
  );
}

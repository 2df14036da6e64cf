import type { Metadata, MetadataPlace } from "../spreadsheet/state.ts";
import { SheetsRefusal } from "../unknown.ts";
import { integer, orNull, text } from "./arguments.ts";
import { LOCATION_TYPE, VISIBILITY } from "./enums.ts";
import { type Calls, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import {
  changeSpreadsheet,
  presentRange,
  presentSheet,
  presentSpreadsheet,
  range,
  stateOf,
  takeId,
} from "./sheet-handle.ts";

interface MetadataHandle extends Handle {
  readonly id: number;
}

interface FinderHandle extends Handle {
  readonly within: (place: MetadataPlace) => boolean;
  readonly wanted: ((one: Metadata) => boolean)[];
}

interface LocationHandle extends Handle {
  readonly place: MetadataPlace;
}

type Visibility = Metadata["visibility"];

/** The calls by which a spreadsheet, a sheet and a range keep and find metadata. */
export function metadataCalls<Self extends Handle>(
  placeOf: (self: Self) => MetadataPlace,
  isHere: (
    self: Self,
    place: Exclude<MetadataPlace, { type: "SPREADSHEET" }> & { index?: number },
  ) => boolean,
): Calls<Self> {
  const { look, write, other } = callsOn<Self>();
  const add = (self: Self, key: string, value: string | null, visibility: Visibility) => {
    const place = placeOf(self);
    const id = takeId(self);
    const one = { id, key, value, visibility, place };
    changeSpreadsheet(self, (state) => ({ ...state, metadata: [...state.metadata, one] }));
    return ITSELF;
  };
  const within = (self: Self) => (place: MetadataPlace) =>
    place.type === "SPREADSHEET" ? placeOf(self).type === "SPREADSHEET" : isHere(self, place);
  return {
    addDeveloperMetadata: [
      write([text], (self, key) => add(self, key, null, "DOCUMENT")),
      write([text, VISIBILITY.argument], (self, key, visibility) => add(self, key, null, visibility)),
      write([text, text], (self, key, value) => add(self, key, value, "DOCUMENT")),
      write([text, text, VISIBILITY.argument], add),
    ],
    getDeveloperMetadata: [
      look([], (self) => {
        const own = JSON.stringify(placeOf(self));
        return all(self)
          .filter(({ place }) => JSON.stringify(place) === own)
          .map(({ id }) => presentMetadata(self, id));
      }),
    ],
    createDeveloperMetadataFinder: [
      other([], (self) =>
        present(FINDER, { environment: self.environment, within: within(self), wanted: [] }),
      ),
    ],
  };
}

const finder = callsOn<FinderHandle>();

function want(self: FinderHandle, test: (one: Metadata) => boolean) {
  self.wanted.push(test);
  return ITSELF;
}

const FINDER: Service<FinderHandle> = {
  name: "SpreadsheetApp.DeveloperMetadataFinder",
  needs: "document",
  calls: {
    withId: [finder.other([integer], (self, id) => want(self, (one) => one.id === id))],
    withKey: [finder.other([text], (self, key) => want(self, (one) => one.key === key))],
    withValue: [finder.other([text], (self, value) => want(self, (one) => one.value === value))],
    withVisibility: [
      finder.other([VISIBILITY.argument], (self, visibility) =>
        want(self, (one) => one.visibility === visibility),
      ),
    ],
    withLocationType: [
      finder.other([LOCATION_TYPE.argument], (self, type) => want(self, (one) => one.place.type === type)),
    ],
    find: [
      finder.look([], (self) =>
        all(self)
          .filter((one) => self.within(one.place) && self.wanted.every((test) => test(one)))
          .map(({ id }) => presentMetadata(self, id)),
      ),
    ],
  },
};

const { look, write } = callsOn<MetadataHandle>();

const METADATA: Service<MetadataHandle> = {
  name: "SpreadsheetApp.DeveloperMetadata",
  needs: "document",
  calls: {
    // What a finder brought is at hand: no further look.
    getId: [callsOn<MetadataHandle>().other([], ({ id }) => id)],
    getKey: [callsOn<MetadataHandle>().other([], (self) => one(self).key)],
    getValue: [callsOn<MetadataHandle>().other([], (self) => one(self).value)],
    getVisibility: [callsOn<MetadataHandle>().other([], (self) => VISIBILITY.values[one(self).visibility])],
    getLocation: [
      look([], (self) => present(LOCATION, { environment: self.environment, place: one(self).place })),
    ],
    setKey: [write([text], (self, key) => alter(self, { key }))],
    setValue: [write([orNull(text)], (self, value) => alter(self, { value }))],
    setVisibility: [write([VISIBILITY.argument], (self, visibility) => alter(self, { visibility }))],
    moveToColumn: [
      write([range], (self, { sheet, area }) => {
        if (area.left !== area.right) throw new SheetsRefusal("The range must be a single column.");
        return alter(self, { place: { type: "COLUMN", sheet, index: area.left } });
      }),
    ],
    remove: [
      write([], (self) => {
        one(self);
        changeSpreadsheet(self, (state) => ({
          ...state,
          metadata: state.metadata.filter(({ id }) => id !== self.id),
        }));
      }),
    ],
  },
};

const location = callsOn<LocationHandle>();

const LOCATION: Service<LocationHandle> = {
  name: "SpreadsheetApp.DeveloperMetadataLocation",
  needs: "document",
  calls: {
    getLocationType: [location.other([], ({ place }) => LOCATION_TYPE.values[place.type])],
    getSpreadsheet: [
      location.other([], (self) => (self.place.type === "SPREADSHEET" ? presentSpreadsheet(self) : null)),
    ],
    getSheet: [
      location.other([], ({ environment, place }) =>
        place.type === "SHEET" ? presentSheet({ environment, sheet: place.sheet }) : null,
      ),
    ],
    getColumn: [location.other([], (self) => lineOf(self, "COLUMN"))],
    getRow: [location.other([], (self) => lineOf(self, "ROW"))],
  },
};

function lineOf({ environment, place }: LocationHandle, type: "COLUMN" | "ROW"): object | null {
  if (place.type !== type) return null;
  const handle = { environment, sheet: place.sheet };
  const { rowCount, columnCount } = stateOf(handle);
  const { index } = place;
  const area =
    type === "COLUMN"
      ? { top: 0, left: index, bottom: rowCount - 1, right: index }
      : { top: index, left: 0, bottom: index, right: columnCount - 1 };
  return presentRange(handle, area);
}

function presentMetadata({ environment }: Handle, id: number): object {
  return present(METADATA, { environment, id });
}

function all({ environment }: Handle): readonly Metadata[] {
  return environment.spreadsheet.state.metadata;
}

function one(self: MetadataHandle): Metadata {
  const found = all(self).find(({ id }) => id === self.id);
  if (!found) throw new SheetsRefusal("The developer metadata no longer exists.");
  return found;
}

function alter(self: MetadataHandle, part: Partial<Metadata>) {
  const before = one(self);
  changeSpreadsheet(self, (state) => ({
    ...state,
    metadata: state.metadata.map((each) => (each === before ? { ...each, ...part } : each)),
  }));
  return ITSELF;
}

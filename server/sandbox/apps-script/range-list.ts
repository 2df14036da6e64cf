import type { Area } from "../../../measures/grid.ts";
import { rangeName } from "../../xlsx/range-names.ts";
import { areaNamed } from "./a1.ts";
import { RANGE } from "./range.ts";
import { type Call, callsOn, ITSELF, present, type Service } from "./service.ts";
import { aboutSheet, presentRange, type RangeHandle, type SheetHandle, stateOf } from "./sheet-handle.ts";

interface RangeListHandle extends SheetHandle {
  readonly areas: readonly Area[];
}

/** What a list of ranges does as each of its ranges does it. */
const EACH = [
  "setBackground",
  "setFontColor",
  "setFontFamily",
  "setFontSize",
  "setFontWeight",
  "setFontStyle",
  "setFontLine",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
  "setWrapStrategy",
  "setNumberFormat",
  "setNote",
  "setValue",
  "clear",
  "clearContent",
  "clearFormat",
  "clearNote",
  "clearDataValidations",
] as const;

const { other } = callsOn<RangeListHandle>();

const RANGE_LIST: Service<RangeListHandle> = {
  name: "SpreadsheetApp.RangeList",
  needs: "document",
  about: (self) => ({ ...aboutSheet(self), range: self.areas.map(rangeName).join() }),
  calls: {
    ...Object.fromEntries(EACH.map((name) => [name, (RANGE.calls[name] ?? []).map(overAll)])),
    getRanges: [other([], (self) => self.areas.map((area) => presentRange(self, area)))],
  },
};

/** The ranges that A1 notations name on a sheet. */
export function presentRangeList(handle: SheetHandle, notations: readonly string[]): object {
  const { environment, sheet } = handle;
  const areas = notations.map((notation) => areaNamed(stateOf(handle), notation));
  return present(RANGE_LIST, { environment, sheet, areas });
}

function rangesOf({ environment, sheet, areas }: RangeListHandle): RangeHandle[] {
  return areas.map((area) => ({ environment, sheet, area }));
}

function overAll(call: Call<RangeHandle>): Call<RangeListHandle> {
  return {
    ...call,
    does: (self, ...taken) => {
      for (const range of rangesOf(self)) call.does(range, ...taken);
      return ITSELF;
    },
  };
}

import type { Area } from "../../../measures/grid.ts";
import { isFilled } from "../spreadsheet/cells.ts";
import { showCell } from "../spreadsheet/shown.ts";
import type { SheetState } from "../spreadsheet/state.ts";
import { flag } from "./arguments.ts";
import { callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import { presentRange, stateOf } from "./sheet-handle.ts";

interface FinderHandle extends Handle {
  readonly words: string;
  readonly within: () => readonly { readonly sheet: number; readonly area: Area }[];
  readonly ways: { regular: boolean; formulas: boolean; whole: boolean; case: boolean };
}

const { look, other } = callsOn<FinderHandle>();

const FINDER: Service<FinderHandle> = {
  name: "SpreadsheetApp.TextFinder",
  needs: "document",
  calls: {
    useRegularExpression: [other([flag], (self, use) => set(self, "regular", use))],
    matchFormulaText: [other([flag], (self, match) => set(self, "formulas", match))],
    matchEntireCell: [other([flag], (self, match) => set(self, "whole", match))],
    matchCase: [other([flag], (self, match) => set(self, "case", match))],
    findAll: [
      look([], (self) => {
        const matches = matcher(self);
        const { environment } = self;
        return self.within().flatMap(({ sheet, area }) => {
          const handle = { environment, sheet };
          return placesIn(stateOf(handle), area)
            .filter(({ cell }) => matches((self.ways.formulas ? cell.formula : showCell(cell).text) ?? ""))
            .map(({ row, column }) =>
              presentRange(handle, { top: row, left: column, bottom: row, right: column }),
            );
        });
      }),
    ],
  },
};

/** Looks for words in areas; `within` is asked when the search begins. */
export function presentFinder(
  { environment }: Handle,
  words: string,
  within: FinderHandle["within"],
): object {
  const ways = { regular: false, formulas: false, whole: false, case: false };
  return present(FINDER, { environment, words, within, ways });
}

/** Cells that hold anything at all: far fewer than the grid has. */
function placesIn({ rows }: SheetState, { top, left, bottom, right }: Area) {
  return rows
    .slice(0, bottom + 1)
    .flatMap((cells, row) =>
      row < top
        ? []
        : cells.flatMap((cell, column) =>
            cell && isFilled(cell) && column >= left && column <= right ? [{ cell, row, column }] : [],
          ),
    );
}

function set(self: FinderHandle, way: keyof FinderHandle["ways"], on: boolean) {
  self.ways[way] = on;
  return ITSELF;
}

function matcher({ words, ways }: FinderHandle): (text: string) => boolean {
  const pattern = ways.regular ? words : words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // Google searches with RE2, whose common syntax is JavaScript's.
  const expression = new RegExp(ways.whole ? `^(?:${pattern})$` : pattern, ways.case ? "u" : "iu");
  return (text) => expression.test(text);
}

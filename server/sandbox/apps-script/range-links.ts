import { type Cell, refilled, type TextLink } from "../spreadsheet/cell.ts";
import { mapArea } from "../spreadsheet/cells.ts";
import { demandShort } from "../spreadsheet/typed.ts";
import { NotInSandbox, SheetsRefusal } from "../unknown.ts";
import { gridOf, integer, orNull, text } from "./arguments.ts";
import { demandSize } from "./range-size.ts";
import { change } from "./range-values.ts";
import { argumentOf, type Calls, callsOn, type Handle, ITSELF, present, type Service } from "./service.ts";
import { type RangeHandle, stateOf } from "./sheet-handle.ts";

interface RichHandle extends Handle {
  text: string;
  links: readonly TextLink[];
  /** Where a run begins in the text that it is of. */
  readonly start?: number;
}

const rich = callsOn<RichHandle>();
const { read, write } = callsOn<RangeHandle>();

const RICH_TEXT: Service<RichHandle> = {
  name: "SpreadsheetApp.RichTextValue",
  needs: "document",
  calls: {
    getText: [rich.other([], (self) => self.text)],
    getLinkUrl: [
      rich.other([], (self) => linkOver(self, 0, self.text.length)),
      rich.other([integer, integer], linkOver),
    ],
    getStartIndex: [rich.other([], ({ start = 0 }) => start)],
    getEndIndex: [rich.other([], ({ start = 0, text: letters }) => start + letters.length)],
    getRuns: [rich.other([], runs)],
    copy: [rich.other([], ({ environment, text: letters, links }) => builder(environment, letters, links))],
  },
};

const BUILDER: Service<RichHandle> = {
  name: "SpreadsheetApp.RichTextValueBuilder",
  needs: "document",
  calls: {
    setText: [
      rich.other([text], (self, letters) => {
        self.text = letters;
        self.links = [];
        return ITSELF;
      }),
    ],
    setLinkUrl: [
      rich.other([orNull(text)], (self, url) => link(self, 0, self.text.length, url)),
      rich.other([integer, integer, orNull(text)], link),
    ],
    build: [
      rich.other([], ({ environment, text: letters, links }) =>
        present(RICH_TEXT, { environment, text: letters, links }),
      ),
    ],
  },
};

const richText = argumentOf<RichHandle>("SpreadsheetApp.RichTextValue");

/** `SpreadsheetApp.newRichTextValue()` */
export function newRichText({ environment }: Handle): object {
  return builder(environment, "", []);
}

/** Texts with links in them. */
export const RANGE_LINKS: Calls<RangeHandle> = {
  getRichTextValue: [read([], (range) => richTexts(range)[0]?.[0])],
  getRichTextValues: [read([], richTexts)],
  setRichTextValue: [write([richText], (range, value) => change(range, (cell) => fill(cell, value)))],
  setRichTextValues: [
    write([gridOf(richText)], (range, rows) => {
      demandSize(range, rows);
      return change(range, (cell, row, column) => fill(cell, rows[row]?.[column] as RichHandle));
    }),
  ],
};

function builder(environment: Handle["environment"], letters: string, links: readonly TextLink[]): object {
  return present(BUILDER, { environment, text: letters, links });
}

function link(self: RichHandle, start: number, end: number, url: string | null) {
  if (start < 0 || end > self.text.length || start > end) throw new SheetsRefusal("Invalid offset.");
  const others = self.links.filter((one) => one.end <= start || one.start >= end);
  if (others.length + 1 < self.links.length)
    throw new NotInSandbox("RichTextValueBuilder.setLinkUrl", "ลิงก์ทับกัน");
  self.links = url === null || start === end ? others : [...others, { start, end, url }];
  return ITSELF;
}

function linkOver({ links }: RichHandle, start: number, end: number): string | null {
  return links.find((one) => one.start <= start && one.end >= end)?.url ?? null;
}

/** The text cut where a link begins or ends: nothing else is told of its letters here. */
function runs({ environment, text: letters, links }: RichHandle): object[] {
  const edges = new Set([0, letters.length, ...links.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] as number;
    const over = links.filter((one) => one.start <= start && one.end >= end);
    return present(RICH_TEXT, {
      environment,
      start,
      text: letters.slice(start, end),
      links: over.map(({ url }) => ({ start: 0, end: end - start, url })),
    });
  });
}

/** The text as it is, whatever it would be if it were typed. */
function fill(cell: Cell, { text: letters, links }: RichHandle): Cell {
  demandShort(letters);
  if (letters === "") return refilled(cell, {});
  return refilled(cell, { value: letters, ...(links.length > 0 && { links }) });
}

function richTexts(range: RangeHandle): unknown[][] {
  const { environment } = range;
  return mapArea(stateOf(range), range.area, ({ value, formula, links }) => {
    if (formula !== undefined) throw new NotInSandbox("SpreadsheetApp.Range.getRichTextValues", "เซลล์มีสูตร");
    if (value !== undefined && typeof value !== "string") return null;
    return present(RICH_TEXT, { environment, text: value ?? "", links: links ?? [] });
  });
}

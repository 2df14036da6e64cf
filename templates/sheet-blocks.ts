import type { Area } from "../measures/grid.ts";
import type { Band, Slot } from "./bands.ts";
import type { Tall } from "./blocks.ts";
import type { DrawnCell, DrawnRow, DrawnSheet } from "./drawing.ts";
import type { Entry, Facts, Values } from "./facts.ts";
import { type Face, linesHeight, linesIn, ROW_LIMIT, textWidth } from "./heights.ts";
import { itemOf, itemParts, joinItems, type Setting } from "./items.ts";
import type { Stretch } from "./layout.ts";
import { breakBeforeName } from "./name-breaks.ts";
import type { PageBlock } from "./pages.ts";
import type { StyleBook } from "./style-book.ts";
import { fillTags, TAGS, tagNames } from "./tags.ts";

/** A layout sheet filled with facts, as the blocks that are set on pages. */
export function blocksOf(
  sheet: DrawnSheet,
  stretches: readonly Stretch[],
  facts: Facts,
  styles: StyleBook,
): PageBlock[] {
  const filling: Filling = { sheet, facts, styles };
  const lastGroup = stretches.reduce((found, { group }, index) => (group ? index : found), -1);
  const blocks = stretches.flatMap((stretch, index) => {
    const isLast = index === stretches.length - 1;
    if (!stretch.group) return standing(filling, stretch, !isLast);
    return inTable(sheet, stretch)
      ? tableRows(filling, stretch)
      : entries(filling, stretch, index === lastGroup && !isLast);
  });
  const last = blocks.pop();
  return last ? [...blocks, { ...last, withNext: false }] : [];
}

/** Does the stretch lie in the part of the sheet that is marked as a table? */
export function inTable({ table }: DrawnSheet, { from, to }: Stretch): boolean {
  return table !== undefined && from > table.top && to <= table.top + 1 + table.rows;
}

interface Filling {
  readonly sheet: DrawnSheet;
  readonly facts: Facts;
  readonly styles: StyleBook;
}

/** Stands in for the entries of a group that has none, so that its empty row is still drawn. */
const NOTHING: readonly Entry[] = [{ values: {} }];

function entriesOf({ facts }: Filling, { group }: Stretch): readonly Entry[] {
  const found = group ? facts.groups[group] : [];
  return found.length > 0 ? found : NOTHING;
}

function entries(filling: Filling, stretch: Stretch, beforeTail: boolean): PageBlock[] {
  const all = entriesOf(filling, stretch);
  return all.map((entry, index) => {
    const next = all[index + 1];
    return {
      ...fill(filling, stretch, { ...filling.facts.tags, ...entry.values }),
      from: stretch.from,
      title: false,
      entry: true,
      flows: false,
      withNext: next ? entry.key !== undefined && next.key === entry.key : beforeTail,
    };
  });
}

function standing(filling: Filling, stretch: Stretch, withNext: boolean): PageBlock[] {
  const block = fill(filling, stretch, filling.facts.tags);
  const [first, last] = filling.sheet.print?.titleRows ?? [0, -1];
  const shared = { from: stretch.from, title: first <= stretch.from && stretch.to - 1 <= last, entry: false };
  const paragraphs = paragraphsOf(block.bands);
  if (paragraphs.length === 0) return [{ ...block, ...shared, flows: false, withNext }];
  return paragraphs.map((band) => ({ bands: [band], talls: [], ...shared, flows: true, withNext: false }));
}

/** A band whose one filled cell is a list, as bands of one paragraph each; nothing for any other. */
function paragraphsOf(bands: readonly Band[]): Band[] {
  const [band] = bands;
  const filled = band?.slots.filter(({ items }) => items.length > 0) ?? [];
  const [slot] = filled;
  if (!band || !slot || bands.length > 1 || filled.length > 1 || slot.items.length < 2) return [];
  return slot.items.map((item) => ({ ...band, least: 0, slots: [{ ...slot, items: [item] }] }));
}

/** Rows of a table are flat: a row an entry, nothing merged, a text too tall for one row in several. */
function tableRows(filling: Filling, stretch: Stretch): PageBlock[] {
  const shared = { talls: [], from: stretch.from, title: false, entry: true, flows: false, withNext: false };
  return entriesOf(filling, stretch).flatMap(({ values }) =>
    fill(filling, stretch, { ...filling.facts.tags, ...values })
      .bands.flatMap(flat)
      .map((band) => ({ bands: [band], ...shared })),
  );
}

function flat(band: Band): Band[] {
  const columns = band.slots.map(({ items, face }) =>
    items.length === 0 ? [] : itemParts(joinItems(items), linesIn(ROW_LIMIT, face)),
  );
  const count = Math.max(1, ...columns.map((parts) => parts.length));
  return Array.from({ length: count }, (_, row) => ({
    ...band,
    slots: band.slots.map((slot, index) => {
      const parts = columns[index] ?? [];
      // What is short is said again beside each part of what is long.
      const part = parts.length === 1 ? parts[0] : parts[row];
      return { ...slot, items: part ? [part] : [] };
    }),
  }));
}

function fill(
  { sheet, styles }: Filling,
  { from, to, group }: Stretch,
  values: Values,
): { bands: Band[]; talls: Tall[] } {
  const bands: Band[] = [];
  let talls: Tall[] = [];
  for (let index = from; index < to; index++) {
    const row = sheet.rows[index] as DrawnRow;
    const cells = [...row.cells];
    const slots: Slot[] = [];
    const begun: Tall[] = [];
    row.cells.forEach((cell, column) => {
      const area = sheet.merges?.find(({ top, left }) => top === index && left === column);
      if (!cell || (cell.value === undefined && !area)) return;
      const { slot, style } = slotOf(sheet, cell, column, area, values, styles);
      if (style !== undefined) cells[column] = { ...cell, style };
      const rows = area ? area.bottom - area.top : 0;
      if (rows > 0) begun.push({ slot, from: bands.length, to: bands.length + rows });
      else slots.push(slot);
    });
    if (group && bands.length > 0 && begun.length === 0 && slots.every(({ items }) => items.length === 0)) {
      // A further row of an entry that has nothing to say is left out, and what spans it ends sooner.
      talls = talls.map((tall) => (tall.to >= bands.length ? { ...tall, to: tall.to - 1 } : tall));
      continue;
    }
    bands.push({ cells, slots, least: row.height ?? lineHeight(slots) });
    talls.push(...begun);
  }
  return { bands, talls };
}

/** Of a row without texts: as tall as a line of what might stand there. */
function lineHeight(slots: readonly Slot[]): number {
  return Math.max(0, ...slots.map(({ face }) => linesHeight(1, face)));
}

/** A cell without a font is set in the workbook's own. */
const DEFAULT_FACE: Face = { name: "Calibri", size: 11 };

function slotOf(
  sheet: DrawnSheet,
  cell: DrawnCell,
  column: number,
  area: Area | undefined,
  values: Values,
  styles: StyleBook,
): { slot: Slot; style: string | undefined } {
  const right = area?.right ?? column;
  const characters = sheet.widths.slice(column, right + 1).reduce((sum, width) => sum + width, 0);
  const tags = typeof cell.value === "string" ? tagNames(cell.value).map((name) => TAGS.get(name)) : [];
  const style = tags.length > 0 ? styles.wrapped(cell.style) : cell.style;
  const { font, align } = styles.of(style);
  const setting = { width: textWidth(characters), face: font ?? DEFAULT_FACE, oneLine: !align?.wrap };
  const isList = tags.some((tag) => tag?.items);
  const texts = valuesOf(cell.value, values, isList);
  const kept = tags.some((tag) => tag?.keepsName)
    ? texts.map((text) => keepName(text, values, setting))
    : texts;
  const slot = {
    left: column,
    right,
    ...setting,
    items: kept.map((value) => itemOf(value, setting)),
    continues: tags.some((tag) => tag?.continues),
  };
  return { slot, style };
}

function keepName(text: string | number, values: Values, setting: Setting): string | number {
  const name = values["agency.name"]?.trim() ?? "";
  return typeof text === "string" && name !== "" ? breakBeforeName(text, name, setting) : text;
}

function valuesOf(value: string | number | undefined, values: Values, list: boolean): (string | number)[] {
  if (typeof value !== "string") return value === undefined ? [] : [value];
  const text = fillTags(value, (name) => values[name] ?? "");
  if (text === "") return [];
  return list ? text.split("\n") : [text];
}

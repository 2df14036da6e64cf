import { cellName } from "../../measures/grid.ts";
import type { CellXml } from "./cells.ts";
import { escapeStored } from "./clean.ts";
import { carryRuns } from "./runs.ts";
import type { CellContext } from "./shown.ts";
import { type Run, readRuns } from "./strings.ts";
import { escapeXml } from "./xml.ts";

/** Namespace prefix, with its colon, of the tag that begins at `start`; "" for most writers. */
export function prefixAt(xml: string, start: number): string {
  return /^<\/?([^\s:/>]+:)?/.exec(xml.slice(start, start + 40))?.[1] ?? "";
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly prefix: string;
  /** Index of its style, as written. */
  readonly style: string | undefined;
}

/** A cell with a text of its own (an inline string: the shared strings stay untouched). */
export function writeCell({ row, column, prefix, style }: NewCell, text: string): string {
  const styled = style === undefined ? "" : ` s="${escapeXml(style)}"`;
  return element(prefix, `<${prefix}c r="${cellName(row, column)}"${styled}`, [{ text, properties: "" }]);
}

/** A cell's XML with another text: same place, same style, same fonts for the letters that stay. */
export function rewriteCell(xml: string, cell: CellXml, context: CellContext, text: string): string {
  const prefix = prefixAt(xml, cell.start);
  const opening = xml
    .slice(cell.start, cell.tagEnd)
    .replace(/\s*\/?>$/, "")
    // The type changes, and what Excel keeps beside a value (cm, vm) was about the old one.
    .replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  if (text === "") return `${opening}/>`;
  const runs = oldRuns(xml, cell, context);
  const fontsFit = runs.every(({ properties }) => properties === "" || prefixAt(properties, 0) === prefix);
  const isRich = runs.some(({ properties }) => properties !== "");
  return element(prefix, opening, isRich && fontsFit ? carryRuns(runs, text) : [{ text, properties: "" }]);
}

function oldRuns(xml: string, cell: CellXml, { strings }: CellContext): Run[] {
  if (cell.inline) return readRuns(xml, cell.inline.start, "is");
  const start = cell.type === "s" ? strings.starts[Number(cell.value)] : undefined;
  return start === undefined ? [] : readRuns(strings.xml, start, "si");
}

function element(prefix: string, opening: string, runs: readonly Run[]): string {
  const texts = runs.map(({ text, properties }) => {
    const letters = `<${prefix}t xml:space="preserve">${escapeXml(escapeStored(text))}</${prefix}t>`;
    const isOnlyText = runs.length === 1 && properties === "";
    return isOnlyText ? letters : `<${prefix}r>${properties}${letters}</${prefix}r>`;
  });
  return `${opening} t="inlineStr"><${prefix}is>${texts.join("")}</${prefix}is></${prefix}c>`;
}

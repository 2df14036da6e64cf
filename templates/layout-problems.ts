import { cellName } from "../measures/grid.ts";
import { editDistance } from "../measures/thai/similar.ts";
import type { DrawnSheet } from "./drawing.ts";
import { type Stretch, stretchesOf } from "./layout.ts";
import { TAGS, tagNames } from "./tags.ts";

/** Why a layout cannot be filled, each as a Thai sentence that names the place and what to do. */
export function layoutProblems(sheets: readonly DrawnSheet[]): string[] {
  const tagged = sheets.some((sheet) => textsOf(sheet).some(({ text }) => tagNames(text).length > 0));
  const none = "แม่แบบนี้ยังไม่มีป้ายเลย — พิมพ์ป้ายในเซลล์ที่ต้องการข้อมูล เช่น {{agency.name}}";
  return [...(tagged ? [] : [none]), ...sheets.flatMap(sheetProblems)];
}

function sheetProblems(sheet: DrawnSheet): string[] {
  return [...unknownTags(sheet), ...mixedRows(sheet), ...crossingMerges(sheet)];
}

interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function textsOf({ rows }: DrawnSheet): PlacedText[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      typeof cell?.value === "string" ? [{ row, column, text: cell.value }] : [],
    ),
  );
}

function unknownTags(sheet: DrawnSheet): string[] {
  return textsOf(sheet).flatMap(({ row, column, text }) =>
    tagNames(text)
      .filter((name) => !TAGS.has(name))
      .map((name) => {
        const near = nearestTag(name);
        const advice = near ? `ลองใช้ {{${near}}}` : "ดูชื่อป้ายที่ใช้ได้จากแม่แบบมาตรฐาน เช่น {{agency.name}}";
        return `${place(sheet, row, column)} มีป้าย {{${name}}} ที่ยังไม่รู้จัก — ${advice}`;
      }),
  );
}

const NEAR = 3;
const LONGEST_TAG = 60;

function nearestTag(name: string): string | undefined {
  if (name.length > LONGEST_TAG) return undefined;
  let best: { name: string; edits: number } | undefined;
  for (const known of TAGS.keys()) {
    const edits = editDistance(name.toLowerCase(), known.toLowerCase(), NEAR);
    if (edits !== undefined && (!best || edits < best.edits)) best = { name: known, edits };
  }
  return best?.name;
}

/** A row can be repeated for measures or for results, not for both. */
function mixedRows(sheet: DrawnSheet): string[] {
  return sheet.rows.flatMap((_, row) => {
    const here = textsOf(sheet).filter((text) => text.row === row);
    const groups = here.flatMap(({ column, text }) =>
      tagNames(text).flatMap((name) => {
        const group = TAGS.get(name)?.group;
        return group ? [{ column, group, name }] : [];
      }),
    );
    const other = groups.find(({ group }) => group !== groups[0]?.group);
    if (!other || !groups[0]) return [];
    return [
      `${place(sheet, row, other.column)} มีป้าย {{${other.name}}} อยู่แถวเดียวกับ {{${groups[0].name}}} — แยกไว้คนละแถว`,
    ];
  });
}

/** A merge may lie within rows that are repeated together, not reach out of them. */
function crossingMerges(sheet: DrawnSheet): string[] {
  const stretches = stretchesOf(sheet);
  return (sheet.merges ?? []).flatMap(({ top, left, bottom }) => {
    const stretch = stretches.find(({ from, to }) => from <= top && top < to);
    if (bottom === top || !stretch?.group || isRepeated(sheet, stretch, top, bottom)) return [];
    return [
      `${place(sheet, top, left)} ผสานเซลล์คาบเกี่ยวแถวที่พิมพ์ซ้ำทุกมาตรการกับแถวอื่น — ผสานเฉพาะในแถวที่มีป้ายชุดเดียวกัน`,
    ];
  });
}

function isRepeated(sheet: DrawnSheet, { group }: Stretch, top: number, bottom: number): boolean {
  const own = sheet.rows.slice(top, bottom + 1);
  return own.every(({ cells }) =>
    cells.some(
      (cell) =>
        typeof cell?.value === "string" &&
        tagNames(cell.value).some((name) => TAGS.get(name)?.group === group),
    ),
  );
}

/** "ชีต “แผนมาตรการ” เซลล์ B5" */
export function place({ title }: { readonly title: string }, row: number, column: number): string {
  return `ชีต “${title}” เซลล์ ${cellName(row, column)}`;
}

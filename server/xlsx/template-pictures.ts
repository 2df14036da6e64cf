import type { Image, Worksheet } from "exceljs";
import type { DrawnRow, Picture } from "../../templates/drawing.ts";
import { place } from "../../templates/layout-problems.ts";
import type { Reading } from "./template-reading.ts";

const CHARACTER_PIXELS = 7;
const USUAL_WIDTH = 8.43;
const KINDS: ReadonlySet<string> = new Set(["png", "jpeg", "gif"]);
const USUAL_HEIGHT = 15;

/** Pictures of a sheet by where they begin and how large they are, so that growing rows do not stretch them. */
export function picturesOf(
  reading: Reading,
  ws: Worksheet,
  widths: readonly number[],
  rows: readonly DrawnRow[],
): Picture[] {
  return ws.getImages().flatMap(({ imageId, range }): Picture[] => {
    const image = reading.workbook.getImage(Number(imageId)) as Image | undefined;
    const at = { column: range.tl.col, row: range.tl.row };
    const kind = image?.extension as string | undefined;
    if (!image?.buffer || kind === undefined || !KINDS.has(kind)) {
      reading.problems.push(
        `${place({ title: ws.name }, Math.floor(at.row), Math.floor(at.column))} มีรูปภาพชนิดที่นำไปใส่ในรายงานไม่ได้ — บันทึกรูปเป็น PNG หรือ JPEG แล้ววางใหม่`,
      );
      return [];
    }
    const stored = range as { ext?: { width: number; height: number }; br?: { col: number; row: number } };
    const size = stored.ext ?? {
      width: distance(
        at.column,
        stored.br?.col ?? at.column + 1,
        (column) => (widths[column] ?? USUAL_WIDTH) * CHARACTER_PIXELS,
      ),
      height: distance(
        at.row,
        stored.br?.row ?? at.row + 1,
        (row) => ((rows[row]?.height ?? USUAL_HEIGHT) * 4) / 3,
      ),
    };
    return [{ bytes: new Uint8Array(image.buffer as ArrayBuffer), kind: kind as Picture["kind"], at, size }];
  });
}

/** Pixels between two places counted in rows (or columns) and their fractions. */
function distance(from: number, to: number, sizeOf: (index: number) => number): number {
  let pixels = 0;
  for (let index = Math.floor(from); index < to; index++) {
    pixels += (Math.min(to, index + 1) - Math.max(from, index)) * sizeOf(index);
  }
  return Math.max(1, Math.round(pixels));
}

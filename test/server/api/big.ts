import { partsOf, textCell, zip } from "../xlsx/workbooks.ts";

/** A workbook with so many bytes of a picture: nothing of it shrinks, so what is mended of it is as large again. */
export function bigWorkbook(bytes: number): Uint8Array {
  const picture = new Uint8Array(bytes);
  // A linear congruential generator (Numerical Recipes): the same noise on every run.
  let noise = 1;
  for (let at = 0; at < bytes; at++) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    picture[at] = noise >>> 24;
  }
  return zip({ ...partsOf([`<row r="1">${textCell("A1", "รายรับ")}</row>`]), "xl/media/image1.png": picture });
}

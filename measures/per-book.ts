import type { MeasuresBook } from "./book.ts";

/** All that is kept of a workbook in one place, because the collector pays for every entry of a weak map. */
const KEPT = new WeakMap<MeasuresBook, unknown[]>();
let makers = 0;

/** What several rules ask of the same workbook: made when first asked for, kept as long as the workbook is. */
export function perBook<T extends object>(make: (book: MeasuresBook) => T): (book: MeasuresBook) => T {
  const place = makers++;
  return (book) => {
    let kept = KEPT.get(book);
    if (kept === undefined) {
      kept = [];
      KEPT.set(book, kept);
    }
    kept[place] ??= make(book);
    return kept[place] as T;
  };
}

import type { MeasuresBook } from "./book.ts";

/**
 * What was made of the workbook that was asked about last. Workbooks are judged one after another, and a weak map of
 * them costs the collector more than it is worth.
 */
let lastBook: MeasuresBook | undefined;
let made: unknown[] = [];
let makers = 0;

/** What several rules ask of the same workbook: made when first asked for, kept until another workbook is asked about. */
export function perBook<T extends object>(make: (book: MeasuresBook) => T): (book: MeasuresBook) => T {
  const place = makers++;
  return (book) => {
    if (book !== lastBook) {
      lastBook = book;
      made = [];
    }
    made[place] ??= make(book);
    return made[place] as T;
  };
}

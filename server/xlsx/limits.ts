const MEGABYTE = 1024 * 1024;

/**
 * What one workbook file may hold. Readers, refusal sentences and documentation take the numbers from here.
 * A filled-in form of a thousand measures is about 1 MB, and 10 MB unpacked; the rest is room for pictures and
 * for sheets of the clerk's own.
 */
export const FILE_LIMITS = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 20 * MEGABYTE,
  /** Bytes of one XML part once unpacked; a part is one string while it is read. */
  partBytes: 50 * MEGABYTE,
  /** Bytes of all parts once unpacked. */
  unpackedBytes: 100 * MEGABYTE,
  /** Parts in the zip. */
  entries: 2_000,
  /** Sheets with cells. */
  sheets: 100,
  /** Row and column numbers, in one sheet, that may still hold a text. */
  rows: 20_000,
  columns: 500,
  /** Cells up to the last text of each row, in all sheets. */
  cells: 1_000_000,
  /** Characters of all their texts: one long shared string can stand in every cell. */
  characters: 50_000_000,
  /**
   * Lines of all texts that a report prints: each may become a row of its own. A thousand measures of eight cells
   * with a dozen lines each are as many.
   */
  reportLines: 100_000,
  /** Merged areas in one sheet. */
  merges: 20_000,
  /** Characters in one cell: the format's own limit (ECMA-376, and Excel). */
  cellCharacters: 32_767,
} as const;

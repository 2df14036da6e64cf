/** Rows up to their last text, up to the last row with any: as a file of the same workbook is read. */
export function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const kept = rows.map((row) => {
    let length = row.length;
    while (length > 0 && row[length - 1] === "") length--;
    return row.slice(0, length);
  });
  let count = kept.length;
  while (count > 0 && (kept[count - 1] as string[]).length === 0) count--;
  return kept.slice(0, count);
}

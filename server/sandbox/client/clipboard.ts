/** Texts of cells as spreadsheets copy them: rows by line breaks, cells by tabs, quotes where a text has either. */
export function toTabs(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Rows of cells out of what a spreadsheet, or anything else, has copied. */
export function fromTabs(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (!match) break;
    const [whole, inQuotes, plain = "", end] = match;
    row.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"').replaceAll("\r\n", "\n"));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "" || cell.lastIndex === text.length) break;
    if (whole === "") break;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

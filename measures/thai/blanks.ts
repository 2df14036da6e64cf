/** Whether there may be a blank too many: beside another, at the edge of a line, or several empty lines. */
const UNEVEN = /[ \t]{2}|[ \t]\n|\n[ \t]|\n\n\n|^[ \t\n]|[ \t\n]$/;
/** A sub-item set in under its item keeps its place. */
const SET_IN = /^[ \t]{2,}(?=(?:[-–•]|[0-9๐-๙]{1,2}[.)]|\([0-9๐-๙]{1,2}\)))/;

function tidyLine(line: string): string {
  const indent = SET_IN.exec(line)?.[0] ?? "";
  const rest = line.slice(indent.length).replace(/[ \t]{2,}/g, " ");
  return indent + rest.replace(/^[ \t]|[ \t]$/g, "");
}

/** The text with one blank where several stood, none at the edges of lines, and at most one empty line in a row. */
export function tidied(text: string): string {
  if (!UNEVEN.test(text)) return text;
  const lines: string[] = [];
  for (const line of text.split("\n").map(tidyLine)) {
    const last = lines[lines.length - 1];
    if (line !== "" || (last !== undefined && last !== "")) lines.push(line);
  }
  const [first = "", ...others] = lines;
  return [first.replace(/^[ \t]+/, ""), ...others].join("\n").replace(/\n$/, "");
}

/** Where two blanks or more stand between two words of a line. */
const DOUBLED = /(\S)[ \t]{2,}(?=\S)/g;

/** The text of a page with single blanks inside its lines: where a line begins is its layout. */
export function tidiedPage(text: string): string {
  return text.replace(DOUBLED, "$1 ");
}

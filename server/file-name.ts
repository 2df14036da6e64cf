/** Letters of a file's name that are taken: what the usual file systems allow. */
export const LONGEST_FILE_NAME = 255;

/**
 * A file's name of at most so many letters (UTF-16): the end of its stem is cut off, never .xlsx or .xlsm. It is a text
 * of its own, which does not keep the longer one in memory as a slice would.
 */
export function shortFileName(name: string, most: number): string {
  if (name.length <= most) return name;
  const ending = /\.xls[xm]$/i.exec(name.slice(-5))?.[0] ?? "";
  const cut = name.slice(0, most - ending.length) + ending;
  return new TextDecoder().decode(new TextEncoder().encode(cut));
}

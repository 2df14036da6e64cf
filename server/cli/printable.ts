/**
 * Words for a terminal, which takes control characters for orders: a cell or a file's name may hold some. Lines and tabs
 * stay, and the return at the beginning with which a bar is drawn anew.
 */
export function printable(text: string): string {
  return text.replace(/(?!^\r)[^\P{Cc}\n\t]/gu, "\ufffd");
}

/** A name in one line. */
export function printableName(name: string): string {
  return name.replace(/\p{Cc}/gu, "\ufffd");
}

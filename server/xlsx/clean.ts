import { FILE_LIMITS } from "./limits.ts";
import { FileRefused } from "./refusal.ts";

/**
 * A user's text as exceljs may write it into a cell, so that reading the cell gives `plainText(text)` back.
 * A literal `_x0041_` would be read as "A" by every spreadsheet program, hence its first "_" is escaped.
 * Always hand over the result as a plain string: exceljs makes a formula of an object only.
 * @throws {FileRefused} cell-too-long; a text is never cut (see `splitText`)
 */
export function cleanText(text: string): string {
  const plain = plainText(text);
  if (plain.length > FILE_LIMITS.cellCharacters)
    throw new FileRefused("cell-too-long", { count: plain.length });
  return escapeStored(plain);
}

/**
 * What a cell can show of a text: everything but control characters, which XML 1.0 cannot hold. Lines are parted
 * by "\n", whatever parted them (Word's own line break is a vertical tab); half of a surrogate pair becomes U+FFFD.
 */
export function plainText(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(LINE_BREAKS, "\n").replace(CONTROLS, "").toWellFormed();
}

/** Texts of at most `limit` characters that make up `text`, parted after a line break or a blank where there is one. */
export function splitText(text: string, limit: number = FILE_LIMITS.cellCharacters): string[] {
  const pieces: string[] = [];
  let rest = plainText(text);
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** A shown text as it is stored (ECMA-376 part 1, 22.9.2.19). */
export function escapeStored(plain: string): string {
  return plain.includes("_x") ? plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : plain;
}

/** Return, vertical tab, form feed, next line. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085]/g;
// U+FFFE and U+FFFF make the file unreadable; exceljs leaves out U+007F.
const CONTROLS = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

function cutBefore(text: string, limit: number): number {
  const line = text.lastIndexOf("\n", limit - 1) + 1;
  if (line > limit / 2) return line;
  const blank = text.lastIndexOf(" ", limit - 1) + 1;
  if (blank > limit / 2) return blank;
  // Neither a pair of surrogates nor a consonant and its vowel or tone mark is torn.
  let cut = limit;
  while (cut > limit / 2 && /[\udc00-\udfff\u0e33\p{M}]/u.test(text[cut] ?? "")) cut -= 1;
  return cut;
}

import { NotInSandbox } from "../unknown.ts";
import type { CellValue } from "./cell.ts";

/** A text in quotes, in which a quote is doubled. */
const TEXT = /"((?:[^"]|"")*)"/.source;
const LITERAL = new RegExp(`^=\\s*${TEXT}\\s*$`);
const HYPERLINK = new RegExp(`^=\\s*HYPERLINK\\(\\s*${TEXT}\\s*(?:[,;]\\s*${TEXT}\\s*)?\\)\\s*$`, "i");
const THAI = /[\u0e01-\u0e4f]/;
/** Words side by side, which no formula has. */
const SENTENCE = /[\p{L}\p{M}\p{N}.)"][^\S\n]+[\p{L}\p{N}("]/u;

/**
 * What a formula shows. Only those are worked out that the add-on writes: a text, and HYPERLINK of texts.
 * A text that begins with "-" is what Sheets makes of it: #NAME? where its words could be names, #ERROR! for a
 * sentence.
 * @throws {NotInSandbox} for every other formula
 */
export function evaluate(formula: string): CellValue {
  const shown = LITERAL.exec(formula)?.[1] ?? linkTexts(formula)?.label;
  if (shown !== undefined) return unquote(shown);
  const outsideQuotes = formula.slice(1).replace(/"[^"]*"/g, '""');
  if (/^[\s\p{P}\p{S}]*$/u.test(outsideQuotes)) return { error: "#ERROR!" };
  // A "!" could lead to a sheet of that name.
  if (!THAI.test(outsideQuotes) || outsideQuotes.includes("!")) throw new NotInSandbox(`สูตร ${formula}`);
  return { error: SENTENCE.test(outsideQuotes) || /[,:;?]/.test(outsideQuotes) ? "#ERROR!" : "#NAME?" };
}

/** The address of a HYPERLINK formula. */
export function linkOf(formula: string): string | undefined {
  const texts = linkTexts(formula);
  return texts && unquote(texts.url);
}

function linkTexts(formula: string): { url: string; label: string } | undefined {
  const [, url, label = url] = HYPERLINK.exec(formula) ?? [];
  return url === undefined || label === undefined ? undefined : { url, label };
}

function unquote(text: string): string {
  return text.replaceAll('""', '"');
}

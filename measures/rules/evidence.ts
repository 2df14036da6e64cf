import type { Cell, MeasuresBook, ResultRow } from "../book.ts";
import type { Hit } from "../finding.ts";
import { linkFault, linksIn, namesFile } from "../links.ts";
import type { BookRule } from "../rule.ts";
import { isBlank } from "../started.ts";
import { progressOf } from "../status.ts";

/** Without a scheme, yet surely meant as a web address: "www.example.go.th/ita". */
const BARE_ADDRESS =
  /(?:^|\s)((?:www\.[^\s.]+\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:go|or|ac|co|in)\.th|[a-z0-9.-]+\.(?:com|org|net)\b)[^\s]*)/i;

/** `หลักฐาน (URL)`: whether a link is there, and whether readers can open it. Nothing is fetched. */
export const evidenceRules: readonly BookRule[] = [
  { code: "evidence-missing", level: "advice", find: missing },
  { code: "evidence-not-link", level: "check", find: notLinks },
];

const TOLD = ["results.details", "results.output", "results.outcome"] as const;

/**
 * A result claims to be done when its status says so, or when it has no status and tells of work. A sheet without the
 * column is told of once, by column-missing.
 */
function missing(book: MeasuresBook): Hit[] {
  const example = exampleLink(book);
  return book.results.flatMap(({ cells }) => {
    const at = cells["results.evidence"];
    return at && isBlank(at) && isDone(cells) ? [{ at, values: { example } }] : [];
  });
}

function isDone(cells: ResultRow["cells"]): boolean {
  const status = cells["results.status"];
  if (isBlank(status)) return TOLD.some((id) => !isBlank(cells[id]));
  return progressOf((status as Cell).text) === "done";
}

function notLinks(book: MeasuresBook): Hit[] {
  const example = exampleLink(book);
  return book.results.flatMap(({ cells }): Hit[] => {
    const cell = cells["results.evidence"];
    if (cell === undefined || cell.error || isBlank(cell)) return [];
    const fault = faultOf(cell);
    return fault ? [{ at: cell, values: { ...fault, example } }] : [];
  });
}

/** A page of the agency's own website, where that is known. */
function exampleLink(book: MeasuresBook): string {
  const site = /^https?:\/\/[^/\s]+\.[^/\s]+/.exec(book.agency["agency.website"]?.text.trim() ?? "")?.[0];
  return `${site ?? "https://www.example.go.th"}/ita`;
}

function faultOf({ text, formula }: Cell): { readonly kind: string; readonly seen: string } | undefined {
  const links = linksIn(text);
  for (const link of links) {
    const kind = linkFault(link);
    if (kind) return { kind, seen: link };
  }
  if (namesFile(text)) return { kind: "file", seen: text.trim() };
  // The text of =HYPERLINK(…) is its label; its address is not to be seen here.
  if (links.length > 0 || formula) return undefined;
  const bare = BARE_ADDRESS.exec(text)?.[1];
  return bare ? { kind: "scheme", seen: bare } : { kind: "text", seen: text.trim() };
}

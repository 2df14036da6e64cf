import { type AgencyKind, type AgencyName, agencyNameOf, type KindMention, kindMentions } from "../agency.ts";
import { type NameSeen, nameAt } from "../agency-mention.ts";
import { otherName, provinceAt, sameNameOtherKind } from "../agency-other.ts";
import { foreignWord, lineBefore, NEIGHBOUR } from "../agency-words.ts";
import type { Cell, MeasuresBook } from "../book.ts";
import type { Hit } from "../finding.ts";
import { perBook } from "../per-book.ts";
import { proseOf } from "../prose.ts";
import type { BookRule } from "../rule.ts";
import { surrounding } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";

/** Only a text with one of these can name a local body. */
const NAMES_A_BODY = /เทศ|องค์การ|ส่วน\s?ตำบล|อบ[ตจ]|ท[ตมน]\./;
const BODIES = FEATURE.municipality | FEATURE.otherBody;
/** Prose in which the name may stand alone on a line, as under a preface. */
const SIGNED = ["preface", "analysisText"] as const;

/** Each hit carries the whole cell mended: a cell of 30,000 letters with a thousand near misses must not fill the memory. */
const MOST_IN_A_CELL = 20;

interface Agency extends AgencyName {
  readonly kind: AgencyKind;
}

export const agencyRules: readonly BookRule[] = [
  { code: "agency-name-differs", level: "must", find: nameDiffers },
  { code: "agency-other", level: "check", find: othersNamed },
];

interface Mentions {
  readonly cell: Cell;
  /** The features of its text. */
  readonly mask: number;
  readonly mentions: readonly KindMention[];
}

/** The texts that may name a local body, with where they do. */
const mentionsIn = perBook((book): readonly Mentions[] => {
  const found: Mentions[] = [];
  for (const { cell, mask } of proseOf(book)) {
    if ((mask & BODIES) === 0 || cell.id === "agency.name" || !namesABody(cell.text)) continue;
    found.push({ cell, mask, mentions: kindMentions(cell.text) });
  }
  return found;
});

function namesABody(text: string): boolean {
  return text.includes("เทศบาล") || NAMES_A_BODY.test(text);
}

function agencyOf(book: MeasuresBook): Agency | undefined {
  const agency = agencyNameOf(book);
  return agency.kind && agency.proper.length >= 2 ? (agency as Agency) : undefined;
}

/** One hit for each place where the name is nearly, but not quite, this agency's. */
function nameDiffers(book: MeasuresBook): Hit[] {
  const agency = agencyOf(book);
  if (!agency) return [];
  return [
    ...SIGNED.flatMap((field) => aloneOnLine(book.agency[field], agency)),
    ...mentionsIn(book).flatMap(({ cell, mentions }) => behindKind(cell, mentions, agency)),
  ];
}

function behindKind(cell: Cell, mentions: readonly KindMention[], agency: Agency): Hit[] {
  const hits: Hit[] = [];
  for (const { kind, from, to } of mentions) {
    if (hits.length === MOST_IN_A_CELL) break;
    if (kind.id !== agency.kind.id) continue;
    // ระยอง is no misspelt ระนอง.
    if (kind.id === "pao" && provinceAt(cell.text, to, agency.proper)) continue;
    const seen = nameAt(cell.text, to, agency.proper);
    if (!seen || seen.edits === 0 || NEIGHBOUR.test(lineBefore(cell.text, from, 60))) continue;
    hits.push(renamed(cell, seen, agency, from, { around: surrounding(cell.text, { from, to: seen.to }) }));
  }
  return hits;
}

/** The name without its kind as a whole line: a signature. */
function aloneOnLine(cell: Cell | undefined, agency: Agency): Hit[] {
  if (cell === undefined) return [];
  const hits: Hit[] = [];
  const { text } = cell;
  let from = 0;
  let number = 0;
  for (const line of text.split("\n")) {
    if (hits.length === MOST_IN_A_CELL) break;
    const seen = line.length < agency.proper.length * 2 ? nameAt(line, 0, agency.proper) : undefined;
    number++;
    if (seen && seen.edits > 0 && line.slice(seen.to).trim() === "") {
      const at = { ...seen, from: from + seen.from, to: from + seen.to };
      hits.push(renamed(cell, at, agency, at.from, { line: String(number) }));
    }
    from += line.length + 1;
  }
  return hits;
}

/** `where` tells one occurrence in a cell from the others. Where the name's end is not certain, the clerk types it. */
function renamed(cell: Cell, seen: NameSeen, agency: Agency, from: number, where: Hit["values"]): Hit {
  const { text } = cell;
  const kind = text.slice(from, seen.from);
  const values = {
    seen: kind + text.slice(seen.from, seen.to),
    name: kind + agency.proper,
    agency: agency.full,
    ...where,
  };
  if (!seen.certain) return { at: cell, values };
  const after = text.slice(0, seen.from) + agency.proper + text.slice(seen.to);
  return { at: cell, values, after, safe: false };
}

/** For each cell the first sign that its text is another agency's. */
function othersNamed(book: MeasuresBook): Hit[] {
  const agency = agencyOf(book);
  if (!agency) return [];
  return mentionsIn(book).flatMap(({ cell, mask, mentions }): Hit[] => {
    const other = firstOther(cell.text, mentions, agency);
    if (other !== undefined)
      return [{ at: cell, values: { kind: "name", seen: other, agency: agency.full } }];
    const foreign = foreignWord(cell.text, mask, agency.kind.family);
    return foreign ? [{ at: cell, values: { kind: "word", ...foreign, agency: agency.full } }] : [];
  });
}

function firstOther(text: string, mentions: readonly KindMention[], agency: Agency): string | undefined {
  for (const mention of mentions) {
    const same = mention.kind.id === agency.kind.id ? undefined : sameNameOtherKind(text, mention, agency);
    const other = same ?? otherName(text, mention, agency);
    if (other !== undefined) return other;
  }
  return undefined;
}

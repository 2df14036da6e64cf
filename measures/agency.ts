import type { MeasuresBook } from "./book.ts";
import { perBook } from "./per-book.ts";
import { matchesOf } from "./thai/matches.ts";

/** Kinds of local body, their names and the units they are made of. */

export type AgencyKindId = "city" | "town" | "subdistrict" | "sao" | "pao";

/** เทศบาล, อบต. and อบจ. speak of themselves in different words (พนักงานเทศบาล, พนักงานส่วนตำบล …). */
export type AgencyFamily = "municipality" | "sao" | "pao";

export interface AgencyKind {
  readonly id: AgencyKindId;
  readonly family: AgencyFamily;
  readonly title: string;
  readonly abbreviation: string;
}

/** Blanks and hidden characters that may stand inside a word that was damaged. */
export const GAP = "[\\s\\u00ad\\u200b-\\u200d\\u2060]*";
/** ตำบล, also with its sara am in two pieces or lost (ต าบล). */
const SUBDISTRICT = "ต(?:ำ|ํา|[\\s\\ufffd]?า)บล";

interface KindPattern extends AgencyKind {
  readonly pattern: string;
}

/** What must not stand before an abbreviation is looked for behind it: a pattern that begins with letters is fast. */
const KIND_PATTERNS: readonly KindPattern[] = [
  {
    id: "city",
    family: "municipality",
    title: "เทศบาลนคร",
    abbreviation: "ทน.",
    pattern: `เทศบาล${GAP}นคร|ทน(?<![ก-๎]ทน)\\.`,
  },
  {
    id: "town",
    family: "municipality",
    title: "เทศบาลเมือง",
    abbreviation: "ทม.",
    pattern: `เทศบาล${GAP}เมือง|ทม(?<![ก-๎]ทม)\\.`,
  },
  {
    id: "subdistrict",
    family: "municipality",
    title: "เทศบาลตำบล",
    abbreviation: "ทต.",
    pattern: `เทศบาล${GAP}${SUBDISTRICT}|ทต\\.`,
  },
  {
    id: "sao",
    family: "sao",
    title: "องค์การบริหารส่วนตำบล",
    abbreviation: "อบต.",
    pattern: `องค์การ${GAP}บริหาร${GAP}ส่วน${GAP}${SUBDISTRICT}|อบต\\.|อบต(?<![ก-๎]อบต)(?![ก-๎])`,
  },
  {
    id: "pao",
    family: "pao",
    title: "องค์การบริหารส่วนจังหวัด",
    abbreviation: "อบจ.",
    pattern: `องค์การ${GAP}บริหาร${GAP}ส่วน${GAP}จังหวัด|อบจ\\.|อบจ(?<![ก-๎]อบจ)(?![ก-๎])`,
  },
];

export const AGENCY_KINDS: readonly AgencyKind[] = KIND_PATTERNS;

const ANY_KIND = KIND_PATTERNS.map(({ pattern }) => `(${pattern})`).join("|");
const KIND_AT_START = new RegExp(`^${GAP}(?:${ANY_KIND})`);
const KIND_ANYWHERE = new RegExp(ANY_KIND, "g");

export interface AgencyName {
  /** Absent where the name begins with no known kind, as in เมืองพัทยา. */
  readonly kind: AgencyKind | undefined;
  /** The name without its kind and without blanks: "ห้วยทองหลาง". */
  readonly proper: string;
  /** Kind in full and proper name: "เทศบาลตำบลห้วยทองหลาง". */
  readonly full: string;
}

/**
 * The parts of an agency's full or abbreviated name. What follows it (อำเภอ, จังหวัด, brackets) is no part of it.
 */
export function splitAgencyName(name: string): AgencyName {
  const match = KIND_AT_START.exec(name);
  const rest = match ? name.slice(match[0].length) : name;
  const proper = rest.split(/(?<=\S)\s+(?:อำเภอ|อ\.|จังหวัด|จ\.)|[(,\n]/)[0] as string;
  const letters = proper.replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, "");
  const kind = match ? kindOf(match) : undefined;
  return { kind, proper: letters, full: (kind ? kind.title : "") + letters };
}

/** The name of the agency whose workbook it is; without kind and empty where the workbook does not say. */
export const agencyNameOf: (book: MeasuresBook) => AgencyName = perBook(({ agency }) =>
  splitAgencyName(agency["agency.name"]?.text ?? ""),
);

/** A place in a text that names a kind of agency. */
export interface KindMention {
  readonly kind: AgencyKind;
  /** Where the kind's word begins and ends: a proper name may follow at `to`. */
  readonly from: number;
  readonly to: number;
}

/** Every kind of agency that a text names, in full or abbreviated, in order. */
export function kindMentions(text: string): KindMention[] {
  const found: KindMention[] = [];
  for (const match of matchesOf(KIND_ANYWHERE, text)) {
    found.push({ kind: kindOf(match), from: match.index, to: match.index + match[0].length });
  }
  return found;
}

function kindOf(match: readonly (string | undefined)[]): AgencyKind {
  return KIND_PATTERNS[match.findIndex((part, at) => at > 0 && part !== undefined) - 1] as AgencyKind;
}

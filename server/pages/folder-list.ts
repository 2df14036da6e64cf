import { bareLetters } from "../../measures/thai/bare.ts";
import type { FolderFile } from "../folder/folder.ts";

/** Which files a list shows. */
export const FILTERS = ["must", "good", "unreadable"] as const;
export type Filter = (typeof FILTERS)[number];

export interface Shown {
  /** All when undefined. */
  readonly filter: Filter | undefined;
  /** Words to be found in the name of the file, the office or the place; all when "". */
  readonly words: string;
  /** Counted from 1; any other number gives the nearest page. */
  readonly page: number;
}

/** Characters of a search that are looked at. */
const LONGEST_WORDS = 100;

/** Reads the query of the page's address; what is not known there is passed over. */
export function readShown(query: URLSearchParams): Shown {
  return {
    filter: FILTERS.find((one) => one === query.get("state")),
    words: (query.get("q") ?? "").trim().slice(0, LONGEST_WORDS),
    page: Number(query.get("page") ?? 1),
  };
}

/** The address of the page that shows this. */
export function addressOf({ filter, words, page }: Partial<Shown>, said?: string): string {
  const query = new URLSearchParams();
  if (filter !== undefined) query.set("state", filter);
  if (words) query.set("q", words);
  if (page !== undefined && page > 1) query.set("page", String(page));
  if (said !== undefined) query.set("said", said);
  return query.size === 0 ? "/folder" : `/folder?${query}`;
}

const BELONGS: Readonly<Record<Filter, (file: FolderFile) => boolean>> = {
  must: ({ state }) => state.kind === "read" && state.facts.counts.must > 0,
  good: ({ state }) => state.kind === "read" && state.facts.counts.must === 0,
  unreadable: ({ state }) => state.kind === "unreadable",
};

export function countOf(filter: Filter | undefined, files: readonly FolderFile[]): number {
  return filter === undefined ? files.length : files.filter(BELONGS[filter]).length;
}

export function shownOf(files: readonly FolderFile[], { filter, words }: Shown): FolderFile[] {
  const sought = bareLetters(words);
  return files.filter(
    (file) => (filter === undefined || BELONGS[filter](file)) && textOf(file).includes(sought),
  );
}

function textOf({ name, state }: FolderFile): string {
  const facts = state.kind === "read" ? `${state.facts.agency} ${state.facts.place}` : "";
  return bareLetters(`${name} ${facts}`);
}

/** An office with several workbooks counts once; it has nothing to mend when none of them has. */
export function officesOf(files: readonly FolderFile[]): { readonly all: number; readonly good: number } {
  const offices = new Map<string, boolean>();
  for (const { key, state } of files) {
    if (state.kind !== "read") continue;
    const { agency, place, counts } = state.facts;
    const office = bareLetters(agency) === "" ? key : bareLetters(`${agency} ${place}`);
    offices.set(office, (offices.get(office) ?? true) && counts.must === 0);
  }
  return { all: offices.size, good: [...offices.values()].filter((isGood) => isGood).length };
}

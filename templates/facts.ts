import type { Group } from "./tags.ts";

/** What a report says: the value of every tag, and the entries that rows are repeated for. */
export interface Facts {
  readonly tags: Values;
  readonly groups: { readonly [G in Group]: readonly Entry[] };
  /** Properties of the file. */
  readonly title: string;
  readonly creator: string;
}

export type Values = Readonly<Record<string, string>>;

export interface Entry {
  readonly values: Values;
  /** Entries of one key, such as the results of one measure, stay together where they fit. */
  readonly key?: number;
}

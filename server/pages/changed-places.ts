import { differingParts } from "../findings/differing-parts.ts";
import { difference } from "./difference.ts";

/** Letters on each side of a change: more than any list or page shows, which then see that there is more. */
const AROUND = 48;
/** Changes with more letters than this between them are places of their own. */
const APART = 2 * AROUND;
/** Letters of one change that are kept. */
const LONGEST = 500;

export interface ChangedPlaces {
  readonly before: string;
  readonly after: string;
  /** Places that are left out. */
  readonly more: number;
}

/**
 * Two texts cut to the first `most` places where they differ, each with some letters around it. A cell can hold 32,767
 * letters and have a dozen findings, each with the cell's whole text before and after.
 */
export function changedPlaces(before: string, after: string, most: number): ChangedPlaces {
  const parts = differingParts(before, after, APART);
  const shown = { before: "", after: "" };
  for (const pair of parts.slice(0, most)) {
    const { lead, tail, ...put } = difference(pair.before, pair.after, AROUND);
    const gap = shown.before.endsWith("…") && lead.startsWith("…") ? " " : "";
    shown.before += gap + lead + shortened(put.before) + tail;
    shown.after += gap + lead + shortened(put.after) + tail;
  }
  return { ...shown, more: Math.max(0, parts.length - most) };
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

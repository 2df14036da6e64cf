import { differingParts } from "../findings/differing-parts.ts";
import { difference } from "./difference.ts";

/** Changes with more letters than this between them are places of their own, as on the page of findings. */
const APART = 12;
/** Letters on each side of a place: more than any page or list shows, which so see that there is more. */
const AROUND = 48;
/** Letters of one change that are kept. */
const LONGEST = 500;
/** Places that are kept, however long they are: one more than a finding shows. */
const LEAST = 4;

export interface ChangedPlaces {
  readonly before: string;
  readonly after: string;
  /** Places that are left out. */
  readonly more: number;
}

/**
 * Two texts cut to the first places where they differ, each with a little around it, until each text has so many
 * `letters`. A cell can hold 32,767, and have a dozen findings with the whole of it before and after.
 */
export function changedPlaces(before: string, after: string, letters: number): ChangedPlaces {
  const parts = differingParts(before, after, APART);
  const shown = { before: "", after: "" };
  let places = 0;
  for (const pair of parts) {
    if (places >= LEAST && Math.max(shown.before.length, shown.after.length) >= letters) break;
    const { lead, tail, ...put } = difference(pair.before, pair.after, AROUND);
    const gap = shown.before.endsWith("…") && lead.startsWith("…") ? " " : "";
    shown.before += gap + lead + shortened(put.before) + tail;
    shown.after += gap + lead + shortened(put.after) + tail;
    places++;
  }
  const more = parts.length - places;
  const end = more > 0 && !shown.before.endsWith("…") ? "…" : "";
  return { before: shown.before + end, after: shown.after + end, more };
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

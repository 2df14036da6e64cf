import type { Change } from "../../measures/mend.ts";
import { changedPart } from "./changed-part.ts";

/** One changed cell, small enough to be kept: what stood where, and how to know the text that we left there. */
export interface UndoChange {
  readonly gid: number;
  readonly cell: string;
  readonly column?: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** Length and fingerprint of the whole text that we wrote. */
  readonly length: number;
  readonly print: number;
}

/** What one press of a button changed. */
export interface UndoStep {
  /** ISO (C.E.). */
  readonly day: string;
  readonly changes: readonly UndoChange[];
  /** Changed cells for which there was no room here. */
  readonly left: number;
}

/** UTF-16 units that the whole list may take: in UTF-8 at most 300 kB of the 500 kB that Google keeps for a document. */
const ROOM = 100_000;

export function undoChange({ cell, column, before, after }: Change, gid: number): UndoChange {
  return {
    gid,
    cell,
    ...(column !== undefined && { column }),
    ...changedPart(before, after),
    length: after.length,
    print: fingerprint(after),
  };
}

/** The text as it was, if the cell holds exactly what we wrote; else undefined. */
export function undone(
  text: string,
  { start, before, after, length, print }: UndoChange,
): string | undefined {
  const end = start + after.length;
  if (text.length !== length || text.slice(start, end) !== after || fingerprint(text) !== print)
    return undefined;
  return text.slice(0, start) + before + text.slice(end);
}

/** Adds a step at the end; the oldest give way. Of a step that is too large alone, its first changes are kept. */
export function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  const kept: UndoChange[] = [];
  let room = ROOM;
  for (const change of step.changes) {
    room -= JSON.stringify(change).length + 1;
    if (room < 0) break;
    kept.push(change);
  }
  const next = [...steps, { ...step, changes: kept, left: step.changes.length - kept.length }];
  while (next.length > 1 && JSON.stringify(next).length > ROOM) next.shift();
  return next;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

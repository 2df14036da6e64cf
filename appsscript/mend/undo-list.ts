import type { Change } from "../../measures/mend.ts";
import { changedParts } from "./changed-part.ts";

/** One changed cell, small enough to be kept: what stood where, and how to know the text that we left there. */
export interface UndoChange {
  readonly gid: number;
  readonly cell: string;
  /** Where in the text as it was, what stood there, and how long what stands there now is. */
  readonly parts: readonly (readonly [start: number, before: string, now: number])[];
  /** Length and fingerprint of the whole text that we wrote. */
  readonly length: number;
  readonly print: number;
}

/** What one press of a button changed. */
export interface UndoStep {
  /** ISO (C.E.). */
  readonly day: string;
  readonly changes: readonly UndoChange[];
}

/** Bytes in UTF-8 that the whole list may take, of the 500 kB that Google keeps for a document. */
const ROOM = 400_000;

export function undoChange({ cell, before, after }: Change, gid: number): UndoChange {
  return {
    gid,
    cell,
    parts: changedParts(before, after).map((part) => [part.start, part.before, part.after.length]),
    length: after.length,
    print: fingerprint(after),
  };
}

/** The text as it was, if the cell holds exactly what we wrote; else undefined. */
export function undone(text: string, { parts, length, print }: UndoChange): string | undefined {
  if (text.length !== length || fingerprint(text) !== print) return undefined;
  let was = "";
  let at = 0;
  for (const [start, before, now] of parts) {
    const same = text.slice(at, at + start - was.length);
    at += same.length + now;
    was += same + before;
  }
  return was + text.slice(at);
}

/** Which of a step's changes there is room for, when older steps give way. */
export function roomFor(changes: readonly UndoChange[]): boolean[] {
  // The step's own day and brackets.
  let room = ROOM - 100;
  return changes.map((change) => {
    const size = bytes(change) + 1;
    if (size > room) return false;
    room -= size;
    return true;
  });
}

/** Adds a step at the end; the oldest give way. */
export function withStep(steps: readonly UndoStep[], step: UndoStep): UndoStep[] {
  const next = [...steps, step];
  while (next.length > 1 && bytes(next) > ROOM) next.shift();
  return next;
}

function bytes(kept: object): number {
  return JSON.stringify(kept).replace(/[\u0080-\uffff]/g, "---").length;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

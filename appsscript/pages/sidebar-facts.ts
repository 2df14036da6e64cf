import type { Level } from "../../measures/finding.ts";

/** What the sidebar shows; plain JSON that stands in the page when it arrives. */
export interface SidebarFacts {
  /** The spreadsheet's name and address. */
  readonly name: string;
  readonly url: string;
  /** "ตรวจเมื่อ ๕ มีนาคม ๒๕๖๗" */
  readonly day: string;
  readonly counts: readonly { readonly level: Level; readonly word: string; readonly count: string }[];
  readonly total: number;
  /** What to know of the ruleset, or "". */
  readonly note: string;
  readonly lines: readonly FindingLine[];
  /** Findings that are in the sheet's list and not here. */
  readonly left: number;
  /** Safe fixes that can be applied. */
  readonly safe: number;
  /** What the last act did, Thai; "" when there was none. */
  readonly said: string;
  readonly changed: readonly ChangedLine[];
  /** Cells that the next undo would give back. */
  readonly undoable: number;
}

export interface FindingLine {
  readonly code: string;
  readonly level: Level;
  readonly sheet: string;
  readonly gid?: number;
  readonly cell?: string;
  readonly column?: string;
  /** "มาตรการที่ ๒" */
  readonly measure?: string;
  /** The rule's name. */
  readonly rule: string;
  readonly message: string;
  readonly fix?: {
    readonly before: string;
    readonly after: string;
    readonly safe: boolean;
    /** Around what changes. */
    readonly from: string;
    readonly to: string;
  };
}

export interface ChangedLine {
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** What a call from a page gives back: the sidebar anew, what was done, or why nothing was. */
export type PageAnswer =
  | { readonly done: true; readonly facts: SidebarFacts }
  | { readonly done: true; readonly words: string }
  | { readonly done: false; readonly sentence: string };

import type { SpreadsheetState } from "./state.ts";

/** Lets an account see the file. */
export function addViewer(state: SpreadsheetState, email: string): SpreadsheetState {
  if (isShared(state, email)) return state;
  return { ...state, viewers: [...(state.viewers ?? []), email] };
}

/** Takes an account's sight of the file back. */
export function removeViewer(state: SpreadsheetState, email: string): SpreadsheetState {
  if (!isShared(state, email)) return state;
  return { ...state, viewers: (state.viewers ?? []).filter((viewer) => !isSame(viewer, email)) };
}

export function isShared({ viewers = [] }: SpreadsheetState, email: string): boolean {
  return viewers.some((viewer) => isSame(viewer, email));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

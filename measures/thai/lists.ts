import { readNumber, toThaiDigits } from "./digits.ts";
import { FOLLOW_VOWEL, MARK } from "./letters.ts";
import { matchesOf } from "./matches.ts";

/** What begins an item of a list: "๑." or "-". */
export interface ListMarker {
  readonly text: string;
  /** Where the marker ends. */
  readonly end: number;
  /** A blank follows. */
  readonly blank: boolean;
  /** The number; undefined for a dash. */
  readonly value: number | undefined;
  /** The item is set in under another. */
  readonly setIn: boolean;
}

/** At the start of a line; decimals (๑.๑, ๒.๕ ล้านบาท), years, negative numbers and rows of dots or dashes are none. */
const NUMBER = "(?:[0-9]{1,2}|[๐-๙]{1,2})\\.(?![0-9๐-๙.])";
const DASH = `-(?![0-9๐-๙.-])`;
/** Blanks, and what an item may begin with: no mark that hangs on the letter before. */
const ITEM = `([ \\t]*)(?=[^\\s${FOLLOW_VOWEL}${MARK}])`;
const AT_LINE = new RegExp(`[ \\t]*(?:${NUMBER}|${DASH})${ITEM}`, "y");
const IN_LINE = new RegExp(`[ \\t](${NUMBER})${ITEM}`, "g");
/** Blanks by which an item is set in under another; fewer are a slip. */
const SET_IN = 2;

const numberOf = (marker: string): number | undefined =>
  marker === "-" ? undefined : readNumber(marker.slice(0, -1));

const NONE: readonly ListMarker[] = [];

/** The markers of a text. Items that follow one another on one line count when they go on from its own ๑. */
export function listMarkers(text: string): readonly ListMarker[] {
  let markers: ListMarker[] | undefined;
  for (let from = 0; from >= 0; from = nextLine(text, from)) {
    AT_LINE.lastIndex = from;
    if (!AT_LINE.test(text)) continue;
    const whole = text.slice(from, AT_LINE.lastIndex);
    const marker = whole.trim();
    const indent = whole.indexOf(marker);
    const end = from + indent + marker.length;
    const value = numberOf(marker);
    const setIn = indent >= SET_IN && text.slice(0, from).trim() !== "";
    markers ??= [];
    markers.push({ text: marker, end, blank: end < AT_LINE.lastIndex, value, setIn });
    if (value === 1) markers.push(...followers(text, end));
  }
  return markers ?? NONE;
}

/** Where the next line begins, or -1. */
function nextLine(text: string, from: number): number {
  return text.indexOf("\n", from) + 1 || -1;
}

function followers(text: string, from: number): readonly ListMarker[] {
  const lineEnd = text.indexOf("\n", from);
  const line = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
  const markers: ListMarker[] = [];
  for (const match of matchesOf(IN_LINE, line)) {
    const [whole, marker, blanks] = match as unknown as [string, string, string];
    const value = numberOf(marker);
    if (value !== markers.length + 2) continue;
    const end = from + match.index + whole.length - blanks.length;
    markers.push({ text: marker, end, blank: blanks !== "", value, setIn: false });
  }
  return markers;
}

/** A number this far past the one expected belongs to another list, or to none. */
const FAR = 3;

/**
 * The first number of a list from ๑ on that repeats the one before or leaves one out, with the one expected there.
 * A list may begin anew, also inside another that then goes on.
 */
export function misnumbered(
  markers: readonly ListMarker[],
): { readonly seen: string; readonly expected: string } | undefined {
  const open: number[] = [];
  for (const { text, value, setIn } of markers) {
    if (value === undefined || setIn) continue;
    if (value === 1) {
      open.unshift(value);
      continue;
    }
    const outer = open.indexOf(value - 1);
    if (outer >= 0) {
      open.splice(0, outer + 1, value);
      continue;
    }
    const [last] = open;
    if (last === undefined) continue;
    if (value === last || (value > last && value <= last + FAR)) {
      const expected = `${last + 1}.`;
      return { seen: text, expected: /[๐-๙]/.test(text) ? toThaiDigits(expected) : expected };
    }
  }
  return undefined;
}

import type { TextHit } from "../finding.ts";
import type { TextRule } from "../rule.ts";
import { shortened } from "../thai/cut.ts";
import { applyEdits } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { type ListMarker, listMarkers, misnumbered } from "../thai/lists.ts";
import { isWaiting, lookedThrough } from "./looked-through.ts";

/** Markers of one kind that have no blank behind them, beside others that have one. */
function tight(markers: readonly ListMarker[]): readonly ListMarker[] {
  const without = markers.filter(({ blank }) => !blank);
  return without.length < markers.length ? without : [];
}

/** The markers that need a blank, of both kinds, in the order of the text. */
function withoutBlank(markers: readonly ListMarker[]): readonly ListMarker[] {
  const numbers = markers.filter(({ value }) => value !== undefined);
  const dashes = markers.filter(({ value }) => value === undefined);
  return [...tight(numbers), ...tight(dashes)].sort((one, other) => one.end - other.end);
}

/** Letters of an item that a message shows. */
const SHOWN = 32;

const NONE: readonly TextHit[] = [];

function uneven(text: string): readonly TextHit[] {
  const markers = listMarkers(text);
  if (markers.length === 0) return NONE;
  const edits = markers.every(({ blank }) => blank) ? [] : withoutBlank(markers);
  const [first] = edits;
  const wrong = first ? undefined : misnumbered(markers);
  if ((!first && !wrong) || isWaiting(text)) return NONE;
  if (first) {
    const after = applyEdits(
      text,
      edits.map(({ end }) => ({ from: end, to: end, put: " " })),
    );
    const word = text.slice(first.end).split(/\s/, 1)[0] as string;
    const shown = shortened(word, SHOWN);
    const values = { kind: "blank", seen: first.text + shown, meant: `${first.text} ${shown}` };
    return [{ values, after, safe: true }];
  }
  return [{ values: { kind: "number", ...wrong } }];
}

/** Lists whose items do not look alike. Blanks first: a number that is left out shows once they are even. */
export const listsRules: readonly TextRule[] = lookedThrough({
  code: "list-uneven",
  level: "advice",
  needs: FEATURE.listMarker,
  find: uneven,
});

import type { TextRule } from "../rule.ts";
import { tidied } from "../thai/blanks.ts";
import { applyEdits } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { visible } from "../thai/invisible.ts";
import { unmarked } from "../thai/markup.ts";
import { spacedWords } from "../thai/spacing.ts";

/** Whether safe repairs wait until hidden characters are gone, as those of letters do. */
export function isWaiting(text: string): boolean {
  return visible(text) !== text;
}

/** A text as the safe repairs of blanks, markup and hidden characters will leave it. */
export function readable(text: string): string {
  if (text !== lastText) {
    lastText = text;
    lastReadable = repaired(text);
  }
  return lastReadable;
}

/** The last answer is kept: every rule with a second look asks about the same text in turn. */
let lastText = "";
let lastReadable = "";

function repaired(text: string): string {
  const seen = tidied(visible(unmarked(text) ?? text));
  return applyEdits(seen, spacedWords(seen));
}

/**
 * A rule and its second look, at the readable text: what a safe repair will bring to light is found before it is
 * made. The second look offers no fix, because its text does not stand in the cell yet.
 */
export function lookedThrough(rule: TextRule): readonly TextRule[] {
  const { code, level, find } = rule;
  const second: TextRule = {
    code,
    level,
    needs: FEATURE.invisible | FEATURE.shortPieces | FEATURE.angle | FEATURE.extraBlank,
    find: (text, context) => {
      const seen = readable(text);
      if (seen === text || find(text, context).length > 0) return [];
      return find(seen, context).map(({ values = {} }) => ({ values }));
    },
  };
  return [rule, second];
}

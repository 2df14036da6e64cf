import type { Cell } from "../book.ts";
import type { TextRule } from "../rule.ts";
import { tidied, tidiedPage } from "../thai/blanks.ts";
import { applyEdits, fragment } from "../thai/edit.ts";
import { FEATURE } from "../thai/feature.ts";
import { tornWords } from "../thai/torn-words.ts";
import { bringsNothing } from "./characters.ts";
import { isWaiting, lookedThrough } from "./looked-through.ts";

/** Where a line begins or ends with a blank, or two stand together. */
const DOUBLED = /\S[ \t]{2,}(?=\S)/;

type Tidy = (text: string) => string;

const extra = (tidy: Tidy): TextRule => ({
  code: "blanks-extra",
  level: "advice",
  needs: FEATURE.extraBlank | FEATURE.emptyLine,
  find: (text) => {
    const after = tidy(text);
    if (after === text) return [];
    const doubled = DOUBLED.exec(text);
    const values = doubled
      ? {
          kind: "doubled",
          ...fragment(text, { from: doubled.index + 1, to: doubled.index + doubled[0].length, put: " " }),
        }
      : { kind: "edge" };
    return [isWaiting(text) ? { values } : { values, after, safe: bringsNothing(text, after) }];
  },
});

const torn: TextRule = {
  code: "blanks-extra",
  level: "advice",
  needs: FEATURE.tornWord,
  find: (text) => {
    const edits = tornWords(text);
    const [first] = edits;
    if (!first) return [];
    const values = { kind: "torn", ...fragment(text, first), count: String(edits.length) };
    return [{ values, after: applyEdits(text, edits), safe: false }];
  },
};

/** A blank inside an official word waits until the text has no blank too many: one finding a cell. */
function afterExtra(rule: TextRule, tidy: Tidy): TextRule {
  return {
    ...rule,
    find: (text, context) => {
      const hits = rule.find(text, context);
      return hits.length > 0 && tidy(text) !== text ? [] : hits;
    },
  };
}

function rulesOf(tidy: Tidy, within: (cell: Cell) => boolean): readonly TextRule[] {
  const rules = [extra(tidy), ...lookedThrough(torn).map((rule) => afterExtra(rule, tidy))];
  return rules.map((rule) => ({ ...rule, within }));
}

/** Pages of prose: their paragraphs are set in, and a signature stands to the right, by blanks alone. */
const isPage = ({ id }: Cell): boolean => id === "preface" || id === "analysisText";

/** Blanks that a text has too many. */
export const blanksRules: readonly TextRule[] = [
  ...rulesOf(tidied, (cell) => !isPage(cell)),
  ...rulesOf(tidiedPage, isPage),
];

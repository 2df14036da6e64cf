import { beforeAll, describe, expect, it } from "vitest";
import { type Filling, sheetTexts } from "../../measures/form/filling.ts";
import { DEFECTIVE_EXAMPLE } from "../../templates/examples/defective.ts";
import { GOOD_EXAMPLE } from "../../templates/examples/good.ts";
import { lineCount, linesHeight, textWidth } from "../../templates/heights.ts";
import { type Fitted, optimalHeights } from "./optimal-heights.ts";
import { missingForPages } from "./thai-font.ts";

/** Widths of columns in characters, of which each text is tried in three. */
const WIDTHS = [12, 15, 18, 21, 27, 33, 43, 48, 62, 81];
/** LibreOffice makes a column of so many characters this much wider than Excel, for which heights are reckoned. */
const WIDER = 1.057;

const missing = missingForPages();

describe.skipIf(missing !== undefined)(
  `row heights against LibreOffice${missing ? ` (${missing})` : ""}`,
  () => {
    const texts = textsOf(GOOD_EXAMPLE, DEFECTIVE_EXAMPLE);
    const fitted = texts.flatMap((text, index) =>
      [0, 3, 6].map((offset): Fitted => {
        const characters = WIDTHS[(index + offset) % WIDTHS.length] as number;
        const bold = index % 4 === 0;
        return { text, width: textWidth(characters), size: index % 3 === 0 ? 14 : 16, bold };
      }),
    );
    let asOpened: number[];
    let asNarrow: number[];
    beforeAll(async () => {
      const both = await optimalHeights([
        ...fitted.map((one) => ({ ...one, width: one.width * WIDER })),
        ...fitted,
      ]);
      asOpened = both.slice(0, fitted.length);
      asNarrow = both.slice(fitted.length);
    }, 120_000);

    const reckoned = (one: Fitted) => linesHeight(lineCount(one.text, one.width, one), one);

    it("are short in no row of a file as it is opened", () => {
      expect(fitted.length).toBeGreaterThan(500);
      const short = fitted.filter((one, index) => reckoned(one) < (asOpened[index] as number));
      expect(short).toEqual([]);
    });

    it("are right to a line even in columns as narrow as Excel's, and short in hardly any", () => {
      const lines = fitted.map((one, index) => {
        const line = one.size * 1.306;
        return {
          ours: lineCount(one.text, one.width, one),
          theirs: Math.round(((asNarrow[index] as number) - 1.45) / line),
        };
      });
      expect(lines.filter(({ ours, theirs }) => ours < theirs).length).toBeLessThanOrEqual(
        fitted.length / 100,
      );
      expect(lines.filter(({ ours, theirs }) => ours !== theirs).length).toBeLessThan(fitted.length / 10);
      for (const { ours, theirs } of lines)
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(Math.max(1, theirs / 8));
    });
  },
);

/** Every text of the examples and every line of it, once. */
function textsOf(...fillings: readonly Filling[]): string[] {
  const texts = new Set<string>();
  for (const filling of fillings) {
    for (const id of ["agency", "analysis", "plan", "results"] as const) {
      for (const text of sheetTexts(filling, id).flat())
        for (const part of [text, ...text.split("\n")]) texts.add(part);
    }
  }
  return [...texts].filter((text) => text.trim() !== "");
}

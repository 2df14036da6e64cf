import { describe, expect, it } from "vitest";
import type { Cell } from "../../measures/book.ts";
import { placer } from "../../measures/place.ts";
import { readBook } from "../../measures/read.ts";
import { chooseRuleset } from "../../measures/rulesets/index.ts";
import { agency, grid } from "./table.ts";

describe("placer", () => {
  const book = readBook(grid(agency()));
  const { ruleset } = chooseRuleset(2567);
  const stricter = {
    ...ruleset,
    levels: { "cell-error": [{ from: "2024-10-01", level: "check" as const }] },
  };
  const levelOn = (day: string | undefined) =>
    placer(book, stricter, day)("cell-error", "must", { at: book.agency["agency.name"] as Cell }).finding
      .level;

  it("gives a rule the level that the ruleset gives it from a day on", () => {
    expect(levelOn("2024-10-01")).toBe("check");
    expect(levelOn("2024-09-30")).toBe("must");
    expect(levelOn(undefined)).toBe("must");
  });
});

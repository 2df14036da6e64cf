import { describe, expect, it } from "vitest";
import { perBook } from "../../measures/per-book.ts";
import { readBook } from "../../measures/read.ts";
import { agency, grid } from "./table.ts";

describe("perBook", () => {
  it("makes each of several things once for every workbook", () => {
    const made: string[] = [];
    const note = (name: string) =>
      perBook((book) => {
        made.push(name);
        return [name, book];
      });
    const [one, other] = [note("one"), note("other")];
    const [first, second] = [readBook(grid(agency())), readBook(grid(agency()))];
    expect(one(first)).toBe(one(first));
    expect(other(first)).toEqual(["other", first]);
    expect(one(second)).toEqual(["one", second]);
    expect(made).toEqual(["one", "other", "one"]);
  });
});

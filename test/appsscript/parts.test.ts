import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaName, areasOf } from "../../appsscript/check/areas.ts";
import { clerksPart, nextNote } from "../../appsscript/check/note.ts";
import { changedPart } from "../../appsscript/mend/changed-part.ts";
import { roomFor, type UndoStep, undoChange, undone, withStep } from "../../appsscript/mend/undo-list.ts";
import { isDayLike } from "../../appsscript/sheets/day-like.ts";
import type { Finding } from "../../measures/finding.ts";

const place = fc.record({ row: fc.nat(12), column: fc.nat(6) });
const finding: Finding = {
  code: "row-blank",
  level: "advice",
  sheet: "ก",
  cell: "A1",
  values: { rows: "1", from: "2" },
};

describe("cells as rectangles", () => {
  it("cover exactly the cells", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 60 }), (cells) => {
        const covered = areasOf(cells).flatMap(({ top, left, bottom, right }) => {
          const names: string[] = [];
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++) names.push(`${row},${column}`);
          return names;
        });
        expect(covered.sort()).toEqual(
          [...new Set(cells.map(({ row, column }) => `${row},${column}`))].sort(),
        );
      }),
    );
  });

  it("join what stands below and beside one another", () => {
    const block = [0, 1, 2].flatMap((row) => [1, 2].map((column) => ({ row, column })));
    expect(areasOf(block).map(areaName)).toEqual(["B1:C3"]);
    expect(areasOf([{ row: 4, column: 0 }]).map(areaName)).toEqual(["A5"]);
  });
});

describe("a note", () => {
  it("of the clerk's stays to the letter, whatever is found", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (note, found) => {
        fc.pre(note !== "");
        expect(nextNote(note, found ? [finding] : [])).toBe(note);
      }),
    );
  });

  it("of ours goes when it is settled, and a clerk's words around or within it stay", () => {
    const ours = nextNote("", [finding]);
    expect(nextNote(ours, [])).toBe("");
    expect(nextNote(`${ours}\nถามกองคลังแล้ว`, [finding])).toBe("ถามกองคลังแล้ว");
    expect(nextNote(`ก่อนหน้า\n${ours}`, [])).toBe("ก่อนหน้า");
    expect(clerksPart(ours)).toBe("");
  });

  it("tells at most five findings, and counts the others", () => {
    const note = nextNote(
      "",
      Array.from({ length: 7 }, () => finding),
    );
    expect(note.match(/^• /gm)).toHaveLength(6);
    expect(note).toContain("และอีก ๒ เรื่อง");
  });
});

describe("an undo", () => {
  const text = fc.string({ unit: fc.constantFrom("ก", "่", "า", " ", "๑", "x", "\n"), maxLength: 30 });
  const change = (before: string, after: string) =>
    undoChange({ sheet: "ก", cell: "A1", before, after, codes: [] }, 1);

  it("gives the exact text back from the text that was written", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(undone(after, change(before, after))).toBe(before);
      }),
    );
  });

  it("leaves every other text alone", () => {
    fc.assert(
      fc.property(text, text, text, (before, after, now) => {
        fc.pre(now !== after);
        expect(undone(now, change(before, after))).toBeUndefined();
      }),
    );
  });

  it("keeps what it can: the oldest steps give way, of a huge one there is room for the first cells", () => {
    const step = (cells: number, before = `ก ข${"ค".repeat(50)}`): UndoStep => ({
      day: "2024-01-15",
      changes: Array.from({ length: cells }, () => change(before, "กข")),
    });
    expect(withStep(withStep([], step(10)), step(10))).toHaveLength(2);
    expect(withStep(withStep([], step(900)), step(3_000))).toHaveLength(1);
    const fits = roomFor(step(5_000).changes);
    const kept = fits.filter(Boolean).length;
    expect(kept).toBeGreaterThan(500);
    expect(kept).toBeLessThan(5_000);
    expect(fits.indexOf(false)).toBe(kept);
    expect(roomFor([change("ก".repeat(200_000), "ก"), change("ก ข", "กข")])).toEqual([false, true]);
  });

  it("keeps of a long text only what changes in each line", () => {
    const line = "ก".repeat(200);
    const { parts } = change(`${line}\nข  ค\n${line}\nง  จ`, `${line}\nข ค\n${line}\nง จ`);
    expect(parts).toEqual([
      [203, " ", 0],
      [409, " ", 0],
    ]);
  });

  it("shows where a text changes, with whole letters", () => {
    expect(changedPart(`${"ก".repeat(30)}ที่ ดี`, `${"ก".repeat(30)}ที่ดี`, 2)).toMatchObject({
      before: "ที่ ดี",
      after: "ที่ดี",
    });
  });

  it.each([
    ["กาข ค", "กาขค", 1],
    ["เกข ค", "เกขค", 2],
    ["กะข ค", "กะขค", 1],
  ])("parts no vowel from its letter in %s", (before, after, around) => {
    const part = changedPart(before, after, around);
    expect(part.start === 0 || !/[าะ]/.test(before.charAt(part.start))).toBe(true);
    expect("เแโใไ").not.toContain(before.charAt(part.start - 1) || "-");
  });
});

describe("a text that may be a real date", () => {
  it.each([
    "5/7/2024",
    "05-07-2567",
    "2024-07-05",
    "5 ก.ค. 2567",
    "5 กรกฎาคม 2567",
    "วันศุกร์ที่ 5 กรกฎาคม 2567",
    "กรกฎาคม 2567",
    "ก.ค. 67",
    "Jul 5, 2024",
    "5/7/2024 10:30:00",
  ])("is %s", (text) => expect(isDayLike(text)).toBe(true));

  it.each([
    "กองคลัง",
    "๕ กรกฎาคม ๒๕๖๗",
    "1. ประกาศนโยบาย",
    "82.47",
    "คู่มือ 1 เล่ม",
    "https://a.go.th/2024/07/05",
    "ร้อยละ 90",
    "",
  ])("is not %s", (text) => expect(isDayLike(text)).toBe(false));
});

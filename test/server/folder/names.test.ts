import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asideName,
  formerName,
  isWorkbookName,
  keyOf,
  numbered,
  safeName,
} from "../../../server/folder/names.ts";
import { NOW } from "./offices.ts";

const HOSTILE: readonly (readonly [given: string, safe: string])[] = [
  ["../../x.xlsx", "x.xlsx"],
  ["..\\..\\x.xlsx", "x.xlsx"],
  ["C:\\งาน\\แผน.xlsx", "แผน.xlsx"],
  ["/", "ไฟล์มาตรการ.xlsx"],
  ["", "ไฟล์มาตรการ.xlsx"],
  [".xlsx", "xlsx.xlsx"],
  ["...xlsx", "xlsx.xlsx"],
  ["CON.xlsx", "_CON.xlsx"],
  ["con .xlsx", "_con.xlsx"],
  ["LPT1.แผน.xlsx", "_LPT1.แผน.xlsx"],
  ["com¹.xlsm", "_com¹.xlsm"],
  ["console.xlsx", "console.xlsx"],
  ["แผน\u0000\n\t๒๕๖๗.xlsx", "แผน ๒๕๖๗.xlsx"],
  ["แผน\u202exslx.exe", "แผนxslx.exe.xlsx"],
  ["แผน?*|<>.XLSX", "แผน.XLSX"],
  ["แผน.xlsx:stream", "แผน.xlsx stream.xlsx"],
  ["~$แผน.xlsx", "แผน.xlsx"],
  [".ซ่อน.xlsx", "ซ่อน.xlsx"],
  ["แผน.", "แผน.xlsx"],
  ["แผน", "แผน.xlsx"],
  ["Cafe\u0301.xlsx", "Café.xlsx"],
  ["e\u200d\u0301.xlsx", "é.xlsx"],
];

describe("the name of a file in the folder", () => {
  for (const [given, safe] of HOSTILE)
    it(`is ${safe} for ${JSON.stringify(given)}`, () => {
      expect(safeName(given)).toBe(safe);
    });

  it("keeps whole Thai letters with their marks when it is shortened", () => {
    const name = safeName(`${"ที่".repeat(50)}.xlsm`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^(?:ที่)+\.xlsm$/u);
    expect(safeName(`${"ก".repeat(100)}.xlsx`)).toBe(`${"ก".repeat(72)}.xlsx`);
  });

  it("is one that a file system takes, that is listed, and that comes back as it is, whatever was given", () => {
    const names = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", minLength: 60, maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            "../",
            "\\",
            "con",
            ".",
            "~$",
            " ",
            "ก",
            "่",
            "é",
            "e\u0301",
            "\ud800",
            ".xlsx",
            ":",
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(names, (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]|^\.|^~\$/u);
        expect(name).toBe(name.normalize("NFC").toWellFormed());
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255 - 32);
        expect(isWorkbookName(name)).toBe(true);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  it("says when a file was set aside, and gives its former name back", () => {
    expect(asideName("แผน.xlsx", NOW)).toBe("แผน (2567-10-15 14.03).xlsx");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 99_999 }), (given, number) => {
        const name = safeName(given);
        expect(formerName(numbered(asideName(name, NOW), number))).toBe(name);
      }),
    );
    expect(formerName("แผน (2).xlsx")).toBe("แผน (2).xlsx");
  });

  it("fits with its day and number even where it was as long as a name can be", () => {
    const name = `${"ก".repeat(83)}.xlsx`;
    for (const made of [asideName(name, NOW), numbered(name, 12), numbered(asideName(name, NOW), 99)])
      expect(Buffer.byteLength(made)).toBeLessThanOrEqual(255);
    expect(numbered(asideName(name, NOW), 99)).toMatch(/ \(2567-10-15 14\.03\) \(99\)\.xlsx$/);
  });

  it("stands in an address as digits alone", () => {
    expect(keyOf("../แผน.xlsx")).toMatch(/^[0-9a-f]{32}$/);
    expect(keyOf("é.xlsx".normalize("NFC"))).not.toBe(keyOf("é.xlsx".normalize("NFD")));
  });
});

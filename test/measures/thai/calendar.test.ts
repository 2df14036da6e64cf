import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beYear,
  daysOf,
  endOfMonth,
  endsMonth,
  fiscalYear,
  fiscalYearSpan,
  formatThaiDate,
  isoDay,
  readYear,
  writtenYear,
} from "../../../measures/thai/calendar.ts";

describe("days", () => {
  it("knows the days of every month and of leap years", () => {
    expect(Array.from({ length: 12 }, (_, index) => daysOf(2023, index + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([daysOf(2024, 2), daysOf(1900, 2), daysOf(2000, 2), daysOf(2100, 2)]).toEqual([29, 28, 29, 28]);
  });

  it("agrees with the calendar of the machine on every day", () => {
    const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
        expect(isoDay(year, month, date.getUTCDate())).toBe(iso);
        expect(daysOf(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
        expect(endsMonth(iso)).toBe(date.getUTCDate() === daysOf(year, month));
      }),
    );
  });

  it("has no day that the calendar lacks", () => {
    for (const [month, day] of [
      [4, 31],
      [2, 30],
      [13, 1],
      [0, 1],
      [1, 0],
      [1, 32],
    ] as const)
      expect(isoDay(2024, month, day)).toBeUndefined();
    expect(isoDay(2023, 2, 29)).toBeUndefined();
    expect(endOfMonth("2024-02-03")).toBe("2024-02-29");
  });
});

describe("fiscal years", () => {
  it("run from October to September and are named by the year in which they end", () => {
    expect(fiscalYear("2023-09-30")).toBe(2566);
    expect(fiscalYear("2023-10-01")).toBe(2567);
    expect(fiscalYear("2024-09-30")).toBe(2567);
    expect(fiscalYearSpan(2567)).toEqual({ from: "2023-10-01", to: "2024-09-30" });
  });

  it("begin and end where the span says", () => {
    for (let year = 2540; year <= 2600; year++) {
      const { from, to } = fiscalYearSpan(year);
      expect([fiscalYear(from), fiscalYear(to)]).toEqual([year, year]);
    }
  });
});

describe("a formatted date", () => {
  it("is written in either script, full or short", () => {
    expect(formatThaiDate("2024-09-30")).toBe("๓๐ กันยายน ๒๕๖๗");
    expect(formatThaiDate("2024-09-30", "arabic", "full")).toBe("30 กันยายน 2567");
    expect(formatThaiDate("2024-01-05", "thai", "short")).toBe("๕ ม.ค. ๖๗");
    expect(formatThaiDate("2024-01-05", "arabic", "short")).toBe("5 ม.ค. 67");
  });
});

describe("a year", () => {
  it.each([
    ["๒๕๖๗", 2567],
    ["2567", 2567],
    ["67", 2567],
    ["๖๗", 2567],
    ["2,567", 2567],
    [" 2 5 6 7 ", 2567],
    ["2024", 2567],
    ["๒๐๒๔", 2567],
    ["ค.ศ. 2024", 2567],
    ["พ.ศ. ๒๕๖๗", 2567],
    ["พ.ศ.. ๒๕๖๗", 2567],
    ["ปี พ.ศ. 2567", 2567],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๗", 2567],
    ["ประจำปีงบประมาณ 2567", 2567],
    ["(ปีงบประมาณ ๒๕๖๗)", 2567],
    ["ITA ปี ๒๕๖๖", 2566],
    ["ผลการประเมิน ITA ปี 2566", 2566],
    ["๒๕๖o", 2560],
    ["25o7", 2507],
  ])("is read from %s", (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each(["", "-", "๒๕๖", "25677", "2566-2567", "2200", "๑๒ เดือน", "มีนาคม ๒๕๖๗", "สองพัน", "x".repeat(500)])(
    "is not read from %s",
    (text) => {
      expect(readYear(text)).toBeUndefined();
    },
  );

  it("tells eras apart by size", () => {
    expect([0, 67, 99, 100, 1899, 1900, 2100, 2101, 2299, 2300, 2999, 3000].map(beYear)).toEqual([
      2500,
      2567,
      2599,
      undefined,
      undefined,
      2443,
      2643,
      undefined,
      undefined,
      2300,
      2999,
      undefined,
    ]);
    expect(writtenYear("ปี 2024")).toBe(2024);
  });
});

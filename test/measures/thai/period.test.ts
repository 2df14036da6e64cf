import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fiscalYearSpan,
  formatThaiDate,
  isoDay,
  MONTHS,
  SHORT_MONTHS,
} from "../../../measures/thai/calendar.ts";
import { toThaiDigits } from "../../../measures/thai/digits.ts";
import { fiscalMonths, type Period, readDate, readPeriod } from "../../../measures/thai/period.ts";
import { formatEnds, formatPeriod } from "../../../measures/thai/period-format.ts";

/** "2024-03-01 2024-03-31", or "-" where nothing was read. */
const days = (period: Period | undefined): string => (period ? `${period.from} ${period.to}` : "-");
const read = (text: string, fiscalYear?: number): string => days(readPeriod(text, { fiscalYear }));

const YEAR_2567 = "2023-10-01 2024-09-30";

describe("a period with its year", () => {
  it.each([
    // months
    ["เดือนมีนาคม ๒๕๖๗", "2024-03-01 2024-03-31"],
    ["เดือนมีนาคม๒๕๖๗", "2024-03-01 2024-03-31"],
    ["ม.ค. 67", "2024-01-01 2024-01-31"],
    ["ม.ค 67", "2024-01-01 2024-01-31"],
    ["มค. 67", "2024-01-01 2024-01-31"],
    ["เดือน มค. 67", "2024-01-01 2024-01-31"],
    ["มค 2567", "2024-01-01 2024-01-31"],
    ["มี.ค.2567", "2024-03-01 2024-03-31"],
    ["มีนา 67", "2024-03-01 2024-03-31"],
    ["เดือน มี นา คม ๒ ๕ ๖ ๗", "2024-03-01 2024-03-31"],
    ["มีนาคม ๒๕๖o", "2017-03-01 2017-03-31"],
    ["กรกฏาคม ๒๕๖๗", "2024-07-01 2024-07-31"],
    ["กุมภาพันธุ์ ๒๕๖๗", "2024-02-01 2024-02-29"],
    ["พฤษจิกายน ๒๕๖๖", "2023-11-01 2023-11-30"],
    ["มีนาคม พ.ศ. 2567", "2024-03-01 2024-03-31"],
    ["มีนาคม ปี 2567", "2024-03-01 2024-03-31"],
    ["ปี 2567 เดือนมกราคม", "2024-01-01 2024-01-31"],
    ["เดือนตุลาคม ปีงบประมาณ 2567", "2023-10-01 2023-10-31"],
    ["3/2567", "2024-03-01 2024-03-31"],
    ["03/67", "2024-03-01 2024-03-31"],
    ["ภายในเดือนมีนาคม 2567", "2024-03-01 2024-03-31"],
    ["สัปดาห์ที่ 2 ของเดือนมีนาคม 2567", "2024-03-01 2024-03-31"],
    ["จำนวน 3 ครั้ง เดือนมีนาคม 2567", "2024-03-01 2024-03-31"],
    ["ครั้งที่ 1/2567 เดือนมีนาคม 2567", "2024-03-01 2024-03-31"],
    // several months
    ["มกราคม – มีนาคม 2567", "2024-01-01 2024-03-31"],
    ["มกราคม-มีนาคม 2567", "2024-01-01 2024-03-31"],
    ["มกราคม — มีนาคม 2567", "2024-01-01 2024-03-31"],
    ["กุมภาพันธ์ถึงเมษายน 2567", "2024-02-01 2024-04-30"],
    ["มีนา ถึง พฤษภา 67", "2024-03-01 2024-05-31"],
    ["ต.ค. 66 - ก.ย. 67", YEAR_2567],
    ["ต.ค.66–มี.ค.67", "2023-10-01 2024-03-31"],
    ["ต.ค. 66 ก.ย. 67", YEAR_2567],
    ["ตุลาคม ๒๕๖๖ ถึง กันยายน ๒๕๖๗", YEAR_2567],
    ["10/2566 - 9/2567", YEAR_2567],
    ["ตุลาคม – มีนาคม 2567", "2023-10-01 2024-03-31"],
    ["ตุลาคม 2566 – มีนาคม", "2023-10-01 2024-03-31"],
    ["มกราคม 2567 – มีนาคม", "2024-01-01 2024-03-31"],
    ["ตุลาคม – ธันวาคม 2566", "2023-10-01 2023-12-31"],
    ["ตุลาคม – ธันวาคม ปีงบประมาณ 2567", "2023-10-01 2023-12-31"],
    ["ปีงบประมาณ 2567 (มกราคม - มีนาคม)", "2024-01-01 2024-03-31"],
    ["มกราคม, มีนาคม และพฤษภาคม 2567", "2024-01-01 2024-05-31"],
    ["มีนาคม, มกราคม 2567", "2024-01-01 2024-03-31"],
    ["ตุลาคม, พฤศจิกายน และมกราคม 2567", "2023-10-01 2024-01-31"],
    ["มกราคม ๒๕๖๗\nมีนาคม ๒๕๖๗", "2024-01-01 2024-03-31"],
    ["๑. มกราคม ๒๕๖๗\n๒. มีนาคม ๒๕๖๗", "2024-01-01 2024-03-31"],
    ["๑. ๑ มกราคม ๒๕๖๗\n๒. ๕ มีนาคม ๒๕๖๗", "2024-01-01 2024-03-05"],
    ["- มกราคม ๒๕๖๗\n- มีนาคม ๒๕๖๗", "2024-01-01 2024-03-31"],
    ["March – May 2024", "2024-03-01 2024-05-31"],
    ["Mar 2567 to May 2567", "2024-03-01 2024-05-31"],
    // days
    ["วันที่ ๕ ก.ค. ๒๕๖๗", "2024-07-05 2024-07-05"],
    ["วันที่ 5 เดือน มีนาคม พ.ศ. 2567", "2024-03-05 2024-03-05"],
    ["วันศุกร์ที่ 5 กรกฎาคม 2567 เวลา 09.00 - 16.30 น.", "2024-07-05 2024-07-05"],
    ["จัดอบรมเมื่อวันที่ 5 มีนาคม 2567 ณ ห้องประชุม", "2024-03-05 2024-03-05"],
    ["5/7/2567", "2024-07-05 2024-07-05"],
    ["05-07-67", "2024-07-05 2024-07-05"],
    ["๕.๗.๒๕๖๗", "2024-07-05 2024-07-05"],
    ["2567-07-05", "2024-07-05 2024-07-05"],
    ["ภายในวันที่ 31 มี.ค. 67", "2024-03-31 2024-03-31"],
    ["29 ก.พ. 2567", "2024-02-29 2024-02-29"],
    ["1-31 มกราคม 2567", "2024-01-01 2024-01-31"],
    ["ระหว่างวันที่ ๑ – ๕ มีนาคม ๒๕๖๗", "2024-03-01 2024-03-05"],
    ["วันที่ 5, 12 และ 19 มีนาคม 2567", "2024-03-05 2024-03-19"],
    ["1-5/3/2567", "2024-03-01 2024-03-05"],
    ["1/3 - 5/4/2567", "2024-03-01 2024-04-05"],
    ["28 กุมภาพันธ์ - 5 มีนาคม 2567", "2024-02-28 2024-03-05"],
    ["๑ ต.ค. ๒๕๖๖ – ๓๐ ก.ย. ๒๕๖๗", YEAR_2567],
    ["๑ ต.ค. – ๓๐ ก.ย. ๒๕๖๗", YEAR_2567],
    ["1/10/66-30/9/67", YEAR_2567],
    ["๑ ตุลาคม ๒๕๖๖ ถึงวันที่ ๓๑ มีนาคม ๒๕๖๗", "2023-10-01 2024-03-31"],
    ["1 – 3 มีนาคม และ 5 – 7 เมษายน 2567", "2024-03-01 2024-04-07"],
    ["5 ม.ค. 12 ก.พ. 67", "2024-01-05 2024-02-12"],
    ["ตั้งแต่ 1 มีนาคม 2567 เป็นต้นไป", "2024-03-01 2024-09-30"],
    ["1 ต.ค. 66 - ปัจจุบัน", YEAR_2567],
    // quarters and halves
    ["ไตรมาส 1-2 ปี 2567", "2023-10-01 2024-03-31"],
    ["ไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๗", "2024-01-01 2024-03-31"],
    ["ไตรมาส 2/2567", "2024-01-01 2024-03-31"],
    ["ไตรมาส 4/2566 - ไตรมาส 1/2567", "2023-07-01 2023-12-31"],
    ["Q3/2567", "2024-04-01 2024-06-30"],
    ["ไตรมาสที่ 2 (1 ม.ค. 66 - 31 มี.ค. 66)", "2023-01-01 2023-03-31"],
    ["ไตรมาส 1 ปี 2567 (ต.ค. - ธ.ค.)", "2023-10-01 2023-12-31"],
    ["รอบ 6 เดือนหลัง ปีงบประมาณ พ.ศ. 2567", "2024-04-01 2024-09-30"],
    ["รอบ ๖ เดือนแรก (ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗)", "2023-10-01 2024-03-31"],
    // years
    ["ตลอดปีงบประมาณ ๒๕๖๗", YEAR_2567],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๗", YEAR_2567],
    ["ปีงบฯ ๖๗", YEAR_2567],
    ["ปี 67", YEAR_2567],
    ["2567", YEAR_2567],
    ["ทุกเดือน ปีงบประมาณ 2567", YEAR_2567],
    ["ปีงบประมาณ 2566 - 2570", "2022-10-01 2027-09-30"],
    ["ปีปฏิทิน 2567", "2024-01-01 2024-12-31"],
    // notes
    ["มีนาคม 2567 (เลื่อนจากมกราคม 2567)", "2024-03-01 2024-03-31"],
    ["มีนาคม 2567 [รุ่นที่ 2]", "2024-03-01 2024-03-31"],
  ])("is read from %s", (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(toThaiDigits(text))).toBe(expected);
  });

  it("keeps its own year where the report has another", () => {
    expect(read("เดือนมีนาคม ๒๕๖๗", 2566)).toBe("2024-03-01 2024-03-31");
    expect(read("ไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๗", 2566)).toBe("2024-01-01 2024-03-31");
  });
});

describe("a period without a year", () => {
  it.each([
    ["เดือนมีนาคม", "2024-03-01 2024-03-31"],
    ["ตุลาคม - ธันวาคม", "2023-10-01 2023-12-31"],
    ["ต.ค. - มี.ค.", "2023-10-01 2024-03-31"],
    ["5 มีนาคม", "2024-03-05 2024-03-05"],
    ["ไตรมาสที่ ๑", "2023-10-01 2023-12-31"],
    ["ไตรมาสที่ ๒", "2024-01-01 2024-03-31"],
    ["ไตรมาสที่ 3 และ 4", "2024-04-01 2024-09-30"],
    ["ไตรมาสที่ 1 - ไตรมาสที่ 4", YEAR_2567],
    ["ไตรมาสแรก", "2023-10-01 2023-12-31"],
    ["ไตรมาสสุดท้าย", "2024-07-01 2024-09-30"],
    ["รอบ ๖ เดือนแรก", "2023-10-01 2024-03-31"],
    ["รอบ ๖ เดือน", "2023-10-01 2024-03-31"],
    ["6 เดือนหลัง", "2024-04-01 2024-09-30"],
    ["6 เดือนแรก", "2023-10-01 2024-03-31"],
    ["ครึ่งปีแรก", "2023-10-01 2024-03-31"],
    ["ครึ่งปีงบประมาณหลัง", "2024-04-01 2024-09-30"],
    ["ตลอดปี", YEAR_2567],
    ["ตลอดปีงบประมาณ", YEAR_2567],
    ["ภายในปีงบประมาณ", YEAR_2567],
    ["ทุกเดือน", YEAR_2567],
    ["ทุก 6 เดือน", YEAR_2567],
    ["ทุกวันที่ 5 ของเดือน", YEAR_2567],
    ["รายไตรมาส", YEAR_2567],
    ["เดือนละ 1 ครั้ง", YEAR_2567],
    ["ปีละครั้ง", YEAR_2567],
    ["4 ครั้งต่อปี", YEAR_2567],
    ["1 ครั้ง/เดือน", YEAR_2567],
    ["รอบ 12 เดือน", YEAR_2567],
    ["ดำเนินการอย่างต่อเนื่อง", YEAR_2567],
  ])("is read in the fiscal year it belongs to: %s", (text, expected) => {
    expect(read(text, 2567)).toBe(expected);
    expect(read(text)).toBe("-");
  });

  it("says when it names whole years only", () => {
    expect(readPeriod("ตลอดปี", { fiscalYear: 2567 })?.yearly).toBe(true);
    expect(readPeriod("ปีงบประมาณ ๒๕๖๗")?.yearly).toBe(true);
    expect(readPeriod("ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗")?.yearly).toBeUndefined();
  });

  it("says when it names no end", () => {
    expect(readPeriod("๑ มีนาคม ๒๕๖๗ เป็นต้นไป")?.open).toBe(true);
    expect(readPeriod("๑ มีนาคม ๒๕๖๗")?.open).toBeUndefined();
  });
});

describe("a text that is no period", () => {
  it.each([
    "",
    "-",
    "ตามความเหมาะสม",
    "30 วัน",
    "1 - 2 เดือน",
    "ที่มีนายกเป็นประธาน",
    "31 เม.ย. 2567",
    "29 ก.พ. 2566",
    "0 มีนาคม 2567",
    "1 – 31 เมษายน 2567",
    "13/2567",
    "5/13/2567",
    "มีนาคม 256",
    "มีนาคม 25677",
    "มีนาคม 2",
    "มีนาคม 2200",
    "ปี 2200",
    "67",
  ])("is not read: %s", (text) => {
    expect(read(text, 2567)).toBe("-");
  });

  it("is not read either when only its bracket names a day that does not exist", () => {
    expect(read("ไตรมาสที่ 3 (1 - 31 เม.ย. 2567)", 2567)).toBe("-");
  });
});

describe("a period in the wrong order", () => {
  it("is given as it is written", () => {
    expect(read("มีนาคม 2567 - มกราคม 2567")).toBe("2024-03-01 2024-01-31");
    expect(read("มีนาคม - มกราคม 2567")).toBe("2024-03-01 2024-01-31");
    expect(read("30/9/67-1/10/66")).toBe("2024-09-30 2023-10-01");
  });
});

describe("a C.E. year", () => {
  it("is read, and told", () => {
    expect(readPeriod("มีนาคม 2024")).toEqual({ from: "2024-03-01", to: "2024-03-31", gregorian: true });
    expect(readPeriod("5/7/2024")).toEqual({ from: "2024-07-05", to: "2024-07-05", gregorian: true });
    expect(readPeriod("ปี 2024")).toEqual({
      from: "2023-10-01",
      to: "2024-09-30",
      gregorian: true,
      yearly: true,
    });
  });

  it("is none to tell where the text says ค.ศ., or where the year is B.E.", () => {
    expect(readPeriod("มีนาคม ค.ศ. 2024")).toEqual({ from: "2024-03-01", to: "2024-03-31" });
    expect(readPeriod("ปี ค.ศ. 2024")?.gregorian).toBeUndefined();
    expect(readPeriod("มีนาคม 2567")?.gregorian).toBeUndefined();
  });
});

describe("a real date", () => {
  it("is its day", () => {
    expect(readPeriod("๕ มีนาคม ๒๕๖๗", { date: "2024-03-05" })).toEqual({
      from: "2024-03-05",
      to: "2024-03-05",
    });
    expect(readPeriod("5/3/2024", { date: "2024-03-05" })).toEqual({
      from: "2024-03-05",
      to: "2024-03-05",
      gregorian: true,
    });
  });

  it("is of the B.E. year that a clerk typed in two digits, though the sheet took it for the last century", () => {
    expect(readPeriod("มี.ค.-67", { date: "1967-03-01" })).toEqual({ from: "2024-03-01", to: "2024-03-31" });
    expect(readPeriod("1/3/67", { date: "1967-03-01" })).toEqual({ from: "2024-03-01", to: "2024-03-01" });
    expect(readPeriod("1/3/1967", { date: "1967-03-01" })).toEqual({
      from: "1967-03-01",
      to: "1967-03-01",
      gregorian: true,
    });
  });

  it("is its month where the sheet shows no day", () => {
    expect(read("Mar-24")).toBe("-");
    expect(days(readPeriod("Mar-24", { date: "2024-03-01" }))).toBe("2024-03-01 2024-03-31");
    expect(days(readPeriod("มีนาคม ๒๕๖๗", { date: "2024-03-01" }))).toBe("2024-03-01 2024-03-31");
    expect(days(readPeriod("45352", { date: "2024-03-01" }))).toBe("2024-03-01 2024-03-01");
  });

  it("is read as B.E. where the sheet took a B.E. year for C.E.", () => {
    expect(readPeriod("1/3/2567", { date: "2567-03-01" })).toEqual({ from: "2024-03-01", to: "2024-03-01" });
  });

  it("stays itself where no text is shown", () => {
    expect(days(readPeriod("", { date: "2024-03-01" }))).toBe("2024-03-01 2024-03-01");
  });
});

describe("the day of a report", () => {
  it("is the day, or the last day of what is named", () => {
    expect(readDate("๓๐ กันยายน ๒๕๖๗")).toBe("2024-09-30");
    expect(readDate("กันยายน ๒๕๖๗")).toBe("2024-09-30");
    expect(readDate("30/9/2024", "2024-09-30")).toBe("2024-09-30");
    expect(readDate("สิ้นเดือน")).toBeUndefined();
  });
});

describe("the months of a fiscal year", () => {
  it("are those that a period touches", () => {
    const months = (text: string): readonly number[] =>
      fiscalMonths(readPeriod(text, { fiscalYear: 2567 }) as Period, 2567);
    expect(months("ตลอดปี")).toEqual([10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(months("ธันวาคม 2566 – กุมภาพันธ์ 2567")).toEqual([12, 1, 2]);
    expect(months("5 มีนาคม 2567")).toEqual([3]);
    expect(months("สิงหาคม – ตุลาคม 2567")).toEqual([8, 9]);
    expect(months("มีนาคม 2566")).toEqual([]);
  });
});

const day = fc
  .tuple(
    fc.integer({ min: 2560, max: 2580 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, date]) => isoDay(year - 543, month, date))
  .filter((iso) => iso !== undefined);
const digits = fc.constantFrom("thai" as const, "arabic" as const);

describe("what is written is read back", () => {
  it("for every day from 2560 to 2580, in every style and script", () => {
    for (let year = 2560; year <= 2580; year++)
      for (let month = 1; month <= 12; month++)
        for (let date = 1; date <= 31; date++) {
          const iso = isoDay(year - 543, month, date);
          if (iso === undefined) continue;
          for (const script of ["thai", "arabic"] as const)
            for (const style of ["full", "short"] as const)
              if (readDate(formatThaiDate(iso, script, style)) !== iso)
                expect(readDate(formatThaiDate(iso, script, style))).toBe(iso);
        }
  });

  it("for any two days in order", () => {
    fc.assert(
      fc.property(day, day, digits, (a, b, script) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(days(readPeriod(formatPeriod({ from, to }, script)))).toBe(`${from} ${to}`);
      }),
    );
  });

  it("for whole months, in names of either length", () => {
    const month = fc.integer({ min: 0, max: 12 * 20 - 1 });
    fc.assert(
      fc.property(
        month,
        month,
        fc.constantFrom<readonly string[]>(MONTHS, SHORT_MONTHS),
        digits,
        (a, b, names, script) => {
          const [first, last] = a < b ? [a, b] : [b, a];
          const name = (index: number): string => `${names[index % 12]} ${2560 + Math.floor(index / 12)}`;
          const text = `${name(first)} – ${name(last)}`;
          const period = readPeriod(script === "thai" ? toThaiDigits(text) : text) as Period;
          expect(readPeriod(formatPeriod(period, script))).toMatchObject({
            from: period.from,
            to: period.to,
          });
          expect(period.from).toBe(isoDay(2017 + Math.floor(first / 12), (first % 12) + 1, 1));
          expect(period.to.slice(0, 7)).toBe(
            isoDay(2017 + Math.floor(last / 12), (last % 12) + 1, 1)?.slice(0, 7),
          );
        },
      ),
    );
  });

  it("for fiscal years", () => {
    expect(formatPeriod(fiscalYearSpan(2567))).toBe("ปีงบประมาณ ๒๕๖๗");
    expect(formatPeriod(fiscalYearSpan(2567), "arabic")).toBe("ปีงบประมาณ 2567");
    expect(formatEnds(fiscalYearSpan(2567))).toBe("ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗");
    expect(formatPeriod({ from: "2023-10-01", to: "2024-03-31" })).toBe("ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗");
    expect(formatPeriod({ from: "2024-01-01", to: "2024-03-31" }, "arabic")).toBe("มกราคม – มีนาคม 2567");
    expect(formatPeriod({ from: "2024-03-05", to: "2024-03-05" })).toBe("๕ มีนาคม ๒๕๖๗");
    expect(formatPeriod({ from: "2024-03-05", to: "2024-03-07" })).toBe("๕ มีนาคม ๒๕๖๗ – ๗ มีนาคม ๒๕๖๗");
  });
});

describe("what spreadsheets and narrow columns make of a period", () => {
  it.each([
    ["มี.ค.-67", "2024-03-01", "2024-03-31"],
    ["ต.ค.-65 – ก.ย.-66", "2022-10-01", "2023-09-30"],
    ["มกราคม-2567", "2024-01-01", "2024-01-31"],
    ["๑ ม.ค.-๓๑ มี.ค. ๖๗", "2024-01-01", "2024-03-31"],
    ["ตุลาคม ๒๕๖๖\n–\nกันยายน ๒๕๖๗", "2023-10-01", "2024-09-30"],
    ["ตุลาคม ๒๕๖๖ -\nกันยายน ๒๕๖๗", "2023-10-01", "2024-09-30"],
    ["ตุลาคม ๒๕๖๖\nถึง\nกันยายน ๒๕๖๗", "2023-10-01", "2024-09-30"],
    ["- ตุลาคม ๒๕๖๖\n- มกราคม ๒๕๖๗", "2023-10-01", "2024-01-31"],
    ["-\nมีนาคม ๒๕๖๗", "2024-03-01", "2024-03-31"],
  ])("reads %j", (text, from, to) => {
    expect(readPeriod(text, { fiscalYear: 2560 })).toEqual({ from, to });
  });

  it.each(["๓๑ กุมภาพันธ์ ๒๕๖๗", "๓๑ กุมภาพันธ์"])("reads no day that does not exist: %s", (text) => {
    expect(readPeriod(text, { fiscalYear: 2567 })).toBeUndefined();
  });
});

describe("reading never throws", () => {
  const piece = fc.constantFrom(
    ..."0 1 5 31 67 99 256 2567 2024 ๒๕๖๗ - – / . , ( ) \n เดือน ม.ค. มค กุมภาพันธ์ ธันวา ปี พ.ศ. ค.ศ. ปีงบประมาณ ไตรมาสที่ q ทุก ตลอด ถึง และ ครั้ง".split(
      " ",
    ),
    " ",
    "ปัจจุบัน",
    "6เดือนแรก",
  );

  it("on any string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.option(fc.integer(), { nil: undefined }),
        (text, fiscalYear) => {
          readPeriod(text, { fiscalYear });
        },
      ),
    );
  });

  it("on any heap of its own words, and then gives days that exist", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const period = readPeriod(pieces.join(""), { fiscalYear: 2567 });
        for (const iso of period ? [period.from, period.to] : [])
          expect(isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)))).toBe(iso);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays quick on a cell of 30,000 characters", () => {
    const start = performance.now();
    for (const text of ["(", " ", "1", "1 - ", "ไตรมาส1,", "มีนาคม 2567 ", "ตามมติที่ประชุม ", "ปี", "๑. ", "ทุก6"])
      readPeriod(text.repeat(30_000 / text.length), { fiscalYear: 2567 });
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

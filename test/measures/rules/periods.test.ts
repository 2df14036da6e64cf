import { describe, expect, it } from "vitest";
import { readBook } from "../../../measures/read.ts";
import { forwardReadings, periodReadings } from "../../../measures/rules/period-readings.ts";
import { agency, grid, table } from "../table.ts";
import { codes, type Said, withPlan, withResult, yearsSay } from "./years-say.ts";

const only = (said: readonly Said[]): Said => {
  expect(said).toHaveLength(1);
  return said[0] as Said;
};
const NO_YEAR = { ปีงบประมาณของรายงานผล: "" };

describe("period-unreadable", () => {
  it.each(["ตามความเหมาะสม", "31 เม.ย. 2566", "ประมาณกลางเทอม"])(
    "finds a result's period that cannot be read: %s",
    (text) => {
      const said = only(yearsSay(withResult(text)));
      expect(said).toMatchObject({ code: "period-unreadable", level: "check", cell: "D2", measure: 1 });
      expect(said.message).toContain(`มาตรการที่ ๑ ช่องระยะเวลาการดำเนินงาน (เซลล์ D2) เขียนว่า “${text}”`);
      expect(said.message).toContain("เช่น มกราคม – มีนาคม ๒๕๖๖");
    },
  );

  it("finds a plan's period that cannot be read, and quotes only the beginning of a long one", () => {
    expect(only(yearsSay(withPlan("แล้วแต่กรณี"))).message).toContain("ช่องระยะเวลา (เซลล์ G2)");
    expect(only(yearsSay(withResult("ตามแผน ".repeat(40)))).values.seen).toBe(
      `${"ตามแผน ".repeat(8).trim()}…`,
    );
  });

  it("finds a text that names no period even where the report's year is not known", () => {
    const said = only(yearsSay(withResult("ตามความเหมาะสม", {}, NO_YEAR)));
    expect(said.values.example).toBe("มกราคม – มีนาคม ๒๕๖๗");
  });

  it.each(["", "-", "…………", "เดือนมีนาคม ๒๕๖๖", "ไตรมาสที่ ๒", "ทุกเดือน", "ภายในปีงบประมาณ"])(
    "stays silent on “%s”",
    (text) => {
      expect(yearsSay(withResult(text))).toEqual([]);
    },
  );

  it.each(["๓๐ วัน", "ภายใน ๓ เดือน", "1-2 สัปดาห์"])(
    "stays silent on a plan that says how long work takes: %s",
    (text) => {
      expect(yearsSay(withPlan(text))).toEqual([]);
      expect(codes(yearsSay(withResult(text)))).toEqual(["period-unreadable"]);
    },
  );

  it("stays silent on work not carried out, on error values, and on a month without a year while none is known", () => {
    expect(yearsSay(withResult("ยังไม่กำหนด", { สถานะ: "ยังไม่ดำเนินการ" }))).toEqual([]);
    expect(yearsSay(withResult("#REF!", {}, {}, { errors: ["D2"] }))).toEqual([]);
    expect(yearsSay(withResult("เดือนมีนาคม", {}, NO_YEAR))).toEqual([]);
  });
});

describe("period-unreadable at the round", () => {
  const round = (text: string) => yearsSay(grid(agency({ รอบการรายงาน: text })));

  it.each(["ทั้งปี", "รอบแรก", "๙ เดือน", "ปีงบประมาณ ๒๕๖๖"])(
    "finds a round of neither six nor twelve months: %s",
    (text) => {
      const said = only(round(text));
      expect(said).toMatchObject({ code: "period-unreadable", level: "check", column: "รอบการรายงาน" });
      expect(said.message).toBe(
        `ช่องรอบการรายงาน (เซลล์ ${said.cell}) เขียนว่า “${text}” ซึ่งอ่านเป็นจำนวนเดือนไม่ได้ — เลือกหรือพิมพ์ ๖ เดือน หรือ ๑๒ เดือน`,
      );
    },
  );

  it.each(["12 เดือน", "รอบ ๖ เดือนแรก", "๑๒", "๑๒ เดือน (ปีงบประมาณ ๒๕๖๖)", "", "-"])(
    "stays silent on “%s”",
    (text) => {
      expect(round(text)).toEqual([]);
    },
  );

  it("stays silent on an error value", () => {
    expect(yearsSay(grid({ ...agency({ รอบการรายงาน: "#REF!" }), errors: ["B9"] }))).toEqual([]);
  });
});

describe("period-reversed", () => {
  it.each([
    ["มีนาคม – มกราคม ๒๕๖๖", "๑ มีนาคม ๒๕๖๖", "๓๑ มกราคม ๒๕๖๖"],
    ["30/9/66-1/10/65", "๓๐ กันยายน ๒๕๖๖", "๑ ตุลาคม ๒๕๖๕"],
    ["๑๕ – ๕ มีนาคม ๒๕๖๖", "๑๕ มีนาคม ๒๕๖๖", "๕ มีนาคม ๒๕๖๖"],
  ])("finds an end before the start: %s", (text, from, to) => {
    const said = only(yearsSay(withResult(text)));
    expect(said).toMatchObject({ code: "period-reversed", level: "must", cell: "D2", values: { from, to } });
    expect(said.message).toContain(`เริ่ม ${from} แต่สิ้นสุด ${to}`);
    expect(codes(yearsSay(withPlan(text)))).toEqual(["period-reversed"]);
  });

  it.each([
    ["ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๗", "ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗"],
    ["ตุลาคม ๒๕๖๗\n-\nกันยายน ๒๕๖๗", "ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗"],
    ["ตุลาคม ๒๕๖๗ ถึง\nกันยายน ๒๕๖๗", "ตุลาคม ๒๕๖๖ – กันยายน ๒๕๖๗"],
    ["ต.ค. 67 – มี.ค. 66", "ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖"],
    ["มีนาคม – มกราคม ๒๕๖๖", "มกราคม – มีนาคม ๒๕๖๖"],
    ["30/9/66-1/10/65", "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖"],
    ["29/2/67-15/10/66", "๑๕ ตุลาคม ๒๕๖๖ – ๒๙ กุมภาพันธ์ ๒๕๖๗"],
    ["29/2/67-15/10/65", "๒๘ กุมภาพันธ์ ๒๕๖๕ – ๑๕ ตุลาคม ๒๕๖๕"],
  ])("gives a sensible period for %j: %s", (text, example) => {
    expect(only(yearsSay(withResult(text))).values.example).toBe(example);
  });

  it.each([
    "ตุลาคม – มีนาคม ๒๕๖๖",
    "ตุลาคม ๒๕๖๕\n-\nกันยายน ๒๕๖๖",
    "- มีนาคม ๒๕๖๖\n- มกราคม ๒๕๖๖",
    "ธันวาคม ๒๕๖๕ – มกราคม ๒๕๖๖",
    "มีนาคม, มกราคม และกุมภาพันธ์ ๒๕๖๖",
    "๕ มีนาคม ๒๕๖๖",
  ])("stays silent on %s", (text) => {
    expect(yearsSay(withResult(text))).toEqual([]);
  });
});

describe("period-outside-year", () => {
  it("finds months of the next year", () => {
    for (const month of ["มกราคม", "กุมภาพันธ์", "มีนาคม"]) {
      const said = only(yearsSay(withResult(`เดือน${month} ๒๕๖๗`)));
      expect(said).toMatchObject({ code: "period-outside-year", level: "must", cell: "D2" });
      expect(said.message).toBe(
        `มาตรการที่ ๑ ช่องระยะเวลาการดำเนินงาน (เซลล์ D2) อ่านได้เป็น ${month} ๒๕๖๗ ซึ่งอยู่ในปีงบประมาณ ๒๕๖๗ แต่รายงานนี้เป็นของปีงบประมาณ ๒๕๖๖ — พิมพ์ช่วงเวลาที่อยู่ในปีงบประมาณ ๒๕๖๖ เช่น ${month} ๒๕๖๖`,
      );
    }
  });

  it.each([
    ["ตุลาคม ๒๕๖๖", "ปีงบประมาณ ๒๕๖๗", "ตุลาคม ๒๕๖๕"],
    ["๓๐ กันยายน ๒๕๖๕", "ปีงบประมาณ ๒๕๖๕", "กันยายน ๒๕๖๖"],
    ["มกราคม – ธันวาคม ๒๕๖๖", "ปีงบประมาณ ๒๕๖๖ – ๒๕๖๗", "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖"],
    ["29 ก.พ. 67", "ปีงบประมาณ ๒๕๖๗", "กุมภาพันธ์ ๒๕๖๖"],
    ["ปีงบประมาณ ๒๕๖๗", "ปีงบประมาณ ๒๕๖๗", "ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖"],
  ])("finds %s in a report of 2566", (text, readYear, example) => {
    expect(only(yearsSay(withResult(text))).values).toMatchObject({ readYear, example });
  });

  it("does not say a whole year twice", () => {
    expect(only(yearsSay(withResult("ตลอดปีงบประมาณ ๒๕๖๗"))).message).toContain(
      "อ่านได้เป็น ปีงบประมาณ ๒๕๖๗ แต่รายงานนี้เป็นของปีงบประมาณ ๒๕๖๖",
    );
  });

  const planOf = (facts: Readonly<Record<string, string>>, ...periods: readonly string[]) =>
    yearsSay(
      grid(
        agency(facts),
        table(
          "plan",
          ...periods.map((ระยะเวลา, at) => ({ ที่: String(at + 1), มาตรการ: `มาตรการ ${at + 1}`, ระยะเวลา })),
        ),
        table(
          "results",
          { ที่: "๑", ระยะเวลาการดำเนินงาน: "มีนาคม ๒๕๖๗" },
          { ที่: "๒", ระยะเวลาการดำเนินงาน: "ต.ค. 66" },
        ),
      ),
    );

  it("doubts the plan's declared year, once, where all its periods lie in another one; results row by row", () => {
    const [said, ...rest] = planOf({}, "ต.ค. 66 – ก.ย. 67", "ปีงบประมาณ ๒๕๖๗", "ตามความเหมาะสม");
    expect(rest.map(({ code, cell }) => [code, cell])).toEqual([
      ["period-outside-year", "B5"],
      ["period-outside-year", "D2"],
      ["period-outside-year", "D3"],
    ]);
    expect(said).toMatchObject({ code: "period-unreadable", cell: "G4" });
    expect(rest[0]).toMatchObject({ level: "must", column: "ปีงบประมาณของมาตรการ" });
    expect(rest[0]?.message).toBe(
      "ช่องปีงบประมาณของมาตรการ (เซลล์ B5) เป็นปี ๒๕๖๖ แต่ระยะเวลาทั้ง ๒ ช่องในแผนอยู่ในปีงบประมาณ ๒๕๖๗ — ถ้าเป็นแผนของปี ๒๕๖๗ พิมพ์ ๒๕๖๗ ในช่องนี้ ถ้าเป็นแผนของปี ๒๕๖๖ แก้ปีในช่องระยะเวลาของแผนเป็นปีงบประมาณ ๒๕๖๖",
    );
  });

  it.each([
    ["one period alone", ["มีนาคม ๒๕๖๗"], ["G2"]],
    ["periods of several other years", ["มีนาคม ๒๕๖๗", "มีนาคม ๒๕๖๘"], ["G2", "G3"]],
    ["a period over two years", ["มีนาคม ๒๕๖๗", "มีนาคม ๒๕๖๗ – มีนาคม ๒๕๖๘"], ["G2", "G3"]],
    ["a period that begins in the year", ["มีนาคม – ธันวาคม ๒๕๖๖", "มีนาคม – ธันวาคม ๒๕๖๖"], ["G2", "G3"]],
    ["one in the year", ["มีนาคม ๒๕๖๗", "ไตรมาสที่ ๒"], ["G2"]],
  ])("tells each row of a plan with %s", (_, periods, cells) => {
    const said = planOf({}, ...periods).filter(({ sheet }) => sheet === "แผนมาตรการ");
    expect(said.map(({ cell }) => cell)).toEqual(cells);
  });

  it("doubts no plan whose year is not known", () => {
    const facts = { ปีงบประมาณของมาตรการ: "" };
    expect(planOf(facts, "มีนาคม ๒๕๖๗", "มีนาคม ๒๕๖๗").map(({ cell }) => cell)).toEqual(["D2", "D3"]);
  });

  it("finds a plan's period outside the plan's year", () => {
    const said = only(yearsSay(withPlan("มีนาคม ๒๕๖๕")));
    expect(said.message).toContain("แต่แผนนี้เป็นของปีงบประมาณ ๒๕๖๖");
  });

  it("finds a real date outside the year", () => {
    const late = withResult("๑ มีนาคม ๒๕๖๗", {}, {}, { dates: { D2: "2024-03-01" } });
    expect(codes(yearsSay(late))).toEqual(["period-outside-year"]);
    const inside = withResult("๑ มีนาคม ๒๕๖๖", {}, {}, { dates: { D2: "2023-03-01" } });
    expect(yearsSay(inside)).toEqual([]);
  });

  it.each(["๑ ตุลาคม ๒๕๖๕ – ๓๐ กันยายน ๒๕๖๖", "ตลอดปีงบประมาณ ๒๕๖๖", "ไตรมาสที่ ๑", "ม.ค. 66", "เดือนตุลาคม"])(
    "stays silent on %s in a report of 2566",
    (text) => {
      expect(yearsSay(withResult(text))).toEqual([]);
    },
  );

  it("stays silent where the report's year is missing or cannot be read", () => {
    expect(yearsSay(withResult("มีนาคม ๒๕๖๗", {}, NO_YEAR))).toEqual([]);
    const said = yearsSay(withResult("มีนาคม ๒๕๖๗", {}, { ปีงบประมาณของรายงานผล: "ปีนี้" }));
    expect(codes(said)).toEqual(["years-disagree"]);
  });

  it("stays silent on a plan that runs over several years with its own among them", () => {
    expect(yearsSay(withPlan("ปีงบประมาณ ๒๕๖๖ – ๒๕๗๐"))).toEqual([]);
    expect(codes(yearsSay(withResult("ปีงบประมาณ ๒๕๖๖ – ๒๕๗๐")))).toEqual(["period-outside-year"]);
  });

  it("leaves a C.E. year to its own rule", () => {
    expect(codes(yearsSay(withResult("มีนาคม 2024")))).toEqual(["year-gregorian"]);
  });
});

describe("period-outside-round", () => {
  const half = { round: 6 } as const;
  const round = { รอบการรายงาน: "๖ เดือน" };

  it.each([
    ["เมษายน ๒๕๖๖", "มีนาคม ๒๕๖๖"],
    ["มกราคม – พฤษภาคม ๒๕๖๖", "มกราคม – มีนาคม ๒๕๖๖"],
    ["ไตรมาสที่ ๔", "มีนาคม ๒๕๖๖"],
  ])("finds work after March in a round of six months: %s", (text, example) => {
    const said = only(yearsSay(withResult(text, {}, round), half));
    expect(said).toMatchObject({ code: "period-outside-round", level: "check" });
    expect(said.message).toContain("รายงานรอบ ๖ เดือนสิ้นสุด ๓๑ มีนาคม ๒๕๖๖");
    expect(said.values.example).toContain(example);
  });

  it.each(["ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖", "๓๑ มีนาคม ๒๕๖๖", "ตลอดปีงบประมาณ ๒๕๖๖", "ทุกเดือน", "รอบ ๖ เดือนแรก"])(
    "stays silent on %s",
    (text) => {
      expect(yearsSay(withResult(text, {}, round), half)).toEqual([]);
    },
  );

  it("stays silent in a round of twelve months and in that of the second half", () => {
    expect(yearsSay(withResult("เมษายน ๒๕๖๖"))).toEqual([]);
    expect(yearsSay(withResult("เมษายน ๒๕๖๖", {}, { รอบการรายงาน: "๖ เดือนหลัง" }), half)).toEqual([]);
  });

  it("stays silent on work under way that began in time, and on work not taken up", () => {
    const status = (สถานะ: string, text: string) => codes(yearsSay(withResult(text, { สถานะ }, round), half));
    expect(status("อยู่ระหว่างดำเนินการ", "มกราคม – มิถุนายน ๒๕๖๖")).toEqual([]);
    expect(status("ยังไม่ดำเนินการ", "พฤษภาคม ๒๕๖๖")).toEqual([]);
    expect(status("อยู่ระหว่างดำเนินการ", "พฤษภาคม ๒๕๖๖")).toEqual(["period-outside-round"]);
    expect(status("แล้วเสร็จ", "มกราคม – มิถุนายน ๒๕๖๖")).toEqual(["period-outside-round"]);
  });

  it("stays silent on the plan, on periods outside the year, and while the year is unknown", () => {
    expect(yearsSay(withPlan("สิงหาคม ๒๕๖๖"), half)).toEqual([]);
    expect(codes(yearsSay(withResult("เมษายน ๒๕๖๗", {}, round), half))).toEqual(["period-outside-year"]);
    expect(yearsSay(withResult("เมษายน ๒๕๖๖", {}, { ...round, ...NO_YEAR }), half)).toEqual([]);
  });

  it("finds it in a sheet without the fact, where the round is known otherwise", () => {
    const facts = { รายการ: "ข้อมูล", ปีงบประมาณของรายงานผล: "๒๕๖๖" };
    const bare = { title: "ข้อมูลหน่วยงาน", rows: Object.entries(facts) };
    const results = table("results", { ที่: "๑", ระยะเวลาการดำเนินงาน: "เมษายน ๒๕๖๖" });
    expect(codes(yearsSay(grid(bare, results), half))).toEqual(["period-outside-round"]);
  });
});

describe("period-future", () => {
  it.each([
    ["สิงหาคม ๒๕๖๖", "๓๐ มิถุนายน ๒๕๖๖"],
    ["๑๕ มิถุนายน ๒๕๖๖", "๑๐ มิ.ย. 66"],
    ["มกราคม – กันยายน ๒๕๖๖", "มิถุนายน ๒๕๖๖"],
  ])("finds %s in a report of %s", (text, วันที่รายงาน) => {
    const said = only(yearsSay(withResult(text, {}, { วันที่รายงาน })));
    expect(said).toMatchObject({ code: "period-future", level: "check" });
    expect(said.message).toContain("ณ วันที่");
  });

  it("finds what lies after the given day, and takes the earlier of that and the report's", () => {
    const late = withResult("กรกฎาคม ๒๕๖๖");
    expect(only(yearsSay(late, { asOf: "2023-05-20" })).message).toContain("ณ วันที่ ๒๐ พฤษภาคม ๒๕๖๖");
    const dated = withResult("กรกฎาคม ๒๕๖๖", {}, { วันที่รายงาน: "๓๐ กันยายน ๒๕๖๖" });
    expect(codes(yearsSay(dated, { asOf: "2023-05-20" }))).toEqual(["period-future"]);
    expect(yearsSay(dated, { asOf: "2023-12-01" })).toEqual([]);
    const early = withResult("กรกฎาคม ๒๕๖๖", {}, { วันที่รายงาน: "๓๐ มิถุนายน ๒๕๖๖" });
    expect(codes(yearsSay(early, { asOf: "2023-12-01" }))).toEqual(["period-future"]);
  });

  it.each([
    ["ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖", "๒๐ กันยายน ๒๕๖๖"],
    ["กันยายน ๒๕๖๖", "๑ กันยายน ๒๕๖๖"],
    ["ตลอดปีงบประมาณ ๒๕๖๖", "๓๑ มีนาคม ๒๕๖๖"],
    ["มีนาคม ๒๕๖๖", "๕ ตุลาคม ๒๕๖๖"],
    ["สิงหาคม ๒๕๖๖", "วันลงนาม"],
    ["ตั้งแต่ ๑ ธันวาคม ๒๕๖๕ เป็นต้นไป", "๓๑ มีนาคม ๒๕๖๖"],
  ])("stays silent on %s in a report of %s", (text, วันที่รายงาน) => {
    expect(yearsSay(withResult(text, {}, { วันที่รายงาน }))).toEqual([]);
  });

  it("says what is left to choose for work begun, and for work all of which lies ahead", () => {
    const asOf = "2023-06-30";
    const begun = only(yearsSay(withResult("มกราคม – กันยายน ๒๕๖๖"), { asOf }));
    expect(begun.message).toMatch(/เช่น มกราคม – มิถุนายน ๒๕๖๖ ถ้ายังทำอยู่ เลือกสถานะ อยู่ระหว่างดำเนินการ$/);
    const ahead = only(yearsSay(withResult("สิงหาคม – กันยายน ๒๕๖๖"), { asOf }));
    expect(ahead.message).toMatch(/ถ้ายังไม่เริ่ม เลือกสถานะ ยังไม่ดำเนินการ$/);
    expect(ahead.message).not.toContain("อยู่ระหว่างดำเนินการ");
  });

  it.each(["อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "ดำเนินการต่อเนื่อง"])(
    "stays silent on work begun and %s, and finds that of work all of which lies ahead",
    (สถานะ) => {
      const asOf = "2023-06-30";
      expect(yearsSay(withResult("มกราคม – กันยายน ๒๕๖๖", { สถานะ }), { asOf })).toEqual([]);
      expect(yearsSay(withResult("มิถุนายน – กันยายน ๒๕๖๖", { สถานะ }), { asOf })).toEqual([]);
      expect(codes(yearsSay(withResult("กรกฎาคม – กันยายน ๒๕๖๖", { สถานะ }), { asOf }))).toEqual([
        "period-future",
      ]);
    },
  );

  it("stays silent on work not taken up, on the plan, and without any day", () => {
    const asOf = "2023-01-31";
    expect(yearsSay(withResult("สิงหาคม ๒๕๖๖", { สถานะ: "ยังไม่ดำเนินการ" }), { asOf })).toEqual([]);
    expect(yearsSay(withPlan("สิงหาคม ๒๕๖๖"), { asOf })).toEqual([]);
    expect(yearsSay(withResult("สิงหาคม ๒๕๖๖"))).toEqual([]);
  });

  it("is not said beside the rule of the year or of the round", () => {
    const asOf = "2023-01-31";
    expect(codes(yearsSay(withResult("สิงหาคม ๒๕๖๗"), { asOf }))).toEqual(["period-outside-year"]);
    expect(codes(yearsSay(withResult("สิงหาคม ๒๕๖๖"), { asOf, round: 6 }))).toEqual(["period-outside-round"]);
    expect(codes(yearsSay(withResult("มีนาคม ๒๕๖๖"), { asOf, round: 6 }))).toEqual(["period-future"]);
  });
});

describe("period-too-short", () => {
  const ALL_YEAR = "พิมพ์ช่วงเวลาทั้งหมดที่ทำในปีงบประมาณ ๒๕๖๖ เช่น ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖";
  const details = (รายละเอียดการดำเนินงาน: string) => ({ รายละเอียดการดำเนินงาน });

  it.each([
    ["เดือนกุมภาพันธ์ ๒๕๖๖", "ประชุมเจ้าหน้าที่เป็นประจำทุกเดือน", "ทุกเดือน"],
    ["เดือนกุมภาพันธ์ ๒๕๖๖", "ตรวจนับพัสดุทุก ๆ เดือน", "ทุก ๆ เดือน"],
    ["๕ มีนาคม ๒๕๖๖", "ประชุมติดตามเดือนละ ๑ ครั้ง", "เดือนละ ๑ ครั้ง"],
    ["เดือนมกราคม ๒๕๖๖", "รายงานผลการจัดเก็บภาษีรายไตรมาส", "รายไตรมาส"],
    ["ไตรมาสที่ ๒", "เปิดช่องทางรับเรื่องร้องเรียนตลอดปี", "ตลอดปี"],
  ])("finds %s beside “%s”", (text, said, seen) => {
    const found = only(yearsSay(withResult(text, details(said))));
    expect(found).toMatchObject({ code: "period-too-short", level: "advice", cell: "D2", values: { seen } });
    expect(found.message).toContain(ALL_YEAR);
  });

  it("is not said where the work is first to end sooner", () => {
    const monthly = details("ประชุมเจ้าหน้าที่เป็นประจำทุกเดือน");
    const asOf = "2023-01-31";
    expect(codes(yearsSay(withResult("สิงหาคม ๒๕๖๖", monthly), { asOf }))).toEqual(["period-future"]);
    expect(codes(yearsSay(withResult("สิงหาคม ๒๕๖๖", monthly), { round: 6 }))).toEqual([
      "period-outside-round",
    ]);
    expect(codes(yearsSay(withResult("มกราคม ๒๕๖๖", monthly), { asOf, round: 6 }))).toEqual([
      "period-too-short",
    ]);
  });

  it("asks for the same as the rule of the year, with one example", () => {
    const said = yearsSay(withResult("เดือนกุมภาพันธ์ ๒๕๖๗", details("ประชุมเจ้าหน้าที่เป็นประจำทุกเดือน")), {
      asOf: "2023-01-31",
    });
    expect(codes(said)).toEqual(["period-outside-year", "period-too-short"]);
    for (const { message } of said) expect(message.split(" — ")[1]).toBe(ALL_YEAR);
  });

  it("finds it in the output, and in the plan's guideline and steps", () => {
    expect(codes(yearsSay(withResult("มีนาคม ๒๕๖๖", { ผลผลิต: "รายงานทุกเดือน" })))).toEqual([
      "period-too-short",
    ]);
    expect(codes(yearsSay(withPlan("มีนาคม ๒๕๖๖", { แนวทางการปฏิบัติ: "ประชุมทุกเดือน" })))).toEqual([
      "period-too-short",
    ]);
    expect(codes(yearsSay(withPlan("มีนาคม ๒๕๖๖", { "ขั้นตอน/วิธีการปฏิบัติ": "๑. ประชุมทุกเดือน" })))).toEqual([
      "period-too-short",
    ]);
  });

  it("asks for the half of a year in a round of six months, and names that", () => {
    const row = details("เปิดช่องทางรับเรื่องร้องเรียนตลอดทั้งปี");
    expect(yearsSay(withResult("ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖", row), { round: 6 })).toEqual([]);
    const said = only(yearsSay(withResult("มีนาคม ๒๕๖๖", row), { round: 6 }));
    expect(said.values.example).toBe("ตุลาคม ๒๕๖๕ – มีนาคม ๒๕๖๖");
    expect(codes(yearsSay(withResult("มีนาคม ๒๕๖๖", row), { round: undefined }))).toEqual([
      "period-too-short",
    ]);
  });

  it("takes the period's own year for its example where the report's is not known", () => {
    const said = only(yearsSay(withResult("มีนาคม ๒๕๖๕", details("ประชุมทุกเดือน"), NO_YEAR)));
    expect(said.values).toMatchObject({ year: "๒๕๖๕", example: "ตุลาคม ๒๕๖๔ – กันยายน ๒๕๖๕" });
  });

  it.each([
    ["ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖", "รายงานผลต่อผู้บริหารทุกเดือน"],
    ["ตลอดปีงบประมาณ ๒๕๖๖", "เปิดช่องทางรับเรื่องร้องเรียนตลอดปี และรายงานรายไตรมาส"],
    ["มกราคม – มีนาคม ๒๕๖๖", "รายงานทุกเดือน รวมเป็นรายงานรายไตรมาส"],
    ["มีนาคม ๒๕๖๖", "จ่ายค่าตอบแทนเดือนละ ๕,๐๐๐ บาท"],
    ["มีนาคม ๒๕๖๖", "ให้บริการตลอดเวลาทำการ ทุกส่วนราชการ"],
    ["ตามความเหมาะสม", ""],
  ])("stays silent on %s beside “%s”", (text, said) => {
    expect(codes(yearsSay(withResult(text, details(said))))).not.toContain("period-too-short");
  });
});

describe("the readings of a workbook's periods", () => {
  it("are made once, with the year each period belongs to", () => {
    const book = readBook(
      grid(
        agency({ ปีงบประมาณของมาตรการ: "๒๕๖๗" }),
        table("plan", { ที่: "๑", มาตรการ: "ก", ระยะเวลา: "ไตรมาสที่ ๑" }, { ที่: "๒", มาตรการ: "ข" }),
        table("results", { ที่: "๑", มาตรการ: "ก", ระยะเวลาการดำเนินงาน: "ไตรมาสที่ ๑" }),
      ),
    );
    expect(forwardReadings(book).map(({ period }) => period.from)).toEqual(["2023-10-01", "2022-10-01"]);
    expect(periodReadings(book)).toBe(periodReadings(book));
  });

  it("are judged in a table that has only what they need, of a measure that nobody counted", () => {
    const rows = [
      ["ที่", "มาตรการ", "ระยะเวลาการดำเนินงาน"],
      ["", "มาตรการนอกแผน", "มกราคม – มีนาคม ๒๕๖๖"],
    ];
    const said = only(yearsSay(grid(agency(), { title: "ผลการดำเนินการ", rows }), { asOf: "2023-01-31" }));
    expect(said.code).toBe("period-future");
    expect(said.message).toMatch(/^ช่องระยะเวลาการดำเนินงาน \(เซลล์ C2\)/);
  });

  it("are none where a sheet has no such column", () => {
    const title = "ผลการดำเนินการ";
    const bare = {
      title,
      rows: [
        ["ที่", "มาตรการ", "ผลผลิต", "ผลลัพธ์"],
        ["๑", "ก", "ข", "ค"],
      ],
    };
    expect(periodReadings(readBook(grid(bare)))).toEqual([]);
  });
});

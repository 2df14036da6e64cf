import { describe, expect, it } from "vitest";
import { charactersWords } from "../../../measures/messages/characters.ts";
import { charactersRules } from "../../../measures/rules/characters.ts";
import { GOOD_THAI } from "../corpus.ts";
import { asking, sentence } from "./texts.ts";

const ask = asking(charactersRules);
const codes = (text: string) => ask(text).map(({ code }) => code);
const hitOf = (code: string, text: string) => ask(text).find((said) => said.code === code)?.hit;
const says = (code: string, text: string) => {
  const said = ask(text).find((one) => one.code === code);
  return said && sentence(charactersWords, said.code, said.hit);
};

/** Expects of each text that the rule offers the repair, safe or not. */
function mends(code: string, safe: boolean, cases: readonly (readonly [string, string])[]): void {
  it.each(cases)(`mends %j to %j ${safe ? "safely" : "one by one"}`, (text, after) => {
    expect(hitOf(code, text)).toMatchObject({ after, safe });
  });
}

function staysSilent(code: string, texts: readonly string[]): void {
  it.each(texts)("stays silent on %j", (text) => {
    expect(codes(text)).not.toContain(code);
  });
}

describe("rules on Thai characters", () => {
  it.each(GOOD_THAI)("stay silent on good Thai: %s", (text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe("thai-letter-spaced", () => {
  mends("thai-letter-spaced", true, [
    ["ผู้ ร ับ ผิ ด ช อ บ", "ผู้รับผิดชอบ"],
    ["๑.ผู้ ร ับ ผิ ด ช อ บ ดำเนินการ", "๑.ผู้รับผิดชอบ ดำเนินการ"],
    ["มาตรการใน ก า ร ใ ช้ ทรัพย์สิน", "มาตรการใน การใช้ ทรัพย์สิน"],
    ["บุคค ล กาย น อ ก รับทราบ", "บุคค ล กาย นอก รับทราบ"],
    ["คุ ณ ธ ร ร ม", "คุณธรรม"],
    ["ส ถ า น ก า ร ณ ์", "สถานการณ์"],
    ["ดำเนินก า ร แล้ว", "ดำเนินการ แล้ว"],
    ["ก า ร เ ปิดเผย", "การเปิดเผย"],
    ["ต ร ว จ ส อ บ", "ตรวจสอบ"],
    ["ข้อ ก ผู้ ร ับ ผิ ด ช อ บ", "ข้อ ก ผู้รับผิดชอบ"],
    ["มี ก า ร ณ ที่ ว่าการอำเภอ", "มีการ ณ ที่ ว่าการอำเภอ"],
    ["(ก า ร)", "(การ)"],
    ["แต่งตั้งผู้ ร ับ ผิ ด ช อ บ", "แต่งตั้งผู้รับผิดชอบ"],
    ["แต่งตั้งผู้ ร ับ ผิ ด ช อ บ และผู้ ร ับ จ้ า ง", "แต่งตั้งผู้รับผิดชอบ และผู้รับจ้าง"],
    ["คณะกร ร ม ก า ร", "คณะกรรมการ"],
    ["ผู้ ร ับ ผิ ด ช อ บดำเนินการ", "ผู้รับผิดชอบดำเนินการ"],
    ["ด ำ เ นิ น การแล้ว", "ดำเนินการแล้ว"],
    ["ตามพระราช บั ญ ญั ติ", "ตามพระราชบัญญัติ"],
    ["ประชุมเจ้าหน้ า ท ี ่", "ประชุมเจ้าหน้าที่"],
    ["การดำเนิน ก า ร เ ช ่ น", "การดำเนินการเช่น"],
    ["สัตว์ตัวผู้ ก า ร เ ลี้ ย ง", "สัตว์ตัวผู้ การเลี้ยง"],
    ["กองคลัง ก า ร เ งิ น", "กองคลัง การเงิน"],
    ["ก่ อ น", "ก่อน"],
  ]);
  staysSilent("thai-letter-spaced", [
    "ข้อ ก ข ค",
    "ก. ข. ค.",
    "ด้าน ก และ ข",
    "พยัญชนะ ว ส ห ฬ อ ฮ",
    "ชั้น ป.๑ – ป.๖",
    "๑ ๒ ๓",
    "ณ ที่ นี้",
    "ผู้ ที่ มี ใจ",
    "ค่า ก ข ค",
    "ห อ ฮ",
    "ด้าน ก า",
    "พ.ศ. ๒๕๖๗ ณ ที่ ทำการ",
  ]);

  it("says what it saw and what to type", () => {
    expect(says("thai-letter-spaced", "๑.ผู้ ร ับ ผิ ด ช อ บ ดำเนินการ")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีคำที่เว้นวรรคทุกตัวอักษร คือ “๑.ผู้ ร ับ ผิ ด ช อ บ” (เซลล์ C3) — พิมพ์ติดกันเป็น “๑.ผู้รับผิดชอบ”",
    );
  });

  it("gives the word as it is spelt, though the safe repair keeps the letters", () => {
    const hit = hitOf("thai-letter-spaced", "ผู้ ร ับ ผิ ด ข อ บ");
    expect(hit).toMatchObject({ values: { meant: "ผู้รับผิดชอบ" }, after: "ผู้รับผิดขอบ", safe: true });
  });

  it("names the column alone where no measure is known", () => {
    const [said] = ask("ก า ร");
    expect(said && sentence(charactersWords, said.code, said.hit, { column: "ชื่อหน่วยงาน" })).toBe(
      "ช่องชื่อหน่วยงาน มีคำที่เว้นวรรคทุกตัวอักษร คือ “ก า ร” (เซลล์ C3) — พิมพ์ติดกันเป็น “การ”",
    );
  });

  it("shows the word before it where that belongs to it", () => {
    expect(says("thai-letter-spaced", "แต่งตั้งผู้ ร ับ ผิ ด ช อ บ แล้ว")).toContain(
      "คือ “แต่งตั้งผู้ ร ับ ผิ ด ช อ บ” (เซลล์ C3) — พิมพ์ติดกันเป็น “แต่งตั้งผู้รับผิดชอบ”",
    );
  });

  it("counts the further places", () => {
    expect(says("thai-letter-spaced", "ช อ บ และ น อ ก กับ ก า ร")).toContain("“ช อ บ” และอีก ๒ แห่ง");
  });

  it("shows the beginning of a very long word only", () => {
    expect(says("thai-letter-spaced", "ก า ร ".repeat(200))?.length).toBeLessThan(400);
  });

  it("leaves it to the clerk when the joined word shows other damage", () => {
    expect(hitOf("thai-letter-spaced", "ร ื ื ่ อ ง")).toMatchObject({ after: "รืื่อง", safe: false });
  });
});

describe("thai-mark-misplaced", () => {
  mends("thai-mark-misplaced", true, [
    ["ร ับ", "รับ"],
    ["ผู้ ร ับ ผิ ด ช อ บ", "ผู้รับผิดชอบ"],
    ["ท้องถ่ิน", "ท้องถิ่น"],
    ["สิทธ์ิ", "สิทธิ์"],
    ["ที ่ดี", "ที่ดี"],
    ["ท ี่ดี", "ที่ดี"],
    ["ก ิ ่ง", "กิ่ง"],
    ["นำ้", "น้ำ"],
    ["คา่ใช้จ่าย", "ค่าใช้จ่าย"],
    ["แล ะ", "และ"],
    ["ว ่า", "ว่า"],
    ["หน ้าที่", "หน้าที่"],
    ["ม าตรการ", "มาตรการ"],
    ["ก ารจ่าย", "การจ่าย"],
    ["ร าชการ", "ราชการ"],
    ["เวล า", "เวลา"],
    ["ราค า", "ราคา"],
  ]);

  it.each(["่ก", "รายงาน\nิผล", "ที่ดี\n้", "กี ี", "(ก) ู่"])("finds a mark without its letter in %j", (text) => {
    expect(hitOf("thai-mark-misplaced", text)).toEqual({ values: expect.anything() });
  });
  it("offers no other word where the mark itself has no remedy", () => {
    expect(hitOf("thai-mark-misplaced", "่โปรงใส่")?.values).toMatchObject({ seen: "่โปรงใส่", meant: "่โปรงใส่" });
  });
  staysSilent("thai-mark-misplaced", ["จ านวน", "กํ าหนด", "ก้าวหน้า อรหํ", "สิทธิ์ และ น้ำ", "ฤๅษี ณ ที่นี้"]);
  // Its letters are spaced out, which thai-letter-spaced says; no mark lost its letter.
  staysSilent("thai-mark-misplaced", ["ใน ก า ร ใ ช้ รถ", "ต ร ว จ ส อ บ"]);

  it("shows the torn letter alone where the word that it stands in is spaced out", () => {
    expect(says("thai-mark-misplaced", "๑.ผู้ ร ับ ผิ ด ช อ บ ดำเนินการ")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีสระหรือวรรณยุกต์ไม่อยู่ที่ของตน ตรง “ร ับ” (เซลล์ C3) — พิมพ์เป็น “รับ”",
    );
  });

  it("says to type the letter that is gone", () => {
    expect(says("thai-mark-misplaced", "รายงาน\n้าย")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีสระหรือวรรณยุกต์ไม่อยู่ที่ของตน ตรง “รายงาน ้าย” (เซลล์ C3) — พิมพ์ตัวอักษรที่หายไปหน้าสระหรือวรรณยุกต์นี้",
    );
  });
});

describe("thai-sara-am-split", () => {
  mends("thai-sara-am-split", true, [
    ["กําหนด", "กำหนด"],
    ["น้ําดื่ม", "น้ำดื่ม"],
    ["นํ้าดื่ม", "น้ำดื่ม"],
    ["กํ าหนด", "กำหนด"],
  ]);
  staysSilent("thai-sara-am-split", ["กำหนด", "อรหํ สมฺมา", "น้ำ", "้ํ้า"]);
});

describe("thai-sara-ae-split", () => {
  mends("thai-sara-ae-split", true, [
    ["เเก้ไข", "แก้ไข"],
    ["คะเเนน เเละ", "คะแนน และ"],
  ]);
  staysSilent("thai-sara-ae-split", ["แก้ไข", "เก เร", "แแ"]);

  it("offers nothing where three stand together", () => {
    expect(hitOf("thai-sara-ae-split", "เเเก้")).toEqual({
      values: { seen: "เเเก้", meant: "เเเก้", count: "1" },
    });
    expect(says("thai-sara-ae-split", "เเเก้")).toContain("ลบคำนี้แล้วพิมพ์ใหม่ทั้งคำ");
  });
});

describe("thai-mark-repeated", () => {
  mends("thai-mark-repeated", true, [
    ["เรืื่อง", "เรื่อง"],
    ["ที่่", "ที่"],
    ["เรื่ื่อง", "เรื่อง"],
    ["การะะ", "การะ"],
    ["ไไป", "ไป"],
  ]);
  staysSilent("thai-mark-repeated", ["เรื่อง", "ที่นี่", "ต่าง ๆ", "เกาะ", "นตฺถิ"]);
});

describe("thai-sara-am-lost", () => {
  mends("thai-sara-am-lost", false, [
    ["จ านวน", "จำนวน"],
    ["ต าบล", "ตำบล"],
    ["ด�าเนินงาน", "ดำเนินงาน"],
    ["อ านาจ", "อำนาจ"],
    ["จัดท าแผน", "จัดทำแผน"],
    ["น ้าดื่ม", "น้ำดื่ม"],
    ["น้ าดื่ม", "น้ำดื่ม"],
    ["ค าสั่ง", "คำสั่ง"],
    ["ส านักปลัด", "สำนักปลัด"],
    ["ประจ าปี", "ประจำปี"],
  ]);
  staysSilent("thai-sara-am-lost", [
    "ก า ร",
    "ม าตรการ",
    "ก ารใช้",
    "หน ้าที่",
    "เวล า",
    "ราค า",
    "จำนวน ตำบล",
    "ว ่า",
    "น้ ้า",
    "รายงาน ฯลฯ",
  ]);

  it("asks, for it may be another word", () => {
    expect(says("thai-sara-am-lost", "จ านวน ๑๒ คน")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีคำที่สระอำน่าจะหายไปตอนคัดลอกจาก PDF คือ “จ านวน” (เซลล์ C3) — ถ้าใช่ พิมพ์เป็น “จำนวน”",
    );
  });
});

describe("character-invisible", () => {
  mends("character-invisible", true, [
    ["งาน\u200bคลัง", "งานคลัง"],
    ["งาน\u00a0คลัง", "งาน คลัง"],
    ["งาน \u00a0คลัง", "งาน คลัง"],
    ["งาน \u200b คลัง", "งาน คลัง"],
    ["\ufeffงานคลัง\u00a0", "งานคลัง"],
    ["งาน\u00adคลัง\u200e", "งานคลัง"],
    ["งาน\u00a0\nคลัง", "งาน\nคลัง"],
    ["งาน\n\u00a0คลัง", "งาน\nคลัง"],
    ["งาน\u2028คลัง", "งาน\nคลัง"],
    ["งาน\u000bคลัง", "งาน\nคลัง"],
    ["ก\u200dข", "กข"],
  ]);
  mends("character-invisible", false, [
    ["ท\uf70aาน", "ท่าน"],
    ["ป\uf701", "ปิ"],
    ["ญ\uf718", "ญ\u0e38"],
  ]);
  staysSilent("character-invisible", ["งานคลัง  สองวรรค", "👩\u200d🚀 ✔\ufe0f\u200d", "• หัวข้อ – ย่อย"]);

  it.each(["ด�น", "\ue000ก"])("finds %j and offers nothing", (text) => {
    expect(hitOf("character-invisible", text)?.after).toBeUndefined();
    expect(says("character-invisible", text)).toContain("เทียบกับต้นฉบับแล้วพิมพ์คำนี้ใหม่");
  });

  it("says what the old font's glyph stands for", () => {
    expect(says("character-invisible", "ท\uf70aานผู้บริหาร")).toContain("พิมพ์เป็น “ท่านผู้บริหาร”");
  });

  it("says that hidden characters may go", () => {
    expect(says("character-invisible", "งาน\u200bคลัง")).toBe(
      "มาตรการที่ ๒ ช่องขั้นตอน/วิธีการปฏิบัติ มีอักขระที่มองไม่เห็นติดมากับข้อความที่คัดลอกมา (เซลล์ C3) — ลบออกได้โดยข้อความไม่เปลี่ยน หรือพิมพ์ข้อความนี้ใหม่",
    );
  });

  it("makes the other repairs wait, and hides no other finding", () => {
    expect(ask("ท้องถ่\u200bิน")).toEqual([
      { code: "thai-mark-misplaced", hit: { values: { seen: "ท้องถ่ิน", meant: "ท้องถิ่น", count: "1" } } },
      { code: "character-invisible", hit: { values: { kind: "hidden" }, after: "ท้องถ่ิน", safe: true } },
    ]);
  });
});
